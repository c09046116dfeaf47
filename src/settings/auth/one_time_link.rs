//! The page behind a link that lets somebody in once: they choose a password, and are signed in.
//!
//! Opening it changes nothing, because mail programs open links too; only its form uses it up.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::SecretString;

use super::password::{self, PasswordWeakness};
use super::{SignInBrowser, continue_sign_in};
use crate::settings::form::{self, SettingsField};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{
    AccountLink, AccountLinkKind, AccountLinkState, EmailAddress, SignInMethod, StorageError,
    ThrottleKey,
};

/// What was wrong with what was typed.
#[derive(Default)]
struct OneTimeLinkErrors {
    email: Option<String>,
    password: Option<String>,
    repeated_password: Option<String>,
}

/// Says whose link it is and what it does.
pub(super) async fn get_link(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let link = load_link(&desk, &asked).await?;
    Ok(page_response(
        &desk,
        &asked,
        link.as_ref(),
        &OneTimeLinkErrors::default(),
    ))
}

/// Sets the password and signs in.
pub(super) async fn post_link(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let link = load_link(&desk, &asked).await?;
    let Some(open) = link
        .as_ref()
        .filter(|link| link.state == AccountLinkState::Valid)
    else {
        return Ok(page_response(
            &desk,
            &asked,
            link.as_ref(),
            &OneTimeLinkErrors::default(),
        ));
    };
    let email = EmailAddress::parse(
        open.email
            .as_deref()
            .unwrap_or(asked.form.trimmed_value("email")),
    );
    let Some(email) = email else {
        let mistakes = OneTimeLinkErrors {
            email: Some(fl!(desk.i18n.fluent, "settings-email-wrong")),
            ..OneTimeLinkErrors::default()
        };
        return Ok(page_response(&desk, &asked, link.as_ref(), &mistakes));
    };
    let (password, again) = (
        asked.form.raw_value("password"),
        asked.form.raw_value("again"),
    );
    if let Some(weakness) = password::find_weakness(password, again, email.as_str()) {
        let mistakes = OneTimeLinkErrors::from_weakness(&desk, weakness);
        return Ok(page_response(&desk, &asked, link.as_ref(), &mistakes));
    }
    let hash = password::hash(password).await?;
    let used = match open.kind {
        AccountLinkKind::FirstOperator => create_first_operator(&desk, &asked, &email, &hash).await,
        AccountLinkKind::Invitation
        | AccountLinkKind::Password
        | AccountLinkKind::PasswordAndCode => {
            desk.db
                .consume_account_link(&link_token(&asked), &hash, desk.now)
                .await
        }
    };
    match used {
        Ok(Some(account)) => sign_in_with_link(&desk, &asked, &email, &account).await,
        Ok(None) => {
            let link = load_link(&desk, &asked).await?;
            Ok(page_response(
                &desk,
                &asked,
                link.as_ref(),
                &OneTimeLinkErrors::default(),
            ))
        }
        Err(StorageError::AlreadyExists) => {
            let mistakes = OneTimeLinkErrors {
                email: Some(fl!(desk.i18n.fluent, "settings-email-taken")),
                ..OneTimeLinkErrors::default()
            };
            Ok(page_response(&desk, &asked, link.as_ref(), &mistakes))
        }
        Err(error) => Err(error.into()),
    }
}

async fn create_first_operator(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    email: &EmailAddress,
    hash: &SecretString,
) -> Result<Option<String>, StorageError> {
    let token = link_token(asked);
    let made = desk
        .db
        .consume_first_operator_link(&token, email, hash, desk.now);
    made.await
}

/// Whoever had the link is in; failures of whoever had not are forgotten.
async fn sign_in_with_link(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    email: &EmailAddress,
    account: &str,
) -> Result<SettingsResponse, SettingsError> {
    desk.db.clear_failures(ThrottleKey::Password(email)).await?;
    let keys = desk.db.find_login_credentials(account).await?;
    let keys = keys.ok_or(SettingsError::NotFound)?;
    let here = SignInBrowser::from_request(desk, asked);
    continue_sign_in(&desk.services, &keys, SignInMethod::Link, &here, "").await
}

fn link_token(asked: &SettingsRequest) -> SecretString {
    SecretString::from(asked.path_params.trimmed_value("token"))
}

async fn load_link(
    desk: &SettingsContext,
    asked: &SettingsRequest,
) -> Result<Option<AccountLink>, StorageError> {
    desk.db
        .find_account_link(&link_token(asked), desk.now)
        .await
}

impl OneTimeLinkErrors {
    fn from_weakness(desk: &SettingsContext, weakness: PasswordWeakness) -> Self {
        let said = password::weakness_message(desk, weakness);
        match weakness {
            PasswordWeakness::Mismatch => Self {
                repeated_password: Some(said),
                ..Self::default()
            },
            PasswordWeakness::TooShort
            | PasswordWeakness::TooLong
            | PasswordWeakness::TooSimple => Self {
                password: Some(said),
                ..Self::default()
            },
        }
    }

    fn has_errors(&self) -> bool {
        self.email.is_some() || self.password.is_some() || self.repeated_password.is_some()
    }
}

fn page_response(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    link: Option<&AccountLink>,
    mistakes: &OneTimeLinkErrors,
) -> SettingsResponse {
    let fluent = &desk.i18n.fluent;
    let (title, body) = match link {
        Some(link) if link.state == AccountLinkState::Valid => {
            let sheet = SettingsPage {
                has_errors: mistakes.has_errors(),
                ..render_open_link(desk, asked, link, mistakes)
            };
            return sheet.into();
        }
        Some(link) if link.state == AccountLinkState::Used => (
            fl!(fluent, "settings-link-used"),
            html! { p { (fl!(fluent, "settings-link-used-advice")) } (render_sign_in_link(desk)) },
        ),
        Some(_) => (
            fl!(fluent, "settings-link-ended"),
            html! { p { (fl!(fluent, "settings-link-ended-advice")) } (render_sign_in_link(desk)) },
        ),
        None => (
            fl!(fluent, "settings-link-unknown"),
            html! { p { (fl!(fluent, "settings-link-unknown-advice")) } (render_sign_in_link(desk)) },
        ),
    };
    SettingsPage::with_errors(title, SettingsTab::NoTab, body).into()
}

fn render_sign_in_link(desk: &SettingsContext) -> Markup {
    let label = fl!(desk.i18n.fluent, "settings-sign-in-title");
    html! { p { a href="/settings/sign-in" { (label) } } }
}

fn render_open_link(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    link: &AccountLink,
    mistakes: &OneTimeLinkErrors,
) -> SettingsPage {
    let fluent = &desk.i18n.fluent;
    let email = link.email.as_deref().unwrap_or_default();
    let (title, lead) = match link.kind {
        AccountLinkKind::FirstOperator => (
            fl!(fluent, "settings-link-first"),
            fl!(fluent, "settings-link-first-lead"),
        ),
        AccountLinkKind::Invitation => (
            fl!(fluent, "settings-link-invitation"),
            fl!(fluent, "settings-link-invitation-lead", email = email),
        ),
        AccountLinkKind::Password => (
            fl!(fluent, "settings-link-reset"),
            fl!(fluent, "settings-link-reset-lead", email = email),
        ),
        AccountLinkKind::PasswordAndCode => (
            fl!(fluent, "settings-link-reset"),
            fl!(fluent, "settings-link-reset-code-lead", email = email),
        ),
    };
    let action = format!(
        "/settings/link/{}",
        asked.path_params.trimmed_value("token")
    );
    let body = html! {
        section {
            p { (lead) }
            (form::post_form(desk, &action, &render_fields(desk, asked, email, mistakes)))
        }
    };
    SettingsPage::new(title, SettingsTab::NoTab, body)
}

fn render_fields(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    email: &str,
    mistakes: &OneTimeLinkErrors,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let label = fl!(fluent, "settings-sign-in-email");
    let typed = asked.form.trimmed_value("email");
    html! {
        @if email.is_empty() {
            (SettingsField::new("email", &label, typed).required().with_error(mistakes.email.as_deref()).render_input("email", "username"))
        } @else {
            (password::username_hint_field(email))
        }
        (password::new_password_fields(desk, mistakes.password.as_deref(), mistakes.repeated_password.as_deref()))
        (form::submit_button(&fl!(fluent, "settings-link-send")))
    }
}
