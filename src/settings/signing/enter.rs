//! The page where one signs in.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::attempt::Attempt;
use super::{Here, go_on, password, way_back};
use crate::settings::form::{self, Field};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{AccountState, Email, Gate, SessionWay};

pub(super) const ADDRESS: &str = "/settings/sign-in";

/// What was typed and what was wrong with it.
#[derive(Default)]
pub(super) struct Typed<'a> {
    pub(super) next: &'a str,
    pub(super) email: &'a str,
    pub(super) password_error: Option<String>,
}

/// Asks who it is; somebody who is signed in goes where they wanted to go.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let next = asked.query.text("next");
    if desk.session.is_some() {
        return Ok(Answer::To(way_back::safe(next)));
    }
    let typed = Typed {
        next,
        ..Typed::default()
    };
    let done = done(&desk, asked.query.text("done"));
    Ok(sheet(&desk, &typed, done.as_deref()).into())
}

/// Signs in with an e-mail address and a password.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let (email, next) = (asked.form.text("email"), asked.form.text("next"));
    let refused = |why: String| {
        let typed = Typed {
            next,
            email,
            password_error: Some(why),
        };
        let sheet = sheet(&desk, &typed, None);
        Answer::from(Sheet {
            refused: true,
            ..sheet
        })
    };
    let wrong = || fl!(desk.words.fluent, "settings-sign-in-wrong");
    let Some(email) = Email::parse(email) else {
        return Ok(refused(wrong()));
    };
    let attempt = Attempt::at(Gate::Password(&email), asked.address);
    if let Some(pause) = attempt.pause(&desk).await? {
        return Ok(refused(pause));
    }
    let keys = desk.db.keys_of(&email).await?;
    let hash = keys.as_ref().and_then(|keys| keys.password.as_ref());
    let right = password::is_right(asked.form.raw("password"), hash).await;
    let Some(keys) = keys.filter(|_| right) else {
        return Ok(refused(wrong()));
    };
    attempt.succeeded(&desk).await?;
    if keys.state == AccountState::Disabled {
        return Ok(refused(fl!(desk.words.fluent, "settings-sign-in-disabled")));
    }
    let here = Here::of(&desk, &asked);
    go_on(&desk.house, &keys, SessionWay::Password, &here, next).await
}

/// The page.
pub(super) fn sheet(desk: &Desk, typed: &Typed<'_>, done: Option<&str>) -> Sheet {
    let fluent = &desk.words.fluent;
    let body = html! {
        @if let Some(done) = done { p .done role="status" { (done) } }
        section {
            h2 { (fl!(fluent, "settings-sign-in-with-password")) }
            (form::form(desk, ADDRESS, &with_password(desk, typed)))
            p .hint { (fl!(fluent, "settings-sign-in-lost")) }
        }
    };
    Sheet::new(fl!(fluent, "settings-sign-in-title"), Tab::Outside, body)
}

fn with_password(desk: &Desk, typed: &Typed<'_>) -> Markup {
    let fluent = &desk.words.fluent;
    let email = fl!(fluent, "settings-sign-in-email");
    let password = fl!(fluent, "settings-sign-in-password");
    html! {
        (form::hidden("next", &way_back::safe(typed.next)))
        (Field::new("email", &email, typed.email).required().input("email", "username"))
        (Field::new("password", &password, "").required().error(typed.password_error.as_deref())
            .input("password", "current-password"))
        (form::send(&fl!(fluent, "settings-sign-in-send")))
    }
}

/// What has just happened.
fn done(desk: &Desk, word: &str) -> Option<String> {
    let fluent = &desk.words.fluent;
    match word {
        "signed-out" => Some(fl!(fluent, "settings-sign-in-signed-out")),
        "too-late" => Some(fl!(fluent, "settings-sign-in-too-late")),
        _ => None,
    }
}
