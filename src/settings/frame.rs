//! What stands around every settings page: where one is, where one can go, who one is.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{Desk, Sheet, Tab, form};
use crate::views::layout::Shell;
use crate::views::links::Links;

/// A whole page.
pub fn whole(desk: &Desk, sheet: &Sheet, links: &Links) -> Markup {
    let title = fl!(
        desk.words.fluent,
        "settings-title",
        page = sheet.title.as_str()
    );
    let shell = Shell {
        title: &title,
        words: &desk.words,
        nonce: &desk.nonce,
        links,
        session: None,
        page: None,
        provet_origin: None,
    };
    let said = [
        ("copied", fl!(desk.words.fluent, "settings-copied")),
        ("not-copied", fl!(desk.words.fluent, "settings-not-copied")),
    ];
    shell.settings(
        &said,
        &html! {
            @if desk.session.is_some() { (top(desk, sheet.tab)) }
            main #settings {
                @if desk.clinic.is_some() { (clinic(desk, sheet.tab)) }
                h1 { (sheet.title) }
                (sheet.body)
            }
        },
    )
}

/// The first line: everything, and oneself.
fn top(desk: &Desk, tab: Tab) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        a .skip href="#settings" { (fl!(fluent, "settings-skip")) }
        header .settings-top {
            a .settings-home href="/settings" { (fl!(fluent, "cageside")) }
            nav aria-label=(fl!(fluent, "settings-nav")) {
                (link("/settings/clinics", &fl!(fluent, "settings-nav-clinics"), tab == Tab::Clinics))
                @if desk.is_operator() {
                    (link("/settings/accounts", &fl!(fluent, "settings-nav-accounts"), tab == Tab::Accounts))
                    (link("/settings/audit", &fl!(fluent, "settings-nav-audit"), tab == Tab::WholeAudit))
                    (link("/settings/system", &fl!(fluent, "settings-nav-system"), tab == Tab::System))
                }
            }
            div .settings-me {
                (link("/settings/account", &name(desk), tab == Tab::Account))
                (form::form(desk, "/settings/sign-out", &html! {
                    button .quiet { (fl!(fluent, "settings-sign-out")) }
                }))
            }
        }
    }
}

fn name(desk: &Desk) -> String {
    let name = desk.session.as_ref().map(|session| session.name.clone());
    let name = name.filter(|name| !name.is_empty());
    name.unwrap_or_else(|| fl!(desk.words.fluent, "settings-nav-account"))
}

/// The second line: the pages of one clinic.
fn clinic(desk: &Desk, tab: Tab) -> Markup {
    let fluent = &desk.words.fluent;
    let pages = [
        ("", fl!(fluent, "settings-clinic-overview"), Tab::Clinic),
        (
            "/buttons",
            fl!(fluent, "settings-clinic-buttons"),
            Tab::Buttons,
        ),
        (
            "/panels",
            fl!(fluent, "settings-clinic-panels"),
            Tab::Panels,
        ),
        (
            "/doctor",
            fl!(fluent, "settings-clinic-doctor"),
            Tab::Doctor,
        ),
        (
            "/people",
            fl!(fluent, "settings-clinic-people"),
            Tab::People,
        ),
        ("/audit", fl!(fluent, "settings-clinic-audit"), Tab::Audit),
        ("/jobs", fl!(fluent, "settings-clinic-jobs"), Tab::Jobs),
    ];
    html! {
        nav .settings-clinic aria-label=(fl!(fluent, "settings-clinic-nav")) {
            strong dir="auto" { (clinic_name(desk)) }
            @for (below, label, of) in pages { (link(&desk.at(below), &label, tab == of)) }
        }
    }
}

/// What the clinic is called, or its number.
pub(super) fn clinic_name(desk: &Desk) -> String {
    let Some(clinic) = &desk.clinic else {
        return String::new();
    };
    match clinic.settings.name.as_str() {
        "" => fl!(
            desk.words.fluent,
            "settings-clinic-unnamed",
            number = clinic.tenant.provet_id.to_string()
        ),
        name => name.to_owned(),
    }
}

fn link(href: &str, label: &str, here: bool) -> Markup {
    html! { a href=(href) aria-current=[here.then_some("page")] dir="auto" { (label) } }
}
