//! Parses telephone numbers and email addresses as people write them.

/// Digits that a telephone number has at most (ITU-T E.164).
const MAX_PHONE_DIGITS: usize = 15;

/// Digits that it has at least: shorter ones are internal lines.
pub(super) const MIN_PHONE_DIGITS: usize = 5;

/// Letters of a mail address at most (RFC 5321, 4.5.3.1: a path of 256 with its
/// two brackets).
const MAX_EMAIL_BYTES: usize = 254;

/// Why a typed telephone number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneError {
    /// Nothing was typed.
    Empty,
    /// It holds something else than digits and what is written between them.
    InvalidCharacter,
    /// Too few digits.
    TooShort,
    /// Too many digits.
    TooLong,
}

/// Why a typed mail address is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailError {
    /// Nothing was typed.
    Empty,
    /// Not exactly one `@` between two parts.
    InvalidAtSign,
    /// What follows the `@` is no domain.
    InvalidDomain,
    /// It holds a character that addresses do not have, such as a space.
    InvalidCharacter,
    /// Too long.
    TooLong,
}

/// A telephone number that can be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedPhone {
    /// As it was typed, without spaces at the ends.
    pub text: String,
    /// Digits only, with a `+` where the country is known.
    pub dial: String,
}

/// Reads a telephone number as people write them; what they wrote is kept.
///
/// A leading `00` is the `+` of most countries. A number without either stays
/// national: guessing a country would dial a stranger.
pub fn parse_phone(text: &str) -> Result<ParsedPhone, PhoneError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(PhoneError::Empty);
    }
    let between = |c: char| matches!(c, '-' | '(' | ')' | '.' | '/' | '‐' | '‑' | '–');
    let number = to_ascii_digits(text);
    let number = strip_tel_scheme(&number);
    let rest = number.strip_prefix('+').unwrap_or(number);
    if rest.contains(|c: char| !c.is_ascii_digit() && !c.is_whitespace() && !between(c)) {
        return Err(PhoneError::InvalidCharacter);
    }
    // The zero in "+44 (0)20 …" is dialled within the country only.
    let international = rest.len() < number.len();
    let trunk = if international { "(0)" } else { "" };
    let digits: String = rest
        .replace(trunk, "")
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let (plus, digits) = match digits.strip_prefix("00") {
        // Not behind a `+`: there the country has been named already.
        Some(rest) if !international => (true, rest),
        _ => (international, digits.as_str()),
    };
    match digits.len() {
        0..MIN_PHONE_DIGITS => Err(PhoneError::TooShort),
        MIN_PHONE_DIGITS..=MAX_PHONE_DIGITS => Ok(ParsedPhone {
            text: text.to_owned(),
            dial: format!("{}{digits}", if plus { "+" } else { "" }),
        }),
        _ => Err(PhoneError::TooLong),
    }
}

/// `tel:+358401234567` is how a link writes a number (RFC 3966).
fn strip_tel_scheme(number: &str) -> &str {
    match number.split_at_checked(4) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("tel:") => rest.trim_start(),
        _ => number,
    }
}

/// The zeros of the scripts that people write telephone numbers in; the nine other digits follow each (Unicode, general
/// category Nd).
const DIGIT_ZEROS: [u32; 19] = [
    0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10,
];

/// The text with digits of any script as 0 to 9, and full-width signs as the usual ones.
pub(super) fn to_ascii_digits(text: &str) -> String {
    let convert = |c: char| match c {
        '＋' => '+',
        '－' => '-',
        '（' => '(',
        '）' => ')',
        '／' => '/',
        other => digit_value(other)
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(other),
    };
    text.chars().map(convert).collect()
}

fn digit_value(c: char) -> Option<u32> {
    let code = u32::from(c);
    let mut values = DIGIT_ZEROS
        .iter()
        .filter_map(|zero| code.checked_sub(*zero));
    values.find(|value| *value < 10)
}

/// Reads a mail address: whether it can be one, not whether it exists.
///
/// Names in any script are allowed (RFC 6531); the quoted and commented forms
/// that nobody has are not.
pub fn parse_email(text: &str) -> Result<String, EmailError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(EmailError::Empty);
    }
    if text.len() > MAX_EMAIL_BYTES {
        return Err(EmailError::TooLong);
    }
    let foreign = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"".contains(c);
    if text.contains(foreign) {
        return Err(EmailError::InvalidCharacter);
    }
    let (name, domain) = text.split_once('@').ok_or(EmailError::InvalidAtSign)?;
    if name.is_empty() || domain.is_empty() || domain.contains('@') {
        return Err(EmailError::InvalidAtSign);
    }
    let label = |label: &str| {
        let inner = label
            .chars()
            .all(|c| c.is_alphanumeric() || c == '-' || !c.is_ascii());
        !label.is_empty() && inner && !label.starts_with('-') && !label.ends_with('-')
    };
    // A domain without a dot is a host of a local network, where no client has their mail.
    if !domain.contains('.') || !domain.split('.').all(label) {
        return Err(EmailError::InvalidDomain);
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
        assert_eq!(parse_phone(" "), Err(PhoneError::Empty));
        assert_eq!(parse_phone("call Anna"), Err(PhoneError::InvalidCharacter));
        assert_eq!(
            parse_phone("040 123 ext 4"),
            Err(PhoneError::InvalidCharacter)
        );
        assert_eq!(parse_phone("040+123456"), Err(PhoneError::InvalidCharacter));
        assert_eq!(parse_phone("1234"), Err(PhoneError::TooShort));
        assert_eq!(parse_phone("()-"), Err(PhoneError::TooShort));
        assert_eq!(parse_phone("1234567890123456"), Err(PhoneError::TooLong));
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
        assert_eq!(parse_email(""), Err(EmailError::Empty));
        assert_eq!(parse_email("anna"), Err(EmailError::InvalidAtSign));
        assert_eq!(parse_email("a@b@c.fi"), Err(EmailError::InvalidAtSign));
        assert_eq!(parse_email("@b.fi"), Err(EmailError::InvalidAtSign));
        assert_eq!(parse_email("a@b"), Err(EmailError::InvalidDomain));
        assert_eq!(parse_email("a@b..fi"), Err(EmailError::InvalidDomain));
        assert_eq!(parse_email("a@-b.fi"), Err(EmailError::InvalidDomain));
        assert_eq!(parse_email("a b@c.fi"), Err(EmailError::InvalidCharacter));
        assert_eq!(
            parse_email("a@b.fi, c@d.fi"),
            Err(EmailError::InvalidCharacter)
        );
        assert_eq!(
            parse_email(&format!("{}@b.fi", "a".repeat(250))),
            Err(EmailError::TooLong)
        );
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reading(text: String) {
            if let Ok(number) = parse_phone(&text) {
                let digits = number.dial.strip_prefix('+').unwrap_or(&number.dial);
                prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
                prop_assert!((MIN_PHONE_DIGITS..=MAX_PHONE_DIGITS).contains(&digits.len()));
            }
            if let Ok(address) = parse_email(&text) {
                prop_assert!(address.contains('@'));
            }
        }
    }
}
