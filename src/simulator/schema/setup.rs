//! What a clinic sets up: webhooks, and custom integrations as far as the caller made them itself.

use super::build::{Field, flag, integer, list, text, to};
use super::{READ, Resource, resource};

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
    text("name").required(),
    integer("type").required().filtered(),
    integer("action").required(),
    integer("method"),
    text("target_url").required(),
    text("parameter_name"),
    flag("enabled").filtered(),
    flag("add_verification_hash"),
    text("verification_salt").write_only(),
    flag("include_payload_in_hash"),
    flag("add_organization_info"),
    list("static_headers").write_only(),
];
