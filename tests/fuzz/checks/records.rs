//! Any JSON is read as any record or as none.

use cageside::provet::model::{
    Appointment, Client, Consultation, Diagnosis, DischargeInstruction, ExternalVaccination,
    Invoice, Item, Note, Patient, PhoneNumber, Record, Reminder, ReminderTemplate, User, Weight,
    read,
};
use serde_json::Value;

/// The input is the JSON of one record.
pub fn check(data: &[u8]) {
    let Ok(value) = serde_json::from_slice::<Value>(data) else {
        return;
    };
    record::<Appointment>(&value);
    record::<Client>(&value);
    record::<Consultation>(&value);
    record::<Diagnosis>(&value);
    record::<DischargeInstruction>(&value);
    record::<ExternalVaccination>(&value);
    record::<Invoice>(&value);
    record::<Item>(&value);
    record::<Note>(&value);
    record::<Patient>(&value);
    record::<PhoneNumber>(&value);
    record::<Reminder>(&value);
    record::<ReminderTemplate>(&value);
    record::<User>(&value);
    record::<Weight>(&value);
}

/// A record is tolerant: an object is read whatever is in its fields, anything else is none.
fn record<T: Record>(value: &Value) {
    let known = read::<T>(value.clone()).is_some();
    assert_eq!(known, value.is_object(), "{}", std::any::type_name::<T>());
}
