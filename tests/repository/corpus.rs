//! Replays the corpus of the fuzzer (`tests/fuzz`) in every test run.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../fuzz/checks/mod.rs"]
mod checks;

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
fn session_tokens_hold() {
    let name = format!("cageside-corpus-{}", hex::encode(rand::random::<[u8; 8]>()));
    let folder = std::env::temp_dir().join(name);
    fs::create_dir(&folder).unwrap();
    let server = checks::session::TestServer::new(&folder);
    replay("session", |data| server.check(data));
    drop(server);
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn plain_texts_hold() {
    replay("plain", checks::plain::check);
}
