//! The values: the newest of each analysis, the range that came with it, and the earlier ones beside it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::{LaboratoryReferralData, PatientAnalyses, render_unavailable};
use crate::clinic::calendar_days::days_between;
use crate::clinic::laboratory::{
    AnalysisHistory, LabResult, MeasuredValue, RangePosition, parse_range,
};
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{LaboratoryAnalysis, LaboratoryReferral};
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::components::{
    BadgeKind, TableColumn, collapsible_details, data_table, html_to_text, is_blank_html,
    render_badge, render_local_date,
};
use crate::views::field_text::{FieldKind, unreadable_message};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};

/// So many earlier values stand beside the newest.
const MAX_EARLIER: usize = 5;

pub(super) const SECTION: PanelSection<LaboratoryReferralData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new_full_width("results", 10),
        title: |_, i18n| fl!(i18n.fluent, "results-title"),
        subject: |i18n| fl!(i18n.fluent, "results-what"),
        reads: &[
            "consultation_laboratory_referral/{id}/",
            "consultation/",
            "consultation_items/analysis/",
        ],
        writes: &[],
        refresh_on: &[ObjectKind::LaboratoryReferral],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: LaboratoryReferralData) -> Markup {
    let (lines, referral) = join!(data.analyses, data.referral);
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "results-title");
    let (lines, referral) = match (lines, referral) {
        (Ok(lines), Ok(referral)) => (lines, referral),
        (Err(error), _) | (_, Err(error)) => {
            let what = fl!(i18n.fluent, "results-what");
            return Section::new(
                "results",
                &title,
                render_unavailable(&ctx, "results", &what, &error),
            )
            .full_width()
            .to_markup();
        }
    };
    let today = i18n.format.local_date(ctx.now);
    let (asked_for, others) = partition_by_referral(&lines, &referral, i18n);
    // Only of what this referral asked for: other results were judged when they came.
    let outside = asked_for.iter().filter_map(AnalysisHistory::latest_result);
    let outside = outside.filter(|line| {
        matches!(
            line.range_position(),
            RangePosition::Low | RangePosition::High
        )
    });
    let tone = if outside.count() > 0 {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    };
    Section::new(
        "results",
        &title,
        render_results(&asked_for, &others, &lines, today, i18n),
    )
    .with_tone(tone)
    .full_width()
    .to_markup()
}

/// The analyses of this referral, and the others.
///
/// Where no line names its referral, those of its visit are taken for its own.
fn partition_by_referral(
    lines: &PatientAnalyses,
    referral: &LaboratoryReferral,
    i18n: &I18n,
) -> (Vec<AnalysisHistory>, Vec<AnalysisHistory>) {
    let consultation = referral
        .consultation
        .as_ref()
        .map(|consultation| consultation.id);
    let named = lines
        .rows
        .rows
        .iter()
        .any(|row| row.laboratory_referral.is_some());
    let of_visit =
        |row: &LaboratoryAnalysis| row.consultation.as_ref().map(|it| it.id) == consultation;
    let read = |row: &LaboratoryAnalysis| LabResult {
        referral: match &row.laboratory_referral {
            Some(named) => Some(named.id),
            None => referral.id.filter(|_| !named && of_visit(row)),
        },
        ..to_lab_result(row, i18n)
    };
    let all = AnalysisHistory::group_by_analysis(lines.rows.rows.iter().map(read).collect());
    let own = |analysis: &AnalysisHistory| {
        let mut lines = analysis.results.iter();
        lines.any(|line| line.referral.is_some() && line.referral == referral.id)
    };
    all.into_iter().partition(own)
}

fn to_lab_result(row: &LaboratoryAnalysis, i18n: &I18n) -> LabResult {
    // A number field that holds "<150" holds what the laboratory wrote.
    let said = match row.result_value.unreadable() {
        Some(text) if is_blank_html(&row.result) => text.to_owned(),
        _ => html_to_text(&row.result, i18n),
    };
    let value = if said.is_empty() {
        row.result_value.known().map(MeasuredValue::exact)
    } else {
        // What was written rules: where it is no number, or another one than that beside it, nothing is judged.
        MeasuredValue::parse(&said, &row.result_unit)
            .filter(|written| written.agrees_with(row.result_value.known()))
    };
    let (range_low, range_high) = match (&row.reference_minimum, &row.reference_maximum) {
        (Field::Absent, Field::Absent) => parse_range(&row.reference_range),
        // One unreadable limit leaves the other: a value beyond it is beyond it.
        (low, high) => (low.known(), high.known()),
    };
    let time = row.result_time.clone().or(row.used.clone());
    LabResult {
        catalogue_item: row.item.as_ref().map(|item| item.id),
        name: row.name.clone(),
        timestamp: time.known(),
        referral: None,
        value,
        text: said,
        unit: row.result_unit.clone(),
        range_low,
        range_high,
        written_range: written_range(row, i18n),
        time_problem: unreadable_message(&time, FieldKind::DateTime, i18n),
        remarks: row.result_remarks.clone(),
    }
}

/// The range as it was written, where a part of it is no number; else empty.
fn written_range(row: &LaboratoryAnalysis, i18n: &I18n) -> String {
    let limits = [&row.reference_minimum, &row.reference_maximum];
    if limits.iter().all(|limit| limit.unreadable().is_none()) {
        return html_to_text(&row.reference_range, i18n);
    }
    let texts = limits.into_iter().filter_map(|limit| match limit {
        Field::Absent => None,
        Field::Read(number) => Some(i18n.format.recorded_number(*number)),
        Field::Unreadable(text) => Some(text.clone()),
    });
    texts.collect::<Vec<_>>().join("–")
}

fn render_results(
    asked_for: &[AnalysisHistory],
    others: &[AnalysisHistory],
    lines: &PatientAnalyses,
    today: Date,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        @if !asked_for.is_empty() {
            (render_values(asked_for, today, i18n))
        } @else if lines.rows.complete && lines.unattributed_count == 0 {
            (empty_state(&fl!(fluent, "results-nothing")))
        }
        @if !others.is_empty() {
            (collapsible_details(&fl!(fluent, "results-others", count = others.len()), &render_values(others, today, i18n), asked_for.is_empty()))
        }
        @if lines.unattributed_count > 0 { (incomplete_notice(&fl!(fluent, "results-unattributed", count = lines.unattributed_count))) }
        @if !lines.rows.complete { (incomplete_notice(&fl!(fluent, "results-older"))) }
        (incomplete_notice(&fl!(fluent, "results-source")))
    }
}

fn render_values(analyses: &[AnalysisHistory], today: Date, i18n: &I18n) -> Markup {
    let titles = [
        fl!(i18n.fluent, "results-column-analysis"),
        fl!(i18n.fluent, "results-column-latest"),
        fl!(i18n.fluent, "results-column-range"),
        fl!(i18n.fluent, "results-column-earlier"),
    ];
    let columns = titles.each_ref().map(|title| TableColumn::text(title));
    let rows: Vec<Vec<Markup>> = analyses
        .iter()
        .map(|analysis| {
            vec![
                render_name(&analysis.name, i18n),
                render_latest(analysis, today, i18n),
                render_range(analysis.latest_result(), i18n),
                render_earlier(analysis, i18n),
            ]
        })
        .collect();
    html! { div .selection { (data_table(&fl!(i18n.fluent, "results-title"), &columns, &rows)) } }
}

fn render_name(name: &str, i18n: &I18n) -> Markup {
    html! {
        @if name.is_empty() { (fl!(i18n.fluent, "invoice-rows-unnamed")) } @else { (inline_text(name)) }
    }
}

/// The day of a result; one that is ahead cannot be right yet.
fn render_result_day(at: Timestamp, today: Date, i18n: &I18n) -> Markup {
    let ahead = days_between(today, i18n.format.local_date(at));
    html! {
        (render_local_date(at, i18n))
        @if ahead > 0 {
            " (" (fl!(i18n.fluent, "weight-dated-ahead", day = i18n.format_relative_days(ahead))) ")"
        }
    }
}

fn render_latest(analysis: &AnalysisHistory, today: Date, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        @if analysis.has_pending_result() { p { (render_badge(BadgeKind::Plain, &fl!(fluent, "results-waits"))) } }
        @if let Some(line) = analysis.latest_result() {
            p {
                strong { (render_value(line, i18n)) }
                @match line.range_position() {
                    RangePosition::Low => { " " (render_badge(BadgeKind::Warn, &fl!(fluent, "results-low"))) }
                    RangePosition::High => { " " (render_badge(BadgeKind::Warn, &fl!(fluent, "results-high"))) }
                    // No mark for either: where no range is known, the value must not look as if it were within one.
                    RangePosition::Within | RangePosition::Unknown => {}
                }
            }
            @if let Some(at) = line.timestamp { p .muted .small { (render_result_day(at, today, i18n)) } }
            @if let Some(problem) = &line.time_problem { p .small { (problem) } }
            @if !line.remarks.is_empty() { p .small { (inline_text(&html_to_text(&line.remarks, i18n))) } }
        }
    }
}

/// What the laboratory wrote, or where it wrote only a number, that number, with its unit.
fn render_value(line: &LabResult, i18n: &I18n) -> Markup {
    let unit = line.unit.trim();
    html! {
        @if !line.text.is_empty() {
            (inline_text(&line.text))
            // Words have no unit; and a unit that was written with the number is not said twice.
            @if line.begins_with_number() && !unit.is_empty() && !line.text.contains(unit) { " " (inline_text(unit)) }
        } @else if let Some(value) = line.value {
            (i18n.format.recorded_number(value.number)) " " (inline_text(unit))
        }
    }
}

/// The range that came with the newest value, in its unit.
fn render_range(line: Option<&LabResult>, i18n: &I18n) -> Markup {
    let number = |value: f64| i18n.format.recorded_number(value);
    let written = line.map(|line| line.written_range.as_str());
    if let Some(written) = written.filter(|written| !written.is_empty()) {
        return html! { (inline_text(written)) };
    }
    let limits = line.map(|line| (line.range_low, line.range_high));
    html! {
        @match limits {
            Some((Some(low), Some(high))) => { (number(low)) "–" (number(high)) }
            Some((Some(low), None)) => { "≥ " (number(low)) }
            Some((None, Some(high))) => { "≤ " (number(high)) }
            Some((None, None)) => { span .muted { (fl!(i18n.fluent, "results-no-range")) } }
            None => {}
        }
    }
}

fn render_earlier(analysis: &AnalysisHistory, i18n: &I18n) -> Markup {
    let change = analysis.change_since_previous();
    let count = analysis.previous_results().count();
    let more = count.saturating_sub(MAX_EARLIER);
    html! {
        (render_sparkline(&analysis.value_series()))
        @if let Some(change) = &change {
            p {
                strong { (i18n.format.percent(change.percent)) }
                @if let Some(since) = change.previous_timestamp {
                    " " span .muted .small { (fl!(i18n.fluent, "results-since", day = i18n.format.date_of(since))) }
                }
            }
        }
        @if count == 0 { span .muted { (fl!(i18n.fluent, "results-first")) } }
        @for line in analysis.previous_results().take(MAX_EARLIER) {
            p .small {
                (render_value(line, i18n))
                @if let Some(at) = line.timestamp { " " span .muted { (render_local_date(at, i18n)) } }
                @if let Some(problem) = &line.time_problem { " " (problem) }
                @if matches!(line.range_position(), RangePosition::Low | RangePosition::High) {
                    " " (render_badge(BadgeKind::Warn, &out_of_range_label(line, i18n)))
                }
            }
        }
        @if more > 0 { p .muted .small { (fl!(i18n.fluent, "results-more", count = more)) } }
    }
}

fn out_of_range_label(line: &LabResult, i18n: &I18n) -> String {
    if line.range_position() == RangePosition::Low {
        fl!(i18n.fluent, "results-low")
    } else {
        fl!(i18n.fluent, "results-high")
    }
}

/// The course as a line, from two values on; the same values stand beside it as text.
fn render_sparkline(course: &[(Timestamp, f64)]) -> Markup {
    let (Some(first), Some(last)) = (course.first(), course.last()) else {
        return html! {};
    };
    let low = course
        .iter()
        .map(|(_, value)| *value)
        .fold(f64::MAX, f64::min);
    let high = course
        .iter()
        .map(|(_, value)| *value)
        .fold(f64::MIN, f64::max);
    let span = last.0.duration_since(first.0).as_secs_f64();
    if course.len() < 2 || span <= 0.0 {
        return html! {};
    }
    // A course without rise or fall lies in the middle.
    let height = if high > low { high - low } else { 1.0 };
    let base = if high > low { low } else { low - 0.5 };
    let point = |(at, value): &(Timestamp, f64)| {
        // Two units of margin, so that the ends of the line are not cut off.
        let x = 2.0 + 76.0 * at.duration_since(first.0).as_secs_f64() / span;
        let y = 18.0 - 16.0 * (value - base) / height;
        format!("{x:.1},{y:.1}")
    };
    let points: Vec<String> = course.iter().map(point).collect();
    html! {
        svg .sparkline viewBox="0 0 80 20" aria-hidden="true" {
            polyline .chart-line points=(points.join(" ")) {}
        }
    }
}
