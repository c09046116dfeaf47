//! What is ordered for an animal: laboratory work, imaging, health plans, prescriptions.
//!
//! Which fields these have is not published; those here are ours \[I\].

use super::build::{Field, date, flag, instant, integer, inverse, many, number, text, to};
use super::{READ, READ_UPDATE, Resource, resource};

const VISITS: &str = "General: Consultations and its items";
const IMAGING: &str = "Diagnostic imaging: Diagnostic imaging referrals";
const PATIENTS_AND_CLIENTS: &str = "General: Patients and clients";

pub(super) const RESOURCES: &[Resource] = &[
    resource("consultation_laboratory_referral", LABORATORY_REFERRAL)
        .needs(VISITS)
        .limits([150, 300, 500, 300, 300]),
    resource("diagnosticimaging_referral", IMAGING_REFERRAL).needs(IMAGING),
    resource("diagnosticimaging_worklist", IMAGING_WORKLIST)
        .needs(IMAGING)
        .limits([250, 300, 1000, 300, 300]),
    resource("modality", &[text("name"), text("code")]).methods(READ, READ),
    resource("targetarea", &[text("name")]).methods(READ, READ),
    resource("healthplan", HEALTH_PLAN)
        .needs("Settings: Health plan settings")
        .methods(READ, READ),
    resource("patienthealthplan", PATIENT_HEALTH_PLAN).needs(PATIENTS_AND_CLIENTS),
    resource("patient_health_plan_payment", PLAN_PAYMENT)
        .needs(PATIENTS_AND_CLIENTS)
        .methods(READ, READ),
    resource("patienthealthplanitem", PATIENT_HEALTH_PLAN_ITEM)
        .needs(PATIENTS_AND_CLIENTS)
        .methods(READ, READ_UPDATE)
        .actions(&[super::action("mark_used", &["POST"])]),
    resource("general_prescription/written_prescription", PRESCRIPTION).needs(VISITS),
    resource("general_prescription/prescription_item", PRESCRIPTION_ITEM).needs(VISITS),
];

const LABORATORY_REFERRAL: &[Field] = &[
    to("consultation", "consultation").required().filtered(),
    to("patient", "patient").filtered().exposed(),
    to("client", "client").filtered(),
    integer("status").filtered(),
    text("laboratory"),
    text("remarks"),
    text("external_id").nullable(),
    instant("sent"),
    instant("answered"),
    to("department", "department").filtered(),
    to("referring_veterinarian", "user"),
    text("sample"),
    text("internal_notes"),
    inverse(
        "analyses",
        "consultation_items/analysis",
        "laboratory_referral",
    ),
];

const IMAGING_REFERRAL: &[Field] = &[
    to("consultation", "consultation").filtered(),
    to("patient", "patient").filtered().exposed(),
    to("client", "client").filtered(),
    to("appointment", "appointment"),
    integer("status").filtered(),
    text("remarks"),
    text("internal_notes"),
    text("report").nullable(),
    to("department", "department").filtered(),
    to("referring_veterinarian", "user"),
    inverse(
        "worklists",
        "diagnosticimaging_worklist",
        "diagnosticimaging_referral",
    ),
];

const IMAGING_WORKLIST: &[Field] = &[
    to("diagnosticimaging_referral", "diagnosticimaging_referral").filtered(),
    to("modality", "modality").exposed(),
    to("requesting_user", "user"),
    to("supervising_veterinarian", "user"),
    to("patient", "patient").filtered().exposed(),
    to("client", "client"),
    integer("status").filtered(),
    many("target_areas", "targetarea").exposed(),
    text("accession_number"),
    instant("performed"),
    text("image_url").nullable(),
];

const HEALTH_PLAN: &[Field] = &[text("name"), number("price"), integer("months")];

const PATIENT_HEALTH_PLAN: &[Field] = &[
    to("patient", "patient").required().filtered().exposed(),
    to("client", "client").filtered(),
    to("healthplan", "healthplan").required().exposed(),
    date("start_date").filtered(),
    date("end_date").filtered(),
    integer("status").filtered(),
    number("price"),
    integer("payments_per_year"),
    date("next_payment_date"),
    flag("renewed_automatically"),
    text("remarks"),
    inverse("items", "patienthealthplanitem", "patienthealthplan"),
    inverse(
        "payments",
        "patient_health_plan_payment",
        "patienthealthplan",
    ),
];

const PLAN_PAYMENT: &[Field] = &[
    to("patienthealthplan", "patienthealthplan").filtered(),
    date("due_date").filtered(),
    number("amount"),
    integer("status").filtered(),
    to("invoice", "invoice"),
];

const PATIENT_HEALTH_PLAN_ITEM: &[Field] = &[
    to("patienthealthplan", "patienthealthplan").filtered(),
    to("item", "item"),
    text("name"),
    text("item_group"),
    number("quantity"),
    number("used_quantity"),
    number("discount_percentage"),
];

const PRESCRIPTION: &[Field] = &[
    to("patient", "patient").required().filtered(),
    to("client", "client").filtered(),
    to("consultation", "consultation").filtered(),
    to("prescriber", "user"),
    date("date").filtered(),
    date("valid_until"),
    integer("status").filtered(),
    integer("repeats"),
    integer("repeats_left"),
    text("remarks"),
    inverse(
        "items",
        "general_prescription/prescription_item",
        "written_prescription",
    ),
];

const PRESCRIPTION_ITEM: &[Field] = &[
    to(
        "written_prescription",
        "general_prescription/written_prescription",
    )
    .filtered(),
    to("item", "item"),
    text("name"),
    number("quantity"),
    text("unit"),
    text("instructions"),
];
