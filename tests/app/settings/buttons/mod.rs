//! Buttons, from an empty clinic to one that works in the stand-in, typed in by hand or made there for somebody.

mod background;
mod drift;
mod making;
mod salts;
mod trouble;

use cageside::provet::ProvetId;
use cageside::storage::{AuditFilter, Button, RemoteButton};
use provet_simulator::ui;
use provet_simulator::{NewApplication, StoredRecord};
use scraper::{Html, Selector};
use std::sync::Arc;
use url::form_urlencoded::Serializer;

use crate::support::provet_simulator::CLINIC;
use crate::support::provet_simulator::ProvetSimulator;
use crate::support::test_app::{AppSetup, TestApp};
use crate::support::test_client::{TestClient, TestResponse};

const LIST: &str = "/settings/clinics/54321/buttons";
const ADD: &str = "/settings/clinics/54321/buttons/add";
const MAKE: &str = "/settings/clinics/54321/buttons/make";
const COMPARE: &str = "/settings/clinics/54321/buttons/compare";

/// The permission that making buttons needs.
const INTEGRATIONS: &str = "Settings: Integration settings";

/// A clinic whose Provet is the stand-in, with a credential that works, and its administrator.
struct Scene {
    office: TestApp,
    simulator: ProvetSimulator,
}

impl Scene {
    async fn new() -> Self {
        let office = TestApp::start(AppSetup::default()).await;
        let simulator = ProvetSimulator::start(Arc::new(office.clock.clone())).await;
        Self::of(office, simulator).await
    }

    /// The same, with something between us and the stand-in.
    async fn behind(in_front: impl FnOnce(axum::Router) -> axum::Router) -> Self {
        let office = TestApp::start(AppSetup::default()).await;
        let simulator =
            ProvetSimulator::start_behind(Arc::new(office.clock.clone()), in_front).await;
        Self::of(office, simulator).await
    }

    async fn of(office: TestApp, simulator: ProvetSimulator) -> Self {
        let app = NewApplication::default();
        office.connect(&simulator, CLINIC, app).await;
        Self { office, simulator }
    }

    async fn administrator(&self) -> TestClient {
        self.office.administrator_of(CLINIC).await
    }

    async fn buttons(&self) -> Vec<Button> {
        self.office.db.list_buttons(clinic()).await.unwrap()
    }

    async fn copies(&self) -> Vec<RemoteButton> {
        self.office.db.list_remote_buttons(clinic()).await.unwrap()
    }

    /// The buttons in Provet, as its own settings know them.
    fn theirs(&self) -> Vec<(i64, ui::IntegrationButton)> {
        self.simulator.buttons(CLINIC)
    }

    /// Somebody changes the only button in Provet.
    fn change(&self, edit: impl FnOnce(&mut StoredRecord)) {
        let (number, _) = self.theirs().remove(0);
        self.simulator.update(|state| {
            let clinic = state.find_clinic_mut(CLINIC).unwrap();
            edit(clinic.find_row_mut("custom_integration", number).unwrap());
        });
    }

    /// How often something was sent to Provet's buttons.
    fn sent(&self, method: &str) -> usize {
        let path = format!("/{CLINIC}/api/0.1/custom_integration/");
        self.simulator.count_calls(method, &path)
    }

    /// What is there when the clinic's only button in Provet is pressed on its first patient.
    async fn press(&self) -> (u16, String) {
        let url = format!("{}/{CLINIC}/patient/1", self.simulator.origin());
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let page = client.get(url).send().await.unwrap();
        self.send(&page.text().await.unwrap()).await
    }

    /// Presses the button on a page that was loaded before.
    async fn send(&self, page: &str) -> (u16, String) {
        let (action, fields) = form(page);
        let path = action.strip_prefix("https://panel.example").unwrap();
        self.launch(path, &encoded(&fields)).await
    }

    async fn launch(&self, path: &str, body: &str) -> (u16, String) {
        let headers = [
            ("origin", &*self.simulator.origin()),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "iframe"),
        ];
        let answer = self.office.browser().post_with(path, body, &headers).await;
        (answer.status.as_u16(), answer.text)
    }

    /// Asks for these buttons to be made in Provet, up to the page that shows what will be sent.
    async fn plan(&self, by: &TestClient, pages: &[&str]) -> TestResponse {
        let form = by.get(ADD).await.is(200).form(ADD);
        by.post(ADD, asking(form, pages, "make")).await
    }

    /// Has these buttons made, and goes to what came of it.
    async fn make(&self, by: &TestClient, pages: &[&str]) -> TestResponse {
        let plan = self.plan(by, pages).await.is(200);
        let made = by.submit(&plan, MAKE, &[]).await.is(303);
        by.get(&made.location()).await
    }
}

/// The form as it came, for these pages and this way.
fn asking(mut form: Vec<(String, String)>, pages: &[&str], way: &str) -> Vec<(String, String)> {
    form.retain(|(name, _)| name != "page");
    let named = pages
        .iter()
        .map(|page| ("page".to_owned(), (*page).to_owned()));
    form.extend(named);
    form.push(("way".to_owned(), way.to_owned()));
    form
}

fn encoded(fields: &[(String, String)]) -> String {
    Serializer::new(String::new()).extend_pairs(fields).finish()
}

fn clinic() -> ProvetId {
    ProvetId::new(CLINIC).unwrap()
}

/// The only button on a page of the stand-in, as a browser would send it.
#[track_caller]
fn form(page: &str) -> (String, Vec<(String, String)>) {
    let page = Html::parse_document(page);
    let forms = Selector::parse("form[data-button]").unwrap();
    let form = page.select(&forms).next().unwrap();
    assert_eq!(form.attr("method"), Some("post"));
    let inputs = Selector::parse("input[name]").unwrap();
    let pair = |name: &str, it: &scraper::ElementRef<'_>| it.attr(name).unwrap().to_owned();
    let fields = form
        .select(&inputs)
        .map(|it| (pair("name", &it), pair("value", &it)));
    (form.attr("action").unwrap().to_owned(), fields.collect())
}

/// The value beside a label in what is to be typed into Provet.
#[track_caller]
fn typed(page: &TestResponse, label: &str) -> String {
    let page = Html::parse_document(&page.text);
    let rows = Selector::parse(".copy").unwrap();
    let part = |row: scraper::ElementRef<'_>, selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        let found = row.select(&selector).next();
        found.map(|it| it.text().collect::<String>())
    };
    let mut rows = page.select(&rows);
    let row = rows.find(|row| part(*row, ".copy-label").as_deref() == Some(label));
    let row = row.unwrap_or_else(|| panic!("no {label}"));
    part(row, ".copy-value")
        .or_else(|| part(row, "strong"))
        .unwrap()
}

/// What was noted in the audit, by name; never a salt.
async fn noted(scene: &Scene) -> Vec<String> {
    let all = AuditFilter::default();
    let entries = scene.office.db.list_audit_entries(&all, 100).await.unwrap();
    let salts = scene.buttons().await;
    for button in &salts {
        assert!(!format!("{entries:?}").contains(button.salt.expose()));
    }
    let mut actions: Vec<String> = entries.into_iter().map(|entry| entry.action).collect();
    actions.sort_unstable();
    actions
}

/// The address of the only button's page, and what follows.
async fn of_only(scene: &Scene, below: &str) -> String {
    format!("{LIST}/{}{below}", scene.buttons().await.remove(0).id)
}
