//! The weight section with its form: a new weight is typed, checked against the last one, reviewed, and recorded once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};

use super::data::PatientData;
use super::weight::{SPEC, WeightRecords, WeightTrend, is_reading, render_trend};
use super::weight_messages::{anomaly_message, comparison_message, parse_error_message};
use crate::clinic::age::GROWING_MONTHS;
use crate::clinic::weight::{
    WeightCheck, WeightLimits, WeightParseError, check_weight, parse_weight,
};
use crate::panels::confirmed_write::{ConfirmedWrite, OutcomeTexts, audit_values};
use crate::panels::patient_summary::{disputed_label, patient_age};
use crate::panels::section_spec::{PanelSection, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::panels::write_form::{self, FormCheck, FormView, WriteForm, render_at_rest};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::ProvetError;
use crate::provet::model::Patient;
use crate::views::components::{BadgeKind, collapsible_details, render_badge};
use crate::views::form::{self, ConfirmStep, FormField, InputKind};
use crate::views::i18n::inline_text;
use crate::views::section::incomplete_notice;

pub(super) const ACTION: &str = "weigh";
const FIELD_KILOGRAMS: &str = "kilograms";
/// The newest reading when the form was made.
const FIELD_NEWEST_READING: &str = "newest";
/// When the animal was weighed, in milliseconds; set when the weight is first checked, so that a repeated press
/// writes the very same reading.
const FIELD_WEIGHED_AT: &str = "at";

/// The longest time a panel may be open, whatever is set.
const MAX_PANEL_AGE: SignedDuration = SignedDuration::from_hours(24 * 7);

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
struct WeightForm {
    ctx: Arc<PanelContext>,
    /// What was typed.
    input: String,
    kilograms: Result<f64, WeightParseError>,
    /// None before the first review.
    weighed_at: Option<Timestamp>,
    /// The newest reading that the person saw.
    expected_reading: String,
}

impl WeightForm {
    fn parse(ctx: Arc<PanelContext>, fields: &FormFields) -> Self {
        let input = fields.value(FIELD_KILOGRAMS);
        Self {
            kilograms: parse_weight(input),
            input: input.to_owned(),
            weighed_at: parse_weighed_at(fields, ctx.now),
            expected_reading: fields.expected_value(FIELD_NEWEST_READING).to_owned(),
            ctx,
        }
    }

    /// Compares with the last weight and with what is possible at all.
    fn check_plausibility(
        &self,
        patient: &Patient,
        trend: &WeightTrend,
        kilograms: f64,
    ) -> WeightCheck {
        let today = self.ctx.i18n.format.local_date(self.ctx.now);
        let life = patient_age(patient, today, &self.ctx.i18n);
        // A young animal may have gained much since the last weight.
        let growing = life.age.is_younger_than(GROWING_MONTHS);
        let check = |last| check_weight(last, kilograms, growing, &WeightLimits::default());
        // Of two weights of one time nobody knows the right one, so that what is odd to either is asked about.
        let last = trend.series().latest_readings().iter();
        last.map(|last| check(Some(*last)))
            .find(|check| *check != WeightCheck::Accept)
            .unwrap_or_else(|| check(trend.series().readings().last().copied()))
    }

    fn render_summary(&self, records: &WeightRecords, kilograms: f64) -> Markup {
        let i18n = &self.ctx.i18n;
        let last = records.trend.series().latest_readings();
        // Without the age nothing can be said of what is plausible.
        let Ok(patient) = &records.patient else {
            return html! {};
        };
        let check = self.check_plausibility(patient, &records.trend, kilograms);
        html! {
            p { (inline_text(&patient.name)) ": " strong { (i18n.format.weight(kilograms)) } }
            @for last in last { p .muted { (comparison_message(last, kilograms, i18n)) } }
            @if let WeightCheck::Confirm(anomaly) = &check {
                p { (render_badge(BadgeKind::Warn, &anomaly_message(anomaly, i18n))) }
            }
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
        WeightRecords::load(PatientData::load(&self.ctx), self.ctx.now).await
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
        // Only the impossible is refused; what is odd is asked about in the review.
        if self.check_plausibility(patient, &records.trend, kilograms) == WeightCheck::Reject {
            FormCheck::Invalid(fl!(i18n.fluent, "weight-impossible"))
        } else if latest_fingerprint(&records.trend) == self.expected_reading {
            FormCheck::Ready
        } else {
            FormCheck::ChangedMeanwhile
        }
    }

    fn build_write(&self, records: &WeightRecords) -> Option<ConfirmedWrite> {
        // Without the time of the first review a repeated press would record a second reading.
        let (kilograms, at, id) = (
            self.kilograms.ok()?,
            self.weighed_at?,
            self.ctx.patient_id().ok()?,
        );
        // Of several weights of one time none is the one that stood there before.
        let last = records.trend.series().latest_readings().iter();
        let last: Vec<String> = last.map(|last| last.kilograms.to_string()).collect();
        let last = last.join(" / ");
        let (writer, reader) = (self.ctx.writer.clone(), self.ctx.provet.clone());
        Some(ConfirmedWrite {
            action: "record-weight",
            field: "weight",
            object: ("patient", id.number()),
            values: audit_values(&last, &kilograms.to_string()),
            send: async move { writer.record_weight(id, at, kilograms).await.map(drop) }.boxed(),
            verify_saved: async move {
                let weights = reader.list_weights(id).await?;
                weights.contains("patient/{id}/weight/", |row| is_reading(row, at, kilograms))
            }
            .boxed(),
        })
    }

    fn outcome_texts(&self) -> OutcomeTexts {
        let i18n = &self.ctx.i18n;
        let kilograms = i18n.format.weight(self.kilograms.unwrap_or_default());
        OutcomeTexts {
            saved: fl!(i18n.fluent, "weight-saved", kilograms = kilograms),
            subject: fl!(i18n.fluent, "weight-new"),
        }
    }

    fn render_form(&self, records: &WeightRecords, error: Option<&String>) -> Markup {
        let error = error.map(String::as_str);
        render_form(&self.ctx, &records.trend, &self.input, error)
    }

    async fn build_review(&self, records: &WeightRecords) -> ConfirmStep {
        let i18n = &self.ctx.i18n;
        let kilograms = self.kilograms.unwrap_or_default();
        // Set once, so that going back to change a digit does not move it.
        let weighed_at = self.weighed_at.unwrap_or(self.ctx.now).as_millisecond();
        let weight = i18n.format.weight(kilograms);
        ConfirmStep::new(ACTION, self.render_summary(records, kilograms))
            .with_field(FIELD_KILOGRAMS, &self.input)
            .with_expected(FIELD_NEWEST_READING, &latest_fingerprint(&records.trend))
            .with_field(FIELD_WEIGHED_AT, &weighed_at.to_string())
            .with_save_label(fl!(i18n.fluent, "weight-save", kilograms = weight))
    }

    fn changed_message(&self, records: &WeightRecords) -> Option<String> {
        let i18n = &self.ctx.i18n;
        let readings = records.trend.series().latest_readings();
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
        if let (Ok(kilograms), Some(at)) = (self.kilograms, self.weighed_at) {
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
            Ok(_) => collapsible_details(
                &fl!(i18n.fluent, "weight-record"),
                &render_form(ctx, &records.trend, "", None),
                false,
            ),
            Err(_) => incomplete_notice(&fl!(i18n.fluent, "weight-not-blind")),
        }
    }

    fn render_section(ctx: &PanelContext, records: &WeightRecords, view: &FormView) -> Markup {
        let what = fl!(ctx.i18n.fluent, "patient-record-what");
        let missing = UnavailableData::default().with(&records.patient, what);
        render_trend(&records.trend, &missing, view, &ctx.i18n)
    }
}

fn render_form(
    ctx: &PanelContext,
    trend: &WeightTrend,
    input: &str,
    error: Option<&str>,
) -> Markup {
    let i18n = &ctx.i18n;
    let (label, hint) = (
        fl!(i18n.fluent, "weight-field"),
        fl!(i18n.fluent, "weight-field-hint"),
    );
    let slot = SPEC.slot.name;
    let field = FormField::new(FIELD_KILOGRAMS, &label, input)
        .in_slot(slot)
        .with_kind(InputKind::Number { unit: "kg" })
        .with_hint(&hint)
        .with_error(error)
        .make_required();
    let fields = html! {
        (field.render())
        (form::expected_value_field(FIELD_NEWEST_READING, &latest_fingerprint(trend)))
    };
    form::edit_form(&ctx.form_target(slot), ACTION, &fields, i18n)
}

/// The newest reading as text that changes when a newer one is recorded.
fn latest_fingerprint(trend: &WeightTrend) -> String {
    let reading = trend.series().readings().last();
    reading.map_or_else(String::new, |reading| {
        format!(
            "{}/{}",
            reading.taken_at.as_millisecond(),
            reading.kilograms
        )
    })
}

/// When the form says that the animal was weighed: when the weight was first checked, which cannot be ahead of us nor
/// longer ago than a panel may be open.
fn parse_weighed_at(fields: &FormFields, now: Timestamp) -> Option<Timestamp> {
    let at = Timestamp::from_millisecond(fields.value(FIELD_WEIGHED_AT).parse().ok()?).ok()?;
    // The field comes from the browser: a forged time must not date a weight back.
    let ago = now.duration_since(at);
    (SignedDuration::ZERO..=MAX_PANEL_AGE)
        .contains(&ago)
        .then_some(at)
}
