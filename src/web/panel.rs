//! What an opened panel asks for: one section again, or an action. Its ids come from the sealed token alone.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use url::form_urlencoded;

use super::dress::is_htmx;
use super::errors::WebError;
use super::page::Scene;
use super::segments::Segments;
use super::session::Visit;
use super::{App, body, origin, session, stream};
use crate::panels::Form;
use crate::provet::Page;
use crate::storage::Lack;
use crate::views::sign_in::{THEN, Why};

/// Tells `assets/panel.js` to have the Provet page reloaded.
const RELOAD: (HeaderName, HeaderValue) = (
    HeaderName::from_static("hx-trigger"),
    HeaderValue::from_static("provet:reload"),
);

/// Answers with one section, made anew; where htmx did not ask, with the whole panel.
pub(super) async fn section(
    State(app): State<App>,
    Segments((page, slot)): Segments<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let entered = let_in(&app, &page, request).await?;
    let mut sections = entered.scene.sections();
    let found = sections.iter().position(|section| section.slot == slot);
    let section = sections.swap_remove(found.ok_or(WebError::NoSuchPart)?);
    if !entered.by_htmx {
        return Ok(entered.scene.page(&app, None));
    }
    entered.scene.visit.must_read()?;
    let markup = stream::whole(section, &entered.scene.replacement()).await;
    Ok(fragment(&entered.scene, markup, false))
}

/// Carries out an action and answers with the section it belongs to, or with the whole panel.
pub(super) async fn act(
    State(app): State<App>,
    Segments((page, action)): Segments<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let entered = let_in(&app, &page, request).await?;
    carry_out(&app, entered.scene, action, entered.form, entered.by_htmx).await
}

/// Carries out an action for those who may. Where somebody must sign in first, the form stays as it is, or comes along.
pub(super) async fn carry_out(
    app: &App,
    scene: Scene,
    action: String,
    form: Form,
    by_htmx: bool,
) -> Result<Response, WebError> {
    let acts = scene.visit.acts();
    let needed = if scene.panel.only_shows(&action) {
        acts.reads
    } else {
        acts.writes
    };
    match needed {
        // Sections say by themselves that the clinic is not connected.
        Ok(_) | Err(Lack::Connection) => {}
        Err(Lack::SignIn) if !by_htmx => {
            let mut kept = form;
            kept.0.push((THEN.to_owned(), action));
            return Ok(scene.because(Why::Write).asking(app, &kept));
        }
        Err(lack) => return Err(WebError::lacking(lack, &scene.visit)),
    }
    let work = scene.panel.act(Arc::clone(&scene.context), action, form);
    let acted = app.writes.carry_out(work).await?;
    let acted = acted.ok_or(WebError::NoSuchPart)?;
    if by_htmx {
        return Ok(fragment(&scene, acted.markup, acted.written));
    }
    Ok(scene.page(app, Some(acted)))
}

/// A request that was let in.
pub(super) struct Entered {
    pub(super) scene: Scene,
    /// Without the token, so that no panel can put it anywhere.
    pub(super) form: Form,
    pub(super) headers: HeaderMap,
    by_htmx: bool,
}

impl Visit {
    /// Refuses where nobody may be shown anything.
    pub(super) fn must_read(&self) -> Result<(), WebError> {
        match self.acts().reads {
            Ok(_) | Err(Lack::Connection) => Ok(()),
            Err(lack) => Err(WebError::lacking(lack, self)),
        }
    }
}

/// Lets a request of an opened panel in, if it comes from one whose data may be shown.
pub(super) async fn enter(app: &App, page: &str, request: Request) -> Result<Entered, WebError> {
    let entered = let_in(app, page, request).await?;
    entered.scene.visit.must_read()?;
    Ok(entered)
}

/// Lets a request of an opened panel in, if it comes from one. Where somebody must still sign in, its page says so.
pub(super) async fn let_in(app: &App, page: &str, request: Request) -> Result<Entered, WebError> {
    let page: Page = page.parse().map_err(|_| WebError::NoSuchPart)?;
    let (parts, body) = request.into_parts();
    let by_htmx = is_htmx(&parts.headers);
    if !origin::is_from_panel(&parts.headers, by_htmx, &app.settings.public_url.origin()) {
        return Err(WebError::Foreign);
    }
    let mut form = read_form(body).await?;
    let visit = session::admit(app, page, &parts.headers, &form).await?;
    form.0.retain(|(name, _)| name != session::FIELD);
    let mut scene = Scene::new(app, visit, &parts.headers);
    scene.asked = form.clone();
    if let Err(lack @ (Lack::PayloadHash | Lack::WayToSignIn)) = scene.visit.acts().reads {
        return Err(WebError::lacking(lack, &scene.visit));
    }
    Ok(Entered {
        scene,
        form,
        headers: parts.headers,
        by_htmx,
    })
}

pub(super) async fn read_form(body: axum::body::Body) -> Result<Form, WebError> {
    let body = body::read(body).await?;
    let pairs = form_urlencoded::parse(&body);
    let pairs = pairs.map(|(name, value)| (name.into_owned(), value.into_owned()));
    Ok(Form(pairs.collect()))
}

fn fragment(scene: &Scene, markup: Markup, written: bool) -> Response {
    let mut headers = HeaderMap::new();
    if written {
        headers.extend([RELOAD]);
    }
    let mut response = (headers, markup).into_response();
    scene.dress(&mut response);
    response
}
