//! Shows the sign-in page, and signs in with an e-mail address and a password.

use std::sync::Arc;

use i18n_embed_fl::fl;
use secrecy::ExposeSecret as _;
use subtle::ConstantTimeEq as _;

use super::session_start::{SignInBrowser, audit_sign_in, continue_sign_in};
use super::sign_in_page::{SignInForm, render_page};
use super::throttle::ThrottledAttempt;
use super::{password, provet_sign_in, redirect};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
};
use crate::storage::{AccountState, AuditActor, EmailAddress, SignInMethod, ThrottleKey};

/// The page; a signed-in user is redirected to the return URL.
pub(super) fn get_sign_in(ctx: &SettingsContext, request: &SettingsRequest) -> SettingsResponse {
    let next = request.query.trimmed_value("next");
    if ctx.session.is_some() {
        return SettingsResponse::Redirect(redirect::sanitize(next));
    }
    let form = SignInForm {
        next,
        ..SignInForm::default()
    };
    let done = success_message(ctx, request.query.trimmed_value("done"));
    let rejected = provet_sign_in::refusal_message(ctx, request.query.trimmed_value("refused"));
    render_page(ctx, &form, done.as_deref(), rejected.as_deref()).into()
}

/// Signs in with an e-mail address and a password.
pub(super) async fn post_sign_in(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (email, next) = (
        request.form.trimmed_value("email"),
        request.form.trimmed_value("next"),
    );
    // One answer for an unknown address and a wrong password: nobody learns who has an account.
    let rejected = |message: String| {
        let form = SignInForm {
            next,
            email,
            password_error: Some(message),
            ..SignInForm::default()
        };
        let page = render_page(&ctx, &form, None, None);
        SettingsResponse::from(SettingsPage {
            has_errors: true,
            ..page
        })
    };
    let wrong = || fl!(ctx.i18n.fluent, "settings-sign-in-wrong");
    let Some(email) = EmailAddress::parse(email) else {
        return Ok(rejected(wrong()));
    };
    let attempt = if is_known_browser(&ctx, &request, &email).await? {
        ThrottledAttempt::new(ThrottleKey::KnownBrowser(&email), None)
    } else {
        ThrottledAttempt::new(ThrottleKey::Password(&email), request.client_ip)
    };
    if let Some(wait) = attempt.check_throttle(&ctx).await? {
        return Ok(rejected(wait));
    }
    let credentials = ctx.db.find_login_credentials_by_email(&email).await?;
    // Verified even without an account, so that the time does not tell either.
    let hash = credentials
        .as_ref()
        .and_then(|credentials| credentials.password_hash.as_ref());
    let right = password::verify(request.form.raw_value("password"), hash).await;
    let Some(credentials) = credentials else {
        // Without the address: whoever has no account may have typed anything there, also a password.
        ctx.db.count_unknown_sign_in(&email, ctx.now).await?;
        return Ok(rejected(wrong()));
    };
    if !right {
        audit_refusal(&ctx, &request, &email, "password").await?;
        return Ok(rejected(wrong()));
    }
    attempt.reset_throttle(&ctx).await?;
    // Only after the right password: to others a disabled account looks like none.
    if credentials.state == AccountState::Disabled {
        audit_refusal(&ctx, &request, &email, "switched off").await?;
        return Ok(rejected(fl!(ctx.i18n.fluent, "settings-sign-in-disabled")));
    }
    let sign_in_browser = SignInBrowser::from_request(&ctx, &request);
    continue_sign_in(
        &ctx.services,
        &credentials,
        SignInMethod::Password,
        &sign_in_browser,
        next,
    )
    .await
}

/// Whether this person signed in with this browser before.
async fn is_known_browser(
    ctx: &SettingsContext,
    request: &SettingsRequest,
    email: &EmailAddress,
) -> Result<bool, SettingsError> {
    let Some(kept) = &request.known_browser.0 else {
        return Ok(false);
    };
    let expected = ctx.db.known_browser_token(email).await?;
    let (kept, expected) = (kept.expose_secret(), expected.expose_secret());
    Ok(kept.as_bytes().ct_eq(expected.as_bytes()).into())
}

/// Records a refused sign-in, with the address that was entered.
async fn audit_refusal(
    ctx: &SettingsContext,
    request: &SettingsRequest,
    email: &EmailAddress,
    reason: &str,
) -> Result<(), SettingsError> {
    let actor = AuditActor::Claimed(email.as_str().to_owned());
    let event = ("sign-in-refused", reason);
    let sign_in_browser = SignInBrowser::from_request(ctx, request);
    audit_sign_in(&ctx.services, None, actor, event, &sign_in_browser).await
}

/// The message about what just happened: a sign-out, or an expired sign-in.
fn success_message(ctx: &SettingsContext, word: &str) -> Option<String> {
    let fluent = &ctx.i18n.fluent;
    match word {
        "signed-out" => Some(fl!(fluent, "settings-sign-in-signed-out")),
        "too-late" => Some(fl!(fluent, "settings-sign-in-too-late")),
        _ => None,
    }
}
