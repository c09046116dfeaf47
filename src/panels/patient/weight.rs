//! What the weight section shows: the current weight, how it moved, the chart.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};
use tokio::join;

use super::data::PatientData;
use super::weight_changes::render_changes;
use super::weight_trend::WeightTrend;
use crate::clinic::weight::{DiscardedReadings, is_same_weight};
use crate::panels::PanelContext;
use crate::panels::patient_summary::{PatientWeight, none_usable_message, render_weight};
use crate::panels::section_spec::{SectionSlot, SectionSpec};
use crate::panels::shared_request::SharedRequest;
use crate::panels::unavailable_data::UnavailableData;
use crate::panels::write_form::FormView;
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, Patient, WeightRecord};
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::i18n::I18n;
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};
use crate::views::weight_chart;

/// Referrals show this section too, with another way to find the patient.
pub(in crate::panels) const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("weight", 12),
    title: |_, i18n| fl!(i18n.fluent, "weight-title"),
    subject: |i18n| fl!(i18n.fluent, "weight-what"),
    reads: &["patient/{id}/", "patient/{id}/weight/"],
    writes: &[
        ("POST", "patient/{id}/weight/"),
        ("DELETE", "patient/{id}/weight/{id}/"),
    ],
    refresh_on: &[ObjectKind::Patient, ObjectKind::Consultation],
};

/// The records that the section shows and that a new weight is checked against.
pub(super) struct WeightRecords {
    pub(super) patient: Result<Arc<Patient>, ProvetError>,
    rows: Arc<ListResponse<WeightRecord>>,
    pub(super) trend: WeightTrend,
    /// When the form that is answered first wrote; none where it has not.
    pub(super) written_at: Option<Timestamp>,
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
            written_at: None,
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
            id: None,
            timestamp: Field::Read(at),
            weight: Field::Read(kilograms),
        });
        self.trend = WeightTrend::from_rows(&self.rows, now);
    }

    /// Removes a reading that was deleted, where the list still shows it.
    pub(super) fn exclude(&mut self, id: i64, now: Timestamp) {
        let rows = &mut Arc::make_mut(&mut self.rows).rows;
        rows.retain(|row| row.id != Some(id));
        self.trend = WeightTrend::from_rows(&self.rows, now);
    }

    /// False when older readings were not fetched.
    pub(super) fn is_complete(&self) -> bool {
        self.rows.complete
    }

    /// The id of this reading; none where several look like it, or where Provet gave none.
    pub(super) fn find_reading_id(&self, at: Timestamp, kilograms: f64) -> Option<i64> {
        let rows = self.rows.rows.iter();
        let mut found = rows.filter(|row| is_reading(row, at, kilograms));
        let only = found.next()?;
        found.next().is_none().then_some(only.id)?
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
            render_trend(&ctx, &trend, &UnavailableData::default(), &view)
        }
        Err(error) => SPEC.render(&ctx, SPEC.render_error(&ctx, &error)),
    }
}

/// The section around a step of its form; `missing` is what could not be read beside the weights.
pub(super) fn render_trend(
    ctx: &PanelContext,
    trend: &WeightTrend,
    missing: &UnavailableData,
    view: &FormView,
) -> Markup {
    let i18n = &ctx.i18n;
    let cleaned = trend.series.discarded();
    let left_out = cleaned.impossible + cleaned.in_future;
    let body = html! {
        (view.outcome)
        @match trend.series.latest_weight(&ctx.calendar_days()) {
            None => { (empty_state(&empty_message(cleaned, i18n))) (view.form) }
            Some(latest) => {
                p .current-weight { (render_weight(&PatientWeight::Dated(latest), i18n)) }
                // Beside the weight that it will follow, before what is said of the past.
                (view.form)
                (render_changes(trend, i18n))
                (weight_chart::render(&trend.series, i18n))
            }
        }
        @if cleaned.unreadable > 0 { (incomplete_notice(&fl!(i18n.fluent, "weight-unread", count = cleaned.unreadable))) }
        @if left_out > 0 { (incomplete_notice(&fl!(i18n.fluent, "weight-left-out", count = left_out))) }
        @if !trend.is_complete { (incomplete_notice(&fl!(i18n.fluent, "weight-older"))) }
        (missing.render(i18n))
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

/// Whether a row is this reading. Provet may round the instant to seconds.
pub(super) fn is_reading(row: &WeightRecord, at: Timestamp, kilograms: f64) -> bool {
    let is_same_time = row
        .timestamp
        .known()
        .is_some_and(|stored| stored.as_second() == at.as_second());
    let weight = row.weight.known();
    is_same_time && weight.is_some_and(|stored| is_same_weight(stored, kilograms))
}
