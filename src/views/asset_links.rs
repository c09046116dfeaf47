//! What a page says of our own files: stylesheets, scripts, icon.

use maud::{Markup, html};

/// What htmx is told: no styles of its own, no history, nothing acts without the page's nonce.
const HTMX_CONFIG: &str =
    r#"{"includeIndicatorCSS":false,"history":false,"prefix":"","extensions":"hx-csp"}"#;

/// Where a browser finds our files, as paths that change when the files do (`/assets/{hash}/panel.css`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssetUrls {
    /// `css/panel.css`
    pub stylesheet: String,
    /// `vendor/htmx.min.js`
    pub htmx: String,
    /// `vendor/hx-csp.min.js`
    pub hx_csp: String,
    /// `panel.js`
    pub panel: String,
    /// `settings.js`
    pub settings: String,
    /// `icon.svg`
    pub icon: String,
    /// The operator's own stylesheet, loaded after ours.
    pub theme: Option<String>,
}

/// What a page says of our files, escaped once: a launch has no time for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssetTags {
    /// The head from behind the title on, to which more may come.
    pub(super) head: String,
    /// What a page says in its head where htmx acts.
    pub(super) htmx_config: String,
    pub(super) htmx: ScriptTag,
    pub(super) hx_csp: ScriptTag,
    pub(super) panel: ScriptTag,
    pub(super) settings: ScriptTag,
}

/// A script's element up to where the nonce of the answer goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ScriptTag(pub(super) String);

impl AssetTags {
    /// Those to these files.
    pub fn from_urls(assets: &AssetUrls) -> Self {
        Self {
            head: render_head(assets).0,
            htmx_config: html! { meta name="htmx-config" content=(HTMX_CONFIG); }.0,
            htmx: ScriptTag::from_url(&assets.htmx),
            hx_csp: ScriptTag::from_url(&assets.hx_csp),
            panel: ScriptTag::from_url(&assets.panel),
            settings: ScriptTag::from_url(&assets.settings),
        }
    }
}

impl ScriptTag {
    fn from_url(href: &str) -> Self {
        // Rendered once without a nonce and cut there: each answer only puts its own nonce in between.
        let script = html! { script src=(href) nonce="" {} }.0;
        let before = script.strip_suffix(Self::END).unwrap_or_default();
        Self(before.to_owned())
    }

    /// What follows the nonce.
    pub(super) const END: &str = r#""></script>"#;
}

fn render_head(assets: &AssetUrls) -> Markup {
    html! {
        meta name="viewport" content="width=device-width, initial-scale=1";
        // The address of a launch holds a hash that is good for hours: no other site may learn it.
        meta name="referrer" content="no-referrer";
        // Told before the stylesheet is there, so that a dark page does not flash white.
        meta name="color-scheme" content="light dark";
        link rel="icon" href=(assets.icon) type="image/svg+xml";
        link rel="stylesheet" href=(assets.stylesheet);
        @if let Some(theme) = &assets.theme { link rel="stylesheet" href=(theme); }
    }
}
