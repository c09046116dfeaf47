//! What the sections say of what was read.

use jiff::civil::date;
use serde_json::{Value, json};

use super::linked::{Role, role};
use super::vat::Taxed;
use super::{linked, payments, sums, vat};
use crate::clinic::bill::Amounts;
use crate::panels::client::shown::{Shown, english, tenant};
use crate::provet::ProvetError;
use crate::provet::model::{Invoice, InvoiceRow, InvoiceVat, Rows, read};

fn invoice(fields: Value) -> Invoice {
    read(fields).unwrap()
}

fn rows<T: crate::provet::model::Record>(rows: &[Value], complete: bool) -> Rows<T> {
    Rows {
        rows: rows.iter().cloned().filter_map(read).collect(),
        complete,
    }
}

fn summed(fields: Value) -> Shown {
    Shown::of(&sums::view(
        &invoice(fields),
        date(2026, 11, 21),
        &english(),
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
            "Without VAT",
            "VAT",
            "Total",
            "Still to pay",
            "Of which the client"
        ]
    );
    assert_eq!(
        shown.text("dd"),
        ["not told", "not told", "€50.00", "€50.00", "€20.00"]
    );
}

#[test]
fn what_was_paid_too_much_is_no_debt() {
    let shown = summed(json!({"status": 3, "credit_note": false, "due_sum": -4.5}));
    assert!(shown.text("dt").contains(&"Paid too much by".to_owned()));
    assert!(shown.text(".badge.bad").is_empty());
}

#[test]
fn a_void_invoice_owes_nothing_whatever_it_says() {
    let late = json!({"status": 99, "due_sum": 80, "invoice_due_date": "2026-01-01"});
    let shown = summed(late);
    assert_eq!(
        shown.text(".incomplete"),
        ["It is voided: nothing is owed on it."]
    );
    assert!(!shown.all().contains("80"));
    assert!(shown.text(".badge").is_empty());
}

#[test]
fn an_invoice_that_did_not_say_its_kind_is_not_called_overdue() {
    let shown = summed(json!({"status": 3, "due_sum": 80, "invoice_due_date": "2026-01-01"}));
    assert!(shown.text(".badge.bad").is_empty());
    assert!(shown.text("dd").contains(&"€80.00".to_owned()));
}

#[test]
fn a_part_of_the_rows_is_never_added_up_as_all_of_them() {
    let failed = ProvetError::Forbidden { resource: "x/" };
    let row = json!({"vat_percentage": 14, "sum": 1, "sum_vat": 0.14, "sum_total": 1.14});
    let part: Rows<InvoiceRow> = rows(std::slice::from_ref(&row), false);
    assert_eq!(Taxed::of(Err(&failed), Ok(&part)), Ok(Taxed::Part));
    let told: Rows<InvoiceVat> = rows(std::slice::from_ref(&row), true);
    assert!(matches!(
        Taxed::of(Ok(&told), Ok(&part)),
        Ok(Taxed::Told(_))
    ));
    let mute: Rows<InvoiceVat> = rows(&[json!({"vat_group": 3})], true);
    let all: Rows<InvoiceRow> = rows(&[row], true);
    assert!(matches!(
        Taxed::of(Ok(&mute), Ok(&all)),
        Ok(Taxed::Added(_))
    ));
    assert_eq!(Taxed::of(Err(&failed), Err(&failed)), Err(failed));
}

#[test]
fn an_amount_that_was_not_told_is_not_shown_as_nothing() {
    let told = Taxed::Added(vec![Amounts {
        rate: None,
        net: Some(2.0),
        tax: None,
        total: None,
    }]);
    let shown = Shown::of(&vat::view(&told, &english()));
    assert_eq!(
        shown.text("tbody tr > *"),
        ["no rate", "€2.00", "not told", "not told"]
    );
}

#[test]
fn every_documented_way_of_paying_has_its_own_name() {
    let known = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15];
    let paid = known.map(|kind| json!({"payment_type": kind, "paid": 1}));
    let shown = Shown::of(&payments::view(&rows(&paid, true), &english()));
    let mut names = shown.text("tbody th");
    names.sort();
    names.dedup();
    assert_eq!(names.len(), known.len());
    let unknown = rows(&[json!({"payment_type": 99, "info": "Barter"})], false);
    let shown = Shown::of(&payments::view(&unknown, &english()));
    assert_eq!(
        shown.text("tbody tr > *"),
        ["Other Barter", "not told", "not told"]
    );
    assert_eq!(shown.text(".incomplete"), ["More payments are in Provet."]);
}

#[test]
fn what_belongs_together_is_told_by_flags_and_names() {
    let this = invoice(json!({
        "id": 1, "credit_note": false, "related_credit_note": [2], "consolidated_invoices": [5],
        "related_consolidated_invoice": 6, "first_original_invoice": 7,
    }));
    let of = |other: Value| role(&this, &invoice(other));
    assert_eq!(of(json!({"id": 2, "credit_note": true})), Role::CreditsThis);
    let unnamed = json!({"id": 3, "credit_note": true, "credit_note_original_invoice": 1});
    assert_eq!(of(unnamed), Role::CreditsThis);
    let unflagged = json!({"id": 3, "credit_note_original_invoice": 1, "total_with_vat": -5});
    assert_eq!(of(unflagged), Role::Named, "a minus makes no credit note");
    assert_eq!(of(json!({"id": 5, "credit_note": false})), Role::DrawnIn);
    assert_eq!(of(json!({"id": 6, "credit_note": false})), Role::DrawnInto);
    assert_eq!(of(json!({"id": 7, "credit_note": false})), Role::First);
    let note = invoice(json!({"id": 2, "credit_note": true, "credit_note_original_invoice": 1}));
    assert_eq!(role(&note, &this), Role::CreditedHere);
    let twin = json!({"id": 4, "credit_note": true, "credit_note_original_invoice": 1});
    assert_eq!(role(&note, &invoice(twin)), Role::CreditsTheSame);
}

#[test]
fn nothing_belongs_with_it_is_said_only_when_all_was_seen() {
    let this = invoice(json!({"id": 1}));
    let seen = |complete| {
        let markup = linked::view(&this, &[], complete, &tenant(), &english());
        Shown::of(&markup)
    };
    assert_eq!(seen(true).text(".nothing").len(), 1);
    assert!(seen(false).text(".nothing").is_empty());
    assert_eq!(seen(false).text(".incomplete").len(), 1);
}
