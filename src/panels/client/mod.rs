//! The panel of one client: identity, alerts, contact, balance, patients, appointments.

mod alerts;
mod appointments;
pub(super) mod balance;
mod contact;
mod data;
mod identity;
mod patients;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::critical_notes;
use super::section_spec::{PanelSection, SectionSpec, list_specs, pending_sections};
use super::shared_request::SharedRequest;
use super::{ActionResponse, FormFields, Panel, PanelContext, PendingSection};
use crate::provet::model::{ListResponse, Patient};
use data::ClientData;

/// The panel of one client.
pub(super) struct ClientPanel;

/// The sections, in the order they are shown.
const SECTIONS: [PanelSection<ClientData>; 6] = [
    identity::SECTION,
    alerts::SECTION,
    contact::SECTION,
    balance::SECTION,
    patients::SECTION,
    appointments::SECTION,
];

impl Panel for ClientPanel {
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
                critical_notes::ACTION => alerts::handle_action(ctx, form).await,
                other => contact::handle_action(ctx, other, form).await,
            }
        }
        .boxed()
    }
}

/// The sections, with the client's patients for a panel that embeds this one.
pub(super) fn build_sections(
    ctx: &Arc<PanelContext>,
) -> (Vec<PendingSection>, SharedRequest<ListResponse<Patient>>) {
    let data = ClientData::load(ctx);
    (pending_sections(&SECTIONS, ctx, &data), data.patients)
}
