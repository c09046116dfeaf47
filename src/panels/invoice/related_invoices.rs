//! What belongs with this invoice: its credit notes, or as a credit note what it takes back, told by flags alone.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::{InvoiceData, credit_note_ids};
use super::labels::{render_invoice_kind, render_invoice_line};
use crate::clinic::invoice::InvoiceKind;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::Tenant;
use crate::provet::model::{Invoice, ListResponse, RelatedRecord};
use crate::provet::webhook::ObjectKind;
use crate::views::components::bullet_list;
use crate::views::i18n::I18n;
use crate::views::section::{empty_state, incomplete_notice};

const SLOT: &str = "linked";

/// What another invoice is to this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InvoiceRelation {
    /// It takes this one back.
    CreditsThis,
    /// This one takes it back.
    CreditedByThis,
    /// It takes back what this one takes back.
    CreditsSameInvoice,
    /// The first of a chain.
    FirstOfChain,
    /// It was drawn together into this one.
    ConsolidatedIntoThis,
    /// This one was drawn together into it.
    ConsolidatesThis,
    /// It is named, and what it is cannot be told.
    Unspecified,
}

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new(SLOT, 2),
    title: |_, i18n| fl!(i18n.fluent, "invoice-linked-title"),
    subject: |i18n| fl!(i18n.fluent, "invoice-linked-what"),
    reads: &["invoice/{id}/", "invoice/"],
    writes: &[],
    refresh_on: &[ObjectKind::Invoice],
};

pub(super) const SECTION: PanelSection<InvoiceData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: InvoiceData) -> Markup {
    let (invoice, linked, others) = join!(data.invoice, data.linked_invoices, data.client_invoices);
    let i18n = &ctx.i18n;
    let body = match (invoice, linked) {
        (Ok(invoice), Ok(linked)) => {
            let what = fl!(i18n.fluent, "invoice-others-what");
            let missing = UnavailableData::default().with(&others, what);
            // A credit note may be named by nothing but itself, so that without the others nobody knows whether there is one.
            let complete = linked.complete && missing.is_empty();
            let others = others.as_deref().ok().and_then(Option::as_ref);
            let all = merge_linked_invoices(&invoice, &linked, others);
            html! {
                (render_related(&invoice, &all, complete, &ctx.tenant, i18n))
                (missing.render(i18n))
            }
        }
        (Err(error), _) | (_, Err(error)) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}

/// What the invoice names, and what of the client's invoices names it.
fn merge_linked_invoices<'a>(
    invoice: &Invoice,
    linked: &'a ListResponse<Invoice>,
    others: Option<&'a ListResponse<Invoice>>,
) -> Vec<&'a Invoice> {
    let mut all: Vec<&Invoice> = linked.rows.iter().collect();
    let others = others.iter().flat_map(|rows| &rows.rows);
    // A credit note names its invoice; the invoice does not always name its credit notes.
    let names_this =
        |other: &&Invoice| refers_to(other.credit_note_original_invoice.as_ref(), invoice.id);
    for other in others.filter(names_this) {
        // The same invoice may be in both lists, and an invoice may name itself.
        if all.iter().all(|known| known.id != other.id) && other.id != invoice.id {
            all.push(other);
        }
    }
    all
}

fn refers_to(link: Option<&RelatedRecord>, id: Option<i64>) -> bool {
    id.is_some() && link.map(|link| link.id) == id
}

pub(super) fn render_related(
    invoice: &Invoice,
    linked: &[&Invoice],
    complete: bool,
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    let entry = |other: &&Invoice| {
        html! {
            p { @if let Some(kind) = render_invoice_kind(other, i18n) { (kind) " " } (render_invoice_line(other, tenant, i18n)) }
            p .muted { (relation_message(classify_relation(invoice, other), i18n)) }
        }
    };
    let entries: Vec<Markup> = linked.iter().map(entry).collect();
    html! {
        @if !entries.is_empty() {
            (bullet_list(&entries))
        } @else if complete {
            (empty_state(&fl!(i18n.fluent, "invoice-linked-nothing")))
        }
        @if !complete { (incomplete_notice(&fl!(i18n.fluent, "invoice-linked-more"))) }
    }
}

/// By the flags of both and by what they name; the sign of a sum says nothing. \[C\]
pub(super) fn classify_relation(invoice: &Invoice, other: &Invoice) -> InvoiceRelation {
    let drawn_in = |id| {
        invoice
            .consolidated_invoices
            .items
            .iter()
            .any(|link| link.id == id)
    };
    // A credit note in a chain is a credit note first.
    if let Some(role) = credit_relation(invoice, other) {
        role
    } else if refers_to(invoice.first_original_invoice.as_ref(), other.id) {
        InvoiceRelation::FirstOfChain
    } else if other.id.is_some_and(drawn_in) {
        InvoiceRelation::ConsolidatedIntoThis
    } else if refers_to(invoice.related_consolidated_invoice.as_ref(), other.id) {
        InvoiceRelation::ConsolidatesThis
    } else {
        InvoiceRelation::Unspecified
    }
}

/// Which of both takes which back, if any does.
fn credit_relation(invoice: &Invoice, other: &Invoice) -> Option<InvoiceRelation> {
    let credit = |it: &Invoice| InvoiceKind::from_flag(it.credit_note) == InvoiceKind::CreditNote;
    let own = invoice.credit_note_original_invoice.as_ref();
    let theirs = other.credit_note_original_invoice.as_ref();
    let named = other
        .id
        .is_some_and(|id| credit_note_ids(invoice).contains(&id));
    match (credit(invoice), credit(other)) {
        (_, true) if refers_to(theirs, invoice.id) || named => Some(InvoiceRelation::CreditsThis),
        (true, _) if refers_to(own, other.id) => Some(InvoiceRelation::CreditedByThis),
        (true, true) if refers_to_same(own, theirs) => Some(InvoiceRelation::CreditsSameInvoice),
        _ => None,
    }
}

fn refers_to_same(one: Option<&RelatedRecord>, other: Option<&RelatedRecord>) -> bool {
    refers_to(one, other.map(|link| link.id))
}

fn relation_message(role: InvoiceRelation, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match role {
        InvoiceRelation::CreditsThis => fl!(fluent, "invoice-credits-this"),
        InvoiceRelation::CreditedByThis => fl!(fluent, "invoice-credited-here"),
        InvoiceRelation::CreditsSameInvoice => fl!(fluent, "invoice-credits-the-same"),
        InvoiceRelation::FirstOfChain => fl!(fluent, "invoice-first"),
        InvoiceRelation::ConsolidatedIntoThis => fl!(fluent, "invoice-drawn-in"),
        InvoiceRelation::ConsolidatesThis => fl!(fluent, "invoice-drawn-into"),
        InvoiceRelation::Unspecified => fl!(fluent, "invoice-named"),
    }
}
