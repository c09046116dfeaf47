//! From what a settings page answers to what a browser gets.

use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use secrecy::SecretString;

use super::browser;
use crate::settings::{Answer, Desk, Download, SettingsError, whole};
use crate::web::App;
use crate::web::errors::WebError;
use crate::web::headers::Nonce;

/// The answer as a browser gets it.
pub(super) fn of(app: &App, desk: &Desk, answer: Answer) -> Result<Response, WebError> {
    match answer {
        Answer::Page(sheet) => {
            let status = if sheet.refused {
                StatusCode::UNPROCESSABLE_ENTITY
            } else {
                StatusCode::OK
            };
            let page = whole(desk, &sheet, app.assets.links());
            Ok(with_nonce(desk, (status, page).into_response()))
        }
        Answer::Part(markup) => Ok(with_nonce(desk, markup.into_response())),
        Answer::To(address) => to(&address),
        Answer::File(download) => file(download),
        Answer::SignedIn { token, to } => signed_in(&token, &to),
        Answer::SignedOut { to: address } => {
            let mut response = to(&address)?;
            browser::renew(response.headers_mut());
            Ok(response)
        }
    }
}

/// Sends a browser there in which somebody is signed in from here on.
pub(super) fn signed_in(token: &SecretString, address: &str) -> Result<Response, WebError> {
    let mut response = to(address)?;
    browser::set(response.headers_mut(), token);
    Ok(response)
}

/// Sends a browser there, with GET.
pub(super) fn to(address: &str) -> Result<Response, WebError> {
    let address = HeaderValue::try_from(address).map_err(|_| WebError::NoSuchPage)?;
    Ok((StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response())
}

fn with_nonce(desk: &Desk, mut response: Response) -> Response {
    let nonce = Nonce(desk.nonce.clone());
    response.extensions_mut().insert(nonce);
    response
}

fn file(download: Download) -> Result<Response, WebError> {
    let disposition = format!("attachment; filename=\"{}\"", download.name);
    let disposition = HeaderValue::try_from(disposition).map_err(|_| WebError::NoSuchPage)?;
    let kind = HeaderValue::from_static(download.kind);
    let headers = [(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, disposition)];
    Ok((headers, Body::from_stream(download.body)).into_response())
}

impl From<SettingsError> for WebError {
    fn from(error: SettingsError) -> Self {
        match error {
            SettingsError::NotFound => Self::NoSuchPage,
            SettingsError::Storage(error) => Self::Storage(error),
        }
    }
}
