//! Clients, their telephone numbers, and the clinic's users.

use serde_json::{Value, json};

use super::field_builders::{
    ResourceField, boolean, computed, date_time, integer, inverse_many, inverse_one, json,
    json_list, short_text, text, to_many, to_one,
};
use super::{ApiResource, READ, READ_UPDATE, resource};
use crate::clinic::{self, SimulatedClinic};

const PERMISSION_PATIENTS_AND_CLIENTS: &str = "General: Patients and clients";
const PERMISSION_PROFILE: &str = "Profile: User profile page";

pub(super) const RESOURCES: &[ApiResource] = &[
    resource("client", CLIENT_FIELDS)
        .require_permission(PERMISSION_PATIENTS_AND_CLIENTS)
        .with_rate_limits([125, 300, 500, 200, 300]),
    resource("phonenumber", PHONE_FIELDS)
        .require_permission(PERMISSION_PATIENTS_AND_CLIENTS)
        .with_rate_limits([900, 900, 3600, 900, 300])
        .search_by("phone_number"),
    resource("department", DEPARTMENT_FIELDS)
        .with_methods(READ, READ)
        .with_rate_limits([300, 0, 1200, 0, 0]),
    resource("user", USER_FIELDS)
        .require_permission(PERMISSION_PROFILE)
        .with_methods(READ, READ_UPDATE),
    resource("userdetails", USER_DETAILS_FIELDS)
        .require_permission(PERMISSION_PROFILE)
        .with_methods(READ, READ_UPDATE),
    resource("usergroup", &[text("name")])
        .require_permission(PERMISSION_PROFILE)
        .with_methods(READ, READ),
];

const CLIENT_FIELDS: &[ResourceField] = &[
    text("title").nullable(),
    text("firstname").filterable(),
    text("lastname").filterable(),
    text("organization_name").filterable(),
    integer("customer_type"),
    text("vat_number"),
    text("register_number").nullable(),
    to_one("home_department", "department"),
    integer("due_date_delay"),
    text("street_address"),
    text("street_address_2").nullable(),
    text("street_address_3").nullable(),
    text("zip_code"),
    text("city"),
    text("state").nullable(),
    json("country"),
    text("email").filterable(),
    text("alt_emails").nullable(),
    text("id_number"),
    json("old_client_id"),
    text("critical_notes").nullable(),
    text("critical_accounting_notes").nullable(),
    text("remarks"),
    boolean("archived").filterable(),
    boolean("no_sms"),
    boolean("no_email"),
    boolean("external"),
    boolean("imported"),
    date_time("date_imported"),
    boolean("referring_organization"),
    json("parent_referring_organization"),
    boolean("referring_vet"),
    inverse_many("patients", "patient", "client").exposable(),
    to_one("invoicing_client", "client"),
    computed("phone_numbers", phone_numbers),
    inverse_many("phonenumbers", "phonenumber", "client")
        .hidden()
        .filterable(),
    computed("has_alive_patients", has_alive_patients)
        .hidden()
        .filterable(),
    json_list("tags_rel"),
    json_list("fields_rel"),
    integer("status_type"),
    text("farm_code").nullable(),
    json_list("holdingplacenumbers"),
    boolean("production_animal_client"),
    json("communication_preferences"),
];

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

const PHONE_FIELDS: &[ResourceField] = &[
    to_one("client", "client").required().filterable(),
    integer("type_code"),
    short_text("phone_number", 32).required().filterable(),
    text("description").nullable(),
    boolean("preferred_reminders"),
    boolean("is_secondary_owners_phone_number"),
];

const DEPARTMENT_FIELDS: &[ResourceField] = &[
    text("name"),
    json("active_item_list"),
    json("details"),
    json("address_info"),
];

const USER_FIELDS: &[ResourceField] = &[
    text("email").filterable(),
    text("first_name").filterable(),
    text("last_name").filterable(),
    boolean("is_active").filterable(),
    boolean("is_staff"),
    date_time("last_login"),
    to_many("groups", "usergroup"),
    inverse_one("user_details", "userdetails", "user"),
];

const USER_DETAILS_FIELDS: &[ResourceField] = &[
    to_one("user", "user").filterable(),
    text("title"),
    text("phone"),
    text("veterinarian_id"),
    to_one("active_department", "department"),
    text("initials"),
    text("language"),
    integer("user_type"),
    text("areas_of_expertise"),
    text("qualifications"),
    text("picture").nullable(),
    text("prescriber_id").nullable(),
    text("employee_number").nullable(),
    text("vds_number").nullable(),
    boolean("all_departments_active"),
    to_many("active_departments", "department"),
    to_one("home_department", "department"),
    boolean("is_cabinet_user"),
];
