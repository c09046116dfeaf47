//! Body weight: the recorded series, changes and losses, and parsing of typed weights.

mod loss;
mod parse;
mod series;
mod trend;

pub use self::loss::{
    SlipKind, SuspectedSlip, WeightLoss, WeightLossSeverity, WeightLossThresholds,
};
pub use self::parse::{
    WeightAnomaly, WeightCheck, WeightLimits, WeightParseError, check_weight, parse_weight,
    suggest_weight,
};
pub use self::series::{
    COMPARISON_SPANS, ComparisonSpan, DiscardedReadings, LatestWeight, WeightChange, WeightReading,
    WeightSeries, is_plausible_weight, is_same_weight,
};
