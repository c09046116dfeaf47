//! The panel of an animal's health plan: what it includes, what of it was used, what is paid, and the animal around it.

mod view;

use std::sync::{Arc, LazyLock};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};
use i18n_embed_fl::fl;
use maud::Markup;

use super::embedded::{self, UnavailableRenderer};
use super::patient::PatientPanel;
use super::shared_request::{SharedRequest, request_after, request_by_id};
use super::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, RefreshRule, SectionSlot,
    pending_section,
};
use crate::provet::ProvetError;
use crate::provet::model::{HealthPlanItem, HealthPlanPayment, ListResponse, PatientHealthPlan};
use crate::provet::webhook::ObjectKind;
use crate::views::section::{Section as Framed, SectionTone, plain_section as framed, read_error};

/// The panel of an animal's health plan. The id is taken to be that of the animal's plan and not of the kind of plan. \[I\]
pub(super) struct HealthPlanPanel;

const RESOURCE: &str = "patienthealthplan/{id}/";
const OWN_SLOTS: [SectionSlot; 3] = [
    SectionSlot::new("plan", 4),
    SectionSlot::new("plan-items", 5),
    SectionSlot::new("plan-payments", 3),
];

static SLOTS: LazyLock<Vec<SectionSlot>> =
    LazyLock::new(|| embedded::merge_slots(&PatientPanel, &OWN_SLOTS));

const REFRESH_RULES: [RefreshRule; 3] = [
    (
        ObjectKind::HealthPlan,
        &["plan", "plan-items", "plan-payments"],
    ),
    (ObjectKind::Patient, &["identity", "alerts", "weight"]),
    (ObjectKind::Client, &["owner"]),
];

impl Panel for HealthPlanPanel {
    fn slots(&self) -> &'static [SectionSlot] {
        &SLOTS
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        let (api, id) = (&ctx.provet, plan_id(&ctx));
        let plan = request_by_id(
            api,
            &id,
            |api, id| async move { api.get_health_plan(id).await },
        );
        let items = request_by_id(api, &id, |api, id| async move {
            api.list_health_plan_items(id).await
        });
        let payments = request_by_id(api, &id, |api, id| async move {
            api.list_health_plan_payments(id).await
        });
        let mut sections = embedded::embed_when_known(
            &PatientPanel,
            &ctx,
            load_patient_id(&plan, &ctx),
            &unavailable_renderer(&ctx),
        );
        sections.extend([
            pending_section("plan", render_plan_section(Arc::clone(&ctx), plan)),
            pending_section("plan-items", render_items_section(Arc::clone(&ctx), items)),
            pending_section("plan-payments", render_payments_section(ctx, payments)),
        ]);
        sections
    }

    fn refresh_rules(&self) -> &'static [RefreshRule] {
        &REFRESH_RULES
    }

    /// None: see [`Context::may_write`].
    fn handle_action(
        &self,
        _: Arc<PanelContext>,
        _: String,
        _: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        ready(None).boxed()
    }
}

/// The plan the button was pressed on.
fn plan_id(ctx: &PanelContext) -> Result<i64, ProvetError> {
    ctx.object_id(RESOURCE, Some)
}

/// The animal whose plan it is.
fn load_patient_id(
    plan: &SharedRequest<PatientHealthPlan>,
    ctx: &PanelContext,
) -> SharedRequest<i64> {
    request_after(plan, &ctx.provet, |_, plan| async move {
        let animal = plan.patient.as_ref().map(|link| link.id);
        animal.ok_or(ProvetError::NotFound {
            resource: "patient/{id}/",
        })
    })
}

/// In every place of the animal's: whose plan it is could not be told, and that each can be tried again.
fn unavailable_renderer(ctx: &Arc<PanelContext>) -> UnavailableRenderer {
    let ctx = Arc::clone(ctx);
    Arc::new(move |slot, error| {
        let what = fl!(ctx.i18n.fluent, "plan-animal-what");
        let body = read_error(error, &what, &ctx.i18n, Some(&ctx.form_target(slot)));
        let title = fl!(ctx.i18n.fluent, "plan-animal");
        let section = Framed::new(slot, &title, body);
        match slot {
            "identity" => section.with_tone(SectionTone::Identity).to_markup(),
            "alerts" => section.full_width().to_markup(),
            _ => section.to_markup(),
        }
    })
}

async fn render_plan_section(
    ctx: Arc<PanelContext>,
    plan: SharedRequest<PatientHealthPlan>,
) -> Markup {
    let words = &ctx.i18n;
    let today = words.format.local_date(ctx.now);
    let body = match plan.await {
        Ok(plan) => view::render_plan(&plan, today, words),
        Err(error) => {
            let what = fl!(words.fluent, "plan-what");
            read_error(&error, &what, words, Some(&ctx.form_target("plan")))
        }
    };
    framed("plan", &fl!(words.fluent, "plan-title"), body)
}

async fn render_items_section(
    ctx: Arc<PanelContext>,
    items: SharedRequest<ListResponse<HealthPlanItem>>,
) -> Markup {
    let words = &ctx.i18n;
    let body = match items.await {
        Ok(items) => view::render_items(&items, words),
        Err(error) => {
            let what = fl!(words.fluent, "plan-items-what");
            read_error(&error, &what, words, Some(&ctx.form_target("plan-items")))
        }
    };
    framed("plan-items", &fl!(words.fluent, "plan-items-title"), body)
}

async fn render_payments_section(
    ctx: Arc<PanelContext>,
    payments: SharedRequest<ListResponse<HealthPlanPayment>>,
) -> Markup {
    let words = &ctx.i18n;
    let today = words.format.local_date(ctx.now);
    let body = match payments.await {
        Ok(payments) => view::render_payments(&payments, today, &ctx.tenant, words),
        Err(error) => {
            let what = fl!(words.fluent, "plan-payments-what");
            read_error(
                &error,
                &what,
                words,
                Some(&ctx.form_target("plan-payments")),
            )
        }
    };
    let title = fl!(words.fluent, "plan-payments-title");
    framed("plan-payments", &title, body)
}
