//! How to reach a client, and what somebody typed to reach them by.

/// Digits that a telephone number has at most (ITU-T E.164).
const MOST_DIGITS: usize = 15;

/// Digits that it has at least: shorter ones are internal lines.
const FEWEST_DIGITS: usize = 5;

/// Letters of a mail address at most (RFC 5321, 4.5.3.1: a path of 256 with its
/// two brackets).
const LONGEST_EMAIL: usize = 254;

/// Provet's number for a mobile telephone; the others are not known [C].
const MOBILE: i64 = 1;

/// What was read of a client; none is "could not be seen".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Client {
    /// The telephone numbers.
    pub phones: Option<Vec<Phone>>,
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
pub struct Phone {
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
pub struct Reach {
    /// The numbers, the best first.
    pub phones: Vec<Line>,
    /// The mail addresses, the main one first.
    pub emails: Vec<Email>,
    /// What stands in the way.
    pub gaps: Vec<Gap>,
}

/// A telephone number, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The record.
    pub phone: Phone,
    /// What to dial, for a `tel:` link; none when it is no number.
    pub dial: Option<String>,
}

/// A mail address, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// As recorded.
    pub address: String,
    /// Whether it can be one.
    pub plausible: bool,
}

/// Something that stands between the clinic and an client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// No number is recorded.
    NoPhone,
    /// Numbers are recorded, none of which can be dialled.
    NoUsablePhone,
    /// The numbers could not be seen.
    PhonesUnseen,
    /// No mail address is recorded.
    NoEmail,
    /// A mail address that can be none is recorded.
    BadEmail,
    /// The mail address could not be seen.
    EmailUnseen,
    /// Wants no text messages.
    NoSms,
    /// Wants no mail.
    EmailRefused,
    /// Whether messages are wanted could not be seen: ask before sending.
    WishesUnseen,
}

/// Why a typed telephone number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadPhone {
    /// Nothing was typed.
    Empty,
    /// It holds something else than digits and what is written between them.
    Letters,
    /// Too few digits.
    TooShort,
    /// Too many digits.
    TooLong,
}

/// Why a typed mail address is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadEmail {
    /// Nothing was typed.
    Empty,
    /// Not exactly one `@` between two parts.
    At,
    /// What follows the `@` is no domain.
    Domain,
    /// It holds a character that addresses do not have, such as a space.
    Character,
    /// Too long.
    TooLong,
}

/// A telephone number that can be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// As it was typed, without spaces at the ends.
    pub text: String,
    /// Digits only, with a `+` where the country is known.
    pub dial: String,
}

impl Reach {
    /// Judges what is recorded of an client.
    pub fn judge(client: Client) -> Self {
        let mut gaps = phone_gaps(client.phones.as_deref());
        let emails = emails(client.email.as_deref(), client.other_emails.as_deref());
        gaps.extend(email_gap(client.email.is_some(), &emails));
        gaps.extend((client.no_sms == Some(true)).then_some(Gap::NoSms));
        gaps.extend((client.no_email == Some(true)).then_some(Gap::EmailRefused));
        let unseen = client.no_sms.is_none() || client.no_email.is_none();
        gaps.extend(unseen.then_some(Gap::WishesUnseen));
        let phones = client.phones.unwrap_or_default();
        let mut phones: Vec<Line> = phones.into_iter().map(Line::from).collect();
        phones.sort_by_key(Line::rank);
        Self {
            phones,
            emails,
            gaps,
        }
    }
}

impl From<Phone> for Line {
    fn from(phone: Phone) -> Self {
        let dial = parse_phone(&phone.number).ok().map(|number| number.dial);
        Self { phone, dial }
    }
}

impl Line {
    /// The best first: one that works, the client's own, the preferred, a mobile.
    fn rank(&self) -> (bool, bool, bool, bool) {
        (
            self.dial.is_none(),
            self.phone.secondary,
            !self.phone.preferred,
            self.phone.kind != Some(MOBILE),
        )
    }
}

fn phone_gaps(phones: Option<&[Phone]>) -> Vec<Gap> {
    let usable = |phone: &Phone| parse_phone(&phone.number).is_ok();
    match phones {
        None => vec![Gap::PhonesUnseen],
        Some([]) => vec![Gap::NoPhone],
        Some(phones) if !phones.iter().any(usable) => vec![Gap::NoUsablePhone],
        Some(_) => Vec::new(),
    }
}

fn emails(main: Option<&str>, others: Option<&str>) -> Vec<Email> {
    let separator = |c: char| matches!(c, ',' | ';') || c.is_whitespace();
    let others = others.unwrap_or_default().split(separator);
    // The main address is one whole text: a space in it is a mistake to show.
    std::iter::once(main.unwrap_or_default().trim())
        .chain(others)
        .filter(|address| !address.is_empty())
        .map(|address| Email {
            address: address.to_owned(),
            plausible: parse_email(address).is_ok(),
        })
        .collect()
}

fn email_gap(seen: bool, emails: &[Email]) -> Option<Gap> {
    if emails.iter().any(|email| !email.plausible) {
        Some(Gap::BadEmail)
    } else if emails.is_empty() {
        Some(if seen { Gap::NoEmail } else { Gap::EmailUnseen })
    } else {
        None
    }
}

/// Reads a telephone number as people write them; what they wrote is kept.
///
/// A leading `00` is the `+` of most countries. A number without either stays
/// national: guessing a country would dial a stranger.
pub fn parse_phone(text: &str) -> Result<Number, BadPhone> {
    let text = text.trim();
    if text.is_empty() {
        return Err(BadPhone::Empty);
    }
    let between = |c: char| matches!(c, '-' | '(' | ')' | '.' | '/' | '‐' | '‑' | '–');
    let rest = text.strip_prefix('+').unwrap_or(text);
    if rest.contains(|c: char| !c.is_ascii_digit() && !c.is_whitespace() && !between(c)) {
        return Err(BadPhone::Letters);
    }
    // The zero in "+44 (0)20 …" is dialled within the country only.
    let international = rest.len() < text.len();
    let trunk = if international { "(0)" } else { "" };
    let digits: String = rest
        .replace(trunk, "")
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let (plus, digits) = match digits.strip_prefix("00") {
        Some(rest) if !international => (true, rest),
        _ => (international, digits.as_str()),
    };
    match digits.len() {
        0..FEWEST_DIGITS => Err(BadPhone::TooShort),
        FEWEST_DIGITS..=MOST_DIGITS => Ok(Number {
            text: text.to_owned(),
            dial: format!("{}{digits}", if plus { "+" } else { "" }),
        }),
        _ => Err(BadPhone::TooLong),
    }
}

/// Reads a mail address: whether it can be one, not whether it exists.
///
/// Names in any script are allowed (RFC 6531); the quoted and commented forms
/// that nobody has are not.
pub fn parse_email(text: &str) -> Result<String, BadEmail> {
    let text = text.trim();
    if text.is_empty() {
        return Err(BadEmail::Empty);
    }
    if text.len() > LONGEST_EMAIL {
        return Err(BadEmail::TooLong);
    }
    let foreign = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"".contains(c);
    if text.contains(foreign) {
        return Err(BadEmail::Character);
    }
    let (name, domain) = text.split_once('@').ok_or(BadEmail::At)?;
    if name.is_empty() || domain.is_empty() || domain.contains('@') {
        return Err(BadEmail::At);
    }
    let label = |label: &str| {
        let inner = label
            .chars()
            .all(|c| c.is_alphanumeric() || c == '-' || !c.is_ascii());
        !label.is_empty() && inner && !label.starts_with('-') && !label.ends_with('-')
    };
    if !domain.contains('.') || !domain.split('.').all(label) {
        return Err(BadEmail::Domain);
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn phone(number: &str) -> Phone {
        Phone {
            number: number.to_owned(),
            ..Phone::default()
        }
    }

    fn client(phones: Vec<Phone>, email: &str) -> Client {
        Client {
            phones: Some(phones),
            email: Some(email.to_owned()),
            other_emails: None,
            no_sms: Some(false),
            no_email: Some(false),
        }
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let dial = |text| parse_phone(text).map(|number| number.dial);
        assert_eq!(dial("+358 40 123 4567"), Ok("+358401234567".to_owned()));
        assert_eq!(dial("00358401234567"), Ok("+358401234567".to_owned()));
        assert_eq!(dial("(040) 123-4567"), Ok("0401234567".to_owned()));
        assert_eq!(dial("+44 (0)20 7946 0000"), Ok("+442079460000".to_owned()));
        assert_eq!(dial("09/123.456"), Ok("09123456".to_owned()));
        let kept = parse_phone("  040-123 4567 ").unwrap();
        assert_eq!(kept.text, "040-123 4567");
    }

    #[test]
    fn what_is_no_number_says_why() {
        assert_eq!(parse_phone(" "), Err(BadPhone::Empty));
        assert_eq!(parse_phone("call Anna"), Err(BadPhone::Letters));
        assert_eq!(parse_phone("040 123 ext 4"), Err(BadPhone::Letters));
        assert_eq!(parse_phone("040+123456"), Err(BadPhone::Letters));
        assert_eq!(parse_phone("1234"), Err(BadPhone::TooShort));
        assert_eq!(parse_phone("()-"), Err(BadPhone::TooShort));
        assert_eq!(parse_phone("1234567890123456"), Err(BadPhone::TooLong));
    }

    #[test]
    fn a_mail_address_is_read_and_its_faults_are_named() {
        for address in [
            "a@b.fi",
            "anna.o'neil+vet@mail.example.co.uk",
            "äiti@käpy.fi",
            "猫@例え.jp",
        ] {
            assert_eq!(parse_email(&format!(" {address} ")), Ok(address.to_owned()));
        }
        assert_eq!(parse_email(""), Err(BadEmail::Empty));
        assert_eq!(parse_email("anna"), Err(BadEmail::At));
        assert_eq!(parse_email("a@b@c.fi"), Err(BadEmail::At));
        assert_eq!(parse_email("@b.fi"), Err(BadEmail::At));
        assert_eq!(parse_email("a@b"), Err(BadEmail::Domain));
        assert_eq!(parse_email("a@b..fi"), Err(BadEmail::Domain));
        assert_eq!(parse_email("a@-b.fi"), Err(BadEmail::Domain));
        assert_eq!(parse_email("a b@c.fi"), Err(BadEmail::Character));
        assert_eq!(parse_email("a@b.fi, c@d.fi"), Err(BadEmail::Character));
        assert_eq!(
            parse_email(&format!("{}@b.fi", "a".repeat(250))),
            Err(BadEmail::TooLong)
        );
    }

    #[test]
    fn the_best_number_comes_first_and_a_broken_one_last() {
        let mut second = phone("0401111111");
        second.secondary = true;
        second.preferred = true;
        let mut mobile = phone("0402222222");
        mobile.kind = Some(MOBILE);
        let mut preferred = phone("093333333");
        preferred.preferred = true;
        let mut broken = phone("ask the neighbour");
        broken.preferred = true;
        let phones = vec![broken, second, phone("094444444"), mobile, preferred];
        let reach = Reach::judge(client(phones, "a@b.fi"));
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
        assert_eq!(reach.gaps, []);
    }

    #[test]
    fn what_is_missing_or_broken_is_named() {
        let gaps = |client| Reach::judge(client).gaps;
        assert_eq!(gaps(client(vec![], "")), [Gap::NoPhone, Gap::NoEmail]);
        let broken = client(vec![phone("none")], "a at b");
        assert_eq!(gaps(broken), [Gap::NoUsablePhone, Gap::BadEmail]);
        let unseen = [Gap::PhonesUnseen, Gap::EmailUnseen, Gap::WishesUnseen];
        assert_eq!(gaps(Client::default()), unseen);
    }

    #[test]
    fn an_opt_out_is_named_however_good_the_address() {
        let mut client = client(vec![phone("0401234567")], "a@b.fi");
        client.no_sms = Some(true);
        client.no_email = Some(true);
        assert_eq!(Reach::judge(client).gaps, [Gap::NoSms, Gap::EmailRefused]);
    }

    #[test]
    fn other_addresses_follow_the_main_one() {
        let mut client = client(vec![phone("0401234567")], "a@b.fi");
        client.other_emails = Some("c@d.fi; e@f.fi,bad".to_owned());
        let reach = Reach::judge(client);
        let found: Vec<_> = reach
            .emails
            .iter()
            .map(|email| email.address.as_str())
            .collect();
        assert_eq!(found, ["a@b.fi", "c@d.fi", "e@f.fi", "bad"]);
        assert_eq!(reach.gaps, [Gap::BadEmail]);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reading(text: String) {
            if let Ok(number) = parse_phone(&text) {
                let digits = number.dial.strip_prefix('+').unwrap_or(&number.dial);
                prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
                prop_assert!((FEWEST_DIGITS..=MOST_DIGITS).contains(&digits.len()));
            }
            if let Ok(address) = parse_email(&text) {
                prop_assert!(address.contains('@'));
            }
        }
    }
}
