//! The panel of one client: how to reach them, what they owe, their animals, when they come and when they did not.

mod alerts;
mod animals;
mod appointments;
mod contact;
mod gather;
mod identity;
mod money;
#[cfg(test)]
pub(super) mod shown;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::{Acted, Context, Form, Panel, Section, Slot};
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

impl Panel for ClientPanel {
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
            section("contact", contact::section(Arc::clone(&cx), asked.clone())),
            section("money", money::section(Arc::clone(&cx), asked.clone())),
            section("animals", animals::section(Arc::clone(&cx), asked.clone())),
            section("appointments", appointments::section(cx, asked)),
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
                "notes" => Some(alerts::act(cx, form).await),
                other => contact::act(cx, other, form).await,
            }
        }
        .boxed()
    }
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
