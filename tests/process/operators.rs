//! Operators, as whoever runs the server lets them in: by the link of the first start, and by commands.

use serde_json::{Value, json};

use crate::installation::Installation;
use crate::support::database::{TestDatabase, on_both};

const PASSWORD: &str = "four words are enough";

/// A browser with no cookie yet: `reqwest` keeps none, so that this does. A cookie that wants a secure connection goes
/// to this machine itself over any.
struct Browser<'a> {
    here: &'a Installation,
    client: reqwest::Client,
    cookie: String,
}

impl Browser<'_> {
    async fn open(&mut self, path: &str) -> (u16, String) {
        let address = self.here.url(path);
        self.send(self.client.get(address)).await
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> (u16, String) {
        let request = request.header("cookie", &self.cookie);
        let answer = request.send().await.unwrap();
        if let Some(cookie) = answer.headers().get("set-cookie") {
            let cookie = cookie.to_str().unwrap().split(';').next().unwrap();
            cookie.clone_into(&mut self.cookie);
        }
        let status = answer.status().as_u16();
        (status, answer.text().await.unwrap())
    }

    /// Opens a link and chooses who to be.
    async fn choose(&mut self, link: &str, email: Option<&str>) -> (u16, String) {
        let (status, page) = self.send(self.client.get(link)).await;
        assert_eq!(status, 200, "{page}");
        let (_, rest) = page.split_once("name=\"form_token\" value=\"").unwrap();
        let token = rest.split('"').next().unwrap().to_owned();
        let mut form = vec![
            ("form_token", token.as_str()),
            ("password", PASSWORD),
            ("again", PASSWORD),
        ];
        form.extend(email.map(|email| ("email", email)));
        self.send(self.client.post(link).form(&form)).await
    }
}

fn browser(here: &Installation) -> Browser<'_> {
    let client = reqwest::Client::builder().no_proxy();
    // Where an answer sends it, it goes with the cookie of that answer.
    let client = client.redirect(reqwest::redirect::Policy::none());
    Browser {
        here,
        client: client.build().unwrap(),
        cookie: String::new(),
    }
}

/// What a server printed and logged that did nothing but start.
async fn started_and_stopped(here: &Installation) -> (String, String) {
    let server = here.serve().await;
    let answer = here.client.get(here.url("/healthz")).send().await.unwrap();
    assert!(answer.status().is_success());
    server.stop().await
}

/// The link that the first start prints.
fn printed_link(text: &str) -> Option<String> {
    let is_link = |line: &&str| line.starts_with("http") && line.contains("/settings/link/");
    text.lines().find(is_link).map(str::to_owned)
}

on_both! {
    async fn the_first_start_prints_a_link_until_somebody_used_one(database) {
        let here = Installation::on(database).await;
        let (lines, log) = started_and_stopped(&here).await;
        let first = printed_link(&lines).unwrap();
        assert!(first.starts_with(&here.url("/settings/link/")), "on a line of its own: {first}");
        assert!(printed_link(&log).is_none(), "logs are kept, and the link lets in whoever has it");
        let (lines, _) = started_and_stopped(&here).await;
        assert_ne!(printed_link(&lines).unwrap(), first);
        let added = here.run(&["operator", "add", "one@x.example", "--json"]).await.json();
        assert_eq!(added["email"], "one@x.example");
        let server = here.serve().await;
        let mut browser = browser(&here);
        let (status, page) = browser.send(browser.client.get(&first)).await;
        assert!(status == 422 && page.contains("isn’t valid"), "{status} {page}");
        let (status, page) = browser.choose(added["link"].as_str().unwrap(), None).await;
        assert_eq!(status, 303, "{page}");
        let (status, page) = browser.open("/settings/account").await;
        assert!(status == 200 && page.contains("one@x.example"), "{status} {page}");
        let (lines, _) = server.stop().await;
        assert_eq!(printed_link(&lines), None);
    }

    async fn operators_are_added_listed_and_let_in_again(database) {
        let here = Installation::on(database).await;
        let list = async || here.run(&["operator", "list", "--json"]).await.json();
        assert_eq!(list().await, json!([]));
        let line = here.run(&["operator", "add", "One@X.example"]).await;
        assert!(line.well && line.out.contains("/settings/link/"), "{}", line.err);
        let entry = json!([{"email": "one@x.example", "state": "enabled", "has_password": false,
            "has_second_factor": false, "signed_in_at": Value::Null}]);
        assert_eq!(list().await, entry);
        here.run(&["operator", "add", "one@x.example"]).await.fails_with("operator reset");
        here.run(&["operator", "add", "nobody"]).await.fails_with("valid email address");
        here.run(&["operator", "reset", "two@x.example"]).await.fails_with("no operator");
        let server = here.serve().await;
        let mut browser = browser(&here);
        for words in [&["operator", "reset", "one@x.example", "--json"][..],
            &["operator", "reset", "one@x.example", "--second-factor", "--json"]] {
            let door = here.run(words).await.json()["link"].as_str().unwrap().to_owned();
            assert_eq!(browser.choose(&door, None).await.0, 303);
        }
        assert_eq!(list().await[0]["has_password"], true);
        let noted = here.run(&["audit", "--json"]).await.json();
        let actions: Vec<_> = noted.as_array().unwrap().iter().map(|it| it["action"].as_str().unwrap()).collect();
        assert!(actions.contains(&"account-invited") && actions.contains(&"link-made"), "{noted}");
        server.stop().await;
    }
}

#[tokio::test]
async fn neither_password_nor_link_nor_cookie_reaches_the_log() {
    let database = TestDatabase::sqlite();
    let mut here = Installation::on(&database).await;
    here.settings.push(("CAGESIDE_LOG", "debug".to_owned()));
    let added = here
        .run(&["operator", "add", "one@x.example", "--json"])
        .await
        .json();
    let link = added["link"].as_str().unwrap();
    let server = here.serve().await;
    let mut browser = browser(&here);
    assert_eq!(browser.choose(link, None).await.0, 303);
    let mut other = self::browser(&here);
    let page = here.url("/settings/sign-in");
    let (_, text) = other.open("/settings/sign-in").await;
    let (_, rest) = text.split_once("name=\"form_token\" value=\"").unwrap();
    let form_token = rest.split('"').next().unwrap().to_owned();
    let form = [
        ("form_token", form_token.as_str()),
        ("email", "one@x.example"),
        ("password", "not that password"),
    ];
    let (status, _) = other.send(other.client.post(&page).form(&form)).await;
    assert_eq!(status, 422);
    let (lines, log) = server.stop().await;
    assert!(log.contains("answered"), "{log}");
    let token = link.rsplit('/').next().unwrap();
    let cookie = |browser: &Browser<'_>| browser.cookie.split_once('=').unwrap().1.to_owned();
    for secret in [
        PASSWORD,
        "not that password",
        "one@x.example",
        token,
        &form_token,
        &cookie(&browser),
        &cookie(&other),
        "argon2id",
    ] {
        assert!(!log.contains(secret), "{secret} is in the log");
        assert!(!lines.contains(secret), "{secret} was printed");
    }
}
