//! The panel of one consultation: whose it is, where it stands, what is still missing, what was done, found and written.

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

use super::shared_request::SharedRequest;
use super::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, RefreshRule, SectionSlot,
    pending_section,
};
use crate::provet::model::{Consultation, ListResponse, Patient};
use crate::provet::webhook::ObjectKind;
use data::ConsultationData;

/// The panel of one consultation.
pub(super) struct ConsultationPanel;

const SLOTS: [SectionSlot; 8] = [
    SectionSlot::new_full_width("identity", 4),
    SectionSlot::new_full_width("alerts", 4),
    SectionSlot::new("way", 4),
    SectionSlot::new("missing", 6),
    SectionSlot::new("items", 6),
    SectionSlot::new("diagnoses", 2),
    SectionSlot::new("notes", 6),
    SectionSlot::new("discharge", 3),
];

const REFRESH_RULES: [RefreshRule; 4] = [
    (
        ObjectKind::Consultation,
        &[
            "identity",
            "way",
            "missing",
            "diagnoses",
            "notes",
            "discharge",
        ],
    ),
    (ObjectKind::ConsultationItem, &["items", "missing"]),
    (ObjectKind::Patient, &["identity", "alerts"]),
    (ObjectKind::Client, &["alerts"]),
];

impl Panel for ConsultationPanel {
    fn slots(&self) -> &'static [SectionSlot] {
        &SLOTS
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        build_sections(&ctx).0
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
                status_form::ACTION_MOVE_STATUS => {
                    Some(status_form::handle_action(ctx, form).await)
                }
                note_form::ACTION_ADD_NOTE => Some(note_form::handle_action(ctx, form).await),
                _ => None,
            }
        }
        .boxed()
    }
}

/// The sections, with the consultation and its animals, which a panel around this one may name.
pub(super) fn build_sections(
    ctx: &Arc<PanelContext>,
) -> (
    Vec<PendingSection>,
    SharedRequest<Consultation>,
    SharedRequest<ListResponse<Patient>>,
) {
    let asked = ConsultationData::load(ctx);
    let both = || (Arc::clone(ctx), asked.clone());
    let (identity, alerts, way, missing) = (both(), both(), both(), both());
    let (items, diagnoses, notes, discharge) = (both(), both(), both(), both());
    let sections = vec![
        pending_section("identity", identity::render_section(identity.0, identity.1)),
        pending_section("alerts", alerts::render_section(alerts.0, alerts.1)),
        pending_section("way", status::render_section(way.0, way.1)),
        pending_section(
            "missing",
            discharge_checklist::render_section(missing.0, missing.1),
        ),
        pending_section("items", items::render_section(items.0, items.1)),
        pending_section(
            "diagnoses",
            diagnoses::render_section(diagnoses.0, diagnoses.1),
        ),
        pending_section("notes", notes::render_section(notes.0, notes.1)),
        pending_section(
            "discharge",
            discharge::render_section(discharge.0, discharge.1),
        ),
    ];
    (sections, asked.consultation, asked.patients)
}
