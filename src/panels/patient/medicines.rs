//! Medicines of the last months, with what the owner was told about them.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::{Timestamp, ToSpan as _};
use maud::{Markup, html};

use super::gather::Asked;
use crate::panels::Context;
use crate::provet::model::{Item, Rows};
use crate::views::parts::{day_of, list, text};
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::{Words, name};

/// How far back a medicine counts as recent. Provet does not say when a course ends, so this is what is looked back
/// on and not a claim that the animal still gets it; the section says so.
const RECENT_DAYS: i64 = 180;

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let title = fl!(words.fluent, "medicines-title");
    let body = match asked.medicines.await {
        Ok(rows) => view(
            &recent(&rows, cx.own_animal(), cx.now),
            rows.complete,
            words,
        ),
        Err(error) => problem(
            &error,
            &fl!(words.fluent, "medicines-what"),
            words,
            Some(&cx.spot("medicines")),
        ),
    };
    framed("medicines", &title, body)
}

/// Medicine lines of this animal that are no vaccinations and not older than [`RECENT_DAYS`], the newest first.
fn recent(rows: &Rows<Item>, animal: Option<i64>, now: Timestamp) -> Vec<&Item> {
    let since = now.checked_sub((RECENT_DAYS * 24).hours()).unwrap_or(now);
    let ours = |row: &Item| {
        row.patient
            .as_ref()
            .is_none_or(|patient| Some(patient.id) == animal)
    };
    let late = |row: &Item| row.used.is_none_or(|used| used >= since);
    let mut recent: Vec<&Item> = rows
        .rows
        .iter()
        .filter(|row| !row.vaccination && ours(row) && late(row))
        .collect();
    recent.sort_by_key(|row| std::cmp::Reverse(row.used));
    recent
}

fn view(recent: &[&Item], complete: bool, words: &Words) -> Markup {
    let entries: Vec<Markup> = recent.iter().map(|item| entry(item, words)).collect();
    html! {
        @if entries.is_empty() {
            (nothing(&fl!(words.fluent, "medicines-nothing", days = RECENT_DAYS)))
        } @else {
            (list(&entries))
            p .quiet { (fl!(words.fluent, "medicines-note", days = RECENT_DAYS)) }
        }
        @if !complete { (incomplete(&fl!(words.fluent, "medicines-older"))) }
    }
}

fn entry(item: &Item, words: &Words) -> Markup {
    let amount = item
        .quantity
        .map(|quantity| words.format.number(quantity, 3));
    html! {
        p {
            strong { (name(&item.name)) }
            @if let Some(amount) = amount { " " (amount) @if !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } } }
            @if let Some(used) = item.used { " " span .quiet { (day_of(used, words)) } }
        }
        @if item.instructions.is_empty() {
            p .quiet { (fl!(words.fluent, "medicines-no-instructions")) }
        } @else {
            (text(&item.instructions))
        }
    }
}
