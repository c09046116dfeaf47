//! What must be known before somebody arrives, in words.

use i18n_embed_fl::fl;

use crate::clinic::arrival_warnings::{ArrivalWarning, UnavailableRecord, WarningSeverity};
use crate::clinic::contact::ContactProblem;
use crate::values::Money;
use crate::views::components::BadgeKind;
use crate::views::field_text::{FieldKind, format_unreadable};
use crate::views::i18n::I18n;

/// An alert text and whose it is; none for what is no alert text.
pub(super) fn alert_text<'a>(
    warning: &'a ArrivalWarning,
    i18n: &I18n,
) -> Option<(String, &'a str)> {
    let fluent = &i18n.fluent;
    if let ArrivalWarning::PatientCriticalNotes(text) = warning {
        Some((fl!(fluent, "arrival-warning-critical"), text))
    } else if let ArrivalWarning::ClientCriticalNotes(text) = warning {
        Some((fl!(fluent, "arrival-warning-owner-critical"), text))
    } else {
        None
    }
}

/// A remark and whose it is; none for what is no remark.
pub(super) fn remark_text<'a>(
    warning: &'a ArrivalWarning,
    i18n: &I18n,
) -> Option<(String, &'a str)> {
    let fluent = &i18n.fluent;
    if let ArrivalWarning::PatientRemarks(text) = warning {
        Some((fl!(fluent, "arrival-warning-remarks"), text))
    } else if let ArrivalWarning::ClientRemarks(text) = warning {
        Some((fl!(fluent, "arrival-warning-owner-remarks"), text))
    } else {
        None
    }
}

/// The alert text about money; none for any other warning.
pub(super) fn billing_text<'a>(
    warning: &'a ArrivalWarning,
    i18n: &I18n,
) -> Option<(String, &'a str)> {
    if let ArrivalWarning::AccountingNotes(text) = warning {
        Some((fl!(i18n.fluent, "notes-accounting"), text))
    } else {
        None
    }
}

/// Tags and the clinic's own fields, whose they are, and how many cannot be read; none for any other warning.
pub(super) fn marks<'a>(
    warning: &'a ArrivalWarning,
    i18n: &I18n,
) -> Option<(String, &'a [String], usize)> {
    let fluent = &i18n.fluent;
    if let ArrivalWarning::PatientMarks(texts, count) = warning {
        Some((fl!(fluent, "arrival-warning-marks"), texts, *count))
    } else if let ArrivalWarning::ClientMarks(texts, count) = warning {
        Some((fl!(fluent, "arrival-warning-owner-marks"), texts, *count))
    } else {
        None
    }
}

/// Whether it is told in the row itself: what is grave, and what the desk must settle.
pub(super) fn is_prominent(warning: &ArrivalWarning) -> bool {
    warning.severity() < WarningSeverity::Info
}

/// What care is meant, in words.
fn care_title(title: Option<&str>, i18n: &I18n) -> String {
    title.map_or_else(|| fl!(i18n.fluent, "due-untitled"), str::to_owned)
}

fn overdue_care_message(title: Option<&str>, days: i64, i18n: &I18n) -> String {
    let title = care_title(title, i18n);
    fl!(
        i18n.fluent,
        "arrival-warning-overdue",
        title = title,
        days = days
    )
}

/// Care of which the day stands there and cannot be read.
fn undated_care_message(title: Option<&str>, text: &str, i18n: &I18n) -> String {
    let problem = format_unreadable(text, FieldKind::Date, i18n);
    format!("{}: {problem}", care_title(title, i18n))
}

/// A warning in a few words; none for alert texts, which stand by themselves.
pub(super) fn warning_badge(warning: &ArrivalWarning, i18n: &I18n) -> Option<(BadgeKind, String)> {
    let fluent = &i18n.fluent;
    let text = match warning {
        ArrivalWarning::PatientCriticalNotes(_)
        | ArrivalWarning::ClientCriticalNotes(_)
        | ArrivalWarning::PatientRemarks(_)
        | ArrivalWarning::ClientRemarks(_)
        | ArrivalWarning::PatientMarks(..)
        | ArrivalWarning::ClientMarks(..) => return None,
        // Its text stands in the fold: no danger to anybody.
        ArrivalWarning::AccountingNotes(_) => fl!(fluent, "notes-accounting"),
        ArrivalWarning::OtherClient => fl!(fluent, "patient-other-client"),
        ArrivalWarning::CareUndated { title, text } => {
            undated_care_message(title.as_deref(), text, i18n)
        }
        ArrivalWarning::Deceased(Some(day)) => {
            fl!(fluent, "patient-deceased", day = i18n.format.date(*day))
        }
        ArrivalWarning::Deceased(None) => fl!(fluent, "patient-deceased-undated"),
        ArrivalWarning::PatientArchived => fl!(fluent, "arrival-warning-animal-archived"),
        ArrivalWarning::ClientArchived => fl!(fluent, "arrival-warning-owner-archived"),
        ArrivalWarning::CareOverdue { title, days } => {
            overdue_care_message(title.as_deref(), *days, i18n)
        }
        ArrivalWarning::OutstandingBalance {
            total: sum,
            overdue,
        } => balance_message(*sum, *overdue, i18n),
        ArrivalWarning::UnclearInvoices(count) => {
            let count: usize = *count;
            fl!(fluent, "arrival-warning-unclear", count = count)
        }
        ArrivalWarning::FirstConsultation => fl!(fluent, "arrival-warning-first-visit"),
        ArrivalWarning::ContactProblem(gap) => contact_problem_message(*gap, i18n)?,
        ArrivalWarning::NoClient => fl!(fluent, "arrival-warning-no-owner"),
        ArrivalWarning::NoPatient => fl!(fluent, "arrival-warning-no-animal"),
        ArrivalWarning::ClientUnreadable => fl!(fluent, "schedule-client-unreadable"),
        ArrivalWarning::PatientsUnreadable(count) => {
            let count: usize = *count;
            fl!(fluent, "schedule-animals-unreadable", count = count)
        }
        ArrivalWarning::RecordUnavailable(UnavailableRecord::Patient) => {
            fl!(fluent, "arrival-warning-unavailable-animal")
        }
        ArrivalWarning::RecordUnavailable(UnavailableRecord::Client) => {
            fl!(fluent, "arrival-warning-unavailable-owner")
        }
    };
    let mark = match (warning, warning.severity()) {
        // Red is for danger alone, and money is none.
        (ArrivalWarning::Deceased(_), _) => BadgeKind::Bad,
        (_, WarningSeverity::Critical | WarningSeverity::Warning) => BadgeKind::Warn,
        (_, WarningSeverity::Info) => BadgeKind::Plain,
    };
    Some((mark, text))
}

fn balance_message(sum: Money, overdue: Money, i18n: &I18n) -> String {
    let all = i18n.format.money(sum);
    // All of it is late: the same sum is not said twice.
    if overdue >= sum {
        fl!(i18n.fluent, "arrival-warning-owes-late", sum = all)
    } else if overdue > Money::ZERO {
        let overdue = i18n.format.money(overdue);
        fl!(
            i18n.fluent,
            "arrival-warning-owes-overdue",
            sum = all,
            overdue = overdue
        )
    } else {
        fl!(i18n.fluent, "arrival-warning-owes", sum = all)
    }
}

fn contact_problem_message(gap: ContactProblem, i18n: &I18n) -> Option<String> {
    match gap {
        ContactProblem::NoPhone => Some(fl!(i18n.fluent, "arrival-warning-no-phone")),
        ContactProblem::NoUsablePhone => Some(fl!(i18n.fluent, "arrival-warning-no-usable-phone")),
        ContactProblem::NoEmail => Some(fl!(i18n.fluent, "arrival-warning-no-email")),
        ContactProblem::InvalidEmail => Some(fl!(i18n.fluent, "arrival-warning-bad-email")),
        // Lists that failed are named above already; whether a message is wanted does not matter at the desk.
        ContactProblem::PhonesUnavailable
        | ContactProblem::EmailUnavailable
        | ContactProblem::SmsOptOut
        | ContactProblem::EmailOptOut
        | ContactProblem::OptOutsUnavailable => None,
    }
}
