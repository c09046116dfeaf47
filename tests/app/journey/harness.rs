//! A connected clinic, and the person who opens its panels.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use cageside::clock::FixedClock;
use cageside::provet::ProvetPage;
use cageside::storage::{AuditFilter, AuditKind, Button, Database, Vault};
use scraper::{ElementRef, Html, Selector};

use crate::support::node::{Node, clock};
use crate::support::scratch::Scratch;
use crate::support::standin::{CLINIC, StandIn};

/// What was written, of all that is on record.
pub(crate) fn writes() -> AuditFilter {
    AuditFilter {
        kind: Some(AuditKind::Write),
        ..AuditFilter::default()
    }
}

/// The patient on whom everything there is to see can be seen.
pub(crate) const PATIENT: i64 = 1;

const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// A clinic that has added us in the catalogue, with a button on the patient's page.
pub(crate) struct Place {
    pub(crate) standin: StandIn,
    pub(crate) node: Node,
    pub(crate) clock: FixedClock,
    pub(crate) button: Button,
    client: reqwest::Client,
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) text: String,
    /// Whether the Provet page is to reload.
    pub(crate) reloads: bool,
}

/// The fields of a form, as a browser would send them.
pub(crate) type Fields = Vec<(String, String)>;

pub(crate) async fn open(scratch: &Scratch) -> Database {
    Database::open(&scratch.url, Vault::parse(KEY).unwrap())
        .await
        .unwrap()
}

/// A client that follows nothing and asks no proxy. It asks for nothing compressed, because it would hold back the
/// beginning of what comes in pieces.
pub(crate) fn browser() -> reqwest::Client {
    let builder = reqwest::Client::builder()
        .no_proxy()
        .no_gzip()
        .timeout(Duration::from_mins(1));
    builder
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

impl Place {
    pub(crate) async fn on(scratch: &Scratch) -> Self {
        Self::behind(scratch, |router| router).await
    }

    /// With something in front of the stand-in.
    pub(crate) async fn behind(scratch: &Scratch, in_front: impl FnOnce(Router) -> Router) -> Self {
        let clock = clock();
        let standin = StandIn::behind(Arc::new(clock.clone()), in_front).await;
        let node = Node::start(&open(scratch).await, &clock).await;
        node.connect(&standin.world).await;
        Self {
            button: node.button(ProvetPage::Patient).await,
            client: browser(),
            standin,
            node,
            clock,
        }
    }

    /// Presses the button on a patient.
    pub(crate) async fn launch(&self, patient: i64) -> Answer {
        let url = format!(
            "{}{}",
            self.node.url,
            self.node.launch_path(&self.button, patient)
        );
        read(self.client.get(url)).await
    }

    /// Sends a form of an opened panel, as htmx does.
    pub(crate) async fn act(&self, action: &str, token: &str, fields: &Fields) -> Answer {
        let url = format!("{}/panel/patient/{action}", self.node.url);
        let request = self.client.post(url).form(fields);
        let request = request
            .header("hx-request", "true")
            .header("x-cageside-session", token);
        read(request.header("sec-fetch-site", "same-origin")).await
    }

    /// Opens a panel and types a weight; what comes back is the question whether it is right.
    pub(crate) async fn weigh(&self, patient: i64, kilograms: &str) -> (String, Fields) {
        let panel = self.launch(patient).await;
        let token = panel.token();
        let mut fields = panel.form("/panel/patient/weigh");
        set(&mut fields, "kilograms", kilograms);
        set(&mut fields, "step", "check");
        let asked = self.act("weigh", &token, &fields).await;
        let mut fields = asked.form("/panel/patient/weigh");
        set(&mut fields, "step", "save");
        (token, fields)
    }

    /// The weights that stand in Provet's record.
    pub(crate) fn weights(&self, patient: i64) -> Vec<f64> {
        self.standin.world.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            let rows = clinic.rows_referring_to("patient/weight", "patient", patient);
            rows.filter_map(|(_, row)| row.get("weight")?.as_f64())
                .collect()
        })
    }

    /// How many tokens were asked for.
    pub(crate) fn token_requests(&self) -> usize {
        self.standin
            .world
            .count_calls("POST", &format!("/{CLINIC}/oauth2/token/"))
    }
}

async fn read(request: reqwest::RequestBuilder) -> Answer {
    let response = request.send().await.unwrap();
    let reloads = response
        .headers()
        .get("hx-trigger")
        .is_some_and(|it| it == "provet:reload");
    let status = response.status();
    let text = response.text().await.unwrap();
    assert_eq!(status.as_u16(), 200, "{text}");
    Answer { text, reloads }
}

/// Sets a field, whether or not the form has it.
pub(crate) fn set(fields: &mut Fields, name: &str, value: &str) {
    fields.retain(|(each, _)| each != name);
    fields.push((name.to_owned(), value.to_owned()));
}

impl Answer {
    fn page(&self) -> Html {
        Html::parse_document(&self.text)
    }

    /// The sealed token of the panel.
    #[track_caller]
    pub(crate) fn token(&self) -> String {
        let (page, with) = (self.page(), Selector::parse("[data-session]").unwrap());
        let element = page
            .select(&with)
            .next()
            .unwrap_or_else(|| panic!("no panel: {}", self.text));
        element.attr("data-session").unwrap().to_owned()
    }

    /// What a section says; the empty text where there is none.
    pub(crate) fn section(&self, slot: &str) -> String {
        let (page, with) = (
            self.page(),
            Selector::parse(&format!("#section-{slot}")).unwrap(),
        );
        let texts = page
            .select(&with)
            .flat_map(|section| section.text().collect::<Vec<_>>());
        texts.map(str::to_owned).collect::<Vec<_>>().join(" ")
    }

    /// The slots of the sections that say why they cannot show something.
    pub(crate) fn troubled(&self) -> Vec<String> {
        let (page, with) = (self.page(), Selector::parse("main > section").unwrap());
        let problem = Selector::parse(".problem").unwrap();
        let troubled = page
            .select(&with)
            .filter(|section| section.select(&problem).next().is_some());
        let mut slots: Vec<_> = troubled
            .filter_map(|section| section.attr("slot"))
            .map(str::to_owned)
            .collect();
        slots.sort();
        slots
    }

    /// The slots of all sections, in the order of their names.
    pub(crate) fn sections(&self) -> Vec<String> {
        let (page, with) = (self.page(), Selector::parse("main > section").unwrap());
        let mut slots: Vec<_> = page
            .select(&with)
            .filter_map(|it| it.attr("slot"))
            .map(str::to_owned)
            .collect();
        slots.sort();
        slots
    }

    /// The fields of the first form that is sent to `action`.
    #[track_caller]
    pub(crate) fn form(&self, action: &str) -> Fields {
        let (page, with) = (self.page(), Selector::parse("form").unwrap());
        let form = page
            .select(&with)
            .find(|form| form.attr("action") == Some(action));
        let form = form.unwrap_or_else(|| panic!("no form for {action}: {}", self.text));
        let inputs = Selector::parse("input").unwrap();
        let field = |input: ElementRef<'_>| {
            let value = input.attr("value").unwrap_or_default();
            Some((input.attr("name")?.to_owned(), value.to_owned()))
        };
        form.select(&inputs).filter_map(field).collect()
    }
}
