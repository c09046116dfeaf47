//! Signing in and out: with a password and a code, with a link that works once, with Provet.

mod one_time_link;
pub(super) mod password;
mod provet_sign_in;
mod redirect;
mod sign_in;
pub(super) mod throttle;
pub(super) mod totp;
mod totp_challenge;

use std::future::ready;
use std::sync::Arc;

use jiff::Timestamp;
use secrecy::SecretString;

pub use provet_sign_in::{SettingsSignInOutcome, SignInCallbackParams, handle_callback};

use super::{
    AppServices, BrowserToken, RouteAccess, SettingsContext, SettingsError, SettingsRequest,
    SettingsResponse, SettingsRoute,
};
use crate::provet::ProvetId;
use crate::storage::{
    AuditActor, AuditEvent, AuditEventKind, LoginCredentials, SecondFactorChallenge, SessionUser,
    SignInMethod,
};

pub(super) const ROUTES: &[SettingsRoute] = &[
    SettingsRoute {
        path: "/settings/sign-in",
        access: RouteAccess::Public,
        get: Some(|desk, asked| Box::pin(ready(Ok(sign_in::get_sign_in(&desk, &asked))))),
        post: Some(|desk, asked| Box::pin(sign_in::post_sign_in(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/sign-in/code",
        access: RouteAccess::Public,
        get: Some(|desk, asked| Box::pin(totp_challenge::get_code(desk, asked))),
        post: Some(|desk, asked| Box::pin(totp_challenge::post_code(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/sign-in/provet",
        access: RouteAccess::Public,
        get: None,
        post: Some(|desk, asked| Box::pin(provet_sign_in::post_provet_sign_in(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/link/{token}",
        access: RouteAccess::Public,
        get: Some(|desk, asked| Box::pin(one_time_link::get_link(desk, asked))),
        post: Some(|desk, asked| Box::pin(one_time_link::post_link(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/sign-out",
        access: RouteAccess::SignedIn,
        get: None,
        post: Some(|desk, _| Box::pin(post_sign_out(desk))),
    },
];

/// Where a code is asked for.
const CODE_URL: &str = "/settings/sign-in/code";

/// Ends the session.
async fn post_sign_out(desk: Arc<SettingsContext>) -> Result<SettingsResponse, SettingsError> {
    desk.db.end_session(&desk.require_session()?.id).await?;
    desk.audit_event(AuditEventKind::SignIn, "signed-out", None)
        .await?;
    Ok(SettingsResponse::SignedOut {
        redirect_to: "/settings/sign-in?done=signed-out".to_owned(),
    })
}

/// The browser that somebody signs in with.
#[derive(Debug)]
pub struct SignInBrowser {
    /// What its cookie holds.
    pub browser_token: BrowserToken,
    /// What it calls itself.
    pub user_agent: String,
    /// The time of the request.
    pub now: Timestamp,
}

impl SignInBrowser {
    fn from_request(desk: &SettingsContext, asked: &SettingsRequest) -> Self {
        Self {
            browser_token: asked.browser_token.clone(),
            user_agent: asked.user_agent.clone(),
            now: desk.now,
        }
    }
}

/// Signs somebody in who opened their account, or asks for the code that their second factor owes.
async fn continue_sign_in(
    house: &AppServices,
    keys: &LoginCredentials,
    way: SignInMethod,
    here: &SignInBrowser,
    next: &str,
) -> Result<SettingsResponse, SettingsError> {
    let account = keys.account_id.clone();
    if keys.totp_secret.is_none() {
        let person = SessionUser::Account {
            id: account,
            method: way,
        };
        return complete_sign_in(house, &person, here, next).await;
    }
    let browser = here
        .browser_token
        .0
        .as_ref()
        .ok_or(SettingsError::NotFound)?;
    let step = SecondFactorChallenge {
        account_id: account,
        method: way,
    };
    house
        .db
        .start_second_factor_challenge(browser, &step, here.now)
        .await?;
    Ok(SettingsResponse::Redirect(redirect::with_return_url(
        CODE_URL, next,
    )))
}

/// Signs somebody in, and sends them where they wanted to go.
async fn complete_sign_in(
    house: &AppServices,
    person: &SessionUser,
    here: &SignInBrowser,
    next: &str,
) -> Result<SettingsResponse, SettingsError> {
    let token = start_session(house, person, here).await?;
    let to = redirect::sanitize(next);
    Ok(SettingsResponse::SignedIn {
        token,
        redirect_to: to,
    })
}

/// Signs somebody in. The session that this browser had ends, and its cookie's token is never used again, so that nobody
/// can be given one that they then sign in with.
async fn start_session(
    house: &AppServices,
    person: &SessionUser,
    here: &SignInBrowser,
) -> Result<SecretString, SettingsError> {
    house.db.delete_expired_sessions(here.now).await?;
    house.db.delete_expired_links(here.now).await?;
    house.db.delete_old_failures(here.now).await?;
    if let Some(browser) = &here.browser_token.0 {
        house.db.end_session_by_token(browser).await?;
    }
    let token = house
        .db
        .create_settings_session(person, &here.user_agent, here.now);
    let token = token.await?;
    let clinic = match person {
        SessionUser::Account { .. } => None,
        SessionUser::Provet { provet_id, .. } => Some(*provet_id),
    };
    if let Some(session) = house.db.find_settings_session(&token, here.now).await? {
        let way = session.method.as_str();
        audit_sign_in(
            house,
            clinic,
            session.audit_actor(),
            ("signed-in", way),
            here.now,
        )
        .await?;
    }
    Ok(token)
}

/// Notes that somebody was let in or not, and how or why.
async fn audit_sign_in(
    house: &AppServices,
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
    Ok(house.db.record_audit_event(&note, now).await?)
}
