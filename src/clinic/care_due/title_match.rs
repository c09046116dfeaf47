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

/// What vaccines of dogs and cats are against, by the beginnings of the words for it and by its abbreviations (those of
/// WSAVA, Guidelines for the vaccination of dogs and cats, 2024; the words in English and Finnish).
const COMPONENTS: [(Component, &[&str], &[&str]); 11] = [
    (Component::Distemper, &["distemper", "penikka"], &["cdv"]),
    (
        Component::Adenovirus,
        &["adenovir", "hepatit", "maksatul"],
        &["cav", "cav1", "cav2"],
    ),
    (Component::Parvovirus, &["parvo"], &["cpv", "cpv2"]),
    (Component::Parainfluenza, &["parainflu"], &["cpiv", "pi"]),
    (Component::Leptospira, &["lepto"], &["l2", "l4"]),
    (Component::Rabies, &["rabies", "raivo"], &["rabv"]),
    (Component::Panleukopenia, &["panleu", "kissarut"], &["fpv"]),
    (
        Component::Herpesvirus,
        &["herpes", "rhinotrach", "rinotrak"],
        &["fhv", "fhv1"],
    ),
    (Component::Calicivirus, &["calici", "kaliki"], &["fcv"]),
    (Component::LeukaemiaVirus, &["leuk"], &["felv"]),
    (Component::Chlamydia, &["chlamyd", "klamyd"], &["ch"]),
];

/// Combined vaccines by the letters they are known by, longer ones first. The letters stand for the components above:
/// D (S in German, C in French) for distemper, H or A for adenovirus, P for parvovirus, the second P or Pi for
/// parainfluenza; FV for feline viral, R for rhinotracheitis, C for calicivirus, P for panleukopenia.
const COMBINED: [(&str, &[Component]); 14] = [
    ("da2ppi", &DOG_WITH_PARAINFLUENZA),
    ("da2pp", &DOG_WITH_PARAINFLUENZA),
    ("dhppi", &DOG_WITH_PARAINFLUENZA),
    ("dappi", &DOG_WITH_PARAINFLUENZA),
    ("shppi", &DOG_WITH_PARAINFLUENZA),
    ("chppi", &DOG_WITH_PARAINFLUENZA),
    ("dhpp", &DOG_WITH_PARAINFLUENZA),
    ("dapp", &DOG_WITH_PARAINFLUENZA),
    ("fvrcp", &CAT),
    ("dhp", &DOG),
    ("dap", &DOG),
    ("shp", &DOG),
    ("chp", &DOG),
    ("rcp", &CAT),
];

const DOG: [Component; 3] = [
    Component::Distemper,
    Component::Adenovirus,
    Component::Parvovirus,
];

const DOG_WITH_PARAINFLUENZA: [Component; 4] = [
    Component::Distemper,
    Component::Adenovirus,
    Component::Parvovirus,
    Component::Parainfluenza,
];

const CAT: [Component; 3] = [
    Component::Herpesvirus,
    Component::Calicivirus,
    Component::Panleukopenia,
];

/// Something that a vaccine is against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Component {
    Distemper,
    Adenovirus,
    Parvovirus,
    Parainfluenza,
    Leptospira,
    Rabies,
    Panleukopenia,
    Herpesvirus,
    Calicivirus,
    LeukaemiaVirus,
    Chlamydia,
}

/// What the words of a text say a vaccine is against.
fn vaccine_components(words: &BTreeSet<String>) -> BTreeSet<Component> {
    let mut found = BTreeSet::new();
    for word in words {
        let is_named = |(_, beginnings, short): &&(Component, &[&str], &[&str])| {
            short.contains(&word.as_str()) || beginnings.iter().any(|it| word.starts_with(it))
        };
        found.extend(COMPONENTS.iter().filter(is_named).map(|(one, ..)| *one));
        // The longer letters stand first in the table, or `dhppi` would be read as `dhp` with a rest that means nothing.
        let combined = COMBINED
            .iter()
            .find_map(|(letters, of)| Some((word.strip_prefix(letters)?, of)));
        // L, L2 or L4 after the letters is leptospirosis, R rabies; other endings make another word.
        if let Some((rest, of)) = combined
            && matches!(rest, "" | "l" | "l2" | "l4" | "r" | "lr" | "ch")
        {
            found.extend(of.iter());
            found.extend(rest.contains('l').then_some(Component::Leptospira));
            found.extend(rest.contains('r').then_some(Component::Rabies));
        }
    }
    found
}

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
    // A combined vaccine and its components: the same perhaps, though not a word is.
    let is_against = vaccine_components(&title);
    let shares_component = !is_against.is_disjoint(&vaccine_components(&disease));
    if shares_component || title.iter().any(similar) {
        TitleMatch::Uncertain
    } else {
        TitleMatch::Different
    }
}

fn share_prefix(one: &str, other: &str) -> bool {
    // Inflected forms of a word share its beginning; words that are too short for that must be equal.
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
    fn a_combined_vaccine_and_its_components_are_perhaps_the_same() {
        let components = "Distemper, adenovirus, parvo, parainfluenza";
        for (title, disease) in [
            ("DHPPi", components),
            (components, "Nobivac DHPPi"),
            ("DHPPi + L4", "leptospiroosi"),
            ("DHPPiL4", "Lepto"),
            ("SHPPi", "penikkatauti"),
            ("FVRCP", "Calicivirus"),
            ("RCP", "panleukopenia, herpes"),
            ("Penikkatauti", "DA2PP"),
            ("CPV", "Parvovirus"),
        ] {
            let matched = match_title(title, disease);
            assert_eq!(matched, TitleMatch::Uncertain, "{title}: {disease}");
        }
        assert_eq!(match_title("DHPPi", "Rabies"), TitleMatch::Different);
        assert_eq!(match_title("Dapple", "Distemper"), TitleMatch::Different);
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
