//! The token endpoint over HTTP, with its faults.

use std::time::Duration;

use axum::extract::{Path, RawForm, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::client_auth::ClientRequest;
use super::grant::grant_tokens;
use super::tokens::TokenOutcome;
use crate::call_log::InFlightCall;
use crate::faults::{ResponseFault, write_body_with_fault};
use crate::state::Simulator;

/// Answers a token request.
pub(super) async fn post_token(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let path = format!("/{provet_id}/oauth2/token/");
    let request = ClientRequest::parse(provet_id, &headers, &form);
    let in_flight = InFlightCall::begin(&simulator, "POST", &path, &request.describe_grant_type());
    // Slept without the lock, or one slow request would stop all others.
    let latency = simulator.read(|state| state.faults.token_latency_ms);
    if latency > 0 {
        tokio::time::sleep(Duration::from_millis(latency)).await;
    }
    let (outcome, lost) = simulator.update(|state| {
        if state.faults.take_token_failure() {
            // Before anything is issued: a failed request must not use up a code.
            return (TokenOutcome::Failed, false);
        }
        (
            grant_tokens(state, &request),
            state.faults.sign_in.take_lost_response(),
        )
    });
    let response = build_response(outcome, lost);
    in_flight.finish((!lost).then_some(response.status().as_u16()));
    response
}

fn build_response(outcome: TokenOutcome, lost: bool) -> Response {
    match outcome {
        TokenOutcome::Issued(answer) => build_token_response(&answer, lost),
        TokenOutcome::Refused(refusal) => refusal.into_response(),
        TokenOutcome::Failed => server_error(),
    }
}

/// The tokens, or a connection that is cut where they should be.
fn build_token_response(answer: &Value, lost: bool) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let mut response = (headers, ()).into_response();
    let spoilt = if lost {
        ResponseFault::Lost
    } else {
        ResponseFault::Intact
    };
    write_body_with_fault(&mut response, answer.to_string(), spoilt);
    response
}

/// 500, as a crashed worker answers it: no JSON.
pub(super) fn server_error() -> Response {
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    (status, "<h1>Server Error (500)</h1>").into_response()
}
