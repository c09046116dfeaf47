//! A browser without a window: it keeps cookies, fills in forms, and says whence its requests come.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Mutex;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, request};
use serde_json::Value;
use tower::ServiceExt as _;
use url::form_urlencoded::Serializer;

use super::html_page::{FormValues, HtmlPage};

/// How it names itself.
pub(crate) const USER_AGENT: &str =
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
/// The cookie of the settings.
const SETTINGS_COOKIE: &str = "__Host-cageside";

/// A browser in front of a router.
pub(crate) struct TestClient {
    router: Router,
    cookies: Mutex<BTreeMap<String, String>>,
    /// Keeps no cookies of frames, as where third parties may have none.
    forgetful: bool,
    /// Where it is, for throttling.
    pub(crate) address: [u8; 4],
    /// Sent with every request of the settings, beside the cookie.
    pub(crate) headers: Vec<(&'static str, String)>,
}

/// An answer, read to its end.
#[derive(Debug, Clone)]
pub(crate) struct TestResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl TestClient {
    pub(crate) fn new(router: Router) -> Self {
        Self {
            router,
            cookies: Mutex::default(),
            forgetful: false,
            address: [203, 0, 113, 9],
            headers: vec![
                ("sec-fetch-site", "same-origin".to_owned()),
                ("user-agent", USER_AGENT.to_owned()),
            ],
        }
    }

    /// That keeps no cookies of frames.
    pub(crate) fn forgetful(self) -> Self {
        Self {
            forgetful: true,
            ..self
        }
    }

    /// What the cookie of the settings holds.
    pub(crate) fn cookie(&self) -> Option<String> {
        self.cookies.lock().unwrap().get(SETTINGS_COOKIE).cloned()
    }

    /// Takes a cookie of the settings, as from somebody else.
    pub(crate) fn take(&self, token: &str) {
        self.keep(SETTINGS_COOKIE, token);
    }

    /// Takes every cookie of another browser, as somebody who copied them does.
    pub(crate) fn copy_cookies_of(&self, other: &Self) {
        let copied = other.cookies.lock().unwrap().clone();
        *self.cookies.lock().unwrap() = copied;
    }

    /// The names of the cookies that were kept.
    pub(crate) fn cookies(&self) -> Vec<String> {
        self.cookies.lock().unwrap().keys().cloned().collect()
    }

    pub(crate) fn keep(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().unwrap();
        cookies.insert(name.to_owned(), value.to_owned());
    }

    pub(crate) fn forget(&self, name: &str) {
        self.cookies.lock().unwrap().remove(name);
    }

    /// Opens an address from one of our own pages.
    pub(crate) async fn get(&self, address: &str) -> TestResponse {
        self.send(self.own(Request::get(address)), String::new())
            .await
    }

    /// Opens an address, and goes on to where it sends.
    pub(crate) async fn follow(&self, address: &str) -> TestResponse {
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
        page: &TestResponse,
        action: &str,
        fields: &[(&str, &str)],
    ) -> impl Future<Output = TestResponse> {
        let mut form = page.form(action);
        form.retain(|(name, _)| fields.iter().all(|(filled, _)| filled != name));
        let filled = fields.iter();
        form.extend(filled.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.post(action.to_owned(), form)
    }

    /// Sends fields that no form of ours need have had.
    pub(crate) async fn post<N: AsRef<str>, V: AsRef<str>>(
        &self,
        address: impl Into<String>,
        fields: impl IntoIterator<Item = (N, V)>,
    ) -> TestResponse {
        let form = Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(self.own(form_request(&address.into())), form)
            .await
    }

    /// Opens an address as a window or a frame (`dest`) does.
    pub(crate) async fn navigate(&self, path: &str, dest: &str) -> TestResponse {
        let headers = [("sec-fetch-mode", "navigate"), ("sec-fetch-dest", dest)];
        let request = with_headers(Request::get(path), &headers);
        self.send(request, String::new()).await
    }

    /// A form of one of our pages.
    pub(crate) async fn post_form(&self, path: &str, body: &str) -> TestResponse {
        let headers = [("sec-fetch-site", "same-origin"), ("origin", "null")];
        self.post_with(path, body, &headers).await
    }

    pub(crate) async fn post_with(
        &self,
        path: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> TestResponse {
        let request = with_headers(form_request(path), headers);
        self.send(request, body.to_owned()).await
    }

    fn own(&self, mut request: request::Builder) -> request::Builder {
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        request
    }

    async fn send(&self, mut request: request::Builder, body: String) -> TestResponse {
        let kept = self.cookies.lock().unwrap().clone();
        let kept: Vec<_> = kept
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !kept.is_empty() {
            request = request.header("cookie", kept.join("; "));
        }
        let peer = SocketAddr::from((self.address, 40_000));
        // As every browser does over a connection.
        request = request.header("host", "panel.example");
        let request = request.extension(ConnectInfo(peer)).body(Body::from(body));
        let answer = TestResponse::of(&self.router, request.unwrap()).await;
        for line in answer.headers.get_all("set-cookie") {
            let (name, rest) = line.to_str().unwrap().split_once('=').unwrap();
            if !(self.forgetful && name.ends_with("person")) {
                self.keep(name, rest.split(';').next().unwrap());
            }
        }
        answer
    }
}

fn form_request(path: &str) -> request::Builder {
    Request::post(path).header("content-type", "application/x-www-form-urlencoded")
}

fn with_headers(mut request: request::Builder, headers: &[(&str, &str)]) -> request::Builder {
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request
}

impl TestResponse {
    /// What a router answers.
    pub(crate) async fn of(router: &Router, request: Request<Body>) -> Self {
        let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Self {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    /// What a server answers.
    pub(crate) async fn read(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        Self {
            status: response.status(),
            headers: response.headers().clone(),
            text: response.text().await.unwrap(),
        }
    }

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

    /// Where the page goes on to by itself.
    #[track_caller]
    pub(crate) fn leads_to(&self) -> String {
        let refresh = self.header("refresh");
        refresh.strip_prefix("0; url=").unwrap().to_owned()
    }

    /// Whether the Provet page is to reload.
    pub(crate) fn reloads(&self) -> bool {
        self.header("hx-trigger") == "provet:reload"
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }

    /// The line of the first cookie whose name begins so.
    pub(crate) fn set_cookie(&self, name: &str) -> Option<String> {
        let lines = self.headers.get_all("set-cookie").iter();
        let mut lines = lines.map(|line| line.to_str().unwrap());
        lines.find(|line| line.starts_with(name)).map(str::to_owned)
    }

    /// What the cookie of the settings that it gives holds.
    pub(crate) fn cookie(&self) -> Option<String> {
        let line = self.set_cookie(&format!("{SETTINGS_COOKIE}="))?;
        let (_, rest) = line.split_once('=')?;
        Some(rest.split(';').next().unwrap().to_owned())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// As a person meets it.
    pub(crate) fn page(&self) -> HtmlPage {
        HtmlPage::parse(&self.text)
    }

    /// The attribute of the first element that has it.
    #[track_caller]
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.page().attribute(selector, name)
    }

    /// The text of each element, without what it is set in.
    #[track_caller]
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.page().spaced_texts(selector)
    }

    /// What a section of a panel says; the empty text where there is none.
    pub(crate) fn section(&self, slot: &str) -> String {
        self.texts(&format!("#section-{slot}")).concat()
    }

    /// How many elements there are.
    #[track_caller]
    pub(crate) fn count(&self, selector: &str) -> usize {
        self.page().count(selector)
    }

    /// What a browser would send with the first form that goes to `action`, as it came.
    #[track_caller]
    pub(crate) fn form(&self, action: &str) -> FormValues {
        self.page()
            .form(&format!("form[method=post][action=\"{action}\"]"))
    }

    /// The encrypted token of a panel.
    #[track_caller]
    pub(crate) fn token(&self) -> String {
        let token = self.attribute("[data-session]", "data-session");
        token.unwrap_or_else(|| panic!("no panel: {} {}", self.status, self.text))
    }
}
