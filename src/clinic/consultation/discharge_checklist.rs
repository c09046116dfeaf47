//! The checklist before discharge: what the record of a consultation still lacks.

use crate::values::Money;

/// What was read of a visit; none is "could not be seen", never "nothing there".
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ConsultationRecord {
    /// The names of the diagnoses.
    pub diagnoses: Option<Vec<String>>,
    /// The texts of the discharge instructions; they may hold HTML \[C\].
    pub instructions: Option<Vec<String>>,
    /// The texts of the clinical notes.
    pub notes: Option<Vec<String>>,
    /// The lines of the visit.
    pub items: Option<Vec<ConsultationLine>>,
    /// The patients of the visit.
    pub patients: Option<Vec<ConsultationPatient>>,
}

/// One line of a visit: something given, done or sold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ConsultationLine {
    /// What it is called.
    pub name: String,
    /// Its price with tax; none when it has none.
    pub price: Option<Money>,
    /// A medicine that goes home with the animal. A vaccination does not.
    pub is_take_home: bool,
    /// How a medicine is to be given.
    pub instructions: Option<String>,
    /// Part of another line, which bears the price.
    pub has_parent_item: bool,
}

/// One patient of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConsultationPatient {
    /// Its name.
    pub name: String,
    /// Whether it was weighed at this visit; none when its weights could not be
    /// seen.
    pub was_weighed: Option<bool>,
}

/// Something that belongs to a finished visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChecklistItem {
    /// At least one diagnosis.
    Diagnosis,
    /// At least one clinical note.
    Note,
    /// A discharge instruction.
    Instructions,
    /// Every medicine that goes home says how it is given.
    Dosage,
    /// Every patient was weighed.
    Weight,
    /// Every line has a price.
    Price,
}

/// Whether a part is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChecklistState {
    /// It is.
    Present,
    /// It is not; with the names of what lacks it, where there are several.
    Missing(Vec<String>),
    /// It could not be seen, so nobody should rely on either.
    Unavailable,
}

impl ConsultationRecord {
    /// Every part that belongs to a visit before discharge, in the order in which
    /// people work. What a clinic expects is its own habit: this states what the
    /// record holds, and forbids nothing.
    pub fn discharge_checklist(&self) -> [(ChecklistItem, ChecklistState); 6] {
        [
            (ChecklistItem::Weight, self.check_weights()),
            (ChecklistItem::Note, check_texts(self.notes.as_deref())),
            (
                ChecklistItem::Diagnosis,
                check_texts(self.diagnoses.as_deref()),
            ),
            (ChecklistItem::Dosage, self.check_dosages()),
            (
                ChecklistItem::Instructions,
                check_texts(self.instructions.as_deref()),
            ),
            (ChecklistItem::Price, self.check_prices()),
        ]
    }

    fn check_weights(&self) -> ChecklistState {
        let Some(patients) = self.patients.as_deref() else {
            return ChecklistState::Unavailable;
        };
        let unweighed = |patient: &&ConsultationPatient| patient.was_weighed == Some(false);
        let missing = patients.iter().filter(unweighed);
        let missing: Vec<String> = missing.map(|patient| patient.name.clone()).collect();
        let seen = patients.iter().all(|patient| patient.was_weighed.is_some());
        // A patient known to be unweighed is reported even when another one could not be read.
        match (missing.is_empty(), seen && !patients.is_empty()) {
            (false, _) => ChecklistState::Missing(missing),
            (true, true) => ChecklistState::Present,
            (true, false) => ChecklistState::Unavailable,
        }
    }

    fn check_dosages(&self) -> ChecklistState {
        self.check_items(|line| {
            let text = line.instructions.as_deref().unwrap_or_default();
            !line.is_take_home || !is_blank(text)
        })
    }

    /// A price of zero is as good as none here: it is asked about, and may be
    /// meant.
    fn check_prices(&self) -> ChecklistState {
        self.check_items(|line| {
            line.has_parent_item || line.price.is_some_and(|price| price != Money::ZERO)
        })
    }

    fn check_items(&self, complete: impl Fn(&ConsultationLine) -> bool) -> ChecklistState {
        let Some(lines) = self.items.as_deref() else {
            return ChecklistState::Unavailable;
        };
        let missing = lines.iter().filter(|line| !complete(line));
        let missing: Vec<String> = missing.map(|line| line.name.clone()).collect();
        if missing.is_empty() {
            ChecklistState::Present
        } else {
            ChecklistState::Missing(missing)
        }
    }
}

fn check_texts(texts: Option<&[String]>) -> ChecklistState {
    match texts {
        None => ChecklistState::Unavailable,
        Some(texts) if texts.iter().any(|text| !is_blank(text)) => ChecklistState::Present,
        Some(_) => ChecklistState::Missing(Vec::new()),
    }
}

/// Whether a text that may hold HTML has nothing to read in it.
///
/// An editor that was opened and left leaves `<p>&nbsp;</p>` behind.
fn is_blank(text: &str) -> bool {
    let mut in_tag = false;
    let read: String = text
        .chars()
        .filter(|c| match c {
            '<' => {
                in_tag = true;
                false
            }
            '>' if in_tag => {
                in_tag = false;
                false
            }
            _ => !in_tag,
        })
        .collect();
    // A lone "<" is text ("temp < 38"), not a tag that never ends.
    let read = if in_tag { text } else { &read };
    read.replace("&nbsp;", " ").trim().is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn state(visit: &ConsultationRecord, wanted: ChecklistItem) -> ChecklistState {
        let parts = visit.discharge_checklist();
        let found = parts.into_iter().find(|(part, _)| *part == wanted);
        found.map(|(_, state)| state).unwrap()
    }

    fn missing(names: &[&str]) -> ChecklistState {
        ChecklistState::Missing(names.iter().map(|&name| name.to_owned()).collect())
    }

    #[test]
    fn what_could_not_be_seen_is_neither_missing_nor_there() {
        for (part, state) in ConsultationRecord::default().discharge_checklist() {
            assert_eq!(state, ChecklistState::Unavailable, "{part:?}");
        }
    }

    #[test]
    fn an_empty_record_misses_its_texts() {
        let visit = ConsultationRecord {
            diagnoses: Some(vec![]),
            notes: Some(vec!["  ".to_owned()]),
            instructions: Some(vec!["<p>&nbsp;<br></p>".to_owned()]),
            ..ConsultationRecord::default()
        };
        for part in [
            ChecklistItem::Diagnosis,
            ChecklistItem::Note,
            ChecklistItem::Instructions,
        ] {
            assert_eq!(state(&visit, part), missing(&[]), "{part:?}");
        }
        let notes = Some(vec![String::new(), "temp < 38".to_owned()]);
        let visit = ConsultationRecord { notes, ..visit };
        assert_eq!(state(&visit, ChecklistItem::Note), ChecklistState::Present);
    }

    #[test]
    fn a_medicine_that_goes_home_needs_instructions() {
        let line = |name: &str, takes_home, instructions: Option<&str>| ConsultationLine {
            name: name.to_owned(),
            is_take_home: takes_home,
            instructions: instructions.map(str::to_owned),
            ..ConsultationLine::default()
        };
        let lines = Some(vec![
            line("Meloxicam", true, None),
            line("Amoxicillin", true, Some("1 tablet twice daily")),
            line("Rabies vaccine", false, None),
            line("Omeprazole", true, Some(" ")),
        ]);
        let visit = ConsultationRecord {
            items: lines,
            ..ConsultationRecord::default()
        };
        assert_eq!(
            state(&visit, ChecklistItem::Dosage),
            missing(&["Meloxicam", "Omeprazole"])
        );
    }

    #[test]
    fn a_line_without_a_price_is_named_unless_another_bears_it() {
        let line = |name: &str, price: Option<f64>, linked| ConsultationLine {
            name: name.to_owned(),
            price: price.and_then(Money::from_f64),
            has_parent_item: linked,
            ..ConsultationLine::default()
        };
        let lines = Some(vec![
            line("Examination", Some(40.0), false),
            line("Needle", None, true),
            line("X-ray", None, false),
            line("Bandage", Some(0.0), false),
            line("Discount", Some(-5.0), false),
        ]);
        let visit = ConsultationRecord {
            items: lines,
            ..ConsultationRecord::default()
        };
        assert_eq!(
            state(&visit, ChecklistItem::Price),
            missing(&["X-ray", "Bandage"])
        );
    }

    #[test]
    fn each_patient_of_a_litter_is_weighed_for_itself() {
        let state_of = |weighed: &[Option<bool>]| {
            let patient = |(index, &weighed): (usize, &Option<bool>)| ConsultationPatient {
                name: format!("Pup {index}"),
                was_weighed: weighed,
            };
            let patients = Some(weighed.iter().enumerate().map(patient).collect());
            state(
                &ConsultationRecord {
                    patients,
                    ..ConsultationRecord::default()
                },
                ChecklistItem::Weight,
            )
        };
        assert_eq!(state_of(&[Some(true), Some(true)]), ChecklistState::Present);
        assert_eq!(
            state_of(&[Some(true), Some(false), None]),
            missing(&["Pup 1"])
        );
        assert_eq!(state_of(&[Some(true), None]), ChecklistState::Unavailable);
        assert_eq!(state_of(&[]), ChecklistState::Unavailable);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_judgement(text: String) {
            let notes = Some(vec![text.clone()]);
            let state = state(&ConsultationRecord { notes, ..ConsultationRecord::default() }, ChecklistItem::Note);
            if text.trim().is_empty() {
                prop_assert_eq!(state, missing(&[]));
            }
        }
    }
}
