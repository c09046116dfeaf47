//! The panel of an animal's health plan: what it includes, what of it was used, what is paid, and the animal around it.

mod view;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};
use i18n_embed_fl::fl;
use maud::Markup;

use super::embedded::{self, UnknownObjectMessage};
use super::patient::PatientPanel;
use super::permissions::SectionAccess;
use super::section_spec::{
    self, PanelSection, SectionSlot, SectionSpec, list_specs, pending_sections,
};
use super::shared_request::{SharedRequest, request_after, request_by_id};
use super::{ActionResponse, FormFields, Panel, PanelContext, PendingSection};
use crate::provet::ProvetError;
use crate::provet::model::{HealthPlanItem, HealthPlanPayment, ListResponse, PatientHealthPlan};
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::section::{plain_section, read_error};

/// The panel of an animal's health plan. The id is taken to be that of the animal's plan and not of the kind of plan. \[I\]
pub(super) struct HealthPlanPanel;

const RESOURCE: &str = "patienthealthplan/{id}/";
/// The requests about the plan, each sent once however many sections wait for it.
#[derive(Clone)]
struct HealthPlanData {
    plan: SharedRequest<PatientHealthPlan>,
    items: SharedRequest<ListResponse<HealthPlanItem>>,
    payments: SharedRequest<ListResponse<HealthPlanPayment>>,
}

impl HealthPlanData {
    fn load(ctx: &PanelContext) -> Self {
        let (api, id) = (&ctx.provet, plan_id(ctx));
        Self {
            plan: request_by_id(
                api,
                &id,
                |api, id| async move { api.get_health_plan(id).await },
            ),
            items: request_by_id(api, &id, |api, id| async move {
                api.list_health_plan_items(id).await
            }),
            payments: request_by_id(api, &id, |api, id| async move {
                api.list_health_plan_payments(id).await
            }),
        }
    }
}

/// The sections about the plan, among those of the patient.
const SECTIONS: [PanelSection<HealthPlanData>; 3] = [
    PanelSection {
        spec: SectionSpec {
            slot: SectionSlot::new("plan", 4),
            title: |_, i18n| fl!(i18n.fluent, "plan-title"),
            subject: |i18n| fl!(i18n.fluent, "plan-what"),
            reads: &[RESOURCE],
            writes: &[],
            refresh_on: &[ObjectKind::HealthPlan],
        },
        render: |ctx, data| Box::pin(render_plan_section(ctx, data.plan)),
    },
    PanelSection {
        spec: SectionSpec {
            slot: SectionSlot::new("plan-items", 5),
            title: |_, i18n| fl!(i18n.fluent, "plan-items-title"),
            subject: |i18n| fl!(i18n.fluent, "plan-items-what"),
            reads: &["patienthealthplanitem/"],
            writes: &[],
            refresh_on: &[ObjectKind::HealthPlan],
        },
        render: |ctx, data| Box::pin(render_items_section(ctx, data.items)),
    },
    PanelSection {
        spec: SectionSpec {
            slot: SectionSlot::new("plan-payments", 3),
            title: |_, i18n| fl!(i18n.fluent, "plan-payments-title"),
            subject: |i18n| fl!(i18n.fluent, "plan-payments-what"),
            reads: &["patient_health_plan_payment/"],
            writes: &[],
            refresh_on: &[ObjectKind::HealthPlan],
        },
        render: |ctx, data| Box::pin(render_payments_section(ctx, data.payments)),
    },
];

const UNKNOWN_PATIENT: UnknownObjectMessage = UnknownObjectMessage {
    title: |i18n| fl!(i18n.fluent, "plan-animal"),
    subject: |i18n| fl!(i18n.fluent, "plan-animal-what"),
};

impl Panel for HealthPlanPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        embedded::merge_specs(&PatientPanel, &list_specs(&SECTIONS))
    }

    fn section_access(&self) -> Vec<SectionAccess> {
        embedded::section_access(&PatientPanel, RESOURCE, &list_specs(&SECTIONS))
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        let data = HealthPlanData::load(&ctx);
        let patient = load_patient_id(&data.plan, &ctx);
        let mut sections =
            embedded::embed_when_known(&PatientPanel, &ctx, patient, UNKNOWN_PATIENT);
        sections.extend(pending_sections(&SECTIONS, &ctx, &data));
        sections
    }

    /// Of the patient's sections only those about the patient and the client: a change of anything else that belongs to
    /// the patient cannot be found from the plan.
    fn sections_to_refresh(&self, kind: ObjectKind) -> Vec<&'static str> {
        match kind {
            ObjectKind::HealthPlan => section_spec::slots_to_refresh(&list_specs(&SECTIONS), kind),
            ObjectKind::Patient | ObjectKind::Client => PatientPanel.sections_to_refresh(kind),
            ObjectKind::Consultation
            | ObjectKind::ConsultationItem
            | ObjectKind::Invoice
            | ObjectKind::InvoiceRow
            | ObjectKind::InvoicePayment
            | ObjectKind::Appointment
            | ObjectKind::Reminder
            | ObjectKind::LaboratoryReferral
            | ObjectKind::ImagingReferral
            | ObjectKind::ImagingWorklist
            | ObjectKind::Note
            | ObjectKind::PhoneNumber
            | ObjectKind::Department => Vec::new(),
        }
    }

    /// None: see [`PanelContext::can_write`].
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
        match &plan.patient {
            Field::Read(link) => Ok(link.id),
            // A plan without a patient is told like a patient who is gone: there is nobody to show.
            Field::Absent => Err(ProvetError::NotFound {
                resource: "patient/{id}/",
            }),
            // Somebody is named, and nobody knows who: that is not gone.
            Field::Unreadable(_) => Err(ProvetError::InvalidResponse {
                resource: RESOURCE,
                status: 200,
            }),
        }
    })
}

async fn render_plan_section(
    ctx: Arc<PanelContext>,
    plan: SharedRequest<PatientHealthPlan>,
) -> Markup {
    let i18n = &ctx.i18n;
    let today = i18n.format.local_date(ctx.now);
    let body = match plan.await {
        Ok(plan) => view::render_plan(&plan, today, i18n),
        Err(error) => {
            let what = fl!(i18n.fluent, "plan-what");
            read_error(&error, &what, i18n, Some(&ctx.form_target("plan")))
        }
    };
    plain_section("plan", &fl!(i18n.fluent, "plan-title"), body)
}

async fn render_items_section(
    ctx: Arc<PanelContext>,
    items: SharedRequest<ListResponse<HealthPlanItem>>,
) -> Markup {
    let i18n = &ctx.i18n;
    let body = match items.await {
        Ok(items) => view::render_items(&items, i18n),
        Err(error) => {
            let what = fl!(i18n.fluent, "plan-items-what");
            read_error(&error, &what, i18n, Some(&ctx.form_target("plan-items")))
        }
    };
    plain_section("plan-items", &fl!(i18n.fluent, "plan-items-title"), body)
}

async fn render_payments_section(
    ctx: Arc<PanelContext>,
    payments: SharedRequest<ListResponse<HealthPlanPayment>>,
) -> Markup {
    let i18n = &ctx.i18n;
    let today = i18n.format.local_date(ctx.now);
    let body = match payments.await {
        Ok(payments) => view::render_payments(&payments, today, &ctx.tenant, i18n),
        Err(error) => {
            let what = fl!(i18n.fluent, "plan-payments-what");
            read_error(&error, &what, i18n, Some(&ctx.form_target("plan-payments")))
        }
    };
    let title = fl!(i18n.fluent, "plan-payments-title");
    plain_section("plan-payments", &title, body)
}
