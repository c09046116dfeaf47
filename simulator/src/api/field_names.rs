//! Other names for the fields of buttons: the real ones are not public, so that a client has to
//! find them by OPTIONS.

use axum::http::{HeaderValue, header};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::http::{ApiRequest, ApiResponse};
use super::read::format_label;
use crate::schema::ResourceRoute;
use crate::state::SimulatorState;

/// Which names the fields have in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldNaming {
    /// Those of the tables in `schema`.
    #[default]
    #[serde(rename = "usual")]
    Standard,
    /// Short ones; the target takes the name of the record's own address.
    Short,
    /// Long ones.
    Long,
}

/// The names in the order usual, short, long.
const FIELD_NAMES: [[&str; 3]; 8] = [
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

impl FieldNaming {
    /// The spelling in force for a resource.
    pub(super) fn from_route(state: &SimulatorState, route: &ResourceRoute) -> Self {
        if route.resource.path == "custom_integration" {
            state.faults.button_field_naming
        } else {
            Self::Standard
        }
    }

    fn name_pairs(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        FIELD_NAMES
            .into_iter()
            .map(move |[usual, short, long]| match self {
                Self::Standard => (usual, usual),
                Self::Short => (usual, short),
                Self::Long => (usual, long),
            })
    }

    /// The request under the usual names; `None` where it is under them already.
    pub(super) fn normalize_request(
        self,
        request: &ApiRequest,
    ) -> Result<Option<ApiRequest>, ApiResponse> {
        if self == Self::Standard || request.body.is_empty() {
            return Ok(None);
        }
        let fields = self.normalize_fields(request.parse_fields()?);
        let mut headers = request.headers.clone();
        let kind = HeaderValue::from_static("application/json");
        headers.insert(header::CONTENT_TYPE, kind);
        Ok(Some(ApiRequest {
            provet_id: request.provet_id,
            method: request.method.clone(),
            path: request.path.clone(),
            query: request.query.clone(),
            raw_query: request.raw_query.clone(),
            headers,
            body: Bytes::from(Value::Object(fields).to_string()),
        }))
    }

    /// The fields under their usual names. What is sent under a usual name that is none here is
    /// ignored, as any unknown field is.
    fn normalize_fields(self, mut fields: Map<String, Value>) -> Map<String, Value> {
        let known: Vec<_> = self
            .name_pairs()
            .map(|(usual, actual)| (usual, fields.remove(actual)))
            .collect();
        for (usual, _) in self.name_pairs() {
            fields.remove(usual);
        }
        for (usual, value) in known {
            fields.extend(value.map(|value| (usual.to_owned(), value)));
        }
        fields
    }

    /// The answer under the names in force.
    pub(super) fn rename_response(self, mut response: ApiResponse) -> ApiResponse {
        if self != Self::Standard {
            response.body = response.body.map(|body| self.rename_value(body));
        }
        response
    }

    fn rename_value(self, value: Value) -> Value {
        match value {
            Value::Object(fields) => Value::Object(self.rename_fields(fields)),
            Value::Array(many) => many.into_iter().map(|one| self.rename_value(one)).collect(),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
        }
    }

    fn rename_fields(self, mut fields: Map<String, Value>) -> Map<String, Value> {
        // The target takes the name `url`, which the record's own address has otherwise.
        if self == Self::Short && fields.contains_key("target_url") {
            fields.remove("url");
        }
        fields
            .into_iter()
            .map(|(name, value)| {
                let actual = self.name_pairs().find(|(usual, _)| *usual == name);
                let value = self.rename_value(value);
                match actual {
                    Some((_, actual)) => (actual.to_owned(), rename_label(actual, value)),
                    None => (name, value),
                }
            })
            .collect()
    }
}

/// What OPTIONS tells of a field, with the label of its other name.
fn rename_label(name: &str, mut metadata: Value) -> Value {
    if let Some(kept) = metadata.get_mut("label") {
        *kept = format_label(name).into();
    }
    metadata
}
