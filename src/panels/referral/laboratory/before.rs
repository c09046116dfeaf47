//! What was sent to laboratories for this animal before.

use std::cmp::Reverse;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::{Asked, unread};
use crate::panels::Context;
use crate::provet::PatientId;
use crate::provet::model::{LaboratoryReferral, Rows};
use crate::views::parts::{Mark, badge, day_of, list, text};
use crate::views::section::{incomplete, nothing, section as framed};
use crate::views::words::{Words, name};

/// So many are shown; the rest is in Provet.
const SHOWN: usize = 8;

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (referrals, animal) = join!(asked.referrals, asked.animal.id);
    let words = &cx.words;
    let body = match (referrals, animal) {
        (Ok(rows), Ok(animal)) => view(&rows, *animal, cx.own_referral(), words),
        (Err(error), _) | (_, Err(error)) => {
            let what = fl!(words.fluent, "referral-before-what");
            unread(&cx, "before", &what, &error)
        }
    };
    framed("before", &fl!(words.fluent, "referral-before-title"), body)
}

fn view(
    rows: &Rows<LaboratoryReferral>,
    animal: PatientId,
    own: Option<i64>,
    words: &Words,
) -> Markup {
    let of_animal = |row: &&LaboratoryReferral| {
        let named = row.patient.as_ref();
        row.id != own && named.is_some_and(|named| named.id == animal.number())
    };
    let mut before: Vec<_> = rows.rows.iter().filter(of_animal).collect();
    before.sort_by_key(|row| Reverse(row.sent.or(row.created)));
    let shown = before.iter().take(SHOWN);
    let entries: Vec<Markup> = shown.map(|row| entry(row, words)).collect();
    html! {
        @if entries.is_empty() { (nothing(&fl!(words.fluent, "referral-before-nothing"))) }
        @else { (list(&entries)) }
        @if before.len() > SHOWN || !rows.complete {
            (incomplete(&fl!(words.fluent, "referral-older")))
        }
    }
}

fn entry(row: &LaboratoryReferral, words: &Words) -> Markup {
    html! {
        p {
            @if let Some(at) = row.sent.or(row.created) { (day_of(at, words)) " " }
            strong { (name(&row.laboratory)) } " " (name(&row.sample))
            @if row.answered.is_none() {
                " " (badge(Mark::Warn, &fl!(words.fluent, "referral-not-answered")))
            }
        }
        @if !row.remarks.is_empty() { (text(&row.remarks)) }
    }
}
