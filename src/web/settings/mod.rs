//! Serves the settings pages: parses requests, checks access and form tokens, and converts responses.

mod incoming_request;
mod responses;
mod session_cookie;

use std::sync::Arc;

use axum::Router;
use axum::extract::{RawPathParams, Request, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;

use super::AppState;
use super::client_ip::ClientIp;
use super::errors::WebError;
use crate::settings::auth::{self, SettingsSignInOutcome, SignInCallbackParams};
use crate::settings::{SettingsRoute, routes};
use crate::storage::OAuthFlow;
use incoming_request::IncomingSettingsRequest;

/// Every settings route, each behind its own access check.
pub(super) fn settings_router() -> Router<AppState> {
    let mut router = Router::new();
    for route in routes() {
        router = router.route(route.path, method_router(route));
    }
    router
}

fn method_router(route: &'static SettingsRoute) -> MethodRouter<AppState> {
    let mut methods = MethodRouter::new();
    if route.get.is_some() {
        methods = methods.get(move |app, path, request| handle_request(app, path, request, route));
    }
    if route.post.is_some() {
        methods = methods.post(move |app, path, request| handle_request(app, path, request, route));
    }
    methods
}

/// Finishes a sign-in with Provet after the callback. Runs to its end even when the browser disconnects: otherwise
/// tokens would be lost that must be revoked.
pub(super) async fn finish_sign_in(
    app: &AppState,
    attempt: OAuthFlow,
    returned: SignInCallbackParams,
    (headers, client): (&HeaderMap, ClientIp),
) -> Result<Response, WebError> {
    let sign_in_browser = auth::SignInBrowser {
        browser_token: crate::settings::BrowserToken(Some(
            session_cookie::BrowserCookie::from_headers(headers).token,
        )),
        user_agent: incoming_request::header_text(headers, "user-agent").to_owned(),
        client_ip: client.throttle_address(),
        now: app.clock.now(),
    };
    let services = Arc::clone(&app.services);
    let work = async move {
        auth::handle_callback(&services, &attempt, &returned, &sign_in_browser).await
    };
    match app.detached_tasks.run_to_completion(work).await?? {
        SettingsSignInOutcome::SignedIn {
            token,
            redirect_to: to,
        } => responses::signed_in_response(&token, &to),
        SettingsSignInOutcome::Refused(to) => responses::redirect_to(&to),
    }
}

/// Handles a request to a settings page, in the user's language.
async fn handle_request(
    State(app): State<AppState>,
    path: RawPathParams,
    request: Request,
    route: &'static SettingsRoute,
) -> Result<Response, WebError> {
    let incoming = IncomingSettingsRequest::from_request(&app, &path, request).await?;
    let browser = incoming.browser.clone();
    let response = match incoming.authorize(&app, route).await? {
        incoming_request::SettingsAccess::Granted(ctx, settings_request, handler) => {
            let ctx = Arc::new(*ctx);
            let response = handler(Arc::clone(&ctx), *settings_request).await?;
            responses::build_response(&app, &ctx, response)?
        }
        incoming_request::SettingsAccess::Redirect(to) => responses::redirect_to(&to)?,
    };
    Ok(browser.with_cookie(response).into_response())
}
