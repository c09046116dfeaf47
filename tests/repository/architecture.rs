//! Holds the ladder of modules (each may use those below it and none above), the rules of naming, and that files of one
//! module use each other in one direction.

use std::collections::{BTreeMap, BTreeSet};

use crate::source_files::{read_text, source_paths, sources, uses};

/// Each module and the modules it may use. `clock` is a leaf that everything that needs the time may use.
const LADDER: [(&str, &[&str]); 17] = [
    ("clock", &[]),
    ("error_chain", &[]),
    ("values", &[]),
    ("clinic", &["values"]),
    ("provet", &["clock", "error_chain", "values"]),
    ("storage", &["clock", "error_chain", "provet"]),
    ("access_policy", &["provet", "storage"]),
    ("guarded_write", &["provet", "storage"]),
    ("views", &["clinic", "error_chain", "provet", "values"]),
    (
        "panels",
        &[
            "error_chain",
            "clinic",
            "provet",
            "storage",
            "guarded_write",
            "views",
            "values",
        ],
    ),
    (
        "background",
        &[
            "clock",
            "error_chain",
            "clinic",
            "provet",
            "storage",
            "access_policy",
            "guarded_write",
        ],
    ),
    (
        "workers",
        &[
            "clock",
            "provet",
            "storage",
            "panels",
            "background",
            "telemetry",
        ],
    ),
    (
        "settings",
        &[
            "clock",
            "error_chain",
            "provet",
            "storage",
            "access_policy",
            "guarded_write",
            "views",
            "panels",
            "background",
        ],
    ),
    (
        "web",
        &[
            "settings",
            "clock",
            "clinic",
            "provet",
            "storage",
            "access_policy",
            "views",
            "panels",
            "background",
            "workers",
            "telemetry",
        ],
    ),
    ("config", &["provet", "telemetry"]),
    ("telemetry", &["error_chain"]),
    (
        "cli",
        &[
            "clock",
            "clinic",
            "provet",
            "storage",
            "access_policy",
            "views",
            "panels",
            "background",
            "settings",
            "web",
            "config",
            "telemetry",
        ],
    ),
];

/// Words that a module must not know: servers, HTML and SQL stay out of `provet` and `clinic`, servers and SQL out of
/// `settings`.
const FORBIDDEN: [(&str, &[&str]); 3] = [
    ("settings", &["axum", "sqlx", "tower"]),
    ("provet", &["axum", "maud", "sqlx", "tower"]),
    (
        "clinic",
        &["axum", "maud", "sqlx", "tower", "reqwest", "serde_json"],
    ),
];

/// The first names behind `crate::`, also in `use crate::{a, b}`.
fn used(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            let group = group.split('}').next().unwrap_or("");
            names.extend(group.split(',').map(|name| first_name(name.trim())));
        } else {
            names.insert(first_name(rest));
        }
    }
    names.remove("");
    names
}

fn first_name(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn every_module_uses_only_what_stands_below_it() {
    let files = sources();
    for (module, allowed) in LADDER {
        let own = || files.iter().filter(|file| top_module(&file.path) == module);
        assert!(own().next().is_some(), "{module} has no source file");
        for file in own() {
            for name in used(&file.code) {
                let known = LADDER.iter().any(|(other, _)| *other == name);
                assert!(
                    !known || name == module || allowed.contains(&name.as_str()),
                    "{} uses crate::{name}, which {module} may not",
                    file.path
                );
            }
        }
    }
}

#[test]
fn provet_clinic_and_settings_know_nothing_of_what_stands_around_them() {
    let files = sources();
    for (module, words) in FORBIDDEN {
        for file in files.iter().filter(|file| top_module(&file.path) == module) {
            for word in words {
                let named = [format!("{word}::"), format!("use {word};")];
                let known = named.iter().any(|name| file.code.contains(name));
                assert!(!known, "{} knows {word}", file.path);
            }
        }
    }
}

#[test]
fn every_file_says_first_what_it_is_for() {
    for path in source_paths() {
        let text = read_text(&path);
        let first = text.lines().next().unwrap_or("");
        let says = first.starts_with("//! ") && first.len() > 16;
        assert!(says, "{path} opens with {first:?}");
    }
}

#[test]
fn the_ladder_names_every_module() {
    let map = read_text("src/lib.rs");
    for line in map.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let name = line.trim_end_matches(';');
        assert!(
            LADDER.iter().any(|(module, _)| *module == name),
            "{name} is not on the ladder"
        );
    }
}

/// Words that a type's name must not contain (names.md, rule 2): participles, pronouns and prepositions that stand for a
/// noun, and metaphors where the field has a word.
const FORBIDDEN_WORDS: &str = "Asked Told Said Seen Shown Wrote Acted Opened Judged Noted Typed Sent Tried Came Kept Given \
    Wanted Here Whose Around Beside Within Like Which What Who Made Found Known Owed Worked Unseen Unread Untold Held Taken \
    Desk House Plant Office Stage Door Gate Knock Way Beware Sheet Paper Book Card Scale Words Frame Dress Trouble Wrong \
    Mistake Rest Pause Patience Spot Place Once";

/// Type names with one of those words, and why.
const NAMED_SO_ALL_THE_SAME: [(&str, &str); 3] = [
    ("KnownCredential", "a credential that the database knows"),
    ("ChartScale", "what a chart calls it"),
    (
        "FrameAncestors",
        "the directive of the content security policy",
    ),
];

/// What no file may be called (names.md, rule 4): the words above, and words that say nothing of what is inside.
const FORBIDDEN_FILES: &str = "acting animal animals apart arrange arranging before bookings days ends gaps gather judged \
    linked maker moving needs node noting odd openings others own parts standing story sums talk things title troubles utils \
    util helpers common misc visits weighing wish write writing";

/// Folders whose parts use what their `mod.rs` defines for them while it lists and calls its parts: from where, to which
/// file. Each is to go: what parts share belongs in a file of its own.
const SHARED_BY_PARTS: &[(&str, &str)] = &[
    ("src/config/", "src/config.rs"),
    ("src/clinic/care_due/", "src/clinic/care_due/mod.rs"),
    (
        "src/clinic/reminder_check/",
        "src/clinic/reminder_check/mod.rs",
    ),
    ("src/panels/", "src/panels/mod.rs"),
    ("src/panels/client/", "src/panels/client/mod.rs"),
    (
        "src/panels/referrals/imaging/",
        "src/panels/referrals/imaging/mod.rs",
    ),
    (
        "src/panels/referrals/laboratory/",
        "src/panels/referrals/laboratory/mod.rs",
    ),
    ("src/panels/reminders/", "src/panels/reminders/mod.rs"),
    ("src/provet/api/", "src/provet/api/mod.rs"),
    ("src/provet/hookup/", "src/provet/hookup/mod.rs"),
    ("src/provet/oauth/", "src/provet/oauth/mod.rs"),
    ("src/provet/rate_limit/", "src/provet/rate_limit/mod.rs"),
    (
        "src/storage/tenants/list/",
        "src/storage/tenants/list/mod.rs",
    ),
];

/// Other arrows that close a circle between files of one module: from where, to which file. Each is to go.
const CLOSING_ARROWS: &[(&str, &str)] = &[(
    "src/panels/reminders/lookup.rs",
    "src/panels/reminders/assessment.rs",
)];

fn forbidden_words() -> BTreeSet<&'static str> {
    FORBIDDEN_WORDS.split_whitespace().collect()
}

/// `WeightForm` as `Weight` and `Form`.
fn camel_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for letter in name.chars() {
        if letter.is_uppercase() || words.is_empty() {
            words.push(String::new());
        }
        words.last_mut().unwrap().push(letter);
    }
    words
}

#[test]
fn types_are_named_in_the_words_of_the_field() {
    let forbidden = forbidden_words();
    let mut found = BTreeSet::new();
    for file in sources() {
        for name in file.types() {
            let wrong = camel_words(&name)
                .into_iter()
                .find(|word| forbidden.contains(word.as_str()));
            if let Some(word) = wrong {
                let allowed = NAMED_SO_ALL_THE_SAME
                    .iter()
                    .any(|(other, _)| *other == name);
                assert!(
                    allowed,
                    "{} defines {name}: {word:?} stands for a noun of the field",
                    file.path
                );
                found.insert(name);
            }
        }
    }
    for (name, _) in NAMED_SO_ALL_THE_SAME {
        assert!(
            found.contains(name),
            "{name} is gone, so its exception can go"
        );
    }
}

#[test]
fn files_are_named_after_what_is_in_them() {
    let words = FORBIDDEN_WORDS.to_lowercase();
    let forbidden: BTreeSet<&str> = words
        .split_whitespace()
        .chain(FORBIDDEN_FILES.split_whitespace())
        .collect();
    for file in sources() {
        let stem = file.stem();
        assert!(
            !forbidden.contains(stem),
            "{}: {stem:?} says nothing of what is inside",
            file.path
        );
    }
}

#[test]
fn a_name_means_one_thing() {
    let files = sources();
    let mut defined: BTreeMap<(&str, String), &str> = BTreeMap::new();
    for file in files {
        for name in file.types() {
            let before = defined.insert((file.folder(), name.clone()), &file.path);
            assert!(
                before.is_none(),
                "{name} is defined in {} and in {}",
                before.unwrap_or_default(),
                file.path
            );
        }
        let renamed = file.renamed_imports();
        assert!(
            renamed.is_empty(),
            "{} gives another name to {renamed:?}",
            file.path
        );
    }
}

/// The module right under the root that a file belongs to.
fn top_module(path: &str) -> &str {
    let inner = path.trim_start_matches("src/");
    inner.split(['/', '.']).next().unwrap_or(inner)
}

/// The files that each file uses inside its own module, directly or through others.
fn reachable<'a>(
    uses: &BTreeMap<&'a str, BTreeSet<&'a str>>,
) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let reach = |from: &'a str| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(file) = next.pop() {
            let inside = uses[file]
                .iter()
                .copied()
                .filter(|to| top_module(to) == top_module(from));
            next.extend(inside.filter(|to| seen.insert(*to)));
        }
        (from, seen)
    };
    uses.keys().copied().map(reach).collect()
}

#[test]
fn no_circle_joins_the_files_of_a_module() {
    let files = sources();
    let mut uses = uses(files);
    for (from, to) in SHARED_BY_PARTS.iter().chain(CLOSING_ARROWS) {
        for (_, targets) in uses.iter_mut().filter(|(file, _)| file.starts_with(from)) {
            targets.remove(to);
        }
    }
    let reach = reachable(&uses);
    let mut circles: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (file, reached) in reach
        .iter()
        .filter(|(file, reached)| reached.contains(*file))
    {
        let joined = |other: &&&str| reached.contains(**other) && reach[**other].contains(file);
        let first = reached.iter().find(joined).copied().unwrap_or(file);
        let into = uses[file]
            .iter()
            .filter(joined)
            .copied()
            .collect::<Vec<_>>();
        circles
            .entry(first)
            .or_default()
            .push(format!("  {file} -> {}", into.join(", ")));
    }
    let told: Vec<String> = circles
        .values()
        .map(|arrows| format!("{} files:\n{}", arrows.len(), arrows.join("\n")))
        .collect();
    assert!(
        told.is_empty(),
        "{} circles\n{}",
        told.len(),
        told.join("\n")
    );
}
