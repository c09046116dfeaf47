//! The page behind a link that lets somebody in once: they choose a password, and are signed in.
//!
//! Opening it changes nothing, because mail programs open links too; only its form uses it up.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::SecretString;

use super::password::{self, Weakness};
use super::{Here, go_on};
use crate::settings::form::{self, Field};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{Email, Gate, Link, LinkKind, LinkState, SessionWay, StorageError};

/// What was wrong with what was typed.
#[derive(Default)]
struct Mistakes {
    email: Option<String>,
    password: Option<String>,
    again: Option<String>,
}

/// Says whose link it is and what it does.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let link = find(&desk, &asked).await?;
    Ok(page(&desk, &asked, link.as_ref(), &Mistakes::default()))
}

/// Sets the password and signs in.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let link = find(&desk, &asked).await?;
    let Some(open) = link.as_ref().filter(|link| link.state == LinkState::Open) else {
        return Ok(page(&desk, &asked, link.as_ref(), &Mistakes::default()));
    };
    let email = Email::parse(open.email.as_deref().unwrap_or(asked.form.text("email")));
    let Some(email) = email else {
        let mistakes = Mistakes {
            email: Some(fl!(desk.words.fluent, "settings-email-wrong")),
            ..Mistakes::default()
        };
        return Ok(page(&desk, &asked, link.as_ref(), &mistakes));
    };
    let (password, again) = (asked.form.raw("password"), asked.form.raw("again"));
    if let Some(weakness) = password::weakness(password, again, email.as_str()) {
        let mistakes = Mistakes::of(&desk, weakness);
        return Ok(page(&desk, &asked, link.as_ref(), &mistakes));
    }
    let hash = password::hash(password).await?;
    let used = match open.kind {
        LinkKind::FirstOperator => begin(&desk, &asked, &email, &hash).await,
        _ => desk.db.use_link(&token(&asked), &hash, desk.now).await,
    };
    match used {
        Ok(Some(account)) => enter(&desk, &asked, &email, &account).await,
        Ok(None) => {
            let link = find(&desk, &asked).await?;
            Ok(page(&desk, &asked, link.as_ref(), &Mistakes::default()))
        }
        Err(StorageError::AlreadyExists) => {
            let mistakes = Mistakes {
                email: Some(fl!(desk.words.fluent, "settings-email-taken")),
                ..Mistakes::default()
            };
            Ok(page(&desk, &asked, link.as_ref(), &mistakes))
        }
        Err(error) => Err(error.into()),
    }
}

async fn begin(
    desk: &Desk,
    asked: &Asked,
    email: &Email,
    hash: &SecretString,
) -> Result<Option<String>, StorageError> {
    let token = token(asked);
    let made = desk
        .db
        .use_first_operator_link(&token, email, hash, desk.now);
    made.await
}

/// Whoever had the link is in; failures of whoever had not are forgotten.
async fn enter(
    desk: &Desk,
    asked: &Asked,
    email: &Email,
    account: &str,
) -> Result<Answer, SettingsError> {
    desk.db.forget_failures(Gate::Password(email)).await?;
    let keys = desk.db.keys(account).await?;
    let keys = keys.ok_or(SettingsError::NotFound)?;
    let here = Here::of(desk, asked);
    go_on(&desk.house, &keys, SessionWay::Link, &here, "").await
}

fn token(asked: &Asked) -> SecretString {
    SecretString::from(asked.segments.text("token"))
}

async fn find(desk: &Desk, asked: &Asked) -> Result<Option<Link>, StorageError> {
    desk.db.link(&token(asked), desk.now).await
}

impl Mistakes {
    fn of(desk: &Desk, weakness: Weakness) -> Self {
        let said = password::said(desk, weakness);
        match weakness {
            Weakness::Different => Self {
                again: Some(said),
                ..Self::default()
            },
            Weakness::Short | Weakness::Long | Weakness::Easy => Self {
                password: Some(said),
                ..Self::default()
            },
        }
    }

    fn any(&self) -> bool {
        self.email.is_some() || self.password.is_some() || self.again.is_some()
    }
}

fn page(desk: &Desk, asked: &Asked, link: Option<&Link>, mistakes: &Mistakes) -> Answer {
    let fluent = &desk.words.fluent;
    let (title, body) = match link {
        Some(link) if link.state == LinkState::Open => {
            let sheet = Sheet {
                refused: mistakes.any(),
                ..open(desk, asked, link, mistakes)
            };
            return sheet.into();
        }
        Some(link) if link.state == LinkState::Used => (
            fl!(fluent, "settings-link-used"),
            html! { p { (fl!(fluent, "settings-link-used-advice")) } (sign_in(desk)) },
        ),
        Some(_) => (
            fl!(fluent, "settings-link-ended"),
            html! { p { (fl!(fluent, "settings-link-ended-advice")) } (sign_in(desk)) },
        ),
        None => (
            fl!(fluent, "settings-link-unknown"),
            html! { p { (fl!(fluent, "settings-link-unknown-advice")) } (sign_in(desk)) },
        ),
    };
    Sheet::refused(title, Tab::Outside, body).into()
}

fn sign_in(desk: &Desk) -> Markup {
    let label = fl!(desk.words.fluent, "settings-sign-in-title");
    html! { p { a href="/settings/sign-in" { (label) } } }
}

fn open(desk: &Desk, asked: &Asked, link: &Link, mistakes: &Mistakes) -> Sheet {
    let fluent = &desk.words.fluent;
    let email = link.email.as_deref().unwrap_or_default();
    let (title, lead) = match link.kind {
        LinkKind::FirstOperator => (
            fl!(fluent, "settings-link-first"),
            fl!(fluent, "settings-link-first-lead"),
        ),
        LinkKind::Invitation => (
            fl!(fluent, "settings-link-invitation"),
            fl!(fluent, "settings-link-invitation-lead", email = email),
        ),
        LinkKind::Password => (
            fl!(fluent, "settings-link-reset"),
            fl!(fluent, "settings-link-reset-lead", email = email),
        ),
        LinkKind::PasswordAndCode => (
            fl!(fluent, "settings-link-reset"),
            fl!(fluent, "settings-link-reset-code-lead", email = email),
        ),
    };
    let action = format!("/settings/link/{}", asked.segments.text("token"));
    let body = html! {
        section {
            p { (lead) }
            (form::form(desk, &action, &fields(desk, asked, email, mistakes)))
        }
    };
    Sheet::new(title, Tab::Outside, body)
}

fn fields(desk: &Desk, asked: &Asked, email: &str, mistakes: &Mistakes) -> Markup {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-sign-in-email");
    let typed = asked.form.text("email");
    html! {
        @if email.is_empty() {
            (Field::new("email", &label, typed).required().error(mistakes.email.as_deref()).input("email", "username"))
        } @else {
            // For password managers: whose password it is.
            input type="text" name="username" value=(email) autocomplete="username" hidden;
        }
        (password::fields(desk, mistakes.password.as_deref(), mistakes.again.as_deref()))
        (form::send(&fl!(fluent, "settings-link-send")))
    }
}
