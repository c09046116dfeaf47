//! The list of sessions: browser, start, last use, and which of them is the current one.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::user_agent;
use crate::settings::table;
use crate::settings::{SettingsContext, form};
use crate::storage::SettingsSession;

/// Renders the list. `end` is the URL of the form that ends a single session; without it there are no such forms.
pub(super) fn render_table(
    ctx: &SettingsContext,
    sessions: &[SettingsSession],
    end: Option<&str>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let browser = fl!(fluent, "settings-sessions-browser");
    let began = fl!(fluent, "settings-sessions-began");
    let used = fl!(fluent, "settings-sessions-used");
    let end_label = fl!(fluent, "settings-sessions-end");
    let mut columns = vec![browser.as_str(), &began, &used];
    if end.is_some() {
        columns.push(&end_label);
    }
    let rows = html! {
        @for session in sessions {
            tr {
                td data-label=(browser) { (browser_label(ctx, session)) }
                td data-label=(began) { (form::local_time(ctx, session.created_at)) }
                td data-label=(used) { (form::local_time(ctx, session.last_used_at)) }
                @if let Some(end) = end { td { (render_end_form(ctx, session, end)) } }
            }
        }
    };
    table::render_wide_table(&columns, &rows)
}

fn browser_label(ctx: &SettingsContext, session: &SettingsSession) -> String {
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

fn render_end_form(ctx: &SettingsContext, session: &SettingsSession, end: &str) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let is_this = ctx.session.as_ref().is_some_and(|own| own.id == session.id);
    html! {
        // To end this one there is the sign-out, which removes the cookie too.
        @if is_this {
            (fl!(fluent, "settings-sessions-this"))
        } @else {
            (form::post_form(ctx, end, &html! {
                (form::named_submit_button("session", &session.id, &fl!(fluent, "settings-sessions-end")))
            }))
        }
    }
}
