//! Every action that is recorded in the audit has a label, in every language.

use std::collections::BTreeSet;

use crate::source_files::{read_text, source_paths};

/// What stands before the name of an action where one is recorded.
const RECORDED_BY: [&str; 4] = [
    "audit_change(",
    "audit_event(",
    "count_refusal(",
    "action: \"",
];

#[test]
fn every_action_of_the_audit_has_a_label() {
    let labels = read_text("src/settings/audit/messages.rs");
    let table = labels.split("audit_actions! {").nth(1).unwrap();
    let known: BTreeSet<&str> = string_literals(table.split('}').next().unwrap()).collect();
    assert!(known.contains("open"), "the table is not where it was");
    let mut unknown = BTreeSet::new();
    for path in source_paths() {
        let text = read_text(&path);
        // Tests come last in a file, and may record what no program does.
        let code = text.split("#[cfg(test)]").next().unwrap();
        for start in RECORDED_BY {
            for (at, _) in code.match_indices(start) {
                let found = recorded_action(&code[at..]);
                let found = found.filter(|action| !known.contains(action));
                unknown.extend(found.map(|action| format!("{action} in {path}")));
            }
        }
    }
    assert!(unknown.is_empty(), "no label for {unknown:#?}");
}

/// The action that a call or a field names as a literal; none where it is handed on.
fn recorded_action(code: &str) -> Option<&str> {
    let end = code.find([';', '}'])?;
    let action = string_literals(&code[..end]).next()?;
    let is_action = |c: char| c.is_ascii_lowercase() || c == '-';
    action.chars().all(is_action).then_some(action)
}

fn string_literals(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}
