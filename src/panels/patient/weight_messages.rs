//! What is said of a typed weight: why it is none, what is odd about it, how it compares with the last one.

use i18n_embed_fl::fl;

use crate::clinic::weight::{WeightAnomaly, WeightParseError, WeightReading};
use crate::views::i18n::I18n;

/// Why a text is no weight.
pub(super) fn parse_error_message(error: WeightParseError, i18n: &I18n) -> String {
    match error {
        WeightParseError::Empty => fl!(i18n.fluent, "weight-wrong-empty"),
        WeightParseError::OtherUnit => fl!(i18n.fluent, "weight-wrong-unit"),
        WeightParseError::Ambiguous => fl!(i18n.fluent, "weight-wrong-ambiguous"),
        WeightParseError::Negative => fl!(i18n.fluent, "weight-wrong-negative"),
        WeightParseError::NotANumber => fl!(i18n.fluent, "weight-wrong-number"),
    }
}

/// What to look at twice before it is recorded.
pub(super) fn anomaly_message(anomaly: &WeightAnomaly, i18n: &I18n) -> String {
    let before = |last: &WeightReading| i18n.format.weight(last.kilograms);
    match anomaly {
        WeightAnomaly::VeryLight => fl!(i18n.fluent, "weight-odd-light"),
        WeightAnomaly::DecimalPoint { last } => {
            fl!(i18n.fluent, "weight-odd-decimal", before = before(last))
        }
        WeightAnomaly::EnteredInPounds { last } => {
            fl!(i18n.fluent, "weight-odd-pounds", before = before(last))
        }
        WeightAnomaly::PreviousInPounds { last } => fl!(
            i18n.fluent,
            "weight-odd-pounds-before",
            before = before(last)
        ),
        WeightAnomaly::RecordedToday { recorded } => fl!(
            i18n.fluent,
            "weight-odd-today",
            at = i18n.format.time(recorded.taken_at)
        ),
        WeightAnomaly::LargeChange { last, percent } => {
            let change = i18n.format.percent(*percent);
            fl!(
                i18n.fluent,
                "weight-odd-change",
                change = change,
                before = before(last)
            )
        }
    }
}

/// What is asked about an odd weight; `suggestion` is what was probably meant.
pub(super) fn doubt_question(
    anomaly: &WeightAnomaly,
    kilograms: f64,
    suggestion: Option<f64>,
    i18n: &I18n,
) -> String {
    let typed = i18n.format.weight(kilograms);
    match (suggestion, anomaly) {
        (Some(meant), _) => {
            let meant = i18n.format.weight(meant);
            fl!(i18n.fluent, "weight-ask-meant", kilograms = meant)
        }
        (None, WeightAnomaly::RecordedToday { .. }) => {
            fl!(i18n.fluent, "weight-ask-again", kilograms = typed)
        }
        (None, _) => fl!(i18n.fluent, "weight-ask-right", kilograms = typed),
    }
}

/// How it differs from the last weight.
pub(super) fn comparison_message(last: &WeightReading, kilograms: f64, i18n: &I18n) -> String {
    let change = i18n
        .format
        .percent((kilograms / last.kilograms - 1.0) * 100.0);
    let before = i18n.format.weight(last.kilograms);
    let day = i18n.format.date_of(last.taken_at);
    fl!(
        i18n.fluent,
        "weight-compared",
        change = change,
        before = before,
        day = day
    )
}
