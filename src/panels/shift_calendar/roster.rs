//! Who works: on the day by kind of shift, and in the week day by day.

use std::collections::BTreeMap;
use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};

use super::gather::{Asked, Roster, Worked, monday};
use crate::panels::{Context, days};
use crate::views::parts::{day as written, list};
use crate::views::section::{Section, incomplete, nothing};
use crate::views::words::{Words, name};

pub(super) const DAY: &str = "on-duty";
pub(super) const WEEK: &str = "week";

/// Who works on the day.
pub(super) async fn day(cx: Arc<Context>, day: Date, asked: Asked) -> Markup {
    let words = &cx.words;
    let body = match asked.roster().await {
        Ok(roster) => html! {
            (on(&roster, day, days::stretch(day, 1, &cx), words))
            (caveats(&roster, words))
        },
        Err(error) => days::unseen(&cx, DAY, day, &error, &fl!(words.fluent, "roster-what")),
    };
    Section::new(DAY, &fl!(words.fluent, "roster-title"), body).markup()
}

/// Who works in the week of the day.
pub(super) async fn week(cx: Arc<Context>, day: Date, asked: Asked) -> Markup {
    let words = &cx.words;
    let body = match asked.roster().await {
        Ok(roster) => {
            let all = (0..7).map(|offset| days::moved(monday(day), offset));
            html! {
                @for one in all {
                    h3 aria-current=[(one == day).then_some("date")] {
                        (days::weekday(one, words)) " " (written(one, words))
                    }
                    (on(&roster, one, days::stretch(one, 1, &cx), words))
                }
                (caveats(&roster, words))
            }
        }
        Err(error) => days::unseen(&cx, WEEK, day, &error, &fl!(words.fluent, "roster-what")),
    };
    Section::new(WEEK, &fl!(words.fluent, "roster-week-title"), body)
        .wide()
        .markup()
}

/// Those who work at some time of a day, by kind of shift.
fn on(roster: &Roster, day: Date, (from, until): (Timestamp, Timestamp), words: &Words) -> Markup {
    let mut kinds: BTreeMap<&str, Vec<&Worked>> = BTreeMap::new();
    for one in &roster.shifts {
        if one.shift.start < until && one.shift.end > from {
            kinds.entry(&one.kind).or_default().push(one);
        }
    }
    let entries: Vec<Markup> = kinds
        .iter()
        .map(|(kind, shifts)| of_kind(kind, shifts, day, words))
        .collect();
    html! {
        @if !entries.is_empty() {
            (list(&entries))
        } @else if roster.complete {
            (nothing(&fl!(words.fluent, "roster-nobody")))
        }
    }
}

fn of_kind(kind: &str, shifts: &[&Worked], day: Date, words: &Words) -> Markup {
    html! {
        p .quiet {
            @if kind.is_empty() { (fl!(words.fluent, "roster-no-kind")) } @else { (name(kind)) }
        }
        @for one in shifts {
            p {
                strong { (name(&person(one, words))) } " "
                (at(one.shift.start, day, words)) "–" (at(one.shift.end, day, words))
                @if !one.note.is_empty() { " · " (name(&one.note)) }
            }
        }
    }
}

/// Who works; where no name could be seen, the number in Provet.
pub(super) fn person(one: &Worked, words: &Words) -> String {
    match one.shift.user {
        _ if !one.who.is_empty() => one.who.clone(),
        Some(number) => fl!(words.fluent, "roster-person", number = number.to_string()),
        None => fl!(words.fluent, "roster-no-person"),
    }
}

/// A time of the day, with its date where that is another.
pub(super) fn at(instant: Timestamp, day: Date, words: &Words) -> Markup {
    let text = if words.format.today(instant) == day {
        words.format.time(instant)
    } else {
        words.format.date_time(instant)
    };
    html! { time datetime=(instant) { (text) } }
}

/// What could not be seen of the shifts.
fn caveats(roster: &Roster, words: &Words) -> Markup {
    html! {
        @if !roster.typed { (incomplete(&fl!(words.fluent, "roster-untyped"))) }
        @if !roster.complete { (incomplete(&fl!(words.fluent, "roster-more"))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clinic::roster::Shift;
    use crate::panels::client::shown::{self, Shown};

    fn worked(who: &str, kind: &str, start: &str, end: &str) -> Worked {
        Worked {
            shift: Shift {
                user: Some(4),
                start: start.parse().unwrap(),
                end: end.parse().unwrap(),
                takes_appointments: true,
            },
            who: who.to_owned(),
            kind: kind.to_owned(),
            note: String::new(),
        }
    }

    fn seen(shifts: Vec<Worked>, complete: bool) -> Shown {
        let roster = Roster {
            shifts,
            complete,
            typed: true,
        };
        let (from, until) = ("2026-11-20T22:00:00Z", "2026-11-21T22:00:00Z");
        let day = (from.parse().unwrap(), until.parse().unwrap());
        Shown::of(&on(
            &roster,
            "2026-11-21".parse().unwrap(),
            day,
            &shown::english(),
        ))
    }

    #[test]
    fn those_of_the_day_stand_under_their_kind_of_shift() {
        let shown = seen(
            vec![
                worked(
                    "Eva",
                    "Surgery",
                    "2026-11-21T06:00:00Z",
                    "2026-11-21T14:00:00Z",
                ),
                worked(
                    "<b>Jon</b>",
                    "On call",
                    "2026-11-20T18:00:00Z",
                    "2026-11-21T06:00:00Z",
                ),
                worked(
                    "Ana",
                    "Surgery",
                    "2026-11-21T22:00:00Z",
                    "2026-11-22T06:00:00Z",
                ),
                worked("", "", "2026-11-21T07:00:00Z", "2026-11-21T08:00:00Z"),
            ],
            true,
        );
        assert_eq!(
            shown.text("p.quiet"),
            ["No kind of shift", "On call", "Surgery"]
        );
        assert_eq!(shown.text("strong"), ["Person 4", "<b>Jon</b>", "Eva"]);
        assert_eq!(
            shown.text("time")[2..],
            ["20 Nov 2026, 20:00", "08:00", "08:00", "16:00"]
        );
    }

    #[test]
    fn nobody_is_said_only_when_all_shifts_were_seen() {
        assert_eq!(seen(vec![], true).text("p"), ["Nobody is on shift."]);
        assert!(seen(vec![], false).text("p").is_empty());
    }
}
