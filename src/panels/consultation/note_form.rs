//! Adds a clinical note: typed, looked at, written once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::ready;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::{ConsultationData, patient_ids};
use super::note_input::{
    FIELD_PATIENT, FIELD_TEXT, NoteError, NoteInput, NoteStep, count_identical, is_saved,
    next_step, record_fingerprint,
};
use super::notes::{self, NotesView, SLOT};
use super::status::current_status;
use crate::clinic::consultation::ConsultationStatus;
use crate::panels::confirmed_write::render_write_outcome;
use crate::panels::confirmed_write::{self, ConfirmedWrite, WriteOutcome};
use crate::panels::consultation::status::status_name;
use crate::panels::patient_summary::patient_name;
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::model::{Consultation, ConsultationNote, ListResponse};
use crate::provet::{ConsultationId, PatientId};
use crate::views::components::{BadgeKind, collapsible_details, render_badge};
use crate::views::form::{self, ConfirmStep, FormField, InputKind};
use crate::views::i18n::{I18n, block_text, inline_text};
use crate::views::section::incomplete_notice;

pub(super) const ACTION_ADD_NOTE: &str = "add-note";
/// What the person saw of the record when the form was made.
const FIELD_RECORD_FINGERPRINT: &str = "record";
/// How many notes with the same words there were when the note was first looked at.
const FIELD_IDENTICAL_COUNT: &str = "same";
/// The kind of a new note. What the numbers mean is not public; 0 is the one that is used as an example. \[C\]
const NEW_NOTE_KIND: i64 = 0;

/// The form in its resting state: folded away, or a sentence on why there is none.
pub(super) fn render_collapsed_form(ctx: &PanelContext, book: NotesView<'_>) -> Markup {
    let words = &ctx.i18n;
    match book.consultation {
        Some(visit) => {
            let fields = render_form(ctx, visit, book.notes, &NoteInput::empty(), None);
            collapsible_details(&fl!(words.fluent, "note-add"), &fields, false)
        }
        None => incomplete_notice(&fl!(words.fluent, "note-not-blind")),
    }
}

fn render_form(
    ctx: &PanelContext,
    visit: &Consultation,
    notes: &ListResponse<ConsultationNote>,
    typed: &NoteInput,
    wrong: Option<NoteError>,
) -> Markup {
    let words = &ctx.i18n;
    let spot = ctx.form_target(SLOT);
    let label = fl!(words.fluent, "note-field");
    let empty =
        (wrong == Some(NoteError::EmptyText)).then(|| fl!(words.fluent, "note-wrong-empty"));
    let field = FormField::new(FIELD_TEXT, &label, &typed.text)
        .in_slot(SLOT)
        .with_kind(InputKind::TextArea(5))
        .with_error(empty.as_deref())
        .make_required();
    let fields = html! {
        (render_finalized_warning(current_status(visit), words))
        (render_patient_select(ctx, visit, typed, wrong))
        (field.render())
        (form::expected_value_field(FIELD_RECORD_FINGERPRINT, &record_fingerprint(visit, notes)))
    };
    form::edit_form(&spot, ACTION_ADD_NOTE, &fields, words)
}

/// Which animal, where there are several. None is chosen beforehand: the first one would be wrong too often.
fn render_patient_select(
    ctx: &PanelContext,
    visit: &Consultation,
    typed: &NoteInput,
    wrong: Option<NoteError>,
) -> Markup {
    let words = &ctx.i18n;
    if visit.patients.len() < 2 {
        return html! {};
    }
    let label = fl!(words.fluent, "note-animal");
    let missing =
        (wrong == Some(NoteError::NoPatient)).then(|| fl!(words.fluent, "note-wrong-animal"));
    let none = (String::new(), fl!(words.fluent, "note-animal-choose"));
    let animals = visit.patients.iter().map(|animal| {
        let called = patient_name(&animal.name, words);
        (animal.id.to_string(), called)
    });
    let options: Vec<(String, String)> = std::iter::once(none).chain(animals).collect();
    let chosen = typed
        .patient_id
        .map(|id| id.to_string())
        .unwrap_or_default();
    FormField::new(FIELD_PATIENT, &label, &chosen)
        .in_slot(SLOT)
        .with_error(missing.as_deref())
        .make_required()
        .render_select(&options)
}

/// After finalisation Provet lets only some people write. \[C\]
fn render_finalized_warning(standing: Option<ConsultationStatus>, words: &I18n) -> Markup {
    html! {
        @if standing == Some(ConsultationStatus::Finalized) {
            p { (render_badge(BadgeKind::Warn, &fl!(words.fluent, "note-late", status = status_name(ConsultationStatus::Finalized, words)))) }
        }
    }
}

/// Carries out one step of the form.
pub(super) async fn handle_action(ctx: Arc<PanelContext>, form: FormFields) -> ActionResponse {
    let asked = ConsultationData::load(&ctx);
    let (visit, notes, authors) = join!(asked.consultation, asked.notes, asked.authors);
    let (id, visit, notes) = match (ctx.consultation_id(), visit, notes) {
        (Ok(id), Ok(visit), Ok(notes)) => (id, visit, notes),
        (Err(error), _, _) | (_, Err(error), _) | (_, _, Err(error)) => {
            return response_unchanged(notes::render_unavailable(&ctx, &html! {}, &error));
        }
    };
    let book = NotesView {
        notes: &notes,
        authors: authors.as_deref().ok(),
        consultation: Some(&visit),
    };
    let animals = patient_ids(&visit);
    let typed = NoteInput::parse(&form, &animals);
    let changed =
        form.expected_value(FIELD_RECORD_FINGERPRINT) != record_fingerprint(&visit, &notes);
    let next = match next_step(form.step(), typed.validate(&animals), changed) {
        NoteStep::Save { unchanged } => return save_note(&ctx, id, typed, unchanged, &form).await,
        NoteStep::Edit(wrong) => render_form(&ctx, &visit, &notes, &typed, wrong),
        NoteStep::Review { changed } => render_confirm(&ctx, &visit, &notes, &typed, changed),
    };
    response_unchanged(notes::render_notes(book, &next, &html! {}, &ctx.i18n))
}

fn response_unchanged(markup: Markup) -> ActionResponse {
    ActionResponse {
        slot: SLOT,
        markup,
        record_changed: false,
    }
}

fn render_confirm(
    ctx: &PanelContext,
    visit: &Consultation,
    notes: &ListResponse<ConsultationNote>,
    typed: &NoteInput,
    changed: bool,
) -> Markup {
    let words = &ctx.i18n;
    let already = count_identical(notes, typed);
    let animal = visit
        .patients
        .iter()
        .find(|animal| Some(animal.id) == typed.patient_id.map(PatientId::number));
    let summary = html! {
        @if changed { p role="alert" { (render_badge(BadgeKind::Bad, &fl!(words.fluent, "note-changed"))) } }
        @if already > 0 { p { (render_badge(BadgeKind::Warn, &fl!(words.fluent, "note-same"))) } }
        (render_finalized_warning(current_status(visit), words))
        @if let Some(animal) = animal { p { strong { (inline_text(&patient_name(&animal.name, words))) } } }
        (block_text(&typed.text))
    };
    let animal = typed.patient_id.map(|id| id.to_string());
    let kept = [
        (FIELD_TEXT.to_owned(), typed.text.clone()),
        (FIELD_PATIENT.to_owned(), animal.unwrap_or_default()),
        (
            form::expected_value_name(FIELD_RECORD_FINGERPRINT),
            record_fingerprint(visit, notes),
        ),
        (
            form::expected_value_name(FIELD_IDENTICAL_COUNT),
            already.to_string(),
        ),
    ];
    ConfirmStep {
        action: ACTION_ADD_NOTE,
        summary,
        hidden_fields: &kept,
        idempotency_key: &confirmed_write::new_idempotency_key(),
        save_label: &fl!(words.fluent, "note-save"),
    }
    .render(&ctx.form_target(SLOT), words)
}

async fn save_note(
    ctx: &Arc<PanelContext>,
    id: ConsultationId,
    typed: NoteInput,
    unchanged: bool,
    form: &FormFields,
) -> ActionResponse {
    let (api, reread) = (ctx.writer.clone(), ctx.provet.clone());
    let (note, wanted) = (typed.clone(), typed.clone());
    let before = form.expected_value(FIELD_IDENTICAL_COUNT).parse().ok();
    let send = async move {
        let written = api.create_consultation_note(id, note.patient_id, NEW_NOTE_KIND, &note.text);
        written.await.map(drop)
    };
    let wrote = confirmed_write::execute_once(
        ctx,
        form,
        ConfirmedWrite {
            precondition: ready(Ok(unchanged)).boxed(),
            action: ACTION_ADD_NOTE,
            field: "clinical-note",
            object: ("consultation", id.number()),
            values: confirmed_write::audit_values("", &typed.text),
            send: send.boxed(),
            verify_saved: async move {
                Ok(is_saved(
                    &reread.list_consultation_notes(id).await?,
                    &wanted,
                    before,
                ))
            }
            .boxed(),
        },
    )
    .await;
    respond_after_write(ctx, &wrote, &typed).await
}

/// The section after a write, read afresh. What was typed stays in the form unless it was surely written.
async fn respond_after_write(
    ctx: &Arc<PanelContext>,
    wrote: &WriteOutcome,
    typed: &NoteInput,
) -> ActionResponse {
    let asked = ConsultationData::load(ctx);
    let (visit, notes, authors) = join!(asked.consultation, asked.notes, asked.authors);
    let words = &ctx.i18n;
    let done = fl!(words.fluent, "note-saved");
    // The step to look again says it, beside the notes as they are now.
    let looks_again = *wrote == WriteOutcome::ChangedMeanwhile && visit.is_ok() && notes.is_ok();
    let told = if looks_again {
        html! {}
    } else {
        render_write_outcome(wrote, &done, &fl!(words.fluent, "note-one"), words)
    };
    let written = wrote.is_saved();
    let markup = match &notes {
        Err(error) => notes::render_unavailable(ctx, &told, error),
        Ok(notes) => {
            let book = NotesView {
                notes,
                authors: authors.as_deref().ok(),
                consultation: visit.as_deref().ok(),
            };
            let next = match (book.consultation, wrote) {
                (None, _) | (_, WriteOutcome::Saved | WriteOutcome::AlreadySaved) => {
                    self::render_collapsed_form(ctx, book)
                }
                (Some(visit), WriteOutcome::ChangedMeanwhile) => {
                    render_confirm(ctx, visit, notes, typed, true)
                }
                (Some(visit), _) => render_form(ctx, visit, notes, typed, None),
            };
            notes::render_notes(book, &next, &told, words)
        }
    };
    ActionResponse {
        slot: SLOT,
        markup,
        record_changed: written,
    }
}
