//! Provet's records as far as panels need them, read tolerantly: unknown fields ignored, missing ones empty.
//!
//! Field notes with their sources are in each file; marks \[D\], \[C\], \[I\] say documented, seen in real data, inferred.
//! No type here has a `Debug` that shows what is in it: records hold personal and clinical data.

pub mod lenient;

mod appointment;
mod client;
mod consultation;
mod delivery;
mod department;
mod integration;
mod invoice;
mod invoice_parts;
mod links;
mod patient;
mod permissions;
mod plan;
mod prescription;
mod record;
mod referral;
mod reminder;
mod shift;
mod user;

pub use appointment::Appointment;
pub use client::{Client, PhoneNumber};
pub use consultation::{Consultation, Diagnosis, DischargeInstruction, Item, ItemKind, Note};
pub use delivery::{DeliveryItem, DeliveryOrder};
pub use department::Department;
pub use integration::Integration;
pub use invoice::Invoice;
pub use invoice_parts::{InvoicePayment, InvoiceRow, InvoiceVat};
pub use lenient::Related;
pub use links::Links;
pub use patient::{ExternalVaccination, Patient, Weight};
pub use permissions::Permissions;
pub use plan::{PatientPlan, PlanItem, PlanPayment};
pub use prescription::{Prescription, PrescriptionItem};
pub use record::{Record, read};
pub use referral::{Analysis, ImagingReferral, ImagingWorklist, LaboratoryReferral};
pub use reminder::{Reminder, ReminderTemplate};
pub use shift::{Shift, ShiftType};
pub use user::User;

/// Rows of a list, and whether these are all of them.
#[derive(Clone, PartialEq)]
pub struct Rows<T> {
    /// The rows that were fetched, each checked against what was asked.
    pub rows: Vec<T>,
    /// False when there are more than were fetched, so "none" must not be concluded from them.
    pub complete: bool,
}
