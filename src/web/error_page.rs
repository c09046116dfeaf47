//! Renders errors in the format of the request: a page for a browser, a fragment for htmx, JSON for a program.

use axum::Json;
use axum::extract::Request;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;
use maud::Markup;

use super::error_messages::{build_error_page, build_settings_error_page};
use super::errors::{PendingError, WebError};
use super::headers::{CspNonce, FrameAncestors};
use super::{AppState, routes};
use crate::views::error_page::ErrorPage;
use crate::views::i18n::{ClinicLocale, I18n};
use crate::views::layout::PageShell;

/// The format of an error response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ResponseFormat {
    Page,
    Fragment,
    Json,
    /// One line, for the log of Provet.
    Text,
}

impl ResponseFormat {
    fn from_request(path: &str, headers: &HeaderMap) -> Self {
        let accept = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok());
        let accepts = |kind| accept.is_some_and(|accept| accept.contains(kind));
        // First: Provet puts the first line of the body into its log.
        if routes::is_background(path) {
            Self::Text
        } else if is_htmx(headers) {
            Self::Fragment
        } else if routes::is_for_programs(path)
            || (accepts("application/json") && !accepts("text/html"))
        {
            Self::Json
        } else {
            Self::Page
        }
    }
}

/// Whether htmx made the request, and expects a fragment.
pub(super) fn is_htmx(headers: &HeaderMap) -> bool {
    headers
        .get("hx-request")
        .is_some_and(|value| value == "true")
}

/// The localizer for a request, with the locale settings of the clinic.
pub(super) fn i18n_for_request(headers: &HeaderMap, locale: &ClinicLocale) -> I18n {
    let asked = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    I18n::for_request(asked, locale)
}

/// What the error page must know of the request, which the handler has consumed by then.
pub(super) struct ErrorContext {
    format: ResponseFormat,
    accept_language: Option<HeaderValue>,
    /// Whether the request was for the settings, which have texts of their own.
    is_settings: bool,
}

impl ErrorContext {
    pub(super) fn from_request(request: &Request) -> Self {
        Self {
            format: ResponseFormat::from_request(request.uri().path(), request.headers()),
            is_settings: routes::is_settings(request.uri().path()),
            accept_language: request.headers().get(ACCEPT_LANGUAGE).cloned(),
        }
    }
}

/// Fills in the body of an error response. Headers such as `Allow` are kept.
pub(super) fn render_error(
    app: &AppState,
    context: &ErrorContext,
    mut response: Response,
) -> Response {
    let Some(PendingError(error)) = response.extensions_mut().remove::<PendingError>() else {
        return response;
    };
    let locale = response
        .extensions_mut()
        // Left by a handler that knew the clinic before it failed.
        .remove::<ClinicLocale>()
        .unwrap_or_default();
    let accept_language = context
        .accept_language
        .as_ref()
        .and_then(|value| value.to_str().ok());
    let i18n = I18n::for_request(accept_language, &locale);
    let (mut parts, _) = response.into_parts();
    // Both describe the empty body that is replaced.
    parts.headers.remove(CONTENT_TYPE);
    parts.headers.remove(CONTENT_LENGTH);
    let notice = if context.is_settings {
        build_settings_error_page(&error, &i18n)
    } else {
        build_error_page(&error, &i18n)
    };
    match context.format {
        ResponseFormat::Text => (parts, format_plain_text(&notice)).into_response(),
        ResponseFormat::Json => (parts, json_body(&error, &notice)).into_response(),
        ResponseFormat::Fragment => {
            // Inserted above the content of the section: what the user typed there must not be lost.
            let swap = HeaderName::from_static("hx-reswap");
            parts
                .headers
                .insert(swap, HeaderValue::from_static("afterbegin"));
            (parts, notice.render_fragment(&i18n)).into_response()
        }
        ResponseFormat::Page => {
            // A new one: the page that failed may have been sent in part already.
            let nonce = CspNonce::generate();
            let framing = parts.extensions.get::<FrameAncestors>();
            let page = render_page(app, &notice, &i18n, &nonce, framing);
            parts.extensions.insert(nonce);
            (parts, page).into_response()
        }
    }
}

fn render_page(
    app: &AppState,
    notice: &ErrorPage,
    i18n: &I18n,
    nonce: &CspNonce,
    framing: Option<&FrameAncestors>,
) -> Markup {
    let provet_origins = match framing {
        Some(FrameAncestors::TenantOrigins(origins)) => Some(origins.as_str()),
        Some(FrameAncestors::AnyAllowedHost | FrameAncestors::Denied) | None => None,
    };
    notice.render_page(&PageShell {
        title: &fl!(i18n.fluent, "cageside"),
        i18n,
        nonce: &nonce.0,
        asset_tags: app.assets.asset_tags(),
        session: None,
        time_left: None,
        page: None,
        provet_origins,
        reload_timing: None,
    })
}

fn format_plain_text(notice: &ErrorPage) -> String {
    let said = format!("{}: {} {}", notice.code, notice.message, notice.advice);
    format!("{}\n", said.trim_end())
}

fn json_body(error: &WebError, notice: &ErrorPage) -> Json<serde_json::Value> {
    let mut body = serde_json::json!({
        "error": error.code(),
        "message": format!("{} {}", notice.message, notice.advice).trim_end(),
    });
    if let Some((field, body)) = error.invalid_field().zip(body.as_object_mut()) {
        body.insert("field".to_owned(), field.into());
    }
    Json(body)
}
