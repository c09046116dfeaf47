//! Where people are sent to sign in: the checks, the person, their consent, and the way back.

mod pages;
mod redirect;
mod request;

use axum::extract::{Path, RawForm, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use url::form_urlencoded;

use super::authorization_code;
use super::grant_store::{IssuedAuthorizationCode, UserGrant};
use super::sign_in_faults::ConsentPolicy;
use crate::call_log::InFlightCall;
use crate::state::{Simulator, SimulatorState as Inside};
use crate::users::{LoginSession, find_session};
use request::{AuthorizeError, AuthorizeRequest};

/// What the person meets next.
enum AuthorizeStep {
    /// A page of this server.
    Page(StatusCode, Markup),
    /// Another address.
    Redirect(String),
}

impl IntoResponse for AuthorizeStep {
    fn into_response(self) -> Response {
        match self {
            Self::Page(status, page) => (status, page).into_response(),
            Self::Redirect(url) => (StatusCode::FOUND, [(header::LOCATION, url)]).into_response(),
        }
    }
}

/// What the person pressed on the page that asks for consent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ConsentDecision {
    Pending,
    Allow,
    Cancel,
}

/// Looks at what an application wants, and who is there to answer.
pub(super) async fn get_authorize(
    State(world): State<Simulator>,
    Path(provet_id): Path<i64>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let visit = AuthorizeContext::new(provet_id, &query, &headers, ConsentDecision::Pending);
    visit.run_logged(&world, "GET").into_response()
}

/// Takes the person's decision.
pub(super) async fn post_authorize(
    State(world): State<Simulator>,
    Path(provet_id): Path<i64>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let query = query.unwrap_or_default();
    let allowed =
        form_urlencoded::parse(&form).any(|(name, value)| name == "allow" && value == "yes");
    let decision = if allowed {
        ConsentDecision::Allow
    } else {
        ConsentDecision::Cancel
    };
    let visit = AuthorizeContext::new(provet_id, &query, &headers, decision);
    visit.run_logged(&world, "POST").into_response()
}

/// One request of a browser.
struct AuthorizeContext<'a> {
    provet_id: i64,
    query: &'a str,
    headers: &'a HeaderMap,
    decision: ConsentDecision,
}

impl<'a> AuthorizeContext<'a> {
    fn new(
        provet_id: i64,
        query: &'a str,
        headers: &'a HeaderMap,
        decision: ConsentDecision,
    ) -> Self {
        Self {
            provet_id,
            query,
            headers,
            decision,
        }
    }

    /// The path of this endpoint with what was asked of it.
    fn authorize_path(&self, query: &str) -> String {
        format!("/{}/oauth2/authorize/?{query}", self.provet_id)
    }

    fn run_logged(&self, world: &Simulator, method: &str) -> AuthorizeStep {
        let path = format!("/{}/oauth2/authorize/", self.provet_id);
        let under_way = InFlightCall::begin(world, method, &path, self.query);
        let step = world.update(|state| self.next_step(state));
        let status = match &step {
            AuthorizeStep::Page(status, _) => *status,
            AuthorizeStep::Redirect(_) => StatusCode::FOUND,
        };
        under_way.finish(Some(status.as_u16()));
        step
    }

    fn next_step(&self, state: &mut Inside) -> AuthorizeStep {
        let wanted = match AuthorizeRequest::parse(state, self.provet_id, self.query) {
            Ok(wanted) => wanted,
            Err(AuthorizeError::ShowToUser(description)) => {
                return AuthorizeStep::Page(
                    StatusCode::BAD_REQUEST,
                    pages::render_error(description),
                );
            }
            Err(AuthorizeError::RedirectToClient(back, error)) => {
                return AuthorizeStep::Redirect(back.url_with_error(&error));
            }
        };
        if let Some(error) = state.faults.sign_in.callback_error.clone() {
            return AuthorizeStep::Redirect(redirect::build_redirect_url(
                state,
                &wanted,
                &[("error", error.as_str())],
            ));
        }
        match find_session(state, self.provet_id, self.headers) {
            Some(login) if !wanted.has_prompt("login") => {
                self.ask_for_consent(state, &wanted, login)
            }
            _ if wanted.has_prompt("none") => AuthorizeStep::Redirect(
                redirect::build_redirect_url(state, &wanted, &[("error", "login_required")]),
            ),
            _ => self.redirect_to_login(),
        }
    }

    /// To the page that asks for the password, and from there back without being asked for it
    /// again.
    fn redirect_to_login(&self) -> AuthorizeStep {
        let kept = form_urlencoded::parse(self.query.as_bytes())
            .map(|(name, value)| match &*name {
                "prompt" => (name, value.replace("login", "").trim().to_owned().into()),
                _ => (name, value),
            })
            .filter(|(name, value)| name != "prompt" || !value.is_empty());
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(kept)
            .finish();
        let next = form_urlencoded::Serializer::new(String::new())
            .append_pair("next", &self.authorize_path(&query))
            .finish();
        AuthorizeStep::Redirect(format!("/{}/login/?{next}", self.provet_id))
    }

    /// The person is known: now for their consent.
    fn ask_for_consent(
        &self,
        state: &mut Inside,
        wanted: &AuthorizeRequest,
        login: LoginSession,
    ) -> AuthorizeStep {
        let granted = UserGrant {
            client_id: wanted.client_id.clone(),
            provet_id: self.provet_id,
            user: state.faults.sign_in.sign_in_as.unwrap_or(login.user_id),
            scope: wanted.scope.clone(),
            auth_time: login.signed_in_at,
            token_family: state.grant_store.next_token_family(),
        };
        let needless = is_consent_skipped(state, wanted, &granted);
        match self.decision {
            ConsentDecision::Cancel => AuthorizeStep::Redirect(redirect::build_redirect_url(
                state,
                wanted,
                &[("error", "access_denied")],
            )),
            ConsentDecision::Pending if !needless && wanted.has_prompt("none") => {
                AuthorizeStep::Redirect(redirect::build_redirect_url(
                    state,
                    wanted,
                    &[("error", "consent_required")],
                ))
            }
            ConsentDecision::Pending if !needless => {
                let page =
                    pages::render_consent(state, wanted, login, &self.authorize_path(self.query));
                AuthorizeStep::Page(StatusCode::OK, page)
            }
            ConsentDecision::Pending | ConsentDecision::Allow => issue_code(state, wanted, granted),
        }
    }
}

/// Whether the person need not be asked for consent.
fn is_consent_skipped(state: &Inside, wanted: &AuthorizeRequest, granted: &UserGrant) -> bool {
    match state.faults.sign_in.consent {
        ConsentPolicy::Never => true,
        ConsentPolicy::Once => {
            !wanted.has_prompt("consent") && state.grant_store.has_consent(granted)
        }
        ConsentPolicy::Always => false,
    }
}

/// Gives out a code, and leads the person back with it.
fn issue_code(state: &mut Inside, wanted: &AuthorizeRequest, granted: UserGrant) -> AuthorizeStep {
    if state.faults.sign_in.hang_after_consent {
        return AuthorizeStep::Page(StatusCode::OK, pages::render_waiting());
    }
    state.grant_store.record_consent(&granted);
    let kept = IssuedAuthorizationCode {
        grant: granted,
        redirect_uri: wanted.redirect_target.redirect_uri.clone(),
        challenge: wanted.challenge.clone(),
        nonce: wanted.nonce.clone(),
        issued_at: state.now(),
        used: false,
    };
    let text = authorization_code::save_code(state, kept);
    AuthorizeStep::Redirect(redirect::build_redirect_url(
        state,
        wanted,
        &[("code", text.as_str())],
    ))
}
