//! Starts a sign-in: sends a popup of the panel, or the panel itself, to the sign-in page of Provet.
//!
//! Only a form of our own pages can start one, with the session token of its panel: nobody can make a user sign in to a panel
//! of somebody else.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use super::cookie;
use super::flow_state::OAuthFlowState;
use crate::panels::FormFields;
use crate::provet::{SignInClient, SignInError};
use crate::storage::{OAuthFlow, SignInPurpose, StorageError};
use crate::views::form::FIELD_SESSION;
use crate::views::sign_in::redirect_page;
use crate::views::sign_in_form::{
    FIELD_FORCE_LOGIN, FIELD_MODE, FIELD_OPENER_NONCE, MODE_SAME_TAB,
};
use crate::web::errors::WebError;
use crate::web::panel_page::render_plain_page;
use crate::web::panel_session::{self, ActivePanelSession};
use crate::web::routes::redirect_uri;
use crate::web::sign_in_failure::{SignInFailure, SignInFailureReason, SignInRetry};
use crate::web::{AppState, fetch_metadata, panel};

/// `POST /oauth/start`
pub(in crate::web) async fn post_start(
    State(app): State<AppState>,
    request: Request,
) -> Result<Response, WebError> {
    let (parts, body) = request.into_parts();
    if !fetch_metadata::is_same_origin(&parts.headers, &app.config.public_url.origin()) {
        return Err(SignInFailureReason::CrossOriginStart.into());
    }
    let form = panel::read_form(body).await?;
    let session = panel_session::session_from_token(&app, form.value(FIELD_SESSION)).await?;
    start_flow(&app, &session, &form, &parts.headers)
        .await
        .map_err(|error| with_retry(error, &session, &form))
}

async fn start_flow(
    app: &AppState,
    session: &ActivePanelSession,
    form: &FormFields,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let client = load_client(app, session).await?;
    let beginning = client.start_authorization();
    let mut url = beginning.authorize_url;
    if !form.value(FIELD_FORCE_LOGIN).is_empty() {
        // OpenID Connect: asks for the password even if somebody is signed in.
        url.query_pairs_mut().append_pair("prompt", "login");
    }
    let window = cookie::read_flow_cookie(headers).unwrap_or_else(cookie::generate_token);
    let here = form.value(FIELD_MODE) == MODE_SAME_TAB;
    let attempt = OAuthFlow {
        provet_id: session.claims.provet_id,
        credential_id: client.credential.id.clone(),
        purpose: SignInPurpose::Panel {
            panel_id: session.claims.panel_id.clone(),
        },
        code_verifier: beginning.code_verifier,
        nonce: beginning.nonce,
        client_state: OAuthFlowState::new(
            &session.token,
            &window,
            form.value(FIELD_OPENER_NONCE),
            here,
        )
        .to_stored(),
    };
    let begun = app
        .db
        .create_oauth_flow(&beginning.state, &attempt, app.clock.now());
    match begun.await {
        Ok(()) => {}
        Err(StorageError::ParentMissing) => {
            return Err(SignInFailureReason::ClientUnavailable.into());
        }
        Err(error) => return Err(error.into()),
    }
    let mut response = render_plain_page(app, session, headers, |i18n| {
        redirect_page(url.as_str(), i18n)
    });
    // Not a redirect: the content security policy lets our forms lead to our own origin only, redirects included.
    let refresh = HeaderValue::try_from(format!("0; url={url}"));
    let refresh = refresh.map_err(|_| {
        SignInFailureReason::Provet(SignInError::ForeignUrl {
            name: "authorize_url",
        })
    })?;
    let answered = response.headers_mut();
    answered.insert(HeaderName::from_static("refresh"), refresh);
    cookie::set_flow_cookie(answered, &window);
    Ok(response.into_response())
}

/// The OAuth client of the clinic.
async fn load_client(
    app: &AppState,
    session: &ActivePanelSession,
) -> Result<SignInClient, WebError> {
    let found = app
        .db
        .find_sign_in_credential(session.claims.provet_id)
        .await?;
    let found = found.ok_or(SignInFailureReason::ClientUnavailable)?;
    let client =
        found.build_sign_in_client(&redirect_uri(&app.config.public_url), &app.allowed_hosts);
    Ok(client.map_err(SignInFailureReason::Provet)?)
}

fn with_retry(error: WebError, session: &ActivePanelSession, form: &FormFields) -> WebError {
    let WebError::SignIn(SignInFailure { reason: cause, .. }) = error else {
        return error;
    };
    let retry = SignInRetry {
        session: session.token.clone().into(),
        page: session.claims.page,
        opener_nonce: form.value(FIELD_OPENER_NONCE).to_owned(),
        is_same_window: form.value(FIELD_MODE) == MODE_SAME_TAB,
    };
    WebError::SignIn(SignInFailure {
        reason: cause,
        retry: Some(Box::new(retry)),
    })
}
