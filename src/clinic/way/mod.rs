//! The way a consultation goes, and what is still missing before discharge.

mod missing;
mod status;

pub use self::missing::{Line, Part, Patient, State, Visit};
pub use self::status::Status;
