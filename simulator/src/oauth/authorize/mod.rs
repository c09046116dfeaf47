//! The authorization endpoint: checks the request, the user and their consent, then redirects.

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
use crate::call_log::InFlightCall;
use crate::faults::ConsentPolicy;
use crate::state::{Simulator, SimulatorState};
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

/// The user's choice on the consent page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ConsentDecision {
    Pending,
    Allow,
    Cancel,
}

/// Checks an authorization request and the user, and asks for consent.
pub(super) async fn get_authorize(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let context = AuthorizeContext::new(provet_id, &query, &headers, ConsentDecision::Pending);
    context.run_logged(&simulator, "GET").into_response()
}

/// Takes the person's decision.
pub(super) async fn post_authorize(
    State(simulator): State<Simulator>,
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
    let context = AuthorizeContext::new(provet_id, &query, &headers, decision);
    context.run_logged(&simulator, "POST").into_response()
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

    fn run_logged(&self, simulator: &Simulator, method: &str) -> AuthorizeStep {
        let path = format!("/{}/oauth2/authorize/", self.provet_id);
        let in_flight = InFlightCall::begin(simulator, method, &path, self.query);
        let step = simulator.update(|state| self.next_step(state));
        let status = match &step {
            AuthorizeStep::Page(status, _) => *status,
            AuthorizeStep::Redirect(_) => StatusCode::FOUND,
        };
        in_flight.finish(Some(status.as_u16()));
        step
    }

    fn next_step(&self, state: &mut SimulatorState) -> AuthorizeStep {
        let request = match AuthorizeRequest::parse(state, self.provet_id, self.query) {
            Ok(request) => request,
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
        // After the redirect URI is validated: faults must not redirect elsewhere.
        if let Some(error) = state.faults.sign_in.callback_error.clone() {
            return AuthorizeStep::Redirect(redirect::build_redirect_url(
                state,
                &request,
                &[("error", error.as_str())],
            ));
        }
        match find_session(state, self.provet_id, self.headers) {
            Some(login) if !request.has_prompt("login") => {
                self.ask_for_consent(state, &request, login)
            }
            _ if request.has_prompt("none") => AuthorizeStep::Redirect(
                redirect::build_redirect_url(state, &request, &[("error", "login_required")]),
            ),
            _ => self.redirect_to_login(),
        }
    }

    /// To the page that asks for the password, and from there back without being asked for it
    /// again.
    fn redirect_to_login(&self) -> AuthorizeStep {
        let pairs = form_urlencoded::parse(self.query.as_bytes())
            .map(|(name, value)| match &*name {
                // Left in, it would ask for the password again after every login.
                "prompt" => (name, value.replace("login", "").trim().to_owned().into()),
                // Everything else goes through the login unchanged.
                _ => (name, value),
            })
            .filter(|(name, value)| name != "prompt" || !value.is_empty());
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish();
        let next = form_urlencoded::Serializer::new(String::new())
            .append_pair("next", &self.authorize_path(&query))
            .finish();
        AuthorizeStep::Redirect(format!("/{}/login/?{next}", self.provet_id))
    }

    /// The person is known: now for their consent.
    fn ask_for_consent(
        &self,
        state: &mut SimulatorState,
        request: &AuthorizeRequest,
        login: LoginSession,
    ) -> AuthorizeStep {
        let grant = UserGrant {
            client_id: request.client_id.clone(),
            provet_id: self.provet_id,
            user: state.faults.sign_in.sign_in_as.unwrap_or(login.user_id),
            scope: request.scope.clone(),
            auth_time: login.signed_in_at,
            token_family: state.grant_store.next_token_family(),
        };
        let needless = is_consent_skipped(state, request, &grant);
        match self.decision {
            ConsentDecision::Cancel => AuthorizeStep::Redirect(redirect::build_redirect_url(
                state,
                request,
                &[("error", "access_denied")],
            )),
            ConsentDecision::Pending if !needless && request.has_prompt("none") => {
                AuthorizeStep::Redirect(redirect::build_redirect_url(
                    state,
                    request,
                    &[("error", "consent_required")],
                ))
            }
            ConsentDecision::Pending if !needless => {
                let page =
                    pages::render_consent(state, request, login, &self.authorize_path(self.query));
                AuthorizeStep::Page(StatusCode::OK, page)
            }
            ConsentDecision::Pending | ConsentDecision::Allow => issue_code(state, request, grant),
        }
    }
}

/// Whether the person need not be asked for consent.
fn is_consent_skipped(
    state: &SimulatorState,
    request: &AuthorizeRequest,
    grant: &UserGrant,
) -> bool {
    match state.faults.sign_in.consent {
        ConsentPolicy::Never => true,
        ConsentPolicy::Once => {
            !request.has_prompt("consent") && state.grant_store.has_consent(grant)
        }
        ConsentPolicy::Always => false,
    }
}

/// Gives out a code, and leads the person back with it.
fn issue_code(
    state: &mut SimulatorState,
    request: &AuthorizeRequest,
    grant: UserGrant,
) -> AuthorizeStep {
    if state.faults.sign_in.hang_after_consent {
        return AuthorizeStep::Page(StatusCode::OK, pages::render_waiting());
    }
    // Before the code, so that the next authorization does not ask again.
    state.grant_store.record_consent(&grant);
    let code = IssuedAuthorizationCode {
        grant,
        redirect_uri: request.redirect_target.redirect_uri.clone(),
        challenge: request.challenge.clone(),
        nonce: request.nonce.clone(),
        issued_at: state.now(),
        used: false,
    };
    let text = authorization_code::save_code(state, code);
    AuthorizeStep::Redirect(redirect::build_redirect_url(
        state,
        request,
        &[("code", text.as_str())],
    ))
}
