//! The schema: the same on both databases, and every migration applies to a database that holds data.

use std::path::Path;

use crate::support::scratch::{Scratch, on_both};
use cageside::storage::{AuditFilter, Database, TenantFilter, TenantSort, Vault};
use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::migrate::Migrator;
use sqlx::{AnyPool, AssertSqlSafe};

/// Table, column, type, and whether it may be null.
type Column = (String, String, String, String);

async fn columns(scratch: &Scratch, query: &'static str) -> Vec<Column> {
    Database::open(&scratch.url, Vault::generate())
        .await
        .unwrap();
    let pool = pool(scratch).await;
    sqlx::query_as(query).fetch_all(&pool).await.unwrap()
}

async fn pool(scratch: &Scratch) -> AnyPool {
    install_default_drivers();
    let pool = AnyPoolOptions::new().max_connections(1);
    pool.connect(&scratch.url).await.unwrap()
}

#[tokio::test]
async fn both_databases_have_the_same_tables_and_columns() {
    let sqlite = columns(
        &Scratch::sqlite(),
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
    let Some(scratch) = Scratch::postgres().await else {
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

on_both! {
    async fn every_migration_applies_to_a_database_that_holds_data(scratch) {
        if scratch.url.starts_with("sqlite:") {
            std::fs::write(scratch.url.trim_start_matches("sqlite://"), "").unwrap();
        }
        let pool = pool(scratch).await;
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let migrator = Migrator::new(here.join("migrations")).await.unwrap();
        for migration in migrator.iter() {
            migrator.run_to(migration.version, &pool).await.unwrap();
            let sample = here.join(format!("tests/migrations/{:04}.sql", migration.version));
            assert!(sample.exists(), "a migration needs sample rows in {}", sample.display());
            let sample = std::fs::read_to_string(sample).unwrap();
            sqlx::raw_sql(AssertSqlSafe(sample)).execute(&pool).await.unwrap();
        }
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
