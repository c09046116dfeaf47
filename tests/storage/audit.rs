//! The audit: writes are made once and on record, and so is everything else that is done.

use cageside::provet::ProvetPage;
use cageside::storage::{
    AuditActor, AuditEntry, AuditEvent, AuditEventKind, AuditFilter, AuditKind, AuditObject,
    AuditOutcome, AuditValuePolicy, Database, PanelOpen, StorageError, WriteIntent, WriteStart,
    WriteValues,
};

use crate::fixture::{CLINIC, OTHER, at, everything, id, open, proven};
use crate::support::database::on_both;

fn intent(key: &str) -> WriteIntent {
    WriteIntent {
        idempotency_key: key.to_owned(),
        provet_id: id(CLINIC),
        panel_id: "a frame".to_owned(),
        page: ProvetPage::Patient,
        object: AuditObject {
            kind: "patient".to_owned(),
            id: 7,
        },
        action: "change-notes".to_owned(),
        field: Some("critical_notes".to_owned()),
        actor: AuditActor::Claimed("12".to_owned()),
        values: WriteValues::default(),
    }
}

/// A row as the write that was begun.
fn as_intent(entry: &AuditEntry) -> WriteIntent {
    assert_eq!(entry.kind, AuditKind::Write);
    let entry = entry.clone();
    WriteIntent {
        idempotency_key: entry.key,
        provet_id: entry.provet_id.unwrap(),
        panel_id: entry.panel_id.unwrap(),
        page: entry.page.unwrap(),
        object: entry.object.unwrap(),
        action: entry.action,
        field: entry.field,
        actor: entry.actor,
        values: WriteValues::default(),
    }
}

async fn keys(database: &Database, filter: AuditFilter) -> Vec<String> {
    let found = database.list_audit_entries(&filter, 100).await.unwrap();
    found.into_iter().map(|entry| entry.key).collect()
}

on_both! {
    async fn a_write_is_begun_once_and_its_outcome_is_kept(scratch) {
        let database = open(scratch).await;
        assert_eq!(database.begin_write(&intent("k"), at(0)).await.unwrap(), WriteStart::New);
        assert_eq!(database.begin_write(&intent("k"), at(1)).await.unwrap(), WriteStart::Duplicate(AuditOutcome::Started));
        database.finish_write("k", AuditOutcome::Unknown, at(2)).await.unwrap();
        assert_eq!(database.begin_write(&intent("k"), at(3)).await.unwrap(), WriteStart::Duplicate(AuditOutcome::Unknown));
        database.finish_write("k", AuditOutcome::Done, at(4)).await.unwrap();
        assert_eq!(database.begin_write(&intent("k"), at(5)).await.unwrap(), WriteStart::Duplicate(AuditOutcome::Done));
        for key in ["k", "never begun"] {
            let again = database.finish_write(key, AuditOutcome::Failed, at(6)).await;
            assert!(matches!(again, Err(StorageError::Conflict)), "{key}");
        }
        let kept = database.list_audit_entries(&AuditFilter::default(), 10).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!(as_intent(&kept[0]), intent("k"));
        assert_eq!((kept[0].started_at, kept[0].outcome, kept[0].finished_at), (at(0), AuditOutcome::Done, Some(at(4))));
    }

    async fn one_of_many_presses_at_once_writes(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        let tasks = (0..16).map(|n| {
            let node = nodes[n % 2].clone();
            tokio::spawn(async move { node.begin_write(&intent("k"), at(0)).await.unwrap() })
        });
        let mut fresh = 0;
        for begun in futures_util::future::join_all(tasks).await {
            fresh += i32::from(begun.unwrap() == WriteStart::New);
        }
        assert_eq!(fresh, 1);
    }

    async fn a_key_is_good_for_one_write_only(scratch) {
        let database = open(scratch).await;
        database.begin_write(&intent("k"), at(0)).await.unwrap();
        let object = |kind: &str, id| AuditObject { kind: kind.to_owned(), id };
        for other in [
            WriteIntent { provet_id: id(OTHER), ..intent("k") },
            WriteIntent { object: object("patient", 8), ..intent("k") },
            WriteIntent { object: object("client", 7), ..intent("k") },
            WriteIntent { action: "record-weight".to_owned(), ..intent("k") },
            WriteIntent { field: None, ..intent("k") },
        ] {
            let reused = database.begin_write(&other, at(1)).await;
            assert!(matches!(reused, Err(StorageError::Conflict)), "{other:?}");
        }
    }

    async fn every_actor_and_outcome_comes_back(scratch) {
        let database = open(scratch).await;
        let actors = [AuditActor::Unknown, AuditActor::Claimed("1".to_owned()), AuditActor::Verified("sub".to_owned())];
        for (n, actor) in actors.iter().enumerate() {
            let begun = WriteIntent { actor: actor.clone(), ..intent(&n.to_string()) };
            database.begin_write(&begun, at(n.try_into().unwrap())).await.unwrap();
        }
        let found = database.list_audit_entries(&AuditFilter::default(), 10).await.unwrap();
        let found: Vec<_> = found.into_iter().rev().map(|entry| entry.actor).collect();
        assert_eq!(found, actors);
        for outcome in AuditOutcome::ALL {
            let key = outcome.as_str();
            database.begin_write(&intent(key), at(50)).await.unwrap();
            database.finish_write(key, *outcome, at(51)).await.unwrap();
            let filter = AuditFilter { outcome: Some(*outcome), from: Some(at(50)), ..AuditFilter::default() };
            assert_eq!(keys(&database, filter).await, [key]);
        }
    }

    async fn the_list_is_filtered(scratch) {
        let database = open(scratch).await;
        let mut client = intent("client");
        (client.object.kind, client.object.id, client.action) = ("client".to_owned(), 9, "add-phone".to_owned());
        let other = WriteIntent { provet_id: id(OTHER), ..intent("other") };
        for (n, begun) in [intent("patient"), client, other].iter().enumerate() {
            database.begin_write(begun, at(n.try_into().unwrap())).await.unwrap();
        }
        let all = AuditFilter::default();
        let text = |text: &str| Some(text.to_owned());
        for (filter, expected) in [
            (all.clone(), vec!["other", "client", "patient"]),
            (AuditFilter { provet_id: Some(id(CLINIC)), ..all.clone() }, vec!["client", "patient"]),
            (AuditFilter { object_kind: text("client"), ..all.clone() }, vec!["client"]),
            (AuditFilter { object_id: Some(7), ..all.clone() }, vec!["other", "patient"]),
            (AuditFilter { action: text("add-phone"), ..all.clone() }, vec!["client"]),
            (AuditFilter { from: Some(at(1)), ..all.clone() }, vec!["other", "client"]),
            (AuditFilter { until: Some(at(1)), ..all.clone() }, vec!["patient"]),
        ] {
            assert_eq!(keys(&database, filter.clone()).await, expected, "{filter:?}");
        }
    }

    async fn pages_of_the_list_neither_repeat_nor_skip(scratch) {
        let database = open(scratch).await;
        for n in 0..25 {
            // Several at the same instant, so that the key has to decide.
            database.begin_write(&intent(&format!("key {n:02}")), at(n / 10)).await.unwrap();
        }
        let mut seen = Vec::new();
        let mut filter = AuditFilter { provet_id: Some(id(CLINIC)), ..AuditFilter::default() };
        loop {
            let page = database.list_audit_entries(&filter, 4).await.unwrap();
            let Some(last) = page.last() else { break };
            filter.after = Some(last.cursor());
            seen.extend(page.into_iter().map(|entry| entry.key));
        }
        let expected: Vec<_> = (0..25).rev().map(|n| format!("key {n:02}")).collect();
        assert_eq!(seen, expected);
    }

    async fn what_is_done_in_the_settings_is_noted(scratch) {
        let database = open(scratch).await;
        let note = |kind, provet_id, actor, action, detail: Option<&str>| AuditEvent {
            kind, provet_id, actor, action, detail: detail.map(str::to_owned),
        };
        let vet = AuditActor::SignedIn("vet@clinic.example".to_owned());
        let notes = [
            note(AuditEventKind::Change, Some(id(CLINIC)), vet.clone(), "button-added", Some("patient")),
            note(AuditEventKind::SignIn, None, AuditActor::Claimed("x@y.example".to_owned()), "sign-in-refused", None),
            note(AuditEventKind::Export, Some(id(CLINIC)), vet.clone(), "audit-exported", None),
            note(AuditEventKind::Purge, None, AuditActor::System, "clinic-purged", Some("9")),
            note(AuditEventKind::SignIn, None, AuditActor::CommandLine, "signed-in", None),
        ];
        for (n, note) in notes.iter().enumerate() {
            database.record_audit_event(note, at(n.try_into().unwrap())).await.unwrap();
        }
        let kept = database.list_audit_entries(&AuditFilter::default(), 9).await.unwrap();
        assert_eq!(kept.len(), notes.len());
        for (entry, note) in kept.iter().rev().zip(&notes) {
            assert_eq!((entry.kind, entry.provet_id), (AuditKind::from(note.kind), note.provet_id));
            assert_eq!((&entry.actor, entry.action.as_str(), &entry.detail), (&note.actor, note.action, &note.detail));
            let refused = note.action.ends_with("-refused");
            assert_eq!(entry.outcome, if refused { AuditOutcome::Refused } else { AuditOutcome::Done });
        }
        let by_vet = AuditFilter { actor: Some("vet@clinic.example".to_owned()), ..AuditFilter::default() };
        assert_eq!(keys(&database, by_vet).await, [kept[2].key.as_str(), kept[4].key.as_str()]);
    }

    async fn openings_are_noted_many_at_once_and_a_repeated_batch_changes_nothing(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let opening = |n: i64| PanelOpen {
            provet_id: id(CLINIC),
            opened_at: at(n),
            panel_id: format!("{n:032}").chars().rev().collect(),
            page: ProvetPage::Patient,
            department_id: (n % 2 == 0).then_some(n),
            object_ids: (0..n % 3).map(|object| object + n).collect(),
            actor: AuditActor::Verified(n.to_string()),
        };
        let openings: Vec<_> = (0..150).map(opening).collect();
        for _ in 0..2 {
            database.record_panel_opens(&openings).await.unwrap();
        }
        let opened = AuditFilter { kind: Some(AuditKind::Open), ..AuditFilter::default() };
        let kept = database.list_audit_entries(&opened, 1000).await.unwrap();
        // One row for those without an object, as for those with one.
        assert_eq!(kept.len(), 200);
        let last = &kept[0];
        assert_eq!((last.started_at, last.object.as_ref().unwrap().id, last.department_id), (at(149), 150, None));
        let of_one = AuditFilter {
            provet_id: Some(id(CLINIC)), object_kind: Some("patient".to_owned()), object_id: Some(102), ..opened.clone()
        };
        assert_eq!(database.list_audit_entries(&of_one, 9).await.unwrap().len(), 1);
    }

    async fn openings_at_a_clinic_that_is_gone_are_left_out(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let opening = |clinic| PanelOpen {
            provet_id: id(clinic), opened_at: at(0), panel_id: clinic.to_string(), page: ProvetPage::HomeDeliveries, department_id: None,
            object_ids: Vec::new(), actor: AuditActor::Unknown,
        };
        database.record_panel_opens(&[opening(OTHER), opening(CLINIC)]).await.unwrap();
        let kept = database.list_audit_entries(&AuditFilter::default(), 9).await.unwrap();
        assert_eq!(kept.iter().map(|it| it.provet_id).collect::<Vec<_>>(), [Some(id(CLINIC))]);
        assert_eq!(kept[0].object, None);
    }

    async fn values_are_kept_only_where_the_clinic_wants_it_and_only_sealed(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let written = |key: &str| WriteIntent {
            values: WriteValues { before: Some("was lively".to_owned()), after: Some("limps".to_owned()) },
            ..intent(key)
        };
        database.begin_write(&written("left out"), at(0)).await.unwrap();
        let mut clinic = database.find_tenant(id(CLINIC)).await.unwrap().unwrap();
        clinic.audit_settings.values = AuditValuePolicy::Stored;
        database.update_tenant(&clinic).await.unwrap();
        database.begin_write(&written("kept"), at(1)).await.unwrap();
        let nothing_said = WriteIntent { values: WriteValues::default(), ..written("silent") };
        database.begin_write(&nothing_said, at(2)).await.unwrap();
        let rows = database.list_audit_entries(&AuditFilter::default(), 9).await.unwrap();
        let values: Vec<_> = rows.iter().map(|row| database.decrypt_audit_values(row).unwrap()).collect();
        assert_eq!(values, [WriteValues::default(), written("kept").values, WriteValues::default()]);
        let stored = everything(scratch).await;
        assert!(!stored.iter().any(|value| value.contains("lively") || value.contains("limps")));
    }

    async fn every_question_of_a_filter_is_asked_whichever_index_leads(scratch) {
        let database = open(scratch).await;
        for n in 0..24_i64 {
            let begun = WriteIntent {
                object: AuditObject { kind: if n % 2 == 0 { "patient" } else { "client" }.to_owned(), id: n % 3 },
                action: if n % 4 == 0 { "add-note" } else { "record-weight" }.to_owned(),
                actor: AuditActor::Claimed((n % 5).to_string()),
                ..intent(&format!("{n:02}"))
            };
            database.begin_write(&begun, at(n)).await.unwrap();
            if n % 2 == 1 {
                database.finish_write(&begun.idempotency_key, AuditOutcome::Done, at(n)).await.unwrap();
            }
        }
        let all = database.list_audit_entries(&AuditFilter::default(), 100).await.unwrap();
        let texts = |text: &'static str| [None, Some(text.to_owned())];
        for (clinic, kind) in [(None, None), (Some(id(CLINIC)), Some(AuditKind::Write))] {
            for (actor, object) in [(texts("2"), None), (texts("2"), Some(2)), (texts("2"), Some(1))].into_iter()
                .flat_map(|(actors, object)| actors.map(|actor| (actor, object))) {
                for action in texts("record-weight") {
                    for outcome in [None, Some(AuditOutcome::Done), Some(AuditOutcome::Started)] {
                        let filter = AuditFilter {
                            provet_id: clinic, kind, actor: actor.clone(), object_kind: object.map(|_| "client".to_owned()),
                            object_id: object, action: action.clone(), outcome, ..AuditFilter::default()
                        };
                        let fits = |it: &&AuditEntry| {
                            actor.as_deref().is_none_or(|actor| it.actor.name() == Some(actor))
                                && object.is_none_or(|id| it.object == Some(AuditObject { kind: "client".to_owned(), id }))
                                && action.as_ref().is_none_or(|action| it.action == *action)
                                && outcome.is_none_or(|outcome| it.outcome == outcome)
                        };
                        let expected: Vec<_> = all.iter().filter(fits).map(|it| it.key.clone()).collect();
                        assert_eq!(keys(&database, filter.clone()).await, expected, "{filter:?}");
                    }
                }
            }
        }
    }

    async fn a_list_that_finds_little_says_where_to_look_further(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        database.begin_write(&intent("the oldest"), at(0)).await.unwrap();
        let opening = |n: i64| PanelOpen {
            provet_id: id(CLINIC), opened_at: at(n), panel_id: format!("{n:032}").chars().rev().collect(), page: ProvetPage::Patient,
            department_id: None, object_ids: vec![n], actor: AuditActor::Claimed("12".to_owned()),
        };
        let openings: Vec<_> = (1..=1100).map(opening).collect();
        database.record_panel_opens(&openings).await.unwrap();
        let sought = AuditFilter {
            provet_id: Some(id(CLINIC)), actor: Some("12".to_owned()), action: Some("change-notes".to_owned()),
            ..AuditFilter::default()
        };
        let mut filter = sought.clone();
        let mut pages = 0;
        let found = loop {
            let page = database.find_audit_page(&filter, 25).await.unwrap();
            pages += 1;
            match page.next {
                Some(next) if page.entries.is_empty() => filter = filter.older_than(next),
                None => break page.entries,
                Some(_) => panic!("nothing is older"),
            }
        };
        assert_eq!((pages, found.len()), (3, 1));
        assert_eq!(keys(&database, sought).await, ["the oldest"]);
    }
}
