//! A frame takes over the sign-in that was made for it, and gives it up again.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT;
use axum::response::{IntoResponse, Response};
use secrecy::ExposeSecret;
use serde_json::json;

use super::{SignInFailureReason, cookie};
use crate::panels::{FormFields, PanelSession};
use crate::storage::{AuditEvent, AuditEventKind, StorageError, UserSession};
use crate::views::sign_in::{FIELD_CODE, FIELD_PENDING_ACTION, FIELD_SWITCH_USER, SignInReason};
use crate::web::AppState;
use crate::web::errors::WebError;
use crate::web::extract::PathParams;
use crate::web::panel::{self, PanelRequest, authenticate_request};
use crate::web::panel_page::PanelPage;
use crate::web::panel_session::{self, ActivePanelSession};

/// How long somebody who signs out waits for Provet to hear of it.
const REVOKE_TIMEOUT: Duration = Duration::from_secs(3);

/// `POST /panel/{page}/sign-in`: with the code that the window handed over, or without one where it could not.
pub(in crate::web) async fn post_sign_in(
    State(app): State<AppState>,
    PathParams(page): PathParams<String>,
    request: Request,
) -> Result<Response, WebError> {
    let PanelRequest {
        panel_page: scene,
        mut form,
        headers,
        ..
    } = authenticate_request(&app, &page, request).await?;
    let code = form.value(FIELD_CODE).to_owned();
    form.0.retain(|(name, _)| name != FIELD_CODE);
    let visit = scene.session;
    let by_script = headers
        .get(ACCEPT)
        .is_some_and(|it| it == "application/json");
    let taken = take_user_session(&app, &visit, &code).await?;
    // Whoever is signed in here already may go on, with or without news.
    let signed_in = visit.user_session.is_some();
    let (visit, fresh) = match taken {
        Some(person) => (attach_user(&app, visit, person)?, true),
        None if signed_in => (visit, false),
        None if by_script => return Err(SignInFailureReason::NotCompleted.into()),
        None => {
            let scene = PanelPage::new(&app, visit, &headers)
                .with_sign_in_reason(SignInReason::NotCompleted);
            return Ok(scene.render_sign_in_page(&app, &form));
        }
    };
    let mut handle = None;
    if fresh {
        // From here on it is seen by somebody else than it was opened by, as far as the audit knew.
        app.panel_open_recorder
            .record_open(&visit, app.clock.now())
            .await?;
        handle = Some(remember_device(&app, &visit, &headers).await?);
    }
    let mut response = if by_script {
        let name = visit
            .user_session
            .as_ref()
            .and_then(|person| person.display_name.clone());
        Json(json!({ "session": visit.token, "name": name })).into_response()
    } else {
        resume_request(&app, visit, form, &headers).await?
    };
    if let Some(handle) = handle {
        cookie::set_device_cookie(response.headers_mut(), &handle);
    }
    Ok(response)
}

/// The live sign-in that waits for this frame.
async fn take_user_session(
    app: &AppState,
    visit: &ActivePanelSession,
    code: &str,
) -> Result<Option<UserSession>, StorageError> {
    let (clinic, frame, now) = (
        visit.claims.provet_id,
        &visit.claims.panel_id,
        app.clock.now(),
    );
    let id = if code.is_empty() {
        app.db.consume_panel_handover(clinic, frame, now).await?
    } else {
        app.db.consume_handover(code, clinic, frame, now).await?
    };
    let opened = PanelSession {
        user_session_id: id,
        ..PanelSession::clone(&visit.claims)
    };
    panel_session::load_user_session(app, &opened).await
}

/// The same frame, with somebody in it.
fn attach_user(
    app: &AppState,
    visit: ActivePanelSession,
    person: UserSession,
) -> Result<ActivePanelSession, WebError> {
    let mut opened = visit.claims;
    Arc::make_mut(&mut opened).user_session_id = Some(person.id.clone());
    let token =
        panel_session::encrypt_token(app.db.vault(), &opened).map_err(StorageError::from)?;
    Ok(ActivePanelSession {
        claims: opened,
        token,
        clinic: visit.clinic,
        user_session: Some(person),
    })
}

/// Lets the browser be known again: under the handle that it has, or a fresh one.
async fn remember_device(
    app: &AppState,
    visit: &ActivePanelSession,
    headers: &HeaderMap,
) -> Result<secrecy::SecretString, WebError> {
    let handle = cookie::read_device_cookie(headers).unwrap_or_else(cookie::generate_token);
    let person = visit.claims.user_session_id.as_deref().unwrap_or_default();
    let clinic = visit.claims.provet_id;
    let known = app
        .db
        .remember_device(handle.expose_secret(), clinic, person, app.clock.now());
    match known.await {
        Ok(_) => Ok(handle),
        Err(StorageError::ParentMissing) => Err(SignInFailureReason::NotCompleted.into()),
        Err(error) => Err(error.into()),
    }
}

/// The whole panel; or what was to be done when it turned out that somebody must sign in.
async fn resume_request(
    app: &AppState,
    visit: ActivePanelSession,
    mut form: FormFields,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let then = form.value(FIELD_PENDING_ACTION).to_owned();
    form.0.retain(|(name, _)| name != FIELD_PENDING_ACTION);
    let scene = PanelPage::new(app, visit, headers);
    if then.is_empty() {
        return Ok(scene.render_page(app, None));
    }
    panel::execute_action(app, scene, then, form, false).await
}

/// `POST /panel/{page}/sign-out`
pub(in crate::web) async fn post_sign_out(
    State(app): State<AppState>,
    PathParams(page): PathParams<String>,
    request: Request,
) -> Result<Response, WebError> {
    let PanelRequest {
        panel_page: scene,
        form,
        headers,
        ..
    } = authenticate_request(&app, &page, request).await?;
    let visit = scene.session;
    let clinic = visit.claims.provet_id;
    let switch = !form.value(FIELD_SWITCH_USER).is_empty();
    if let Some(person) = visit.user_session.as_ref().filter(|_| !switch) {
        let now = app.clock.now();
        let ended = app
            .db
            .end_user_session(clinic, &person.id, "signed-out", now);
        if let Some(ended) = ended.await? {
            let note = AuditEvent {
                provet_id: Some(clinic),
                kind: AuditEventKind::SignIn,
                actor: visit.actor(),
                action: "signed-out",
                detail: None,
            };
            app.db.record_audit_event(&note, now).await?;
            let own = app.clone();
            let told = app
                .detached_tasks
                .run_to_completion(async move { ended.revoke_tokens(&own.provet).await });
            // It is told to its end whether or not anybody waits.
            drop(tokio::time::timeout(REVOKE_TIMEOUT, told).await);
        }
    }
    if let Some(handle) = cookie::read_device_cookie(&headers) {
        let handle = handle.expose_secret();
        app.db.forget_device(handle, clinic).await?;
    }
    let mut opened = visit.claims;
    Arc::make_mut(&mut opened).user_session_id = None;
    let token =
        panel_session::encrypt_token(app.db.vault(), &opened).map_err(StorageError::from)?;
    let visit = ActivePanelSession {
        claims: opened,
        token,
        clinic: visit.clinic,
        user_session: None,
    };
    let scene = PanelPage::new(&app, visit, &headers);
    if switch {
        let scene = scene.with_sign_in_reason(SignInReason::SwitchUser);
        return Ok(scene.render_sign_in_page(&app, &FormFields::default()));
    }
    Ok(scene
        .with_sign_in_reason(SignInReason::SignedOut)
        .render_page(&app, None))
}
