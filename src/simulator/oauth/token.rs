//! The token endpoint: requests off the wire and answers onto it, with what is to go wrong.

use std::time::Duration;

use axum::extract::{Path, RawForm, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::asked::Asked;
use super::grant::grant;
use super::issue::Outcome;
use crate::simulator::faults::{Spoilt, spoil};
use crate::simulator::log::UnderWay;
use crate::simulator::world::World;

/// Answers a token request.
pub(super) async fn serve(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let path = format!("/{provet_id}/oauth2/token/");
    let asked = Asked::of(provet_id, &headers, &form);
    let under_way = UnderWay::begin(&world, "POST", &path, &asked.kind());
    let latency = world.read(|state| state.faults.token_latency_ms);
    if latency > 0 {
        tokio::time::sleep(Duration::from_millis(latency)).await;
    }
    let (outcome, lost) = world.change(|state| {
        if state.faults.token_fails() {
            return (Outcome::Failed, false);
        }
        (grant(state, &asked), state.faults.sign_in.loses_answer())
    });
    let response = respond(outcome, lost);
    under_way.answered((!lost).then_some(response.status().as_u16()));
    response
}

fn respond(outcome: Outcome, lost: bool) -> Response {
    match outcome {
        Outcome::Given(answer) => given(&answer, lost),
        Outcome::Refused(refusal) => refusal.into_response(),
        Outcome::Failed => failed(),
    }
}

/// The tokens, or a connection that is cut where they should be.
fn given(answer: &Value, lost: bool) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let mut response = (headers, ()).into_response();
    let spoilt = if lost { Spoilt::Lost } else { Spoilt::Whole };
    spoil(&mut response, answer.to_string(), spoilt);
    response
}

/// 500, as a crashed worker answers it: no JSON.
pub(super) fn failed() -> Response {
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    (status, "<h1>Server Error (500)</h1>").into_response()
}
