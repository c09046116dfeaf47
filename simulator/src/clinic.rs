//! One clinic's records: tables of JSON objects, in which a relation is the other record's number.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Map, Value};

/// One record as it is stored: relations are numbers, not URLs.
pub type StoredRecord = Map<String, Value>;

/// The records of one kind by their number.
pub type RecordTable = BTreeMap<i64, StoredRecord>;

/// One clinic (tenant) and everything it has on record.
#[derive(Debug, Clone)]
pub struct SimulatedClinic {
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
    pub tables: ClinicTables,
}

/// A clinic's records; changed through [`SimulatedClinic`] alone.
#[derive(Debug, Clone, Default)]
pub struct ClinicTables {
    /// By resource path (`patient`, `patient/weight`, `consultationitem`).
    tables_by_path: BTreeMap<String, RecordTable>,
    /// Who refers to whom, found when it is first asked for.
    referrer_index: ReferrerIndex,
}

/// The records that refer to each record, by table and relation: without it a list of a hundred patients would go through
/// all weights a hundred times. A table that may have changed is forgotten.
#[derive(Default)]
struct ReferrerIndex(Mutex<HashMap<String, HashMap<String, Arc<ReferrerIds>>>>);

/// Numbers of the records that refer to a number.
type ReferrerIds = HashMap<i64, BTreeSet<i64>>;

/// The index is a cache and no part of a clinic's data.
impl fmt::Debug for ReferrerIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReferrerIndex")
    }
}

/// A copy starts with an empty index.
impl Clone for ReferrerIndex {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl ReferrerIndex {
    fn find_referrers(
        &self,
        table: &str,
        field: &str,
        rows: Option<&RecordTable>,
    ) -> Arc<ReferrerIds> {
        let mut known = self.lock_index();
        // Built on first use and kept until the table changes.
        let fields = known.entry(table.to_owned()).or_default();
        if let Some(found) = fields.get(field) {
            return Arc::clone(found);
        }
        let mut found = ReferrerIds::new();
        for (id, row) in rows.into_iter().flatten() {
            for target in related_ids(row, field) {
                found.entry(target).or_default().insert(*id);
            }
        }
        let found = Arc::new(found);
        fields.insert(field.to_owned(), Arc::clone(&found));
        found
    }

    /// Adds a row under a new number to what is known of its table.
    fn add_row(&self, table: &str, id: i64, row: &StoredRecord) {
        let mut known = self.lock_index();
        for (field, found) in known.get_mut(table).into_iter().flatten() {
            for target in related_ids(row, field) {
                Arc::make_mut(found).entry(target).or_default().insert(id);
            }
        }
    }

    /// Forgets those relations of a table that `fields` sets.
    fn invalidate_fields(&self, table: &str, fields: &StoredRecord) {
        let mut known = self.lock_index();
        if let Some(found) = known.get_mut(table) {
            for field in fields.keys() {
                found.remove(field);
            }
        }
    }

    fn invalidate_table(&self, table: &str) {
        self.lock_index().remove(table);
    }

    fn lock_index(&self) -> MutexGuard<'_, HashMap<String, HashMap<String, Arc<ReferrerIds>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SimulatedClinic {
    /// One record.
    pub fn find_row(&self, table: &str, id: i64) -> Option<&StoredRecord> {
        self.tables.tables_by_path.get(table)?.get(&id)
    }

    /// One record, to be changed. Does not touch `modified`; see [`SimulatedClinic::touch_row`].
    pub fn find_row_mut(&mut self, table: &str, id: i64) -> Option<&mut StoredRecord> {
        self.tables.referrer_index.invalidate_table(table);
        self.tables.tables_by_path.get_mut(table)?.get_mut(&id)
    }

    /// All records of a table, by number.
    pub fn table_rows(&self, table: &str) -> impl Iterator<Item = (i64, &StoredRecord)> {
        self.tables
            .tables_by_path
            .get(table)
            .into_iter()
            .flatten()
            .map(|(id, row)| (*id, row))
    }

    /// The records whose relation `field` is, or contains, `target`.
    pub fn rows_referring_to<'a>(
        &'a self,
        table: &str,
        field: &str,
        target: i64,
    ) -> impl Iterator<Item = (i64, &'a StoredRecord)> {
        let rows = self.tables.tables_by_path.get(table);
        let referrers = self
            .tables
            .referrer_index
            .find_referrers(table, field, rows);
        let ids = referrers.get(&target).cloned().unwrap_or_default();
        ids.into_iter()
            .filter_map(move |id| Some((id, rows?.get(&id)?)))
    }

    /// Inserts a record under the next free number and returns that number.
    pub fn insert_row(&mut self, table: &str, row: StoredRecord) -> i64 {
        let rows = self
            .tables
            .tables_by_path
            .entry(table.to_owned())
            .or_default();
        let id = rows.last_key_value().map_or(1, |(last, _)| last + 1);
        // Not forgotten: filling a clinic asks after each row who refers to it, and would count all rows each time.
        self.tables.referrer_index.add_row(table, id, &row);
        rows.insert(id, row);
        id
    }

    /// Sets fields of a record, where there is one. Does not touch `modified`.
    pub fn update_row(&mut self, table: &str, id: i64, fields: StoredRecord) {
        let index = &self.tables.referrer_index;
        index.invalidate_fields(table, &fields);
        let rows = self.tables.tables_by_path.get_mut(table);
        if let Some(row) = rows.and_then(|rows| rows.get_mut(&id)) {
            row.extend(fields);
        }
    }

    /// Inserts a record under a given number, replacing any other.
    pub fn insert_row_at(&mut self, table: &str, id: i64, row: StoredRecord) {
        self.tables.referrer_index.invalidate_table(table);
        self.tables
            .tables_by_path
            .entry(table.to_owned())
            .or_default()
            .insert(id, row);
    }

    /// Deletes a record.
    pub fn remove_row(&mut self, table: &str, id: i64) -> Option<StoredRecord> {
        self.tables.referrer_index.invalidate_table(table);
        self.tables.tables_by_path.get_mut(table)?.remove(&id)
    }

    /// Marks a record as changed at `now`.
    pub fn touch_row(&mut self, table: &str, id: i64, now: jiff::Timestamp) {
        if let Some(row) = self.find_row_mut(table, id) {
            row.insert("modified".to_owned(), Value::from(now.to_string()));
        }
    }

    /// The clinic's time zone, or UTC where its name is unknown.
    pub fn load_time_zone(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.time_zone).unwrap_or(jiff::tz::TimeZone::UTC)
    }
}

/// The numbers that the relation `field` of `row` is or contains.
fn related_ids(row: &StoredRecord, field: &str) -> impl Iterator<Item = i64> {
    let many = match row.get(field) {
        Some(Value::Array(many)) => many.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    many.iter().filter_map(Value::as_i64)
}

/// Whether the relation `field` of `row` is, or contains, `target`.
pub fn refers_to(row: &StoredRecord, field: &str, target: i64) -> bool {
    related_ids(row, field).any(|one| one == target)
}

/// The text in `field`; empty where it is absent, null or no text.
pub fn get_text<'a>(row: &'a StoredRecord, field: &str) -> &'a str {
    row.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// The whole number (also: the related record's number) in `field`.
pub fn get_integer(row: &StoredRecord, field: &str) -> Option<i64> {
    row.get(field).and_then(Value::as_i64)
}

/// The number in `field`.
pub fn get_number(row: &StoredRecord, field: &str) -> Option<f64> {
    row.get(field).and_then(Value::as_f64)
}

/// Whether `field` is set; Provet's 1 counts as true.
pub fn get_boolean(row: &StoredRecord, field: &str) -> bool {
    match row.get(field) {
        Some(Value::Bool(set)) => *set,
        Some(other) => other.as_i64() == Some(1),
        None => false,
    }
}

/// The related records' numbers in `field`, one or many.
pub fn get_ids(row: &StoredRecord, field: &str) -> Vec<i64> {
    match row.get(field) {
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_i64).collect(),
        Some(one) => one.as_i64().into_iter().collect(),
        None => Vec::new(),
    }
}

/// A full name: of a person, else of the organisation.
pub fn format_full_name(row: &StoredRecord) -> String {
    let name = ["firstname", "lastname"]
        .map(|field| get_text(row, field))
        .join(" ");
    match name.trim() {
        "" => get_text(row, "organization_name").to_owned(),
        name => name.to_owned(),
    }
}

/// The fields of a JSON object; none where it is no object.
pub fn into_record(value: Value) -> StoredRecord {
    match value {
        Value::Object(row) => row,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            StoredRecord::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn weight(patient: Value) -> StoredRecord {
        StoredRecord::from_iter([("patient".to_owned(), patient)])
    }

    #[test]
    fn whatever_is_changed_is_seen_by_the_next_who_asks_who_refers_to_a_record() {
        let mut clinic = SimulatedClinic {
            provet_id: 54321,
            name: String::new(),
            time_zone: String::new(),
            currency: String::new(),
            country: String::new(),
            language: String::new(),
            tables: ClinicTables::default(),
        };
        let of = |clinic: &SimulatedClinic| -> Vec<i64> {
            clinic
                .rows_referring_to("odd", "patient", 5)
                .map(|(id, _)| id)
                .collect()
        };
        assert!(of(&clinic).is_empty());
        let (one, two) = (
            clinic.insert_row("odd", weight(json!(5))),
            clinic.insert_row("odd", weight(json!([4, 5]))),
        );
        assert_eq!(of(&clinic), [one, two]);
        clinic.insert_row_at("odd", 9, weight(json!(5)));
        assert_eq!(of(&clinic), [one, two, 9]);
        clinic
            .find_row_mut("odd", two)
            .unwrap()
            .insert("patient".to_owned(), json!(4));
        assert_eq!(of(&clinic), [one, 9]);
        clinic.update_row("odd", two, weight(json!(5)));
        assert_eq!(of(&clinic), [one, two, 9]);
        clinic.update_row(
            "odd",
            two,
            StoredRecord::from_iter([("weight".to_owned(), json!(4))]),
        );
        assert_eq!(of(&clinic), [one, two, 9]);
        let three = clinic.insert_row("odd", weight(json!([6, 5])));
        assert_eq!(of(&clinic), [one, two, 9, three]);
        clinic.remove_row("odd", three);
        clinic.remove_row("odd", two);
        let copy = clinic.clone();
        clinic.remove_row("odd", one);
        assert_eq!((of(&clinic), of(&copy)), (vec![9], vec![one, 9]));
    }
}
