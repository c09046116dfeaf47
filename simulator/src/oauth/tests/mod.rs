//! People sign in, as a browser and an application see it.

mod authorize;
mod codes;
mod openid;
mod refresh;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use serde_json::Value;
use tower::ServiceExt as _;
use url::Url;
use url::form_urlencoded::Serializer;

use crate::{GrantType, NewApplication, OauthApplication, Simulator, router};

/// The clinic.
const TENANT: i64 = 54321;
/// The application's redirect URI.
const BACK: &str = "https://cageside.example/oauth/callback";
/// The example of RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
/// The veterinarian, the practice manager and the receptionist.
const VET: i64 = 1;
const MANAGER: i64 = 2;
const RECEPTION: i64 = 5;

/// An answer, read to its end.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    #[track_caller]
    fn json(&self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        serde_json::from_str(&self.text).unwrap()
    }

    fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The parameter `name` of the redirect.
    #[track_caller]
    fn redirect_param(&self, name: &str) -> Option<String> {
        assert_eq!(self.status, StatusCode::FOUND, "{}", self.text);
        let url = Url::parse(self.location()).unwrap();
        assert!(url.as_str().starts_with(BACK), "{url}");
        let mut pairs = url.query_pairs();
        pairs
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    }
}

/// A clinic with an application that lets people sign in.
struct SignInTest {
    simulator: Simulator,
    app: OauthApplication,
    router: Router,
}

impl SignInTest {
    fn new() -> Self {
        Self::with(NewApplication::default())
    }

    fn with(application: NewApplication) -> Self {
        let simulator = Simulator::new(7, "2026-11-21T12:00:00Z".parse().unwrap());
        let application = NewApplication {
            grant_type: GrantType::AuthorizationCode,
            redirect_uris: vec![BACK.to_owned(), "https://other.example/cb".to_owned()],
            ..application
        };
        let app = simulator.add_application(TENANT, application).unwrap();
        simulator.set_faults_from_query("consent=never").unwrap();
        Self {
            router: router(simulator.clone()),
            simulator,
            app,
        }
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self
            .router
            .clone()
            .oneshot(request)
            .await
            .unwrap()
            .into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let body = Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// The address of the authorization, with some parameters set otherwise or left out.
    fn authorize_url(&self, changed: &[(&str, &str)]) -> String {
        let usual = [
            ("response_type", "code"),
            ("client_id", self.app.client_id.as_str()),
            ("redirect_uri", BACK),
            ("scope", "restapi openid"),
            ("state", "the-state"),
            ("nonce", "the-nonce"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        let default_params = usual
            .into_iter()
            .filter(|(name, _)| changed.iter().all(|(key, _)| key != name));
        let more = changed
            .iter()
            .copied()
            .filter(|(_, value)| !value.is_empty());
        let query = Serializer::new(String::new())
            .extend_pairs(default_params.chain(more))
            .finish();
        format!("/54321/oauth2/authorize/?{query}")
    }

    /// The redirect for a user who is signed in.
    async fn authorize(&self, user: i64, changed: &[(&str, &str)]) -> Answer {
        let cookie = self.simulator.log_in(TENANT, user).unwrap();
        self.get(&self.authorize_url(changed), &cookie).await
    }

    async fn code(&self, user: i64) -> String {
        self.authorize(user, &[])
            .await
            .redirect_param("code")
            .unwrap()
    }

    async fn token(&self, fields: &[(&str, &str)]) -> Answer {
        let named = [
            ("client_id", self.app.client_id.as_str()),
            ("client_secret", self.app.client_secret.as_str()),
        ];
        let fields: Vec<_> = fields.iter().copied().chain(named).collect();
        self.post("/54321/oauth2/token/", "", &fields).await
    }

    async fn redeem(&self, code: &str) -> Answer {
        let fields = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", BACK),
            ("code_verifier", VERIFIER),
        ];
        self.token(&fields).await
    }

    /// The tokens of somebody who signs in.
    async fn sign_in(&self, user: i64) -> Value {
        let code = self.code(user).await;
        self.redeem(&code).await.json(200)
    }

    async fn refresh(&self, token: &str) -> Answer {
        let fields = [("grant_type", "refresh_token"), ("refresh_token", token)];
        self.token(&fields).await
    }

    async fn api(&self, token: &str, method: &str, path: &str, body: &str) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(format!("/54321/api/0.1/{path}"))
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body.to_owned()));
        self.send(request.unwrap()).await
    }

    /// The status of a read with this token.
    async fn reads(&self, token: &str, path: &str) -> u16 {
        self.api(token, "GET", path, "").await.status.as_u16()
    }

    /// Lets so many seconds pass.
    fn wait(&self, seconds: i64) {
        let later = self.simulator.now().as_second() + seconds;
        let at = jiff::Timestamp::from_second(later).unwrap();
        self.simulator.set_clock_fn(std::sync::Arc::new(move || at));
    }
}

fn text<'a>(answer: &'a Value, name: &str) -> &'a str {
    answer[name].as_str().unwrap_or_default()
}
