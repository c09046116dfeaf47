//! Fields that are worked out from other records, and the lists that a field's value is one of, by the field's name.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::clinic::{self, SimulatedClinic};
use crate::code_lists::{self, CodeListItem};
use crate::ui::{BUTTON_PAGES, ButtonPage, ClickAction, PayloadMethod};

/// Works a field out, of the record with this id.
pub(super) type ComputeField = fn(&SimulatedClinic, i64) -> Value;

/// How a computed field is worked out.
pub(super) fn find_computation(field: &str) -> Option<ComputeField> {
    Some(match field {
        "weight" => latest_weight,
        "last_consultation_time" => last_consultation_time,
        "phone_numbers" => phone_numbers,
        "has_alive_patients" => has_alive_patients,
        "supervising_veterinarian_name" => veterinarian_name,
        "_status" => invoice_status,
        _ => return None,
    })
}

/// The code list of a field.
pub(super) fn find_code_list(field: &str) -> Option<&'static [CodeListItem]> {
    Some(match field {
        "species" => &code_lists::SPECIES,
        "breed" => &code_lists::BREEDS,
        "gender" => &code_lists::GENDERS,
        _ => return None,
    })
}

/// Gives the numbers and words of a choice.
type ChoiceList = fn() -> Vec<(i64, &'static str)>;

/// The numbers and words of a choice of a custom integration.
pub(super) fn find_choices(field: &str) -> Option<ChoiceList> {
    Some(match field {
        "type" => page_choices,
        "action" => action_choices,
        "method" => method_choices,
        _ => return None,
    })
}

/// The newest weight by its time of measurement, in kilograms.
fn latest_weight(clinic: &SimulatedClinic, id: i64) -> Value {
    clinic
        .rows_referring_to("patient/weight", "patient", id)
        .filter_map(|(_, row)| {
            let at: Timestamp = clinic::get_text(row, "timestamp").parse().ok()?;
            Some((at, row.get("weight")?.clone()))
        })
        .max_by_key(|(at, _)| *at)
        .map_or(Value::Null, |(_, weight)| weight)
}

fn last_consultation_time(clinic: &SimulatedClinic, id: i64) -> Value {
    clinic
        .rows_referring_to("consultation", "patients", id)
        .filter_map(|(_, row)| clinic::get_text(row, "started").parse::<Timestamp>().ok())
        .max()
        .map_or(Value::Null, |at| at.to_string().into())
}

/// Read as objects, not as URLs \[C\].
fn phone_numbers(clinic: &SimulatedClinic, id: i64) -> Value {
    clinic
        .rows_referring_to("phonenumber", "client", id)
        .map(|(id, row)| json!({"id": id, "number": clinic::get_text(row, "phone_number")}))
        .collect()
}

fn has_alive_patients(clinic: &SimulatedClinic, id: i64) -> Value {
    clinic
        .rows_referring_to("patient", "client", id)
        .any(|(_, row)| row.get("deceased").is_none_or(Value::is_null))
        .into()
}

fn veterinarian_name(clinic: &SimulatedClinic, id: i64) -> Value {
    clinic
        .find_row("consultationitem", id)
        .and_then(|row| clinic::get_integer(row, "supervising_veterinarian"))
        .and_then(|user| clinic.find_row("user", user))
        .map(|user| ["first_name", "last_name"].map(|field| clinic::get_text(user, field)))
        .map(|names| names.join(" "))
        .unwrap_or_default()
        .into()
}

/// The other name `status` is filtered by \[C\].
fn invoice_status(clinic: &SimulatedClinic, id: i64) -> Value {
    clinic
        .find_row("invoice", id)
        .and_then(|row| row.get("status").cloned())
        .unwrap_or_default()
}

fn page_choices() -> Vec<(i64, &'static str)> {
    let numbered = |page: &ButtonPage| (i64::from(page.number), page.name);
    BUTTON_PAGES.iter().map(numbered).collect()
}

fn action_choices() -> Vec<(i64, &'static str)> {
    let numbered = |action: ClickAction| (i64::from(u8::from(action)), action.label());
    ClickAction::ALL.into_iter().map(numbered).collect()
}

fn method_choices() -> Vec<(i64, &'static str)> {
    let numbered = |method: PayloadMethod| (i64::from(u8::from(method)), method.label());
    [PayloadMethod::Get, PayloadMethod::Post]
        .into_iter()
        .map(numbered)
        .collect()
}
