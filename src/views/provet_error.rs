//! What a failure of Provet means to a reader, and what to do about it.

use std::time::Duration;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::i18n::I18n;
use crate::provet::ProvetError;
use crate::provet::error::FieldRejections;

/// What can be said of a failure, in words.
pub(super) struct ProvetErrorMessage {
    /// Stable and short, such as `provet/forbidden`.
    pub(super) code: &'static str,
    title: String,
    advice: String,
    /// What Provet said of refused values: hostile text.
    rejections: FieldRejections,
    /// True when asking again may help.
    pub(super) is_retryable: bool,
    /// Seconds that Provet asked to wait, where it did.
    pub(super) retry_after: Option<u64>,
}

impl ProvetErrorMessage {
    /// A failed read of `what`.
    pub(super) fn for_read(error: &ProvetError, what: &str, i18n: &I18n) -> Self {
        Self {
            code: error.code(),
            title: error_title(error, i18n),
            advice: read_advice(error, what, i18n),
            rejections: rejections_of(error),
            // After a refusal too: an administrator may have granted the permission meanwhile.
            is_retryable: matches!(
                error,
                ProvetError::Unreachable { .. }
                    | ProvetError::ConnectionChecking
                    | ProvetError::Throttled { .. }
                    | ProvetError::Forbidden { .. }
                    | ProvetError::InvalidResponse { .. }
            ),
            retry_after: retry_seconds(error),
        }
    }

    /// A failed write of `what`. What was not sent is certainly not in the record, whatever the error is.
    pub(super) fn for_write(error: &ProvetError, was_sent: bool, what: &str, i18n: &I18n) -> Self {
        let is_open = was_sent && error.may_have_been_applied();
        let title = if is_open {
            fl!(i18n.fluent, "write-error-unsure")
        // The title of a failed read would leave open whether something was written.
        } else if matches!(error, ProvetError::Unreachable { .. }) {
            fl!(i18n.fluent, "write-error-unreachable")
        } else {
            error_title(error, i18n)
        };
        Self {
            code: error.code(),
            title,
            advice: write_advice(error, is_open, what, i18n),
            rejections: rejections_of(error),
            // A write is sent again through its form only, where it gets a new key.
            is_retryable: false,
            retry_after: None,
        }
    }

    /// Title, sentence, and what Provet said.
    pub(super) fn render(&self) -> Markup {
        html! {
            p { strong { (self.title) } " " span .advice { (self.advice) } }
            @if !self.rejections.0.is_empty() {
                ul .reasons {
                    @for (field, reason) in &self.rejections.0 {
                        // Provet's own words, in whatever language it speaks.
                        li dir="auto" { @if !field.is_empty() { (field) ": " } (reason) }
                    }
                }
            }
        }
    }
}

/// Why data beside other data is missing, in one sentence: not granted, not loaded, or not understood.
pub fn unavailable_message(error: &ProvetError, what: &str, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match error {
        ProvetError::Forbidden { .. } => fl!(fluent, "unavailable-forbidden", what = what),
        ProvetError::Unreachable { .. } => fl!(fluent, "unavailable-unreachable", what = what),
        ProvetError::Throttled { .. } => fl!(fluent, "unavailable-throttled", what = what),
        ProvetError::InvalidResponse { .. } => {
            fl!(fluent, "unavailable-unreadable", what = what)
        }
        ProvetError::FilterIgnored { .. } => fl!(fluent, "unavailable-unfiltered", what = what),
        ProvetError::NotFound { .. } => fl!(fluent, "unavailable-not-found", what = what),
        ProvetError::SignInRequired => fl!(fluent, "unavailable-sign-in", what = what),
        ProvetError::ConnectionChecking => fl!(fluent, "unavailable-checking", what = what),
        ProvetError::NotConnected
        | ProvetError::CredentialRejected
        | ProvetError::ValuesRejected { .. } => fl!(fluent, "unavailable-refused", what = what),
    }
}

fn error_title(error: &ProvetError, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match error {
        ProvetError::NotConnected => fl!(fluent, "section-not-connected"),
        ProvetError::ConnectionChecking => fl!(fluent, "section-checking"),
        ProvetError::SignInRequired => fl!(fluent, "section-sign-in"),
        ProvetError::CredentialRejected => fl!(fluent, "section-refused"),
        ProvetError::Forbidden { .. } => fl!(fluent, "section-forbidden"),
        ProvetError::NotFound { .. } => fl!(fluent, "section-not-found"),
        ProvetError::ValuesRejected { .. } => fl!(fluent, "section-rejected"),
        ProvetError::Throttled { .. } => fl!(fluent, "section-throttled"),
        ProvetError::Unreachable { .. } => fl!(fluent, "section-unreachable"),
        ProvetError::InvalidResponse { .. } => fl!(fluent, "section-nonsense"),
        ProvetError::FilterIgnored { .. } => fl!(fluent, "section-unfiltered"),
    }
}

/// What a failed read means and what to do.
fn read_advice(error: &ProvetError, what: &str, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match error {
        ProvetError::NotConnected => fl!(fluent, "section-not-connected-advice", what = what),
        ProvetError::ConnectionChecking => fl!(fluent, "section-checking-advice", what = what),
        ProvetError::SignInRequired => fl!(fluent, "section-sign-in-advice", what = what),
        ProvetError::CredentialRejected => fl!(fluent, "section-refused-advice", what = what),
        ProvetError::Forbidden { .. } => fl!(fluent, "section-forbidden-advice", what = what),
        ProvetError::NotFound { .. } => fl!(fluent, "section-not-found-advice", what = what),
        ProvetError::ValuesRejected { .. } => fl!(fluent, "section-rejected-advice", what = what),
        ProvetError::Throttled { retry_after, .. } => {
            let seconds = round_up_seconds(*retry_after);
            fl!(
                fluent,
                "section-throttled-advice",
                what = what,
                seconds = seconds
            )
        }
        ProvetError::Unreachable { .. } => fl!(fluent, "section-unreachable-advice", what = what),
        ProvetError::InvalidResponse { .. } => fl!(fluent, "section-nonsense-advice", what = what),
        ProvetError::FilterIgnored { .. } => fl!(fluent, "section-unfiltered-advice", what = what),
    }
}

/// What a failed write means and what to do.
fn write_advice(error: &ProvetError, is_open: bool, what: &str, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match error {
        // Before the kinds of error: that it may be in the record all the same matters most.
        _ if is_open => fl!(fluent, "write-error-unsure-advice", what = what),
        ProvetError::NotConnected => fl!(fluent, "write-error-not-connected-advice", what = what),
        ProvetError::ConnectionChecking => fl!(fluent, "write-error-checking-advice", what = what),
        ProvetError::SignInRequired => fl!(fluent, "write-error-sign-in-advice", what = what),
        ProvetError::CredentialRejected => fl!(fluent, "write-error-refused-advice", what = what),
        ProvetError::Forbidden { .. } => fl!(fluent, "write-error-forbidden-advice", what = what),
        ProvetError::NotFound { .. } => fl!(fluent, "write-error-not-found-advice", what = what),
        ProvetError::ValuesRejected { reasons } if reasons.0.is_empty() => {
            fl!(fluent, "write-error-rejected-bare-advice", what = what)
        }
        ProvetError::ValuesRejected { .. } => {
            fl!(fluent, "write-error-rejected-advice", what = what)
        }
        ProvetError::Throttled { retry_after, .. } => {
            let seconds = round_up_seconds(*retry_after);
            fl!(
                fluent,
                "write-error-throttled-advice",
                what = what,
                seconds = seconds
            )
        }
        ProvetError::Unreachable { .. }
        | ProvetError::InvalidResponse { .. }
        | ProvetError::FilterIgnored { .. } => {
            fl!(fluent, "write-error-unreachable-advice", what = what)
        }
    }
}

fn rejections_of(error: &ProvetError) -> FieldRejections {
    if let ProvetError::ValuesRejected { reasons } = error {
        reasons.clone()
    } else {
        FieldRejections::default()
    }
}

/// How long Provet asked to wait, where it did.
fn retry_seconds(error: &ProvetError) -> Option<u64> {
    if let ProvetError::Throttled { retry_after, .. } = error {
        Some(round_up_seconds(*retry_after))
    } else {
        None
    }
}

/// Rounded up, so that nobody is sent too early.
fn round_up_seconds(wait: Duration) -> u64 {
    let begun = u64::from(wait.subsec_nanos() > 0);
    // "In 0 seconds" would be no advice.
    wait.as_secs().saturating_add(begun).max(1)
}
