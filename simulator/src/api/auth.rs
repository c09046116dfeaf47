//! Authentication, permissions and rate limits.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::{StatusCode, header};
use jiff::Timestamp;

use super::http::{ApiRequest, ApiResponse};
use crate::oauth::IssuedAccessToken;
use crate::schema::{ApiResource, ResourceRoute};
use crate::state::SimulatorState;

/// Seconds a rate limit looks back \[D\].
const RATE_WINDOW_SECONDS: i64 = 60;
/// Records a page has where nothing else is asked for \[D\].
pub(super) const DEFAULT_PAGE_SIZE: u32 = 50;
/// Records a page has at most \[D\].
pub(super) const MAX_PAGE_SIZE: u32 = 1000;

/// The usage of each rate limit, per API user and endpoint.
#[derive(Debug, Default)]
pub(crate) struct ApiRateLimiter {
    usage: BTreeMap<(i64, i64, String), VecDeque<(Timestamp, u32)>>,
}

impl ApiRateLimiter {
    /// Takes `cost` out of an endpoint's limit, or returns in how many seconds that will be possible.
    fn try_spend(
        &mut self,
        key: (i64, i64, String),
        cost: u32,
        limit: u32,
        now: Timestamp,
    ) -> Result<(), i64> {
        let spent = self.usage.entry(key).or_default();
        while spent
            .front()
            .is_some_and(|(at, _)| now.as_second() - at.as_second() >= RATE_WINDOW_SECONDS)
        {
            // Requests older than the window no longer count.
            spent.pop_front();
        }
        let used: u32 = spent.iter().map(|(_, cost)| cost).sum();
        // A request that is refused does not count, so that waiting always helps.
        if used + cost > limit {
            let first = spent.front().map_or(now, |(at, _)| *at);
            return Err((RATE_WINDOW_SECONDS - (now.as_second() - first.as_second())).max(1));
        }
        spent.push_back((now, cost));
        Ok(())
    }
}

/// The token of a request, where it is valid for this clinic.
pub(super) fn authenticate_caller(
    state: &SimulatorState,
    request: &ApiRequest,
) -> Result<IssuedAccessToken, ApiResponse> {
    request
        .header_text(header::AUTHORIZATION)
        .and_then(|value| value.strip_prefix("Bearer "))
        .and_then(|text| state.access_tokens.get(text.trim()))
        // A token of another clinic is as invalid as an unknown one.
        .filter(|token| token.provet_id == request.provet_id && state.is_valid_token(token))
        .cloned()
        .ok_or_else(|| {
            ApiResponse::from_detail(
                StatusCode::UNAUTHORIZED,
                "Authentication credentials were not provided.",
            )
            .with_header(header::WWW_AUTHENTICATE, "Bearer realm=\"api\"")
        })
}

/// Refuses a resource the caller has no permission for.
pub(super) fn check_permission(
    state: &SimulatorState,
    token: &IssuedAccessToken,
    resource: Option<&ApiResource>,
) -> Result<(), ApiResponse> {
    let Some(resource) = resource else {
        return Ok(());
    };
    let forbidden = state
        .faults
        .forbidden_resources
        .contains(&resource.path_without_ids());
    let is_granted = resource.permission.is_none_or(|needed| {
        caller_permissions(state, token).is_some_and(|held| held.contains(needed))
    });
    if is_granted && !forbidden {
        return Ok(());
    }
    Err(permission_denied())
}

/// What the caller may do: a person what they may do themselves, an application what its virtual
/// user may \[D\].
pub(super) fn caller_permissions<'a>(
    state: &'a SimulatorState,
    token: &IssuedAccessToken,
) -> Option<&'a BTreeSet<String>> {
    if token.is_user_token() {
        let person = state.active_user(token.provet_id, token.user)?;
        return Some(&person.permissions);
    }
    let app = state.applications.get(&token.client_id)?;
    Some(&app.permissions)
}

/// Refuses one endpoint below a record, where a fault names it (`invoice/pdf`).
pub(super) fn check_action_permission(
    state: &SimulatorState,
    route: Option<&ResourceRoute>,
) -> Result<(), ApiResponse> {
    let named = route.and_then(|route| {
        let action = route.action?;
        Some(format!(
            "{}/{}",
            route.resource.path_without_ids(),
            action.name
        ))
    });
    if named.is_some_and(|name| state.faults.forbidden_resources.contains(&name)) {
        return Err(permission_denied());
    }
    Ok(())
}

fn permission_denied() -> ApiResponse {
    ApiResponse::from_detail(
        StatusCode::FORBIDDEN,
        "You do not have permission to perform this action.",
    )
}

/// Counts the request against its endpoint's limit \[D\].
pub(super) fn check_rate_limit(
    state: &mut SimulatorState,
    token: &IssuedAccessToken,
    route: &ResourceRoute,
    request: &ApiRequest,
) -> Result<(), ApiResponse> {
    let limits = route.resource.rate_limits;
    let (kind, limit) = match (route.action, route.record_id, request.method.as_str()) {
        (Some(action), ..) => (action.name, 100),
        (None, None, "POST") => ("create", limits.create),
        (None, None, _) => ("list", limits.list),
        (None, Some(_), "PUT" | "PATCH") => ("update", limits.update),
        (None, Some(_), "DELETE") => ("delete", limits.delete),
        (None, Some(_), _) => ("detail", limits.detail),
    };
    // Zero in the schema means that the vendor names no limit.
    if limit == 0 {
        return Ok(());
    }
    // A list of 1000 records costs as much as twenty pages of 50.
    let cost = if kind == "list" {
        requested_page_size(request).div_ceil(DEFAULT_PAGE_SIZE)
    } else {
        1
    };
    let key = (
        token.provet_id,
        token.user,
        format!("{kind} {}", route.resource.path),
    );
    let now = state.now();
    state
        .rate_limiter
        .try_spend(key, cost, limit, now)
        .map_err(throttled_response)
}

/// 429, and when to come back.
pub(super) fn throttled_response(seconds: i64) -> ApiResponse {
    ApiResponse::from_detail(
        StatusCode::TOO_MANY_REQUESTS,
        &format!("Request was throttled. Expected available in {seconds} seconds."),
    )
    .with_header(header::RETRY_AFTER, &seconds.to_string())
}

/// How many records a page is to have.
pub(super) fn requested_page_size(request: &ApiRequest) -> u32 {
    request
        .query_param("page_size")
        .and_then(|text| text.parse().ok())
        .filter(|size| *size > 0)
        .unwrap_or(DEFAULT_PAGE_SIZE)
        .min(MAX_PAGE_SIZE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_looks_back_sixty_seconds() {
        let at = |second| Timestamp::from_second(second).expect("timestamp");
        let key = || (1, 1, "list invoice".to_owned());
        let mut windows = ApiRateLimiter::default();
        assert_eq!(windows.try_spend(key(), 2, 3, at(0)), Ok(()));
        assert_eq!(windows.try_spend(key(), 2, 3, at(20)), Err(40));
        assert_eq!(windows.try_spend(key(), 1, 3, at(20)), Ok(()));
        assert_eq!(windows.try_spend(key(), 2, 3, at(60)), Ok(()));
    }
}
