//! The weight section: chart, changes over fixed spans, loss, and the form that records a weight.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};
use tokio::join;

use super::data::PatientData;
use super::weight_form;
use crate::clinic::weight::{
    COMPARISON_SPANS, ComparisonSpan, WeightChange, WeightLoss, WeightLossSeverity,
    WeightLossThresholds, WeightSeries,
};
use crate::panels::PanelContext;
use crate::panels::patient_summary::weight_series;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::shared_request::SharedRequest;
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, WeightRecord};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{BadgeKind, render_badge};
use crate::views::i18n::I18n;
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};
use crate::views::weight_chart;

/// What the section shows of the recorded weights.
pub(super) struct WeightTrend {
    series: WeightSeries,
    loss: Option<WeightLoss>,
    /// False when older readings were not fetched.
    is_complete: bool,
}

impl WeightTrend {
    pub(super) fn from_rows(rows: &ListResponse<WeightRecord>, now: Timestamp) -> Self {
        let series = weight_series(rows, now);
        Self {
            loss: series.detect_loss(&WeightLossThresholds::default()),
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

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    let (weights, patient) = join!(data.weights, data.patient);
    match weights {
        Ok(rows) => {
            let trend = WeightTrend::from_rows(&rows, ctx.now);
            let form = weight_form::render_collapsed_form(&ctx, patient.as_deref(), &trend);
            render_trend(&trend, &form, &html! {}, &ctx.i18n)
        }
        Err(error) => render_unavailable(&ctx, &error),
    }
}

/// The weights of any animal, for panels of other pages: to be read, not written.
pub(in crate::panels) async fn render_read_only(
    ctx: Arc<PanelContext>,
    weights: SharedRequest<ListResponse<WeightRecord>>,
) -> Markup {
    match weights.await {
        Ok(rows) => render_trend(
            &WeightTrend::from_rows(&rows, ctx.now),
            &html! {},
            &html! {},
            &ctx.i18n,
        ),
        Err(error) => render_unavailable(&ctx, &error),
    }
}

pub(super) fn render_unavailable(ctx: &PanelContext, error: &ProvetError) -> Markup {
    let i18n = &ctx.i18n;
    let body = SPEC.render_error(ctx, error);
    Section::new("weight", &fl!(i18n.fluent, "weight-title"), body).to_markup()
}

/// The section; `told` is what came of an action and stands first, `form` is what can be done next.
pub(super) fn render_trend(
    trend: &WeightTrend,
    form: &Markup,
    outcome: &Markup,
    i18n: &I18n,
) -> Markup {
    let cleaned = trend.series.discarded();
    let left_out = cleaned.impossible + cleaned.in_future;
    let body = html! {
        (outcome)
        @if trend.series.readings().is_empty() {
            (empty_state(&fl!(i18n.fluent, "weight-nothing")))
        } @else {
            (render_changes(trend, i18n))
            (weight_chart::render(&trend.series, i18n))
        }
        @if left_out > 0 { (incomplete_notice(&fl!(i18n.fluent, "weight-left-out", count = left_out))) }
        @if !trend.is_complete { (incomplete_notice(&fl!(i18n.fluent, "weight-older"))) }
        (form)
    };
    let tone = if trend.loss.is_some() {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    };
    Section::new("weight", &fl!(i18n.fluent, "weight-title"), body)
        .with_tone(tone)
        .to_markup()
}

/// How the weight moved: a fall first, then the change over each span that has a reading to compare with.
fn render_changes(trend: &WeightTrend, i18n: &I18n) -> Markup {
    let changes: Vec<(ComparisonSpan, WeightChange)> = COMPARISON_SPANS
        .iter()
        .filter_map(|span| Some((*span, trend.series.change_over_span(*span)?)))
        .collect();
    html! {
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
