//! The page around everything: head, scripts, and the places that a streamed panel's sections go to.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use i18n_embed_fl::fl;
use jiff::SignedDuration;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::asset_links::{AssetTags, ScriptTag};
use super::form::PanelSessionToken;
use super::i18n::I18n;
use crate::provet::ProvetPage;

/// A place in a panel: sections are streamed in the order they finish and shown in the order of their slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectionSlot {
    /// Name in URLs, element ids and the `slot` attribute: lower-case letters, digits and `-`.
    pub name: &'static str,
    /// Lines of the skeleton, about as tall as the section will be.
    pub skeleton_lines: u8,
    /// True when the section takes the whole width where two would fit side by side.
    pub full_width: bool,
}

impl SectionSlot {
    /// A place for an ordinary section.
    pub const fn new(name: &'static str, skeleton_lines: u8) -> Self {
        Self {
            name,
            skeleton_lines,
            full_width: false,
        }
    }

    /// A place for a section that takes the whole width.
    pub const fn new_full_width(name: &'static str, skeleton_lines: u8) -> Self {
        Self {
            name,
            skeleton_lines,
            full_width: true,
        }
    }
}

/// What holds a section's place until it is there: its title is read at once.
#[derive(Debug, Clone)]
pub struct SectionPlaceholder {
    /// The place.
    pub slot: SectionSlot,
    /// None where what comes is no section with a title.
    pub title: Option<String>,
}

/// The page around a panel or a notice.
#[derive(Debug, Clone, Copy)]
pub struct PageShell<'a> {
    /// What the browser's tab says before anything is read. Of a panel, `panel.js` puts the name of its banner there: a
    /// window is found again by whom it is about.
    pub title: &'a str,
    /// The reader's language.
    pub i18n: &'a I18n,
    /// The nonce of this answer's `Content-Security-Policy`.
    pub nonce: &'a str,
    /// Where our files are.
    pub asset_tags: &'a AssetTags,
    /// The sealed token that htmx requests carry in the header `X-Cageside-Session`.
    pub session: Option<PanelSessionToken<'a>>,
    /// How long the token is good still: afterwards the page shows nothing any more.
    pub time_left: Option<SignedDuration>,
    /// The page whose panel this is: where it asks what to read again. None for a notice.
    pub page: Option<ProvetPage>,
    /// The clinic's exact Provet origin: the only one that is told to reload.
    pub provet_origins: Option<&'a str>,
    /// When it is told: `moment`, `leaving` or `press`. None for a notice.
    pub reload_timing: Option<&'a str>,
}

/// How long what was saved is shown before Provet reloads, in milliseconds.
const RELOAD_DELAY: u32 = 2000;

/// About as long as the longest shell, so that it is made in one piece of memory.
const SHELL_CAPACITY: usize = 6 * 1024;

impl PageShell<'_> {
    /// The page up to where the sections go: send it before anything is asked of Provet.
    ///
    /// After it come the sections, as children of the open element, in any order; a declarative shadow root holds
    /// their order and shows a skeleton where one is still missing. Then `PageShell::render_end`.
    pub fn render_start(&self, placeholders: &[SectionPlaceholder]) -> String {
        let mut page = self.build_head(true);
        page.push_str(r#"<main id="panel"><template shadowrootmode="open">"#);
        let said = ScriptMessages::for_language(self.i18n);
        for placeholder in placeholders {
            push_skeleton(&mut page, placeholder, &said.loading);
        }
        page.push_str("</template>");
        let links = self.asset_tags;
        // Each needs the one before it. They come before the sections, so that these act as they arrive.
        for script in [&links.htmx, &links.hx_csp, &links.panel] {
            self.push_script(&mut page, script);
        }
        page
    }

    /// Ends what `PageShell::render_start` began.
    pub const fn render_end() -> &'static str {
        "</main></body></html>"
    }

    /// A whole page around `body`, without htmx: notices and refusals.
    pub fn render_page(&self, body: &Markup) -> Markup {
        let mut page = self.build_head(false);
        page.push_str(r#"<main id="page">"#);
        page.push_str(&body.0);
        // Not for htmx: a notice may have a button that lets Provet reload.
        self.push_script(&mut page, &self.asset_tags.panel);
        page.push_str(Self::render_end());
        PreEscaped(page)
    }

    /// A whole page of the settings around `body`, with htmx; `said` is what its script has to say, by name.
    pub fn render_settings_page(&self, said: &[(&str, String)], body: &Markup) -> Markup {
        let mut page = self.build_head(true);
        for (name, word) in said {
            page.push_str(&message_template(name, word));
        }
        page.push_str(&body.0);
        let links = self.asset_tags;
        for script in [&links.htmx, &links.hx_csp, &links.settings] {
            self.push_script(&mut page, script);
        }
        page.push_str("</body></html>");
        PreEscaped(page)
    }

    /// Everything up to the body's content.
    fn build_head(&self, acts: bool) -> String {
        let links = self.asset_tags;
        let mut page = String::with_capacity(SHELL_CAPACITY);
        page.push_str(DOCTYPE.0);
        page.push_str(r#"<html lang=""#);
        page.push_str(self.i18n.language());
        page.push_str(r#""><head><meta charset="utf-8"><title>"#);
        push_escaped(&mut page, self.title);
        page.push_str("</title>");
        page.push_str(&links.head);
        if acts {
            page.push_str(&links.htmx_config);
        }
        page.push_str("</head><body>");
        self.push_script_messages(&mut page);
        page
    }

    /// Where `panel.js` says things, and all that it needs to know.
    fn push_script_messages(&self, page: &mut String) {
        page.push_str(r#"<p id="status" role="status""#);
        if let Some(PanelSessionToken(session)) = self.session {
            page.push_str(r#" data-session=""#);
            push_escaped(page, session);
            page.push('"');
        }
        // maud leaves out attributes without a value; the element around them is cut off again.
        let milliseconds = self.time_left.map(|left| left.as_millis());
        let delay = self.reload_timing.map(|_| RELOAD_DELAY);
        let rest = html! {
            p data-origin=[self.provet_origins] data-page=[self.page] data-lifetime=[milliseconds]
                data-reload-when=[self.reload_timing] data-reload-delay=[delay] {}
        };
        let rest = rest.0.strip_prefix("<p");
        page.push_str(
            rest.and_then(|rest| rest.strip_suffix("></p>"))
                .unwrap_or_default(),
        );
        // What is the same for everybody who speaks the language goes in as it was escaped the first time.
        page.push_str(&ScriptMessages::for_language(self.i18n).attributes);
        page.push_str("></p>");
    }

    fn push_script(&self, page: &mut String, script: &ScriptTag) {
        page.push_str(&script.0);
        push_escaped(page, self.nonce);
        page.push_str(ScriptTag::END);
    }
}

/// Where `panel.js` puts a number into a sentence. It says them of two and more only, so that no language needs another.
const COUNT_PLACE: &str = "%n";

/// What every shell in one language says, escaped: looked up once, because a launch has no time for it.
struct ScriptMessages {
    /// In a skeleton, for those who cannot see it.
    loading: String,
    /// What `panel.js` has to say, as attributes.
    attributes: String,
}

impl ScriptMessages {
    fn for_language(i18n: &I18n) -> Arc<Self> {
        static CACHE: RwLock<BTreeMap<&'static str, Arc<ScriptMessages>>> =
            RwLock::new(BTreeMap::new());
        let cache = CACHE.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(said) = cache.get(i18n.language()) {
            return Arc::clone(said);
        }
        drop(cache);
        let said = Arc::new(Self::new(i18n));
        let mut cache = CACHE.write().unwrap_or_else(PoisonError::into_inner);
        cache.insert(i18n.language(), Arc::clone(&said));
        said
    }

    fn new(i18n: &I18n) -> Self {
        let fluent = &i18n.fluent;
        let attributes = html! {
            p data-saved=(fl!(fluent, "layout-reload-hint"))
                data-unsaved=(fl!(fluent, "layout-unsaved-hint"))
                data-not-told=(fl!(fluent, "layout-provet-not-notified"))
                data-no-answer=(fl!(fluent, "layout-no-answer"))
                data-newer=(fl!(fluent, "layout-newer"))
                data-refresh=(fl!(fluent, "layout-refresh"))
                data-refreshed=(fl!(fluent, "layout-refreshed"))
                data-ended=(fl!(fluent, "layout-ended"))
                // panel.js puts what was copied in place of the mark.
                data-copied=(fl!(fluent, "layout-copied", what = "%"))
                data-copy-failed=(fl!(fluent, "layout-copy-failed"))
                data-reload-offer=(fl!(fluent, "layout-reload-offer"))
                data-reload-label=(fl!(fluent, "notice-reload-provet"))
                data-unread=(fl!(fluent, "layout-many-unread", count = COUNT_PLACE))
                data-retrying=(fl!(fluent, "layout-retrying", seconds = COUNT_PLACE))
                data-retry-all=(fl!(fluent, "layout-retry-all")) {}
        };
        let attributes = attributes.0.strip_prefix("<p");
        let attributes = attributes.and_then(|rest| rest.strip_suffix("></p>"));
        Self {
            loading: html! { (fl!(fluent, "layout-loading")) }.into_string(),
            attributes: attributes.unwrap_or_default().to_owned(),
        }
    }
}

/// A word that a script finds by its name.
fn message_template(name: &str, word: &str) -> String {
    html! { template data-word=(name) { (word) } }.into_string()
}

/// Digits and letters need no escaping, which is told sooner than done: a sealed token is long.
fn push_escaped(page: &mut String, text: &str) {
    // Not `all`, which looks at one letter after the other to stop at the first.
    let letters = text.bytes().map(|byte| byte.is_ascii_alphanumeric());
    if letters.fold(true, |plain, letter| plain & letter) {
        page.push_str(text);
    } else {
        page.push_str(&html! { (text) }.0);
    }
}

/// Holds a section's place: as many lines as it will have, and a word for those who cannot see them.
///
/// Styled through its `part` names, so that the shadow root needs no stylesheet.
fn push_skeleton(page: &mut String, placeholder: &SectionPlaceholder, loading: &str) {
    let slot = placeholder.slot;
    let wide = if slot.full_width { " wide" } else { "" };
    page.push_str(r#"<slot name=""#);
    page.push_str(slot.name);
    page.push_str(r#""><div part="skeleton"#);
    page.push_str(wide);
    page.push_str(r#""><span part="visually-hidden">"#);
    page.push_str(loading);
    page.push_str("</span>");
    match &placeholder.title {
        Some(title) => {
            page.push_str(r#"<b part="heading">"#);
            push_escaped(page, title);
            page.push_str("</b>");
        }
        None => page.push_str(r#"<i part="title"></i>"#),
    }
    for _ in 0..slot.skeleton_lines {
        page.push_str(r#"<i part="line"></i>"#);
    }
    page.push_str("</div></slot>");
}

#[cfg(test)]
mod tests;
