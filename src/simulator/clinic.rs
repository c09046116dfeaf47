//! One clinic's records: plain tables of JSON objects in which a relation is the other record's number.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// One record as it is kept: relations are numbers, not URLs.
pub type Record = Map<String, Value>;

/// The records of one kind by their number.
pub type Table = BTreeMap<i64, Record>;

/// One clinic (tenant) and everything it has on record.
#[derive(Debug, Clone)]
pub struct Clinic {
    /// The Provet ID: the tenant's number in every path.
    pub provet_id: i64,
    /// What the clinic calls itself.
    pub name: String,
    /// IANA name of the time zone; naive times in requests are taken in it.
    pub time_zone: String,
    /// ISO 4217 code.
    pub currency: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// Language of the user interface, as Provet writes it (`en-us`).
    pub language: String,
    /// Tables by resource path (`patient`, `patient/weight`, `consultationitem`).
    pub tables: BTreeMap<String, Table>,
}

impl Clinic {
    /// One record.
    pub fn row(&self, table: &str, id: i64) -> Option<&Record> {
        self.tables.get(table)?.get(&id)
    }

    /// One record, to be changed. Does not touch `modified`; see [`Clinic::touch`].
    pub fn row_mut(&mut self, table: &str, id: i64) -> Option<&mut Record> {
        self.tables.get_mut(table)?.get_mut(&id)
    }

    /// All records of a table, by number.
    pub fn rows(&self, table: &str) -> impl Iterator<Item = (i64, &Record)> {
        self.tables
            .get(table)
            .into_iter()
            .flatten()
            .map(|(id, row)| (*id, row))
    }

    /// The records whose relation `field` is, or contains, `target`.
    pub fn rows_of<'a>(
        &'a self,
        table: &str,
        field: &'a str,
        target: i64,
    ) -> impl Iterator<Item = (i64, &'a Record)> {
        self.rows(table)
            .filter(move |(_, row)| refers_to(row, field, target))
    }

    /// Keeps a record under the next free number and returns that number.
    pub fn insert(&mut self, table: &str, row: Record) -> i64 {
        let table = self.tables.entry(table.to_owned()).or_default();
        let id = table.last_key_value().map_or(1, |(last, _)| last + 1);
        table.insert(id, row);
        id
    }

    /// Keeps a record under a chosen number, replacing what was there.
    pub fn insert_at(&mut self, table: &str, id: i64, row: Record) {
        self.tables
            .entry(table.to_owned())
            .or_default()
            .insert(id, row);
    }

    /// Takes a record out for good.
    pub fn remove(&mut self, table: &str, id: i64) -> Option<Record> {
        self.tables.get_mut(table)?.remove(&id)
    }

    /// Marks a record as changed at `now`.
    pub fn touch(&mut self, table: &str, id: i64, now: jiff::Timestamp) {
        if let Some(row) = self.row_mut(table, id) {
            row.insert("modified".to_owned(), Value::from(now.to_string()));
        }
    }

    /// The clinic's time zone, or UTC where its name is unknown.
    pub fn zone(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.time_zone).unwrap_or(jiff::tz::TimeZone::UTC)
    }
}

/// Whether the relation `field` of `row` is, or contains, `target`.
pub fn refers_to(row: &Record, field: &str, target: i64) -> bool {
    match row.get(field) {
        Some(Value::Array(many)) => many.iter().any(|one| one.as_i64() == Some(target)),
        Some(one) => one.as_i64() == Some(target),
        None => false,
    }
}

/// The text in `field`; empty where it is absent, null or no text.
pub fn text<'a>(row: &'a Record, field: &str) -> &'a str {
    row.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// The whole number (also: the related record's number) in `field`.
pub fn integer(row: &Record, field: &str) -> Option<i64> {
    row.get(field).and_then(Value::as_i64)
}

/// The number in `field`.
pub fn number(row: &Record, field: &str) -> Option<f64> {
    row.get(field).and_then(Value::as_f64)
}

/// Whether `field` is set; Provet's 1 counts as true.
pub fn truth(row: &Record, field: &str) -> bool {
    match row.get(field) {
        Some(Value::Bool(set)) => *set,
        Some(other) => other.as_i64() == Some(1),
        None => false,
    }
}

/// The related records' numbers in `field`, one or many.
pub fn numbers(row: &Record, field: &str) -> Vec<i64> {
    match row.get(field) {
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_i64).collect(),
        Some(one) => one.as_i64().into_iter().collect(),
        None => Vec::new(),
    }
}

/// A full name: of a person, else of the organisation.
pub fn full_name(row: &Record) -> String {
    let name = ["firstname", "lastname"]
        .map(|field| text(row, field))
        .join(" ");
    match name.trim() {
        "" => text(row, "organization_name").to_owned(),
        name => name.to_owned(),
    }
}

/// The fields of a JSON object; none where it is no object.
pub fn record(value: Value) -> Record {
    match value {
        Value::Object(row) => row,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Record::new()
        }
    }
}
