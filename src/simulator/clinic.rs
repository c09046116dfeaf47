//! One clinic's records: plain tables of JSON objects in which a relation is the other record's number.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
    /// Its records.
    pub tables: Tables,
}

/// A clinic's records; changed through [`Clinic`] alone.
#[derive(Debug, Clone, Default)]
pub struct Tables {
    /// By resource path (`patient`, `patient/weight`, `consultationitem`).
    by_path: BTreeMap<String, Table>,
    /// Who refers to whom, found when it is first asked for.
    referring: Referring,
}

/// The records that refer to each record, by table and relation: without it a list of a hundred patients would go through
/// all weights a hundred times. A table that may have changed is forgotten.
#[derive(Default)]
struct Referring(Mutex<HashMap<String, HashMap<String, Arc<Referrers>>>>);

/// Numbers of the records that refer to a number.
type Referrers = HashMap<i64, BTreeSet<i64>>;

/// What was asked for is no part of what a clinic has on record.
impl fmt::Debug for Referring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Referring")
    }
}

/// A copy looks anew.
impl Clone for Referring {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Referring {
    fn to(&self, table: &str, field: &str, rows: Option<&Table>) -> Arc<Referrers> {
        let mut known = self.known();
        let fields = known.entry(table.to_owned()).or_default();
        if let Some(found) = fields.get(field) {
            return Arc::clone(found);
        }
        let mut found = Referrers::new();
        for (id, row) in rows.into_iter().flatten() {
            for target in related(row, field) {
                found.entry(target).or_default().insert(*id);
            }
        }
        let found = Arc::new(found);
        fields.insert(field.to_owned(), Arc::clone(&found));
        found
    }

    fn forget(&self, table: &str) {
        self.known().remove(table);
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, HashMap<String, Arc<Referrers>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clinic {
    /// One record.
    pub fn row(&self, table: &str, id: i64) -> Option<&Record> {
        self.tables.by_path.get(table)?.get(&id)
    }

    /// One record, to be changed. Does not touch `modified`; see [`Clinic::touch`].
    pub fn row_mut(&mut self, table: &str, id: i64) -> Option<&mut Record> {
        self.tables.referring.forget(table);
        self.tables.by_path.get_mut(table)?.get_mut(&id)
    }

    /// All records of a table, by number.
    pub fn rows(&self, table: &str) -> impl Iterator<Item = (i64, &Record)> {
        self.tables
            .by_path
            .get(table)
            .into_iter()
            .flatten()
            .map(|(id, row)| (*id, row))
    }

    /// The records whose relation `field` is, or contains, `target`.
    pub fn rows_of<'a>(
        &'a self,
        table: &str,
        field: &str,
        target: i64,
    ) -> impl Iterator<Item = (i64, &'a Record)> {
        let rows = self.tables.by_path.get(table);
        let referrers = self.tables.referring.to(table, field, rows);
        let ids = referrers.get(&target).cloned().unwrap_or_default();
        ids.into_iter()
            .filter_map(move |id| Some((id, rows?.get(&id)?)))
    }

    /// Keeps a record under the next free number and returns that number.
    pub fn insert(&mut self, table: &str, row: Record) -> i64 {
        self.tables.referring.forget(table);
        let table = self.tables.by_path.entry(table.to_owned()).or_default();
        let id = table.last_key_value().map_or(1, |(last, _)| last + 1);
        table.insert(id, row);
        id
    }

    /// Keeps a record under a chosen number, replacing what was there.
    pub fn insert_at(&mut self, table: &str, id: i64, row: Record) {
        self.tables.referring.forget(table);
        self.tables
            .by_path
            .entry(table.to_owned())
            .or_default()
            .insert(id, row);
    }

    /// Takes a record out for good.
    pub fn remove(&mut self, table: &str, id: i64) -> Option<Record> {
        self.tables.referring.forget(table);
        self.tables.by_path.get_mut(table)?.remove(&id)
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

/// The numbers that the relation `field` of `row` is or contains.
fn related(row: &Record, field: &str) -> impl Iterator<Item = i64> {
    let many = match row.get(field) {
        Some(Value::Array(many)) => many.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    many.iter().filter_map(Value::as_i64)
}

/// Whether the relation `field` of `row` is, or contains, `target`.
pub fn refers_to(row: &Record, field: &str, target: i64) -> bool {
    related(row, field).any(|one| one == target)
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn weight(patient: Value) -> Record {
        Record::from_iter([("patient".to_owned(), patient)])
    }

    #[test]
    fn whatever_is_changed_is_seen_by_the_next_who_asks_who_refers_to_a_record() {
        let mut clinic = Clinic {
            provet_id: 54321,
            name: String::new(),
            time_zone: String::new(),
            currency: String::new(),
            country: String::new(),
            language: String::new(),
            tables: Tables::default(),
        };
        let of = |clinic: &Clinic| -> Vec<i64> {
            clinic
                .rows_of("odd", "patient", 5)
                .map(|(id, _)| id)
                .collect()
        };
        assert!(of(&clinic).is_empty());
        let (one, two) = (
            clinic.insert("odd", weight(json!(5))),
            clinic.insert("odd", weight(json!([4, 5]))),
        );
        assert_eq!(of(&clinic), [one, two]);
        clinic.insert_at("odd", 9, weight(json!(5)));
        assert_eq!(of(&clinic), [one, two, 9]);
        clinic
            .row_mut("odd", two)
            .unwrap()
            .insert("patient".to_owned(), json!(4));
        assert_eq!(of(&clinic), [one, 9]);
        let copy = clinic.clone();
        clinic.remove("odd", one);
        assert_eq!((of(&clinic), of(&copy)), (vec![9], vec![one, 9]));
    }
}
