//! The section of clinical notes with its form: a note is typed, reviewed, and written once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::{ConsultationData, patient_ids};
use super::note_input::{
    FIELD_PATIENT, FIELD_TEXT, NoteError, NoteInput, count_identical, is_saved, record_fingerprint,
};
use super::notes::{NoteRecords, SPEC, render_notes};
use super::patient_label::PatientLabels;
use super::status::status_name;
use crate::clinic::consultation::ConsultationStatus;
use crate::panels::confirmed_write::{ConfirmedWrite, OutcomeTexts, audit_values};
use crate::panels::section_spec::{PanelSection, SectionSpec};
use crate::panels::write_form::{self, FormCheck, FormView, WriteForm, render_at_rest};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::model::Consultation;
use crate::provet::{PatientId, ProvetError};
use crate::views::components::{BadgeKind, collapsible_details, render_badge};
use crate::views::form::{self, ConfirmStep, FormField, InputKind};
use crate::views::html_to_text::TextFormat;
use crate::views::i18n::{I18n, block_text, inline_text};
use crate::views::section::incomplete_notice;

pub(super) const ACTION: &str = "add-note";
/// What the person saw of the record when the form was made.
const FIELD_RECORD_FINGERPRINT: &str = "record";
/// How many notes with the same words there were when the note was first looked at.
const FIELD_IDENTICAL_COUNT: &str = "same";
/// The kind of a new note. What the numbers mean is not public; 0 is the one that is used as an example. \[C\]
const NEW_NOTE_KIND: i64 = 0;

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| {
        Box::pin(async move {
            render_at_rest::<NoteForm>(&ctx, NoteRecords::load(data, &ctx.i18n).await)
        })
    },
};

/// Carries out one step of the form.
pub(super) async fn handle_action(ctx: Arc<PanelContext>, fields: FormFields) -> ActionResponse {
    let form = NoteForm {
        ctx,
        fields: fields.clone(),
    };
    write_form::handle_step(form, &fields).await
}

/// A new note as its form was sent. Which patient it may be about depends on the consultation.
struct NoteForm {
    ctx: Arc<PanelContext>,
    fields: FormFields,
}

impl NoteForm {
    /// Whether the animal's record was merged into another, which only the record itself says, not a list. \[C\]
    async fn is_about_merged(&self, records: &NoteRecords) -> bool {
        let consultation = records.consultation.as_ref().ok();
        let Some(id) = consultation.and_then(|it| self.parse_input(it).patient_id) else {
            return false;
        };
        let patient = self.ctx.provet.get_patient(id).await;
        patient.is_ok_and(|patient| patient.is_merged())
    }

    fn parse_input(&self, consultation: &Consultation) -> NoteInput {
        NoteInput::parse(&self.fields, consultation)
    }
}

impl WriteForm for NoteForm {
    type Record = NoteRecords;
    type InputError = NoteError;
    const SPEC: SectionSpec = SPEC;

    fn ctx(&self) -> &Arc<PanelContext> {
        &self.ctx
    }

    async fn load(&self) -> Result<NoteRecords, ProvetError> {
        let data = ConsultationData::load(&self.ctx);
        let mut records = NoteRecords::load(data, &self.ctx.i18n).await?;
        records.is_about_merged = self.is_about_merged(&records).await;
        Ok(records)
    }

    fn check(&self, records: &NoteRecords) -> FormCheck<NoteError> {
        let consultation = match &records.consultation {
            Ok(consultation) => consultation,
            Err(error) => return FormCheck::Unreadable(error.clone()),
        };
        let input = self.parse_input(consultation);
        if let Some(error) = input.validate(&patient_ids(consultation)) {
            return FormCheck::Invalid(error);
        }
        if records.is_about_merged {
            return FormCheck::NotOffered(Some(fl!(self.ctx.i18n.fluent, "note-not-merged")));
        }
        // The notes, the patients and the status: a note may be wrong beside what came in meanwhile.
        let seen = self.fields.expected_value(FIELD_RECORD_FINGERPRINT);
        if seen == record_fingerprint(consultation, &records.notes) {
            FormCheck::Ready
        } else {
            FormCheck::ChangedMeanwhile
        }
    }

    fn build_write(&self, records: &NoteRecords) -> Option<ConfirmedWrite> {
        let (consultation, id) = (
            records.consultation.as_ref().ok()?,
            self.ctx.consultation_id().ok()?,
        );
        let input = self.parse_input(consultation);
        // Who leaves the review out must not get around the check.
        if input.validate(&patient_ids(consultation)).is_some() || records.is_about_merged {
            return None;
        }
        let (writer, reader) = (self.ctx.writer.clone(), self.ctx.provet.clone());
        // Beside notes that are HTML words would lose their lines, and a "<" what follows it.
        let others = records.notes.rows.iter().map(|note| note.text.as_str());
        let text = TextFormat::for_new_text(others).recorded_text(&input.text)?;
        // Nothing stood there before: a note is added and none is changed.
        let (patient, values) = (input.patient_id, audit_values("", &input.text));
        // Counted at the review: an equal note that stood there before must not pass for the new one.
        let before = self
            .fields
            .expected_value(FIELD_IDENTICAL_COUNT)
            .parse()
            .ok();
        Some(ConfirmedWrite {
            action: ACTION,
            field: "clinical-note",
            object: ("consultation", id.number()),
            values,
            send: async move {
                let created = writer.create_consultation_note(id, patient, NEW_NOTE_KIND, &text);
                created.await.map(drop)
            }
            .boxed(),
            verify_saved: async move {
                Ok(is_saved(
                    &reader.list_consultation_notes(id).await?,
                    &input,
                    before,
                ))
            }
            .boxed(),
        })
    }

    fn outcome_texts(&self) -> OutcomeTexts {
        OutcomeTexts {
            saved: fl!(self.ctx.i18n.fluent, "note-saved"),
            subject: fl!(self.ctx.i18n.fluent, "note-one"),
        }
    }

    fn render_form(&self, records: &NoteRecords, error: Option<&NoteError>) -> Markup {
        match &records.consultation {
            Ok(consultation) => {
                let input = self.parse_input(consultation);
                render_form(&self.ctx, records, consultation, (&input, error))
            }
            Err(_) => Self::render_collapsed(&self.ctx, records),
        }
    }

    async fn build_review(&self, records: &NoteRecords) -> ConfirmStep {
        let consultation = records.consultation.as_deref().ok();
        let input = consultation
            .map(|record| self.parse_input(record))
            .unwrap_or_default();
        let patient_id = input.patient_id.map(|id| id.to_string());
        let fingerprint = consultation.map(|record| record_fingerprint(record, &records.notes));
        let identical = count_identical(&records.notes, &input);
        let summary = render_summary(records, &input, identical > 0, &self.ctx.i18n);
        ConfirmStep::new(ACTION, summary)
            .with_field(FIELD_TEXT, &input.text)
            .with_field(FIELD_PATIENT, &patient_id.unwrap_or_default())
            .with_expected(FIELD_RECORD_FINGERPRINT, &fingerprint.unwrap_or_default())
            .with_expected(FIELD_IDENTICAL_COUNT, &identical.to_string())
            .with_save_label(fl!(self.ctx.i18n.fluent, "note-save"))
    }

    fn changed_message(&self, _: &NoteRecords) -> Option<String> {
        Some(fl!(self.ctx.i18n.fluent, "note-changed"))
    }

    fn render_collapsed(ctx: &PanelContext, records: &NoteRecords) -> Markup {
        let fluent = &ctx.i18n.fluent;
        match &records.consultation {
            Ok(consultation) => {
                let fields = render_form(ctx, records, consultation, (&NoteInput::default(), None));
                collapsible_details(&fl!(fluent, "note-add"), &fields, false)
            }
            // Without the visit nobody can tell whether its notes or animals have changed meanwhile.
            Err(_) => incomplete_notice(&fl!(fluent, "note-not-blind")),
        }
    }

    fn render_section(ctx: &PanelContext, records: &NoteRecords, view: &FormView) -> Markup {
        render_notes(records, view, &ctx.i18n)
    }
}

fn render_form(
    ctx: &PanelContext,
    records: &NoteRecords,
    consultation: &Consultation,
    (input, error): (&NoteInput, Option<&NoteError>),
) -> Markup {
    let (i18n, slot) = (&ctx.i18n, SPEC.slot.name);
    let label = fl!(i18n.fluent, "note-field");
    let empty = || fl!(i18n.fluent, "note-wrong-empty");
    let text_error = (error == Some(&NoteError::EmptyText)).then(empty);
    let text = FormField::new(FIELD_TEXT, &label, &input.text)
        .in_slot(slot)
        .with_kind(InputKind::TextArea(5))
        .with_error(text_error.as_deref())
        .make_required();
    let fingerprint = record_fingerprint(consultation, &records.notes);
    let fields = html! {
        (render_finalized_warning(consultation.status.known(), i18n))
        (render_patient_select(&records.animals, input, error, i18n))
        (text.render())
        (form::expected_value_field(FIELD_RECORD_FINGERPRINT, &fingerprint))
    };
    form::edit_form(&ctx.form_target(slot), ACTION, &fields, i18n)
}

/// Which patient, where there are several. None is chosen beforehand: the first one would be wrong too often.
fn render_patient_select(
    animals: &PatientLabels,
    input: &NoteInput,
    error: Option<&NoteError>,
    i18n: &I18n,
) -> Markup {
    if !animals.are_several() {
        return html! {};
    }
    let label = fl!(i18n.fluent, "note-animal");
    let missing = || fl!(i18n.fluent, "note-wrong-animal");
    let error = (error == Some(&NoteError::NoPatient)).then(missing);
    // Sent empty, so that forgetting to choose is noticed.
    let none = (String::new(), fl!(i18n.fluent, "note-animal-choose"));
    let patients = animals
        .iter()
        .map(|(id, name)| (id.to_string(), name.to_owned()));
    let options: Vec<(String, String)> = std::iter::once(none).chain(patients).collect();
    let chosen = input.patient_id.map(|id| id.to_string());
    FormField::new(FIELD_PATIENT, &label, chosen.as_deref().unwrap_or_default())
        .in_slot(SPEC.slot.name)
        .with_error(error.as_deref())
        .make_required()
        .render_select(&options)
}

/// After finalisation Provet lets only some people write. \[C\]
fn render_finalized_warning(status: Option<ConsultationStatus>, i18n: &I18n) -> Markup {
    html! {
        @if status == Some(ConsultationStatus::Finalized) {
            p { (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "note-late", status = status_name(ConsultationStatus::Finalized, i18n)))) }
        }
    }
}

/// What will be written, and about whom.
fn render_summary(
    records: &NoteRecords,
    input: &NoteInput,
    has_identical: bool,
    i18n: &I18n,
) -> Markup {
    let status = records
        .consultation
        .as_ref()
        .ok()
        .and_then(|record| record.status.known());
    let patient = input.patient_id.map(PatientId::number);
    let patient = patient.and_then(|id| records.animals.find(id));
    html! {
        // Only a warning: the same observation may be made twice a day.
        @if has_identical { p { (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "note-same"))) } }
        (render_finalized_warning(status, i18n))
        @if let Some(patient) = patient { p { strong { (inline_text(patient)) } } }
        (block_text(&input.text))
    }
}
