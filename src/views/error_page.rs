//! A refusal or failure in plain words: what happened, what to do, and a code that can be looked up.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::i18n::I18n;
use super::layout::PageShell;

/// What a notice offers to press.
#[derive(Clone, Default)]
pub enum NextStep {
    /// Nothing.
    #[default]
    Nothing,
    /// Tell the Provet page to reload, which makes fresh buttons.
    ReloadProvet,
    /// A link to another page of ours, in the same tab.
    InternalLink {
        /// Its path.
        href: &'static str,
        /// What it says.
        label: String,
    },
    /// A link, such as back to Provet.
    ExternalLink {
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
pub struct ErrorPage {
    /// Stable and short, such as `launch/expired`.
    pub code: &'static str,
    /// A few words.
    pub title: String,
    /// One sentence on what happened.
    pub message: String,
    /// One sentence on what to do.
    pub advice: String,
    /// What to press.
    pub next_step: NextStep,
}

impl ErrorPage {
    /// For a request by htmx: goes to the top of the section it was made from.
    pub fn render_fragment(&self, i18n: &I18n) -> Markup {
        html! {
            // `tabindex`: panel.js moves the focus to a refusal.
            div .notice role="alert" tabindex="-1" { (self.render_body(i18n)) }
        }
    }

    /// A whole page.
    pub fn render_page(&self, shell: &PageShell<'_>) -> Markup {
        shell.render_page(&html! {
            div .notice { (self.render_body(shell.i18n)) }
        })
    }

    /// The words and what to press.
    fn render_body(&self, i18n: &I18n) -> Markup {
        html! {
            @if !self.title.is_empty() { h1 { (self.title) } }
            p { (self.message) }
            @if !self.advice.is_empty() { p { (self.advice) } }
            @match &self.next_step {
                NextStep::Nothing => {}
                NextStep::ReloadProvet => {
                    // Hidden by the stylesheet where there are no scripts; the advice says it in words.
                    button type="button" data-reload { (fl!(i18n.fluent, "notice-reload-provet")) }
                }
                NextStep::Form(form) => { (form) }
                NextStep::InternalLink { href, label } => { p { a href=(href) { (label) } } }
                NextStep::ExternalLink { href, label } => {
                    @if is_safe_link(href) { p { a .external href=(href) target="_blank" rel="noopener" { (label) } } }
                }
            }
            p .code { (self.code) }
        }
    }
}

/// An address that leads to a page and runs nothing: of the web, or a path of ours.
fn is_safe_link(href: &str) -> bool {
    // Two slashes begin the address of another host.
    let ours = href.starts_with('/') && !href.starts_with("//");
    ours || href.starts_with("https://") || href.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::asset_links::AssetTags;
    use crate::views::i18n::ClinicLocale;

    fn notice(offer: NextStep) -> ErrorPage {
        ErrorPage {
            code: "launch/expired",
            title: "Out of date".to_owned(),
            message: "The <button> is old.".to_owned(),
            advice: "Reload.".to_owned(),
            next_step: offer,
        }
    }

    fn fragment(offer: NextStep) -> String {
        let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
        notice(offer).render_fragment(&i18n).into_string()
    }

    #[test]
    fn a_notice_says_what_happened_what_to_do_and_its_code() {
        insta::assert_snapshot!(fragment(NextStep::ReloadProvet), @r##"<div class="notice" role="alert" tabindex="-1"><h1>Out of date</h1><p>The &lt;button&gt; is old.</p><p>Reload.</p><button type="button" data-reload>Reload Provet</button><p class="code">launch/expired</p></div>"##);
    }

    #[test]
    fn only_addresses_of_pages_become_links() {
        let link = |href: &str| {
            fragment(NextStep::ExternalLink {
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
        let i18n = I18n::for_request(Some("fi"), &ClinicLocale::default());
        let links = AssetTags::default();
        let shell = PageShell {
            title: "Cageside",
            i18n: &i18n,
            nonce: "n",
            asset_tags: &links,
            session: None,
            time_left: None,
            page: None,
            provet_origins: None,
            reload_timing: None,
        };
        let page = notice(NextStep::ReloadProvet)
            .render_page(&shell)
            .into_string();
        assert!(page.contains(r#"<main id="page"><div class="notice"><h1>Out of date</h1>"#));
        assert!(page.contains("data-reload>Lataa Provet uudelleen</button>"));
    }
}
