//! What a failure of Provet means to a reader, and what to do about it.

use std::time::Duration;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::words::Words;
use crate::provet::ProvetError;
use crate::provet::error::Rejections;

/// What can be said of a failure, in words.
pub(super) struct Trouble {
    /// Stable and short, such as `provet/forbidden`.
    pub(super) code: &'static str,
    title: String,
    sentence: String,
    /// What Provet said of refused values: hostile text.
    reasons: Rejections,
    /// True when asking again may help.
    pub(super) passes: bool,
}

impl Trouble {
    /// A failed read of `what`.
    pub(super) fn reading(error: &ProvetError, what: &str, words: &Words) -> Self {
        Self {
            code: code(error),
            title: title(error, words),
            sentence: unread(error, what, words),
            reasons: reasons(error),
            passes: matches!(
                error,
                ProvetError::Unreachable { .. }
                    | ProvetError::Throttled { .. }
                    | ProvetError::Forbidden { .. }
                    | ProvetError::Nonsense { .. }
            ),
        }
    }

    /// A failed write of `what`.
    pub(super) fn writing(error: &ProvetError, what: &str, words: &Words) -> Self {
        let title = if maybe_written(error) {
            fl!(words.fluent, "unwritten-unsure")
        } else if matches!(error, ProvetError::Unreachable { .. }) {
            fl!(words.fluent, "unwritten-unreachable")
        } else {
            title(error, words)
        };
        Self {
            code: code(error),
            title,
            sentence: not_written(error, what, words),
            reasons: reasons(error),
            passes: false,
        }
    }

    /// Title, sentence, and what Provet said.
    pub(super) fn told(&self) -> Markup {
        html! {
            p { strong { (self.title) } " " (self.sentence) }
            @if !self.reasons.0.is_empty() {
                ul .reasons {
                    @for (field, reason) in &self.reasons.0 {
                        li dir="auto" { @if !field.is_empty() { (field) ": " } (reason) }
                    }
                }
            }
        }
    }
}

/// The failure's stable name.
fn code(error: &ProvetError) -> &'static str {
    match error {
        ProvetError::NotConnected => "provet/not-connected",
        ProvetError::NeedsPerson => "provet/sign-in",
        ProvetError::Refused => "provet/refused",
        ProvetError::Forbidden { .. } => "provet/forbidden",
        ProvetError::NotFound { .. } => "provet/not-found",
        ProvetError::Rejected { .. } => "provet/rejected",
        ProvetError::Throttled { .. } => "provet/throttled",
        ProvetError::Unreachable { .. } => "provet/unreachable",
        ProvetError::Nonsense { .. } => "provet/nonsense",
        ProvetError::Unfiltered { .. } => "provet/unfiltered",
    }
}

fn title(error: &ProvetError, words: &Words) -> String {
    let fluent = &words.fluent;
    match error {
        ProvetError::NotConnected => fl!(fluent, "section-not-connected"),
        ProvetError::NeedsPerson => fl!(fluent, "section-sign-in"),
        ProvetError::Refused => fl!(fluent, "section-refused"),
        ProvetError::Forbidden { .. } => fl!(fluent, "section-forbidden"),
        ProvetError::NotFound { .. } => fl!(fluent, "section-not-found"),
        ProvetError::Rejected { .. } => fl!(fluent, "section-rejected"),
        ProvetError::Throttled { .. } => fl!(fluent, "section-throttled"),
        ProvetError::Unreachable { .. } => fl!(fluent, "section-unreachable"),
        ProvetError::Nonsense { .. } => fl!(fluent, "section-nonsense"),
        ProvetError::Unfiltered { .. } => fl!(fluent, "section-unfiltered"),
    }
}

/// What a failed read means and what to do.
fn unread(error: &ProvetError, what: &str, words: &Words) -> String {
    let fluent = &words.fluent;
    match error {
        ProvetError::NotConnected => fl!(fluent, "section-not-connected-advice", what = what),
        ProvetError::NeedsPerson => fl!(fluent, "section-sign-in-advice", what = what),
        ProvetError::Refused => fl!(fluent, "section-refused-advice", what = what),
        ProvetError::Forbidden { .. } => fl!(fluent, "section-forbidden-advice", what = what),
        ProvetError::NotFound { .. } => fl!(fluent, "section-not-found-advice", what = what),
        ProvetError::Rejected { .. } => fl!(fluent, "section-rejected-advice", what = what),
        ProvetError::Throttled { retry_after, .. } => {
            let seconds = whole_seconds(*retry_after);
            fl!(
                fluent,
                "section-throttled-advice",
                what = what,
                seconds = seconds
            )
        }
        ProvetError::Unreachable { .. } => fl!(fluent, "section-unreachable-advice", what = what),
        ProvetError::Nonsense { .. } => fl!(fluent, "section-nonsense-advice", what = what),
        ProvetError::Unfiltered { .. } => fl!(fluent, "section-unfiltered-advice", what = what),
    }
}

/// What a failed write means and what to do.
fn not_written(error: &ProvetError, what: &str, words: &Words) -> String {
    let fluent = &words.fluent;
    match error {
        _ if maybe_written(error) => fl!(fluent, "unwritten-unsure-advice", what = what),
        ProvetError::NotConnected => fl!(fluent, "unwritten-not-connected-advice", what = what),
        ProvetError::NeedsPerson => fl!(fluent, "unwritten-sign-in-advice", what = what),
        ProvetError::Refused => fl!(fluent, "unwritten-refused-advice", what = what),
        ProvetError::Forbidden { .. } => fl!(fluent, "unwritten-forbidden-advice", what = what),
        ProvetError::NotFound { .. } => fl!(fluent, "unwritten-not-found-advice", what = what),
        ProvetError::Rejected { .. } => fl!(fluent, "unwritten-rejected-advice", what = what),
        ProvetError::Throttled { retry_after, .. } => {
            let seconds = whole_seconds(*retry_after);
            fl!(
                fluent,
                "unwritten-throttled-advice",
                what = what,
                seconds = seconds
            )
        }
        ProvetError::Unreachable { .. }
        | ProvetError::Nonsense { .. }
        | ProvetError::Unfiltered { .. } => {
            fl!(fluent, "unwritten-unreachable-advice", what = what)
        }
    }
}

/// An answer that makes no sense says nothing about whether the write was carried out.
fn maybe_written(error: &ProvetError) -> bool {
    matches!(
        error,
        ProvetError::Unreachable {
            maybe_done: true,
            ..
        } | ProvetError::Nonsense { .. }
            | ProvetError::Unfiltered { .. }
    )
}

fn reasons(error: &ProvetError) -> Rejections {
    if let ProvetError::Rejected { reasons } = error {
        reasons.clone()
    } else {
        Rejections::default()
    }
}

/// Rounded up, so that nobody is sent too early.
fn whole_seconds(wait: Duration) -> u64 {
    let begun = u64::from(wait.subsec_nanos() > 0);
    wait.as_secs().saturating_add(begun).max(1)
}
