//! Renders the balance: totals first, then each open invoice, then what nobody owes.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::clinic::balance::{ClientBalance, InvoiceSummary, OpenInvoice};
use crate::clinic::invoice::InvoiceStatus;
use crate::provet::{InvoiceId, Tenant};
use crate::values::Money;
use crate::views::components::{
    BadgeKind, bullet_list, collapsible_details, definition_list, provet_link, render_badge,
    render_date,
};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

/// What the section shows.
pub(super) struct BalanceView<'a> {
    pub(super) balance: ClientBalance,
    /// False when older invoices were not fetched.
    pub(super) is_complete: bool,
    pub(super) tenant: &'a Tenant,
    pub(super) i18n: &'a I18n,
}

impl BalanceView<'_> {
    pub(super) fn render(&self) -> Markup {
        let fluent = &self.i18n.fluent;
        html! {
            @if self.balance.open.is_empty() { (self.render_none_open()) } @else { (self.render_totals()) }
            (self.render_open_invoices())
            (self.render_unclear())
            (self.render_not_owed())
            @if self.balance.paid_count > 0 {
                p .muted { (fl!(fluent, "balance-settled", count = self.balance.paid_count)) }
            }
            @if !self.is_complete { (incomplete_notice(&fl!(fluent, "balance-older"))) }
        }
    }

    /// The same for all invoices but one: what is open and what is unclear.
    pub(super) fn render_other_invoices(&self) -> Markup {
        let fluent = &self.i18n.fluent;
        html! {
            @if !self.balance.open.is_empty() {
                (self.render_totals())
            } @else if self.is_complete && self.balance.is_certain() {
                (empty_state(&fl!(fluent, "balance-no-others")))
            } @else {
                (incomplete_notice(&fl!(fluent, "balance-none-open-seen")))
            }
            (self.render_open_invoices())
            (self.render_unclear())
            @if !self.is_complete { (incomplete_notice(&fl!(fluent, "balance-older"))) }
        }
    }

    /// "Nothing" is said only of what was seen whole.
    fn render_none_open(&self) -> Markup {
        let fluent = &self.i18n.fluent;
        if !self.is_complete || !self.balance.is_certain() {
            incomplete_notice(&fl!(fluent, "balance-none-open-seen"))
        } else if self.is_empty() {
            empty_state(&fl!(fluent, "balance-nothing"))
        } else {
            empty_state(&fl!(fluent, "balance-none-open"))
        }
    }

    fn is_empty(&self) -> bool {
        let owed = &self.balance;
        let apart = owed.overpaid.len() + owed.credit_notes.len() + owed.drafts.len();
        apart + owed.paid_count + owed.voided_count == 0
    }

    fn render_totals(&self) -> Markup {
        let (i18n, owed) = (self.i18n, &self.balance);
        let longest = owed.open.iter().filter_map(|open| open.overdue_days).max();
        let open = html! { strong { (i18n.format.money(owed.open_total())) } };
        let overdue = longest.map(|days| {
            let sum = i18n.format.money(owed.overdue_total());
            let since = fl!(i18n.fluent, "balance-longest", days = days);
            html! { strong { (sum) } " " (render_badge(BadgeKind::Bad, &since)) }
        });
        let rows = std::iter::once((fl!(i18n.fluent, "balance-open"), open))
            .chain(overdue.map(|overdue| (fl!(i18n.fluent, "balance-overdue"), overdue)));
        definition_list(rows)
    }

    fn render_open_invoices(&self) -> Markup {
        let entries: Vec<Markup> = self
            .balance
            .open
            .iter()
            .map(|open| self.render_open_invoice(open))
            .collect();
        html! { @if !entries.is_empty() { (bullet_list(&entries)) } }
    }

    fn render_open_invoice(&self, open: &OpenInvoice) -> Markup {
        let i18n = self.i18n;
        let remains = i18n.format.money(open.amount_due);
        let part = open.invoice.total.map(|total| i18n.format.money(total));
        html! {
            p {
                strong { (remains) }
                @if let Some(total) = part.filter(|total| *total != remains) {
                    " " span .muted { (fl!(i18n.fluent, "balance-of", total = total)) }
                }
                @if let Some(days) = open.overdue_days {
                    " " (render_badge(BadgeKind::Bad, &fl!(i18n.fluent, "balance-overdue-by", days = days)))
                }
            }
            p .muted {
                (self.render_invoice_label(&open.invoice))
                @match open.invoice.due_date {
                    Some(due) => { " · " (fl!(i18n.fluent, "balance-due")) " " (render_date(due, i18n)) }
                    None => { " · " (fl!(i18n.fluent, "balance-no-due")) }
                }
            }
        }
    }

    /// Number, day and the way to it in Provet.
    fn render_invoice_label(&self, invoice: &InvoiceSummary) -> Markup {
        let i18n = self.i18n;
        let finalised =
            invoice.number.is_some() || invoice.status == Some(InvoiceStatus::Finalised);
        let page = InvoiceId::new(invoice.id).map(|id| self.tenant.invoice_page(id, finalised));
        html! {
            @match &invoice.number {
                Some(number) => { (fl!(i18n.fluent, "balance-invoice")) " " (inline_text(number)) }
                None => { (fl!(i18n.fluent, "balance-unnumbered")) }
            }
            @if let Some(dated) = invoice.invoice_date { ", " (render_date(dated, i18n)) }
            @if let Some(page) = page { " " (provet_link(&page, &fl!(i18n.fluent, "balance-open-link"))) }
        }
    }

    fn render_unclear(&self) -> Markup {
        let entries = self.render_entries(&self.balance.unclear, |invoice| invoice.due_sum);
        html! {
            @if !entries.is_empty() {
                (incomplete_notice(&fl!(self.i18n.fluent, "balance-unclear", count = entries.len())))
                (bullet_list(&entries))
            }
        }
    }

    /// What nobody owes, folded away: drafts, credit notes, what was paid twice.
    fn render_not_owed(&self) -> Markup {
        let (owed, i18n) = (&self.balance, self.i18n);
        let drafts = self.render_entries(&owed.drafts, |invoice| invoice.total);
        let notes = self.render_entries(&owed.credit_notes, |invoice| invoice.total);
        let overpaid = self.render_entries(&owed.overpaid, |invoice| invoice.due_sum);
        let sum = i18n.format.money(owed.draft_total());
        let titled = [
            (
                fl!(i18n.fluent, "balance-overpaid", count = overpaid.len()),
                overpaid,
            ),
            (
                fl!(
                    i18n.fluent,
                    "balance-drafts",
                    count = drafts.len(),
                    sum = sum
                ),
                drafts,
            ),
            (
                fl!(i18n.fluent, "balance-credit-notes", count = notes.len()),
                notes,
            ),
        ];
        html! {
            @for (title, entries) in titled.iter().filter(|(_, entries)| !entries.is_empty()) {
                (collapsible_details(title, &bullet_list(entries), false))
            }
        }
    }

    fn render_entries(
        &self,
        invoices: &[InvoiceSummary],
        amount: impl Fn(&InvoiceSummary) -> Option<Money>,
    ) -> Vec<Markup> {
        let entry = |invoice: &InvoiceSummary| {
            html! {
                p {
                    @if let Some(amount) = amount(invoice) { strong { (self.i18n.format.money(amount)) } " " }
                    span .muted { (self.render_invoice_label(invoice)) }
                }
            }
        };
        invoices.iter().map(entry).collect()
    }
}

#[cfg(test)]
mod tests;
