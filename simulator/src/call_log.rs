//! Log of the calls received, for tests and for people who watch.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::state::Simulator;

/// Calls that are stored, at most.
const MAX_CALLS: usize = 10_000;

/// One API or token request. Holds no token and no body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedCall {
    /// Running number, from 1.
    pub number: u64,
    /// `GET`, `POST`, ...
    pub method: String,
    /// Path with the tenant prefix.
    pub path: String,
    /// Query text, empty where there is none; an access token in it is left out. Of a token request
    /// it is the grant type, although that travels in the form.
    pub query: String,
    /// Status of the response; `None` while in flight, and where the caller went away or the response was lost.
    pub status: Option<u16>,
    /// When the request arrived.
    pub started_at: Timestamp,
    /// When it was answered.
    pub ended_at: Option<Timestamp>,
    /// Requests in flight when this one arrived, including this one.
    pub concurrent: usize,
}

impl RecordedCall {
    /// The call as JSON.
    pub fn to_json(&self) -> Value {
        json!({
            "number": self.number,
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "status": self.status,
            "started": self.started_at.to_string(),
            "ended": self.ended_at.map(|at| at.to_string()),
            "concurrent": self.concurrent,
        })
    }
}

/// The calls recorded, and how many are in flight.
#[derive(Debug, Default)]
pub(super) struct CallLog {
    calls: VecDeque<RecordedCall>,
    last_number: u64,
    in_flight: usize,
    peak_in_flight: usize,
}

impl CallLog {
    pub(super) fn list_calls(&self) -> Vec<RecordedCall> {
        self.calls.iter().cloned().collect()
    }

    pub(super) fn peak_in_flight(&self) -> usize {
        self.peak_in_flight
    }

    pub(super) fn clear(&mut self) {
        self.calls.clear();
        self.peak_in_flight = self.in_flight;
    }

    fn record_start(&mut self, method: &str, path: &str, query: &str, now: Timestamp) -> u64 {
        self.last_number += 1;
        self.in_flight += 1;
        self.peak_in_flight = self.peak_in_flight.max(self.in_flight);
        // The oldest is dropped, so that a long run does not grow for ever.
        if self.calls.len() >= MAX_CALLS {
            self.calls.pop_front();
        }
        self.calls.push_back(RecordedCall {
            number: self.last_number,
            method: method.to_owned(),
            path: path.to_owned(),
            query: redact_secrets(query),
            status: None,
            started_at: now,
            ended_at: None,
            concurrent: self.in_flight,
        });
        self.last_number
    }

    fn record_end(&mut self, number: u64, status: Option<u16>, now: Timestamp) {
        self.in_flight = self.in_flight.saturating_sub(1);
        if let Some(call) = self.calls.iter_mut().rfind(|call| call.number == number) {
            call.status = status;
            call.ended_at = Some(now);
        }
    }
}

/// A request in flight; dropping it without a status records that the caller went away.
pub(super) struct InFlightCall {
    simulator: Simulator,
    number: u64,
    status: Option<u16>,
}

impl InFlightCall {
    pub(super) fn begin(simulator: &Simulator, method: &str, path: &str, query: &str) -> Self {
        let number = simulator.update(|state| {
            let now = state.now();
            state.call_log.record_start(method, path, query, now)
        });
        Self {
            simulator: simulator.clone(),
            number,
            status: None,
        }
    }

    pub(super) fn finish(mut self, status: Option<u16>) {
        self.status = status;
    }
}

impl Drop for InFlightCall {
    fn drop(&mut self) {
        let (number, status) = (self.number, self.status);
        self.simulator.update(|state| {
            let now = state.now();
            state.call_log.record_end(number, status, now);
        });
    }
}

/// The query without any pair that carries a credential.
fn redact_secrets(query: &str) -> String {
    const SECRET_PARAMS: [&str; 5] = [
        "access_token",
        "client_secret",
        "token",
        "code",
        "refresh_token",
    ];
    query
        .split('&')
        .filter(|pair| !SECRET_PARAMS.contains(&pair.split('=').next().unwrap_or_default()))
        .collect::<Vec<_>>()
        .join("&")
}
