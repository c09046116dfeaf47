//! Renders the balance: totals first, then each open invoice, then what nobody owes.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::clinic::balance::{ClientBalance, InvoiceSummary, OpenInvoice};
use crate::clinic::invoice::InvoiceStatus;
use crate::provet::{InvoiceId, Tenant};
use crate::values::{Field, Money};
use crate::views::components::{
    BadgeKind, bullet_list, collapsible_details, definition_list, provet_link, render_badge,
};
use crate::views::field_text::{
    FieldKind, render_date_field, render_field, render_money_field, unreadable_message,
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
            (self.render_owed_by_others())
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
            (self.render_owed_by_others())
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
        apart + owed.owed_by_others.len() + owed.paid_count + owed.voided_count == 0
    }

    fn render_totals(&self) -> Markup {
        let (i18n, owed) = (self.i18n, &self.balance);
        let longest = owed.open.iter().filter_map(|open| open.overdue_days).max();
        let open = html! { strong { (i18n.format.money(owed.open_total())) } };
        let overdue = longest.map(|days| {
            let sum = i18n.format.money(owed.overdue_total());
            let since = fl!(i18n.fluent, "balance-longest", days = days);
            html! { strong { (sum) } " " (render_badge(BadgeKind::Warn, &since)) }
        });
        let rows = std::iter::once((fl!(i18n.fluent, "balance-open"), open))
            .chain(overdue.map(|overdue| (fl!(i18n.fluent, "balance-overdue"), overdue)));
        let unreadable = owed.unreadable_due_count();
        html! {
            (definition_list(rows))
            @if unreadable > 0 {
                (incomplete_notice(&fl!(i18n.fluent, "balance-overdue-unknown", count = unreadable)))
            }
        }
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
        let total = open.invoice.total.clone();
        let total = total.map(|total| i18n.format.money(total));
        // The total is said only where a part was paid: else it would repeat the amount.
        let part = render_field(&total, FieldKind::Amount, i18n, |total| {
            html! { @if *total != remains { (fl!(i18n.fluent, "balance-of", total = total.as_str())) } }
        });
        html! {
            p {
                strong { (remains) }
                @if let Some(days) = open.overdue_days {
                    " " (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "balance-overdue-by", days = days)))
                }
                @if !part.0.is_empty() { " " span .muted { (part) } }
            }
            p .muted {
                (self.render_invoice_label(&open.invoice))
                " · " (render_due_date(&open.invoice.due_date, i18n))
                @if open.invoice.others_due > Money::ZERO {
                    " · " (fl!(i18n.fluent, "balance-others-due", sum = i18n.format.money(open.invoice.others_due)))
                }
            }
        }
    }

    /// The number, which leads to it in Provet, and its day.
    fn render_invoice_label(&self, invoice: &InvoiceSummary) -> Markup {
        let i18n = self.i18n;
        // Provet has one address for open and one for finalised invoices; the number is given on finalising. [C]
        let finalised =
            invoice.number.is_some() || invoice.status.known() == Some(InvoiceStatus::Finalised);
        let page = InvoiceId::new(invoice.id).map(|id| self.tenant.invoice_page(id, finalised));
        let label = match &invoice.number {
            Some(number) => format!("{} {number}", fl!(i18n.fluent, "balance-invoice")),
            None => fl!(i18n.fluent, "balance-unnumbered"),
        };
        html! {
            @match page {
                Some(page) => { (provet_link(&page, &label, i18n)) }
                None => { (inline_text(&label)) }
            }
            @if invoice.invoice_date.is_present() { ", " (render_date_field(&invoice.invoice_date, i18n)) }
        }
    }

    fn render_unclear(&self) -> Markup {
        let entry = |invoice: &InvoiceSummary| {
            // The status decides whether a sum is owed at all, so an unreadable one is the reason to be told.
            let status = unreadable_message(&invoice.status, FieldKind::Other, self.i18n);
            html! {
                (self.render_entry(invoice, &invoice.due_sum))
                @if let Some(status) = status {
                    p .muted { (fl!(self.i18n.fluent, "balance-status")) ": " span dir="auto" { (status) } }
                }
            }
        };
        let entries: Vec<Markup> = self.balance.unclear.iter().map(entry).collect();
        html! {
            @if !entries.is_empty() {
                (incomplete_notice(&fl!(self.i18n.fluent, "balance-unclear", count = entries.len())))
                (bullet_list(&entries))
            }
        }
    }

    /// What others have to pay, such as an insurer: told, and not counted as the client's.
    fn render_owed_by_others(&self) -> Markup {
        let others = &self.balance.owed_by_others;
        let entries = self.render_entries(others, |invoice| Field::Read(invoice.others_due));
        let title = fl!(
            self.i18n.fluent,
            "balance-owed-by-others",
            count = entries.len()
        );
        html! {
            @if !entries.is_empty() { p { (title) } (bullet_list(&entries)) }
        }
    }

    /// What nobody owes, folded away: drafts, credit notes, what was paid twice.
    fn render_not_owed(&self) -> Markup {
        let (owed, i18n) = (&self.balance, self.i18n);
        let drafts = self.render_entries(&owed.drafts, |invoice| invoice.total.clone());
        // The words say which way the money goes; the sign of a credit note says nothing. \[C\]
        let unsigned = |amount: &Field<Money>| amount.clone().map(Money::abs);
        let notes = self.render_entries(&owed.credit_notes, |invoice| unsigned(&invoice.total));
        let overpaid = self.render_entries(&owed.overpaid, |invoice| unsigned(&invoice.due_sum));
        let draft_title = match owed.draft_total().known() {
            Some(sum) => {
                let sum = i18n.format.money(sum);
                fl!(
                    i18n.fluent,
                    "balance-drafts",
                    count = drafts.len(),
                    sum = sum
                )
            }
            None => fl!(i18n.fluent, "balance-drafts-unknown", count = drafts.len()),
        };
        let titled = [
            (
                fl!(i18n.fluent, "balance-overpaid", count = overpaid.len()),
                overpaid,
            ),
            (draft_title, drafts),
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
        amount: impl Fn(&InvoiceSummary) -> Field<Money>,
    ) -> Vec<Markup> {
        let entry = |invoice: &InvoiceSummary| self.render_entry(invoice, &amount(invoice));
        invoices.iter().map(entry).collect()
    }

    fn render_entry(&self, invoice: &InvoiceSummary, amount: &Field<Money>) -> Markup {
        html! {
            p {
                @if amount.is_present() { strong { (render_money_field(amount, self.i18n)) } " " }
                span .muted { (self.render_invoice_label(invoice)) }
            }
        }
    }
}

/// When an invoice is to be paid, in words.
pub(in crate::panels) fn render_due_date(due: &Field<Date>, i18n: &I18n) -> Markup {
    html! {
        @if due.is_absent() { (fl!(i18n.fluent, "balance-no-due")) } @else {
            (fl!(i18n.fluent, "balance-due")) @if due.unreadable().is_some() { ":" } " "
            (render_date_field(due, i18n))
        }
    }
}

#[cfg(test)]
mod tests;
