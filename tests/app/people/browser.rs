//! A browser that keeps cookies, and what it gets.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use scraper::{Html, Selector};
use serde_json::Value;
use tower::ServiceExt as _;

/// A browser. `forgetful` ones keep no cookies of frames, as where third parties may have none.
#[derive(Default)]
pub(crate) struct Browser {
    cookies: Mutex<BTreeMap<String, String>>,
    forgetful: bool,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Browser {
    pub(crate) fn forgetful() -> Self {
        Self {
            forgetful: true,
            ..Self::default()
        }
    }

    pub(crate) async fn get(&self, router: &Router, path: &str, dest: &str) -> Answer {
        let request = Request::get(path)
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", dest);
        self.send(router, request.body(Body::empty()).unwrap())
            .await
    }

    /// A form of one of our pages.
    pub(crate) async fn post(&self, router: &Router, path: &str, body: &str) -> Answer {
        let headers = [("sec-fetch-site", "same-origin"), ("origin", "null")];
        self.post_with(router, path, body, &headers).await
    }

    pub(crate) async fn post_with(
        &self,
        router: &Router,
        path: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request =
            Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(router, request.body(Body::from(body.to_owned())).unwrap())
            .await
    }

    async fn send(&self, router: &Router, mut request: Request<Body>) -> Answer {
        let kept: Vec<_> = (self.cookies.lock().unwrap().iter())
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !kept.is_empty() {
            let line = kept.join("; ").parse().unwrap();
            request.headers_mut().insert("cookie", line);
        }
        let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
        for line in parts.headers.get_all("set-cookie") {
            let (name, rest) = line.to_str().unwrap().split_once('=').unwrap();
            if self.forgetful && name.ends_with("person") {
                continue;
            }
            let value = rest.split(';').next().unwrap().to_owned();
            self.cookies.lock().unwrap().insert(name.to_owned(), value);
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).unwrap(),
        }
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
        self
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(selector).unwrap();
        let element = page.select(&selector).next()?;
        element.attr(name).map(str::to_owned)
    }

    pub(crate) fn count(&self, selector: &str) -> usize {
        let page = Html::parse_document(&self.text);
        page.select(&Selector::parse(selector).unwrap()).count()
    }

    /// The sealed token of a panel.
    #[track_caller]
    pub(crate) fn token(&self) -> String {
        let token = self.attribute("[data-session]", "data-session");
        token.unwrap_or_else(|| panic!("no panel: {} {}", self.status, self.text))
    }

    /// Where the page goes on to.
    #[track_caller]
    pub(crate) fn leads_to(&self) -> String {
        let refresh = self.headers.get("refresh").unwrap().to_str().unwrap();
        refresh.strip_prefix("0; url=").unwrap().to_owned()
    }

    pub(crate) fn set_cookie(&self, name: &str) -> Option<String> {
        let mut lines = self.headers.get_all("set-cookie").iter();
        let line = lines.find(|line| line.to_str().unwrap().starts_with(name));
        line.map(|line| line.to_str().unwrap().to_owned())
    }
}
