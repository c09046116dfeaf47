//! How the weight moved: the main change in one sentence, changes over fixed spans, and what is probably mistyped.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::weight_trend::WeightTrend;
use crate::clinic::age::Age;
use crate::clinic::weight::{
    COMPARISON_SPANS, ComparisonSpan, SlipKind, SuspectedSlip, WeightChange, WeightLoss,
    WeightLossSeverity, WeightLossThresholds,
};
use crate::views::components::{BadgeKind, render_badge};
use crate::views::i18n::I18n;

/// How the weight moved: in one sentence, then the change over each other span that has a reading to compare with.
pub(super) fn render_changes(trend: &WeightTrend, i18n: &I18n) -> Markup {
    let main = trend.series.main_change(&WeightLossThresholds::default());
    let changes: Vec<(ComparisonSpan, WeightChange)> = COMPARISON_SPANS
        .iter()
        .filter_map(|span| Some((*span, trend.series.change_over_span(*span)?)))
        // What is probably mistyped is no change.
        .filter(|(_, change)| trend.slip.is_none_or(|slip| slip.earlier != change.earlier))
        .filter(|(_, change)| main.is_none_or(|main| main.earlier != change.earlier))
        .collect();
    html! {
        @if let Some(slip) = &trend.slip { p { (render_badge(BadgeKind::Warn, &slip_message(slip, i18n))) } }
        @if let Some(main) = &main { p .trend { (render_main_change(main, trend.loss.as_ref(), i18n)) } }
        @if !changes.is_empty() {
            ul .changes {
                @for (span, change) in &changes {
                    li {
                        (span_label(*span, i18n)) " "
                        strong { (i18n.format.percent(change.percent)) } " "
                        span .muted { (since_label(change, i18n)) }
                    }
                }
            }
        }
    }
}

/// "Down 14% in 10 months: 33.5 kg → 28.7 kg", as loud as the loss is.
fn render_main_change(change: &WeightChange, loss: Option<&WeightLoss>, i18n: &I18n) -> Markup {
    let sentence = trend_sentence(change, i18n);
    match loss.map(|loss| loss.severity) {
        None => html! { strong { (sentence) } },
        Some(WeightLossSeverity::Notice) => render_badge(BadgeKind::Warn, &sentence),
        Some(WeightLossSeverity::Important) => render_badge(BadgeKind::Bad, &sentence),
    }
}

fn trend_sentence(change: &WeightChange, i18n: &I18n) -> String {
    let format = &i18n.format;
    let (from, to) = (
        format.local_date(change.earlier.taken_at),
        format.local_date(change.later.taken_at),
    );
    let (before, after) = (
        format.weight(change.earlier.kilograms),
        format.weight(change.later.kilograms),
    );
    let percent = format.percent_size(change.percent);
    // By the clinic's calendar, in the units of an age: 12 days, 3 weeks, 10 months, 1 year 2 months.
    let time = if from == to {
        fl!(i18n.fluent, "weight-trend-one-day")
    } else {
        i18n.format_age(Age::round_between(from, to))
    };
    if change.percent < 0.0 {
        fl!(
            i18n.fluent,
            "weight-trend-down",
            percent = percent,
            time = time,
            before = before,
            after = after
        )
    } else if change.percent > 0.0 {
        fl!(
            i18n.fluent,
            "weight-trend-up",
            percent = percent,
            time = time,
            before = before,
            after = after
        )
    } else {
        fl!(i18n.fluent, "weight-trend-same", time = time, after = after)
    }
}

fn slip_message(slip: &SuspectedSlip, i18n: &I18n) -> String {
    let before = i18n.format.weight(slip.earlier.kilograms);
    let day = i18n.format.date_of(slip.earlier.taken_at);
    let after = i18n.format.weight(slip.latest.kilograms);
    match slip.kind {
        SlipKind::DecimalPoint => fl!(
            i18n.fluent,
            "weight-slip-decimal",
            before = before,
            day = day,
            after = after
        ),
        SlipKind::Pounds => fl!(
            i18n.fluent,
            "weight-slip-pounds",
            before = before,
            day = day,
            after = after
        ),
    }
}

fn span_label(span: ComparisonSpan, i18n: &I18n) -> String {
    // Rounded: 182 days are six months and 365 are twelve.
    let months = (span.days + 15) / 30;
    fl!(i18n.fluent, "weight-over-months", months = months)
}

fn since_label(change: &WeightChange, i18n: &I18n) -> String {
    let kilograms = i18n.format.weight(change.earlier.kilograms);
    let day = i18n.format.date_of(change.earlier.taken_at);
    fl!(
        i18n.fluent,
        "weight-since",
        kilograms = kilograms,
        day = day
    )
}
