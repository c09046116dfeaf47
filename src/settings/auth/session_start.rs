//! The end of every sign-in: the second factor where there is one, the new session, and its line in the audit.

use std::net::IpAddr;

use ipnet::IpNet;
use jiff::Timestamp;
use secrecy::SecretString;

use super::redirect;
use crate::provet::ProvetId;
use crate::settings::{
    AppServices, BrowserToken, SettingsContext, SettingsError, SettingsRequest, SettingsResponse,
};
use crate::storage::{
    AuditActor, AuditEvent, AuditEventKind, EmailAddress, LoginCredentials, SecondFactorChallenge,
    SessionUser, SignInMethod,
};

/// The page that asks for the code of a second factor.
pub(super) const CODE_URL: &str = "/settings/sign-in/code";

/// The browser of a sign-in.
#[derive(Debug)]
pub struct SignInBrowser {
    /// The token of its cookie.
    pub browser_token: BrowserToken,
    /// Its `User-Agent`.
    pub user_agent: String,
    /// Its network address, where that is certain enough to count attempts by.
    pub client_ip: Option<IpAddr>,
    /// The time of the request.
    pub now: Timestamp,
}

impl SignInBrowser {
    pub(super) fn from_request(ctx: &SettingsContext, request: &SettingsRequest) -> Self {
        Self {
            browser_token: request.browser_token.clone(),
            user_agent: request.user_agent.clone(),
            client_ip: request.client_ip,
            now: ctx.now,
        }
    }
}

/// What the audit says of a sign-in: its method or why it was refused, and the network that it came from.
///
/// The network and not the address: enough to see where an attack comes from, and too little to follow a person by.
fn sign_in_detail(method_or_reason: &str, client_ip: Option<IpAddr>) -> String {
    let network = client_ip.and_then(|address| {
        let prefix = if address.is_ipv4() { 24 } else { 48 };
        IpNet::new(address, prefix).ok()
    });
    match network {
        Some(network) => format!("{method_or_reason}, {}", network.trunc()),
        None => method_or_reason.to_owned(),
    }
}

/// Continues after the first factor: completes the sign-in, or asks for the second factor's code.
pub(super) async fn continue_sign_in(
    services: &AppServices,
    credentials: &LoginCredentials,
    way: SignInMethod,
    sign_in_browser: &SignInBrowser,
    next: &str,
) -> Result<SettingsResponse, SettingsError> {
    let account = credentials.account_id.clone();
    // The account decides, not the form: whoever has a second factor never skips it.
    if credentials.totp_secret.is_none() {
        let user = SessionUser::Account {
            id: account,
            method: way,
        };
        return complete_sign_in(services, &user, sign_in_browser, next).await;
    }
    let browser = sign_in_browser
        .browser_token
        .0
        .as_ref()
        .ok_or(SettingsError::NotFound)?;
    // The challenge is bound to this browser, so that a stolen link to the code page is of no use elsewhere.
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
pub(super) async fn complete_sign_in(
    services: &AppServices,
    user: &SessionUser,
    sign_in_browser: &SignInBrowser,
    next: &str,
) -> Result<SettingsResponse, SettingsError> {
    let token = start_session(services, user, sign_in_browser).await?;
    // The return URL has been in the browser since the sign-in began: it is checked again.
    let to = redirect::sanitize(next);
    Ok(SettingsResponse::SignedIn {
        token,
        known_browser: known_browser_token(services, user).await?,
        redirect_to: to,
    })
}

/// What the browser keeps, so that this person is not kept out of it by strangers who guess.
async fn known_browser_token(
    services: &AppServices,
    user: &SessionUser,
) -> Result<Option<SecretString>, SettingsError> {
    let SessionUser::Account { id, .. } = user else {
        return Ok(None);
    };
    let account = services.db.find_account(id).await?;
    let email = account.and_then(|account| EmailAddress::parse(&account.email));
    Ok(match email {
        Some(email) => Some(services.db.known_browser_token(&email).await?),
        None => None,
    })
}

/// Starts a session. The browser's previous session ends and the token is new, so that nobody can plant a session that
/// a user then signs in to (session fixation).
pub(super) async fn start_session(
    services: &AppServices,
    user: &SessionUser,
    sign_in_browser: &SignInBrowser,
) -> Result<SecretString, SettingsError> {
    services
        .db
        // Beside the periodic clean-up, so that expired rows do not have to wait for it.
        .delete_expired_sessions(sign_in_browser.now)
        .await?;
    services
        .db
        .delete_expired_links(sign_in_browser.now)
        .await?;
    services.db.delete_old_failures(sign_in_browser.now).await?;
    if let Some(browser) = &sign_in_browser.browser_token.0 {
        // Before the new one is created: at no time are two sessions of one browser valid.
        services.db.end_session_by_token(browser).await?;
    }
    let token =
        services
            .db
            .create_settings_session(user, &sign_in_browser.user_agent, sign_in_browser.now);
    let token = token.await?;
    let clinic = match user {
        SessionUser::Account { .. } => None,
        SessionUser::Provet { provet_id, .. } => Some(*provet_id),
    };
    // Read back, so that the audit names the account as it is stored.
    if let Some(session) = services
        .db
        .find_settings_session(&token, sign_in_browser.now)
        .await?
    {
        let method = session.method.as_str();
        audit_sign_in(
            services,
            clinic,
            session.audit_actor(),
            ("signed-in", method),
            sign_in_browser,
        )
        .await?;
    }
    Ok(token)
}

/// Records a sign-in or a refused one in the audit, with its method or reason.
pub(super) async fn audit_sign_in(
    services: &AppServices,
    provet_id: Option<ProvetId>,
    actor: AuditActor,
    (action, detail): (&'static str, &str),
    sign_in_browser: &SignInBrowser,
) -> Result<(), SettingsError> {
    let event = AuditEvent {
        provet_id,
        kind: AuditEventKind::SignIn,
        actor,
        action,
        detail: Some(sign_in_detail(detail, sign_in_browser.client_ip)),
    };
    let recorded = services.db.record_audit_event(&event, sign_in_browser.now);
    Ok(recorded.await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_audit_names_a_network_and_no_address() {
        let detail = |address: &str| sign_in_detail("password", address.parse().ok());
        assert_eq!(detail("203.0.113.9"), "password, 203.0.113.0/24");
        assert_eq!(detail("2001:db8:1:2:3:4:5:6"), "password, 2001:db8:1::/48");
        assert_eq!(detail("unknown"), "password");
    }
}
