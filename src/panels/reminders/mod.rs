//! The panel of the chosen reminders: what is wrong with each before it is sent; marking them sent, planning another day.

mod assessment;
mod bulk_action;
mod bulk_form;
mod data;
mod finding_messages;
mod identity;
mod lookup;
mod submit;
mod table;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, RefreshRule, SectionSlot,
    pending_section,
};
use crate::provet::webhook::ObjectKind;
use data::RemindersData;

/// The panel of the chosen reminders.
pub(super) struct ReminderPanel;

const SLOT: &str = "reminders";

const SLOTS: [SectionSlot; 2] = [
    SectionSlot::new_full_width("identity", 2),
    SectionSlot::new_full_width(SLOT, 14),
];

const REFRESH_RULES: [RefreshRule; 1] = [(ObjectKind::Reminder, &[SLOT])];

impl Panel for ReminderPanel {
    fn slots(&self) -> &'static [SectionSlot] {
        &SLOTS
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        let asked = RemindersData::for_session(&ctx);
        vec![
            pending_section(
                "identity",
                identity::render_section(Arc::clone(&ctx), asked.clone()),
            ),
            pending_section(SLOT, table::render_section(ctx, asked)),
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
                bulk_form::ACTION_BULK => Some(submit::handle_action(ctx, form).await),
                _ => None,
            }
        }
        .boxed()
    }
}
