//! Reminders that are due, overdue, sent and failed, with their templates, and notes of communication.

use serde_json::json;

use super::making::Making;
use crate::simulator::clinic::{self, Clinic};

pub(super) fn fill(making: &mut Making<'_>) {
    templates(making);
    let animals: Vec<i64> = making.clinic.rows("patient").map(|(id, _)| id).collect();
    for patient in animals.into_iter().skip(1) {
        if making.chance(60) {
            let due = making.between(-200, 200);
            let template = making.between(1, 3);
            remind(making, patient, i64::from(template), due);
        }
        if making.chance(25) {
            communication(making, patient);
        }
    }
}

fn templates(making: &mut Making<'_>) {
    let titles = [
        "Vaccination: DHP booster",
        "Vaccination: rabies",
        "Annual check-up",
        "<b>Dental</b> recheck",
    ];
    for title in titles {
        let stamp = making.stamp_at(-800, 9, 0);
        making.add(
            "remindertemplate",
            json!({
                "title": title,
                "email_text": "<p>[[patient_name]] is due on [[expiry_date]]. Call [[clinic_telephone]] or book at [[onlinebooking_url]].</p>",
                "sms_text": "[[patient_name]] is due on [[expiry_date]]. [[clinic_name]]",
                "department": 1, "created_by": 5, "modified_by": 5,
                "created": stamp, "modified": stamp,
            }),
        );
    }
}

/// A reminder for care that falls due in `due` days; in the past it was mostly sent.
pub(super) fn remind(making: &mut Making<'_>, patient: i64, template: i64, due: i32) -> i64 {
    let before = 14;
    let status = if due > before {
        0
    } else {
        making.pick(&[3, 3, 3, 0, 1, 4], 3)
    };
    let client = owner(&making.clinic, patient);
    let (email, phone) = contact(&making.clinic, client);
    let stamp = making.stamp_at((due - 365).min(-1), 12, 0);
    making.add(
        "reminder",
        json!({
            "department": 1, "reminder_template": template, "patient": patient, "client": client,
            "email_address": email, "phone_number": phone, "email_subject": "Time for a visit",
            "email_text": "<p>Dear owner, it is <em>time</em>.</p>", "sms_text": "It is time.",
            "text_manually": false, "send_before": before,
            "send_method": 1, "expiry_date": making.date(due),
            "planned_sending_date": making.date(due - before), "status": status,
            "created_by": 5, "modified_by": 5, "created": stamp,
            "modified": stamp,
        }),
    )
}

fn owner(clinic: &Clinic, patient: i64) -> Option<i64> {
    clinic::integer(clinic.row("patient", patient)?, "client")
}

fn contact(clinic: &Clinic, client: Option<i64>) -> (String, String) {
    let Some(client) = client else {
        return (String::new(), String::new());
    };
    let email = clinic
        .row("client", client)
        .map(|row| clinic::text(row, "email"))
        .unwrap_or_default();
    let phone = clinic
        .rows_of("phonenumber", "client", client)
        .map(|(_, row)| clinic::text(row, "phone_number"))
        .next()
        .unwrap_or_default();
    (email.to_owned(), phone.to_owned())
}

fn communication(making: &mut Making<'_>, patient: i64) {
    let days = -making.between(1, 400);
    let stamp = making.stamp_at(days, 15, 45);
    let client = owner(&making.clinic, patient);
    let kind = making.pick(&[0, 1, 4, 12], 0);
    making.add(
        "note",
        json!({
            "title": "Telephone <call>", "type": kind, "client": client,
            "patients": [patient],
            "note": "<p>Owner rang: doing <strong>better</strong>. <img src=x onerror=alert(1)></p>",
            "created": stamp, "modified": stamp, "created_user": 5,
        }),
    );
}
