//! The checklist before discharge: what the record of a consultation still lacks.

use crate::values::{Field, Money};

/// What was read of a visit; none is "could not be seen", never "nothing there".
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ConsultationRecord {
    /// Whether there is a diagnosis.
    pub has_diagnosis: Option<bool>,
    /// Whether there is a discharge instruction; a picture is one.
    pub has_instructions: Option<bool>,
    /// Whether there is a clinical note; a picture is one.
    pub has_note: Option<bool>,
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
    /// Its price with tax.
    pub price: Field<Money>,
    /// A medicine that goes home with the animal. A vaccination does not.
    pub is_take_home: bool,
    /// Whether a medicine says how it is to be given.
    pub has_instructions: bool,
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
    /// Whether it is recorded as dead: nobody weighs it any more.
    pub is_deceased: bool,
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
    /// There is nothing that it would be asked of.
    NotNeeded,
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
            (ChecklistItem::Note, check_text(self.has_note)),
            (ChecklistItem::Diagnosis, check_text(self.has_diagnosis)),
            (ChecklistItem::Dosage, self.check_dosages()),
            (
                ChecklistItem::Instructions,
                check_text(self.has_instructions),
            ),
            (ChecklistItem::Price, self.check_prices()),
        ]
    }

    fn check_weights(&self) -> ChecklistState {
        let Some(patients) = self.patients.as_deref() else {
            return ChecklistState::Unavailable;
        };
        let is_asked = |patient: &&ConsultationPatient| {
            !patient.is_deceased || patient.was_weighed == Some(true)
        };
        let asked: Vec<&ConsultationPatient> = patients.iter().filter(is_asked).collect();
        // All of them are dead. A visit without any animal is another matter: something is missing in what was read.
        if asked.is_empty() && !patients.is_empty() {
            return ChecklistState::NotNeeded;
        }
        let missing = asked
            .iter()
            .filter(|patient| patient.was_weighed == Some(false));
        let missing: Vec<String> = missing.map(|patient| patient.name.clone()).collect();
        let seen = asked.iter().all(|patient| patient.was_weighed.is_some());
        // A patient known to be unweighed is reported even when another one could not be read.
        match (missing.is_empty(), seen && !asked.is_empty()) {
            (false, _) => ChecklistState::Missing(missing),
            (true, true) => ChecklistState::Present,
            (true, false) => ChecklistState::Unavailable,
        }
    }

    fn check_dosages(&self) -> ChecklistState {
        self.check_items(|line| line.is_take_home, |line| Some(line.has_instructions))
    }

    /// A price of zero is as good as none here: it is asked about, and may be
    /// meant.
    fn check_prices(&self) -> ChecklistState {
        self.check_items(
            |line| !line.has_parent_item,
            |line| match line.price {
                Field::Absent => Some(false),
                Field::Read(price) => Some(price != Money::ZERO),
                Field::Unreadable(_) => None,
            },
        )
    }

    /// Of the lines that are `asked`, whether each is `complete`; none where that cannot be read.
    fn check_items(
        &self,
        asked: impl Fn(&ConsultationLine) -> bool,
        complete: impl Fn(&ConsultationLine) -> Option<bool>,
    ) -> ChecklistState {
        let Some(lines) = self.items.as_deref() else {
            return ChecklistState::Unavailable;
        };
        let asked: Vec<&ConsultationLine> = lines.iter().filter(|line| asked(line)).collect();
        if asked.is_empty() {
            return ChecklistState::NotNeeded;
        }
        let missing = asked.iter().filter(|line| complete(line) == Some(false));
        let missing: Vec<String> = missing.map(|line| line.name.clone()).collect();
        // What is known to lack it is told even where another line could not be read.
        if !missing.is_empty() {
            ChecklistState::Missing(missing)
        } else if asked.iter().all(|line| complete(line).is_some()) {
            ChecklistState::Present
        } else {
            ChecklistState::Unavailable
        }
    }
}

fn check_text(is_there: Option<bool>) -> ChecklistState {
    match is_there {
        None => ChecklistState::Unavailable,
        Some(true) => ChecklistState::Present,
        Some(false) => ChecklistState::Missing(Vec::new()),
    }
}

#[cfg(test)]
mod tests {
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
            has_diagnosis: Some(false),
            has_note: Some(false),
            has_instructions: Some(true),
            ..ConsultationRecord::default()
        };
        assert_eq!(state(&visit, ChecklistItem::Diagnosis), missing(&[]));
        assert_eq!(state(&visit, ChecklistItem::Note), missing(&[]));
        assert_eq!(
            state(&visit, ChecklistItem::Instructions),
            ChecklistState::Present
        );
    }

    #[test]
    fn a_medicine_that_goes_home_needs_instructions() {
        let line = |name: &str, takes_home, has_instructions| ConsultationLine {
            name: name.to_owned(),
            is_take_home: takes_home,
            has_instructions,
            ..ConsultationLine::default()
        };
        let lines = Some(vec![
            line("Meloxicam", true, false),
            line("Amoxicillin", true, true),
            line("Rabies vaccine", false, false),
            line("Omeprazole", true, false),
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
            price: price.and_then(Money::from_f64).into(),
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
                is_deceased: false,
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

    #[test]
    fn what_there_is_nothing_of_is_not_asked_for() {
        let dead = ConsultationPatient {
            name: "Rex".to_owned(),
            was_weighed: Some(false),
            is_deceased: true,
        };
        let visit = ConsultationRecord {
            items: Some(Vec::new()),
            patients: Some(vec![dead]),
            ..ConsultationRecord::default()
        };
        for part in [
            ChecklistItem::Weight,
            ChecklistItem::Dosage,
            ChecklistItem::Price,
        ] {
            assert_eq!(state(&visit, part), ChecklistState::NotNeeded, "{part:?}");
        }
    }

    #[test]
    fn a_price_that_cannot_be_read_is_neither_there_nor_missing() {
        let unread = ConsultationLine {
            name: "X-ray".to_owned(),
            price: Field::Unreadable("forty".to_owned()),
            ..ConsultationLine::default()
        };
        let visit = ConsultationRecord {
            items: Some(vec![unread]),
            ..ConsultationRecord::default()
        };
        assert_eq!(
            state(&visit, ChecklistItem::Price),
            ChecklistState::Unavailable
        );
    }
}
