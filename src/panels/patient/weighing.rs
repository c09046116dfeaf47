//! Records a new weight: typed, judged, confirmed, written once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use super::weight::{self, Trend};
use crate::clinic::age::{GROWING_MONTHS, Life};
use crate::clinic::weight::{
    Limits, Oddity, Reading, Unreadable, Verdict, parse_weight, plausible,
};
use crate::panels::parts::told;
use crate::panels::write::{self, Write, Wrote};
use crate::panels::{Acted, Context, Form};
use crate::provet::model::{Patient, Rows, Weight};
use crate::provet::{PatientId, ProvetError};
use crate::views::form::{self, CHANGE, Confirm, Field, Kind, SAVE, STEP};
use crate::views::parts::{Mark, badge, fold};
use crate::views::section::incomplete;
use crate::views::words::{Words, name};

const SLOT: &str = "weight";
const ACTION: &str = "weigh";
const KILOGRAMS: &str = "kilograms";
/// The newest reading when the form was made.
const NEWEST: &str = "newest";
/// When the animal was weighed, in milliseconds; set when the weight is first checked, so that a repeated press
/// writes the very same reading.
const AT: &str = "at";

/// The longest time a panel may be open, whatever is set.
const LONGEST_OPEN: SignedDuration = SignedDuration::from_hours(24 * 7);

/// What both steps need to know of the animal.
struct Scale {
    id: PatientId,
    patient: Arc<Patient>,
    rows: Arc<Rows<Weight>>,
}

/// The form in its resting state: folded away, or a sentence on why there is none.
pub(super) fn form(cx: &Context, patient: Result<&Patient, &ProvetError>, trend: &Trend) -> Markup {
    let words = &cx.words;
    match patient {
        Ok(patient) if patient.deceased.is_some() => {
            incomplete(&fl!(words.fluent, "weight-not-deceased"))
        }
        Ok(_) => fold(
            &fl!(words.fluent, "weight-record"),
            &fill(cx, trend, "", None),
            false,
        ),
        Err(_) => incomplete(&fl!(words.fluent, "weight-not-blind")),
    }
}

fn fill(cx: &Context, trend: &Trend, typed: &str, error: Option<&str>) -> Markup {
    let words = &cx.words;
    let label = fl!(words.fluent, "weight-field");
    let hint = fl!(words.fluent, "weight-field-hint");
    let spot = cx.spot(SLOT);
    let field = Field::new(KILOGRAMS, &label, typed, Kind::Number { unit: "kg" })
        .hint(&hint)
        .error(error)
        .required();
    let fields = html! {
        (field.markup(&spot))
        (form::seen(NEWEST, &newest(trend)))
    };
    form::fill(&spot, ACTION, &fields, words)
}

/// The newest reading as text that changes when a newer one is recorded.
fn newest(trend: &Trend) -> String {
    let reading = trend.series().readings().last();
    reading.map_or_else(String::new, |reading| {
        format!("{}/{}", reading.at.as_millisecond(), reading.kilograms)
    })
}

/// Carries out one step of the form.
pub(super) async fn act(cx: Arc<Context>, form: Form) -> Acted {
    let asked = Asked::about(&cx);
    let (patient, rows) = join!(asked.patient, asked.weights);
    let scale = match (cx.patient(), patient, rows) {
        (Ok(id), Ok(patient), Ok(rows)) => Scale { id, patient, rows },
        (Err(error), _, _) | (_, Err(error), _) | (_, _, Err(error)) => {
            return unreadable(&cx, &error);
        }
    };
    let trend = Trend::of(&scale.rows, cx.now);
    if scale.patient.deceased.is_some() {
        return shown(&cx, &trend, &self::form(&cx, Ok(&scale.patient), &trend));
    }
    let typed = form.field(KILOGRAMS);
    let kilograms = match parse_weight(typed) {
        Ok(kilograms) => kilograms,
        Err(error) => return again(&cx, &trend, typed, &wrong(error, &cx.words)),
    };
    let step = form.field(STEP);
    if step == CHANGE {
        return shown(&cx, &trend, &fill(&cx, &trend, typed, None));
    }
    let verdict = judge(&cx, &scale, &trend, kilograms);
    if verdict == Verdict::Refuse {
        return again(
            &cx,
            &trend,
            typed,
            &fl!(cx.words.fluent, "weight-impossible"),
        );
    }
    let changed = changed(&cx, &scale, &trend, &form);
    if step != SAVE || changed.is_some() {
        return confirm(
            &cx,
            &scale,
            &trend,
            (kilograms, &verdict),
            &form,
            changed.as_deref(),
        );
    }
    save(&cx, &scale, kilograms, &form).await
}

/// The form once more, with what is wrong with it.
fn again(cx: &Context, trend: &Trend, typed: &str, wrong: &str) -> Acted {
    shown(cx, trend, &fill(cx, trend, typed, Some(wrong)))
}

/// The section with `form` under it; nothing was written.
fn shown(cx: &Context, trend: &Trend, form: &Markup) -> Acted {
    let markup = weight::view(trend, form, &html! {}, &cx.words);
    Acted {
        slot: SLOT,
        markup,
        written: false,
    }
}

/// Nothing is written while the animal or its weights cannot be read.
fn unreadable(cx: &Context, error: &ProvetError) -> Acted {
    Acted {
        slot: SLOT,
        markup: weight::unseen(cx, error),
        written: false,
    }
}

fn wrong(error: Unreadable, words: &Words) -> String {
    match error {
        Unreadable::Empty => fl!(words.fluent, "weight-wrong-empty"),
        Unreadable::OtherUnit => fl!(words.fluent, "weight-wrong-unit"),
        Unreadable::Ambiguous => fl!(words.fluent, "weight-wrong-ambiguous"),
        Unreadable::Negative => fl!(words.fluent, "weight-wrong-negative"),
        Unreadable::NotANumber => fl!(words.fluent, "weight-wrong-number"),
    }
}

fn odd(oddity: &Oddity, words: &Words) -> String {
    let before = |last: &Reading| words.format.weight(last.kilograms);
    match oddity {
        Oddity::DecimalPoint { last } => {
            fl!(words.fluent, "weight-odd-decimal", before = before(last))
        }
        Oddity::PoundsTyped { last } => {
            fl!(words.fluent, "weight-odd-pounds", before = before(last))
        }
        Oddity::PoundsBefore { last } => fl!(
            words.fluent,
            "weight-odd-pounds-before",
            before = before(last)
        ),
        Oddity::LargeChange { last, percent } => {
            let change = words.format.percent(*percent);
            fl!(
                words.fluent,
                "weight-odd-change",
                change = change,
                before = before(last)
            )
        }
    }
}

/// Why what the person saw no longer holds, in words.
fn changed(cx: &Context, scale: &Scale, trend: &Trend, form: &Form) -> Option<String> {
    let words = &cx.words;
    let ours = own_reading(scale, form, cx.now);
    if newest(trend) == form.seen(NEWEST) || ours {
        return None;
    }
    let latest = trend.series().latest(cx.now)?;
    let kilograms = words.format.weight(latest.reading.kilograms);
    let at = words.format.date_time(latest.reading.at);
    Some(fl!(
        words.fluent,
        "weight-changed",
        kilograms = kilograms,
        at = at
    ))
}

/// True when the newest reading is the one this very form has written: a repeated press is no change by another.
fn own_reading(scale: &Scale, form: &Form, now: Timestamp) -> bool {
    let (Some(at), Ok(kilograms)) = (weighed_at(form, now), parse_weight(form.field(KILOGRAMS)))
    else {
        return false;
    };
    stands(&scale.rows, at, kilograms)
}

/// When the form says that the animal was weighed: when the weight was first checked, which cannot be ahead of us nor
/// longer ago than a panel may be open.
fn weighed_at(form: &Form, now: Timestamp) -> Option<Timestamp> {
    let at = Timestamp::from_millisecond(form.field(AT).parse().ok()?).ok()?;
    let ago = now.duration_since(at);
    (SignedDuration::ZERO..=LONGEST_OPEN)
        .contains(&ago)
        .then_some(at)
}

fn judge(cx: &Context, scale: &Scale, trend: &Trend, kilograms: f64) -> Verdict {
    let today = cx.words.format.today(cx.now);
    let life = Life::at(scale.patient.date_of_birth, scale.patient.deceased, today);
    let last: Option<Reading> = trend.series().readings().last().copied();
    plausible(
        last,
        kilograms,
        life.age.is_under(GROWING_MONTHS),
        &Limits::default(),
    )
}

fn confirm(
    cx: &Context,
    scale: &Scale,
    trend: &Trend,
    (kilograms, verdict): (f64, &Verdict),
    form: &Form,
    changed: Option<&str>,
) -> Acted {
    let words = &cx.words;
    let weight = words.format.weight(kilograms);
    let at = weighed_at(form, cx.now).unwrap_or(cx.now);
    let summary = html! {
        @if let Some(sentence) = changed { p role="alert" { (badge(Mark::Bad, sentence)) } }
        p { (name(&scale.patient.name)) ": " strong { (weight) } }
        @if let Some(last) = trend.series().readings().last() {
            p .quiet { (compared(last, kilograms, words)) }
        }
        @if let Verdict::Confirm(oddity) = verdict { p { (badge(Mark::Warn, &odd(oddity, words))) } }
    };
    let kept = [
        (KILOGRAMS.to_owned(), form.field(KILOGRAMS).to_owned()),
        (form::seen_name(NEWEST), newest(trend)),
        (AT.to_owned(), at.as_millisecond().to_string()),
    ];
    let step = Confirm {
        action: ACTION,
        summary,
        kept: &kept,
        once: &write::fresh_key(),
        save: &fl!(words.fluent, "weight-save", kilograms = weight.as_str()),
    };
    shown(cx, trend, &step.markup(&cx.spot(SLOT), words))
}

fn compared(last: &Reading, kilograms: f64, words: &Words) -> String {
    let change = words
        .format
        .percent((kilograms / last.kilograms - 1.0) * 100.0);
    let before = words.format.weight(last.kilograms);
    let day = words.format.date_of(last.at);
    fl!(
        words.fluent,
        "weight-compared",
        change = change,
        before = before,
        day = day
    )
}

async fn save(cx: &Arc<Context>, scale: &Scale, kilograms: f64, form: &Form) -> Acted {
    let Some(at) = weighed_at(form, cx.now) else {
        return unreadable(
            cx,
            &ProvetError::NotFound {
                resource: "patient/{id}/weight/",
            },
        );
    };
    let (api, id) = (cx.provet.clone(), scale.id);
    let reread = api.clone();
    let wrote = write::once(
        cx,
        form,
        Write {
            action: "record-weight",
            field: "weight",
            object: ("patient", id.number()),
            send: async move { api.record_weight(id, at, kilograms).await.map(drop) }.boxed(),
            landed: async move { Ok(stands(&reread.weights(id).await?, at, kilograms)) }.boxed(),
        },
    )
    .await;
    answer(cx, &wrote, at, kilograms, form).await
}

/// True when the reading stands in the record. Provet may round the instant to seconds.
fn stands(rows: &Rows<Weight>, at: Timestamp, kilograms: f64) -> bool {
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
async fn answer(
    cx: &Arc<Context>,
    wrote: &Wrote,
    at: Timestamp,
    kilograms: f64,
    form: &Form,
) -> Acted {
    let asked = Asked::about(cx);
    let (patient, rows) = join!(asked.patient, asked.weights);
    let mut rows = match rows {
        Ok(rows) => Rows::clone(&rows),
        Err(_) => Rows {
            rows: Vec::new(),
            complete: false,
        },
    };
    let written = matches!(wrote, Wrote::Done | Wrote::Already);
    if written && !stands(&rows, at, kilograms) {
        rows.rows.push(Weight {
            timestamp: Some(at),
            weight: Some(kilograms),
        });
    }
    let trend = Trend::of(&rows, cx.now);
    let words = &cx.words;
    let done = fl!(
        words.fluent,
        "weight-saved",
        kilograms = words.format.weight(kilograms)
    );
    let told = told(wrote, &done, &fl!(words.fluent, "weight-new"), words);
    let next = if written {
        self::form(cx, patient.as_deref(), &trend)
    } else {
        fill(cx, &trend, form.field(KILOGRAMS), None)
    };
    Acted {
        slot: SLOT,
        markup: weight::view(&trend, &next, &told, words),
        written,
    }
}
