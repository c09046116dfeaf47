//! The list of clinics for operators: sorted, filtered and searched, one page at a time.
//!
//! Each clinic has a summary row and a few search terms, updated with every change, so that every query uses an index
//! and thousands of clinics cost as much as ten.

mod cursor;
mod index;
mod search;
mod search_terms;
mod sort;

use jiff::Timestamp;

use crate::error_chain::ErrorChain;
use crate::provet::{ProvetId, Tenant};
use crate::storage::codec::{ColumnRef, row_struct, text_enum};
use crate::storage::tenants::{row, stats};
use crate::storage::{Database, StorageError, TenantState};
pub use cursor::{InvalidCursor, TenantCursor};
pub(in crate::storage) use index::reindex_tenant;
pub use sort::TenantSort;
use sort::select;

/// Clinics on one page: so few that a page takes hardly longer than that of an installation with ten.
pub(in crate::storage) const PAGE_SIZE: usize = 15;

text_enum! {
    /// How a clinic is connected: the state of the credential that counts.
    pub enum TenantConnection {
        /// A token was had with it.
        Working = "working",
        /// It waits for its proof.
        Unverified = "unverified",
        /// Only somebody who signs in with it can prove it.
        NeedsPerson = "needs-person",
        /// Provet refused it.
        Refused = "refused",
        /// There is none.
        NotConnected = "none",
    }
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantSummary {
    /// The clinic, and where it is reached.
    pub tenant: Tenant,
    /// What the operator calls it; may be empty.
    pub name: String,
    /// Whether its launches are answered.
    pub state: TenantState,
    /// How it is connected.
    pub connection: TenantConnection,
    /// Why it is in that state: a stable code.
    pub reason: Option<String>,
    /// Departments that have the app turned on.
    pub departments_on: i64,
    /// Departments that have it turned off.
    pub departments_off: i64,
    /// The last launch that was answered.
    pub last_launch_at: Option<Timestamp>,
    /// Refused launches, failed writes and failed jobs since midnight UTC.
    pub errors_today: i64,
}

/// Which clinics to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantFilter {
    /// What by. A search comes in the order of the words that were found instead.
    pub sort: TenantSort,
    /// Only those that are connected so.
    pub connection: Option<TenantConnection>,
    /// Beginnings of words of the name, host or number; all of them, or nothing.
    pub search: String,
    /// After this line, where a former page ended.
    pub after: Option<TenantCursor>,
}

/// A page of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TenantSummaryPage {
    /// In order.
    pub summaries: Vec<TenantSummary>,
    /// The numbers of those clinics whose lines cannot be read.
    pub unreadable: Vec<i64>,
    /// Where the next page begins, if there may be one.
    pub next: Option<TenantCursor>,
}

impl Database {
    /// A page of the list of all clinics.
    pub async fn list_tenant_summaries(
        &self,
        filter: &TenantFilter,
        now: Timestamp,
    ) -> Result<TenantSummaryPage, StorageError> {
        let sought = search_terms::parse_search(&filter.search);
        if !sought.is_empty() {
            return self.search_tenants(filter, sought, now).await;
        }
        let rows = self.fetch_sorted(filter).await?;
        Ok(build_page(rows, filter.sort, now))
    }

    /// A page of the list of these clinics only: for those who may see a few.
    pub async fn list_tenant_summaries_among(
        &self,
        ids: &[ProvetId],
        filter: &TenantFilter,
        now: Timestamp,
    ) -> Result<TenantSummaryPage, StorageError> {
        let sought = search_terms::parse_search(&filter.search);
        let mut rows = Vec::new();
        // One query for each: somebody who may see a few clinics has a few, and one statement serves any number.
        for id in ids {
            let select = select!("WHERE provet_id = $1");
            let row = sqlx::query_as::<_, TenantSummaryRow>(select).bind(id.number());
            let row = row.fetch_optional(&self.pool).await?;
            rows.extend(row.filter(|row| row.matches_filter(filter.connection, &sought)));
        }
        rows.sort_by(|a, b| {
            filter
                .sort
                .compare_cursors(&a.cursor(filter.sort), &b.cursor(filter.sort))
        });
        if let Some(after) = &filter.after {
            rows.retain(|row| {
                filter
                    .sort
                    .compare_cursors(after, &row.cursor(filter.sort))
                    .is_lt()
            });
        }
        Ok(build_page(rows, filter.sort, now))
    }

    async fn fetch_sorted(
        &self,
        filter: &TenantFilter,
    ) -> Result<Vec<TenantSummaryRow>, StorageError> {
        let after = filter.after.clone();
        let TenantCursor {
            sort_text: text,
            sort_numbers: numbers,
            provet_id: id,
        } = after.unwrap_or_else(|| filter.sort.start_cursor());
        let [first, second] = numbers;
        let of = filter.connection.map(TenantConnection::as_str);
        let rows = sqlx::query_as::<_, TenantSummaryRow>(filter.sort.select_sql(of.is_some()));
        let rows = match filter.sort {
            TenantSort::Name => rows.bind(text).bind(id),
            TenantSort::Number => rows.bind(id),
            TenantSort::Launch => rows.bind(first).bind(id),
            TenantSort::Errors => rows.bind(first).bind(second).bind(id),
        };
        let rows = match of {
            Some(of) => rows.bind(of),
            None => rows,
        };
        Ok(rows.fetch_all(&self.pool).await?)
    }
}

/// The first rows as a page, and where the next one begins.
fn build_page(
    mut rows: Vec<TenantSummaryRow>,
    sort: TenantSort,
    now: Timestamp,
) -> TenantSummaryPage {
    // One row more than a page was asked for; it tells that there is a next page, and is not shown.
    let more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    let next = rows.last().filter(|_| more).map(|last| last.cursor(sort));
    let mut page = TenantSummaryPage {
        next,
        ..TenantSummaryPage::default()
    };
    for row in rows {
        page.push(row, now);
    }
    page
}

impl TenantSummaryPage {
    /// Adds a line. One that cannot be read is named, and hides no other.
    fn push(&mut self, row: TenantSummaryRow, now: Timestamp) {
        let number = row.provet_id;
        match row.into_summary(now) {
            Ok(summary) => self.summaries.push(summary),
            Err(error) => {
                tracing::error!(clinic = number, error = %ErrorChain(&error), "the line of a clinic cannot be read");
                self.unreadable.push(number);
            }
        }
    }

    fn row_count(&self) -> usize {
        self.summaries.len() + self.unreadable.len()
    }
}

row_struct! {
    struct TenantSummaryRow {
        provet_id: i64,
        name_key: String,
        name: String,
        base_url: String,
        state: String,
        connection: String,
        reason: Option<String>,
        departments_on: i64,
        departments_off: i64,
        last_launch_at: i64,
        errors_day: i64,
        errors: i64,
    }
}

impl TenantSummaryRow {
    fn cursor(&self, sort: TenantSort) -> TenantCursor {
        let (text, numbers) = match sort {
            TenantSort::Name => (self.name_key.clone(), [0; 2]),
            TenantSort::Number => (String::new(), [0; 2]),
            TenantSort::Launch => (String::new(), [self.last_launch_at, 0]),
            TenantSort::Errors => (String::new(), [self.errors_day, self.errors]),
        };
        TenantCursor {
            sort_text: text,
            sort_numbers: numbers,
            provet_id: self.provet_id,
        }
    }

    fn matches_filter(&self, connection: Option<TenantConnection>, sought: &[String]) -> bool {
        let matches_connection = connection.is_none_or(|it| it.as_str() == self.connection);
        matches_connection && self.has_search_terms(sought)
    }

    fn has_search_terms(&self, sought: &[String]) -> bool {
        // A row that cannot be read matches no word. Without a search it stays, so that reading it reports the error.
        let (Ok(base), Some(id)) = (self.base_url.parse(), ProvetId::new(self.provet_id)) else {
            return sought.is_empty();
        };
        let words = search_terms::tenant_words(&self.name, &base, id);
        let mut sought = sought.iter();
        sought.all(|part| words.iter().any(|word| word.starts_with(part.as_str())))
    }

    fn into_summary(self, now: Timestamp) -> Result<TenantSummary, StorageError> {
        let id = ColumnRef("tenant_summary", "provet_id").parse_provet_id(self.provet_id)?;
        let launched_at = Some(self.last_launch_at).filter(|at| *at > 0);
        Ok(TenantSummary {
            tenant: row::tenant_from_base_url(
                ColumnRef("tenant_summary", "base_url"),
                id,
                &self.base_url,
            )?,
            name: self.name,
            state: ColumnRef("tenant_summary", "state").parse(&self.state)?,
            connection: ColumnRef("tenant_summary", "connection").parse(&self.connection)?,
            reason: self.reason,
            departments_on: self.departments_on,
            departments_off: self.departments_off,
            last_launch_at: ColumnRef("tenant_summary", "last_launch_at")
                .parse_optional_timestamp(launched_at)?,
            // Nothing resets the count at midnight; one of another day is not shown.
            errors_today: if self.errors_day == stats::day_number(now) {
                self.errors
            } else {
                0
            },
        })
    }
}
