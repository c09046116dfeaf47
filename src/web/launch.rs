//! A button was pressed: which clinic, which button, is it really from there; then the panel, streamed.

use std::sync::{Arc, LazyLock};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use metrics::Counter;
use secrecy::ExposeSecret as _;

use super::buttons::Door;
use super::errors::WebError;
use super::headers::Framing;
use super::page::{self, Scene};
use super::pressed::{self, Pressed, Unproved};
use super::segments::Segments;
use super::session::{self, Visit};
use super::{App, body, origin};
use crate::panels::Opened;
use crate::provet::Page;
use crate::provet::launch::Query;
use crate::storage::{Entry, Lack, Shown, StorageError, StoredSignIn};
use crate::views::sign_in::Why;

/// A refusal, shown in the frame of the clinic if it is known.
struct Refused(Unproved);

impl<E: Into<WebError>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self(Unproved::from(error))
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = self.0.error.into_response();
        if let Some(clinic) = self.0.clinic {
            let extensions = response.extensions_mut();
            extensions.insert(Framing::Tenant(clinic.tenant.origin().to_owned()));
            extensions.insert(page::place(&clinic));
        }
        response
    }
}

/// `/launch/{provet_id}/{page}`
pub(super) async fn at_page(
    State(app): State<App>,
    Segments((provet_id, page)): Segments<(String, String)>,
    request: Request,
) -> Response {
    let page = page.parse().map_err(|_| WebError::UnknownButton);
    match page {
        Ok(page) => answer(&app, &provet_id, Some(page), request).await,
        Err(error) => error.into_response(),
    }
}

/// `/launch/{provet_id}`
pub(super) async fn at_one_url(
    State(app): State<App>,
    Segments(provet_id): Segments<String>,
    request: Request,
) -> Response {
    answer(&app, &provet_id, None, request).await
}

async fn answer(app: &App, provet_id: &str, page: Option<Page>, request: Request) -> Response {
    let answered = open(app, provet_id, page, request).await;
    match answered {
        Ok(response) => {
            // Looking a counter up costs more than counting.
            static OPENED: LazyLock<Counter> = LazyLock::new(|| counted("opened"));
            OPENED.increment(1);
            response
        }
        Err(refused) => {
            counted(refused.0.error.code()).increment(1);
            refused.into_response()
        }
    }
}

fn counted(outcome: &'static str) -> Counter {
    metrics::counter!("cageside_launches_total", "outcome" => outcome)
}

async fn open(
    app: &App,
    provet_id: &str,
    page: Option<Page>,
    request: Request,
) -> Result<Response, Refused> {
    let (parts, body) = request.into_parts();
    if !origin::is_navigation(&parts.headers) {
        return Err(WebError::NotOpened.into());
    }
    let address = pressed::address(Door::Foreground, provet_id, page)?;
    let query = read(&parts, body).await?;
    let now = app.clock.now();
    let judged = pressed::judge(app, address, &query, now).await;
    match judged.and_then(pressed::demanded) {
        Ok(pressed) => show(app, pressed, &parts, now).await,
        Err(refused) => {
            pressed::record(app, address, &parts.method, query, &refused, now);
            Err(Refused(refused))
        }
    }
}

/// The parameters: in the query string of a GET, in the body of a POST. \[D\]
pub(super) async fn read(parts: &Parts, body: Body) -> Result<Query, WebError> {
    if parts.method == Method::POST {
        return Ok(Query::parse(body::read(body).await?));
    }
    Ok(Query::parse(parts.uri.query().unwrap_or_default()))
}

/// Seals what was verified, notes it, and sends the panel. Nothing of Provet is waited for, and nothing of ours where
/// nobody signs in, unless too much waits already.
async fn show(
    app: &App,
    pressed: Pressed,
    parts: &Parts,
    now: Timestamp,
) -> Result<Response, Refused> {
    let expires_at = now
        .checked_add(app.settings.session_lifetime)
        .unwrap_or(now);
    let mut opened = session::opened(pressed.launch, expires_at);
    let known = known(app, &pressed.clinic, &opened, parts).await?;
    let (person, other) = match known {
        Some(known) if session::agrees(opened.claimed_user, known.user) => (Some(known), None),
        other => (None, other),
    };
    opened.person = person.as_ref().map(|person| person.id.clone());
    let token = session::seal(app.db.vault(), &opened).map_err(StorageError::from)?;
    let visit = Visit {
        opened: Arc::new(opened),
        token,
        clinic: pressed.clinic,
        person,
    };
    if visit.acts().reads != Err(Lack::SignIn) {
        app.openings.take(&visit, now).await?;
    }
    let mut scene = Scene::new(app, visit, &parts.headers);
    if let Some(other) = other {
        scene = scene.because(Why::Other(other.name.unwrap_or_default()));
    }
    let remembered = scene.visit.person.is_some();
    let mut response = scene.page(app, None);
    if let Some(handle) = super::people::handle(&parts.headers).filter(|_| remembered) {
        // Used again, it is kept as long again: like the sign-in that it stands for.
        super::people::keep_handle(response.headers_mut(), &handle);
    }
    Ok(response)
}

/// Whom this browser is remembered for at a clinic where that is of any consequence. Asks nothing at the others.
async fn known(
    app: &App,
    clinic: &Entry,
    opened: &Opened,
    parts: &Parts,
) -> Result<Option<StoredSignIn>, StorageError> {
    let nobody = clinic.who_acts(Shown {
        proof: opened.proof,
        signed_in: false,
    });
    let needed = [nobody.reads, nobody.writes].contains(&Err(Lack::SignIn));
    let Some(handle) = super::people::handle(&parts.headers).filter(|_| needed) else {
        return Ok(None);
    };
    let (handle, now) = (handle.expose_secret(), app.clock.now());
    app.db.remembered(handle, opened.provet_id, now).await
}
