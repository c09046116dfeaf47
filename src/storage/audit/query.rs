//! Queries of the audit: filtered, newest first, page by page, with a limit on the rows that one page scans.

use jiff::Timestamp;
use sqlx::Any;
use sqlx::any::AnyArguments;
use sqlx::query::QueryAs;

use super::{AuditEntry, AuditKind, AuditOutcome, AuditRow, columns};
use crate::error_chain::ErrorChain;
use crate::provet::ProvetId;
use crate::storage::codec::{ColumnRef, row_struct, timestamp_millis};
use crate::storage::{Database, StorageError};

/// The most rows of one answer.
const MAX_ROWS: i64 = 1_000;

/// The most rows that are looked at for one answer. One question of a filter picks an index, and the others are asked
/// of what it finds; a list that has found too few among so many says where to go on.
const SCAN_LIMIT: i64 = 500;

/// The rows that are looked at: those that one index finds, in order.
///
/// The index finds the instants; `+` keeps SQLite from thinking more of a pair with the key than of the lead.
macro_rules! scanned_rows {
    ($lead:literal) => {
        concat!(
            "(SELECT ",
            columns!(),
            " FROM audit WHERE ",
            $lead,
            "started_at >= $8 AND started_at < $9 AND (+started_at, id) < ($10, $11) ORDER BY started_at DESC, id DESC LIMIT $13) AS looked_at"
        )
    };
}

/// What the rows that are looked at must stand up to.
macro_rules! filter_conditions {
    () => {
        "($1 IS NULL OR provet_id = $1) AND ($2 IS NULL OR kind = $2) AND ($3 IS NULL OR actor = $3)
            AND ($4 IS NULL OR object_kind = $4) AND ($5 IS NULL OR object_id = $5) AND ($6 IS NULL OR action = $6)
            AND ($7 IS NULL OR outcome = $7)"
    };
}

/// The statements of a list that begins with one index: its rows, and where the look for them ended.
macro_rules! list_statements {
    ($lead:literal) => {
        ListStatements {
            rows: concat!(
                "SELECT ",
                columns!(),
                " FROM ",
                scanned_rows!($lead),
                " WHERE ",
                filter_conditions!(),
                " ORDER BY started_at DESC, id DESC LIMIT $12"
            ),
            end: concat!(
                "SELECT started_at, id, COUNT(*) OVER () AS looked, CASE WHEN ",
                filter_conditions!(),
                " THEN 1 ELSE 0 END AS fits FROM ",
                scanned_rows!($lead),
                " ORDER BY started_at, id LIMIT $12"
            ),
        }
    };
}

/// Which rows to list; the default is all of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Of this clinic.
    pub provet_id: Option<ProvetId>,
    /// Of this kind of thing.
    pub kind: Option<AuditKind>,
    /// By this actor, however they are known.
    pub actor: Option<String>,
    /// About this kind of object.
    pub object_kind: Option<String>,
    /// About the object with this id.
    pub object_id: Option<i64>,
    /// Of this action.
    pub action: Option<String>,
    /// With this outcome.
    pub outcome: Option<AuditOutcome>,
    /// At this instant or later.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub until: Option<Timestamp>,
    /// Older than the last one of the page before.
    pub after: Option<AuditCursor>,
}

impl std::fmt::Debug for AuditFilter {
    /// Not about whom it asks.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuditFilter")
            .field("provet_id", &self.provet_id)
            .field("kind", &self.kind)
            .field("action", &self.action)
            .finish_non_exhaustive()
    }
}

/// Where a page of the list ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditCursor {
    /// When the last one was.
    pub started_at: Timestamp,
    /// Its key.
    pub key: String,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditPage {
    /// Its rows, newest first.
    pub entries: Vec<AuditEntry>,
    /// Those of its rows that cannot be read, newest first.
    pub unreadable: Vec<AuditCursor>,
    /// Where to look further; none when there is nothing older.
    pub next: Option<AuditCursor>,
}

struct ListStatements {
    rows: &'static str,
    end: &'static str,
}

row_struct! {
    /// Where a look ended.
    struct ScanEnd {
        started_at: i64,
        id: String,
        looked: i64,
    }
}

impl AuditEntry {
    /// Where the list goes on after this one.
    pub fn cursor(&self) -> AuditCursor {
        AuditCursor {
            started_at: self.started_at,
            key: self.key.clone(),
        }
    }
}

impl AuditFilter {
    /// The index that finds the fewest rows.
    ///
    /// Openings are most of the rows and have no index of their own: whoever asks for them finds them in order of time.
    fn select_statements(&self) -> ListStatements {
        let clinic = self.provet_id.is_some();
        let openings = self.kind == Some(AuditKind::Open);
        // The object first: few rows are about one object, and its index holds openings too.
        if clinic && self.object_kind.is_some() && self.object_id.is_some() {
            return list_statements!("provet_id = $1 AND object_kind = $4 AND object_id = $5 AND ");
        }
        // The partial indexes leave openings out. Statements repeat their condition, or no planner would use them.
        let of_kind = self.kind.is_some() && !openings;
        match (clinic, self.actor.is_some()) {
            (true, true) if of_kind => {
                return list_statements!(
                    "provet_id = $1 AND actor = $3 AND kind = $2 AND kind <> 'open' AND "
                );
            }
            (false, true) if of_kind => {
                return list_statements!("actor = $3 AND kind = $2 AND kind <> 'open' AND ");
            }
            (true, true) => return list_statements!("provet_id = $1 AND actor = $3 AND "),
            (false, true) => return list_statements!("actor = $3 AND "),
            _ => {}
        }
        if self
            .outcome
            .is_some_and(|outcome| outcome != AuditOutcome::Done)
        {
            return if clinic {
                list_statements!("provet_id = $1 AND outcome = $7 AND outcome <> 'done' AND ")
            } else {
                list_statements!("outcome = $7 AND outcome <> 'done' AND ")
            };
        }
        match (clinic, self.action.is_some(), self.kind.is_some()) {
            (true, true, _) if !openings => {
                list_statements!("provet_id = $1 AND action = $6 AND kind <> 'open' AND ")
            }
            (false, true, _) if !openings => {
                list_statements!("action = $6 AND kind <> 'open' AND ")
            }
            (true, _, true) if !openings => {
                list_statements!("provet_id = $1 AND kind = $2 AND kind <> 'open' AND ")
            }
            (false, _, true) if !openings => list_statements!("kind = $2 AND kind <> 'open' AND "),
            (true, ..) => list_statements!("provet_id = $1 AND "),
            (false, ..) => list_statements!(""),
        }
    }

    /// The same filter for what is older than `after`.
    #[must_use]
    pub fn older_than(self, after: AuditCursor) -> Self {
        Self {
            after: Some(after),
            ..self
        }
    }

    /// Before this instant, in milliseconds: what was asked for, and no later than where the page before ended.
    fn before_millis(&self) -> i64 {
        let until = self.until.map_or(i64::MAX, timestamp_millis);
        let after = self.after.as_ref();
        // One more, because rows of the same millisecond may stand behind the cursor.
        let ended = after.map(|cursor| timestamp_millis(cursor.started_at).saturating_add(1));
        ended.map_or(until, |ended| ended.min(until))
    }

    fn bind_filter<'q, O>(
        &'q self,
        query: QueryAs<'q, Any, O, AnyArguments>,
        limit: i64,
    ) -> QueryAs<'q, Any, O, AnyArguments> {
        let after = self.after.as_ref();
        query
            .bind(self.provet_id.map(ProvetId::number))
            .bind(self.kind.map(AuditKind::as_str))
            .bind(&self.actor)
            .bind(&self.object_kind)
            .bind(self.object_id)
            .bind(&self.action)
            .bind(self.outcome.map(AuditOutcome::as_str))
            .bind(self.from.map_or(i64::MIN, timestamp_millis))
            .bind(self.before_millis())
            .bind(after.map_or(i64::MAX, |cursor| timestamp_millis(cursor.started_at)))
            .bind(after.map_or("", |cursor| &cursor.key))
            .bind(limit)
            .bind(if self.is_index_exact() {
                limit
            } else {
                SCAN_LIMIT
            })
    }

    /// Whether the index alone answers what is asked, so that every row that is looked at fits.
    fn is_index_exact(&self) -> bool {
        let object = self.object_kind.is_some() || self.object_id.is_some();
        let questions = [
            self.kind.is_some(),
            self.actor.is_some(),
            object,
            self.action.is_some(),
            self.outcome.is_some(),
        ];
        let conditions = questions.into_iter().filter(|is_set| *is_set).count();
        let has_none = self.kind == Some(AuditKind::Open)
            || self.outcome == Some(AuditOutcome::Done)
            || object
                && (self.provet_id.is_none()
                    || self.object_kind.is_none()
                    || self.object_id.is_none());
        conditions == 0 || conditions == 1 && !has_none
    }
}

impl Database {
    /// The newest rows that the filter lets through, newest first, and where to look further.
    ///
    /// A page may hold fewer rows than asked for, or none, and still name a place to go on from.
    pub async fn find_audit_page(
        &self,
        filter: &AuditFilter,
        limit: i64,
    ) -> Result<AuditPage, StorageError> {
        let limit = limit.clamp(1, MAX_ROWS);
        let statements = filter.select_statements();
        let rows = filter.bind_filter(sqlx::query_as::<_, AuditRow>(statements.rows), limit);
        let rows = rows.fetch_all(&self.pool).await?;
        // A full page needs no second query: its last row is the cursor.
        let full = i64::try_from(rows.len()).is_ok_and(|found| found >= limit);
        let last = rows.last().and_then(|row| row.cursor().ok());
        let (entries, unreadable) = parse_rows(rows);
        let next = if full {
            last
        } else if filter.is_index_exact() {
            None
        } else {
            // The page is not full: either nothing older is there, or the limit of rows to look at was reached first.
            let end = filter.bind_filter(sqlx::query_as::<_, ScanEnd>(statements.end), 1);
            let end = end.fetch_optional(&self.pool).await?;
            end.filter(|end| end.looked >= SCAN_LIMIT)
                .map(AuditCursor::try_from)
                .transpose()?
        };
        Ok(AuditPage {
            entries,
            unreadable,
            next,
        })
    }

    /// The newest rows that the filter lets through, newest first, however far back it must look. Those that cannot be read
    /// are logged and left out.
    pub async fn list_audit_entries(
        &self,
        filter: &AuditFilter,
        limit: i64,
    ) -> Result<Vec<AuditEntry>, StorageError> {
        let mut found = Vec::new();
        let mut filter = filter.clone();
        let mut missing = limit.clamp(0, MAX_ROWS);
        while missing > 0 {
            let page = self.find_audit_page(&filter, missing).await?;
            let rows = page.entries.len() + page.unreadable.len();
            missing -= i64::try_from(rows).unwrap_or(missing);
            found.extend(page.entries);
            match page.next {
                Some(next) => filter = filter.older_than(next),
                None => break,
            }
        }
        Ok(found)
    }
}

/// The rows that can be read, and where those are that cannot: one that makes no sense must not hide all the others.
fn parse_rows(rows: Vec<AuditRow>) -> (Vec<AuditEntry>, Vec<AuditCursor>) {
    let (mut entries, mut unreadable) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let cursor = row.cursor();
        match (AuditEntry::try_from(row), cursor) {
            (Ok(entry), _) => entries.push(entry),
            (Err(error), cursor) => {
                tracing::error!(error = %ErrorChain(&error), "a row of the audit cannot be read");
                unreadable.extend(cursor.ok());
            }
        }
    }
    (entries, unreadable)
}

impl AuditRow {
    fn cursor(&self) -> Result<AuditCursor, StorageError> {
        Ok(AuditCursor {
            started_at: ColumnRef("audit", "started_at").parse_timestamp(self.started_at)?,
            key: self.id.clone(),
        })
    }
}

impl TryFrom<ScanEnd> for AuditCursor {
    type Error = StorageError;

    fn try_from(end: ScanEnd) -> Result<Self, StorageError> {
        Ok(Self {
            started_at: ColumnRef("audit", "started_at").parse_timestamp(end.started_at)?,
            key: end.id,
        })
    }
}
