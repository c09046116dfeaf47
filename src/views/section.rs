//! A section of a panel, and what it says when there is nothing to show or Provet did not answer.

use i18n_embed_fl::fl;
use maud::{Markup, Render, html};

use super::form::FormTarget;
use super::i18n::{I18n, inline_text};
use super::provet_error::ProvetErrorMessage;
pub use super::provet_error::unavailable_message;
use crate::provet::ProvetError;

/// How loud a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SectionTone {
    /// Quiet: most sections.
    #[default]
    Plain,
    /// Whom the panel is about; stays in sight at the top while the rest scrolls.
    Identity,
    /// A line below the identity, without a box and a heading of its own for those who see it.
    HeaderLine,
    /// What must be read first: critical notes, behaviour, allergies.
    Alert,
    /// Worth a look: a falling weight, something overdue.
    Warn,
}

/// A section of a panel: goes to its slot and can be replaced alone.
#[derive(Clone)]
pub struct Section<'a> {
    slot: &'a str,
    title: Markup,
    body: Markup,
    actions: Option<Markup>,
    tone: SectionTone,
    full_width: bool,
    /// True for a title that would take many lines in large letters.
    has_long_title: bool,
}

/// Characters of a name that fit into two lines beside the link into Provet, where the panel is narrow.
const MAX_SHORT_TITLE: usize = 36;

impl<'a> Section<'a> {
    /// A quiet section.
    pub fn new(slot: &'a str, title: &str, body: Markup) -> Self {
        Self {
            slot,
            title: html! { (title) },
            body,
            actions: None,
            tone: SectionTone::Plain,
            full_width: false,
            has_long_title: false,
        }
    }

    /// The banner that says whom the panel is about: `called` is the patient's or client's name.
    pub fn new_identity(slot: &'a str, called: &str, body: Markup) -> Self {
        Self {
            title: inline_text(called),
            has_long_title: called.chars().count() > MAX_SHORT_TITLE,
            tone: SectionTone::Identity,
            full_width: true,
            ..Self::new(slot, "", body)
        }
    }

    /// Sets how loud it is. An alert takes the whole width.
    #[must_use]
    pub fn with_tone(mut self, tone: SectionTone) -> Self {
        self.full_width |= matches!(
            tone,
            SectionTone::Identity | SectionTone::HeaderLine | SectionTone::Alert
        );
        self.tone = tone;
        self
    }

    /// Takes the whole width of the panel, as its slot does.
    #[must_use]
    pub fn full_width(mut self) -> Self {
        self.full_width = true;
        self
    }

    /// A short thing beside the heading: a link into Provet, a badge.
    #[must_use]
    pub fn with_actions(mut self, actions: Markup) -> Self {
        self.actions = Some(actions);
        self
    }

    /// The element: sent into its slot of the page, or as an answer to htmx.
    pub fn to_markup(&self) -> Markup {
        self.render()
    }

    fn css_class(&self) -> Option<String> {
        let tone = match self.tone {
            SectionTone::Plain => "",
            SectionTone::Identity => "identity",
            SectionTone::HeaderLine => "below-identity",
            SectionTone::Alert => "alert",
            SectionTone::Warn => "warn",
        };
        let wide = if self.full_width { "wide" } else { "" };
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
            // Named by its heading, so that screen readers list it among the sections of the page.
            section id={ "section-" (slot) } slot=(slot) class=[self.css_class()] aria-labelledby=(heading) {
                header {
                    // `tabindex`: after a swap panel.js moves the focus to the heading, where nothing else asks for it.
                    @if self.tone == SectionTone::Identity {
                        h1 id=(heading) tabindex="-1" class=[self.has_long_title.then_some("long")] { (self.title) }
                    } @else {
                        h2 id=(heading) tabindex="-1" { (self.title) }
                    }
                    @if let Some(actions) = &self.actions { div .actions { (actions) } }
                }
                @if self.tone == SectionTone::Identity { div .about { (self.body) } } @else { (self.body) }
            }
        }
    }
}

/// A quiet section: `<section slot=… id="section-…">` with a heading.
pub fn plain_section(slot: &str, title: &str, body: Markup) -> Markup {
    Section::new(slot, title, body).to_markup()
}

/// Says that the record holds nothing of this kind. Never for what could not be read: that is a `read_error`.
pub fn empty_state(sentence: &str) -> Markup {
    html! { p .nothing { (sentence) } }
}

/// Says what was not looked at: older rows, fields without permission.
pub fn incomplete_notice(sentence: &str) -> Markup {
    html! { p .incomplete { (sentence) } }
}

/// Says in one sentence why data beside other data is missing: not granted, not loaded, or not understood.
///
/// `what` names the data in the reader's language and in its plain form ("titles of reminders").
pub fn unavailable_notice(error: &ProvetError, what: &str, i18n: &I18n) -> Markup {
    incomplete_notice(&unavailable_message(error, what, i18n))
}

/// Says why something could not be read and what to do about it, with a "Try again" button where that may help.
///
/// `what` names the thing in the reader's language and in its plain form ("weights", "painot").
pub fn read_error(
    error: &ProvetError,
    what: &str,
    i18n: &I18n,
    retry: Option<&FormTarget<'_>>,
) -> Markup {
    read_error_with_fields(error, what, i18n, retry, &html! {})
}

/// The same in a panel that shows one of several things: `fields` say which, so that it is the same one again.
pub fn read_error_with_fields(
    error: &ProvetError,
    what: &str,
    i18n: &I18n,
    retry: Option<&FormTarget<'_>>,
    fields: &Markup,
) -> Markup {
    let trouble = ProvetErrorMessage::for_read(error, what, i18n);
    let again = retry.filter(|_| trouble.is_retryable);
    html! {
        // What panel.js counts down, and reads again together with other sections that failed.
        div .problem data-retry[again.is_some()] data-retry-after=[again.and(trouble.retry_after)] {
            (trouble.render())
            div .footer {
                @if let (ProvetError::SignInRequired, Some(target)) = (error, retry) {
                    (super::sign_in_form::session_ended_form(target, i18n))
                }
                @if let Some(target) = again {
                    (super::form::reload_button_with_fields(target, &fl!(i18n.fluent, "section-try-again"), fields))
                }
                p .code { (trouble.code) }
            }
        }
    }
}

/// Says why a write that was sent failed, and above all whether it may have been carried out all the same.
pub fn write_error(error: &ProvetError, what: &str, i18n: &I18n) -> Markup {
    render_write_error(&ProvetErrorMessage::for_write(error, true, what, i18n))
}

/// Says why a write was not sent: nothing was saved, whatever the error is.
pub fn not_sent_error(error: &ProvetError, what: &str, i18n: &I18n) -> Markup {
    render_write_error(&ProvetErrorMessage::for_write(error, false, what, i18n))
}

/// Says why nothing was written, where that was no error of Provet.
pub fn problem_notice(sentence: &str) -> Markup {
    html! { p .problem role="alert" tabindex="-1" { (sentence) } }
}

fn render_write_error(message: &ProvetErrorMessage) -> Markup {
    html! {
        div .problem role="alert" tabindex="-1" {
            (message.render())
            p .code { (message.code) }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;
    use crate::provet::ProvetPage;
    use crate::provet::error::FieldRejections;
    use crate::views::form::PanelSessionToken;
    use crate::views::i18n::{ClinicLocale, language_tags};

    const SPOT: FormTarget<'_> = FormTarget {
        page: ProvetPage::Patient,
        slot: "weight",
        session: PanelSessionToken("sealed"),
        nonce: "n0nce",
    };

    fn i18n(language: &str) -> I18n {
        I18n::for_request(Some(language), &ClinicLocale::default())
    }

    fn every_error() -> Vec<ProvetError> {
        let resource = "patient/{id}/weight/";
        let maybe_done = false;
        vec![
            ProvetError::NotConnected,
            ProvetError::ConnectionChecking,
            ProvetError::SignInRequired,
            ProvetError::CredentialRejected,
            ProvetError::Forbidden { resource },
            ProvetError::NotFound { resource },
            ProvetError::ValuesRejected {
                reasons: FieldRejections::default(),
            },
            ProvetError::Throttled {
                resource,
                retry_after: Duration::from_millis(1200),
            },
            ProvetError::Unreachable {
                resource,
                may_have_applied: maybe_done,
            },
            ProvetError::InvalidResponse {
                resource,
                status: 200,
            },
            ProvetError::FilterIgnored { resource },
        ]
    }

    #[test]
    fn a_section_goes_to_its_slot_and_is_named_by_its_heading() {
        let plain = plain_section("due", "Due & done", html! { p { "x" } }).into_string();
        insta::assert_snapshot!(plain, @r##"<section id="section-due" slot="due" aria-labelledby="heading-due"><header><h2 id="heading-due" tabindex="-1">Due &amp; done</h2></header><p>x</p></section>"##);
        let alert = Section::new("alerts", "Notes", empty_state("None."))
            .with_tone(SectionTone::Alert)
            .with_actions(html! { "here" })
            .to_markup();
        insta::assert_snapshot!(alert.into_string(), @r##"<section id="section-alerts" slot="alerts" class="wide alert" aria-labelledby="heading-alerts"><header><h2 id="heading-alerts" tabindex="-1">Notes</h2><div class="actions">here</div></header><p class="nothing">None.</p></section>"##);
        let identity = Section::new_identity("identity", "<Rex>", html! { "Dog" }).to_markup();
        insta::assert_snapshot!(identity.into_string(), @r##"<section id="section-identity" slot="identity" class="wide identity" aria-labelledby="heading-identity"><header><h1 id="heading-identity" tabindex="-1"><bdi>&lt;Rex&gt;</bdi></h1></header><div class="about">Dog</div></section>"##);
    }

    #[test]
    fn every_failure_has_its_own_words_and_code_in_every_language() {
        for language in language_tags() {
            let i18n = i18n(language);
            let told: BTreeSet<String> = every_error()
                .iter()
                .map(|error| read_error(error, "weights", &i18n, None).into_string())
                .collect();
            assert_eq!(told.len(), every_error().len());
            let notices = every_error();
            let notices = notices
                .iter()
                .map(|error| unavailable_notice(error, "weights", &i18n).into_string());
            assert!(notices.into_iter().all(|text| text.contains("weights")));
            for text in &told {
                assert!(
                    text.contains("weights") && text.contains(">provet/"),
                    "{text}"
                );
                assert!(!text.contains("patient/{id}"), "{text}");
            }
        }
    }

    #[test]
    fn try_again_is_offered_where_it_can_help() {
        let i18n = i18n("en");
        let offered: Vec<bool> = every_error()
            .iter()
            .map(|error| read_error(error, "weights", &i18n, Some(&SPOT)).into_string())
            .map(|text| text.contains("Retry</button>"))
            .collect();
        assert_eq!(
            offered,
            [
                false, true, false, false, true, false, false, true, true, true, false
            ]
        );
    }

    #[test]
    fn a_problem_can_be_tried_again_with_and_without_scripts() {
        let error = ProvetError::Unreachable {
            resource: "patient/{id}/weight/",
            may_have_applied: false,
        };
        let text = read_error(&error, "weights", &i18n("en"), Some(&SPOT)).into_string();
        insta::assert_snapshot!(text.replace("><", ">\n<"), @r##"
        <div class="problem" data-retry>
        <p>
        <strong>Provet didn’t respond</strong> <span class="advice">Couldn’t load weights. Try again, or check in Provet.</span>
        </p>
        <div class="footer">
        <form method="post" action="/panel/patient/section/weight" class="again" hx-post="/panel/patient/section/weight" hx-target="#section-weight" hx-swap="outerHTML" hx-disable="findAll button" hx-sync="drop" hx-nonce="n0nce">
        <input type="hidden" name="session" value="sealed">
        <button class="secondary">Retry</button>
        </form>
        <p class="code">provet/unreachable</p>
        </div>
        </div>
        "##);
    }

    #[test]
    fn a_write_that_may_have_happened_is_never_called_unsaved() {
        let resource = "patient/{id}/weight/";
        let lost = |maybe_done| ProvetError::Unreachable {
            resource,
            may_have_applied: maybe_done,
        };
        let i18n = i18n("en");
        let text = |error: &ProvetError| write_error(error, "the weight", &i18n).into_string();
        let unsure = text(&lost(true));
        assert!(unsure.contains("couldn’t confirm"), "{unsure}");
        assert!(!unsure.contains("Not saved"), "{unsure}");
        for sure in every_error().iter().take(7).chain([&lost(false)]) {
            assert!(text(sure).contains("Not saved"), "{sure}");
        }
    }

    #[test]
    fn a_write_that_was_not_sent_is_never_called_unsure() {
        let i18n = i18n("en");
        for error in every_error() {
            let text = not_sent_error(&error, "the weight", &i18n).into_string();
            assert!(text.contains("Not saved"), "{error}");
            assert!(!text.contains("couldn’t confirm"), "{error}");
        }
    }

    #[test]
    fn seconds_to_wait_are_rounded_up_and_counted_right() {
        let told = |millis| {
            let error = ProvetError::Throttled {
                resource: "x",
                retry_after: Duration::from_millis(millis),
            };
            read_error(&error, "x", &i18n("en"), None).into_string()
        };
        assert!(told(0).contains("in 1 second."));
        assert!(told(1000).contains("in 1 second."));
        assert!(told(1001).contains("in 2 seconds."));
    }

    proptest! {
        #[test]
        fn nothing_said_becomes_markup(text in r#"[<>&"'/a-z =]{0,30}"#) {
            let reasons = FieldRejections(vec![(text.clone(), text.clone())]);
            let error = ProvetError::ValuesRejected { reasons };
            let body = html! {
                (empty_state(&text)) (incomplete_notice(&text))
                (read_error(&error, &text, &i18n("en"), None))
                (write_error(&error, &text, &i18n("en")))
            };
            let made = Section::new_identity("identity", &text, body).to_markup().into_string();
            let with = made.matches(['<', '>', '"']).count();
            let error = ProvetError::ValuesRejected { reasons: FieldRejections(vec![(String::from("x"), String::new())]) };
            let plain = html! {
                (empty_state("")) (incomplete_notice(""))
                (read_error(&error, "", &i18n("en"), None))
                (write_error(&error, "", &i18n("en")))
            };
            let without = Section::new_identity("identity", "", plain).to_markup().into_string();
            prop_assert_eq!(with, without.matches(['<', '>', '"']).count(), "{}", made);
        }
    }
}
