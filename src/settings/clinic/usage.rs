//! How much of Provet's rate limits the clinic's virtual user has used up in the last minute.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::provet::budget::Usage;
use crate::settings::Desk;

/// The section about the budget; nothing where nobody could spend.
pub(super) fn section(desk: &Desk) -> Markup {
    let fluent = &desk.words.fluent;
    let credential = desk
        .clinic
        .as_ref()
        .and_then(|clinic| clinic.credential.clone());
    let Some(credential) = credential else {
        return html! {};
    };
    let usage = desk.provet.usage(&credential.id);
    html! {
        section {
            h2 { (fl!(fluent, "settings-usage-title")) }
            p .hint { (fl!(fluent, "settings-usage-what")) }
            @if usage.is_empty() {
                p .empty { (fl!(fluent, "settings-usage-none")) }
            } @else {
                (table(desk, &usage))
            }
        }
    }
}

fn table(desk: &Desk, usage: &[Usage]) -> Markup {
    let fluent = &desk.words.fluent;
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
                tbody { @for it in usage { (row(desk, it, &spent, &limit)) } }
            }
        }
    }
}

fn row(desk: &Desk, it: &Usage, spent: &str, limit: &str) -> Markup {
    html! {
        tr {
            th scope="row" { code { (it.endpoint.method) " " (it.endpoint.resource) } }
            td data-label=(spent) { (it.spent) }
            td data-label=(limit) {
                (it.limit)
                @if let Some(closed) = it.closed_for {
                    @let seconds = closed.as_secs().max(1);
                    " " span .bad { (fl!(desk.words.fluent, "settings-usage-closed", seconds = seconds)) }
                }
            }
        }
    }
}
