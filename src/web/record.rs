//! Keeps a redacted record of refused launches, beside the requests: a refusal never waits for the database.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use tokio::sync::Notify;

use super::buttons::{self, Address};
use super::errors::Chain;
use crate::provet::doctor;
use crate::provet::launch::{LaunchError, Query, Recipe, Window};
use crate::storage::{Database, Entry, RefusedLaunch};

/// Refusals that wait to be written. More come only from somebody who tries things out; what is above is only counted.
const MOST_WAITING: usize = 256;

/// A refusal to be written.
pub(super) struct Refusal {
    pub(super) at: Timestamp,
    pub(super) address: Address,
    pub(super) method: String,
    /// What came; only the names of its parameters are kept, and of those only the ones that say nothing of anybody.
    pub(super) query: Query,
    /// The clinic, if the address names one that is known.
    pub(super) clinic: Option<Arc<Entry>>,
    /// The stable code.
    pub(super) reason: &'static str,
    /// What verification said, where it came to that.
    pub(super) error: Option<LaunchError>,
}

/// Writes refusals down, one after the other.
pub(super) struct Recorder {
    db: Database,
    waiting: Mutex<VecDeque<Refusal>>,
    woken: Notify,
    /// Held while the queue is emptied, so that whoever waits for that waits for the last one too.
    writing: tokio::sync::Mutex<()>,
}

impl Recorder {
    pub(super) fn new(db: Database) -> Self {
        Self {
            db,
            waiting: Mutex::default(),
            woken: Notify::new(),
            writing: tokio::sync::Mutex::default(),
        }
    }

    /// Takes a refusal in, to be written soon.
    pub(super) fn take(&self, refusal: Refusal) {
        let mut waiting = self.waiting();
        if waiting.len() >= MOST_WAITING {
            metrics::counter!("cageside_refusals_not_kept_total").increment(1);
            return;
        }
        waiting.push_back(refusal);
        drop(waiting);
        self.woken.notify_one();
    }

    /// Writes for as long as it runs.
    pub(super) async fn work(&self) {
        loop {
            self.settle().await;
            self.woken.notified().await;
        }
    }

    /// Writes all that waits.
    pub(super) async fn settle(&self) {
        let _writing = self.writing.lock().await;
        while let Some(refusal) = self.next() {
            let kept = refusal.redacted();
            if let Err(error) = self.db.record_refused_launch(&kept, refusal.at).await {
                tracing::warn!(error = %Chain(&error), "a refused launch is not kept");
            }
        }
    }

    fn next(&self) -> Option<Refusal> {
        self.waiting().pop_front()
    }

    fn waiting(&self) -> MutexGuard<'_, VecDeque<Refusal>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Refusal {
    /// What may be kept of it.
    fn redacted(&self) -> RefusedLaunch {
        let names = self
            .query
            .names()
            .filter(|name| RefusedLaunch::is_known(name));
        let door = self.address.door;
        let window = self
            .clinic
            .as_deref()
            .map(|clinic| buttons::window(clinic, door));
        RefusedLaunch {
            provet_id: self.address.provet_id,
            page: self.address.page.or_else(|| self.query.page().ok()),
            method: self.method.clone(),
            reason: self.reason.to_owned(),
            skew_seconds: self
                .error
                .as_ref()
                .zip(window)
                .and_then(|(error, window)| skew(error, window)),
            parameters: names.map(str::to_owned).collect(),
            recipe: self.fitting_recipe(),
        }
    }

    /// The recipe that the hash was made with, if it is a known one with the salt of a button of this address.
    fn fitting_recipe(&self) -> Option<Recipe> {
        let clinic = self.clinic.as_deref()?;
        let candidates = buttons::candidates(clinic, self.address, &self.query, self.at).ok()?;
        let keys: Vec<_> = candidates.into_iter().map(|it| it.key).collect();
        let window = buttons::window(clinic, self.address.door);
        let diagnosis = doctor::diagnose(&self.query, &keys, window, self.at);
        diagnosis.fit.map(|fit| fit.recipe)
    }
}

/// How far the launch's timestamp was from our clock; negative when it was ahead.
fn skew(error: &LaunchError, window: Window) -> Option<i64> {
    if let LaunchError::Expired { by } = error {
        return Some(window.past.saturating_add(*by).as_secs());
    }
    if let LaunchError::FromTheFuture { by } = error {
        let ahead = window.future.saturating_add(*by);
        return Some(ahead.as_secs().saturating_neg());
    }
    None
}
