//! What was seen of this animal before.

use std::cmp::Reverse;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::{Asked, examinations};
use crate::panels::Context;
use crate::provet::model::{ImagingReferral, ImagingWorklist, Rows};
use crate::views::parts::{day_of, list, text};
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::Words;

/// So many are shown; the rest is in Provet.
const SHOWN: usize = 8;

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (referrals, worklists) = join!(asked.referrals, asked.worklists);
    let words = &cx.words;
    let body = match referrals {
        Ok(rows) => view(&rows, worklists.as_deref().ok(), cx.own_referral(), words),
        Err(error) => {
            let what = fl!(words.fluent, "imaging-before-what");
            problem(&error, &what, words, Some(&cx.spot("before")))
        }
    };
    framed("before", &fl!(words.fluent, "imaging-before-title"), body)
}

/// Without `worklists` the referrals are shown without their examinations, which the referral's own section says.
fn view(
    rows: &Rows<ImagingReferral>,
    worklists: Option<&Rows<ImagingWorklist>>,
    own: Option<i64>,
    words: &Words,
) -> Markup {
    let mut before: Vec<_> = rows.rows.iter().filter(|row| row.id != own).collect();
    before.sort_by_key(|row| Reverse(row.created));
    let shown = before.iter().take(SHOWN);
    let entries: Vec<Markup> = shown.map(|row| entry(row, worklists, words)).collect();
    html! {
        @if entries.is_empty() { (nothing(&fl!(words.fluent, "imaging-before-nothing"))) }
        @else { (list(&entries)) }
        @if before.len() > SHOWN || !rows.complete {
            (incomplete(&fl!(words.fluent, "referral-older")))
        }
    }
}

fn entry(
    row: &ImagingReferral,
    worklists: Option<&Rows<ImagingWorklist>>,
    words: &Words,
) -> Markup {
    let done = worklists.map(|rows| examinations(rows, row.id, words));
    html! {
        @if let Some(at) = row.created { p { strong { (day_of(at, words)) } } }
        @if !row.remarks.is_empty() { (text(&row.remarks)) }
        @for one in done.unwrap_or_default() { (one) }
        @if row.report.is_empty() { p .muted { (fl!(words.fluent, "imaging-no-report")) } }
        @else { (text(&row.report)) }
    }
}
