//! The connection: tested now, what the panels need and Provet allows, and what was spent of Provet's rate limits.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::standing::{self, Standing};
use super::trial::Trial;
use super::{rights_shown, usage};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab, form};

pub(super) async fn show(desk: Arc<Desk>, _: Asked) -> Result<Answer, SettingsError> {
    let told = told(&desk, None).await?;
    page(&desk, &told).await
}

/// Tests the connection; the answer is the page with what came of it.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let id = desk.clinic()?.tenant.provet_id;
    let credentials = desk.db.credentials(id).await?;
    let trial = match Standing::of(&credentials).to_try() {
        Some(stored) => Some(Trial::of(&desk, stored).await?),
        None => None,
    };
    let told = told(&desk, trial.as_ref()).await?;
    if asked.by_htmx {
        return Ok(Answer::Part(told));
    }
    page(&desk, &told).await
}

/// The button stands before what it replaces, so that it keeps the focus.
async fn page(desk: &Desk, told: &Markup) -> Result<Answer, SettingsError> {
    let id = desk.clinic()?.tenant.provet_id;
    let credentials = desk.db.credentials(id).await?;
    let title = fl!(desk.words.fluent, "settings-connection-title");
    let body = html! {
        @if Standing::of(&credentials).to_try().is_some() { (button(desk)) }
        (told)
    };
    Ok(Sheet::new(title, Tab::Clinic, body).into())
}

async fn told(desk: &Desk, trial: Option<&Trial>) -> Result<Markup, SettingsError> {
    let id = desk.clinic()?.tenant.provet_id;
    let credentials = desk.db.credentials(id).await?;
    let standing = Standing::of(&credentials);
    Ok(html! {
        div #connection aria-live="polite" {
            section {
                (standing::told(desk, standing))
                p { a href=(desk.at("/credentials")) { (fl!(desk.words.fluent, "settings-credentials-title")) } }
            }
            @if let Some(trial) = trial { (trial.section(desk)) }
            (rights_shown::section(desk, trial.and_then(Trial::rights)))
            (usage::section(desk))
        }
    })
}

/// Sent by htmx where there are scripts, and says then that it is at it.
fn button(desk: &Desk) -> Markup {
    let fluent = &desk.words.fluent;
    let address = desk.at("/connection");
    html! {
        form .settings-form method="post" action=(address) hx-post=(address) hx-target="#connection" hx-swap="outerHTML"
            hx-sync="drop" hx-nonce=(desk.nonce) {
            (form::hidden(form::TOKEN, &desk.form_token))
            button { (fl!(fluent, "settings-connection-test")) }
            p .while-asking role="status" { (fl!(fluent, "settings-connection-testing")) }
        }
    }
}
