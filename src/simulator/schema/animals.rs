//! Animals and what is measured on them.

use serde_json::Value;

use super::build::{
    Field, code, computed, date, flag, instant, integer, inverse, json, list, many, number, short,
    text, to,
};
use super::{Anonymous, READ, READ_CREATE, READ_UPDATE, Resource, resource};
use crate::simulator::clinic::{self, Clinic};
use crate::simulator::codes;

const PATIENTS_AND_CLIENTS: &str = "General: Patients and clients";

pub(super) const RESOURCES: &[Resource] = &[
    resource("patient", PATIENT)
        .needs(PATIENTS_AND_CLIENTS)
        .limits([300, 250, 1200, 250, 300]),
    resource("patient/{id}/weight", WEIGHT)
        .table("patient/weight")
        .under("patient")
        .needs(PATIENTS_AND_CLIENTS),
    resource("patient/{id}/temperature", TEMPERATURE)
        .table("patient/temperature")
        .under("patient")
        .needs(PATIENTS_AND_CLIENTS),
    resource("patient/{id}/external_vaccination", EXTERNAL_VACCINATION)
        .table("patient/external_vaccination")
        .under("patient")
        .methods(READ_CREATE, READ_UPDATE)
        .needs(PATIENTS_AND_CLIENTS),
    resource("patient/{id}/consultations", super::visits::CONSULTATION)
        .table("consultation")
        .under("patients")
        .methods(READ, READ)
        .needs("General: Consultations and its items"),
    resource("reminder", REMINDER)
        .needs("General: Reminders")
        .anonymous(Anonymous::Id)
        .actions(&[super::action("mark_sent", &["PUT"])]),
    resource("remindertemplate", REMINDER_TEMPLATE).needs("Settings: Reminder settings"),
    resource("note", NOTE)
        .needs("General: Add notes and communication")
        .limits([50, 300, 200, 600, 300]),
    resource("tag/tagtext", TAG).needs("Settings: Tags"),
    resource(
        "custom_fields",
        &[text("label"), text("entity"), text("type")],
    )
    .methods(READ, READ),
];

pub(super) const PATIENT: &[Field] = &[
    to("client", "client").required().filtered().exposed(),
    short("name", 127).required().filtered(),
    text("official_name"),
    text("stable_name"),
    text("passport_number"),
    text("register_number"),
    text("additional_identification").nullable(),
    text("animal_code").nullable().filtered(),
    code("species", &codes::SPECIES).required().filtered(),
    code("breed", &codes::BREEDS).filtered(),
    code("gender", &codes::GENDERS).filtered(),
    computed("weight", latest_weight),
    date("date_of_birth").filtered(),
    date("date_of_registration"),
    date("deceased").filtered(),
    text("reason_of_death"),
    text("color"),
    text("microchip").nullable().filtered(),
    date("microchip_date"),
    text("critical_notes"),
    text("remarks").nullable(),
    text("insurance").nullable(),
    integer("insurance_company"),
    integer("blood_group"),
    flag("archived").filtered(),
    flag("private"),
    flag("not_for_food"),
    flag("imported"),
    instant("date_imported"),
    to("home_department", "department").filtered(),
    many("visible_departments", "department"),
    list("visible_department_groups"),
    text("street_address"),
    text("street_address_2").nullable(),
    text("zip_code"),
    text("city"),
    integer("herd_size"),
    text("holding_place_number").nullable(),
    list("tags_rel"),
    list("fields_rel"),
    computed("last_consultation_time", last_visit).hidden(),
    inverse("consultations", "consultation", "patients")
        .hidden()
        .filtered(),
    inverse("notes", "note", "patients").detail_only(),
    many("merged_patient", "patient").detail_only(),
    to("merge_patient", "patient").detail_only(),
    text("picture").nullable(),
    json("old_patient_id").filtered(),
    json("patient_extras"),
];

/// The newest weight by its time of measurement, in kilograms.
fn latest_weight(clinic: &Clinic, id: i64) -> Value {
    clinic
        .rows_of("patient/weight", "patient", id)
        .filter_map(|(_, row)| {
            let at: jiff::Timestamp = clinic::text(row, "timestamp").parse().ok()?;
            Some((at, row.get("weight")?.clone()))
        })
        .max_by_key(|(at, _)| *at)
        .map_or(Value::Null, |(_, weight)| weight)
}

fn last_visit(clinic: &Clinic, id: i64) -> Value {
    clinic
        .rows_of("consultation", "patients", id)
        .filter_map(|(_, row)| clinic::text(row, "started").parse::<jiff::Timestamp>().ok())
        .max()
        .map_or(Value::Null, |at| at.to_string().into())
}

const WEIGHT: &[Field] = &[
    to("patient", "patient"),
    instant("timestamp").required().filtered(),
    number("weight").required().filtered(),
];

const TEMPERATURE: &[Field] = &[
    to("patient", "patient"),
    instant("timestamp").required().filtered(),
    number("temperature").required(),
];

const EXTERNAL_VACCINATION: &[Field] = &[
    to("patient", "patient"),
    text("name").required(),
    text("disease"),
    text("batch_number"),
    date("date"),
    date("expiry_date"),
    text("clinic_name"),
];

const REMINDER: &[Field] = &[
    to("department", "department")
        .required()
        .exposed()
        .filtered(),
    to("reminder_template", "remindertemplate").filtered(),
    to("patient", "patient").required().exposed().filtered(),
    to("client", "client").exposed().filtered(),
    text("email_address"),
    text("phone_number"),
    text("email_subject"),
    text("email_text"),
    text("sms_text"),
    text("post_text"),
    flag("text_manually"),
    integer("send_before"),
    integer("send_method"),
    date("expiry_date").filtered(),
    date("planned_sending_date").filtered(),
    integer("status").filtered(),
    integer("recurring_type"),
    integer("recurring_times"),
    integer("recurring_interval"),
    text("external_url").nullable(),
    to("created_by", "user").read_only(),
    to("modified_by", "user").read_only(),
];

const REMINDER_TEMPLATE: &[Field] = &[
    text("title").required(),
    text("email_text"),
    text("sms_text"),
    text("post_text"),
    to("department", "department").filtered(),
    to("created_by", "user").read_only(),
    to("modified_by", "user").read_only(),
];

const NOTE: &[Field] = &[
    text("title"),
    integer("type").filtered(),
    to("client", "client").filtered(),
    many("patients", "patient").filtered(),
    text("note").required(),
];

const TAG: &[Field] = &[text("label").required(), text("text"), flag("archived")];
