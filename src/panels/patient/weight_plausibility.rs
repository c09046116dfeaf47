//! Whether a typed weight is plausible for this patient, and what was probably meant where it is not.

use super::weight_trend::WeightTrend;
use crate::clinic::age::GROWING_MONTHS;
use crate::clinic::weight::{
    WeightAnomaly, WeightCheck, WeightLimits, check_weight, suggest_weight,
};
use crate::panels::PanelContext;
use crate::panels::patient_summary::patient_age;
use crate::provet::model::Patient;

/// Compares with the last weight, with those of today, and with what is possible at all.
pub(super) fn check_plausibility(
    ctx: &PanelContext,
    patient: &Patient,
    trend: &WeightTrend,
    kilograms: f64,
) -> WeightCheck {
    let growing = is_growing(ctx, patient);
    let check = |last| check_weight(last, kilograms, growing, &WeightLimits::default());
    // Of two weights of one time nobody knows the right one, so that what is odd to either is asked about.
    let last = trend.series.latest_readings().iter();
    let odd = last
        .map(|last| check(Some(*last)))
        .find(|check| *check != WeightCheck::Accept);
    let plain = || check(trend.series.readings().last().copied());
    match odd.unwrap_or_else(plain) {
        WeightCheck::Accept => check_recorded_today(ctx, trend, kilograms),
        odd @ (WeightCheck::Confirm(_) | WeightCheck::Reject) => odd,
    }
}

/// The weight that was probably meant by an odd one.
pub(super) fn suggest_meant(
    ctx: &PanelContext,
    patient: &Patient,
    anomaly: &WeightAnomaly,
    kilograms: f64,
) -> Option<f64> {
    let growing = is_growing(ctx, patient);
    suggest_weight(anomaly, kilograms, growing, &WeightLimits::default())
}

/// The same weight twice on a day is more often an entry made twice than an animal weighed twice.
fn check_recorded_today(ctx: &PanelContext, trend: &WeightTrend, kilograms: f64) -> WeightCheck {
    let days = ctx.calendar_days();
    let recorded = trend.series.find_on_day(kilograms, days.today(), &days);
    recorded.map_or(WeightCheck::Accept, |recorded| {
        WeightCheck::Confirm(WeightAnomaly::RecordedToday { recorded })
    })
}

/// A young animal may have gained much since the last weight.
fn is_growing(ctx: &PanelContext, patient: &Patient) -> bool {
    let today = ctx.i18n.format.local_date(ctx.now);
    let life = patient_age(patient, today, &ctx.i18n);
    life.age.is_younger_than(GROWING_MONTHS)
}
