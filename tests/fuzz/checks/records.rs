//! Checks record parsing: any JSON object is read as any kind of record, and nothing else is.

use cageside::provet::model::{
    Appointment, Client, CommunicationNote, Consultation, ConsultationItemRecord, ConsultationNote,
    ConsultationSyncStatus, CustomFieldDefinition, CustomIntegration, DeliveryItem, DeliveryOrder,
    Department, Diagnosis, DischargeInstruction, ExternalVaccination, HealthPlanItem,
    HealthPlanPayment, ImagingReferral, ImagingWorklist, Invoice, InvoicePayment, InvoiceRow,
    InvoiceVat, LaboratoryAnalysis, LaboratoryReferral, Patient, PatientHealthPlan, PhoneNumber,
    Prescription, PrescriptionItem, ProvetRecord, RelatedIds, Reminder, ReminderTemplate, Shift,
    ShiftType, User, VitalSignRecord, WeightRecord, parse_record,
};
use serde_json::Value;

/// Runs a check for every kind of record; `every_kind_of_record_is_fuzzed` in `tests/repository/corpus.rs` holds the list complete.
macro_rules! for_every_kind {
    ($check:ident($value:expr): $($kind:ident)+) => {
        $($check::<$kind>($value);)+
    };
}

/// The input is the JSON of one record.
pub fn check(data: &[u8]) {
    let Ok(value) = serde_json::from_slice::<Value>(data) else {
        return;
    };
    for_every_kind!(check_record(&value):
        Appointment Client CommunicationNote Consultation ConsultationItemRecord
        ConsultationNote ConsultationSyncStatus CustomFieldDefinition CustomIntegration DeliveryItem DeliveryOrder
        Department Diagnosis DischargeInstruction ExternalVaccination HealthPlanItem
        HealthPlanPayment ImagingReferral ImagingWorklist Invoice InvoicePayment InvoiceRow
        InvoiceVat LaboratoryAnalysis LaboratoryReferral Patient PatientHealthPlan PhoneNumber
        Prescription PrescriptionItem RelatedIds Reminder ReminderTemplate Shift ShiftType User
        VitalSignRecord WeightRecord
    );
}

/// Parsing is lenient: an object is read whatever its fields hold; any other JSON value is refused.
fn check_record<T: ProvetRecord>(value: &Value) {
    let is_read = parse_record::<T>(value.clone()).is_some();
    assert_eq!(is_read, value.is_object(), "{}", std::any::type_name::<T>());
}
