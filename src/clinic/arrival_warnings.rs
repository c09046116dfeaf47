//! Warnings for the front desk about a patient or client who is expected.
//!
//! Every warning rests on something that was read. What could not be read is a
//! warning of its own, because a blank line would pass for "nothing to note".

use jiff::civil::Date;

use super::balance::{ClientBalance, InvoiceSummary};
use super::care_due::{CareRecords, CareReminder, CareSchedule, CareStatus, DueThresholds};
use super::contact::{ContactData, ContactOptions, ContactProblem};
use crate::values::{Money, ReadList};

/// What was read of an animal that comes.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct ArrivingPatient {
    /// Whether it is recorded as dead.
    pub is_deceased: bool,
    /// Day of death; none where it cannot be read.
    pub deceased_on: Option<Date>,
    /// Taken out of the lists.
    pub archived: bool,
    /// Its alert text; empty when none is recorded.
    pub critical_notes: String,
    /// Free text beside it, where clinics write warnings too; empty when none is recorded.
    pub remarks: String,
    /// Its tags and the clinic's own fields.
    pub marks: ReadList<String>,
    /// Whether its own record names another client than the appointment does.
    pub has_other_client: bool,
    /// Its reminders; none when they could not be seen.
    pub reminders: Option<Vec<CareReminder>>,
    /// Whether it has been here before; none when that could not be seen.
    pub has_earlier_consultation: Option<bool>,
}

/// What was read of the owner who comes with it.
#[derive(Clone, PartialEq, Default)]
pub struct ArrivingClient {
    /// Taken out of the lists.
    pub archived: bool,
    /// The alert text; empty when none is recorded.
    pub critical_notes: String,
    /// Free text beside it; empty when none is recorded.
    pub remarks: String,
    /// Tags and the clinic's own fields.
    pub marks: ReadList<String>,
    /// The alert text about money; empty when none is recorded.
    pub accounting_notes: String,
    /// How to reach them.
    pub contact: ContactData,
    /// The invoices without a day of payment; none when they could not be seen.
    pub invoices: Option<Vec<InvoiceSummary>>,
}

/// Something to know before they arrive.
#[derive(Debug, Clone, PartialEq)]
pub enum ArrivalWarning {
    /// The animal is recorded as dead; the day, where it can be read.
    Deceased(Option<Date>),
    /// The animal was taken out of the lists.
    PatientArchived,
    /// The client was taken out of the lists.
    ClientArchived,
    /// The animal's alert text.
    PatientCriticalNotes(String),
    /// The client's alert text.
    ClientCriticalNotes(String),
    /// The client's alert text about money.
    AccountingNotes(String),
    /// The animal's remarks.
    PatientRemarks(String),
    /// The client's remarks.
    ClientRemarks(String),
    /// The animal's tags and own fields, and how many of them cannot be read.
    PatientMarks(Vec<String>, usize),
    /// The client's tags and own fields, and how many of them cannot be read.
    ClientMarks(Vec<String>, usize),
    /// The animal's own record names another client than the appointment.
    OtherClient,
    /// Care falls due on a day that cannot be read.
    CareUndated {
        /// What care; none when that could not be read.
        title: Option<String>,
        /// What stands in place of the day.
        text: String,
    },
    /// Care that is overdue on the day.
    CareOverdue {
        /// What care; none when that could not be read.
        title: Option<String>,
        /// By how many days.
        days: i64,
    },
    /// Money is owed.
    OutstandingBalance {
        /// All of it.
        total: Money,
        /// The part that is past its date; zero when none is.
        overdue: Money,
    },
    /// Invoices of which status, sum or kind could not be told.
    UnclearInvoices(usize),
    /// The animal has not been here before.
    FirstConsultation,
    /// Contact data that is missing or of no use.
    ContactProblem(ContactProblem),
    /// No client is on the appointment.
    NoClient,
    /// No animal is on the appointment.
    NoPatient,
    /// The client of the appointment cannot be read.
    ClientUnreadable,
    /// So many animals of the appointment cannot be read.
    PatientsUnreadable(usize),
    /// The record was not found, though its list was read.
    RecordUnavailable(UnavailableRecord),
}

/// Whose record was not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnavailableRecord {
    /// The animal's.
    Patient,
    /// The client's.
    Client,
}

/// How loud a warning is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningSeverity {
    /// To be read before anybody says a word to them.
    Critical,
    /// To be settled at the desk.
    Warning,
    /// Good to know.
    Info,
}

impl ArrivalWarning {
    /// How loud it is.
    pub fn severity(&self) -> WarningSeverity {
        match self {
            Self::Deceased(_) | Self::PatientCriticalNotes(_) | Self::ClientCriticalNotes(_) => {
                WarningSeverity::Critical
            }
            // Only what is past its date: an invoice that is within its term is settled like any other.
            Self::OutstandingBalance { overdue, .. } if *overdue > Money::ZERO => {
                WarningSeverity::Critical
            }
            Self::FirstConsultation
            | Self::PatientRemarks(_)
            | Self::ClientRemarks(_)
            | Self::PatientMarks(..)
            | Self::ClientMarks(..)
            | Self::ContactProblem(ContactProblem::NoEmail) => WarningSeverity::Info,
            Self::PatientArchived
            | Self::ClientArchived
            | Self::AccountingNotes(_)
            | Self::CareOverdue { .. }
            | Self::CareUndated { .. }
            | Self::OtherClient
            | Self::OutstandingBalance { .. }
            | Self::UnclearInvoices(_)
            | Self::ContactProblem(_)
            | Self::NoClient
            | Self::NoPatient
            | Self::ClientUnreadable
            | Self::PatientsUnreadable(_)
            | Self::RecordUnavailable(_) => WarningSeverity::Warning,
        }
    }
}

impl ArrivingPatient {
    /// What to know of it when it comes on `day`, the gravest first.
    pub fn into_warnings(self, day: Date) -> Vec<ArrivalWarning> {
        let died = ArrivalWarning::Deceased(self.deceased_on);
        let mut found: Vec<ArrivalWarning> = self.is_deceased.then_some(died).into_iter().collect();
        found.extend(self.archived.then_some(ArrivalWarning::PatientArchived));
        found.extend(non_blank(self.critical_notes).map(ArrivalWarning::PatientCriticalNotes));
        found.extend(self.has_other_client.then_some(ArrivalWarning::OtherClient));
        found.extend(non_blank(self.remarks).map(ArrivalWarning::PatientRemarks));
        if !self.marks.is_none_recorded() {
            let marks = ArrivalWarning::PatientMarks(self.marks.items, self.marks.unreadable);
            found.push(marks);
        }
        // Only where it is certain: a list of visits that could not be read whole does not make this the first.
        found.extend(
            (self.has_earlier_consultation == Some(false))
                .then_some(ArrivalWarning::FirstConsultation),
        );
        found.extend(overdue_care(self.reminders, self.is_deceased, day));
        sort_by_severity(found)
    }
}

impl ArrivingClient {
    /// What to know of them when they come on `day`, the gravest first.
    pub fn into_warnings(self, day: Date) -> Vec<ArrivalWarning> {
        let mut found: Vec<ArrivalWarning> = non_blank(self.critical_notes)
            .map(ArrivalWarning::ClientCriticalNotes)
            .into_iter()
            .collect();
        found.extend(non_blank(self.accounting_notes).map(ArrivalWarning::AccountingNotes));
        found.extend(non_blank(self.remarks).map(ArrivalWarning::ClientRemarks));
        if !self.marks.is_none_recorded() {
            let marks = ArrivalWarning::ClientMarks(self.marks.items, self.marks.unreadable);
            found.push(marks);
        }
        found.extend(self.archived.then_some(ArrivalWarning::ClientArchived));
        found.extend(balance_warnings(self.invoices.unwrap_or_default(), day));
        let gaps = ContactOptions::from_data(self.contact).problems.into_iter();
        found.extend(
            gaps.filter(|gap| is_data_gap(*gap))
                .map(ArrivalWarning::ContactProblem),
        );
        sort_by_severity(found)
    }
}

/// Sorts the gravest first; of the same weight they stay in order.
fn sort_by_severity(mut warnings: Vec<ArrivalWarning>) -> Vec<ArrivalWarning> {
    // A stable sort, so that warnings of the same severity keep the order of their record.
    warnings.sort_by_key(ArrivalWarning::severity);
    warnings
}

fn non_blank(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

/// Whether a gap is a hole in the data; a wish not to be written to is none, and what could not be seen is said elsewhere.
fn is_data_gap(gap: ContactProblem) -> bool {
    match gap {
        ContactProblem::NoPhone
        | ContactProblem::NoUsablePhone
        | ContactProblem::NoEmail
        | ContactProblem::InvalidEmail => true,
        ContactProblem::PhonesUnavailable
        | ContactProblem::EmailUnavailable
        | ContactProblem::SmsOptOut
        | ContactProblem::EmailOptOut
        | ContactProblem::OptOutsUnavailable => false,
    }
}

/// Care that is overdue by its dates. Whether it was given meanwhile is not looked at.
fn overdue_care(
    reminders: Option<Vec<CareReminder>>,
    dead: bool,
    day: Date,
) -> Vec<ArrivalWarning> {
    let records = CareRecords {
        reminders,
        vaccinations: None,
        // Not read here: a warning rests on the dates alone.
        external_vaccinations: None,
    };
    let items = CareSchedule::assess(records, dead, day, DueThresholds::default()).items;
    let overdue = items.into_iter().filter_map(|item| {
        let title = item.reminder.label().map(str::to_owned);
        if let CareStatus::Overdue { days } = item.status {
            return Some(ArrivalWarning::CareOverdue { title, days });
        }
        let text = item.reminder.due_date.unreadable()?.to_owned();
        Some(ArrivalWarning::CareUndated { title, text })
    });
    overdue.collect()
}

fn balance_warnings(invoices: Vec<InvoiceSummary>, day: Date) -> Vec<ArrivalWarning> {
    let judged = ClientBalance::from_invoices(invoices, day);
    let sum = judged.open_total();
    let debt = (sum > Money::ZERO).then(|| ArrivalWarning::OutstandingBalance {
        total: sum,
        overdue: judged.overdue_total(),
    });
    let unclear = judged.unclear.len();
    let unclear = (unclear > 0).then_some(ArrivalWarning::UnclearInvoices(unclear));
    debt.into_iter().chain(unclear).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::clinic::contact::ContactPhone;
    use crate::values::Field;

    const DAY: Date = date(2026, 11, 21);

    fn owner() -> ArrivingClient {
        ArrivingClient {
            contact: ContactData {
                phones: Some(vec![ContactPhone {
                    number: "+358401112222".to_owned(),
                    ..ContactPhone::default()
                }]),
                email: Some("a@b.fi".to_owned()),
                no_sms: Some(true),
                ..ContactData::default()
            },
            invoices: Some(Vec::new()),
            ..ArrivingClient::default()
        }
    }

    fn reminder(due: Date) -> CareReminder {
        CareReminder {
            id: 1,
            title: Some("Rabies".to_owned()),
            subject: None,
            due_date: Field::Read(due),
            planned_date: None,
            status: Some(3.into()),
        }
    }

    fn unpaid(due: Date) -> InvoiceSummary {
        InvoiceSummary {
            status: Field::Read(3.into()),
            credit_note: Some(false),
            due_date: Field::Read(due),
            due_sum: Money::from_f64(84.2).into(),
            ..InvoiceSummary::default()
        }
    }

    #[test]
    fn who_is_in_order_needs_no_warning() {
        let animal = ArrivingPatient {
            has_earlier_consultation: Some(true),
            reminders: Some(vec![reminder(date(2027, 1, 1))]),
            ..ArrivingPatient::default()
        };
        assert_eq!(animal.into_warnings(DAY), []);
        assert_eq!(owner().into_warnings(DAY), []);
    }

    #[test]
    fn the_gravest_comes_first() {
        let animal = ArrivingPatient {
            archived: true,
            critical_notes: "Bites".to_owned(),
            reminders: Some(vec![reminder(date(2026, 11, 1))]),
            has_earlier_consultation: Some(false),
            ..ArrivingPatient::default()
        };
        let overdue = ArrivalWarning::CareOverdue {
            title: Some("Rabies".to_owned()),
            days: 20,
        };
        assert_eq!(
            animal.into_warnings(DAY),
            [
                ArrivalWarning::PatientCriticalNotes("Bites".to_owned()),
                ArrivalWarning::PatientArchived,
                overdue,
                ArrivalWarning::FirstConsultation,
            ]
        );
    }

    #[test]
    fn nothing_is_overdue_for_a_dead_animal_but_that_it_is_dead() {
        let died = date(2026, 10, 1);
        let animal = ArrivingPatient {
            is_deceased: true,
            deceased_on: Some(died),
            reminders: Some(vec![reminder(date(2026, 11, 1))]),
            ..ArrivingPatient::default()
        };
        assert_eq!(
            animal.into_warnings(DAY),
            [ArrivalWarning::Deceased(Some(died))]
        );
    }

    #[test]
    fn money_past_its_date_is_graver_than_money_that_is_open() {
        let owes = |due| {
            let mut owner = owner();
            owner.invoices = Some(vec![unpaid(due)]);
            owner.into_warnings(DAY).remove(0)
        };
        let open = owes(DAY);
        assert_eq!(
            open,
            ArrivalWarning::OutstandingBalance {
                total: Money::from_f64(84.2).unwrap(),
                overdue: Money::ZERO
            }
        );
        assert_eq!(open.severity(), WarningSeverity::Warning);
        let late = owes(date(2026, 11, 1));
        assert_eq!(
            late,
            ArrivalWarning::OutstandingBalance {
                total: Money::from_f64(84.2).unwrap(),
                overdue: Money::from_f64(84.2).unwrap()
            }
        );
        assert_eq!(late.severity(), WarningSeverity::Critical);
    }

    #[test]
    fn an_invoice_that_cannot_be_judged_is_told_and_not_added() {
        let mut owner = owner();
        let mut odd = unpaid(DAY);
        odd.credit_note = None;
        owner.invoices = Some(vec![odd]);
        assert_eq!(
            owner.into_warnings(DAY),
            [ArrivalWarning::UnclearInvoices(1)]
        );
    }

    #[test]
    fn missing_contact_data_is_told_and_what_could_not_be_seen_is_not_missing() {
        let mut bare = owner();
        bare.contact.phones = Some(Vec::new());
        bare.contact.email = Some(String::new());
        let told =
            [ContactProblem::NoPhone, ContactProblem::NoEmail].map(ArrivalWarning::ContactProblem);
        assert_eq!(bare.into_warnings(DAY), told);
        let unseen = ArrivingClient {
            contact: ContactData::default(),
            ..owner()
        };
        assert_eq!(unseen.into_warnings(DAY), []);
    }
}
