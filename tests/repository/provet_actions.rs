//! Every action of Provet that the client calls counts against the limit of actions.

use cageside::provet::rate_limit::is_action_path;
use serde_json::Value;

use crate::source_files::{collect_rust_files, read_text};

#[test]
fn every_action_that_the_client_calls_is_limited_as_an_action() {
    let client: String = collect_rust_files("src/provet/api")
        .iter()
        .map(|path| read_text(path))
        .collect();
    let called: Vec<String> = actions_of_provet()
        .into_iter()
        .filter(|path| client.contains(&format!("\"{path}\"")))
        .collect();
    assert!(called.len() >= 5, "the actions are not where they were");
    for path in &called {
        assert!(is_action_path(path), "{path} is limited as a record");
    }
}

/// The paths of all actions that the stand-in knows, with `{id}` for ids.
fn actions_of_provet() -> Vec<String> {
    let resources = read_text("simulator/src/schema/resources.json");
    let resources: Vec<Value> = serde_json::from_str(&resources).unwrap();
    let mut paths = Vec::new();
    for resource in &resources {
        let actions = resource["actions"].as_array();
        for action in actions.into_iter().flatten() {
            let (path, name) = (resource["path"].as_str(), action["name"].as_str());
            paths.push(format!("{}/{{id}}/{}/", path.unwrap(), name.unwrap()));
        }
    }
    paths
}
