//! Pieces that several panels share: ages in words, and what came of a write.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use super::confirmed_write::WriteOutcome;
use crate::clinic::age::{Age, AgeProblem, PatientAge};
use crate::clinic::consultation::ConsultationStatus;
use crate::provet::ProvetError;
use crate::provet::model::Client;
use crate::views::components::{BadgeKind, render_badge, render_date};
use crate::views::form::success_notice;
use crate::views::i18n::I18n;
use crate::views::section::{not_sent_error, write_error};

/// An age in words, with the day of birth where it is known and makes sense.
pub(super) fn render_age(life: &PatientAge, born: Option<Date>, words: &I18n) -> Markup {
    if let Age::Unknown(doubt) = life.age {
        return html! { (age_problem_message(doubt, words)) };
    }
    html! {
        (words.format_age(life.age))
        @if let Some(born) = born { " " span .quiet { "(" (fl!(words.fluent, "age-born")) " " (render_date(born, words)) ")" } }
    }
}

fn age_problem_message(doubt: AgeProblem, words: &I18n) -> String {
    match doubt {
        AgeProblem::NotRecorded => fl!(words.fluent, "age-not-recorded"),
        AgeProblem::Placeholder => fl!(words.fluent, "age-placeholder"),
        AgeProblem::BirthInFuture => fl!(words.fluent, "age-not-born"),
        AgeProblem::DeathInFuture | AgeProblem::DeathBeforeBirth => {
            fl!(words.fluent, "age-death-doubtful")
        }
    }
}

/// What came of a write: `done` says that it was saved, `what` names what was to be.
pub(super) fn render_write_outcome(
    wrote: &WriteOutcome,
    done: &str,
    what: &str,
    words: &I18n,
) -> Markup {
    match wrote {
        WriteOutcome::Saved => success_notice(done),
        WriteOutcome::AlreadySaved => success_notice(&fl!(words.fluent, "write-already")),
        WriteOutcome::Unknown => write_error(&unknown_outcome_error(), what, words),
        WriteOutcome::Failed(error) => write_error(error, what, words),
        WriteOutcome::Unchecked(error) => not_sent_error(error, what, words),
        WriteOutcome::ChangedMeanwhile => html! {
            p .problem role="alert" tabindex="-1" { (fl!(words.fluent, "write-changed", what = what)) }
        },
        WriteOutcome::NotSent => html! {
            p .problem role="alert" tabindex="-1" { (fl!(words.fluent, "write-unsent", what = what)) }
        },
    }
}

/// The answer to a write got lost.
fn unknown_outcome_error() -> ProvetError {
    ProvetError::Unreachable {
        resource: "",
        may_have_applied: true,
    }
}

/// A person's full name.
pub(super) fn full_name(first: &str, last: &str) -> String {
    format!("{first} {last}").trim().to_owned()
}

/// What a client is called: the person, the organisation, or both; words where the record has neither.
pub(super) fn client_name(client: &Client, words: &I18n) -> String {
    let person = full_name(&client.firstname, &client.lastname);
    match (person.is_empty(), client.organization_name.is_empty()) {
        (false, true) => person,
        (false, false) => format!("{person}, {}", client.organization_name),
        (true, false) => client.organization_name.clone(),
        (true, true) => fl!(words.fluent, "client-unnamed"),
    }
}

/// Where a consultation stands, in a word.
pub(super) fn render_status_badge(status: Option<ConsultationStatus>, words: &I18n) -> Markup {
    let mark = match status {
        Some(ConsultationStatus::InProgress | ConsultationStatus::ReadyForDischarge) => {
            BadgeKind::Warn
        }
        Some(ConsultationStatus::Paid | ConsultationStatus::Finalized) => BadgeKind::Good,
        Some(
            ConsultationStatus::Admitted
            | ConsultationStatus::Discharged
            | ConsultationStatus::Invoicing
            | ConsultationStatus::Draft
            | ConsultationStatus::Unknown(_),
        )
        | None => BadgeKind::Plain,
    };
    let text = match status {
        Some(status) => status_name(status, words),
        None => fl!(words.fluent, "status-unseen"),
    };
    render_badge(mark, &text)
}

/// The word for a status.
pub(super) fn status_name(status: ConsultationStatus, words: &I18n) -> String {
    match status {
        ConsultationStatus::Admitted => fl!(words.fluent, "status-admitted"),
        ConsultationStatus::InProgress => fl!(words.fluent, "status-in-progress"),
        ConsultationStatus::ReadyForDischarge => fl!(words.fluent, "status-ready-for-discharge"),
        ConsultationStatus::Discharged => fl!(words.fluent, "status-discharged"),
        ConsultationStatus::Invoicing => fl!(words.fluent, "status-invoicing"),
        ConsultationStatus::Paid => fl!(words.fluent, "status-invoice-paid"),
        ConsultationStatus::Finalized => fl!(words.fluent, "status-finalized"),
        ConsultationStatus::Draft => fl!(words.fluent, "status-draft"),
        ConsultationStatus::Unknown(number) => fl!(words.fluent, "status-unknown", number = number),
    }
}
