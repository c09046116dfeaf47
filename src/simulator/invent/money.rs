//! Invoices of the past visits: paid, open, overdue; credit notes; rows that do not add up.

use serde_json::{Value, json};

use super::catalogue;
use super::making::{Making, rounded};
use crate::simulator::clinic::{self, Record};

pub(super) fn fill(making: &mut Making<'_>) {
    let visits: Vec<(i64, Record)> = making
        .clinic
        .rows("consultation")
        .map(|(id, row)| (id, row.clone()))
        .collect();
    for (visit, row) in visits {
        let days = -making.days_since(clinic::text(&row, "admitted_time"));
        let invoice = invoice(making, visit, &row, days);
        making.set("consultation", visit, json!({"invoice": invoice}));
        lines(making, invoice, visit, days);
        settle(making, invoice, &row, days);
        if invoice % 17 == 5 {
            credit(making, invoice, invoice % 2 == 0, days);
        }
    }
}

fn invoice(making: &mut Making<'_>, visit: i64, row: &Record, days: i32) -> i64 {
    let running =
        clinic::integer(row, "status").is_some_and(|status| [0, 5, 8, 11].contains(&status));
    let number = 10_000 + visit;
    let stamp = making.happened(days, 17, 0);
    let mut invoice = json!({
        "invoice_number": if running { Value::Null } else { json!(number) },
        "invoice_prefix": "", "reference_number": if running { Value::Null } else { json!(format!("{number}7")) },
        "status": if running { 0 } else { 3 }, "invoice_date": stamp,
        "invoice_due_date": making.date(days + 14), "date_paid": null,
        "send_method": "Sent by post", "total": 0.0, "total_vat": 0.0,
        "total_with_vat": 0.0, "due_sum": 0.0, "client_due_sum": 0.0,
        "client": row.get("client"), "consultation": visit,
        "department": 1, "patients": row.get("patients"),
        "credit_note": false,

        "countersale": false, "vat_calculation_method": 0, "determining_price": 0,
        "penalty_interest": 8.0,
        "created": stamp, "modified": stamp,
    });
    if let (Some(fields), Value::Object(parties)) = (invoice.as_object_mut(), parties(making, row))
    {
        fields.extend(parties);
    }
    making.add("invoice", invoice)
}

/// Who pays and who is paid, as they were called at the time.
fn parties(making: &Making<'_>, visit: &Record) -> Value {
    let client = clinic::integer(visit, "client").and_then(|id| making.clinic.row("client", id));
    let payer = |field: &str| {
        client
            .map(|row| clinic::text(row, field).to_owned())
            .unwrap_or_default()
    };
    json!({
        "payer_name": client.map(clinic::full_name),
        "payer_street_address": payer("street_address"), "payer_zip_code": payer("zip_code"),
        "payer_city": payer("city"), "payer_country": making.clinic.country,
        "payer_organization_name": payer("organization_name"),
        "receiver_name": making.clinic.name,
    })
}

/// A row per line of the visit, and on some a fee without a line or a negative row \[C\].
fn lines(making: &mut Making<'_>, invoice: i64, visit: i64, days: i32) {
    let items: Vec<(i64, Record)> = making
        .clinic
        .rows_of("consultationitem", "consultation", visit)
        .map(|(id, row)| (id, row.clone()))
        .collect();
    for (item, row) in items {
        let quantity = clinic::number(&row, "quantity").unwrap_or(1.0);
        let price = clinic::number(&row, "price").unwrap_or(0.0);
        // A price changed by hand, so that quantity times price is not what is charged [C].
        let charged = if item % 6 == 0 { 0.9 } else { 1.0 };
        let name = clinic::text(&row, "name").to_owned();
        let number = line(
            making,
            (invoice, days),
            Some(item),
            &name,
            (quantity, price, charged),
        );
        making.set("consultationitem", item, json!({"invoicerow": number}));
    }
    if visit % 5 == 2 {
        line(
            making,
            (invoice, days),
            None,
            "Dispensing fee",
            (1.0, 3.5, 1.0),
        );
    }
    if visit % 9 == 4 {
        line(
            making,
            (invoice, days),
            None,
            "Loyalty discount",
            (1.0, -5.0, 1.0),
        );
    }
}

fn line(
    making: &mut Making<'_>,
    (invoice, days): (i64, i32),
    item: Option<i64>,
    name: &str,
    (quantity, price, charged): (f64, f64, f64),
) -> i64 {
    let vat = catalogue::vat(making);
    let net = rounded(quantity * price * charged);
    let tax = rounded(net * vat / 100.0);
    let stamp = making.happened(days, 17, 0);
    making.add(
        "invoicerow",
        json!({
            "invoice": invoice, "consultation_item": item,
            "name": name, "quantity": quantity, "price": price,
            "price_with_vat": rounded(price * (1.0 + vat / 100.0)), "sum": net, "sum_vat": tax,
            "sum_total": rounded(net + tax), "discount_amount": -0.0,
            "vat_percentage": vat, "invoicable_quantity": quantity,

            "used": stamp, "created": stamp, "modified": stamp,
        }),
    )
}

/// Adds the rows up, and pays all, part or nothing.
fn settle(making: &mut Making<'_>, invoice: i64, visit: &Record, days: i32) {
    let sum = |field: &str| {
        rounded(
            making
                .clinic
                .rows_of("invoicerow", "invoice", invoice)
                .filter_map(|(_, row)| clinic::number(row, field))
                .sum(),
        )
    };
    let (net, tax, total) = (sum("sum"), sum("sum_vat"), sum("sum_total"));
    let status = clinic::integer(visit, "status");
    let share = match status {
        Some(10) if invoice % 8 == 3 => 0.5,
        Some(10) if invoice % 8 == 6 => 0.0,
        Some(9 | 10) => 1.0,
        _ => 0.0,
    };
    let paid = rounded(total * share);
    if paid > 0.0 {
        pay(making, invoice, paid, days);
    }
    let due = rounded(total - paid);
    let done = (share >= 1.0).then(|| clinic::text(visit, "ended").to_owned());
    making.set(
        "invoice",
        invoice,
        json!({
            "total": net, "total_vat": tax, "total_with_vat": total, "due_sum": due,
            "client_due_sum": due, "date_paid": done, "invoice_payed": done,
        }),
    );
}

fn pay(making: &mut Making<'_>, invoice: i64, paid: f64, days: i32) {
    let stamp = making.happened(days, 17, 5);
    let (kind, info) = making.pick(&[(0, "Card"), (1, "Cash"), (7, "MobilePay")], (0, "Card"));
    making.add(
        "invoicepayment",
        json!({
            "invoice": invoice, "paid": paid, "info": info, "payment_type": kind,
            "created": stamp, "modified": stamp,
        }),
    );
}

/// A credit note: an invoice of its own, told by its flag and not by the sign of its sums \[C\].
pub(super) fn credit(making: &mut Making<'_>, original: i64, positive: bool, days: i32) {
    let Some(mut row) = making.clinic.row("invoice", original).cloned() else {
        return;
    };
    let sign = if positive { 1.0 } else { -1.0 };
    for field in ["total", "total_vat", "total_with_vat"] {
        let sum = clinic::number(&row, field).unwrap_or(0.0);
        row.insert(field.to_owned(), json!(sum * sign));
    }
    let visit = row.insert("consultation".to_owned(), Value::Null);
    for (field, value) in [
        ("credit_note", json!(true)),
        ("credit_note_original_invoice", json!(original)),
        ("first_original_invoice", json!(original)),
        ("original_consultation", visit.unwrap_or_default()),
        ("due_sum", json!(-0.0)),
        ("client_due_sum", json!(-0.0)),
        ("invoice_number", json!(20_000 + original)),
    ] {
        row.insert(field.to_owned(), value);
    }
    let note = making.clinic.insert("invoice", row);
    making.set(
        "invoice",
        original,
        json!({"related_credit_note_invoice": note}),
    );
    line(
        making,
        (note, days),
        None,
        "Credit",
        (1.0, 12.0 * sign, 1.0),
    );
}
