//! Who may ask, for what, and how often.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::{StatusCode, header};
use jiff::Timestamp;

use super::ask::{Ask, Reply};
use crate::simulator::oauth::Token;
use crate::simulator::schema::{Resource, Route};
use crate::simulator::world::State;

/// Seconds a rate limit looks back \[D\].
const WINDOW: i64 = 60;
/// Records a page has where nothing else is asked for \[D\].
pub(super) const PAGE_SIZE: u32 = 50;
/// Records a page has at most \[D\].
pub(super) const LARGEST_PAGE: u32 = 1000;

/// How much of each rate limit is used up: per API user and endpoint.
#[derive(Debug, Default)]
pub(in crate::simulator) struct Windows {
    spent: BTreeMap<(i64, i64, String), VecDeque<(Timestamp, u32)>>,
}

impl Windows {
    /// Takes `cost` out of an endpoint's limit, or says in how many seconds that will be possible.
    fn spend(
        &mut self,
        key: (i64, i64, String),
        cost: u32,
        limit: u32,
        now: Timestamp,
    ) -> Result<(), i64> {
        let spent = self.spent.entry(key).or_default();
        while spent
            .front()
            .is_some_and(|(at, _)| now.as_second() - at.as_second() >= WINDOW)
        {
            spent.pop_front();
        }
        let used: u32 = spent.iter().map(|(_, cost)| cost).sum();
        if used + cost > limit {
            let first = spent.front().map_or(now, |(at, _)| *at);
            return Err((WINDOW - (now.as_second() - first.as_second())).max(1));
        }
        spent.push_back((now, cost));
        Ok(())
    }
}

/// The token a request carries, where it is good for this clinic.
pub(super) fn bearer(state: &State, ask: &Ask) -> Result<Token, Reply> {
    ask.header(header::AUTHORIZATION)
        .and_then(|value| value.strip_prefix("Bearer "))
        .and_then(|text| state.tokens.get(text.trim()))
        .filter(|token| token.provet_id == ask.provet_id && state.is_good(token))
        .cloned()
        .ok_or_else(|| {
            Reply::detail(
                StatusCode::UNAUTHORIZED,
                "Authentication credentials were not provided.",
            )
            .with(header::WWW_AUTHENTICATE, "Bearer realm=\"api\"")
        })
}

/// Refuses a resource the caller has no permission for.
pub(super) fn permitted(
    state: &State,
    token: &Token,
    resource: Option<&Resource>,
) -> Result<(), Reply> {
    let Some(resource) = resource else {
        return Ok(());
    };
    let forbidden = state.faults.forbidden.contains(&resource.name());
    let granted = resource
        .permission
        .is_none_or(|needed| permissions(state, token).is_some_and(|held| held.contains(needed)));
    if granted && !forbidden {
        return Ok(());
    }
    Err(refused())
}

/// What the caller may do: a person what they may do themselves, an application what its virtual
/// user may \[D\].
pub(super) fn permissions<'a>(state: &'a State, token: &Token) -> Option<&'a BTreeSet<String>> {
    if token.is_personal() {
        let person = state.person(token.provet_id, token.user)?;
        return Some(&person.permissions);
    }
    let app = state.apps.get(&token.client_id)?;
    Some(&app.permissions)
}

/// Refuses one endpoint below a record, where a fault names it (`invoice/pdf`).
pub(super) fn action_permitted(state: &State, route: Option<&Route>) -> Result<(), Reply> {
    let named = route.and_then(|route| {
        let action = route.action?;
        Some(format!("{}/{}", route.resource.name(), action.name))
    });
    if named.is_some_and(|name| state.faults.forbidden.contains(&name)) {
        return Err(refused());
    }
    Ok(())
}

fn refused() -> Reply {
    Reply::detail(
        StatusCode::FORBIDDEN,
        "You do not have permission to perform this action.",
    )
}

/// Counts the request against its endpoint's limit \[D\].
pub(super) fn throttled(
    state: &mut State,
    token: &Token,
    route: &Route,
    ask: &Ask,
) -> Result<(), Reply> {
    let limits = route.resource.limits;
    let (kind, limit) = match (route.action, route.id, ask.method.as_str()) {
        (Some(action), ..) => (action.name, 100),
        (None, None, "POST") => ("create", limits.create),
        (None, None, _) => ("list", limits.list),
        (None, Some(_), "PUT" | "PATCH") => ("update", limits.update),
        (None, Some(_), "DELETE") => ("delete", limits.delete),
        (None, Some(_), _) => ("detail", limits.detail),
    };
    if limit == 0 {
        return Ok(());
    }
    let cost = if kind == "list" {
        page_size(ask).div_ceil(PAGE_SIZE)
    } else {
        1
    };
    let key = (
        token.provet_id,
        token.user,
        format!("{kind} {}", route.resource.path),
    );
    let now = state.now();
    state.windows.spend(key, cost, limit, now).map_err(too_many)
}

/// 429, and when to come back.
pub(super) fn too_many(seconds: i64) -> Reply {
    Reply::detail(
        StatusCode::TOO_MANY_REQUESTS,
        &format!("Request was throttled. Expected available in {seconds} seconds."),
    )
    .with(header::RETRY_AFTER, &seconds.to_string())
}

/// How many records a page is to have.
pub(super) fn page_size(ask: &Ask) -> u32 {
    ask.parameter("page_size")
        .and_then(|text| text.parse().ok())
        .filter(|size| *size > 0)
        .unwrap_or(PAGE_SIZE)
        .min(LARGEST_PAGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_looks_back_sixty_seconds() {
        let at = |second| Timestamp::from_second(second).expect("timestamp");
        let key = || (1, 1, "list invoice".to_owned());
        let mut windows = Windows::default();
        assert_eq!(windows.spend(key(), 2, 3, at(0)), Ok(()));
        assert_eq!(windows.spend(key(), 2, 3, at(20)), Err(40));
        assert_eq!(windows.spend(key(), 1, 3, at(20)), Ok(()));
        assert_eq!(windows.spend(key(), 2, 3, at(60)), Ok(()));
    }
}
