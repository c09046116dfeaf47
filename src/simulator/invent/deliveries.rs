//! Orders sent to owners' homes: on their way, delivered, out of stock, replaced, cancelled, failed.

use serde_json::{Value, json};

use super::making::Making;
use crate::simulator::clinic;

/// Owner, animal, days since it was ordered, status of the order.
const ORDERS: [(i64, i64, i32, i64); 7] = [
    (1, 1, 1, 1),
    (1, 1, 35, 3),
    (2, 2, 3, 2),
    (7, 7, 2, 0),
    (13, 13, 5, 5),
    (24, 24, 9, 4),
    (5, 5, 60, 3),
];

/// Name, quantity, unit, price of one.
const GOODS: [(&str, f64, &str, f64); 3] = [
    ("Renal dry 2 kg", 2.0, "bag", 31.25),
    ("Apoquel 5.4 mg", 60.0, "tbl", 3.64),
    ("Gastrointestinal wet 12 × 400 g <box>", 1.0, "box", 48.95),
];

pub(super) fn fill(making: &mut Making<'_>) {
    for (number, order) in (7001..).zip(ORDERS) {
        let id = place(making, number, order);
        items(making, id, order.3);
    }
}

fn place(
    making: &mut Making<'_>,
    number: i32,
    (client, patient, days, status): (i64, i64, i32, i64),
) -> i64 {
    let owner = making.clinic.row("client", client).cloned();
    let owner = owner.unwrap_or_default();
    let stamp = making.stamp_at(-days, 8, 15);
    let sent = [2, 3].contains(&status);
    let row = json!({
        "order_number": number, "client": client, "patient": patient, "department": 1,
        "status": status, "ordered": stamp, "delivery_date": making.date(4 - days),
        "delivery_name": clinic::full_name(&owner),
        "delivery_street_address": clinic::text(&owner, "street_address"),
        "delivery_zip_code": clinic::text(&owner, "zip_code"),
        "delivery_city": clinic::text(&owner, "city"),
        "tracking_url": sent.then(|| format!("https://parcels.example/track/{number}?a=1&b=<2>")),
        "remarks": if status == 5 { "Courier: nobody at home, \"dog barking\"" } else { "" },
        "created": stamp, "modified": stamp,
    });
    making.add("home_delivery/order", row)
}

fn items(making: &mut Making<'_>, order: i64, status: i64) {
    let mut total = 0.0;
    for (name, quantity, unit, price) in GOODS.into_iter().take(if order == 1 { 3 } else { 1 }) {
        total += quantity * price;
        let state = i64::from(status > 0);
        item(
            making,
            order,
            (name, quantity, unit, price),
            (state, Value::Null),
        );
    }
    if order == 1 {
        let other = item(
            making,
            order,
            ("Renal dry 3 kg (replacement)", 1.0, "bag", 44.0),
            (1, Value::Null),
        );
        let replaced = ("Renal wet 12 × 100 g", 1.0, "box", 21.0);
        item(making, order, replaced, (3, json!(other)));
    }
    let total = super::making::rounded(total);
    making.set(
        "home_delivery/order",
        order,
        json!({"total_with_vat": total}),
    );
}

fn item(
    making: &mut Making<'_>,
    order: i64,
    (name, quantity, unit, price): (&str, f64, &str, f64),
    (status, replaced_by): (i64, Value),
) -> i64 {
    let stamp = making.stamp_at(-1, 8, 15);
    let next = making.date(27);
    making.add(
        "home_delivery/item",
        json!({
            "order": order, "name": name, "quantity": quantity, "unit": unit,
            "price_with_vat": price, "status": status, "replaced_by": replaced_by,
            "instructions": "", "next_delivery_date": next, "created": stamp, "modified": stamp,
        }),
    )
}
