//! What a clinic gets when it asks for all that is held about it.

use std::collections::BTreeSet;

use cageside::provet::launch::HashScheme;
use cageside::storage::{Database, RejectedLaunch, SessionUser, known_columns};
use futures_util::TryStreamExt as _;
use serde_json::Value;
use sqlx::any::{AnyPoolOptions, install_default_drivers};

use crate::fixture::{CLINIC, OTHER, accept, at, button, hookup, id, open, proven};
use crate::support::database::{TestDatabase, on_both};

/// Tables that hold nothing of a single clinic.
const OF_ALL: &[&str] = &[
    "account",
    "account_link",
    "periodic_task",
    "change_event_sequence",
    "node",
    "cache_version",
    "installation_secret",
    "login_challenge",
    "login_throttle",
];

async fn export(database: &Database, clinic: i64) -> Value {
    let portions = database.export_tenant(id(clinic), at(60));
    let portions: Vec<_> = portions.try_collect().await.unwrap();
    serde_json::from_slice(&portions.concat()).unwrap()
}

/// Every column of the schema, as `table.column`.
async fn schema(scratch: &TestDatabase) -> BTreeSet<String> {
    install_default_drivers();
    let pool = AnyPoolOptions::new().max_connections(1);
    let pool = pool.connect(&scratch.url).await.unwrap();
    let columns = if scratch.url.starts_with("sqlite:") {
        "SELECT t.name || '.' || c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'"
    } else {
        "SELECT CAST(table_name || '.' || column_name AS TEXT) FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_sqlx%'"
    };
    let columns: Vec<String> = sqlx::query_scalar(columns).fetch_all(&pool).await.unwrap();
    columns.into_iter().collect()
}

async fn refuse(database: &Database, clinic: i64, count: i64) {
    for number in 0..count {
        let refused = RejectedLaunch {
            provet_id: id(clinic),
            page: None,
            method: "GET".to_owned(),
            reason: format!("launch/reason-{number}"),
            skew_seconds: Some(number),
            parameter_names: Vec::new(),
            recipe: Some(HashScheme::TimestampSalt),
        };
        database
            .record_rejected_launch(&refused, at(number / 3))
            .await
            .unwrap();
    }
}

on_both! {
    async fn every_column_of_the_schema_is_given_or_kept_back_or_nobodys(scratch) {
        open(scratch).await;
        let mut known: BTreeSet<String> = BTreeSet::new();
        for (table, columns) in known_columns() {
            assert!(!OF_ALL.contains(&table), "{table}");
            for column in columns {
                assert!(known.insert(format!("{table}.{column}")), "{table}.{column} twice");
            }
        }
        let schema = schema(scratch).await;
        let of_clinics: BTreeSet<String> = schema
            .into_iter()
            .filter(|it| !OF_ALL.contains(&it.split('.').next().unwrap()))
            .collect();
        let undecided: Vec<_> = of_clinics.difference(&known).collect();
        assert!(undecided.is_empty(), "say in storage/export/tables.rs whether it is given: {undecided:?}");
        let vanished: Vec<_> = known.difference(&of_clinics).collect();
        assert!(vanished.is_empty(), "{vanished:?}");
    }

    async fn what_a_purge_deletes_was_in_the_export(_scratch) {
        let purge = include_str!("../../src/storage/tenants.rs");
        let deleted = purge.split("\"DELETE FROM ").skip(1);
        let deleted: BTreeSet<&str> = deleted.filter_map(|it| it.split(' ').next()).collect();
        assert!(deleted.contains("tenant"));
        let known: BTreeSet<&str> = known_columns().map(|(table, _)| table).collect();
        assert_eq!(deleted.difference(&known).count(), 0, "{deleted:?}");
    }

    async fn an_export_holds_all_of_one_clinic_and_nothing_secret_and_nothing_of_others(scratch) {
        let database = open(scratch).await;
        let salt = "salt-that-is-secret-0123456789";
        for clinic in [CLINIC, OTHER] {
            proven(&database, clinic).await;
            accept(&database, &hookup(clinic, "the second secret"), at(1)).await;
            database.add_button(button(clinic, salt), at(0)).await.unwrap();
            let person = SessionUser::Provet {
                provet_id: id(clinic),
                subject: Some("7".to_owned()),
                name: Some(format!("Somebody at {clinic}")),
            };
            database.create_settings_session(&person, "Firefox", at(2)).await.unwrap();
        }
        refuse(&database, OTHER, 3).await;
        let exported = export(&database, CLINIC).await;
        let tables = &exported["tables"];
        assert_eq!(exported["clinic"], CLINIC);
        assert_eq!(tables["tenant"].as_array().unwrap().len(), 1);
        assert_eq!(tables["credential"].as_array().unwrap().len(), 2);
        assert_eq!(tables["button"][0]["parameter"], "id");
        assert_eq!(tables["button"][0]["created_at"], at(0).to_string());
        assert_eq!(tables["settings_session"][0]["name"], format!("Somebody at {CLINIC}"));
        assert_eq!(tables["rejected_launch"].as_array().unwrap().len(), 0);
        let text = exported.to_string();
        for secret in ["the first secret", "the second secret", salt, &OTHER.to_string()] {
            assert!(!text.contains(secret), "{secret}");
        }
        assert!(text.contains("button.sealed_salt"), "it says what is left out");
        assert_eq!(tables.as_object().unwrap().len(), known_columns().count());
    }

    async fn more_rows_than_are_read_at_once_come_in_order_and_each_once(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let objects: Vec<_> = (1..=1_201)
            .map(|id| cageside::provet::webhook::ObjectRef {
                kind: cageside::provet::webhook::ObjectKind::Patient,
                id,
            })
            .collect();
        for objects in objects.chunks(100) {
            database.record_change_events(id(CLINIC), objects, at(0)).await.unwrap();
        }
        let exported = export(&database, CLINIC).await;
        let hints = exported["tables"]["change_event"].as_array().unwrap().clone();
        let ids: Vec<i64> = hints.iter().map(|it| it["object_id"].as_i64().unwrap()).collect();
        assert_eq!(ids, (1..=1_201).collect::<Vec<_>>());
    }

    async fn a_clinic_that_is_not_there_has_an_empty_export(scratch) {
        let database = open(scratch).await;
        let exported = export(&database, CLINIC).await;
        let tables = exported["tables"].as_object().unwrap().values();
        assert!(tables.filter_map(|it| it.as_array()).all(Vec::is_empty));
    }
}
