//! Reading: lists in pages, single records, and what OPTIONS tells.

use axum::http::{StatusCode, header};
use serde_json::{Map, Value, json};
use url::form_urlencoded;

use super::access;
use super::ask::{Ask, Reply};
use super::compare;
use super::filter::Filter;
use super::render::Shown;
use super::values::Path;
use crate::simulator::clinic::{Record, integer, refers_to};
use crate::simulator::schema::{self, Field, Kind, Resource, Route, Writing};
use crate::simulator::world::State;

/// Whether a record belongs to what a route shows.
pub(super) fn belongs(route: &Route, row: &Record) -> bool {
    let of_kind = route
        .resource
        .only
        .is_none_or(|kind| integer(row, "type_code") == Some(kind));
    let below = match (route.resource.parent, route.parent) {
        (Some(field), Some(parent)) => refers_to(row, field, parent),
        _ => true,
    };
    let own = route
        .owner
        .is_none_or(|owner| integer(row, "created_user") == Some(owner));
    of_kind && below && own
}

/// The relations a query wants shown as objects.
fn exposed(ask: &Ask) -> Vec<&str> {
    ask.query
        .iter()
        .filter(|(_, value)| value.is_empty() || value.eq_ignore_ascii_case("true"))
        .filter_map(|(name, _)| name.strip_prefix("expose_"))
        .collect()
}

/// One record.
pub(super) fn detail(shown: &Shown<'_>, route: &Route, id: i64, ask: &Ask) -> Reply {
    shown
        .clinic
        .row(route.resource.table, id)
        .filter(|row| belongs(route, row))
        .and_then(|_| shown.record(route.resource, id, true, &exposed(ask)))
        .map_or_else(Reply::not_found, Reply::ok)
}

/// A list: the records that fit, in order, one page of them.
pub(super) fn list(state: &State, shown: &Shown<'_>, route: &Route, ask: &Ask) -> Reply {
    let resource = route.resource;
    let zone = shown.clinic.zone();
    let query: &[(String, String)] = if state.faults.unfiltered.contains(&resource.name()) {
        &[]
    } else {
        &ask.query
    };
    let filter = match Filter::of(resource, query, &zone) {
        Ok(filter) => filter,
        Err(name) => return Reply::errors(json!({name: ["Enter a valid value."]})),
    };
    let mut ids: Vec<i64> = shown
        .clinic
        .rows(resource.table)
        .filter(|(id, row)| belongs(route, row) && filter.fits(shown.clinic, row, *id, &zone))
        .map(|(id, _)| id)
        .collect();
    sort(shown, resource, ask, &mut ids);
    let exposed = exposed(ask);
    let show = |ids: &[i64]| -> Value {
        ids.iter()
            .filter_map(|id| shown.record(resource, *id, false, &exposed))
            .collect()
    };
    if resource.bare {
        return Reply::ok(show(&ids));
    }
    page(state, ask, &ids, show)
}

/// Sorts by `ordering`; fields that are not known are passed over.
fn sort(shown: &Shown<'_>, resource: &Resource, ask: &Ask, ids: &mut [i64]) {
    let zone = shown.clinic.zone();
    let wanted = ask.parameter("ordering").unwrap_or_default();
    // The last named field is sorted by first, so that the first named decides.
    for name in wanted.split(',').rev() {
        let (name, down) = match name.strip_prefix('-') {
            Some(name) => (name, true),
            None => (name, false),
        };
        let Some(path) = Path::of(resource, name) else {
            continue;
        };
        let first = |id: i64| {
            shown
                .clinic
                .row(resource.table, id)
                .and_then(|row| path.values(shown.clinic, row, id).into_iter().next())
                .unwrap_or_default()
        };
        ids.sort_by(|a, b| {
            let order = compare::order(path.kind(), &first(*a), &first(*b), &zone);
            if down { order.reverse() } else { order }
        });
    }
}

/// One page in its envelope \[D\]\[C\].
fn page(state: &State, ask: &Ask, ids: &[i64], show: impl Fn(&[i64]) -> Value) -> Reply {
    let size = usize::try_from(access::page_size(ask)).unwrap_or(1);
    let pages = ids.len().div_ceil(size).max(1);
    let invalid = || Reply::detail(StatusCode::NOT_FOUND, "Invalid page.");
    let number = match ask.parameter("page") {
        None => 1,
        Some(text) => match text.parse::<usize>() {
            Ok(number) if (1..=pages).contains(&number) => number,
            Ok(_) | Err(_) => return invalid(),
        },
    };
    let start = (number - 1) * size;
    let end = (start + size).min(ids.len());
    let link = |number: usize| page_url(state, ask, number);
    Reply::ok(json!({
        "count": ids.len(),
        "num_pages": pages,
        "next": (number < pages).then(|| link(number + 1)),
        "previous": (number > 1).then(|| link(number - 1)),
        "results": show(ids.get(start..end).unwrap_or_default()),
    }))
}

/// URL of another page: the same query, the first page without a number.
fn page_url(state: &State, ask: &Ask, number: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in &ask.query {
        if name != "page" {
            query.append_pair(name, value);
        }
    }
    if number > 1 {
        query.append_pair("page", &number.to_string());
    }
    let query = query.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{}{mark}{query}", state.origin, ask.path)
}

/// What Django REST Framework tells about an endpoint \[C\].
pub(super) fn options(route: &Route, allowed: &[&str]) -> Reply {
    let fields: Map<String, Value> = route
        .resource
        .every_field()
        .filter(|field| is_told(field))
        .map(|field| (field.name.to_owned(), metadata(field)))
        .collect();
    let mut actions = Map::new();
    for method in ["POST", "PUT"] {
        if allowed.contains(&method) {
            actions.insert(method.to_owned(), Value::Object(fields.clone()));
        }
    }
    Reply::ok(json!({
        "name": label(&route.resource.name()), "description": "",
        "renders": ["application/json", "text/html"],
        "parses": ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
        "actions": actions,
    }))
    .with(header::ALLOW, &allowed.join(", "))
}

/// What OPTIONS says of one field.
fn metadata(field: &Field) -> Value {
    let mut told = Map::from_iter([
        ("type".to_owned(), json!(field.kind.name())),
        (
            "required".to_owned(),
            json!(field.writing == Writing::Required),
        ),
        (
            "read_only".to_owned(),
            json!(field.writing == Writing::Ignored),
        ),
        ("label".to_owned(), json!(label(field.name))),
    ]);
    if let Kind::Text(longest @ 1..) = field.kind {
        told.insert("max_length".to_owned(), longest.into());
    }
    let choices: Vec<Value> = field
        .kind
        .choices()
        .into_iter()
        .map(|(value, words)| json!({"value": value, "display_name": words}))
        .collect();
    if !choices.is_empty() && field.writing != Writing::Ignored {
        told.insert("choices".to_owned(), choices.into());
    }
    Value::Object(told)
}

/// Whether OPTIONS speaks of a field: not where it is only there to be filtered by.
fn is_told(field: &Field) -> bool {
    field.shown != schema::Shown::Nowhere || field.writing != Writing::Ignored
}

/// A name as a heading.
pub(super) fn label(name: &str) -> String {
    let words = name.replace(['_', '/'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Every collection and its URL \[C\].
pub(super) fn root(shown: &Shown<'_>) -> Reply {
    let entries: Map<String, Value> = schema::all()
        .filter(|resource| !resource.path.contains("{id}"))
        .map(|resource| {
            let url = format!("{}{}/", shown.root(), resource.path);
            (resource.path.to_owned(), Value::from(url))
        })
        .collect();
    Reply::ok(Value::Object(entries))
}
