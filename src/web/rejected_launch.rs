//! What may be recorded of a rejected launch: never a hash, a salt, or a value of a parameter.

use std::sync::Arc;

use jiff::Timestamp;

use super::button_lookup::{self, ButtonUrl};
use crate::provet::launch::{FreshnessWindow, HashScheme, LaunchError, LaunchQuery};
use crate::provet::launch_diagnosis;
use crate::storage::{CachedTenant, RejectedLaunch};

/// A request that was rejected, with all that its record is made from.
pub(super) struct RejectedRequest {
    pub(super) rejected_at: Timestamp,
    pub(super) button_url: ButtonUrl,
    pub(super) method: String,
    /// The parameters. Only names are recorded, and of those only known ones: others may hold personal data.
    pub(super) query: LaunchQuery,
    /// The clinic, if the URL names a known one.
    pub(super) clinic: Option<Arc<CachedTenant>>,
    /// The stable code.
    pub(super) reason: &'static str,
    /// The error of the verification, if it got that far.
    pub(super) error: Option<LaunchError>,
}

impl RejectedRequest {
    /// The part that may be recorded.
    pub(super) fn to_redacted_launch(&self) -> RejectedLaunch {
        let names = self
            .query
            .names()
            .filter(|name| RejectedLaunch::is_known_parameter(name));
        let endpoint = self.button_url.endpoint;
        let window = self
            .clinic
            .as_deref()
            .map(|clinic| button_lookup::freshness_window(clinic, endpoint));
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

    /// The hash scheme that fits the hash with the salt of a button of this URL, if any does.
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

/// How old the launch was; negative if its timestamp was ahead of our clock.
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
