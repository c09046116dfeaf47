//! The list of sessions: browser, start, last use, and which of them is the current one.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::user_agent;
use crate::settings::table;
use crate::settings::{SettingsContext, form};
use crate::storage::SettingsSession;

/// Renders the list. With `can_end` each has a button that ends it: the form around the list says where that is sent.
pub(super) fn render_table(
    ctx: &SettingsContext,
    sessions: &[SettingsSession],
    can_end: bool,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let browser = fl!(fluent, "settings-sessions-browser");
    let began = fl!(fluent, "settings-sessions-began");
    let used = fl!(fluent, "settings-sessions-used");
    let end_label = fl!(fluent, "settings-sessions-end");
    let mut columns = vec![browser.as_str(), &began, &used];
    if can_end {
        columns.push(&end_label);
    }
    let rows = html! {
        @for session in sessions {
            tr {
                td data-label=(browser) { (browser_label(ctx, session)) }
                td data-label=(began) { (form::local_time(ctx, session.created_at)) }
                td data-label=(used) { (form::local_time(ctx, session.last_used_at)) }
                @if can_end { td { (render_end_button(ctx, session, &end_label)) } }
            }
        }
    };
    table::render_wide_table(&columns, &rows)
}

/// The browser of a session, as far as it is known.
pub(super) fn browser_label(ctx: &SettingsContext, session: &SettingsSession) -> String {
    let fluent = &ctx.i18n.fluent;
    // The header is whatever the browser sent: only names that we know are shown.
    match user_agent::describe(&session.user_agent) {
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

fn render_end_button(ctx: &SettingsContext, session: &SettingsSession, label: &str) -> Markup {
    let is_this = ctx.session.as_ref().is_some_and(|own| own.id == session.id);
    html! {
        // To end this one there is the sign-out, which removes the cookie too.
        @if is_this {
            (fl!(ctx.i18n.fluent, "settings-sessions-this"))
        } @else {
            (form::named_submit_button("session", &session.id, label))
        }
    }
}
