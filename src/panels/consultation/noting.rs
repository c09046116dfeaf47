//! Adds a clinical note: typed, looked at, written once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::ready;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::{Asked, animal_ids};
use super::note::{ANIMAL, Next, TEXT, Typed, Wrong, decide, landed, record, same};
use super::notes::{self, Book, SLOT};
use super::way::standing;
use crate::clinic::way::Status;
use crate::panels::animal::called;
use crate::panels::parts::{status_name, told};
use crate::panels::write::{self, Write, Wrote};
use crate::panels::{Acted, Context, Form};
use crate::provet::model::{Consultation, Note, Rows};
use crate::provet::{ConsultationId, PatientId};
use crate::views::form::{self, Confirm, Field, Kind, STEP};
use crate::views::parts::{Mark, badge, fold};
use crate::views::section::incomplete;
use crate::views::words::{Words, name, prose};

pub(super) const ACTION: &str = "add-note";
/// What the person saw of the record when the form was made.
const RECORD: &str = "record";
/// How many notes with the same words there were when the note was first looked at.
const SAME: &str = "same";
/// The kind of a new note. What the numbers mean is not public; 0 is the one that is used as an example. \[C\]
const KIND: i64 = 0;

/// The form in its resting state: folded away, or a sentence on why there is none.
pub(super) fn form(cx: &Context, book: Book<'_>) -> Markup {
    let words = &cx.words;
    match book.visit {
        Some(visit) => {
            let fields = fill(cx, visit, book.notes, &Typed::empty(), None);
            fold(&fl!(words.fluent, "note-add"), &fields, false)
        }
        None => incomplete(&fl!(words.fluent, "note-not-blind")),
    }
}

fn fill(
    cx: &Context,
    visit: &Consultation,
    notes: &Rows<Note>,
    typed: &Typed,
    wrong: Option<Wrong>,
) -> Markup {
    let words = &cx.words;
    let spot = cx.spot(SLOT);
    let label = fl!(words.fluent, "note-field");
    let empty = (wrong == Some(Wrong::Empty)).then(|| fl!(words.fluent, "note-wrong-empty"));
    let field = Field::new(TEXT, &label, &typed.text, Kind::Lines(5))
        .error(empty.as_deref())
        .required();
    let fields = html! {
        (late(standing(visit), words))
        (choice(cx, visit, typed, wrong))
        (field.markup(&spot))
        (form::seen(RECORD, &record(visit, notes)))
    };
    form::fill(&spot, ACTION, &fields, words)
}

/// Which animal, where there are several. None is chosen beforehand: the first one would be wrong too often.
fn choice(cx: &Context, visit: &Consultation, typed: &Typed, wrong: Option<Wrong>) -> Markup {
    let words = &cx.words;
    if visit.patients.len() < 2 {
        return html! {};
    }
    let label = fl!(words.fluent, "note-animal");
    let missing = (wrong == Some(Wrong::NoAnimal)).then(|| fl!(words.fluent, "note-wrong-animal"));
    let none = (String::new(), fl!(words.fluent, "note-animal-choose"));
    let animals = visit.patients.iter().map(|animal| {
        let called = called(&animal.name, words);
        (animal.id.to_string(), called)
    });
    let options: Vec<(String, String)> = std::iter::once(none).chain(animals).collect();
    let chosen = typed.animal.map(|id| id.to_string()).unwrap_or_default();
    Field::new(ANIMAL, &label, &chosen, Kind::Text)
        .error(missing.as_deref())
        .required()
        .choice(&cx.spot(SLOT), &options)
}

/// After finalisation Provet lets only some people write. \[C\]
fn late(standing: Option<Status>, words: &Words) -> Markup {
    html! {
        @if standing == Some(Status::Finalized) {
            p { (badge(Mark::Warn, &fl!(words.fluent, "note-late", status = status_name(Status::Finalized, words)))) }
        }
    }
}

/// Carries out one step of the form.
pub(super) async fn act(cx: Arc<Context>, form: Form) -> Acted {
    let asked = Asked::about(&cx);
    let (visit, notes, authors) = join!(asked.visit, asked.notes, asked.authors);
    let (id, visit, notes) = match (cx.consultation(), visit, notes) {
        (Ok(id), Ok(visit), Ok(notes)) => (id, visit, notes),
        (Err(error), _, _) | (_, Err(error), _) | (_, _, Err(error)) => {
            return shown(notes::unseen(&cx, &html! {}, &error));
        }
    };
    let book = Book {
        notes: &notes,
        authors: authors.as_deref().ok(),
        visit: Some(&visit),
    };
    let animals = animal_ids(&visit);
    let typed = Typed::read(&form, &animals);
    let changed = form.seen(RECORD) != record(&visit, &notes);
    let next = match decide(form.field(STEP), typed.wrong(&animals), changed) {
        Next::Save { unchanged } => return save(&cx, id, typed, unchanged, &form).await,
        Next::Fill(wrong) => fill(&cx, &visit, &notes, &typed, wrong),
        Next::Confirm { changed } => confirm(&cx, &visit, &notes, &typed, changed),
    };
    shown(notes::view(book, &next, &html! {}, &cx.words))
}

fn shown(markup: Markup) -> Acted {
    Acted {
        slot: SLOT,
        markup,
        written: false,
    }
}

fn confirm(
    cx: &Context,
    visit: &Consultation,
    notes: &Rows<Note>,
    typed: &Typed,
    changed: bool,
) -> Markup {
    let words = &cx.words;
    let already = same(notes, typed);
    let animal = visit
        .patients
        .iter()
        .find(|animal| Some(animal.id) == typed.animal.map(PatientId::number));
    let summary = html! {
        @if changed { p role="alert" { (badge(Mark::Bad, &fl!(words.fluent, "note-changed"))) } }
        @if already > 0 { p { (badge(Mark::Warn, &fl!(words.fluent, "note-same"))) } }
        (late(standing(visit), words))
        @if let Some(animal) = animal { p { strong { (name(&called(&animal.name, words))) } } }
        (prose(&typed.text))
    };
    let animal = typed.animal.map(|id| id.to_string());
    let kept = [
        (TEXT.to_owned(), typed.text.clone()),
        (ANIMAL.to_owned(), animal.unwrap_or_default()),
        (form::seen_name(RECORD), record(visit, notes)),
        (form::seen_name(SAME), already.to_string()),
    ];
    Confirm {
        action: ACTION,
        summary,
        kept: &kept,
        once: &write::fresh_key(),
        save: &fl!(words.fluent, "note-save"),
    }
    .markup(&cx.spot(SLOT), words)
}

async fn save(
    cx: &Arc<Context>,
    id: ConsultationId,
    typed: Typed,
    unchanged: bool,
    form: &Form,
) -> Acted {
    let (api, reread) = (cx.writer.clone(), cx.provet.clone());
    let (note, wanted) = (typed.clone(), typed.clone());
    let before = form.seen(SAME).parse().ok();
    let send = async move {
        let written = api.add_note(id, note.animal, KIND, &note.text);
        written.await.map(drop)
    };
    let wrote = write::once(
        cx,
        form,
        Write {
            unchanged: ready(Ok(unchanged)).boxed(),
            action: ACTION,
            field: "clinical-note",
            object: ("consultation", id.number()),
            values: write::values("", &typed.text),
            send: send.boxed(),
            landed: async move { Ok(landed(&reread.notes(id).await?, &wanted, before)) }.boxed(),
        },
    )
    .await;
    answer(cx, &wrote, &typed).await
}

/// The section after a write, read afresh. What was typed stays in the form unless it was surely written.
async fn answer(cx: &Arc<Context>, wrote: &Wrote, typed: &Typed) -> Acted {
    let asked = Asked::about(cx);
    let (visit, notes, authors) = join!(asked.visit, asked.notes, asked.authors);
    let words = &cx.words;
    let done = fl!(words.fluent, "note-saved");
    // The step to look again says it, beside the notes as they are now.
    let looks_again = *wrote == Wrote::Changed && visit.is_ok() && notes.is_ok();
    let told = if looks_again {
        html! {}
    } else {
        told(wrote, &done, &fl!(words.fluent, "note-one"), words)
    };
    let written = matches!(wrote, Wrote::Done | Wrote::Already);
    let markup = match &notes {
        Err(error) => notes::unseen(cx, &told, error),
        Ok(notes) => {
            let book = Book {
                notes,
                authors: authors.as_deref().ok(),
                visit: visit.as_deref().ok(),
            };
            let next = match (book.visit, wrote) {
                (None, _) | (_, Wrote::Done | Wrote::Already) => self::form(cx, book),
                (Some(visit), Wrote::Changed) => confirm(cx, visit, notes, typed, true),
                (Some(visit), _) => fill(cx, visit, notes, typed, None),
            };
            notes::view(book, &next, &told, words)
        }
    };
    Acted {
        slot: SLOT,
        markup,
        written,
    }
}
