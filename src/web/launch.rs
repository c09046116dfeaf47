//! Launches: verifies that a button of a clinic was pressed, and streams its panel.

use std::sync::{Arc, LazyLock};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use metrics::Counter;
use secrecy::ExposeSecret as _;

use super::button_lookup::ButtonEndpoint;
use super::errors::WebError;
use super::extract::PathParams;
use super::headers::FrameAncestors;
use super::panel_page::{self, PanelPage};
use super::panel_session::{self, ActivePanelSession};
use super::verify_launch::{self, LaunchRejection, VerifiedLaunch};
use super::{AppState, body, fetch_metadata, multipart};
use crate::access_policy::{AccessDenied, RequestProof};
use crate::panels::{LaunchOrigin, PanelSession};
use crate::provet::ProvetPage;
use crate::provet::launch::LaunchQuery;
use crate::storage::{CachedTenant, StorageError, UserSession};
use crate::views::sign_in_form::SignInReason;

/// A rejected launch, which the clinic may show in its frame if it is known.
struct LaunchErrorResponse(LaunchRejection);

impl<E: Into<WebError>> From<E> for LaunchErrorResponse {
    fn from(error: E) -> Self {
        Self(LaunchRejection::from(error))
    }
}

impl IntoResponse for LaunchErrorResponse {
    fn into_response(self) -> Response {
        let is_elsewhere = matches!(self.0.error, WebError::OtherPageOrigin);
        let mut response = self.0.error.into_response();
        if let Some(clinic) = self.0.clinic {
            let extensions = response.extensions_mut();
            // The error shows inside the frame of Provet, where the person is. At an origin that is not the clinic's it must
            // show too, and holds no data: there every allowed host may frame it.
            if !is_elsewhere {
                let origins = panel_page::join_page_origins(&clinic);
                extensions.insert(FrameAncestors::TenantOrigins(origins));
            }
            extensions.insert(panel_page::locale_settings(&clinic));
        }
        response
    }
}

/// `/launch/{provet_id}/{page}`
pub(super) async fn handle_with_page(
    State(app): State<AppState>,
    PathParams((provet_id, page)): PathParams<(String, String)>,
    request: Request,
) -> Response {
    let page = page.parse().map_err(|_| WebError::UnknownButton);
    match page {
        Ok(page) => handle_request(&app, &provet_id, Some(page), request).await,
        Err(error) => error.into_response(),
    }
}

/// `/launch/{provet_id}`
pub(super) async fn handle_without_page(
    State(app): State<AppState>,
    PathParams(provet_id): PathParams<String>,
    request: Request,
) -> Response {
    handle_request(&app, &provet_id, None, request).await
}

async fn handle_request(
    app: &AppState,
    provet_id: &str,
    page: Option<ProvetPage>,
    request: Request,
) -> Response {
    let answered = verify_and_open(app, provet_id, page, request).await;
    match answered {
        Ok(response) => {
            // Cached, because looking a counter up costs more than counting.
            static OPENED_COUNTER: LazyLock<Counter> = LazyLock::new(|| outcome_counter("opened"));
            OPENED_COUNTER.increment(1);
            response
        }
        Err(rejection) => {
            outcome_counter(rejection.0.error.code()).increment(1);
            rejection.into_response()
        }
    }
}

fn outcome_counter(outcome: &'static str) -> Counter {
    metrics::counter!("cageside_launches_total", "outcome" => outcome)
}

async fn verify_and_open(
    app: &AppState,
    provet_id: &str,
    page: Option<ProvetPage>,
    request: Request,
) -> Result<Response, LaunchErrorResponse> {
    let (parts, body) = request.into_parts();
    // A page that fetches a launch URL would get the record without anybody seeing it.
    if !fetch_metadata::is_navigation(&parts.headers) {
        return Err(WebError::NotNavigation.into());
    }
    let button_url = verify_launch::parse_button_url(ButtonEndpoint::Foreground, provet_id, page)?;
    let query = read_query(&parts, body).await?;
    let now = app.clock.now();
    let verified = verify_launch::verify_launch(app, button_url, &query, now).await;
    match verified.and_then(|pressed| check_use(app, pressed, &query, &parts, now)) {
        Ok(pressed) => open_panel(app, pressed, &parts, now).await,
        Err(rejection) => {
            verify_launch::record_rejection(app, button_url, &parts.method, query, &rejection, now);
            Err(LaunchErrorResponse(rejection))
        }
    }
}

/// Rejects a verified launch whose plain hash was used for too many records, or that would open in a frame which the
/// browser leaves blank.
fn check_use(
    app: &AppState,
    pressed: VerifiedLaunch,
    query: &LaunchQuery,
    parts: &Parts,
    now: Timestamp,
) -> Result<VerifiedLaunch, LaunchRejection> {
    let limit = pressed.clinic.settings.launch_settings.records_per_hash;
    let (button_id, launch) = (&pressed.button_id, &pressed.launch);
    let limiter = &app.record_limiter;
    let error = if !limiter.allows(button_id, launch, query, limit, now) {
        WebError::TooManyRecords
    } else if !fetch_metadata::may_be_framed(&parts.headers, pressed.clinic.page_origins()) {
        WebError::OtherPageOrigin
    } else {
        return Ok(pressed);
    };
    Err(LaunchRejection {
        error,
        clinic: Some(pressed.clinic),
    })
}

/// The parameters: in the query string of a GET, in the body of a POST. \[D\]
pub(super) async fn read_query(parts: &Parts, body: Body) -> Result<LaunchQuery, WebError> {
    if parts.method == Method::POST {
        let body = body::read(body).await?;
        let kind = parts.headers.get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        return Ok(multipart::parse(kind, &body).unwrap_or_else(|| LaunchQuery::parse(&body)));
    }
    Ok(LaunchQuery::parse(parts.uri.query().unwrap_or_default()))
}

/// Encrypts the session, records the opening, and streams the panel. Waits neither for Provet nor, where users need not sign
/// in, for the database, unless the queue of openings is full.
async fn open_panel(
    app: &AppState,
    pressed: VerifiedLaunch,
    parts: &Parts,
    now: Timestamp,
) -> Result<Response, LaunchErrorResponse> {
    // On overflow it has ended already: better no panel than one for ever.
    let expires_at = now.checked_add(app.config.session_lifetime).unwrap_or(now);
    let origin = LaunchOrigin {
        button_id: pressed.button_id,
        salt_id: pressed.salt_id,
        opened_at: now,
    };
    let mut opened = panel_session::new_panel_session(pressed.launch, origin, expires_at);
    let known = load_remembered_user(app, &pressed.clinic, &opened, parts).await?;
    let (user_session, other) = match known {
        Some(known) if panel_session::is_same_user(opened.claimed_user_id, known.user_id) => {
            (Some(known), None)
        }
        // The browser remembers somebody else: the panel says so instead of acting as them.
        other => (None, other),
    };
    opened.user_session_id = user_session
        .as_ref()
        .map(|user_session| user_session.id.clone());
    let token =
        panel_session::encrypt_token(app.db.vault(), &opened).map_err(StorageError::from)?;
    let session = ActivePanelSession {
        claims: Arc::new(opened),
        token,
        clinic: pressed.clinic,
        user_session,
    };
    // Nothing of the clinic is shown before a required sign-in, so there is no opening to record yet.
    // A HEAD shows nothing to anybody, so that nobody has opened anything.
    let is_seen = parts.method != Method::HEAD;
    if is_seen && session.access().read != Err(AccessDenied::SignInRequired) {
        app.panel_open_recorder
            .record_open(&session.claims, session.actor(), now)
            .await?;
    }
    let mut panel_page = PanelPage::new(app, session, &parts.headers);
    if let Some(other) = other {
        panel_page = panel_page.with_sign_in_reason(SignInReason::UserMismatch(
            other.display_name.unwrap_or_default(),
        ));
    }
    let remembered = panel_page.session.user_session.is_some();
    let mut response = panel_page.render_page(app, None);
    if let Some(handle) = super::oauth::read_device_cookie(&parts.headers).filter(|_| remembered) {
        // Each use extends the cookie, as it extends the user session behind it.
        super::oauth::set_device_cookie(response.headers_mut(), &handle);
    }
    Ok(response)
}

/// The user session that this browser is remembered for. Reads nothing where the clinic does not require a sign-in.
async fn load_remembered_user(
    app: &AppState,
    clinic: &CachedTenant,
    panel_session: &PanelSession,
    parts: &Parts,
) -> Result<Option<UserSession>, StorageError> {
    let nobody = clinic.resolve_access(RequestProof {
        launch_proof: panel_session.proof,
        signed_in: false,
    });
    // Where the virtual user does everything, the cookie is not even looked up.
    let needed = [nobody.read, nobody.write].contains(&Err(AccessDenied::SignInRequired));
    let Some(handle) = super::oauth::read_device_cookie(&parts.headers).filter(|_| needed) else {
        return Ok(None);
    };
    let (handle, now) = (handle.expose_secret(), app.clock.now());
    app.db
        .find_remembered_session(handle, panel_session.provet_id, now)
        .await
}
