//! The shell of a page: its slots, scripts and messages.

use scraper::{Html, Selector};
use sha2::{Digest, Sha256};

use super::*;
use crate::views::asset_links::AssetUrls;
use crate::views::i18n::ClinicLocale;

fn placeholders() -> [SectionPlaceholder; 2] {
    [
        SectionPlaceholder {
            slot: SectionSlot::new_full_width("signed-in", 3),
            title: None,
        },
        SectionPlaceholder {
            slot: SectionSlot::new("weight", 2),
            title: Some("Weight & more".to_owned()),
        },
    ]
}

fn assets() -> AssetUrls {
    AssetUrls {
        stylesheet: "/assets/1/panel.css".to_owned(),
        htmx: "/assets/1/htmx.js".to_owned(),
        hx_csp: "/assets/1/hx-csp.js".to_owned(),
        panel: "/assets/1/panel.js".to_owned(),
        settings: "/assets/1/settings.js".to_owned(),
        icon: "/assets/1/icon.svg".to_owned(),
        theme: None,
    }
}

fn shell<T>(language: &str, made: impl FnOnce(PageShell<'_>) -> T) -> T {
    let words = I18n::for_request(Some(language), &ClinicLocale::default());
    made(PageShell {
        title: "<Patient>",
        i18n: &words,
        nonce: "n0nce",
        asset_tags: &AssetTags::from_urls(&assets()),
        session: Some(PanelSessionToken("sealed")),
        time_left: Some(SignedDuration::from_hours(12)),
        page: Some(ProvetPage::Patient),
        provet_origins: Some("https://provetcloud.com"),
        reload_timing: Some("moment"),
    })
}

fn all(page: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let html = Html::parse_document(page);
    html.select(&selector).map(|found| found.html()).collect()
}

#[test]
fn the_shell_holds_a_place_for_every_section_and_no_words_of_the_record() {
    let open = shell("en", |shell| shell.render_start(&placeholders()));
    insta::assert_snapshot!(open.replace("><", ">\n<"), @r##"
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>&lt;Patient&gt;</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="/assets/1/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/1/panel.css">
        <meta name="htmx-config" content="{&quot;includeIndicatorCSS&quot;:false,&quot;history&quot;:false,&quot;prefix&quot;:&quot;&quot;,&quot;extensions&quot;:&quot;hx-csp&quot;}">
        </head>
        <body>
        <p id="status" role="status" data-session="sealed" data-origin="https://provetcloud.com" data-page="patient" data-lifetime="43200000" data-reload-when="moment" data-reload-delay="2000" data-saved="Saved. Reload Provet to see the change." data-unsaved="Saved. You have other unsaved text here, so reload Provet when you’re done to see the change." data-not-told="Couldn’t reload Provet from here. Reload the Provet page yourself." data-no-answer="Cageside didn’t respond. If you were saving, check in Provet whether it was saved before you try again." data-newer="Updates available." data-refresh="Refresh" data-refreshed="Updated from Provet." data-ended="This panel timed out or was closed. Open it again from Provet." data-copied="Copied %" data-copy-failed="Couldn’t copy. Select the number and copy it." data-reload-offer="Saved. Reload Provet when you’re ready to see the change." data-reload-label="Reload Provet" data-unread="Couldn’t load %n sections." data-retrying="Retrying in %n s." data-retry-all="Retry all">
        </p>
        <main id="panel">
        <template shadowrootmode="open">
        <slot name="signed-in">
        <div part="skeleton wide">
        <span part="visually-hidden">Loading</span>
        <i part="title">
        </i>
        <i part="line">
        </i>
        <i part="line">
        </i>
        <i part="line">
        </i>
        </div>
        </slot>
        <slot name="weight">
        <div part="skeleton">
        <span part="visually-hidden">Loading</span>
        <b part="heading">Weight &amp; more</b>
        <i part="line">
        </i>
        <i part="line">
        </i>
        </div>
        </slot>
        </template>
        <script src="/assets/1/htmx.js" nonce="n0nce">
        </script>
        <script src="/assets/1/hx-csp.js" nonce="n0nce">
        </script>
        <script src="/assets/1/panel.js" nonce="n0nce">
        </script>
        "##);
}

#[test]
fn sections_go_inside_the_open_element() {
    let page = shell("fi", |shell| {
        let section = crate::views::section::plain_section("weight", "Paino", html! { "5 kg" });
        format!(
            "{}{}{}",
            shell.render_start(&placeholders()),
            section.0,
            PageShell::render_end()
        )
    });
    assert_eq!(
        all(
            &page,
            "html[lang=fi] > body > main#panel > section[slot=weight]"
        )
        .len(),
        1
    );
    assert!(page.ends_with("</main></body></html>"));
}

#[test]
fn every_script_is_ours_and_carries_the_nonce() {
    for page in [
        shell("en", |shell| shell.render_start(&placeholders())),
        shell("en", |shell| {
            shell.render_page(&html! { p { "Text" } }).into_string()
        }),
    ] {
        let scripts = all(&page, "script");
        assert!(!scripts.is_empty());
        for script in scripts {
            assert!(script.contains(r#"nonce="n0nce""#), "{script}");
            assert!(script.contains(r#"src="/assets/1/"#), "{script}");
        }
        assert!(!page.contains(" style=") && !page.contains(" on"), "{page}");
    }
}

#[test]
fn a_page_without_htmx_still_holds_its_body_and_the_origin_to_tell() {
    let page = shell("en", |shell| {
        shell
            .render_page(&html! { p .here { "Text" } })
            .into_string()
    });
    assert_eq!(all(&page, "main#page > p.here").len(), 1);
    assert_eq!(
        all(&page, "#status[data-origin='https://provetcloud.com']").len(),
        1
    );
    assert_eq!(all(&page, "script").len(), 1);
    assert_eq!(all(&page, "title"), ["<title>&lt;Patient&gt;</title>"]);
}

#[test]
fn the_script_says_one_word_to_provet_and_one_to_itself_and_keeps_nothing() {
    let script = include_str!("../../../assets/panel.js");
    assert_eq!(script.matches("postMessage(").count(), 2);
    assert!(script.contains(r#"postMessage("reload", origin)"#));
    assert!(script.contains("code: handover.dataset.handover }, location.origin)"));
    for word in [
        "Storage",
        "cookie",
        ".innerHTML",
        ".outerHTML",
        "eval",
        "Function(",
        "http:",
        "https:",
    ] {
        assert!(!script.contains(word), "{word}");
    }
}

#[test]
fn files_of_others_are_as_they_were_taken() {
    let htmx = include_bytes!("../../../assets/vendor/htmx.min.js");
    let csp = include_bytes!("../../../assets/vendor/hx-csp.min.js");
    let sums = include_str!("../../../assets/vendor/SHA256SUMS");
    for (name, file) in [("htmx.min.js", &htmx[..]), ("hx-csp.min.js", &csp[..])] {
        let sum = hex::encode(Sha256::digest(file));
        assert!(sums.contains(&format!("{sum}  {name}")), "{name}");
    }
    assert!(String::from_utf8_lossy(htmx).contains("4.0.1"));
}

#[test]
fn the_operators_stylesheet_comes_after_ours() {
    let mut assets = assets();
    assets.theme = Some("/assets/1/theme.css".to_owned());
    let links = AssetTags::from_urls(&assets);
    let page = shell("en", |shell| {
        let shell = PageShell {
            asset_tags: &links,
            ..shell
        };
        shell.render_start(&[])
    });
    let sheets = all(&page, "link[rel=stylesheet]");
    assert!(sheets[0].contains("panel.css") && sheets[1].contains("theme.css"));
}
