//! The second step of signing in: the code of an app, in the browser that the password was typed in.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::html;
use secrecy::SecretString;

use super::throttle::ThrottledAttempt;
use super::{CODE_URL, SignInBrowser, audit_sign_in, complete_sign_in, redirect, totp};
use crate::settings::form::{self, SettingsField};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{AuditActor, SecondFactorChallenge, SessionUser, ThrottleKey};

/// Where somebody begins again who took too long.
const EXPIRED_URL: &str = "/settings/sign-in?done=too-late";

/// Asks for the code.
pub(super) async fn get_code(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let browser = asked
        .browser_token
        .0
        .as_ref()
        .ok_or(SettingsError::NotFound)?;
    if desk
        .db
        .find_second_factor_challenge(browser, desk.now)
        .await?
        .is_none()
    {
        return Ok(expired_response(&desk, asked.query.trimmed_value("next")));
    }
    Ok(render_page(&desk, asked.query.trimmed_value("next"), None).into())
}

/// Signs in when the code is right.
pub(super) async fn post_code(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let browser = asked
        .browser_token
        .0
        .as_ref()
        .ok_or(SettingsError::NotFound)?;
    let next = asked.form.trimmed_value("next");
    let Some(step) = desk
        .db
        .find_second_factor_challenge(browser, desk.now)
        .await?
    else {
        return Ok(expired_response(&desk, next));
    };
    let refused = |why: &str| {
        let sheet = render_page(&desk, next, Some(why));
        SettingsResponse::from(SettingsPage {
            has_errors: true,
            ..sheet
        })
    };
    let attempt = ThrottledAttempt::new(ThrottleKey::Code(&step.account_id), asked.client_ip);
    if let Some(pause) = attempt.check_throttle(&desk).await? {
        return Ok(refused(&pause));
    }
    if !verify_code(&desk, &step, asked.form.raw_value("code")).await? {
        if let Some(account) = desk.db.find_account(&step.account_id).await? {
            let (actor, why) = (
                AuditActor::Claimed(account.email),
                ("sign-in-refused", "code"),
            );
            audit_sign_in(&desk.services, None, actor, why, desk.now).await?;
        }
        return Ok(refused(&fl!(desk.i18n.fluent, "settings-code-wrong")));
    }
    attempt.reset_throttle(&desk).await?;
    complete_challenge(&desk, &asked, step, browser).await
}

/// Whether a code is right, and was not used before.
async fn verify_code(
    desk: &SettingsContext,
    step: &SecondFactorChallenge,
    typed: &str,
) -> Result<bool, SettingsError> {
    let keys = desk.db.find_login_credentials(&step.account_id).await?;
    let Some(secret) = keys.and_then(|keys| keys.totp_secret) else {
        return Ok(false);
    };
    match totp::matching_time_step(&secret, typed, desk.now) {
        Some(time_step) => Ok(desk
            .db
            .consume_totp_step(&step.account_id, time_step)
            .await?),
        None => Ok(false),
    }
}

async fn complete_challenge(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    step: SecondFactorChallenge,
    browser: &SecretString,
) -> Result<SettingsResponse, SettingsError> {
    if !desk.db.end_second_factor_challenge(browser).await? {
        return Ok(expired_response(desk, asked.form.trimmed_value("next")));
    }
    let person = SessionUser::Account {
        id: step.account_id,
        method: step.method,
    };
    let here = SignInBrowser::from_request(desk, asked);
    complete_sign_in(
        &desk.services,
        &person,
        &here,
        asked.form.trimmed_value("next"),
    )
    .await
}

/// Nobody owes a code in this browser; perhaps because it was given in another window.
fn expired_response(desk: &SettingsContext, next: &str) -> SettingsResponse {
    if desk.session.is_some() {
        return SettingsResponse::Redirect(redirect::sanitize(next));
    }
    SettingsResponse::Redirect(EXPIRED_URL.to_owned())
}

fn render_page(desk: &SettingsContext, next: &str, error: Option<&str>) -> SettingsPage {
    let fluent = &desk.i18n.fluent;
    let label = fl!(fluent, "settings-code-label");
    let hint = fl!(fluent, "settings-code-hint");
    let field = SettingsField::new("code", &label, "")
        .required()
        .with_hint(&hint);
    let body = html! {
        section {
            (form::post_form(desk, CODE_URL, &html! {
                (form::hidden_field("next", &redirect::sanitize(next)))
                (field.with_error(error).render_input("text", "one-time-code"))
                (form::submit_button(&fl!(fluent, "settings-sign-in-send")))
            }))
            p .hint { (fl!(fluent, "settings-code-lost")) }
        }
        p { a href="/settings/sign-in" { (fl!(fluent, "settings-code-back")) } }
    };
    SettingsPage::new(fl!(fluent, "settings-code-title"), SettingsTab::NoTab, body)
}
