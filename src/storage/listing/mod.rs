//! The list of clinics as operators read it: sorted, filtered and searched, a page at a time.
//!
//! It has a row and a few words of its own for each clinic, kept with every change, so that every question goes through an
//! index and thousands of clinics cost as much as ten.

mod search;
mod upkeep;
mod words;

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;

use super::columns::{Column, words as word_enum};
use super::{Database, StorageError, TenantState, activity, tenants};
use crate::provet::{ProvetId, Tenant};
pub(super) use upkeep::renew;

/// Clinics on one page.
pub(super) const PAGE: usize = 25;

/// One more than is shown, which tells whether there is a next page.
const ASKED: i64 = 26;

/// A query for whole rows of the list.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT provet_id, name_key, name, base, state, connection, reason, departments_on, departments_off,
                last_launch_at, errors_day, errors FROM tenant_list ",
            $rest
        )
    };
}

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

word_enum! {
    /// What the list is sorted by.
    pub enum TenantSort {
        /// The name; those without one last, by their number.
        Name = "name",
        /// The clinic's number in Provet.
        Number = "number",
        /// The last launch, newest first.
        Launch = "launch",
        /// Errors today, most first.
        Errors = "errors",
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

/// Where in the list a page ended. Its text form stands in addresses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TenantMark {
    text: String,
    numbers: [i64; 2],
    id: i64,
}

impl fmt::Display for TenantMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.numbers;
        write!(f, "{}.{first}.{second}.{}", self.text, self.id)
    }
}

/// The text is no mark in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no mark in a list")]
pub struct NoMark;

impl FromStr for TenantMark {
    type Err = NoMark;

    fn from_str(text: &str) -> Result<Self, NoMark> {
        let mut parts = text.split('.');
        let mut part = || parts.next().ok_or(NoMark);
        let key = part()?;
        let mut number = || part()?.parse::<i64>().map_err(|_| NoMark);
        let mark = Self {
            text: key.to_owned(),
            numbers: [number()?, number()?],
            id: number()?,
        };
        let plain = mark.text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (plain && parts.next().is_none())
            .then_some(mark)
            .ok_or(NoMark)
    }
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
        let rows = rows.bind(ASKED);
        let rows = match of {
            Some(of) => rows.bind(of),
            None => rows,
        };
        Ok(rows.fetch_all(&self.pool).await?)
    }
}

impl TenantSort {
    /// Two texts for each order, because "in this state or in any" would keep both databases from their indexes.
    fn select(self, one_state: bool) -> &'static str {
        match (self, one_state) {
            (Self::Name, false) => {
                select!(
                    "WHERE (name_key, provet_id) > ($1, $2) ORDER BY name_key, provet_id LIMIT $3"
                )
            }
            (Self::Name, true) => select!(
                "WHERE connection = $4 AND (name_key, provet_id) > ($1, $2) ORDER BY name_key, provet_id LIMIT $3"
            ),
            (Self::Number, false) => {
                select!("WHERE provet_id > $1 ORDER BY provet_id LIMIT $2")
            }
            (Self::Number, true) => {
                select!("WHERE connection = $3 AND provet_id > $1 ORDER BY provet_id LIMIT $2")
            }
            (Self::Launch, false) => select!(
                "WHERE (last_launch_at, provet_id) < ($1, $2) ORDER BY last_launch_at DESC, provet_id DESC LIMIT $3"
            ),
            (Self::Launch, true) => select!(
                "WHERE connection = $4 AND (last_launch_at, provet_id) < ($1, $2)
                 ORDER BY last_launch_at DESC, provet_id DESC LIMIT $3"
            ),
            (Self::Errors, false) => select!(
                "WHERE (errors_day, errors, provet_id) < ($1, $2, $3)
                 ORDER BY errors_day DESC, errors DESC, provet_id DESC LIMIT $4"
            ),
            (Self::Errors, true) => select!(
                "WHERE connection = $5 AND (errors_day, errors, provet_id) < ($1, $2, $3)
                 ORDER BY errors_day DESC, errors DESC, provet_id DESC LIMIT $4"
            ),
        }
    }

    fn is_descending(self) -> bool {
        matches!(self, Self::Launch | Self::Errors)
    }

    /// Before every line.
    fn start(self) -> TenantMark {
        let edge = if self.is_descending() { i64::MAX } else { 0 };
        TenantMark {
            text: String::new(),
            numbers: [edge; 2],
            id: edge,
        }
    }

    fn in_order(self, one: &TenantMark, other: &TenantMark) -> std::cmp::Ordering {
        if self.is_descending() {
            other.cmp(one)
        } else {
            one.cmp(other)
        }
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
