//! The page where one signs in.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::throttle::ThrottledAttempt;
use super::{SignInBrowser, audit_sign_in, continue_sign_in, password, provet_sign_in, redirect};
use crate::settings::form::{self, SettingsField};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{AccountState, AuditActor, EmailAddress, SignInMethod, ThrottleKey};

pub(super) const PAGE_URL: &str = "/settings/sign-in";

/// What was typed and what was wrong with it.
#[derive(Default)]
pub(super) struct SignInForm<'a> {
    pub(super) next: &'a str,
    pub(super) email: &'a str,
    pub(super) password_error: Option<String>,
    pub(super) clinic: &'a str,
    pub(super) clinic_error: Option<String>,
}

/// Asks who it is; somebody who is signed in goes where they wanted to go.
pub(super) fn get_sign_in(desk: &SettingsContext, asked: &SettingsRequest) -> SettingsResponse {
    let next = asked.query.trimmed_value("next");
    if desk.session.is_some() {
        return SettingsResponse::Redirect(redirect::sanitize(next));
    }
    let typed = SignInForm {
        next,
        ..SignInForm::default()
    };
    let done = success_message(desk, asked.query.trimmed_value("done"));
    let refused = provet_sign_in::refusal_message(desk, asked.query.trimmed_value("refused"));
    render_page(desk, &typed, done.as_deref(), refused.as_deref()).into()
}

/// Signs in with an e-mail address and a password.
pub(super) async fn post_sign_in(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (email, next) = (
        asked.form.trimmed_value("email"),
        asked.form.trimmed_value("next"),
    );
    let refused = |why: String| {
        let typed = SignInForm {
            next,
            email,
            password_error: Some(why),
            ..SignInForm::default()
        };
        let sheet = render_page(&desk, &typed, None, None);
        SettingsResponse::from(SettingsPage {
            has_errors: true,
            ..sheet
        })
    };
    let wrong = || fl!(desk.i18n.fluent, "settings-sign-in-wrong");
    let Some(email) = EmailAddress::parse(email) else {
        return Ok(refused(wrong()));
    };
    let attempt = ThrottledAttempt::new(ThrottleKey::Password(&email), asked.client_ip);
    if let Some(pause) = attempt.check_throttle(&desk).await? {
        return Ok(refused(pause));
    }
    let keys = desk.db.find_login_credentials_by_email(&email).await?;
    let hash = keys.as_ref().and_then(|keys| keys.password_hash.as_ref());
    let right = password::verify(asked.form.raw_value("password"), hash).await;
    let refusal = async |why| {
        let actor = AuditActor::Claimed(email.as_str().to_owned());
        audit_sign_in(
            &desk.services,
            None,
            actor,
            ("sign-in-refused", why),
            desk.now,
        )
        .await
    };
    let Some(keys) = keys.filter(|_| right) else {
        refusal("password").await?;
        return Ok(refused(wrong()));
    };
    attempt.reset_throttle(&desk).await?;
    if keys.state == AccountState::Disabled {
        refusal("switched off").await?;
        return Ok(refused(fl!(desk.i18n.fluent, "settings-sign-in-disabled")));
    }
    let here = SignInBrowser::from_request(&desk, &asked);
    continue_sign_in(&desk.services, &keys, SignInMethod::Password, &here, next).await
}

/// The page.
pub(super) fn render_page(
    desk: &SettingsContext,
    typed: &SignInForm<'_>,
    done: Option<&str>,
    refused: Option<&str>,
) -> SettingsPage {
    let fluent = &desk.i18n.fluent;
    let body = html! {
        @if let Some(done) = done { p .done role="status" { (done) } }
        @if let Some(refused) = refused { p .error role="alert" { (refused) } }
        section {
            h2 { (fl!(fluent, "settings-sign-in-with-provet")) }
            (form::post_form(desk, provet_sign_in::START_URL, &render_provet_form(desk, typed)))
        }
        section {
            h2 { (fl!(fluent, "settings-sign-in-with-password")) }
            (form::post_form(desk, PAGE_URL, &render_password_form(desk, typed)))
            p .hint { (fl!(fluent, "settings-sign-in-lost")) }
        }
    };
    SettingsPage::new(
        fl!(fluent, "settings-sign-in-title"),
        SettingsTab::NoTab,
        body,
    )
}

fn render_provet_form(desk: &SettingsContext, typed: &SignInForm<'_>) -> Markup {
    let fluent = &desk.i18n.fluent;
    let label = fl!(fluent, "settings-provet-clinic");
    let hint = fl!(fluent, "settings-provet-clinic-hint");
    let clinic = SettingsField::new("clinic", &label, typed.clinic).required();
    let clinic = clinic
        .with_hint(&hint)
        .with_error(typed.clinic_error.as_deref());
    html! {
        (form::hidden_field("next", &redirect::sanitize(typed.next)))
        (clinic.render_text_input())
        (form::submit_button(&fl!(fluent, "settings-provet-send")))
    }
}

fn render_password_form(desk: &SettingsContext, typed: &SignInForm<'_>) -> Markup {
    let fluent = &desk.i18n.fluent;
    let email = fl!(fluent, "settings-sign-in-email");
    let password = fl!(fluent, "settings-sign-in-password");
    html! {
        (form::hidden_field("next", &redirect::sanitize(typed.next)))
        (SettingsField::new("email", &email, typed.email).required().render_input("email", "username"))
        (SettingsField::new("password", &password, "").required().with_error(typed.password_error.as_deref())
            .render_input("password", "current-password"))
        (form::submit_button(&fl!(fluent, "settings-sign-in-send")))
    }
}

/// What has just happened.
fn success_message(desk: &SettingsContext, word: &str) -> Option<String> {
    let fluent = &desk.i18n.fluent;
    match word {
        "signed-out" => Some(fl!(fluent, "settings-sign-in-signed-out")),
        "too-late" => Some(fl!(fluent, "settings-sign-in-too-late")),
        _ => None,
    }
}
