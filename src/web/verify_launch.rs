//! Which button a request comes from, and whether it really does: the same for launches and for background requests.

use std::sync::Arc;

use jiff::Timestamp;

use super::AppState;
use super::button_lookup::{
    ButtonCandidate, ButtonEndpoint, ButtonUrl, find_candidates, freshness_window,
};
use super::errors::WebError;
use crate::provet::ProvetPage;
use crate::provet::launch::{FreshnessWindow, Launch, LaunchError, LaunchQuery, UnverifiedLaunch};
use crate::storage::{AccessDenied, Button, CachedTenant, RequestProof};

/// A button that was really pressed.
pub(super) struct VerifiedLaunch {
    pub(super) clinic: Arc<CachedTenant>,
    /// Our id of the button.
    pub(super) button_id: String,
    pub(super) launch: Launch,
}

/// A refusal, and the clinic that the address names if it is known.
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

/// Verifies against what is in memory, and before refusing against what the database says now: the button may have been
/// made a moment ago.
pub(super) async fn verify_launch(
    app: &AppState,
    address: ButtonUrl,
    query: &LaunchQuery,
    now: Timestamp,
) -> Result<VerifiedLaunch, LaunchRejection> {
    let remembered = app.tenant_cache.find_tenant(address.provet_id).await?;
    let refused = match verify_for_tenant(remembered.as_ref(), address, query, now) {
        Ok(pressed) => return Ok(pressed),
        Err(refused) => refused,
    };
    let present = app
        .tenant_cache
        .find_fresh_tenant(address.provet_id)
        .await?;
    let same = match (&remembered, &present) {
        (Some(remembered), Some(present)) => Arc::ptr_eq(remembered, present),
        (None, None) => true,
        _ => false,
    };
    if same {
        return Err(refused);
    }
    verify_for_tenant(present.as_ref(), address, query, now)
}

/// Refuses a button that was really pressed, but not as the clinic demands, or not where its panels are opened.
pub(super) fn enforce_policy(pressed: VerifiedLaunch) -> Result<VerifiedLaunch, LaunchRejection> {
    let (clinic, launch) = (&pressed.clinic, &pressed.launch);
    let reads = clinic
        .resolve_access(RequestProof {
            launch_proof: launch.proof_level,
            signed_in: false,
        })
        .read;
    let error = match reads {
        _ if !clinic.allows_department(launch.department) => WebError::DepartmentDisabled,
        Err(AccessDenied::PayloadHashRequired) => WebError::PayloadHashRequired,
        Err(AccessDenied::SignInUnavailable) => WebError::SignInUnavailable,
        Ok(_) | Err(AccessDenied::SignInRequired | AccessDenied::NotConnected) => {
            return Ok(pressed);
        }
    };
    Err(LaunchRejection {
        error,
        clinic: Some(pressed.clinic),
    })
}

/// Tries each button that the request may have come from.
fn verify_for_tenant(
    clinic: Option<&Arc<CachedTenant>>,
    address: ButtonUrl,
    query: &LaunchQuery,
    now: Timestamp,
) -> Result<VerifiedLaunch, LaunchRejection> {
    let clinic = clinic
        .filter(|clinic| clinic.is_enabled())
        .ok_or(WebError::UnknownClinic)?;
    let refused = |error| LaunchRejection {
        error,
        clinic: Some(Arc::clone(clinic)),
    };
    let candidates =
        find_candidates(clinic, address, query, now).map_err(|error| refused(error.into()))?;
    let signed =
        UnverifiedLaunch::from_query(query.clone()).map_err(|error| refused(error.into()))?;
    let window = freshness_window(clinic, address.endpoint);
    let (button, launch) = matching_button(&candidates, &signed, window, now)
        .map_err(|error| refused(error.into()))?;
    Ok(VerifiedLaunch {
        clinic: Arc::clone(clinic),
        button_id: button.id.clone(),
        launch,
    })
}

/// The button that signed, or the refusal that says most. One that signed for several pages is refused, not guessed at.
fn matching_button<'a>(
    candidates: &[ButtonCandidate<'a>],
    signed: &UnverifiedLaunch,
    window: FreshnessWindow,
    now: Timestamp,
) -> Result<(&'a Button, Launch), LaunchError> {
    let mut telling = LaunchError::BadHash;
    let mut found: Option<(&Button, Launch)> = None;
    for candidate in candidates {
        match signed.verify(&candidate.key, window, now) {
            Ok(launch) => match &found {
                Some((_, first)) if first.page != launch.page => {
                    return Err(LaunchError::SeveralPages);
                }
                Some(_) => {}
                None => found = Some((candidate.button, launch)),
            },
            Err(error) if specificity(&error) > specificity(&telling) => telling = error,
            Err(_) => {}
        }
    }
    found.ok_or(telling)
}

/// How much a refusal says: of several buttons, the one whose hash fits is the one that was pressed.
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

/// The clinic's number and the page, as the path of a button's URL names them.
pub(super) fn parse_button_url(
    door: ButtonEndpoint,
    provet_id: &str,
    page: Option<ProvetPage>,
) -> Result<ButtonUrl, WebError> {
    let provet_id = provet_id.parse().map_err(|_| WebError::UnknownClinic)?;
    Ok(ButtonUrl {
        endpoint: door,
        provet_id,
        page,
    })
}

/// Keeps a record of a request that was refused, unless it was our own failure, which says nothing of the request.
pub(super) fn record_rejection(
    app: &AppState,
    address: ButtonUrl,
    method: &axum::http::Method,
    query: LaunchQuery,
    refused: &LaunchRejection,
    now: Timestamp,
) {
    if refused.error.status().is_server_error() {
        return;
    }
    let error = if let WebError::Launch(error) = &refused.error {
        Some(error.clone())
    } else {
        None
    };
    app.rejection_recorder
        .record_rejection(super::rejected_launch_log::PendingRejection {
            rejected_at: now,
            button_url: address,
            method: method.as_str().to_owned(),
            query,
            clinic: refused.clinic.clone(),
            reason: refused.error.code(),
            error,
        });
}
