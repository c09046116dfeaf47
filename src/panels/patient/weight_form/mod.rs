//! Records a new weight: typed, judged, confirmed, written once.

mod messages;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::ready;
use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use tokio::join;

use self::messages::{anomaly_message, comparison_message, parse_error_message};
use super::data::PatientData;
use super::weight::{self, WeightTrend};
use crate::clinic::age::{GROWING_MONTHS, PatientAge};
use crate::clinic::weight::{WeightCheck, WeightLimits, WeightReading, check_weight, parse_weight};
use crate::panels::confirmed_write::render_write_outcome;
use crate::panels::confirmed_write::{self, ConfirmedWrite, WriteOutcome};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::model::{ListResponse, Patient, WeightRecord};
use crate::provet::{PatientId, ProvetError};
use crate::views::components::{BadgeKind, collapsible_details, render_badge};
use crate::views::form::{self, ConfirmStep, FormField, FormStep, InputKind};
use crate::views::i18n::inline_text;
use crate::views::section::incomplete_notice;

const SLOT: &str = "weight";
const ACTION: &str = "weigh";
const FIELD_KILOGRAMS: &str = "kilograms";
/// The newest reading when the form was made.
const FIELD_NEWEST_READING: &str = "newest";
/// When the animal was weighed, in milliseconds; set when the weight is first checked, so that a repeated press
/// writes the very same reading.
const FIELD_WEIGHED_AT: &str = "at";

/// The longest time a panel may be open, whatever is set.
const MAX_PANEL_AGE: SignedDuration = SignedDuration::from_hours(24 * 7);

/// A weight that was typed, judged.
struct WeightInput {
    kilograms: f64,
    check: WeightCheck,
}

/// What both steps need to know of the animal.
struct WeightFormData {
    id: PatientId,
    patient: Arc<Patient>,
    rows: Arc<ListResponse<WeightRecord>>,
}

/// The form in its resting state: folded away, or a sentence on why there is none.
pub(super) fn render_collapsed_form(
    ctx: &PanelContext,
    patient: Result<&Patient, &ProvetError>,
    trend: &WeightTrend,
) -> Markup {
    let words = &ctx.i18n;
    if !ctx.can_write() {
        return html! {};
    }
    match patient {
        Ok(patient) if patient.deceased.is_some() => {
            incomplete_notice(&fl!(words.fluent, "weight-not-deceased"))
        }
        Ok(_) => collapsible_details(
            &fl!(words.fluent, "weight-record"),
            &render_form(ctx, trend, "", None),
            false,
        ),
        Err(_) => incomplete_notice(&fl!(words.fluent, "weight-not-blind")),
    }
}

fn render_form(
    ctx: &PanelContext,
    trend: &WeightTrend,
    typed: &str,
    error: Option<&str>,
) -> Markup {
    let words = &ctx.i18n;
    let label = fl!(words.fluent, "weight-field");
    let hint = fl!(words.fluent, "weight-field-hint");
    let spot = ctx.form_target(SLOT);
    let field = FormField::new(FIELD_KILOGRAMS, &label, typed)
        .in_slot(SLOT)
        .with_kind(InputKind::Number { unit: "kg" })
        .with_hint(&hint)
        .with_error(error)
        .make_required();
    let fields = html! {
        (field.render())
        (form::expected_value_field(FIELD_NEWEST_READING, &latest_fingerprint(trend)))
    };
    form::edit_form(&spot, ACTION, &fields, words)
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

/// Carries out one step of the form.
pub(super) async fn handle_action(ctx: Arc<PanelContext>, form: FormFields) -> ActionResponse {
    let asked = PatientData::load(&ctx);
    let (patient, rows) = join!(asked.patient, asked.weights);
    let scale = match (ctx.patient_id(), patient, rows) {
        (Ok(id), Ok(patient), Ok(rows)) => WeightFormData { id, patient, rows },
        (Err(error), _, _) | (_, Err(error), _) | (_, _, Err(error)) => {
            return respond_unavailable(&ctx, &error);
        }
    };
    let trend = WeightTrend::from_rows(&scale.rows, ctx.now);
    if scale.patient.deceased.is_some() {
        return response_unchanged(
            &ctx,
            &trend,
            &self::render_collapsed_form(&ctx, Ok(&scale.patient), &trend),
        );
    }
    let typed = form.value(FIELD_KILOGRAMS);
    let kilograms = match parse_weight(typed) {
        Ok(kilograms) => kilograms,
        Err(error) => {
            return respond_with_error(&ctx, &trend, typed, &parse_error_message(error, &ctx.i18n));
        }
    };
    let step = form.step();
    if step == FormStep::Edit {
        return response_unchanged(&ctx, &trend, &render_form(&ctx, &trend, typed, None));
    }
    let verdict = check_plausibility(&ctx, &scale, &trend, kilograms);
    if verdict == WeightCheck::Reject {
        return respond_with_error(
            &ctx,
            &trend,
            typed,
            &fl!(ctx.i18n.fluent, "weight-impossible"),
        );
    }
    let typed = WeightInput {
        kilograms,
        check: verdict,
    };
    if step == FormStep::Save {
        return save_weight(&ctx, &scale, &trend, &typed, &form).await;
    }
    respond_with_review(&ctx, &scale, &trend, &typed, &form)
}

/// The form once more, with what is wrong with it.
fn respond_with_error(
    ctx: &PanelContext,
    trend: &WeightTrend,
    typed: &str,
    wrong: &str,
) -> ActionResponse {
    response_unchanged(ctx, trend, &render_form(ctx, trend, typed, Some(wrong)))
}

/// The section with `form` under it; nothing was written.
fn response_unchanged(ctx: &PanelContext, trend: &WeightTrend, form: &Markup) -> ActionResponse {
    let markup = weight::render_trend(trend, form, &html! {}, &ctx.i18n);
    ActionResponse {
        slot: SLOT,
        markup,
        record_changed: false,
    }
}

/// Nothing is written while the animal or its weights cannot be read.
fn respond_unavailable(ctx: &PanelContext, error: &ProvetError) -> ActionResponse {
    ActionResponse {
        slot: SLOT,
        markup: weight::render_unavailable(ctx, error),
        record_changed: false,
    }
}

/// That somebody has recorded another weight since the form was made, in words.
fn changed_meanwhile_message(
    ctx: &PanelContext,
    trend: &WeightTrend,
    form: &FormFields,
) -> Option<String> {
    if latest_fingerprint(trend) == form.expected_value(FIELD_NEWEST_READING) {
        return None;
    }
    let words = &ctx.i18n;
    let latest = trend.series().latest_weight(ctx.now)?;
    let kilograms = words.format.weight(latest.reading.kilograms);
    let at = words.format.date_time(latest.reading.taken_at);
    Some(fl!(
        words.fluent,
        "weight-changed",
        kilograms = kilograms,
        at = at
    ))
}

/// When the form says that the animal was weighed: when the weight was first checked, which cannot be ahead of us nor
/// longer ago than a panel may be open.
fn parse_weighed_at(form: &FormFields, now: Timestamp) -> Option<Timestamp> {
    let at = Timestamp::from_millisecond(form.value(FIELD_WEIGHED_AT).parse().ok()?).ok()?;
    let ago = now.duration_since(at);
    (SignedDuration::ZERO..=MAX_PANEL_AGE)
        .contains(&ago)
        .then_some(at)
}

fn check_plausibility(
    ctx: &PanelContext,
    scale: &WeightFormData,
    trend: &WeightTrend,
    kilograms: f64,
) -> WeightCheck {
    let today = ctx.i18n.format.local_date(ctx.now);
    let life = PatientAge::on_date(scale.patient.date_of_birth, scale.patient.deceased, today);
    let last: Option<WeightReading> = trend.series().readings().last().copied();
    check_weight(
        last,
        kilograms,
        life.age.is_younger_than(GROWING_MONTHS),
        &WeightLimits::default(),
    )
}

fn respond_with_review(
    ctx: &PanelContext,
    scale: &WeightFormData,
    trend: &WeightTrend,
    typed: &WeightInput,
    form: &FormFields,
) -> ActionResponse {
    let words = &ctx.i18n;
    let weight = words.format.weight(typed.kilograms);
    let at = parse_weighed_at(form, ctx.now).unwrap_or(ctx.now);
    let summary = html! {
        @if let Some(sentence) = changed_meanwhile_message(ctx, trend, form) { p role="alert" { (render_badge(BadgeKind::Bad, &sentence)) } }
        p { (inline_text(&scale.patient.name)) ": " strong { (weight) } }
        @if let Some(last) = trend.series().readings().last() {
            p .muted { (comparison_message(last, typed.kilograms, words)) }
        }
        @if let WeightCheck::Confirm(oddity) = &typed.check { p { (render_badge(BadgeKind::Warn, &anomaly_message(oddity, words))) } }
    };
    let kept = [
        (
            FIELD_KILOGRAMS.to_owned(),
            form.value(FIELD_KILOGRAMS).to_owned(),
        ),
        (
            form::expected_value_name(FIELD_NEWEST_READING),
            latest_fingerprint(trend),
        ),
        (FIELD_WEIGHED_AT.to_owned(), at.as_millisecond().to_string()),
    ];
    let step = ConfirmStep {
        action: ACTION,
        summary,
        hidden_fields: &kept,
        idempotency_key: &confirmed_write::new_idempotency_key(),
        save_label: &fl!(words.fluent, "weight-save", kilograms = weight.as_str()),
    };
    response_unchanged(ctx, trend, &step.render(&ctx.form_target(SLOT), words))
}

async fn save_weight(
    ctx: &Arc<PanelContext>,
    scale: &WeightFormData,
    trend: &WeightTrend,
    typed: &WeightInput,
    form: &FormFields,
) -> ActionResponse {
    let Some(at) = parse_weighed_at(form, ctx.now) else {
        return respond_with_review(ctx, scale, trend, typed, form);
    };
    let kilograms = typed.kilograms;
    let unchanged = latest_fingerprint(trend) == form.expected_value(FIELD_NEWEST_READING);
    let last = trend.series().readings().last();
    let last = last.map_or_else(String::new, |last| last.kilograms.to_string());
    let (api, id) = (ctx.writer.clone(), scale.id);
    let reread = ctx.provet.clone();
    let wrote = confirmed_write::execute_once(
        ctx,
        form,
        ConfirmedWrite {
            action: "record-weight",
            field: "weight",
            object: ("patient", id.number()),
            values: confirmed_write::audit_values(&last, &kilograms.to_string()),
            precondition: ready(Ok(unchanged)).boxed(),
            send: async move { api.record_weight(id, at, kilograms).await.map(drop) }.boxed(),
            verify_saved:
                async move { Ok(is_saved(&reread.list_weights(id).await?, at, kilograms)) }.boxed(),
        },
    )
    .await;
    if wrote == WriteOutcome::ChangedMeanwhile {
        return respond_with_review(ctx, scale, trend, typed, form);
    }
    respond_after_write(ctx, &wrote, at, kilograms, form).await
}

/// True when the reading stands in the record. Provet may round the instant to seconds.
fn is_saved(rows: &ListResponse<WeightRecord>, at: Timestamp, kilograms: f64) -> bool {
    rows.rows.iter().any(|row| {
        let same_time = row
            .timestamp
            .is_some_and(|stored| stored.as_second() == at.as_second());
        same_time
            && row
                .weight
                .is_some_and(|stored| (stored - kilograms).abs() < 0.0005)
    })
}

/// The section after a write, read afresh; a reading that was surely written is shown even if the list lags behind.
async fn respond_after_write(
    ctx: &Arc<PanelContext>,
    wrote: &WriteOutcome,
    at: Timestamp,
    kilograms: f64,
    form: &FormFields,
) -> ActionResponse {
    let asked = PatientData::load(ctx);
    let (patient, rows) = join!(asked.patient, asked.weights);
    let mut rows = match rows {
        Ok(rows) => ListResponse::clone(&rows),
        Err(_) => ListResponse {
            rows: Vec::new(),
            complete: false,
        },
    };
    let written = wrote.is_saved();
    if written && !is_saved(&rows, at, kilograms) {
        rows.rows.push(WeightRecord {
            timestamp: Some(at),
            weight: Some(kilograms),
        });
    }
    let trend = WeightTrend::from_rows(&rows, ctx.now);
    let words = &ctx.i18n;
    let done = fl!(
        words.fluent,
        "weight-saved",
        kilograms = words.format.weight(kilograms)
    );
    let told = render_write_outcome(wrote, &done, &fl!(words.fluent, "weight-new"), words);
    let next = if written {
        self::render_collapsed_form(ctx, patient.as_deref(), &trend)
    } else {
        render_form(ctx, &trend, form.value(FIELD_KILOGRAMS), None)
    };
    ActionResponse {
        slot: SLOT,
        markup: weight::render_trend(&trend, &next, &told, words),
        record_changed: written,
    }
}
