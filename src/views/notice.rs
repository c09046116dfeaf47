//! A refusal or failure in plain words: what happened, what to do, and a code that can be looked up.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::layout::Shell;
use super::words::Words;

/// What a notice offers to press.
#[derive(Clone, Default)]
pub enum Offer {
    /// Nothing.
    #[default]
    Nothing,
    /// Tell the Provet page to reload, which makes fresh buttons.
    ReloadProvet,
    /// A link to another page of ours, in the same tab.
    Way {
        /// Its path.
        href: &'static str,
        /// What it says.
        label: String,
    },
    /// A link, such as back to Provet.
    Link {
        /// An `https:` or `http:` address or a path of ours; anything else is not shown.
        href: String,
        /// What it says.
        label: String,
    },
    /// A form, made elsewhere.
    Form(Markup),
}

/// A refusal or failure in plain words.
#[derive(Clone)]
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

    /// The words and what to press.
    fn told(&self, words: &Words) -> Markup {
        html! {
            @if !self.title.is_empty() { h1 { (self.title) } }
            p { (self.happened) }
            @if !self.advice.is_empty() { p { (self.advice) } }
            @match &self.offer {
                Offer::Nothing => {}
                Offer::ReloadProvet => {
                    // Hidden by the stylesheet where there are no scripts; the advice says it in words.
                    button type="button" data-reload { (fl!(words.fluent, "notice-reload-provet")) }
                }
                Offer::Form(form) => { (form) }
                Offer::Way { href, label } => { p { a href=(href) { (label) } } }
                Offer::Link { href, label } => {
                    @if is_web(href) { p { a .out href=(href) target="_blank" rel="noopener" { (label) } } }
                }
            }
            p .code { (self.code) }
        }
    }
}

/// An address that leads to a page and runs nothing: of the web, or a path of ours.
fn is_web(href: &str) -> bool {
    let ours = href.starts_with('/') && !href.starts_with("//");
    ours || href.starts_with("https://") || href.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::links::Links;
    use crate::views::words::Place;

    fn notice(offer: Offer) -> Notice {
        Notice {
            code: "launch/expired",
            title: "Out of date".to_owned(),
            happened: "The <button> is old.".to_owned(),
            advice: "Reload.".to_owned(),
            offer,
        }
    }

    fn fragment(offer: Offer) -> String {
        let words = Words::for_request(Some("en"), &Place::default());
        notice(offer).fragment(&words).into_string()
    }

    #[test]
    fn a_notice_says_what_happened_what_to_do_and_its_code() {
        insta::assert_snapshot!(fragment(Offer::ReloadProvet), @r##"<div class="notice" role="alert" tabindex="-1"><h1>Out of date</h1><p>The &lt;button&gt; is old.</p><p>Reload.</p><button type="button" data-reload>Reload Provet</button><p class="code">launch/expired</p></div>"##);
    }

    #[test]
    fn only_addresses_of_pages_become_links() {
        let link = |href: &str| {
            fragment(Offer::Link {
                href: href.to_owned(),
                label: "Back".to_owned(),
            })
        };
        assert!(
            link("https://provetcloud.com/1/").contains(r#"href="https://provetcloud.com/1/""#)
        );
        for href in [
            "javascript:alert(1)",
            " https://x",
            "data:text/html,x",
            "//x",
            "HTTPS",
        ] {
            assert!(!link(href).contains("href"), "{href}");
        }
    }

    #[test]
    fn a_page_holds_the_same_words() {
        let words = Words::for_request(Some("fi"), &Place::default());
        let links = Links::default();
        let shell = Shell {
            title: "Cageside",
            words: &words,
            nonce: "n",
            links: &links,
            session: None,
            page: None,
            provet_origin: None,
        };
        let page = notice(Offer::ReloadProvet).page(&shell).into_string();
        assert!(page.contains(r#"<main id="page"><div class="notice"><h1>Out of date</h1>"#));
        assert!(page.contains("data-reload>Lataa Provet uudelleen</button>"));
    }
}
