//! What the clinic can read afterwards: who sent what, when, and what was answered.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::button::Button;
use crate::simulator::clinic::{Clinic, Record, integer, numbers, record, text};

/// Where the log is kept, beside the clinic's records.
const TABLE: &str = "x_integration_log";

/// How many entries are kept.
const KEPT: usize = 50_000;

/// Why a request failed, as the notice says it \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It was answered below 200 or above 299.
    Integration,
    /// The workers failed, or no answer came \[I\].
    Backend,
    /// The scheduling itself did not get through.
    Connection,
    /// The scheduling was invalid.
    Data,
}

impl Reason {
    /// The words in brackets behind "Integration request failed".
    pub fn words(self) -> &'static str {
        match self {
            Self::Integration => "Integration error",
            Self::Backend => "Backend error",
            Self::Connection => "Connection error",
            Self::Data => "Data error",
        }
    }

    fn of(words: &str) -> Option<Self> {
        [
            Self::Integration,
            Self::Backend,
            Self::Connection,
            Self::Data,
        ]
        .into_iter()
        .find(|reason| reason.words() == words)
    }
}

/// One press as it stands in the log. Static headers and hashes are not in it \[D\].
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number in the log.
    pub number: i64,
    /// The button's number and name.
    pub button: (i64, String),
    /// The objects it was pressed for.
    pub ids: Vec<i64>,
    /// Who pressed it, a record of the table `user`.
    pub user: Option<i64>,
    /// Method and address, without what was sent.
    pub target: String,
    /// When it was pressed.
    pub scheduled: String,
    /// When the last attempt ended; empty while the workers are not done.
    pub ended: String,
    /// How often it was sent, the doubled ones counted twice.
    pub attempts: u32,
    /// The status of the last answer that came.
    pub status: Option<u16>,
    /// The beginning of that answer, or why there was none.
    pub answer: String,
    /// Why it failed; `None` while it is under way, and where it succeeded.
    pub reason: Option<Reason>,
}

impl Entry {
    /// Whether the workers are done with it.
    pub fn done(&self) -> bool {
        !self.ended.is_empty()
    }

    /// Whether the green notice is shown.
    pub fn succeeded(&self) -> bool {
        self.done() && self.reason.is_none()
    }
}

/// Keeps a new entry and returns its number; an unsound one is refused at once.
pub(super) fn open(
    clinic: &mut Clinic,
    (id, button): (i64, &Button),
    ids: &[i64],
    user: Option<i64>,
    sound: bool,
    now: Timestamp,
) -> i64 {
    let address = button.url.split(['?', '#']).next().unwrap_or_default();
    let row = json!({
        "button": id, "name": button.name, "ids": ids, "user": user,
        "target": format!("{} {address}", button.method.label()), "scheduled": now.to_string(),
        "ended": if sound { String::new() } else { now.to_string() }, "attempts": 0,
        "reason": if sound { "" } else { Reason::Data.words() },
        "answer": if sound { "" } else { "The scheduling was invalid." },
    });
    let number = clinic.insert(TABLE, record(row));
    let oldest = clinic.rows(TABLE).next().map(|(id, _)| id);
    let crowded = clinic.rows(TABLE).count() > KEPT;
    if let Some(oldest) = oldest.filter(|_| crowded) {
        clinic.remove(TABLE, oldest);
    }
    number
}

/// Writes down how an entry went.
pub(super) fn close(clinic: &mut Clinic, number: i64, fields: Value) {
    if let (Some(row), Value::Object(fields)) = (clinic.row_mut(TABLE, number), fields) {
        row.extend(fields);
    }
}

pub(super) fn entry(clinic: &Clinic, number: i64) -> Option<Entry> {
    clinic.row(TABLE, number).map(|row| of_row(number, row))
}

pub(super) fn entries(clinic: &Clinic) -> Vec<Entry> {
    let mut entries: Vec<_> = clinic
        .rows(TABLE)
        .map(|(id, row)| of_row(id, row))
        .collect();
    entries.reverse();
    entries
}

fn of_row(number_in_log: i64, row: &Record) -> Entry {
    let count = |field: &str| integer(row, field).and_then(|count| count.try_into().ok());
    Entry {
        number: number_in_log,
        button: (
            integer(row, "button").unwrap_or_default(),
            text(row, "name").to_owned(),
        ),
        ids: numbers(row, "ids"),
        user: integer(row, "user"),
        target: text(row, "target").to_owned(),
        scheduled: text(row, "scheduled").to_owned(),
        ended: text(row, "ended").to_owned(),
        attempts: count("attempts").unwrap_or_default(),
        status: integer(row, "status").and_then(|status| status.try_into().ok()),
        answer: text(row, "answer").to_owned(),
        reason: Reason::of(text(row, "reason")),
    }
}
