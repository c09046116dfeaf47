//! The section as it reads: sums first, then each invoice to be paid, then what nobody owes.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::clinic::owed::{Invoice, Open, Owed};
use crate::provet::{InvoiceId, Tenant};
use crate::views::parts::{Mark, badge, day, facts, fold, list, provet_link};
use crate::views::section::{incomplete, nothing};
use crate::views::words::{Words, name};

/// Provet's status of a finalised invoice. \[D\]
const FINALISED: i64 = 3;

/// What the section shows.
pub(super) struct Shown<'a> {
    pub(super) owed: Owed,
    /// False when older invoices were not fetched.
    pub(super) complete: bool,
    pub(super) tenant: &'a Tenant,
    pub(super) words: &'a Words,
}

impl Shown<'_> {
    pub(super) fn view(&self) -> Markup {
        let fluent = &self.words.fluent;
        html! {
            @if self.owed.open.is_empty() { (self.none_open()) } @else { (self.sums()) }
            (self.open())
            (self.unclear())
            (self.others())
            @if self.owed.settled > 0 {
                p .quiet { (fl!(fluent, "money-settled", count = self.owed.settled)) }
            }
            @if !self.complete { (incomplete(&fl!(fluent, "money-older"))) }
        }
    }

    /// The same for all invoices but one: what is open and what is unclear.
    pub(super) fn others_open(&self) -> Markup {
        let fluent = &self.words.fluent;
        html! {
            @if !self.owed.open.is_empty() {
                (self.sums())
            } @else if self.complete && self.owed.is_certain() {
                (nothing(&fl!(fluent, "money-no-others")))
            } @else {
                (incomplete(&fl!(fluent, "money-none-open-seen")))
            }
            (self.open())
            (self.unclear())
            @if !self.complete { (incomplete(&fl!(fluent, "money-older"))) }
        }
    }

    /// "Nothing" is said only of what was seen whole.
    fn none_open(&self) -> Markup {
        let fluent = &self.words.fluent;
        if !self.complete || !self.owed.is_certain() {
            incomplete(&fl!(fluent, "money-none-open-seen"))
        } else if self.is_empty() {
            nothing(&fl!(fluent, "money-nothing"))
        } else {
            nothing(&fl!(fluent, "money-none-open"))
        }
    }

    fn is_empty(&self) -> bool {
        let owed = &self.owed;
        let apart = owed.overpaid.len() + owed.credit_notes.len() + owed.drafts.len();
        apart + owed.settled + owed.voided == 0
    }

    fn sums(&self) -> Markup {
        let (words, owed) = (self.words, &self.owed);
        let longest = owed.open.iter().filter_map(|open| open.overdue_days).max();
        let open = html! { strong { (words.format.money(owed.open_sum())) } };
        let overdue = longest.map(|days| {
            let sum = words.format.money(owed.overdue_sum());
            let since = fl!(words.fluent, "money-longest", days = days);
            html! { strong { (sum) } " " (badge(Mark::Bad, &since)) }
        });
        let rows = std::iter::once((fl!(words.fluent, "money-open"), open))
            .chain(overdue.map(|overdue| (fl!(words.fluent, "money-overdue"), overdue)));
        facts(rows)
    }

    fn open(&self) -> Markup {
        let entries: Vec<Markup> = self
            .owed
            .open
            .iter()
            .map(|open| self.to_pay(open))
            .collect();
        html! { @if !entries.is_empty() { (list(&entries)) } }
    }

    fn to_pay(&self, open: &Open) -> Markup {
        let words = self.words;
        let remains = words.format.money(open.remains);
        let part = open.invoice.total.map(|total| words.format.money(total));
        html! {
            p {
                strong { (remains) }
                @if let Some(total) = part.filter(|total| *total != remains) {
                    " " span .quiet { (fl!(words.fluent, "money-of", total = total)) }
                }
                @if let Some(days) = open.overdue_days {
                    " " (badge(Mark::Bad, &fl!(words.fluent, "money-overdue-by", days = days)))
                }
            }
            p .quiet {
                (self.known_as(&open.invoice))
                @match open.invoice.due {
                    Some(due) => { " · " (fl!(words.fluent, "money-due")) " " (day(due, words)) }
                    None => { " · " (fl!(words.fluent, "money-no-due")) }
                }
            }
        }
    }

    /// Number, day and the way to it in Provet.
    fn known_as(&self, invoice: &Invoice) -> Markup {
        let words = self.words;
        let finalised = invoice.number.is_some() || invoice.status == Some(FINALISED);
        let page = InvoiceId::new(invoice.id).map(|id| self.tenant.invoice_page(id, finalised));
        html! {
            @match &invoice.number {
                Some(number) => { (fl!(words.fluent, "money-invoice")) " " (name(number)) }
                None => { (fl!(words.fluent, "money-unnumbered")) }
            }
            @if let Some(dated) = invoice.dated { ", " (day(dated, words)) }
            @if let Some(page) = page { " " (provet_link(&page, &fl!(words.fluent, "money-open-link"))) }
        }
    }

    fn unclear(&self) -> Markup {
        let entries = self.entries(&self.owed.unclear, |invoice| invoice.due_sum);
        html! {
            @if !entries.is_empty() {
                (incomplete(&fl!(self.words.fluent, "money-unclear", count = entries.len())))
                (list(&entries))
            }
        }
    }

    /// What nobody owes, folded away: drafts, credit notes, what was paid twice.
    fn others(&self) -> Markup {
        let (owed, words) = (&self.owed, self.words);
        let drafts = self.entries(&owed.drafts, |invoice| invoice.total);
        let notes = self.entries(&owed.credit_notes, |invoice| invoice.total);
        let overpaid = self.entries(&owed.overpaid, |invoice| invoice.due_sum);
        let sum = words.format.money(owed.draft_sum());
        let titled = [
            (
                fl!(words.fluent, "money-overpaid", count = overpaid.len()),
                overpaid,
            ),
            (
                fl!(
                    words.fluent,
                    "money-drafts",
                    count = drafts.len(),
                    sum = sum
                ),
                drafts,
            ),
            (
                fl!(words.fluent, "money-credit-notes", count = notes.len()),
                notes,
            ),
        ];
        html! {
            @for (title, entries) in titled.iter().filter(|(_, entries)| !entries.is_empty()) {
                (fold(title, &list(entries), false))
            }
        }
    }

    fn entries(
        &self,
        invoices: &[Invoice],
        amount: impl Fn(&Invoice) -> Option<f64>,
    ) -> Vec<Markup> {
        let entry = |invoice: &Invoice| {
            html! {
                p {
                    @if let Some(amount) = amount(invoice) { strong { (self.words.format.money(amount)) } " " }
                    span .quiet { (self.known_as(invoice)) }
                }
            }
        };
        invoices.iter().map(entry).collect()
    }
}

#[cfg(test)]
mod tests;
