//! What a clinic sets up: custom integrations, as far as the caller made them itself.

use super::build::{Field, flag, integer, list, text};
use super::{Resource, resource};

pub(super) const RESOURCES: &[Resource] = &[resource("custom_integration", CUSTOM_INTEGRATION)
    .needs("Settings: Integration settings")
    .own()];

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
