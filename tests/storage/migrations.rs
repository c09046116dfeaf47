//! The schema: the same on both databases, and every migration applies to a database that holds data.

use std::path::Path;

use crate::support::database::{TestDatabase, on_both_without_tables};
use cageside::storage::{AuditFilter, Database, TenantFilter, TenantSort, Vault};
use secrecy::ExposeSecret as _;
use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::migrate::Migrator;
use sqlx::{AnyPool, AssertSqlSafe};

/// Table, column, type, and whether it may be null.
type Column = (String, String, String, String);

async fn columns(scratch: &TestDatabase, query: &'static str) -> Vec<Column> {
    Database::open(&scratch.url, Vault::generate())
        .await
        .unwrap();
    let pool = pool(scratch).await;
    sqlx::query_as(query).fetch_all(&pool).await.unwrap()
}

async fn pool(scratch: &TestDatabase) -> AnyPool {
    install_default_drivers();
    let pool = AnyPoolOptions::new().max_connections(1);
    pool.connect(&scratch.url).await.unwrap()
}

#[tokio::test]
async fn both_databases_have_the_same_tables_and_columns() {
    let sqlite = columns(
        &TestDatabase::sqlite(),
        "SELECT t.name, c.name, lower(c.type), CASE c.\"notnull\" WHEN 1 THEN 'NO' ELSE 'YES' END
         FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\' ORDER BY 1, 2",
    )
    .await;
    assert!(sqlite.iter().any(|(table, ..)| table == "tenant"));
    for (table, column, kind, _) in &sqlite {
        assert!(
            ["text", "bigint"].contains(&kind.as_str()),
            "{table}.{column} is {kind}"
        );
    }
    let Some(scratch) = TestDatabase::postgres().await else {
        return;
    };
    let postgres = columns(
        &scratch,
        "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT), CAST(data_type AS TEXT), CAST(is_nullable AS TEXT)
         FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_sqlx%'
         ORDER BY CAST(table_name AS TEXT) COLLATE \"C\", CAST(column_name AS TEXT) COLLATE \"C\"",
    )
    .await;
    assert_eq!(sqlite, postgres);
}

/// Applies the migrations up to this version, each followed by its sample rows.
async fn migrate_with_samples(scratch: &TestDatabase, newest: i64) -> (AnyPool, Migrator) {
    if scratch.url.starts_with("sqlite:") {
        std::fs::write(scratch.url.trim_start_matches("sqlite://"), "").unwrap();
    }
    let pool = pool(scratch).await;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let migrator = Migrator::new(root.join("migrations")).await.unwrap();
    for migration in migrator.iter().filter(|it| it.version <= newest) {
        migrator.run_to(migration.version, &pool).await.unwrap();
        let sample = root.join(format!("tests/migrations/{:04}.sql", migration.version));
        assert!(
            sample.exists(),
            "a migration needs sample rows in {}",
            sample.display()
        );
        let sample = std::fs::read_to_string(sample).unwrap();
        sqlx::raw_sql(AssertSqlSafe(sample))
            .execute(&pool)
            .await
            .unwrap();
    }
    (pool, migrator)
}

/// Encrypted values under the names of the ninth schema: statement, what the value is bound to, plain text. The attempt to
/// sign in is stored under the SHA-256 of its state, `state`.
const BEFORE_RENAMING: [(&str, &str, &str); 5] = [
    (
        "INSERT INTO setting (name, value) VALUES ('webhook-token', $1)",
        "setting/value/webhook-token",
        "a token",
    ),
    (
        "UPDATE button_work SET sealed_header = $1 WHERE button_id = 'button-54321'",
        "button_work/sealed_header/button-54321",
        "a header",
    ),
    (
        "UPDATE button_work SET sealed_secret = $1 WHERE button_id = 'button-54321'",
        "button_work/sealed_secret/button-54321",
        "a signing secret",
    ),
    (
        "UPDATE sign_in SET sealed_name = $1 WHERE id = 'live'",
        "sign_in/sealed_name/live",
        "Somebody",
    ),
    (
        "UPDATE sign_in_attempt SET state_digest = '4ba69735ca53765ed6a709edb56c6ea236b7193a3b29a6b390c346f0f4340e4e', sealed = $1 WHERE state_digest = 'state-1'",
        "sign_in_attempt/sealed/4ba69735ca53765ed6a709edb56c6ea236b7193a3b29a6b390c346f0f4340e4e",
        r#"["verifier","nonce","panel",null]"#,
    ),
];

on_both_without_tables! {
    async fn what_was_encrypted_before_tables_were_renamed_is_decrypted_after_it(scratch) {
        let vault = Vault::generate();
        let (pool, _) = migrate_with_samples(scratch, 9).await;
        for (statement, place, plain) in BEFORE_RENAMING {
            let encrypted = vault.encrypt(place, plain.as_bytes()).unwrap();
            let done = sqlx::query(statement).bind(encrypted).execute(&pool).await.unwrap();
            assert_eq!(done.rows_affected(), 1, "{statement}");
        }
        pool.close().await;
        let database = Database::open(&scratch.url, vault).await.unwrap();
        let token = database.load_webhook_token().await.unwrap();
        assert_eq!(token.expose_secret(), "a token");
        let action = database.find_button_action("button-54321").await.unwrap().unwrap();
        assert_eq!(action.signing_secret.unwrap().expose_secret(), "a signing secret");
        assert_eq!(action.static_header.unwrap().value.expose_secret(), "a header");
        let session = database.find_user_session("live").await.unwrap().unwrap();
        assert_eq!(session.display_name.as_deref(), Some("Somebody"));
        let soon = jiff::Timestamp::from_millisecond(1_790_000_000_001).unwrap();
        let flow = database.consume_oauth_flow("state", soon).await.unwrap().unwrap();
        assert_eq!(flow.nonce.expose_secret(), "nonce");
    }

    // `checksums.txt` is what earlier versions stored (`sha384sum` writes the same): a database of theirs starts only if these
    // never change. A new migration adds its line.
    async fn a_database_of_an_earlier_version_finds_the_migrations_that_it_knows(scratch) {
        Database::open(&scratch.url, Vault::generate()).await.unwrap();
        let applied = "SELECT version, description, checksum FROM _sqlx_migrations ORDER BY version";
        let applied: Vec<(i64, String, Vec<u8>)> = sqlx::query_as(applied).fetch_all(&pool(scratch).await).await.unwrap();
        let applied = applied.iter().map(|(version, description, checksum)| {
            format!("{}  {version:04}_{}.sql", hex::encode(checksum), description.replace(' ', "_"))
        });
        let known: Vec<&str> = include_str!("../migrations/checksums.txt").lines().collect();
        assert_eq!(applied.collect::<Vec<_>>(), known);
    }

    async fn every_migration_applies_to_a_database_that_holds_data(scratch) {
        let (pool, migrator) = migrate_with_samples(scratch, i64::MAX).await;
        pool.close().await;
        let database = Database::open(&scratch.url, Vault::generate()).await.unwrap();
        let newest = migrator.iter().map(|it| it.version).max().unwrap();
        assert_eq!(database.schema_version().await.unwrap(), newest);
        let tenants = database.list_tenants().await.unwrap();
        assert_eq!(tenants.len(), 2);
        let listed = TenantFilter { sort: TenantSort::Number, connection: None, search: "provetcloud".to_owned(), after: None };
        assert_eq!(database.list_tenant_summaries(&listed, jiff::Timestamp::UNIX_EPOCH).await.unwrap().summaries.len(), 1);
        let listed = TenantFilter { search: String::new(), ..listed };
        assert_eq!(database.list_tenant_summaries(&listed, jiff::Timestamp::UNIX_EPOCH).await.unwrap().summaries.len(), 2);
        for tenant in tenants {
            let id = tenant.tenant.provet_id;
            assert_eq!(database.list_departments(id).await.unwrap().len(), 2);
            assert_eq!(database.list_rejected_launches(id, 9).await.unwrap().len(), 1);
        }
        assert_eq!(database.list_audit_entries(&AuditFilter::default(), 9).await.unwrap().len(), 7);
    }
}
