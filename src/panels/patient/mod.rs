//! The panel of one animal: who it is, what to beware of, its weight, what is due, what was done, what is booked.

mod alerts;
mod appointments;
mod due;
mod gather;
pub(super) mod identity;
mod medicines;
pub(super) mod owner;
mod visits;
mod weighing;
pub(super) mod weight;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::{Acted, Context, Form, Panel, Section, Slot, section};
use gather::Asked;

/// The panel of one animal.
pub(super) struct PatientPanel;

const SLOTS: [Slot; 8] = [
    Slot::wide("identity", 4),
    Slot::wide("alerts", 4),
    Slot::new("weight", 12),
    Slot::new("due", 5),
    Slot::new("medicines", 4),
    Slot::new("visits", 5),
    Slot::new("appointments", 2),
    Slot::new("owner", 3),
];

impl Panel for PatientPanel {
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
            section("alerts", alerts::section(Arc::clone(&cx), asked.clone())),
            section("weight", weight::section(Arc::clone(&cx), asked.clone())),
            section("due", due::section(Arc::clone(&cx), asked.clone())),
            section(
                "medicines",
                medicines::section(Arc::clone(&cx), asked.clone()),
            ),
            section("visits", visits::section(Arc::clone(&cx), asked.clone())),
            section(
                "appointments",
                appointments::section(Arc::clone(&cx), asked.clone()),
            ),
            section("owner", owner::section(cx, asked)),
        ]
    }

    fn act(
        &self,
        cx: Arc<Context>,
        action: String,
        form: Form,
    ) -> BoxFuture<'static, Option<Acted>> {
        async move {
            match action.as_str() {
                "weigh" => Some(weighing::act(cx, form).await),
                "notes" => Some(alerts::act(cx, form).await),
                _ => None,
            }
        }
        .boxed()
    }
}
