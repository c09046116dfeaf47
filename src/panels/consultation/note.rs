//! What a new note says and whom it is about, what a form with one leads to, and how it is told from notes like it.

use sha2::{Digest, Sha256};

use super::gather::animal_ids;
use crate::panels::Form;
use crate::provet::PatientId;
use crate::provet::model::{Consultation, Note, Rows};
use crate::views::form::{CHANGE, SAVE};
use crate::views::parts::plain_text;

/// The field with the words.
pub(super) const TEXT: &str = "text";
/// The field with the animal the note is about.
pub(super) const ANIMAL: &str = "animal";

/// What was typed, and whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) text: String,
    /// None where it is not chosen, or is no animal of this consultation.
    pub(super) animal: Option<PatientId>,
}

impl Typed {
    /// The animal must be one of those that the consultation itself names; of a single one nobody is asked.
    pub(super) fn read(form: &Form, animals: &[PatientId]) -> Self {
        let chosen = form.field(ANIMAL).parse().ok();
        Self {
            text: form.field(TEXT).replace("\r\n", "\n"),
            animal: match animals {
                [one] => Some(*one),
                several => chosen.filter(|id| several.contains(id)),
            },
        }
    }

    pub(super) fn empty() -> Self {
        Self {
            text: String::new(),
            animal: None,
        }
    }

    pub(super) fn wrong(&self, animals: &[PatientId]) -> Option<Wrong> {
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
pub(super) enum Wrong {
    Empty,
    NoAnimal,
}

/// What a posted form leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Fill(Option<Wrong>),
    Confirm {
        changed: bool,
    },
    /// It is written, if the record is still what the person saw.
    Save {
        unchanged: bool,
    },
}

/// `changed`: the record is not what the person saw.
pub(super) fn decide(step: &str, wrong: Option<Wrong>, changed: bool) -> Next {
    match (step, wrong) {
        (CHANGE, _) => Next::Fill(None),
        (_, Some(wrong)) => Next::Fill(Some(wrong)),
        (SAVE, None) => Next::Save {
            unchanged: !changed,
        },
        (_, None) => Next::Confirm { changed },
    }
}

/// A text that changes when the notes, the animals or the standing of the consultation change.
pub(super) fn record(visit: &Consultation, notes: &Rows<Note>) -> String {
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
pub(super) fn same(notes: &Rows<Note>, typed: &Typed) -> usize {
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
pub(super) fn landed(notes: &Rows<Note>, typed: &Typed, before: Option<usize>) -> bool {
    before.is_some_and(|before| same(notes, typed) > before)
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
    fn a_note_is_shown_first_then_written_and_never_empty() {
        for changed in [false, true] {
            let unchanged = !changed;
            assert_eq!(decide(CHECK, None, changed), Next::Confirm { changed });
            assert_eq!(decide(SAVE, None, changed), Next::Save { unchanged });
            assert_eq!(decide(CHANGE, None, changed), Next::Fill(None));
            for step in [CHECK, SAVE] {
                let empty = Some(Wrong::Empty);
                assert_eq!(decide(step, empty, changed), Next::Fill(empty));
            }
        }
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
