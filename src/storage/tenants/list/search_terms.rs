//! The search terms of a clinic, normalized so that both databases compare them alike.

use url::Url;

use crate::provet::ProvetId;

/// Longer words are found by their beginning.
const MAX_WORD_LENGTH: usize = 32;

/// Words kept of one name.
const MAX_NAME_WORDS: usize = 12;

/// Words of a search that count.
const MAX_SEARCH_WORDS: usize = 3;

/// Characters of a name that it is sorted by.
const MAX_SORT_KEY_LENGTH: usize = 64;

/// Sorts after every name.
const UNNAMED_SORT_KEY: &str = "z";

/// Text in lower case as hex: `0-9a-f` stand in the same order under every collation, and so do the bytes of UTF-8.
fn normalize_word(text: &str, longest: usize) -> String {
    let lower = text.to_lowercase();
    hex::encode(lower.chars().take(longest).collect::<String>())
}

/// What a clinic is sorted by: its name; without one its number, after all names.
pub(in crate::storage) fn name_sort_key(name: &str, id: ProvetId) -> String {
    match name.trim() {
        // As many digits as the largest id has, so that as texts they are in the order of the numbers.
        "" => format!("{UNNAMED_SORT_KEY}{:019}", id.number()),
        name => normalize_word(name, MAX_SORT_KEY_LENGTH),
    }
}

/// The words of a clinic, in order and each once: of its name, its host from every label on, its number.
pub(in crate::storage) fn tenant_words(name: &str, base: &Url, id: ProvetId) -> Vec<String> {
    let mut words: Vec<String> = name
        .split_whitespace()
        .flat_map(word_suffixes)
        .take(MAX_NAME_WORDS)
        .collect();
    words.extend(word_suffixes(&host_and_port(base)));
    words.push(normalize_word(&id.to_string(), MAX_WORD_LENGTH));
    words.sort_unstable();
    words.dedup();
    words
}

/// The host, with its port where that is not the usual one.
fn host_and_port(base: &Url) -> String {
    let host = base.host_str().unwrap_or_default();
    let port = base.port();
    port.map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// `cat-vet` is found as `cat-vet` and as `vet`.
fn word_suffixes(word: &str) -> Vec<String> {
    let mut inside = false;
    let mut starts = Vec::new();
    for (at, letter) in word.char_indices() {
        let belongs = letter.is_alphanumeric();
        if belongs && !inside {
            starts.push(at);
        }
        inside = belongs;
    }
    let rests = starts.into_iter().filter_map(|at| word.get(at..));
    rests
        .map(trim_punctuation)
        .map(|rest| normalize_word(rest, MAX_WORD_LENGTH))
        .collect()
}

fn trim_punctuation(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// What is sought, as beginnings of words; an address of Provet's is sought by its parts.
pub(in crate::storage) fn parse_search(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| letter.is_whitespace() || letter == '/');
    let parts = parts.filter(|part| !matches!(*part, "http:" | "https:"));
    let parts = parts.map(trim_punctuation).filter(|part| !part.is_empty());
    parts
        .map(|part| normalize_word(part, MAX_WORD_LENGTH))
        .take(MAX_SEARCH_WORDS)
        .collect()
}

/// Where the words that begin so end: no digit of hex stands behind `f`.
pub(in crate::storage) fn prefix_end(beginning: &str) -> String {
    format!("{beginning}g")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, search: &str) -> bool {
        let base = "https://us.provetcloud.com:8443/54321/".parse().unwrap();
        let words = tenant_words(name, &base, ProvetId::new(54321).unwrap());
        let mut sought = parse_search(search).into_iter();
        sought.all(|part| words.iter().any(|word| word.starts_with(&part)))
    }

    #[test]
    fn a_clinic_is_found_by_the_beginnings_of_its_words() {
        for search in [
            "eläin",
            "ELÄIN",
            "tassu klinikka-",
            "(tassu)",
            "vet",
            "cat-v",
            "543",
            "provet",
            "us.provetcloud.com:8443",
            "https://us.provetcloud.com/54321/",
            "",
        ] {
            assert!(
                found("Eläinklinikka-Klinikka-Tassu, Cat-Vet (Tassu)", search),
                "{search}"
            );
        }
        for search in ["lain", "4321", "tassu koira", "cloud"] {
            assert!(!found("Eläin Klinikka-Tassu", search), "{search}");
        }
    }

    #[test]
    fn those_without_a_name_come_after_all_names_in_order_of_their_numbers() {
        let key = |name: &str, id| name_sort_key(name, ProvetId::new(id).unwrap());
        assert!(key("Äkta", 1) < key("", 4));
        assert!(key("", 4) < key(" ", 30));
        assert!(key("anna", 9) < key("Berta", 1));
        assert_eq!(key("ANNA", 9), key("anna", 1));
    }
}
