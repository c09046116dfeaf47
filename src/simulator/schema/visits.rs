//! Consultations, their lines and everything written on them.

use serde_json::Value;

use super::build::{
    Field, computed, flag, instant, integer, inverse, json, list, many, number, text, to,
};
use super::{Anonymous, CRUD, READ, READ_CREATE, READ_UPDATE, Resource, action, resource};
use crate::simulator::clinic::{self, Clinic};

const VISITS: &str = "General: Consultations and its items";
const ANALYSIS_LIMITS: [u32; 5] = [150, 300, 600, 300, 300];

pub(super) const RESOURCES: &[Resource] = &[
    resource("consultation", CONSULTATION)
        .needs(VISITS)
        .methods(READ_CREATE, READ_UPDATE)
        .actions(&[
            action("update_status", &["POST"]),
            action("mark_sent", &["GET", "POST", "PUT", "PATCH"]),
            action("set_integration_status", &["GET", "POST", "PUT", "PATCH"]),
        ]),
    resource("consultationitem", UNION_LINE)
        .needs(VISITS)
        .methods(READ, READ)
        .further(UNION_RESULT),
    line("consultation_items/procedure", 1),
    line("consultation_items/medicine", 2),
    line("consultation_items/supply", 3),
    line("consultation_items/food", 4),
    line("consultation_items/analysis", 5)
        .further(RESULT)
        .limits(ANALYSIS_LIMITS),
    line("consultation/{id}/procedures", 1).under("consultation"),
    line("consultation/{id}/medicines", 2).under("consultation"),
    line("consultation/{id}/supplies", 3).under("consultation"),
    line("consultation/{id}/foods", 4).under("consultation"),
    line("consultation/{id}/analyses", 5)
        .under("consultation")
        .further(RESULT)
        .limits(ANALYSIS_LIMITS),
    written("consultation/{id}/consultationnote", NOTE)
        .table("consultation/consultationnote")
        .bare(),
    written("consultation/{id}/consultationdiagnosis", DIAGNOSIS)
        .table("consultation/consultationdiagnosis"),
    written(
        "consultation/{id}/consultationdischargeinstruction",
        DISCHARGE,
    )
    .table("consultation/consultationdischargeinstruction")
    .anonymous(Anonymous::IdAndUrl),
    written("consultation/{id}/consultationpatientstatus", STATUS)
        .table("consultation/consultationpatientstatus"),
];

/// One kind of line: flat, or nested where it is put under the consultation.
const fn line(path: &'static str, kind: i64) -> Resource {
    resource(path, LINE)
        .table("consultationitem")
        .only(kind)
        .needs(VISITS)
}

const fn written(path: &'static str, fields: &'static [Field]) -> Resource {
    resource(path, fields)
        .under("consultation")
        .methods(READ_CREATE, CRUD)
        .needs(VISITS)
}

pub(super) const CONSULTATION: &[Field] = &[
    to("client", "client").required().filtered().exposed(),
    many("patients", "patient").required().filtered().exposed(),
    text("complaint").filtered(),
    to("complaint_type", "reason").exposed(),
    integer("type").filtered(),
    integer("status").read_only().filtered(),
    instant("admitted_time").filtered(),
    instant("first_entry"),
    instant("started").filtered(),
    instant("finished").filtered(),
    instant("ended").filtered(),
    to("supervising_veterinarian", "user").filtered().exposed(),
    to("department", "department").filtered().exposed(),
    to("invoice", "invoice").read_only().filtered(),
    to("appointment", "appointment").filtered(),
    inverse("consultation_items", "consultationitem", "consultation"),
    inverse(
        "consultation_notes",
        "consultation/{id}/consultationnote",
        "consultation",
    ),
    inverse(
        "consultation_diagnosis",
        "consultation/{id}/consultationdiagnosis",
        "consultation",
    ),
    inverse(
        "consultation_dischargeinstructions",
        "consultation/{id}/consultationdischargeinstruction",
        "consultation",
    ),
    inverse(
        "consultation_patient_status",
        "consultation/{id}/consultationpatientstatus",
        "consultation",
    ),
    list("templates_used").detail_only(),
    json("triage"),
    json("ward"),
    json("patient_location"),
    list("holding_place_number"),
    json("integration_status").read_only(),
    json("external_sent").read_only(),
    flag("report_to_authorities"),
    json("reporting_dimension_1"),
    json("reporting_dimension_2"),
    json("consultation_extras"),
];

/// The union of all lines. Nothing but `id` and the times can be filtered on \[C\].
const UNION_LINE: &[Field] = &lines(false);
/// One kind of line, filtered by consultation \[C\].
const LINE: &[Field] = &lines(true);

const fn lines(typed: bool) -> [Field; 31] {
    [
        if typed {
            to("consultation", "consultation").filtered()
        } else {
            to("consultation", "consultation")
        },
        if typed {
            to("patient", "patient").filtered()
        } else {
            to("patient", "patient")
        },
        if typed {
            to("item", "item").required()
        } else {
            to("item", "item")
        },
        text("code"),
        text("name"),
        number("quantity"),
        number("price"),
        number("price_with_vat"),
        number("vat_percentage"),
        integer("type_code").read_only(),
        computed("supervising_veterinarian_name", veterinarian),
        to("supervising_veterinarian", "user"),
        to("performed_by", "user"),
        to("invoicerow", "invoicerow").read_only(),
        to("parent_linked_item", "consultationitem"),
        many("linked_items", "consultationitem"),
        instant("used"),
        integer("usage_type"),
        text("unit").nullable(),
        text("instructions").nullable(),
        text("description").nullable(),
        json("template"),
        flag("hide_on_consultation"),
        flag("no_department_rates"),
        flag("no_commissions"),
        flag("is_dispense_fee_item"),
        json("herd_size_multiplier"),
        if typed {
            flag("vaccination").filtered()
        } else {
            flag("vaccination").hidden()
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
const RESULT: &[Field] = &[
    to("laboratory_referral", "consultation_laboratory_referral").filtered(),
    text("result").nullable(),
    number("result_value"),
    text("result_unit").nullable(),
    number("reference_minimum"),
    number("reference_maximum"),
    instant("result_time"),
    text("result_remarks").nullable(),
];

/// The union of all lines shows no results \[I\].
const UNION_RESULT: &[Field] = &[
    to("laboratory_referral", "consultation_laboratory_referral").hidden(),
    text("result").hidden(),
    number("result_value").hidden(),
    text("result_unit").hidden(),
    number("reference_minimum").hidden(),
    number("reference_maximum").hidden(),
    instant("result_time").hidden(),
    text("result_remarks").hidden(),
];

fn veterinarian(clinic: &Clinic, id: i64) -> Value {
    clinic
        .row("consultationitem", id)
        .and_then(|row| clinic::integer(row, "supervising_veterinarian"))
        .and_then(|user| clinic.row("user", user))
        .map(|user| ["first_name", "last_name"].map(|field| clinic::text(user, field)))
        .map(|names| names.join(" "))
        .unwrap_or_default()
        .into()
}

const NOTE: &[Field] = &[
    to("consultation", "consultation"),
    to("patient", "patient"),
    integer("type"),
    text("text").nullable(),
    text("note").nullable(),
];

const DIAGNOSIS: &[Field] = &[
    to("consultation", "consultation"),
    to("patient", "patient"),
    text("name").required(),
    integer("type"),
];

const DISCHARGE: &[Field] = &[
    to("consultation", "consultation"),
    to("patient", "patient"),
    text("text").required(),
    json("modified_session"),
    instant("printed_at"),
    text("merge_by_field"),
];

const STATUS: &[Field] = &[
    to("consultation", "consultation"),
    to("patient", "patient"),
    number("temperature"),
    number("heart_rate"),
    number("respiratory_rate"),
];
