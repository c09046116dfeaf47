//! A button that opens something: its form is sent as a browser sends it, and the panel of its objects comes.

use cageside::provet::ProvetPage;
use provet_simulator::ui::{ClickAction, PayloadMethod};
use reqwest::header::HeaderMap;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::matrix::button_test::{ButtonTest, Form, Placed};
use crate::support::provet_simulator::CLINIC;

/// What was answered to a launch.
pub(crate) struct Opened {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl ButtonTest {
    /// Sends a form as a browser does that opens what comes in a frame, a tab or a window.
    pub(crate) async fn send(&self, form: &Form, action: ClickAction) -> Opened {
        let framed = action == ClickAction::SidePanel;
        let request = if form.method == "get" {
            let mut url: reqwest::Url = form.action.parse().unwrap();
            // A GET form replaces the query of its action.
            url.query_pairs_mut().clear().extend_pairs(&form.fields);
            self.client.get(url)
        } else {
            let origin = self.simulator.origin();
            let request = self.client.post(&form.action).form(&form.fields);
            request.header("origin", origin)
        };
        let request = request
            .header("sec-fetch-site", "cross-site")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-user", "?1")
            .header("sec-fetch-dest", if framed { "iframe" } else { "document" });
        let answer = request.send().await.unwrap();
        Opened {
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            text: answer.text().await.unwrap(),
        }
    }

    /// What is wrong with the panel that a button opened; nothing, if all is well.
    pub(crate) async fn opens(&self, placed: &Placed, page: &str) -> Result<(), String> {
        let kind = &placed.kind;
        let form = crate::matrix::button_test::form(page, placed.number);
        let wanted = if kind.method == PayloadMethod::Get {
            "get"
        } else {
            "post"
        };
        expect("the form's method", &form.method.as_str(), &wanted)?;
        let frame = form.target != "_blank";
        expect("a frame", &frame, &(kind.action == ClickAction::SidePanel))?;
        let opened = self.send(&form, kind.action).await;
        expect("status", &opened.status, &200)?;
        self.may_be_framed(&opened)?;
        let token = self.token(&opened, kind.page)?;
        let objects = Value::from(self.objects(kind.page));
        let proof = if kind.covered_by_proof() {
            "payload"
        } else {
            "plain"
        };
        expect("clinic", &token[0], &Value::from(CLINIC))?;
        expect("page", &token[1], &Value::from(kind.page.slug()))?;
        expect("objects", &token[2], &objects)?;
        expect("proof", &token[3], &Value::from(proof))?;
        // The person is named only where the payload is in the hash.
        expect("a user", &token[4].is_number(), &kind.covered)?;
        sound(&opened.text)
    }

    /// By the clinic's own origin, and by nobody else.
    fn may_be_framed(&self, opened: &Opened) -> Result<(), String> {
        let origin = self.simulator.origin();
        let policy = opened.headers["content-security-policy"].to_str().unwrap();
        let framing = policy.split(';').map(str::trim);
        let framing: Vec<_> = framing
            .filter(|it| it.starts_with("frame-ancestors"))
            .collect();
        expect(
            "framing",
            &framing,
            &vec![format!("frame-ancestors {origin}").as_str()],
        )?;
        let old = opened.headers.contains_key("x-frame-options");
        expect("x-frame-options", &old, &false)
    }

    /// What the sealed token of a panel says.
    fn token(&self, opened: &Opened, page: ProvetPage) -> Result<Value, String> {
        let token = session(&opened.text).ok_or_else(|| format!("no panel of {page}"))?;
        let plain = self.server.db.vault().decrypt("session", &token);
        Ok(serde_json::from_slice(&plain.unwrap()).unwrap())
    }
}

fn session(text: &str) -> Option<String> {
    let page = Html::parse_document(text);
    let with = Selector::parse("[data-session]").unwrap();
    let element = page.select(&with).next()?;
    element.attr("data-session").map(str::to_owned)
}

/// A whole page with at least one section.
fn sound(text: &str) -> Result<(), String> {
    let page = Html::parse_document(text);
    let with = Selector::parse("main > section[slot]").unwrap();
    let sections = page.select(&with).count();
    expect("sections", &(sections > 0), &true)?;
    expect("the end", &text.trim_end().ends_with("</html>"), &true)
}

/// Says what is not as it should be.
pub(crate) fn expect<T: PartialEq + std::fmt::Debug>(
    what: &str,
    found: &T,
    wanted: &T,
) -> Result<(), String> {
    if found == wanted {
        Ok(())
    } else {
        Err(format!("{what} is {found:?} and not {wanted:?}"))
    }
}
