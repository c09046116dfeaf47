//! A button was pressed: which clinic, which button, is it really from there; then the panel, streamed.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;

use super::buttons::{Address, keys, window};
use super::errors::WebError;
use super::headers::Framing;
use super::page::{self, Scene};
use super::record::Refusal;
use super::segments::Segments;
use super::session::{self, Visit};
use super::{App, body, origin};
use crate::provet::Page;
use crate::provet::launch::{ButtonKey, Launch, LaunchError, Query, SignedLaunch, Window};
use crate::storage::Entry;

/// A refusal, and the clinic that may show it in a frame if one is known.
struct Refused {
    error: WebError,
    clinic: Option<Arc<Entry>>,
}

impl<E: Into<WebError>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self {
            error: error.into(),
            clinic: None,
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = self.error.into_response();
        if let Some(clinic) = self.clinic {
            let extensions = response.extensions_mut();
            extensions.insert(Framing::Tenant(clinic.tenant.origin()));
            extensions.insert(page::place(&clinic));
        }
        response
    }
}

/// `/launch/{provet_id}/{page}`
pub(super) async fn at_page(
    State(app): State<App>,
    Segments((provet_id, page)): Segments<(String, String)>,
    request: Request,
) -> Response {
    let page = page.parse().map_err(|_| WebError::UnknownButton);
    match page {
        Ok(page) => answer(&app, &provet_id, Some(page), request).await,
        Err(error) => error.into_response(),
    }
}

/// `/launch/{provet_id}`
pub(super) async fn at_one_url(
    State(app): State<App>,
    Segments(provet_id): Segments<String>,
    request: Request,
) -> Response {
    answer(&app, &provet_id, None, request).await
}

async fn answer(app: &App, provet_id: &str, page: Option<Page>, request: Request) -> Response {
    let answered = open(app, provet_id, page, request).await;
    let outcome = answered
        .as_ref()
        .map_or_else(|refused| refused.error.code(), |_| "opened");
    metrics::counter!("cageside_launches_total", "outcome" => outcome).increment(1);
    answered.unwrap_or_else(IntoResponse::into_response)
}

async fn open(
    app: &App,
    provet_id: &str,
    page: Option<Page>,
    request: Request,
) -> Result<Response, Refused> {
    let (parts, body) = request.into_parts();
    if !origin::is_navigation(&parts.headers) {
        return Err(WebError::NotOpened.into());
    }
    let provet_id = provet_id.parse().map_err(|_| WebError::UnknownClinic)?;
    let address = Address { provet_id, page };
    let query = read(&parts, body).await?;
    let now = app.clock.now();
    match judge(app, address, &query, now).await {
        Ok((clinic, launch)) => show(app, clinic, launch, &parts, now),
        Err(refused) => {
            record(app, address, &parts.method, query, &refused, now);
            Err(refused)
        }
    }
}

/// The parameters: in the query string of a GET, in the body of a POST. \[D\]
async fn read(parts: &Parts, body: Body) -> Result<Query, WebError> {
    if parts.method == Method::POST {
        return Ok(Query::parse(body::read(body).await?));
    }
    Ok(Query::parse(parts.uri.query().unwrap_or_default()))
}

/// Verifies against what is in memory, and before refusing against what the database says now: the button may have been
/// made a moment ago.
async fn judge(
    app: &App,
    address: Address,
    query: &Query,
    now: Timestamp,
) -> Result<(Arc<Entry>, Launch), Refused> {
    let remembered = app.directory.tenant(address.provet_id).await?;
    let refused = match verify(remembered.as_ref(), address, query, now) {
        Ok(verified) => return Ok(verified),
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

/// Tries each button that the launch may have come from.
fn verify(
    clinic: Option<&Arc<Entry>>,
    address: Address,
    query: &Query,
    now: Timestamp,
) -> Result<(Arc<Entry>, Launch), Refused> {
    let clinic = clinic
        .filter(|clinic| clinic.enabled())
        .ok_or(WebError::UnknownClinic)?;
    let refused = |error| Refused {
        error,
        clinic: Some(Arc::clone(clinic)),
    };
    let keys = keys(clinic, address, query).map_err(|error| refused(error.into()))?;
    let signed = SignedLaunch::read(query.clone()).map_err(|error| refused(error.into()))?;
    let launch = fitting(&signed, &keys, window(clinic), now);
    let launch = launch.map_err(|error| refused(error.into()))?;
    Ok((Arc::clone(clinic), launch))
}

/// The launch of the button that was pressed.
///
/// Where one URL serves several pages, buttons may share a salt; then several names of parameters are refused rather than
/// guessed at.
fn fitting(
    signed: &SignedLaunch,
    keys: &[ButtonKey<'_>],
    window: Window,
    now: Timestamp,
) -> Result<Launch, LaunchError> {
    let mut pressed: Option<Launch> = None;
    let mut telling = LaunchError::BadHash;
    for key in keys {
        match signed.verify(key, window, now) {
            Ok(launch) => match &pressed {
                Some(other) if other.page != launch.page => return Err(LaunchError::SeveralPages),
                Some(_) => {}
                None => pressed = Some(launch),
            },
            Err(error) if weight(&error) > weight(&telling) => telling = error,
            Err(_) => {}
        }
    }
    pressed.ok_or(telling)
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

/// Seals what was verified, and sends the panel. Nothing is waited for.
fn show(
    app: &App,
    clinic: Arc<Entry>,
    launch: Launch,
    parts: &Parts,
    now: Timestamp,
) -> Result<Response, Refused> {
    let expires_at = now
        .checked_add(app.settings.session_lifetime)
        .unwrap_or(now);
    let opened = session::opened(launch, expires_at);
    let token =
        session::seal(app.db.vault(), &opened).map_err(crate::storage::StorageError::from)?;
    let visit = Visit {
        opened,
        token,
        clinic,
    };
    Ok(Scene::new(app, visit, &parts.headers).page(app, None))
}

fn record(
    app: &App,
    address: Address,
    method: &Method,
    query: Query,
    refused: &Refused,
    now: Timestamp,
) {
    if refused.error.status().is_server_error() {
        // Our own failure says nothing about the launch.
        return;
    }
    let error = if let WebError::Launch(error) = &refused.error {
        Some(error.clone())
    } else {
        None
    };
    app.recorder.take(Refusal {
        at: now,
        address,
        method: method.as_str().to_owned(),
        query,
        clinic: refused.clinic.clone(),
        reason: refused.error.code(),
        error,
    });
}
