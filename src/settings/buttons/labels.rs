//! The labels of what makes up a button: its page, its action, Provet's fields and their values.

use i18n_embed_fl::fl;
use serde_json::Value;

use crate::provet::ProvetPage;
use crate::provet::remote_buttons::ButtonField;
use crate::settings::ClinicContext;
use crate::storage::{IntegrationAction, StoredButtonAction};

/// The name of a page of Provet.
pub(super) fn page_name(ctx: &ClinicContext, page: Option<ProvetPage>) -> String {
    page.map_or_else(String::new, |page| {
        crate::panels::page_title(page, &ctx.i18n).to_string()
    })
}

/// The label of what Provet does when a button is pressed.
pub(super) fn action_name(ctx: &ClinicContext, action: IntegrationAction) -> String {
    let fluent = &ctx.i18n.fluent;
    match action {
        IntegrationAction::SidePanel => fl!(fluent, "settings-buttons-action-side-panel"),
        IntegrationAction::Window => fl!(fluent, "settings-buttons-action-window"),
        IntegrationAction::Popup => fl!(fluent, "settings-buttons-action-popup"),
        IntegrationAction::Background => fl!(fluent, "settings-buttons-action-background"),
    }
}

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
            page.map(|page| page_name(ctx, Some(page)))
        }
        ButtonField::Action => parse_action_code(value).map(|it| action_name(ctx, it)),
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

/// The label of a kind of background action.
pub(super) fn background_action_label(ctx: &ClinicContext, kind: &str) -> String {
    let fluent = &ctx.i18n.fluent;
    match kind {
        "move-status" => fl!(fluent, "settings-buttons-work-move-status"),
        "mark-sent" => fl!(fluent, "settings-buttons-work-mark-sent"),
        "set-integration-status" => fl!(fluent, "settings-buttons-work-set-integration-status"),
        "add-note" => fl!(fluent, "settings-buttons-work-add-note"),
        "forward" => fl!(fluent, "settings-buttons-work-forward"),
        other => other.to_owned(),
    }
}

/// The setting of a background action: status, text or URL.
pub(super) fn background_action_detail(
    ctx: &ClinicContext,
    work: &StoredButtonAction,
) -> Option<String> {
    let chosen: Value = serde_json::from_str(&work.settings).ok()?;
    if let Some(number) = chosen.get("status").and_then(Value::as_i64) {
        return Some(status_name(ctx, number));
    }
    let text_settings = ["text", "template", "url"].iter();
    let mut text_settings = text_settings.filter_map(|name| chosen.get(*name)?.as_str());
    text_settings.next().map(str::to_owned)
}

/// The label of a consultation's status. \[D\]
pub(super) fn status_name(ctx: &ClinicContext, number: i64) -> String {
    let fluent = &ctx.i18n.fluent;
    match number {
        0 => fl!(fluent, "status-admitted"),
        8 => fl!(fluent, "status-in-progress"),
        5 => fl!(fluent, "status-ready-for-discharge"),
        6 => fl!(fluent, "status-discharged"),
        7 => fl!(fluent, "status-invoicing"),
        9 => fl!(fluent, "status-invoice-paid"),
        10 => fl!(fluent, "status-finalized"),
        other => fl!(fluent, "status-unknown", number = other.to_string()),
    }
}
