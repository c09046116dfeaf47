//! The clinical notes, newest first, and the form that adds one.

use std::cmp::Reverse;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use super::noting;
use super::whose::Animals;
use crate::panels::Context;
use crate::panels::parts::person;
use crate::provet::ProvetError;
use crate::provet::model::{Consultation, Note, Rows, User};
use crate::views::parts::{fold, list, moment, plain_text, text};
use crate::views::section::{Section, incomplete, nothing, problem};
use crate::views::words::{Words, name};

pub(super) const SLOT: &str = "notes";

/// So many are open; older ones are folded away.
const OPEN: usize = 3;

/// What the section shows.
#[derive(Clone, Copy)]
pub(super) struct Book<'a> {
    pub(super) notes: &'a Rows<Note>,
    /// None when they could not be seen: the notes are shown without who wrote them.
    pub(super) authors: Option<&'a Rows<User>>,
    /// None when it could not be seen.
    pub(super) visit: Option<&'a Consultation>,
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (notes, authors, visit) = join!(asked.notes, asked.authors, asked.visit);
    match notes {
        Ok(notes) => {
            let book = Book {
                notes: &notes,
                authors: authors.as_deref().ok(),
                visit: visit.as_deref().ok(),
            };
            view(book, &noting::form(&cx, book), &html! {}, &cx.words)
        }
        Err(error) => unseen(&cx, &html! {}, &error),
    }
}

/// `told` is what came of an action after which the notes could not be read.
pub(super) fn unseen(cx: &Context, told: &Markup, error: &ProvetError) -> Markup {
    let words = &cx.words;
    let what = fl!(words.fluent, "note-what");
    let body = html! { (told) (problem(error, &what, words, Some(&cx.spot(SLOT)))) };
    Section::new(SLOT, &fl!(words.fluent, "note-title"), body).markup()
}

/// The section; `told` is what came of an action and stands first, `next` is what can be done next.
pub(super) fn view(book: Book<'_>, next: &Markup, told: &Markup, words: &Words) -> Markup {
    let mut notes: Vec<&Note> = book
        .notes
        .rows
        .iter()
        .filter(|note| !plain_text(&note.text).is_empty())
        .collect();
    notes.sort_by_key(|note| Reverse((note.created, note.id)));
    let entries: Vec<Markup> = notes.iter().map(|note| entry(note, book, words)).collect();
    let (open, older) = entries
        .split_at_checked(OPEN)
        .unwrap_or((entries.as_slice(), &[]));
    let body = html! {
        (told)
        (next)
        @if !open.is_empty() {
            (list(open))
        } @else if book.notes.complete {
            (nothing(&fl!(words.fluent, "note-nothing")))
        }
        @if !older.is_empty() {
            (fold(&fl!(words.fluent, "note-older", count = older.len()), &list(older), false))
        }
        @if !book.notes.complete { (incomplete(&fl!(words.fluent, "note-more"))) }
    };
    Section::new(SLOT, &fl!(words.fluent, "note-title"), body).markup()
}

fn entry(note: &Note, book: Book<'_>, words: &Words) -> Markup {
    let author = note.created_user.as_ref().and_then(|link| {
        let known = book
            .authors?
            .rows
            .iter()
            .find(|user| user.id == Some(link.id))?;
        Some(person(&known.first_name, &known.last_name))
    });
    html! {
        p {
            (Animals::of(book.visit).whose(note.patient.as_ref(), words))
            span .quiet {
                @match note.created {
                    Some(at) => { (moment(at, words)) }
                    None => { (fl!(words.fluent, "note-undated")) }
                }
                @if let Some(author) = author { " · " (name(&author)) }
            }
        }
        (text(&note.text))
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};
    use serde_json::{Value, json};

    use super::*;
    use crate::provet::model::read;
    use crate::views::words::Place;

    fn shown(notes: Vec<Value>, complete: bool) -> Html {
        let words = Words::for_request(None, &Place::default());
        let notes = Rows {
            rows: notes.into_iter().map(|note| read(note).unwrap()).collect(),
            complete,
        };
        let authors = Rows {
            rows: vec![read(json!({"id": 3, "first_name": "Ana", "last_name": "Ng"})).unwrap()],
            complete: true,
        };
        let book = Book {
            notes: &notes,
            authors: Some(&authors),
            visit: None,
        };
        Html::parse_fragment(&view(book, &html! {}, &html! {}, &words).into_string())
    }

    fn texts(page: &Html, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let found = page.select(&selector);
        found.map(|it| it.text().collect()).collect()
    }

    #[test]
    fn notes_stand_newest_first_and_old_ones_are_folded_away() {
        let note = |day: u8| {
            json!({"id": day, "text": format!("day {day}"), "created": format!("2026-11-0{day}T10:00:00Z"),
                "created_user": "https://provetcloud.com/4/api/0.1/user/3/"})
        };
        let page = shown((1..=5).map(note).collect(), true);
        assert_eq!(
            texts(&page, ".prose"),
            ["day 5", "day 4", "day 3", "day 2", "day 1"]
        );
        assert_eq!(texts(&page, "details .prose"), ["day 2", "day 1"]);
        assert!(texts(&page, "li p .quiet")[0].contains("Ana Ng"));
    }

    #[test]
    fn html_in_a_note_is_text() {
        let page = shown(
            vec![json!({"text": "<p>T 38.5</p><b onclick=x()>ok</b><iframe src=//x></iframe>"})],
            true,
        );
        assert_eq!(texts(&page, ".prose"), ["T 38.5\n\nok"]);
        assert!(texts(&page, "b, iframe").is_empty());
    }

    #[test]
    fn no_note_is_said_only_of_a_whole_list() {
        assert_eq!(texts(&shown(vec![], true), ".nothing").len(), 1);
        assert!(texts(&shown(vec![], false), ".nothing").is_empty());
        assert_eq!(
            texts(&shown(vec![json!({"text": "<p></p>"})], true), ".nothing").len(),
            1
        );
    }
}
