//! A button was pressed: which clinic, which button, is it really from there; then the panel, streamed.

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
use crate::views::sign_in::SignInReason;

/// A refusal, shown in the frame of the clinic if it is known.
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
            // Looking a counter up costs more than counting.
            static OPENED_COUNTER: LazyLock<Counter> = LazyLock::new(|| outcome_counter("opened"));
            OPENED_COUNTER.increment(1);
            response
        }
        Err(refused) => {
            outcome_counter(refused.0.error.code()).increment(1);
            refused.into_response()
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
    let address = verify_launch::parse_button_url(ButtonEndpoint::Foreground, provet_id, page)?;
    let query = read_query(&parts, body).await?;
    let now = app.clock.now();
    let judged = verify_launch::verify_launch(app, address, &query, now).await;
    match judged.and_then(verify_launch::enforce_policy) {
        Ok(pressed) => open_panel(app, pressed, &parts, now).await,
        Err(refused) => {
            verify_launch::record_rejection(app, address, &parts.method, query, &refused, now);
            Err(LaunchErrorResponse(refused))
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

/// Seals what was verified, notes it, and sends the panel. Nothing of Provet is waited for, and nothing of ours where
/// nobody signs in, unless too much waits already.
async fn open_panel(
    app: &AppState,
    pressed: VerifiedLaunch,
    parts: &Parts,
    now: Timestamp,
) -> Result<Response, LaunchErrorResponse> {
    let expires_at = now.checked_add(app.config.session_lifetime).unwrap_or(now);
    let mut opened = panel_session::new_panel_session(pressed.launch, expires_at);
    let known = load_remembered_user(app, &pressed.clinic, &opened, parts).await?;
    let (person, other) = match known {
        Some(known) if panel_session::is_same_user(opened.claimed_user_id, known.user_id) => {
            (Some(known), None)
        }
        other => (None, other),
    };
    opened.user_session_id = person.as_ref().map(|person| person.id.clone());
    let token =
        panel_session::encrypt_token(app.db.vault(), &opened).map_err(StorageError::from)?;
    let visit = ActivePanelSession {
        claims: Arc::new(opened),
        token,
        clinic: pressed.clinic,
        user_session: person,
    };
    if visit.access().read != Err(AccessDenied::SignInRequired) {
        app.panel_open_recorder.record_open(&visit, now).await?;
    }
    let mut scene = PanelPage::new(app, visit, &parts.headers);
    if let Some(other) = other {
        scene = scene.with_sign_in_reason(SignInReason::UserMismatch(
            other.display_name.unwrap_or_default(),
        ));
    }
    let remembered = scene.session.user_session.is_some();
    let mut response = scene.render_page(app, None);
    if let Some(handle) = super::oauth::read_device_cookie(&parts.headers).filter(|_| remembered) {
        // Used again, it is kept as long again: like the sign-in that it stands for.
        super::oauth::set_device_cookie(response.headers_mut(), &handle);
    }
    Ok(response)
}

/// Whom this browser is remembered for at a clinic where that is of any consequence. Asks nothing at the others.
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
