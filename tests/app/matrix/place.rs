//! A connected clinic, its pages as a browser reads them, and where forwarded events arrive.

use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use cageside::background::{BackgroundAction, SigningSecret};
use cageside::clock::Clock as _;
use cageside::provet::ProvetPage;
use cageside::storage::{Database, StoredButtonAction, Vault};
use provet_simulator::ui::BUTTON_PAGES;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::matrix::button::Kind;
use crate::support::node::{Node, clock};
use crate::support::scratch::Scratch;
use crate::support::standin::{CLINIC, StandIn};

/// Everything a test needs.
pub(crate) struct Place {
    pub(crate) standin: StandIn,
    pub(crate) node: Node,
    pub(crate) client: reqwest::Client,
    /// The events that background buttons handed on.
    pub(crate) events: Arc<Mutex<Vec<Value>>>,
    receiver: String,
    _scratch: Scratch,
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
    pub(crate) fields: Vec<(String, String)>,
}

impl Place {
    /// A clinic that has added us, without any button.
    pub(crate) async fn open() -> Self {
        let scratch = Scratch::sqlite();
        let clock = clock();
        let db = Database::open(&scratch.url, Vault::generate())
            .await
            .unwrap();
        let standin = StandIn::open(Arc::new(clock.clone())).await;
        let node = Node::start(&db, &clock).await;
        node.connect(&standin.world).await;
        let events = Arc::default();
        Self {
            receiver: receive(Arc::clone(&events)).await,
            client: browser(),
            standin,
            node,
            events,
            _scratch: scratch,
        }
    }

    /// Sets a button up on both sides.
    pub(crate) async fn set_up(&self, kind: Kind) -> Placed {
        let (new, now) = (kind.ours(), clock().now());
        let ours = if kind.is_background() {
            let work = self.forwards();
            self.node.db.add_background_button(new, &work, now).await
        } else {
            self.node.db.add_button(new, now).await
        };
        let theirs = kind.theirs(&ours.unwrap(), &self.node.url);
        let number = self.standin.world.add_button(CLINIC, &theirs).unwrap();
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
        self.standin.world.read(|state| {
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
        let origin = self.standin.world.origin();
        let url = format!("{origin}/{CLINIC}{path}");
        let answer = self.client.get(&url).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{url}");
        answer.text().await.unwrap()
    }
}

/// The form of a button in a page, as a browser would send it. Where it stands above and below, both are the same.
#[track_caller]
pub(crate) fn form(page: &str, number: i64) -> Form {
    let page = Html::parse_document(page);
    let with = Selector::parse(&format!("form[data-button='{number}']")).unwrap();
    let mut forms: Vec<Form> = page.select(&with).map(read).collect();
    forms.dedup();
    assert_eq!(forms.len(), 1, "button {number}");
    forms.remove(0)
}

fn read(form: ElementRef<'_>) -> Form {
    let inputs = Selector::parse("input").unwrap();
    let field = |input: ElementRef<'_>| {
        let value = input.attr("value").unwrap_or_default();
        Some((input.attr("name")?.to_owned(), value.to_owned()))
    };
    Form {
        action: form.attr("action").unwrap().to_owned(),
        method: form.attr("method").unwrap().to_owned(),
        target: form.attr("target").unwrap_or_default().to_owned(),
        fields: form.select(&inputs).filter_map(field).collect(),
    }
}

/// Follows nothing and asks no proxy.
fn browser() -> reqwest::Client {
    let builder = reqwest::Client::builder().no_proxy();
    let builder = builder.redirect(reqwest::redirect::Policy::none());
    builder.build().unwrap()
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
