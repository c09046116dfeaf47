//! Other names for the fields of buttons: the real ones are not public, so that a client has to
//! find them by OPTIONS.

use axum::http::{HeaderValue, header};
use bytes::Bytes;
use serde_json::{Map, Value};

use super::ask::{Ask, Reply};
use super::read::label;
use crate::simulator::schema::Route;
use crate::simulator::world::State;

/// Which names the fields have on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spelling {
    /// Those of the tables in `schema`.
    #[default]
    Usual,
    /// Short ones; the target takes the name of the record's own address.
    Short,
    /// Long ones.
    Long,
}

impl Spelling {
    /// Every spelling with its name in a URL.
    pub(in crate::simulator) const ALL: [(Self, &'static str); 3] = [
        (Self::Usual, "usual"),
        (Self::Short, "short"),
        (Self::Long, "long"),
    ];
}

/// The names in the order usual, short, long.
const NAMES: [[&str; 3]; 8] = [
    ["target_url", "url", "integration_url"],
    ["parameter_name", "parameter", "id_parameter_name"],
    ["enabled", "enabled", "is_enabled"],
    [
        "add_verification_hash",
        "verification_hash",
        "use_verification_hash",
    ],
    ["verification_salt", "salt", "verification_hash_salt"],
    [
        "include_payload_in_hash",
        "payload_in_hash",
        "include_payload_in_verification_hash",
    ],
    [
        "add_organization_info",
        "organization_info",
        "add_organization_and_department_information",
    ],
    ["static_headers", "headers", "static_request_headers"],
];

impl Spelling {
    /// The spelling in force for a resource.
    pub(super) fn of(state: &State, route: &Route) -> Self {
        if route.resource.path == "custom_integration" {
            state.faults.button_names
        } else {
            Self::Usual
        }
    }

    fn pairs(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        NAMES
            .into_iter()
            .map(move |[usual, short, long]| match self {
                Self::Usual => (usual, usual),
                Self::Short => (usual, short),
                Self::Long => (usual, long),
            })
    }

    /// The request under the usual names; `None` where it is under them already.
    pub(super) fn inward(self, ask: &Ask) -> Result<Option<Ask>, Reply> {
        if self == Self::Usual || ask.body.is_empty() {
            return Ok(None);
        }
        let fields = self.usual(ask.fields()?);
        let mut headers = ask.headers.clone();
        let kind = HeaderValue::from_static("application/json");
        headers.insert(header::CONTENT_TYPE, kind);
        Ok(Some(Ask {
            provet_id: ask.provet_id,
            method: ask.method.clone(),
            path: ask.path.clone(),
            query: ask.query.clone(),
            raw_query: ask.raw_query.clone(),
            headers,
            body: Bytes::from(Value::Object(fields).to_string()),
        }))
    }

    /// The fields under their usual names. What is sent under a usual name that is none here is
    /// ignored, as any unknown field is.
    fn usual(self, mut fields: Map<String, Value>) -> Map<String, Value> {
        let known: Vec<_> = self
            .pairs()
            .map(|(usual, here)| (usual, fields.remove(here)))
            .collect();
        for (usual, _) in self.pairs() {
            fields.remove(usual);
        }
        for (usual, value) in known {
            fields.extend(value.map(|value| (usual.to_owned(), value)));
        }
        fields
    }

    /// The answer under the names in force.
    pub(super) fn outward(self, mut reply: Reply) -> Reply {
        if self != Self::Usual {
            reply.body = reply.body.map(|body| self.renamed(body));
        }
        reply
    }

    fn renamed(self, value: Value) -> Value {
        match value {
            Value::Object(fields) => Value::Object(self.fields(fields)),
            Value::Array(many) => many.into_iter().map(|one| self.renamed(one)).collect(),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
        }
    }

    fn fields(self, mut fields: Map<String, Value>) -> Map<String, Value> {
        if self == Self::Short && fields.contains_key("target_url") {
            fields.remove("url");
        }
        fields
            .into_iter()
            .map(|(name, value)| {
                let here = self.pairs().find(|(usual, _)| *usual == name);
                let value = self.renamed(value);
                match here {
                    Some((_, here)) => (here.to_owned(), relabelled(here, value)),
                    None => (name, value),
                }
            })
            .collect()
    }
}

/// What OPTIONS tells of a field, with the label of its other name.
fn relabelled(name: &str, mut told: Value) -> Value {
    if let Some(kept) = told.get_mut("label") {
        *kept = label(name).into();
    }
    told
}
