//! Exports everything stored about a clinic as one JSON document, streamed while it is read.
//!
//! Secrets and digests are withheld, and the document lists those columns. A column of the schema that
//! [`known_columns`] does not list fails a test, so that nothing new is exported or forgotten by accident.

mod tables;

use std::fmt::Write as _;

use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::{BoxStream, try_unfold};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row as _};

use tables::{EXPORT_TABLES, ExportTable};

use crate::provet::ProvetId;
use crate::storage::codec::ColumnRef;
use crate::storage::{Database, StorageError};

/// Rows that are read at once.
const ROWS_PER_CHUNK: usize = 500;

/// Every table that an export holds rows of, with every column of it that is given or kept back.
pub fn known_columns() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    EXPORT_TABLES.iter().map(|table| {
        let opened = table.decrypted.iter().map(|(column, _)| *column);
        let columns = table.exported.iter().chain(table.withheld).copied();
        (table.name, columns.chain(opened).collect())
    })
}

/// The columns that no export gives, as `table.column`.
pub fn withheld_columns() -> impl Iterator<Item = String> {
    EXPORT_TABLES.iter().flat_map(|table| {
        let withheld = table.withheld.iter();
        withheld.map(|column| format!("{}.{column}", table.name))
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
        let walk = ExportStream {
            database: self.clone(),
            provet_id: id,
            now,
            position: ExportPosition::Header,
        };
        try_unfold(walk, ExportStream::next_chunk).boxed()
    }
}

/// How far an export has come.
struct ExportStream {
    database: Database,
    provet_id: ProvetId,
    now: Timestamp,
    position: ExportPosition,
}

enum ExportPosition {
    Header,
    Rows {
        /// The table, by its place among [`EXPORT_TABLES`].
        table: usize,
        /// The last row that was given.
        after: Option<Vec<Value>>,
    },
    End,
}

impl ExportStream {
    async fn next_chunk(mut self) -> Result<Option<(Bytes, Self)>, StorageError> {
        let text = match std::mem::replace(&mut self.position, ExportPosition::End) {
            ExportPosition::Header => {
                self.position = table_start(0);
                self.format_header()
            }
            ExportPosition::Rows { table, after } => match EXPORT_TABLES.get(table) {
                Some(it) => self.read_table_chunk(it, table, after).await?,
                None => "\n}}\n".to_owned(),
            },
            ExportPosition::End => return Ok(None),
        };
        Ok(Some((Bytes::from(text), self)))
    }

    fn format_header(&self) -> String {
        let withheld: Vec<String> = withheld_columns().collect();
        let clinic = self.provet_id.number();
        let made_at = self.now.to_string();
        format!(
            "{{\"clinic\": {clinic},\n\"made_at\": {},\n\"left_out_because_secret\": {},\n\"tables\": {{",
            json!(made_at),
            json!(withheld)
        )
    }

    /// The next rows of a table, with what stands before and behind them.
    async fn read_table_chunk(
        &mut self,
        table: &ExportTable,
        number: usize,
        after: Option<Vec<Value>>,
    ) -> Result<String, StorageError> {
        let rows = self.fetch_rows(table, after.as_deref()).await?;
        let begins = after.is_none();
        let mut text = String::new();
        if begins {
            let comma = if number == 0 { "" } else { "," };
            text = format!("{comma}\n{}: [", json!(table.name));
        }
        for (index, row) in rows.iter().enumerate() {
            let comma = if begins && index == 0 { "" } else { "," };
            let row = Value::Object(self.exported_values(table, row)?);
            // Writing to a String cannot fail.
            let _ = write!(text, "{comma}\n{row}");
        }
        self.position = match rows.last().filter(|_| rows.len() == ROWS_PER_CHUNK) {
            Some(last) => table_continuation(number, order_by_values(table, last)?),
            None => table_start(number.saturating_add(1)),
        };
        // The next portion belongs to another table, so this one ends here.
        if matches!(self.position, ExportPosition::Rows { after: None, .. }) {
            text.push(']');
        }
        Ok(text)
    }

    async fn fetch_rows(
        &self,
        table: &ExportTable,
        after: Option<&[Value]>,
    ) -> Result<Vec<AnyRow>, StorageError> {
        // Keyset pagination: an offset would skip or repeat rows that change during the export.
        let mut query = sqlx::query(AssertSqlSafe(build_select(table, after.is_some())));
        query = query.bind(self.provet_id.number());
        for key in after.unwrap_or_default() {
            query = match key.as_i64() {
                Some(number) => query.bind(number),
                None => query.bind(key.as_str().map(str::to_owned)),
            };
        }
        Ok(query.fetch_all(&self.database.pool).await?)
    }

    fn exported_values(
        &self,
        table: &ExportTable,
        row: &AnyRow,
    ) -> Result<Map<String, Value>, StorageError> {
        let mut given = Map::new();
        for column in table.exported {
            given.insert(
                (*column).to_owned(),
                format_timestamps(column, column_value(row, column)?),
            );
        }
        for (column, place) in table.decrypted {
            let name = column.trim_start_matches("sealed_");
            let value = match (column_value(row, column)?, column_value(row, place)?) {
                (Value::String(sealed), Value::String(id)) => {
                    let place = ColumnRef(table.name, column).associated_data(&id);
                    let opened = self.database.vault.decrypt_text(&place, &sealed)?;
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
fn table_start(table: usize) -> ExportPosition {
    ExportPosition::Rows { table, after: None }
}

/// The rows of a table behind the last one that was given.
fn table_continuation(table: usize, last: Vec<Value>) -> ExportPosition {
    let after = Some(last);
    ExportPosition::Rows { table, after }
}

/// Made of the words in [`EXPORT_TABLES`] and of nothing else.
fn build_select(table: &ExportTable, goes_on: bool) -> String {
    let opened = table.decrypted.iter().map(|(column, _)| column);
    let mut columns: Vec<&str> = table.exported.iter().chain(opened).copied().collect();
    columns.extend(
        table
            .order_by
            .iter()
            .filter(|it| !table.exported.contains(it)),
    );
    let order = table.order_by.join(", ");
    let after = if goes_on {
        let places: Vec<String> = (2..)
            .take(table.order_by.len())
            .map(|it| format!("${it}"))
            .collect();
        format!(" AND ({order}) > ({})", places.join(", "))
    } else {
        String::new()
    };
    format!(
        "SELECT {} FROM {} WHERE {}{after} ORDER BY {order} LIMIT {ROWS_PER_CHUNK}",
        columns.join(", "),
        table.name,
        table.filter
    )
}

/// What is in a column: there are only texts and whole numbers.
fn column_value(row: &AnyRow, column: &str) -> Result<Value, StorageError> {
    // Rows of `Any` do not tell the type of a value beforehand, so one type is tried after the other.
    match row.try_get::<Option<i64>, _>(column) {
        Ok(number) => Ok(json!(number)),
        Err(_) => Ok(json!(row.try_get::<Option<String>, _>(column)?)),
    }
}

/// Instants as people and programs write them.
fn format_timestamps(column: &str, value: Value) -> Value {
    let is_instant = column.ends_with("_at") || column.ends_with("_until");
    // 0 is no instant: it stands for one that never was.
    let instant = value.as_i64().filter(|it| is_instant && *it > 0);
    match instant.map(Timestamp::from_millisecond) {
        Some(Ok(instant)) => json!(instant.to_string()),
        Some(Err(_)) | None => value,
    }
}

fn order_by_values(table: &ExportTable, row: &AnyRow) -> Result<Vec<Value>, StorageError> {
    table
        .order_by
        .iter()
        .map(|column| column_value(row, column))
        .collect()
}
