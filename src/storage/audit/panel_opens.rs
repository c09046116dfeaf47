//! Stores opened panels in batches, because there are many and no request waits for one of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use jiff::Timestamp;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::AuditActor;
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
    pub async fn record_panel_opens(&self, openings: &[PanelOpen]) -> Result<(), StorageError> {
        if openings.is_empty() {
            return Ok(());
        }
        let mut tx = self.begin_transaction().await?;
        // A clinic may be purged between the launch and this batch; its rows must not come back.
        let known = find_existing_tenants(&mut tx, openings).await?;
        let stored = openings.iter();
        let stored = stored.filter(|opening| known.get(&opening.provet_id.number()) == Some(&true));
        let rows: Vec<PanelOpenRow<'_>> = stored.flat_map(rows_for_open).collect();
        let (many, rest) = rows.as_chunks::<ROWS_PER_INSERT>();
        for rows in many {
            insert_rows(&mut tx, &INSERT_FULL_CHUNK, rows).await?;
        }
        for row in rest {
            insert_rows(&mut tx, &INSERT_ONE_ROW, std::slice::from_ref(row)).await?;
        }
        for (provet_id, at) in newest_by_tenant(openings) {
            tenants::stats::record_stats(&mut tx, provet_id, Some(at), 0, at).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// Which of the clinics there are.
async fn find_existing_tenants(
    tx: &mut AnyConnection,
    openings: &[PanelOpen],
) -> Result<BTreeMap<i64, bool>, StorageError> {
    let mut known = BTreeMap::new();
    for opening in openings {
        let id = opening.provet_id.number();
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
fn newest_by_tenant(openings: &[PanelOpen]) -> BTreeMap<ProvetId, Timestamp> {
    let mut newest = BTreeMap::new();
    for opening in openings {
        let at = newest.entry(opening.provet_id).or_insert(opening.opened_at);
        *at = opening.opened_at.max(*at);
    }
    newest
}

fn rows_for_open(opening: &PanelOpen) -> impl Iterator<Item = PanelOpenRow<'_>> {
    let none = opening.object_ids.is_empty().then_some(None);
    let objects = opening.object_ids.iter().copied().map(Some);
    objects
        .chain(none)
        .enumerate()
        .map(|(number, object)| PanelOpenRow {
            key: row_key(opening, number),
            panel_open: opening,
            object_id: object,
        })
}

/// A key that begins with the time: rows that come together lie together, which makes them cheap to store. It is the
/// same when a batch is written again whose first answer was lost.
fn row_key(opening: &PanelOpen, number: usize) -> String {
    format!(
        "{:012x}-{}-{number}",
        timestamp_millis(opening.opened_at),
        opening.panel_id.get(..16).unwrap_or(&opening.panel_id)
    )
}

async fn insert_rows(
    tx: &mut AnyConnection,
    statement: &'static str,
    rows: &[PanelOpenRow<'_>],
) -> Result<(), StorageError> {
    let mut query = sqlx::query(AssertSqlSafe(statement));
    for row in rows {
        let opening = row.panel_open;
        let (standing, actor) = opening.actor.to_columns();
        let kind = row.object_id.map(|_| opening.page.object_kind());
        query = query
            .bind(&row.key)
            .bind(opening.provet_id.number())
            .bind(timestamp_millis(opening.opened_at))
            .bind(&opening.panel_id)
            .bind(opening.page.slug())
            .bind(opening.department_id)
            .bind(kind)
            .bind(row.object_id)
            .bind(standing)
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
