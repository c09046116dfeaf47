//! Holds `docs/security.md` to the repository: what it names is there, and what it answers can be followed.

use std::collections::BTreeSet;
use std::path::Path;

use crate::source_files::{collect_rust_files, read_text};

/// The names of all functions and tests, of both packages.
fn function_names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for folder in ["src", "tests", "simulator"] {
        for path in collect_rust_files(folder) {
            names.extend(read_text(&path).split("fn ").map(leading_identifier));
        }
    }
    names
}

fn leading_identifier(text: &str) -> String {
    let is_part = |it: &char| it.is_ascii_alphanumeric() || *it == '_';
    text.chars().take_while(is_part).collect()
}

#[test]
fn every_place_that_the_security_document_names_is_there() {
    let (document, functions) = (read_text("docs/security.md"), function_names());
    let folders = "src/ tests/ docs/ assets/ simulator/ migrations/ .ci/";
    // What stands between backticks is a path, the name of a function or test, or something else.
    for word in document.split('`').skip(1).step_by(2) {
        let ending = Path::new(word).extension();
        let in_folder = folders.split(' ').any(|folder| word.starts_with(folder));
        let is_name = word.contains('_') && leading_identifier(word) == word;
        if in_folder || ending.is_some_and(|it| it == "md" || it == "toml") {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(word);
            assert!(path.exists(), "there is no {word}");
        } else if is_name && word == word.to_lowercase() {
            assert!(functions.contains(word), "no function is called {word}");
        }
    }
}

#[test]
fn every_answer_of_the_security_document_says_where_or_what_is_missing() {
    let document = read_text("docs/security.md");
    let (_, open) = document.split_once("\n## Open\n").unwrap();
    for row in document.lines() {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, number, _, answer, place, _] = cells[..] else {
            continue;
        };
        if number.starts_with(|it: char| it.is_ascii_digit()) {
            let listed = open.contains(&format!("**{number}**"));
            assert_eq!(listed, answer == "open", "the list at the end: {row}");
            let known = matches!(answer, "holds" | "does not apply" | "open");
            assert!(known && (answer != "holds" || place.contains('`')), "{row}");
        }
    }
}
