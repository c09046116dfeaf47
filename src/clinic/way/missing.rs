//! What a visit still lacks before the patient goes home.

/// What was read of a visit; none is "could not be seen", never "nothing there".
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Visit {
    /// The names of the diagnoses.
    pub diagnoses: Option<Vec<String>>,
    /// The texts of the discharge instructions; they may hold HTML \[C\].
    pub instructions: Option<Vec<String>>,
    /// The texts of the clinical notes.
    pub notes: Option<Vec<String>>,
    /// The lines of the visit.
    pub lines: Option<Vec<Line>>,
    /// The patients of the visit.
    pub patients: Option<Vec<Patient>>,
}

/// One line of a visit: something given, done or sold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// What it is called.
    pub name: String,
    /// Its price with tax; none when it has none.
    pub price: Option<f64>,
    /// A medicine that goes home with the animal. A vaccination does not.
    pub takes_home: bool,
    /// How a medicine is to be given.
    pub instructions: Option<String>,
    /// Part of another line, which bears the price.
    pub linked: bool,
}

/// One patient of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Patient {
    /// Its name.
    pub name: String,
    /// Whether it was weighed at this visit; none when its weights could not be
    /// seen.
    pub weighed: Option<bool>,
}

/// Something that belongs to a finished visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
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
pub enum State {
    /// It is.
    There,
    /// It is not; with the names of what lacks it, where there are several.
    Missing(Vec<String>),
    /// It could not be seen, so nobody should rely on either.
    Unseen,
}

impl Visit {
    /// Every part that belongs to a visit before discharge, in the order in which
    /// people work. What a clinic expects is its own habit: this states what the
    /// record holds, and forbids nothing.
    pub fn before_discharge(&self) -> [(Part, State); 6] {
        [
            (Part::Weight, self.weight()),
            (Part::Note, any_text(self.notes.as_deref())),
            (Part::Diagnosis, any_text(self.diagnoses.as_deref())),
            (Part::Dosage, self.dosage()),
            (Part::Instructions, any_text(self.instructions.as_deref())),
            (Part::Price, self.price()),
        ]
    }

    fn weight(&self) -> State {
        let Some(patients) = self.patients.as_deref() else {
            return State::Unseen;
        };
        let unweighed = |patient: &&Patient| patient.weighed == Some(false);
        let missing = patients.iter().filter(unweighed);
        let missing: Vec<String> = missing.map(|patient| patient.name.clone()).collect();
        let seen = patients.iter().all(|patient| patient.weighed.is_some());
        match (missing.is_empty(), seen && !patients.is_empty()) {
            (false, _) => State::Missing(missing),
            (true, true) => State::There,
            (true, false) => State::Unseen,
        }
    }

    fn dosage(&self) -> State {
        self.every_line(|line| {
            let text = line.instructions.as_deref().unwrap_or_default();
            !line.takes_home || !is_blank(text)
        })
    }

    /// A price of zero is as good as none here: it is asked about, and may be
    /// meant.
    fn price(&self) -> State {
        self.every_line(|line| {
            let price = line.price.filter(|price| price.is_finite());
            line.linked || price.is_some_and(|price| price.abs() > 0.0)
        })
    }

    fn every_line(&self, complete: impl Fn(&Line) -> bool) -> State {
        let Some(lines) = self.lines.as_deref() else {
            return State::Unseen;
        };
        let missing = lines.iter().filter(|line| !complete(line));
        let missing: Vec<String> = missing.map(|line| line.name.clone()).collect();
        if missing.is_empty() {
            State::There
        } else {
            State::Missing(missing)
        }
    }
}

fn any_text(texts: Option<&[String]>) -> State {
    match texts {
        None => State::Unseen,
        Some(texts) if texts.iter().any(|text| !is_blank(text)) => State::There,
        Some(_) => State::Missing(Vec::new()),
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

    fn state(visit: &Visit, wanted: Part) -> State {
        let parts = visit.before_discharge();
        let found = parts.into_iter().find(|(part, _)| *part == wanted);
        found.map(|(_, state)| state).unwrap()
    }

    fn missing(names: &[&str]) -> State {
        State::Missing(names.iter().map(|&name| name.to_owned()).collect())
    }

    #[test]
    fn what_could_not_be_seen_is_neither_missing_nor_there() {
        for (part, state) in Visit::default().before_discharge() {
            assert_eq!(state, State::Unseen, "{part:?}");
        }
    }

    #[test]
    fn an_empty_record_misses_its_texts() {
        let visit = Visit {
            diagnoses: Some(vec![]),
            notes: Some(vec!["  ".to_owned()]),
            instructions: Some(vec!["<p>&nbsp;<br></p>".to_owned()]),
            ..Visit::default()
        };
        for part in [Part::Diagnosis, Part::Note, Part::Instructions] {
            assert_eq!(state(&visit, part), missing(&[]), "{part:?}");
        }
        let notes = Some(vec![String::new(), "temp < 38".to_owned()]);
        let visit = Visit { notes, ..visit };
        assert_eq!(state(&visit, Part::Note), State::There);
    }

    #[test]
    fn a_medicine_that_goes_home_needs_instructions() {
        let line = |name: &str, takes_home, instructions: Option<&str>| Line {
            name: name.to_owned(),
            takes_home,
            instructions: instructions.map(str::to_owned),
            ..Line::default()
        };
        let lines = Some(vec![
            line("Meloxicam", true, None),
            line("Amoxicillin", true, Some("1 tablet twice daily")),
            line("Rabies vaccine", false, None),
            line("Omeprazole", true, Some(" ")),
        ]);
        let visit = Visit {
            lines,
            ..Visit::default()
        };
        assert_eq!(
            state(&visit, Part::Dosage),
            missing(&["Meloxicam", "Omeprazole"])
        );
    }

    #[test]
    fn a_line_without_a_price_is_named_unless_another_bears_it() {
        let line = |name: &str, price, linked| Line {
            name: name.to_owned(),
            price,
            linked,
            ..Line::default()
        };
        let lines = Some(vec![
            line("Examination", Some(40.0), false),
            line("Needle", None, true),
            line("X-ray", None, false),
            line("Bandage", Some(0.0), false),
            line("Discount", Some(-5.0), false),
        ]);
        let visit = Visit {
            lines,
            ..Visit::default()
        };
        assert_eq!(state(&visit, Part::Price), missing(&["X-ray", "Bandage"]));
    }

    #[test]
    fn each_patient_of_a_litter_is_weighed_for_itself() {
        let state_of = |weighed: &[Option<bool>]| {
            let patient = |(index, &weighed): (usize, &Option<bool>)| Patient {
                name: format!("Pup {index}"),
                weighed,
            };
            let patients = Some(weighed.iter().enumerate().map(patient).collect());
            state(
                &Visit {
                    patients,
                    ..Visit::default()
                },
                Part::Weight,
            )
        };
        assert_eq!(state_of(&[Some(true), Some(true)]), State::There);
        assert_eq!(
            state_of(&[Some(true), Some(false), None]),
            missing(&["Pup 1"])
        );
        assert_eq!(state_of(&[Some(true), None]), State::Unseen);
        assert_eq!(state_of(&[]), State::Unseen);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_judgement(text: String) {
            let notes = Some(vec![text.clone()]);
            let state = state(&Visit { notes, ..Visit::default() }, Part::Note);
            if text.trim().is_empty() {
                prop_assert_eq!(state, missing(&[]));
            }
        }
    }
}
