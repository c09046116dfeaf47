//! Undoes a weight that was just saved from this panel: deletes that very reading and no other, once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use super::data::PatientData;
use super::weight::{SPEC, WeightRecords, is_reading};
use super::weight_form::{self, WeightForm};
use super::weight_undo_button::{ACTION, FIELD_KILOGRAMS, FIELD_SAVE_KEY, render_correction_link};
use crate::panels::confirmed_write::{
    ConfirmedWrite, OutcomeTexts, WriteOutcome, audit_values, render_write_outcome,
};
use crate::panels::section_spec::SectionSpec;
use crate::panels::write_form::{self, FormCheck, FormView, WriteForm};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::ProvetError;
use crate::provet::model::WeightRecord;
use crate::storage::AuditOutcome;
use crate::views::form::ConfirmStep;
use crate::views::section::problem_notice;

/// Carries out one step of the form.
pub(super) async fn handle_action(ctx: Arc<PanelContext>, fields: FormFields) -> ActionResponse {
    let form = WeightUndoForm {
        save_key: fields.value(FIELD_SAVE_KEY).to_owned(),
        kilograms: fields.value(FIELD_KILOGRAMS).parse().ok(),
        ctx,
    };
    write_form::handle_step(form, &fields).await
}

/// The records with the reading that is to be deleted.
struct UndoRecord {
    records: WeightRecords,
    /// When it was saved; none where this panel saved no such weight.
    saved_at: Option<Timestamp>,
    /// None where it is not in the record any more, or cannot be told from another.
    reading_id: Option<i64>,
}

struct WeightUndoForm {
    ctx: Arc<PanelContext>,
    save_key: String,
    kilograms: Option<f64>,
}

impl WeightUndoForm {
    /// When the weight was saved. The form comes from the browser: only what the audit says was saved from this very
    /// panel, for this patient, is undone.
    async fn find_saved_time(&self) -> Option<Timestamp> {
        let panel = &self.ctx.panel_session;
        let patient = self.ctx.patient_id().ok()?.number();
        let entry = self.ctx.db.find_write(&self.save_key).await.ok()??;
        let is_ours = entry.provet_id == Some(panel.provet_id)
            && entry.panel_id.as_ref() == Some(&panel.panel_id)
            && entry.action == weight_form::AUDIT_ACTION
            && entry.outcome == AuditOutcome::Done
            && entry
                .object
                .is_some_and(|object| object.kind == "patient" && object.id == patient);
        is_ours.then_some(entry.started_at)
    }

    fn weight_label(&self) -> String {
        let format = &self.ctx.i18n.format;
        format.weight(self.kilograms.unwrap_or_default())
    }
}

impl WriteForm for WeightUndoForm {
    type Record = UndoRecord;
    type InputError = std::convert::Infallible;
    const SPEC: SectionSpec = SPEC;

    fn ctx(&self) -> &Arc<PanelContext> {
        &self.ctx
    }

    async fn load(&self) -> Result<UndoRecord, ProvetError> {
        let records = WeightRecords::load(PatientData::load(&self.ctx), self.ctx.now).await?;
        let saved_at = self.find_saved_time().await;
        let saved = saved_at.zip(self.kilograms);
        Ok(UndoRecord {
            reading_id: saved.and_then(|(at, weight)| records.find_reading_id(at, weight)),
            saved_at,
            records,
        })
    }

    fn check(&self, record: &UndoRecord) -> FormCheck<Self::InputError> {
        if record.reading_id.is_some() {
            FormCheck::Ready
        } else if record.saved_at.is_some() && !record.records.is_complete() {
            // It may be among those that were not read.
            FormCheck::Unreadable(ProvetError::FilterIgnored {
                resource: "patient/{id}/weight/",
            })
        } else {
            FormCheck::ChangedMeanwhile
        }
    }

    fn build_write(&self, record: &UndoRecord) -> Option<ConfirmedWrite> {
        let (patient, kilograms) = (self.ctx.patient_id().ok()?, self.kilograms?);
        let (saved_at, reading_id) = (record.saved_at?, record.reading_id);
        let (writer, reader) = (self.ctx.writer.clone(), self.ctx.provet.clone());
        Some(ConfirmedWrite {
            action: ACTION,
            field: "weight",
            object: ("patient", patient.number()),
            values: audit_values(&kilograms.to_string(), ""),
            send: async move {
                // Built also where it is gone: a second press must find that the first one deleted it.
                let gone = ProvetError::NotFound {
                    resource: "patient/{id}/weight/{id}/",
                };
                writer.delete_weight(patient, reading_id.ok_or(gone)?).await
            }
            .boxed(),
            verify_saved: async move {
                let weights = reader.list_weights(patient).await?;
                let is_saved_reading = |row: &WeightRecord| is_reading(row, saved_at, kilograms);
                let is_there = weights.contains("patient/{id}/weight/", is_saved_reading)?;
                Ok(!is_there)
            }
            .boxed(),
        })
    }

    fn outcome_texts(&self) -> OutcomeTexts {
        let fluent = &self.ctx.i18n.fluent;
        let kilograms = self.weight_label();
        OutcomeTexts {
            saved: fl!(fluent, "weight-undone", kilograms = kilograms.as_str()),
            subject: fl!(fluent, "weight-undo-what", kilograms = kilograms.as_str()),
        }
    }

    /// "Already saved" would be read as if the weight still were.
    fn render_outcome(&self, outcome: &WriteOutcome) -> Markup {
        let outcome = if outcome.is_saved() {
            &WriteOutcome::Saved
        } else {
            outcome
        };
        render_write_outcome(outcome, &self.outcome_texts(), &self.ctx.i18n)
    }

    /// Nothing is filled in here: where it failed, Provet is the place.
    fn render_form(&self, record: &UndoRecord, _: Option<&Self::InputError>) -> Markup {
        html! {
            (render_correction_link(&self.ctx))
            (WeightForm::render_collapsed(&self.ctx, &record.records))
        }
    }

    async fn build_review(&self, _: &UndoRecord) -> ConfirmStep {
        let label = fl!(self.ctx.i18n.fluent, "weight-undo");
        ConfirmStep::new(ACTION, html! { p { strong { (self.weight_label()) } } })
            .with_field(FIELD_SAVE_KEY, &self.save_key)
            .with_field(
                FIELD_KILOGRAMS,
                &self.kilograms.unwrap_or_default().to_string(),
            )
            .with_save_label(label)
    }

    fn changed_message(&self, _: &UndoRecord) -> Option<String> {
        let kilograms = self.weight_label();
        Some(fl!(
            self.ctx.i18n.fluent,
            "weight-undo-gone",
            kilograms = kilograms
        ))
    }

    async fn render_changed(&self, record: &UndoRecord) -> FormView {
        FormView {
            outcome: problem_notice(&self.changed_message(record).unwrap_or_default()),
            form: self.render_form(record, None),
        }
    }

    fn include_saved(&self, record: &mut UndoRecord) {
        if let Some(id) = record.reading_id {
            record.records.exclude(id, self.ctx.now);
        }
    }

    fn render_collapsed(ctx: &PanelContext, record: &UndoRecord) -> Markup {
        WeightForm::render_collapsed(ctx, &record.records)
    }

    fn render_section(ctx: &PanelContext, record: &UndoRecord, view: &FormView) -> Markup {
        WeightForm::render_section(ctx, &record.records, view)
    }
}
