//! The settings of a button, and how Provet's field for each of them is recognised.

use serde::{Deserialize, Serialize};

use super::FieldMetadata;

/// What a field of a custom integration is for. The parts are those of Provet's settings page \[D\], in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ButtonField {
    /// The label people read.
    Name,
    /// The page it stands on: `type`. \[D\]
    Page,
    /// What Provet does when it is pressed: `action`. \[D\]
    Action,
    /// How its request travels: `method`. \[D\]
    Method,
    /// What is called.
    Url,
    /// The name of the parameter with the object's id.
    Parameter,
    /// Whether people see it.
    Enabled,
    /// Whether a verification hash is added.
    Hash,
    /// What the hash is made with.
    Salt,
    /// Whether the hash covers the payload.
    Payload,
    /// Whether the clinic and the department are named.
    Organization,
    /// What a background request carries besides.
    Headers,
}

/// How a field is recognised.
struct ButtonFieldRow {
    field: ButtonField,
    /// Names it may have, the likeliest first. \[I\] except for the three that are documented.
    exact_names: &'static [&'static str],
    /// Parts that only its name holds. \[I\]
    name_fragments: &'static [&'static str],
    /// Whether it is a box to tick.
    is_flag: bool,
}

/// Those that are recognised by the rarest words come first, so that `verification_salt` is not taken for the hash.
const BUTTON_FIELD_TABLE: [ButtonFieldRow; 12] = [
    button_field_row(
        ButtonField::Salt,
        &["verification_salt", "salt"],
        &["salt"],
        false,
    ),
    button_field_row(ButtonField::Payload, &[], &["payload"], true),
    button_field_row(
        ButtonField::Hash,
        &["add_verification_hash", "verification_hash", "hash"],
        &["hash", "verif"],
        true,
    ),
    button_field_row(
        ButtonField::Headers,
        &["static_headers", "headers"],
        &["header"],
        false,
    ),
    button_field_row(ButtonField::Organization, &[], &["organi"], true),
    button_field_row(
        ButtonField::Parameter,
        &["parameter_name", "parameter", "param"],
        &["param"],
        false,
    ),
    button_field_row(
        ButtonField::Page,
        &["type", "page", "visible_page", "integration_type"],
        &["page"],
        false,
    ),
    button_field_row(
        ButtonField::Action,
        &["action", "action_type"],
        &["action"],
        false,
    ),
    button_field_row(
        ButtonField::Method,
        &["method", "http_method", "request_method"],
        &["method"],
        false,
    ),
    button_field_row(
        ButtonField::Url,
        &["target_url", "url", "target", "address", "endpoint", "link"],
        &["url"],
        false,
    ),
    button_field_row(
        ButtonField::Enabled,
        &["enabled", "active", "is_active", "is_enabled"],
        &["enabled", "active"],
        true,
    ),
    button_field_row(
        ButtonField::Name,
        &["name", "label", "title", "button_name"],
        &[],
        false,
    ),
];

const fn button_field_row(
    role: ButtonField,
    names: &'static [&'static str],
    parts: &'static [&'static str],
    flag: bool,
) -> ButtonFieldRow {
    ButtonFieldRow {
        field: role,
        exact_names: names,
        name_fragments: parts,
        is_flag: flag,
    }
}

impl ButtonField {
    /// The word that stands for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Page => "page",
            Self::Action => "action",
            Self::Method => "method",
            Self::Url => "url",
            Self::Parameter => "parameter",
            Self::Enabled => "enabled",
            Self::Hash => "hash",
            Self::Salt => "salt",
            Self::Payload => "payload",
            Self::Organization => "organization",
            Self::Headers => "headers",
        }
    }

    /// Whether launches depend on it: a clinic that changed it cannot keep its change.
    pub fn affects_launches(self) -> bool {
        !matches!(
            self,
            Self::Name | Self::Action | Self::Method | Self::Enabled | Self::Organization
        )
    }
}

/// The field that plays each part, among those that can be written.
pub(super) fn match_fields(fields: &[FieldMetadata]) -> Vec<(ButtonField, FieldMetadata)> {
    let mut free: Vec<&FieldMetadata> = fields
        .iter()
        .filter(|metadata| !metadata.read_only)
        .collect();
    let mut cast = Vec::new();
    for row in &BUTTON_FIELD_TABLE {
        if let Some(at) = row.find_match(&free) {
            // Each field is matched once; the rows with the rarest words choose first.
            cast.push((row.field, free.remove(at).clone()));
        }
    }
    cast
}

impl ButtonFieldRow {
    /// Whether the type of a field allows for it.
    fn accepts_type(&self, metadata: &FieldMetadata) -> bool {
        const NON_FLAG_TYPES: [&str; 7] = [
            "string",
            "url",
            "email",
            "date",
            "datetime",
            "list",
            "nested object",
        ];
        // Which type Provet gives a box to tick is not public, so only those are refused that cannot be one. [I]
        if self.is_flag {
            !NON_FLAG_TYPES.contains(&metadata.field_type.as_str())
        } else {
            metadata.field_type != "boolean"
        }
    }

    fn find_match(&self, free: &[&FieldMetadata]) -> Option<usize> {
        let fits = |metadata: &FieldMetadata| self.accepts_type(metadata);
        let named = |metadata: &FieldMetadata, name: &str| {
            normalize_name(&metadata.name) == name || normalize_name(&metadata.label) == name
        };
        let holds = |metadata: &FieldMetadata, part: &str| {
            metadata.name.to_lowercase().contains(part)
                || metadata.label.to_lowercase().contains(part)
        };
        let by_name = self.exact_names.iter().find_map(|name| {
            free.iter()
                .position(|metadata| fits(metadata) && named(metadata, name))
        });
        // A whole name anywhere wins over a part of one: `url` must not lose to `icon_url`.
        by_name.or_else(|| {
            self.name_fragments.iter().find_map(|part| {
                free.iter()
                    .position(|metadata| fits(metadata) && holds(metadata, part))
            })
        })
    }
}

/// A name or a label as one word.
fn normalize_name(text: &str) -> String {
    text.trim().to_lowercase().replace([' ', '-'], "_")
}
