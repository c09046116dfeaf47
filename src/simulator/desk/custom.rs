//! Setting up custom integration buttons.

use axum::extract::{Path, Query, RawForm, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::button::{Action, Button, Header, Method, Salt};
use super::custom_page::{self, Draft};
use super::fields::Fields;
use super::{DeskError, draw};
use crate::simulator::world::World;

/// What the page was opened for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Opened {
    /// The button to change.
    edit: Option<i64>,
    /// The page a new button is to stand on.
    page: Option<u8>,
}

/// Shows the buttons and the form for one of them.
pub(super) async fn show(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    Query(opened): Query<Opened>,
) -> Result<Markup, DeskError> {
    let saved = opened.edit.and_then(|id| {
        let button = saved(&world, provet_id, id)?;
        Some(Draft::of_saved(id, button))
    });
    let draft = saved.unwrap_or_else(|| Draft::new(opened.page.unwrap_or_default()));
    draw(&world, provet_id, |clinic| {
        Ok(custom_page::render(clinic, &draft))
    })
}

/// Saves what was filled in, or shows again what is wrong with it; a preview
/// is shown and not saved.
pub(super) async fn save(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Result<Response, DeskError> {
    let fields = Fields::from(form);
    let id = fields.number("id");
    let button = filled_in(&fields, id.and_then(|id| saved(&world, provet_id, id)));
    let faults = button.faults();
    if faults.is_empty() && !fields.ticked("preview") {
        match id {
            Some(id) => world.change_button(provet_id, id, &button),
            None => world.add_button(provet_id, &button).map(drop),
        }
        .ok_or(DeskError::NoRecord { what: "button" })?;
        return Ok(back(provet_id));
    }
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let draft = Draft::of_posted(id, button, faults, fields.text("salt"));
    let page = draw(&world, provet_id, |clinic| {
        Ok(custom_page::render(clinic, &draft))
    })?;
    Ok((status, page).into_response())
}

/// Removes the button that was chosen.
pub(super) async fn remove(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    if let Some(id) = Fields::from(form).number("id") {
        world.remove_button(provet_id, id);
    }
    back(provet_id)
}

fn saved(world: &World, provet_id: i64, id: i64) -> Option<Button> {
    let buttons = world.buttons(provet_id).into_iter();
    buttons
        .filter(|(number, _)| *number == id)
        .map(|(_, button)| button)
        .next()
}

/// The button in the form. An empty salt keeps the one it had.
fn filled_in(fields: &Fields, before: Option<Button>) -> Button {
    let salt = match fields.text("salt") {
        kept if kept.is_empty() => before.map(|button| button.verification_salt),
        typed => Some(Salt::new(typed)),
    };
    let number = |name| fields.number::<u8>(name);
    let action = number("action").and_then(|number| Action::try_from(number).ok());
    let method = number("method").and_then(|number| Method::try_from(number).ok());
    Button {
        name: fields.text("name"),
        page: number("type").unwrap_or_default(),
        action: action.unwrap_or(Action::SidePanel),
        method: method.unwrap_or(Method::Get),
        url: fields.text("url"),
        parameter_name: fields.text("parameter_name"),
        enabled: fields.ticked("enabled"),
        add_verification_hash: fields.ticked("hash"),
        verification_salt: salt.unwrap_or_default(),
        include_payload_in_hash: fields.ticked("payload"),
        add_organization_info: fields.ticked("organization"),
        recipe: super::recipe::Recipe::named(&fields.text("recipe")),
        static_headers: headers(&fields.text("headers")),
    }
}

/// One header per line, `Name: value`.
fn headers(lines: &str) -> Vec<Header> {
    lines
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| Header {
            name: name.trim().to_owned(),
            value: value.trim().to_owned(),
        })
        .collect()
}

fn back(provet_id: i64) -> Response {
    Redirect::to(&format!("/{provet_id}/integrations/custom/")).into_response()
}
