//! What the sections say of what was read.

use jiff::civil::date;
use serde_json::{Value, json};

use super::related_invoices::{InvoiceRelation, classify_relation};
use super::vat::VatSource;
use super::{payments, related_invoices, totals, vat};
use crate::clinic::invoice::VatAmounts;
use crate::panels::test_support::{RenderedHtml, english_i18n, test_tenant};
use crate::provet::ProvetError;
use crate::provet::model::{Invoice, InvoiceRow, InvoiceVat, ListResponse, parse_record};
use crate::values::Money;

fn invoice(fields: Value) -> Invoice {
    parse_record(fields).unwrap()
}

fn rows<T: crate::provet::model::ProvetRecord>(rows: &[Value], complete: bool) -> ListResponse<T> {
    ListResponse {
        rows: rows.iter().cloned().filter_map(parse_record).collect(),
        complete,
    }
}

fn summed(fields: Value) -> RenderedHtml {
    RenderedHtml::from_markup(&totals::render_amounts(
        &invoice(fields),
        date(2026, 11, 21),
        &english_i18n(),
    ))
}

#[test]
fn a_part_that_somebody_else_pays_stands_beside_the_clients() {
    let shown = summed(json!({
        "status": 3, "credit_note": false, "total_with_vat": 50, "due_sum": 50, "client_due_sum": 20,
    }));
    assert_eq!(
        shown.text("dt"),
        [
            "Excl. VAT",
            "VAT",
            "Total",
            "Due from owner",
            "Due from others"
        ]
    );
    assert_eq!(
        shown.text("dd"),
        ["unknown", "unknown", "€50.00", "€20.00", "€30.00"]
    );
}

#[test]
fn what_was_paid_too_much_is_no_debt() {
    let shown = summed(json!({"status": 3, "credit_note": false, "due_sum": -4.5}));
    assert!(shown.text("dt").contains(&"Overpaid by".to_owned()));
    assert!(shown.text("dd").contains(&"€4.50".to_owned()));
    assert!(shown.text(".badge.warn").is_empty());
}

#[test]
fn a_void_invoice_owes_nothing_whatever_it_says() {
    let late = json!({"status": 99, "due_sum": 80, "invoice_due_date": "2026-01-01"});
    let shown = summed(late);
    assert_eq!(
        shown.text(".incomplete"),
        ["This invoice is voided. Nothing is owed."]
    );
    assert!(!shown.all_text().contains("80"));
    assert!(shown.text(".badge").is_empty());
}

#[test]
fn an_invoice_that_did_not_say_its_kind_is_not_called_overdue() {
    let shown = summed(json!({"status": 3, "due_sum": 80, "invoice_due_date": "2026-01-01"}));
    assert!(shown.text(".badge.warn").is_empty());
    assert!(shown.text("dd").contains(&"€80.00".to_owned()));
}

#[test]
fn a_part_of_the_rows_is_never_added_up_as_all_of_them() {
    let failed = ProvetError::Forbidden { resource: "x/" };
    let row = json!({"vat_percentage": 14, "sum": 1, "sum_vat": 0.14, "sum_total": 1.14});
    let part: ListResponse<InvoiceRow> = rows(std::slice::from_ref(&row), false);
    assert_eq!(
        VatSource::from_records(Err(&failed), Ok(&part)),
        Ok(VatSource::Incomplete)
    );
    let told: ListResponse<InvoiceVat> = rows(std::slice::from_ref(&row), true);
    assert!(matches!(
        VatSource::from_records(Ok(&told), Ok(&part)),
        Ok(VatSource::Reported(_))
    ));
    let mute: ListResponse<InvoiceVat> = rows(&[json!({"vat_group": 3})], true);
    let all: ListResponse<InvoiceRow> = rows(&[row], true);
    assert!(matches!(
        VatSource::from_records(Ok(&mute), Ok(&all)),
        Ok(VatSource::Computed(_))
    ));
    assert_eq!(
        VatSource::from_records(Err(&failed), Err(&failed)),
        Err(failed)
    );
}

#[test]
fn an_amount_that_was_not_told_is_not_shown_as_nothing() {
    let told = VatSource::Computed(vec![VatAmounts {
        net: Money::from_f64(2.0).into(),
        ..VatAmounts::default()
    }]);
    let shown = RenderedHtml::from_markup(&vat::render_vat(&told, None, &english_i18n()));
    assert_eq!(
        shown.text("tbody tr > *"),
        ["no rate", "€2.00", "unknown", "unknown"]
    );
}

#[test]
fn every_documented_way_of_paying_has_its_own_name() {
    let known = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15];
    let paid = known.map(|kind| json!({"payment_type": kind, "paid": 1}));
    let shown = RenderedHtml::from_markup(&payments::render_payments(
        &rows(&paid, true),
        &english_i18n(),
    ));
    let mut names = shown.text("tbody th");
    names.sort();
    names.dedup();
    assert_eq!(names.len(), known.len());
    let unknown = rows(&[json!({"payment_type": 99, "info": "Barter"})], false);
    let shown = RenderedHtml::from_markup(&payments::render_payments(&unknown, &english_i18n()));
    assert_eq!(
        shown.text("tbody tr > *"),
        ["Other Barter", "unknown", "unknown"]
    );
    assert_eq!(
        shown.text(".incomplete"),
        ["There are more payments in Provet."]
    );
}

#[test]
fn no_payment_is_said_only_where_all_payments_were_seen() {
    let shown = |complete| {
        let none = rows(&[], complete);
        RenderedHtml::from_markup(&payments::render_payments(&none, &english_i18n()))
    };
    assert_eq!(shown(true).text(".nothing").len(), 1);
    let cut_off = shown(false);
    assert!(cut_off.text(".nothing").is_empty());
    assert_eq!(cut_off.text(".incomplete").len(), 1);
}

#[test]
fn what_belongs_together_is_told_by_flags_and_names() {
    let this = invoice(json!({
        "id": 1, "credit_note": false, "related_credit_note": [2], "consolidated_invoices": [5],
        "related_consolidated_invoice": 6, "first_original_invoice": 7,
    }));
    let of = |other: Value| classify_relation(&this, &invoice(other));
    assert_eq!(
        of(json!({"id": 2, "credit_note": true})),
        InvoiceRelation::CreditsThis
    );
    let unnamed = json!({"id": 3, "credit_note": true, "credit_note_original_invoice": 1});
    assert_eq!(of(unnamed), InvoiceRelation::CreditsThis);
    let unflagged = json!({"id": 3, "credit_note_original_invoice": 1, "total_with_vat": -5});
    assert_eq!(
        of(unflagged),
        InvoiceRelation::Unspecified,
        "a minus makes no credit note"
    );
    assert_eq!(
        of(json!({"id": 5, "credit_note": false})),
        InvoiceRelation::ConsolidatedIntoThis
    );
    assert_eq!(
        of(json!({"id": 6, "credit_note": false})),
        InvoiceRelation::ConsolidatesThis
    );
    assert_eq!(
        of(json!({"id": 7, "credit_note": false})),
        InvoiceRelation::FirstOfChain
    );
    let note = invoice(json!({"id": 2, "credit_note": true, "credit_note_original_invoice": 1}));
    assert_eq!(
        classify_relation(&note, &this),
        InvoiceRelation::CreditedByThis
    );
    let twin = json!({"id": 4, "credit_note": true, "credit_note_original_invoice": 1});
    assert_eq!(
        classify_relation(&note, &invoice(twin)),
        InvoiceRelation::CreditsSameInvoice
    );
}

#[test]
fn nothing_belongs_with_it_is_said_only_when_all_was_seen() {
    let this = invoice(json!({"id": 1}));
    let seen = |complete| {
        let markup =
            related_invoices::render_related(&this, &[], complete, &test_tenant(), &english_i18n());
        RenderedHtml::from_markup(&markup)
    };
    assert_eq!(seen(true).text(".nothing").len(), 1);
    assert!(seen(false).text(".nothing").is_empty());
    assert_eq!(seen(false).text(".incomplete").len(), 1);
}
