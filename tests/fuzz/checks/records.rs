//! Checks record parsing: any JSON object is read as any kind of record, and nothing else is.

use cageside::provet::model::{
    Appointment, Client, Consultation, ConsultationItemRecord, ConsultationNote, Diagnosis,
    DischargeInstruction, ExternalVaccination, Invoice, Patient, PhoneNumber, ProvetRecord,
    Reminder, ReminderTemplate, User, WeightRecord, parse_record,
};
use serde_json::Value;

/// The input is the JSON of one record.
pub fn check(data: &[u8]) {
    let Ok(value) = serde_json::from_slice::<Value>(data) else {
        return;
    };
    check_record::<Appointment>(&value);
    check_record::<Client>(&value);
    check_record::<Consultation>(&value);
    check_record::<Diagnosis>(&value);
    check_record::<DischargeInstruction>(&value);
    check_record::<ExternalVaccination>(&value);
    check_record::<Invoice>(&value);
    check_record::<ConsultationItemRecord>(&value);
    check_record::<ConsultationNote>(&value);
    check_record::<Patient>(&value);
    check_record::<PhoneNumber>(&value);
    check_record::<Reminder>(&value);
    check_record::<ReminderTemplate>(&value);
    check_record::<User>(&value);
    check_record::<WeightRecord>(&value);
}

/// Parsing is lenient: an object is read whatever its fields hold; any other JSON value is refused.
fn check_record<T: ProvetRecord>(value: &Value) {
    let is_read = parse_record::<T>(value.clone()).is_some();
    assert_eq!(is_read, value.is_object(), "{}", std::any::type_name::<T>());
}
