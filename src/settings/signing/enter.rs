//! The page where one signs in.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::attempt::Attempt;
use super::{Here, go_on, note, password, provet, way_back};
use crate::settings::form::{self, Field};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{AccountState, Actor, Email, Gate, SessionWay};

pub(super) const ADDRESS: &str = "/settings/sign-in";

/// What was typed and what was wrong with it.
#[derive(Default)]
pub(super) struct Typed<'a> {
    pub(super) next: &'a str,
    pub(super) email: &'a str,
    pub(super) password_error: Option<String>,
    pub(super) clinic: &'a str,
    pub(super) clinic_error: Option<String>,
}

/// Asks who it is; somebody who is signed in goes where they wanted to go.
pub(super) fn show(desk: &Desk, asked: &Asked) -> Answer {
    let next = asked.query.text("next");
    if desk.session.is_some() {
        return Answer::To(way_back::safe(next));
    }
    let typed = Typed {
        next,
        ..Typed::default()
    };
    let done = done(desk, asked.query.text("done"));
    let refused = provet::refusal(desk, asked.query.text("refused"));
    sheet(desk, &typed, done.as_deref(), refused.as_deref()).into()
}

/// Signs in with an e-mail address and a password.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let (email, next) = (asked.form.text("email"), asked.form.text("next"));
    let refused = |why: String| {
        let typed = Typed {
            next,
            email,
            password_error: Some(why),
            ..Typed::default()
        };
        let sheet = sheet(&desk, &typed, None, None);
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
    let refusal = async |why| {
        let actor = Actor::Claimed(email.as_str().to_owned());
        note(&desk.house, None, actor, ("sign-in-refused", why), desk.now).await
    };
    let Some(keys) = keys.filter(|_| right) else {
        refusal("password").await?;
        return Ok(refused(wrong()));
    };
    attempt.succeeded(&desk).await?;
    if keys.state == AccountState::Disabled {
        refusal("switched off").await?;
        return Ok(refused(fl!(desk.words.fluent, "settings-sign-in-disabled")));
    }
    let here = Here::of(&desk, &asked);
    go_on(&desk.house, &keys, SessionWay::Password, &here, next).await
}

/// The page.
pub(super) fn sheet(
    desk: &Desk,
    typed: &Typed<'_>,
    done: Option<&str>,
    refused: Option<&str>,
) -> Sheet {
    let fluent = &desk.words.fluent;
    let body = html! {
        @if let Some(done) = done { p .done role="status" { (done) } }
        @if let Some(refused) = refused { p .error role="alert" { (refused) } }
        section {
            h2 { (fl!(fluent, "settings-sign-in-with-provet")) }
            (form::form(desk, provet::ADDRESS, &with_provet(desk, typed)))
        }
        section {
            h2 { (fl!(fluent, "settings-sign-in-with-password")) }
            (form::form(desk, ADDRESS, &with_password(desk, typed)))
            p .hint { (fl!(fluent, "settings-sign-in-lost")) }
        }
    };
    Sheet::new(fl!(fluent, "settings-sign-in-title"), Tab::Outside, body)
}

fn with_provet(desk: &Desk, typed: &Typed<'_>) -> Markup {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-provet-clinic");
    let hint = fl!(fluent, "settings-provet-clinic-hint");
    let clinic = Field::new("clinic", &label, typed.clinic).required();
    let clinic = clinic.hint(&hint).error(typed.clinic_error.as_deref());
    html! {
        (form::hidden("next", &way_back::safe(typed.next)))
        (clinic.line())
        (form::send(&fl!(fluent, "settings-provet-send")))
    }
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
