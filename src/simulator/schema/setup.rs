//! What a clinic sets up: webhooks, and custom integrations as far as the caller made them itself.

use super::build::{Field, choice, flag, integer, list, short, text, to};
use super::{READ, Resource, resource};
use crate::simulator::desk::{Action, Method, PAGES, Page};

const INTEGRATIONS: &str = "Settings: Integration settings";

pub(super) const RESOURCES: &[Resource] = &[
    resource("custom_integration", CUSTOM_INTEGRATION)
        .needs(INTEGRATIONS)
        .own(),
    resource("hook/webhook", WEBHOOK).needs(INTEGRATIONS),
    resource("hook/queue", QUEUE)
        .needs(INTEGRATIONS)
        .methods(READ, READ),
];

/// The name of the target is not public \[I\]: `url` is taken by the record's own.
const WEBHOOK: &[Field] = &[
    text("name"),
    integer("trigger").required().filtered(),
    integer("content_type").required(),
    flag("active").filtered(),
    to("department", "department").filtered(),
    text("target_url").required(),
];

/// What was sent: status 0 waiting, 1 delivered, 2 failed. The fields are not public \[I\].
const QUEUE: &[Field] = &[
    to("webhook", "hook/webhook").filtered(),
    integer("trigger").filtered(),
    integer("object_id"),
    integer("status").filtered(),
    integer("attempts"),
    integer("response_code"),
    text("response"),
];

/// Only `type`, `action` and `method` are documented; the other names are ours \[I\], to be
/// read from OPTIONS.
const CUSTOM_INTEGRATION: &[Field] = &[
    short("name", 255).required(),
    choice("type", pages).required().filtered(),
    choice("action", actions).required(),
    choice("method", methods),
    short("target_url", 2000).required(),
    short("parameter_name", 255),
    flag("enabled").filtered(),
    flag("add_verification_hash"),
    short("verification_salt", 255).write_only(),
    flag("include_payload_in_hash"),
    flag("add_organization_info"),
    list("static_headers").write_only(),
];

fn pages() -> Vec<(i64, &'static str)> {
    let numbered = |page: &Page| (i64::from(page.number), page.name);
    PAGES.iter().map(numbered).collect()
}

fn actions() -> Vec<(i64, &'static str)> {
    let numbered = |action: Action| (i64::from(u8::from(action)), action.label());
    Action::ALL.into_iter().map(numbered).collect()
}

fn methods() -> Vec<(i64, &'static str)> {
    let numbered = |method: Method| (i64::from(u8::from(method)), method.label());
    [Method::Get, Method::Post]
        .into_iter()
        .map(numbered)
        .collect()
}
