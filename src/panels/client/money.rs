//! What the client owes, in sums as Provet computed them.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::gather::Asked;
use crate::clinic::owed::{Invoice, Open, Owed};
use crate::panels::Context;
use crate::provet::model::{Invoice as Row, Rows};
use crate::provet::{InvoiceId, Tenant};
use crate::views::format::Format;
use crate::views::parts::{Mark, badge, day, facts, fold, list, provet_link};
use crate::views::section::{Section, Tone, incomplete, nothing, problem};
use crate::views::words::{Words, name};

const SLOT: &str = "money";

/// Provet's status of a finalised invoice. \[D\]
const FINALISED: i64 = 3;

/// What the section shows.
struct Shown<'a> {
    owed: Owed,
    /// False when older invoices were not fetched.
    complete: bool,
    tenant: &'a Tenant,
    words: &'a Words,
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let title = fl!(words.fluent, "money-title");
    match asked.invoices.await {
        Ok(rows) => {
            let shown = Shown::of(&rows, &cx);
            let overdue = shown.owed.overdue_sum() > 0.0;
            let tone = if overdue { Tone::Warn } else { Tone::Plain };
            Section::new(SLOT, &title, shown.view()).tone(tone).markup()
        }
        Err(error) => {
            let what = fl!(words.fluent, "money-what");
            let body = problem(&error, &what, words, Some(&cx.spot(SLOT)));
            Section::new(SLOT, &title, body).markup()
        }
    }
}

/// An invoice as far as it is judged here.
fn invoice(row: &Row, format: &Format) -> Invoice {
    let number = format!("{}{}", row.invoice_prefix, row.invoice_number);
    Invoice {
        id: row.id.unwrap_or_default(),
        number: (!row.invoice_number.is_empty()).then_some(number),
        status: row.status,
        credit_note: row.credit_note,
        dated: row.invoice_date.map(|at| format.today(at)),
        due: row.invoice_due_date,
        total: row.total_with_vat,
        due_sum: row.due_sum,
    }
}

impl<'a> Shown<'a> {
    fn of(rows: &Rows<Row>, cx: &'a Context) -> Self {
        let (format, now) = (&cx.words.format, cx.now);
        let invoices = rows.rows.iter().map(|row| invoice(row, format));
        Self {
            owed: Owed::judge(invoices, format.today(now)),
            complete: rows.complete,
            tenant: &cx.tenant,
            words: &cx.words,
        }
    }

    fn view(&self) -> Markup {
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
mod tests {
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::client::shown::{self, Shown as Seen};
    use crate::provet::model::read;

    fn seen(rows: &[Value], complete: bool) -> Seen {
        let (words, tenant) = (shown::english(), shown::tenant());
        let rows = rows.iter().cloned().filter_map(read);
        let invoices: Vec<Invoice> = rows.map(|row: Row| invoice(&row, &words.format)).collect();
        let shown = Shown {
            owed: Owed::judge(invoices, date(2026, 11, 21)),
            complete,
            tenant: &tenant,
            words: &words,
        };
        Seen::of(&shown.view())
    }

    fn open(id: i64, due: &str, due_sum: f64) -> Value {
        json!({
            "id": id, "invoice_number": 500 + id, "invoice_prefix": "A<", "status": 3, "credit_note": false,
            "invoice_date": "2026-10-01T10:00:00Z", "invoice_due_date": due, "total_with_vat": 100.0,
            "due_sum": due_sum,
        })
    }

    #[test]
    fn open_and_overdue_sums_stand_above_the_invoices_the_longest_overdue_first() {
        let shown = seen(
            &[
                open(1, "2026-12-01", 100.0),
                open(2, "2026-10-22", 0.1),
                open(3, "2026-11-20", 0.2),
            ],
            true,
        );
        assert_eq!(shown.text("dt"), ["Open", "Overdue"]);
        assert_eq!(shown.text("dd strong"), ["€100.30", "€0.30"]);
        assert_eq!(shown.text("dd .badge.bad"), ["up to 30 days"]);
        assert_eq!(shown.text("li strong"), ["€0.10", "€0.20", "€100.00"]);
        assert_eq!(
            shown.text("li .badge"),
            ["30 days overdue", "1 day overdue"]
        );
        assert_eq!(shown.text("li bdi"), ["A<502", "A<503", "A<501"]);
        assert_eq!(
            shown.text("li p > span.quiet"),
            ["of €100.00", "of €100.00"]
        );
        assert_eq!(
            shown.links("a").first().unwrap(),
            "https://provetcloud.com/4/billing/invoice_finished/2/"
        );
    }

    #[test]
    fn a_credit_note_is_told_by_its_flag_and_never_owed() {
        let mut note = open(7, "2026-01-01", 40.0);
        note["credit_note"] = json!(true);
        let shown = seen(&[note, open(8, "2026-12-01", -20.0)], true);
        assert_eq!(shown.text(".nothing"), ["Nothing is open."]);
        assert_eq!(
            shown.text("summary"),
            ["Paid too much (1)", "Credit notes (1)"]
        );
        assert_eq!(shown.text("details strong"), ["-€20.00", "€100.00"]);
        assert!(shown.text("dl, .badge").is_empty());
    }

    #[test]
    fn a_draft_stands_apart_and_leads_to_the_open_page() {
        let draft = json!({"id": 9, "status": 0, "credit_note": false, "total_with_vat": 80.5, "due_sum": 80.5});
        let shown = seen(&[draft], true);
        assert_eq!(shown.text("summary"), ["Drafts (1), so far €80.50"]);
        assert_eq!(
            shown.links("a"),
            ["https://provetcloud.com/4/billing/invoice/9/"]
        );
        assert!(shown.all().contains("Not numbered yet"));
    }

    #[test]
    fn what_cannot_be_told_is_said_and_not_summed() {
        let untold = json!({"id": 9, "status": 3, "due_sum": 80.5});
        let shown = seen(&[untold], true);
        assert_eq!(
            shown.text(".incomplete"),
            [
                "Nothing is open among the invoices that could be read.",
                "1 invoice is left out of the sums: Provet does not say whether it is to be paid. Look in Provet.",
            ]
        );
        assert!(shown.text(".nothing").is_empty());
        assert_eq!(shown.text("li strong"), ["€80.50"]);
    }

    #[test]
    fn nothing_recorded_nothing_open_and_not_all_seen_are_three_sentences() {
        assert_eq!(seen(&[], true).text("p"), ["No invoices recorded."]);
        let paid = open(1, "2026-10-01", 0.0);
        assert_eq!(
            seen(std::slice::from_ref(&paid), true).text("p"),
            ["Nothing is open.", "1 paid invoice."]
        );
        let shown = seen(&[paid], false);
        assert_eq!(
            shown.text(".incomplete"),
            [
                "Nothing is open among the invoices that could be read.",
                "Older invoices were not looked at.",
            ]
        );
    }
}
