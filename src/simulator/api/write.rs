//! Writing: creating, replacing, changing and deleting records.

use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::ask::{Ask, Reply};
use super::convert::convert;
use super::read::belongs;
use super::render::Shown;
use super::rules;
use crate::simulator::clinic::{Clinic, Record, integer};
use crate::simulator::hooks::{self, Change};
use crate::simulator::oauth::Token;
use crate::simulator::schema::{Route, Writing};
use crate::simulator::world::State;

/// The fields to keep, or every field with what is wrong with it.
fn validated(
    shown: &Shown<'_>,
    route: &Route,
    sent: &Map<String, Value>,
    partial: bool,
) -> Result<Record, Reply> {
    let (mut row, mut errors) = (Record::new(), Map::new());
    for field in route.resource.every_field() {
        let given_by_path = route.parent.is_some() && route.resource.parent == Some(field.name);
        if field.writing == Writing::Ignored || given_by_path {
            continue;
        }
        let missing = field.writing == Writing::Required && !partial;
        let kept = match sent.get(field.name) {
            Some(value) => convert(shown, field, value),
            None if missing => Err("This field is required.".to_owned()),
            None => continue,
        };
        match kept {
            Ok(value) => row.insert(field.name.to_owned(), value),
            Err(error) => errors.insert(field.name.to_owned(), json!([error])),
        };
    }
    if errors.is_empty() {
        Ok(row)
    } else {
        Err(Reply::errors(Value::Object(errors)))
    }
}

/// Keeps a new record.
pub(super) fn create(
    state: &mut State,
    token: &Token,
    route: &Route,
    ask: &Ask,
) -> Result<Reply, Reply> {
    let (now, origin) = (state.now(), state.origin.as_str());
    let clinics = &mut state.clinics;
    let clinic = clinics
        .get_mut(&ask.provet_id)
        .filter(|clinic| parent_exists(clinic, route))
        .ok_or_else(Reply::not_found)?;
    let mut row = validated(&Shown { origin, clinic }, route, &ask.fields()?, false)?;
    if let (Some(field), Some(parent)) = (route.resource.parent, route.parent) {
        row.insert(field.to_owned(), parent.into());
    }
    rules::complete(clinic, route.resource, &mut row, token.user, now);
    rules::check(clinic, route.resource, &row, None).map_err(Reply::errors)?;
    stamp(&mut row, now, "created", token.user);
    stamp(&mut row, now, "modified", token.user);
    let id = clinic.insert(route.resource.table, row);
    rules::follow(clinic, route.resource, id, now);
    let made = answer(origin, clinic, route, id, StatusCode::CREATED);
    announce(state, ask.provet_id, route, id, Change::Created);
    Ok(made)
}

/// Replaces (`PUT`) or changes (`PATCH`) a record.
pub(super) fn update(
    state: &mut State,
    token: &Token,
    route: &Route,
    id: i64,
    ask: &Ask,
) -> Result<Reply, Reply> {
    let (now, origin) = (state.now(), state.origin.as_str());
    let table = route.resource.table;
    let clinics = &mut state.clinics;
    let clinic = clinics
        .get_mut(&ask.provet_id)
        .ok_or_else(Reply::not_found)?;
    let mut row = clinic
        .row(table, id)
        .filter(|row| belongs(route, row))
        .cloned()
        .ok_or_else(Reply::not_found)?;
    let partial = ask.method == "PATCH";
    let shown = Shown { origin, clinic };
    row.extend(validated(&shown, route, &ask.fields()?, partial)?);
    rules::check(clinic, route.resource, &row, Some(id)).map_err(Reply::errors)?;
    rules::derive(route.resource, &mut row);
    stamp(&mut row, now, "modified", token.user);
    clinic.insert_at(table, id, row);
    rules::follow(clinic, route.resource, id, now);
    let made = answer(origin, clinic, route, id, StatusCode::OK);
    announce(state, ask.provet_id, route, id, Change::Changed);
    Ok(made)
}

/// Tells the webhooks, also of the invoice that a payment settles.
fn announce(state: &mut State, provet_id: i64, route: &Route, id: i64, change: Change) {
    let table = route.resource.table;
    let invoice = state
        .clinic(provet_id)
        .filter(|_| table == "invoicepayment")
        .and_then(|clinic| integer(clinic.row(table, id)?, "invoice"));
    hooks::note(state, provet_id, table, id, change);
    if let Some(invoice) = invoice {
        hooks::note(state, provet_id, "invoice", invoice, Change::Changed);
    }
}

/// Deletes a record for good.
pub(super) fn delete(state: &mut State, route: &Route, id: i64, ask: &Ask) -> Reply {
    let table = route.resource.table;
    let Some(clinic) = state.clinics.get_mut(&ask.provet_id) else {
        return Reply::not_found();
    };
    if !clinic.row(table, id).is_some_and(|row| belongs(route, row)) {
        return Reply::not_found();
    }
    clinic.remove(table, id);
    hooks::note(state, ask.provet_id, table, id, Change::Deleted);
    Reply::empty(StatusCode::NO_CONTENT).written()
}

/// Whether the record a nested path hangs on exists.
pub(super) fn parent_exists(clinic: &Clinic, route: &Route) -> bool {
    let table = route.resource.path.split('/').next().unwrap_or_default();
    route
        .parent
        .is_none_or(|parent| clinic.row(table, parent).is_some())
}

/// Marks when, and by whom.
pub(super) fn stamp(row: &mut Record, now: Timestamp, when: &str, user: i64) {
    row.insert(when.to_owned(), now.to_string().into());
    row.insert(format!("{when}_user"), user.into());
}

/// The record as it is now.
pub(super) fn answer(
    origin: &str,
    clinic: &Clinic,
    route: &Route,
    id: i64,
    status: StatusCode,
) -> Reply {
    let shown = Shown { origin, clinic };
    shown
        .record(route.resource, id, true, &[])
        .map_or_else(Reply::not_found, |record| Reply::json(status, record))
        .written()
}
