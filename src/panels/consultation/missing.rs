//! What is still missing before discharge: there, missing, or not to be seen.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use tokio::join;

use super::gather::{Asked, Weights};
use super::way::standing;
use crate::clinic::way::{Line, Part, Patient, State, Status, Visit};
use crate::panels::Context;
use crate::panels::animal::called;
use crate::provet::model::{Consultation, Item, ItemKind, Rows, Weight};
use crate::views::form::reload;
use crate::views::parts::{Mark, badge, plain_text};
use crate::views::section::{Section, Tone, incomplete};
use crate::views::words::{Words, name};

const SLOT: &str = "missing";

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let (seen, visit) = join!(seen(&asked, words), asked.visit.clone());
    let standing = visit.ok().and_then(|visit| standing(&visit));
    let parts = seen.before_discharge();
    let again = parts
        .iter()
        .any(|(_, state)| *state == State::Unseen)
        .then(|| reload(&cx.spot(SLOT), &fl!(words.fluent, "section-try-again")));
    view(&parts, standing, &again.unwrap_or_default(), words)
}

/// What is known of the visit. What could not be seen stays unknown: it is neither there nor missing.
pub(super) async fn seen(asked: &Asked, words: &Words) -> Visit {
    let asked = asked.clone();
    let (visit, weights, diagnoses, notes, instructions, items) = join!(
        asked.visit,
        asked.weights,
        asked.diagnoses,
        asked.notes,
        asked.discharge,
        asked.items
    );
    Visit {
        diagnoses: diagnoses
            .ok()
            .and_then(|rows| texts(&rows, |row| &row.name)),
        instructions: instructions
            .ok()
            .and_then(|rows| texts(&rows, |row| &row.text)),
        notes: notes.ok().and_then(|rows| texts(&rows, |row| &row.text)),
        lines: items.ok().and_then(|rows| lines(&rows)),
        patients: visit.ok().map(|visit| {
            let weights = weights.as_deref().map(Vec::as_slice);
            patients(&visit, weights.unwrap_or_default(), words)
        }),
    }
}

/// The texts of all rows. Unknown when some rows were not fetched and those that were say nothing.
fn texts<T>(rows: &Rows<T>, text: impl Fn(&T) -> &String) -> Option<Vec<String>> {
    let texts: Vec<String> = rows.rows.iter().map(|row| text(row).clone()).collect();
    let says = texts.iter().any(|text| !plain_text(text).is_empty());
    (rows.complete || says).then_some(texts)
}

/// The lines, where all were fetched: whether every one is complete cannot be said of a part of them.
fn lines(rows: &Rows<Item>) -> Option<Vec<Line>> {
    let line = |item: &Item| Line {
        name: item.name.clone(),
        price: item.price_with_vat,
        // Provet does not say which medicines were used here and which go home, so all are asked about. [I]
        takes_home: item.kind == Some(ItemKind::Medicine) && !item.vaccination,
        instructions: Some(item.instructions.clone()),
        linked: item.parent_linked_item.is_some(),
    };
    rows.complete.then(|| rows.rows.iter().map(line).collect())
}

fn patients(visit: &Consultation, weights: &[Weights], words: &Words) -> Vec<Patient> {
    let zone = words.format.zone();
    let since = visit
        .admitted_time
        .or(visit.started)
        .and_then(|at| start_of_day(at, zone));
    let animals = visit.patients.iter().enumerate();
    animals
        .map(|(at, animal)| Patient {
            name: called(&animal.name, words),
            weighed: weights
                .get(at)
                .and_then(|weights| weighed(weights.as_ref().ok()?, since?)),
        })
        .collect()
}

/// Whether an animal was weighed since the visit began.
fn weighed(weights: &Rows<Weight>, since: Timestamp) -> Option<bool> {
    let lately = |row: &Weight| {
        row.weight.is_some_and(|kilograms| kilograms > 0.0)
            && row.timestamp.is_some_and(|at| at >= since)
    };
    let found = weights.rows.iter().any(lately);
    (found || weights.complete).then_some(found)
}

/// Animals are often weighed on their way in, before anybody admits them: the whole day counts.
fn start_of_day(at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let day = at.to_zoned(zone.clone()).start_of_day().ok()?;
    Some(day.timestamp())
}

fn view(
    parts: &[(Part, State)],
    standing: Option<Status>,
    again: &Markup,
    words: &Words,
) -> Markup {
    let missing = parts.iter().any(|(_, state)| is_missing(state));
    let unseen = parts.iter().any(|(_, state)| *state == State::Unseen);
    let before = standing.is_none_or(Status::is_before_discharge);
    let body = html! {
        ul .list .parts {
            @for (part, state) in parts { li { (label(*part, words)) " " (told(state, words)) } }
        }
        @if unseen {
            (incomplete(&fl!(words.fluent, "visit-missing-unseen-note")))
            (again)
        }
    };
    let tone = if missing && before {
        Tone::Warn
    } else {
        Tone::Plain
    };
    Section::new(SLOT, &fl!(words.fluent, "visit-missing-title"), body)
        .tone(tone)
        .markup()
}

/// What is missing or could not be seen, for somebody who is about to let the animal go home.
pub(super) fn gaps(visit: &Visit, words: &Words) -> Markup {
    let parts = visit.before_discharge();
    let gaps: Vec<&(Part, State)> = parts
        .iter()
        .filter(|(_, state)| *state != State::There)
        .collect();
    html! {
        @if gaps.is_empty() {
            p { (badge(Mark::Good, &fl!(words.fluent, "visit-missing-nothing"))) }
        } @else {
            p { (fl!(words.fluent, "visit-missing-gaps")) }
            ul .list .parts {
                @for (part, state) in gaps { li { (label(*part, words)) " " (told(state, words)) } }
            }
        }
    }
}

fn is_missing(state: &State) -> bool {
    matches!(state, State::Missing(_))
}

fn told(state: &State, words: &Words) -> Markup {
    match state {
        State::There => badge(Mark::Good, &fl!(words.fluent, "visit-part-there")),
        State::Unseen => badge(Mark::Plain, &fl!(words.fluent, "visit-part-unseen")),
        State::Missing(names) => html! {
            (badge(Mark::Warn, &fl!(words.fluent, "visit-part-missing")))
            @for (at, missing) in names.iter().enumerate() {
                @if at > 0 { "," } " " (name(missing))
            }
        },
    }
}

fn label(part: Part, words: &Words) -> String {
    match part {
        Part::Diagnosis => fl!(words.fluent, "visit-part-diagnosis"),
        Part::Note => fl!(words.fluent, "visit-part-note"),
        Part::Instructions => fl!(words.fluent, "visit-part-instructions"),
        Part::Dosage => fl!(words.fluent, "visit-part-dosage"),
        Part::Weight => fl!(words.fluent, "visit-part-weight"),
        Part::Price => fl!(words.fluent, "visit-part-price"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::provet::ProvetError;
    use crate::provet::model::{Diagnosis, read};
    use crate::views::words::Place;

    fn words() -> Words {
        Words::for_request(None, &Place::default())
    }

    fn rows<T: crate::provet::model::Record>(
        values: &serde_json::Value,
        complete: bool,
    ) -> Rows<T> {
        let values = values.as_array().unwrap().clone();
        Rows {
            rows: values.into_iter().map(|row| read(row).unwrap()).collect(),
            complete,
        }
    }

    #[test]
    fn the_three_states_are_three_different_words() {
        let parts = [
            (Part::Weight, State::There),
            (Part::Note, State::Unseen),
            (Part::Dosage, State::Missing(vec!["<Meloxicam>".to_owned()])),
        ];
        let shown = view(&parts, Some(Status::InProgress), &html! {}, &words()).into_string();
        assert!(shown.contains("badge good") && shown.contains(">there<"));
        assert!(shown.contains(">could not see<"));
        assert!(shown.contains(">missing<") && shown.contains("&lt;Meloxicam&gt;"));
        assert!(shown.contains("class=\"warn\""));
        let gone = view(&parts, Some(Status::Finalized), &html! {}, &words()).into_string();
        assert!(!gone.contains("class=\"warn\""), "nobody waits for it");
    }

    #[test]
    fn nothing_missing_is_said_and_gaps_name_only_gaps() {
        let full = Visit {
            diagnoses: Some(vec!["Otitis".to_owned()]),
            instructions: Some(vec!["Rest".to_owned()]),
            notes: Some(vec!["Seen".to_owned()]),
            lines: Some(vec![]),
            patients: Some(vec![Patient {
                name: "Lumi".to_owned(),
                weighed: Some(true),
            }]),
        };
        assert!(
            gaps(&full, &words())
                .into_string()
                .contains("Nothing is missing")
        );
        let lacking = Visit {
            instructions: None,
            diagnoses: Some(vec![]),
            ..full
        };
        let shown = gaps(&lacking, &words()).into_string();
        assert!(shown.contains("Diagnosis") && shown.contains("Discharge instructions"));
        assert!(!shown.contains("Clinical note"));
    }

    #[test]
    fn a_part_of_a_list_proves_presence_and_never_absence() {
        let empty = rows::<Diagnosis>(&json!([{"name": " "}]), false);
        assert_eq!(texts(&empty, |row| &row.name), None);
        let some = rows::<Diagnosis>(&json!([{"name": "Otitis"}]), false);
        assert_eq!(texts(&some, |row| &row.name), Some(vec!["Otitis".into()]));
        assert!(lines(&rows(&json!([{"name": "X"}]), false)).is_none());
    }

    #[test]
    fn a_weight_of_the_day_of_admission_counts_and_an_older_one_does_not() {
        let zone = TimeZone::get("Europe/Helsinki").unwrap();
        let since = start_of_day("2026-11-21T08:00:00Z".parse().unwrap(), &zone).unwrap();
        let at = |at: &str, complete| {
            let rows = rows::<Weight>(&json!([{"timestamp": at, "weight": 12.0}]), complete);
            weighed(&rows, since)
        };
        assert_eq!(at("2026-11-20T22:30:00Z", true), Some(true));
        assert_eq!(at("2026-11-20T21:30:00Z", true), Some(false));
        assert_eq!(at("2026-11-20T21:30:00Z", false), None);
    }

    #[test]
    fn each_animal_keeps_its_own_weights_and_unseen_ones_stay_unseen() {
        let visit: Consultation = read(json!({
            "admitted_time": "2026-11-21T08:00:00Z",
            "patients": [{"id": 7, "name": "Lumi"}, {"id": 8, "name": ""}, {"id": 9, "name": "Otso"}],
        }))
        .unwrap();
        let today = json!([{"timestamp": "2026-11-21T09:00:00Z", "weight": 3.1}]);
        let weights = [
            Ok(rows(&today, true)),
            Err(ProvetError::Forbidden { resource: "" }),
        ];
        let weighed: Vec<_> = patients(&visit, &weights, &words())
            .into_iter()
            .map(|patient| (patient.name, patient.weighed))
            .collect();
        assert_eq!(
            weighed,
            [
                ("Lumi".to_owned(), Some(true)),
                ("(no name recorded)".to_owned(), None),
                ("Otso".to_owned(), None)
            ]
        );
    }

    #[test]
    fn a_vaccine_needs_no_dosage_and_a_part_of_another_line_no_price() {
        let mut rows = rows::<Item>(
            &json!([
                {"name": "Rabisin", "vaccination": true, "price_with_vat": 30},
                {"name": "Meloxicam", "price_with_vat": "12.4"},
                {"name": "Needle", "parent_linked_item": "https://provetcloud.com/4/api/0.1/consultationitem/2/"},
            ]),
            true,
        );
        for row in &mut rows.rows {
            row.kind = Some(ItemKind::Medicine);
        }
        rows.rows[2].kind = Some(ItemKind::Supply);
        let visit = Visit {
            lines: lines(&rows),
            ..Visit::default()
        };
        let state = |wanted| {
            let parts = visit.before_discharge();
            parts
                .into_iter()
                .find(|(part, _)| *part == wanted)
                .unwrap()
                .1
        };
        assert_eq!(
            state(Part::Dosage),
            State::Missing(vec!["Meloxicam".into()])
        );
        assert_eq!(state(Part::Price), State::There);
    }
}
