//! What an opened panel asks for: one section again, or an action. Its ids come from the sealed token alone.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use url::form_urlencoded;

use super::error_page::is_htmx;
use super::errors::WebError;
use super::extract::PathParams;
use super::panel_page::PanelPage;
use super::panel_session::ActivePanelSession;
use super::{AppState, body, fetch_metadata, panel_session, stream};
use crate::panels::FormFields;
use crate::provet::ProvetPage;
use crate::storage::AccessDenied;
use crate::views::sign_in::{FIELD_PENDING_ACTION, SignInReason};

/// Tells `assets/panel.js` to have the Provet page reloaded.
const RELOAD_TRIGGER: (HeaderName, HeaderValue) = (
    HeaderName::from_static("hx-trigger"),
    HeaderValue::from_static("provet:reload"),
);

/// Answers with one section, made anew; where htmx did not ask, with the whole panel.
pub(super) async fn post_section(
    State(app): State<AppState>,
    PathParams((page, slot)): PathParams<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let entered = authenticate_request(&app, &page, request).await?;
    let mut sections = entered.panel_page.pending_sections();
    let found = sections.iter().position(|section| section.slot == slot);
    let section = sections.swap_remove(found.ok_or(WebError::UnknownSection)?);
    if !entered.by_htmx {
        return Ok(entered.panel_page.render_page(&app, None));
    }
    entered.panel_page.session.require_read()?;
    let markup = stream::render_section(section, &entered.panel_page.fallback_renderer()).await;
    Ok(fragment_response(&entered.panel_page, markup, false))
}

/// Carries out an action and answers with the section it belongs to, or with the whole panel.
pub(super) async fn post_action(
    State(app): State<AppState>,
    PathParams((page, action)): PathParams<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let entered = authenticate_request(&app, &page, request).await?;
    execute_action(
        &app,
        entered.panel_page,
        action,
        entered.form,
        entered.by_htmx,
    )
    .await
}

/// Carries out an action for those who may. Where somebody must sign in first, the form stays as it is, or comes along.
pub(super) async fn execute_action(
    app: &AppState,
    scene: PanelPage,
    action: String,
    form: FormFields,
    by_htmx: bool,
) -> Result<Response, WebError> {
    let acts = scene.session.access();
    let needed = if scene.panel.is_read_only_action(&action) {
        acts.read
    } else {
        acts.write
    };
    match needed {
        // Sections say by themselves that the clinic is not connected.
        Ok(_) | Err(AccessDenied::NotConnected) => {}
        Err(AccessDenied::SignInRequired) if !by_htmx => {
            let mut kept = form;
            kept.0.push((FIELD_PENDING_ACTION.to_owned(), action));
            return Ok(scene
                .with_sign_in_reason(SignInReason::RequiredForWrite)
                .render_sign_in_page(app, &kept));
        }
        Err(lack) => return Err(WebError::from_access_denied(lack, &scene.session)),
    }
    let work = scene
        .panel
        .handle_action(Arc::clone(&scene.context), action, form);
    let acted = app.detached_tasks.run_to_completion(work).await?;
    let acted = acted.ok_or(WebError::UnknownSection)?;
    if by_htmx {
        return Ok(fragment_response(
            &scene,
            acted.markup,
            acted.record_changed,
        ));
    }
    Ok(scene.render_page(app, Some(acted)))
}

/// A request that was let in.
pub(super) struct PanelRequest {
    pub(super) panel_page: PanelPage,
    /// Without the token, so that no panel can put it anywhere.
    pub(super) form: FormFields,
    pub(super) headers: HeaderMap,
    by_htmx: bool,
}

impl ActivePanelSession {
    /// Refuses where nobody may be shown anything.
    pub(super) fn require_read(&self) -> Result<(), WebError> {
        match self.access().read {
            Ok(_) | Err(AccessDenied::NotConnected) => Ok(()),
            Err(lack) => Err(WebError::from_access_denied(lack, self)),
        }
    }
}

/// Lets a request of an opened panel in, if it comes from one whose data may be shown.
pub(super) async fn authorize_read(
    app: &AppState,
    page: &str,
    request: Request,
) -> Result<PanelRequest, WebError> {
    let entered = authenticate_request(app, page, request).await?;
    entered.panel_page.session.require_read()?;
    Ok(entered)
}

/// Lets a request of an opened panel in, if it comes from one. Where somebody must still sign in, its page says so.
pub(super) async fn authenticate_request(
    app: &AppState,
    page: &str,
    request: Request,
) -> Result<PanelRequest, WebError> {
    let page: ProvetPage = page.parse().map_err(|_| WebError::UnknownSection)?;
    let (parts, body) = request.into_parts();
    let by_htmx = is_htmx(&parts.headers);
    if !fetch_metadata::is_from_panel(&parts.headers, by_htmx, &app.config.public_url.origin()) {
        return Err(WebError::CrossOrigin);
    }
    let mut form = read_form(body).await?;
    let visit = panel_session::authenticate(app, page, &parts.headers, &form).await?;
    form.0
        .retain(|(name, _)| name != panel_session::TOKEN_FIELD);
    let mut scene = PanelPage::new(app, visit, &parts.headers);
    scene.params = form.clone();
    if let Err(lack @ (AccessDenied::PayloadHashRequired | AccessDenied::SignInUnavailable)) =
        scene.session.access().read
    {
        return Err(WebError::from_access_denied(lack, &scene.session));
    }
    Ok(PanelRequest {
        panel_page: scene,
        form,
        headers: parts.headers,
        by_htmx,
    })
}

pub(super) async fn read_form(body: axum::body::Body) -> Result<FormFields, WebError> {
    let body = body::read(body).await?;
    let pairs = form_urlencoded::parse(&body);
    let pairs = pairs.map(|(name, value)| (name.into_owned(), value.into_owned()));
    Ok(FormFields(pairs.collect()))
}

fn fragment_response(scene: &PanelPage, markup: Markup, written: bool) -> Response {
    let mut headers = HeaderMap::new();
    if written {
        headers.extend([RELOAD_TRIGGER]);
    }
    let mut response = (headers, markup).into_response();
    scene.apply_frame_headers(&mut response);
    response
}
