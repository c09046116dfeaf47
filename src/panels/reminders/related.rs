//! The records that reminders point to, by their numbers, as they are judged.

use std::collections::HashMap;

use super::judged::Answers;
use crate::clinic::due::Given;
use crate::clinic::sending::{Animal, Owner, Seen};
use crate::provet::ProvetError;
use crate::provet::model::{Client, Item, Patient};
use crate::views::format::Format;

/// The records that reminders point to, by their numbers.
pub(super) struct Related<'a> {
    pub(super) animals: HashMap<i64, &'a Patient>,
    pub(super) owners: HashMap<i64, &'a Client>,
    /// None when the numbers could not be seen.
    phones: Option<HashMap<i64, Vec<String>>>,
}

impl<'a> Related<'a> {
    pub(super) fn of(answers: &'a Answers) -> Self {
        let animals = answers.animals.as_ref().map(|rows| rows.rows.as_slice());
        let owners = answers.owners.as_ref().map(|rows| rows.rows.as_slice());
        let phones = answers.phones.as_ref().ok().map(|rows| {
            let mut phones: HashMap<i64, Vec<String>> = HashMap::new();
            for row in &rows.rows {
                let owner = row.client.as_ref().map(|it| it.id).unwrap_or_default();
                phones
                    .entry(owner)
                    .or_default()
                    .push(row.phone_number.clone());
            }
            phones
        });
        Self {
            animals: animals
                .unwrap_or_default()
                .iter()
                .filter_map(|row| Some((row.id?, row)))
                .collect(),
            owners: owners
                .unwrap_or_default()
                .iter()
                .filter_map(|row| Some((row.id?, row)))
                .collect(),
            phones,
        }
    }

    /// The numbers of an owner; none where they could not be seen.
    pub(super) fn phones(&self, owner: Option<i64>) -> Option<Vec<String>> {
        let phones = self.phones.as_ref()?;
        let recorded = owner.and_then(|id| phones.get(&id)).cloned();
        Some(recorded.unwrap_or_default())
    }
}

/// A record that is pointed to: what is not among those that were read is gone.
pub(super) fn seen<T>(known: Option<T>, error: Option<&ProvetError>) -> Seen<T> {
    match (known, error) {
        (Some(known), _) => Seen::Known(known),
        (None, Some(_)) => Seen::Unseen,
        (None, None) => Seen::Gone,
    }
}

/// An animal as it is judged.
pub(super) fn as_animal(patient: &Patient) -> Animal {
    Animal {
        deceased: patient.deceased,
        archived: patient.archived,
    }
}

/// An owner as it is judged.
pub(super) fn as_owner(client: &Client, phones: Option<Vec<String>>) -> Owner {
    let separator = |c: char| matches!(c, ',' | ';') || c.is_whitespace();
    let others = client.alt_emails.split(separator).map(str::to_owned);
    Owner {
        archived: client.archived,
        emails: std::iter::once(client.email.clone())
            .chain(others)
            .filter(|email| !email.is_empty())
            .collect(),
        phones,
        has_post: !client.street_address.is_empty() || !client.city.is_empty(),
        no_email: client.no_email,
        no_sms: client.no_sms,
    }
}

/// A dose by the disease and by the product: titles of reminders use the words of either.
pub(super) fn dose(line: &Item, format: &Format) -> Given {
    let both = [line.vaccination_disease.as_str(), line.name.as_str()];
    let told: Vec<&str> = both.into_iter().filter(|text| !text.is_empty()).collect();
    Given {
        disease: told.join(" · "),
        on: line.used.map(|used| format.today(used)),
        batch: None,
        external: false,
    }
}
