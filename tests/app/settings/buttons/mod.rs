//! Buttons, from an empty clinic to one that works in the stand-in, typed in by hand or made there for somebody.

mod background;
mod drift;
mod making;
mod salts;
mod trouble;

use axum::body::Body;
use axum::http::Request;
use cageside::provet::hookup::{ClientType, Hookup, HookupDepartments, OAuthGrantType};
use cageside::provet::{ProvetId, Tenant};
use cageside::storage::{AuditFilter, Button, HookupOutcome, RemoteButton, VerificationOutcome};
use provet_simulator::ui;
use provet_simulator::{NewApplication, StoredRecord};
use scraper::{Html, Selector};
use secrecy::SecretString;
use std::sync::Arc;
use tower::ServiceExt as _;
use url::form_urlencoded::Serializer;

use crate::settings::harness::{Answer, CLINIC, Office, Visitor};
use crate::support::standin::StandIn;

const LIST: &str = "/settings/clinics/54321/buttons";
const ADD: &str = "/settings/clinics/54321/buttons/add";
const MAKE: &str = "/settings/clinics/54321/buttons/make";
const COMPARE: &str = "/settings/clinics/54321/buttons/compare";

/// The permission that making buttons needs.
const INTEGRATIONS: &str = "Settings: Integration settings";

/// A clinic whose Provet is the stand-in, with a credential that works, and its administrator.
struct Scene {
    office: Office,
    standin: StandIn,
}

impl Scene {
    async fn new() -> Self {
        let office = Office::beside("localhost", true).await;
        let standin = StandIn::open(Arc::new(office.clock.clone())).await;
        Self::of(office, standin).await
    }

    /// The same, with something between us and the stand-in.
    async fn behind(in_front: impl FnOnce(axum::Router) -> axum::Router) -> Self {
        let office = Office::beside("localhost", true).await;
        let standin = StandIn::behind(Arc::new(office.clock.clone()), in_front).await;
        Self::of(office, standin).await
    }

    async fn of(office: Office, standin: StandIn) -> Self {
        let scene = Self { office, standin };
        scene.connect().await;
        scene
    }

    /// The application's credential, as a hookup message brings it, proven.
    async fn connect(&self) {
        let app = self
            .standin
            .world
            .add_application(CLINIC, NewApplication::default());
        let app = app.unwrap();
        let base = format!("{}/{CLINIC}/oauth2/", self.standin.world.origin());
        let token_url = format!("{base}token/").parse().unwrap();
        let hookup = Hookup {
            tenant: Tenant::from_token_url(clinic(), &token_url).unwrap(),
            client_id: app.client_id,
            client_secret: Some(SecretString::from(app.client_secret)),
            algorithm: None,
            grant_type: OAuthGrantType::ClientCredentials,
            client_type: ClientType::Confidential,
            redirect_uris: Vec::new(),
            authorize_url: format!("{base}authorize/"),
            discovery_url: None,
            departments: HookupDepartments::default(),
        };
        let (db, now) = (&self.office.db, self.office.now());
        let HookupOutcome::New { credential_id } = db.accept_hookup(&hookup, now).await.unwrap()
        else {
            panic!("the clinic was there already");
        };
        let proven = db
            .mark_credential_verified(&credential_id, now)
            .await
            .unwrap();
        assert_eq!(proven, VerificationOutcome::Activated);
    }

    async fn administrator(&self) -> Visitor<'_> {
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
        self.standin.world.buttons(CLINIC)
    }

    /// Somebody changes the only button in Provet.
    fn change(&self, edit: impl FnOnce(&mut StoredRecord)) {
        let (number, _) = self.theirs().remove(0);
        self.standin.world.update(|state| {
            let clinic = state.find_clinic_mut(CLINIC).unwrap();
            edit(clinic.find_row_mut("custom_integration", number).unwrap());
        });
    }

    /// How often something was sent to Provet's buttons.
    fn sent(&self, method: &str) -> usize {
        let path = format!("/{CLINIC}/api/0.1/custom_integration/");
        self.standin.world.count_calls(method, &path)
    }

    /// What is there when the clinic's only button in Provet is pressed on its first patient.
    async fn press(&self) -> (u16, String) {
        let url = format!("{}/{CLINIC}/patient/1", self.standin.world.origin());
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
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", self.standin.world.origin())
            .header("sec-fetch-site", "cross-site")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "iframe")
            .body(Body::from(body.to_owned()));
        let router = self.office.router.clone();
        let answer = router.oneshot(request.unwrap()).await.unwrap();
        let status = answer.status().as_u16();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
        (status, String::from_utf8(bytes.unwrap().to_vec()).unwrap())
    }

    /// Asks for these buttons to be made in Provet, up to the page that shows what will be sent.
    async fn plan(&self, by: &Visitor<'_>, pages: &[&str]) -> Answer {
        let form = by.get(ADD).await.is(200).form(ADD);
        by.post(ADD, asking(form, pages, "make")).await
    }

    /// Has these buttons made, and goes to what came of it.
    async fn make(&self, by: &Visitor<'_>, pages: &[&str]) -> Answer {
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
fn typed(page: &Answer, label: &str) -> String {
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
