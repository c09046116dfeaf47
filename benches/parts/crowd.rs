//! Thousands of clinics and a million rows of their audit, made inside the database in seconds.

use cageside::storage::{Database, Vault};
use jiff::Timestamp;
use sqlx::any::{AnyPoolOptions, install_default_drivers};

/// The number of the first clinic; the others follow it.
pub(crate) const FIRST: i64 = 100_000;

/// Clinics with a credential that works, two departments, refused launches, jobs, an administrator and somebody who is
/// signed in each.
const CLINICS: [&str; 8] = [
    "INSERT INTO tenant (provet_id, base_url, name, state, foreground_ms, background_ms, version, created_at)
        WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < CAST($1 AS BIGINT))
        SELECT $2 + i, 'https://us.provetcloud.com/' || CAST($2 + i AS TEXT) || '/', 'Clinic ' || CAST($2 + i AS TEXT),
            'enabled', 43200000, 600000, 1, CAST($3 AS BIGINT) - i FROM n",
    "INSERT INTO credential (id, provet_id, fingerprint, base_url, grant_type, client_type, client_id, redirect_uris,
            authorize_url, state, received_at, verified_at, changed_at, attempts)
        WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < CAST($1 AS BIGINT))
        SELECT 'credential-' || CAST(i AS TEXT), $2 + i, 'f', 'https://us.provetcloud.com/' || CAST($2 + i AS TEXT) || '/',
            'client_credentials', 'public', 'client', '', 'https://us.provetcloud.com/x/', 'working',
            CAST($3 AS BIGINT), $3, $3, 0 FROM n",
    "INSERT INTO department (provet_id, department_id, state, changed_at)
        WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < 2 * CAST($1 AS BIGINT))
        SELECT $2 + i / 2, i % 2 + 1, CASE i % 2 WHEN 0 THEN 'on' ELSE 'off' END, CAST($3 AS BIGINT) FROM n",
    "INSERT INTO rejected_launch (id, rejected_at, provet_id, tenant_kind, page, method, reason, parameters)
        WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < 5 * CAST($1 AS BIGINT))
        SELECT 'refused-' || CAST(i AS TEXT), CAST($3 AS BIGINT) - i, $2 + i / 5, 'tenant', 'patient', 'GET',
            'launch/expired', 'id,timestamp,verification' FROM n",
    "INSERT INTO job (id, idempotency_key, ordinal, provet_id, button_id, kind, page, objects, actor_kind, state, attempts,
            manual_retries,
            next_attempt_at, created_at, finished_at)
        WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < 5 * CAST($1 AS BIGINT))
        SELECT 'job-' || CAST(i AS TEXT), 'request-' || CAST(i AS TEXT), 0, $2 + i / 5, 'button', 'move-status',
            'consultation', '1', 'unknown', CASE i % 5 WHEN 0 THEN 'failed' ELSE 'done' END, 1, 0, CAST($3 AS BIGINT),
            CAST($3 AS BIGINT) - i, CAST($3 AS BIGINT) FROM n",
    "INSERT INTO account (id, email, role, state, created_at, version)
        WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < CAST($1 AS BIGINT))
        SELECT 'account-' || CAST(i AS TEXT), 'administrator-' || CAST($2 + i AS TEXT) || '@clinic.example',
            'administrator', 'enabled', CAST($3 AS BIGINT), 1 FROM n",
    "INSERT INTO account_clinic (account_id, provet_id)
        WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < CAST($1 AS BIGINT))
        SELECT 'account-' || CAST(i AS TEXT), $2 + i FROM n WHERE CAST($3 AS BIGINT) > 0",
    "INSERT INTO user_session (id, provet_id, credential_id, subject, version, created_at, used_at)
        WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < CAST($1 AS BIGINT))
        SELECT 'sign-in-' || CAST(i AS TEXT), $2 + i, 'credential-' || CAST(i AS TEXT), 'subject', 1,
            CAST($3 AS BIGINT) - i, CAST($3 AS BIGINT) FROM n",
];

/// Rows of the audit, in order of time: nine of ten are openings, one in fifty failed, and every tenth is the first
/// clinic's, so that one clinic has very many.
const AUDIT: &str = "INSERT INTO audit (id, kind, provet_id, started_at, panel_id, page, department_id, object_kind, object_id,
        action, field, actor_kind, actor, outcome, finished_at)
    WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < CAST($4 AS BIGINT))
    SELECT 'row-' || CAST(1000000000 + i AS TEXT),
        CASE WHEN i % 10 <> 3 THEN 'open' WHEN i % 100 = 33 THEN 'change' ELSE 'write' END,
        CASE WHEN i % 10 = 0 THEN $2 ELSE $2 + (i * 7919) % CAST($1 AS BIGINT) END,
        CAST($3 AS BIGINT) - (CAST($4 AS BIGINT) - i) * 60000,
        'frame', 'patient', i % 2 + 1, 'patient', i % 977,
        CASE WHEN i % 10 <> 3 THEN 'open' WHEN i % 100 = 33 THEN 'button-added' WHEN i % 20 = 3 THEN 'record-weight'
            ELSE 'change-notes' END,
        CASE WHEN i % 10 = 3 AND i % 100 <> 33 THEN 'weight' END,
        CASE WHEN i % 100 = 33 THEN 'signed-in' ELSE 'claimed' END,
        CASE WHEN i % 100 = 33 THEN 'vet@clinic.example' ELSE CAST(i % 23 AS TEXT) END,
        CASE WHEN i % 50 = 13 THEN 'failed' ELSE 'done' END, $3 FROM n";

/// Fills an empty database with so many clinics and rows, and opens it as a server does.
pub(crate) async fn crowd(
    url: &str,
    vault: Vault,
    (clinics, rows): (i64, i64),
    now: Timestamp,
) -> Database {
    Database::open(url, vault.clone())
        .await
        .unwrap()
        .close()
        .await;
    install_default_drivers();
    let pool = AnyPoolOptions::new().max_connections(1);
    let pool = pool.connect(url).await.unwrap();
    let mut tx = pool.begin().await.unwrap();
    for statement in CLINICS {
        let insert = sqlx::query(statement).bind(clinics).bind(FIRST);
        let insert = insert.bind(now.as_millisecond());
        insert.execute(&mut *tx).await.unwrap();
    }
    let insert = sqlx::query(AUDIT).bind(clinics).bind(FIRST);
    let insert = insert.bind(now.as_millisecond()).bind(rows);
    insert.execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    // Opening takes the clinics into the list of clinics.
    let database = Database::open(url, vault).await.unwrap();
    if url.starts_with("postgres") {
        // What its own housekeeping would do within a minute.
        let tidy = sqlx::query("VACUUM ANALYZE");
        tidy.execute(&pool).await.unwrap();
    }
    pool.close().await;
    database
}
