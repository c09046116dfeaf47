//! A Provet in which one path fails, in one of four ways, while everything else answers as before.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse as _, Json, Response};
use serde_json::{Value, json};

/// How a path fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The permission was not granted: 403 as the framework behind Provet writes it.
    Forbidden,
    /// 500 with a page.
    ServerError,
    /// The request is taken and never answered.
    Silence,
    /// 200 with something that is no JSON.
    Garbage,
}

impl Failure {
    pub(crate) const ALL: [Self; 4] = [
        Self::Forbidden,
        Self::ServerError,
        Self::Silence,
        Self::Garbage,
    ];

    async fn answer(self) -> Response {
        match self {
            Self::Forbidden => {
                let detail = "You do not have permission to perform this action.";
                (StatusCode::FORBIDDEN, Json(json!({"detail": detail}))).into_response()
            }
            Self::ServerError => {
                let page = Html("<h1>Server Error (500)</h1>");
                (StatusCode::INTERNAL_SERVER_ERROR, page).into_response()
            }
            Self::Silence => std::future::pending().await,
            Self::Garbage => Html("<h1>We will be back soon</h1>").into_response(),
        }
    }
}

/// The switch of the path that fails. Clones are one switch.
#[derive(Clone, Default)]
pub(crate) struct FailureSwitch(Arc<Mutex<Option<(String, Failure)>>>);

impl FailureSwitch {
    /// Lets one path template fail, and no other.
    pub(crate) fn set(&self, resource: &str, failure: Failure) {
        *self.0.lock().unwrap() = Some((resource.to_owned(), failure));
    }

    /// Lets everything answer.
    pub(crate) fn clear(&self) {
        *self.0.lock().unwrap() = None;
    }

    fn failure_of(&self, resource: &str) -> Option<Failure> {
        let set = self.0.lock().unwrap();
        let failing = set.as_ref().filter(|(path, _)| path == resource);
        failing.map(|(_, failure)| *failure)
    }

    /// The router behind this switch. Names are never exposed with other records, so that every one must be asked for.
    pub(crate) fn in_front_of(&self, router: Router) -> Router {
        router.layer(middleware::from_fn_with_state(self.clone(), handle_request))
    }
}

/// A path of the clinic's API as a template, such as `patient/{id}/weight/`.
pub(crate) fn path_template(path: &str) -> Option<String> {
    let (_, rest) = path.split_once("/api/0.1/")?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    let parts = rest.split('/');
    let parts = parts.map(|part| if is_number(part) { "{id}" } else { part });
    Some(parts.collect::<Vec<_>>().join("/"))
}

async fn handle_request(
    State(switch): State<FailureSwitch>,
    mut request: Request,
    next: Next,
) -> Response {
    let resource = path_template(request.uri().path()).unwrap_or_default();
    if let Some(failure) = switch.failure_of(&resource) {
        return failure.answer().await;
    }
    *request.uri_mut() = without_exposed_names(request.uri());
    let answer = next.run(request).await;
    if resource == "consultation/{id}/consultationnote/" {
        with_authors(answer).await
    } else {
        answer
    }
}

/// The notes of a visit with who wrote them, which the stand-in tells only of a single record.
async fn with_authors(answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let Ok(mut notes) = serde_json::from_slice::<Value>(&body) else {
        return Response::from_parts(parts, body.into());
    };
    for note in notes.as_array_mut().into_iter().flatten() {
        note["created_user"] = 1.into();
    }
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, notes.to_string().into())
}

fn without_exposed_names(uri: &Uri) -> Uri {
    let query = uri.query().unwrap_or_default();
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.starts_with("expose_"))
        .collect();
    format!("{}?{}", uri.path(), kept.join("&"))
        .parse()
        .unwrap()
}
