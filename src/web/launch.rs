//! Launches: verifies that a button of a clinic was pressed, and streams its panel.

use std::sync::{Arc, LazyLock};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Method;
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
use super::{AppState, body, fetch_metadata};
use crate::panels::PanelSession;
use crate::provet::ProvetPage;
use crate::provet::launch::LaunchQuery;
use crate::storage::{AccessDenied, CachedTenant, RequestProof, StorageError, UserSession};
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
        let mut response = self.0.error.into_response();
        if let Some(clinic) = self.0.clinic {
            let extensions = response.extensions_mut();
            extensions.insert(FrameAncestors::TenantOrigin(
                clinic.tenant.origin().to_owned(),
            ));
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
    if !fetch_metadata::is_navigation(&parts.headers) {
        return Err(WebError::NotNavigation.into());
    }
    let button_url = verify_launch::parse_button_url(ButtonEndpoint::Foreground, provet_id, page)?;
    let query = read_query(&parts, body).await?;
    let now = app.clock.now();
    let verified = verify_launch::verify_launch(app, button_url, &query, now).await;
    match verified.and_then(verify_launch::enforce_policy) {
        Ok(pressed) => open_panel(app, pressed, &parts, now).await,
        Err(rejection) => {
            verify_launch::record_rejection(app, button_url, &parts.method, query, &rejection, now);
            Err(LaunchErrorResponse(rejection))
        }
    }
}

/// The parameters: in the query string of a GET, in the body of a POST. \[D\]
pub(super) async fn read_query(parts: &Parts, body: Body) -> Result<LaunchQuery, WebError> {
    if parts.method == Method::POST {
        return Ok(LaunchQuery::parse(body::read(body).await?));
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
    let expires_at = now.checked_add(app.config.session_lifetime).unwrap_or(now);
    let mut opened = panel_session::new_panel_session(pressed.launch, expires_at);
    let known = load_remembered_user(app, &pressed.clinic, &opened, parts).await?;
    let (user_session, other) = match known {
        Some(known) if panel_session::is_same_user(opened.claimed_user_id, known.user_id) => {
            (Some(known), None)
        }
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
    if session.access().read != Err(AccessDenied::SignInRequired) {
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
    opened: &PanelSession,
    parts: &Parts,
) -> Result<Option<UserSession>, StorageError> {
    let nobody = clinic.resolve_access(RequestProof {
        launch_proof: opened.proof,
        signed_in: false,
    });
    let needed = [nobody.read, nobody.write].contains(&Err(AccessDenied::SignInRequired));
    let Some(handle) = super::oauth::read_device_cookie(&parts.headers).filter(|_| needed) else {
        return Ok(None);
    };
    let (handle, now) = (handle.expose_secret(), app.clock.now());
    app.db
        .find_remembered_session(handle, opened.provet_id, now)
        .await
}
