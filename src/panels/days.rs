//! The day a calendar shows, and the way to the others. The day comes from the form; whose calendar it is never does.

use i18n_embed_fl::fl;
use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};

use super::{Context, Form};
use crate::provet::model::Department;
use crate::provet::{DepartmentId, ProvetError};
use crate::views::form::{Spot, hidden, moving, panel_in_a_tab};
use crate::views::parts::day as written;
use crate::views::section::{Section, problem_in};
use crate::views::words::Words;

/// The field with the day, as `2026-11-21`.
const FIELD: &str = "date";
/// The action that moves to another day.
pub(super) const MOVE: &str = "show-day";
/// Where the banner stands, and with it the way to other days.
pub(super) const SLOT: &str = "identity";
/// How far from today one may go; nobody keeps a calendar longer, and a slip of the keyboard should not ask for it.
const FURTHEST_YEARS: i16 = 10;

/// The day a request asks for; today where it asks for none, or for one no calendar holds.
pub(super) fn asked(form: &Form, cx: &Context) -> Date {
    let today = cx.words.format.today(cx.now);
    let asked: Option<Date> = form.field(FIELD).parse().ok();
    let near = |day: &Date| (day.year() - today.year()).abs() <= FURTHEST_YEARS;
    asked.filter(near).unwrap_or(today)
}

/// When some days begin at the clinic and when they have ended.
pub(super) fn stretch(first: Date, days: i64, cx: &Context) -> (Timestamp, Timestamp) {
    let zone = cx.words.format.zone();
    let midnight = |day: Date| {
        let began = day.to_zoned(zone.clone());
        began.map_or(cx.now, |began| began.timestamp())
    };
    (midnight(first), midnight(moved(first, days)))
}

/// A day so many days on; the same one at the end of all calendars.
pub(super) fn moved(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

/// The fields that keep a form on a day.
pub(super) fn fields(day: Date) -> Markup {
    hidden(FIELD, &day.to_string())
}

/// The day of the week, in words.
pub(super) fn weekday(day: Date, words: &Words) -> String {
    let name = match day.weekday() {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    };
    fl!(words.fluent, "calendar-weekday", day = name)
}

/// Why something could not be read, with a way to try again that stays on the day.
pub(super) fn unseen(
    cx: &Context,
    slot: &str,
    day: Date,
    error: &ProvetError,
    what: &str,
) -> Markup {
    problem_in(error, what, &cx.words, Some(&cx.spot(slot)), &fields(day))
}

/// The banner: which department, which day, and the way to others.
pub(super) fn banner(
    cx: &Context,
    day: Date,
    department: Result<&Department, &ProvetError>,
) -> Markup {
    let words = &cx.words;
    let number = cx.department().map_or(0, DepartmentId::number);
    let name = department.map_or("", Department::name);
    let title = if name.is_empty() {
        fl!(
            words.fluent,
            "calendar-department",
            number = number.to_string()
        )
    } else {
        name.to_owned()
    };
    let spot = cx.spot(SLOT);
    let today = words.format.today(cx.now);
    let body = html! {
        p .facts-line {
            strong { (weekday(day, words)) " " (written(day, words)) }
            @if day == today { " · " (words.relative_days(0)) }
        }
        @if let Err(error) = department {
            (unseen(cx, SLOT, day, error, &fl!(words.fluent, "calendar-department-what")))
        }
        (ways(&spot, day, today, words))
    };
    Section::identity(SLOT, &title, body).markup()
}

fn ways(spot: &Spot<'_>, day: Date, today: Date, words: &Words) -> Markup {
    let to = |day: Date, label: &str| {
        let body = html! { (fields(day)) button .quiet { (label) } };
        moving(spot, MOVE, &body)
    };
    let print = fl!(words.fluent, "calendar-print");
    html! {
        div .ways {
            (to(moved(day, -1), &fl!(words.fluent, "calendar-previous")))
            (to(moved(day, 1), &fl!(words.fluent, "calendar-next")))
            @if day != today { (to(today, &fl!(words.fluent, "calendar-today"))) }
            (moving(spot, MOVE, &picker(day, words)))
            (panel_in_a_tab(spot, &fields(day), &print))
        }
        p .hint.screen { (fl!(words.fluent, "calendar-print-hint")) }
    }
}

fn picker(day: Date, words: &Words) -> Markup {
    html! {
        label .unseen for="calendar-date" { (fl!(words.fluent, "calendar-date")) }
        input #calendar-date type="date" name=(FIELD) value=(day) required data-shown;
        button .quiet { (fl!(words.fluent, "calendar-go")) }
    }
}
