//! What goes by the clock: what a clinic does not want kept any longer.

use cageside::provet::ProvetPage;
use cageside::storage::{
    AuditActor, AuditEvent, AuditEventKind, AuditFilter, AuditObject, AuditOutcome,
    AuditValuePolicy, Database, PanelOpen, SessionUser, WriteIntent, WriteValues,
};
use jiff::{SignedDuration, Timestamp};

use crate::fixture::{CLINIC, OTHER, at, everything, id, open, proven};
use crate::support::database::on_both;

fn day(number: i64) -> Timestamp {
    at(0) + SignedDuration::from_hours(24 * number)
}

async fn keep_for(database: &Database, clinic: i64, days: i64, values: AuditValuePolicy) {
    let mut tenant = database.find_tenant(id(clinic)).await.unwrap().unwrap();
    tenant.audit_settings.retention_days = days;
    tenant.audit_settings.values = values;
    database.update_tenant(&tenant).await.unwrap();
}

fn opening(clinic: i64, number: i64, at: Timestamp) -> PanelOpen {
    PanelOpen {
        provet_id: id(clinic),
        opened_at: at,
        panel_id: format!("{clinic:08}{number:08}").chars().rev().collect(),
        page: ProvetPage::Patient,
        department_id: None,
        object_ids: vec![number],
        actor: AuditActor::Unknown,
    }
}

fn intent(key: &str) -> WriteIntent {
    WriteIntent {
        idempotency_key: key.to_owned(),
        provet_id: id(CLINIC),
        panel_id: "f".to_owned(),
        page: ProvetPage::Patient,
        object: AuditObject {
            kind: "patient".to_owned(),
            id: 7,
        },
        action: "change-notes".to_owned(),
        field: None,
        actor: AuditActor::Unknown,
        values: WriteValues {
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
    database
        .list_audit_entries(&filter, 1_000)
        .await
        .unwrap()
        .len()
}

on_both! {
    async fn rows_go_when_their_clinic_does_not_want_them_any_longer(scratch) {
        let database = open(scratch).await;
        for (clinic, days) in [(CLINIC, 30), (OTHER, 60)] {
            proven(&database, clinic).await;
            keep_for(&database, clinic, days, AuditValuePolicy::Omitted).await;
            let old: Vec<_> = (0..620).map(|n| opening(clinic, n, at(n))).collect();
            database.record_panel_opens(&old).await.unwrap();
            database.record_panel_opens(&[opening(clinic, 9_999, day(20))]).await.unwrap();
        }
        assert_eq!(database.clean_up(day(29)).await.unwrap(), 0);
        assert_eq!(database.clean_up(day(31)).await.unwrap(), 620);
        assert_eq!(rows(&database, CLINIC).await, 1);
        assert_eq!(rows(&database, OTHER).await, 621);
        assert_eq!(database.clean_up(day(61)).await.unwrap(), 621);
    }

    async fn a_write_that_has_not_ended_stays(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        keep_for(&database, CLINIC, 30, AuditValuePolicy::Omitted).await;
        for key in ["begun", "unknown", "done"] {
            database.begin_write(&intent(key), at(0)).await.unwrap();
        }
        database.finish_write("done", AuditOutcome::Done, at(1)).await.unwrap();
        database.finish_write("unknown", AuditOutcome::Unknown, at(1)).await.unwrap();
        assert_eq!(database.clean_up(day(31)).await.unwrap(), 2);
        database.finish_write("begun", AuditOutcome::Done, day(31)).await.unwrap();
        assert_eq!(database.clean_up(day(31)).await.unwrap(), 1);
    }

    async fn one_of_many_servers_tidies_and_another_an_hour_later(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        proven(&nodes[0], CLINIC).await;
        keep_for(&nodes[0], CLINIC, 30, AuditValuePolicy::Omitted).await;
        nodes[0].record_panel_opens(&[opening(CLINIC, 1, at(0))]).await.unwrap();
        let (one, other) = tokio::join!(nodes[0].clean_up_when_due(day(31)), nodes[1].clean_up_when_due(day(31)));
        assert_eq!(one.unwrap() + other.unwrap(), 1);
        nodes[0].record_panel_opens(&[opening(CLINIC, 2, at(0))]).await.unwrap();
        let soon = day(31) + SignedDuration::from_mins(59);
        assert_eq!(nodes[1].clean_up_when_due(soon).await.unwrap(), 0);
        let later = day(31) + SignedDuration::from_mins(61);
        assert_eq!(nodes[1].clean_up_when_due(later).await.unwrap(), 1);
    }

    async fn what_came_while_a_clinic_was_purged_goes_after_it(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        database.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(0)).await.unwrap();
        database.begin_write(&intent("late"), at(1)).await.unwrap();
        assert_eq!(database.clean_up(at(60)).await.unwrap(), 1);
        let left = database.list_audit_entries(&AuditFilter::default(), 9).await.unwrap();
        assert_eq!(left.len(), 1, "that it was purged stays");
        // It has come again: what is new is its own.
        proven(&database, CLINIC).await;
        database.begin_write(&intent("new"), at(61)).await.unwrap();
        assert_eq!(database.clean_up(at(62)).await.unwrap(), 0);
    }

    async fn values_go_when_the_clinic_does_not_want_them_any_more(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        keep_for(&database, CLINIC, 730, AuditValuePolicy::Stored).await;
        database.begin_write(&intent("k"), at(0)).await.unwrap();
        database.clean_up(at(1)).await.unwrap();
        let row = database.list_audit_entries(&AuditFilter::default(), 1).await.unwrap().remove(0);
        assert_eq!(database.decrypt_audit_values(&row).unwrap(), intent("k").values);
        keep_for(&database, CLINIC, 730, AuditValuePolicy::Omitted).await;
        database.clean_up(at(2)).await.unwrap();
        let row = database.list_audit_entries(&AuditFilter::default(), 1).await.unwrap().remove(0);
        assert_eq!(database.decrypt_audit_values(&row).unwrap(), WriteValues::default());
    }

    async fn sessions_and_old_notes_of_the_installation_go_too(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let person = SessionUser::Provet { provet_id: id(CLINIC), subject: None, name: Some("Vet".to_owned()) };
        database.create_settings_session(&person, "Firefox", at(0)).await.unwrap();
        let note = AuditEvent {
            provet_id: None, kind: AuditEventKind::Change, actor: AuditActor::CommandLine, action: "key-added", detail: None,
        };
        database.record_audit_event(&note, at(0)).await.unwrap();
        database.clean_up(day(3_649)).await.unwrap();
        assert_eq!(database.list_audit_entries(&AuditFilter::default(), 9).await.unwrap().len(), 1);
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("settings_session:")));
        database.clean_up(day(3_651)).await.unwrap();
        assert!(database.list_audit_entries(&AuditFilter::default(), 9).await.unwrap().is_empty());
    }
}
