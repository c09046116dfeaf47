//! What raised, lowered, struck and quoted text becomes where only letters are left.

use scraper::node::Element;

/// What the text from a place on is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TextMark {
    Struck,
    Raised,
    Lowered,
    Quoted,
}

pub(super) fn compact_style(element: &Element) -> String {
    let style = element.attr("style").unwrap_or_default();
    style
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

/// What an element says of its text, by its name or by its style.
pub(super) fn mark_of(element: &Element) -> Option<TextMark> {
    match element.name() {
        "del" => return Some(TextMark::Struck),
        "sup" => return Some(TextMark::Raised),
        "sub" => return Some(TextMark::Lowered),
        "q" => return Some(TextMark::Quoted),
        _ => {}
    }
    let style = compact_style(element);
    if style.contains("line-through") {
        Some(TextMark::Struck)
    } else if style.contains("vertical-align:super") {
        Some(TextMark::Raised)
    } else if style.contains("vertical-align:sub") {
        Some(TextMark::Lowered)
    } else {
        None
    }
}

/// Signs that exist raised and lowered, and how they look then.
const ON_THE_LINE: &str = "0123456789+-−()";
pub(super) const SUPERSCRIPTS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾";
pub(super) const SUBSCRIPTS: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎";

/// Raised or lowered digits as such signs, so that 10⁹ does not become 109; where a sign is missing, in brackets after
/// `sign`. Letters alone read the same on the line (1st, Tmax).
pub(super) fn raise_or_lower(words: &str, sign: char, signs: &str) -> String {
    let sign_of = |c: char| {
        let mut pairs = ON_THE_LINE.chars().zip(signs.chars());
        pairs.find(|(from, _)| *from == c).map(|(_, to)| to)
    };
    if let Some(raised) = words.chars().map(sign_of).collect::<Option<String>>() {
        raised
    } else if words.chars().any(char::is_numeric) {
        format!("{sign}({words})")
    } else {
        words.to_owned()
    }
}

/// The blanks before and after the words of a text.
pub(super) fn blanks_around(text: &str) -> (&str, &str) {
    let before = text.len() - text.trim_start().len();
    let after = text.trim_end().len();
    (
        text.get(..before).unwrap_or_default(),
        text.get(after..).unwrap_or_default(),
    )
}
