//! Whether a reminder's title and a vaccination speak of the same thing.

use std::collections::BTreeSet;

/// How surely a vaccination is what a reminder's title asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Every word of the title is among those of the disease.
    Covers,
    /// Some words agree, or one of the two says nothing.
    Unsure,
    /// They have nothing in common.
    Other,
}

/// Words that say that something is a reminder or a vaccination, not which.
const FILLING: [&str; 26] = [
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
const SHARED_BEGINNING: usize = 4;

/// Compares the title of a reminder with what a vaccination is against.
pub(super) fn likeness(title: &str, disease: &str) -> Likeness {
    let (title, disease) = (words(title), words(disease));
    if title.is_empty() || disease.is_empty() {
        return Likeness::Unsure;
    }
    if title.is_subset(&disease) {
        return Likeness::Covers;
    }
    let similar = |one: &String| disease.iter().any(|other| begin_alike(one, other));
    if title.iter().any(similar) {
        Likeness::Unsure
    } else {
        Likeness::Other
    }
}

fn begin_alike(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars());
    one == other || shared.take_while(|(one, other)| one == other).count() >= SHARED_BEGINNING
}

/// The telling words of a text.
pub(super) fn words(text: &str) -> BTreeSet<String> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !FILLING.contains(word))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_nothing_do_not_count() {
        assert_eq!(
            likeness("Annual Rabies booster", "RABIES"),
            Likeness::Covers
        );
        assert_eq!(
            likeness("Raivotauti, tehoste", "raivotauti"),
            Likeness::Covers
        );
        assert_eq!(likeness("Annual vaccination", "rabies"), Likeness::Unsure);
        assert_eq!(likeness("", ""), Likeness::Unsure);
    }

    #[test]
    fn a_title_is_covered_only_whole() {
        assert_eq!(
            likeness("Rabies", "Rabies, leptospirosis"),
            Likeness::Covers
        );
        assert_eq!(likeness("Rabies + DHPP", "Rabies"), Likeness::Unsure);
        assert_eq!(likeness("Lepto", "Leptospirosis"), Likeness::Unsure);
        assert_eq!(likeness("Dental check", "Rabies"), Likeness::Other);
    }
}
