//! Reads the resources from `resources.json`.
//!
//! A field is a line of words: its name, its kind, and what differs from the kind's usual. Kinds are `text`, `text:LONGEST`,
//! `integer`, `number`, `boolean`, `date`, `date_time`, `json`, `json_list`, `code`, `choice`, `to_one:RESOURCE`,
//! `to_many:RESOURCE`, `inverse_one:RESOURCE:FIELD`, `inverse_many:RESOURCE:FIELD` and `computed`. Numbers, times, codes,
//! single relations and `json` are null where nothing is stored, unless `required` or `not_null`.

use std::sync::OnceLock;

use serde::{Deserialize, Deserializer};

use super::computed::{find_choices, find_code_list, find_computation};
use super::{
    ApiResource, FieldKind, FieldVisibility, HiddenIdentity, RateLimits, RecordAction,
    ResourceField, WriteRule,
};

/// Fields that most resources carry.
const COMMON_FIELDS: [&str; 5] = [
    "id integer read_only filterable",
    "created date_time read_only filterable",
    "modified date_time read_only filterable",
    "created_user to_one:user read_only detail_only",
    "modified_user to_one:user read_only detail_only",
];

/// Everything that is known of the resources.
pub(super) struct Schema {
    pub(super) resources: Vec<ApiResource>,
    pub(super) common_fields: Vec<ResourceField>,
}

/// A resource as it stands in the file.
#[derive(Deserialize)]
struct ResourceEntry {
    path: &'static str,
    table: Option<&'static str>,
    parent_field: Option<&'static str>,
    type_code: Option<i64>,
    permission: Option<&'static str>,
    list_methods: Option<Vec<&'static str>>,
    detail_methods: Option<Vec<&'static str>>,
    /// In the order list, create, detail, update, delete.
    rate_limits: Option<[u32; 5]>,
    #[serde(default)]
    own_only: bool,
    #[serde(default)]
    unpaginated: bool,
    #[serde(default)]
    hidden_identity: HiddenIdentity,
    search_field: Option<&'static str>,
    #[serde(default)]
    actions: Vec<RecordAction>,
    /// Another resource that has the same fields.
    fields_of: Option<&'static str>,
    #[serde(default)]
    fields: Vec<&'static str>,
    #[serde(default)]
    extra_fields: Vec<&'static str>,
}

/// The schema, read once.
pub(super) fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| Schema {
        resources: read_resources(),
        common_fields: COMMON_FIELDS.into_iter().map(parse_field).collect(),
    })
}

#[expect(
    clippy::expect_used,
    reason = "the file is part of the program, and a test reads it"
)]
fn read_resources() -> Vec<ApiResource> {
    let entries: Vec<ResourceEntry> =
        serde_json::from_str(include_str!("resources.json")).expect("resources.json is valid");
    let mut resources: Vec<ApiResource> = Vec::new();
    for entry in entries {
        let same = resources
            .iter()
            .find(|it| Some(it.path) == entry.fields_of)
            .map(|it| it.fields);
        resources.push(entry.into_resource(same));
    }
    resources
}

impl ResourceEntry {
    /// Most resources allow everything; the exceptions say so.
    fn into_resource(self, same: Option<&'static [ResourceField]>) -> ApiResource {
        let [list, create, detail, update, delete] =
            self.rate_limits.unwrap_or([100, 300, 300, 300, 300]);
        let usual_list = || vec!["GET", "POST"];
        let usual_detail = || vec!["GET", "PUT", "PATCH", "DELETE"];
        ApiResource {
            path: self.path,
            table: self.table.unwrap_or(self.path),
            parent_field: self.parent_field,
            type_code: self.type_code,
            fields: same.unwrap_or_else(|| leak(self.fields.into_iter().map(parse_field))),
            extra_fields: leak(self.extra_fields.into_iter().map(parse_field)),
            permission: self.permission,
            list_methods: leak(self.list_methods.unwrap_or_else(usual_list)),
            detail_methods: leak(self.detail_methods.unwrap_or_else(usual_detail)),
            rate_limits: RateLimits {
                list,
                create,
                detail,
                update,
                delete,
            },
            own_only: self.own_only,
            unpaginated: self.unpaginated,
            hidden_identity: self.hidden_identity,
            search_field: self.search_field,
            actions: leak(self.actions),
        }
    }
}

/// Keeps what is read once for as long as the program runs.
fn leak<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    Box::leak(items.into_iter().collect())
}

pub(super) fn leak_list<'de: 'static, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<&'static [&'static str], D::Error> {
    Vec::deserialize(deserializer).map(leak)
}

fn parse_field(line: &'static str) -> ResourceField {
    let mut words = line.split(' ');
    let name = words.next().unwrap_or_default();
    let (kind, nullable) = parse_kind(name, words.next().unwrap_or_default());
    let read_only = matches!(kind, FieldKind::Inverse { .. } | FieldKind::Computed(_));
    let mut field = ResourceField {
        name,
        kind,
        write_rule: if read_only {
            WriteRule::ReadOnly
        } else {
            WriteRule::Optional
        },
        visibility: FieldVisibility::Everywhere,
        nullable,
        filterable: false,
        exposable: false,
    };
    for word in words {
        match word {
            "required" => {
                field.write_rule = WriteRule::Required;
                field.nullable = false;
            }
            "read_only" => field.write_rule = WriteRule::ReadOnly,
            "detail_only" => field.visibility = FieldVisibility::DetailOnly,
            "hidden" => field.visibility = FieldVisibility::Hidden,
            "filterable" => field.filterable = true,
            "exposable" => field.exposable = true,
            "nullable" => field.nullable = true,
            "not_null" => field.nullable = false,
            _ => unreachable!("{line}: {word}"),
        }
    }
    field
}

/// The kind, and whether it is null where nothing is stored.
fn parse_kind(name: &str, kind: &'static str) -> (FieldKind, bool) {
    let mut parts = kind.split(':');
    let kind = parts.next().unwrap_or_default();
    let mut argument = || parts.next().unwrap_or_default();
    match kind {
        "text" => (FieldKind::Text(argument().parse().unwrap_or(0)), false),
        "integer" => (FieldKind::Integer, true),
        "number" => (FieldKind::Number, true),
        "boolean" => (FieldKind::Boolean, false),
        "date" => (FieldKind::Date, true),
        "date_time" => (FieldKind::DateTime, true),
        "json" => (FieldKind::Json, true),
        "json_list" => (FieldKind::Json, false),
        "code" => (
            FieldKind::Code(find_code_list(name).unwrap_or_default()),
            true,
        ),
        "choice" => (
            FieldKind::Choice(find_choices(name).unwrap_or(Vec::new)),
            true,
        ),
        "to_one" => (FieldKind::ToOne(argument()), true),
        "to_many" => (FieldKind::ToMany(argument()), false),
        "inverse_one" | "inverse_many" => {
            let (target, via) = (argument(), argument());
            let single = kind == "inverse_one";
            let kind = FieldKind::Inverse {
                target,
                via,
                single,
            };
            (kind, false)
        }
        "computed" => match find_computation(name) {
            Some(compute) => (FieldKind::Computed(compute), false),
            None => unreachable!("{name} is not worked out anywhere"),
        },
        _ => unreachable!("{name}: {kind}"),
    }
}
