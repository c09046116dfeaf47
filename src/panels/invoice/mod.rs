//! The panel of one invoice: what was charged, the tax in it, what was paid and is due, and what belongs with it.

mod gather;
mod identity;
mod known;
mod linked;
mod others;
mod paper;
mod payments;
mod rows;
mod sums;
mod vat;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};

use super::{Acted, Context, Form, Panel, Paper, Section, Slot, Touch, section};
use crate::provet::hint::Kind;
use gather::Asked;

/// The panel of one invoice.
pub(super) struct InvoicePanel;

const SLOTS: [Slot; 8] = [
    Slot::wide("identity", 4),
    Slot::new("sums", 4),
    Slot::new("owner", 3),
    Slot::wide("rows", 8),
    Slot::new("vat", 3),
    Slot::new("payments", 3),
    Slot::new("linked", 2),
    Slot::new("others", 4),
];

const TOUCHED: [Touch; 4] = [
    (
        Kind::Invoice,
        &["identity", "sums", "rows", "vat", "payments", "linked"],
    ),
    (Kind::InvoiceRow, &["sums", "rows", "vat"]),
    (Kind::InvoicePayment, &["sums", "payments"]),
    (Kind::Client, &["owner"]),
];

impl Panel for InvoicePanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        let asked = Asked::about(&cx);
        let both = || (Arc::clone(&cx), asked.clone());
        let (identity, sums, owner, rows) = (both(), both(), both(), both());
        let (vat, payments, linked, others) = (both(), both(), both(), both());
        vec![
            section("identity", identity::section(identity.0, identity.1)),
            section("sums", sums::section(sums.0, sums.1)),
            section("owner", others::owner(owner.0, owner.1)),
            section("rows", rows::section(rows.0, rows.1)),
            section("vat", vat::section(vat.0, vat.1)),
            section("payments", payments::section(payments.0, payments.1)),
            section("linked", linked::section(linked.0, linked.1)),
            section("others", others::section(others.0, others.1)),
        ]
    }

    fn touched(&self) -> &'static [Touch] {
        &TOUCHED
    }

    /// Nothing is written here: what an invoice says is changed in Provet.
    fn act(&self, _: Arc<Context>, _: String, _: Form) -> BoxFuture<'static, Option<Acted>> {
        ready(None).boxed()
    }

    fn paper(&self, cx: Arc<Context>, name: String) -> BoxFuture<'static, Option<Paper>> {
        async move {
            match name.as_str() {
                paper::PDF => Some(paper::pdf(&cx).await),
                paper::PRINT => Some(paper::print(&cx).await),
                _ => None,
            }
        }
        .boxed()
    }
}

#[cfg(test)]
mod tests;
