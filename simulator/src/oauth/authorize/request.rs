//! Parsing and validation of authorization requests.

use url::form_urlencoded;

use super::super::SCOPE_RESTAPI;
use super::super::application::{GrantType, OauthApplication};
use super::super::grant::is_known_scope;
use super::super::pkce::{self, CodeChallenge};
use super::super::tokens::is_openid_scope;
use super::redirect::RedirectTarget;
use crate::state::SimulatorState;

/// A request that was found in order.
pub(super) struct AuthorizeRequest {
    pub(super) provet_id: i64,
    pub(super) client_id: String,
    /// The application's name.
    pub(super) application_name: String,
    pub(super) redirect_target: RedirectTarget,
    pub(super) scope: String,
    pub(super) nonce: Option<String>,
    pub(super) challenge: Option<CodeChallenge>,
    /// `login`, `consent`, both, `none`, or nothing (OpenID Connect Core, 3.1.2.1).
    prompt: String,
}

/// Why a request is not carried on with.
pub(super) enum AuthorizeError {
    /// The redirect URI cannot be trusted: the error is shown to the user here.
    ShowToUser(&'static str),
    /// The error is sent to the application.
    RedirectToClient(RedirectTarget, RedirectError),
}

/// An error of RFC 6749, 4.1.2.1.
pub(super) struct RedirectError {
    pub(super) error: &'static str,
    pub(super) description: &'static str,
}

/// Parameters that must not come twice (RFC 6749, 3.1).
const UNREPEATABLE_PARAMS: [&str; 5] = [
    "client_id",
    "redirect_uri",
    "response_type",
    "scope",
    "state",
];

/// The parameters of a request.
struct AuthorizeQuery(Vec<(String, String)>);

impl AuthorizeQuery {
    fn parse(text: &str) -> Self {
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

    fn has_repeated_param(&self) -> bool {
        let times = |name: &&str| self.0.iter().filter(|(key, _)| key == name).count();
        UNREPEATABLE_PARAMS.iter().any(|name| times(name) > 1)
    }
}

impl AuthorizeRequest {
    /// Whether the person is to be treated so.
    pub(super) fn has_prompt(&self, word: &str) -> bool {
        self.prompt.split(' ').any(|part| part == word)
    }

    /// Reads a request and checks it, in the library's order \[I\].
    pub(super) fn parse(
        state: &SimulatorState,
        provet_id: i64,
        text: &str,
    ) -> Result<Self, AuthorizeError> {
        let query = AuthorizeQuery::parse(text);
        if query.has_repeated_param() {
            return Err(AuthorizeError::ShowToUser("Duplicate parameter."));
        }
        // Client and redirect URI first: until both are valid, errors must not be redirected.
        let app = find_application(state, provet_id, &query)?;
        let back = parse_redirect_target(app, &query)?;
        match validate_request(state, app, &query) {
            Ok(challenge) => Ok(Self {
                provet_id,
                client_id: app.client_id.clone(),
                application_name: app.name.clone(),
                redirect_target: back,
                scope: query.value("scope").unwrap_or(SCOPE_RESTAPI).to_owned(),
                nonce: query.value("nonce").map(str::to_owned),
                challenge,
                prompt: query.value("prompt").unwrap_or_default().to_owned(),
            }),
            Err(error) => Err(AuthorizeError::RedirectToClient(back, error)),
        }
    }
}

fn find_application<'a>(
    state: &'a SimulatorState,
    provet_id: i64,
    query: &AuthorizeQuery,
) -> Result<&'a OauthApplication, AuthorizeError> {
    let id = query
        .value("client_id")
        .ok_or(AuthorizeError::ShowToUser("Missing client_id parameter."))?;
    let found = state
        .applications
        .get(id)
        .filter(|app| app.provet_id == provet_id);
    found.ok_or(AuthorizeError::ShowToUser(
        "Invalid client_id parameter value.",
    ))
}

/// Where the answer goes: one of the registered redirect URIs, compared exactly.
fn parse_redirect_target(
    app: &OauthApplication,
    query: &AuthorizeQuery,
) -> Result<RedirectTarget, AuthorizeError> {
    let uri = query
        .value("redirect_uri")
        .ok_or(AuthorizeError::ShowToUser("Missing redirect URI."))?;
    // Exact comparison, or a prefix would let an attacker receive the code.
    if !app.redirect_uris.iter().any(|known| known == uri) {
        return Err(AuthorizeError::ShowToUser("Mismatching redirect URI."));
    }
    Ok(RedirectTarget {
        redirect_uri: uri.to_owned(),
        state: query.value("state").map(str::to_owned),
    })
}

/// The code challenge, if there is one, or the error for the application.
fn validate_request(
    state: &SimulatorState,
    app: &OauthApplication,
    query: &AuthorizeQuery,
) -> Result<Option<CodeChallenge>, RedirectError> {
    let refuse = |error, description| Err(RedirectError { error, description });
    match query.value("response_type") {
        Some("code") => {}
        Some(_) => return refuse("unsupported_response_type", ""),
        None => return refuse("invalid_request", "Missing response_type parameter."),
    }
    if app.grant_type != GrantType::AuthorizationCode {
        return refuse("unauthorized_client", "");
    }
    let scope = query.value("scope").unwrap_or(SCOPE_RESTAPI);
    // Without an algorithm there is nothing to sign an identity token with.
    if !is_known_scope(scope) || (is_openid_scope(scope) && app.signing_algorithm.is_none()) {
        return refuse("invalid_scope", "");
    }
    validate_challenge(state, app, query)
}

/// Public clients must send one \[D\].
fn validate_challenge(
    state: &SimulatorState,
    app: &OauthApplication,
    query: &AuthorizeQuery,
) -> Result<Option<CodeChallenge>, RedirectError> {
    let refuse = |description| {
        Err(RedirectError {
            error: "invalid_request",
            description,
        })
    };
    let Some(text) = query.value("code_challenge") else {
        return if app.public {
            refuse("Code challenge required.")
        } else {
            Ok(None)
        };
    };
    let challenge = CodeChallenge::parse(query.value("code_challenge_method"), text);
    match challenge {
        None => refuse("Transform algorithm not supported."),
        Some(challenge) if challenge.is_plain() && state.faults.sign_in.refuse_plain => {
            refuse("Transform algorithm not supported.")
        }
        Some(_) if !pkce::is_well_formed(text) => refuse("Code challenge is malformed."),
        Some(challenge) => Ok(Some(challenge)),
    }
}
