//! The panel of a laboratory referral: what was asked, what was answered beside the earlier values, the animal around it.

mod before;
mod request;
mod results;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use futures_util::future::BoxFuture;

use super::animal::{self, Animal};
use super::person_named;
use crate::panels::fetch::{Fetch, after, ask};
use crate::panels::{Acted, Context, Form, Panel, Section, Slot, Touch, section};
use crate::provet::hint::Kind;
use crate::provet::model::{Analysis, Consultation, LaboratoryReferral, Rows, User};
use crate::provet::{Api, ConsultationId, PatientId, ProvetError};

/// The panel of a laboratory referral.
pub(in crate::panels) struct LaboratoryPanel;

const SLOTS: [Slot; 6] = [
    Slot::wide("identity", 4),
    Slot::wide("alerts", 3),
    Slot::wide("results", 10),
    Slot::new("referral", 7),
    Slot::new("before", 5),
    Slot::new("weight", 10),
];

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
struct Asked {
    referral: Fetch<LaboratoryReferral>,
    animal: Animal,
    vet: Fetch<Rows<User>>,
    lines: Fetch<Lines>,
    /// Every referral of the animal's visits, this one among them.
    referrals: Fetch<Rows<LaboratoryReferral>>,
}

/// Analyses of one animal.
struct Lines {
    rows: Rows<Analysis>,
    /// How many were left out, because nothing says which animal of several they are of.
    nobodys: usize,
}

/// Visits that are looked through, each with how many animals it has; none where that could not be seen.
struct Visits {
    ids: Vec<ConsultationId>,
    animals: HashMap<i64, usize>,
    complete: bool,
}

impl Asked {
    fn about(cx: &Arc<Context>) -> Self {
        let api = &cx.provet;
        let referral = referral(cx);
        let animal = Animal::about(api, patient(api, &referral));
        let consultations = after(&animal.id, api, |api, id| async move {
            api.consultations(*id).await
        });
        let visits = {
            let own = referral.clone();
            after(&consultations, api, move |_, rows| async move {
                Ok(Visits::of(&rows, &*own.await?))
            })
        };
        let owner = animal.id.clone();
        let of_this = referral.clone();
        Self {
            vet: after(&referral, api, |api, referral| async move {
                person_named(api, referral.referring_veterinarian.as_ref()).await
            }),
            lines: after(&visits, api, move |api, visits| async move {
                let (animal, referral) = (*owner.await?, of_this.await?);
                let rows = api.analyses(&visits.ids).await?;
                Ok(Lines::of(rows, &visits, animal, referral.id))
            }),
            referrals: after(&visits, api, |api, visits| async move {
                let mut rows = api.laboratory_referrals(&visits.ids).await?;
                rows.complete &= visits.complete;
                Ok(rows)
            }),
            referral,
            animal,
        }
    }
}

fn referral(cx: &Context) -> Fetch<LaboratoryReferral> {
    let id = cx.object("consultation_laboratory_referral/{id}/", Some);
    ask(&cx.provet, &id, |api, id| async move {
        api.laboratory_referral(id).await
    })
}

fn patient(api: &Api, referral: &Fetch<LaboratoryReferral>) -> Fetch<PatientId> {
    after(referral, api, |api, referral| async move {
        animal::of(
            api,
            referral.patient.as_ref(),
            referral.consultation.as_ref(),
        )
        .await
    })
}

impl Visits {
    /// The visits of the animal, and that of the referral itself, which may be older than those.
    fn of(rows: &Rows<Consultation>, referral: &LaboratoryReferral) -> Self {
        let own = referral.consultation.as_ref().map(|visit| visit.id);
        let ids: BTreeSet<ConsultationId> = rows
            .rows
            .iter()
            .filter_map(|visit| visit.id)
            .chain(own)
            .filter_map(ConsultationId::new)
            .collect();
        let count = |visit: &Consultation| Some((visit.id?, visit.patients.len()));
        Self {
            ids: ids.into_iter().collect(),
            animals: rows.rows.iter().filter_map(count).collect(),
            complete: rows.complete,
        }
    }
}

impl Lines {
    /// Keeps what is certainly of this animal: named so, of this referral, or of a visit with no other animal.
    fn of(
        mut rows: Rows<Analysis>,
        visits: &Visits,
        animal: PatientId,
        referral: Option<i64>,
    ) -> Self {
        let mut nobodys = 0;
        rows.rows.retain(|line| {
            if let Some(named) = &line.patient {
                return named.id == animal.number();
            }
            let visit = line.consultation.as_ref().map(|visit| visit.id);
            let animals = visit.and_then(|id| visits.animals.get(&id));
            let asked_for = line.laboratory_referral.as_ref().map(|it| it.id);
            let certain = animals == Some(&1) || (asked_for.is_some() && asked_for == referral);
            nobodys += usize::from(!certain);
            certain
        });
        rows.complete &= visits.complete;
        Self { rows, nobodys }
    }
}

const TOUCHED: [Touch; 2] = [
    (
        Kind::LaboratoryReferral,
        &["identity", "results", "referral"],
    ),
    (Kind::Patient, &["identity", "alerts", "weight"]),
];

impl Panel for LaboratoryPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        let asked = Asked::about(&cx);
        let mut sections = asked.animal.sections(&cx);
        sections.extend([
            section("results", results::section(Arc::clone(&cx), asked.clone())),
            section("referral", request::section(Arc::clone(&cx), asked.clone())),
            section("before", before::section(cx, asked)),
        ]);
        sections
    }

    fn touched(&self) -> &'static [Touch] {
        &TOUCHED
    }

    fn act(
        &self,
        cx: Arc<Context>,
        action: String,
        form: Form,
    ) -> BoxFuture<'static, Option<Acted>> {
        let id = patient(&cx.provet, &referral(&cx));
        animal::act(cx, action, form, id)
    }
}

/// What the panel says where the referral itself could not be read.
fn unread(cx: &Context, slot: &str, what: &str, error: &ProvetError) -> maud::Markup {
    crate::views::section::problem(error, what, &cx.words, Some(&cx.spot(slot)))
}
