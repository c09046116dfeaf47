//! Setting up custom integration buttons.

use axum::extract::{Path, Query, RawForm, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::button::{
    ButtonHeader, ClickAction, IntegrationButton, PayloadMethod, VerificationSalt,
};
use super::button_settings_page::{self, ButtonDraft};
use super::form_fields::PostedForm;
use super::{ClinicPageError, render_clinic_page};
use crate::state::Simulator;

/// What the page was opened for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct ButtonSettingsQuery {
    /// The button to change.
    edit: Option<i64>,
    /// The page a new button is to stand on.
    page: Option<u8>,
}

/// Shows the buttons and the form for one of them.
pub(super) async fn get_button_settings(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    Query(opened): Query<ButtonSettingsQuery>,
) -> Result<Markup, ClinicPageError> {
    let saved = opened.edit.and_then(|id| {
        let button = find_button(&simulator, provet_id, id)?;
        Some(ButtonDraft::from_saved(id, button))
    });
    let draft = saved.unwrap_or_else(|| ButtonDraft::new(opened.page.unwrap_or_default()));
    render_clinic_page(&simulator, provet_id, |clinic| {
        Ok(button_settings_page::render(clinic, &draft))
    })
}

/// Saves what was filled in, or shows again what is wrong with it; a preview
/// is shown and not saved.
pub(super) async fn post_save(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Result<Response, ClinicPageError> {
    let fields = PostedForm::from(form);
    let id = fields.parse_number("id");
    let button = parse_button(
        &fields,
        id.and_then(|id| find_button(&simulator, provet_id, id)),
    );
    let faults = button.validation_errors();
    if faults.is_empty() && !fields.is_checked("preview") {
        match id {
            Some(id) => simulator.update_button(provet_id, id, &button),
            None => simulator.add_button(provet_id, &button).map(drop),
        }
        .ok_or(ClinicPageError::NoRecord {
            record_kind: "button",
        })?;
        return Ok(redirect_to_button_settings(provet_id));
    }
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let draft = ButtonDraft::from_posted(id, button, faults, fields.get_text("salt"));
    let page = render_clinic_page(&simulator, provet_id, |clinic| {
        Ok(button_settings_page::render(clinic, &draft))
    })?;
    Ok((status, page).into_response())
}

/// Removes the button that was chosen.
pub(super) async fn post_remove(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    if let Some(id) = PostedForm::from(form).parse_number("id") {
        simulator.remove_button(provet_id, id);
    }
    redirect_to_button_settings(provet_id)
}

fn find_button(simulator: &Simulator, provet_id: i64, id: i64) -> Option<IntegrationButton> {
    let buttons = simulator.buttons(provet_id).into_iter();
    buttons
        .filter(|(number, _)| *number == id)
        .map(|(_, button)| button)
        .next()
}

/// The button in the form. An empty salt keeps the one it had.
fn parse_button(fields: &PostedForm, before: Option<IntegrationButton>) -> IntegrationButton {
    let salt = match fields.get_text("salt") {
        kept if kept.is_empty() => before.map(|button| button.verification_salt),
        typed => Some(VerificationSalt::new(typed)),
    };
    let number = |name| fields.parse_number::<u8>(name);
    let action = number("action").and_then(|number| ClickAction::try_from(number).ok());
    let method = number("method").and_then(|number| PayloadMethod::try_from(number).ok());
    IntegrationButton {
        name: fields.get_text("name"),
        page_number: number("type").unwrap_or_default(),
        action: action.unwrap_or(ClickAction::SidePanel),
        method: method.unwrap_or(PayloadMethod::Get),
        target_url: fields.get_text("url"),
        parameter_name: fields.get_text("parameter_name"),
        enabled: fields.is_checked("enabled"),
        add_verification_hash: fields.is_checked("hash"),
        verification_salt: salt.unwrap_or_default(),
        include_payload_in_hash: fields.is_checked("payload"),
        add_organization_info: fields.is_checked("organization"),
        hash_scheme: super::hash_scheme::ButtonHashScheme::from_name(&fields.get_text("recipe")),
        static_headers: parse_headers(&fields.get_text("headers")),
    }
}

/// One header per line, `Name: value`.
fn parse_headers(lines: &str) -> Vec<ButtonHeader> {
    lines
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| ButtonHeader {
            name: name.trim().to_owned(),
            value: value.trim().to_owned(),
        })
        .collect()
}

fn redirect_to_button_settings(provet_id: i64) -> Response {
    Redirect::to(&format!("/{provet_id}/integrations/custom/")).into_response()
}
