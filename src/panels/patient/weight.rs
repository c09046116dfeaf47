//! What the weight section shows: chart, changes over fixed spans, loss.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};
use tokio::join;

use super::data::PatientData;
use crate::clinic::weight::{
    COMPARISON_SPANS, ComparisonSpan, DiscardedReadings, SlipKind, SuspectedSlip, WeightChange,
    WeightLoss, WeightLossSeverity, WeightLossThresholds, WeightReading, WeightSeries,
};
use crate::panels::PanelContext;
use crate::panels::patient_summary::{
    disputed_label, none_usable_message, same_time_label, weight_series,
};
use crate::panels::section_spec::{SectionSlot, SectionSpec};
use crate::panels::shared_request::SharedRequest;
use crate::panels::unavailable_data::UnavailableData;
use crate::panels::write_form::FormView;
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, Patient, WeightRecord};
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::components::{BadgeKind, render_badge};
use crate::views::i18n::I18n;
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};
use crate::views::weight_chart;

/// What the section shows of the recorded weights.
pub(super) struct WeightTrend {
    series: WeightSeries,
    loss: Option<WeightLoss>,
    slip: Option<SuspectedSlip>,
    /// False when older readings were not fetched.
    is_complete: bool,
}

impl WeightTrend {
    pub(super) fn from_rows(rows: &ListResponse<WeightRecord>, now: Timestamp) -> Self {
        let series = weight_series(rows, now);
        let thresholds = WeightLossThresholds::default();
        Self {
            loss: series.detect_loss(&thresholds),
            slip: series.detect_slip(&thresholds),
            is_complete: rows.complete,
            series,
        }
    }

    pub(super) fn series(&self) -> &WeightSeries {
        &self.series
    }
}

/// Referrals show this section too, with another way to find the patient.
pub(in crate::panels) const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("weight", 12),
    title: |_, i18n| fl!(i18n.fluent, "weight-title"),
    subject: |i18n| fl!(i18n.fluent, "weight-what"),
    reads: &["patient/{id}/", "patient/{id}/weight/"],
    writes: &[("POST", "patient/{id}/weight/")],
    refresh_on: &[ObjectKind::Patient, ObjectKind::Consultation],
};

/// The records that the section shows and that a new weight is checked against.
pub(super) struct WeightRecords {
    pub(super) patient: Result<Arc<Patient>, ProvetError>,
    rows: Arc<ListResponse<WeightRecord>>,
    pub(super) trend: WeightTrend,
}

impl WeightRecords {
    /// Fails only where the weights cannot be read: without the patient they are shown all the same.
    pub(super) async fn load(data: PatientData, now: Timestamp) -> Result<Self, ProvetError> {
        let (weights, patient) = join!(data.weights, data.patient);
        let rows = weights?;
        Ok(Self {
            trend: WeightTrend::from_rows(&rows, now),
            rows,
            patient,
        })
    }

    /// Adds a reading that was recorded, where the list does not show it yet.
    pub(super) fn include(&mut self, at: Timestamp, kilograms: f64, now: Timestamp) {
        if self
            .rows
            .rows
            .iter()
            .any(|row| is_reading(row, at, kilograms))
        {
            return;
        }
        // Copies only where another section still holds the list.
        Arc::make_mut(&mut self.rows).rows.push(WeightRecord {
            timestamp: Field::Read(at),
            weight: Field::Read(kilograms),
        });
        self.trend = WeightTrend::from_rows(&self.rows, now);
    }
}

/// The weights of any animal, for panels of other pages: to be read, not written.
pub(in crate::panels) async fn render_read_only(
    ctx: Arc<PanelContext>,
    weights: SharedRequest<ListResponse<WeightRecord>>,
) -> Markup {
    match weights.await {
        Ok(rows) => {
            let trend = WeightTrend::from_rows(&rows, ctx.now);
            let view = FormView::without_outcome(html! {});
            render_trend(&trend, &UnavailableData::default(), &view, &ctx.i18n)
        }
        Err(error) => SPEC.render(&ctx, SPEC.render_error(&ctx, &error)),
    }
}

/// The section around a step of its form; `missing` is what could not be read beside the weights.
pub(super) fn render_trend(
    trend: &WeightTrend,
    missing: &UnavailableData,
    view: &FormView,
    i18n: &I18n,
) -> Markup {
    let cleaned = trend.series.discarded();
    let left_out = cleaned.impossible + cleaned.in_future;
    let body = html! {
        (view.outcome)
        @if trend.series.readings().is_empty() {
            (empty_state(&empty_message(cleaned, i18n)))
        } @else {
            (render_changes(trend, i18n))
            (weight_chart::render(&trend.series, i18n))
        }
        @if cleaned.unreadable > 0 { (incomplete_notice(&fl!(i18n.fluent, "weight-unread", count = cleaned.unreadable))) }
        @if left_out > 0 { (incomplete_notice(&fl!(i18n.fluent, "weight-left-out", count = left_out))) }
        @if !trend.is_complete { (incomplete_notice(&fl!(i18n.fluent, "weight-older"))) }
        (missing.render(i18n))
        (view.form)
    };
    let disputed = trend.series.latest_readings().len() > 1;
    let tone = if trend.loss.is_some() || trend.slip.is_some() || disputed {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    };
    Section::new("weight", &fl!(i18n.fluent, "weight-title"), body)
        .with_tone(tone)
        .to_markup()
}

/// What is said where no weight can be shown.
fn empty_message(discarded: DiscardedReadings, i18n: &I18n) -> String {
    match discarded.total() {
        0 => fl!(i18n.fluent, "weight-nothing"),
        count => none_usable_message(count, i18n),
    }
}

/// How the weight moved: a fall first, then the change over each span that has a reading to compare with.
fn render_changes(trend: &WeightTrend, i18n: &I18n) -> Markup {
    let changes: Vec<(ComparisonSpan, WeightChange)> = COMPARISON_SPANS
        .iter()
        .filter_map(|span| Some((*span, trend.series.change_over_span(*span)?)))
        // What is probably mistyped is no change.
        .filter(|(_, change)| trend.slip.is_none_or(|slip| slip.earlier != change.earlier))
        .collect();
    html! {
        @if trend.series.latest_readings().len() > 1 { (render_disputed(trend.series.latest_readings(), i18n)) }
        @if let Some(slip) = &trend.slip { p { (render_badge(BadgeKind::Warn, &slip_message(slip, i18n))) } }
        @if let Some(fall) = &trend.loss { p { (render_loss(fall, i18n)) } }
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

/// The weights of one time, of which nobody can tell the right one.
fn render_disputed(readings: &[WeightReading], i18n: &I18n) -> Markup {
    html! {
        p {
            strong { (disputed_label(readings, i18n)) } " "
            (render_badge(BadgeKind::Warn, &same_time_label(readings, i18n)))
        }
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

fn render_loss(fall: &WeightLoss, i18n: &I18n) -> Markup {
    let mark = match fall.severity {
        WeightLossSeverity::Notice => BadgeKind::Warn,
        WeightLossSeverity::Important => BadgeKind::Bad,
    };
    let percent = i18n.format.percent(fall.change.percent);
    html! {
        (render_badge(mark, &fl!(i18n.fluent, "weight-falling", percent = percent)))
        " " span .muted { (since_label(&fall.change, i18n)) }
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

/// Whether a row is this reading. Provet may round the instant to seconds.
pub(super) fn is_reading(row: &WeightRecord, at: Timestamp, kilograms: f64) -> bool {
    let is_same_time = row
        .timestamp
        .known()
        .is_some_and(|stored| stored.as_second() == at.as_second());
    // Half a gram, and one percent of the smallest animals: Provet keeps weights as binary fractions. [C]
    let tolerance = (kilograms * 0.01).min(0.0005);
    let weight = row.weight.known();
    is_same_time && weight.is_some_and(|stored| (stored - kilograms).abs() < tolerance)
}
