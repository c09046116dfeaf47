//! The list of clinics as operators read it: sorted, filtered and searched, a page at a time.
//!
//! It has a row and a few words of its own for each clinic, kept with every change, so that every question goes through an
//! index and thousands of clinics cost as much as ten.

mod mark;
mod search;
mod sort;
mod upkeep;
mod words;

use jiff::Timestamp;

use super::columns::{Column, words as word_enum};
use super::{Database, StorageError, TenantState, activity, tenants};
use crate::provet::{ProvetId, Tenant};
pub use mark::{NoMark, TenantMark};
pub use sort::TenantSort;
use sort::select;
pub(super) use upkeep::renew;

/// Clinics on one page: so few that a page takes hardly longer than that of an installation with ten.
pub(super) const PAGE: usize = 15;

word_enum! {
    /// How a clinic is connected: the state of the credential that counts.
    pub enum Connection {
        /// A token was had with it.
        Working = "working",
        /// It waits for its proof.
        Unverified = "unverified",
        /// Only somebody who signs in with it can prove it.
        NeedsPerson = "needs-person",
        /// Provet refused it.
        Refused = "refused",
        /// There is none.
        Absent = "none",
    }
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantLine {
    /// The clinic, and where it is reached.
    pub tenant: Tenant,
    /// What the operator calls it; may be empty.
    pub name: String,
    /// Whether its launches are answered.
    pub state: TenantState,
    /// How it is connected.
    pub connection: Connection,
    /// Why it is in that state: a stable code.
    pub reason: Option<String>,
    /// Departments that have the app turned on.
    pub departments_on: i64,
    /// Departments that have it turned off.
    pub departments_off: i64,
    /// The last launch that was answered.
    pub launched_at: Option<Timestamp>,
    /// Refused launches, failed writes and failed jobs since midnight UTC.
    pub errors: i64,
}

/// Which clinics to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantFilter {
    /// What by. A search comes in the order of the words that were found instead.
    pub sort: TenantSort,
    /// Only those that are connected so.
    pub connection: Option<Connection>,
    /// Beginnings of words of the name, host or number; all of them, or nothing.
    pub search: String,
    /// After this line, where a former page ended.
    pub after: Option<TenantMark>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantLines {
    /// In order.
    pub lines: Vec<TenantLine>,
    /// Where the next page begins, if there may be one.
    pub next: Option<TenantMark>,
}

impl Database {
    /// A page of the list of all clinics.
    pub async fn tenant_lines(
        &self,
        filter: &TenantFilter,
        now: Timestamp,
    ) -> Result<TenantLines, StorageError> {
        let sought = words::sought(&filter.search);
        if !sought.is_empty() {
            return self.found_lines(filter, sought, now).await;
        }
        let rows = self.sorted(filter).await?;
        page(rows, filter.sort, now)
    }

    /// A page of the list of these clinics only: for those who may see a few.
    pub async fn tenant_lines_of(
        &self,
        ids: &[ProvetId],
        filter: &TenantFilter,
        now: Timestamp,
    ) -> Result<TenantLines, StorageError> {
        let sought = words::sought(&filter.search);
        let mut rows = Vec::new();
        for id in ids {
            let select = select!("WHERE provet_id = $1");
            let row = sqlx::query_as::<_, Row>(select).bind(id.number());
            let row = row.fetch_optional(&self.pool).await?;
            rows.extend(row.filter(|row| row.fits(filter.connection, &sought)));
        }
        rows.sort_by(|a, b| {
            filter
                .sort
                .in_order(&a.mark(filter.sort), &b.mark(filter.sort))
        });
        if let Some(after) = &filter.after {
            rows.retain(|row| filter.sort.in_order(after, &row.mark(filter.sort)).is_lt());
        }
        page(rows, filter.sort, now)
    }

    async fn sorted(&self, filter: &TenantFilter) -> Result<Vec<Row>, StorageError> {
        let after = filter.after.clone();
        let TenantMark { text, numbers, id } = after.unwrap_or_else(|| filter.sort.start());
        let [first, second] = numbers;
        let of = filter.connection.map(Connection::word);
        let rows = sqlx::query_as::<_, Row>(filter.sort.select(of.is_some()));
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
fn page(mut rows: Vec<Row>, sort: TenantSort, now: Timestamp) -> Result<TenantLines, StorageError> {
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|last| last.mark(sort));
    let lines = rows.into_iter().map(|row| row.line(now));
    Ok(TenantLines {
        lines: lines.collect::<Result<_, _>>()?,
        next,
    })
}

#[derive(sqlx::FromRow)]
struct Row {
    provet_id: i64,
    name_key: String,
    name: String,
    base: String,
    state: String,
    connection: String,
    reason: Option<String>,
    departments_on: i64,
    departments_off: i64,
    last_launch_at: i64,
    errors_day: i64,
    errors: i64,
}

impl Row {
    fn mark(&self, sort: TenantSort) -> TenantMark {
        let (text, numbers) = match sort {
            TenantSort::Name => (self.name_key.clone(), [0; 2]),
            TenantSort::Number => (String::new(), [0; 2]),
            TenantSort::Launch => (String::new(), [self.last_launch_at, 0]),
            TenantSort::Errors => (String::new(), [self.errors_day, self.errors]),
        };
        TenantMark {
            text,
            numbers,
            id: self.provet_id,
        }
    }

    fn fits(&self, connection: Option<Connection>, sought: &[String]) -> bool {
        let wanted = connection.is_none_or(|it| it.word() == self.connection);
        wanted && self.has_words(sought)
    }

    fn has_words(&self, sought: &[String]) -> bool {
        let (Ok(base), Some(id)) = (self.base.parse(), ProvetId::new(self.provet_id)) else {
            return sought.is_empty();
        };
        let words = words::of(&self.name, &base, id);
        let mut sought = sought.iter();
        sought.all(|part| words.iter().any(|word| word.starts_with(part.as_str())))
    }

    fn line(self, now: Timestamp) -> Result<TenantLine, StorageError> {
        let id = Column("tenant_list", "provet_id").provet_id(self.provet_id)?;
        let launched_at = Some(self.last_launch_at).filter(|at| *at > 0);
        Ok(TenantLine {
            tenant: tenants::at_base(Column("tenant_list", "base"), id, &self.base)?,
            name: self.name,
            state: Column("tenant_list", "state").parse(&self.state)?,
            connection: Column("tenant_list", "connection").parse(&self.connection)?,
            reason: self.reason,
            departments_on: self.departments_on,
            departments_off: self.departments_off,
            launched_at: Column("tenant_list", "last_launch_at").instant_if(launched_at)?,
            errors: if self.errors_day == activity::day(now) {
                self.errors
            } else {
                0
            },
        })
    }
}
