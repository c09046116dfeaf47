//! Whose animal it is, with what must be known about the owner before speaking to them.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::gather::Asked;
use crate::panels::Context;
use crate::panels::parts::called;
use crate::provet::model::Client;
use crate::provet::{ClientId, Tenant};
use crate::views::parts::{Mark, badge, provet_link, text};
use crate::views::section::{nothing, problem, section as framed};
use crate::views::words::{Words, name};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let body = match asked.owner.await {
        Ok(owner) => match owner.as_ref() {
            Some(owner) => view(owner, &cx.tenant, words),
            None => nothing(&fl!(words.fluent, "owner-nothing")),
        },
        Err(error) => problem(
            &error,
            &fl!(words.fluent, "owner-what"),
            words,
            Some(&cx.spot("owner")),
        ),
    };
    framed("owner", &fl!(words.fluent, "owner-title"), body)
}

/// An owner in a few lines, with what must not be overlooked.
pub(in crate::panels) fn view(owner: &Client, tenant: &Tenant, words: &Words) -> Markup {
    let page = owner
        .id
        .and_then(ClientId::new)
        .map(|id| tenant.client_page(id));
    html! {
        p {
            strong { (name(&called(owner, words))) }
            @if owner.archived { " " (badge(Mark::Warn, &fl!(words.fluent, "owner-archived"))) }
            @if let Some(page) = page { " " (provet_link(&page, &fl!(words.fluent, "owner-open"))) }
        }
        @if !owner.critical_notes.is_empty() { div .critical { (text(&owner.critical_notes)) } }
        @if !owner.critical_accounting_notes.is_empty() { div .critical { (text(&owner.critical_accounting_notes)) } }
    }
}
