//! The way a consultation goes, and what is still missing before discharge.

mod discharge_checklist;
mod status;

pub use self::discharge_checklist::{
    ChecklistItem, ChecklistState, ConsultationLine, ConsultationPatient, ConsultationRecord,
};
pub use self::status::ConsultationStatus;
