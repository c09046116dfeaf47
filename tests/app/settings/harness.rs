//! An installation with two clinics, and browsers in front of it: nobody's, an operator's, an administrator's.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode};
use cageside::clock::{Clock as _, FixedClock};
use cageside::provet::hookup::Hookup;
use cageside::provet::{AllowedHosts, ProvetClient, ProvetId};
use cageside::storage::{
    AccessScope, Database, EmailAddress, SessionUser, SignInMethod, TenantCache, Vault,
};
use cageside::web::{AppDeps, AppState, WebConfig, router};
use jiff::{SignedDuration, Timestamp};
use scraper::{Html, Selector};
use secrecy::ExposeSecret as _;
use serde_json::json;
use tower::ServiceExt as _;
use url::form_urlencoded::Serializer;

/// A clinic.
pub(crate) const CLINIC: i64 = 54321;
/// Another one, whose administrator must never see the first.
pub(crate) const OTHER: i64 = 98765;
/// The last part of the hookup URL.
pub(crate) const HOOKUP_TOKEN: &str = "hookup-token-0123456789abcdef0123456789";
/// The clinics' client secret, which no page may show.
pub(crate) const CLIENT_SECRET: &str = "client-secret-0123456789abcdef";

/// How the tests' browser names itself.
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

/// An installation.
pub(crate) struct Office {
    pub(crate) app: AppState,
    pub(crate) clock: FixedClock,
    pub(crate) db: Database,
    pub(crate) router: Router,
    folder: Option<PathBuf>,
}

/// A browser. It keeps its cookie as browsers do, and says of every request that it comes from our own pages.
pub(crate) struct Visitor<'a> {
    office: &'a Office,
    cookie: Mutex<Option<String>>,
    /// Where it is, for throttling.
    pub(crate) address: [u8; 4],
    /// Sent with every request, beside the cookie.
    pub(crate) headers: Vec<(&'static str, String)>,
}

/// An answer, read to its end.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Office {
    /// An installation that both clinics have sent their hookup message to; nothing of it is proven yet.
    pub(crate) async fn new() -> Self {
        let office = Self::beside("provetcloud.com,*.provetcloud.com", false).await;
        for clinic in [CLINIC, OTHER] {
            office.settle_in(clinic, "https://us.provetcloud.com").await;
        }
        office
    }

    /// An installation that no clinic has heard of, whose Provet is on these hosts.
    pub(crate) async fn beside(hosts: &str, allow_http: bool) -> Self {
        let name = format!(
            "cageside-settings-{}",
            hex::encode(rand::random::<[u8; 8]>())
        );
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir(&folder).unwrap();
        let url = format!("sqlite://{}/cageside.db", folder.display());
        let mut office = Self::on(&url, hosts, allow_http).await;
        office.folder = Some(folder);
        office
    }

    /// An installation on a database of its own.
    pub(crate) async fn on(url: &str, hosts: &str, allow_http: bool) -> Self {
        let db = Database::open(url, Vault::generate()).await.unwrap();
        let clock = FixedClock::new(Timestamp::from_second(1_800_000_000).unwrap());
        let app = AppState::new(parts(&db, &clock, hosts, allow_http));
        Self {
            router: router(app.clone()),
            app,
            clock,
            db,
            folder: None,
        }
    }

    /// Stores the hookup message of a clinic as the route would.
    pub(crate) async fn settle_in(&self, clinic: i64, origin: &str) {
        let base = format!("{origin}/{clinic}");
        let message = json!({
            "provet_id": clinic,
            "client_id": format!("client-of-{clinic}"),
            "client_secret": CLIENT_SECRET,
            "algorithm": "RS256",
            "authorization_grant_type": "client_credentials",
            "client_type": "confidential",
            "redirect_uris": "https://panel.example/oauth/callback",
            "token_url": format!("{base}/oauth2/token/"),
            "authorize_url": format!("{base}/oauth2/authorize/"),
            "openid_autodiscovery_url": null,
        });
        let hookup =
            Hookup::parse(message.to_string().as_bytes(), &self.app.allowed_hosts).unwrap();
        self.db.accept_hookup(&hookup, self.now()).await.unwrap();
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, time: SignedDuration) {
        self.clock.advance(time);
    }

    /// A browser that nobody is signed in with.
    pub(crate) fn nobody(&self) -> Visitor<'_> {
        Visitor {
            office: self,
            cookie: Mutex::new(None),
            address: [203, 0, 113, 9],
            headers: vec![
                ("sec-fetch-site", "same-origin".to_owned()),
                ("user-agent", FIREFOX.to_owned()),
            ],
        }
    }

    /// A browser that an operator is signed in with.
    pub(crate) async fn operator(&self) -> Visitor<'_> {
        self.signed_in("operator@panel.example", &AccessScope::Operator)
            .await
    }

    /// A browser that the administrator of one clinic is signed in with.
    pub(crate) async fn administrator_of(&self, clinic: i64) -> Visitor<'_> {
        let clinics = AccessScope::Administrator(vec![ProvetId::new(clinic).unwrap()]);
        let email = format!("administrator@{clinic}.example");
        self.signed_in(&email, &clinics).await
    }

    /// A browser that somebody with a new account is signed in with, by a link.
    pub(crate) async fn signed_in(&self, email: &str, standing: &AccessScope) -> Visitor<'_> {
        let email = EmailAddress::parse(email).unwrap();
        let account = self.db.add_account(&email, standing, self.now()).await;
        let person = SessionUser::Account {
            id: account.unwrap(),
            method: SignInMethod::Link,
        };
        self.as_person(&person).await
    }

    /// A browser that this person is signed in with.
    pub(crate) async fn as_person(&self, person: &SessionUser) -> Visitor<'_> {
        let visitor = self.nobody();
        let token = self
            .db
            .create_settings_session(person, FIREFOX, self.now())
            .await;
        visitor.take(token.unwrap().expose_secret());
        visitor
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
}

impl Visitor<'_> {
    /// What the cookie holds.
    pub(crate) fn cookie(&self) -> Option<String> {
        self.cookie.lock().unwrap().clone()
    }

    /// Takes a cookie, as from an answer or from somebody else.
    pub(crate) fn take(&self, token: &str) {
        *self.cookie.lock().unwrap() = Some(token.to_owned());
    }

    /// Opens an address.
    pub(crate) async fn get(&self, address: &str) -> Answer {
        self.send(Request::get(address), String::new()).await
    }

    /// Opens an address, and goes on to where it sends.
    pub(crate) async fn follow(&self, address: &str) -> Answer {
        let mut answer = self.get(address).await;
        for _ in 0..5 {
            if answer.status != StatusCode::SEE_OTHER {
                break;
            }
            answer = self.get(&answer.location()).await;
        }
        answer
    }

    /// Fills in and sends the form on a page that goes to `action`, with what else stands in it.
    #[track_caller]
    pub(crate) fn submit(
        &self,
        page: &Answer,
        action: &str,
        fields: &[(&str, &str)],
    ) -> impl Future<Output = Answer> {
        let mut form = page.form(action);
        form.retain(|(name, _)| fields.iter().all(|(filled, _)| filled != name));
        form.extend(
            fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        self.post(action.to_owned(), form)
    }

    /// Sends fields that no form of ours need have had.
    pub(crate) async fn post<N: AsRef<str>, V: AsRef<str>>(
        &self,
        address: impl Into<String>,
        fields: impl IntoIterator<Item = (N, V)>,
    ) -> Answer {
        let request = Request::post(address.into())
            .header("content-type", "application/x-www-form-urlencoded");
        let form = Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(request, form).await
    }

    async fn send(&self, mut request: axum::http::request::Builder, body: String) -> Answer {
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if let Some(token) = self.cookie() {
            request = request.header("cookie", format!("__Host-cageside={token}"));
        }
        let peer = std::net::SocketAddr::from((self.address, 40_000));
        let request = request.extension(ConnectInfo(peer)).body(Body::from(body));
        let response = self
            .office
            .router
            .clone()
            .oneshot(request.unwrap())
            .await
            .unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let answer = Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).unwrap(),
        };
        if let Some(token) = answer.cookie() {
            self.take(&token);
        }
        answer
    }
}

impl Answer {
    #[track_caller]
    pub(crate) fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    #[track_caller]
    pub(crate) fn says(self, what: &str) -> Self {
        assert!(
            self.text.contains(what),
            "{what:?} is not in\n{}",
            self.text
        );
        self
    }

    #[track_caller]
    pub(crate) fn keeps_quiet_about(self, what: &str) -> Self {
        assert!(!self.text.contains(what), "{what:?} is in\n{}", self.text);
        let headers = format!("{:?}", self.headers);
        assert!(!headers.contains(what), "{what:?} is in\n{headers}");
        self
    }

    /// That it sends the browser there.
    #[track_caller]
    pub(crate) fn goes_to(self, address: &str) -> Self {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        assert_eq!(self.location(), address);
        self
    }

    /// Where it sends the browser.
    pub(crate) fn location(&self) -> String {
        self.header("location").to_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }

    /// What the cookie that it gives holds.
    pub(crate) fn cookie(&self) -> Option<String> {
        let (_, rest) = self.header("set-cookie").split_once("__Host-cageside=")?;
        Some(rest.split(';').next().unwrap().to_owned())
    }

    /// The attribute of the first element that has it.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.text);
        let element = page.select(&select(selector)).next()?;
        element.attr(name).map(str::to_owned)
    }

    /// The text of each element, without what it is set in.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        let selector = select(selector);
        let found = page.select(&selector);
        let words = found.map(|it| it.text().collect::<Vec<_>>().join(" "));
        let plain = words.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
        plain.collect()
    }

    /// How many elements there are.
    pub(crate) fn count(&self, selector: &str) -> usize {
        let page = Html::parse_document(&self.text);
        page.select(&select(selector)).count()
    }

    /// What a browser would send with the first form that goes to `action`, as it came.
    #[track_caller]
    pub(crate) fn form(&self, action: &str) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.text);
        let selector = select("form[method=post]");
        let forms = page.select(&selector);
        let mut form = forms.filter(|form| form.attr("action") == Some(action));
        let Some(form) = form.next() else {
            panic!("no form goes to {action}: {} {}", self.status, self.text);
        };
        let mut fields = Vec::new();
        for field in form.select(&select("input[name], select[name], textarea[name]")) {
            let name = field.attr("name").unwrap().to_owned();
            let value = match field.value().name() {
                "textarea" => field.text().collect(),
                "select" => chosen(field),
                _ if is_left_out(field) => continue,
                _ => field.attr("value").unwrap_or_default().to_owned(),
            };
            fields.push((name, value));
        }
        fields
    }
}

fn chosen(field: scraper::ElementRef<'_>) -> String {
    let chosen = field.select(&select("option[selected]")).next();
    let first = || field.select(&select("option")).next();
    let option = chosen.or_else(first);
    option
        .and_then(|it| it.attr("value"))
        .unwrap_or_default()
        .to_owned()
}

fn is_left_out(field: scraper::ElementRef<'_>) -> bool {
    matches!(field.attr("type"), Some("checkbox" | "radio")) && field.attr("checked").is_none()
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn parts(db: &Database, clock: &FixedClock, hosts: &str, allow_http: bool) -> AppDeps {
    let clock = Arc::new(clock.clone());
    let allowed = AllowedHosts::parse(hosts, allow_http).unwrap();
    AppDeps {
        config: WebConfig {
            public_url: "https://panel.example".parse().unwrap(),
            provet_hosts: hosts.to_owned(),
            allow_http_provet: allow_http,
            session_lifetime: SignedDuration::from_hours(12),
            trusted_proxies: Vec::new(),
        },
        provet: ProvetClient::new(&allowed, Arc::new(db.clone()), clock.clone()).unwrap(),
        allowed_hosts: allowed,
        db: db.clone(),
        tenant_cache: TenantCache::new(db.clone()),
        clock,
        hookup_token: HOOKUP_TOKEN.into(),
        panel_for: cageside::panels::panel_for,
        theme_css: None,
        metrics: None,
    }
}
