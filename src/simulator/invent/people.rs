//! The animals' owners and their telephone numbers.

use serde_json::{Value, json};

use super::making::Making;
use super::words;

/// How many owners a clinic has.
const CLIENTS: i32 = 60;

pub(super) fn fill(making: &mut Making<'_>) {
    for number in 0..CLIENTS {
        let (first, last) = name(making, number);
        let client = client(making, number, first, last);
        // Every ninth cannot be called.
        if number % 9 != 8 {
            phone(making, client, number);
        }
        if number % 7 == 0 {
            phone(making, client, number + 500);
        }
    }
}

fn name(making: &mut Making<'_>, number: i32) -> (&'static str, &'static str) {
    let names = if making.finnish() {
        words::FINNISH_CLIENTS
    } else {
        words::BRITISH_CLIENTS
    };
    let at = usize::try_from(number).unwrap_or(0);
    names.get(at).copied().unwrap_or_else(|| {
        let (first, _) = making.pick(&names, ("Aino", "Virtanen"));
        (first, making.pick(&words::MORE_LAST_NAMES, "Berg"))
    })
}

fn client(making: &mut Making<'_>, number: i32, first: &str, last: &str) -> i64 {
    let company = number % 20 == 19;
    let place = if making.finnish() {
        making.pick(&words::FINNISH_PLACES, ("", "", ""))
    } else {
        making.pick(&words::BRITISH_PLACES, ("", "", ""))
    };
    let created = -making.between(200, 2400);
    let (created, modified) = (
        making.stamp_at(created, 10, 12),
        making.stamp_at(created / 4, 14, 40),
    );
    let email = if number % 11 == 10 {
        String::new()
    } else {
        format!("owner{number}@example.org")
    };
    let row = json!({
        "firstname": if company { "" } else { first },
        "lastname": if company { "" } else { last },
        "organization_name": if company { format!("{last} Kennels & Cattery <Ltd>") } else { String::new() },
        "customer_type": i32::from(company),
        "home_department": 1, "due_date_delay": 14,
        "street_address": place.0,
        "zip_code": place.1, "city": place.2, "country": country(making, number),
        "email": email,
        "critical_notes": critical(number), "remarks": "",
        "archived": number % 23 == 22, "no_sms": number % 10 == 4, "no_email": number % 13 == 5,
        "imported": number % 2 == 0,
        "tags_rel": if number % 12 == 3 { json!(["VIP"]) } else { json!([]) },
        "status_type": 0,
        "x_loyalty_tier": null, "x_preferences_missing": number == 6, "created": created, "modified": modified,
        "created_user": 5, "modified_user": null,
    });
    making.add("client", row)
}

/// Read as an object in newer tenants, as an empty text in older ones, or null \[C\].
fn country(making: &Making<'_>, number: i32) -> Value {
    match number % 6 {
        4 => json!(""),
        5 => Value::Null,
        _ if making.finnish() => json!({"code": "FI", "name": "Finland"}),
        _ => json!({"code": "GB", "name": "United Kingdom"}),
    }
}

/// The alert text of some owners.
fn critical(number: i32) -> Value {
    match number % 15 {
        2 => json!("Pays in advance only"),
        6 => json!("Do NOT give phone advice to the ex-husband <b>see file</b>"),
        9 => json!(""),
        _ => Value::Null,
    }
}

fn phone(making: &mut Making<'_>, client: i64, number: i32) {
    let prefix = if making.finnish() {
        "+35840"
    } else {
        "+447700"
    };
    let stamp = making.stamp_at(-300, 12, 0);
    making.add(
        "phonenumber",
        json!({
            "client": client, "type_code": 1,
            "phone_number": format!("{prefix}{}", 900_000 + number * 37),
            "description": if number >= 500 { json!("work, \"mornings\"") } else { Value::Null },
            "preferred_reminders": number < 500, "is_secondary_owners_phone_number": false,
            "created": stamp, "modified": stamp,
        }),
    );
}
