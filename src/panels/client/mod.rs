//! The panel of one client: how to reach them, what they owe, their animals, when they come and when they did not.

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

use super::shared_request::SharedRequest;
use super::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, RefreshRule, SectionSlot,
};
use crate::provet::model::{ListResponse, Patient};
use crate::provet::webhook::ObjectKind;
use data::ClientData;

/// The panel of one client.
pub(super) struct ClientPanel;

const SLOTS: [SectionSlot; 6] = [
    SectionSlot::new_full_width("identity", 3),
    SectionSlot::new_full_width("alerts", 4),
    SectionSlot::new("contact", 6),
    SectionSlot::new("money", 5),
    SectionSlot::new("animals", 5),
    SectionSlot::new("appointments", 3),
];

const REFRESH_RULES: [RefreshRule; 7] = [
    (ObjectKind::Client, &["identity", "alerts", "contact"]),
    (ObjectKind::PhoneNumber, &["contact"]),
    (ObjectKind::Patient, &["animals"]),
    (ObjectKind::Appointment, &["appointments"]),
    (ObjectKind::Invoice, &["money"]),
    (ObjectKind::InvoiceRow, &["money"]),
    (ObjectKind::InvoicePayment, &["money"]),
];

impl Panel for ClientPanel {
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
                "notes" => Some(alerts::handle_action(ctx, form).await),
                other => contact::handle_action(ctx, other, form).await,
            }
        }
        .boxed()
    }
}

/// The sections, with the client's animals, which a panel around this one may name.
pub(super) fn build_sections(
    ctx: &Arc<PanelContext>,
) -> (Vec<PendingSection>, SharedRequest<ListResponse<Patient>>) {
    let asked = ClientData::load(ctx);
    let animals = asked.patients.clone();
    let sections = vec![
        pending_section(
            "identity",
            identity::render_section(Arc::clone(ctx), asked.clone()),
        ),
        pending_section(
            "alerts",
            alerts::render_section(Arc::clone(ctx), asked.clone()),
        ),
        pending_section(
            "contact",
            contact::render_section(Arc::clone(ctx), asked.clone()),
        ),
        pending_section(
            "money",
            balance::render_section(Arc::clone(ctx), asked.clone()),
        ),
        pending_section(
            "animals",
            patients::render_section(Arc::clone(ctx), asked.clone()),
        ),
        pending_section(
            "appointments",
            appointments::render_section(Arc::clone(ctx), asked),
        ),
    ];
    (sections, animals)
}

fn pending_section(
    slot: &'static str,
    markup: impl Future<Output = maud::Markup> + Send + 'static,
) -> PendingSection {
    PendingSection {
        slot,
        markup: markup.boxed(),
    }
}
