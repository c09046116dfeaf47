//! Owners, their telephone numbers, and the people who work in the clinic.

use serde_json::{Value, json};

use super::build::{
    Field, computed, flag, instant, integer, inverse, json, list, many, partner, short, text, to,
};
use super::{READ, READ_UPDATE, Resource, resource};
use crate::simulator::clinic::{self, Clinic};

const PATIENTS_AND_CLIENTS: &str = "General: Patients and clients";
const PROFILE: &str = "Profile: User profile page";

pub(super) const RESOURCES: &[Resource] = &[
    resource("client", CLIENT)
        .needs(PATIENTS_AND_CLIENTS)
        .limits([125, 300, 500, 200, 300]),
    resource("phonenumber", PHONE)
        .needs(PATIENTS_AND_CLIENTS)
        .limits([900, 900, 3600, 900, 300])
        .label("phone_number"),
    resource("department", DEPARTMENT)
        .methods(READ, READ)
        .limits([300, 0, 1200, 0, 0]),
    resource("user", USER)
        .needs(PROFILE)
        .methods(READ, READ_UPDATE),
    resource("userdetails", USER_DETAILS)
        .needs(PROFILE)
        .methods(READ, READ_UPDATE),
    resource("usergroup", &[text("name")])
        .needs(PROFILE)
        .methods(READ, READ),
];

const CLIENT: &[Field] = &[
    text("title").nullable(),
    text("firstname").filtered(),
    text("lastname").filtered(),
    text("organization_name").filtered(),
    integer("customer_type"),
    text("vat_number"),
    text("register_number").nullable(),
    to("home_department", "department"),
    integer("due_date_delay"),
    text("street_address"),
    text("street_address_2").nullable(),
    text("street_address_3").nullable(),
    text("zip_code"),
    text("city"),
    text("state").nullable(),
    json("country"),
    text("email").filtered(),
    text("alt_emails").nullable(),
    text("id_number"),
    json("old_client_id"),
    text("critical_notes").nullable(),
    text("critical_accounting_notes").nullable(),
    text("remarks"),
    flag("archived").filtered(),
    flag("no_sms"),
    flag("no_email"),
    flag("external"),
    flag("imported"),
    instant("date_imported"),
    flag("referring_organization"),
    json("parent_referring_organization"),
    flag("referring_vet"),
    inverse("patients", "patient", "client").exposed(),
    to("invoicing_client", "client"),
    computed("phone_numbers", phone_numbers),
    inverse("phonenumbers", "phonenumber", "client")
        .hidden()
        .filtered(),
    computed("has_alive_patients", has_alive_patients)
        .hidden()
        .filtered(),
    list("tags_rel"),
    list("fields_rel"),
    integer("status_type"),
    text("farm_code").nullable(),
    list("holdingplacenumbers"),
    flag("production_animal_client"),
    json("communication_preferences"),
];

/// Read as objects, not as URLs \[C\].
fn phone_numbers(clinic: &Clinic, id: i64) -> Value {
    clinic
        .rows_of("phonenumber", "client", id)
        .map(|(id, row)| json!({"id": id, "number": clinic::text(row, "phone_number")}))
        .collect()
}

fn has_alive_patients(clinic: &Clinic, id: i64) -> Value {
    clinic
        .rows_of("patient", "client", id)
        .any(|(_, row)| row.get("deceased").is_none_or(Value::is_null))
        .into()
}

const PHONE: &[Field] = &[
    to("client", "client").required().filtered(),
    integer("type_code"),
    short("phone_number", 32).required().filtered(),
    text("description").nullable(),
    flag("preferred_reminders"),
    flag("is_secondary_owners_phone_number"),
];

const DEPARTMENT: &[Field] = &[
    text("name"),
    json("active_item_list"),
    json("details"),
    json("address_info"),
];

const USER: &[Field] = &[
    text("email").filtered(),
    text("first_name").filtered(),
    text("last_name").filtered(),
    flag("is_active").filtered(),
    flag("is_staff"),
    instant("last_login"),
    many("groups", "usergroup"),
    partner("user_details", "userdetails", "user"),
];

const USER_DETAILS: &[Field] = &[
    to("user", "user").filtered(),
    text("title"),
    text("phone"),
    text("veterinarian_id"),
    to("active_department", "department"),
    text("initials"),
    text("language"),
    integer("user_type"),
    text("areas_of_expertise"),
    text("qualifications"),
    text("picture").nullable(),
    text("prescriber_id").nullable(),
    text("employee_number").nullable(),
    text("vds_number").nullable(),
    flag("all_departments_active"),
    many("active_departments", "department"),
    to("home_department", "department"),
    flag("is_cabinet_user"),
];
