//! Writes: once, and on record.

use cageside::provet::Page;
use cageside::storage::{
    Actor, AuditEntry, AuditFilter, AuditKind, Begun, Database, Intent, Note, NoteKind, Object,
    Outcome, StorageError, Values,
};

use crate::fixture::{CLINIC, OTHER, at, id, open};
use crate::scratch::on_both;

fn intent(key: &str) -> Intent {
    Intent {
        key: key.to_owned(),
        provet_id: id(CLINIC),
        frame: "a frame".to_owned(),
        page: Page::Patient,
        object: Object {
            kind: "patient".to_owned(),
            id: 7,
        },
        action: "change-notes".to_owned(),
        field: Some("critical_notes".to_owned()),
        actor: Actor::Claimed("12".to_owned()),
        values: Values::default(),
    }
}

/// A row as the write that was begun.
fn as_intent(entry: &AuditEntry) -> Intent {
    assert_eq!(entry.kind, AuditKind::Write);
    let entry = entry.clone();
    Intent {
        key: entry.key,
        provet_id: entry.provet_id.unwrap(),
        frame: entry.frame.unwrap(),
        page: entry.page.unwrap(),
        object: entry.object.unwrap(),
        action: entry.action,
        field: entry.field,
        actor: entry.actor,
        values: Values::default(),
    }
}

async fn keys(database: &Database, filter: AuditFilter) -> Vec<String> {
    let found = database.audit(&filter, 100).await.unwrap();
    found.into_iter().map(|entry| entry.key).collect()
}

on_both! {
    async fn a_write_is_begun_once_and_its_outcome_is_kept(scratch) {
        let database = open(scratch).await;
        assert_eq!(database.begin_write(&intent("k"), at(0)).await.unwrap(), Begun::Fresh);
        assert_eq!(database.begin_write(&intent("k"), at(1)).await.unwrap(), Begun::Repeated(Outcome::Started));
        database.finish_write("k", Outcome::Unknown, at(2)).await.unwrap();
        assert_eq!(database.begin_write(&intent("k"), at(3)).await.unwrap(), Begun::Repeated(Outcome::Unknown));
        database.finish_write("k", Outcome::Done, at(4)).await.unwrap();
        assert_eq!(database.begin_write(&intent("k"), at(5)).await.unwrap(), Begun::Repeated(Outcome::Done));
        for key in ["k", "never begun"] {
            let again = database.finish_write(key, Outcome::Failed, at(6)).await;
            assert!(matches!(again, Err(StorageError::Conflict)), "{key}");
        }
        let kept = database.audit(&AuditFilter::default(), 10).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!(as_intent(&kept[0]), intent("k"));
        assert_eq!((kept[0].at, kept[0].outcome, kept[0].finished_at), (at(0), Outcome::Done, Some(at(4))));
    }

    async fn one_of_many_presses_at_once_writes(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        let tasks = (0..16).map(|n| {
            let node = nodes[n % 2].clone();
            tokio::spawn(async move { node.begin_write(&intent("k"), at(0)).await.unwrap() })
        });
        let mut fresh = 0;
        for begun in futures_util::future::join_all(tasks).await {
            fresh += i32::from(begun.unwrap() == Begun::Fresh);
        }
        assert_eq!(fresh, 1);
    }

    async fn a_key_is_good_for_one_write_only(scratch) {
        let database = open(scratch).await;
        database.begin_write(&intent("k"), at(0)).await.unwrap();
        let object = |kind: &str, id| Object { kind: kind.to_owned(), id };
        for other in [
            Intent { provet_id: id(OTHER), ..intent("k") },
            Intent { object: object("patient", 8), ..intent("k") },
            Intent { object: object("client", 7), ..intent("k") },
            Intent { action: "record-weight".to_owned(), ..intent("k") },
            Intent { field: None, ..intent("k") },
        ] {
            let reused = database.begin_write(&other, at(1)).await;
            assert!(matches!(reused, Err(StorageError::Conflict)), "{other:?}");
        }
    }

    async fn every_actor_and_outcome_comes_back(scratch) {
        let database = open(scratch).await;
        let actors = [Actor::Unknown, Actor::Claimed("1".to_owned()), Actor::Proved("sub".to_owned())];
        for (n, actor) in actors.iter().enumerate() {
            let begun = Intent { actor: actor.clone(), ..intent(&n.to_string()) };
            database.begin_write(&begun, at(n.try_into().unwrap())).await.unwrap();
        }
        let found = database.audit(&AuditFilter::default(), 10).await.unwrap();
        let found: Vec<_> = found.into_iter().rev().map(|entry| entry.actor).collect();
        assert_eq!(found, actors);
        for outcome in Outcome::ALL {
            let key = outcome.word();
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
        let other = Intent { provet_id: id(OTHER), ..intent("other") };
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
            let page = database.audit(&filter, 4).await.unwrap();
            let Some(last) = page.last() else { break };
            filter.after = Some(last.cursor());
            seen.extend(page.into_iter().map(|entry| entry.key));
        }
        let expected: Vec<_> = (0..25).rev().map(|n| format!("key {n:02}")).collect();
        assert_eq!(seen, expected);
    }

    async fn what_is_done_in_the_settings_is_noted(scratch) {
        let database = open(scratch).await;
        let note = |kind, provet_id, actor, action, detail: Option<&str>| Note {
            kind, provet_id, actor, action, detail: detail.map(str::to_owned),
        };
        let vet = Actor::SignedIn("vet@clinic.example".to_owned());
        let notes = [
            note(NoteKind::Change, Some(id(CLINIC)), vet.clone(), "button-added", Some("patient")),
            note(NoteKind::SignIn, None, Actor::Claimed("x@y.example".to_owned()), "sign-in-refused", None),
            note(NoteKind::Export, Some(id(CLINIC)), vet.clone(), "audit-exported", None),
            note(NoteKind::Purge, None, Actor::Itself, "clinic-purged", Some("9")),
            note(NoteKind::SignIn, None, Actor::Command, "signed-in", None),
        ];
        for (n, note) in notes.iter().enumerate() {
            database.note(note, at(n.try_into().unwrap())).await.unwrap();
        }
        let kept = database.audit(&AuditFilter::default(), 9).await.unwrap();
        assert_eq!(kept.len(), notes.len());
        for (entry, note) in kept.iter().rev().zip(&notes) {
            assert_eq!((entry.kind, entry.provet_id), (AuditKind::from(note.kind), note.provet_id));
            assert_eq!((&entry.actor, entry.action.as_str(), &entry.detail), (&note.actor, note.action, &note.detail));
            let refused = note.action.ends_with("-refused");
            assert_eq!(entry.outcome, if refused { Outcome::Refused } else { Outcome::Done });
        }
        let by_vet = AuditFilter { actor: Some("vet@clinic.example".to_owned()), ..AuditFilter::default() };
        assert_eq!(keys(&database, by_vet).await, [kept[2].key.as_str(), kept[4].key.as_str()]);
    }
}
