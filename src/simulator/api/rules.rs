//! What a write brings with it: values filled in, conditions to meet, records that follow.

use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

use crate::simulator::clinic::{Clinic, Record, integer, number, numbers, text, truth};
use crate::simulator::desk::Header;
use crate::simulator::schema::Resource;

/// Puts `value` where nothing was given.
fn fill(row: &mut Record, field: &str, value: impl Into<Value>) {
    let entry = row.entry(field.to_owned()).or_insert(Value::Null);
    if entry.is_null() {
        *entry = value.into();
    }
}

/// Fills in what Provet works out by itself for a new record.
pub(super) fn complete(
    clinic: &Clinic,
    resource: &Resource,
    row: &mut Record,
    user: i64,
    now: Timestamp,
) {
    match resource.table {
        "consultation" => visit(clinic, row, user, now),
        "consultationitem" => line(clinic, resource, row, now),
        "patient" => {
            let today = now.to_zoned(clinic.zone()).date();
            fill(row, "date_of_registration", today.to_string());
            fill(row, "gender", 0);
        }
        "appointment" => {
            fill(row, "active", 1);
            fill(row, "type", 1);
        }
        "reminder" => reminder(clinic, row, user),
        "hook/webhook" => fill(row, "active", true),
        "custom_integration" => button(row),
        "consultation/consultationnote" => fill(row, "type", 0),
        "consultation/consultationdischargeinstruction" => fill(row, "merge_by_field", "text"),
        _ => {}
    }
    derive(resource, row);
}

/// A new button is switched on, sends the id as `id`, and by GET \[I\].
fn button(row: &mut Record) {
    fill(row, "method", 0);
    fill(row, "parameter_name", "id");
    fill(row, "enabled", true);
    for field in [
        "add_verification_hash",
        "include_payload_in_hash",
        "add_organization_info",
    ] {
        fill(row, field, false);
    }
}

/// Works out the fields that depend on others of the same record.
pub(super) fn derive(resource: &Resource, row: &mut Record) {
    if resource.table == "appointment" {
        for (from, to) in [("start", "start_date"), ("end", "end_date")] {
            let date: String = text(row, from).chars().take(10).collect();
            row.insert(to.to_owned(), date.into());
        }
    }
}

/// A new visit: admitted, under the one who asks, in the animal's home department \[D\].
fn visit(clinic: &Clinic, row: &mut Record, user: i64, now: Timestamp) {
    let home = numbers(row, "patients")
        .first()
        .and_then(|patient| clinic.row("patient", *patient))
        .and_then(|patient| integer(patient, "home_department"))
        .unwrap_or(1);
    fill(row, "status", 0);
    fill(row, "type", 1);
    fill(row, "supervising_veterinarian", user);
    fill(row, "department", home);
    fill(row, "admitted_time", now.to_string());
}

/// A new line takes from the catalogue what was not said.
fn line(clinic: &Clinic, resource: &Resource, row: &mut Record, now: Timestamp) {
    fill(row, "type_code", resource.only);
    fill(row, "quantity", 1.0);
    fill(row, "used", now.to_string());
    let patient = integer(row, "consultation")
        .and_then(|visit| clinic.row("consultation", visit))
        .and_then(|visit| numbers(visit, "patients").into_iter().next());
    fill(row, "patient", patient);
    let Some(item) = integer(row, "item").and_then(|item| clinic.row("item", item)) else {
        return;
    };
    for field in [
        "name",
        "code",
        "price",
        "price_with_vat",
        "unit",
        "instructions",
        "vaccination",
    ] {
        if let Some(value) = item.get(field) {
            fill(row, field, value.clone());
        }
    }
    let vat = integer(item, "vat_group")
        .and_then(|group| clinic.row("vatgroup", group))
        .and_then(|group| number(group, "percentage"));
    fill(row, "vat_percentage", vat);
}

/// A new reminder goes to the animal's owner, `send_before` days ahead of the due date \[C\].
fn reminder(clinic: &Clinic, row: &mut Record, user: i64) {
    let owner = integer(row, "patient")
        .and_then(|patient| clinic.row("patient", patient))
        .and_then(|patient| integer(patient, "client"));
    fill(row, "client", owner);
    fill(row, "status", 0);
    fill(row, "send_before", 0);
    fill(row, "created_by", user);
    fill(row, "modified_by", user);
    let planned = text(row, "expiry_date")
        .parse::<jiff::civil::Date>()
        .and_then(|due| due.checked_sub(integer(row, "send_before").unwrap_or(0).days()));
    if let Ok(planned) = planned {
        fill(row, "planned_sending_date", planned.to_string());
    }
}

/// What stands against keeping a record, as the body of a 400.
pub(super) fn check(
    clinic: &Clinic,
    resource: &Resource,
    row: &Record,
    id: Option<i64>,
) -> Result<(), Value> {
    match resource.table {
        "consultation" => preferences_known(clinic, row),
        "appointment" => slot_free(clinic, row, id),
        "invoicepayment" => payable(clinic, row),
        "custom_integration" => pressable(row),
        _ => Ok(()),
    }
}

/// Answers with a plain text instead of a list, as Provet does here \[D\].
fn preferences_known(clinic: &Clinic, row: &Record) -> Result<(), Value> {
    let missing = integer(row, "client")
        .and_then(|client| clinic.row("client", client))
        .is_some_and(|client| truth(client, "x_preferences_missing"));
    if missing {
        return Err(json!({
            "client": "Please update communication preferences of the client first."
        }));
    }
    Ok(())
}

/// Refuses a second appointment of one person at one time \[C\].
fn slot_free(clinic: &Clinic, row: &Record, id: Option<i64>) -> Result<(), Value> {
    let span = |row: &Record| -> Option<(Timestamp, Timestamp)> {
        Some((
            text(row, "start").parse().ok()?,
            text(row, "end").parse().ok()?,
        ))
    };
    let Some((start, end)) = span(row) else {
        return Ok(());
    };
    if end <= start {
        return Err(json!({"end": ["End must be after start."]}));
    }
    let Some(user) = integer(row, "user").filter(|_| integer(row, "active") == Some(1)) else {
        return Ok(());
    };
    let taken = clinic
        .rows_of("appointment", "user", user)
        .filter(|(other, row)| Some(*other) != id && integer(row, "active") == Some(1))
        .filter_map(|(_, row)| span(row))
        .any(|(other_start, other_end)| start < other_end && other_start < end);
    if taken {
        return Err(json!({
            "non_field_errors": ["There is already an appointment for this time slot."]
        }));
    }
    Ok(())
}

/// Payments are taken on finalised invoices only, and no prepayments here \[D\].
fn payable(clinic: &Clinic, row: &Record) -> Result<(), Value> {
    if integer(row, "payment_type") == Some(8) {
        return Err(json!({"payment_type": ["Prepayments cannot be added to an invoice."]}));
    }
    let finalised = integer(row, "invoice")
        .and_then(|invoice| clinic.row("invoice", invoice))
        .is_some_and(|invoice| integer(invoice, "status") == Some(3));
    if finalised {
        Ok(())
    } else {
        Err(json!({"invoice": ["Invoice is not finalized."]}))
    }
}

/// A button needs an address, a salt for its hash, and headers that can be sent \[I\].
fn pressable(row: &Record) -> Result<(), Value> {
    let web = |url: url::Url| matches!(url.scheme(), "http" | "https");
    if !url::Url::parse(text(row, "target_url")).is_ok_and(web) {
        return Err(json!({"target_url": ["Enter a valid URL."]}));
    }
    if truth(row, "add_verification_hash") && text(row, "verification_salt").is_empty() {
        return Err(json!({"verification_salt": ["This field may not be blank."]}));
    }
    let headers = row
        .get("static_headers")
        .cloned()
        .unwrap_or_else(|| json!([]));
    if serde_json::from_value::<Vec<Header>>(headers).is_err() {
        return Err(json!({"static_headers": ["Expected a list of names and values."]}));
    }
    Ok(())
}

/// Changes the records that depend on the one just written.
pub(super) fn follow(clinic: &mut Clinic, resource: &Resource, id: i64, now: Timestamp) {
    match resource.table {
        "patient/weight" => {
            let patient = clinic
                .row("patient/weight", id)
                .and_then(|row| integer(row, "patient"));
            if let Some(patient) = patient {
                clinic.touch("patient", patient, now);
            }
        }
        "invoicepayment" => settle(clinic, id, now),
        _ => {}
    }
}

/// Takes what has been paid off what is due.
fn settle(clinic: &mut Clinic, payment: i64, now: Timestamp) {
    let Some(invoice) = clinic
        .row("invoicepayment", payment)
        .and_then(|row| integer(row, "invoice"))
    else {
        return;
    };
    let paid: f64 = clinic
        .rows_of("invoicepayment", "invoice", invoice)
        .filter_map(|(_, row)| number(row, "paid"))
        .sum();
    if let Some(row) = clinic.row_mut("invoice", invoice) {
        let total = number(row, "total_with_vat").unwrap_or(0.0);
        let due = ((total - paid) * 100.0).round() / 100.0;
        row.insert("due_sum".to_owned(), due.into());
        row.insert("client_due_sum".to_owned(), due.into());
        if due <= 0.0 {
            row.insert("date_paid".to_owned(), now.to_string().into());
        }
    }
    clinic.touch("invoice", invoice, now);
}
