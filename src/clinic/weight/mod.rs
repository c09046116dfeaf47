//! Weight: the recorded series, how it moves, and what somebody typed.

mod fall;
mod series;
mod typed;

pub use self::fall::{Fall, Severity, Thresholds};
pub use self::series::{Change, Cleaned, Latest, Reading, SPANS, Series, Span};
pub use self::typed::{Limits, Oddity, Unreadable, Verdict, parse_weight, plausible};
