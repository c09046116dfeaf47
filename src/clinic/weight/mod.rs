//! Weight: the recorded series, how it moves, and what somebody typed.

mod series;
mod typed;

pub use series::{
    Change, Cleaned, Fall, Latest, Reading, SPANS, Series, Severity, Span, Thresholds,
};
pub use typed::{Limits, Oddity, Unreadable, Verdict, parse_weight, plausible};
