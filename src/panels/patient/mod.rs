//! The panel of one patient: identity, owner in a line, alerts, weight, vitals, care due, medicines, consultations, appointments, client.

pub(super) mod alerts;
mod appointments;
mod care_due;
pub(super) mod client;
mod consultations;
mod data;
pub(super) mod identity;
mod medicines;
mod vitals;
pub(super) mod weight;
mod weight_changes;
mod weight_form;
mod weight_messages;
mod weight_plausibility;
mod weight_trend;
mod weight_undo_button;
mod weight_undo_form;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::critical_notes;
use super::owner_lines;
use super::section_spec::{PanelSection, SectionSpec, list_specs, pending_sections};
use super::{ActionResponse, FormFields, Panel, PanelContext, PendingSection};
use data::PatientData;

/// The panel of one animal.
pub(super) struct PatientPanel;

/// The sections, in the order they are shown.
const SECTIONS: [PanelSection<PatientData>; 11] = [
    identity::SECTION,
    owner_lines::contact_line(),
    owner_lines::balance_line(),
    alerts::SECTION,
    weight_form::SECTION,
    vitals::SECTION,
    care_due::SECTION,
    medicines::SECTION,
    consultations::SECTION,
    appointments::SECTION,
    client::SECTION,
];

impl Panel for PatientPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        list_specs(&SECTIONS)
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        pending_sections(&SECTIONS, &ctx, &PatientData::load(&ctx))
    }

    fn handle_action(
        &self,
        ctx: Arc<PanelContext>,
        action: String,
        form: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        async move {
            match action.as_str() {
                weight_form::ACTION => Some(weight_form::handle_action(ctx, form).await),
                weight_undo_button::ACTION => {
                    Some(weight_undo_form::handle_action(ctx, form).await)
                }
                critical_notes::ACTION => alerts::handle_action(ctx, form).await,
                _ => None,
            }
        }
        .boxed()
    }
}
