//! What a page says of our own files: stylesheets, scripts, icon.

use maud::{Markup, html};

/// What htmx is told: no styles of its own, no history, nothing acts without the page's nonce.
const HTMX_CONFIG: &str =
    r#"{"includeIndicatorCSS":false,"history":false,"prefix":"","extensions":"hx-csp"}"#;

/// Where a browser finds our files, as paths that change when the files do (`/assets/{hash}/panel.css`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assets {
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
pub struct Links {
    /// The head from behind the title on, to which more may come.
    pub(super) head: String,
    /// What a page says in its head where htmx acts.
    pub(super) acting: String,
    pub(super) htmx: Script,
    pub(super) hx_csp: Script,
    pub(super) panel: Script,
    pub(super) settings: Script,
}

/// A script's element up to where the nonce of the answer goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Script(pub(super) String);

impl Links {
    /// Those to these files.
    pub fn to(assets: &Assets) -> Self {
        Self {
            head: head(assets).0,
            acting: html! { meta name="htmx-config" content=(HTMX_CONFIG); }.0,
            htmx: Script::at(&assets.htmx),
            hx_csp: Script::at(&assets.hx_csp),
            panel: Script::at(&assets.panel),
            settings: Script::at(&assets.settings),
        }
    }
}

impl Script {
    fn at(href: &str) -> Self {
        let script = html! { script src=(href) nonce="" {} }.0;
        let before = script.strip_suffix(Self::END).unwrap_or_default();
        Self(before.to_owned())
    }

    /// What follows the nonce.
    pub(super) const END: &str = r#""></script>"#;
}

fn head(assets: &Assets) -> Markup {
    html! {
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="referrer" content="no-referrer";
        meta name="color-scheme" content="light dark";
        link rel="icon" href=(assets.icon) type="image/svg+xml";
        link rel="stylesheet" href=(assets.stylesheet);
        @if let Some(theme) = &assets.theme { link rel="stylesheet" href=(theme); }
    }
}
