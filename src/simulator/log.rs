//! The calls the world received, so that tests can say what was asked and people can watch.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::world::World;

/// How many calls are remembered.
const REMEMBERED: usize = 10_000;

/// One API or token request. Holds no token and no body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Running number, from 1.
    pub number: u64,
    /// `GET`, `POST`, ...
    pub method: String,
    /// Path with the tenant prefix.
    pub path: String,
    /// Query text, empty where there is none; an access token in it is left out. Of a token request
    /// it is the grant type, although that travels in the form.
    pub query: String,
    /// Status answered; `None` while under way, and where the asker went away or lost the answer.
    pub status: Option<u16>,
    /// When the request arrived.
    pub started: Timestamp,
    /// When it was answered.
    pub ended: Option<Timestamp>,
    /// Requests under way when this one arrived, itself included.
    pub concurrent: usize,
}

impl Call {
    /// The call as JSON.
    pub fn json(&self) -> Value {
        json!({
            "number": self.number,
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "status": self.status,
            "started": self.started.to_string(),
            "ended": self.ended.map(|at| at.to_string()),
            "concurrent": self.concurrent,
        })
    }
}

/// The calls remembered, and how many are under way.
#[derive(Debug, Default)]
pub(super) struct CallLog {
    calls: VecDeque<Call>,
    last: u64,
    under_way: usize,
    peak: usize,
}

impl CallLog {
    pub(super) fn all(&self) -> Vec<Call> {
        self.calls.iter().cloned().collect()
    }

    pub(super) fn peak(&self) -> usize {
        self.peak
    }

    pub(super) fn clear(&mut self) {
        self.calls.clear();
        self.peak = self.under_way;
    }

    fn begin(&mut self, method: &str, path: &str, query: &str, now: Timestamp) -> u64 {
        self.last += 1;
        self.under_way += 1;
        self.peak = self.peak.max(self.under_way);
        if self.calls.len() >= REMEMBERED {
            self.calls.pop_front();
        }
        self.calls.push_back(Call {
            number: self.last,
            method: method.to_owned(),
            path: path.to_owned(),
            query: without_secrets(query),
            status: None,
            started: now,
            ended: None,
            concurrent: self.under_way,
        });
        self.last
    }

    fn end(&mut self, number: u64, status: Option<u16>, now: Timestamp) {
        self.under_way = self.under_way.saturating_sub(1);
        if let Some(call) = self.calls.iter_mut().rfind(|call| call.number == number) {
            call.status = status;
            call.ended = Some(now);
        }
    }
}

/// A request under way; dropping it without an answer records that the asker went away.
pub(super) struct UnderWay {
    world: World,
    number: u64,
    status: Option<u16>,
}

impl UnderWay {
    pub(super) fn begin(world: &World, method: &str, path: &str, query: &str) -> Self {
        let number = world.change(|state| {
            let now = state.now();
            state.calls.begin(method, path, query, now)
        });
        Self {
            world: world.clone(),
            number,
            status: None,
        }
    }

    pub(super) fn answered(mut self, status: Option<u16>) {
        self.status = status;
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let (number, status) = (self.number, self.status);
        self.world.change(|state| {
            let now = state.now();
            state.calls.end(number, status, now);
        });
    }
}

/// The query without any pair that carries a credential.
fn without_secrets(query: &str) -> String {
    const SECRET: [&str; 5] = [
        "access_token",
        "client_secret",
        "token",
        "code",
        "refresh_token",
    ];
    query
        .split('&')
        .filter(|pair| !SECRET.contains(&pair.split('=').next().unwrap_or_default()))
        .collect::<Vec<_>>()
        .join("&")
}
