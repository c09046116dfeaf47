//! Clinics: their settings, and their end.

use std::sync::Arc;

use cageside::provet::launch::FreshnessWindow;
use cageside::provet::model::WarningFieldPolicy;
use cageside::provet::tokens::{AccessToken, TokenOwner, TokenSet, TokenStore as _};
use cageside::provet::{ProvetId, ProvetPage, webhook};
use cageside::storage::{
    AuditActor, AuditFilter, AuditKind, AuditObject, Database, OAuthFlow, PanelOpen,
    RejectedLaunch, SignInPurpose, StorageError, TenantLocale, TenantState, WriteIntent,
    WriteValues,
};
use futures_util::FutureExt as _;
use jiff::SignedDuration;
use secrecy::SecretString;

use crate::fixture::{
    CLINIC, OTHER, accept, at, button, everything, hookup, id, list, open, proven,
};
use crate::sign_ins::{for_people, somebody};
use crate::support::database::{TestDatabase, on_both};

/// Leaves a row in every table about people.
async fn fill_people(database: &Database, clinic: i64) -> String {
    let credential = for_people(database, clinic, "for people").await;
    let sign_in = database
        .create_user_session(&credential, &somebody(7), at(0))
        .await
        .unwrap();
    let handle = "handle";
    database
        .remember_device(handle, id(clinic), &sign_in, at(0))
        .await
        .unwrap();
    database
        .create_handover(id(clinic), "frame", &sign_in, at(0))
        .await
        .unwrap();
    let attempt = OAuthFlow {
        provet_id: id(clinic),
        credential_id: credential.clone(),
        purpose: SignInPurpose::Panel {
            panel_id: "frame".to_owned(),
        },
        code_verifier: SecretString::from("verifier"),
        nonce: SecretString::from("nonce"),
        client_state: None,
    };
    let state = SecretString::from(format!("state of {clinic}"));
    database
        .create_oauth_flow(&state, &attempt, at(0))
        .await
        .unwrap();
    credential
}

/// Leaves a row in every table.
async fn fill(database: &Database, clinic: i64) -> String {
    let credential = proven(database, clinic).await;
    let mut message = hookup(clinic, "the first secret");
    message.departments = list(&[1]);
    accept(database, &message, at(1)).await;
    database
        .begin_renewal(TokenOwner::VirtualUser(&credential), "me", at(0), at(9))
        .await
        .unwrap();
    let renewed = TokenSet {
        access_token: AccessToken::new(SecretString::from("token"), at(99)),
        refresh_token: None,
    };
    database
        .save(TokenOwner::VirtualUser(&credential), "me", &renewed, at(0))
        .await
        .unwrap();
    database
        .add_button(button(clinic, &"x".repeat(20)), at(0))
        .await
        .unwrap();
    let refused = RejectedLaunch {
        provet_id: id(clinic),
        page: None,
        method: "GET".to_owned(),
        reason: "launch/bad-hash".to_owned(),
        skew_seconds: None,
        parameter_names: Vec::new(),
        recipe: None,
    };
    database
        .record_rejected_launch(&refused, at(0))
        .await
        .unwrap();
    let intent = WriteIntent {
        idempotency_key: format!("key of {clinic}"),
        provet_id: id(clinic),
        panel_id: "frame".to_owned(),
        page: ProvetPage::Patient,
        object: AuditObject {
            kind: "patient".to_owned(),
            id: 7,
        },
        action: "record-weight".to_owned(),
        field: None,
        actor: AuditActor::Unknown,
        values: WriteValues::default(),
    };
    database.begin_write(&intent, at(0)).await.unwrap();
    let changed = webhook::ObjectRef {
        kind: webhook::ObjectKind::Patient,
        id: 7,
    };
    database
        .record_change_events(id(clinic), &[changed], at(0))
        .await
        .unwrap();
    credential
}

fn of<'a>(values: &'a [String], clinic: i64, credential: &'a str) -> impl Iterator<Item = &'a str> {
    let clinic = clinic.to_string();
    let found = values
        .iter()
        .filter(move |it| it.contains(&clinic) || it.contains(credential));
    found.filter_map(|it| it.split(':').next())
}

on_both! {
    async fn a_purged_clinic_leaves_nothing_behind_and_others_alone(scratch) {
        let database = open(scratch).await;
        let credential = fill(&database, CLINIC).await;
        let others = fill(&database, OTHER).await;
        fill_people(&database, CLINIC).await;
        fill_people(&database, OTHER).await;
        let before = everything(scratch).await;
        let mut tables: Vec<_> = of(&before, CLINIC, &credential).collect();
        tables.sort_unstable();
        tables.dedup();
        let expected = ["access_token", "audit", "button", "change_event", "credential", "department", "oauth_flow", "rejected_launch", "remembered_device", "sign_in_handover", "tenant", "tenant_search_term", "tenant_summary", "user_session"];
        assert_eq!(tables, expected);
        assert!(database.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(9)).await.unwrap());
        let after = everything(scratch).await;
        assert_eq!(of(&after, CLINIC, &credential).collect::<Vec<_>>(), ["audit"]);
        let left = database.list_audit_entries(&AuditFilter { kind: Some(AuditKind::Purge), ..AuditFilter::default() }, 9).await.unwrap();
        let [left] = left.as_slice() else { panic!("one row says that it was purged") };
        assert_eq!((left.actor.clone(), left.provet_id, left.detail.as_deref()), (AuditActor::CommandLine, None, Some("54321")));
        assert_eq!(of(&after, OTHER, &others).count(), of(&before, OTHER, &others).count());
        assert!(!database.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(9)).await.unwrap());
    }

    async fn settings_are_kept_and_where_the_clinic_is_stays(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let mut clinic = database.find_tenant(id(CLINIC)).await.unwrap().unwrap();
        assert_eq!(clinic.foreground_window, FreshnessWindow::FOREGROUND.max_age);
        assert_eq!(clinic.background_window, FreshnessWindow::BACKGROUND.max_age);
        assert_eq!((clinic.state, clinic.name.as_str()), (TenantState::Enabled, ""));
        "Eläinklinikka Tassu 🐾".clone_into(&mut clinic.name);
        clinic.state = TenantState::Disabled;
        clinic.foreground_window = FreshnessWindow::LONGEST_MAX_AGE;
        clinic.background_window = FreshnessWindow::SHORTEST_MAX_AGE;
        clinic.locale = TenantLocale {
            language: Some("fi".to_owned()),
            time_zone: Some("Europe/Helsinki".to_owned()),
            currency: Some("EUR".to_owned()),
        };
        let revision = database.load_cache_version().await.unwrap();
        database.update_tenant(&clinic).await.unwrap();
        assert_eq!(database.load_cache_version().await.unwrap(), revision + 1);
        clinic.version += 1;
        assert_eq!(database.find_tenant(id(CLINIC)).await.unwrap().unwrap(), clinic);
    }

    async fn chosen_warning_fields_are_kept_and_none_is_not_the_same_as_not_chosen(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let mut clinic = database.find_tenant(id(CLINIC)).await.unwrap().unwrap();
        assert_eq!(*clinic.warning_fields, WarningFieldPolicy::AllFilledIn);
        let two = WarningFieldPolicy::parse_labels("Lääkeallergia\nDiabetic, since").unwrap();
        let none = WarningFieldPolicy::Labelled(Vec::new());
        for policy in [two, none, WarningFieldPolicy::AllFilledIn] {
            clinic.warning_fields = Arc::new(policy);
            database.update_tenant(&clinic).await.unwrap();
            clinic.version += 1;
            assert_eq!(database.find_tenant(id(CLINIC)).await.unwrap().unwrap(), clinic);
        }
    }

    async fn a_change_of_what_somebody_else_changed_meanwhile_is_refused(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let clinic = database.find_tenant(id(CLINIC)).await.unwrap().unwrap();
        let tasks = (0..8).map(|n| {
            let (database, mut clinic) = (database.clone(), clinic.clone());
            clinic.name = format!("Clinic {n}");
            tokio::spawn(async move { database.update_tenant(&clinic).await })
        });
        let mut done = 0;
        for change in futures_util::future::join_all(tasks).await {
            match change.unwrap() {
                Ok(()) => done += 1,
                Err(error) => assert!(matches!(error, StorageError::Conflict), "{error}"),
            }
        }
        assert_eq!(done, 1);
    }

    async fn a_window_out_of_bounds_is_refused(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let mut clinic = database.find_tenant(id(CLINIC)).await.unwrap().unwrap();
        clinic.foreground_window = FreshnessWindow::LONGEST_MAX_AGE + SignedDuration::from_millis(1);
        let refused = database.update_tenant(&clinic).await;
        assert!(matches!(refused, Err(StorageError::OutOfBounds { .. })));
    }

    async fn clinics_are_listed_in_order(scratch) {
        let database = open(scratch).await;
        assert!(database.list_tenants().await.unwrap().is_empty());
        for clinic in [OTHER, 4, CLINIC] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        let ids: Vec<_> = database.list_tenants().await.unwrap().iter().map(|it| it.tenant.provet_id).collect();
        assert_eq!(ids, [4, CLINIC, OTHER].map(|n| ProvetId::new(n).unwrap()));
    }
}

#[tokio::test]
async fn others_can_write_while_a_clinic_with_a_long_history_is_purged() {
    let scratch = TestDatabase::migrated_sqlite().await;
    let database = open(&scratch).await;
    proven(&database, CLINIC).await;
    let opens: Vec<_> = (0..2_000).map(panel_open).collect();
    database.record_panel_opens(&opens).await.unwrap();
    let mut purge = Box::pin(database.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(9)));
    // It has the only writer now, and the next who asks for it waits in line.
    assert!(purge.as_mut().now_or_never().is_none());
    let next = database.record_heartbeat("another", at(9));
    tokio::select! {
        biased;
        _ = purge.as_mut() => panic!("the whole purge came first"),
        beat = next => beat.unwrap(),
    }
    assert!(purge.await.unwrap());
    let left = everything(&scratch).await;
    assert!(
        !left
            .iter()
            .any(|value| value.contains(&CLINIC.to_string()) && !value.starts_with("audit:"))
    );
}

fn panel_open(number: i64) -> PanelOpen {
    PanelOpen {
        provet_id: id(CLINIC),
        opened_at: at(number),
        panel_id: format!("{number:032}"),
        page: ProvetPage::Patient,
        department_id: None,
        object_ids: vec![number],
        actor: AuditActor::Unknown,
    }
}
