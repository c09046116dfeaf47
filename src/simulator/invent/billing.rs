//! What invoices are made of besides their rows: rates of tax, sums per rate, counter sales, and
//! one invoice of the showcase owner on which everything an invoice can have is to be seen.

use serde_json::{Value, json};

use super::making::{Making, rounded};
use crate::simulator::clinic::{self, Record};

pub(super) fn fill(making: &mut Making<'_>) {
    rates(making);
    let long = long_invoice(making);
    credit_rows(making, long);
    for (id, row) in invoices(making) {
        if clinic::truth(&row, "countersale") {
            countersale(making, id, &row);
        }
        sums_per_rate(making, id);
    }
}

fn invoices(making: &Making<'_>) -> Vec<(i64, Record)> {
    making
        .clinic
        .rows("invoice")
        .map(|(id, row)| (id, row.clone()))
        .collect()
}

/// Group 1 is the general rate; foods and books have another, and some things none.
fn rates(making: &mut Making<'_>) {
    let reduced = if making.finnish() { 14.0 } else { 5.0 };
    for (title, percentage) in [("Reduced", reduced), ("Zero <exempt>", 0.0)] {
        making.add(
            "vatgroup",
            json!({"title": title, "percentage": percentage, "archived": false, "account_number": null}),
        );
    }
}

/// Name, animal, quantity, net price of one, share charged, group of tax.
type Line = (&'static str, Option<i64>, f64, f64, f64, i64);

/// Three rates, a discount, a fee without an item, a negative row, and two animals.
const LINES: [Line; 9] = [
    ("Consultation, standard", Some(1), 1.0, 48.0, 1.0, 1),
    ("Haematology", Some(1), 1.0, 42.0, 0.9, 1),
    ("Biochemistry, 17 parameters", Some(1), 1.0, 78.0, 0.9, 1),
    ("Apoquel 5.4 mg", Some(1), 30.0, 2.9, 1.0, 1),
    ("Renal dry 2 kg", Some(1), 2.0, 24.9, 1.0, 2),
    ("Nail clipping", Some(61), 1.0, 14.5, 1.0, 1),
    ("Certificate <EU pet passport>", Some(61), 1.0, 30.0, 1.0, 3),
    ("Dispensing fee", None, 1.0, 3.5, 1.0, 1),
    ("Loyalty discount", None, 1.0, -12.5, 1.0, 1),
];

fn long_invoice(making: &mut Making<'_>) -> i64 {
    let stamp = making.stamp_at(-20, 16, 20);
    let row = json!({
        "invoice_number": 41_001, "invoice_prefix": "A-", "reference_number": "410017",
        "status": 3, "invoice_date": stamp, "invoice_due_date": making.date(-6),
        "client": 1, "department": 1, "patients": [1, 61], "credit_note": false,
        "countersale": false, "send_method": "Sent by email", "penalty_interest": 8.0,
        "payer_name": making.clinic.row("client", 1).map(clinic::full_name),
        "payer_street_address": "c/o <Estate>, Harbour Street 12", "payer_country": making.clinic.country,
        "receiver_name": making.clinic.name, "receiver_iban": "FI21 1234 5600 0007 85",
        "receiver_bic": "NDEAFIHH", "remarks": "Paid in two parts, as agreed by telephone",
        "created": stamp, "modified": stamp,
    });
    let invoice = making.add("invoice", row);
    let lines: Vec<_> = LINES
        .iter()
        .map(|line| charge(making, invoice, *line, &stamp))
        .collect();
    let sum = |place: fn(&(f64, f64)) -> f64| rounded(lines.iter().map(place).sum());
    let (net, tax) = (sum(|line| line.0), sum(|line| line.1));
    let total = rounded(net + tax);
    for (paid, kind, info) in [(100.0, 0, "Card"), (25.0, 9, "Gift card <xmas>")] {
        making.add(
            "invoicepayment",
            json!({
                "invoice": invoice, "paid": paid, "info": info, "payment_type": kind,
                "created": stamp, "modified": stamp,
            }),
        );
    }
    let due = rounded(total - 125.0);
    making.set(
        "invoice",
        invoice,
        json!({
            "total": net, "total_vat": tax, "total_with_vat": total, "due_sum": due,
            "client_due_sum": due,
        }),
    );
    invoice
}

/// Keeps one row and says what it charges, without tax and the tax alone.
fn charge(making: &mut Making<'_>, invoice: i64, line: Line, stamp: &str) -> (f64, f64) {
    let (name, patient, quantity, price, charged, group) = line;
    let rate = rate_of(making, group);
    let net = rounded(quantity * price * charged);
    let tax = rounded(net * rate / 100.0);
    let off = if charged < 1.0 {
        rounded(quantity * price - net)
    } else {
        -0.0
    };
    making.add(
        "invoicerow",
        json!({
            "invoice": invoice, "name": name, "patient": patient, "quantity": quantity,
            "price": price, "price_with_vat": rounded(price * (1.0 + rate / 100.0)), "sum": net,
            "sum_vat": tax, "sum_total": rounded(net + tax), "discount_amount": off,
            "percentage_change": rounded((charged - 1.0) * 100.0), "vat_percentage": rate,
            "vat_group": group, "invoicable_quantity": quantity, "used": stamp,
            "created": stamp, "modified": stamp,
        }),
    );
    (net, tax)
}

fn rate_of(making: &Making<'_>, group: i64) -> f64 {
    making
        .clinic
        .row("vatgroup", group)
        .and_then(|row| clinic::number(row, "percentage"))
        .unwrap_or_default()
}

/// Credits one row of the long invoice, which both sides name.
fn credit_rows(making: &mut Making<'_>, original: i64) {
    let credited = making
        .clinic
        .rows_of("invoicerow", "invoice", original)
        .next()
        .map(|(id, row)| (id, row.clone()));
    super::money::credit(making, original, false, -18);
    let note = making
        .clinic
        .row("invoice", original)
        .and_then(|row| clinic::integer(row, "related_credit_note_invoice"));
    let (Some((credited, row)), Some(note)) = (credited, note) else {
        return;
    };
    let line = making
        .clinic
        .rows_of("invoicerow", "invoice", note)
        .next()
        .map(|(id, _)| id);
    let back = |field: &str| rounded(-clinic::number(&row, field).unwrap_or_default());
    let (net, tax, total) = (back("sum"), back("sum_vat"), back("sum_total"));
    if let Some(line) = line {
        making.set(
            "invoicerow",
            line,
            json!({
                "name": clinic::text(&row, "name"), "sum": net, "sum_vat": tax,
                "sum_total": total, "price": net, "credited_invoicerow": credited,
                "first_credited_invoicerow": credited, "patient": row.get("patient"),
            }),
        );
    }
    making.set(
        "invoice",
        note,
        json!({"total": net, "total_vat": tax, "total_with_vat": total, "patients": [1]}),
    );
}

fn countersale(making: &mut Making<'_>, invoice: i64, row: &Record) {
    making.add(
        "countersale",
        json!({
            "client": row.get("client"), "patients": row.get("patients"), "invoice": invoice,
            "department": 1, "user": 5, "status": 1, "remarks": "",
            "created": row.get("created"), "modified": row.get("modified"),
        }),
    );
}

/// One sum for each rate on the invoice, the highest rate first.
fn sums_per_rate(making: &mut Making<'_>, invoice: i64) {
    let rows: Vec<Record> = making
        .clinic
        .rows_of("invoicerow", "invoice", invoice)
        .map(|(_, row)| row.clone())
        .collect();
    let groups: Vec<(i64, f64)> = making
        .clinic
        .rows("vatgroup")
        .map(|(id, row)| (id, clinic::number(row, "percentage").unwrap_or_default()))
        .collect();
    for (group, rate) in groups {
        let under: Vec<&Record> = rows
            .iter()
            .filter(|row| {
                let percent = clinic::number(row, "vat_percentage").unwrap_or_default();
                (percent - rate).abs() < 0.001
            })
            .collect();
        if under.is_empty() {
            continue;
        }
        let sum = |field: &str| -> Value {
            rounded(
                under
                    .iter()
                    .filter_map(|row| clinic::number(row, field))
                    .sum(),
            )
            .into()
        };
        let row = json!({
            "invoice": invoice, "vat_group": group, "vat_percentage": rate, "sum": sum("sum"),
            "sum_vat": sum("sum_vat"), "sum_total": sum("sum_total"),
        });
        making.add("invoicerow_vatgroup", row);
    }
}
