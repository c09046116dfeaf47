//! The panel of one animal: who it is, what to beware of, its weight, what is due, what was done, what is booked.

mod alerts;
mod appointments;
mod care_due;
pub(super) mod client;
mod consultations;
mod data;
pub(super) mod identity;
mod medicines;
pub(super) mod weight;
mod weight_form;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, RefreshRule, SectionSlot,
    pending_section,
};
use crate::provet::webhook::ObjectKind;
use data::PatientData;

/// The panel of one animal.
pub(super) struct PatientPanel;

const SLOTS: [SectionSlot; 8] = [
    SectionSlot::new_full_width("identity", 4),
    SectionSlot::new_full_width("alerts", 4),
    SectionSlot::new("weight", 12),
    SectionSlot::new("due", 5),
    SectionSlot::new("medicines", 4),
    SectionSlot::new("visits", 5),
    SectionSlot::new("appointments", 2),
    SectionSlot::new("owner", 3),
];

const REFRESH_RULES: [RefreshRule; 6] = [
    // A weight has no trigger of its own. [D] Whether recording one fires the patient's is not known; that of the
    // consultation it was taken in does. [I]
    (ObjectKind::Patient, &["identity", "alerts", "weight"]),
    (
        ObjectKind::Consultation,
        &["visits", "medicines", "due", "weight"],
    ),
    // Vaccinations are lines of a visit. [C]
    (ObjectKind::ConsultationItem, &["medicines", "due"]),
    (ObjectKind::Reminder, &["due"]),
    (ObjectKind::Appointment, &["appointments"]),
    (ObjectKind::Client, &["owner"]),
];

impl Panel for PatientPanel {
    fn slots(&self) -> &'static [SectionSlot] {
        &SLOTS
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        let asked = PatientData::load(&ctx);
        vec![
            pending_section(
                "identity",
                identity::render_section(Arc::clone(&ctx), asked.clone()),
            ),
            pending_section(
                "alerts",
                alerts::render_section(Arc::clone(&ctx), asked.clone()),
            ),
            pending_section(
                "weight",
                weight::render_section(Arc::clone(&ctx), asked.clone()),
            ),
            pending_section(
                "due",
                care_due::render_section(Arc::clone(&ctx), asked.clone()),
            ),
            pending_section(
                "medicines",
                medicines::render_section(Arc::clone(&ctx), asked.clone()),
            ),
            pending_section(
                "visits",
                consultations::render_section(Arc::clone(&ctx), asked.clone()),
            ),
            pending_section(
                "appointments",
                appointments::render_section(Arc::clone(&ctx), asked.clone()),
            ),
            pending_section("owner", client::render_section(ctx, asked)),
        ]
    }

    fn refresh_rules(&self) -> &'static [RefreshRule] {
        &REFRESH_RULES
    }

    fn handle_action(
        &self,
        ctx: Arc<PanelContext>,
        action: String,
        form: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        async move {
            match action.as_str() {
                "weigh" => Some(weight_form::handle_action(ctx, form).await),
                "notes" => Some(alerts::handle_action(ctx, form).await),
                _ => None,
            }
        }
        .boxed()
    }
}
