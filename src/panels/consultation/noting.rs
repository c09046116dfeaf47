//! Adds a clinical note: typed, looked at, written once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use sha2::{Digest, Sha256};
use tokio::join;

use super::gather::{Asked, animal_ids};
use super::notes::{self, Book, SLOT};
use super::way::standing;
use crate::clinic::way::Status;
use crate::panels::animal::called;
use crate::panels::parts::{status_name, told};
use crate::panels::write::{self, Write, Wrote};
use crate::panels::{Acted, Context, Form};
use crate::provet::model::{Consultation, Note, Rows};
use crate::provet::{ConsultationId, PatientId};
use crate::views::form::{self, CHANGE, Confirm, Field, Kind, SAVE, STEP};
use crate::views::parts::{Mark, badge, fold, plain_text};
use crate::views::section::incomplete;
use crate::views::words::{Words, name, prose};

pub(super) const ACTION: &str = "add-note";
const TEXT: &str = "text";
/// The field with the animal the note is about.
const ANIMAL: &str = "animal";
/// What the person saw of the record when the form was made.
const RECORD: &str = "record";
/// How many notes with the same words there were when the note was first looked at.
const SAME: &str = "same";
/// The kind of a new note. What the numbers mean is not public; 0 is the one that is used as an example. \[C\]
const KIND: i64 = 0;

/// What was typed, and whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Typed {
    text: String,
    /// None where it is not chosen, or is no animal of this consultation.
    animal: Option<PatientId>,
}

impl Typed {
    /// The animal must be one of those that the consultation itself names; of a single one nobody is asked.
    fn read(form: &Form, animals: &[PatientId]) -> Self {
        let chosen = form.field(ANIMAL).parse().ok();
        Self {
            text: form.field(TEXT).replace("\r\n", "\n"),
            animal: match animals {
                [one] => Some(*one),
                several => chosen.filter(|id| several.contains(id)),
            },
        }
    }

    fn empty() -> Self {
        Self {
            text: String::new(),
            animal: None,
        }
    }

    fn wrong(&self, animals: &[PatientId]) -> Option<Wrong> {
        if self.text.is_empty() {
            Some(Wrong::Empty)
        } else if self.animal.is_none() && !animals.is_empty() {
            Some(Wrong::NoAnimal)
        } else {
            None
        }
    }
}

/// What is wrong with what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Empty,
    NoAnimal,
}

/// What a posted form leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Fill(Option<Wrong>),
    Confirm { changed: bool },
    Save,
}

/// `changed`: the record is not what the person saw. `begun`: this very form was sent before, so that the change may
/// be its own, and nothing is sent a second time.
fn decide(step: &str, wrong: Option<Wrong>, changed: bool, begun: bool) -> Next {
    match (step, wrong) {
        (CHANGE, _) => Next::Fill(None),
        (SAVE, _) if begun => Next::Save,
        (_, Some(wrong)) => Next::Fill(Some(wrong)),
        (SAVE, None) if !changed => Next::Save,
        (_, None) => Next::Confirm { changed },
    }
}

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

/// A text that changes when the notes, the animals or the standing of the consultation change.
fn record(visit: &Consultation, notes: &Rows<Note>) -> String {
    let mut digest = Sha256::new();
    digest.update(format!("{:?} {:?}", visit.status, animal_ids(visit)));
    let mut parts: Vec<String> = notes
        .rows
        .iter()
        .map(|note| format!("{:?} {:?} {}", note.id, about(note), note.text))
        .collect();
    parts.sort();
    for part in parts {
        digest.update(part.len().to_be_bytes());
        digest.update(part);
    }
    let digest = digest.finalize();
    hex::encode(digest.iter().take(12).copied().collect::<Vec<u8>>())
}

fn about(note: &Note) -> Option<i64> {
    note.patient.as_ref().map(|animal| animal.id)
}

/// How many notes say exactly this, and not of another animal. HTML around it and blanks do not count: Provet may add
/// either.
fn same(notes: &Rows<Note>, typed: &Typed) -> usize {
    let words = |text: &str| {
        let plain = plain_text(text);
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let wanted = words(&typed.text);
    let animal = typed.animal.map(PatientId::number);
    let same = |note: &&Note| {
        let other = about(note).is_some_and(|id| Some(id) != animal);
        !other && words(&note.text) == wanted
    };
    notes.rows.iter().filter(same).count()
}

/// True when there is one more of this note than there was.
fn landed(notes: &Rows<Note>, typed: &Typed, before: Option<usize>) -> bool {
    before.is_some_and(|before| same(notes, typed) > before)
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
    let step = form.field(STEP);
    let changed = form.seen(RECORD) != record(&visit, &notes);
    let begun = step == SAVE && write::begun(&cx, &form, ACTION, object(id)).await;
    let next = match decide(step, typed.wrong(&animals), changed, begun) {
        Next::Save => return save(&cx, id, typed, &form).await,
        Next::Fill(wrong) => fill(&cx, &visit, &notes, &typed, wrong),
        Next::Confirm { changed } => confirm(&cx, &visit, &notes, &typed, changed),
    };
    shown(notes::view(book, &next, &html! {}, &cx.words))
}

fn object(id: ConsultationId) -> (&'static str, i64) {
    ("consultation", id.number())
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

async fn save(cx: &Arc<Context>, id: ConsultationId, typed: Typed, form: &Form) -> Acted {
    let (api, reread) = (cx.provet.clone(), cx.provet.clone());
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
            action: ACTION,
            field: "clinical-note",
            object: object(id),
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
    let told = told(wrote, &done, &fl!(words.fluent, "note-one"), words);
    let written = matches!(wrote, Wrote::Done | Wrote::Already);
    let markup = match &notes {
        Err(error) => notes::unseen(cx, &told, error),
        Ok(notes) => {
            let book = Book {
                notes,
                authors: authors.as_deref().ok(),
                visit: visit.as_deref().ok(),
            };
            let next = match book.visit {
                Some(visit) if !written => fill(cx, visit, notes, typed, None),
                _ => self::form(cx, book),
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::provet::model::read;
    use crate::views::form::CHECK;

    fn animals(ids: &[i64]) -> Vec<PatientId> {
        ids.iter().filter_map(|id| PatientId::new(*id)).collect()
    }

    fn typed(text: &str, animal: &str, of: &[i64]) -> Typed {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let form = Form(vec![field(TEXT, text), field(ANIMAL, animal)]);
        Typed::read(&form, &animals(of))
    }

    fn notes(values: &[Value]) -> Rows<Note> {
        Rows {
            rows: values.iter().cloned().filter_map(read).collect(),
            complete: true,
        }
    }

    #[test]
    fn a_note_is_about_an_animal_of_this_consultation_and_no_other() {
        assert_eq!(typed("x", "", &[7]).animal, PatientId::new(7));
        assert_eq!(typed("x", "99", &[7]).animal, PatientId::new(7));
        assert_eq!(typed("x", "8", &[7, 8]).animal, PatientId::new(8));
        for foreign in ["99", "", "-8", "x"] {
            let typed = typed("x", foreign, &[7, 8]);
            assert_eq!(typed.animal, None, "{foreign:?}");
            assert_eq!(typed.wrong(&animals(&[7, 8])), Some(Wrong::NoAnimal));
        }
        assert_eq!(typed("x", "", &[]).wrong(&[]), None);
        assert_eq!(typed(" \n ", "", &[7]).wrong(&[]), Some(Wrong::Empty));
    }

    #[test]
    fn a_note_is_shown_first_then_written_and_never_over_a_changed_record() {
        let confirm = |changed| Next::Confirm { changed };
        assert_eq!(decide(CHECK, None, false, false), confirm(false));
        assert_eq!(decide(SAVE, None, false, false), Next::Save);
        assert_eq!(decide(SAVE, None, true, false), confirm(true));
        assert_eq!(decide(SAVE, None, true, true), Next::Save);
        assert_eq!(decide(CHANGE, None, true, false), Next::Fill(None));
        let empty = Some(Wrong::Empty);
        assert_eq!(decide(SAVE, empty, false, false), Next::Fill(empty));
        assert_eq!(decide(CHECK, empty, true, false), Next::Fill(empty));
    }

    #[test]
    fn a_note_that_stood_there_before_is_not_taken_for_the_new_one() {
        let typed = typed("Eats well", "", &[7]);
        let old = json!({"id": 1, "text": "<p>Eats  well</p>"});
        let new = json!({"id": 2, "text": "Eats well", "patient": {"id": 7}});
        let other = json!({"id": 3, "text": "Eats well", "patient": {"id": 8}});
        let before = same(&notes(&[old.clone(), other.clone()]), &typed);
        assert_eq!(before, 1, "that of another animal is another note");
        assert!(!landed(&notes(&[old.clone(), other]), &typed, Some(before)));
        assert!(landed(&notes(&[old, new.clone()]), &typed, Some(before)));
        assert!(
            !landed(&notes(&[new]), &typed, None),
            "nobody knows what was there"
        );
    }

    #[test]
    fn the_record_changes_with_its_notes_animals_and_standing_and_not_with_their_order() {
        let visit = |status, animals: &[i64]| -> Consultation {
            read(json!({"status": status, "patients": animals})).unwrap()
        };
        let (one, two) = (json!({"id": 1, "text": "a"}), json!({"id": 2, "text": "b"}));
        let now = record(&visit(8, &[7]), &notes(&[one.clone(), two.clone()]));
        assert_eq!(
            now,
            record(&visit(8, &[7]), &notes(&[two.clone(), one.clone()]))
        );
        assert_ne!(
            now,
            record(&visit(5, &[7]), &notes(&[one.clone(), two.clone()]))
        );
        assert_ne!(now, record(&visit(8, &[7, 9]), &notes(&[one.clone(), two])));
        assert_ne!(
            now,
            record(&visit(8, &[7]), &notes(std::slice::from_ref(&one)))
        );
        let edited = json!({"id": 2, "text": "b!"});
        assert_ne!(now, record(&visit(8, &[7]), &notes(&[one, edited])));
    }
}
