//! The panel of an animal's health plan: what it includes, what of it was used, what is paid, and the animal around it.

mod view;

use std::sync::{Arc, LazyLock};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};
use i18n_embed_fl::fl;
use maud::Markup;

use super::around::{self, Unseen};
use super::fetch::{Fetch, after, ask};
use super::patient::PatientPanel;
use super::{Acted, Context, Form, Panel, Section, Slot, Touch, section};
use crate::provet::ProvetError;
use crate::provet::hint::Kind;
use crate::provet::model::{PatientPlan, PlanItem, PlanPayment, Rows};
use crate::views::section::{Section as Framed, Tone, problem, section as framed};

/// The panel of an animal's health plan. The id is taken to be that of the animal's plan and not of the kind of plan. \[I\]
pub(super) struct PlanPanel;

const RESOURCE: &str = "patienthealthplan/{id}/";
const OWN: [Slot; 3] = [
    Slot::new("plan", 4),
    Slot::new("plan-items", 5),
    Slot::new("plan-payments", 3),
];

static SLOTS: LazyLock<Vec<Slot>> = LazyLock::new(|| around::slots(&PatientPanel, &OWN));

const TOUCHED: [Touch; 3] = [
    (Kind::HealthPlan, &["plan", "plan-items", "plan-payments"]),
    (Kind::Patient, &["identity", "alerts", "weight"]),
    (Kind::Client, &["owner"]),
];

impl Panel for PlanPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        let (api, id) = (&cx.provet, id(&cx));
        let plan = ask(
            api,
            &id,
            |api, id| async move { api.patient_plan(id).await },
        );
        let items = ask(api, &id, |api, id| async move { api.plan_items(id).await });
        let payments = ask(
            api,
            &id,
            |api, id| async move { api.plan_payments(id).await },
        );
        let mut sections = around::later(&PatientPanel, &cx, animal(&plan, &cx), &unseen(&cx));
        sections.extend([
            section("plan", told(Arc::clone(&cx), plan)),
            section("plan-items", included(Arc::clone(&cx), items)),
            section("plan-payments", paid(cx, payments)),
        ]);
        sections
    }

    fn touched(&self) -> &'static [Touch] {
        &TOUCHED
    }

    /// None: see [`Context::may_write`].
    fn act(&self, _: Arc<Context>, _: String, _: Form) -> BoxFuture<'static, Option<Acted>> {
        ready(None).boxed()
    }
}

/// The plan the button was pressed on.
fn id(cx: &Context) -> Result<i64, ProvetError> {
    cx.object(RESOURCE, Some)
}

/// The animal whose plan it is.
fn animal(plan: &Fetch<PatientPlan>, cx: &Context) -> Fetch<i64> {
    after(plan, &cx.provet, |_, plan| async move {
        let animal = plan.patient.as_ref().map(|link| link.id);
        animal.ok_or(ProvetError::NotFound {
            resource: "patient/{id}/",
        })
    })
}

/// In every place of the animal's: whose plan it is could not be told, and that each can be tried again.
fn unseen(cx: &Arc<Context>) -> Unseen {
    let cx = Arc::clone(cx);
    Arc::new(move |slot, error| {
        let what = fl!(cx.words.fluent, "plan-animal-what");
        let body = problem(error, &what, &cx.words, Some(&cx.spot(slot)));
        let title = fl!(cx.words.fluent, "plan-animal");
        let section = Framed::new(slot, &title, body);
        match slot {
            "identity" => section.tone(Tone::Identity).markup(),
            "alerts" => section.wide().markup(),
            _ => section.markup(),
        }
    })
}

async fn told(cx: Arc<Context>, plan: Fetch<PatientPlan>) -> Markup {
    let words = &cx.words;
    let today = words.format.today(cx.now);
    let body = match plan.await {
        Ok(plan) => view::plan(&plan, today, words),
        Err(error) => {
            let what = fl!(words.fluent, "plan-what");
            problem(&error, &what, words, Some(&cx.spot("plan")))
        }
    };
    framed("plan", &fl!(words.fluent, "plan-title"), body)
}

async fn included(cx: Arc<Context>, items: Fetch<Rows<PlanItem>>) -> Markup {
    let words = &cx.words;
    let body = match items.await {
        Ok(items) => view::items(&items, words),
        Err(error) => {
            let what = fl!(words.fluent, "plan-items-what");
            problem(&error, &what, words, Some(&cx.spot("plan-items")))
        }
    };
    framed("plan-items", &fl!(words.fluent, "plan-items-title"), body)
}

async fn paid(cx: Arc<Context>, payments: Fetch<Rows<PlanPayment>>) -> Markup {
    let words = &cx.words;
    let today = words.format.today(cx.now);
    let body = match payments.await {
        Ok(payments) => view::payments(&payments, today, &cx.tenant, words),
        Err(error) => {
            let what = fl!(words.fluent, "plan-payments-what");
            problem(&error, &what, words, Some(&cx.spot("plan-payments")))
        }
    };
    let title = fl!(words.fluent, "plan-payments-title");
    framed("plan-payments", &title, body)
}
