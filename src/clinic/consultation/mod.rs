//! Consultation status and the checklist before discharge.

mod discharge_checklist;
mod status;

pub use self::discharge_checklist::{
    ChecklistItem, ChecklistState, ConsultationLine, ConsultationPatient, ConsultationRecord,
};
pub use self::status::ConsultationStatus;
