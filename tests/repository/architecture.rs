//! Holds the ladder of modules: each may use those below it and none above.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each module and the modules it may use. `clock` is a leaf that everything that needs the time may use.
const LADDER: [(&str, &[&str]); 16] = [
    ("clock", &[]),
    ("values", &[]),
    ("clinic", &["values"]),
    ("provet", &["clock", "values"]),
    ("storage", &["clock", "provet"]),
    ("access_policy", &["provet", "storage"]),
    ("guarded_write", &["provet", "storage"]),
    ("views", &["clinic", "provet", "values"]),
    (
        "panels",
        &[
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
            "provet",
            "storage",
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
    ("telemetry", &[]),
    (
        "cli",
        &[
            "clock",
            "clinic",
            "provet",
            "storage",
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

fn sources(module: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let file = root.join(format!("{module}.rs"));
    if file.exists() {
        found.push(file);
    }
    let mut folders = vec![root.join(module)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{module} has no source file");
    found
}

/// The source without comments and without its tests, which may use what they like.
fn code(path: &Path) -> String {
    let parts: Vec<_> = path.iter().filter_map(|part| part.to_str()).collect();
    if parts
        .iter()
        .any(|part| matches!(*part, "tests" | "tests.rs"))
    {
        return String::new();
    }
    let text = fs::read_to_string(path).unwrap();
    let body = text.split("#[cfg(test)]").next().unwrap_or("");
    let lines = body
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

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
    for (module, allowed) in LADDER {
        for path in sources(module) {
            for name in used(&code(&path)) {
                let known = LADDER.iter().any(|(other, _)| *other == name);
                assert!(
                    !known || name == module || allowed.contains(&name.as_str()),
                    "{} uses crate::{name}, which {module} may not",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn provet_clinic_and_settings_know_nothing_of_what_stands_around_them() {
    for (module, words) in FORBIDDEN {
        for path in sources(module) {
            let code = code(&path);
            for word in words {
                let named = [format!("{word}::"), format!("use {word};")];
                assert!(
                    named.iter().all(|name| !code.contains(name)),
                    "{} knows {word}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn every_file_says_first_what_it_is_for() {
    for (module, _) in LADDER {
        for path in sources(module) {
            let text = fs::read_to_string(&path).unwrap();
            let first = text.lines().next().unwrap_or("");
            assert!(
                first.starts_with("//! ") && first.len() > 16,
                "{} opens with {first:?}",
                path.display()
            );
        }
    }
}

#[test]
fn the_ladder_names_every_module() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    for line in map.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let name = line.trim_end_matches(';');
        assert!(
            LADDER.iter().any(|(module, _)| *module == name),
            "{name} is not on the ladder"
        );
    }
}
