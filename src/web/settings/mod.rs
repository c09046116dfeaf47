//! Brings requests to the settings pages: who asks, whether they may, whether a form is ours; and answers back.

mod answer;
mod browser;
mod visit;

use std::sync::Arc;

use axum::Router;
use axum::extract::{RawPathParams, Request, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;

use super::App;
use super::errors::WebError;
use crate::settings::signing::{self, Outcome, Returned};
use crate::settings::{Route, routes};
use crate::storage::Attempt;
use visit::Visitor;

/// Every settings page and form, each behind its own guard.
pub(super) fn router() -> Router<App> {
    let mut router = Router::new();
    for route in routes() {
        router = router.route(route.path, methods(route));
    }
    router
}

fn methods(route: &'static Route) -> MethodRouter<App> {
    let mut methods = MethodRouter::new();
    if route.show.is_some() {
        methods = methods.get(move |app, path, request| reach(app, path, request, route));
    }
    if route.act.is_some() {
        methods = methods.post(move |app, path, request| reach(app, path, request, route));
    }
    methods
}

/// Lets somebody into the settings who comes back from Provet's sign-in page, or says why not. Carried to its end also
/// when the browser goes away meanwhile: its tokens must not get lost.
pub(super) async fn finish_sign_in(
    app: &App,
    attempt: Attempt,
    returned: Returned,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let here = signing::Here {
        browser: crate::settings::Browser(Some(browser::Browser::of(headers).token)),
        agent: visit::text(headers, "user-agent").to_owned(),
        now: app.clock.now(),
    };
    let house = Arc::clone(&app.house);
    let work = async move { signing::finish(&house, &attempt, &returned, &here).await };
    match app.writes.carry_out(work).await?? {
        Outcome::SignedIn { token, to } => answer::signed_in(&token, &to),
        Outcome::Refused(to) => answer::to(&to),
    }
}

/// Answers a request to a page of the settings, in the words of whoever asks.
async fn reach(
    State(app): State<App>,
    path: RawPathParams,
    request: Request,
    route: &'static Route,
) -> Result<Response, WebError> {
    let visitor = Visitor::of(&app, &path, request).await?;
    let browser = visitor.browser.clone();
    let answered = match visitor.enter(&app, route).await? {
        visit::Entered::Welcome(desk, asked, handler) => {
            let desk = Arc::new(*desk);
            let answered = handler(Arc::clone(&desk), *asked).await?;
            answer::of(&app, &desk, answered)?
        }
        visit::Entered::SignInFirst(to) => answer::to(&to)?,
    };
    Ok(browser.kept(answered).into_response())
}
