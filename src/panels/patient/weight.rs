//! Weight over time: the chart, how it moved over stated spans, and the form that records a new one.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use super::weighing;
use crate::clinic::weight::{Change, Fall, SPANS, Series, Severity, Span, Thresholds};
use crate::panels::Context;
use crate::panels::animal::series;
use crate::panels::fetch::Fetch;
use crate::provet::ProvetError;
use crate::provet::model::{Rows, Weight};
use crate::views::chart;
use crate::views::parts::{Mark, badge};
use crate::views::section::{Section, Tone, incomplete, nothing, problem};
use crate::views::words::Words;

/// What the section shows of the recorded weights.
pub(super) struct Trend {
    series: Series,
    fall: Option<Fall>,
    /// False when older readings were not fetched.
    complete: bool,
}

impl Trend {
    pub(super) fn of(rows: &Rows<Weight>, now: Timestamp) -> Self {
        let series = series(rows, now);
        Self {
            fall: series.fall(&Thresholds::default()),
            complete: rows.complete,
            series,
        }
    }

    pub(super) fn series(&self) -> &Series {
        &self.series
    }
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (weights, patient) = join!(asked.weights, asked.patient);
    match weights {
        Ok(rows) => {
            let trend = Trend::of(&rows, cx.now);
            let form = weighing::form(&cx, patient.as_deref(), &trend);
            view(&trend, &form, &html! {}, &cx.words)
        }
        Err(error) => unseen(&cx, &error),
    }
}

/// The weights of any animal, for panels of other pages: to be read, not written.
pub(in crate::panels) async fn of(cx: Arc<Context>, weights: Fetch<Rows<Weight>>) -> Markup {
    match weights.await {
        Ok(rows) => view(&Trend::of(&rows, cx.now), &html! {}, &html! {}, &cx.words),
        Err(error) => unseen(&cx, &error),
    }
}

pub(super) fn unseen(cx: &Context, error: &ProvetError) -> Markup {
    let words = &cx.words;
    let body = problem(
        error,
        &fl!(words.fluent, "weight-what"),
        words,
        Some(&cx.spot("weight")),
    );
    Section::new("weight", &fl!(words.fluent, "weight-title"), body).markup()
}

/// The section; `told` is what came of an action and stands first, `form` is what can be done next.
pub(super) fn view(trend: &Trend, form: &Markup, told: &Markup, words: &Words) -> Markup {
    let cleaned = trend.series.cleaned();
    let left_out = cleaned.impossible + cleaned.ahead;
    let body = html! {
        (told)
        @if trend.series.readings().is_empty() {
            (nothing(&fl!(words.fluent, "weight-nothing")))
        } @else {
            (movement(trend, words))
            (chart::weight(&trend.series, words))
        }
        @if left_out > 0 { (incomplete(&fl!(words.fluent, "weight-left-out", count = left_out))) }
        @if !trend.complete { (incomplete(&fl!(words.fluent, "weight-older"))) }
        (form)
    };
    let tone = if trend.fall.is_some() {
        Tone::Warn
    } else {
        Tone::Plain
    };
    Section::new("weight", &fl!(words.fluent, "weight-title"), body)
        .tone(tone)
        .markup()
}

/// How the weight moved: a fall first, then the change over each span that has a reading to compare with.
fn movement(trend: &Trend, words: &Words) -> Markup {
    let changes: Vec<(Span, Change)> = SPANS
        .iter()
        .filter_map(|span| Some((*span, trend.series.change(*span)?)))
        .collect();
    html! {
        @if let Some(fall) = &trend.fall { p { (falling(fall, words)) } }
        @if !changes.is_empty() {
            ul .changes {
                @for (span, change) in &changes {
                    li {
                        (over(*span, words)) " "
                        strong { (words.format.percent(change.percent)) } " "
                        span .quiet { (since(change, words)) }
                    }
                }
            }
        }
    }
}

fn falling(fall: &Fall, words: &Words) -> Markup {
    let mark = match fall.severity {
        Severity::Notice => Mark::Warn,
        Severity::Important => Mark::Bad,
    };
    let percent = words.format.percent(fall.change.percent);
    html! {
        (badge(mark, &fl!(words.fluent, "weight-falling", percent = percent)))
        " " span .quiet { (since(&fall.change, words)) }
    }
}

fn over(span: Span, words: &Words) -> String {
    let months = (span.days + 15) / 30;
    fl!(words.fluent, "weight-over-months", months = months)
}

fn since(change: &Change, words: &Words) -> String {
    let kilograms = words.format.weight(change.from.kilograms);
    let day = words.format.date_of(change.from.at);
    fl!(
        words.fluent,
        "weight-since",
        kilograms = kilograms,
        day = day
    )
}
