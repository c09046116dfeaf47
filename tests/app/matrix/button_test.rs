//! A connected clinic, its pages as a browser reads them, and where forwarded events arrive.

use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use cageside::background::{BackgroundAction, SigningSecret};
use cageside::clock::Clock as _;
use cageside::provet::ProvetPage;
use cageside::storage::StoredButtonAction;
use provet_simulator::ui::BUTTON_PAGES;
use serde_json::Value;

use crate::matrix::button::Kind;
use crate::support::database::TestDatabase;
use crate::support::html_page::{FormValues, HtmlPage};
use crate::support::provet_simulator::{CLINIC, ProvetSimulator};
use crate::support::test_server::{TestServer, fixed_clock, http_client};

/// Everything a test needs.
pub(crate) struct ButtonTest {
    pub(crate) simulator: ProvetSimulator,
    pub(crate) server: TestServer,
    pub(crate) client: reqwest::Client,
    /// The events that background buttons handed on.
    pub(crate) events: Arc<Mutex<Vec<Value>>>,
    receiver: String,
    _database: TestDatabase,
}

/// A button set up on both sides.
pub(crate) struct Placed {
    pub(crate) kind: Kind,
    /// Its number in the stand-in.
    pub(crate) number: i64,
}

/// A form as it stands in a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) fields: FormValues,
}

impl ButtonTest {
    /// A clinic that has added us, without any button.
    pub(crate) async fn open() -> Self {
        let database = TestDatabase::migrated_sqlite().await;
        let clock = fixed_clock();
        let db = database.open().await;
        let simulator = ProvetSimulator::start(Arc::new(clock.clone())).await;
        let server = TestServer::start(&db, &clock).await;
        server.connect(&simulator).await;
        let events = Arc::default();
        Self {
            receiver: receive(Arc::clone(&events)).await,
            client: http_client(),
            simulator,
            server,
            events,
            _database: database,
        }
    }

    /// Sets a button up on both sides.
    pub(crate) async fn set_up(&self, kind: Kind) -> Placed {
        let (new, now) = (kind.ours(), fixed_clock().now());
        let ours = if kind.is_background() {
            let work = self.forwards();
            self.server.db.add_background_button(new, &work, now).await
        } else {
            self.server.db.add_button(new, now).await
        };
        let theirs = kind.theirs(&ours.unwrap(), &self.server.url);
        let number = self.simulator.add_button(CLINIC, &theirs).unwrap();
        Placed { kind, number }
    }

    /// What every background button does here: the only work that makes sense on every page.
    fn forwards(&self) -> StoredButtonAction {
        let work = BackgroundAction::Forward {
            url: self.receiver.parse().unwrap(),
            with_object: false,
        };
        StoredButtonAction {
            kind: work.kind().to_owned(),
            settings: serde_json::to_string(&work).unwrap(),
            signing_secret: Some(SigningSecret::generate().secret_text().clone()),
            static_header: None,
        }
    }

    /// The objects that the buttons of a page are pressed on: what stands first in the stand-in, and several reminders.
    pub(crate) fn objects(&self, page: ProvetPage) -> Vec<i64> {
        let table = match page {
            ProvetPage::Reminder => return vec![5, 2, 9],
            ProvetPage::LaboratoryReferral => "consultation_laboratory_referral",
            ProvetPage::DiagnosticImaging => "diagnosticimaging_referral",
            ProvetPage::HealthPlan => "patienthealthplan",
            ProvetPage::Invoice => "invoice",
            ProvetPage::Consultation | ProvetPage::OnlinePrescriptionConsultation => "consultation",
            ProvetPage::Patient | ProvetPage::OnlinePrescriptionPatient => "patient",
            ProvetPage::Client | ProvetPage::OnlinePrescriptionClient => "client",
            ProvetPage::AppointmentCalendar
            | ProvetPage::ShiftCalendar
            | ProvetPage::HomeDeliveries => "department",
        };
        self.simulator.read(|state| {
            let mut rows = state.find_clinic(CLINIC).unwrap().table_rows(table);
            vec![rows.next().unwrap().0]
        })
    }

    /// A page of the stand-in, as its server sends it.
    pub(crate) async fn page(&self, page: ProvetPage) -> String {
        let objects = self.objects(page);
        let theirs = BUTTON_PAGES
            .iter()
            .find(|it| i64::from(it.number) == page.provet_type());
        let mut path = theirs
            .unwrap()
            .path
            .replace("{id}", &objects[0].to_string());
        if page == ProvetPage::Reminder {
            let ticks: Vec<_> = objects.iter().map(|id| format!("tick={id}")).collect();
            path = format!("{path}?{}", ticks.join("&"));
        }
        let origin = self.simulator.origin();
        let url = format!("{origin}/{CLINIC}{path}");
        let answer = self.client.get(&url).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{url}");
        answer.text().await.unwrap()
    }
}

/// The form of a button in a page, as a browser would send it. Where it stands above and below, both are the same.
#[track_caller]
pub(crate) fn form(page: &str, number: i64) -> Form {
    let page = HtmlPage::parse(page);
    let with = format!("form[data-button='{number}']");
    let one = |attribute| {
        let mut values = page.attributes(&with, attribute);
        values.dedup();
        assert!(values.len() <= 1, "button {number}: {values:?}");
        values.pop()
    };
    Form {
        action: one("action").unwrap(),
        method: one("method").unwrap(),
        target: one("target").unwrap_or_default(),
        fields: page.form(&with),
    }
}

/// Takes events and keeps them.
async fn receive(events: Arc<Mutex<Vec<Value>>>) -> String {
    async fn keep(State(events): State<Arc<Mutex<Vec<Value>>>>, Json(event): Json<Value>) {
        events.lock().unwrap().push(event);
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let router = Router::new().route("/hook", post(keep)).with_state(events);
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}
