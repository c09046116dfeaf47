//! What a new note says and which patient it is about, and how it is told from notes like it.

use sha2::{Digest, Sha256};

use super::data::patient_ids;
use crate::clinic::consultation::ConsultationStatus;
use crate::panels::FormFields;
use crate::provet::PatientId;
use crate::provet::model::{Consultation, ConsultationNote, ListResponse};
use crate::views::html_to_text::comparable_text;

/// The field with the words.
pub(super) const FIELD_TEXT: &str = "text";
/// The field with the animal the note is about.
pub(super) const FIELD_PATIENT: &str = "animal";

/// What was typed, and whom it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NoteInput {
    pub(super) text: String,
    /// None where it is not chosen, or is no animal of this consultation.
    pub(super) patient_id: Option<PatientId>,
}

impl NoteInput {
    /// The patient must be one of those that the consultation itself names; where there is no other, nobody is asked.
    pub(super) fn parse(fields: &FormFields, consultation: &Consultation) -> Self {
        let patients = patient_ids(consultation);
        let has_unreadable = consultation.patients.unreadable > 0;
        let chosen = fields.value(FIELD_PATIENT).parse().ok();
        Self {
            // Browsers send line breaks as CRLF; Provet keeps what it is sent.
            text: fields.value(FIELD_TEXT).replace("\r\n", "\n"),
            patient_id: match patients.as_slice() {
                [one] if !has_unreadable => Some(*one),
                several => chosen.filter(|id| several.contains(id)),
            },
        }
    }

    pub(super) fn validate(&self, patients: &[PatientId]) -> Option<NoteError> {
        if self.text.is_empty() {
            Some(NoteError::EmptyText)
        // A visit without animals may have a note: it is then of the visit alone.
        } else if self.patient_id.is_none() && !patients.is_empty() {
            Some(NoteError::NoPatient)
        } else {
            None
        }
    }
}

/// What is wrong with what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoteError {
    EmptyText,
    NoPatient,
}

/// A text that changes when the notes, the animals or the standing of the consultation change.
pub(super) fn record_fingerprint(
    consultation: &Consultation,
    notes: &ListResponse<ConsultationNote>,
) -> String {
    let mut digest = Sha256::new();
    let status = consultation.status.known().map(ConsultationStatus::code);
    digest.update(format!("{status:?} {:?}", patient_ids(consultation)));
    let mut parts: Vec<String> = notes
        .rows
        .iter()
        .map(|note| format!("{:?} {:?} {}", note.id, note_patient_id(note), note.text))
        .collect();
    // Provet lists notes in no certain order.
    parts.sort();
    for part in parts {
        // With its length, so that text cannot move from one note to the next unseen.
        digest.update(part.len().to_be_bytes());
        digest.update(part);
    }
    let digest = digest.finalize();
    // 96 bits tell two states of a record apart, and keep the hidden field short.
    hex::encode(digest.iter().take(12).copied().collect::<Vec<u8>>())
}

fn note_patient_id(note: &ConsultationNote) -> Option<i64> {
    note.patient.as_ref().map(|patient| patient.id)
}

/// How many notes say exactly this, and not of another animal. HTML around it and blanks do not count: Provet may add
/// either.
pub(super) fn count_identical(notes: &ListResponse<ConsultationNote>, input: &NoteInput) -> usize {
    let submitted = comparable_text(&input.text);
    let patient = input.patient_id.map(PatientId::number);
    let same = |note: &&ConsultationNote| {
        // A note that names no animal may be ours: Provet need not send the animal back. [I]
        let other = note_patient_id(note).is_some_and(|id| Some(id) != patient);
        !other && comparable_text(&note.text) == submitted
    };
    notes.rows.iter().filter(same).count()
}

/// True when there is one more of this note than there was.
pub(super) fn is_saved(
    notes: &ListResponse<ConsultationNote>,
    input: &NoteInput,
    before: Option<usize>,
) -> bool {
    before.is_some_and(|before| count_identical(notes, input) > before)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::provet::model::parse_record;

    fn animals(ids: &[i64]) -> Vec<PatientId> {
        ids.iter().filter_map(|id| PatientId::new(*id)).collect()
    }

    fn typed(text: &str, patient: &str, of: &[i64]) -> NoteInput {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let form = FormFields(vec![field(FIELD_TEXT, text), field(FIELD_PATIENT, patient)]);
        let visit: Consultation = parse_record(json!({"patients": of})).unwrap();
        NoteInput::parse(&form, &visit)
    }

    fn notes(values: &[Value]) -> ListResponse<ConsultationNote> {
        ListResponse {
            rows: values.iter().cloned().filter_map(parse_record).collect(),
            complete: true,
        }
    }

    #[test]
    fn a_note_is_about_an_animal_of_this_consultation_and_no_other() {
        assert_eq!(typed("x", "", &[7]).patient_id, PatientId::new(7));
        assert_eq!(typed("x", "99", &[7]).patient_id, PatientId::new(7));
        assert_eq!(typed("x", "8", &[7, 8]).patient_id, PatientId::new(8));
        for foreign in ["99", "", "-8", "x"] {
            let typed = typed("x", foreign, &[7, 8]);
            assert_eq!(typed.patient_id, None, "{foreign:?}");
            assert_eq!(
                typed.validate(&animals(&[7, 8])),
                Some(NoteError::NoPatient)
            );
        }
        assert_eq!(typed("x", "", &[]).validate(&[]), None);
        assert_eq!(
            typed(" \n ", "", &[7]).validate(&[]),
            Some(NoteError::EmptyText)
        );
    }

    #[test]
    fn a_note_that_stood_there_before_is_not_taken_for_the_new_one() {
        let typed = typed("Eats well", "", &[7]);
        let old = json!({"id": 1, "text": "<p>Eats  well</p>"});
        let new = json!({"id": 2, "text": "Eats well", "patient": {"id": 7}});
        let other = json!({"id": 3, "text": "Eats well", "patient": {"id": 8}});
        let before = count_identical(&notes(&[old.clone(), other.clone()]), &typed);
        assert_eq!(before, 1, "that of another animal is another note");
        assert!(!is_saved(
            &notes(&[old.clone(), other]),
            &typed,
            Some(before)
        ));
        assert!(is_saved(&notes(&[old, new.clone()]), &typed, Some(before)));
        assert!(
            !is_saved(&notes(&[new]), &typed, None),
            "nobody knows what was there"
        );
    }

    #[test]
    fn the_record_changes_with_its_notes_animals_and_standing_and_not_with_their_order() {
        let consultation = |status, animals: &[i64]| -> Consultation {
            parse_record(json!({"status": status, "patients": animals})).unwrap()
        };
        let (one, two) = (json!({"id": 1, "text": "a"}), json!({"id": 2, "text": "b"}));
        let now = record_fingerprint(&consultation(8, &[7]), &notes(&[one.clone(), two.clone()]));
        assert_eq!(
            now,
            record_fingerprint(&consultation(8, &[7]), &notes(&[two.clone(), one.clone()]))
        );
        assert_ne!(
            now,
            record_fingerprint(&consultation(5, &[7]), &notes(&[one.clone(), two.clone()]))
        );
        assert_ne!(
            now,
            record_fingerprint(&consultation(8, &[7, 9]), &notes(&[one.clone(), two]))
        );
        assert_ne!(
            now,
            record_fingerprint(&consultation(8, &[7]), &notes(std::slice::from_ref(&one)))
        );
        let edited = json!({"id": 2, "text": "b!"});
        assert_ne!(
            now,
            record_fingerprint(&consultation(8, &[7]), &notes(&[one, edited]))
        );
    }
}
