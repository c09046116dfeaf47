//! The vitals of an animal: the latest reading of each vital sign and the one before it, as recorded and not judged.

use std::sync::Arc;

use futures_util::future::join_all;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use super::data::PatientData;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, VitalSign, VitalSignRecord};
use crate::provet::webhook::ObjectKind;
use crate::values::{DayOrInstant, Field};
use crate::views::components::definition_list;
use crate::views::field_text::{render_day_field, render_number_field};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice, read_error};

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("vitals", 6),
    title: |_, i18n| fl!(i18n.fluent, "vitals-title"),
    subject: |i18n| fl!(i18n.fluent, "vitals-what"),
    reads: &[
        "patient/{id}/temperature/",
        "patient/{id}/heart_rate/",
        "patient/{id}/respiratory_rate/",
        "patient/{id}/body_condition_score/",
    ],
    writes: &[],
    // Readings have no trigger of their own: as with weights, a change of the animal or of a visit may bring one. [I]
    refresh_on: &[ObjectKind::Patient, ObjectKind::Consultation],
};

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

/// What Provet answered about one vital sign.
type VitalSignAnswer = (
    VitalSign,
    Result<Arc<ListResponse<VitalSignRecord>>, ProvetError>,
);

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    let lists = data.vital_signs.into_iter();
    let answers = lists.map(|(sign, list)| async move { (sign, list.await) });
    // All at once: one after the other would take four times as long.
    let answers: Vec<VitalSignAnswer> = join_all(answers).await;
    SPEC.render(&ctx, render_body(&ctx, &answers))
}

fn render_body(ctx: &PanelContext, answers: &[VitalSignAnswer]) -> Markup {
    if let Some(error) = common_error(answers) {
        return SPEC.render_error(ctx, error);
    }
    let i18n = &ctx.i18n;
    let summaries: Vec<VitalSignSummary<'_>> = answers
        .iter()
        .filter_map(|(sign, answer)| {
            let list = answer.as_ref().ok()?;
            Some(VitalSignSummary::from_list(*sign, list, ctx.now, i18n))
        })
        .collect();
    let is_everything_read = summaries.len() == answers.len();
    if is_everything_read && summaries.iter().all(VitalSignSummary::is_none_recorded) {
        return empty_state(&fl!(i18n.fluent, "vitals-nothing"));
    }
    let facts = summaries.iter().map(|summary| {
        let label = sign_label(summary.sign, i18n);
        (label, render_summary(summary, i18n))
    });
    html! {
        @if !summaries.is_empty() { (definition_list(facts)) }
        @for (sign, answer) in answers {
            @if let Err(error) = answer { (render_sign_error(ctx, *sign, error)) }
        }
    }
}

/// The error where nothing could be read and for one reason, so that it is said once and not four times.
fn common_error(answers: &[VitalSignAnswer]) -> Option<&ProvetError> {
    let mut errors = answers.iter().map(|(_, answer)| answer.as_ref().err());
    let first = errors.next()??;
    // By kind: each error names its own path.
    let is_same = |error: Option<&ProvetError>| error.is_some_and(|it| it.code() == first.code());
    errors.all(is_same).then_some(first)
}

/// The readings of one vital sign that are shown, and what is said of the others.
struct VitalSignSummary<'a> {
    sign: VitalSign,
    latest: Option<&'a VitalSignRecord>,
    previous: Option<&'a VitalSignRecord>,
    /// Rows without a value, or without a day by which they could be placed.
    unreadable: usize,
    dated_ahead: usize,
    /// False when not all readings were fetched.
    is_complete: bool,
}

impl<'a> VitalSignSummary<'a> {
    fn from_list(
        sign: VitalSign,
        list: &'a ListResponse<VitalSignRecord>,
        now: Timestamp,
        i18n: &I18n,
    ) -> Self {
        // Nothing is measured in the future: such a day is mistyped, and would hide the newest reading for good.
        let (ahead, past): (Vec<_>, Vec<_>) = list
            .rows
            .iter()
            .partition(|row| is_dated_ahead(row, now, i18n));
        let mut readings = past
            .iter()
            .copied()
            .filter(|row| row.reading(sign).is_present() && row.timestamp.as_known().is_some());
        let (latest, previous) = (readings.next(), readings.next());
        let shown = usize::from(latest.is_some()) + usize::from(previous.is_some());
        Self {
            sign,
            latest,
            previous,
            unreadable: past.len() - shown - readings.count(),
            dated_ahead: ahead.len(),
            is_complete: list.complete,
        }
    }

    /// Whether the record certainly holds no reading.
    fn is_none_recorded(&self) -> bool {
        self.latest.is_none() && self.unreadable + self.dated_ahead == 0 && self.is_complete
    }
}

fn is_dated_ahead(row: &VitalSignRecord, now: Timestamp, i18n: &I18n) -> bool {
    match row.timestamp.as_known() {
        Some(DayOrInstant::Day(day)) => *day > i18n.format.local_date(now),
        Some(DayOrInstant::Instant(at)) => *at > now,
        None => false,
    }
}

fn render_summary(summary: &VitalSignSummary<'_>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        @if summary.is_none_recorded() { span .muted { (fl!(fluent, "vitals-none")) } }
        @if let Some(latest) = summary.latest {
            p {
                strong { (render_value(latest.reading(summary.sign), summary.sign, i18n)) } " "
                span .muted { (render_day_field(&latest.timestamp, i18n)) }
            }
        }
        @if let Some(previous) = summary.previous {
            p .muted {
                (fl!(fluent, "vitals-previous")) " "
                (render_value(previous.reading(summary.sign), summary.sign, i18n)) " "
                (render_day_field(&previous.timestamp, i18n))
            }
        }
        @if summary.unreadable > 0 { (incomplete_notice(&fl!(fluent, "vitals-unread", count = summary.unreadable))) }
        @if summary.dated_ahead > 0 { (incomplete_notice(&fl!(fluent, "vitals-dated-ahead", count = summary.dated_ahead))) }
        @if !summary.is_complete { (incomplete_notice(&fl!(fluent, "vitals-incomplete"))) }
    }
}

/// A value with its unit, or what stands there instead.
fn render_value(value: &Field<f64>, sign: VitalSign, i18n: &I18n) -> Markup {
    match (value, sign) {
        (Field::Read(number), _) => {
            let number = i18n.format.recorded_number(*number);
            html! { (format_with_unit(&number, sign, i18n)) }
        }
        // Written with its scale, "5/9", it is no number and needs none.
        (Field::Unreadable(text), VitalSign::BodyConditionScore) => inline_text(text),
        (Field::Unreadable(_) | Field::Absent, _) => render_number_field(value, i18n),
    }
}

/// Provet's rows name no unit. Rates are counted by the minute everywhere; a temperature is shown in degrees without a scale,
/// because a clinic may measure in Fahrenheit; a score alone says little, since scales end at 5 or at 9.
fn format_with_unit(value: &str, sign: VitalSign, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match sign {
        VitalSign::Temperature => fl!(fluent, "vitals-temperature-value", value = value),
        VitalSign::HeartRate => fl!(fluent, "vitals-heart-rate-value", value = value),
        VitalSign::RespiratoryRate => fl!(fluent, "vitals-respiratory-rate-value", value = value),
        VitalSign::BodyConditionScore => fl!(fluent, "vitals-body-condition-value", value = value),
    }
}

fn sign_label(sign: VitalSign, i18n: &I18n) -> String {
    match sign {
        VitalSign::Temperature => fl!(i18n.fluent, "vitals-temperature"),
        VitalSign::HeartRate => fl!(i18n.fluent, "vitals-heart-rate"),
        VitalSign::RespiratoryRate => fl!(i18n.fluent, "vitals-respiratory-rate"),
        VitalSign::BodyConditionScore => fl!(i18n.fluent, "vitals-body-condition"),
    }
}

/// The message that one vital sign could not be read, while others could.
fn render_sign_error(ctx: &PanelContext, sign: VitalSign, error: &ProvetError) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let subject = match sign {
        VitalSign::Temperature => fl!(fluent, "vitals-temperature-what"),
        VitalSign::HeartRate => fl!(fluent, "vitals-heart-rate-what"),
        VitalSign::RespiratoryRate => fl!(fluent, "vitals-respiratory-rate-what"),
        VitalSign::BodyConditionScore => fl!(fluent, "vitals-body-condition-what"),
    };
    let target = ctx.form_target(SPEC.slot.name);
    read_error(error, &subject, &ctx.i18n, Some(&target))
}
