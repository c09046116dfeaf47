//! How much of Provet's rate limits the clinic's virtual user has used up in the last minute.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::provet::rate_limit::RateLimitUsage;
use crate::settings::SettingsContext;

/// The section about the budget; nothing where nobody could spend.
pub(super) fn render_section(ctx: &SettingsContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let credential = ctx
        .clinic
        .as_ref()
        .and_then(|clinic| clinic.credential.clone());
    let Some(credential) = credential else {
        return html! {};
    };
    let usage = ctx.provet.rate_limit_usage(&credential.id);
    html! {
        section {
            h2 { (fl!(fluent, "settings-usage-title")) }
            p .hint { (fl!(fluent, "settings-usage-what")) }
            @if usage.is_empty() {
                p .empty { (fl!(fluent, "settings-usage-none")) }
            } @else {
                (render_table(ctx, &usage))
            }
        }
    }
}

fn render_table(ctx: &SettingsContext, usage: &[RateLimitUsage]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let spent = fl!(fluent, "settings-usage-spent");
    let limit = fl!(fluent, "settings-usage-limit");
    html! {
        div .wide-table {
            table .cards {
                thead {
                    tr {
                        th scope="col" { (fl!(fluent, "settings-usage-endpoint")) }
                        th scope="col" { (spent) }
                        th scope="col" { (limit) }
                    }
                }
                tbody { @for it in usage { (render_row(ctx, it, &spent, &limit)) } }
            }
        }
    }
}

fn render_row(ctx: &SettingsContext, it: &RateLimitUsage, spent: &str, limit: &str) -> Markup {
    html! {
        tr {
            th scope="row" { code { (it.endpoint.method) " " (it.endpoint.resource) } }
            td data-label=(spent) { (it.used_units) }
            td data-label=(limit) {
                (it.limit)
                @if let Some(closed) = it.blocked_for {
                    @let seconds = closed.as_secs().max(1);
                    " " span .bad { (fl!(ctx.i18n.fluent, "settings-usage-closed", seconds = seconds)) }
                }
            }
        }
    }
}
