//! Consultations, their items, notes, diagnoses and discharge instructions.

use serde_json::Value;

use super::field_builders::{
    ResourceField, boolean, computed, date_time, integer, inverse_many, json, json_list, number,
    text, to_many, to_one,
};
use super::{
    ApiResource, HiddenIdentity, READ, READ_CREATE, READ_UPDATE, READ_UPDATE_DELETE, record_action,
    resource,
};
use crate::clinic::{self, SimulatedClinic};

const PERMISSION_CONSULTATIONS: &str = "General: Consultations and its items";
const ANALYSIS_LIMITS: [u32; 5] = [150, 300, 600, 300, 300];

pub(super) const RESOURCES: &[ApiResource] = &[
    resource("consultation", CONSULTATION_FIELDS)
        .require_permission(PERMISSION_CONSULTATIONS)
        .with_methods(READ_CREATE, READ_UPDATE)
        .with_actions(&[
            record_action("update_status", &["POST"]),
            record_action("mark_sent", &["GET", "POST", "PUT", "PATCH"]),
            record_action("set_integration_status", &["GET", "POST", "PUT", "PATCH"]),
        ]),
    resource("consultationitem", UNION_ITEM_FIELDS)
        .require_permission(PERMISSION_CONSULTATIONS)
        .with_methods(READ, READ)
        .with_extra_fields(UNION_RESULT_FIELDS),
    item_resource("consultation_items/procedure", 1),
    item_resource("consultation_items/medicine", 2),
    item_resource("consultation_items/supply", 3),
    item_resource("consultation_items/food", 4),
    item_resource("consultation_items/analysis", 5)
        .with_extra_fields(RESULT_FIELDS)
        .with_rate_limits(ANALYSIS_LIMITS),
    item_resource("consultation/{id}/procedures", 1).nested_under("consultation"),
    item_resource("consultation/{id}/medicines", 2).nested_under("consultation"),
    item_resource("consultation/{id}/supplies", 3).nested_under("consultation"),
    item_resource("consultation/{id}/foods", 4).nested_under("consultation"),
    item_resource("consultation/{id}/analyses", 5)
        .nested_under("consultation")
        .with_extra_fields(RESULT_FIELDS)
        .with_rate_limits(ANALYSIS_LIMITS),
    entry_resource("consultation/{id}/consultationnote", NOTE_FIELDS)
        .in_table("consultation/consultationnote")
        .unpaginated(),
    entry_resource("consultation/{id}/consultationdiagnosis", DIAGNOSIS_FIELDS)
        .in_table("consultation/consultationdiagnosis"),
    entry_resource(
        "consultation/{id}/consultationdischargeinstruction",
        DISCHARGE_INSTRUCTION_FIELDS,
    )
    .in_table("consultation/consultationdischargeinstruction")
    .hide_identity(HiddenIdentity::IdAndUrl),
    entry_resource(
        "consultation/{id}/consultationpatientstatus",
        PATIENT_STATUS_FIELDS,
    )
    .in_table("consultation/consultationpatientstatus"),
];

/// One kind of line: flat, or nested where it is put under the consultation.
const fn item_resource(path: &'static str, kind: i64) -> ApiResource {
    resource(path, ITEM_FIELDS)
        .in_table("consultationitem")
        .with_type_code(kind)
        .require_permission(PERMISSION_CONSULTATIONS)
}

const fn entry_resource(path: &'static str, fields: &'static [ResourceField]) -> ApiResource {
    resource(path, fields)
        .nested_under("consultation")
        .with_methods(READ_CREATE, READ_UPDATE_DELETE)
        .require_permission(PERMISSION_CONSULTATIONS)
}

pub(super) const CONSULTATION_FIELDS: &[ResourceField] = &[
    to_one("client", "client")
        .required()
        .filterable()
        .exposable(),
    to_many("patients", "patient")
        .required()
        .filterable()
        .exposable(),
    text("complaint").filterable(),
    to_one("complaint_type", "reason").exposable(),
    integer("type").filterable(),
    integer("status").read_only().filterable(),
    date_time("admitted_time").filterable(),
    date_time("first_entry"),
    date_time("started").filterable(),
    date_time("finished").filterable(),
    date_time("ended").filterable(),
    to_one("supervising_veterinarian", "user")
        .filterable()
        .exposable(),
    to_one("department", "department").filterable().exposable(),
    to_one("invoice", "invoice").read_only().filterable(),
    to_one("appointment", "appointment").filterable(),
    inverse_many("consultation_items", "consultationitem", "consultation"),
    inverse_many(
        "consultation_notes",
        "consultation/{id}/consultationnote",
        "consultation",
    ),
    inverse_many(
        "consultation_diagnosis",
        "consultation/{id}/consultationdiagnosis",
        "consultation",
    ),
    inverse_many(
        "consultation_dischargeinstructions",
        "consultation/{id}/consultationdischargeinstruction",
        "consultation",
    ),
    inverse_many(
        "consultation_patient_status",
        "consultation/{id}/consultationpatientstatus",
        "consultation",
    ),
    json_list("templates_used").detail_only(),
    json("triage"),
    json("ward"),
    json("patient_location"),
    json_list("holding_place_number"),
    json("integration_status").read_only(),
    json("external_sent").read_only(),
    boolean("report_to_authorities"),
    json("reporting_dimension_1"),
    json("reporting_dimension_2"),
    json("consultation_extras"),
];

/// The union of all lines. Nothing but `id` and the times can be filtered on \[C\].
const UNION_ITEM_FIELDS: &[ResourceField] = &item_fields(false);
/// One kind of line, filtered by consultation \[C\].
const ITEM_FIELDS: &[ResourceField] = &item_fields(true);

const fn item_fields(typed: bool) -> [ResourceField; 31] {
    [
        if typed {
            to_one("consultation", "consultation").filterable()
        } else {
            to_one("consultation", "consultation")
        },
        if typed {
            to_one("patient", "patient").filterable()
        } else {
            to_one("patient", "patient")
        },
        if typed {
            to_one("item", "item").required()
        } else {
            to_one("item", "item")
        },
        text("code"),
        text("name"),
        number("quantity"),
        number("price"),
        number("price_with_vat"),
        number("vat_percentage"),
        integer("type_code").read_only(),
        computed("supervising_veterinarian_name", veterinarian_name),
        to_one("supervising_veterinarian", "user"),
        to_one("performed_by", "user"),
        to_one("invoicerow", "invoicerow").read_only(),
        to_one("parent_linked_item", "consultationitem"),
        to_many("linked_items", "consultationitem"),
        date_time("used"),
        integer("usage_type"),
        text("unit").nullable(),
        text("instructions").nullable(),
        text("description").nullable(),
        json("template"),
        boolean("hide_on_consultation"),
        boolean("no_department_rates"),
        boolean("no_commissions"),
        boolean("is_dispense_fee_item"),
        json("herd_size_multiplier"),
        if typed {
            boolean("vaccination").filterable()
        } else {
            boolean("vaccination").hidden()
        },
        if typed {
            text("vaccination_disease")
        } else {
            text("vaccination_disease").hidden()
        },
        if typed {
            text("batch_number").nullable()
        } else {
            text("batch_number").nullable().hidden()
        },
        json("administration_method"),
    ]
}

/// What the laboratory answered. The names are not public \[I\]; a line that was never sent
/// away has none of them.
const RESULT_FIELDS: &[ResourceField] = &[
    to_one("laboratory_referral", "consultation_laboratory_referral").filterable(),
    text("result").nullable(),
    number("result_value"),
    text("result_unit").nullable(),
    number("reference_minimum"),
    number("reference_maximum"),
    date_time("result_time"),
    text("result_remarks").nullable(),
];

/// The union of all lines shows no results \[I\].
const UNION_RESULT_FIELDS: &[ResourceField] = &[
    to_one("laboratory_referral", "consultation_laboratory_referral").hidden(),
    text("result").hidden(),
    number("result_value").hidden(),
    text("result_unit").hidden(),
    number("reference_minimum").hidden(),
    number("reference_maximum").hidden(),
    date_time("result_time").hidden(),
    text("result_remarks").hidden(),
];

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

const NOTE_FIELDS: &[ResourceField] = &[
    to_one("consultation", "consultation"),
    to_one("patient", "patient"),
    integer("type"),
    text("text").nullable(),
    text("note").nullable(),
];

const DIAGNOSIS_FIELDS: &[ResourceField] = &[
    to_one("consultation", "consultation"),
    to_one("patient", "patient"),
    text("name").required(),
    integer("type"),
];

const DISCHARGE_INSTRUCTION_FIELDS: &[ResourceField] = &[
    to_one("consultation", "consultation"),
    to_one("patient", "patient"),
    text("text").required(),
    json("modified_session"),
    date_time("printed_at"),
    text("merge_by_field"),
];

const PATIENT_STATUS_FIELDS: &[ResourceField] = &[
    to_one("consultation", "consultation"),
    to_one("patient", "patient"),
    number("temperature"),
    number("heart_rate"),
    number("respiratory_rate"),
];
