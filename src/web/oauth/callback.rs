//! The OAuth callback: exchanges the code for the user, and hands a one-time code over to the panel.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded;

use super::cookie;
use super::flow_state::OAuthFlowState;
use crate::provet::{SignInClient, SignInError, SignInOutcome};
use crate::settings::auth;
use crate::storage::{
    AuditActor, AuditEvent, AuditEventKind, OAuthFlow, SignInPurpose, StorageError,
    VerificationOutcome,
};
use crate::views::form::PanelSessionToken;
use crate::views::sign_in::{callback_page, callback_page_same_tab};
use crate::views::sign_in_form::SignInTarget;
use crate::web::AppState;
use crate::web::client_ip::ClientIp;
use crate::web::errors::WebError;
use crate::web::panel_page::render_plain_page;
use crate::web::panel_session::{self, ActivePanelSession};
use crate::web::routes::redirect_uri;
use crate::web::settings;
use crate::web::sign_in_failure::{RedactedName, SignInFailure, SignInFailureReason, SignInRetry};

/// The longest accepted query; the codes and states of Provet are far shorter.
const MAX_QUERY_LENGTH: usize = 4096;

/// The parameters of the callback, each at most once.
#[derive(Default)]
struct CallbackQuery {
    state: String,
    code: Option<String>,
    issuer: Option<String>,
    error: Option<String>,
}

/// `GET /oauth/callback`
pub(in crate::web) async fn get_callback(
    State(app): State<AppState>,
    request: Request,
) -> Result<Response, WebError> {
    // The router treats HEAD like GET, but it would consume the state.
    if request.method() == Method::HEAD {
        return Err(WebError::MethodNotAllowed);
    }
    let returned = CallbackQuery::parse(request.uri().query().unwrap_or_default());
    let returned = returned.ok_or(SignInFailureReason::MalformedCallback)?;
    let attempt = app
        .db
        .consume_oauth_flow(&returned.state, app.clock.now())
        .await?;
    let attempt = attempt.ok_or(SignInFailureReason::UnknownState)?;
    let (headers, purpose) = (request.headers(), &attempt.purpose);
    match purpose {
        SignInPurpose::Panel { .. } => finish_for_panel(&app, attempt, returned, headers).await,
        SignInPurpose::Settings { .. } => {
            let returned = auth::SignInCallbackParams {
                code: returned.code,
                issuer: returned.issuer,
                error: returned.error,
            };
            let network = &app.config.network;
            let client = ClientIp::from_request(headers, request.extensions(), network);
            settings::finish_sign_in(&app, attempt, returned, (headers, client)).await
        }
    }
}

async fn finish_for_panel(
    app: &AppState,
    attempt: OAuthFlow,
    returned: CallbackQuery,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let flow_state = OAuthFlowState::from_stored(attempt.client_state.as_ref())
        .ok_or(SignInFailureReason::MalformedCallback)?;
    if !flow_state.matches_browser(cookie::read_flow_cookie(headers).as_ref()) {
        return Err(SignInFailureReason::BrowserMismatch.into());
    }
    // The panel may have expired while the person was at Provet.
    let session = panel_session::session_from_token(app, &flow_state.session).await?;
    let page = session.claims.page;
    let retry = || SignInRetry {
        session: flow_state.session.clone().into(),
        page,
        opener_nonce: flow_state.opener_nonce.clone(),
        is_same_window: flow_state.is_same_window,
    };
    let finished = complete_detached(app, attempt, returned, &session).await;
    let code = finished.map_err(|error| {
        let WebError::SignIn(SignInFailure { reason: cause, .. }) = error else {
            return error;
        };
        let retry = Some(Box::new(retry()));
        WebError::SignIn(SignInFailure {
            reason: cause,
            retry,
        })
    })?;
    let target = SignInTarget {
        session: PanelSessionToken(&flow_state.session),
        page,
        is_same_tab: flow_state.is_same_window,
    };
    let code = code.expose_secret();
    Ok(render_plain_page(app, &session, headers, |i18n| {
        if flow_state.is_same_window {
            callback_page_same_tab(&target, code, i18n)
        } else {
            callback_page(code, &flow_state.opener_nonce, i18n)
        }
    }))
}

/// Completes the sign-in even if the window is closed meanwhile: issued tokens must be stored or revoked.
async fn complete_detached(
    app: &AppState,
    attempt: OAuthFlow,
    returned: CallbackQuery,
    session: &ActivePanelSession,
) -> Result<SecretString, WebError> {
    if let Some(error) = returned.error {
        return Err(SignInFailureReason::Provet(SignInError::from_callback(&error)).into());
    }
    let code = returned
        .code
        .ok_or(SignInFailureReason::MalformedCallback)?;
    let (claimed, own) = (session.claims.claimed_user_id, app.clone());
    let work =
        async move { complete_sign_in(&own, &attempt, &code, returned.issuer, claimed).await };
    app.detached_tasks.run_to_completion(work).await?
}

async fn complete_sign_in(
    app: &AppState,
    attempt: &OAuthFlow,
    code: &str,
    issuer: Option<String>,
    claimed: Option<i64>,
) -> Result<SecretString, WebError> {
    let client = load_client(app, attempt).await?;
    let (verifier, nonce) = (&attempt.code_verifier, &attempt.nonce);
    let signed_in = app
        .provet
        .finish_sign_in(&client, code, verifier, nonce, issuer.as_deref());
    let signed_in = signed_in.await.map_err(SignInFailureReason::Provet)?;
    // Checked before anything is stored: the tokens of another user are revoked at once.
    if !panel_session::is_same_user(claimed, signed_in.user_id) {
        let name = signed_in.name.clone().unwrap_or_default();
        record_audit(app, attempt, &signed_in, "sign-in-refused").await?;
        revoke_tokens(app, &client, &signed_in).await;
        return Err(SignInFailureReason::UserMismatch(RedactedName(name)).into());
    }
    match store_sign_in(app, attempt, &signed_in).await {
        // The credential was removed meanwhile. Nobody could use the tokens, so they must not stay valid.
        Err(StorageError::ParentMissing) => {
            revoke_tokens(app, &client, &signed_in).await;
            Err(SignInFailureReason::ClientUnavailable.into())
        }
        kept => Ok(kept?),
    }
}

/// The OAuth client that the flow was started with, in its present state.
async fn load_client(app: &AppState, attempt: &OAuthFlow) -> Result<SignInClient, WebError> {
    let found = app.db.find_credential(&attempt.credential_id).await?;
    let found = found.ok_or(SignInFailureReason::ClientUnavailable)?;
    let client =
        found.build_sign_in_client(&redirect_uri(&app.config.public_url), &app.allowed_hosts);
    Ok(client.map_err(SignInFailureReason::Provet)?)
}

/// Stores the user session, and creates a one-time code for the panel. The first sign-in verifies the credential.
async fn store_sign_in(
    app: &AppState,
    attempt: &OAuthFlow,
    signed_in: &SignInOutcome,
) -> Result<SecretString, StorageError> {
    let (db, now) = (&app.db, app.clock.now());
    let SignInPurpose::Panel { panel_id: frame } = &attempt.purpose else {
        return Err(StorageError::ParentMissing);
    };
    let verification = db
        .mark_credential_verified(&attempt.credential_id, now)
        .await?;
    if verification != VerificationOutcome::AlreadyWorking {
        app.tenant_cache.invalidate();
    }
    let id = db
        .create_user_session(&attempt.credential_id, signed_in, now)
        .await?;
    record_audit(app, attempt, signed_in, "signed-in").await?;
    db.create_handover(attempt.provet_id, frame, &id, now).await
}

/// Records the sign-in in the audit.
async fn record_audit(
    app: &AppState,
    attempt: &OAuthFlow,
    signed_in: &SignInOutcome,
    action: &'static str,
) -> Result<(), StorageError> {
    let user = signed_in.user_id.map(|user| user.number().to_string());
    let event = AuditEvent {
        provet_id: Some(attempt.provet_id),
        kind: AuditEventKind::SignIn,
        actor: user.map_or(AuditActor::Unknown, AuditActor::Verified),
        action,
        detail: None,
    };
    app.db.record_audit_event(&event, app.clock.now()).await
}

/// Revokes tokens that nobody will use.
async fn revoke_tokens(app: &AppState, client: &SignInClient, signed_in: &SignInOutcome) {
    let access = signed_in.access_token.secret();
    let refresh = signed_in.refresh_token.as_ref();
    let revoked = app
        .provet
        .revoke_tokens(&client.credential, refresh, Some(access));
    revoked.await;
}

impl CallbackQuery {
    /// Parses the query. `None` if it is too long, repeats a parameter, or lacks the state.
    fn parse(query: &str) -> Option<Self> {
        if query.len() > MAX_QUERY_LENGTH {
            return None;
        }
        let mut read = Self::default();
        let mut state = None;
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let locale = match name.as_ref() {
                "state" => &mut state,
                "code" => &mut read.code,
                "iss" => &mut read.issuer,
                "error" => &mut read.error,
                _ => continue,
            };
            // A repeated parameter means different things to different parsers.
            if locale.replace(value.into_owned()).is_some() {
                return None;
            }
        }
        read.state = state?;
        // A code or an error, never both (RFC 6749, section 4.1.2).
        let told = [&read.code, &read.error].into_iter().flatten().count() == 1;
        let said = read.code.as_deref().or(read.error.as_deref())?;
        (told && !said.is_empty() && !read.state.is_empty()).then_some(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_callback_is_read_or_refused_as_a_whole() {
        let read =
            CallbackQuery::parse("code=a%20b&state=s&iss=https://x&session_state=1").unwrap();
        assert_eq!(
            (read.code.as_deref(), read.state.as_str()),
            (Some("a b"), "s")
        );
        assert_eq!(read.issuer.as_deref(), Some("https://x"));
        assert!(CallbackQuery::parse("error=access_denied&state=s").is_some());
        for odd in [
            "",
            "code=a",
            "state=s",
            "code=&state=s",
            "code=a&state=",
            "code=a&code=b&state=s",
            "code=a&state=s&state=s",
            "code=a&error=access_denied&state=s",
            "code=a&state=s&iss=a&iss=b",
        ] {
            assert!(CallbackQuery::parse(odd).is_none(), "{odd}");
        }
        assert!(
            CallbackQuery::parse(&format!("code={}&state=s", "a".repeat(MAX_QUERY_LENGTH)))
                .is_none()
        );
    }
}
