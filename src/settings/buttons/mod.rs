//! The buttons of a clinic: what to type into Provet, or have it typed for you, and whether it is still so.

mod add;
mod batch;
mod choice;
mod drift;
mod guide;
mod made;
mod maker;
mod one;
mod overview;
mod plan;
mod remove;
mod salt;
mod sending;
mod trouble;

use i18n_embed_fl::fl;

use super::{Answer, Asked, Desk, Reach, Route, SettingsError, Sheet, Tab, form};
use crate::provet::Page;
use crate::storage::{Action, Button, StoredCopy};

pub(super) const ROUTES: &[Route] = &[
    Route {
        path: "/settings/clinics/{provet_id}/buttons",
        reach: Reach::Clinic,
        show: Some(|desk, asked| Box::pin(overview::show(desk, asked))),
        act: None,
    },
    Route {
        path: "/settings/clinics/{provet_id}/buttons/compare",
        reach: Reach::Clinic,
        show: Some(|desk, asked| Box::pin(overview::compare(desk, asked))),
        act: None,
    },
    Route {
        path: "/settings/clinics/{provet_id}/buttons/add",
        reach: Reach::Clinic,
        show: Some(|desk, asked| Box::pin(std::future::ready(add::show(&desk, &asked)))),
        act: Some(|desk, asked| Box::pin(add::act(desk, asked))),
    },
    Route {
        path: "/settings/clinics/{provet_id}/buttons/make",
        reach: Reach::Clinic,
        show: None,
        act: Some(|desk, asked| Box::pin(plan::act(desk, asked))),
    },
    Route {
        path: "/settings/clinics/{provet_id}/buttons/made/{batch}",
        reach: Reach::Clinic,
        show: Some(|desk, asked| Box::pin(batch::show(desk, asked))),
        act: Some(|desk, asked| Box::pin(batch::act(desk, asked))),
    },
    Route {
        path: "/settings/clinics/{provet_id}/buttons/{button}",
        reach: Reach::Clinic,
        show: Some(|desk, asked| Box::pin(one::show(desk, asked))),
        act: None,
    },
    Route {
        path: "/settings/clinics/{provet_id}/buttons/{button}/salt",
        reach: Reach::Clinic,
        show: None,
        act: Some(|desk, asked| Box::pin(salt::act(desk, asked))),
    },
    Route {
        path: "/settings/clinics/{provet_id}/buttons/{button}/provet",
        reach: Reach::Clinic,
        show: None,
        act: Some(|desk, asked| Box::pin(drift::act(desk, asked))),
    },
    Route {
        path: "/settings/clinics/{provet_id}/buttons/{button}/remove",
        reach: Reach::Clinic,
        show: Some(|desk, asked| Box::pin(remove::show(desk, asked))),
        act: Some(|desk, asked| Box::pin(remove::act(desk, asked))),
    },
];

/// The clinic's button that the address names, as it is now, and its copy in Provet where we make it there.
async fn named(desk: &Desk, asked: &Asked) -> Result<(Button, Option<StoredCopy>), SettingsError> {
    let clinic = desk.clinic()?.tenant.provet_id;
    let id = asked.segments.text("button");
    let button = desk.db.button(clinic, id).await?;
    let button = button.ok_or(SettingsError::NotFound)?;
    let copy = desk.db.copy(clinic, id).await?;
    Ok((button, copy))
}

/// The address of a button's page, and what follows.
fn at(desk: &Desk, button: &str, below: &str) -> String {
    desk.at(&format!("/buttons/{button}{below}"))
}

/// What a page of Provet is called.
fn page_name(desk: &Desk, page: Option<Page>) -> String {
    page.map_or_else(String::new, |page| {
        crate::panels::title(page, &desk.words).to_string()
    })
}

/// What Provet does when a button is pressed.
fn action_name(desk: &Desk, action: Action) -> String {
    let fluent = &desk.words.fluent;
    match action {
        Action::SidePanel => fl!(fluent, "settings-buttons-action-side-panel"),
        Action::Window => fl!(fluent, "settings-buttons-action-window"),
        Action::Popup => fl!(fluent, "settings-buttons-action-popup"),
        Action::Background => fl!(fluent, "settings-buttons-action-background"),
    }
}

/// Notes in the audit what was done to a button; never its salt.
async fn note(desk: &Desk, action: &'static str, button: &Button) -> Result<(), SettingsError> {
    let page = button.told_page().map_or("", Page::path);
    let detail = format!("{page}, {}, {}", button.action, button.id);
    Ok(desk.note(action, Some(detail)).await?)
}

/// A key for a form that must not do its work twice.
fn new_key() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

/// The key that a form carries, if it is one of ours.
fn key(asked: &Asked) -> Option<&str> {
    let key = asked.form.text("key");
    let ours = key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    ours.then_some(key)
}
