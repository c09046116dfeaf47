//! What the front desk must know before somebody arrives.
//!
//! Every warning rests on something that was read. What could not be read is a
//! warning of its own, because a blank line would pass for "nothing to note".

use jiff::civil::Date;

use super::contact::{Client, Gap, Reach};
use super::due::{Due, Records, Reminder, When, Windows};
use super::owed::{Invoice, Owed};

/// What was read of an animal that comes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Animal {
    /// Day of death.
    pub deceased: Option<Date>,
    /// Taken out of the lists.
    pub archived: bool,
    /// Its alert text; empty when none is recorded.
    pub critical: String,
    /// Its reminders; none when they could not be seen.
    pub reminders: Option<Vec<Reminder>>,
    /// Whether it has been here before; none when that could not be seen.
    pub visited: Option<bool>,
}

/// What was read of the owner who comes with it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Owner {
    /// Taken out of the lists.
    pub archived: bool,
    /// The alert text; empty when none is recorded.
    pub critical: String,
    /// The alert text about money; empty when none is recorded.
    pub accounting: String,
    /// How to reach them.
    pub contact: Client,
    /// The invoices without a day of payment; none when they could not be seen.
    pub invoices: Option<Vec<Invoice>>,
}

/// Something to know before they arrive.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// The animal is recorded as dead.
    Deceased(Date),
    /// The animal was taken out of the lists.
    AnimalArchived,
    /// The client was taken out of the lists.
    OwnerArchived,
    /// The animal's alert text.
    Critical(String),
    /// The client's alert text.
    OwnerCritical(String),
    /// The client's alert text about money.
    Accounting(String),
    /// Care that is overdue on the day.
    Overdue {
        /// What care; none when that could not be read.
        title: Option<String>,
        /// By how many days.
        days: i64,
    },
    /// Money is owed.
    Owes {
        /// All of it, in the clinic's currency.
        sum: f64,
        /// The part that is past its date; zero when none is.
        overdue: f64,
    },
    /// Invoices of which status, sum or kind could not be told.
    InvoicesUnclear(usize),
    /// The animal has not been here before.
    FirstVisit,
    /// Contact data that is missing or of no use.
    Contact(Gap),
    /// No client is on the appointment.
    NoOwner,
    /// No animal is on the appointment.
    NoAnimal,
    /// The record could not be seen, though its list could.
    Unseen(Unseen),
}

/// Whose record could not be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unseen {
    /// The animal's.
    Animal,
    /// The client's.
    Owner,
}

/// How loud a warning is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// To be read before anybody says a word to them.
    Grave,
    /// To be settled at the desk.
    Settle,
    /// Good to know.
    Know,
}

impl Warning {
    /// How loud it is.
    pub fn weight(&self) -> Weight {
        match self {
            Self::Deceased(_) | Self::Critical(_) | Self::OwnerCritical(_) => Weight::Grave,
            Self::Owes { overdue, .. } if *overdue > 0.0 => Weight::Grave,
            Self::FirstVisit | Self::Contact(Gap::NoEmail) => Weight::Know,
            Self::AnimalArchived
            | Self::OwnerArchived
            | Self::Accounting(_)
            | Self::Overdue { .. }
            | Self::Owes { .. }
            | Self::InvoicesUnclear(_)
            | Self::Contact(_)
            | Self::NoOwner
            | Self::NoAnimal
            | Self::Unseen(_) => Weight::Settle,
        }
    }
}

impl Animal {
    /// What to know of it when it comes on `day`, the gravest first.
    pub fn warnings(self, day: Date) -> Vec<Warning> {
        let mut found: Vec<Warning> = self.deceased.map(Warning::Deceased).into_iter().collect();
        found.extend(self.archived.then_some(Warning::AnimalArchived));
        found.extend(said(self.critical).map(Warning::Critical));
        found.extend((self.visited == Some(false)).then_some(Warning::FirstVisit));
        found.extend(overdue(self.reminders, self.deceased.is_some(), day));
        sorted(found)
    }
}

impl Owner {
    /// What to know of them when they come on `day`, the gravest first.
    pub fn warnings(self, day: Date) -> Vec<Warning> {
        let mut found: Vec<Warning> = said(self.critical)
            .map(Warning::OwnerCritical)
            .into_iter()
            .collect();
        found.extend(said(self.accounting).map(Warning::Accounting));
        found.extend(self.archived.then_some(Warning::OwnerArchived));
        found.extend(owed(self.invoices.unwrap_or_default(), day));
        let gaps = Reach::judge(self.contact).gaps.into_iter();
        found.extend(gaps.filter(|gap| is_missing(*gap)).map(Warning::Contact));
        sorted(found)
    }
}

/// Sorts the gravest first; of the same weight they stay in order.
fn sorted(mut warnings: Vec<Warning>) -> Vec<Warning> {
    warnings.sort_by_key(Warning::weight);
    warnings
}

fn said(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

/// Whether a gap is a hole in the data; a wish not to be written to is none, and what could not be seen is said elsewhere.
fn is_missing(gap: Gap) -> bool {
    match gap {
        Gap::NoPhone | Gap::NoUsablePhone | Gap::NoEmail | Gap::BadEmail => true,
        Gap::PhonesUnseen
        | Gap::EmailUnseen
        | Gap::NoSms
        | Gap::EmailRefused
        | Gap::WishesUnseen => false,
    }
}

/// Care that is overdue by its dates. Whether it was given meanwhile is not looked at.
fn overdue(reminders: Option<Vec<Reminder>>, dead: bool, day: Date) -> Vec<Warning> {
    let records = Records {
        reminders,
        given: None,
        external: None,
    };
    let items = Due::judge(records, dead, day, Windows::default()).items;
    let overdue = items.into_iter().filter_map(|item| {
        let When::Overdue { days } = item.when else {
            return None;
        };
        Some(Warning::Overdue {
            title: item.reminder.title,
            days,
        })
    });
    overdue.collect()
}

fn owed(invoices: Vec<Invoice>, day: Date) -> Vec<Warning> {
    let judged = Owed::judge(invoices, day);
    let sum = judged.open_sum();
    let debt = (sum > 0.0).then(|| Warning::Owes {
        sum,
        overdue: judged.overdue_sum(),
    });
    let unclear = judged.unclear.len();
    let unclear = (unclear > 0).then_some(Warning::InvoicesUnclear(unclear));
    debt.into_iter().chain(unclear).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::clinic::contact::Phone;

    const DAY: Date = date(2026, 11, 21);

    fn owner() -> Owner {
        Owner {
            contact: Client {
                phones: Some(vec![Phone {
                    number: "+358401112222".to_owned(),
                    ..Phone::default()
                }]),
                email: Some("a@b.fi".to_owned()),
                no_sms: Some(true),
                ..Client::default()
            },
            invoices: Some(Vec::new()),
            ..Owner::default()
        }
    }

    fn reminder(due: Date) -> Reminder {
        Reminder {
            id: 1,
            title: Some("Rabies".to_owned()),
            due: Some(due),
            planned: None,
            status: Some(3),
        }
    }

    fn unpaid(due: Date) -> Invoice {
        Invoice {
            status: Some(3),
            credit_note: Some(false),
            due: Some(due),
            due_sum: Some(84.2),
            ..Invoice::default()
        }
    }

    #[test]
    fn who_is_in_order_needs_no_warning() {
        let animal = Animal {
            visited: Some(true),
            reminders: Some(vec![reminder(date(2027, 1, 1))]),
            ..Animal::default()
        };
        assert_eq!(animal.warnings(DAY), []);
        assert_eq!(owner().warnings(DAY), []);
    }

    #[test]
    fn the_gravest_comes_first() {
        let animal = Animal {
            archived: true,
            critical: "Bites".to_owned(),
            reminders: Some(vec![reminder(date(2026, 11, 1))]),
            visited: Some(false),
            ..Animal::default()
        };
        let overdue = Warning::Overdue {
            title: Some("Rabies".to_owned()),
            days: 20,
        };
        assert_eq!(
            animal.warnings(DAY),
            [
                Warning::Critical("Bites".to_owned()),
                Warning::AnimalArchived,
                overdue,
                Warning::FirstVisit,
            ]
        );
    }

    #[test]
    fn nothing_is_overdue_for_a_dead_animal_but_that_it_is_dead() {
        let died = date(2026, 10, 1);
        let animal = Animal {
            deceased: Some(died),
            reminders: Some(vec![reminder(date(2026, 11, 1))]),
            ..Animal::default()
        };
        assert_eq!(animal.warnings(DAY), [Warning::Deceased(died)]);
    }

    #[test]
    fn money_past_its_date_is_graver_than_money_that_is_open() {
        let owes = |due| {
            let mut owner = owner();
            owner.invoices = Some(vec![unpaid(due)]);
            owner.warnings(DAY).remove(0)
        };
        let open = owes(DAY);
        assert_eq!(
            open,
            Warning::Owes {
                sum: 84.2,
                overdue: 0.0
            }
        );
        assert_eq!(open.weight(), Weight::Settle);
        let late = owes(date(2026, 11, 1));
        assert_eq!(
            late,
            Warning::Owes {
                sum: 84.2,
                overdue: 84.2
            }
        );
        assert_eq!(late.weight(), Weight::Grave);
    }

    #[test]
    fn an_invoice_that_cannot_be_judged_is_told_and_not_added() {
        let mut owner = owner();
        let mut odd = unpaid(DAY);
        odd.credit_note = None;
        owner.invoices = Some(vec![odd]);
        assert_eq!(owner.warnings(DAY), [Warning::InvoicesUnclear(1)]);
    }

    #[test]
    fn missing_contact_data_is_told_and_what_could_not_be_seen_is_not_missing() {
        let mut bare = owner();
        bare.contact.phones = Some(Vec::new());
        bare.contact.email = Some(String::new());
        let told = [Gap::NoPhone, Gap::NoEmail].map(Warning::Contact);
        assert_eq!(bare.warnings(DAY), told);
        let unseen = Owner {
            contact: Client::default(),
            ..owner()
        };
        assert_eq!(unseen.warnings(DAY), []);
    }
}
