//! Signs a panel in with a completed sign-in, and out again.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT;
use axum::response::{IntoResponse, Response};
use secrecy::ExposeSecret;
use serde_json::json;

use super::cookie;
use crate::panels::{FormFields, PanelSession};
use crate::storage::{AuditEvent, AuditEventKind, StorageError, UserSession};
use crate::views::sign_in_form::{
    FIELD_CODE, FIELD_PENDING_ACTION, FIELD_SWITCH_USER, SignInReason,
};
use crate::web::AppState;
use crate::web::errors::WebError;
use crate::web::extract::PathParams;
use crate::web::panel::{self, PanelRequest, authenticate_request};
use crate::web::panel_page::PanelPage;
use crate::web::panel_session::{self, ActivePanelSession};
use crate::web::sign_in_failure::SignInFailureReason;

/// How long a sign-out waits for the revocation at Provet.
const REVOKE_TIMEOUT: Duration = Duration::from_secs(3);

/// `POST /panel/{page}/sign-in`: with the code that the window handed over, or without one where scripts are off.
pub(in crate::web) async fn post_sign_in(
    State(app): State<AppState>,
    PathParams(page): PathParams<String>,
    request: Request,
) -> Result<Response, WebError> {
    let PanelRequest {
        panel_page,
        mut form,
        headers,
        ..
    } = authenticate_request(&app, &page, request).await?;
    let code = form.value(FIELD_CODE).to_owned();
    form.0.retain(|(name, _)| name != FIELD_CODE);
    let session = panel_page.session;
    let by_script = headers
        .get(ACCEPT)
        .is_some_and(|it| it == "application/json");
    let taken = take_user_session(&app, &session, &code).await?;
    // A panel that is signed in already goes on, also when the code was used before.
    let signed_in = session.user_session.is_some();
    let (session, fresh) = match taken {
        Some(user_session) => (attach_user(&app, session, user_session)?, true),
        None if signed_in => (session, false),
        None if by_script => return Err(SignInFailureReason::NotCompleted.into()),
        None => {
            let panel_page = PanelPage::new(&app, session, &headers)
                .with_sign_in_reason(SignInReason::NotCompleted);
            return Ok(panel_page.render_sign_in_page(&app, &form));
        }
    };
    let mut handle = None;
    if fresh {
        // From here on another user sees the panel than the audit has recorded at the launch.
        app.panel_open_recorder
            .record_open(&session.claims, session.actor(), app.clock.now())
            .await?;
        handle = Some(remember_device(&app, &session, &headers).await?);
    }
    let mut response = if by_script {
        let name = session
            .user_session
            .as_ref()
            .and_then(|user_session| user_session.display_name.clone());
        Json(json!({ "session": session.token, "name": name })).into_response()
    } else {
        resume_request(&app, session, form, &headers).await?
    };
    if let Some(handle) = handle {
        cookie::set_device_cookie(response.headers_mut(), &handle);
    }
    Ok(response)
}

/// Takes the user session that was handed over to this panel.
async fn take_user_session(
    app: &AppState,
    session: &ActivePanelSession,
    code: &str,
) -> Result<Option<UserSession>, StorageError> {
    let (clinic, panel_id, now) = (
        session.claims.provet_id,
        &session.claims.panel_id,
        app.clock.now(),
    );
    let id = if code.is_empty() {
        // Without a code the panel asks for itself: the hand-over is bound to it.
        app.db.consume_panel_handover(clinic, panel_id, now).await?
    } else {
        app.db.consume_handover(code, clinic, panel_id, now).await?
    };
    let opened = PanelSession {
        user_session_id: id,
        ..PanelSession::clone(&session.claims)
    };
    panel_session::load_user_session(app, &opened).await
}

/// The same panel session, with a signed-in user.
fn attach_user(
    app: &AppState,
    session: ActivePanelSession,
    user_session: UserSession,
) -> Result<ActivePanelSession, WebError> {
    let mut opened = session.claims;
    Arc::make_mut(&mut opened).user_session_id = Some(user_session.id.clone());
    let token =
        panel_session::encrypt_token(app.db.vault(), &opened).map_err(StorageError::from)?;
    Ok(ActivePanelSession {
        claims: opened,
        token,
        clinic: session.clinic,
        user_session: Some(user_session),
    })
}

/// Remembers the browser under a new handle.
async fn remember_device(
    app: &AppState,
    session: &ActivePanelSession,
    headers: &HeaderMap,
) -> Result<secrecy::SecretString, WebError> {
    let handle = cookie::generate_token();
    if let Some(former) = cookie::read_device_cookie(headers) {
        // Whoever sat here before may have copied it: it must not stand for the person who signs in now.
        let (former, handle) = (former.expose_secret(), handle.expose_secret());
        app.db.replace_device_handle(former, handle).await?;
    }
    let user_session = session
        .claims
        .user_session_id
        .as_deref()
        .unwrap_or_default();
    let clinic = session.claims.provet_id;
    let known = app.db.remember_device(
        handle.expose_secret(),
        clinic,
        user_session,
        app.clock.now(),
    );
    match known.await {
        Ok(_) => Ok(handle),
        // The user session was ended between the two statements.
        Err(StorageError::ParentMissing) => Err(SignInFailureReason::NotCompleted.into()),
        Err(error) => Err(error.into()),
    }
}

/// Renders the panel, or executes the action that the sign-in had interrupted.
async fn resume_request(
    app: &AppState,
    session: ActivePanelSession,
    mut form: FormFields,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let then = form.value(FIELD_PENDING_ACTION).to_owned();
    form.0.retain(|(name, _)| name != FIELD_PENDING_ACTION);
    let panel_page = PanelPage::new(app, session, headers);
    if then.is_empty() {
        return Ok(panel_page.render_page(app, None));
    }
    panel::execute_action(app, panel_page, then, form, false).await
}

/// `POST /panel/{page}/sign-out`
pub(in crate::web) async fn post_sign_out(
    State(app): State<AppState>,
    PathParams(page): PathParams<String>,
    request: Request,
) -> Result<Response, WebError> {
    let PanelRequest {
        panel_page,
        form,
        headers,
        ..
    } = authenticate_request(&app, &page, request).await?;
    let session = panel_page.session;
    let clinic = session.claims.provet_id;
    let switch = !form.value(FIELD_SWITCH_USER).is_empty();
    if let Some(user_session) = session.user_session.as_ref().filter(|_| !switch) {
        let now = app.clock.now();
        let ended = app
            .db
            .end_user_session(clinic, &user_session.id, "signed-out", now);
        if let Some(ended) = ended.await? {
            let event = AuditEvent {
                provet_id: Some(clinic),
                kind: AuditEventKind::SignIn,
                actor: session.actor(),
                action: "signed-out",
                detail: None,
            };
            app.db.record_audit_event(&event, now).await?;
            let own = app.clone();
            let told = app.detached_tasks.run_to_completion(async move {
                let (refresh, access) = (ended.refresh_token.as_ref(), ended.access_token.as_ref());
                own.provet
                    .revoke_tokens(&ended.credential, refresh, access)
                    .await;
            });
            // A time-out is no error: the revocation runs on, whether or not anybody waits.
            drop(tokio::time::timeout(REVOKE_TIMEOUT, told).await);
        }
    }
    // In both cases: whoever sits here next must not be taken for this person.
    if let Some(handle) = cookie::read_device_cookie(&headers) {
        let handle = handle.expose_secret();
        app.db.forget_device(handle, clinic).await?;
    }
    let mut opened = session.claims;
    Arc::make_mut(&mut opened).user_session_id = None;
    let token =
        panel_session::encrypt_token(app.db.vault(), &opened).map_err(StorageError::from)?;
    let session = ActivePanelSession {
        claims: opened,
        token,
        clinic: session.clinic,
        user_session: None,
    };
    let panel_page = PanelPage::new(&app, session, &headers);
    if switch {
        let panel_page = panel_page.with_sign_in_reason(SignInReason::SwitchUser);
        return Ok(panel_page.render_sign_in_page(&app, &FormFields::default()));
    }
    Ok(panel_page
        .with_sign_in_reason(SignInReason::SignedOut)
        .render_page(&app, None))
}
