//! The parts that fields of a custom integration play for us, and how a field is recognised.

use serde::{Deserialize, Serialize};

use super::Told;

/// What a field of a custom integration is for. The parts are those of Provet's settings page \[D\], in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
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
struct Row {
    role: Role,
    /// Names it may have, the likeliest first. \[I\] except for the three that are documented.
    names: &'static [&'static str],
    /// Parts that only its name holds. \[I\]
    parts: &'static [&'static str],
    /// Whether it is a box to tick.
    flag: bool,
}

/// Those that are recognised by the rarest words come first, so that `verification_salt` is not taken for the hash.
const TABLE: [Row; 12] = [
    row(Role::Salt, &["verification_salt", "salt"], &["salt"], false),
    row(Role::Payload, &[], &["payload"], true),
    row(
        Role::Hash,
        &["add_verification_hash", "verification_hash", "hash"],
        &["hash", "verif"],
        true,
    ),
    row(
        Role::Headers,
        &["static_headers", "headers"],
        &["header"],
        false,
    ),
    row(Role::Organization, &[], &["organi"], true),
    row(
        Role::Parameter,
        &["parameter_name", "parameter", "param"],
        &["param"],
        false,
    ),
    row(
        Role::Page,
        &["type", "page", "visible_page", "integration_type"],
        &["page"],
        false,
    ),
    row(Role::Action, &["action", "action_type"], &["action"], false),
    row(
        Role::Method,
        &["method", "http_method", "request_method"],
        &["method"],
        false,
    ),
    row(
        Role::Url,
        &["target_url", "url", "target", "address", "endpoint", "link"],
        &["url"],
        false,
    ),
    row(
        Role::Enabled,
        &["enabled", "active", "is_active", "is_enabled"],
        &["enabled", "active"],
        true,
    ),
    row(
        Role::Name,
        &["name", "label", "title", "button_name"],
        &[],
        false,
    ),
];

const fn row(
    role: Role,
    names: &'static [&'static str],
    parts: &'static [&'static str],
    flag: bool,
) -> Row {
    Row {
        role,
        names,
        parts,
        flag,
    }
}

impl Role {
    /// The word that stands for it.
    pub fn word(self) -> &'static str {
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
    pub fn is_vital(self) -> bool {
        !matches!(
            self,
            Self::Name | Self::Action | Self::Method | Self::Enabled | Self::Organization
        )
    }
}

/// The field that plays each part, among those that can be written.
pub(super) fn cast(fields: &[Told]) -> Vec<(Role, Told)> {
    let mut free: Vec<&Told> = fields.iter().filter(|told| !told.read_only).collect();
    let mut cast = Vec::new();
    for row in &TABLE {
        if let Some(at) = row.find(&free) {
            cast.push((row.role, free.remove(at).clone()));
        }
    }
    cast
}

impl Row {
    /// Whether the type of a field allows for it.
    fn fits(&self, told: &Told) -> bool {
        const NO_FLAGS: [&str; 7] = [
            "string",
            "url",
            "email",
            "date",
            "datetime",
            "list",
            "nested object",
        ];
        if self.flag {
            !NO_FLAGS.contains(&told.kind.as_str())
        } else {
            told.kind != "boolean"
        }
    }

    fn find(&self, free: &[&Told]) -> Option<usize> {
        let fits = |told: &Told| self.fits(told);
        let named = |told: &Told, name: &str| word(&told.name) == name || word(&told.label) == name;
        let holds = |told: &Told, part: &str| {
            told.name.to_lowercase().contains(part) || told.label.to_lowercase().contains(part)
        };
        let by_name = self
            .names
            .iter()
            .find_map(|name| free.iter().position(|told| fits(told) && named(told, name)));
        by_name.or_else(|| {
            self.parts
                .iter()
                .find_map(|part| free.iter().position(|told| fits(told) && holds(told, part)))
        })
    }
}

/// A name or a label as one word.
fn word(text: &str) -> String {
    text.trim().to_lowercase().replace([' ', '-'], "_")
}
