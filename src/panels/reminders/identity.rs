//! The banner: how many reminders were chosen, and how far they have come.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::gather::Asked;
use crate::clinic::sending::is_sent;
use crate::panels::Context;
use crate::panels::title;
use crate::provet::model::{Reminder, Rows};
use crate::views::parts::provet_link;
use crate::views::section::{Section, problem};
use crate::views::words::Words;

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let body = match asked.reminders.await {
        Ok(rows) => view(&rows, cx.opened.objects.len(), words),
        Err(error) => {
            let what = fl!(words.fluent, "reminders-what");
            problem(&error, &what, words, Some(&cx.spot("identity")))
        }
    };
    let list = cx.tenant.reminders_page();
    Section::identity("identity", &title(cx.opened.page, words), body)
        .actions(provet_link(
            &list,
            &fl!(words.fluent, "reminders-in-provet"),
        ))
        .markup()
}

fn view(rows: &Rows<Reminder>, chosen: usize, words: &Words) -> Markup {
    let sent = rows.rows.iter().filter(|row| is_sent(row.status)).count();
    let open = rows.rows.len() - sent;
    html! {
        p {
            strong { (fl!(words.fluent, "reminders-chosen", count = chosen)) }
            " · " (fl!(words.fluent, "reminders-open", count = open))
            @if sent > 0 { " · " (fl!(words.fluent, "reminders-sent-count", count = sent)) }
        }
    }
}
