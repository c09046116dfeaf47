//! Records a new weight: typed, judged, confirmed, written once.

mod said;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::ready;
use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use tokio::join;

use self::said::{compared, odd, wrong};
use super::gather::Asked;
use super::weight::{self, Trend};
use crate::clinic::age::{GROWING_MONTHS, Life};
use crate::clinic::weight::{Limits, Reading, Verdict, parse_weight, plausible};
use crate::panels::parts::told;
use crate::panels::write::{self, Write, Wrote};
use crate::panels::{Acted, Context, Form};
use crate::provet::model::{Patient, Rows, Weight};
use crate::provet::{PatientId, ProvetError};
use crate::views::form::{self, CHANGE, Confirm, Field, Kind, SAVE, STEP};
use crate::views::parts::{Mark, badge, fold};
use crate::views::section::incomplete;
use crate::views::words::name;

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

/// A weight that was typed, judged.
struct Typed {
    kilograms: f64,
    verdict: Verdict,
}

/// What both steps need to know of the animal.
struct Scale {
    id: PatientId,
    patient: Arc<Patient>,
    rows: Arc<Rows<Weight>>,
}

/// The form in its resting state: folded away, or a sentence on why there is none.
pub(super) fn form(cx: &Context, patient: Result<&Patient, &ProvetError>, trend: &Trend) -> Markup {
    let words = &cx.words;
    if !cx.may_write() {
        return html! {};
    }
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
    let typed = Typed { kilograms, verdict };
    if step == SAVE {
        return save(&cx, &scale, &trend, &typed, &form).await;
    }
    confirm(&cx, &scale, &trend, &typed, &form)
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

/// That somebody has recorded another weight since the form was made, in words.
fn changed(cx: &Context, trend: &Trend, form: &Form) -> Option<String> {
    if newest(trend) == form.seen(NEWEST) {
        return None;
    }
    let words = &cx.words;
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

fn confirm(cx: &Context, scale: &Scale, trend: &Trend, typed: &Typed, form: &Form) -> Acted {
    let words = &cx.words;
    let weight = words.format.weight(typed.kilograms);
    let at = weighed_at(form, cx.now).unwrap_or(cx.now);
    let summary = html! {
        @if let Some(sentence) = changed(cx, trend, form) { p role="alert" { (badge(Mark::Bad, &sentence)) } }
        p { (name(&scale.patient.name)) ": " strong { (weight) } }
        @if let Some(last) = trend.series().readings().last() {
            p .quiet { (compared(last, typed.kilograms, words)) }
        }
        @if let Verdict::Confirm(oddity) = &typed.verdict { p { (badge(Mark::Warn, &odd(oddity, words))) } }
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

async fn save(
    cx: &Arc<Context>,
    scale: &Scale,
    trend: &Trend,
    typed: &Typed,
    form: &Form,
) -> Acted {
    let Some(at) = weighed_at(form, cx.now) else {
        return confirm(cx, scale, trend, typed, form);
    };
    let kilograms = typed.kilograms;
    let unchanged = newest(trend) == form.seen(NEWEST);
    let last = trend.series().readings().last();
    let last = last.map_or_else(String::new, |last| last.kilograms.to_string());
    let (api, id) = (cx.writer.clone(), scale.id);
    let reread = cx.provet.clone();
    let wrote = write::once(
        cx,
        form,
        Write {
            action: "record-weight",
            field: "weight",
            object: ("patient", id.number()),
            values: write::values(&last, &kilograms.to_string()),
            unchanged: ready(Ok(unchanged)).boxed(),
            send: async move { api.record_weight(id, at, kilograms).await.map(drop) }.boxed(),
            landed: async move { Ok(stands(&reread.weights(id).await?, at, kilograms)) }.boxed(),
        },
    )
    .await;
    if wrote == Wrote::Changed {
        return confirm(cx, scale, trend, typed, form);
    }
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
