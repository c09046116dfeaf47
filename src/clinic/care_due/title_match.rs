//! Compares the title of a reminder with the disease of a vaccination.

use std::collections::BTreeSet;

/// How surely a vaccination is what a reminder's title asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TitleMatch {
    /// Every word of the title is among those of the disease.
    Full,
    /// Some words agree, or one of the two says nothing.
    Uncertain,
    /// They have nothing in common.
    Different,
}

/// Words that say that something is a reminder or a vaccination, not which.
const IGNORED_WORDS: [&str; 26] = [
    "and",
    "annual",
    "booster",
    "cat",
    "dog",
    "for",
    "ja",
    "kissa",
    "koira",
    "muistutus",
    "of",
    "reminder",
    "rokote",
    "rokotus",
    "shot",
    "tehoste",
    "the",
    "vaccination",
    "vaccine",
    "vaccines",
    "vaccinations",
    "vuosi",
    "vuosirokotus",
    "vuosittainen",
    "year",
    "yearly",
];

/// A beginning that two words share is worth a doubt from this length on.
const MIN_SHARED_PREFIX_CHARS: usize = 4;

/// Compares the title of a reminder with what a vaccination is against.
pub(super) fn match_title(title: &str, disease: &str) -> TitleMatch {
    let (title, disease) = (significant_words(title), significant_words(disease));
    // Titles of filler words only ("annual booster") match nothing with certainty.
    if title.is_empty() || disease.is_empty() {
        return TitleMatch::Uncertain;
    }
    if title.is_subset(&disease) {
        return TitleMatch::Full;
    }
    let similar = |one: &String| disease.iter().any(|other| share_prefix(one, other));
    if title.iter().any(similar) {
        TitleMatch::Uncertain
    } else {
        TitleMatch::Different
    }
}

fn share_prefix(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars());
    one == other
        || shared.take_while(|(one, other)| one == other).count() >= MIN_SHARED_PREFIX_CHARS
}

/// The telling words of a text.
pub(super) fn significant_words(text: &str) -> BTreeSet<String> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !IGNORED_WORDS.contains(word))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_nothing_do_not_count() {
        assert_eq!(
            match_title("Annual Rabies booster", "RABIES"),
            TitleMatch::Full
        );
        assert_eq!(
            match_title("Raivotauti, tehoste", "raivotauti"),
            TitleMatch::Full
        );
        assert_eq!(
            match_title("Annual vaccination", "rabies"),
            TitleMatch::Uncertain
        );
        assert_eq!(match_title("", ""), TitleMatch::Uncertain);
    }

    #[test]
    fn a_title_is_covered_only_whole() {
        assert_eq!(
            match_title("Rabies", "Rabies, leptospirosis"),
            TitleMatch::Full
        );
        assert_eq!(
            match_title("Rabies + DHPP", "Rabies"),
            TitleMatch::Uncertain
        );
        assert_eq!(match_title("Lepto", "Leptospirosis"), TitleMatch::Uncertain);
        assert_eq!(match_title("Dental check", "Rabies"), TitleMatch::Different);
    }
}
