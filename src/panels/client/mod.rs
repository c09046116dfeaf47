//! The panel of one client: how to reach them, what they owe, their animals, when they come and when they did not.

mod alerts;
mod animals;
mod appointments;
mod contact;
mod gather;
mod identity;
pub(super) mod money;
#[cfg(test)]
pub(super) mod shown;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::fetch::Fetch;
use super::{Acted, Context, Form, Panel, Section, Slot, Touch};
use crate::provet::hint::Kind;
use crate::provet::model::{Patient, Rows};
use gather::Asked;

/// The panel of one client.
pub(super) struct ClientPanel;

const SLOTS: [Slot; 6] = [
    Slot::wide("identity", 3),
    Slot::wide("alerts", 4),
    Slot::new("contact", 6),
    Slot::new("money", 5),
    Slot::new("animals", 5),
    Slot::new("appointments", 3),
];

const TOUCHED: [Touch; 7] = [
    (Kind::Client, &["identity", "alerts", "contact"]),
    (Kind::PhoneNumber, &["contact"]),
    (Kind::Patient, &["animals"]),
    (Kind::Appointment, &["appointments"]),
    (Kind::Invoice, &["money"]),
    (Kind::InvoiceRow, &["money"]),
    (Kind::InvoicePayment, &["money"]),
];

impl Panel for ClientPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        open(&cx).0
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
                "notes" => Some(alerts::act(cx, form).await),
                other => contact::act(cx, other, form).await,
            }
        }
        .boxed()
    }
}

/// The sections, with the client's animals, which a panel around this one may name.
pub(super) fn open(cx: &Arc<Context>) -> (Vec<Section>, Fetch<Rows<Patient>>) {
    let asked = Asked::about(cx);
    let animals = asked.animals.clone();
    let sections = vec![
        section("identity", identity::section(Arc::clone(cx), asked.clone())),
        section("alerts", alerts::section(Arc::clone(cx), asked.clone())),
        section("contact", contact::section(Arc::clone(cx), asked.clone())),
        section("money", money::section(Arc::clone(cx), asked.clone())),
        section("animals", animals::section(Arc::clone(cx), asked.clone())),
        section("appointments", appointments::section(Arc::clone(cx), asked)),
    ];
    (sections, animals)
}

fn section(
    slot: &'static str,
    markup: impl Future<Output = maud::Markup> + Send + 'static,
) -> Section {
    Section {
        slot,
        markup: markup.boxed(),
    }
}
