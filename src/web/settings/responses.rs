//! Converts responses of settings pages to HTTP responses.

use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use secrecy::SecretString;

use super::session_cookie;
use crate::settings::{
    FileDownload, SettingsContext, SettingsError, SettingsResponse, render_page,
};
use crate::web::AppState;
use crate::web::errors::WebError;
use crate::web::headers::CspNonce;

/// Tells a browser what to forget of this site. Not its cookies: that one which says that somebody signed in here before is to
/// stay.
const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// The HTTP response.
pub(super) fn build_response(
    app: &AppState,
    ctx: &SettingsContext,
    answer: SettingsResponse,
) -> Result<Response, WebError> {
    match answer {
        SettingsResponse::Page(page) => {
            let status = if page.has_errors {
                StatusCode::UNPROCESSABLE_ENTITY
            } else {
                StatusCode::OK
            };
            let page = render_page(ctx, &page, app.assets.asset_tags());
            Ok(with_nonce(ctx, (status, page).into_response()))
        }
        SettingsResponse::Fragment(markup) => Ok(with_nonce(ctx, markup.into_response())),
        SettingsResponse::Redirect(address) => redirect_to(&address),
        SettingsResponse::File(download) => download_response(download),
        SettingsResponse::SignedIn {
            token,
            known_browser,
            redirect_to: to,
        } => {
            let mut response = signed_in_response(&token, &to)?;
            if let Some(known_browser) = known_browser {
                session_cookie::set_known_browser(response.headers_mut(), &known_browser);
            }
            Ok(response)
        }
        SettingsResponse::SignedOut {
            redirect_to: address,
        } => {
            let mut response = redirect_to(&address)?;
            session_cookie::rotate_cookie(response.headers_mut());
            // What the browser still holds of our pages, such as those behind its back button.
            let forget = HeaderValue::from_static("\"cache\", \"storage\"");
            response.headers_mut().insert(CLEAR_SITE_DATA, forget);
            Ok(response)
        }
    }
}

/// Redirects with the cookie of a new session.
pub(super) fn signed_in_response(
    token: &SecretString,
    address: &str,
) -> Result<Response, WebError> {
    let mut response = redirect_to(address)?;
    session_cookie::set_cookie(response.headers_mut(), token);
    Ok(response)
}

/// Redirects with GET (303).
pub(super) fn redirect_to(address: &str) -> Result<Response, WebError> {
    let address = HeaderValue::try_from(address).map_err(|_| WebError::PageNotFound)?;
    Ok((StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response())
}

fn with_nonce(ctx: &SettingsContext, mut response: Response) -> Response {
    let nonce = CspNonce(ctx.nonce.clone());
    response.extensions_mut().insert(nonce);
    response
}

fn download_response(download: FileDownload) -> Result<Response, WebError> {
    let disposition = format!("attachment; filename=\"{}\"", download.file_name);
    let disposition = HeaderValue::try_from(disposition).map_err(|_| WebError::PageNotFound)?;
    let kind = HeaderValue::from_static(download.content_type);
    let headers = [(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, disposition)];
    Ok((headers, Body::from_stream(download.body)).into_response())
}

impl From<SettingsError> for WebError {
    fn from(error: SettingsError) -> Self {
        match error {
            SettingsError::NotFound => Self::PageNotFound,
            SettingsError::Storage(error) => Self::Storage(error),
        }
    }
}
