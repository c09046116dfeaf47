//! The HTTP side of the REST API: reads requests, writes responses, applies faults.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::Response;
use axum::routing::any;
use bytes::Bytes;
use url::form_urlencoded;

use super::http::{ApiRequest, ApiResponse};
use crate::call_log::InFlightCall;
use crate::faults::{ResponseFault, write_body_with_fault};
use crate::state::Simulator;

/// The largest body read, in bytes.
const MAX_BODY_BYTES: usize = 1 << 20;

/// The REST API.
pub(crate) fn router(simulator: Simulator) -> Router {
    Router::new()
        .route("/{provet_id}/api/0.1", any(handle_root))
        .route("/{provet_id}/api/0.1/", any(handle_root))
        .route("/{provet_id}/api/0.1/{*path}", any(handle_path))
        .with_state(simulator)
}

async fn handle_root(
    State(simulator): State<Simulator>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    handle_request(simulator, &id, request).await
}

async fn handle_path(
    State(simulator): State<Simulator>,
    Path((id, _)): Path<(String, String)>,
    request: Request,
) -> Response {
    handle_request(simulator, &id, request).await
}

async fn handle_request(simulator: Simulator, provet_id: &str, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    let in_flight = InFlightCall::begin(&simulator, parts.method.as_str(), path, query);
    // Slept without the lock, or one slow request would stop all others.
    let latency = simulator.read(|state| state.faults.latency_ms);
    if latency > 0 {
        tokio::time::sleep(Duration::from_millis(latency)).await;
    }
    let head = parts.method == "HEAD";
    let api_response = match (to_bytes(body, MAX_BODY_BYTES).await, provet_id.parse()) {
        (Ok(body), Ok(provet_id)) => {
            let api_response =
                answer_or_fail(&simulator, &build_api_request(provet_id, &parts, body));
            // After the answer is ready: the write has happened whatever becomes of the response.
            simulator.send_webhooks();
            api_response
        }
        (Err(_), _) => {
            ApiResponse::from_detail(StatusCode::PAYLOAD_TOO_LARGE, "Request body too large.")
        }
        (_, Err(_)) => ApiResponse::not_found(),
    };
    let spoilt = simulator.update(|state| {
        state
            .faults
            .take_response_fault(api_response.changed_state, api_response.body.is_some())
    });
    // For the caller a lost response is no response, and the log says the same.
    let status = (spoilt != ResponseFault::Lost).then_some(api_response.status.as_u16());
    let response = build_http_response(api_response, spoilt, head);
    in_flight.finish(status);
    response
}

/// The request as the API sees it.
fn build_api_request(provet_id: i64, parts: &Parts, body: Bytes) -> ApiRequest {
    let query = parts.uri.query().unwrap_or_default();
    let method = match parts.method.as_str() {
        // Handled as GET; the body is left out when the response is written.
        "HEAD" => "GET",
        method => method,
    };
    ApiRequest {
        provet_id,
        method: method.to_owned(),
        path: parts.uri.path().to_owned(),
        query: form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect(),
        raw_query: query.to_owned(),
        headers: parts.headers.clone(),
        body,
    }
}

fn answer_or_fail(simulator: &Simulator, api_request: &ApiRequest) -> ApiResponse {
    simulator.update(|state| {
        if state.faults.take_failure() {
            server_error()
        } else {
            super::answer_request(state, api_request)
        }
    })
}

/// 500, as a crashed worker answers it: no JSON.
fn server_error() -> ApiResponse {
    ApiResponse::without_body(StatusCode::INTERNAL_SERVER_ERROR)
}

fn build_http_response(api_response: ApiResponse, spoilt: ResponseFault, head: bool) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = api_response.status;
    for (name, value) in api_response.headers {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    let headers = response.headers_mut();
    if let Some((kind, bytes)) = api_response.file {
        headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
        if !head {
            *response.body_mut() = Body::from(bytes);
        }
        return response;
    }
    headers.insert(header::VARY, header::HeaderValue::from_static("Accept"));
    let text = match api_response.body {
        Some(body) => {
            let kind = header::HeaderValue::from_static("application/json");
            headers.insert(header::CONTENT_TYPE, kind);
            body.to_string()
        }
        None if api_response.status == StatusCode::INTERNAL_SERVER_ERROR => {
            "<h1>Server Error (500)</h1>".to_owned()
        }
        None => String::new(),
    };
    if !head {
        write_body_with_fault(&mut response, text, spoilt);
    }
    response
}
