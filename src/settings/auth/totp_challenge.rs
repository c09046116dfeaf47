//! The second step of a sign-in: the code of the app, in the browser in which the password was entered.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::html;
use secrecy::SecretString;

use super::session_start::{CODE_URL, SignInBrowser, audit_sign_in, complete_sign_in};
use super::throttle::ThrottledAttempt;
use super::{redirect, totp};
use crate::settings::form::{self, FormField};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{AuditActor, SecondFactorChallenge, SessionUser, ThrottleKey};

/// Where an expired challenge leads.
const EXPIRED_URL: &str = "/settings/sign-in?done=too-late";

/// Asks for the code, where this browser has a pending challenge.
pub(super) async fn get_code(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let browser = request
        .browser_token
        .0
        .as_ref()
        .ok_or(SettingsError::NotFound)?;
    if ctx
        .db
        .find_second_factor_challenge(browser, ctx.now)
        .await?
        .is_none()
    {
        return Ok(expired_response(&ctx, request.query.trimmed_value("next")));
    }
    Ok(render_page(&ctx, request.query.trimmed_value("next"), None).into())
}

/// Signs in when the code is right.
pub(super) async fn post_code(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let browser = request
        .browser_token
        .0
        .as_ref()
        .ok_or(SettingsError::NotFound)?;
    let next = request.form.trimmed_value("next");
    let Some(step) = ctx
        .db
        .find_second_factor_challenge(browser, ctx.now)
        .await?
    else {
        return Ok(expired_response(&ctx, next));
    };
    let rejected = |message: &str| {
        let page = render_page(&ctx, next, Some(message));
        SettingsResponse::from(SettingsPage {
            has_errors: true,
            ..page
        })
    };
    let attempt = ThrottledAttempt::new(ThrottleKey::Code(&step.account_id), request.client_ip);
    // Counted before the code is looked at: a six-digit code can be guessed in a million attempts.
    if let Some(wait) = attempt.check_throttle(&ctx).await? {
        return Ok(rejected(&wait));
    }
    if !verify_code(&ctx, &step.account_id, request.form.raw_value("code")).await? {
        if let Some(account) = ctx.db.find_account(&step.account_id).await? {
            let (actor, message) = (
                AuditActor::Claimed(account.email),
                ("sign-in-refused", "code"),
            );
            let sign_in_browser = SignInBrowser::from_request(&ctx, &request);
            audit_sign_in(&ctx.services, None, actor, message, &sign_in_browser).await?;
        }
        return Ok(rejected(&fl!(ctx.i18n.fluent, "settings-code-wrong")));
    }
    attempt.reset_throttle(&ctx).await?;
    complete_challenge(&ctx, &request, step, browser).await
}

/// Whether a code of an account is right and was not used before. It is used up then.
pub(in crate::settings) async fn verify_code(
    ctx: &SettingsContext,
    account_id: &str,
    entered_code: &str,
) -> Result<bool, SettingsError> {
    let credentials = ctx.db.find_login_credentials(account_id).await?;
    let Some(secret) = credentials.and_then(|credentials| credentials.totp_secret) else {
        return Ok(false);
    };
    match totp::matching_time_step(&secret, entered_code, ctx.now) {
        // A code works once. Who looks over a shoulder cannot use it in the half minute that it stays valid.
        Some(time_step) => Ok(ctx.db.consume_totp_step(account_id, time_step).await?),
        None => Ok(false),
    }
}

async fn complete_challenge(
    ctx: &SettingsContext,
    request: &SettingsRequest,
    step: SecondFactorChallenge,
    browser: &SecretString,
) -> Result<SettingsResponse, SettingsError> {
    // Whoever ends the challenge goes on: of two windows with a right code one is too late.
    if !ctx.db.end_second_factor_challenge(browser).await? {
        return Ok(expired_response(ctx, request.form.trimmed_value("next")));
    }
    let user = SessionUser::Account {
        id: step.account_id,
        method: step.method,
    };
    let sign_in_browser = SignInBrowser::from_request(ctx, request);
    complete_sign_in(
        &ctx.services,
        &user,
        &sign_in_browser,
        request.form.trimmed_value("next"),
    )
    .await
}

/// No challenge is pending in this browser; perhaps it was answered in another window.
fn expired_response(ctx: &SettingsContext, next: &str) -> SettingsResponse {
    if ctx.session.is_some() {
        return SettingsResponse::Redirect(redirect::sanitize(next));
    }
    SettingsResponse::Redirect(EXPIRED_URL.to_owned())
}

fn render_page(ctx: &SettingsContext, next: &str, error: Option<&str>) -> SettingsPage {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-code-label");
    let hint = fl!(fluent, "settings-code-hint");
    let field = FormField::new("code", &label, "")
        .make_required()
        .with_hint(&hint);
    let body = html! {
        section {
            (form::post_form(ctx, CODE_URL, &html! {
                (form::hidden_field("next", &redirect::sanitize(next)))
                (field.with_error(error).with_autocomplete("one-time-code").render())
                (form::submit_button(&fl!(fluent, "settings-sign-in-send")))
            }))
            p .hint { (fl!(fluent, "settings-code-lost")) }
        }
        p { a href="/settings/sign-in" { (fl!(fluent, "settings-code-back")) } }
    };
    SettingsPage::new(fl!(fluent, "settings-code-title"), SettingsTab::NoTab, body)
}
