//! Which button a request comes from, and whether it really does: the same for launches and for background requests.

use std::sync::Arc;

use jiff::Timestamp;

use super::App;
use super::buttons::{Address, Candidate, Door, candidates, window};
use super::errors::WebError;
use crate::provet::Page;
use crate::provet::launch::{Launch, LaunchError, Query, SignedLaunch, Window};
use crate::storage::{Button, Entry, Lack, Shown};

/// A button that was really pressed.
pub(super) struct Pressed {
    pub(super) clinic: Arc<Entry>,
    /// Our id of the button.
    pub(super) button: String,
    pub(super) launch: Launch,
}

/// A refusal, and the clinic that the address names if it is known.
pub(super) struct Unproved {
    pub(super) error: WebError,
    pub(super) clinic: Option<Arc<Entry>>,
}

impl<E: Into<WebError>> From<E> for Unproved {
    fn from(error: E) -> Self {
        Self {
            error: error.into(),
            clinic: None,
        }
    }
}

/// Verifies against what is in memory, and before refusing against what the database says now: the button may have been
/// made a moment ago.
pub(super) async fn judge(
    app: &App,
    address: Address,
    query: &Query,
    now: Timestamp,
) -> Result<Pressed, Unproved> {
    let remembered = app.directory.tenant(address.provet_id).await?;
    let refused = match verify(remembered.as_ref(), address, query, now) {
        Ok(pressed) => return Ok(pressed),
        Err(refused) => refused,
    };
    let present = app.directory.tenant_now(address.provet_id).await?;
    let same = match (&remembered, &present) {
        (Some(remembered), Some(present)) => Arc::ptr_eq(remembered, present),
        (None, None) => true,
        _ => false,
    };
    if same {
        return Err(refused);
    }
    verify(present.as_ref(), address, query, now)
}

/// Refuses a button that was really pressed, but not as the clinic demands, or not where its panels are opened.
pub(super) fn demanded(pressed: Pressed) -> Result<Pressed, Unproved> {
    let (clinic, launch) = (&pressed.clinic, &pressed.launch);
    let reads = clinic
        .who_acts(Shown {
            proof: launch.proof,
            signed_in: false,
        })
        .reads;
    let error = match reads {
        _ if !clinic.is_open_to(launch.department) => WebError::DepartmentOff,
        Err(Lack::PayloadHash) => WebError::PayloadHash,
        Err(Lack::WayToSignIn) => WebError::NoWayToSignIn,
        Ok(_) | Err(Lack::SignIn | Lack::Connection) => return Ok(pressed),
    };
    Err(Unproved {
        error,
        clinic: Some(pressed.clinic),
    })
}

/// Tries each button that the request may have come from.
fn verify(
    clinic: Option<&Arc<Entry>>,
    address: Address,
    query: &Query,
    now: Timestamp,
) -> Result<Pressed, Unproved> {
    let clinic = clinic
        .filter(|clinic| clinic.enabled())
        .ok_or(WebError::UnknownClinic)?;
    let refused = |error| Unproved {
        error,
        clinic: Some(Arc::clone(clinic)),
    };
    let candidates =
        candidates(clinic, address, query, now).map_err(|error| refused(error.into()))?;
    let signed = SignedLaunch::read(query.clone()).map_err(|error| refused(error.into()))?;
    let window = window(clinic, address.door);
    let (button, launch) =
        the_one(&candidates, &signed, window, now).map_err(|error| refused(error.into()))?;
    Ok(Pressed {
        clinic: Arc::clone(clinic),
        button: button.id.clone(),
        launch,
    })
}

/// The button that signed, or the refusal that says most. One that signed for several pages is refused, not guessed at.
fn the_one<'a>(
    candidates: &[Candidate<'a>],
    signed: &SignedLaunch,
    window: Window,
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
            Err(error) if weight(&error) > weight(&telling) => telling = error,
            Err(_) => {}
        }
    }
    found.ok_or(telling)
}

/// How much a refusal says: of several buttons, the one whose hash fits is the one that was pressed.
fn weight(error: &LaunchError) -> u8 {
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
pub(super) fn address(
    door: Door,
    provet_id: &str,
    page: Option<Page>,
) -> Result<Address, WebError> {
    let provet_id = provet_id.parse().map_err(|_| WebError::UnknownClinic)?;
    Ok(Address {
        door,
        provet_id,
        page,
    })
}

/// Keeps a record of a request that was refused, unless it was our own failure, which says nothing of the request.
pub(super) fn record(
    app: &App,
    address: Address,
    method: &axum::http::Method,
    query: Query,
    refused: &Unproved,
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
    app.recorder.take(super::record::Refusal {
        at: now,
        address,
        method: method.as_str().to_owned(),
        query,
        clinic: refused.clinic.clone(),
        reason: refused.error.code(),
        error,
    });
}
