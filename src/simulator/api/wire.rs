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

use super::ask::{Ask, Reply};
use crate::simulator::faults::{Spoilt, spoil};
use crate::simulator::log::UnderWay;
use crate::simulator::world::World;

/// The largest body read, in bytes.
const LARGEST_BODY: usize = 1 << 20;

/// The REST API.
pub(in crate::simulator) fn router(world: World) -> Router {
    Router::new()
        .route("/{provet_id}/api/0.1", any(root))
        .route("/{provet_id}/api/0.1/", any(root))
        .route("/{provet_id}/api/0.1/{*path}", any(below))
        .with_state(world)
}

async fn root(State(world): State<World>, Path(id): Path<String>, request: Request) -> Response {
    serve(world, &id, request).await
}

async fn below(
    State(world): State<World>,
    Path((id, _)): Path<(String, String)>,
    request: Request,
) -> Response {
    serve(world, &id, request).await
}

async fn serve(world: World, provet_id: &str, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    let under_way = UnderWay::begin(&world, parts.method.as_str(), path, query);
    let latency = world.read(|state| state.faults.latency_ms);
    if latency > 0 {
        tokio::time::sleep(Duration::from_millis(latency)).await;
    }
    let head = parts.method == "HEAD";
    let reply = match (to_bytes(body, LARGEST_BODY).await, provet_id.parse()) {
        (Ok(body), Ok(provet_id)) => {
            let reply = reply(&world, &ask(provet_id, &parts, body));
            world.send_webhooks();
            reply
        }
        (Err(_), _) => Reply::detail(StatusCode::PAYLOAD_TOO_LARGE, "Request body too large."),
        (_, Err(_)) => Reply::not_found(),
    };
    let spoilt = world.change(|state| state.faults.spoils(reply.wrote, reply.body.is_some()));
    let status = (spoilt != Spoilt::Lost).then_some(reply.status.as_u16());
    let response = respond(reply, spoilt, head);
    under_way.answered(status);
    response
}

/// The request as the API sees it.
fn ask(provet_id: i64, parts: &Parts, body: Bytes) -> Ask {
    let query = parts.uri.query().unwrap_or_default();
    let method = match parts.method.as_str() {
        "HEAD" => "GET",
        method => method,
    };
    Ask {
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

fn reply(world: &World, ask: &Ask) -> Reply {
    world.change(|state| {
        if state.faults.fails() {
            failed()
        } else {
            super::answer(state, ask)
        }
    })
}

/// 500, as a crashed worker answers it: no JSON.
fn failed() -> Reply {
    Reply::empty(StatusCode::INTERNAL_SERVER_ERROR)
}

fn respond(reply: Reply, spoilt: Spoilt, head: bool) -> Response {
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
        spoil(&mut response, text, spoilt);
    }
    response
}
