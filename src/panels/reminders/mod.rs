//! The panel of the chosen reminders: what is wrong with each before it is sent; marking them sent, planning another day.

mod assessment;
mod bulk_action;
mod bulk_form;
mod data;
mod finding_messages;
mod identity;
mod labels;
mod lookup;
mod submit;
mod table;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::section_spec::{PanelSection, SectionSpec, list_specs, pending_sections};
use super::{ActionResponse, FormFields, Panel, PanelContext, PendingSection};
use data::RemindersData;

/// The panel of the chosen reminders.
pub(super) struct ReminderPanel;

const SLOT: &str = "reminders";

/// The sections, in the order they are shown.
const SECTIONS: [PanelSection<RemindersData>; 2] = [identity::SECTION, table::SECTION];

impl Panel for ReminderPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        list_specs(&SECTIONS)
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        pending_sections(&SECTIONS, &ctx, &RemindersData::for_session(&ctx))
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
