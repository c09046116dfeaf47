//! A section of a panel, and what it says when there is nothing to show or Provet did not answer.

use std::time::Duration;

use i18n_embed_fl::fl;
use maud::{Markup, Render, html};

use super::form::Spot;
use super::words::{Words, name};
use crate::provet::ProvetError;
use crate::provet::error::Rejections;

/// How loud a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Quiet: most sections.
    #[default]
    Plain,
    /// Whom the panel is about; stays in sight at the top while the rest scrolls.
    Identity,
    /// What must be read first: critical notes, behaviour, allergies.
    Alert,
    /// Worth a look: a falling weight, something overdue.
    Warn,
}

/// A section of a panel: goes to its slot and can be replaced alone.
#[derive(Debug, Clone)]
pub struct Section<'a> {
    slot: &'a str,
    title: Markup,
    body: Markup,
    actions: Option<Markup>,
    tone: Tone,
    wide: bool,
}

impl<'a> Section<'a> {
    /// A quiet section.
    pub fn new(slot: &'a str, title: &str, body: Markup) -> Self {
        Self {
            slot,
            title: html! { (title) },
            body,
            actions: None,
            tone: Tone::Plain,
            wide: false,
        }
    }

    /// The banner that says whom the panel is about: `called` is the patient's or client's name.
    pub fn identity(slot: &'a str, called: &str, body: Markup) -> Self {
        Self {
            title: name(called),
            tone: Tone::Identity,
            wide: true,
            ..Self::new(slot, "", body)
        }
    }

    /// Sets how loud it is. An alert takes the whole width.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.wide |= matches!(tone, Tone::Identity | Tone::Alert);
        self.tone = tone;
        self
    }

    /// Takes the whole width, as its [`Slot::wide`](super::layout::Slot::wide) does.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// A short thing beside the heading: a link into Provet, a badge.
    #[must_use]
    pub fn actions(mut self, actions: Markup) -> Self {
        self.actions = Some(actions);
        self
    }

    /// The element, to be sent after [`Shell::open`](super::layout::Shell::open) or as an answer to htmx.
    pub fn markup(&self) -> Markup {
        self.render()
    }

    fn class(&self) -> Option<String> {
        let tone = match self.tone {
            Tone::Plain => "",
            Tone::Identity => "identity",
            Tone::Alert => "alert",
            Tone::Warn => "warn",
        };
        let wide = if self.wide { "wide" } else { "" };
        let class = format!("{wide} {tone}");
        let class = class.trim();
        (!class.is_empty()).then(|| class.to_owned())
    }
}

impl Render for Section<'_> {
    fn render(&self) -> Markup {
        let slot = self.slot;
        let heading = format_args!("heading-{slot}");
        html! {
            section id={ "section-" (slot) } slot=(slot) class=[self.class()] aria-labelledby=(heading) {
                header {
                    @if self.tone == Tone::Identity {
                        h1 id=(heading) tabindex="-1" { (self.title) }
                    } @else {
                        h2 id=(heading) tabindex="-1" { (self.title) }
                    }
                    @if let Some(actions) = &self.actions { div .actions { (actions) } }
                }
                @if self.tone == Tone::Identity { div .about { (self.body) } } @else { (self.body) }
            }
        }
    }
}

/// A quiet section: `<section slot=… id="section-…">` with a heading.
pub fn section(slot: &str, title: &str, body: Markup) -> Markup {
    Section::new(slot, title, body).markup()
}

/// Says that the record holds nothing of this kind. Never for what could not be read: that is a [`problem`].
pub fn nothing(sentence: &str) -> Markup {
    html! { p .nothing { (sentence) } }
}

/// Says what was not looked at: older rows, fields without permission.
pub fn incomplete(sentence: &str) -> Markup {
    html! { p .incomplete { (sentence) } }
}

/// Says why something could not be read and what to do about it, with a "Try again" button where that may help.
///
/// `what` names the thing in the reader's language and in its plain form ("weights", "painot").
pub fn problem(error: &ProvetError, what: &str, words: &Words, retry: Option<&Spot<'_>>) -> Markup {
    let trouble = Trouble::reading(error, what, words);
    let again = retry.filter(|_| trouble.passes);
    html! {
        div .problem {
            (trouble.told())
            div .foot {
                @if let Some(spot) = again {
                    (super::form::reload(spot, &fl!(words.fluent, "section-try-again")))
                }
                p .code { (trouble.code) }
            }
        }
    }
}

/// Says why something was not written, and above all whether it may have been written all the same.
pub fn unwritten(error: &ProvetError, what: &str, words: &Words) -> Markup {
    let trouble = Trouble::writing(error, what, words);
    html! {
        div .problem role="alert" tabindex="-1" {
            (trouble.told())
            p .code { (trouble.code) }
        }
    }
}

/// What can be said of a failure, in words.
struct Trouble {
    code: &'static str,
    title: String,
    sentence: String,
    /// What Provet said of refused values: hostile text.
    reasons: Rejections,
    /// True when asking again may help.
    passes: bool,
}

impl Trouble {
    fn reading(error: &ProvetError, what: &str, words: &Words) -> Self {
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

    fn writing(error: &ProvetError, what: &str, words: &Words) -> Self {
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

    fn told(&self) -> Markup {
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
