//! Provet's records as far as panels need them, read tolerantly: unknown fields ignored, missing ones empty.
//!
//! Field notes with their sources are in each file; marks \[D\], \[C\], \[I\] say documented, seen in real data, inferred.
//! No type here has a `Debug` that shows what is in it: records hold personal and clinical data.

use crate::provet::ProvetError;

pub mod lenient;

mod appointment;
mod client;
mod codes;
mod consultation;
mod custom_fields;
mod custom_integration;
mod department;
mod external_status;
mod health_plan;
mod home_delivery;
mod invoice;
mod invoice_parts;
mod patient;
mod permissions;
mod prescription;
mod record;
mod referral;
mod related_ids;
mod reminder;
mod shift;
mod user;
mod vital_sign;

pub use appointment::Appointment;
pub use client::{Client, PhoneNumber};
pub use codes::{
    AppointmentKind, ConsultationKind, DeliveryItemStatus, DeliveryOrderStatus, PaymentMethod,
};
pub use consultation::{
    Consultation, ConsultationItemKind, ConsultationItemRecord, ConsultationNote, Diagnosis,
    DischargeInstruction,
};
pub use custom_fields::{CustomField, CustomFieldDefinition, CustomFields, WarningFieldPolicy};
pub use custom_integration::CustomIntegration;
pub use department::Department;
pub use external_status::{CommunicationNote, ConsultationSyncStatus};
pub use health_plan::{HealthPlanItem, HealthPlanPayment, PatientHealthPlan};
pub use home_delivery::{DeliveryItem, DeliveryOrder};
pub use invoice::Invoice;
pub use invoice_parts::{InvoicePayment, InvoiceRow, InvoiceVat};
pub use lenient::RelatedRecord;
pub use patient::{ExternalVaccination, Patient, WeightRecord};
pub use permissions::UserPermissions;
pub use prescription::{Prescription, PrescriptionItem};
pub use record::{ProvetRecord, parse_record};
pub use referral::{ImagingReferral, ImagingWorklist, LaboratoryAnalysis, LaboratoryReferral};
pub use related_ids::RelatedIds;
pub use reminder::{Reminder, ReminderTemplate};
pub use shift::{Shift, ShiftType};
pub use user::User;
pub use vital_sign::{VitalSign, VitalSignRecord};

/// Rows of a list, and whether these are all of them.
#[derive(Clone, PartialEq)]
pub struct ListResponse<T> {
    /// The rows that were fetched, each checked against what was asked.
    pub rows: Vec<T>,
    /// False when there are more than were fetched, so "none" must not be concluded from them.
    pub complete: bool,
}

impl<T> ListResponse<T> {
    /// Whether a row that is looked for is there. [`ProvetError::FilterIgnored`] where it is not among rows that are not
    /// all: nobody knows then. `resource` is the path template of the list.
    pub fn contains(
        &self,
        resource: &'static str,
        is_sought: impl Fn(&T) -> bool,
    ) -> Result<bool, ProvetError> {
        let found = self.rows.iter().any(is_sought);
        if found || self.complete {
            Ok(found)
        } else {
            Err(ProvetError::FilterIgnored { resource })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_absent_only_where_all_rows_were_read() {
        let list = |complete| ListResponse {
            rows: vec![1, 2],
            complete,
        };
        assert_eq!(list(true).contains("x/", |row| *row == 3), Ok(false));
        assert_eq!(list(false).contains("x/", |row| *row == 2), Ok(true));
        assert_eq!(
            list(false).contains("x/", |row| *row == 3),
            Err(ProvetError::FilterIgnored { resource: "x/" })
        );
    }
}
