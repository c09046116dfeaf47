//! Ways to contact a client, and what is missing or broken in the contact data.

mod display;
mod parse;
mod recorded;

pub use self::display::format_phone;
pub use self::parse::{EmailError, ParsedPhone, PhoneError, parse_email, parse_phone};
pub use self::recorded::{PhonePart, read_emails, read_phone_parts};

/// Provet's number for a mobile telephone; the others are not known \[C\].
const PHONE_KIND_MOBILE: i64 = 1;

/// What was read of a client; none is "could not be seen".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactData {
    /// The telephone numbers.
    pub phones: Option<Vec<ContactPhone>>,
    /// The mail address; empty when none is recorded.
    pub email: Option<String>,
    /// More mail addresses, in one text.
    pub other_emails: Option<String>,
    /// Wants no text messages.
    pub no_sms: Option<bool>,
    /// Wants no mail.
    pub no_email: Option<bool>,
}

/// A recorded telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactPhone {
    /// Its number in Provet.
    pub id: Option<i64>,
    /// The telephone number as recorded.
    pub number: String,
    /// Whose or where it is.
    pub description: Option<String>,
    /// Provet's number for its kind.
    pub kind: Option<i64>,
    /// Chosen for reminders.
    pub preferred: bool,
    /// Belongs to the second client.
    pub secondary: bool,
}

/// How a client can be reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactOptions {
    /// The numbers, the best first.
    pub phones: Vec<PhoneOption>,
    /// The mail addresses, the main one first.
    pub emails: Vec<EmailOption>,
    /// What stands in the way.
    pub problems: Vec<ContactProblem>,
}

/// A telephone number, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneOption {
    /// The record.
    pub phone: ContactPhone,
    /// What to dial, for a `tel:` link; none when it is no number. Of several numbers in one text, the first.
    pub dial: Option<String>,
    /// The numbers in the text, where it holds more than one.
    pub parts: Vec<PhonePart>,
}

/// A mail address, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailOption {
    /// As recorded.
    pub address: String,
    /// Whether it can be one.
    pub plausible: bool,
}

/// Something that stands between the clinic and a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactProblem {
    /// No number is recorded.
    NoPhone,
    /// Numbers are recorded, none of which can be dialled.
    NoUsablePhone,
    /// The numbers could not be seen.
    PhonesUnavailable,
    /// No mail address is recorded.
    NoEmail,
    /// A mail address that can be none is recorded.
    InvalidEmail,
    /// The mail address could not be seen.
    EmailUnavailable,
    /// Wants no text messages.
    SmsOptOut,
    /// Wants no mail.
    EmailOptOut,
    /// Whether messages are wanted could not be seen: ask before sending.
    OptOutsUnavailable,
}

impl ContactOptions {
    /// Judges what is recorded of a client.
    pub fn from_data(client: ContactData) -> Self {
        let mut problems = phone_problems(client.phones.as_deref());
        let emails = list_emails(client.email.as_deref(), client.other_emails.as_deref());
        problems.extend(email_problem(client.email.is_some(), &emails));
        problems.extend((client.no_sms == Some(true)).then_some(ContactProblem::SmsOptOut));
        problems.extend((client.no_email == Some(true)).then_some(ContactProblem::EmailOptOut));
        let unseen = client.no_sms.is_none() || client.no_email.is_none();
        problems.extend(unseen.then_some(ContactProblem::OptOutsUnavailable));
        let phones = client.phones.unwrap_or_default();
        let mut phones: Vec<PhoneOption> = phones.into_iter().map(PhoneOption::from).collect();
        // A stable sort: equally good numbers stay in Provet's order.
        phones.sort_by_key(PhoneOption::preference_rank);
        Self {
            phones,
            emails,
            problems,
        }
    }
}

impl From<ContactPhone> for PhoneOption {
    fn from(phone: ContactPhone) -> Self {
        let parts = read_phone_parts(&phone.number);
        let dial = parts.iter().find_map(|part| part.dial.clone());
        Self { phone, dial, parts }
    }
}

impl PhoneOption {
    /// The best first: one that works, the client's own, the preferred, a mobile.
    fn preference_rank(&self) -> (bool, bool, bool, bool) {
        (
            self.dial.is_none(),
            self.phone.secondary,
            !self.phone.preferred,
            self.phone.kind != Some(PHONE_KIND_MOBILE),
        )
    }
}

fn phone_problems(phones: Option<&[ContactPhone]>) -> Vec<ContactProblem> {
    let usable = |phone: &ContactPhone| {
        let parts = read_phone_parts(&phone.number);
        parts.iter().any(|part| part.dial.is_some())
    };
    match phones {
        None => vec![ContactProblem::PhonesUnavailable],
        Some([]) => vec![ContactProblem::NoPhone],
        Some(phones) if !phones.iter().any(usable) => vec![ContactProblem::NoUsablePhone],
        Some(_) => Vec::new(),
    }
}

fn list_emails(main: Option<&str>, others: Option<&str>) -> Vec<EmailOption> {
    let separator = |c: char| matches!(c, ',' | ';') || c.is_whitespace();
    // Provet keeps further addresses in one free text, separated by whatever people typed.
    let others = others.unwrap_or_default().split(separator);
    // A space in an address is a mistake to show; several whole addresses are several.
    read_emails(main.unwrap_or_default())
        .into_iter()
        .chain(others)
        .filter(|address| !address.is_empty())
        .map(|address| EmailOption {
            address: address.to_owned(),
            plausible: parse_email(address).is_ok(),
        })
        .collect()
}

fn email_problem(seen: bool, emails: &[EmailOption]) -> Option<ContactProblem> {
    // First, even beside a good address: mail to the mistyped one is lost, and nobody notices.
    if emails.iter().any(|email| !email.plausible) {
        Some(ContactProblem::InvalidEmail)
    } else if emails.is_empty() {
        Some(if seen {
            ContactProblem::NoEmail
        } else {
            ContactProblem::EmailUnavailable
        })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(number: &str) -> ContactPhone {
        ContactPhone {
            number: number.to_owned(),
            ..ContactPhone::default()
        }
    }

    fn client(phones: Vec<ContactPhone>, email: &str) -> ContactData {
        ContactData {
            phones: Some(phones),
            email: Some(email.to_owned()),
            other_emails: None,
            no_sms: Some(false),
            no_email: Some(false),
        }
    }

    #[test]
    fn the_best_number_comes_first_and_a_broken_one_last() {
        let mut second = phone("0401111111");
        second.secondary = true;
        second.preferred = true;
        let mut mobile = phone("0402222222");
        mobile.kind = Some(PHONE_KIND_MOBILE);
        let mut preferred = phone("093333333");
        preferred.preferred = true;
        let mut broken = phone("ask the neighbour");
        broken.preferred = true;
        let phones = vec![broken, second, phone("094444444"), mobile, preferred];
        let reach = ContactOptions::from_data(client(phones, "a@b.fi"));
        let order: Vec<_> = reach
            .phones
            .iter()
            .map(|line| line.phone.number.as_str())
            .collect();
        let wanted = [
            "093333333",
            "0402222222",
            "094444444",
            "0401111111",
            "ask the neighbour",
        ];
        assert_eq!(order, wanted);
        assert_eq!(reach.phones[4].dial, None);
        assert_eq!(reach.problems, []);
    }

    #[test]
    fn what_is_missing_or_broken_is_named() {
        let gaps = |client| ContactOptions::from_data(client).problems;
        assert_eq!(
            gaps(client(vec![], "")),
            [ContactProblem::NoPhone, ContactProblem::NoEmail]
        );
        let broken = client(vec![phone("none")], "a at b");
        assert_eq!(
            gaps(broken),
            [ContactProblem::NoUsablePhone, ContactProblem::InvalidEmail]
        );
        let unseen = [
            ContactProblem::PhonesUnavailable,
            ContactProblem::EmailUnavailable,
            ContactProblem::OptOutsUnavailable,
        ];
        assert_eq!(gaps(ContactData::default()), unseen);
    }

    #[test]
    fn an_opt_out_is_named_however_good_the_address() {
        let mut client = client(vec![phone("0401234567")], "a@b.fi");
        client.no_sms = Some(true);
        client.no_email = Some(true);
        assert_eq!(
            ContactOptions::from_data(client).problems,
            [ContactProblem::SmsOptOut, ContactProblem::EmailOptOut]
        );
    }

    #[test]
    fn other_addresses_follow_the_main_one() {
        let mut client = client(vec![phone("0401234567")], "a@b.fi");
        client.other_emails = Some("c@d.fi; e@f.fi,bad".to_owned());
        let reach = ContactOptions::from_data(client);
        let found: Vec<_> = reach
            .emails
            .iter()
            .map(|email| email.address.as_str())
            .collect();
        assert_eq!(found, ["a@b.fi", "c@d.fi", "e@f.fi", "bad"]);
        assert_eq!(reach.problems, [ContactProblem::InvalidEmail]);
    }
}
