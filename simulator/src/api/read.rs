//! Reading: lists in pages, single records, and `OPTIONS`.

use axum::http::{StatusCode, header};
use serde_json::{Map, Value, json};
use url::form_urlencoded;

use super::auth;
use super::compare;
use super::field_values::FieldPath;
use super::filter::RecordFilter;
use super::http::{ApiRequest, ApiResponse};
use super::serialize::RecordSerializer;
use crate::clinic::{StoredRecord, get_integer, refers_to};
use crate::schema::{self, ApiResource, FieldKind, ResourceField, ResourceRoute, WriteRule};
use crate::state::SimulatorState;

/// Whether a record belongs to what a route shows.
pub(super) fn matches_route(route: &ResourceRoute, row: &StoredRecord) -> bool {
    let of_kind = route
        .resource
        .type_code
        .is_none_or(|kind| get_integer(row, "type_code") == Some(kind));
    let below = match (route.resource.parent_field, route.parent_id) {
        (Some(field), Some(parent)) => refers_to(row, field, parent),
        _ => true,
    };
    let own = route
        .owner_user
        .is_none_or(|owner| get_integer(row, "created_user") == Some(owner));
    of_kind && below && own
}

/// The relations a query wants shown as objects.
fn exposed_relations(request: &ApiRequest) -> Vec<&str> {
    request
        .query
        .iter()
        .filter(|(_, value)| value.is_empty() || value.eq_ignore_ascii_case("true"))
        .filter_map(|(name, _)| name.strip_prefix("expose_"))
        .collect()
}

/// One record.
pub(super) fn read_record(
    serializer: &RecordSerializer<'_>,
    route: &ResourceRoute,
    id: i64,
    request: &ApiRequest,
) -> ApiResponse {
    serializer
        .clinic
        .find_row(route.resource.table, id)
        .filter(|row| matches_route(route, row))
        .and_then(|_| {
            serializer.serialize_record(route.resource, id, true, &exposed_relations(request))
        })
        .map_or_else(ApiResponse::not_found, ApiResponse::ok)
}

/// A list: the records that fit, in order, one page of them.
pub(super) fn list_records(
    state: &SimulatorState,
    serializer: &RecordSerializer<'_>,
    route: &ResourceRoute,
    request: &ApiRequest,
) -> ApiResponse {
    let resource = route.resource;
    let zone = serializer.clinic.load_time_zone();
    let query: &[(String, String)] = if state
        .faults
        .unfiltered_resources
        .contains(&resource.path_without_ids())
    {
        &[]
    } else {
        &request.query
    };
    let filter = match RecordFilter::from_query(resource, query, &zone) {
        Ok(filter) => filter,
        Err(name) => return ApiResponse::from_errors(json!({name: ["Enter a valid value."]})),
    };
    let mut ids: Vec<i64> = serializer
        .clinic
        .table_rows(resource.table)
        .filter(|(id, row)| {
            matches_route(route, row) && filter.matches_record(serializer.clinic, row, *id, &zone)
        })
        .map(|(id, _)| id)
        .collect();
    sort_records(serializer, resource, request, &mut ids);
    let exposed = exposed_relations(request);
    let show = |ids: &[i64]| -> Value {
        ids.iter()
            .filter_map(|id| serializer.serialize_record(resource, *id, false, &exposed))
            .collect()
    };
    // Some lists are plain arrays in Provet [I].
    if resource.unpaginated {
        return ApiResponse::ok(show(&ids));
    }
    build_page(state, request, &ids, show)
}

/// Sorts by `ordering`; fields that are not known are passed over.
fn sort_records(
    serializer: &RecordSerializer<'_>,
    resource: &ApiResource,
    request: &ApiRequest,
    ids: &mut [i64],
) {
    let zone = serializer.clinic.load_time_zone();
    let ordering = request.query_param("ordering").unwrap_or_default();
    // The last named field is sorted by first, so that the first named decides.
    for name in ordering.split(',').rev() {
        let (name, down) = match name.strip_prefix('-') {
            Some(name) => (name, true),
            None => (name, false),
        };
        let Some(path) = FieldPath::parse(resource, name) else {
            continue;
        };
        let first = |id: i64| {
            serializer
                .clinic
                .find_row(resource.table, id)
                .and_then(|row| {
                    path.read_values(serializer.clinic, row, id)
                        .into_iter()
                        .next()
                })
                .unwrap_or_default()
        };
        ids.sort_by(|a, b| {
            let order = compare::compare_values(path.value_kind(), &first(*a), &first(*b), &zone);
            if down { order.reverse() } else { order }
        });
    }
}

/// One page in its envelope \[D\]\[C\].
fn build_page(
    state: &SimulatorState,
    request: &ApiRequest,
    ids: &[i64],
    show: impl Fn(&[i64]) -> Value,
) -> ApiResponse {
    let size = usize::try_from(auth::requested_page_size(request)).unwrap_or(1);
    // An empty list has one page, as in Django.
    let pages = ids.len().div_ceil(size).max(1);
    let invalid = || ApiResponse::from_detail(StatusCode::NOT_FOUND, "Invalid page.");
    let number = match request.query_param("page") {
        None => 1,
        Some(text) => match text.parse::<usize>() {
            Ok(number) if (1..=pages).contains(&number) => number,
            // A page beyond the last is 404, not an empty page [C].
            Ok(_) | Err(_) => return invalid(),
        },
    };
    let start = (number - 1) * size;
    let end = (start + size).min(ids.len());
    let link = |number: usize| build_page_url(state, request, number);
    ApiResponse::ok(json!({
        "count": ids.len(),
        "num_pages": pages,
        "next": (number < pages).then(|| link(number + 1)),
        "previous": (number > 1).then(|| link(number - 1)),
        "results": show(ids.get(start..end).unwrap_or_default()),
    }))
}

/// URL of another page: the same query, the first page without a number.
fn build_page_url(state: &SimulatorState, request: &ApiRequest, number: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in &request.query {
        if name != "page" {
            query.append_pair(name, value);
        }
    }
    if number > 1 {
        query.append_pair("page", &number.to_string());
    }
    let query = query.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{}{mark}{query}", state.origin, request.path)
}

/// What Django REST Framework tells about an endpoint \[C\].
pub(super) fn describe_endpoint(route: &ResourceRoute, allowed: &[&str]) -> ApiResponse {
    let fields: Map<String, Value> = route
        .resource
        .all_fields()
        .filter(|field| is_described(field))
        .map(|field| (field.name.to_owned(), field_metadata(field)))
        .collect();
    let mut actions = Map::new();
    for method in ["POST", "PUT"] {
        if allowed.contains(&method) {
            actions.insert(method.to_owned(), Value::Object(fields.clone()));
        }
    }
    ApiResponse::ok(json!({
        "name": format_label(&route.resource.path_without_ids()), "description": "",
        "renders": ["application/json", "text/html"],
        "parses": ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
        "actions": actions,
    }))
    .with_header(header::ALLOW, &allowed.join(", "))
}

/// What OPTIONS says of one field.
fn field_metadata(field: &ResourceField) -> Value {
    let mut description = Map::from_iter([
        ("type".to_owned(), json!(field.kind.type_name())),
        (
            "required".to_owned(),
            json!(field.write_rule == WriteRule::Required),
        ),
        (
            "read_only".to_owned(),
            json!(field.write_rule == WriteRule::ReadOnly),
        ),
        ("label".to_owned(), json!(format_label(field.name))),
    ]);
    if let FieldKind::Text(longest @ 1..) = field.kind {
        description.insert("max_length".to_owned(), longest.into());
    }
    let choices: Vec<Value> = field
        .kind
        .choices()
        .into_iter()
        .map(|(value, words)| json!({"value": value, "display_name": words}))
        .collect();
    if !choices.is_empty() && field.write_rule != WriteRule::ReadOnly {
        description.insert("choices".to_owned(), choices.into());
    }
    Value::Object(description)
}

/// Whether OPTIONS speaks of a field: not where it is only there to be filtered by.
fn is_described(field: &ResourceField) -> bool {
    field.visibility != schema::FieldVisibility::Hidden || field.write_rule != WriteRule::ReadOnly
}

/// A name as a heading.
pub(super) fn format_label(name: &str) -> String {
    let words = name.replace(['_', '/'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Every collection and its URL \[C\].
pub(super) fn list_collections(serializer: &RecordSerializer<'_>) -> ApiResponse {
    let entries: Map<String, Value> = schema::all_resources()
        .filter(|resource| !resource.path.contains("{id}"))
        .map(|resource| {
            let url = format!("{}{}/", serializer.api_root_url(), resource.path);
            (resource.path.to_owned(), Value::from(url))
        })
        .collect();
    ApiResponse::ok(Value::Object(entries))
}
