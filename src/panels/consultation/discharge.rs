//! What the owner is told at discharge.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use super::whose::Animals;
use crate::panels::Context;
use crate::provet::model::{DischargeInstruction, Rows};
use crate::views::parts::{list, moment, plain_text, text};
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::Words;

const SLOT: &str = "discharge";

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (rows, visit) = join!(asked.discharge, asked.visit);
    let words = &cx.words;
    let body = match rows {
        Ok(rows) => view(&rows, Animals::of(visit.as_deref().ok()), words),
        Err(error) => problem(
            &error,
            &fl!(words.fluent, "visit-discharge-what"),
            words,
            Some(&cx.spot(SLOT)),
        ),
    };
    framed(SLOT, &fl!(words.fluent, "visit-discharge-title"), body)
}

fn view(rows: &Rows<DischargeInstruction>, animals: Animals<'_>, words: &Words) -> Markup {
    let entry = |row: &DischargeInstruction| {
        html! {
            p {
                (animals.whose(row.patient.as_ref(), words))
                @if let Some(at) = row.created { span .quiet { (moment(at, words)) } }
            }
            (text(&row.text))
        }
    };
    let said = rows
        .rows
        .iter()
        .filter(|row| !plain_text(&row.text).is_empty());
    let entries: Vec<Markup> = said.map(entry).collect();
    html! {
        @if !entries.is_empty() {
            (list(&entries))
        } @else if rows.complete {
            (nothing(&fl!(words.fluent, "visit-discharge-nothing")))
        }
        @if !rows.complete { (incomplete(&fl!(words.fluent, "visit-discharge-more"))) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::provet::model::read;
    use crate::views::words::Place;

    #[test]
    fn instructions_are_text_and_an_empty_paragraph_is_none() {
        let words = Words::for_request(None, &Place::default());
        let shown = |text: &str| {
            let rows = Rows {
                rows: vec![read(json!({"text": text})).unwrap()],
                complete: true,
            };
            view(&rows, Animals::of(None), &words).into_string()
        };
        let rest =
            shown("<p>Rest &amp; water</p><script>alert(1)</script><img src=x onerror=alert(2)>");
        assert!(rest.contains("Rest &amp; water"));
        assert!(!rest.contains("<script") && !rest.contains("<img") && !rest.contains("alert(1)"));
        assert!(shown("<p>&nbsp;</p>").contains("No discharge instructions"));
    }
}
