//! How much of Provet's rate limits the clinic's virtual user has used in the last minute.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::provet::rate_limit::RateLimitUsage;
use crate::settings::ClinicContext;
use crate::settings::table;

/// The usage; empty where there is no credential.
pub(super) fn render_section(ctx: &ClinicContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let Some(credential) = &ctx.clinic.credential else {
        return html! {};
    };
    // Counted on this node only: the others spend from the same limit of Provet.
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

fn render_table(ctx: &ClinicContext, usage: &[RateLimitUsage]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let endpoint = fl!(fluent, "settings-usage-endpoint");
    let spent = fl!(fluent, "settings-usage-spent");
    let limit = fl!(fluent, "settings-usage-limit");
    let rows = html! { @for it in usage { (render_row(ctx, it, &spent, &limit)) } };
    table::render_wide_table(&[&endpoint, &spent, &limit], &rows)
}

fn render_row(ctx: &ClinicContext, it: &RateLimitUsage, spent: &str, limit: &str) -> Markup {
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
