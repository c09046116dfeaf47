//! Which change of which record sets off which webhook, and how the record's number is called.

use crate::simulator::clinic::{Clinic, integer};

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Created,
    /// It is different.
    Changed,
    /// It is gone.
    Deleted,
}

/// One kind of webhook \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trigger {
    /// The vendor's number.
    pub number: i64,
    /// What people call it.
    pub name: &'static str,
    /// The name of the record's number in the message; those of 5, 9 and 16 and below have been
    /// seen \[D\]\[C\], those with ids of phone numbers, notes, plans and deliveries are ours \[I\].
    pub parameter: &'static str,
    /// The table it watches.
    table: &'static str,
    when: When,
}

/// Which changes of the table count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    /// Creation and change.
    Written,
    Created,
    Changed,
    Deleted,
    /// Written, and the status is this one.
    Status(i64),
    /// Written, and the status is another one.
    StatusNot(i64),
}

use When::{Changed, Created, Deleted, Status, StatusNot, Written};

/// The triggers this stand-in knows. There is none for a patient that is deleted or merged \[D\].
pub const TRIGGERS: [Trigger; 27] = [
    trigger(1, "Client", "client_id", "client", Written),
    trigger(2, "Patient", "patient_id", "patient", Written),
    trigger(
        3,
        "Consultation",
        "consultation_id",
        "consultation",
        Written,
    ),
    trigger(
        4,
        "Consultation delete",
        "consultation_id",
        "consultation",
        Deleted,
    ),
    trigger(
        5,
        "Consultation item",
        "consultationitem_id",
        "consultationitem",
        Written,
    ),
    trigger(
        6,
        "Imaging worklist",
        "diagnosticimagingworklist_id",
        "diagnosticimaging_worklist",
        Created,
    ),
    trigger(
        7,
        "Imaging worklist update",
        "diagnosticimagingworklist_id",
        "diagnosticimaging_worklist",
        Changed,
    ),
    trigger(
        8,
        "Imaging worklist delete",
        "diagnosticimagingworklist_id",
        "diagnosticimaging_worklist",
        Deleted,
    ),
    trigger(9, "Invoice", "invoice_id", "invoice", StatusNot(0)),
    trigger(10, "Invoice draft", "invoice_id", "invoice", Status(0)),
    trigger(
        11,
        "Invoice payment",
        "invoicepayment_id",
        "invoicepayment",
        Written,
    ),
    trigger(
        15,
        "Organization item",
        "organizationitem_id",
        "item",
        Written,
    ),
    trigger(
        16,
        "Laboratory referral",
        "laboratory_referral_id",
        "consultation_laboratory_referral",
        Written,
    ),
    trigger(
        17,
        "Consultation waiting discharge",
        "consultation_id",
        "consultation",
        Status(5),
    ),
    trigger(21, "Appointment", "appointment_id", "appointment", Written),
    trigger(24, "Reminder delete", "reminder_id", "reminder", Deleted),
    trigger(28, "User", "user_id", "user", Written),
    trigger(
        31,
        "Reminder create/modify",
        "reminder_id",
        "reminder",
        Written,
    ),
    trigger(39, "Client delete", "client_id", "client", Deleted),
    trigger(40, "Notes & Communication", "note_id", "note", Written),
    trigger(
        45,
        "Consultation finalized",
        "consultation_id",
        "consultation",
        Status(10),
    ),
    trigger(
        54,
        "Health plan status update",
        "patienthealthplan_id",
        "patienthealthplan",
        Changed,
    ),
    trigger(
        56,
        "Home delivery order created",
        "homedeliveryorder_id",
        "home_delivery/order",
        Created,
    ),
    trigger(
        57,
        "Home delivery item updated",
        "homedeliveryitem_id",
        "home_delivery/item",
        Changed,
    ),
    trigger(
        58,
        "Home delivery item replaced",
        "homedeliveryitem_id",
        "home_delivery/item",
        Status(3),
    ),
    trigger(62, "Reason", "reason_id", "reason", Written),
    trigger(65, "Phone number", "phonenumber_id", "phonenumber", Written),
];

const fn trigger(
    number: i64,
    name: &'static str,
    parameter: &'static str,
    table: &'static str,
    when: When,
) -> Trigger {
    Trigger {
        number,
        name,
        parameter,
        table,
        when,
    }
}

/// A trigger by its number.
pub fn by_number(number: i64) -> Option<&'static Trigger> {
    TRIGGERS.iter().find(|trigger| trigger.number == number)
}

/// The triggers a change sets off.
pub(super) fn set_off(
    clinic: &Clinic,
    table: &str,
    id: i64,
    change: Change,
) -> Vec<&'static Trigger> {
    let status = clinic.row(table, id).and_then(|row| integer(row, "status"));
    let gone = change == Change::Deleted;
    TRIGGERS
        .iter()
        .filter(|trigger| trigger.table == table)
        .filter(|trigger| match trigger.when {
            Written => !gone,
            Created => change == Change::Created,
            Changed => change == Change::Changed,
            Deleted => gone,
            Status(wanted) => !gone && status == Some(wanted),
            StatusNot(other) => !gone && status != Some(other),
        })
        .collect()
}

/// The record that a change of a part counts as a change of: `None` for a record of its own.
///
/// That a weight counts as a change of its patient is ours \[I\].
pub(super) fn whole(clinic: &Clinic, table: &str, id: i64) -> Option<(&'static str, i64)> {
    let (whole, field) = match table {
        "patient/weight" | "patient/temperature" | "patient/external_vaccination" => {
            ("patient", "patient")
        }
        "consultation/consultationnote"
        | "consultation/consultationdiagnosis"
        | "consultation/consultationdischargeinstruction"
        | "consultation/consultationpatientstatus" => ("consultation", "consultation"),
        _ => return None,
    };
    Some((whole, integer(clinic.row(table, id)?, field)?))
}
