//! The end of a clinic here: everything that is held about it goes, after its number was typed.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::settings::form::Field;
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab, form};
use crate::storage::Standing;

/// People whose tokens are forgotten at once; those of more go with the process, and are of no use without their rows.
const MOST_PEOPLE: i64 = 1_000;

/// The field that the clinic's number is typed into.
const TYPED: &str = "provet_id";

pub(super) async fn show(desk: Arc<Desk>, _: Asked) -> Result<Answer, SettingsError> {
    desk.clinic()?;
    let body = page(&desk, "", None);
    Ok(Sheet::new(title(&desk), Tab::Clinic, body).into())
}

pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let id = desk.clinic()?.tenant.provet_id;
    let typed = asked.form.text(TYPED);
    if typed != id.to_string() {
        let wrong = fl!(
            desk.words.fluent,
            "settings-purge-wrong",
            number = id.to_string()
        );
        let body = page(&desk, typed, Some(&wrong));
        return Ok(Sheet::refused(title(&desk), Tab::Clinic, body).into());
    }
    purge(&desk).await?;
    leave(&desk).await
}

/// Everything in the database, and what this process has in memory; other processes notice by themselves.
async fn purge(desk: &Desk) -> Result<(), SettingsError> {
    let id = desk.clinic()?.tenant.provet_id;
    let credentials = desk.db.credentials(id).await?;
    let people = desk.db.sign_ins(id, None, MOST_PEOPLE, desk.now).await?;
    desk.db.purge_tenant(id, desk.actor(), desk.now).await?;
    desk.directory.invalidate();
    for stored in credentials {
        desk.provet.forget(&stored.credential.id);
    }
    for person in people {
        desk.provet.forget(&person.id);
    }
    Ok(())
}

/// Whoever has nothing left to see is signed out.
async fn leave(desk: &Desk) -> Result<Answer, SettingsError> {
    let purged = desk.clinic()?.tenant.provet_id;
    let session = desk.session()?;
    let others = match &session.standing {
        Standing::Operator => true,
        Standing::Administrator(clinics) => clinics.iter().any(|clinic| *clinic != purged),
    };
    if others {
        return Ok(Answer::To("/settings/clinics?done=purged".to_owned()));
    }
    desk.db.end_session(&session.id).await?;
    Ok(Answer::SignedOut {
        to: "/settings/sign-in".to_owned(),
    })
}

fn title(desk: &Desk) -> String {
    fl!(desk.words.fluent, "settings-purge-title")
}

fn page(desk: &Desk, typed: &str, wrong: Option<&str>) -> Markup {
    let fluent = &desk.words.fluent;
    let number = desk
        .clinic
        .as_ref()
        .map(|clinic| clinic.tenant.provet_id.to_string());
    let label = fl!(
        fluent,
        "settings-purge-typed",
        number = number.unwrap_or_default()
    );
    let field = Field::new(TYPED, &label, typed).error(wrong).required();
    html! {
        section {
            p { (fl!(fluent, "settings-purge-what")) }
            p { (fl!(fluent, "settings-purge-provet")) }
            p { a href=(desk.at("/export")) { (fl!(fluent, "settings-purge-export-first")) } }
            (form::form(desk, &desk.at("/purge"), &html! {
                (field.line())
                (form::destroy(&fl!(fluent, "settings-purge-do")))
            }))
        }
    }
}
