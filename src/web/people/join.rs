//! A frame takes over the sign-in that was made for it, and gives it up again.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT;
use axum::response::{IntoResponse, Response};
use secrecy::ExposeSecret;
use serde_json::json;

use super::{Cause, cookie};
use crate::panels::{Form, Opened};
use crate::storage::{Note, NoteKind, StorageError, StoredSignIn};
use crate::views::sign_in::{CODE, SWITCH, THEN, Why};
use crate::web::App;
use crate::web::errors::WebError;
use crate::web::page::Scene;
use crate::web::panel::{self, Entered, let_in};
use crate::web::segments::Segments;
use crate::web::session::{self, Visit};

/// How long somebody who signs out waits for Provet to hear of it.
const PATIENCE: Duration = Duration::from_secs(3);

/// `POST /panel/{page}/sign-in`: with the code that the window handed over, or without one where it could not.
pub(in crate::web) async fn sign_in(
    State(app): State<App>,
    Segments(page): Segments<String>,
    request: Request,
) -> Result<Response, WebError> {
    let Entered {
        scene,
        mut form,
        headers,
        ..
    } = let_in(&app, &page, request).await?;
    let code = form.field(CODE).to_owned();
    form.0.retain(|(name, _)| name != CODE);
    let visit = scene.visit;
    let by_script = headers
        .get(ACCEPT)
        .is_some_and(|it| it == "application/json");
    let taken = taken(&app, &visit, &code).await?;
    // Whoever is signed in here already may go on, with or without news.
    let signed_in = visit.person.is_some();
    let (visit, fresh) = match taken {
        Some(person) => (joined(&app, visit, person)?, true),
        None if signed_in => (visit, false),
        None if by_script => return Err(Cause::NotYet.into()),
        None => {
            let scene = Scene::new(&app, visit, &headers).because(Why::NotYet);
            return Ok(scene.asking(&app, &form));
        }
    };
    let mut handle = None;
    if fresh {
        // From here on it is seen by somebody else than it was opened by, as far as the audit knew.
        app.openings.take(&visit, app.clock.now()).await?;
        handle = Some(remember(&app, &visit, &headers).await?);
    }
    let mut response = if by_script {
        let name = visit.person.as_ref().and_then(|person| person.name.clone());
        Json(json!({ "session": visit.token, "name": name })).into_response()
    } else {
        go_on(&app, visit, form, &headers).await?
    };
    if let Some(handle) = handle {
        cookie::keep_handle(response.headers_mut(), &handle);
    }
    Ok(response)
}

/// The live sign-in that waits for this frame.
async fn taken(app: &App, visit: &Visit, code: &str) -> Result<Option<StoredSignIn>, StorageError> {
    let (clinic, frame, now) = (visit.opened.provet_id, &visit.opened.frame, app.clock.now());
    let id = if code.is_empty() {
        app.db.take_handover_of(clinic, frame, now).await?
    } else {
        app.db.take_handover(code, clinic, frame, now).await?
    };
    let opened = Opened {
        person: id,
        ..Opened::clone(&visit.opened)
    };
    session::person(app, &opened).await
}

/// The same frame, with somebody in it.
fn joined(app: &App, visit: Visit, person: StoredSignIn) -> Result<Visit, WebError> {
    let mut opened = visit.opened;
    Arc::make_mut(&mut opened).person = Some(person.id.clone());
    let token = session::seal(app.db.vault(), &opened).map_err(StorageError::from)?;
    Ok(Visit {
        opened,
        token,
        clinic: visit.clinic,
        person: Some(person),
    })
}

/// Lets the browser be known again: under the handle that it has, or a fresh one.
async fn remember(
    app: &App,
    visit: &Visit,
    headers: &HeaderMap,
) -> Result<secrecy::SecretString, WebError> {
    let handle = cookie::handle(headers).unwrap_or_else(cookie::fresh);
    let person = visit.opened.person.as_deref().unwrap_or_default();
    let clinic = visit.opened.provet_id;
    let known = app
        .db
        .remember_browser(handle.expose_secret(), clinic, person, app.clock.now());
    match known.await {
        Ok(_) => Ok(handle),
        Err(StorageError::Missing) => Err(Cause::NotYet.into()),
        Err(error) => Err(error.into()),
    }
}

/// The whole panel; or what was to be done when it turned out that somebody must sign in.
async fn go_on(
    app: &App,
    visit: Visit,
    mut form: Form,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let then = form.field(THEN).to_owned();
    form.0.retain(|(name, _)| name != THEN);
    let scene = Scene::new(app, visit, headers);
    if then.is_empty() {
        return Ok(scene.page(app, None));
    }
    panel::carry_out(app, scene, then, form, false).await
}

/// `POST /panel/{page}/sign-out`
pub(in crate::web) async fn sign_out(
    State(app): State<App>,
    Segments(page): Segments<String>,
    request: Request,
) -> Result<Response, WebError> {
    let Entered {
        scene,
        form,
        headers,
        ..
    } = let_in(&app, &page, request).await?;
    let visit = scene.visit;
    let clinic = visit.opened.provet_id;
    let switch = !form.field(SWITCH).is_empty();
    if let Some(person) = visit.person.as_ref().filter(|_| !switch) {
        let now = app.clock.now();
        let ended = app.db.end_sign_in(clinic, &person.id, "signed-out", now);
        if let Some(ended) = ended.await? {
            let note = Note {
                provet_id: Some(clinic),
                kind: NoteKind::SignIn,
                actor: visit.actor(),
                action: "signed-out",
                detail: None,
            };
            app.db.note(&note, now).await?;
            let own = app.clone();
            let told = app
                .writes
                .carry_out(async move { ended.revoke(&own.provet).await });
            // It is told to its end whether or not anybody waits.
            drop(tokio::time::timeout(PATIENCE, told).await);
        }
    }
    if let Some(handle) = cookie::handle(&headers) {
        let handle = handle.expose_secret();
        app.db.forget_browser(handle, clinic).await?;
    }
    let mut opened = visit.opened;
    Arc::make_mut(&mut opened).person = None;
    let token = session::seal(app.db.vault(), &opened).map_err(StorageError::from)?;
    let visit = Visit {
        opened,
        token,
        clinic: visit.clinic,
        person: None,
    };
    let scene = Scene::new(&app, visit, &headers);
    if switch {
        let scene = scene.because(Why::Switch);
        return Ok(scene.asking(&app, &Form::default()));
    }
    Ok(scene.because(Why::SignedOut).page(&app, None))
}
