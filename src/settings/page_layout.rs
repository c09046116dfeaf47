//! The layout of every settings page: header, navigation, the signed-in user.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{SettingsContext, SettingsPage, SettingsTab, form};
use crate::storage::SESSION_IDLE_TIMEOUT;
use crate::views::asset_links::AssetTags;
use crate::views::layout::PageShell;

/// Renders a whole page.
pub fn render_page(ctx: &SettingsContext, page: &SettingsPage, links: &AssetTags) -> Markup {
    let title = fl!(
        ctx.i18n.fluent,
        "settings-title",
        page = page.title.as_str()
    );
    let shell = PageShell {
        title: &title,
        i18n: &ctx.i18n,
        nonce: &ctx.nonce,
        asset_tags: links,
        // These are for panels: the settings have a session of their own, in a cookie.
        session: None,
        // As long as an unused session lasts: every page that is loaded uses it.
        time_left: ctx.session.as_ref().map(|_| SESSION_IDLE_TIMEOUT),
        page: None,
        provet_origins: None,
        reload_timing: None,
    };
    let script_messages = [
        ("copied", fl!(ctx.i18n.fluent, "settings-copied")),
        ("not-copied", fl!(ctx.i18n.fluent, "settings-not-copied")),
        ("ended", fl!(ctx.i18n.fluent, "settings-session-ended")),
    ];
    shell.render_settings_page(
        &script_messages,
        &html! {
            @if ctx.session.is_some() { (render_header(ctx, page.tab)) }
            main #settings {
                @if ctx.clinic.is_some() { (render_clinic_nav(ctx, page.tab)) }
                h1 { (page.title) }
                (page.body)
            }
        },
    )
}

/// The header: navigation of the installation, and the user.
fn render_header(ctx: &SettingsContext, tab: SettingsTab) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        // For keyboards: past the navigation, which is the same on every page.
        a .skip href="#settings" { (fl!(fluent, "settings-skip")) }
        header .settings-top {
            a .settings-home href="/settings" { (fl!(fluent, "cageside")) }
            // Nothing else is open until the second factor is set up.
            @if !ctx.must_set_up_second_factor {
                nav aria-label=(fl!(fluent, "settings-nav")) {
                    (render_nav_link("/settings/clinics", &fl!(fluent, "settings-nav-clinics"), tab == SettingsTab::Clinics))
                    // Hidden from others, and refused to them by the route.
                    @if ctx.is_operator() {
                        (render_nav_link("/settings/accounts", &fl!(fluent, "settings-nav-accounts"), tab == SettingsTab::Accounts))
                        (render_nav_link("/settings/audit", &fl!(fluent, "settings-nav-audit"), tab == SettingsTab::GlobalAudit))
                        (render_nav_link("/settings/system", &fl!(fluent, "settings-nav-system"), tab == SettingsTab::System))
                    }
                }
            }
            div .settings-account {
                (render_nav_link("/settings/account", &account_label(ctx), tab == SettingsTab::Account))
                (form::post_form(ctx, "/settings/sign-out", &html! {
                    button .secondary { (fl!(fluent, "settings-sign-out")) }
                }))
            }
        }
    }
}

fn account_label(ctx: &SettingsContext) -> String {
    let name = ctx
        .session
        .as_ref()
        .map(|session| session.display_name.clone());
    let name = name.filter(|name| !name.is_empty());
    // Provet does not always name the person. [I]
    name.unwrap_or_else(|| fl!(ctx.i18n.fluent, "settings-nav-account"))
}

/// The navigation of one clinic.
fn render_clinic_nav(ctx: &SettingsContext, tab: SettingsTab) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let pages = [
        (
            "",
            fl!(fluent, "settings-clinic-nav-overview"),
            SettingsTab::Clinic,
        ),
        (
            "/buttons",
            fl!(fluent, "settings-clinic-nav-buttons"),
            SettingsTab::Buttons,
        ),
        (
            "/panels",
            fl!(fluent, "settings-clinic-nav-panels"),
            SettingsTab::Panels,
        ),
        (
            "/doctor",
            fl!(fluent, "settings-clinic-nav-doctor"),
            SettingsTab::Doctor,
        ),
        (
            "/people",
            fl!(fluent, "settings-clinic-nav-people"),
            SettingsTab::SignedInUsers,
        ),
        (
            "/audit",
            fl!(fluent, "settings-clinic-nav-audit"),
            SettingsTab::Audit,
        ),
        (
            "/jobs",
            fl!(fluent, "settings-clinic-nav-jobs"),
            SettingsTab::Jobs,
        ),
    ];
    html! {
        nav .settings-clinic aria-label=(fl!(fluent, "settings-clinic-nav-label")) {
            strong dir="auto" { (clinic_name(ctx)) }
            @for (below, label, of) in pages { (render_nav_link(&ctx.clinic_path(below), &label, tab == of)) }
        }
    }
}

/// The clinic's name, or its number where it has none.
pub(super) fn clinic_name(ctx: &SettingsContext) -> String {
    let Some(clinic) = &ctx.clinic else {
        return String::new();
    };
    match clinic.settings.name.as_str() {
        "" => fl!(
            ctx.i18n.fluent,
            "settings-clinic-unnamed",
            number = clinic.tenant.provet_id.to_string()
        ),
        name => name.to_owned(),
    }
}

fn render_nav_link(href: &str, label: &str, is_current: bool) -> Markup {
    html! { a href=(href) aria-current=[is_current.then_some("page")] dir="auto" { (label) } }
}
