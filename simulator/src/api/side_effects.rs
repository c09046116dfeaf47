//! Side effects of writes: defaults, validation across records, updates of related records.

use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

use crate::clinic::{
    SimulatedClinic, StoredRecord, get_boolean, get_ids, get_integer, get_number, get_text,
};
use crate::schema::ApiResource;
use crate::ui::ButtonHeader;

/// Puts `value` where nothing was given.
fn set_default(row: &mut StoredRecord, field: &str, value: impl Into<Value>) {
    let entry = row.entry(field.to_owned()).or_insert(Value::Null);
    if entry.is_null() {
        *entry = value.into();
    }
}

/// Fills in the fields that Provet sets itself on a new record.
pub(super) fn fill_defaults(
    clinic: &SimulatedClinic,
    resource: &ApiResource,
    row: &mut StoredRecord,
    user: i64,
    now: Timestamp,
) {
    match resource.table {
        "consultation" => fill_consultation_defaults(clinic, row, user, now),
        "consultationitem" => fill_item_defaults(clinic, resource, row, now),
        "patient" => {
            let today = now.to_zoned(clinic.load_time_zone()).date();
            set_default(row, "date_of_registration", today.to_string());
            set_default(row, "gender", 0);
        }
        "appointment" => {
            set_default(row, "active", 1);
            set_default(row, "type", 1);
        }
        "reminder" => fill_reminder_defaults(clinic, row, user),
        "hook/webhook" => set_default(row, "active", true),
        "custom_integration" => fill_button_defaults(row),
        "consultation/consultationnote" => set_default(row, "type", 0),
        "consultation/consultationdischargeinstruction" => {
            set_default(row, "merge_by_field", "text");
        }
        _ => {}
    }
    derive_fields(resource, row);
}

/// Defaults of a new button: enabled, sends the id as `id`, by GET \[I\].
fn fill_button_defaults(row: &mut StoredRecord) {
    set_default(row, "method", 0);
    set_default(row, "parameter_name", "id");
    set_default(row, "enabled", true);
    for field in [
        "add_verification_hash",
        "include_payload_in_hash",
        "add_organization_info",
    ] {
        set_default(row, field, false);
    }
}

/// Works out the fields that depend on others of the same record.
pub(super) fn derive_fields(resource: &ApiResource, row: &mut StoredRecord) {
    if resource.table == "appointment" {
        for (from, to) in [("start", "start_date"), ("end", "end_date")] {
            let date: String = get_text(row, from).chars().take(10).collect();
            row.insert(to.to_owned(), date.into());
        }
    }
}

/// Defaults of a new consultation: admitted, of the calling user, in the patient's home department \[D\].
fn fill_consultation_defaults(
    clinic: &SimulatedClinic,
    row: &mut StoredRecord,
    user: i64,
    now: Timestamp,
) {
    let home = get_ids(row, "patients")
        .first()
        .and_then(|patient| clinic.find_row("patient", *patient))
        .and_then(|patient| get_integer(patient, "home_department"))
        .unwrap_or(1);
    set_default(row, "status", 0);
    set_default(row, "type", 1);
    set_default(row, "supervising_veterinarian", user);
    set_default(row, "department", home);
    set_default(row, "admitted_time", now.to_string());
}

/// Defaults of a new item, from the catalogue.
fn fill_item_defaults(
    clinic: &SimulatedClinic,
    resource: &ApiResource,
    row: &mut StoredRecord,
    now: Timestamp,
) {
    set_default(row, "type_code", resource.type_code);
    set_default(row, "quantity", 1.0);
    set_default(row, "used", now.to_string());
    let patient = get_integer(row, "consultation")
        .and_then(|consultation| clinic.find_row("consultation", consultation))
        .and_then(|consultation| get_ids(consultation, "patients").into_iter().next());
    set_default(row, "patient", patient);
    let Some(item) = get_integer(row, "item").and_then(|item| clinic.find_row("item", item)) else {
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
            set_default(row, field, value.clone());
        }
    }
    let vat = get_integer(item, "vat_group")
        .and_then(|group| clinic.find_row("vatgroup", group))
        .and_then(|group| get_number(group, "percentage"));
    set_default(row, "vat_percentage", vat);
}

/// Defaults of a new reminder: to the patient's client, `send_before` days before the due date \[C\].
fn fill_reminder_defaults(clinic: &SimulatedClinic, row: &mut StoredRecord, user: i64) {
    let owner = get_integer(row, "patient")
        .and_then(|patient| clinic.find_row("patient", patient))
        .and_then(|patient| get_integer(patient, "client"));
    set_default(row, "client", owner);
    set_default(row, "status", 0);
    set_default(row, "send_before", 0);
    set_default(row, "created_by", user);
    set_default(row, "modified_by", user);
    let planned = get_text(row, "expiry_date")
        .parse::<jiff::civil::Date>()
        .and_then(|due| due.checked_sub(get_integer(row, "send_before").unwrap_or(0).days()));
    if let Ok(planned) = planned {
        set_default(row, "planned_sending_date", planned.to_string());
    }
}

/// Validates a record against others; the error is the body of a 400.
pub(super) fn validate_record(
    clinic: &SimulatedClinic,
    resource: &ApiResource,
    row: &StoredRecord,
    id: Option<i64>,
) -> Result<(), Value> {
    match resource.table {
        "consultation" => validate_preferences(clinic, row),
        "appointment" => validate_slot(clinic, row, id),
        "invoicepayment" => validate_payment(clinic, row),
        "custom_integration" => validate_button(row),
        _ => Ok(()),
    }
}

/// Answers with a plain text instead of a list, as Provet does here \[D\].
fn validate_preferences(clinic: &SimulatedClinic, row: &StoredRecord) -> Result<(), Value> {
    let missing = get_integer(row, "client")
        .and_then(|client| clinic.find_row("client", client))
        .is_some_and(|client| get_boolean(client, "x_preferences_missing"));
    if missing {
        return Err(json!({
            "client": "Please update communication preferences of the client first."
        }));
    }
    Ok(())
}

/// Refuses a second appointment of one person at one time \[C\].
fn validate_slot(
    clinic: &SimulatedClinic,
    row: &StoredRecord,
    id: Option<i64>,
) -> Result<(), Value> {
    let span = |row: &StoredRecord| -> Option<(Timestamp, Timestamp)> {
        Some((
            get_text(row, "start").parse().ok()?,
            get_text(row, "end").parse().ok()?,
        ))
    };
    let Some((start, end)) = span(row) else {
        return Ok(());
    };
    // Checked before overlaps, which need a span in order.
    if end <= start {
        return Err(json!({"end": ["End must be after start."]}));
    }
    let Some(user) = get_integer(row, "user").filter(|_| get_integer(row, "active") == Some(1))
    else {
        return Ok(());
    };
    let taken = clinic
        .rows_referring_to("appointment", "user", user)
        // A change of an appointment does not overlap with itself.
        .filter(|(other, row)| Some(*other) != id && get_integer(row, "active") == Some(1))
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
fn validate_payment(clinic: &SimulatedClinic, row: &StoredRecord) -> Result<(), Value> {
    if get_integer(row, "payment_type") == Some(8) {
        return Err(json!({"payment_type": ["Prepayments cannot be added to an invoice."]}));
    }
    let finalised = get_integer(row, "invoice")
        .and_then(|invoice| clinic.find_row("invoice", invoice))
        .is_some_and(|invoice| get_integer(invoice, "status") == Some(3));
    if finalised {
        Ok(())
    } else {
        Err(json!({"invoice": ["Invoice is not finalized."]}))
    }
}

/// A button needs a URL, a salt for its hash, and valid headers \[I\].
fn validate_button(row: &StoredRecord) -> Result<(), Value> {
    let web = |url: url::Url| matches!(url.scheme(), "http" | "https");
    if !url::Url::parse(get_text(row, "target_url")).is_ok_and(web) {
        return Err(json!({"target_url": ["Enter a valid URL."]}));
    }
    if get_boolean(row, "add_verification_hash") && get_text(row, "verification_salt").is_empty() {
        return Err(json!({"verification_salt": ["This field may not be blank."]}));
    }
    let headers = row
        .get("static_headers")
        .cloned()
        .unwrap_or_else(|| json!([]));
    if serde_json::from_value::<Vec<ButtonHeader>>(headers).is_err() {
        return Err(json!({"static_headers": ["Expected a list of names and values."]}));
    }
    Ok(())
}

/// Changes the records that depend on the one just written.
pub(super) fn update_related_records(
    clinic: &mut SimulatedClinic,
    resource: &ApiResource,
    id: i64,
    now: Timestamp,
) {
    match resource.table {
        "patient/weight" => {
            let patient = clinic
                .find_row("patient/weight", id)
                .and_then(|row| get_integer(row, "patient"));
            if let Some(patient) = patient {
                // The patient's weight has changed with it, and clients compare `modified`.
                clinic.touch_row("patient", patient, now);
            }
        }
        "invoicepayment" => update_invoice_due(clinic, id, now),
        _ => {}
    }
}

/// Subtracts the payments from what is due.
fn update_invoice_due(clinic: &mut SimulatedClinic, payment: i64, now: Timestamp) {
    let Some(invoice) = clinic
        .find_row("invoicepayment", payment)
        .and_then(|row| get_integer(row, "invoice"))
    else {
        return;
    };
    let paid: f64 = clinic
        .rows_referring_to("invoicepayment", "invoice", invoice)
        .filter_map(|(_, row)| get_number(row, "paid"))
        .sum();
    if let Some(row) = clinic.find_row_mut("invoice", invoice) {
        let total = get_number(row, "total_with_vat").unwrap_or(0.0);
        // Rounded to cents, or sums of floats would leave a remainder.
        let due = ((total - paid) * 100.0).round() / 100.0;
        row.insert("due_sum".to_owned(), due.into());
        row.insert("client_due_sum".to_owned(), due.into());
        if due <= 0.0 {
            row.insert("date_paid".to_owned(), now.to_string().into());
        }
    }
    clinic.touch_row("invoice", invoice, now);
}
