//! Counts the records that are opened with one plain hash, which covers none of them: whoever has the URL of one launch could
//! else go through all the patients of a clinic.
//!
//! Counted in this process: several nodes allow as many times the clinic's number. A page in Provet that is loaded anew makes
//! a hash of its own, so that people at work are not stopped.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use crate::provet::launch::{Launch, LaunchQuery, ProofLevel};

/// Hashes that are counted at once; then the oldest are forgotten.
const MAX_HASHES: usize = 20_000;

/// A digest of what is counted: nothing of the launch is kept in memory.
type LaunchDigest = [u8; 16];

/// The records opened with each hash.
#[derive(Default)]
pub(super) struct RecordLimiter(Mutex<HashMap<LaunchDigest, RecordCounter>>);

struct RecordCounter {
    digests: HashSet<LaunchDigest>,
    last_at: Timestamp,
}

impl RecordLimiter {
    /// Counts what a launch opens; false when its hash was used for as many other records as its clinic allows.
    pub(super) fn allows(
        &self,
        button_id: &str,
        launch: &Launch,
        query: &LaunchQuery,
        limit: i64,
        now: Timestamp,
    ) -> bool {
        // A hash that covers the payload is another one for each record.
        if launch.proof_level != ProofLevel::Plain {
            return true;
        }
        let verification = query.values("verification").next().unwrap_or_default();
        let hash = digest(&[button_id, &verification.to_ascii_lowercase()]);
        // What was chosen together counts once.
        let objects: Vec<String> = launch.objects.iter().map(i64::to_string).collect();
        let record = digest(&objects.iter().map(String::as_str).collect::<Vec<_>>());
        self.count(hash, record, usize::try_from(limit).unwrap_or(0), now)
    }

    fn count(
        &self,
        hash: LaunchDigest,
        record: LaunchDigest,
        limit: usize,
        now: Timestamp,
    ) -> bool {
        let mut hashes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if hashes.len() >= MAX_HASHES && !hashes.contains_key(&hash) {
            forget_oldest_half(&mut hashes);
        }
        let opened = hashes.entry(hash).or_insert_with(|| RecordCounter {
            digests: HashSet::new(),
            last_at: now,
        });
        opened.last_at = now;
        // A record that was opened before may be opened again.
        if opened.digests.len() >= limit && !opened.digests.contains(&record) {
            return false;
        }
        opened.digests.insert(record);
        true
    }
}

fn forget_oldest_half(hashes: &mut HashMap<LaunchDigest, RecordCounter>) {
    let mut times: Vec<Timestamp> = hashes.values().map(|opened| opened.last_at).collect();
    times.sort_unstable();
    if let Some(middle) = times.get(times.len() / 2).copied() {
        hashes.retain(|_, opened| opened.last_at > middle);
    }
}

fn digest(parts: &[&str]) -> LaunchDigest {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update(part);
        sha.update([0]);
    }
    let mut short = LaunchDigest::default();
    short.copy_from_slice(sha.finalize().get(..16).unwrap_or(&[0; 16]));
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_opens_as_many_records_as_the_clinic_allows_and_those_again() {
        let limiter = RecordLimiter::default();
        let now = Timestamp::UNIX_EPOCH;
        let open =
            |hash: &str, record: &str| limiter.count(digest(&[hash]), digest(&[record]), 2, now);
        assert!(open("h", "1") && open("h", "2") && open("h", "1"));
        assert!(!open("h", "3"));
        assert!(open("h", "2"));
        assert!(open("another", "3"));
    }

    #[test]
    fn memory_is_bounded() {
        let limiter = RecordLimiter::default();
        for number in 0..i64::try_from(MAX_HASHES).unwrap() + 10 {
            let now = Timestamp::from_second(number).unwrap();
            assert!(limiter.count(digest(&[&number.to_string()]), digest(&[]), 1, now));
        }
        assert!(limiter.0.lock().unwrap().len() <= MAX_HASHES);
    }
}
