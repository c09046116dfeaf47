//! The client behind the invoice: what to know of them, and what else they have to pay.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::Markup;

use super::gather::{self, Asked};
use crate::panels::Context;
use crate::panels::client::money;
use crate::panels::patient::owner as whose;
use crate::views::section::{nothing, problem, section as framed};

/// Who the client is, as the patient's panel says it.
pub(super) async fn owner(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let body = match asked.owner.await.as_deref() {
        Ok(Some(owner)) => whose::view(owner, &cx.tenant, words),
        Ok(None) => nothing(&fl!(words.fluent, "invoice-client-nothing")),
        Err(error) => {
            let what = fl!(words.fluent, "client-what");
            problem(error, &what, words, Some(&cx.spot("owner")))
        }
    };
    framed("owner", &fl!(words.fluent, "invoice-client-title"), body)
}

/// The client's other open invoices, as the client's panel shows them.
pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let this = gather::invoice(&cx).ok();
    let body = match asked.others.await.as_deref() {
        Ok(Some(rows)) => money::others(rows, this, &cx),
        Ok(None) => nothing(&fl!(words.fluent, "invoice-client-nothing")),
        Err(error) => {
            let what = fl!(words.fluent, "invoice-others-what");
            problem(error, &what, words, Some(&cx.spot("others")))
        }
    };
    framed("others", &fl!(words.fluent, "invoice-others-title"), body)
}
