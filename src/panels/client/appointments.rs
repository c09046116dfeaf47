//! When the client comes, and when they were expected and nobody came.

use std::mem::discriminant;
use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use crate::panels::{Context, bookings};
use crate::provet::ProvetError;
use crate::provet::model::{Appointment, Rows};
use crate::views::parts::{Mark, badge, fold, list};
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::Words;

const SLOT: &str = "appointments";

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (ahead, past) = join!(asked.ahead, asked.past);
    let words = &cx.words;
    let body = match (ahead, past) {
        // The same permission and the same filter stand behind both: one sentence is enough.
        (Err(error), Err(other)) if discriminant(&error) == discriminant(&other) => {
            unseen(&cx, &error, &fl!(words.fluent, "bookings-what"))
        }
        (ahead, past) => html! {
            @match ahead {
                Ok(rows) => { (bookings::upcoming(&rows, cx.now, words)) }
                Err(error) => { (unseen(&cx, &error, &fl!(words.fluent, "bookings-what"))) }
            }
            h3 { (fl!(words.fluent, "client-missed-title")) }
            @match past {
                Ok(rows) => { (missed(&rows, cx.now, words)) }
                Err(error) => { (unseen(&cx, &error, &fl!(words.fluent, "client-missed-what"))) }
            }
        },
    };
    framed(SLOT, &fl!(words.fluent, "bookings-title"), body)
}

fn unseen(cx: &Context, error: &ProvetError, what: &str) -> Markup {
    problem(error, what, &cx.words, Some(&cx.spot(SLOT)))
}

/// Appointments of the last twelve months that nobody came to, the latest first.
fn missed(rows: &Rows<Appointment>, now: Timestamp, words: &Words) -> Markup {
    let missed = |row: &&Appointment| row.no_show && row.start.is_none_or(|start| start <= now);
    let mut missed: Vec<&Appointment> = rows.rows.iter().filter(missed).collect();
    missed.sort_by_key(|row| std::cmp::Reverse(row.start));
    let entries: Vec<Markup> = missed
        .iter()
        .map(|row| bookings::entry(row, words))
        .collect();
    html! {
        @if !entries.is_empty() {
            p { (badge(Mark::Warn, &fl!(words.fluent, "client-missed-count", count = entries.len()))) }
            (fold(&fl!(words.fluent, "client-missed-when"), &list(&entries), entries.len() <= 3))
        } @else if rows.complete {
            (nothing(&fl!(words.fluent, "client-missed-nothing")))
        }
        @if !rows.complete { (incomplete(&fl!(words.fluent, "client-missed-more"))) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::client::shown::{self, Shown};
    use crate::provet::model::read;

    fn seen(rows: &[Value], complete: bool) -> Shown {
        let rows = rows.iter().cloned().filter_map(read).collect();
        let now = "2026-11-21T12:00:00Z".parse().unwrap();
        Shown::of(&missed(&Rows { rows, complete }, now, &shown::english()))
    }

    #[test]
    fn missed_appointments_are_counted_and_dated_the_latest_first() {
        let shown = seen(
            &[
                json!({"id": 1, "start": "2026-01-05T08:00:00Z", "no_show": true, "complaint": "<u>Ear</u>"}),
                json!({"id": 2, "start": "2026-03-05T08:00:00Z", "no_show": 1, "title": "Teeth"}),
                json!({"id": 3, "start": "2026-02-05T08:00:00Z", "no_show": false}),
                json!({"id": 4, "start": "2026-12-05T08:00:00Z", "no_show": true}),
            ],
            true,
        );
        assert_eq!(
            shown.text(".badge"),
            ["2 missed appointments in the last 12 months"]
        );
        assert_eq!(
            shown.text("time"),
            ["5 Mar 2026, 10:00", "5 Jan 2026, 10:00"]
        );
        assert_eq!(shown.text("strong bdi"), ["Teeth", "<u>Ear</u>"]);
    }

    #[test]
    fn none_missed_is_said_only_when_all_were_seen() {
        assert_eq!(
            seen(&[], true).text("p"),
            ["No missed appointments recorded in the last 12 months."]
        );
        assert_eq!(
            seen(&[], false).text("p"),
            ["Not all appointments of the last 12 months were looked at."]
        );
    }
}
