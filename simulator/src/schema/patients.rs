//! Patients, their measurements, reminders and notes.

use serde_json::Value;

use super::field_builders::{
    ResourceField, boolean, code_list, computed, date, date_time, integer, inverse_many, json,
    json_list, number, short_text, text, to_many, to_one,
};
use super::{ApiResource, HiddenIdentity, READ, READ_CREATE, READ_UPDATE, resource};
use crate::clinic::{self, SimulatedClinic};
use crate::code_lists;

const PERMISSION_PATIENTS_AND_CLIENTS: &str = "General: Patients and clients";

pub(super) const RESOURCES: &[ApiResource] = &[
    resource("patient", PATIENT_FIELDS)
        .require_permission(PERMISSION_PATIENTS_AND_CLIENTS)
        .with_rate_limits([300, 250, 1200, 250, 300]),
    resource("patient/{id}/weight", WEIGHT_FIELDS)
        .in_table("patient/weight")
        .nested_under("patient")
        .require_permission(PERMISSION_PATIENTS_AND_CLIENTS),
    resource("patient/{id}/temperature", TEMPERATURE_FIELDS)
        .in_table("patient/temperature")
        .nested_under("patient")
        .require_permission(PERMISSION_PATIENTS_AND_CLIENTS),
    resource(
        "patient/{id}/external_vaccination",
        EXTERNAL_VACCINATION_FIELDS,
    )
    .in_table("patient/external_vaccination")
    .nested_under("patient")
    .with_methods(READ_CREATE, READ_UPDATE)
    .require_permission(PERMISSION_PATIENTS_AND_CLIENTS),
    resource(
        "patient/{id}/consultations",
        super::consultations::CONSULTATION_FIELDS,
    )
    .in_table("consultation")
    .nested_under("patients")
    .with_methods(READ, READ)
    .require_permission("General: Consultations and its items"),
    resource("reminder", REMINDER_FIELDS)
        .require_permission("General: Reminders")
        .hide_identity(HiddenIdentity::Id)
        .with_actions(&[super::record_action("mark_sent", &["PUT"])]),
    resource("remindertemplate", REMINDER_TEMPLATE_FIELDS)
        .require_permission("Settings: Reminder settings"),
    resource("note", NOTE_FIELDS)
        .require_permission("General: Add notes and communication")
        .with_rate_limits([50, 300, 200, 600, 300]),
    resource("tag/tagtext", TAG_FIELDS).require_permission("Settings: Tags"),
    resource(
        "custom_fields",
        &[text("label"), text("entity"), text("type")],
    )
    .with_methods(READ, READ),
];

pub(super) const PATIENT_FIELDS: &[ResourceField] = &[
    to_one("client", "client")
        .required()
        .filterable()
        .exposable(),
    short_text("name", 127).required().filterable(),
    text("official_name"),
    text("stable_name"),
    text("passport_number"),
    text("register_number"),
    text("additional_identification").nullable(),
    text("animal_code").nullable().filterable(),
    code_list("species", &code_lists::SPECIES)
        .required()
        .filterable(),
    code_list("breed", &code_lists::BREEDS).filterable(),
    code_list("gender", &code_lists::GENDERS).filterable(),
    computed("weight", latest_weight),
    date("date_of_birth").filterable(),
    date("date_of_registration"),
    date("deceased").filterable(),
    text("reason_of_death"),
    text("color"),
    text("microchip").nullable().filterable(),
    date("microchip_date"),
    text("critical_notes"),
    text("remarks").nullable(),
    text("insurance").nullable(),
    integer("insurance_company"),
    integer("blood_group"),
    boolean("archived").filterable(),
    boolean("private"),
    boolean("not_for_food"),
    boolean("imported"),
    date_time("date_imported"),
    to_one("home_department", "department").filterable(),
    to_many("visible_departments", "department"),
    json_list("visible_department_groups"),
    text("street_address"),
    text("street_address_2").nullable(),
    text("zip_code"),
    text("city"),
    integer("herd_size"),
    text("holding_place_number").nullable(),
    json_list("tags_rel"),
    json_list("fields_rel"),
    computed("last_consultation_time", last_consultation_time).hidden(),
    inverse_many("consultations", "consultation", "patients")
        .hidden()
        .filterable(),
    inverse_many("notes", "note", "patients").detail_only(),
    to_many("merged_patient", "patient").detail_only(),
    to_one("merge_patient", "patient").detail_only(),
    text("picture").nullable(),
    json("old_patient_id").filterable(),
    json("patient_extras"),
];

/// The newest weight by its time of measurement, in kilograms.
fn latest_weight(clinic: &SimulatedClinic, id: i64) -> Value {
    clinic
        .rows_referring_to("patient/weight", "patient", id)
        .filter_map(|(_, row)| {
            let at: jiff::Timestamp = clinic::get_text(row, "timestamp").parse().ok()?;
            Some((at, row.get("weight")?.clone()))
        })
        .max_by_key(|(at, _)| *at)
        .map_or(Value::Null, |(_, weight)| weight)
}

fn last_consultation_time(clinic: &SimulatedClinic, id: i64) -> Value {
    clinic
        .rows_referring_to("consultation", "patients", id)
        .filter_map(|(_, row)| {
            clinic::get_text(row, "started")
                .parse::<jiff::Timestamp>()
                .ok()
        })
        .max()
        .map_or(Value::Null, |at| at.to_string().into())
}

const WEIGHT_FIELDS: &[ResourceField] = &[
    to_one("patient", "patient"),
    date_time("timestamp").required().filterable(),
    number("weight").required().filterable(),
];

const TEMPERATURE_FIELDS: &[ResourceField] = &[
    to_one("patient", "patient"),
    date_time("timestamp").required().filterable(),
    number("temperature").required(),
];

const EXTERNAL_VACCINATION_FIELDS: &[ResourceField] = &[
    to_one("patient", "patient"),
    text("name").required(),
    text("disease"),
    text("batch_number"),
    date("date"),
    date("expiry_date"),
    text("clinic_name"),
];

const REMINDER_FIELDS: &[ResourceField] = &[
    to_one("department", "department")
        .required()
        .exposable()
        .filterable(),
    to_one("reminder_template", "remindertemplate").filterable(),
    to_one("patient", "patient")
        .required()
        .exposable()
        .filterable(),
    to_one("client", "client").exposable().filterable(),
    text("email_address"),
    text("phone_number"),
    text("email_subject"),
    text("email_text"),
    text("sms_text"),
    text("post_text"),
    boolean("text_manually"),
    integer("send_before"),
    integer("send_method"),
    date("expiry_date").filterable(),
    date("planned_sending_date").filterable(),
    integer("status").filterable(),
    integer("recurring_type"),
    integer("recurring_times"),
    integer("recurring_interval"),
    text("external_url").nullable(),
    to_one("created_by", "user").read_only(),
    to_one("modified_by", "user").read_only(),
];

const REMINDER_TEMPLATE_FIELDS: &[ResourceField] = &[
    text("title").required(),
    text("email_text"),
    text("sms_text"),
    text("post_text"),
    to_one("department", "department").filterable(),
    to_one("created_by", "user").read_only(),
    to_one("modified_by", "user").read_only(),
];

const NOTE_FIELDS: &[ResourceField] = &[
    text("title"),
    integer("type").filterable(),
    to_one("client", "client").filterable(),
    to_many("patients", "patient").filterable(),
    text("note").required(),
];

const TAG_FIELDS: &[ResourceField] = &[text("label").required(), text("text"), boolean("archived")];
