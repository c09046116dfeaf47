//! Why something could not be done in Provet, in words that say what to do.

use i18n_embed_fl::fl;

use super::{Desk, SettingsError};
use crate::provet::ProvetError;
use crate::provet::integration::Misfit;
use crate::storage::StorageError;

/// The longest list of fields that is kept of what Provet refused.
const LONGEST: usize = 200;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    /// Provet did not do it.
    #[error(transparent)]
    Provet(#[from] ProvetError),
    /// Provet's fields are not those we know.
    #[error("the fields do not fit")]
    Misfit(Misfit),
    /// Somebody else is at it.
    #[error("somebody else is at it")]
    Busy,
    /// Our own side failed.
    #[error(transparent)]
    Ours(#[from] SettingsError),
}

impl From<StorageError> for Trouble {
    fn from(error: StorageError) -> Self {
        Self::Ours(error.into())
    }
}

impl From<Misfit> for Trouble {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

impl Trouble {
    /// What to tell the person; our own failures are for the page that says so.
    pub(super) fn words(&self, desk: &Desk) -> Result<String, SettingsError> {
        let fluent = &desk.words.fluent;
        Ok(match self {
            Self::Provet(error) => said(desk, &code(error)),
            Self::Misfit(misfit) => misfit_words(desk, misfit),
            Self::Busy => fl!(fluent, "settings-buttons-busy"),
            Self::Ours(SettingsError::NotFound) => return Err(SettingsError::NotFound),
            Self::Ours(error) => {
                tracing::warn!(error = %error, "a button was not changed");
                fl!(fluent, "settings-buttons-ours")
            }
        })
    }
}

/// What is kept of a failure: a word, and the names of the fields that Provet refused.
pub(super) fn code(error: &ProvetError) -> String {
    let word = match error {
        ProvetError::NotConnected | ProvetError::NeedsPerson => "not-connected",
        ProvetError::Refused => "refused",
        ProvetError::Forbidden { .. } => "forbidden",
        ProvetError::NotFound { .. } => "not-found",
        ProvetError::Throttled { .. } => "throttled",
        ProvetError::Unreachable {
            maybe_done: true, ..
        } => "lost",
        ProvetError::Unreachable { .. } => "unreachable",
        ProvetError::Nonsense { .. } | ProvetError::Unfiltered { .. } => "nonsense",
        ProvetError::Rejected { reasons } => {
            let fields: Vec<&str> = reasons.0.iter().map(|(field, _)| field.as_str()).collect();
            let plain = |c: &char| c.is_ascii_alphanumeric() || "_-.,".contains(*c);
            let fields = fields.join(",");
            let fields: String = fields.chars().filter(plain).take(LONGEST).collect();
            return format!("rejected:{fields}");
        }
    };
    word.to_owned()
}

/// What a kept word means.
pub(super) fn said(desk: &Desk, code: &str) -> String {
    let fluent = &desk.words.fluent;
    if let Some(("rejected", fields)) = code.split_once(':') {
        return fl!(fluent, "settings-buttons-rejected", fields = fields);
    }
    match code {
        "not-connected" => fl!(fluent, "settings-buttons-not-connected"),
        "refused" => fl!(fluent, "settings-buttons-credential-refused"),
        "forbidden" => fl!(fluent, "settings-buttons-forbidden"),
        "not-found" => fl!(fluent, "settings-buttons-not-found"),
        "throttled" => fl!(fluent, "settings-buttons-throttled"),
        "lost" => fl!(fluent, "settings-buttons-lost"),
        "several" => fl!(fluent, "settings-buttons-several"),
        "unreachable" => fl!(fluent, "settings-buttons-unreachable"),
        _ => fl!(fluent, "settings-buttons-nonsense"),
    }
}

fn misfit_words(desk: &Desk, misfit: &Misfit) -> String {
    let fluent = &desk.words.fluent;
    let mut words = Vec::new();
    if !misfit.strangers.is_empty() {
        let fields = misfit.strangers.join(", ");
        words.push(fl!(fluent, "settings-buttons-strangers", fields = fields));
    }
    if !misfit.missing.is_empty() {
        let parts = misfit
            .missing
            .iter()
            .map(|role| super::made::role_name(desk, *role));
        let parts = parts.collect::<Vec<_>>().join(", ");
        words.push(fl!(fluent, "settings-buttons-no-field", parts = parts));
    }
    if !misfit.unfit.is_empty() {
        let fields = misfit.unfit.iter().map(|(_, field)| field.as_str());
        let fields = fields.collect::<Vec<_>>().join(", ");
        words.push(fl!(fluent, "settings-buttons-unfit", fields = fields));
    }
    words.push(fl!(fluent, "settings-buttons-by-hand-instead"));
    words.join(" ")
}
