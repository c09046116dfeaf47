//! Pieces that several panels share: ages in words, and what came of a write.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use super::write::Wrote;
use crate::clinic::age::{Age, Doubt, Life};
use crate::clinic::way::Status;
use crate::provet::ProvetError;
use crate::provet::model::Client;
use crate::views::form::saved;
use crate::views::parts::{Mark, badge, day};
use crate::views::section::unwritten;
use crate::views::words::Words;

/// An age in words, with the day of birth where it is known and makes sense.
pub(super) fn age(life: &Life, born: Option<Date>, words: &Words) -> Markup {
    if let Age::Unknown(doubt) = life.age {
        return html! { (doubtful(doubt, words)) };
    }
    html! {
        (words.age(life.age))
        @if let Some(born) = born { " " span .quiet { "(" (fl!(words.fluent, "age-born")) " " (day(born, words)) ")" } }
    }
}

fn doubtful(doubt: Doubt, words: &Words) -> String {
    match doubt {
        Doubt::NotRecorded => fl!(words.fluent, "age-not-recorded"),
        Doubt::Placeholder => fl!(words.fluent, "age-placeholder"),
        Doubt::BirthAhead => fl!(words.fluent, "age-not-born"),
        Doubt::DeathAhead | Doubt::DeathBeforeBirth => fl!(words.fluent, "age-death-doubtful"),
    }
}

/// What came of a write: `done` says that it was saved, `what` names what was to be.
pub(super) fn told(wrote: &Wrote, done: &str, what: &str, words: &Words) -> Markup {
    match wrote {
        Wrote::Done => saved(done),
        Wrote::Already => saved(&fl!(words.fluent, "write-already")),
        Wrote::Doubtful => unwritten(&lost(), what, words),
        Wrote::Refused(error) => unwritten(error, what, words),
        Wrote::Changed => html! {
            p .problem role="alert" tabindex="-1" { (fl!(words.fluent, "write-changed", what = what)) }
        },
        Wrote::Unsent => html! {
            p .problem role="alert" tabindex="-1" { (fl!(words.fluent, "write-unsent", what = what)) }
        },
    }
}

/// The answer to a write got lost.
fn lost() -> ProvetError {
    ProvetError::Unreachable {
        resource: "",
        maybe_done: true,
    }
}

/// A person's full name.
pub(super) fn person(first: &str, last: &str) -> String {
    format!("{first} {last}").trim().to_owned()
}

/// What a client is called: the person, the organisation, or both; words where the record has neither.
pub(super) fn called(client: &Client, words: &Words) -> String {
    let person = person(&client.firstname, &client.lastname);
    match (person.is_empty(), client.organization_name.is_empty()) {
        (false, true) => person,
        (false, false) => format!("{person}, {}", client.organization_name),
        (true, false) => client.organization_name.clone(),
        (true, true) => fl!(words.fluent, "client-unnamed"),
    }
}

/// Where a consultation stands, in a word.
pub(super) fn status(status: Option<Status>, words: &Words) -> Markup {
    let mark = match status {
        Some(Status::InProgress | Status::ReadyForDischarge) => Mark::Warn,
        Some(Status::Paid | Status::Finalized) => Mark::Good,
        Some(
            Status::Admitted
            | Status::Discharged
            | Status::Invoicing
            | Status::Draft
            | Status::Unknown(_),
        )
        | None => Mark::Plain,
    };
    let text = match status {
        Some(status) => status_name(status, words),
        None => fl!(words.fluent, "status-unseen"),
    };
    badge(mark, &text)
}

/// The word for a status.
pub(super) fn status_name(status: Status, words: &Words) -> String {
    match status {
        Status::Admitted => fl!(words.fluent, "status-admitted"),
        Status::InProgress => fl!(words.fluent, "status-in-progress"),
        Status::ReadyForDischarge => fl!(words.fluent, "status-ready-for-discharge"),
        Status::Discharged => fl!(words.fluent, "status-discharged"),
        Status::Invoicing => fl!(words.fluent, "status-invoicing"),
        Status::Paid => fl!(words.fluent, "status-invoice-paid"),
        Status::Finalized => fl!(words.fluent, "status-finalized"),
        Status::Draft => fl!(words.fluent, "status-draft"),
        Status::Unknown(number) => fl!(words.fluent, "status-unknown", number = number),
    }
}
