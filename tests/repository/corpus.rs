//! Replays the corpus of the fuzzer (`tests/fuzz`) in every test run.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::source_files::{collect_rust_files, read_text};

#[path = "../fuzz/checks/mod.rs"]
mod checks;

/// A folder for the database of a server, which goes away with the test.
struct TestFolder(PathBuf);

impl TestFolder {
    fn create() -> Self {
        let name = format!("cageside-corpus-{}", hex::encode(rand::random::<[u8; 8]>()));
        let path = std::env::temp_dir().join(name);
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TestFolder {
    fn drop(&mut self) {
        // A folder that stays behind does no harm.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Runs a check over every file of a target's corpus.
#[track_caller]
fn replay(target: &str, check: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    let files = fs::read_dir(folder.join(target)).unwrap();
    let files: Vec<PathBuf> = files.map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() >= 5, "{target} has {} files", files.len());
    for file in files {
        let data = fs::read(&file).unwrap();
        // A panic is reported with the file, so that this input can be run alone.
        let run = std::panic::AssertUnwindSafe(|| check(&data));
        assert!(std::panic::catch_unwind(run).is_ok(), "{}", file.display());
    }
}

#[test]
fn launches_hold() {
    replay("launch", checks::launch::check);
}

#[test]
fn diagnoses_hold() {
    replay("doctor", checks::doctor::check);
}

#[test]
fn hookup_messages_hold() {
    replay("hookup", checks::hookup::check);
}

#[test]
fn records_hold() {
    replay("records", checks::records::check);
}

#[test]
fn encrypted_values_hold() {
    replay("vault", checks::vault::check);
}

#[test]
fn webhooks_hold() {
    replay("webhook", checks::webhook::check);
}

#[test]
fn files_for_spreadsheets_hold() {
    replay("csv", checks::csv::check);
}

#[test]
fn plain_texts_hold() {
    replay("plain", checks::plain::check);
}

#[test]
fn session_tokens_hold() {
    let folder = TestFolder::create();
    let server = checks::session::open(folder.path());
    replay("session", |data| checks::session::check_at(&server, data));
}

#[test]
fn forwarding_headers_hold() {
    let folder = TestFolder::create();
    let servers = checks::forwarded::open(folder.path());
    replay("forwarded", |data| {
        checks::forwarded::check_at(&servers, data);
    });
}

#[test]
fn sign_in_callbacks_hold() {
    let folder = TestFolder::create();
    let server = checks::callback::open(folder.path());
    replay("callback", |data| checks::callback::check_at(&server, data));
}

#[test]
fn forms_of_the_settings_hold() {
    let folder = TestFolder::create();
    let server = Mutex::new(checks::settings::SettingsServer::open(folder.path()));
    replay("settings", |data| server.lock().unwrap().check(data));
}

#[test]
fn every_target_is_built_and_replayed() {
    let replays = read_text("tests/repository/corpus.rs");
    let manifest = read_text("tests/fuzz/Cargo.toml");
    let targets = collect_rust_files("tests/fuzz/targets");
    assert!(targets.len() >= 12);
    for path in targets {
        let target = Path::new(&path).file_stem().unwrap().to_str().unwrap();
        assert!(
            manifest.contains(&format!("name = \"{target}\"")),
            "{target}"
        );
        assert!(
            replays.contains(&format!("replay(\"{target}\"")),
            "{target}"
        );
    }
}

#[test]
fn every_kind_of_record_is_fuzzed() {
    let checks = read_text("tests/fuzz/checks/records.rs");
    let list = checks.split("(&value):").nth(1).unwrap();
    let fuzzed: Vec<&str> = list.split(')').next().unwrap().split_whitespace().collect();
    for path in collect_rust_files("src/provet/model") {
        for line in read_text(&path).lines() {
            let kind = line.strip_prefix("impl ProvetRecord for ");
            if let Some(kind) = kind.and_then(|rest| rest.split_whitespace().next()) {
                assert!(fuzzed.contains(&kind), "{kind} of {path}");
            }
        }
    }
}
