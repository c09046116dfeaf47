//! Panels that were opened: many at once, because there are many and nobody waits for one of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use jiff::Timestamp;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::Actor;
use crate::provet::{Page, ProvetId};
use crate::storage::columns::millis;
use crate::storage::{Database, StorageError, activity};

/// Rows of the longer statement: so many that a row costs little more than what it says, and no more, because SQLite looks
/// through the names of all values for each of them.
const ROWS: usize = 32;

/// Values of a row.
const VALUES: usize = 11;

static ONE: LazyLock<String> = LazyLock::new(|| insert(1));
static MANY: LazyLock<String> = LazyLock::new(|| insert(ROWS));

/// A panel that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The clinic.
    pub provet_id: ProvetId,
    /// When.
    pub at: Timestamp,
    /// The frame it was opened in.
    pub frame: String,
    /// The page the button is on.
    pub page: Page,
    /// The department it was pressed in, where the launch said.
    pub department: Option<i64>,
    /// What it was opened for: one row each, so that each is found.
    pub objects: Vec<i64>,
    /// Who pressed the button.
    pub actor: Actor,
}

/// One row of an opening.
struct Row<'a> {
    key: String,
    opening: &'a Opening,
    object: Option<i64>,
}

impl Database {
    /// Notes panels that were opened, all of them or, when it fails, none. Those of clinics that were purged meanwhile
    /// are left out.
    pub async fn note_openings(&self, openings: &[Opening]) -> Result<(), StorageError> {
        if openings.is_empty() {
            return Ok(());
        }
        let mut tx = self.begin().await?;
        let known = known(&mut tx, openings).await?;
        let kept = openings.iter();
        let kept = kept.filter(|opening| known.get(&opening.provet_id.number()) == Some(&true));
        let rows: Vec<Row<'_>> = kept.flat_map(rows).collect();
        let (many, rest) = rows.as_chunks::<ROWS>();
        for rows in many {
            store(&mut tx, &MANY, rows).await?;
        }
        for row in rest {
            store(&mut tx, &ONE, std::slice::from_ref(row)).await?;
        }
        for (provet_id, at) in newest(openings) {
            activity::note(&mut tx, provet_id, Some(at), 0, at).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// Which of the clinics there are.
async fn known(
    tx: &mut AnyConnection,
    openings: &[Opening],
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
fn newest(openings: &[Opening]) -> BTreeMap<ProvetId, Timestamp> {
    let mut newest = BTreeMap::new();
    for opening in openings {
        let at = newest.entry(opening.provet_id).or_insert(opening.at);
        *at = opening.at.max(*at);
    }
    newest
}

fn rows(opening: &Opening) -> impl Iterator<Item = Row<'_>> {
    let none = opening.objects.is_empty().then_some(None);
    let objects = opening.objects.iter().copied().map(Some);
    objects.chain(none).enumerate().map(|(number, object)| Row {
        key: key(opening, number),
        opening,
        object,
    })
}

/// A key that begins with the time: rows that come together lie together, which makes them cheap to store. It is the same
/// when a batch is written again whose first answer was lost.
fn key(opening: &Opening, number: usize) -> String {
    format!(
        "{:012x}-{}-{number}",
        millis(opening.at),
        opening.frame.get(..16).unwrap_or(&opening.frame)
    )
}

async fn store(
    tx: &mut AnyConnection,
    statement: &'static str,
    rows: &[Row<'_>],
) -> Result<(), StorageError> {
    let mut query = sqlx::query(AssertSqlSafe(statement));
    for row in rows {
        let opening = row.opening;
        let (standing, actor) = opening.actor.columns();
        let kind = row.object.map(|_| opening.page.object_kind());
        query = query
            .bind(&row.key)
            .bind(opening.provet_id.number())
            .bind(millis(opening.at))
            .bind(&opening.frame)
            .bind(opening.page.path())
            .bind(opening.department)
            .bind(kind)
            .bind(row.object)
            .bind(standing)
            .bind(actor)
            .bind(super::Outcome::Done.word());
    }
    query.execute(tx).await?;
    Ok(())
}

/// The statement that stores so many rows.
fn insert(rows: usize) -> String {
    let mut statement =
        "INSERT INTO audit (key, provet_id, at, frame, page, department_id, object_kind, object_id,
            actor_standing, actor, outcome, kind, action) VALUES "
            .to_owned();
    for row in 0..rows {
        statement.push_str(if row == 0 { "(" } else { ", (" });
        for value in 1..=VALUES {
            // Writing into text cannot fail.
            let _written = write!(statement, "${}, ", row * VALUES + value);
        }
        statement.push_str("'open', 'open')");
    }
    statement.push_str(" ON CONFLICT (key) DO NOTHING");
    statement
}
