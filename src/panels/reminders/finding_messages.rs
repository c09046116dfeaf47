//! What was found of a reminder, in words.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::assessment::AssessedReminder;
use crate::clinic::care_due::Vaccination;
use crate::clinic::reminder_check::{
    FindingKind, FindingSeverity, MessageChannel, ReminderFinding,
};
use crate::panels::convert::dose_doubt_message;
use crate::values::Field;
use crate::views::components::{BadgeKind, render_badge};
use crate::views::field_text::{FieldKind, unreadable_message};
use crate::views::i18n::I18n;

/// All that is to be said of a reminder; `certain` where everything could be seen.
pub(super) fn render_findings(row: &AssessedReminder, certain: bool, i18n: &I18n) -> Markup {
    html! {
        @if row.findings.is_empty() {
            @let text = if certain { fl!(i18n.fluent, "reminders-none-found") }
                else { fl!(i18n.fluent, "reminders-none-seen") };
            span .muted { (text) }
        } @else {
            ul .badges { @for finding in &row.findings { li { (render_badge(severity_badge(finding.severity), &row_message(row, finding, i18n))) } } }
        }
    }
}

fn severity_badge(weight: FindingSeverity) -> BadgeKind {
    match weight {
        FindingSeverity::Info => BadgeKind::Plain,
        FindingSeverity::Warning => BadgeKind::Warn,
        FindingSeverity::Blocking => BadgeKind::Bad,
    }
}

/// A finding of a reminder in words, with what stands in the record where that cannot be read.
fn row_message(row: &AssessedReminder, finding: &ReminderFinding, i18n: &I18n) -> String {
    let record = &row.record;
    let unreadable = if finding.kind == FindingKind::NoSendDate {
        unreadable_message(&record.planned_sending_date, FieldKind::Date, i18n)
    } else if finding.kind == FindingKind::DueDateUnreadable {
        unreadable_message(&record.expiry_date, FieldKind::Date, i18n)
    } else if matches!(finding.kind, FindingKind::UnknownStatus(_)) {
        unreadable_message(&record.status, FieldKind::Other, i18n)
    } else {
        None
    };
    let message = finding_message(finding, i18n);
    unreadable.map_or(message.clone(), |text| format!("{message}: {text}"))
}

/// A finding in words.
pub(super) fn finding_message(finding: &ReminderFinding, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match &finding.kind {
        FindingKind::Deceased(Some(on)) => {
            fl!(fluent, "patient-deceased", day = i18n.format.date(*on))
        }
        FindingKind::Deceased(None) => fl!(fluent, "patient-deceased-undated"),
        FindingKind::PatientArchived => fl!(fluent, "reminders-animal-archived"),
        FindingKind::PatientMissing => fl!(fluent, "reminders-animal-gone"),
        FindingKind::PatientUnavailable => fl!(fluent, "reminders-animal-not-seen"),
        FindingKind::OtherClient => fl!(fluent, "patient-other-client"),
        FindingKind::ClientArchived => fl!(fluent, "reminders-owner-archived"),
        FindingKind::ClientMissing => fl!(fluent, "reminders-owner-gone"),
        FindingKind::ClientUnavailable => fl!(fluent, "reminders-owner-not-seen"),
        FindingKind::AlreadySent => fl!(fluent, "reminders-sent"),
        FindingKind::InDelivery => fl!(fluent, "reminders-on-its-way"),
        FindingKind::DeliveryFailed => fl!(fluent, "reminders-failed"),
        FindingKind::UnknownStatus(_) => fl!(fluent, "reminders-status-unknown"),
        FindingKind::SendDatePassed { days } => fl!(fluent, "reminders-late", days = days),
        FindingKind::NoSendDate => fl!(fluent, "reminders-unplanned"),
        FindingKind::DueDateUnreadable => fl!(fluent, "reminders-due-unreadable"),
        FindingKind::CareGiven(given) => fl!(
            fluent,
            "reminders-given",
            dose = vaccination_label(given, i18n)
        ),
        FindingKind::CareGivenSinceCreation(given) => {
            fl!(
                fluent,
                "reminders-given-since",
                dose = vaccination_label(given, i18n)
            )
        }
        FindingKind::CarePossiblyGiven(given) => {
            fl!(
                fluent,
                "reminders-perhaps-given",
                dose = vaccination_label(given, i18n)
            )
        }
        FindingKind::Duplicate {
            planned_date: planned,
            is_sent: sent,
            is_selected: chosen,
            ..
        } => duplicate_message(
            planned.map(|day| i18n.format.date(day)),
            *sent,
            *chosen,
            i18n,
        ),
        FindingKind::UnknownChannel(_)
        | FindingKind::OptOut(_)
        | FindingKind::OptOutUnknown(_)
        | FindingKind::MissingAddress(_)
        | FindingKind::InvalidAddress(_)
        | FindingKind::DifferentAddress(_)
        | FindingKind::AddressUnavailable(_) => delivery_message(&finding.kind, i18n),
    }
}

fn duplicate_message(planned: Option<String>, sent: bool, chosen: bool, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    let day = planned.unwrap_or_else(|| fl!(fluent, "reminders-no-day"));
    match (sent, chosen) {
        (true, _) => fl!(fluent, "reminders-duplicate-sent", day = day),
        (false, true) => fl!(fluent, "reminders-duplicate-chosen", day = day),
        (false, false) => fl!(fluent, "reminders-duplicate", day = day),
    }
}

/// What stands in the way of the message.
fn delivery_message(finding: &FindingKind, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match finding {
        FindingKind::OptOut(MessageChannel::Email) => fl!(fluent, "contact-email-refused"),
        // Provet has opt-outs of e-mail and of text messages only [C]: a letter never comes here.
        FindingKind::OptOut(MessageChannel::Sms | MessageChannel::Letter) => {
            fl!(fluent, "contact-no-sms")
        }
        FindingKind::OptOutUnknown(MessageChannel::Email) => {
            fl!(fluent, "reminders-wish-unavailable-email")
        }
        FindingKind::OptOutUnknown(MessageChannel::Sms | MessageChannel::Letter) => {
            fl!(fluent, "reminders-wish-unavailable-text")
        }
        FindingKind::MissingAddress(MessageChannel::Email) => fl!(fluent, "reminders-no-email"),
        FindingKind::MissingAddress(MessageChannel::Sms) => fl!(fluent, "reminders-no-phone"),
        FindingKind::MissingAddress(MessageChannel::Letter) => fl!(fluent, "reminders-no-post"),
        FindingKind::InvalidAddress(MessageChannel::Email) => fl!(fluent, "contact-bad-email"),
        FindingKind::InvalidAddress(MessageChannel::Sms | MessageChannel::Letter) => {
            fl!(fluent, "reminders-bad-phone")
        }
        FindingKind::DifferentAddress(MessageChannel::Email) => {
            fl!(fluent, "reminders-other-email")
        }
        FindingKind::DifferentAddress(MessageChannel::Sms | MessageChannel::Letter) => {
            fl!(fluent, "reminders-other-phone")
        }
        FindingKind::AddressUnavailable(MessageChannel::Sms) => {
            fl!(fluent, "reminders-phone-unavailable")
        }
        FindingKind::AddressUnavailable(MessageChannel::Email | MessageChannel::Letter) => {
            fl!(fluent, "reminders-address-unavailable")
        }
        FindingKind::UnknownChannel(_)
        | FindingKind::Deceased(_)
        | FindingKind::PatientArchived
        | FindingKind::PatientMissing
        | FindingKind::PatientUnavailable
        | FindingKind::OtherClient
        | FindingKind::ClientArchived
        | FindingKind::ClientMissing
        | FindingKind::ClientUnavailable
        | FindingKind::AlreadySent
        | FindingKind::InDelivery
        | FindingKind::DeliveryFailed
        | FindingKind::UnknownStatus(_)
        | FindingKind::SendDatePassed { .. }
        | FindingKind::NoSendDate
        | FindingKind::DueDateUnreadable
        | FindingKind::Duplicate { .. }
        | FindingKind::CareGiven(_)
        | FindingKind::CareGivenSinceCreation(_)
        | FindingKind::CarePossiblyGiven(_) => fl!(fluent, "reminders-channel-unknown"),
    }
}

fn vaccination_label(given: &Vaccination, i18n: &I18n) -> String {
    let on = match &given.date {
        Field::Read(on) => i18n.format.date(*on),
        Field::Absent => fl!(i18n.fluent, "due-dose-undated"),
        Field::Unreadable(text) => {
            let told = fl!(i18n.fluent, "field-unreadable-date", text = text.as_str());
            format!("({told})")
        }
    };
    match given.doubt {
        None => format!("{} {on}", given.disease),
        Some(doubt) => {
            format!(
                "{} {on} · {}",
                given.disease,
                dose_doubt_message(doubt, i18n)
            )
        }
    }
}
