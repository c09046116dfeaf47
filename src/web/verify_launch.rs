//! Verifies which button a request comes from, for launches and background requests alike.

use std::sync::Arc;

use jiff::Timestamp;

use super::AppState;
use super::button_lookup::{
    ButtonCandidate, ButtonEndpoint, ButtonUrl, find_candidates, freshness_window,
};
use super::errors::WebError;
use super::rejected_launch::RejectedRequest;
use crate::access_policy::LaunchRefusal;
use crate::provet::ProvetPage;
use crate::provet::launch::{FreshnessWindow, Launch, LaunchError, LaunchQuery, UnverifiedLaunch};
use crate::storage::{Button, CachedTenant};

/// A verified request of a button.
pub(super) struct VerifiedLaunch {
    pub(super) clinic: Arc<CachedTenant>,
    /// Our id of the button.
    pub(super) button_id: String,
    /// The fingerprint of the salt that its hash was made with.
    pub(super) salt_id: String,
    pub(super) launch: Launch,
}

/// Why a request was rejected, and the clinic of the URL if it is known.
pub(super) struct LaunchRejection {
    pub(super) error: WebError,
    pub(super) clinic: Option<Arc<CachedTenant>>,
}

impl<E: Into<WebError>> From<E> for LaunchRejection {
    fn from(error: E) -> Self {
        Self {
            error: error.into(),
            clinic: None,
        }
    }
}

/// Verifies against the cache, and before rejecting against the database: the button may have been added a moment ago on
/// another node.
pub(super) async fn verify_launch(
    app: &AppState,
    button_url: ButtonUrl,
    query: &LaunchQuery,
    now: Timestamp,
) -> Result<VerifiedLaunch, LaunchRejection> {
    let remembered = app.tenant_cache.find_tenant(button_url.provet_id).await?;
    let rejection = match verify_for_tenant(remembered.as_ref(), button_url, query, now) {
        Ok(pressed) => return Ok(pressed),
        Err(rejection) => rejection,
    };
    let present = app
        .tenant_cache
        .find_fresh_tenant(button_url.provet_id)
        .await?;
    // Only a changed entry can change the verdict. Hashing again for an unchanged one would double the cost of forged requests.
    let same = match (&remembered, &present) {
        (Some(remembered), Some(present)) => Arc::ptr_eq(remembered, present),
        (None, None) => true,
        _ => false,
    };
    if same {
        return Err(rejection);
    }
    verify_for_tenant(present.as_ref(), button_url, query, now)
}

/// Rejects a verified request that was signed before the panels were ended, does not meet the requirements of the clinic,
/// or comes from a disabled department.
fn enforce_policy(button: &Button, clinic: &CachedTenant, launch: &Launch) -> Result<(), WebError> {
    match clinic.find_launch_refusal(button, launch) {
        None => Ok(()),
        Some(LaunchRefusal::ClinicDisabled) => Err(WebError::UnknownClinic),
        Some(LaunchRefusal::PanelsEnded) => Err(WebError::PanelsEnded),
        Some(LaunchRefusal::DepartmentDisabled) => Err(WebError::DepartmentDisabled),
        Some(LaunchRefusal::PayloadHashRequired) => Err(WebError::PayloadHashRequired),
        Some(LaunchRefusal::SignInUnavailable) => Err(WebError::SignInUnavailable),
    }
}

/// Tries every button that the request may have come from.
fn verify_for_tenant(
    clinic: Option<&Arc<CachedTenant>>,
    button_url: ButtonUrl,
    query: &LaunchQuery,
    now: Timestamp,
) -> Result<VerifiedLaunch, LaunchRejection> {
    let clinic = clinic
        // A disabled clinic and an unknown one get the same answer.
        .filter(|clinic| clinic.is_enabled())
        .ok_or(WebError::UnknownClinic)?;
    let rejection = |error| LaunchRejection {
        error,
        clinic: Some(Arc::clone(clinic)),
    };
    let candidates =
        find_candidates(clinic, button_url, query, now).map_err(|error| rejection(error.into()))?;
    let signed =
        UnverifiedLaunch::from_query(query.clone()).map_err(|error| rejection(error.into()))?;
    let signed = signed.in_time_zone(clinic.time_zone());
    let window = freshness_window(clinic, button_url.endpoint);
    let (candidate, launch) = matching_button(&candidates, &signed, window, now)
        .map_err(|error| rejection(error.into()))?;
    enforce_policy(candidate.button, clinic, &launch).map_err(rejection)?;
    Ok(VerifiedLaunch {
        clinic: Arc::clone(clinic),
        button_id: candidate.button.id.clone(),
        salt_id: candidate.key.salt.fingerprint(),
        launch,
    })
}

/// The button whose hash fits, or the most specific error. If hashes fit for several pages, the request is rejected.
fn matching_button<'c, 'a>(
    candidates: &'c [ButtonCandidate<'a>],
    signed: &UnverifiedLaunch,
    window: FreshnessWindow,
    now: Timestamp,
) -> Result<(&'c ButtonCandidate<'a>, Launch), LaunchError> {
    let mut most_specific = LaunchError::BadHash;
    let mut found: Option<(&ButtonCandidate<'a>, Launch)> = None;
    for candidate in candidates {
        match signed.verify(&candidate.key, window, now) {
            Ok(launch) => match &found {
                // One URL serves several pages, and two of them have the same salt: what was pressed cannot be told.
                Some((_, first)) if first.page != launch.page => {
                    return Err(LaunchError::SeveralPages);
                }
                Some(_) => {}
                None => found = Some((candidate, launch)),
            },
            Err(error) if specificity(&error) > specificity(&most_specific) => {
                most_specific = error;
            }
            Err(_) => {}
        }
    }
    found.ok_or(most_specific)
}

/// How specific an error is. Errors that are found after the hash fitted come from the button that was really pressed.
fn specificity(error: &LaunchError) -> u8 {
    match error {
        LaunchError::BadHash => 0,
        LaunchError::OtherTenant => 1,
        LaunchError::BadTimestamp
        | LaunchError::Expired { .. }
        | LaunchError::FromTheFuture { .. } => 2,
        LaunchError::MissingObject { .. }
        | LaunchError::BadObject { .. }
        | LaunchError::TooManyObjects { .. } => 3,
        LaunchError::TooLarge
        | LaunchError::MissingTimestamp
        | LaunchError::MissingVerification
        | LaunchError::RepeatedParameter { .. }
        | LaunchError::UnknownPage
        | LaunchError::SeveralPages => 4,
    }
}

/// Parses the parameters of the path of a button.
pub(super) fn parse_button_url(
    endpoint: ButtonEndpoint,
    provet_id: &str,
    page: Option<ProvetPage>,
) -> Result<ButtonUrl, WebError> {
    let provet_id = provet_id.parse().map_err(|_| WebError::UnknownClinic)?;
    Ok(ButtonUrl {
        endpoint,
        provet_id,
        page,
    })
}

/// Records a rejected request, unless our own server failed: then the request may have been valid.
pub(super) fn record_rejection(
    app: &AppState,
    button_url: ButtonUrl,
    method: &axum::http::Method,
    query: LaunchQuery,
    rejection: &LaunchRejection,
    now: Timestamp,
) {
    // Our own failure says nothing about the launch, and the database may be what failed.
    if rejection.error.status().is_server_error() {
        return;
    }
    let error = if let WebError::Launch(error) = &rejection.error {
        Some(error.clone())
    } else {
        None
    };
    let rejected = RejectedRequest {
        rejected_at: now,
        button_url,
        method: method.as_str().to_owned(),
        query,
        clinic: rejection.clinic.clone(),
        reason: rejection.error.code(),
        error,
    };
    app.rejection_recorder
        .record_rejection(now, move || rejected.to_redacted_launch());
}
