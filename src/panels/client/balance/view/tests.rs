//! What the section says of which invoices.

use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::panels::client::balance::to_invoice_summary;
use crate::panels::test_support::{self, RenderedHtml};
use crate::provet::model::{Invoice, parse_record};

fn seen(rows: &[Value], complete: bool) -> RenderedHtml {
    let (i18n, tenant) = (test_support::english_i18n(), test_support::test_tenant());
    let rows = rows.iter().cloned().filter_map(parse_record);
    let invoices: Vec<InvoiceSummary> = rows
        .map(|row: Invoice| to_invoice_summary(&row, &i18n.format))
        .collect();
    let shown = BalanceView {
        balance: ClientBalance::from_invoices(invoices, date(2026, 11, 21)),
        is_complete: complete,
        tenant: &tenant,
        i18n: &i18n,
    };
    RenderedHtml::from_markup(&shown.render())
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
    assert_eq!(shown.text("dt"), ["Outstanding", "Overdue"]);
    assert_eq!(shown.text("dd strong"), ["€100.30", "€0.30"]);
    assert_eq!(shown.text("dd .badge.warn"), ["up to 30 days"]);
    assert_eq!(shown.text("li strong"), ["€0.10", "€0.20", "€100.00"]);
    assert_eq!(
        shown.text("li .badge"),
        ["30 days overdue", "1 day overdue"]
    );
    assert_eq!(
        shown.text("li bdi"),
        ["Invoice A<502", "Invoice A<503", "Invoice A<501"]
    );
    assert_eq!(
        shown.text("li p > span.muted"),
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
    assert_eq!(shown.text(".nothing"), ["No balance due."]);
    assert_eq!(shown.text("summary"), ["Overpaid (1)", "Credit notes (1)"]);
    assert_eq!(shown.text("details strong"), ["€20.00", "€100.00"]);
    assert!(shown.text("dl, .badge").is_empty());
}

#[test]
fn a_draft_stands_apart_and_leads_to_the_open_page() {
    let draft = json!({"id": 9, "status": 0, "credit_note": false, "total_with_vat": 80.5, "due_sum": 80.5});
    let shown = seen(&[draft], true);
    assert_eq!(shown.text("summary"), ["Drafts (1), €80.50 so far"]);
    assert_eq!(
        shown.links("a"),
        ["https://provetcloud.com/4/billing/invoice/9/"]
    );
    assert!(shown.all_text().contains("Unnumbered invoice"));
}

#[test]
fn what_cannot_be_told_is_said_and_not_summed() {
    let untold = json!({"id": 9, "status": 3, "due_sum": 80.5});
    let shown = seen(&[untold], true);
    assert_eq!(
        shown.text(".incomplete"),
        [
            "No balance due on the invoices that could be checked.",
            "1 invoice isn’t included: Provet doesn’t say whether it has to be paid. Check in Provet.",
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
        ["No balance due.", "1 paid invoice."]
    );
    let shown = seen(&[paid], false);
    assert_eq!(
        shown.text(".incomplete"),
        [
            "No balance due on the invoices that could be checked.",
            "Showing the most recent invoices only.",
        ]
    );
}
