//! Passwords that are tried first: common ones, words of the place, and walks over the keyboard, also with digits and signs
//! around them and in the place of letters.

use super::common_words::COMMON_WORDS;

/// Rows of keys and of letters that people walk along.
const WALKS: [&str; 18] = [
    "qwertyuiopåasdfghjklöäzxcvbnm",
    "qwertzuiopüasdfghjklöäyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789012345678901234567890",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
    "q1w2e3r4t5y6u7i8o9p0",
    "1qazxsw23edcvfr45tgbnhy67ujm",
    "qazwsxedcrfvtgbyhnujm",
    "zaq1xsw2cde3vfr4bgt5nhy6",
    "a1s2d3f4g5h6j7k8l9",
    "z1x2c3v4b5n6m7",
    "1qa2ws3ed4rf5tg6yh7uj8ik",
    "qawsedrftgyhujikol",
    "qwaszxerdfcv",
    "123qweasdzxc123qwe",
    "!@#$%^&*()",
];

/// What is repeated counts once: so short it would not be accepted alone.
const MAX_REPEATED_LENGTH: usize = 11;

/// The fewest letters beyond known words that make a password somebody's own.
const MIN_OWN_LETTERS: usize = 5;

/// So many digits and signs are no date and no telephone number.
const MIN_OWN_DIGITS: usize = 16;
/// And of so many different ones no row of years.
const MIN_DIFFERENT_DIGITS: usize = 7;

/// Whether a password is one of those that are tried first. `place_words` are further words that anybody knows of its owner,
/// such as the parts of the address.
pub(super) fn is_common_password(
    password: &str,
    place_words: impl Iterator<Item: AsRef<str>>,
) -> bool {
    let plain = password.to_lowercase();
    if is_walk(&plain) || is_repetition(&plain) {
        return true;
    }
    let mut words: Vec<String> = COMMON_WORDS.iter().map(|word| (*word).to_owned()).collect();
    let place_words = place_words.map(|word| word.as_ref().to_lowercase());
    words.extend(place_words.filter(|word| word.chars().count() >= 3));
    // The longest first, so that a short word does not break up a long one.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    if has_digits_enough(&plain) {
        return false;
    }
    let backwards: String = plain.chars().rev().collect();
    [plain.clone(), undo_substitutions(&plain), backwards]
        .iter()
        .any(|text| count_own_letters(text, &words) < MIN_OWN_LETTERS)
}

/// Whether a password holds so many digits and signs that it needs no letters: a random number, and neither a date nor a
/// telephone number, also not twice.
fn has_digits_enough(text: &str) -> bool {
    let counts = |c: &char| !c.is_alphabetic() && !c.is_whitespace();
    let digits: Vec<char> = text.chars().filter(counts).collect();
    let mut different = digits.clone();
    different.sort_unstable();
    different.dedup();
    let is_repeated = (1..=digits.len() / 2).any(|length| {
        let (start, rest) = digits.split_at(length);
        rest.chunks(length).all(|part| start.starts_with(part))
    });
    digits.len() >= MIN_OWN_DIGITS && different.len() >= MIN_DIFFERENT_DIGITS && !is_repeated
}

/// The letters that are left when every known word is taken away.
fn count_own_letters(text: &str, words: &[String]) -> usize {
    let mut rest: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    for word in words {
        // Not joined again: what stood on both sides of a word is no word.
        rest = rest.replace(word.as_str(), " ");
    }
    let mut letters: Vec<char> = rest.chars().filter(|c| c.is_alphabetic()).collect();
    letters.sort_unstable();
    letters.dedup();
    // One key held down is one letter.
    letters.len()
}

/// `p4$$w0rd` as it is meant.
fn undo_substitutions(text: &str) -> String {
    let letter = |c| match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    text.chars().map(letter).collect()
}

/// Whether most of a password goes from one key to the next.
fn is_walk(text: &str) -> bool {
    let keys: Vec<char> = text.chars().collect();
    let is_step = |pair: &[char]| {
        let (there, back): (String, String) = (pair.iter().collect(), pair.iter().rev().collect());
        WALKS
            .iter()
            .any(|walk| walk.contains(&there) || walk.contains(&back))
    };
    let steps = keys.windows(2).filter(|pair| is_step(pair)).count();
    // Three of four: a walk is often two or three shorter ones.
    steps * 4 >= keys.len().saturating_sub(1) * 3
}

/// Whether a password is a shorter one twice or more often, perhaps with digits behind it.
fn is_repetition(text: &str) -> bool {
    let whole: Vec<char> = text.chars().collect();
    let without_digits = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let without_digits: Vec<char> = without_digits.chars().collect();
    [whole, without_digits].iter().any(|keys| {
        let mut lengths = 1..=MAX_REPEATED_LENGTH.min(keys.len() / 2);
        lengths.any(|length| {
            let (unit, rest) = keys.split_at(length);
            rest.chunks(length).all(|next| unit.starts_with(next))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_common(password: &str) -> bool {
        is_common_password(password, ["petra", "harbourvets", "example"].into_iter())
    }

    #[test]
    fn what_is_tried_first_is_common() {
        for password in [
            "password1234",
            "Passw0rd!2024",
            "P@ssw0rd1234",
            "salasana2026!",
            "adminadmin12",
            "cageside-2026",
            "ProvetCloud1!",
            "clinic-clinic-1",
            "welcome12345",
            "123456789012",
            "qwertyuiop12",
            "1q2w3e4r5t6y",
            "abcdefghijkl",
            "Petra.2026.Petra",
            "harbourvets-2026",
            "Eläinlääkäri1",
            "20262026202620",
            "1203198012031980",
            "19901991199219931994",
            "0401234567",
            // Of the kinds that lists of leaked passwords of this length hold.
            "iloveyou4ever",
            "ilovemymother",
            "chocolate123",
            "liverpoolfc1",
            "manchesterunited",
            "christopher1",
            "mypassword12",
            "spiderman123",
            "qazwsxedcrfv",
            "zxcvbnm12345",
            "asdfghjkl123",
            "abcabcabcabc",
            "blink182blink182",
            "rockyou12345",
            "unbelievable",
            "basketball23",
            "november2012",
            "jennifer2010",
            "starwars1977",
            "whiskers1234",
            "drowssap1234",
            "kissakissa12",
            "hello world!!",
        ] {
            assert!(is_common(password), "{password}");
        }
    }

    #[test]
    fn a_phrase_of_ones_own_is_not() {
        for password in [
            "correct horse battery",
            "ääkkösiä on täällä",
            "mein alter hund bellt",
            "vT9#kLw2!qZr",
            "the clinic cat sleeps",
            "seven blue umbrellas",
            "73950268417402963851",
            "8305 2917 4466 0193 7",
        ] {
            assert!(!is_common(password), "{password}");
        }
    }
}
