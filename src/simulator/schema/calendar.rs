//! Appointments, the reasons for them, and shifts.

use super::build::{Field, date, flag, instant, integer, json, list, many, text, to};
use super::{READ_CREATE, READ_UPDATE, Resource, resource};

pub(super) const RESOURCES: &[Resource] = &[
    resource("appointment", APPOINTMENT)
        .needs("Calendar: Appointments")
        .methods(READ_CREATE, READ_UPDATE)
        .limits([300, 500, 900, 500, 0]),
    resource("reason", REASON).needs("Settings: Reasons"),
    resource("reason_group", REASON_GROUP).needs("Settings: Reasons"),
    resource("shift", SHIFT).needs("Calendar: Shifts"),
    resource("shifttype", SHIFT_TYPE).needs("Calendar: Shifts"),
];

const APPOINTMENT: &[Field] = &[
    instant("start").required().filtered(),
    instant("end").required().filtered(),
    date("start_date").read_only().filtered(),
    date("end_date").read_only(),
    text("title").required(),
    text("complaint"),
    to("reason", "reason").filtered(),
    to("complaint_type", "reason").exposed(),
    text("instructions"),
    text("notes"),
    text("client_notes").nullable(),
    to("user", "user").filtered().exposed(),
    many("additional_users", "user"),
    list("resources"),
    to("client", "client").filtered(),
    many("patients", "patient").filtered().exposed(),
    to("consultation", "consultation").filtered(),
    json("related_appointments"),
    to("parent_appointment", "appointment"),
    many("child_appointments", "appointment"),
    integer("duration"),
    integer("active").filtered(),
    flag("confirmed").filtered(),
    flag("no_show").filtered(),
    json("cancellation_reason"),
    text("cancellation_reason_text").nullable(),
    to("department", "department")
        .required()
        .filtered()
        .exposed(),
    json("ward"),
    integer("type").filtered(),
    text("request_hash"),
    text("telemedicine_url").nullable(),
    text("telemedicine_url_master").nullable(),
    text("telemedicine_room").nullable(),
];

const REASON: &[Field] = &[
    to("group", "reason_group"),
    text("name").required(),
    integer("duration"),
    many("proficient_staff", "user"),
    flag("available_online"),
    text("instructions"),
    json("available_from"),
    json("available_to"),
    flag("no_messages"),
    flag("no_confirmations"),
    text("color").nullable(),
    flag("archived").filtered(),
    flag("telemedicine"),
    list("species"),
    list("default_items"),
    json("advance_payment_item"),
    flag("prevent_reminders"),
    json("data_excluded_from_communication"),
];

const REASON_GROUP: &[Field] = &[
    to("department", "department").filtered(),
    text("name").required(),
    flag("archived").filtered(),
];

const SHIFT: &[Field] = &[
    instant("start").required().filtered(),
    instant("end").required().filtered(),
    to("user", "user").required().filtered().exposed(),
    to("department", "department").required().filtered(),
    json("ward"),
    json("team"),
    to("shift_type", "shifttype").required().filtered(),
    flag("web"),
    text("note"),
    flag("is_slot"),
];

const SHIFT_TYPE: &[Field] = &[
    text("name").required(),
    integer("code"),
    to("department", "department").filtered(),
    flag("in_appointments"),
    flag("in_online_booking"),
    flag("in_all_day"),
    flag("is_custom"),
    flag("is_active"),
];
