//! The panel of one consultation: identity, alerts, status, discharge checklist, items, diagnoses, notes, instructions.

mod alerts;
mod data;
mod diagnoses;
mod discharge;
mod discharge_checklist;
mod identity;
mod items;
mod note_form;
mod note_input;
mod notes;
mod patient_label;
pub(super) mod status;
mod status_form;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::owner_lines;
use super::section_spec::{PanelSection, SectionSpec, list_specs, pending_sections};
use super::shared_request::SharedRequest;
use super::{ActionResponse, FormFields, Panel, PanelContext, PendingSection};
use crate::provet::model::{Consultation, ListResponse, Patient};
use data::ConsultationData;

/// The panel of one consultation.
pub(super) struct ConsultationPanel;

/// The sections, in the order they are shown.
const SECTIONS: [PanelSection<ConsultationData>; 10] = [
    identity::SECTION,
    owner_lines::contact_line(),
    owner_lines::balance_line(),
    alerts::SECTION,
    status_form::SECTION,
    discharge_checklist::SECTION,
    items::SECTION,
    diagnoses::SECTION,
    note_form::SECTION,
    discharge::SECTION,
];

impl Panel for ConsultationPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        list_specs(&SECTIONS)
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        build_sections(&ctx).0
    }

    fn handle_action(
        &self,
        ctx: Arc<PanelContext>,
        action: String,
        form: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        async move {
            match action.as_str() {
                status_form::ACTION => status_form::handle_action(ctx, form).await,
                note_form::ACTION => Some(note_form::handle_action(ctx, form).await),
                _ => None,
            }
        }
        .boxed()
    }
}

/// The sections, with the consultation and its patients for a panel that embeds this one.
pub(super) fn build_sections(
    ctx: &Arc<PanelContext>,
) -> (
    Vec<PendingSection>,
    SharedRequest<Consultation>,
    SharedRequest<ListResponse<Patient>>,
) {
    let data = ConsultationData::load(ctx);
    let sections = pending_sections(&SECTIONS, ctx, &data);
    (sections, data.consultation, data.patients)
}
