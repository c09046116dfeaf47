//! A list of sessions: which browser, since when, and which of them is this one.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::agent;
use crate::settings::{Desk, form};
use crate::storage::Session;

/// The list. `end` is the address of the form that ends one of them; without it none can be ended by itself.
pub(super) fn table(desk: &Desk, sessions: &[Session], end: Option<&str>) -> Markup {
    let fluent = &desk.words.fluent;
    let browser = fl!(fluent, "settings-sessions-browser");
    let began = fl!(fluent, "settings-sessions-began");
    let used = fl!(fluent, "settings-sessions-used");
    html! {
        div .wide-table {
            table .cards {
                thead { tr {
                    th scope="col" { (browser) }
                    th scope="col" { (began) }
                    th scope="col" { (used) }
                    @if end.is_some() { th scope="col" { (fl!(fluent, "settings-sessions-end")) } }
                } }
                tbody {
                    @for session in sessions {
                        tr {
                            td data-label=(browser) { (name(desk, session)) }
                            td data-label=(began) { (form::instant(desk, session.created_at)) }
                            td data-label=(used) { (form::instant(desk, session.seen_at)) }
                            @if let Some(end) = end { td { (one(desk, session, end)) } }
                        }
                    }
                }
            }
        }
    }
}

fn name(desk: &Desk, session: &Session) -> String {
    let fluent = &desk.words.fluent;
    match agent::known(&session.agent) {
        (Some(browser), Some(system)) => {
            fl!(
                fluent,
                "settings-sessions-on",
                browser = browser,
                system = system
            )
        }
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => fl!(fluent, "settings-sessions-unknown"),
    }
}

fn one(desk: &Desk, session: &Session, end: &str) -> Markup {
    let fluent = &desk.words.fluent;
    let is_this = desk
        .session
        .as_ref()
        .is_some_and(|own| own.id == session.id);
    html! {
        @if is_this {
            (fl!(fluent, "settings-sessions-this"))
        } @else {
            (form::form(desk, end, &html! {
                (form::send_as("session", &session.id, &fl!(fluent, "settings-sessions-end")))
            }))
        }
    }
}
