//! The log of background requests: who sent what, when, and the response.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::button::IntegrationButton;
use crate::clinic::{SimulatedClinic, StoredRecord, get_ids, get_integer, get_text, into_record};

/// Where the log is stored, beside the clinic's records.
const LOG_TABLE: &str = "x_integration_log";

/// Entries that are stored, at most.
const MAX_ENTRIES: usize = 50_000;

/// Why a request failed, as the notice says it \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestFailureReason {
    /// It was answered below 200 or above 299.
    Integration,
    /// The workers failed, or no answer came \[I\].
    Backend,
    /// The scheduling itself did not get through.
    Connection,
    /// The scheduling was invalid.
    Data,
}

impl RequestFailureReason {
    /// The words in brackets behind "Integration request failed".
    pub fn label(self) -> &'static str {
        match self {
            Self::Integration => "Integration error",
            Self::Backend => "Backend error",
            Self::Connection => "Connection error",
            Self::Data => "Data error",
        }
    }

    fn from_label(words: &str) -> Option<Self> {
        [
            Self::Integration,
            Self::Backend,
            Self::Connection,
            Self::Data,
        ]
        .into_iter()
        .find(|reason| reason.label() == words)
    }
}

/// One entry of the log. It has no static headers and no hashes \[D\].
#[derive(Debug, Clone, PartialEq)]
pub struct RequestLogEntry {
    /// Its number in the log.
    pub number: i64,
    /// The button's number and name.
    pub button: (i64, String),
    /// The objects that were selected.
    pub object_ids: Vec<i64>,
    /// Who clicked, a record of the table `user`.
    pub user_id: Option<i64>,
    /// Method and address, without what was sent.
    pub target: String,
    /// When it was clicked.
    pub scheduled_at: String,
    /// When the last attempt ended; empty while the workers are not done.
    pub ended_at: String,
    /// How often it was sent, the doubled ones counted twice.
    pub attempts: u32,
    /// The status of the last answer that came.
    pub status: Option<u16>,
    /// The beginning of that answer, or why there was none.
    pub response_text: String,
    /// Why it failed; `None` while it is in flight, and where it succeeded.
    pub reason: Option<RequestFailureReason>,
}

impl RequestLogEntry {
    /// Whether the workers are done with it.
    pub fn is_done(&self) -> bool {
        !self.ended_at.is_empty()
    }

    /// Whether the green notice is shown.
    pub fn has_succeeded(&self) -> bool {
        self.is_done() && self.reason.is_none()
    }
}

/// Keeps a new entry and returns its number; an unsound one is refused at once.
pub(super) fn add_entry(
    clinic: &mut SimulatedClinic,
    (id, button): (i64, &IntegrationButton),
    ids: &[i64],
    user: Option<i64>,
    sound: bool,
    now: Timestamp,
) -> i64 {
    let address = button
        .target_url
        .split(['?', '#'])
        .next()
        .unwrap_or_default();
    let row = json!({
        "button": id, "name": button.name, "ids": ids, "user": user,
        "target": format!("{} {address}", button.method.label()), "scheduled": now.to_string(),
        "ended": if sound { String::new() } else { now.to_string() }, "attempts": 0,
        "reason": if sound { "" } else { RequestFailureReason::Data.label() },
        "answer": if sound { "" } else { "The scheduling was invalid." },
    });
    let number = clinic.insert_row(LOG_TABLE, into_record(row));
    let oldest = clinic.table_rows(LOG_TABLE).next().map(|(id, _)| id);
    let crowded = clinic.table_rows(LOG_TABLE).count() > MAX_ENTRIES;
    if let Some(oldest) = oldest.filter(|_| crowded) {
        clinic.remove_row(LOG_TABLE, oldest);
    }
    number
}

/// Writes down how an entry went.
pub(super) fn complete_entry(clinic: &mut SimulatedClinic, number: i64, fields: Value) {
    if let (Some(row), Value::Object(fields)) = (clinic.find_row_mut(LOG_TABLE, number), fields) {
        row.extend(fields);
    }
}

pub(super) fn find_entry(clinic: &SimulatedClinic, number: i64) -> Option<RequestLogEntry> {
    clinic
        .find_row(LOG_TABLE, number)
        .map(|row| entry_from_row(number, row))
}

pub(super) fn list_entries(clinic: &SimulatedClinic) -> Vec<RequestLogEntry> {
    let mut entries: Vec<_> = clinic
        .table_rows(LOG_TABLE)
        .map(|(id, row)| entry_from_row(id, row))
        .collect();
    entries.reverse();
    entries
}

fn entry_from_row(number_in_log: i64, row: &StoredRecord) -> RequestLogEntry {
    let count = |field: &str| get_integer(row, field).and_then(|count| count.try_into().ok());
    RequestLogEntry {
        number: number_in_log,
        button: (
            get_integer(row, "button").unwrap_or_default(),
            get_text(row, "name").to_owned(),
        ),
        object_ids: get_ids(row, "ids"),
        user_id: get_integer(row, "user"),
        target: get_text(row, "target").to_owned(),
        scheduled_at: get_text(row, "scheduled").to_owned(),
        ended_at: get_text(row, "ended").to_owned(),
        attempts: count("attempts").unwrap_or_default(),
        status: get_integer(row, "status").and_then(|status| status.try_into().ok()),
        response_text: get_text(row, "answer").to_owned(),
        reason: RequestFailureReason::from_label(get_text(row, "reason")),
    }
}
