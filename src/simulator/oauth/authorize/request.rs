//! What an application wants of the person, and why it may not ask for that.

use url::form_urlencoded;

use super::super::SCOPE;
use super::super::app::{App, Grant};
use super::super::grant::is_known;
use super::super::issue::is_openid;
use super::super::pkce::{self, Challenge};
use super::back::Back;
use crate::simulator::world::State;

/// A request that was found in order.
pub(super) struct Wanted {
    pub(super) provet_id: i64,
    pub(super) client_id: String,
    /// The application's name.
    pub(super) name: String,
    pub(super) back: Back,
    pub(super) scope: String,
    pub(super) nonce: Option<String>,
    pub(super) challenge: Option<Challenge>,
    /// `login`, `consent`, both, `none`, or nothing (OpenID Connect Core, 3.1.2.1).
    prompt: String,
}

/// Why a request is not carried on with.
pub(super) enum Refused {
    /// Nobody can be trusted with the answer: the person is told here.
    Here(&'static str),
    /// The application is told.
    There(Back, Told),
}

/// An error of RFC 6749, 4.1.2.1.
pub(super) struct Told {
    pub(super) error: &'static str,
    pub(super) description: &'static str,
}

/// Parameters that must not come twice (RFC 6749, 3.1).
const SINGLE: [&str; 5] = [
    "client_id",
    "redirect_uri",
    "response_type",
    "scope",
    "state",
];

/// The parameters of a request.
struct Query(Vec<(String, String)>);

impl Query {
    fn of(text: &str) -> Self {
        Self(
            form_urlencoded::parse(text.as_bytes())
                .into_owned()
                .collect(),
        )
    }

    fn value(&self, name: &str) -> Option<&str> {
        let found = self
            .0
            .iter()
            .find(|(key, value)| key == name && !value.is_empty());
        found.map(|(_, value)| value.as_str())
    }

    fn repeats(&self) -> bool {
        let times = |name: &&str| self.0.iter().filter(|(key, _)| key == name).count();
        SINGLE.iter().any(|name| times(name) > 1)
    }
}

impl Wanted {
    /// Whether the person is to be treated so.
    pub(super) fn prompts(&self, word: &str) -> bool {
        self.prompt.split(' ').any(|part| part == word)
    }

    /// Reads a request and checks it, in the library's order \[I\].
    pub(super) fn of(state: &State, provet_id: i64, text: &str) -> Result<Self, Refused> {
        let query = Query::of(text);
        if query.repeats() {
            return Err(Refused::Here("Duplicate parameter."));
        }
        let app = app(state, provet_id, &query)?;
        let back = back(app, &query)?;
        match checked(state, app, &query) {
            Ok(challenge) => Ok(Self {
                provet_id,
                client_id: app.client_id.clone(),
                name: app.name.clone(),
                back,
                scope: query.value("scope").unwrap_or(SCOPE).to_owned(),
                nonce: query.value("nonce").map(str::to_owned),
                challenge,
                prompt: query.value("prompt").unwrap_or_default().to_owned(),
            }),
            Err(told) => Err(Refused::There(back, told)),
        }
    }
}

fn app<'a>(state: &'a State, provet_id: i64, query: &Query) -> Result<&'a App, Refused> {
    let id = query
        .value("client_id")
        .ok_or(Refused::Here("Missing client_id parameter."))?;
    let found = state.apps.get(id).filter(|app| app.provet_id == provet_id);
    found.ok_or(Refused::Here("Invalid client_id parameter value."))
}

/// Where the answer goes: exactly one of the registered addresses, letter by letter.
fn back(app: &App, query: &Query) -> Result<Back, Refused> {
    let uri = query
        .value("redirect_uri")
        .ok_or(Refused::Here("Missing redirect URI."))?;
    if !app.redirect_uris.iter().any(|known| known == uri) {
        return Err(Refused::Here("Mismatching redirect URI."));
    }
    Ok(Back {
        redirect_uri: uri.to_owned(),
        state: query.value("state").map(str::to_owned),
    })
}

/// The challenge, where there is one, or what the application is told instead.
fn checked(state: &State, app: &App, query: &Query) -> Result<Option<Challenge>, Told> {
    let told = |error, description| Err(Told { error, description });
    match query.value("response_type") {
        Some("code") => {}
        Some(_) => return told("unsupported_response_type", ""),
        None => return told("invalid_request", "Missing response_type parameter."),
    }
    if app.grant != Grant::AuthorizationCode {
        return told("unauthorized_client", "");
    }
    let scope = query.value("scope").unwrap_or(SCOPE);
    // Without an algorithm there is nothing to sign an identity token with.
    if !is_known(scope) || (is_openid(scope) && app.algorithm.is_none()) {
        return told("invalid_scope", "");
    }
    challenge(state, app, query)
}

/// Public clients must send one \[D\].
fn challenge(state: &State, app: &App, query: &Query) -> Result<Option<Challenge>, Told> {
    let told = |description| {
        Err(Told {
            error: "invalid_request",
            description,
        })
    };
    let Some(text) = query.value("code_challenge") else {
        return if app.public {
            told("Code challenge required.")
        } else {
            Ok(None)
        };
    };
    let challenge = Challenge::of(query.value("code_challenge_method"), text);
    match challenge {
        None => told("Transform algorithm not supported."),
        Some(challenge) if challenge.is_plain() && state.faults.sign_in.refuse_plain => {
            told("Transform algorithm not supported.")
        }
        Some(_) if !pkce::is_well_formed(text) => told("Code challenge is malformed."),
        Some(challenge) => Ok(Some(challenge)),
    }
}
