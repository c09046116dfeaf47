//! A list of sessions: which browser, since when, and which of them is this one.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::user_agent;
use crate::settings::{SettingsContext, form};
use crate::storage::SettingsSession;

/// The list. `end` is the address of the form that ends one of them; without it none can be ended by itself.
pub(super) fn render_table(
    ctx: &SettingsContext,
    sessions: &[SettingsSession],
    end: Option<&str>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
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
                            td data-label=(browser) { (browser_label(ctx, session)) }
                            td data-label=(began) { (form::local_time(ctx, session.created_at)) }
                            td data-label=(used) { (form::local_time(ctx, session.last_used_at)) }
                            @if let Some(end) = end { td { (render_end_form(ctx, session, end)) } }
                        }
                    }
                }
            }
        }
    }
}

fn browser_label(ctx: &SettingsContext, session: &SettingsSession) -> String {
    let fluent = &ctx.i18n.fluent;
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
        @if is_this {
            (fl!(fluent, "settings-sessions-this"))
        } @else {
            (form::post_form(ctx, end, &html! {
                (form::named_submit_button("session", &session.id, &fl!(fluent, "settings-sessions-end")))
            }))
        }
    }
}
