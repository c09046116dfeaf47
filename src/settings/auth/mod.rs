//! Sign-in and sign-out: with a password and a code, with a one-time link, and with Provet.

mod one_time_link;
pub(super) mod password;
mod provet_sign_in;
mod redirect;
mod sign_in;
pub(super) mod throttle;
pub(super) mod totp;
mod totp_challenge;

use jiff::Timestamp;
use secrecy::SecretString;

pub use provet_sign_in::{SettingsSignInOutcome, SignInCallbackParams, handle_callback};

use super::route::route;
use super::{
    AppServices, BrowserToken, SettingsContext, SettingsError, SettingsRequest, SettingsResponse,
    SettingsRoute, SignedInContext,
};
use crate::provet::ProvetId;
use crate::storage::{
    AuditActor, AuditEvent, AuditEventKind, LoginCredentials, SecondFactorChallenge, SessionUser,
    SignInMethod,
};

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(Public, "/settings/sign-in", get_sync sign_in::get_sign_in, post sign_in::post_sign_in),
    route!(Public, "/settings/sign-in/code", get totp_challenge::get_code, post totp_challenge::post_code),
    route!(Public, "/settings/sign-in/provet", post provet_sign_in::post_provet_sign_in),
    route!(Public, "/settings/link/{token}", get one_time_link::get_link, post one_time_link::post_link),
    route!(SignedIn, "/settings/sign-out", post post_sign_out),
];

/// The page that asks for the code of a second factor.
const CODE_URL: &str = "/settings/sign-in/code";

/// Ends the session.
async fn post_sign_out(
    ctx: SignedInContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    ctx.db.end_session(&ctx.session.id).await?;
    ctx.audit_event(AuditEventKind::SignIn, "signed-out", None)
        .await?;
    Ok(SettingsResponse::SignedOut {
        redirect_to: "/settings/sign-in?done=signed-out".to_owned(),
    })
}

/// The browser of a sign-in.
#[derive(Debug)]
pub struct SignInBrowser {
    /// The token of its cookie.
    pub browser_token: BrowserToken,
    /// Its `User-Agent`.
    pub user_agent: String,
    /// The time of the request.
    pub now: Timestamp,
}

impl SignInBrowser {
    fn from_request(ctx: &SettingsContext, request: &SettingsRequest) -> Self {
        Self {
            browser_token: request.browser_token.clone(),
            user_agent: request.user_agent.clone(),
            now: ctx.now,
        }
    }
}

/// Continues after the first factor: completes the sign-in, or asks for the second factor's code.
async fn continue_sign_in(
    services: &AppServices,
    keys: &LoginCredentials,
    way: SignInMethod,
    sign_in_browser: &SignInBrowser,
    next: &str,
) -> Result<SettingsResponse, SettingsError> {
    let account = keys.account_id.clone();
    if keys.totp_secret.is_none() {
        let person = SessionUser::Account {
            id: account,
            method: way,
        };
        return complete_sign_in(services, &person, sign_in_browser, next).await;
    }
    let browser = sign_in_browser
        .browser_token
        .0
        .as_ref()
        .ok_or(SettingsError::NotFound)?;
    let step = SecondFactorChallenge {
        account_id: account,
        method: way,
    };
    services
        .db
        .start_second_factor_challenge(browser, &step, sign_in_browser.now)
        .await?;
    Ok(SettingsResponse::Redirect(redirect::with_return_url(
        CODE_URL, next,
    )))
}

/// Starts a session and redirects to the return URL.
async fn complete_sign_in(
    services: &AppServices,
    person: &SessionUser,
    sign_in_browser: &SignInBrowser,
    next: &str,
) -> Result<SettingsResponse, SettingsError> {
    let token = start_session(services, person, sign_in_browser).await?;
    let to = redirect::sanitize(next);
    Ok(SettingsResponse::SignedIn {
        token,
        redirect_to: to,
    })
}

/// Starts a session. The browser's previous session ends and the token is new, so that nobody can plant a session that
/// a user then signs in to (session fixation).
async fn start_session(
    services: &AppServices,
    person: &SessionUser,
    sign_in_browser: &SignInBrowser,
) -> Result<SecretString, SettingsError> {
    services
        .db
        .delete_expired_sessions(sign_in_browser.now)
        .await?;
    services
        .db
        .delete_expired_links(sign_in_browser.now)
        .await?;
    services.db.delete_old_failures(sign_in_browser.now).await?;
    if let Some(browser) = &sign_in_browser.browser_token.0 {
        services.db.end_session_by_token(browser).await?;
    }
    let token = services.db.create_settings_session(
        person,
        &sign_in_browser.user_agent,
        sign_in_browser.now,
    );
    let token = token.await?;
    let clinic = match person {
        SessionUser::Account { .. } => None,
        SessionUser::Provet { provet_id, .. } => Some(*provet_id),
    };
    if let Some(session) = services
        .db
        .find_settings_session(&token, sign_in_browser.now)
        .await?
    {
        let way = session.method.as_str();
        audit_sign_in(
            services,
            clinic,
            session.audit_actor(),
            ("signed-in", way),
            sign_in_browser.now,
        )
        .await?;
    }
    Ok(token)
}

/// Records a sign-in or a refused one in the audit, with its method or reason.
async fn audit_sign_in(
    services: &AppServices,
    provet_id: Option<ProvetId>,
    actor: AuditActor,
    (action, detail): (&'static str, &str),
    now: Timestamp,
) -> Result<(), SettingsError> {
    let note = AuditEvent {
        provet_id,
        kind: AuditEventKind::SignIn,
        actor,
        action,
        detail: Some(detail.to_owned()),
    };
    Ok(services.db.record_audit_event(&note, now).await?)
}
