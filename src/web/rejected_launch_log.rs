//! Keeps a redacted record of refused launches, beside the requests: a refusal never waits for the database.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use tokio::sync::Notify;

use super::button_lookup::{self, ButtonUrl};
use super::errors::ErrorChain;
use crate::provet::launch::{FreshnessWindow, HashScheme, LaunchError, LaunchQuery};
use crate::provet::launch_diagnosis;
use crate::storage::{CachedTenant, Database, RejectedLaunch};

/// Refusals that wait to be written. More come only from somebody who tries things out; what is above is only counted.
const MAX_PENDING: usize = 256;

/// A refusal to be written.
pub(super) struct PendingRejection {
    pub(super) rejected_at: Timestamp,
    pub(super) button_url: ButtonUrl,
    pub(super) method: String,
    /// What came; only the names of its parameters are kept, and of those only the ones that say nothing of anybody.
    pub(super) query: LaunchQuery,
    /// The clinic, if the address names one that is known.
    pub(super) clinic: Option<Arc<CachedTenant>>,
    /// The stable code.
    pub(super) reason: &'static str,
    /// What verification said, where it came to that.
    pub(super) error: Option<LaunchError>,
}

/// Writes refusals down, one after the other.
pub(super) struct RejectionRecorder {
    db: Database,
    pending: Mutex<VecDeque<PendingRejection>>,
    wake_signal: Notify,
    /// Held while the queue is emptied, so that whoever waits for that waits for the last one too.
    write_lock: tokio::sync::Mutex<()>,
}

impl RejectionRecorder {
    pub(super) fn new(db: Database) -> Self {
        Self {
            db,
            pending: Mutex::default(),
            wake_signal: Notify::new(),
            write_lock: tokio::sync::Mutex::default(),
        }
    }

    /// Takes a refusal in, to be written soon.
    pub(super) fn record_rejection(&self, refusal: PendingRejection) {
        let mut waiting = self.lock_pending();
        if waiting.len() >= MAX_PENDING {
            metrics::counter!("cageside_refusals_not_kept_total").increment(1);
            return;
        }
        waiting.push_back(refusal);
        drop(waiting);
        self.wake_signal.notify_one();
    }

    /// Writes for as long as it runs.
    pub(super) async fn run(&self) {
        loop {
            self.flush().await;
            self.wake_signal.notified().await;
        }
    }

    /// Writes all that waits.
    pub(super) async fn flush(&self) {
        let _writing = self.write_lock.lock().await;
        while let Some(refusal) = self.pop_pending() {
            let kept = refusal.to_redacted_launch();
            if let Err(error) = self
                .db
                .record_rejected_launch(&kept, refusal.rejected_at)
                .await
            {
                tracing::warn!(error = %ErrorChain(&error), "a refused launch is not kept");
            }
        }
    }

    fn pop_pending(&self) -> Option<PendingRejection> {
        self.lock_pending().pop_front()
    }

    fn lock_pending(&self) -> MutexGuard<'_, VecDeque<PendingRejection>> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PendingRejection {
    /// What may be kept of it.
    fn to_redacted_launch(&self) -> RejectedLaunch {
        let names = self
            .query
            .names()
            .filter(|name| RejectedLaunch::is_known_parameter(name));
        let door = self.button_url.endpoint;
        let window = self
            .clinic
            .as_deref()
            .map(|clinic| button_lookup::freshness_window(clinic, door));
        RejectedLaunch {
            provet_id: self.button_url.provet_id,
            page: self
                .button_url
                .page
                .or_else(|| self.query.identify_page().ok()),
            method: self.method.clone(),
            reason: self.reason.to_owned(),
            skew_seconds: self
                .error
                .as_ref()
                .zip(window)
                .and_then(|(error, window)| clock_skew_seconds(error, window)),
            parameter_names: names.map(str::to_owned).collect(),
            recipe: self.matching_hash_scheme(),
        }
    }

    /// The recipe that the hash was made with, if it is a known one with the salt of a button of this address.
    fn matching_hash_scheme(&self) -> Option<HashScheme> {
        let clinic = self.clinic.as_deref()?;
        let candidates =
            button_lookup::find_candidates(clinic, self.button_url, &self.query, self.rejected_at)
                .ok()?;
        let keys: Vec<_> = candidates.into_iter().map(|it| it.key).collect();
        let window = button_lookup::freshness_window(clinic, self.button_url.endpoint);
        let diagnosis = launch_diagnosis::diagnose(&self.query, &keys, window, self.rejected_at);
        diagnosis.hash_match.map(|fit| fit.hash_scheme)
    }
}

/// How far the launch's timestamp was from our clock; negative when it was ahead.
fn clock_skew_seconds(error: &LaunchError, window: FreshnessWindow) -> Option<i64> {
    if let LaunchError::Expired { by } = error {
        return Some(window.max_age.saturating_add(*by).as_secs());
    }
    if let LaunchError::FromTheFuture { by } = error {
        let ahead = window.max_clock_skew.saturating_add(*by);
        return Some(ahead.as_secs().saturating_neg());
    }
    None
}
