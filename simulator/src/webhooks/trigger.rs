//! Which change of which record triggers which webhook, and the name of the record's number in it.

use crate::clinic::{SimulatedClinic, get_integer};

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordChange {
    /// It is new.
    Created,
    /// It is different.
    Updated,
    /// It is gone.
    Deleted,
}

/// One kind of webhook \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WebhookTrigger {
    /// The vendor's number.
    pub number: i64,
    /// What people call it.
    pub name: &'static str,
    /// The name of the record's number in the message; those of 5, 9 and 16 and below have been
    /// seen \[D\]\[C\], those with ids of phone numbers, notes, plans and deliveries are ours \[I\].
    pub id_parameter: &'static str,
    /// The table it watches.
    watched_table: &'static str,
    condition: TriggerCondition,
}

/// Which changes of the table count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TriggerCondition {
    /// Creation and change.
    CreatedOrUpdated,
    Created,
    Updated,
    Deleted,
    /// Written, and the status is this one.
    StatusIs(i64),
    /// Written, and the status is another one.
    StatusIsNot(i64),
}

use TriggerCondition::{Created, CreatedOrUpdated, Deleted, StatusIs, StatusIsNot, Updated};

/// The triggers this stand-in knows. There is none for a patient that is deleted or merged \[D\].
pub const WEBHOOK_TRIGGERS: [WebhookTrigger; 27] = [
    define_trigger(1, "Client", "client_id", "client", CreatedOrUpdated),
    define_trigger(2, "Patient", "patient_id", "patient", CreatedOrUpdated),
    define_trigger(
        3,
        "Consultation",
        "consultation_id",
        "consultation",
        CreatedOrUpdated,
    ),
    define_trigger(
        4,
        "Consultation delete",
        "consultation_id",
        "consultation",
        Deleted,
    ),
    define_trigger(
        5,
        "Consultation item",
        "consultationitem_id",
        "consultationitem",
        CreatedOrUpdated,
    ),
    define_trigger(
        6,
        "Imaging worklist",
        "diagnosticimagingworklist_id",
        "diagnosticimaging_worklist",
        Created,
    ),
    define_trigger(
        7,
        "Imaging worklist update",
        "diagnosticimagingworklist_id",
        "diagnosticimaging_worklist",
        Updated,
    ),
    define_trigger(
        8,
        "Imaging worklist delete",
        "diagnosticimagingworklist_id",
        "diagnosticimaging_worklist",
        Deleted,
    ),
    define_trigger(9, "Invoice", "invoice_id", "invoice", StatusIsNot(0)),
    define_trigger(10, "Invoice draft", "invoice_id", "invoice", StatusIs(0)),
    define_trigger(
        11,
        "Invoice payment",
        "invoicepayment_id",
        "invoicepayment",
        CreatedOrUpdated,
    ),
    define_trigger(
        15,
        "Organization item",
        "organizationitem_id",
        "item",
        CreatedOrUpdated,
    ),
    define_trigger(
        16,
        "Laboratory referral",
        "laboratory_referral_id",
        "consultation_laboratory_referral",
        CreatedOrUpdated,
    ),
    define_trigger(
        17,
        "Consultation waiting discharge",
        "consultation_id",
        "consultation",
        StatusIs(5),
    ),
    define_trigger(
        21,
        "Appointment",
        "appointment_id",
        "appointment",
        CreatedOrUpdated,
    ),
    define_trigger(24, "Reminder delete", "reminder_id", "reminder", Deleted),
    define_trigger(28, "User", "user_id", "user", CreatedOrUpdated),
    define_trigger(
        31,
        "Reminder create/modify",
        "reminder_id",
        "reminder",
        CreatedOrUpdated,
    ),
    define_trigger(39, "Client delete", "client_id", "client", Deleted),
    define_trigger(
        40,
        "Notes & Communication",
        "note_id",
        "note",
        CreatedOrUpdated,
    ),
    define_trigger(
        45,
        "Consultation finalized",
        "consultation_id",
        "consultation",
        StatusIs(10),
    ),
    define_trigger(
        54,
        "Health plan status update",
        "patienthealthplan_id",
        "patienthealthplan",
        Updated,
    ),
    define_trigger(
        56,
        "Home delivery order created",
        "homedeliveryorder_id",
        "home_delivery/order",
        Created,
    ),
    define_trigger(
        57,
        "Home delivery item updated",
        "homedeliveryitem_id",
        "home_delivery/item",
        Updated,
    ),
    define_trigger(
        58,
        "Home delivery item replaced",
        "homedeliveryitem_id",
        "home_delivery/item",
        StatusIs(3),
    ),
    define_trigger(62, "Reason", "reason_id", "reason", CreatedOrUpdated),
    define_trigger(
        65,
        "Phone number",
        "phonenumber_id",
        "phonenumber",
        CreatedOrUpdated,
    ),
];

const fn define_trigger(
    number: i64,
    name: &'static str,
    parameter: &'static str,
    table: &'static str,
    when: TriggerCondition,
) -> WebhookTrigger {
    WebhookTrigger {
        number,
        name,
        id_parameter: parameter,
        watched_table: table,
        condition: when,
    }
}

/// A trigger by its number.
pub fn find_trigger(number: i64) -> Option<&'static WebhookTrigger> {
    WEBHOOK_TRIGGERS
        .iter()
        .find(|trigger| trigger.number == number)
}

/// The triggers a change sets off.
pub(super) fn matching_triggers(
    clinic: &SimulatedClinic,
    table: &str,
    id: i64,
    change: RecordChange,
) -> Vec<&'static WebhookTrigger> {
    let status = clinic
        .find_row(table, id)
        .and_then(|row| get_integer(row, "status"));
    let gone = change == RecordChange::Deleted;
    WEBHOOK_TRIGGERS
        .iter()
        .filter(|trigger| trigger.watched_table == table)
        .filter(|trigger| match trigger.condition {
            CreatedOrUpdated => !gone,
            Created => change == RecordChange::Created,
            Updated => change == RecordChange::Updated,
            Deleted => gone,
            StatusIs(wanted) => !gone && status == Some(wanted),
            StatusIsNot(other) => !gone && status != Some(other),
        })
        .collect()
}

/// The record that a change of a part counts as a change of: `None` for a record of its own.
///
/// That a weight or a vital sign counts as a change of its patient is ours \[I\].
pub(super) fn owning_record(
    clinic: &SimulatedClinic,
    table: &str,
    id: i64,
) -> Option<(&'static str, i64)> {
    let (whole, field) = match table {
        "patient/weight"
        | "patient/temperature"
        | "patient/heart_rate"
        | "patient/respiratory_rate"
        | "patient/body_condition_score"
        | "patient/external_vaccination" => ("patient", "patient"),
        "consultation/consultationnote"
        | "consultation/consultationdiagnosis"
        | "consultation/consultationdischargeinstruction"
        | "consultation/consultationpatientstatus" => ("consultation", "consultation"),
        _ => return None,
    };
    Some((whole, get_integer(clinic.find_row(table, id)?, field)?))
}
