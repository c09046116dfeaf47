//! The second step of signing in: the code of an app, in the browser that the password was typed in.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::html;
use secrecy::SecretString;

use super::attempt::Attempt;
use super::{CODE, Here, let_in, totp, way_back};
use crate::settings::form::{self, Field};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{Gate, Person, Step};

/// Where somebody begins again who took too long.
const TOO_LATE: &str = "/settings/sign-in?done=too-late";

/// Asks for the code.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let browser = asked.browser.0.as_ref().ok_or(SettingsError::NotFound)?;
    if desk.db.step(browser, desk.now).await?.is_none() {
        return Ok(Answer::To(TOO_LATE.to_owned()));
    }
    Ok(sheet(&desk, asked.query.text("next"), None).into())
}

/// Signs in when the code is right.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let browser = asked.browser.0.as_ref().ok_or(SettingsError::NotFound)?;
    let next = asked.form.text("next");
    let Some(step) = desk.db.step(browser, desk.now).await? else {
        return Ok(Answer::To(TOO_LATE.to_owned()));
    };
    let refused = |why: &str| {
        let sheet = sheet(&desk, next, Some(why));
        Answer::from(Sheet {
            refused: true,
            ..sheet
        })
    };
    let attempt = Attempt::at(Gate::Code(&step.account), asked.address);
    if let Some(pause) = attempt.pause(&desk).await? {
        return Ok(refused(&pause));
    }
    if !is_right(&desk, &step, asked.form.raw("code")).await? {
        return Ok(refused(&fl!(desk.words.fluent, "settings-code-wrong")));
    }
    attempt.succeeded(&desk).await?;
    finish(&desk, &asked, step, browser).await
}

/// Whether a code is right, and was not used before.
async fn is_right(desk: &Desk, step: &Step, typed: &str) -> Result<bool, SettingsError> {
    let keys = desk.db.keys(&step.account).await?;
    let Some(secret) = keys.and_then(|keys| keys.second_factor) else {
        return Ok(false);
    };
    match totp::step_of(&secret, typed, desk.now) {
        Some(time_step) => Ok(desk.db.take_code(&step.account, time_step).await?),
        None => Ok(false),
    }
}

async fn finish(
    desk: &Desk,
    asked: &Asked,
    step: Step,
    browser: &SecretString,
) -> Result<Answer, SettingsError> {
    if !desk.db.end_step(browser).await? {
        return Ok(Answer::To(TOO_LATE.to_owned()));
    }
    let person = Person::Account {
        id: step.account,
        way: step.way,
    };
    let here = Here::of(desk, asked);
    let_in(&desk.house, &person, &here, asked.form.text("next")).await
}

fn sheet(desk: &Desk, next: &str, error: Option<&str>) -> Sheet {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-code-label");
    let hint = fl!(fluent, "settings-code-hint");
    let field = Field::new("code", &label, "").required().hint(&hint);
    let body = html! {
        section {
            (form::form(desk, CODE, &html! {
                (form::hidden("next", &way_back::safe(next)))
                (field.error(error).input("text", "one-time-code"))
                (form::send(&fl!(fluent, "settings-sign-in-send")))
            }))
            p .hint { (fl!(fluent, "settings-code-lost")) }
        }
        p { a href="/settings/sign-in" { (fl!(fluent, "settings-code-back")) } }
    };
    Sheet::new(fl!(fluent, "settings-code-title"), Tab::Outside, body)
}
