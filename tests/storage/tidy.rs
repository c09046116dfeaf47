//! What goes by the clock: what a clinic does not want kept any longer.

use cageside::provet::ProvetPage;
use cageside::storage::{
    AuditActor, AuditEvent, AuditEventKind, AuditFilter, AuditObject, AuditOutcome,
    AuditValuePolicy, Database, EmailAddress, PanelOpen, SessionUser, WriteIntent, WriteValues,
};
use jiff::{SignedDuration, Timestamp};

use crate::fixture::{CLINIC, OTHER, at, everything, execute, id, open, proven};
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

    async fn a_write_that_never_ended_is_unknown_after_two_days_and_goes_like_any_other(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        keep_for(&database, CLINIC, 30, AuditValuePolicy::Stored).await;
        for key in ["begun", "unknown", "done"] {
            database.begin_write(&intent(key), at(0)).await.unwrap();
        }
        database.finish_write("done", AuditOutcome::Done, at(1)).await.unwrap();
        database.finish_write("unknown", AuditOutcome::Unknown, at(1)).await.unwrap();
        let begun = async || {
            let all = database.list_audit_entries(&AuditFilter::default(), 9).await.unwrap();
            all.into_iter().find(|row| row.key == "begun").unwrap().outcome
        };
        database.clean_up(day(1)).await.unwrap();
        assert_eq!(begun().await, AuditOutcome::Started, "it may still end");
        database.clean_up(day(3)).await.unwrap();
        assert_eq!(begun().await, AuditOutcome::Unknown);
        // Somebody may find out all the same.
        database.finish_write("begun", AuditOutcome::Done, day(4)).await.unwrap();
        database.begin_write(&intent("begun later"), day(5)).await.unwrap();
        assert_eq!(database.clean_up(day(31)).await.unwrap(), 3);
        assert_eq!(database.clean_up(day(36)).await.unwrap(), 1, "with the values of the field");
        assert_eq!(rows(&database, CLINIC).await, 0);
    }

    async fn a_browser_that_was_remembered_when_its_session_ended_does_not_stop_the_clean_up(scratch) {
        let database = open(scratch).await;
        let credential = proven(&database, CLINIC).await;
        let insert = "INSERT INTO user_session (id, provet_id, credential_id, version, created_at, used_at, ended_at, end_reason)
            SELECT 'ended', provet_id, id, 1, 0, 0, 1790000000000, 'idle' FROM credential";
        execute(scratch, insert).await;
        // Left behind on PostgreSQL, where both may happen at once.
        execute(scratch, "INSERT INTO remembered_device (handle_digest, provet_id, user_session_id, created_at, used_at)
            VALUES ('digest', 54321, 'ended', 0, 0)").await;
        execute(scratch, "INSERT INTO sign_in_handover (code_digest, provet_id, panel_id, user_session_id, expires_at)
            VALUES ('digest', 54321, 'panel', 'ended', 9000000000000000)").await;
        database.clean_up(day(31)).await.unwrap();
        assert!(database.find_user_session("ended").await.unwrap().is_none());
        assert!(database.find_credential(&credential).await.unwrap().is_some());
    }

    async fn a_step_that_fails_keeps_no_other_from_being_taken(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        keep_for(&database, CLINIC, 30, AuditValuePolicy::Omitted).await;
        database.record_panel_opens(&[opening(CLINIC, 1, at(0))]).await.unwrap();
        for statement in ["ALTER TABLE account_link RENAME TO elsewhere", "ALTER TABLE remembered_device RENAME TO gone"] {
            execute(scratch, statement).await;
        }
        let user = SessionUser::Provet { provet_id: id(CLINIC), subject: None, name: None };
        database.create_settings_session(&user, "Firefox", at(0)).await.unwrap();
        database.clean_up(day(31)).await.unwrap_err();
        assert_eq!(rows(&database, CLINIC).await, 0);
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("settings_session:")));
    }

    async fn strangers_are_counted_without_what_they_typed_and_forgotten_after_90_days(scratch) {
        let database = open(scratch).await;
        let typed = ["Correct.Horse@battery.example", "other@x.example"].map(|text| EmailAddress::parse(text).unwrap());
        for (email, seconds) in [(&typed[0], 0), (&typed[0], 1), (&typed[1], 2), (&typed[0], 3)] {
            database.count_unknown_sign_in(email, at(seconds)).await.unwrap();
        }
        let all = database.list_audit_entries(&AuditFilter::default(), 9).await.unwrap();
        let mut details: Vec<_> = all.iter().filter_map(|row| row.detail.as_deref()).collect();
        details.sort_unstable();
        assert_eq!(details, ["unknown account, attempts: 1", "unknown account, attempts: 3"]);
        assert!(all.iter().all(|row| row.action == "sign-in-refused" && row.outcome == AuditOutcome::Refused));
        let kept = everything(scratch).await.join(" ").to_lowercase();
        assert!(!kept.contains("horse") && !kept.contains("other@"), "{kept}");
        for number in 0..250 {
            let email = EmailAddress::parse(&format!("{number}@x.example")).unwrap();
            database.count_unknown_sign_in(&email, at(60)).await.unwrap();
        }
        assert_eq!(database.list_audit_entries(&AuditFilter::default(), 999).await.unwrap().len(), 201);
        assert_eq!(database.clean_up(day(89)).await.unwrap(), 0);
        assert_eq!(database.clean_up(day(91)).await.unwrap(), 201);
    }

    async fn however_many_rows_of_the_installation_have_expired_all_of_them_go(scratch) {
        let database = open(scratch).await;
        let note = AuditEvent {
            provet_id: None, kind: AuditEventKind::Change, actor: AuditActor::CommandLine, action: "key-added", detail: None,
        };
        for _ in 0..501 {
            database.record_audit_event(&note, at(0)).await.unwrap();
        }
        assert_eq!(database.clean_up(day(3_651)).await.unwrap(), 501);
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
