//! Reads telephone numbers and email addresses in the texts of a record, where people write more than one number.

use super::parse::{MIN_PHONE_DIGITS, parse_email, parse_phone, to_ascii_digits};

/// What stands between two numbers of one text.
const PHONE_SEPARATORS: [char; 6] = ['/', ';', ',', '|', '&', '\n'];

/// Words before an extension. "x" and "ext" are usual in English, "alanumero" in Finnish.
const EXTENSION_WORDS: [&str; 7] = ["extension", "alanumero", "ext.", "ext", ";ext=", "x.", "x"];

/// Digits of an extension at most.
const MAX_EXTENSION_DIGITS: usize = 6;

/// A part of a recorded text: a number that can be dialled, or other words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhonePart {
    /// As recorded.
    pub text: String,
    /// What to dial, for a `tel:` link (RFC 3966); none where it is no number, or it is not certain which.
    pub dial: Option<String>,
}

/// The numbers in a recorded text, each with the words beside it.
///
/// It is never guessed: a stranger would be called. "040 1234567/68" has two readings and none is dialled.
pub fn read_phone_parts(text: &str) -> Vec<PhonePart> {
    let mut parts: Vec<&str> = vec![text];
    // A part is split only where both sides can be a number: in "09/123 456" the area code stands before the slash.
    while let Some((at, left, right)) = parts
        .iter()
        .enumerate()
        .find_map(|(at, part)| split_numbers(part).map(|(left, right)| (at, left, right)))
    {
        drop(parts.splice(at..=at, [left, right]));
    }
    let read = |part: &&str| PhonePart {
        text: part.trim().to_owned(),
        dial: read_dial(part),
    };
    parts.iter().map(read).collect()
}

fn split_numbers(text: &str) -> Option<(&str, &str)> {
    let is_number = |part: &str| count_digits(part) >= MIN_PHONE_DIGITS;
    let split_at = |(at, separator): (usize, &str)| {
        let (left, rest) = text.split_at_checked(at)?;
        Some((left, rest.strip_prefix(separator)?))
    };
    let mut sides = text.match_indices(PHONE_SEPARATORS).filter_map(split_at);
    sides.find(|(left, right)| is_number(left) && is_number(right))
}

fn count_digits(text: &str) -> usize {
    to_ascii_digits(text)
        .chars()
        .filter(char::is_ascii_digit)
        .count()
}

/// What to dial for a part: the number alone, with an extension, or with words around it.
fn read_dial(part: &str) -> Option<String> {
    let part = to_ascii_digits(part.trim());
    let (number, extension) = split_extension(&part);
    let number = strip_words(number)?;
    // A second number that was too short to be parted off, such as the last digits of a series.
    let has_series = number
        .rsplit_once('/')
        .is_some_and(|(left, _)| count_digits(left) >= MIN_PHONE_DIGITS);
    let dial = parse_phone(number).ok().filter(|_| !has_series)?.dial;
    Some(match extension {
        Some(extension) => format!("{dial};ext={extension}"),
        None => dial,
    })
}

fn split_extension(text: &str) -> (&str, Option<&str>) {
    let number = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let extension = text.strip_prefix(number).unwrap_or_default();
    // More digits than an extension has are a number of their own, whatever stands before them.
    if extension.is_empty() || extension.len() > MAX_EXTENSION_DIGITS {
        return (text, None);
    }
    let before = number.trim_end();
    let mut without_word = EXTENSION_WORDS
        .iter()
        .filter_map(|word| strip_word(before, word));
    match without_word.next() {
        Some(number) => (number, Some(extension)),
        None => (text, None),
    }
}

/// The text without a word at its end, in capitals or not; none where it does not end so.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let start = text.len().checked_sub(word.len())?;
    let (rest, end) = text.split_at_checked(start)?;
    end.eq_ignore_ascii_case(word).then_some(rest)
}

/// The number without the words before and after it; none where digits stand in both, or a letter touches a digit.
fn strip_words(text: &str) -> Option<&str> {
    let is_of_number = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-().‐‑–/".contains(c);
    let first = text.find(|c: char| c.is_ascii_digit() || c == '+')?;
    let (before, _) = text.split_at_checked(first)?;
    // An opening bracket belongs to the number.
    let before = before.trim_end().strip_suffix('(').unwrap_or(before);
    let rest = text.strip_prefix(before)?;
    let end = rest.find(|c| !is_of_number(c)).unwrap_or(rest.len());
    let (number, after) = rest.split_at_checked(end)?;
    let touches = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let kept = number.trim_end_matches(|c: char| c == '(' || c.is_whitespace());
    // A hyphen or a slash at the end means that the number goes on behind the words.
    let is_apart = !touches(before.chars().next_back())
        && (kept.len() < number.len() || !touches(after.chars().next()))
        && !kept.ends_with(['-', '/']);
    (is_apart && count_digits(after) == 0).then_some(kept)
}

/// The addresses in a recorded text: each of several, or the text itself where it is not certain that they are.
pub fn read_emails(text: &str) -> Vec<&str> {
    let text = text.trim();
    let separator = |c: char| matches!(c, ',' | ';') || c.is_whitespace();
    let parts: Vec<&str> = text
        .split(separator)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() > 1 && parts.iter().all(|part| parse_email(part).is_ok()) {
        parts
    } else {
        vec![text]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn dials(text: &str) -> Vec<Option<String>> {
        let parts = read_phone_parts(text).into_iter();
        parts.map(|part| part.dial).collect()
    }

    #[test]
    fn a_number_is_read_with_its_extension_in_any_script_and_beside_words() {
        for (text, dial) in [
            ("+1 (555) 123-4567 x12", "+15551234567;ext=12"),
            ("555 123 4567 ext. 12", "5551234567;ext=12"),
            ("09 123 456, alanumero 7", "09123456;ext=7"),
            ("tel:+46701234567", "+46701234567"),
            ("TEL:+46-70-123-45-67;ext=3", "+46701234567;ext=3"),
            ("٠٥٠١٢٣٤٥٦٧", "0501234567"),
            ("＋８１（９０）１２３４－５６７８", "+819012345678"),
            ("०४०१२३४५६७", "0401234567"),
            ("Mrs home 040 123 4567", "0401234567"),
            ("040 123 4567 (work)", "0401234567"),
            ("(040) 123-4567", "0401234567"),
        ] {
            assert_eq!(dials(text), [Some(dial.to_owned())], "{text}");
        }
    }

    #[test]
    fn two_numbers_in_one_text_are_two() {
        let two = [Some("0401234567".to_owned()), Some("0507654321".to_owned())];
        for text in [
            "0401234567 / 0507654321",
            "0401234567;0507654321",
            "Anna 040 1234567, Pekka 050 7654321",
        ] {
            assert_eq!(dials(text), two, "{text}");
        }
    }

    #[test]
    fn what_has_two_readings_is_not_dialled() {
        for text in [
            "040 1234567/68",
            "1-800-55-FLOWERS",
            "after 5: 040 1234567",
            "040 1234567 after 17",
            "ask the neighbour",
            "1234",
            "",
        ] {
            assert_eq!(dials(text), [None], "{text}");
        }
    }

    #[test]
    fn two_addresses_in_one_text_are_two() {
        assert_eq!(read_emails("a@b.fi; c@d.fi"), ["a@b.fi", "c@d.fi"]);
        assert_eq!(read_emails("a@b.fi or c@d.fi"), ["a@b.fi or c@d.fi"]);
        assert_eq!(read_emails("a b@c.fi"), ["a b@c.fi"]);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reading_and_no_words_are_lost(text in ".{0,60}") {
            let parts = read_phone_parts(&text);
            let kept: usize = parts.iter().map(|part| count_digits(&part.text)).sum();
            prop_assert_eq!(kept, count_digits(&text));
        }
    }
}
