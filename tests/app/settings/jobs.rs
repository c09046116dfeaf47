//! The jobs of one clinic: what is shown of them, and what a person decides.

use cageside::background::JobFailureReason;
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{AuditActor, Database, Job, JobState, NewJobs, WorkLease};
use jiff::{SignedDuration, Timestamp};

use crate::settings::{OTHER, connected};
use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::TestApp;

fn id(number: i64) -> ProvetId {
    ProvetId::new(number).unwrap()
}

fn jobs_of(clinic: i64) -> String {
    format!("/settings/clinics/{clinic}/jobs")
}

async fn queue(office: &TestApp, clinic: i64, digest: &str, objects: &[i64]) {
    let request = NewJobs {
        idempotency_key: digest.to_owned(),
        provet_id: id(clinic),
        button_id: "a button".to_owned(),
        kind: "add-note".to_owned(),
        page: ProvetPage::Patient,
        object_groups: objects.iter().map(|object| vec![*object]).collect(),
        actor: AuditActor::Claimed("42".to_owned()),
    };
    office
        .db
        .enqueue_jobs(&request, office.now())
        .await
        .unwrap();
}

/// Gives up whatever is due.
async fn fail(db: &Database, now: Timestamp, reason: &str) {
    let until = now + SignedDuration::from_secs(20);
    let by = WorkLease {
        owner: "a node",
        now,
        until,
    };
    for job in db.claim_jobs(by, 99).await.unwrap() {
        db.finish_job(&job, Some(reason), now).await.unwrap();
    }
}

async fn only(office: &TestApp, clinic: i64) -> Job {
    office
        .db
        .list_jobs(Some(id(clinic)), None, 9)
        .await
        .unwrap()
        .remove(0)
}

#[tokio::test]
async fn without_a_job_the_page_says_where_they_come_from() {
    let office = connected().await;
    let page = office.operator().await.get(&jobs_of(CLINIC)).await.is(200);
    assert_eq!(
        page.attribute(".empty a", "href"),
        Some(format!("/settings/clinics/{CLINIC}/buttons"))
    );
}

#[tokio::test]
async fn a_job_says_what_it_is_who_asked_and_where_it_stands() {
    let office = connected().await;
    queue(&office, CLINIC, "one", &[7]).await;
    let administrator = office.administrator_of(CLINIC).await;
    let page = administrator.get(&jobs_of(CLINIC)).await.is(200);
    let row = page.texts("tbody tr").remove(0);
    assert!(row.starts_with("Add a note Patient 7 "), "{row}");
    assert!(
        row.contains("User 42 (not verified) Waiting 0 Discard"),
        "{row}"
    );
}

#[tokio::test]
async fn a_failed_job_is_tried_again_or_discarded_and_then_not_twice() {
    let office = connected().await;
    queue(&office, CLINIC, "one", &[7]).await;
    fail(&office.db, office.now(), "job/forbidden").await;
    let administrator = office.administrator_of(CLINIC).await;
    let jobs = jobs_of(CLINIC);
    let failed = format!("{jobs}?state=failed");
    let page = administrator
        .get(&failed)
        .await
        .is(200)
        .says("Provet doesn’t allow this");
    let retry = administrator.submit(&page, &jobs, &[("do", "retry")]).await;
    retry.goes_to(&format!("{jobs}?state=failed&done=retried"));
    assert_eq!(only(&office, CLINIC).await.state, JobState::Queued);
    let told = administrator
        .get(&format!("{jobs}?state=failed&done=retried"))
        .await;
    assert_eq!(told.texts(".done"), ["Job queued again."]);
    // The page that was open before knows nothing of it.
    let again = administrator.submit(&page, &jobs, &[("do", "retry")]).await;
    again.goes_to(&format!("{jobs}?state=failed&done=meanwhile"));
    let discard = administrator
        .submit(&page, &jobs, &[("do", "discard"), ("state", "")])
        .await;
    discard.goes_to(&format!("{jobs}?done=discarded"));
    assert_eq!(only(&office, CLINIC).await.state, JobState::Discarded);
    administrator
        .submit(&page, &jobs, &[("do", "shout")])
        .await
        .is(404);
}

#[tokio::test]
async fn nobody_decides_about_another_clinics_job() {
    let office = connected().await;
    queue(&office, CLINIC, "one", &[7]).await;
    queue(&office, OTHER, "two", &[8]).await;
    fail(&office.db, office.now(), "job/forbidden").await;
    let administrator = office.administrator_of(OTHER).await;
    let foreign = only(&office, CLINIC).await.id;
    let jobs = jobs_of(OTHER);
    let page = administrator
        .get(&jobs)
        .await
        .is(200)
        .keeps_quiet_about(&foreign);
    for word in ["retry", "discard"] {
        let sent = administrator
            .submit(&page, &jobs, &[("job", &foreign), ("do", word)])
            .await;
        sent.goes_to(&format!("{jobs}?done=meanwhile"));
    }
    assert_eq!(only(&office, CLINIC).await.state, JobState::Failed);
    administrator.get(&jobs_of(CLINIC)).await.is(404);
}

#[tokio::test]
async fn many_jobs_come_in_pages_and_by_their_state() {
    let office = connected().await;
    let objects: Vec<i64> = (1..=30).collect();
    queue(&office, CLINIC, "one", &objects).await;
    fail(&office.db, office.now(), "job/forbidden").await;
    queue(&office, CLINIC, "two", &[99]).await;
    let operator = office.operator().await;
    let jobs = jobs_of(CLINIC);
    let page = operator.get(&format!("{jobs}?state=failed")).await;
    assert_eq!(page.count("tbody tr"), 25);
    let next = page.attribute(".pages a[rel=next]", "href").unwrap();
    let page = operator.get(&next).await;
    assert_eq!(page.count("tbody tr"), 5);
    assert_eq!(
        page.attribute("#state option[selected]", "value")
            .as_deref(),
        Some("failed")
    );
    let page = operator.get(&format!("{jobs}?state=queued")).await;
    assert_eq!(page.count("tbody tr"), 1);
    operator
        .get(&format!("{jobs}?state=running"))
        .await
        .says("No jobs with this status.");
}

#[tokio::test]
async fn every_reason_is_said_in_words() {
    let office = connected().await;
    for reason in JobFailureReason::ALL {
        queue(&office, CLINIC, reason.as_str(), &[7]).await;
        fail(&office.db, office.now(), reason.as_str()).await;
        office.clock.advance(SignedDuration::from_secs(1));
    }
    let operator = office.operator().await;
    let page = operator.get(&jobs_of(CLINIC)).await.is(200);
    assert_eq!(page.count("tbody tr"), JobFailureReason::ALL.len());
    page.keeps_quiet_about("job/");
}
