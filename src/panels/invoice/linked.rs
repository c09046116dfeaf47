//! What belongs with this invoice: its credit notes, or as a credit note what it takes back, told by flags alone.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::{Asked, credit_notes};
use super::known::{kind, line};
use crate::clinic::bill::Kind;
use crate::panels::Context;
use crate::provet::Tenant;
use crate::provet::model::{Invoice, Related, Rows};
use crate::views::parts::list;
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::Words;

const SLOT: &str = "linked";

/// What another invoice is to this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It takes this one back.
    CreditsThis,
    /// This one takes it back.
    CreditedHere,
    /// It takes back what this one takes back.
    CreditsTheSame,
    /// The first of a chain.
    First,
    /// It was drawn together into this one.
    DrawnIn,
    /// This one was drawn together into it.
    DrawnInto,
    /// It is named, and what it is cannot be told.
    Named,
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (invoice, linked, others) = join!(asked.invoice, asked.linked, asked.others);
    let words = &cx.words;
    let body = match (invoice, linked) {
        (Ok(invoice), Ok(linked)) => {
            let others = others.as_deref().ok().and_then(Option::as_ref);
            let all = gathered(&invoice, &linked, others);
            view(&invoice, &all, linked.complete, &cx.tenant, words)
        }
        (Err(error), _) | (_, Err(error)) => {
            let what = fl!(words.fluent, "invoice-linked-what");
            problem(&error, &what, words, Some(&cx.spot(SLOT)))
        }
    };
    framed(SLOT, &fl!(words.fluent, "invoice-linked-title"), body)
}

/// What the invoice names, and what of the client's invoices names it.
fn gathered<'a>(
    invoice: &Invoice,
    linked: &'a Rows<Invoice>,
    others: Option<&'a Rows<Invoice>>,
) -> Vec<&'a Invoice> {
    let mut all: Vec<&Invoice> = linked.rows.iter().collect();
    let others = others.iter().flat_map(|rows| &rows.rows);
    let names_this =
        |other: &&Invoice| points(other.credit_note_original_invoice.as_ref(), invoice.id);
    for other in others.filter(names_this) {
        if all.iter().all(|known| known.id != other.id) && other.id != invoice.id {
            all.push(other);
        }
    }
    all
}

fn points(link: Option<&Related>, id: Option<i64>) -> bool {
    id.is_some() && link.map(|link| link.id) == id
}

pub(super) fn view(
    invoice: &Invoice,
    linked: &[&Invoice],
    complete: bool,
    tenant: &Tenant,
    words: &Words,
) -> Markup {
    let entry = |other: &&Invoice| {
        html! {
            p { @if let Some(kind) = kind(other, words) { (kind) " " } (line(other, tenant, words)) }
            p .quiet { (told(role(invoice, other), words)) }
        }
    };
    let entries: Vec<Markup> = linked.iter().map(entry).collect();
    html! {
        @if !entries.is_empty() {
            (list(&entries))
        } @else if complete {
            (nothing(&fl!(words.fluent, "invoice-linked-nothing")))
        }
        @if !complete { (incomplete(&fl!(words.fluent, "invoice-linked-more"))) }
    }
}

/// By the flags of both and by what they name; the sign of a sum says nothing. \[C\]
pub(super) fn role(invoice: &Invoice, other: &Invoice) -> Role {
    let drawn_in = |id| {
        invoice
            .consolidated_invoices
            .iter()
            .any(|link| link.id == id)
    };
    if let Some(role) = credited(invoice, other) {
        role
    } else if points(invoice.first_original_invoice.as_ref(), other.id) {
        Role::First
    } else if other.id.is_some_and(drawn_in) {
        Role::DrawnIn
    } else if points(invoice.related_consolidated_invoice.as_ref(), other.id) {
        Role::DrawnInto
    } else {
        Role::Named
    }
}

/// Which of both takes which back, if any does.
fn credited(invoice: &Invoice, other: &Invoice) -> Option<Role> {
    let credit = |it: &Invoice| Kind::of(it.credit_note) == Kind::CreditNote;
    let own = invoice.credit_note_original_invoice.as_ref();
    let theirs = other.credit_note_original_invoice.as_ref();
    let named = other
        .id
        .is_some_and(|id| credit_notes(invoice).contains(&id));
    match (credit(invoice), credit(other)) {
        (_, true) if points(theirs, invoice.id) || named => Some(Role::CreditsThis),
        (true, _) if points(own, other.id) => Some(Role::CreditedHere),
        (true, true) if shared(own, theirs) => Some(Role::CreditsTheSame),
        _ => None,
    }
}

fn shared(one: Option<&Related>, other: Option<&Related>) -> bool {
    points(one, other.map(|link| link.id))
}

fn told(role: Role, words: &Words) -> String {
    let fluent = &words.fluent;
    match role {
        Role::CreditsThis => fl!(fluent, "invoice-credits-this"),
        Role::CreditedHere => fl!(fluent, "invoice-credited-here"),
        Role::CreditsTheSame => fl!(fluent, "invoice-credits-the-same"),
        Role::First => fl!(fluent, "invoice-first"),
        Role::DrawnIn => fl!(fluent, "invoice-drawn-in"),
        Role::DrawnInto => fl!(fluent, "invoice-drawn-into"),
        Role::Named => fl!(fluent, "invoice-named"),
    }
}
