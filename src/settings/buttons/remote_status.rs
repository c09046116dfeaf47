//! The status of a button in Provet, and its differences from ours.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use serde_json::Value;

use super::{ClinicContext, create_remote, form, remote_error};
use crate::provet::ProvetPage;
use crate::provet::remote_buttons::{ButtonField, FieldDifference};
use crate::storage::{Button, IntegrationAction, RemoteButton, RemoteButtonState, SyncStatus};

/// The label of a field, as in Provet's own form.
pub(super) fn field_label(ctx: &ClinicContext, role: ButtonField) -> String {
    let fluent = &ctx.i18n.fluent;
    match role {
        ButtonField::Name => fl!(fluent, "settings-buttons-field-name"),
        ButtonField::Page => fl!(fluent, "settings-buttons-field-page"),
        ButtonField::Action => fl!(fluent, "settings-buttons-field-action"),
        ButtonField::Method => fl!(fluent, "settings-buttons-field-method"),
        ButtonField::Url => fl!(fluent, "settings-buttons-field-url"),
        ButtonField::Parameter => fl!(fluent, "settings-buttons-field-parameter"),
        ButtonField::Enabled => fl!(fluent, "settings-buttons-field-enabled"),
        ButtonField::Hash => fl!(fluent, "settings-buttons-field-hash"),
        ButtonField::Salt => fl!(fluent, "settings-buttons-field-salt"),
        ButtonField::Payload => fl!(fluent, "settings-buttons-field-payload"),
        ButtonField::Organization => fl!(fluent, "settings-buttons-field-organization"),
        ButtonField::Headers => fl!(fluent, "settings-buttons-field-headers"),
    }
}

/// A value, with the meaning of its number.
pub(super) fn format_value(ctx: &ClinicContext, role: ButtonField, value: &Value) -> String {
    let fluent = &ctx.i18n.fluent;
    let plain = match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => fl!(fluent, "settings-buttons-on"),
        Value::Bool(false) => fl!(fluent, "settings-buttons-off"),
        Value::Null => String::new(),
        Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    };
    match code_meaning(ctx, role, value) {
        Some(meaning) => format!("{plain} ({meaning})"),
        None => plain,
    }
}

fn code_meaning(ctx: &ClinicContext, role: ButtonField, value: &Value) -> Option<String> {
    let number = value.as_i64()?;
    match role {
        ButtonField::Page => {
            let page = ProvetPage::all().find(|page| page.provet_type() == number);
            page.map(|page| super::page_name(ctx, Some(page)))
        }
        ButtonField::Action => parse_action_code(value).map(|it| super::action_name(ctx, it)),
        ButtonField::Method => match number {
            0 => Some("GET".to_owned()),
            1 => Some("POST".to_owned()),
            _ => None,
        },
        ButtonField::Name
        | ButtonField::Url
        | ButtonField::Parameter
        | ButtonField::Enabled
        | ButtonField::Hash
        | ButtonField::Salt
        | ButtonField::Payload
        | ButtonField::Organization
        | ButtonField::Headers => None,
    }
}

/// The action for one of Provet's numbers. \[D\]
pub(super) fn parse_action_code(value: &Value) -> Option<IntegrationAction> {
    let text = value.as_str().and_then(|text| text.parse().ok());
    let number = value.as_i64().or(text)?;
    let mut all = IntegrationAction::ALL.iter().copied();
    all.find(|action| action.provet_number() == number)
}

/// The status in Provet, as a badge with details.
pub(super) fn render_status(
    ctx: &ClinicContext,
    button: &Button,
    copy: Option<&RemoteButton>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let Some(copy) = copy else {
        return html! { span { (fl!(fluent, "settings-buttons-by-hand")) } };
    };
    let (class, message) = match (copy.state, copy.sync_status) {
        (RemoteButtonState::Created, Some(SyncStatus::Drifted)) => {
            ("bad", fl!(fluent, "settings-buttons-changed"))
        }
        (RemoteButtonState::Created, Some(SyncStatus::Deleted)) => {
            ("bad", fl!(fluent, "settings-buttons-gone"))
        }
        (RemoteButtonState::Created, Some(SyncStatus::InSync)) => {
            ("good", fl!(fluent, "settings-buttons-same"))
        }
        (RemoteButtonState::Created, None) => ("good", fl!(fluent, "settings-buttons-made")),
        (RemoteButtonState::Sending, _) if copy.is_being_sent(ctx.now) => {
            ("warning", fl!(fluent, "settings-buttons-sending"))
        }
        (RemoteButtonState::Sending | RemoteButtonState::Unknown, _) => {
            ("warning", fl!(fluent, "settings-buttons-unsure"))
        }
        (RemoteButtonState::Planned, _) => ("warning", fl!(fluent, "settings-buttons-planned")),
        (RemoteButtonState::Rejected, _) => ("bad", fl!(fluent, "settings-buttons-not-made")),
    };
    html! {
        span class=(class) { (message) }
        @if has_stale_salt(button, copy) { " " span .bad { (fl!(fluent, "settings-buttons-salt-behind")) } }
        @if let Some(reason) = &copy.reason { p .hint { (remote_error::code_message(ctx, reason)) } }
        @if let Some(at) = copy.compared_at { p .hint { (fl!(fluent, "settings-buttons-compared")) " " (form::local_time(ctx, at)) } }
    }
}

/// Whether Provet still has the previous salt.
pub(super) fn has_stale_salt(button: &Button, copy: &RemoteButton) -> bool {
    copy.state == RemoteButtonState::Created && copy.salt_version != button.salt_version
}

/// The differences found by the last comparison.
pub(super) fn stored_differences(copy: &RemoteButton) -> Vec<FieldDifference> {
    if copy.sync_status != Some(SyncStatus::Drifted) {
        return Vec::new();
    }
    let (wanted, found) = (copy.desired.as_deref(), copy.last_found.as_deref());
    create_remote::deserialize_fields(wanted)
        .find_differences(&create_remote::deserialize_fields(found))
}

/// The differences, field by field.
pub(super) fn render_differences(ctx: &ClinicContext, differences: &[FieldDifference]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (ours, theirs) = (
        fl!(fluent, "settings-buttons-ours-was"),
        fl!(fluent, "settings-buttons-theirs-is"),
    );
    html! {
        table .cards {
            thead { tr {
                th scope="col" { (fl!(fluent, "settings-buttons-plan-field")) }
                th scope="col" { (ours) }
                th scope="col" { (theirs) }
            } }
            tbody {
                @for it in differences {
                    tr {
                        th scope="row" { (field_label(ctx, it.field)) }
                        td data-label=(ours) { code { (format_value(ctx, it.field, &it.desired)) } }
                        td data-label=(theirs) { code { (format_value(ctx, it.field, &it.actual)) } }
                    }
                }
            }
        }
    }
}
