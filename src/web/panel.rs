//! Requests of an open panel: to reload a section, or to execute an action. Object ids come from the session token alone.

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
use crate::access_policy::AccessDenied;
use crate::panels::FormFields;
use crate::provet::ProvetPage;
use crate::views::sign_in_form::{FIELD_PENDING_ACTION, SignInReason};

/// Makes `assets/panel.js` reload the Provet page.
const RELOAD_TRIGGER: (HeaderName, HeaderValue) = (
    HeaderName::from_static("hx-trigger"),
    HeaderValue::from_static("provet:reload"),
);

/// Renders one section again; for a request without htmx, the whole panel.
pub(super) async fn post_section(
    State(app): State<AppState>,
    PathParams((page, slot)): PathParams<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let entered = authenticate_request(&app, &page, request).await?;
    let mut sections = entered.panel_page.pending_sections();
    let found = sections.iter().position(|section| section.slot == slot);
    // All others are dropped: what they have not started to ask, they never ask.
    let section = sections.swap_remove(found.ok_or(WebError::UnknownSection)?);
    // A plain form without scripts: the browser shows the whole panel anew.
    if !entered.by_htmx {
        return Ok(entered.panel_page.render_page(&app, None));
    }
    entered.panel_page.session.require_read()?;
    let markup = stream::render_section(section, &entered.panel_page.fallback_renderer()).await;
    Ok(fragment_response(&entered.panel_page, markup, false))
}

/// Executes an action, and renders its section or, without htmx, the whole panel.
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

/// Executes an action if the session has the access for it. Where the user must sign in first, htmx keeps the form as it is;
/// otherwise its fields are carried through the sign-in.
pub(super) async fn execute_action(
    app: &AppState,
    panel_page: PanelPage,
    action: String,
    form: FormFields,
    by_htmx: bool,
) -> Result<Response, WebError> {
    let access = panel_page.session.access();
    let is_read_only = panel_page.panel.is_read_only_action(&action);
    let needed = if is_read_only {
        access.read
    } else {
        access.write
    };
    match needed {
        // Not an error here: each section shows by itself that the clinic is not connected.
        Ok(_) | Err(AccessDenied::NotConnected) => {}
        Err(AccessDenied::SignInRequired) if !by_htmx => {
            let mut kept = form;
            // What was typed goes along through the sign-in, and is carried out afterwards.
            kept.0.push((FIELD_PENDING_ACTION.to_owned(), action));
            return Ok(panel_page
                .with_sign_in_reason(SignInReason::RequiredForWrite)
                .render_sign_in_page(app, &kept));
        }
        Err(lack) => return Err(panel_page.session.access_error(lack)),
    }
    let context = if is_read_only {
        panel_page.context.starting_now()
    } else {
        panel_page.context.for_save()
    };
    let context = Arc::new(context);
    let work = panel_page.panel.handle_action(context, action, form);
    // The write must end even if the browser does not wait for it.
    let action_response = app.detached_tasks.run_to_completion(work).await?;
    let action_response = action_response.ok_or(WebError::UnknownSection)?;
    if by_htmx {
        return Ok(fragment_response(
            &panel_page,
            action_response.markup,
            action_response.record_changed,
        ));
    }
    Ok(panel_page.render_page(app, Some(action_response)))
}

/// An authenticated request of a panel.
pub(super) struct PanelRequest {
    pub(super) panel_page: PanelPage,
    /// The form fields without the session token, so that no panel can render it.
    pub(super) form: FormFields,
    pub(super) headers: HeaderMap,
    by_htmx: bool,
}

impl ActivePanelSession {
    /// Fails if nothing may be shown in this session.
    pub(super) fn require_read(&self) -> Result<(), WebError> {
        match self.access().read {
            Ok(_) | Err(AccessDenied::NotConnected) => Ok(()),
            Err(lack) => Err(self.access_error(lack)),
        }
    }
}

/// Authenticates a request of a panel whose data may be shown.
pub(super) async fn authorize_read(
    app: &AppState,
    page: &str,
    request: Request,
) -> Result<PanelRequest, WebError> {
    let entered = authenticate_request(app, page, request).await?;
    entered.panel_page.session.require_read()?;
    Ok(entered)
}

/// Authenticates a request of a panel. Where the user must still sign in, the page asks for it.
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
    let session = panel_session::authenticate(app, page, &parts.headers, &form).await?;
    form.0
        .retain(|(name, _)| name != panel_session::TOKEN_FIELD);
    let mut panel_page = PanelPage::new(app, session, &parts.headers);
    panel_page.params = form.clone();
    if let Err(lack @ (AccessDenied::PayloadHashRequired | AccessDenied::SignInUnavailable)) =
        panel_page.session.access().read
    {
        return Err(panel_page.session.access_error(lack));
    }
    Ok(PanelRequest {
        panel_page,
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

fn fragment_response(panel_page: &PanelPage, markup: Markup, written: bool) -> Response {
    let mut headers = HeaderMap::new();
    if written {
        headers.extend([RELOAD_TRIGGER]);
    }
    let mut response = (headers, markup).into_response();
    panel_page.apply_frame_headers(&mut response);
    response
}
