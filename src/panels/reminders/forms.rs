//! The form below the table, and the step that shows once more what will be written.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::found::finding;
use super::judged::{Judged, Row};
use super::table::{animal, title};
use super::wish::{AT_ONCE, DATE, PICK, Plan, WHAT, WHICH, What, Which, Wish, Wrong};
use crate::clinic::sending::Weight;
use crate::panels::write::fresh_key;
use crate::views::form::{self, CHECK, Confirm, Field, Kind, Spot};
use crate::views::parts::{Column, Mark, badge, day, table};
use crate::views::section::incomplete;
use crate::views::words::{Words, name};

/// The one action of the section.
pub(super) const ACTION: &str = "reminders";

/// What is to be done, with which of them, and on which day.
pub(super) fn fields(
    spot: &Spot<'_>,
    judged: &Judged,
    wish: &Wish,
    wrong: Option<&str>,
    words: &Words,
) -> Markup {
    let fluent = &words.fluent;
    let which =
        Which::ALL.map(|which| (which.value().to_owned(), label_which(which, judged, words)));
    let what = What::ALL.map(|what| (what.value().to_owned(), label_what(what, words)));
    let (which_label, what_label) = (fl!(fluent, "reminders-which"), fl!(fluent, "reminders-do"));
    html! {
        (Field::new(WHICH, &which_label, wish.which.value(), Kind::Text).choice(spot, &which))
        (Field::new(WHAT, &what_label, wish.what.value(), Kind::Text).error(wrong).choice(spot, &what))
        div .field {
            label for="reminders-date" { (fl!(fluent, "reminders-day")) }
            div .control { input id="reminders-date" type="date" name=(DATE) value=(wish.date); }
        }
        div .buttons { (form::button(CHECK, &fl!(fluent, "form-check"), true)) }
    }
}

fn label_what(what: What, words: &Words) -> String {
    match what {
        What::Sent => fl!(words.fluent, "reminders-do-sent"),
        What::Move => fl!(words.fluent, "reminders-do-move"),
    }
}

fn label_which(which: Which, judged: &Judged, words: &Words) -> String {
    let of = |which| Wish {
        which,
        ..Wish::default()
    };
    let count = |which| of(which).count(judged);
    match which {
        Which::Ticked => fl!(words.fluent, "reminders-which-ticked"),
        Which::Clean => fl!(words.fluent, "reminders-which-clean", count = count(which)),
        Which::Stopped => fl!(
            words.fluent,
            "reminders-which-stopped",
            count = count(which)
        ),
    }
}

/// The second step: which reminders, what stands there, what will.
pub(super) fn confirm(spot: &Spot<'_>, wish: &Wish, plan: &Plan<'_>, words: &Words) -> Markup {
    let count = plan.rows.len();
    let save = match plan.day {
        None => fl!(words.fluent, "reminders-save-sent", count = count),
        Some(_) => fl!(words.fluent, "reminders-save-move", count = count),
    };
    Confirm {
        action: ACTION,
        summary: summary(plan, words),
        kept: &kept(wish, plan),
        once: &fresh_key(),
        save: &save,
    }
    .markup(spot, words)
}

fn summary(plan: &Plan<'_>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let (left_out, later) = (plan.left_out, plan.later);
    html! {
        p { strong { (ask(plan, words)) } }
        @if plan.day.is_none() { p { (fl!(fluent, "reminders-sent-means")) } }
        @else { (stopped(plan, words)) }
        (preview(plan, words))
        @if left_out > 0 { (incomplete(&fl!(fluent, "reminders-left-out", count = left_out))) }
        @if later > 0 { (incomplete(&fl!(fluent, "reminders-later", most = AT_ONCE, count = later))) }
    }
}

fn ask(plan: &Plan<'_>, words: &Words) -> String {
    let count = plan.rows.len();
    match plan.day.map(|day| words.format.date(day)) {
        None => fl!(words.fluent, "reminders-ask-sent", count = count),
        Some(day) => fl!(words.fluent, "reminders-ask-move", count = count, day = day),
    }
}

/// Says of how many that they should not go out on the other day either.
fn stopped(plan: &Plan<'_>, words: &Words) -> Markup {
    let stops = |row: &&&Row| row.weight() == Some(Weight::Stop);
    let count = plan.rows.iter().filter(stops).count();
    html! {
        @if count > 0 {
            p { (badge(Mark::Bad, &fl!(words.fluent, "reminders-ask-stopped", count = count))) }
        }
    }
}

fn preview(plan: &Plan<'_>, words: &Words) -> Markup {
    let titles = [
        fl!(words.fluent, "reminders-column-about"),
        fl!(words.fluent, "reminders-column-now"),
        fl!(words.fluent, "reminders-column-after"),
    ];
    let columns = titles.each_ref().map(|title| Column::text(title));
    let rows: Vec<Vec<Markup>> = plan
        .rows
        .iter()
        .map(|row| vec![line(row, words), now(row, words), then(row, plan, words)])
        .collect();
    html! { div .chosen { (table(&fl!(words.fluent, "reminders-title"), &columns, &rows)) } }
}

/// Which reminder it is, and what would speak against sending it.
pub(super) fn line(row: &Row, words: &Words) -> Markup {
    let stops = row
        .noted
        .iter()
        .filter(|noted| noted.weight == Weight::Stop);
    html! {
        strong { (name(&animal(row, words))) } " " (name(&title(row, words)))
        @for noted in stops { " " (badge(Mark::Bad, &finding(noted, words))) }
    }
}

fn now(row: &Row, words: &Words) -> Markup {
    html! {
        @match row.reminder.planned {
            Some(planned) => { (day(planned, words)) }
            None => { (fl!(words.fluent, "reminders-no-day")) }
        }
    }
}

/// What will stand there. The arrow tells it from what stands there now where one stands below the other.
fn then(row: &Row, plan: &Plan<'_>, words: &Words) -> Markup {
    let late = |planned| row.reminder.due.is_some_and(|due| planned > due);
    html! {
        "→ "
        @match plan.day {
            Some(planned) => {
                (day(planned, words))
                @if late(planned) { " " (badge(Mark::Warn, &fl!(words.fluent, "reminders-after-due"))) }
            }
            None => { (fl!(words.fluent, "reminders-sent")) }
        }
    }
}

/// The first step's fields; the reminders by their numbers, whichever way they were chosen, each with what was seen.
fn kept(wish: &Wish, plan: &Plan<'_>) -> Vec<(String, String)> {
    let mut kept = vec![
        (WHAT.to_owned(), wish.what.value().to_owned()),
        (WHICH.to_owned(), Which::Ticked.value().to_owned()),
        (DATE.to_owned(), wish.date.clone()),
    ];
    for row in &plan.rows {
        let id = row.reminder.id.to_string();
        kept.push((form::seen_name(&id), row.state()));
        kept.push((PICK.to_owned(), id));
    }
    kept
}

/// Why a wish cannot be carried out, and what to do instead.
pub(super) fn wrong(wrong: Wrong, words: &Words) -> String {
    let fluent = &words.fluent;
    match wrong {
        Wrong::Nothing => fl!(fluent, "reminders-wrong-nothing"),
        Wrong::NothingLeft => fl!(fluent, "reminders-wrong-left"),
        Wrong::NoDay => fl!(fluent, "reminders-wrong-no-day"),
        Wrong::Past => fl!(fluent, "reminders-wrong-past"),
        Wrong::TooFar => fl!(fluent, "reminders-wrong-far"),
    }
}
