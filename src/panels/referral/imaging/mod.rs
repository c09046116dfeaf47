//! The panel of an imaging referral: what is asked, what was seen, what was seen before, the animal around it.

mod before;
mod request;

use std::sync::Arc;

use futures_util::future::BoxFuture;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::animal::{self, Animal};
use super::person_named;
use crate::panels::fetch::{Fetch, after, ask};
use crate::panels::{Acted, Context, Form, Panel, Section, Slot, Touch, section};
use crate::provet::hint::Kind;
use crate::provet::model::{ImagingReferral, ImagingWorklist, Rows, User};
use crate::provet::{Api, PatientId};
use crate::views::parts::{day_of, provet_link};
use crate::views::words::{Words, name};

/// The panel of an imaging referral.
pub(in crate::panels) struct ImagingPanel;

const SLOTS: [Slot; 5] = [
    Slot::wide("identity", 4),
    Slot::wide("alerts", 3),
    Slot::new("referral", 8),
    Slot::new("before", 8),
    Slot::new("weight", 10),
];

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
struct Asked {
    referral: Fetch<ImagingReferral>,
    animal: Animal,
    vet: Fetch<Rows<User>>,
    /// Every referral of the animal, this one among them.
    referrals: Fetch<Rows<ImagingReferral>>,
    /// Every examination of the animal.
    worklists: Fetch<Rows<ImagingWorklist>>,
}

impl Asked {
    fn about(cx: &Arc<Context>) -> Self {
        let api = &cx.provet;
        let referral = referral(cx);
        let animal = Animal::about(api, patient(api, &referral));
        Self {
            vet: after(&referral, api, |api, referral| async move {
                person_named(api, referral.referring_veterinarian.as_ref()).await
            }),
            referrals: after(&animal.id, api, |api, id| async move {
                api.imaging_referrals(*id).await
            }),
            worklists: after(&animal.id, api, |api, id| async move {
                api.imaging_worklists(*id).await
            }),
            referral,
            animal,
        }
    }
}

fn referral(cx: &Context) -> Fetch<ImagingReferral> {
    let id = cx.object("diagnosticimaging_referral/{id}/", Some);
    ask(&cx.provet, &id, |api, id| async move {
        api.imaging_referral(id).await
    })
}

fn patient(api: &Api, referral: &Fetch<ImagingReferral>) -> Fetch<PatientId> {
    after(referral, api, |api, referral| async move {
        animal::of(
            api,
            referral.patient.as_ref(),
            referral.consultation.as_ref(),
        )
        .await
    })
}

const TOUCHED: [Touch; 3] = [
    (Kind::ImagingReferral, &["identity", "referral"]),
    (Kind::ImagingWorklist, &["referral", "before"]),
    (Kind::Patient, &["identity", "alerts", "weight"]),
];

impl Panel for ImagingPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        let asked = Asked::about(&cx);
        let mut sections = asked.animal.sections(&cx);
        sections.extend([
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

/// The examinations of one referral: with which machine, of what, when, and where the pictures are.
fn examinations(rows: &Rows<ImagingWorklist>, referral: Option<i64>, words: &Words) -> Vec<Markup> {
    let of_this = |row: &&ImagingWorklist| {
        let named = row.diagnosticimaging_referral.as_ref().map(|it| it.id);
        referral.is_some() && named == referral
    };
    let mut rows: Vec<_> = rows.rows.iter().filter(of_this).collect();
    rows.sort_by_key(|row| row.performed);
    rows.into_iter()
        .map(|row| examination(row, words))
        .collect()
}

fn examination(row: &ImagingWorklist, words: &Words) -> Markup {
    let machine = row.modality.as_ref().map(|modality| modality.name.as_str());
    let areas = row.target_areas.iter().map(|area| area.name.as_str());
    let told = machine.into_iter().chain(areas);
    let told: Vec<&str> = told.filter(|text| !text.is_empty()).collect();
    let pictures: Option<url::Url> = row.image_url.parse().ok();
    html! {
        p {
            @for (at, text) in told.iter().enumerate() { @if at > 0 { " · " } (name(text)) }
            @match row.performed {
                Some(at) => { " " (day_of(at, words)) }
                None => { " " span .muted { (fl!(words.fluent, "imaging-not-performed")) } }
            }
        }
        p .muted .small {
            @if !row.accession_number.is_empty() { (name(&row.accession_number)) " " }
            @if let Some(pictures) = &pictures { (provet_link(pictures, &fl!(words.fluent, "imaging-pictures"))) }
        }
    }
}
