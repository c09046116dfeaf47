//! What is said of a typed weight: why it is none, what is odd about it, how it compares with the last one.

use i18n_embed_fl::fl;

use crate::clinic::weight::{WeightAnomaly, WeightParseError, WeightReading};
use crate::views::i18n::I18n;

/// Why a text is no weight.
pub(super) fn parse_error_message(error: WeightParseError, words: &I18n) -> String {
    match error {
        WeightParseError::Empty => fl!(words.fluent, "weight-wrong-empty"),
        WeightParseError::OtherUnit => fl!(words.fluent, "weight-wrong-unit"),
        WeightParseError::Ambiguous => fl!(words.fluent, "weight-wrong-ambiguous"),
        WeightParseError::Negative => fl!(words.fluent, "weight-wrong-negative"),
        WeightParseError::NotANumber => fl!(words.fluent, "weight-wrong-number"),
    }
}

/// What to look at twice before it is recorded.
pub(super) fn anomaly_message(oddity: &WeightAnomaly, words: &I18n) -> String {
    let before = |last: &WeightReading| words.format.weight(last.kilograms);
    match oddity {
        WeightAnomaly::DecimalPoint { last } => {
            fl!(words.fluent, "weight-odd-decimal", before = before(last))
        }
        WeightAnomaly::EnteredInPounds { last } => {
            fl!(words.fluent, "weight-odd-pounds", before = before(last))
        }
        WeightAnomaly::PreviousInPounds { last } => fl!(
            words.fluent,
            "weight-odd-pounds-before",
            before = before(last)
        ),
        WeightAnomaly::LargeChange { last, percent } => {
            let change = words.format.percent(*percent);
            fl!(
                words.fluent,
                "weight-odd-change",
                change = change,
                before = before(last)
            )
        }
    }
}

/// How it differs from the last weight.
pub(super) fn comparison_message(last: &WeightReading, kilograms: f64, words: &I18n) -> String {
    let change = words
        .format
        .percent((kilograms / last.kilograms - 1.0) * 100.0);
    let before = words.format.weight(last.kilograms);
    let day = words.format.date_of(last.taken_at);
    fl!(
        words.fluent,
        "weight-compared",
        change = change,
        before = before,
        day = day
    )
}
