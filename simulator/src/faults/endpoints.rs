//! The faults and the log of calls, by URL.

use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Json, Redirect, Response};
use axum::routing::get;
use serde_json::{Value, json};
use url::form_urlencoded;

use crate::call_log::RecordedCall;
use crate::state::Simulator;

/// The switches and the call log, by URL.
pub(crate) fn router(simulator: Simulator) -> Router {
    Router::new()
        .route("/_sim/faults", get(handle_faults).post(handle_faults))
        .route("/_sim/log", get(get_log))
        .with_state(simulator)
}

/// The parameter that leads a person back to the page of switches.
pub(super) const RETURN_PARAM: &str = "back";

async fn handle_faults(State(simulator): State<Simulator>, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let back = form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == RETURN_PARAM);
    match simulator.set_faults_from_query(&query) {
        // A person comes from the page of faults; a script wants the JSON.
        Ok(()) if back => Redirect::to("/_sim/").into_response(),
        Ok(()) => Json(simulator.read(|state| state.faults.to_params())).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response(),
    }
}

async fn get_log(State(simulator): State<Simulator>) -> Json<Value> {
    let calls: Vec<Value> = simulator
        .list_calls()
        .iter()
        .map(RecordedCall::to_json)
        .collect();
    Json(json!({"peak_concurrency": simulator.peak_concurrency(), "calls": calls}))
}
