//! Stores opened panels in batches, because there are many and no request waits for one of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use jiff::Timestamp;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::AuditActor;
use super::events::log_opens;
use crate::provet::{ProvetId, ProvetPage};
use crate::storage::codec::timestamp_millis;
use crate::storage::{Database, StorageError, tenants};

/// Rows of the longer statement: so many that a row costs little more than what it says, and no more, because SQLite
/// looks through the names of all values for each of them.
const ROWS_PER_INSERT: usize = 32;

/// Values of a row.
const VALUES_PER_ROW: usize = 11;

static INSERT_ONE_ROW: LazyLock<String> = LazyLock::new(|| build_insert_sql(1));
static INSERT_FULL_CHUNK: LazyLock<String> = LazyLock::new(|| build_insert_sql(ROWS_PER_INSERT));

/// A panel that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelOpen {
    /// The clinic.
    pub provet_id: ProvetId,
    /// When.
    pub opened_at: Timestamp,
    /// The frame it was opened in.
    pub panel_id: String,
    /// The page the button is on.
    pub page: ProvetPage,
    /// The department it was pressed in, where the launch said.
    pub department_id: Option<i64>,
    /// What it was opened for: one row each, so that each is found.
    pub object_ids: Vec<i64>,
    /// Who pressed the button.
    pub actor: AuditActor,
}

/// One row of an opening.
struct PanelOpenRow<'a> {
    key: String,
    panel_open: &'a PanelOpen,
    object_id: Option<i64>,
}

impl Database {
    /// Notes panels that were opened, all of them or, when it fails, none. Those of clinics that were purged meanwhile
    /// are left out.
    pub async fn record_panel_opens(&self, opens: &[PanelOpen]) -> Result<(), StorageError> {
        if opens.is_empty() {
            return Ok(());
        }
        let mut tx = self.begin_transaction().await?;
        // A clinic may be purged between the launch and this batch; its rows must not come back.
        let known = find_existing_tenants(&mut tx, opens).await?;
        let stored = opens.iter();
        let stored = stored.filter(|open| known.get(&open.provet_id.number()) == Some(&true));
        let rows: Vec<PanelOpenRow<'_>> = stored.flat_map(rows_for_open).collect();
        // Two statements serve any number of rows, so that both databases plan each once.
        let (many, rest) = rows.as_chunks::<ROWS_PER_INSERT>();
        for rows in many {
            insert_rows(&mut tx, &INSERT_FULL_CHUNK, rows).await?;
        }
        for row in rest {
            insert_rows(&mut tx, &INSERT_ONE_ROW, std::slice::from_ref(row)).await?;
        }
        for (provet_id, opened_at) in newest_by_tenant(opens) {
            tenants::stats::record_stats(&mut tx, provet_id, Some(opened_at), 0, opened_at).await?;
        }
        tx.commit().await?;
        for (clinic, is_known) in known {
            let of_clinic = opens
                .iter()
                .filter(|open| open.provet_id.number() == clinic);
            log_opens(clinic, of_clinic.filter(|_| is_known).count());
        }
        Ok(())
    }
}

/// Which of the clinics there are.
async fn find_existing_tenants(
    tx: &mut AnyConnection,
    opens: &[PanelOpen],
) -> Result<BTreeMap<i64, bool>, StorageError> {
    let mut known = BTreeMap::new();
    for open in opens {
        let id = open.provet_id.number();
        if known.contains_key(&id) {
            continue;
        }
        let count = "SELECT COUNT(*) FROM tenant WHERE provet_id = $1";
        let count = sqlx::query_scalar::<_, i64>(count).bind(id);
        known.insert(id, count.fetch_one(&mut *tx).await? == 1);
    }
    Ok(known)
}

/// When each clinic's newest was, in order of the clinics: two nodes that write at once must not wait for each other.
fn newest_by_tenant(opens: &[PanelOpen]) -> BTreeMap<ProvetId, Timestamp> {
    let mut newest = BTreeMap::new();
    for open in opens {
        let opened_at = newest.entry(open.provet_id).or_insert(open.opened_at);
        *opened_at = open.opened_at.max(*opened_at);
    }
    newest
}

fn rows_for_open(open: &PanelOpen) -> impl Iterator<Item = PanelOpenRow<'_>> {
    // A panel without an object was opened as well, and gets one row.
    let none = open.object_ids.is_empty().then_some(None);
    let objects = open.object_ids.iter().copied().map(Some);
    objects
        .chain(none)
        .enumerate()
        .map(|(number, object)| PanelOpenRow {
            key: row_key(open, number),
            panel_open: open,
            object_id: object,
        })
}

/// A key that begins with the time: rows that come together lie together, which makes them cheap to store. It is the
/// same when a batch is written again whose first answer was lost.
fn row_key(open: &PanelOpen, number: usize) -> String {
    format!(
        "{:012x}-{}-{number}",
        timestamp_millis(open.opened_at),
        open.panel_id.get(..16).unwrap_or(&open.panel_id)
    )
}

async fn insert_rows(
    tx: &mut AnyConnection,
    statement: &'static str,
    rows: &[PanelOpenRow<'_>],
) -> Result<(), StorageError> {
    let mut query = sqlx::query(AssertSqlSafe(statement));
    for row in rows {
        let open = row.panel_open;
        let (actor_kind, actor) = open.actor.to_columns();
        let kind = row.object_id.map(|_| open.page.object_kind());
        query = query
            .bind(&row.key)
            .bind(open.provet_id.number())
            .bind(timestamp_millis(open.opened_at))
            .bind(&open.panel_id)
            .bind(open.page.slug())
            .bind(open.department_id)
            .bind(kind)
            .bind(row.object_id)
            .bind(actor_kind)
            .bind(actor)
            .bind(super::AuditOutcome::Done.as_str());
    }
    query.execute(tx).await?;
    Ok(())
}

/// The statement that stores so many rows.
fn build_insert_sql(rows: usize) -> String {
    let mut statement =
        "INSERT INTO audit (id, provet_id, started_at, panel_id, page, department_id, object_kind, object_id,
            actor_kind, actor, outcome, kind, action) VALUES "
            .to_owned();
    for row in 0..rows {
        statement.push_str(if row == 0 { "(" } else { ", (" });
        for value in 1..=VALUES_PER_ROW {
            // Writing into text cannot fail.
            let _written = write!(statement, "${}, ", row * VALUES_PER_ROW + value);
        }
        statement.push_str("'open', 'open')");
    }
    statement.push_str(" ON CONFLICT (id) DO NOTHING");
    statement
}
