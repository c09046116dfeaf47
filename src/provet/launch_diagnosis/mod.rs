//! Explains why a launch is rejected, to the person who set up the button.
//!
//! Pure, and free of secrets: a [`LaunchDiagnosis`] holds no salt, no hash and no value of the request, so it can be shown.

mod finding;
mod pasted_url;

use jiff::Timestamp;
use jiff::tz::TimeZone;

pub use finding::LaunchFinding;
pub use pasted_url::{PastedUrl, PastedUrlError};

use super::launch::{
    ButtonKey, FreshnessWindow, HashScheme, LaunchError, LaunchQuery, UnverifiedLaunch,
};

/// What is wrong with a launch, and which button its hash belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaunchDiagnosis {
    /// What to put right first.
    pub finding: LaunchFinding,
    /// The button and the recipe that the hash fits, if any does.
    pub hash_match: Option<HashMatch>,
}

/// A hash that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HashMatch {
    /// The place of the button among the candidates.
    pub candidate_index: usize,
    /// The recipe that the hash was made with; not always the one the button was set up with.
    pub hash_scheme: HashScheme,
}

/// Says what is wrong with a request, given the keys of every button it might come from.
pub fn diagnose(
    query: &LaunchQuery,
    candidates: &[ButtonKey<'_>],
    window: FreshnessWindow,
    now: Timestamp,
) -> LaunchDiagnosis {
    diagnose_in_zone(query, candidates, window, now, None)
}

/// The same with the clinic's zone, in which a timestamp without an offset may have been written.
pub fn diagnose_in_zone(
    query: &LaunchQuery,
    candidates: &[ButtonKey<'_>],
    window: FreshnessWindow,
    now: Timestamp,
    zone: Option<TimeZone>,
) -> LaunchDiagnosis {
    let signed = match UnverifiedLaunch::from_query(query.clone()) {
        Ok(signed) => signed.in_time_zone(zone),
        Err(error) => {
            return LaunchDiagnosis {
                finding: error.into(),
                hash_match: None,
            };
        }
    };
    let mut fits = find_hash_matches(&signed, signed.timestamp(), candidates);
    if fits.is_empty()
        && let Some(text) = signed.restored_timestamp()
    {
        // The server takes an unescaped `+` for what it was.
        fits = find_hash_matches(&signed, &text, candidates);
    }
    let judged = |fit: &HashMatch| assess_match(&signed, *fit, candidates, window, now);
    // Buttons may share a salt, so one that the launch suits wholly is looked for before one that only its hash suits.
    let sound = fits.iter().find(|fit| judged(fit) == LaunchFinding::Valid);
    match sound.or(fits.first()) {
        Some(fit) => LaunchDiagnosis {
            finding: judged(fit),
            hash_match: Some(*fit),
        },
        None => diagnose_mismatch(&signed, candidates),
    }
}

/// What is wrong with a launch whose hash fits.
fn assess_match(
    signed: &UnverifiedLaunch,
    fit: HashMatch,
    candidates: &[ButtonKey<'_>],
    window: FreshnessWindow,
    now: Timestamp,
) -> LaunchFinding {
    match candidates
        .get(fit.candidate_index)
        .map(|key| signed.verify(key, window, now))
    {
        None => LaunchFinding::NoButton,
        Some(Ok(_)) => LaunchFinding::Valid,
        // The hash fits by another recipe than the button's, or it would not be among the matches.
        Some(Err(LaunchError::BadHash)) => LaunchFinding::HashSchemeMismatch,
        Some(Err(error)) => error.into(),
    }
}

/// What is wrong with a launch whose hash fits no button.
fn diagnose_mismatch(signed: &UnverifiedLaunch, candidates: &[ButtonKey<'_>]) -> LaunchDiagnosis {
    let altered = timestamp_variants(signed.timestamp())
        .into_iter()
        .find_map(|text| {
            find_hash_matches(signed, &text, candidates)
                .first()
                .copied()
        });
    // In this order, because each of these explains why the ones below it would be found too.
    let finding = if candidates.is_empty() {
        LaunchFinding::NoButton
    } else if signed.claimed_hash().is_none() {
        LaunchFinding::MalformedHash
    } else if candidates
        .iter()
        .all(|key| !signed.matches_tenant(key.provet_id))
    {
        LaunchFinding::OtherTenant
    } else if altered.is_some() {
        LaunchFinding::AlteredTimestamp
    } else {
        LaunchFinding::SaltMismatch
    };
    LaunchDiagnosis {
        finding,
        hash_match: altered,
    }
}

/// Every button and recipe that the hash fits, each button's own recipe first.
fn find_hash_matches(
    signed: &UnverifiedLaunch,
    timestamp: &str,
    candidates: &[ButtonKey<'_>],
) -> Vec<HashMatch> {
    let mut fits: Vec<HashMatch> = candidates
        .iter()
        .enumerate()
        .flat_map(|(candidate, _)| {
            HashScheme::all().map(move |recipe| HashMatch {
                candidate_index: candidate,
                hash_scheme: recipe,
            })
        })
        .collect();
    let key = |fit: &HashMatch| candidates.get(fit.candidate_index);
    fits.retain(|fit| {
        key(fit).is_some_and(|key| signed.hash_matches(fit.hash_scheme, timestamp, key.salt))
    });
    // `false` sorts first: the button's own recipe is the likeliest explanation.
    fits.sort_by_key(|fit| key(fit).is_none_or(|key| key.hash_scheme != fit.hash_scheme));
    fits
}

/// What a timestamp's text may have been before something on its way here changed it.
fn timestamp_variants(text: &str) -> Vec<String> {
    let trimmed = text.trim();
    [
        // A `+` that was sent unescaped reads as a space.
        trimmed.replace(' ', "+"),
        // Blanks around it, or escaped once too often.
        trimmed.to_owned(),
        trimmed.replace("%2B", "+").replace("%3A", ":"),
    ]
    .into_iter()
    .filter(|original| original != text)
    .collect()
}

#[cfg(test)]
mod tests;
