//! The diagnoses of the consultation.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use super::whose::Animals;
use crate::panels::Context;
use crate::provet::model::{Diagnosis, Rows};
use crate::views::parts::list;
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::{Words, name};

const SLOT: &str = "diagnoses";

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (rows, visit) = join!(asked.diagnoses, asked.visit);
    let words = &cx.words;
    let body = match rows {
        Ok(rows) => view(&rows, Animals::of(visit.as_deref().ok()), words),
        Err(error) => problem(
            &error,
            &fl!(words.fluent, "visit-diagnoses-what"),
            words,
            Some(&cx.spot(SLOT)),
        ),
    };
    framed(SLOT, &fl!(words.fluent, "visit-diagnoses-title"), body)
}

fn view(rows: &Rows<Diagnosis>, animals: Animals<'_>, words: &Words) -> Markup {
    let entry =
        |row: &Diagnosis| html! { (animals.whose(row.patient.as_ref(), words)) (name(&row.name)) };
    let named = rows.rows.iter().filter(|row| !row.name.is_empty());
    let entries: Vec<Markup> = named.map(entry).collect();
    html! {
        @if !entries.is_empty() {
            (list(&entries))
        } @else if rows.complete {
            (nothing(&fl!(words.fluent, "visit-diagnoses-nothing")))
        }
        @if !rows.complete { (incomplete(&fl!(words.fluent, "visit-diagnoses-more"))) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::provet::model::read;
    use crate::views::words::Place;

    #[test]
    fn diagnoses_are_listed_and_none_is_said_only_of_a_whole_list() {
        let words = Words::for_request(None, &Place::default());
        let shown = |rows: Vec<Diagnosis>, complete| {
            let rows = Rows { rows, complete };
            view(&rows, Animals::of(None), &words).into_string()
        };
        let otitis = read(json!({"name": "Otitis <externa>"})).unwrap();
        assert!(shown(vec![otitis], true).contains("Otitis &lt;externa&gt;"));
        assert!(shown(vec![], true).contains("No diagnosis"));
        assert!(!shown(vec![], false).contains("No diagnosis"));
    }
}
