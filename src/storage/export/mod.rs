//! Everything that is held about a clinic, as one JSON document that is written while it is read.
//!
//! Secrets stay out, and so do digests: the document says which columns those are. A column that the schema has and
//! [`known_columns`] has not makes a test fail, so that nothing new is given away or forgotten by accident.

mod tables;

use std::fmt::Write as _;

use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::{BoxStream, try_unfold};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row as _};

use tables::{TABLES, Table};

use super::columns::Column;
use super::{Database, StorageError};
use crate::provet::ProvetId;

/// Rows that are read at once.
const PORTION: usize = 500;

/// Every table that an export holds rows of, with every column of it that is given or kept back.
pub fn known_columns() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    TABLES.iter().map(|table| {
        let opened = table.opened.iter().map(|(column, _)| *column);
        let columns = table.given.iter().chain(table.kept).copied();
        (table.name, columns.chain(opened).collect())
    })
}

/// The columns that no export gives, as `table.column`.
pub fn kept_back() -> impl Iterator<Item = String> {
    TABLES.iter().flat_map(|table| {
        let kept = table.kept.iter();
        kept.map(|column| format!("{}.{column}", table.name))
    })
}

impl Database {
    /// Everything that is held about a clinic, without secrets, in portions.
    ///
    /// Each portion is read when the one before was taken; what changes meanwhile may be in it or not.
    pub fn export_tenant(
        &self,
        id: ProvetId,
        now: Timestamp,
    ) -> BoxStream<'static, Result<Bytes, StorageError>> {
        let walk = Walk {
            database: self.clone(),
            id,
            now,
            next: Next::Head,
        };
        try_unfold(walk, Walk::step).boxed()
    }
}

/// How far an export has come.
struct Walk {
    database: Database,
    id: ProvetId,
    now: Timestamp,
    next: Next,
}

enum Next {
    Head,
    Rows {
        /// The table, by its place among [`TABLES`].
        table: usize,
        /// The last row that was given.
        after: Option<Vec<Value>>,
    },
    Nothing,
}

impl Walk {
    async fn step(mut self) -> Result<Option<(Bytes, Self)>, StorageError> {
        let text = match std::mem::replace(&mut self.next, Next::Nothing) {
            Next::Head => {
                self.next = first_of(0);
                self.head()
            }
            Next::Rows { table, after } => match TABLES.get(table) {
                Some(it) => self.portion(it, table, after).await?,
                None => "\n}}\n".to_owned(),
            },
            Next::Nothing => return Ok(None),
        };
        Ok(Some((Bytes::from(text), self)))
    }

    fn head(&self) -> String {
        let kept: Vec<String> = kept_back().collect();
        let clinic = self.id.number();
        let made_at = self.now.to_string();
        format!(
            "{{\"clinic\": {clinic},\n\"made_at\": {},\n\"left_out_because_secret\": {},\n\"tables\": {{",
            json!(made_at),
            json!(kept)
        )
    }

    /// The next rows of a table, with what stands before and behind them.
    async fn portion(
        &mut self,
        table: &Table,
        number: usize,
        after: Option<Vec<Value>>,
    ) -> Result<String, StorageError> {
        let rows = self.rows(table, after.as_deref()).await?;
        let begins = after.is_none();
        let mut text = String::new();
        if begins {
            let comma = if number == 0 { "" } else { "," };
            text = format!("{comma}\n{}: [", json!(table.name));
        }
        for (index, row) in rows.iter().enumerate() {
            let comma = if begins && index == 0 { "" } else { "," };
            let row = Value::Object(self.given(table, row)?);
            // Writing to a String cannot fail.
            let _ = write!(text, "{comma}\n{row}");
        }
        self.next = match rows.last().filter(|_| rows.len() == PORTION) {
            Some(last) => goes_on(number, keys(table, last)?),
            None => first_of(number.saturating_add(1)),
        };
        if matches!(self.next, Next::Rows { after: None, .. }) {
            text.push(']');
        }
        Ok(text)
    }

    async fn rows(
        &self,
        table: &Table,
        after: Option<&[Value]>,
    ) -> Result<Vec<AnyRow>, StorageError> {
        let mut query = sqlx::query(AssertSqlSafe(select(table, after.is_some())));
        query = query.bind(self.id.number());
        for key in after.unwrap_or_default() {
            query = match key.as_i64() {
                Some(number) => query.bind(number),
                None => query.bind(key.as_str().map(str::to_owned)),
            };
        }
        Ok(query.fetch_all(&self.database.pool).await?)
    }

    fn given(&self, table: &Table, row: &AnyRow) -> Result<Map<String, Value>, StorageError> {
        let mut given = Map::new();
        for column in table.given {
            given.insert((*column).to_owned(), legible(column, value(row, column)?));
        }
        for (column, place) in table.opened {
            let name = column.trim_start_matches("sealed_");
            let value = match (value(row, column)?, value(row, place)?) {
                (Value::String(sealed), Value::String(id)) => {
                    let place = Column(table.name, column).place(&id);
                    let opened = self.database.vault.open_text(&place, &sealed)?;
                    json!(secrecy::ExposeSecret::expose_secret(&opened))
                }
                _ => Value::Null,
            };
            given.insert(name.to_owned(), value);
        }
        Ok(given)
    }
}

/// The beginning of a table.
fn first_of(table: usize) -> Next {
    Next::Rows { table, after: None }
}

/// The rows of a table behind the last one that was given.
fn goes_on(table: usize, last: Vec<Value>) -> Next {
    let after = Some(last);
    Next::Rows { table, after }
}

/// Made of the words in [`TABLES`] and of nothing else.
fn select(table: &Table, goes_on: bool) -> String {
    let opened = table.opened.iter().map(|(column, _)| column);
    let mut columns: Vec<&str> = table.given.iter().chain(opened).copied().collect();
    columns.extend(table.order.iter().filter(|it| !table.given.contains(it)));
    let order = table.order.join(", ");
    let after = if goes_on {
        let places: Vec<String> = (2..)
            .take(table.order.len())
            .map(|it| format!("${it}"))
            .collect();
        format!(" AND ({order}) > ({})", places.join(", "))
    } else {
        String::new()
    };
    format!(
        "SELECT {} FROM {} WHERE {}{after} ORDER BY {order} LIMIT {PORTION}",
        columns.join(", "),
        table.name,
        table.of
    )
}

/// What is in a column: there are only texts and whole numbers.
fn value(row: &AnyRow, column: &str) -> Result<Value, StorageError> {
    match row.try_get::<Option<i64>, _>(column) {
        Ok(number) => Ok(json!(number)),
        Err(_) => Ok(json!(row.try_get::<Option<String>, _>(column)?)),
    }
}

/// Instants as people and programs write them.
fn legible(column: &str, value: Value) -> Value {
    let is_instant = column == "at" || column.ends_with("_at") || column.ends_with("_until");
    // 0 is no instant: it stands for one that never was.
    let instant = value.as_i64().filter(|it| is_instant && *it > 0);
    match instant.map(Timestamp::from_millisecond) {
        Some(Ok(instant)) => json!(instant.to_string()),
        Some(Err(_)) | None => value,
    }
}

fn keys(table: &Table, row: &AnyRow) -> Result<Vec<Value>, StorageError> {
    table
        .order
        .iter()
        .map(|column| value(row, column))
        .collect()
}
