//! Gives a refusal its words, by who asked: a page for a browser, a fragment for htmx, JSON for a machine.

use axum::Json;
use axum::extract::Request;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;
use maud::Markup;

use super::App;
use super::errors::{Undressed, WebError};
use super::headers::{Framing, Nonce};
use super::refusals::{in_settings, notice};
use crate::views::layout::Shell;
use crate::views::notice::Notice;
use crate::views::words::{Place, Words};

/// Who asked, and so what an answer must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asker {
    Page,
    Fragment,
    Machine,
    /// Provet's own log, which shows one line.
    Line,
}

impl Asker {
    fn of(path: &str, headers: &HeaderMap) -> Self {
        let accept = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok());
        let accepts = |kind| accept.is_some_and(|accept| accept.contains(kind));
        if path.starts_with("/background") {
            Self::Line
        } else if is_htmx(headers) {
            Self::Fragment
        } else if path.starts_with("/hookup")
            || path.starts_with("/webhook")
            || (accepts("application/json") && !accepts("text/html"))
        {
            Self::Machine
        } else {
            Self::Page
        }
    }
}

/// True for a request that htmx made, which wants a fragment.
pub(super) fn is_htmx(headers: &HeaderMap) -> bool {
    headers
        .get("hx-request")
        .is_some_and(|value| value == "true")
}

/// The words for a request, at a clinic if one is known.
pub(super) fn words(headers: &HeaderMap, place: &Place) -> Words {
    let asked = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    Words::for_request(asked, place)
}

/// Who asks, and in which language: what is needed of a request when its refusal gets its words.
pub(super) struct Asking {
    asker: Asker,
    language: Option<HeaderValue>,
    /// In the settings nobody knows of panels.
    in_settings: bool,
}

impl Asking {
    pub(super) fn of(request: &Request) -> Self {
        Self {
            asker: Asker::of(request.uri().path(), request.headers()),
            in_settings: request.uri().path().starts_with("/settings"),
            language: request.headers().get(ACCEPT_LANGUAGE).cloned(),
        }
    }
}

/// Fills in the body of a refusal. Headers such as `Allow` survive.
pub(super) fn dress(app: &App, asking: &Asking, mut response: Response) -> Response {
    let Some(Undressed(error)) = response.extensions_mut().remove::<Undressed>() else {
        return response;
    };
    let place = response
        .extensions_mut()
        .remove::<Place>()
        .unwrap_or_default();
    let liked = asking
        .language
        .as_ref()
        .and_then(|value| value.to_str().ok());
    let words = Words::for_request(liked, &place);
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(CONTENT_TYPE);
    parts.headers.remove(CONTENT_LENGTH);
    let notice = if asking.in_settings {
        in_settings(&error, &words)
    } else {
        notice(&error, &words)
    };
    match asking.asker {
        Asker::Line => (parts, line(&notice)).into_response(),
        Asker::Machine => (parts, json(&error, &notice)).into_response(),
        Asker::Fragment => {
            // Into the section it was asked for, above what is there: nothing that was typed is lost.
            let swap = HeaderName::from_static("hx-reswap");
            parts
                .headers
                .insert(swap, HeaderValue::from_static("afterbegin"));
            (parts, notice.fragment(&words)).into_response()
        }
        Asker::Page => {
            let nonce = Nonce::random();
            let framing = parts.extensions.get::<Framing>();
            let page = page(app, &notice, &words, &nonce, framing);
            parts.extensions.insert(nonce);
            (parts, page).into_response()
        }
    }
}

fn page(
    app: &App,
    notice: &Notice,
    words: &Words,
    nonce: &Nonce,
    framing: Option<&Framing>,
) -> Markup {
    let provet_origin = match framing {
        Some(Framing::Tenant(origin)) => Some(origin.as_str()),
        Some(Framing::Provet | Framing::Nobody) | None => None,
    };
    notice.page(&Shell {
        title: &fl!(words.fluent, "cageside"),
        words,
        nonce: &nonce.0,
        links: app.assets.links(),
        session: None,
        page: None,
        provet_origin,
    })
}

fn line(notice: &Notice) -> String {
    let said = format!("{}: {} {}", notice.code, notice.happened, notice.advice);
    format!("{}\n", said.trim_end())
}

fn json(error: &WebError, notice: &Notice) -> Json<serde_json::Value> {
    let mut body = serde_json::json!({
        "error": error.code(),
        "message": format!("{} {}", notice.happened, notice.advice).trim_end(),
    });
    if let Some((field, body)) = error.field().zip(body.as_object_mut()) {
        body.insert("field".to_owned(), field.into());
    }
    Json(body)
}
