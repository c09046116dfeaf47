//! Explains a launch that is refused, to whoever set up the button.
//!
//! Pure, and free of secrets: a [`Diagnosis`] holds no salt, no hash and no value of the request, so it can be shown.

mod address;
mod finding;

use jiff::Timestamp;

pub use address::{NotALaunch, Pasted};
pub use finding::Finding;

use super::launch::{ButtonKey, LaunchError, Query, Recipe, SignedLaunch, Window};

/// What is wrong with a launch, and which button its hash belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// What to put right first.
    pub finding: Finding,
    /// The button and the recipe that the hash fits, if any does.
    pub fit: Option<Fit>,
}

/// A hash that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// The place of the button among the candidates.
    pub candidate: usize,
    /// The recipe that the hash was made with; not always the one the button was set up with.
    pub recipe: Recipe,
}

/// Says what is wrong with a request, given the keys of every button it might come from.
pub fn diagnose(
    query: &Query,
    candidates: &[ButtonKey<'_>],
    window: Window,
    now: Timestamp,
) -> Diagnosis {
    let signed = match SignedLaunch::read(query.clone()) {
        Ok(signed) => signed,
        Err(error) => {
            return Diagnosis {
                finding: error.into(),
                fit: None,
            };
        }
    };
    let fits = fits(&signed, signed.timestamp(), candidates);
    let judged = |fit: &Fit| judge(&signed, *fit, candidates, window, now);
    // Buttons may share a salt, so one that the launch suits wholly is looked for before one that only its hash suits.
    let sound = fits.iter().find(|fit| judged(fit) == Finding::Sound);
    match sound.or(fits.first()) {
        Some(fit) => Diagnosis {
            finding: judged(fit),
            fit: Some(*fit),
        },
        None => misfit(&signed, candidates),
    }
}

/// What is wrong with a launch whose hash fits.
fn judge(
    signed: &SignedLaunch,
    fit: Fit,
    candidates: &[ButtonKey<'_>],
    window: Window,
    now: Timestamp,
) -> Finding {
    match candidates
        .get(fit.candidate)
        .map(|key| signed.verify(key, window, now))
    {
        None => Finding::NoButton,
        Some(Ok(_)) => Finding::Sound,
        Some(Err(LaunchError::BadHash)) => Finding::Recipe,
        Some(Err(error)) => error.into(),
    }
}

/// What is wrong with a launch whose hash fits no button.
fn misfit(signed: &SignedLaunch, candidates: &[ButtonKey<'_>]) -> Diagnosis {
    let altered = originals(signed.timestamp())
        .into_iter()
        .find_map(|text| fits(signed, &text, candidates).first().copied());
    let finding = if candidates.is_empty() {
        Finding::NoButton
    } else if signed.hash().is_none() {
        Finding::MalformedHash
    } else if candidates
        .iter()
        .all(|key| !signed.agrees_with(key.provet_id))
    {
        Finding::Tenant
    } else if altered.is_some() {
        Finding::AlteredTimestamp
    } else {
        Finding::Salt
    };
    Diagnosis {
        finding,
        fit: altered,
    }
}

/// Every button and recipe that the hash fits, each button's own recipe first.
fn fits(signed: &SignedLaunch, timestamp: &str, candidates: &[ButtonKey<'_>]) -> Vec<Fit> {
    let mut fits: Vec<Fit> = candidates
        .iter()
        .enumerate()
        .flat_map(|(candidate, _)| Recipe::all().map(move |recipe| Fit { candidate, recipe }))
        .collect();
    let key = |fit: &Fit| candidates.get(fit.candidate);
    fits.retain(|fit| key(fit).is_some_and(|key| signed.fits(fit.recipe, timestamp, key.salt)));
    fits.sort_by_key(|fit| key(fit).is_none_or(|key| key.recipe != fit.recipe));
    fits
}

/// What a timestamp's text may have been before something on its way here changed it.
fn originals(text: &str) -> Vec<String> {
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
