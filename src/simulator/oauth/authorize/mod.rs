//! Where people are sent to sign in: the checks, the person, their consent, and the way back.

mod back;
mod pages;
mod request;

use axum::extract::{Path, RawForm, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use url::form_urlencoded;

use super::code;
use super::hazards::Consent;
use super::ledger::{Code, Granted};
use crate::simulator::log::UnderWay;
use crate::simulator::people::{Login, of_request};
use crate::simulator::world::{State as Inside, World};
use request::{Refused, Wanted};

/// What the person meets next.
enum Step {
    /// A page of this server.
    Page(StatusCode, Markup),
    /// Another address.
    To(String),
}

impl IntoResponse for Step {
    fn into_response(self) -> Response {
        match self {
            Self::Page(status, page) => (status, page).into_response(),
            Self::To(url) => (StatusCode::FOUND, [(header::LOCATION, url)]).into_response(),
        }
    }
}

/// What the person pressed on the page that asks for consent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Decision {
    NotAsked,
    Allow,
    Cancel,
}

/// Looks at what an application wants, and who is there to answer.
pub(super) async fn ask(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let visit = Visit::new(provet_id, &query, &headers, Decision::NotAsked);
    visit.serve(&world, "GET").into_response()
}

/// Takes the person's decision.
pub(super) async fn decide(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let query = query.unwrap_or_default();
    let allowed =
        form_urlencoded::parse(&form).any(|(name, value)| name == "allow" && value == "yes");
    let decision = if allowed {
        Decision::Allow
    } else {
        Decision::Cancel
    };
    let visit = Visit::new(provet_id, &query, &headers, decision);
    visit.serve(&world, "POST").into_response()
}

/// One request of a browser.
struct Visit<'a> {
    provet_id: i64,
    query: &'a str,
    headers: &'a HeaderMap,
    decision: Decision,
}

impl<'a> Visit<'a> {
    fn new(provet_id: i64, query: &'a str, headers: &'a HeaderMap, decision: Decision) -> Self {
        Self {
            provet_id,
            query,
            headers,
            decision,
        }
    }

    /// The path of this endpoint with what was asked of it.
    fn address(&self, query: &str) -> String {
        format!("/{}/oauth2/authorize/?{query}", self.provet_id)
    }

    fn serve(&self, world: &World, method: &str) -> Step {
        let path = format!("/{}/oauth2/authorize/", self.provet_id);
        let under_way = UnderWay::begin(world, method, &path, self.query);
        let step = world.change(|state| self.step(state));
        let status = match &step {
            Step::Page(status, _) => *status,
            Step::To(_) => StatusCode::FOUND,
        };
        under_way.answered(Some(status.as_u16()));
        step
    }

    fn step(&self, state: &mut Inside) -> Step {
        let wanted = match Wanted::of(state, self.provet_id, self.query) {
            Ok(wanted) => wanted,
            Err(Refused::Here(description)) => {
                return Step::Page(StatusCode::BAD_REQUEST, pages::refused(description));
            }
            Err(Refused::There(back, error)) => return Step::To(back.with_error(&error)),
        };
        if let Some(error) = state.faults.sign_in.callback_error.clone() {
            return Step::To(back::answered(state, &wanted, &[("error", error.as_str())]));
        }
        match of_request(state, self.provet_id, self.headers) {
            Some(login) if !wanted.prompts("login") => self.known(state, &wanted, login),
            _ if wanted.prompts("none") => Step::To(back::answered(
                state,
                &wanted,
                &[("error", "login_required")],
            )),
            _ => self.to_login(),
        }
    }

    /// To the page that asks for the password, and from there back without being asked for it
    /// again.
    fn to_login(&self) -> Step {
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
            .append_pair("next", &self.address(&query))
            .finish();
        Step::To(format!("/{}/login/?{next}", self.provet_id))
    }

    /// The person is known: now for their consent.
    fn known(&self, state: &mut Inside, wanted: &Wanted, login: Login) -> Step {
        let granted = Granted {
            client_id: wanted.client_id.clone(),
            provet_id: self.provet_id,
            user: state.faults.sign_in.sign_in_as.unwrap_or(login.user),
            scope: wanted.scope.clone(),
            auth_time: login.at,
            family: state.ledger.next_family(),
        };
        let needless = is_needless(state, wanted, &granted);
        match self.decision {
            Decision::Cancel => {
                Step::To(back::answered(state, wanted, &[("error", "access_denied")]))
            }
            Decision::NotAsked if !needless && wanted.prompts("none") => Step::To(back::answered(
                state,
                wanted,
                &[("error", "consent_required")],
            )),
            Decision::NotAsked if !needless => {
                let page = pages::consent(state, wanted, login, &self.address(self.query));
                Step::Page(StatusCode::OK, page)
            }
            Decision::NotAsked | Decision::Allow => allowed(state, wanted, granted),
        }
    }
}

/// Whether the person need not be asked for consent.
fn is_needless(state: &Inside, wanted: &Wanted, granted: &Granted) -> bool {
    match state.faults.sign_in.consent {
        Consent::Never => true,
        Consent::Once => !wanted.prompts("consent") && state.ledger.has_consent(granted),
        Consent::Always => false,
    }
}

/// Gives out a code, and leads the person back with it.
fn allowed(state: &mut Inside, wanted: &Wanted, granted: Granted) -> Step {
    if state.faults.sign_in.stuck {
        return Step::Page(StatusCode::OK, pages::stuck());
    }
    state.ledger.keep_consent(&granted);
    let kept = Code {
        granted,
        redirect_uri: wanted.back.redirect_uri.clone(),
        challenge: wanted.challenge.clone(),
        nonce: wanted.nonce.clone(),
        made: state.now(),
        used: false,
    };
    let text = code::keep(state, kept);
    Step::To(back::answered(state, wanted, &[("code", text.as_str())]))
}
