//! Requests off the wire and answers onto it, with what is to go wrong in between.

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
pub(crate) fn router(world: Simulator) -> Router {
    Router::new()
        .route("/{provet_id}/api/0.1", any(handle_root))
        .route("/{provet_id}/api/0.1/", any(handle_root))
        .route("/{provet_id}/api/0.1/{*path}", any(handle_path))
        .with_state(world)
}

async fn handle_root(
    State(world): State<Simulator>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    handle_request(world, &id, request).await
}

async fn handle_path(
    State(world): State<Simulator>,
    Path((id, _)): Path<(String, String)>,
    request: Request,
) -> Response {
    handle_request(world, &id, request).await
}

async fn handle_request(world: Simulator, provet_id: &str, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    let under_way = InFlightCall::begin(&world, parts.method.as_str(), path, query);
    let latency = world.read(|state| state.faults.latency_ms);
    if latency > 0 {
        tokio::time::sleep(Duration::from_millis(latency)).await;
    }
    let head = parts.method == "HEAD";
    let reply = match (to_bytes(body, MAX_BODY_BYTES).await, provet_id.parse()) {
        (Ok(body), Ok(provet_id)) => {
            let reply = answer_or_fail(&world, &build_api_request(provet_id, &parts, body));
            world.send_webhooks();
            reply
        }
        (Err(_), _) => {
            ApiResponse::from_detail(StatusCode::PAYLOAD_TOO_LARGE, "Request body too large.")
        }
        (_, Err(_)) => ApiResponse::not_found(),
    };
    let spoilt = world.update(|state| {
        state
            .faults
            .take_response_fault(reply.changed_state, reply.body.is_some())
    });
    let status = (spoilt != ResponseFault::Lost).then_some(reply.status.as_u16());
    let response = build_http_response(reply, spoilt, head);
    under_way.finish(status);
    response
}

/// The request as the API sees it.
fn build_api_request(provet_id: i64, parts: &Parts, body: Bytes) -> ApiRequest {
    let query = parts.uri.query().unwrap_or_default();
    let method = match parts.method.as_str() {
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

fn answer_or_fail(world: &Simulator, ask: &ApiRequest) -> ApiResponse {
    world.update(|state| {
        if state.faults.take_failure() {
            server_error()
        } else {
            super::answer_request(state, ask)
        }
    })
}

/// 500, as a crashed worker answers it: no JSON.
fn server_error() -> ApiResponse {
    ApiResponse::without_body(StatusCode::INTERNAL_SERVER_ERROR)
}

fn build_http_response(reply: ApiResponse, spoilt: ResponseFault, head: bool) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = reply.status;
    for (name, value) in reply.headers {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    let headers = response.headers_mut();
    if let Some((kind, bytes)) = reply.file {
        headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
        if !head {
            *response.body_mut() = Body::from(bytes);
        }
        return response;
    }
    headers.insert(header::VARY, header::HeaderValue::from_static("Accept"));
    let text = match reply.body {
        Some(body) => {
            let kind = header::HeaderValue::from_static("application/json");
            headers.insert(header::CONTENT_TYPE, kind);
            body.to_string()
        }
        None if reply.status == StatusCode::INTERNAL_SERVER_ERROR => {
            "<h1>Server Error (500)</h1>".to_owned()
        }
        None => String::new(),
    };
    if !head {
        write_body_with_fault(&mut response, text, spoilt);
    }
    response
}
