//! Explains a launch that is refused, to whoever set up the button.
//!
//! Pure, and free of secrets: a [`Diagnosis`] holds no salt, no hash and no value of the request, so it can be shown.

use jiff::{SignedDuration, Timestamp};

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

/// What to put right first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    /// The launch is good.
    #[error("nothing is wrong with this launch")]
    Sound,
    /// There is no button that it could come from.
    #[error("no button is set up that this launch could come from")]
    NoButton,
    /// It is larger than what a button sends.
    #[error("the request carries more than a button sends")]
    TooLarge,
    /// One of our parameters is absent: "Add verification hash" is off in Provet.
    #[error("{name} is missing: the button must add the verification hash")]
    MissingParameter {
        /// `timestamp` or `verification`.
        name: &'static str,
    },
    /// One of our parameters came twice: usually the button's URL already holds it.
    #[error("{name} came more than once: take it out of the button's URL")]
    RepeatedParameter {
        /// `timestamp` or `verification`.
        name: &'static str,
    },
    /// The hash does not have the form of an MD5 digest.
    #[error("the verification hash is not 32 hexadecimal digits")]
    MalformedHash,
    /// The request names another clinic than the button's URL.
    #[error("the request comes from another clinic than the button's URL names")]
    Tenant,
    /// The hash was made with another recipe than the button was set up with.
    #[error("the hash is made in another way than the button was set up with")]
    Recipe,
    /// The hash fits a text that the timestamp had before it was changed on its way here.
    #[error("the timestamp was changed on its way here")]
    AlteredTimestamp,
    /// No known recipe with any button's salt makes this hash.
    #[error("the salt in Provet is not the button's, or the timestamp was changed")]
    Salt,
    /// The hash fits, but the timestamp is in no form we read.
    #[error("the hash fits, but the timestamp is in an unknown form")]
    TimestampForm,
    /// The hash fits, but is too old: the page in Provet was left open, or a clock is wrong.
    #[error("the page in Provet was loaded too long ago, or a clock is wrong")]
    Expired {
        /// How far past the end of the window.
        by: SignedDuration,
    },
    /// The hash fits, but comes from the future.
    #[error("a clock is wrong: the launch comes from the future")]
    Clock {
        /// How far past the end of the window.
        by: SignedDuration,
    },
    /// The hash fits, but the object's id does not come under the name the button was set up with.
    #[error("the object's id is not sent as {expected}")]
    ParameterName {
        /// The name the button was set up with.
        expected: String,
    },
    /// The hash fits, but the object's parameter does not hold an id behind the button's prefix.
    #[error("{parameter} does not hold an id behind the button's prefix")]
    ObjectId {
        /// The name the button was set up with.
        parameter: String,
    },
    /// The hash fits, but more objects came than one launch may carry.
    #[error("{parameter} came too often")]
    TooManyObjects {
        /// The name the button was set up with.
        parameter: String,
    },
    /// The page cannot be told from the parameter names.
    #[error("the parameter names do not tell one page")]
    Page,
}

impl Finding {
    /// The short stable code, for output that machines read.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Sound => "doctor/sound",
            Self::NoButton => "doctor/no-button",
            Self::TooLarge => "doctor/too-large",
            Self::MissingParameter { .. } => "doctor/missing-parameter",
            Self::RepeatedParameter { .. } => "doctor/repeated-parameter",
            Self::MalformedHash => "doctor/malformed-hash",
            Self::Tenant => "doctor/tenant",
            Self::Recipe => "doctor/recipe",
            Self::AlteredTimestamp => "doctor/altered-timestamp",
            Self::Salt => "doctor/salt",
            Self::TimestampForm => "doctor/timestamp-form",
            Self::Expired { .. } => "doctor/expired",
            Self::Clock { .. } => "doctor/clock",
            Self::ParameterName { .. } => "doctor/parameter-name",
            Self::ObjectId { .. } => "doctor/object-id",
            Self::TooManyObjects { .. } => "doctor/too-many-objects",
            Self::Page => "doctor/page",
        }
    }
}

impl From<LaunchError> for Finding {
    fn from(error: LaunchError) -> Self {
        match error {
            LaunchError::TooLarge => Self::TooLarge,
            LaunchError::MissingTimestamp => Self::MissingParameter { name: "timestamp" },
            LaunchError::MissingVerification => Self::MissingParameter {
                name: "verification",
            },
            LaunchError::RepeatedParameter { name } => Self::RepeatedParameter { name },
            LaunchError::OtherTenant => Self::Tenant,
            LaunchError::BadHash => Self::Salt,
            LaunchError::BadTimestamp => Self::TimestampForm,
            LaunchError::Expired { by } => Self::Expired { by },
            LaunchError::FromTheFuture { by } => Self::Clock { by },
            LaunchError::MissingObject { parameter } => Self::ParameterName {
                expected: parameter,
            },
            LaunchError::BadObject { parameter } => Self::ObjectId { parameter },
            LaunchError::TooManyObjects { parameter } => Self::TooManyObjects { parameter },
            LaunchError::UnknownPage | LaunchError::SeveralPages => Self::Page,
        }
    }
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
