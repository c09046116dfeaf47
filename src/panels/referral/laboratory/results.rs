//! The values: the newest of each analysis, the range that came with it, and the earlier ones beside it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::{Asked, Lines, unread};
use crate::clinic::laboratory::{Analysis, Lies, Line};
use crate::panels::Context;
use crate::provet::model::{Analysis as Record, LaboratoryReferral};
use crate::views::parts::{Column, Mark, badge, day_of, fold, plain_text, table};
use crate::views::section::{Section, Tone, incomplete, nothing};
use crate::views::words::{Words, name};

/// So many earlier values stand beside the newest.
const EARLIER: usize = 5;

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (lines, referral) = join!(asked.lines, asked.referral);
    let words = &cx.words;
    let title = fl!(words.fluent, "results-title");
    let (lines, referral) = match (lines, referral) {
        (Ok(lines), Ok(referral)) => (lines, referral),
        (Err(error), _) | (_, Err(error)) => {
            let what = fl!(words.fluent, "results-what");
            return Section::new("results", &title, unread(&cx, "results", &what, &error))
                .wide()
                .markup();
        }
    };
    let (asked_for, others) = sorted(&lines, &referral);
    let outside = asked_for.iter().filter_map(Analysis::latest);
    let outside = outside.filter(|line| matches!(line.lies(), Lies::Low | Lies::High));
    let tone = if outside.count() > 0 {
        Tone::Warn
    } else {
        Tone::Plain
    };
    Section::new("results", &title, view(&asked_for, &others, &lines, words))
        .tone(tone)
        .wide()
        .markup()
}

/// The analyses of this referral, and the others.
///
/// Where no line names its referral, those of its visit are taken for its own.
fn sorted(lines: &Lines, referral: &LaboratoryReferral) -> (Vec<Analysis>, Vec<Analysis>) {
    let visit = referral.consultation.as_ref().map(|visit| visit.id);
    let named = lines
        .rows
        .rows
        .iter()
        .any(|row| row.laboratory_referral.is_some());
    let of_visit = |row: &Record| row.consultation.as_ref().map(|it| it.id) == visit;
    let read = |row: &Record| Line {
        referral: match &row.laboratory_referral {
            Some(named) => Some(named.id),
            None => referral.id.filter(|_| !named && of_visit(row)),
        },
        ..line(row)
    };
    let all = Analysis::group(lines.rows.rows.iter().map(read).collect());
    let own = |analysis: &Analysis| {
        let mut lines = analysis.lines.iter();
        lines.any(|line| line.referral.is_some() && line.referral == referral.id)
    };
    all.into_iter().partition(own)
}

fn line(row: &Record) -> Line {
    let said = plain_text(&row.result);
    // A number that came as text is one all the same; what has more to it than digits stays text.
    let value = row.result_value.or_else(|| said.trim().parse().ok());
    Line {
        item: row.item.as_ref().map(|item| item.id),
        name: row.name.clone(),
        at: row.result_time.or(row.used),
        referral: None,
        value: value.filter(|value: &f64| value.is_finite()),
        text: said,
        unit: row.result_unit.clone(),
        low: row.reference_minimum,
        high: row.reference_maximum,
        remarks: row.result_remarks.clone(),
    }
}

fn view(asked_for: &[Analysis], others: &[Analysis], lines: &Lines, words: &Words) -> Markup {
    let fluent = &words.fluent;
    html! {
        @if asked_for.is_empty() {
            (nothing(&fl!(fluent, "results-nothing")))
        } @else { (values(asked_for, words)) }
        @if !others.is_empty() {
            (fold(&fl!(fluent, "results-others", count = others.len()), &values(others, words), asked_for.is_empty()))
        }
        @if lines.nobodys > 0 { (incomplete(&fl!(fluent, "results-nobodys", count = lines.nobodys))) }
        @if !lines.rows.complete { (incomplete(&fl!(fluent, "results-older"))) }
        (incomplete(&fl!(fluent, "results-source")))
    }
}

fn values(analyses: &[Analysis], words: &Words) -> Markup {
    let titles = [
        fl!(words.fluent, "results-column-analysis"),
        fl!(words.fluent, "results-column-latest"),
        fl!(words.fluent, "results-column-range"),
        fl!(words.fluent, "results-column-earlier"),
    ];
    let columns = titles.each_ref().map(|title| Column::text(title));
    let rows: Vec<Vec<Markup>> = analyses
        .iter()
        .map(|analysis| {
            vec![
                name(&analysis.name),
                latest(analysis, words),
                range(analysis.latest(), words),
                earlier(analysis, words),
            ]
        })
        .collect();
    html! { div .chosen { (table(&fl!(words.fluent, "results-title"), &columns, &rows)) } }
}

fn latest(analysis: &Analysis, words: &Words) -> Markup {
    let fluent = &words.fluent;
    html! {
        @if analysis.waits() { p { (badge(Mark::Plain, &fl!(fluent, "results-waits"))) } }
        @if let Some(line) = analysis.latest() {
            p {
                strong { (value(line, words)) }
                @match line.lies() {
                    Lies::Low => { " " (badge(Mark::Warn, &fl!(fluent, "results-low"))) }
                    Lies::High => { " " (badge(Mark::Warn, &fl!(fluent, "results-high"))) }
                    Lies::Within | Lies::Unknown => {}
                }
            }
            @if let Some(at) = line.at { p .muted .small { (day_of(at, words)) } }
            @if !line.remarks.is_empty() { p .small { (name(&plain_text(&line.remarks))) } }
        }
    }
}

/// A number with its unit, or what the laboratory wrote instead.
fn value(line: &Line, words: &Words) -> Markup {
    html! {
        @match line.value {
            Some(value) => { (words.format.number(value, 4)) " " (name(&line.unit)) }
            None => { (name(&line.text)) }
        }
    }
}

/// The range that came with the newest value, in its unit.
fn range(line: Option<&Line>, words: &Words) -> Markup {
    let number = |value: f64| words.format.number(value, 4);
    let limits = line.map(|line| (line.low, line.high));
    html! {
        @match limits {
            Some((Some(low), Some(high))) => { (number(low)) "–" (number(high)) }
            Some((Some(low), None)) => { "≥ " (number(low)) }
            Some((None, Some(high))) => { "≤ " (number(high)) }
            Some((None, None)) => { span .muted { (fl!(words.fluent, "results-no-range")) } }
            None => {}
        }
    }
}

fn earlier(analysis: &Analysis, words: &Words) -> Markup {
    let change = analysis.change();
    let count = analysis.earlier().count();
    let more = count.saturating_sub(EARLIER);
    html! {
        (drawing(&analysis.course()))
        @if let Some(change) = &change {
            p {
                strong { (words.format.percent(change.percent)) }
                @if let Some(since) = change.since {
                    " " span .muted .small { (fl!(words.fluent, "results-since", day = words.format.date_of(since))) }
                }
            }
        }
        @if count == 0 { span .muted { (fl!(words.fluent, "results-first")) } }
        @for line in analysis.earlier().take(EARLIER) {
            p .small {
                (value(line, words))
                @if let Some(at) = line.at { " " span .muted { (day_of(at, words)) } }
                @if matches!(line.lies(), Lies::Low | Lies::High) {
                    " " (badge(Mark::Warn, &outside(line, words)))
                }
            }
        }
        @if more > 0 { p .muted .small { (fl!(words.fluent, "results-more", count = more)) } }
    }
}

fn outside(line: &Line, words: &Words) -> String {
    if line.lies() == Lies::Low {
        fl!(words.fluent, "results-low")
    } else {
        fl!(words.fluent, "results-high")
    }
}

/// The course as a line, from two values on; the same values stand beside it as text.
fn drawing(course: &[(jiff::Timestamp, f64)]) -> Markup {
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
    let point = |(at, value): &(jiff::Timestamp, f64)| {
        let x = 2.0 + 76.0 * at.duration_since(first.0).as_secs_f64() / span;
        let y = 18.0 - 16.0 * (value - base) / height;
        format!("{x:.1},{y:.1}")
    };
    let points: Vec<String> = course.iter().map(point).collect();
    html! {
        svg .course viewBox="0 0 80 20" aria-hidden="true" {
            polyline .chart-line points=(points.join(" ")) {}
        }
    }
}
