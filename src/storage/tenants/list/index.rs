//! Keeps the list of clinics up to date: called at the end of every transaction that changes what the list shows.

use sqlx::AnyConnection;

use super::{TenantConnection, search_terms};
use crate::provet::ProvetId;
use crate::provet::oauth::OAuthGrantType;
use crate::storage::codec::{ColumnRef, row_struct};
use crate::storage::credentials::CredentialState;
use crate::storage::tenants::departments::DepartmentState;
use crate::storage::tenants::row;
use crate::storage::{Database, StorageError};

/// Clinics that are taken into the list in one transaction.
const TENANTS_PER_TRANSACTION: i64 = 200;

/// Words that are written in one statement.
const WORDS_PER_INSERT: usize = 8;

impl Database {
    /// Takes clinics into the list that were there before it.
    pub(in crate::storage) async fn build_tenant_index(&self) -> Result<(), StorageError> {
        let missing = "SELECT provet_id FROM tenant WHERE NOT EXISTS (
            SELECT 1 FROM tenant_summary WHERE tenant_summary.provet_id = tenant.provet_id) LIMIT $1";
        loop {
            let ids = sqlx::query_scalar::<_, i64>(missing).bind(TENANTS_PER_TRANSACTION);
            let ids = ids.fetch_all(&self.pool).await?;
            if ids.is_empty() {
                return Ok(());
            }
            let mut tx = self.begin_transaction().await?;
            for id in ids {
                let id = ColumnRef("tenant", "provet_id").parse_provet_id(id)?;
                // As in every change of a clinic: a concurrent change would be overwritten with what was read before
                // it.
                row::lock_tenant(&mut tx, id).await?;
                reindex_tenant(&mut tx, id).await?;
            }
            tx.commit().await?;
        }
    }
}

/// Writes a clinic's row and words anew from what is stored, with the clinic locked. Its activity stays.
pub(in crate::storage) async fn reindex_tenant(
    tx: &mut AnyConnection,
    id: ProvetId,
) -> Result<(), StorageError> {
    // Purged since its id was read: its row and words went with it.
    let Some(facts) = load_indexed_tenant(tx, id).await? else {
        return Ok(());
    };
    let (connection, reason) = load_connection(tx, id).await?;
    let (on, off) = count_departments(tx, id).await?;
    // Launches and errors are left out of the update: they are counted elsewhere and outlive a new name.
    let upsert = "INSERT INTO tenant_summary (provet_id, name_key, name, base_url, state, connection, reason, departments_on,
            departments_off, last_launch_at, errors_day, errors)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0)
        ON CONFLICT (provet_id) DO UPDATE SET name_key = excluded.name_key, name = excluded.name, base_url = excluded.base_url,
            state = excluded.state, connection = excluded.connection, reason = excluded.reason,
            departments_on = excluded.departments_on, departments_off = excluded.departments_off";
    sqlx::query(upsert)
        .bind(id.number())
        .bind(search_terms::name_sort_key(&facts.name, id))
        .bind(&facts.name)
        .bind(&facts.base_url)
        .bind(&facts.state)
        .bind(connection.as_str())
        .bind(reason)
        .bind(on)
        .bind(off)
        .execute(&mut *tx)
        .await?;
    let tenant = row::tenant_from_base_url(ColumnRef("tenant", "base_url"), id, &facts.base_url)?;
    let words = search_terms::tenant_words(&facts.name, tenant.base_url(), id);
    reindex_words(tx, id, connection, words).await
}

row_struct! {
    struct IndexedTenant {
        base_url: String,
        name: String,
        state: String,
    }
}

async fn load_indexed_tenant(
    tx: &mut AnyConnection,
    id: ProvetId,
) -> Result<Option<IndexedTenant>, StorageError> {
    let select = "SELECT base_url, name, state FROM tenant WHERE provet_id = $1";
    let facts = sqlx::query_as(select).bind(id.number());
    Ok(facts.fetch_optional(tx).await?)
}

/// The state of the credential that counts, and why it is in it.
///
/// What panels read with comes first, what people sign in with where there is nothing else; of each kind the one in
/// use, else the newest.
async fn load_connection(
    tx: &mut AnyConnection,
    id: ProvetId,
) -> Result<(TenantConnection, Option<String>), StorageError> {
    let counts = "SELECT grant_type, state, reason FROM credential WHERE provet_id = $1 AND state <> 'replaced'
        ORDER BY CASE grant_type WHEN 'client_credentials' THEN 0 ELSE 1 END,
            CASE state WHEN 'working' THEN 0 ELSE 1 END, received_at DESC, id LIMIT 1";
    let row = sqlx::query_as::<_, (String, String, Option<String>)>(counts).bind(id.number());
    let Some((grant, state, reason)) = row.fetch_optional(tx).await? else {
        return Ok((TenantConnection::NotConnected, None));
    };
    let grant: OAuthGrantType = ColumnRef("credential", "grant_type").parse(&grant)?;
    let state: CredentialState = ColumnRef("credential", "state").parse(&state)?;
    let connection = match (state, grant) {
        (CredentialState::Working, _) => TenantConnection::Working,
        (CredentialState::Unverified, OAuthGrantType::ClientCredentials) => {
            TenantConnection::Unverified
        }
        (CredentialState::Unverified, OAuthGrantType::AuthorizationCode) => {
            TenantConnection::NeedsPerson
        }
        (CredentialState::Refused, _) => TenantConnection::Refused,
        (CredentialState::Replaced, _) => TenantConnection::NotConnected,
    };
    Ok((connection, reason))
}

/// How many departments have the app turned on, and off.
async fn count_departments(
    tx: &mut AnyConnection,
    id: ProvetId,
) -> Result<(i64, i64), StorageError> {
    let count = "SELECT state, COUNT(*) FROM department WHERE provet_id = $1 GROUP BY state";
    let counts = sqlx::query_as::<_, (String, i64)>(count).bind(id.number());
    let counts = counts.fetch_all(tx).await?;
    let of = |state: DepartmentState| {
        let found = counts.iter().find(|(word, _)| word == state.as_str());
        found.map_or(0, |(_, count)| *count)
    };
    Ok((of(DepartmentState::On), of(DepartmentState::Off)))
}

async fn reindex_words(
    tx: &mut AnyConnection,
    id: ProvetId,
    connection: TenantConnection,
    words: Vec<String>,
) -> Result<(), StorageError> {
    let select = "SELECT word FROM tenant_search_term WHERE provet_id = $1";
    let former = sqlx::query_scalar::<_, String>(select).bind(id.number());
    let mut former = former.fetch_all(&mut *tx).await?;
    // Most changes leave the terms alone: comparing them saves a delete and several inserts.
    former.sort_unstable();
    if former == words {
        let update = "UPDATE tenant_search_term SET connection = $2 WHERE provet_id = $1 AND connection <> $2";
        let update = sqlx::query(update)
            .bind(id.number())
            .bind(connection.as_str());
        update.execute(&mut *tx).await?;
        return Ok(());
    }
    let delete =
        sqlx::query("DELETE FROM tenant_search_term WHERE provet_id = $1").bind(id.number());
    delete.execute(&mut *tx).await?;
    for chunk in words.chunks(WORDS_PER_INSERT) {
        let insert = "INSERT INTO tenant_search_term (provet_id, connection, word)
            VALUES ($1, $2, $3), ($1, $2, $4), ($1, $2, $5), ($1, $2, $6), ($1, $2, $7), ($1, $2, $8), ($1, $2, $9),
                ($1, $2, $10)
            ON CONFLICT (word, provet_id) DO NOTHING";
        let mut insert = sqlx::query(insert)
            .bind(id.number())
            .bind(connection.as_str());
        // Filled up with the last word, which then is there already.
        let filled = chunk.iter().chain(chunk.last().into_iter().cycle());
        for word in filled.take(WORDS_PER_INSERT) {
            insert = insert.bind(word.clone());
        }
        insert.execute(&mut *tx).await?;
    }
    Ok(())
}
