//! Webhooks, and the custom integrations that the caller itself has created.

use super::field_builders::{
    ResourceField, boolean, choice, integer, json_list, short_text, text, to_one,
};
use super::{ApiResource, READ, resource};
use crate::ui::{BUTTON_PAGES, ButtonPage, ClickAction, PayloadMethod};

const PERMISSION_INTEGRATIONS: &str = "Settings: Integration settings";

pub(super) const RESOURCES: &[ApiResource] = &[
    resource("custom_integration", CUSTOM_INTEGRATION_FIELDS)
        .require_permission(PERMISSION_INTEGRATIONS)
        .own_only(),
    resource("hook/webhook", WEBHOOK_FIELDS).require_permission(PERMISSION_INTEGRATIONS),
    resource("hook/queue", QUEUE_FIELDS)
        .require_permission(PERMISSION_INTEGRATIONS)
        .with_methods(READ, READ),
];

/// The name of the target is not public \[I\]: `url` is taken by the record's own.
const WEBHOOK_FIELDS: &[ResourceField] = &[
    text("name"),
    integer("trigger").required().filterable(),
    integer("content_type").required(),
    boolean("active").filterable(),
    to_one("department", "department").filterable(),
    text("target_url").required(),
];

/// What was sent: status 0 waiting, 1 delivered, 2 failed. The fields are not public \[I\].
const QUEUE_FIELDS: &[ResourceField] = &[
    to_one("webhook", "hook/webhook").filterable(),
    integer("trigger").filterable(),
    integer("object_id"),
    integer("status").filterable(),
    integer("attempts"),
    integer("response_code"),
    text("response"),
];

/// Only `type`, `action` and `method` are documented; the other names are ours \[I\], to be
/// read from OPTIONS.
const CUSTOM_INTEGRATION_FIELDS: &[ResourceField] = &[
    short_text("name", 255).required(),
    choice("type", page_choices).required().filterable(),
    choice("action", action_choices).required(),
    choice("method", method_choices),
    short_text("target_url", 2000).required(),
    short_text("parameter_name", 255),
    boolean("enabled").filterable(),
    boolean("add_verification_hash"),
    short_text("verification_salt", 255).write_only(),
    boolean("include_payload_in_hash"),
    boolean("add_organization_info"),
    json_list("static_headers").write_only(),
];

fn page_choices() -> Vec<(i64, &'static str)> {
    let numbered = |page: &ButtonPage| (i64::from(page.number), page.name);
    BUTTON_PAGES.iter().map(numbered).collect()
}

fn action_choices() -> Vec<(i64, &'static str)> {
    let numbered = |action: ClickAction| (i64::from(u8::from(action)), action.label());
    ClickAction::ALL.into_iter().map(numbered).collect()
}

fn method_choices() -> Vec<(i64, &'static str)> {
    let numbered = |method: PayloadMethod| (i64::from(u8::from(method)), method.label());
    [PayloadMethod::Get, PayloadMethod::Post]
        .into_iter()
        .map(numbered)
        .collect()
}
