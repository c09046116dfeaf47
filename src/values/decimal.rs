//! Decimal numbers as people, laboratories and Provet write them in texts.

/// Reads a decimal number in a text, with a point or with a comma.
///
/// A comma before three digits may part thousands, so it is not taken: 1,234 is one kilogram or a thousand. After a
/// zero it can only be a decimal comma (0,125).
pub fn parse_decimal(text: &str) -> Option<f64> {
    // `inf`, `nan` and `1e5` are numbers to Rust, but not in a record.
    let is_plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+');
    if !text.chars().all(is_plain) {
        return None;
    }
    let number: Option<f64> = match text.split_once(',') {
        None => text.parse().ok(),
        Some((whole, fraction)) if fraction.len() == 3 && !matches!(whole, "0" | "-0" | "+0") => {
            None
        }
        Some((whole, fraction)) if !whole.contains('.') => {
            format!("{whole}.{fraction}").parse().ok()
        }
        // A point before the comma parts thousands in some countries only: which is meant, nobody can tell.
        Some(_) => None,
    };
    number.filter(|number| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_comma_is_read_and_a_comma_of_thousands_is_not_guessed() {
        for (text, number) in [
            ("12,5", 12.5),
            ("12.5", 12.5),
            ("0,125", 0.125),
            ("-0,125", -0.125),
            ("7", 7.0),
        ] {
            assert_eq!(parse_decimal(text), Some(number), "{text}");
        }
        for text in [
            "1,234", "1.234,5", "12 kg", "inf", "NaN", "1e3", "--5", "", "1,2,3",
        ] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
    }
}
