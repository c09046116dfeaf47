//! The panel of the chosen reminders: what is wrong with each before it is sent; marking them sent, planning another day.

mod acting;
mod forms;
mod found;
mod gather;
mod identity;
mod judged;
mod related;
mod table;
mod wish;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::{Acted, Context, Form, Panel, Section, Slot, Touch, section};
use crate::provet::hint::Kind;
use gather::Asked;

/// The panel of the chosen reminders.
pub(super) struct ReminderPanel;

const SLOT: &str = "reminders";

const SLOTS: [Slot; 2] = [Slot::wide("identity", 2), Slot::wide(SLOT, 14)];

const TOUCHED: [Touch; 1] = [(Kind::Reminder, &[SLOT])];

impl Panel for ReminderPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        let asked = Asked::about(&cx);
        vec![
            section(
                "identity",
                identity::section(Arc::clone(&cx), asked.clone()),
            ),
            section(SLOT, table::section(cx, asked)),
        ]
    }

    fn touched(&self) -> &'static [Touch] {
        &TOUCHED
    }

    fn act(
        &self,
        cx: Arc<Context>,
        action: String,
        form: Form,
    ) -> BoxFuture<'static, Option<Acted>> {
        async move {
            match action.as_str() {
                forms::ACTION => Some(acting::act(cx, form).await),
                _ => None,
            }
        }
        .boxed()
    }
}
