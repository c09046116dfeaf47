//! The panels of online prescription: the client's, the animal's or the visit's own panel, with what was prescribed.

mod view;

use std::sync::{Arc, LazyLock};

use futures_util::future::BoxFuture;
use i18n_embed_fl::fl;
use maud::Markup;
use tokio::join;

use super::client::{self, ClientPanel};
use super::consultation::{self, ConsultationPanel};
use super::fetch::{Fetch, after, ask, distinct};
use super::patient::PatientPanel;
use super::{Acted, Context, Form, Panel, Paper, Section, Slot, Touch, around, section};
use crate::provet::model::{Consultation, Patient, Prescription, PrescriptionItem, Rows, User};
use crate::provet::{Api, ClientId, PatientId, ProvetError};
use crate::views::section::{Section as Framed, problem};

const SLOT: &str = "prescriptions";
const OWN: [Slot; 1] = [Slot::wide(SLOT, 6)];

/// Which page the button was pressed on.
pub(super) enum PrescriptionPanel {
    /// A client's.
    Client,
    /// A patient's.
    Patient,
    /// A consultation's.
    Consultation,
}

static CLIENT: LazyLock<Vec<Slot>> = LazyLock::new(|| around::slots(&ClientPanel, &OWN));
static PATIENT: LazyLock<Vec<Slot>> = LazyLock::new(|| around::slots(&PatientPanel, &OWN));
static CONSULTATION: LazyLock<Vec<Slot>> =
    LazyLock::new(|| around::slots(&ConsultationPanel, &OWN));

impl PrescriptionPanel {
    fn around(&self) -> &'static dyn Panel {
        match self {
            Self::Client => &ClientPanel,
            Self::Patient => &PatientPanel,
            Self::Consultation => &ConsultationPanel,
        }
    }
}

impl Panel for PrescriptionPanel {
    fn slots(&self) -> &'static [Slot] {
        match self {
            Self::Client => &CLIENT,
            Self::Patient => &PATIENT,
            Self::Consultation => &CONSULTATION,
        }
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        let (mut sections, asked) = match self {
            Self::Client => of_client(&cx),
            Self::Patient => (PatientPanel.open(Arc::clone(&cx)), of_patient(&cx)),
            Self::Consultation => of_visit(&cx),
        };
        sections.push(section(SLOT, shown(cx, asked)));
        sections
    }

    fn touched(&self) -> &'static [Touch] {
        self.around().touched()
    }

    fn act(
        &self,
        cx: Arc<Context>,
        action: String,
        form: Form,
    ) -> BoxFuture<'static, Option<Acted>> {
        self.around().act(cx, action, form)
    }

    fn paper(&self, cx: Arc<Context>, name: String) -> BoxFuture<'static, Option<Paper>> {
        self.around().paper(cx, name)
    }
}

/// The answers on their way.
struct Asked {
    prescriptions: Fetch<Rows<Prescription>>,
    items: Fetch<Rows<PrescriptionItem>>,
    prescribers: Fetch<Rows<User>>,
    /// The animals there are, where there may be several.
    animals: Option<Fetch<Rows<Patient>>>,
    /// The visit the button was pressed on.
    visit: Option<i64>,
}

impl Asked {
    fn of(
        api: &Api,
        prescriptions: Fetch<Rows<Prescription>>,
        animals: Option<Fetch<Rows<Patient>>>,
        visit: Option<i64>,
    ) -> Self {
        Self {
            items: after(&prescriptions, api, items),
            prescribers: after(&prescriptions, api, prescribers),
            prescriptions,
            animals,
            visit,
        }
    }
}

fn of_client(cx: &Arc<Context>) -> (Vec<Section>, Asked) {
    let (sections, animals) = client::open(cx);
    let id = cx.object("client/{id}/", ClientId::new);
    let rows = ask(&cx.provet, &id, |api, id| async move {
        api.prescriptions_of_client(id).await
    });
    (sections, Asked::of(&cx.provet, rows, Some(animals), None))
}

fn of_patient(cx: &Arc<Context>) -> Asked {
    let rows = ask(&cx.provet, &cx.patient(), |api, id| async move {
        api.prescriptions_of_patients(&[id]).await
    });
    Asked::of(&cx.provet, rows, None, None)
}

/// Everything prescribed for the animals of the visit, not only what was in it: what they still get matters.
fn of_visit(cx: &Arc<Context>) -> (Vec<Section>, Asked) {
    let (sections, visit, animals) = consultation::open(cx);
    let rows = after(&visit, &cx.provet, of_animals);
    let own = cx.opened.objects.first().copied();
    (sections, Asked::of(&cx.provet, rows, Some(animals), own))
}

async fn of_animals(api: Api, visit: Arc<Consultation>) -> Result<Rows<Prescription>, ProvetError> {
    let ids = visit.patients.iter();
    let ids: Vec<PatientId> = ids.filter_map(|link| PatientId::new(link.id)).collect();
    api.prescriptions_of_patients(&ids).await
}

async fn items(
    api: Api,
    rows: Arc<Rows<Prescription>>,
) -> Result<Rows<PrescriptionItem>, ProvetError> {
    let ids: Vec<i64> = rows.rows.iter().filter_map(|row| row.id).collect();
    api.prescription_items(&ids).await
}

async fn prescribers(api: Api, rows: Arc<Rows<Prescription>>) -> Result<Rows<User>, ProvetError> {
    api.users(&distinct(&rows, |row| row.prescriber.as_ref()))
        .await
}

async fn shown(cx: Arc<Context>, asked: Asked) -> Markup {
    let animals = async {
        match asked.animals {
            Some(animals) => animals.await.ok(),
            None => None,
        }
    };
    let (rows, items) = join!(asked.prescriptions, asked.items);
    let (people, animals) = join!(asked.prescribers, animals);
    let words = &cx.words;
    let body = match rows {
        Ok(rows) => view::view(&view::Shown {
            rows: &rows,
            items: items.as_deref(),
            people: people.as_deref().ok(),
            animals: animals.as_deref(),
            visit: asked.visit,
            today: words.format.today(cx.now),
            words,
        }),
        Err(error) => {
            let what = fl!(words.fluent, "prescription-what");
            problem(&error, &what, words, Some(&cx.spot(SLOT)))
        }
    };
    let title = fl!(words.fluent, "prescription-title");
    Framed::new(SLOT, &title, body).wide().markup()
}
