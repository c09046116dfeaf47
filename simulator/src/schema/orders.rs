//! What is ordered for a patient: laboratory and imaging referrals, health plans, prescriptions.
//!
//! Which fields these have is not published; those here are ours \[I\].

use super::field_builders::{
    ResourceField, boolean, date, date_time, integer, inverse_many, number, text, to_many, to_one,
};
use super::{ApiResource, READ, READ_UPDATE, resource};

const PERMISSION_CONSULTATIONS: &str = "General: Consultations and its items";
const PERMISSION_IMAGING: &str = "Diagnostic imaging: Diagnostic imaging referrals";
const PERMISSION_PATIENTS_AND_CLIENTS: &str = "General: Patients and clients";

pub(super) const RESOURCES: &[ApiResource] = &[
    resource(
        "consultation_laboratory_referral",
        LABORATORY_REFERRAL_FIELDS,
    )
    .require_permission(PERMISSION_CONSULTATIONS)
    .with_rate_limits([150, 300, 500, 300, 300]),
    resource("diagnosticimaging_referral", IMAGING_REFERRAL_FIELDS)
        .require_permission(PERMISSION_IMAGING),
    resource("diagnosticimaging_worklist", IMAGING_WORKLIST_FIELDS)
        .require_permission(PERMISSION_IMAGING)
        .with_rate_limits([250, 300, 1000, 300, 300]),
    resource("modality", &[text("name"), text("code")]).with_methods(READ, READ),
    resource("targetarea", &[text("name")]).with_methods(READ, READ),
    resource("healthplan", HEALTH_PLAN_FIELDS)
        .require_permission("Settings: Health plan settings")
        .with_methods(READ, READ),
    resource("patienthealthplan", PATIENT_HEALTH_PLAN_FIELDS)
        .require_permission(PERMISSION_PATIENTS_AND_CLIENTS),
    resource("patient_health_plan_payment", PLAN_PAYMENT_FIELDS)
        .require_permission(PERMISSION_PATIENTS_AND_CLIENTS)
        .with_methods(READ, READ),
    resource("patienthealthplanitem", PATIENT_HEALTH_PLAN_ITEM_FIELDS)
        .require_permission(PERMISSION_PATIENTS_AND_CLIENTS)
        .with_methods(READ, READ_UPDATE)
        .with_actions(&[super::record_action("mark_used", &["POST"])]),
    resource(
        "general_prescription/written_prescription",
        PRESCRIPTION_FIELDS,
    )
    .require_permission(PERMISSION_CONSULTATIONS),
    resource(
        "general_prescription/prescription_item",
        PRESCRIPTION_ITEM_FIELDS,
    )
    .require_permission(PERMISSION_CONSULTATIONS),
];

const LABORATORY_REFERRAL_FIELDS: &[ResourceField] = &[
    to_one("consultation", "consultation")
        .required()
        .filterable(),
    to_one("patient", "patient").filterable().exposable(),
    to_one("client", "client").filterable(),
    integer("status").filterable(),
    text("laboratory"),
    text("remarks"),
    text("external_id").nullable(),
    date_time("sent"),
    date_time("answered"),
    to_one("department", "department").filterable(),
    to_one("referring_veterinarian", "user"),
    text("sample"),
    text("internal_notes"),
    inverse_many(
        "analyses",
        "consultation_items/analysis",
        "laboratory_referral",
    ),
];

const IMAGING_REFERRAL_FIELDS: &[ResourceField] = &[
    to_one("consultation", "consultation").filterable(),
    to_one("patient", "patient").filterable().exposable(),
    to_one("client", "client").filterable(),
    to_one("appointment", "appointment"),
    integer("status").filterable(),
    text("remarks"),
    text("internal_notes"),
    text("report").nullable(),
    to_one("department", "department").filterable(),
    to_one("referring_veterinarian", "user"),
    inverse_many(
        "worklists",
        "diagnosticimaging_worklist",
        "diagnosticimaging_referral",
    ),
];

const IMAGING_WORKLIST_FIELDS: &[ResourceField] = &[
    to_one("diagnosticimaging_referral", "diagnosticimaging_referral").filterable(),
    to_one("modality", "modality").exposable(),
    to_one("requesting_user", "user"),
    to_one("supervising_veterinarian", "user"),
    to_one("patient", "patient").filterable().exposable(),
    to_one("client", "client"),
    integer("status").filterable(),
    to_many("target_areas", "targetarea").exposable(),
    text("accession_number"),
    date_time("performed"),
    text("image_url").nullable(),
];

const HEALTH_PLAN_FIELDS: &[ResourceField] = &[text("name"), number("price"), integer("months")];

const PATIENT_HEALTH_PLAN_FIELDS: &[ResourceField] = &[
    to_one("patient", "patient")
        .required()
        .filterable()
        .exposable(),
    to_one("client", "client").filterable(),
    to_one("healthplan", "healthplan").required().exposable(),
    date("start_date").filterable(),
    date("end_date").filterable(),
    integer("status").filterable(),
    number("price"),
    integer("payments_per_year"),
    date("next_payment_date"),
    boolean("renewed_automatically"),
    text("remarks"),
    inverse_many("items", "patienthealthplanitem", "patienthealthplan"),
    inverse_many(
        "payments",
        "patient_health_plan_payment",
        "patienthealthplan",
    ),
];

const PLAN_PAYMENT_FIELDS: &[ResourceField] = &[
    to_one("patienthealthplan", "patienthealthplan").filterable(),
    date("due_date").filterable(),
    number("amount"),
    integer("status").filterable(),
    to_one("invoice", "invoice"),
];

const PATIENT_HEALTH_PLAN_ITEM_FIELDS: &[ResourceField] = &[
    to_one("patienthealthplan", "patienthealthplan").filterable(),
    to_one("item", "item"),
    text("name"),
    text("item_group"),
    number("quantity"),
    number("used_quantity"),
    number("discount_percentage"),
];

const PRESCRIPTION_FIELDS: &[ResourceField] = &[
    to_one("patient", "patient").required().filterable(),
    to_one("client", "client").filterable(),
    to_one("consultation", "consultation").filterable(),
    to_one("prescriber", "user"),
    date("date").filterable(),
    date("valid_until"),
    integer("status").filterable(),
    integer("repeats"),
    integer("repeats_left"),
    text("remarks"),
    inverse_many(
        "items",
        "general_prescription/prescription_item",
        "written_prescription",
    ),
];

const PRESCRIPTION_ITEM_FIELDS: &[ResourceField] = &[
    to_one(
        "written_prescription",
        "general_prescription/written_prescription",
    )
    .filterable(),
    to_one("item", "item"),
    text("name"),
    number("quantity"),
    text("unit"),
    text("instructions"),
];
