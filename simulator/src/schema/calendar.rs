//! Appointments, the reasons for them, and shifts.

use super::field_builders::{
    ResourceField, boolean, date, date_time, integer, json, json_list, text, to_many, to_one,
};
use super::{ApiResource, READ_CREATE, READ_UPDATE, resource};

pub(super) const RESOURCES: &[ApiResource] = &[
    resource("appointment", APPOINTMENT_FIELDS)
        .require_permission("Calendar: Appointments")
        .with_methods(READ_CREATE, READ_UPDATE)
        .with_rate_limits([300, 500, 900, 500, 0]),
    resource("reason", REASON_FIELDS).require_permission("Settings: Reasons"),
    resource("reason_group", REASON_GROUP_FIELDS).require_permission("Settings: Reasons"),
    resource("shift", SHIFT_FIELDS).require_permission("Calendar: Shifts"),
    resource("shifttype", SHIFT_TYPE_FIELDS).require_permission("Calendar: Shifts"),
];

const APPOINTMENT_FIELDS: &[ResourceField] = &[
    date_time("start").required().filterable(),
    date_time("end").required().filterable(),
    date("start_date").read_only().filterable(),
    date("end_date").read_only(),
    text("title").required(),
    text("complaint"),
    to_one("reason", "reason").filterable(),
    to_one("complaint_type", "reason").exposable(),
    text("instructions"),
    text("notes"),
    text("client_notes").nullable(),
    to_one("user", "user").filterable().exposable(),
    to_many("additional_users", "user"),
    json_list("resources"),
    to_one("client", "client").filterable(),
    to_many("patients", "patient").filterable().exposable(),
    to_one("consultation", "consultation").filterable(),
    json("related_appointments"),
    to_one("parent_appointment", "appointment"),
    to_many("child_appointments", "appointment"),
    integer("duration"),
    integer("active").filterable(),
    boolean("confirmed").filterable(),
    boolean("no_show").filterable(),
    json("cancellation_reason"),
    text("cancellation_reason_text").nullable(),
    to_one("department", "department")
        .required()
        .filterable()
        .exposable(),
    json("ward"),
    integer("type").filterable(),
    text("request_hash"),
    text("telemedicine_url").nullable(),
    text("telemedicine_url_master").nullable(),
    text("telemedicine_room").nullable(),
];

const REASON_FIELDS: &[ResourceField] = &[
    to_one("group", "reason_group"),
    text("name").required(),
    integer("duration"),
    to_many("proficient_staff", "user"),
    boolean("available_online"),
    text("instructions"),
    json("available_from"),
    json("available_to"),
    boolean("no_messages"),
    boolean("no_confirmations"),
    text("color").nullable(),
    boolean("archived").filterable(),
    boolean("telemedicine"),
    json_list("species"),
    json_list("default_items"),
    json("advance_payment_item"),
    boolean("prevent_reminders"),
    json("data_excluded_from_communication"),
];

const REASON_GROUP_FIELDS: &[ResourceField] = &[
    to_one("department", "department").filterable(),
    text("name").required(),
    boolean("archived").filterable(),
];

const SHIFT_FIELDS: &[ResourceField] = &[
    date_time("start").required().filterable(),
    date_time("end").required().filterable(),
    to_one("user", "user").required().filterable().exposable(),
    to_one("department", "department").required().filterable(),
    json("ward"),
    json("team"),
    to_one("shift_type", "shifttype").required().filterable(),
    boolean("web"),
    text("note"),
    boolean("is_slot"),
];

const SHIFT_TYPE_FIELDS: &[ResourceField] = &[
    text("name").required(),
    integer("code"),
    to_one("department", "department").filterable(),
    boolean("in_appointments"),
    boolean("in_online_booking"),
    boolean("in_all_day"),
    boolean("is_custom"),
    boolean("is_active"),
];
