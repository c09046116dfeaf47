//! The REST API under each clinic's prefix: from the wire to the world and back.

mod access;
mod actions;
mod ask;
mod compare;
mod convert;
mod filter;
mod paper;
mod read;
mod render;
mod rules;
mod spelling;
mod values;
mod wire;
mod write;

#[cfg(test)]
mod tests;

pub(super) use access::Windows;
pub use spelling::Spelling;
pub(super) use wire::router;

use axum::http::{StatusCode, header};

use ask::{Ask, Reply};
use render::Shown;

use super::oauth::Token;
use super::schema::{self, Route};
use super::world::State;

/// Answers one request.
fn answer(state: &mut State, ask: &Ask) -> Reply {
    if !state.clinics.contains_key(&ask.provet_id) {
        return Reply::not_found();
    }
    if !ask.path.ends_with('/') {
        return slashed(state, ask);
    }
    admitted(state, ask).unwrap_or_else(|refusal| refusal)
}

/// The way to the same path with a slash at the end \[C\].
fn slashed(state: &State, ask: &Ask) -> Reply {
    let mark = if ask.raw_query.is_empty() { "" } else { "?" };
    let location = format!("{}{}/{mark}{}", state.origin, ask.path, ask.raw_query);
    Reply::empty(StatusCode::MOVED_PERMANENTLY).with(header::LOCATION, &location)
}

/// Checks who asks, for what and how often, in Django REST Framework's order.
fn admitted(state: &mut State, ask: &Ask) -> Result<Reply, Reply> {
    let token = access::bearer(state, ask)?;
    let segments = ask.segments();
    let meant = match segments.as_slice() {
        [] => None,
        ["user", "current", "active_permissions"] => {
            access::permitted(state, &token, schema::by_path("user"))?;
            None
        }
        segments => Some(schema::route(segments).ok_or_else(Reply::not_found)?),
    };
    access::permitted(state, &token, meant.as_ref().map(|route| route.resource))?;
    access::action_permitted(state, meant.as_ref())?;
    if let Some(seconds) = state.faults.throttles() {
        return Err(access::too_many(seconds));
    }
    let Some(mut route) = meant else {
        return Ok(unlisted(state, &token, ask, segments.is_empty()));
    };
    route.owner = route.resource.own.then_some(token.user);
    access::throttled(state, &token, &route, ask)?;
    served(state, &token, &route, ask)
}

/// Answers what is asked of a resource, as far as it can be asked that.
fn served(state: &mut State, token: &Token, route: &Route, ask: &Ask) -> Result<Reply, Reply> {
    let allowed = allowed(route);
    let spelling = Spelling::of(state, route);
    if ask.method == "OPTIONS" {
        return Ok(spelling.outward(read::options(route, &allowed)));
    }
    if !allowed.contains(&ask.method.as_str()) {
        let detail = format!("Method \"{}\" not allowed.", ask.method);
        return Err(Reply::detail(StatusCode::METHOD_NOT_ALLOWED, &detail)
            .with(header::ALLOW, &allowed.join(", ")));
    }
    let respelt = spelling.inward(ask)?;
    let reply = dispatch(state, token, route, respelt.as_ref().unwrap_or(ask))
        .map_err(|refusal| spelling.outward(refusal))?;
    Ok(spelling
        .outward(reply)
        .with(header::ALLOW, &allowed.join(", ")))
}

/// The two endpoints that are no resource: the root, and who the caller is.
fn unlisted(state: &State, token: &Token, ask: &Ask, root: bool) -> Reply {
    if ask.method != "GET" {
        let detail = format!("Method \"{}\" not allowed.", ask.method);
        return Reply::detail(StatusCode::METHOD_NOT_ALLOWED, &detail);
    }
    let Some(clinic) = state.clinic(ask.provet_id) else {
        return Reply::not_found();
    };
    let shown = Shown {
        origin: &state.origin,
        clinic,
    };
    if root {
        read::root(&shown)
    } else {
        actions::active_permissions(state, &shown, token)
    }
}

/// Methods of what a route means, `OPTIONS` and `HEAD` included.
fn allowed(route: &Route) -> Vec<&'static str> {
    let methods = match (route.action, route.id) {
        (Some(action), _) => action.methods,
        (None, Some(_)) => route.resource.detail,
        (None, None) => route.resource.list,
    };
    methods.iter().copied().chain(["HEAD", "OPTIONS"]).collect()
}

fn dispatch(state: &mut State, token: &Token, route: &Route, ask: &Ask) -> Result<Reply, Reply> {
    match (ask.method.as_str(), route.id) {
        (_, Some(id)) if route.action.is_some() => actions::act(state, token, route, id, ask),
        ("POST", None) => write::create(state, token, route, ask),
        ("PUT" | "PATCH", Some(id)) => write::update(state, token, route, id, ask),
        ("DELETE", Some(id)) => Ok(write::delete(state, route, id, ask)),
        (_, id) => Ok(reading(state, route, id, ask)),
    }
}

fn reading(state: &State, route: &Route, id: Option<i64>, ask: &Ask) -> Reply {
    let Some(clinic) = state.clinic(ask.provet_id) else {
        return Reply::not_found();
    };
    if !write::parent_exists(clinic, route) {
        return Reply::not_found();
    }
    let shown = Shown {
        origin: &state.origin,
        clinic,
    };
    match id {
        Some(id) => read::detail(&shown, route, id, ask),
        None => read::list(state, &shown, route, ask),
    }
}
