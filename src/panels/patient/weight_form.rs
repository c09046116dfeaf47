//! The weight section with its form: a weight is typed beside the current one and saved with one press, once.
//!
//! Only what is odd, or was changed by somebody else, is asked about first.

use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::PatientData;
use super::weight::{SPEC, WeightRecords, is_reading, render_trend};
use super::weight_messages::{
    anomaly_message, comparison_message, doubt_question, parse_error_message,
};
use super::weight_plausibility::{check_plausibility, suggest_meant};
use super::weight_trend::WeightTrend;
use super::weight_undo_button;
use crate::clinic::weight::{WeightAnomaly, WeightCheck, WeightParseError, parse_weight};
use crate::panels::confirmed_write::{
    ConfirmedWrite, OutcomeTexts, audit_values, find_write_start, key_for_part, new_idempotency_key,
};
use crate::panels::patient_summary::disputed_label;
use crate::panels::section_spec::{PanelSection, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::panels::write_form::{self, FormCheck, FormView, WriteForm, render_at_rest};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::ProvetError;
use crate::provet::model::Patient;
use crate::views::components::{BadgeKind, render_badge};
use crate::views::form::{self, ConfirmStep, FormField, InputKind};
use crate::views::i18n::inline_text;
use crate::views::section::incomplete_notice;

pub(super) const ACTION: &str = "weigh";
/// What the audit calls it.
pub(super) const AUDIT_ACTION: &str = "record-weight";
const FIELD_KILOGRAMS: &str = "kilograms";
/// The newest reading when the form was made.
const FIELD_NEWEST_READING: &str = "newest";
/// Set by the review: the person was asked about what is odd.
const FIELD_WAS_ASKED: &str = "asked";

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| {
        Box::pin(async move {
            let records = WeightRecords::load(data, ctx.now).await;
            render_at_rest::<WeightForm>(&ctx, records)
        })
    },
};

/// Carries out one step of the form.
pub(super) async fn handle_action(ctx: Arc<PanelContext>, fields: FormFields) -> ActionResponse {
    write_form::handle_step(WeightForm::parse(ctx, &fields), &fields).await
}

/// A weight as its form was sent.
pub(super) struct WeightForm {
    ctx: Arc<PanelContext>,
    /// What was typed.
    input: String,
    kilograms: Result<f64, WeightParseError>,
    /// The key of the write of this weight: the same form with another weight in it is another write, because nobody
    /// must be told that a weight is saved when another one was.
    key: String,
    /// Whether the person saw what is odd about it.
    was_asked: bool,
    /// The newest reading that the person saw.
    expected_reading: String,
}

impl WeightForm {
    fn parse(ctx: Arc<PanelContext>, fields: &FormFields) -> Self {
        let input = fields.value(FIELD_KILOGRAMS);
        let kilograms = parse_weight(input);
        Self {
            key: key_for_part(fields, &kilograms.unwrap_or_default().to_string()),
            kilograms,
            input: input.to_owned(),
            was_asked: !fields.value(FIELD_WAS_ASKED).is_empty(),
            expected_reading: fields.expected_value(FIELD_NEWEST_READING).to_owned(),
            ctx,
        }
    }

    /// What is odd about the weight, as far as the records tell.
    fn find_anomaly(&self, records: &WeightRecords) -> Option<WeightAnomaly> {
        // Without the age nothing can be said of what is plausible.
        let (patient, kilograms) = (records.patient.as_ref().ok()?, self.kilograms.ok()?);
        match check_plausibility(&self.ctx, patient, &records.trend, kilograms) {
            WeightCheck::Confirm(anomaly) => Some(anomaly),
            WeightCheck::Accept | WeightCheck::Reject => None,
        }
    }

    fn render_summary(
        &self,
        records: &WeightRecords,
        kilograms: f64,
        anomaly: Option<&WeightAnomaly>,
    ) -> Markup {
        let i18n = &self.ctx.i18n;
        let last = records.trend.series.latest_readings();
        let name = records
            .patient
            .as_ref()
            .map(|patient| patient.name.as_str());
        html! {
            @if let Some(anomaly) = anomaly {
                p { (render_badge(BadgeKind::Warn, &anomaly_message(anomaly, i18n))) }
            }
            p { (inline_text(name.unwrap_or_default())) ": " strong { (i18n.format.weight(kilograms)) } }
            @for last in last { p .muted { (comparison_message(last, kilograms, i18n)) } }
        }
    }

    /// Puts the doubt and what was probably meant before the plain review.
    fn add_doubt(
        &self,
        review: ConfirmStep,
        patient: &Patient,
        anomaly: &WeightAnomaly,
        kilograms: f64,
    ) -> ConfirmStep {
        let i18n = &self.ctx.i18n;
        let meant = suggest_meant(&self.ctx, patient, anomaly, kilograms);
        let review = review
            .with_field(FIELD_WAS_ASKED, "yes")
            .with_doubt(doubt_question(anomaly, kilograms, meant, i18n));
        match meant {
            Some(meant) => review.with_suggestion(
                FIELD_KILOGRAMS,
                &meant.to_string(),
                save_label(meant, &self.ctx),
            ),
            None => review,
        }
    }
}

impl WriteForm for WeightForm {
    type Record = WeightRecords;
    type InputError = String;
    const SPEC: SectionSpec = SPEC;

    fn ctx(&self) -> &Arc<PanelContext> {
        &self.ctx
    }

    async fn load(&self) -> Result<WeightRecords, ProvetError> {
        let mut records = WeightRecords::load(PatientData::load(&self.ctx), self.ctx.now).await?;
        // After the records: where they show what this form wrote, its row is there too.
        records.written_at = find_write_start(&self.ctx.db, &self.key).await;
        Ok(records)
    }

    fn check(&self, records: &WeightRecords) -> FormCheck<String> {
        let i18n = &self.ctx.i18n;
        let patient = match &records.patient {
            // A weight of a dead patient is a weight on the wrong patient.
            Ok(patient) if patient.is_deceased() || patient.is_merged() => {
                return FormCheck::NotOffered(None);
            }
            Ok(patient) => patient,
            Err(error) => return FormCheck::Unreadable(error.clone()),
        };
        let kilograms = match self.kilograms {
            Ok(kilograms) => kilograms,
            Err(error) => return FormCheck::Invalid(parse_error_message(error, i18n)),
        };
        let plausibility = check_plausibility(&self.ctx, patient, &records.trend, kilograms);
        // Only the impossible is refused; what is odd is asked about in the review.
        if plausibility == WeightCheck::Reject {
            FormCheck::Invalid(fl!(i18n.fluent, "weight-impossible"))
        } else if latest_fingerprint(&records.trend) != self.expected_reading {
            FormCheck::ChangedMeanwhile
        } else if plausibility == WeightCheck::Accept
            || self.was_asked
            // Sent again: what is recorded today may be what this form wrote.
            || records.written_at.is_some()
        {
            FormCheck::Ready
        } else {
            FormCheck::Unconfirmed
        }
    }

    fn build_write(&self, records: &WeightRecords) -> Option<ConfirmedWrite> {
        let (kilograms, id) = (self.kilograms.ok()?, self.ctx.patient_id().ok()?);
        // Of several weights of one time none is the one that stood there before.
        let last = records.trend.series.latest_readings().iter();
        let last: Vec<String> = last.map(|last| last.kilograms.to_string()).collect();
        let last = last.join(" / ");
        let (writer, reader) = (self.ctx.writer.clone(), self.ctx.provet.clone());
        let (db, key, now) = (self.ctx.db.clone(), self.key.clone(), self.ctx.now);
        Some(ConfirmedWrite {
            action: AUDIT_ACTION,
            field: "weight",
            object: ("patient", id.number()),
            values: audit_values(&last, &kilograms.to_string()),
            // Sent by the request that stored the row of this write, which has this time as its beginning.
            send: async move { writer.record_weight(id, now, kilograms).await.map(drop) }.boxed(),
            verify_saved: async move {
                // Another request may have sent it: the reading has the time of that one.
                let at = find_write_start(&db, &key).await.unwrap_or(now);
                let weights = reader.list_weights(id).await?;
                weights.contains("patient/{id}/weight/", |row| is_reading(row, at, kilograms))
            }
            .boxed(),
        })
    }

    fn write_key(&self, _: &FormFields) -> String {
        self.key.clone()
    }

    fn outcome_texts(&self) -> OutcomeTexts {
        let i18n = &self.ctx.i18n;
        let kilograms = i18n.format.weight(self.kilograms.unwrap_or_default());
        OutcomeTexts {
            saved: fl!(i18n.fluent, "weight-saved", kilograms = kilograms),
            subject: fl!(i18n.fluent, "weight-new"),
        }
    }

    fn render_saved_actions(&self, records: &WeightRecords) -> Markup {
        let saved = records.written_at.zip(self.kilograms.ok());
        let id = saved.and_then(|(at, kilograms)| records.find_reading_id(at, kilograms));
        // Where the reading cannot be told from another, nothing of the record is deleted.
        match (id, self.kilograms) {
            (Some(_), Ok(kilograms)) => {
                weight_undo_button::render_form(&self.ctx, &self.key, kilograms)
            }
            _ => weight_undo_button::render_correction_link(&self.ctx),
        }
    }

    fn render_form(&self, records: &WeightRecords, error: Option<&String>) -> Markup {
        let error = error.map(String::as_str);
        render_form(&self.ctx, &records.trend, &self.input, error)
    }

    async fn build_review(&self, records: &WeightRecords) -> ConfirmStep {
        let kilograms = self.kilograms.unwrap_or_default();
        let anomaly = self.find_anomaly(records);
        let summary = self.render_summary(records, kilograms, anomaly.as_ref());
        let review = ConfirmStep::new(ACTION, summary)
            .with_field(FIELD_KILOGRAMS, &self.input)
            .with_expected(FIELD_NEWEST_READING, &latest_fingerprint(&records.trend))
            .with_save_label(save_label(kilograms, &self.ctx));
        match (&anomaly, &records.patient) {
            (Some(anomaly), Ok(patient)) => self.add_doubt(review, patient, anomaly, kilograms),
            _ => review,
        }
    }

    fn changed_message(&self, records: &WeightRecords) -> Option<String> {
        let i18n = &self.ctx.i18n;
        let readings = records.trend.series.latest_readings();
        let kilograms = disputed_label(readings, i18n);
        let at = i18n.format.date_time(readings.first()?.taken_at);
        Some(fl!(
            i18n.fluent,
            "weight-changed",
            kilograms = kilograms,
            at = at
        ))
    }

    fn include_saved(&self, records: &mut WeightRecords) {
        if let (Ok(kilograms), Some(at)) = (self.kilograms, records.written_at) {
            records.include(at, kilograms, self.ctx.now);
        }
    }

    fn render_collapsed(ctx: &PanelContext, records: &WeightRecords) -> Markup {
        let i18n = &ctx.i18n;
        if !ctx.can_write() {
            return html! {};
        }
        match &records.patient {
            Ok(patient) if patient.is_deceased() => {
                incomplete_notice(&fl!(i18n.fluent, "weight-not-deceased"))
            }
            Ok(patient) if patient.is_merged() => {
                incomplete_notice(&fl!(i18n.fluent, "weight-not-merged"))
            }
            Ok(_) => render_form(ctx, &records.trend, "", None),
            Err(_) => incomplete_notice(&fl!(i18n.fluent, "weight-not-blind")),
        }
    }

    fn render_section(ctx: &PanelContext, records: &WeightRecords, view: &FormView) -> Markup {
        let what = fl!(ctx.i18n.fluent, "patient-record-what");
        let missing = UnavailableData::default().with(&records.patient, what);
        render_trend(ctx, &records.trend, &missing, view)
    }
}

fn save_label(kilograms: f64, ctx: &PanelContext) -> String {
    let kilograms = ctx.i18n.format.weight(kilograms);
    fl!(ctx.i18n.fluent, "weight-save", kilograms = kilograms)
}

fn render_form(
    ctx: &PanelContext,
    trend: &WeightTrend,
    input: &str,
    error: Option<&str>,
) -> Markup {
    let i18n = &ctx.i18n;
    let label = fl!(i18n.fluent, "weight-field");
    let slot = SPEC.slot.name;
    let field = FormField::new(FIELD_KILOGRAMS, &label, input)
        .in_slot(slot)
        .with_kind(InputKind::Number { unit: "kg" })
        .with_error(error)
        .make_required();
    let fields = html! {
        (field.render())
        (form::expected_value_field(FIELD_NEWEST_READING, &latest_fingerprint(trend)))
    };
    let target = ctx.form_target(slot);
    form::direct_form(&target, ACTION, &fields, &new_idempotency_key(), i18n)
}

/// The newest reading as text that changes when a newer one is recorded.
fn latest_fingerprint(trend: &WeightTrend) -> String {
    let reading = trend.series.readings().last();
    reading.map_or_else(String::new, |reading| {
        format!(
            "{}/{}",
            reading.taken_at.as_millisecond(),
            reading.kilograms
        )
    })
}
