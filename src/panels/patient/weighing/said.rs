//! What is said of a typed weight: why it is none, what is odd about it, how it compares with the last one.

use i18n_embed_fl::fl;

use crate::clinic::weight::{Oddity, Reading, Unreadable};
use crate::views::words::Words;

/// Why a text is no weight.
pub(super) fn wrong(error: Unreadable, words: &Words) -> String {
    match error {
        Unreadable::Empty => fl!(words.fluent, "weight-wrong-empty"),
        Unreadable::OtherUnit => fl!(words.fluent, "weight-wrong-unit"),
        Unreadable::Ambiguous => fl!(words.fluent, "weight-wrong-ambiguous"),
        Unreadable::Negative => fl!(words.fluent, "weight-wrong-negative"),
        Unreadable::NotANumber => fl!(words.fluent, "weight-wrong-number"),
    }
}

/// What to look at twice before it is recorded.
pub(super) fn odd(oddity: &Oddity, words: &Words) -> String {
    let before = |last: &Reading| words.format.weight(last.kilograms);
    match oddity {
        Oddity::DecimalPoint { last } => {
            fl!(words.fluent, "weight-odd-decimal", before = before(last))
        }
        Oddity::PoundsTyped { last } => {
            fl!(words.fluent, "weight-odd-pounds", before = before(last))
        }
        Oddity::PoundsBefore { last } => fl!(
            words.fluent,
            "weight-odd-pounds-before",
            before = before(last)
        ),
        Oddity::LargeChange { last, percent } => {
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
pub(super) fn compared(last: &Reading, kilograms: f64, words: &Words) -> String {
    let change = words
        .format
        .percent((kilograms / last.kilograms - 1.0) * 100.0);
    let before = words.format.weight(last.kilograms);
    let day = words.format.date_of(last.at);
    fl!(
        words.fluent,
        "weight-compared",
        change = change,
        before = before,
        day = day
    )
}
