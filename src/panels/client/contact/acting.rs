//! Carries out a change of a number or the mail address: judged, shown once more, written once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use serde_json::Value;

use super::wish::{Preview, What, Wish, Wrong, alike, numbered, reaches};
use super::{Card, SLOT, forms, view};
use crate::panels::client::gather::{self, Asked};
use crate::panels::parts::told;
use crate::panels::write::{self, Write, Wrote};
use crate::panels::{Acted, Context, Form};
use crate::provet::{Api, ClientId, ProvetError};
use crate::views::form::{CHANGE, SAVE, STEP};
use crate::views::words::Words;

/// Carries out one step of a form; none when the action is not one of this section.
pub(in crate::panels::client) async fn act(
    cx: Arc<Context>,
    action: &str,
    form: Form,
) -> Option<Acted> {
    let wish = Wish::read(action, &form)?;
    if form.field(STEP) == SAVE
        && let (Ok(client), Ok(value)) = (gather::client(&cx), wish.value())
    {
        let wrote = save(&cx, client, &wish, &value, &form).await;
        if wrote != Wrote::Changed {
            return Some(answer(&cx, &wish, &value, &wrote).await);
        }
    }
    Some(step(&cx, &wish, form.field(STEP)).await)
}

/// The section with the form's next step; nothing was written.
async fn step(cx: &Arc<Context>, wish: &Wish, step: &str) -> Acted {
    let card = Card::of(Asked::about(cx)).await;
    let (spot, words) = (cx.spot(SLOT), &cx.words);
    let folded = || forms::folded(&spot, &card, words);
    let (told, next) = match card.judge(wish) {
        // The section itself says what could not be read.
        None => (html! {}, folded()),
        Some(Err(Wrong::Gone)) => (refusal(Wrong::Gone, wish.what, words), folded()),
        _ if step == CHANGE => (html! {}, forms::fill(&spot, wish, None, words)),
        Some(Err(wrong)) => {
            let wrong = forms::wrong(wrong, wish.what, words);
            (html! {}, forms::fill(&spot, wish, Some(&wrong), words))
        }
        Some(Ok(mut preview)) => {
            // Saving ends here only when the last look found another record than the person had seen.
            preview.changed |= step == SAVE;
            let confirm = forms::confirm(&spot, wish, &preview, card.client(), words);
            (html! {}, confirm)
        }
    };
    Acted {
        slot: SLOT,
        markup: view::section(&spot, &card, &told, &next, words),
        written: false,
    }
}

fn refusal(wrong: Wrong, what: What, words: &Words) -> Markup {
    html! { p .problem role="alert" tabindex="-1" { (forms::wrong(wrong, what, words)) } }
}

impl Card {
    /// None when what the wish is about could not be read.
    fn judge(&self, wish: &Wish) -> Option<Result<Preview, Wrong>> {
        match wish.what {
            What::NewNumber | What::Number(_) => {
                self.phones().map(|phones| wish.among(&phones.rows))
            }
            What::Email => self.client().map(|client| wish.beside(client)),
        }
    }
}

async fn save(cx: &Arc<Context>, client: ClientId, wish: &Wish, value: &str, form: &Form) -> Wrote {
    let write = Write {
        action: match wish.what {
            What::NewNumber => "add-phone-number",
            What::Number(_) => "change-phone-number",
            What::Email => "change-email",
        },
        field: wish.what.field(),
        object: ("client", client.number()),
        values: write::values(&wish.seen, value),
        send: send(cx.writer.clone(), client, wish.clone(), value.to_owned()),
        landed: landed(cx.provet.clone(), client, wish.clone(), value.to_owned()),
        unchanged: unchanged(cx.provet.clone(), client, wish.clone()),
    };
    write::once(cx, form, write).await
}

fn send(
    api: Api,
    client: ClientId,
    wish: Wish,
    value: String,
) -> BoxFuture<'static, Result<(), ProvetError>> {
    async move {
        match wish.what {
            What::NewNumber => api
                .add_phone_number(client, &value, &wish.description)
                .await
                .map(drop),
            What::Number(id) => {
                let change = [(wish.what.field(), Value::String(value))];
                api.change_phone_number(id, &change).await.map(drop)
            }
            What::Email => {
                let change = [(wish.what.field(), Value::String(value))];
                api.change_client(client, &change).await.map(drop)
            }
        }
    }
    .boxed()
}

/// Whether the record still is what the person saw, and the number still the client's.
fn unchanged(
    api: Api,
    client: ClientId,
    wish: Wish,
) -> BoxFuture<'static, Result<bool, ProvetError>> {
    async move {
        let judged = match wish.what {
            What::NewNumber | What::Number(_) => wish.among(&api.phone_numbers(client).await?.rows),
            What::Email => wish.beside(&api.client(client).await?),
        };
        Ok(judged.is_ok_and(|preview| !preview.changed))
    }
    .boxed()
}

/// Whether it stands in the record.
fn landed(
    api: Api,
    client: ClientId,
    wish: Wish,
    value: String,
) -> BoxFuture<'static, Result<bool, ProvetError>> {
    async move {
        Ok(match wish.what {
            What::NewNumber => {
                let phones = api.phone_numbers(client).await?;
                phones.rows.iter().any(|phone| reaches(phone, &value))
            }
            What::Number(id) => {
                let phones = api.phone_numbers(client).await?;
                numbered(&phones.rows, id).is_some_and(|phone| {
                    // The same number written otherwise is what was there before.
                    reaches(phone, &value) && !alike(&phone.phone_number, &wish.seen)
                })
            }
            What::Email => api.client(client).await?.email == value,
        })
    }
    .boxed()
}

/// The section after a write, read afresh.
async fn answer(cx: &Arc<Context>, wish: &Wish, value: &str, wrote: &Wrote) -> Acted {
    let card = Card::of(Asked::about(cx)).await;
    let (spot, words) = (cx.spot(SLOT), &cx.words);
    let what = match wish.what {
        What::NewNumber => fl!(words.fluent, "contact-new-what"),
        What::Number(_) => fl!(words.fluent, "contact-phones-what"),
        What::Email => fl!(words.fluent, "contact-email-what"),
    };
    let done = fl!(words.fluent, "contact-saved", value = value);
    let told = told(wrote, &done, &what, words);
    let written = matches!(wrote, Wrote::Done | Wrote::Already);
    let next = if written {
        forms::folded(&spot, &card, words)
    } else {
        forms::fill(&spot, wish, None, words)
    };
    Acted {
        slot: SLOT,
        markup: view::section(&spot, &card, &told, &next, words),
        written,
    }
}
