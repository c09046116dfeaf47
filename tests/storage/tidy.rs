//! What goes by the clock: what a clinic does not want kept any longer.

use cageside::provet::Page;
use cageside::storage::{
    Actor, AuditFilter, AuditValues, Database, Intent, Note, NoteKind, Object, Opening, Outcome,
    Person, Values,
};
use jiff::{SignedDuration, Timestamp};

use crate::fixture::{CLINIC, OTHER, at, everything, id, open, proven};
use crate::scratch::on_both;

fn day(number: i64) -> Timestamp {
    at(0) + SignedDuration::from_hours(24 * number)
}

async fn keep_for(database: &Database, clinic: i64, days: i64, values: AuditValues) {
    let mut tenant = database.tenant(id(clinic)).await.unwrap().unwrap();
    tenant.audit.days = days;
    tenant.audit.values = values;
    database.change_tenant(&tenant).await.unwrap();
}

fn opening(clinic: i64, number: i64, at: Timestamp) -> Opening {
    Opening {
        provet_id: id(clinic),
        at,
        frame: format!("{clinic:08}{number:08}").chars().rev().collect(),
        page: Page::Patient,
        department: None,
        objects: vec![number],
        actor: Actor::Unknown,
    }
}

fn intent(key: &str) -> Intent {
    Intent {
        key: key.to_owned(),
        provet_id: id(CLINIC),
        frame: "f".to_owned(),
        page: Page::Patient,
        object: Object {
            kind: "patient".to_owned(),
            id: 7,
        },
        action: "change-notes".to_owned(),
        field: None,
        actor: Actor::Unknown,
        values: Values {
            before: Some("x".to_owned()),
            after: Some("y".to_owned()),
        },
    }
}

async fn rows(database: &Database, clinic: i64) -> usize {
    let filter = AuditFilter {
        provet_id: Some(id(clinic)),
        ..AuditFilter::default()
    };
    database.audit(&filter, 1_000).await.unwrap().len()
}

on_both! {
    async fn rows_go_when_their_clinic_does_not_want_them_any_longer(scratch) {
        let database = open(scratch).await;
        for (clinic, days) in [(CLINIC, 30), (OTHER, 60)] {
            proven(&database, clinic).await;
            keep_for(&database, clinic, days, AuditValues::LeftOut).await;
            let old: Vec<_> = (0..620).map(|n| opening(clinic, n, at(n))).collect();
            database.note_openings(&old).await.unwrap();
            database.note_openings(&[opening(clinic, 9_999, day(20))]).await.unwrap();
        }
        assert_eq!(database.tidy(day(29)).await.unwrap(), 0);
        assert_eq!(database.tidy(day(31)).await.unwrap(), 620);
        assert_eq!(rows(&database, CLINIC).await, 1);
        assert_eq!(rows(&database, OTHER).await, 621);
        assert_eq!(database.tidy(day(61)).await.unwrap(), 621);
    }

    async fn a_write_that_has_not_ended_stays(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        keep_for(&database, CLINIC, 30, AuditValues::LeftOut).await;
        for key in ["begun", "unknown", "done"] {
            database.begin_write(&intent(key), at(0)).await.unwrap();
        }
        database.finish_write("done", Outcome::Done, at(1)).await.unwrap();
        database.finish_write("unknown", Outcome::Unknown, at(1)).await.unwrap();
        assert_eq!(database.tidy(day(31)).await.unwrap(), 2);
        database.finish_write("begun", Outcome::Done, day(31)).await.unwrap();
        assert_eq!(database.tidy(day(31)).await.unwrap(), 1);
    }

    async fn one_of_many_servers_tidies_and_another_an_hour_later(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        proven(&nodes[0], CLINIC).await;
        keep_for(&nodes[0], CLINIC, 30, AuditValues::LeftOut).await;
        nodes[0].note_openings(&[opening(CLINIC, 1, at(0))]).await.unwrap();
        let (one, other) = tokio::join!(nodes[0].tidy_when_due(day(31)), nodes[1].tidy_when_due(day(31)));
        assert_eq!(one.unwrap() + other.unwrap(), 1);
        nodes[0].note_openings(&[opening(CLINIC, 2, at(0))]).await.unwrap();
        let soon = day(31) + SignedDuration::from_mins(59);
        assert_eq!(nodes[1].tidy_when_due(soon).await.unwrap(), 0);
        let later = day(31) + SignedDuration::from_mins(61);
        assert_eq!(nodes[1].tidy_when_due(later).await.unwrap(), 1);
    }

    async fn what_came_while_a_clinic_was_purged_goes_after_it(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        database.purge_tenant(id(CLINIC), Actor::Command, at(0)).await.unwrap();
        database.begin_write(&intent("late"), at(1)).await.unwrap();
        assert_eq!(database.tidy(at(60)).await.unwrap(), 1);
        let left = database.audit(&AuditFilter::default(), 9).await.unwrap();
        assert_eq!(left.len(), 1, "that it was purged stays");
        // It has come again: what is new is its own.
        proven(&database, CLINIC).await;
        database.begin_write(&intent("new"), at(61)).await.unwrap();
        assert_eq!(database.tidy(at(62)).await.unwrap(), 0);
    }

    async fn values_go_when_the_clinic_does_not_want_them_any_more(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        keep_for(&database, CLINIC, 730, AuditValues::Kept).await;
        database.begin_write(&intent("k"), at(0)).await.unwrap();
        database.tidy(at(1)).await.unwrap();
        let row = database.audit(&AuditFilter::default(), 1).await.unwrap().remove(0);
        assert_eq!(database.audit_values(&row).unwrap(), intent("k").values);
        keep_for(&database, CLINIC, 730, AuditValues::LeftOut).await;
        database.tidy(at(2)).await.unwrap();
        let row = database.audit(&AuditFilter::default(), 1).await.unwrap().remove(0);
        assert_eq!(database.audit_values(&row).unwrap(), Values::default());
    }

    async fn sessions_and_old_notes_of_the_installation_go_too(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let person = Person::Provet { provet_id: id(CLINIC), subject: None, name: Some("Vet".to_owned()) };
        database.start_session(&person, "Firefox", at(0)).await.unwrap();
        let note = Note {
            provet_id: None, kind: NoteKind::Change, actor: Actor::Command, action: "key-added", detail: None,
        };
        database.note(&note, at(0)).await.unwrap();
        database.tidy(day(3_649)).await.unwrap();
        assert_eq!(database.audit(&AuditFilter::default(), 9).await.unwrap().len(), 1);
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("settings_session:")));
        database.tidy(day(3_651)).await.unwrap();
        assert!(database.audit(&AuditFilter::default(), 9).await.unwrap().is_empty());
    }
}
