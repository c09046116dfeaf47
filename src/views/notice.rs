//! A refusal or failure in plain words: what happened, what to do, and a code that can be looked up.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::layout::Shell;
use super::words::Words;

/// What a notice offers to press.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Offer {
    /// Nothing.
    #[default]
    Nothing,
    /// Tell the Provet page to reload, which makes fresh buttons.
    ReloadProvet,
    /// A link, such as back to Provet.
    Link {
        /// An `https:` or `http:` address; anything else is not shown.
        href: String,
        /// What it says.
        label: String,
    },
}

/// A refusal or failure in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Stable and short, such as `launch/expired`.
    pub code: &'static str,
    /// A few words.
    pub title: String,
    /// One sentence on what happened.
    pub happened: String,
    /// One sentence on what to do.
    pub advice: String,
    /// What to press.
    pub offer: Offer,
}

impl Notice {
    /// For a request by htmx: goes to the top of the section it was made from.
    pub fn fragment(&self, words: &Words) -> Markup {
        html! {
            div .notice role="alert" tabindex="-1" { (self.told(words)) }
        }
    }

    /// A whole page.
    pub fn page(&self, shell: &Shell<'_>) -> Markup {
        shell.page(&html! {
            div .notice { (self.told(shell.words)) }
        })
    }

    fn told(&self, words: &Words) -> Markup {
        html! {
            h1 { (self.title) }
            p { (self.happened) }
            p { (self.advice) }
            @match &self.offer {
                Offer::Nothing => {}
                Offer::ReloadProvet => {
                    // Without scripts the stylesheet hides it; the advice says it in words.
                    button type="button" data-reload { (fl!(words.fluent, "notice-reload-provet")) }
                }
                Offer::Link { href, label } => {
                    @if is_web(href) { p { a .out href=(href) target="_blank" rel="noopener" { (label) } } }
                }
            }
            p .code { (self.code) }
        }
    }
}

/// An address that leads to a page and runs nothing.
fn is_web(href: &str) -> bool {
    ["https://", "http://", "/"]
        .iter()
        .any(|start| href.starts_with(start))
}
