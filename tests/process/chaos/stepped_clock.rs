//! A clock that is stepped while its process runs, by the library of Debian's `faketime`. Where that is not installed the clock is the machine's,
//! with a loud line; that is a failure when `CAGESIDE_TEST_REQUIRE` contains `faketime`.

use std::path::{Path, PathBuf};

use tokio::process::Command;

use super::round::say;

/// Steps that a launch which has just been signed survives.
pub(super) const MOST_SECONDS: i64 = 20;

/// The clock of one node.
pub(super) struct SteppedClock {
    library: Option<PathBuf>,
    /// What the library reads at every look at the clock: by how much it is wrong.
    offset: PathBuf,
}

impl SteppedClock {
    /// A clock that is right, and keeps its offset in this file.
    pub(super) fn right(offset: PathBuf) -> Self {
        let clock = Self {
            library: find_library(),
            offset,
        };
        clock.step_to(0);
        clock
    }

    /// Makes it wrong by so many seconds at once. Time that only passes is not touched: no timer fires sooner.
    pub(super) fn step_to(&self, seconds: i64) {
        // Renamed into place, so that the library never reads half of it.
        let new = self.offset.with_extension("new");
        std::fs::write(&new, format!("{seconds:+}s\n")).unwrap();
        std::fs::rename(&new, &self.offset).unwrap();
    }

    /// Lets a process read this clock from its start on.
    pub(super) fn give_to(&self, program: &mut Command) {
        let Some(library) = &self.library else {
            return;
        };
        program
            .env("LD_PRELOAD", library)
            .env("FAKETIME_TIMESTAMP_FILE", &self.offset)
            .env("FAKETIME_NO_CACHE", "1")
            .env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    }
}

fn find_library() -> Option<PathBuf> {
    let found = std::fs::read_dir("/usr/lib").ok().and_then(|folders| {
        let paths = folders.map_while(Result::ok).map(|folder| folder.path());
        paths
            .map(|folder| folder.join("faketime/libfaketimeMT.so.1"))
            .find(|path| Path::is_file(path))
    });
    let is_required =
        std::env::var("CAGESIDE_TEST_REQUIRE").is_ok_and(|list| list.contains("faketime"));
    assert!(
        found.is_some() || !is_required,
        "faketime is required and not installed"
    );
    if found.is_none() {
        say("SKIPPED: steps of the clock, because faketime is not installed");
    }
    found
}
