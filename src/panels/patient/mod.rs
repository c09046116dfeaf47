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

use super::{Acted, Context, Form, Panel, Section, Slot, Touch, section};
use crate::provet::hint::Kind;
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

const TOUCHED: [Touch; 6] = [
    // A weight has no trigger of its own. [D] Whether recording one fires the patient's is not known; that of the
    // consultation it was taken in does. [I]
    (Kind::Patient, &["identity", "alerts", "weight"]),
    (
        Kind::Consultation,
        &["visits", "medicines", "due", "weight"],
    ),
    // Vaccinations are lines of a visit. [C]
    (Kind::ConsultationItem, &["medicines", "due"]),
    (Kind::Reminder, &["due"]),
    (Kind::Appointment, &["appointments"]),
    (Kind::Client, &["owner"]),
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
                "weigh" => Some(weighing::act(cx, form).await),
                "notes" => Some(alerts::act(cx, form).await),
                _ => None,
            }
        }
        .boxed()
    }
}
