//! What a background request does, and what is answered.

use axum::body::Body;
use axum::http::Request;
use cageside::background::BackgroundAction;
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{AuditActor, AuditEntry, AuditFilter, AuditOutcome, JobState};
use futures_util::future::join_all;
use serde_json::json;

use crate::background::job_test::{JobTest, with_header};
use crate::support::provet_simulator::CLINIC;

#[tokio::test]
async fn a_visit_is_moved_once_and_the_same_request_again_gets_the_same_answer() {
    let desk = JobTest::open().await;
    let button = desk
        .button(ProvetPage::Consultation, "move-status", "8")
        .await;
    let uri = desk.uri(&button, &[3]) + "&user_id=9";
    for _ in 0..3 {
        assert_eq!(desk.get(&uri).await, (200, "Done.\n".to_owned()));
    }
    assert_eq!(desk.field("consultation", 3, "status"), json!(8));
    assert_eq!(desk.wire.written("update_status/"), 1);
    let audit = desk
        .db
        .list_audit_entries(&AuditFilter::default(), 9)
        .await
        .unwrap();
    let [row] = audit.as_slice() else {
        panic!("{} rows", audit.len());
    };
    assert_eq!(row.actor, AuditActor::Claimed("9".to_owned()));
    assert_eq!(
        (row.action.as_str(), row.outcome),
        ("move-status", AuditOutcome::Done)
    );
    assert_eq!(
        (
            row.object.as_ref().unwrap().kind.as_str(),
            row.object.as_ref().unwrap().id
        ),
        ("consultation", 3)
    );
}

#[tokio::test]
async fn a_form_by_post_does_the_same_and_a_head_does_nothing() {
    let desk = JobTest::open().await;
    let button = desk.button(ProvetPage::Consultation, "mark-sent", "").await;
    let uri = desk.uri(&button, &[3]);
    let head = Request::head(&uri).body(Body::empty()).unwrap();
    assert_eq!(desk.send(head).await.0, 405);
    let (path, form) = uri.split_once('?').unwrap();
    let post = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
    let post = post.body(Body::from(form.to_owned())).unwrap();
    assert_eq!(desk.send(post).await.0, 200);
    assert_ne!(desk.field("consultation", 3, "external_sent"), json!(null));
    assert_eq!(desk.wire.written("mark_sent/"), 1);
}

#[tokio::test]
async fn every_ticked_reminder_is_marked() {
    let desk = JobTest::open().await;
    let button = desk.button(ProvetPage::Reminder, "mark-sent", "").await;
    let all: Vec<i64> = (1..=20).collect();
    assert_eq!(desk.press(&button, &all).await.0, 200);
    for id in all {
        assert_eq!(desk.field("reminder", id, "status"), json!(3), "{id}");
        assert_eq!(desk.wire.written(&format!("reminder/{id}/mark_sent/")), 1);
    }
}

#[tokio::test]
async fn a_word_is_left_on_a_visit() {
    let desk = JobTest::open().await;
    let button = desk.button(
        ProvetPage::Consultation,
        "set-integration-status",
        "sent to the laboratory",
    );
    assert_eq!(desk.press(&button.await, &[4]).await.0, 200);
    let word = desk.field("consultation", 4, "integration_status");
    assert_eq!(word, json!("sent to the laboratory"));
}

#[tokio::test]
async fn notes_are_filled_in_and_written_where_the_page_has_them() {
    let desk = JobTest::open().await;
    let text = "{client} came with {patient} on {date} at {time}. {reference}";
    for page in [
        ProvetPage::Consultation,
        ProvetPage::Patient,
        ProvetPage::Client,
    ] {
        let button = desk.button(page, "add-note", text).await;
        assert_eq!(
            desk.press(&button, &[1]).await,
            (200, "Done.\n".to_owned()),
            "{page}"
        );
    }
    let clinical = desk.texts("consultation/consultationnote", "text");
    let [clinical] = clinical.as_slice() else {
        panic!("{} notes", clinical.len());
    };
    let start = "Aino Aho came with Bella on 2026-11-21 at 08:00. CS-";
    assert!(clinical.starts_with(start), "{clinical}");
    let others = desk.texts("note", "note");
    assert_eq!(others.len(), 2);
    assert!(
        others.iter().any(|note| note.starts_with(start)),
        "{others:?}"
    );
    assert!(
        others
            .iter()
            .any(|note| note.starts_with("Aino Aho came with  on")),
        "{others:?}"
    );
}

#[tokio::test]
async fn a_note_whose_answer_is_lost_is_found_again_and_not_written_twice() {
    let desk = JobTest::open().await;
    desk.wire.lose_every(1);
    for page in [
        ProvetPage::Consultation,
        ProvetPage::Patient,
        ProvetPage::Client,
    ] {
        let button = desk.button(page, "add-note", "Called").await;
        assert_eq!(desk.press(&button, &[1]).await.0, 200, "{page}");
    }
    assert_eq!(desk.wire.lost(), 3);
    assert_eq!(desk.texts("consultation/consultationnote", "text").len(), 1);
    assert_eq!(desk.texts("note", "note").len(), 2);
}

#[tokio::test]
async fn what_provet_refuses_is_said_in_one_line_and_stays_failed() {
    let desk = JobTest::open().await;
    // From "admitted" a visit cannot be finalised at once.
    let button = desk
        .button(ProvetPage::Consultation, "move-status", "10")
        .await;
    let uri = desk.uri(&button, &[3]);
    for _ in 0..2 {
        let (status, line) = desk.get(&uri).await;
        assert_eq!((status, line.lines().count()), (422, 1), "{line}");
        assert!(line.starts_with("job/rejected: "), "{line}");
    }
    let job = desk.job().await;
    assert_eq!(
        (job.state, job.reason.as_deref()),
        (JobState::Failed, Some("job/rejected"))
    );
    let button = desk.button(ProvetPage::Consultation, "mark-sent", "").await;
    let (status, line) = desk.press(&button, &[999]).await;
    assert_eq!(status, 422);
    assert!(line.starts_with("job/not-found: "), "{line}");
}

#[tokio::test]
async fn an_outage_is_waited_out_and_the_answer_says_queued() {
    let desk = JobTest::open().await;
    let button = desk
        .button(ProvetPage::Consultation, "move-status", "8")
        .await;
    desk.wire.refuse_next(1);
    let (status, line) = desk.press(&button, &[3]).await;
    assert_eq!((status, line.lines().count()), (202, 1), "{line}");
    assert_eq!(desk.field("consultation", 3, "status"), json!(0));
    desk.later(5).await;
    desk.app.drain().await;
    assert_eq!(desk.field("consultation", 3, "status"), json!(8));
    assert_eq!(desk.job().await.state, JobState::Done);
}

#[tokio::test]
async fn a_job_that_never_succeeds_ends_where_people_see_it() {
    let desk = JobTest::idle().await;
    let button = desk
        .button(ProvetPage::Consultation, "move-status", "8")
        .await;
    desk.wire.refuse_next(u32::MAX);
    assert_eq!(desk.press(&button, &[3]).await.0, 202);
    for _ in 0..12 {
        desk.later(3600).await;
    }
    let job = desk.job().await;
    assert_eq!((job.state, job.attempts), (JobState::Failed, 12));
    assert_eq!(job.reason.as_deref(), Some("job/unreachable"));
    let audit = desk
        .db
        .list_audit_entries(&AuditFilter::default(), 9)
        .await
        .unwrap();
    assert_eq!(audit[0].outcome, AuditOutcome::Unknown);
    // A person asks anew when Provet is back.
    desk.wire.refuse_next(0);
    assert!(
        desk.db
            .retry_job(None, &job.id, job.created_at)
            .await
            .unwrap()
    );
    desk.later(0).await;
    assert_eq!(desk.job().await.state, JobState::Done);
    assert_eq!(desk.field("consultation", 3, "status"), json!(8));
}

#[tokio::test]
async fn a_job_of_which_nothing_was_ever_sent_is_not_told_as_if_it_might_have_been_written() {
    let desk = JobTest::idle().await;
    let button = desk
        .button(ProvetPage::Consultation, "add-note", "Called")
        .await;
    desk.wire.take_token_endpoint_down();
    // The token has ended by then.
    desk.clock.advance(jiff::SignedDuration::from_hours(24));
    assert_eq!(desk.press(&button, &[3]).await.0, 202);
    for _ in 0..12 {
        desk.later(3600).await;
    }
    let job = desk.job().await;
    assert_eq!((job.state, job.attempts), (JobState::Failed, 12));
    let audit = desk
        .db
        .list_audit_entries(&AuditFilter::default(), 9)
        .await
        .unwrap();
    // What was begun is told as not sent; what was not even begun is not told at all.
    let is_unsure = |entry: &AuditEntry| entry.outcome == AuditOutcome::Unknown;
    assert!(!audit.iter().any(is_unsure));
    assert_eq!(desk.wire.all_written().len(), 0);
}

#[tokio::test]
async fn a_visit_that_somebody_moved_on_is_not_moved_back() {
    let desk = JobTest::idle().await;
    let button = desk
        .button(ProvetPage::Consultation, "move-status", "8")
        .await;
    desk.wire.refuse_next(1);
    assert_eq!(desk.press(&button, &[3]).await.0, 202);
    desk.later(0).await;
    desk.world.update(|state| {
        let visit = state
            .find_clinic_mut(CLINIC)
            .unwrap()
            .find_row_mut("consultation", 3);
        visit.unwrap().insert("status".to_owned(), json!(5));
    });
    desk.later(5).await;
    let job = desk.job().await;
    assert_eq!(
        (job.state, job.reason.as_deref()),
        (JobState::Failed, Some("job/moved-meanwhile"))
    );
    assert_eq!(desk.wire.written("update_status/"), 0);
}

#[tokio::test]
async fn a_dead_nodes_job_is_looked_at_before_it_is_done_again() {
    let desk = JobTest::idle().await;
    let note = desk
        .button(ProvetPage::Consultation, "add-note", "Called")
        .await;
    assert_eq!(desk.press(&note, &[3]).await.0, 202);
    // The write lands, its answer is lost, and the node dies in the middle of what follows.
    desk.wire.lose_every(1);
    let dying = desk.app.clone();
    let wire = desk.wire.clone();
    tokio::select! {
        done = dying.job_worker().run_due() => done.unwrap(),
        () = async { while wire.lost() == 0 { tokio::task::yield_now().await } } => {}
    }
    assert_eq!(desk.job().await.state, JobState::Running);
    let other = desk.another_node(desk.setup.clone()).app;
    other.job_worker().run_due().await.unwrap();
    assert_eq!(
        desk.job().await.state,
        JobState::Running,
        "its claim has not ended"
    );
    desk.clock.advance(jiff::SignedDuration::from_secs(20));
    other.job_worker().run_due().await.unwrap();
    assert_eq!(desk.texts("consultation/consultationnote", "text").len(), 1);
    let job = desk.job().await;
    assert_eq!((job.state, job.attempts), (JobState::Done, 2));
}

#[tokio::test]
async fn two_nodes_and_many_senders_do_each_thing_once() {
    let desk = JobTest::open().await;
    let other = desk.another_node(desk.setup.clone()).app;
    tokio::spawn(async move { other.job_worker().run().await });
    let note = desk
        .button(ProvetPage::Consultation, "add-note", "Called")
        .await;
    let uris: Vec<String> = (1..=20).map(|id| desk.uri(&note, &[id])).collect();
    let sent = uris.iter().cycle().take(60).map(|uri| desk.get(uri));
    for (status, line) in join_all(sent).await {
        assert!([200, 202].contains(&status), "{status} {line}");
    }
    desk.later(0).await;
    for id in 1..=20 {
        let written = desk
            .wire
            .written(&format!("consultation/{id}/consultationnote/"));
        assert_eq!(written, 1, "{id}");
    }
}

#[tokio::test]
async fn what_is_not_from_the_button_is_refused_in_one_line_and_recorded() {
    let desk = JobTest::open().await;
    let work = BackgroundAction::parse("mark-sent", "", ProvetPage::Consultation).unwrap();
    let secret = "the header's own secret";
    let work = with_header(&work, "x-cageside-key", secret);
    let button = desk.button_with(ProvetPage::Consultation, work).await;
    let good = desk.uri(&button, &[3]);
    let (path, query) = good.split_once('?').unwrap();
    let stale = good.replace("timestamp=1", "timestamp=2");
    let elsewhere = format!("/background/{CLINIC}/patient?{query}");
    let launch = format!("/launch/{CLINIC}/consultation?{query}");
    for (uri, status, code) in [
        (good.as_str(), 403, "background/static-header: "),
        (&stale, 403, "launch/bad-hash: "),
        (path, 403, "launch/missing-timestamp: "),
        (&elsewhere, 404, "launch/unknown-button: "),
        ("/background/4/patient", 404, "launch/unknown-clinic: "),
        ("/background/x/patient", 404, "launch/unknown-clinic: "),
    ] {
        let (answered, line) = desk.get(uri).await;
        assert_eq!(
            (answered, line.lines().count()),
            (status, 1),
            "{uri} {line}"
        );
        assert!(line.starts_with(code), "{uri} {line}");
        assert!(
            !line.contains(secret) && !line.contains(button.salt.expose()),
            "{line}"
        );
    }
    assert_eq!(
        desk.get(&launch).await.0,
        404,
        "a background button opens nothing"
    );
    assert_eq!(desk.wire.written(""), 0);
    let wrong = Request::get(&good).header("x-cageside-key", "another");
    assert_eq!(desk.send(wrong.body(Body::empty()).unwrap()).await.0, 403);
    let right = Request::get(&good).header("x-cageside-key", secret);
    assert_eq!(desk.send(right.body(Body::empty()).unwrap()).await.0, 200);
    desk.app.drain().await;
    let id = ProvetId::new(CLINIC).unwrap();
    let kept = desk.db.list_rejected_launches(id, 9).await.unwrap();
    assert!(
        kept.iter()
            .any(|it| it.launch.reason == "background/static-header")
    );
}

#[tokio::test]
async fn a_background_request_is_valid_for_ten_minutes() {
    let desk = JobTest::open().await;
    let button = desk.button(ProvetPage::Consultation, "mark-sent", "").await;
    let (early, late) = (desk.uri(&button, &[3]), desk.uri(&button, &[4]));
    desk.clock.advance(jiff::SignedDuration::from_secs(600));
    assert_eq!(desk.get(&early).await.0, 200);
    desk.clock.advance(jiff::SignedDuration::from_secs(1));
    let (status, line) = desk.get(&late).await;
    assert_eq!(status, 403);
    assert!(line.starts_with("launch/expired: "), "{line}");
}

#[tokio::test]
async fn while_the_credential_is_checked_a_job_waits() {
    let desk = JobTest::idle().await;
    let button = desk.button(ProvetPage::Consultation, "mark-sent", "").await;
    let id = ProvetId::new(CLINIC).unwrap();
    let now = cageside::clock::Clock::now(&desk.clock);
    let credential = desk
        .db
        .list_credentials(id)
        .await
        .unwrap()
        .remove(0)
        .credential;
    let refused = desk
        .db
        .reverify_credential(&credential.id, "invalid_client", now);
    assert!(refused.await.unwrap());
    assert_eq!(desk.press(&button, &[3]).await.0, 202);
    desk.later(0).await;
    assert_eq!(desk.job().await.state, JobState::Queued);
    desk.db
        .mark_credential_verified(&credential.id, now)
        .await
        .unwrap();
    desk.later(60).await;
    assert_eq!(desk.job().await.state, JobState::Done);
}

#[tokio::test]
async fn a_clinic_that_is_not_connected_gets_no_false_green() {
    let desk = JobTest::open().await;
    let button = desk.button(ProvetPage::Consultation, "mark-sent", "").await;
    let id = ProvetId::new(CLINIC).unwrap();
    for credential in desk.db.list_credentials(id).await.unwrap() {
        let now = cageside::clock::Clock::now(&desk.clock);
        let id = credential.credential.id.clone();
        desk.db
            .mark_credential_refused(&id, "invalid_client", now)
            .await
            .unwrap();
    }
    let (status, line) = desk.press(&button, &[3]).await;
    assert_eq!(status, 502);
    assert!(line.starts_with("job/not-connected: "), "{line}");
}

#[tokio::test]
async fn a_note_names_the_animal_only_where_every_animal_of_the_visit_can_be_read() {
    let desk = JobTest::open().await;
    let button = desk
        .button(ProvetPage::Consultation, "add-note", "Seen: {patient}")
        .await;
    // Of the second animal only a name came, and no number.
    let visit = json!({"status": 0, "client": 1, "patients": [1, "Otso"], "type": 1});
    desk.world.update(|state| {
        let clinic = state.clinics.get_mut(&CLINIC).unwrap();
        clinic.insert_row_at("consultation", 77, visit.as_object().cloned().unwrap());
    });
    assert_eq!(desk.press(&button, &[77]).await.0, 200);
    let notes = desk.texts("consultation/consultationnote", "text");
    assert!(notes.concat().starts_with("Seen: Bella, …\n"), "{notes:?}");
    let patient = desk.field("consultation/consultationnote", 1, "patient");
    assert!(patient.is_null(), "{patient}");
}

#[tokio::test]
async fn a_browser_begins_nothing_by_the_url_of_a_background_button() {
    let desk = JobTest::open().await;
    let button = desk.button(ProvetPage::Consultation, "mark-sent", "").await;
    let uri = desk.uri(&button, &[3]);
    for (name, value) in [
        ("sec-fetch-mode", "navigate"),
        ("sec-fetch-mode", "no-cors"),
        ("sec-fetch-site", "cross-site"),
    ] {
        let request = Request::get(&uri).header(name, value);
        let answer = desk.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.0, 403, "{name}");
        assert!(answer.1.starts_with("background/browser:"), "{}", answer.1);
    }
    assert_eq!(desk.wire.written("mark_sent/"), 0);
    assert_eq!(desk.get(&uri).await.0, 200, "Provet's own workers");
}
