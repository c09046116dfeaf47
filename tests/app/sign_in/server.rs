//! A clinic's server for people: token endpoint, discovery, keys, user info, revocation, and the one page of the REST API
//! that says who a token is for. It remembers what it was asked, and can be told to fail.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use cageside::clock::{Clock, FixedClock};
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::sign_in::keys::key_set;

/// The clinic's number.
pub(crate) const CLINIC: i64 = 4;

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// Below the clinic's base.
    pub(crate) path: String,
    pub(crate) authorization: String,
    pub(crate) form: BTreeMap<String, String>,
}

/// What the server does and has done.
pub(crate) struct Doing {
    pub(crate) asked: Vec<Asked>,
    /// Whether each refresh brings a new refresh token and spends the old one.
    pub(crate) rotate: bool,
    /// How many answers of the token endpoint still get lost after everything was done.
    pub(crate) lose: usize,
    /// Refuses the application.
    pub(crate) removed: bool,
    /// Answers of files, by path; what is not here is answered as usual.
    pub(crate) files: HashMap<String, (u16, Value)>,
    /// What goes along with a code's tokens.
    pub(crate) extra: Value,
    /// Whose tokens live: user by token.
    access: HashMap<String, i64>,
    refresh: HashMap<String, i64>,
    issued: usize,
}

/// A server on loopback.
#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) base: String,
    pub(crate) clock: FixedClock,
    doing: Arc<Mutex<Doing>>,
    /// Answers of the token endpoint leave one by one, as permits are given.
    gate: Arc<Semaphore>,
}

impl Server {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = Self {
            base: format!("http://localhost:{port}/{CLINIC}/"),
            clock: FixedClock::new("2026-11-22T08:00:00Z".parse().unwrap()),
            doing: Arc::new(Mutex::new(Doing {
                asked: Vec::new(),
                rotate: true,
                lose: 0,
                removed: false,
                files: HashMap::new(),
                extra: json!({}),
                access: HashMap::new(),
                refresh: HashMap::new(),
                issued: 0,
            })),
            gate: Arc::new(Semaphore::new(Semaphore::MAX_PERMITS)),
        };
        let router = Router::new().fallback(answer).with_state(server.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        server
    }

    pub(crate) fn with<T>(&self, change: impl FnOnce(&mut Doing) -> T) -> T {
        change(&mut self.doing.lock().unwrap())
    }

    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Now, in seconds, as tokens count.
    pub(crate) fn seconds(&self) -> i64 {
        self.clock.now().as_second()
    }

    /// Holds the answers of the token endpoint back from now on.
    pub(crate) fn hold(&self) {
        self.gate.forget_permits(Semaphore::MAX_PERMITS);
    }

    /// Lets so many of them leave.
    pub(crate) fn let_go(&self, answers: usize) {
        self.gate.add_permits(answers);
    }

    /// What was asked of a path, in order.
    pub(crate) fn asked(&self, path: &str) -> Vec<Asked> {
        let asked = |doing: &mut Doing| doing.asked.clone();
        let asked = self.with(asked).into_iter();
        asked.filter(|it| it.path == path).collect()
    }

    /// How often a token was asked for with a refresh token.
    pub(crate) fn refreshes(&self) -> usize {
        let asked = self.asked("oauth2/token/");
        let refresh = asked
            .iter()
            .filter(|it| it.form["grant_type"] == "refresh_token");
        refresh.count()
    }

    /// Lets a user have tokens as if they had just signed in.
    pub(crate) fn tokens_of(&self, user: i64) -> (String, String) {
        self.with(|doing| doing.issue(user))
    }

    /// The user whose refresh token it is, if it is still good.
    pub(crate) fn user_of_refresh(&self, token: &str) -> Option<i64> {
        self.with(|doing| doing.refresh.get(token).copied())
    }
}

impl Doing {
    /// Every token names its user, so that a mix-up shows.
    fn issue(&mut self, user: i64) -> (String, String) {
        self.issued += 1;
        let access = format!("access-{user}-{}", self.issued);
        let refresh = format!("refresh-{user}-{}", self.issued);
        self.access.insert(access.clone(), user);
        self.refresh.insert(refresh.clone(), user);
        (access, refresh)
    }

    /// Every refresh token that is still good.
    pub(crate) fn good(&self) -> Vec<String> {
        self.refresh.keys().cloned().collect()
    }

    fn token(&mut self, form: &BTreeMap<String, String>) -> (u16, Value) {
        if self.removed {
            return (401, json!({"error": "invalid_client"}));
        }
        let refused = (
            400,
            json!({"error": "invalid_grant", "error_description": "no"}),
        );
        match form["grant_type"].as_str() {
            "authorization_code" => {
                let Some(user) = form["code"].strip_prefix("code-of-") else {
                    return refused;
                };
                let (access, refresh) = self.issue(user.parse().unwrap());
                let mut said = json!({"access_token": access, "refresh_token": refresh, "expires_in": 36000,
                    "token_type": "Bearer"});
                let extra = self.extra.as_object().unwrap().clone();
                said.as_object_mut().unwrap().extend(extra);
                (200, said)
            }
            "refresh_token" => {
                let Some(&user) = self.refresh.get(&form["refresh_token"]) else {
                    return refused;
                };
                let (access, refresh) = self.issue(user);
                let mut said = json!({"access_token": access, "expires_in": 36000});
                if self.rotate {
                    self.refresh.remove(&form["refresh_token"]);
                    said["refresh_token"] = refresh.into();
                } else {
                    self.refresh.remove(&refresh);
                }
                (200, said)
            }
            _ => (400, json!({"error": "unsupported_grant_type"})),
        }
    }

    fn file(&self, server: &Server, path: &str, authorization: &str) -> (u16, Value) {
        if let Some(answer) = self.files.get(path) {
            return answer.clone();
        }
        let bearer = authorization.strip_prefix("Bearer ").unwrap_or_default();
        match path {
            "openid" => (200, discovery(server)),
            "keys" => (200, key_set()),
            "api/0.1/user/current/active_permissions/" => match self.access.get(bearer) {
                Some(user) => (200, json!({"id": user, "permissions": ["consultations"]})),
                None => (
                    401,
                    json!({"detail": "Authentication credentials were not provided."}),
                ),
            },
            _ => (404, json!({"detail": "Not found."})),
        }
    }
}

/// The discovery document.
pub(crate) fn discovery(server: &Server) -> Value {
    json!({"issuer": server.at("oauth2"), "jwks_uri": server.at("keys"),
        "userinfo_endpoint": server.at("oauth2/userinfo/")})
}

async fn answer(
    State(server): State<Server>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let path = uri.path();
    let path = path.strip_prefix("/4/").unwrap_or(path).to_owned();
    let authorization = headers.get("authorization");
    let authorization = authorization
        .map_or("", |it| it.to_str().unwrap())
        .to_owned();
    let form: BTreeMap<String, String> = url::form_urlencoded::parse(&body).into_owned().collect();
    let asked = Asked {
        path: path.clone(),
        authorization: authorization.clone(),
        form: form.clone(),
    };
    let (status, said) = server.with(|doing| {
        doing.asked.push(asked);
        match path.as_str() {
            "oauth2/token/" => doing.token(&form),
            "oauth2/revoke_token/" => {
                doing.refresh.remove(&form["token"]);
                doing.access.remove(&form["token"]);
                (200, Value::Null)
            }
            file => doing.file(&server, file, &authorization),
        }
    });
    if path == "oauth2/token/" {
        server.gate.acquire().await.unwrap().forget();
        if server
            .with(|doing| doing.lose.checked_sub(1).map(|left| doing.lose = left))
            .is_some()
        {
            return broken_off();
        }
    }
    let kind = [("content-type", "application/json")];
    (
        StatusCode::from_u16(status).unwrap(),
        kind,
        said.to_string(),
    )
        .into_response()
}

/// An answer that gets lost on its way.
fn broken_off() -> Response {
    let pieces = [Ok("{\"access"), Err(std::io::Error::other("gone"))];
    Body::from_stream(futures_util::stream::iter(pieces)).into_response()
}
