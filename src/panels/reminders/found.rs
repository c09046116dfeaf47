//! What was found of a reminder, in words.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::judged::Row;
use crate::clinic::due::Given;
use crate::clinic::sending::{Channel, Finding, Noted, Weight};
use crate::views::parts::{Mark, badge};
use crate::views::words::Words;

/// All that is to be said of a reminder; `certain` where everything could be seen.
pub(super) fn found(row: &Row, certain: bool, words: &Words) -> Markup {
    html! {
        @if row.noted.is_empty() {
            @let text = if certain { fl!(words.fluent, "reminders-none-found") }
                else { fl!(words.fluent, "reminders-none-seen") };
            span .muted { (text) }
        } @else {
            ul .badges { @for noted in &row.noted { li { (badge(mark(noted.weight), &finding(noted, words))) } } }
        }
    }
}

fn mark(weight: Weight) -> Mark {
    match weight {
        Weight::Tell => Mark::Plain,
        Weight::Look => Mark::Warn,
        Weight::Stop => Mark::Bad,
    }
}

/// A finding in words.
pub(super) fn finding(noted: &Noted, words: &Words) -> String {
    let fluent = &words.fluent;
    match &noted.finding {
        Finding::Deceased(on) => {
            fl!(fluent, "patient-deceased", day = words.format.date(*on))
        }
        Finding::AnimalArchived => fl!(fluent, "reminders-animal-archived"),
        Finding::AnimalGone => fl!(fluent, "reminders-animal-gone"),
        Finding::AnimalUnseen => fl!(fluent, "reminders-animal-not-seen"),
        Finding::OwnerArchived => fl!(fluent, "reminders-owner-archived"),
        Finding::OwnerGone => fl!(fluent, "reminders-owner-gone"),
        Finding::OwnerUnseen => fl!(fluent, "reminders-owner-not-seen"),
        Finding::Sent => fl!(fluent, "reminders-sent"),
        Finding::OnItsWay => fl!(fluent, "reminders-on-its-way"),
        Finding::Failed => fl!(fluent, "reminders-failed"),
        Finding::StatusUnknown(_) => fl!(fluent, "reminders-status-unknown"),
        Finding::Late { days } => fl!(fluent, "reminders-late", days = days),
        Finding::Unplanned => fl!(fluent, "reminders-unplanned"),
        Finding::Given(given) => fl!(fluent, "reminders-given", dose = dose(given, words)),
        Finding::GivenSince(given) => {
            fl!(fluent, "reminders-given-since", dose = dose(given, words))
        }
        Finding::PerhapsGiven(given) => {
            fl!(fluent, "reminders-perhaps-given", dose = dose(given, words))
        }
        Finding::Duplicate {
            planned,
            sent,
            chosen,
            ..
        } => duplicate(
            planned.map(|day| words.format.date(day)),
            *sent,
            *chosen,
            words,
        ),
        Finding::ChannelUnknown(_)
        | Finding::OptedOut(_)
        | Finding::WishUnseen(_)
        | Finding::NoAddress(_)
        | Finding::BadAddress(_)
        | Finding::OtherAddress(_)
        | Finding::AddressUnseen(_) => reach(&noted.finding, words),
    }
}

fn duplicate(planned: Option<String>, sent: bool, chosen: bool, words: &Words) -> String {
    let fluent = &words.fluent;
    let day = planned.unwrap_or_else(|| fl!(fluent, "reminders-no-day"));
    match (sent, chosen) {
        (true, _) => fl!(fluent, "reminders-duplicate-sent", day = day),
        (false, true) => fl!(fluent, "reminders-duplicate-chosen", day = day),
        (false, false) => fl!(fluent, "reminders-duplicate", day = day),
    }
}

/// What stands in the way of the message.
fn reach(finding: &Finding, words: &Words) -> String {
    let fluent = &words.fluent;
    match finding {
        Finding::OptedOut(Channel::Email) => fl!(fluent, "contact-email-refused"),
        Finding::OptedOut(Channel::Text | Channel::Letter) => fl!(fluent, "contact-no-sms"),
        Finding::WishUnseen(Channel::Email) => fl!(fluent, "reminders-wish-unseen-email"),
        Finding::WishUnseen(Channel::Text | Channel::Letter) => {
            fl!(fluent, "reminders-wish-unseen-text")
        }
        Finding::NoAddress(Channel::Email) => fl!(fluent, "reminders-no-email"),
        Finding::NoAddress(Channel::Text) => fl!(fluent, "reminders-no-phone"),
        Finding::NoAddress(Channel::Letter) => fl!(fluent, "reminders-no-post"),
        Finding::BadAddress(Channel::Email) => fl!(fluent, "contact-bad-email"),
        Finding::BadAddress(Channel::Text | Channel::Letter) => {
            fl!(fluent, "contact-not-callable")
        }
        Finding::OtherAddress(Channel::Email) => fl!(fluent, "reminders-other-email"),
        Finding::OtherAddress(Channel::Text | Channel::Letter) => {
            fl!(fluent, "reminders-other-phone")
        }
        Finding::AddressUnseen(Channel::Text) => fl!(fluent, "reminders-phone-unseen"),
        Finding::AddressUnseen(Channel::Email | Channel::Letter) => {
            fl!(fluent, "reminders-address-unseen")
        }
        Finding::ChannelUnknown(_)
        | Finding::Deceased(_)
        | Finding::AnimalArchived
        | Finding::AnimalGone
        | Finding::AnimalUnseen
        | Finding::OwnerArchived
        | Finding::OwnerGone
        | Finding::OwnerUnseen
        | Finding::Sent
        | Finding::OnItsWay
        | Finding::Failed
        | Finding::StatusUnknown(_)
        | Finding::Late { .. }
        | Finding::Unplanned
        | Finding::Duplicate { .. }
        | Finding::Given(_)
        | Finding::GivenSince(_)
        | Finding::PerhapsGiven(_) => fl!(fluent, "reminders-channel-unknown"),
    }
}

fn dose(given: &Given, words: &Words) -> String {
    let on = given.on.map(|on| words.format.date(on));
    let on = on.unwrap_or_else(|| fl!(words.fluent, "due-dose-undated"));
    format!("{} {on}", given.disease)
}
