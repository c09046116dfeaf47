//! What the section of clinical notes shows: the newest first.

use std::cmp::Reverse;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::ConsultationData;
use super::patient_label::PatientLabels;
use crate::panels::names::full_name;
use crate::panels::section_spec::{SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::panels::write_form::FormView;
use crate::provet::ProvetError;
use crate::provet::model::{Consultation, ConsultationNote, ListResponse, User};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{bullet_list, collapsible_details, is_blank_html, record_text};
use crate::views::field_text::render_local_datetime_field;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice, plain_section};

/// So many are open; older ones are folded away.
const MAX_EXPANDED: usize = 3;

/// What the section shows.
pub(super) struct NoteRecords {
    pub(super) notes: Arc<ListResponse<ConsultationNote>>,
    /// Without them the notes are shown without who wrote them, and say why.
    pub(super) authors: Result<Arc<ListResponse<User>>, ProvetError>,
    /// What the notes belong to, as far as it could be read.
    pub(super) consultation: Result<Arc<Consultation>, ProvetError>,
    /// What its animals are called here.
    pub(super) animals: PatientLabels,
    /// Whether the record of the animal that a new note is about was merged into another; known to the form alone.
    pub(super) is_about_merged: bool,
}

impl NoteRecords {
    /// Fails only where the notes cannot be read.
    pub(super) async fn load(data: ConsultationData, i18n: &I18n) -> Result<Self, ProvetError> {
        let (notes, authors, consultation, animals) = join!(
            data.notes.clone(),
            data.authors.clone(),
            data.consultation.clone(),
            PatientLabels::load(&data, i18n)
        );
        Ok(Self {
            notes: notes?,
            authors,
            consultation,
            animals,
            is_about_merged: false,
        })
    }
}

pub(super) const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("notes", 6),
    title: |_, i18n| fl!(i18n.fluent, "note-title"),
    subject: |i18n| fl!(i18n.fluent, "note-what"),
    reads: &[
        "consultation/{id}/",
        "consultation/{id}/consultationnote/",
        "patient/{id}/",
        "user/",
    ],
    writes: &[("POST", "consultation/{id}/consultationnote/")],
    refresh_on: &[ObjectKind::Consultation],
};

/// The section around a step of its form.
pub(super) fn render_notes(records: &NoteRecords, view: &FormView, i18n: &I18n) -> Markup {
    let mut notes: Vec<&ConsultationNote> = records
        .notes
        .rows
        .iter()
        .filter(|note| !is_blank_html(&note.text))
        .collect();
    // The id decides between notes of the same moment.
    notes.sort_by_key(|note| Reverse((note.created.known(), note.id)));
    let entries: Vec<Markup> = notes
        .iter()
        .map(|note| render_note(note, records, i18n))
        .collect();
    let (open, older) = entries
        .split_at_checked(MAX_EXPANDED)
        .unwrap_or((entries.as_slice(), &[]));
    let textless = records
        .notes
        .rows
        .iter()
        .filter(|note| note.text.is_empty())
        .count();
    let body = html! {
        (view.outcome)
        (view.form)
        @if !open.is_empty() {
            (bullet_list(open))
        } @else if records.notes.complete && textless == 0 {
            (empty_state(&fl!(i18n.fluent, "note-nothing")))
        }
        @if !older.is_empty() {
            (collapsible_details(&fl!(i18n.fluent, "note-older", count = older.len()), &bullet_list(older), false))
        }
        @if textless > 0 { (incomplete_notice(&fl!(i18n.fluent, "note-textless", count = textless))) }
        @if !records.notes.complete { (incomplete_notice(&fl!(i18n.fluent, "note-more"))) }
        (records.animals.render_unavailable(i18n))
        (UnavailableData::default().with(&records.authors, fl!(i18n.fluent, "names-authors-what")).render(i18n))
    };
    plain_section(SPEC.slot.name, &fl!(i18n.fluent, "note-title"), body)
}

fn render_note(note: &ConsultationNote, records: &NoteRecords, i18n: &I18n) -> Markup {
    // Who may not read users still reads the note, without its author.
    let author = note.created_user.as_ref().and_then(|link| {
        let known = records
            .authors
            .as_ref()
            .ok()?
            .rows
            .iter()
            .find(|user| user.id == Some(link.id))?;
        Some(full_name(&known.first_name, &known.last_name))
    });
    html! {
        p {
            (records.animals.render_label(note.patient.as_ref(), i18n))
            span .muted {
                @if note.created.is_absent() { (fl!(i18n.fluent, "note-undated")) }
                (render_local_datetime_field(&note.created, i18n))
                @if let Some(author) = author { " · " (inline_text(&author)) }
            }
            (records.animals.render_unnamed(note.patient.as_ref(), || fl!(i18n.fluent, "note-recipient-unnamed")))
        }
        (record_text(&note.text, i18n))
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};
    use serde_json::{Value, json};

    use super::*;
    use crate::provet::model::parse_record;
    use crate::views::i18n::ClinicLocale;

    fn shown(notes: Vec<Value>, complete: bool) -> Html {
        let i18n = I18n::for_request(None, &ClinicLocale::default());
        let notes = ListResponse {
            rows: notes
                .into_iter()
                .map(|note| parse_record(note).unwrap())
                .collect(),
            complete,
        };
        let authors = ListResponse {
            rows: vec![
                parse_record(json!({"id": 3, "first_name": "Ana", "last_name": "Ng"})).unwrap(),
            ],
            complete: true,
        };
        let records = NoteRecords {
            notes: Arc::new(notes),
            authors: Ok(Arc::new(authors)),
            consultation: Err(ProvetError::NotConnected),
            animals: PatientLabels::default(),
            is_about_merged: false,
        };
        let view = FormView::without_outcome(html! {});
        Html::parse_fragment(&render_notes(&records, &view, &i18n).into_string())
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
        assert!(texts(&page, "li p .muted")[0].contains("Ana Ng"));
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
