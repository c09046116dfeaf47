//! Critical notes and remarks of a patient or a client: shown first of all, changed with both texts side by side.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::ready;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use serde_json::Value;

use super::parts::told;
use super::write::{self, Write, Wrote};
use super::{Acted, Context, Form};
use crate::provet::model::{Client, Patient};
use crate::provet::{Api, ClientId, PatientId, ProvetError};
use crate::views::form::{self, CHANGE, Confirm, Field, Kind, SAVE, STEP};
use crate::views::parts::{Mark, badge, badges, fold, text};
use crate::views::section::{Section, Tone, nothing, problem};
use crate::views::words::Words;

const SLOT: &str = "alerts";
const ACTION: &str = "notes";

/// Whose notes they are.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject {
    /// An animal's.
    Patient(PatientId),
    /// An owner's.
    Client(ClientId),
}

/// The texts as the record holds them.
#[derive(Clone, PartialEq, Eq, Default)]
pub(super) struct Notes {
    /// The alert text.
    pub(super) critical: String,
    /// Free text.
    pub(super) remarks: String,
    /// The alert text about money; none for an animal, which has no such text.
    pub(super) accounting: Option<String>,
    /// Texts of tags.
    pub(super) tags: Vec<String>,
}

impl From<&Patient> for Notes {
    fn from(patient: &Patient) -> Self {
        Self {
            critical: patient.critical_notes.clone(),
            remarks: patient.remarks.clone(),
            accounting: None,
            tags: patient.tags.clone(),
        }
    }
}

impl From<&Client> for Notes {
    fn from(client: &Client) -> Self {
        Self {
            critical: client.critical_notes.clone(),
            remarks: client.remarks.clone(),
            accounting: Some(client.critical_accounting_notes.clone()),
            tags: client.tags.clone(),
        }
    }
}

impl Subject {
    fn object(self) -> (&'static str, i64) {
        match self {
            Self::Patient(id) => ("patient", id.number()),
            Self::Client(id) => ("client", id.number()),
        }
    }

    async fn read(self, api: &Api) -> Result<Notes, ProvetError> {
        match self {
            Self::Patient(id) => api.patient(id).await.map(|patient| Notes::from(&patient)),
            Self::Client(id) => api.client(id).await.map(|client| Notes::from(&client)),
        }
    }

    async fn change(self, api: &Api, field: &'static str, text: String) -> Result<(), ProvetError> {
        let fields = [(field, Value::String(text))];
        match self {
            Self::Patient(id) => api.change_patient(id, &fields).await.map(drop),
            Self::Client(id) => api.change_client(id, &fields).await.map(drop),
        }
    }
}

/// One of the two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Critical,
    Remarks,
}

impl Which {
    fn named(name: &str) -> Option<Self> {
        [Self::Critical, Self::Remarks]
            .into_iter()
            .find(|which| which.field() == name)
    }

    /// Its name in Provet's record.
    fn field(self) -> &'static str {
        match self {
            Self::Critical => "critical_notes",
            Self::Remarks => "remarks",
        }
    }

    fn of(self, notes: &Notes) -> &str {
        match self {
            Self::Critical => &notes.critical,
            Self::Remarks => &notes.remarks,
        }
    }

    fn label(self, words: &Words) -> String {
        match self {
            Self::Critical => fl!(words.fluent, "notes-critical"),
            Self::Remarks => fl!(words.fluent, "notes-remarks"),
        }
    }
}

/// The section as read.
pub(super) fn section(cx: &Context, notes: Result<Notes, ProvetError>) -> Markup {
    match notes {
        Ok(notes) => view(&notes, &html! {}, &forms(cx, &notes), &cx.words),
        Err(error) => unseen(cx, &error),
    }
}

fn unseen(cx: &Context, error: &ProvetError) -> Markup {
    let words = &cx.words;
    let body = problem(
        error,
        &fl!(words.fluent, "notes-what"),
        words,
        Some(&cx.spot(SLOT)),
    );
    Section::new(SLOT, &fl!(words.fluent, "notes-title"), body)
        .tone(Tone::Alert)
        .markup()
}

/// What is said where there is no alert text.
fn none_critical(notes: &Notes, words: &Words) -> String {
    if notes.accounting.is_some() {
        fl!(words.fluent, "notes-no-critical-client")
    } else {
        fl!(words.fluent, "notes-no-critical")
    }
}

/// Alert text first; "nothing recorded" is said of each text alone, and never "no allergies".
fn view(notes: &Notes, told: &Markup, next: &Markup, words: &Words) -> Markup {
    let accounting = notes.accounting.as_deref().unwrap_or_default();
    let tags = notes.tags.iter().map(|tag| (Mark::Plain, tag.as_str()));
    let body = html! {
        (told)
        @if notes.critical.is_empty() {
            (nothing(&none_critical(notes, words)))
        } @else {
            div .critical { (text(&notes.critical)) }
        }
        @if !accounting.is_empty() {
            h3 { (fl!(words.fluent, "notes-accounting")) }
            div .critical { (text(accounting)) }
        }
        (badges(tags))
        @if !notes.remarks.is_empty() {
            h3 { (fl!(words.fluent, "notes-remarks")) }
            (text(&notes.remarks))
        }
        (next)
    };
    let tone = if notes.critical.is_empty() && accounting.is_empty() {
        Tone::Plain
    } else {
        Tone::Alert
    };
    Section::new(SLOT, &fl!(words.fluent, "notes-title"), body)
        .tone(tone)
        .wide()
        .markup()
}

/// Both forms, folded away.
fn forms(cx: &Context, notes: &Notes) -> Markup {
    if !cx.may_write() {
        return html! {};
    }
    let words = &cx.words;
    html! {
        div .folds {
            (fold(&fl!(words.fluent, "notes-change-critical"), &fill(cx, Which::Critical, notes, None), false))
            (fold(&fl!(words.fluent, "notes-change-remarks"), &fill(cx, Which::Remarks, notes, None), false))
        }
    }
}

fn fill(cx: &Context, which: Which, notes: &Notes, typed: Option<&str>) -> Markup {
    let words = &cx.words;
    let label = which.label(words);
    let value = typed.unwrap_or_else(|| which.of(notes));
    let fields = html! {
        (form::hidden("field", which.field()))
        (Field::new(which.field(), &label, value, Kind::Lines(3)).markup(&cx.spot(SLOT)))
        (form::seen("before", which.of(notes)))
    };
    form::fill(&cx.spot(SLOT), ACTION, &fields, words)
}

/// Carries out one step of a form.
pub(super) async fn act(
    cx: Arc<Context>,
    subject: Result<Subject, ProvetError>,
    form: Form,
) -> Acted {
    let read = async { subject.clone()?.read(&cx.provet).await };
    let (subject, notes) = match (subject.clone(), read.await) {
        (Ok(subject), Ok(notes)) => (subject, notes),
        (_, Err(error)) | (Err(error), _) => return shown(unseen(&cx, &error)),
    };
    let Some(which) = Which::named(form.field("field")) else {
        return shown(view(&notes, &html! {}, &forms(&cx, &notes), &cx.words));
    };
    let typed = form.field(which.field()).replace("\r\n", "\n");
    let changed = which.of(&notes) != form.seen("before").replace("\r\n", "\n");
    match form.field(STEP) {
        CHANGE => shown(view(
            &notes,
            &html! {},
            &fill(&cx, which, &notes, Some(&typed)),
            &cx.words,
        )),
        SAVE => save(&cx, subject, (which, &notes, changed), typed, &form).await,
        _ => look_again(&cx, which, &notes, &typed, changed),
    }
}

/// The second step: both texts side by side.
fn look_again(cx: &Context, which: Which, notes: &Notes, typed: &str, changed: bool) -> Acted {
    let step = confirm(cx, which, notes, typed, changed);
    shown(view(notes, &html! {}, &step, &cx.words))
}

fn shown(markup: Markup) -> Acted {
    Acted {
        slot: SLOT,
        markup,
        written: false,
    }
}

fn confirm(cx: &Context, which: Which, notes: &Notes, typed: &str, changed: bool) -> Markup {
    let words = &cx.words;
    let none = fl!(words.fluent, "notes-empty");
    let side = |title: String, shown: &str| {
        html! {
            h3 { (title) }
            @if shown.is_empty() { p .nothing { (none) } } @else { (text(shown)) }
        }
    };
    let summary = html! {
        @if changed { p role="alert" { (badge(Mark::Bad, &fl!(words.fluent, "notes-changed"))) } }
        (side(fl!(words.fluent, "notes-before", what = which.label(words)), which.of(notes)))
        (side(fl!(words.fluent, "notes-after", what = which.label(words)), typed))
    };
    let kept = [
        ("field".to_owned(), which.field().to_owned()),
        (which.field().to_owned(), typed.to_owned()),
        (form::seen_name("before"), which.of(notes).to_owned()),
    ];
    let once = write::fresh_key();
    Confirm {
        action: ACTION,
        summary,
        kept: &kept,
        once: &once,
        save: "",
    }
    .markup(&cx.spot(SLOT), words)
}

async fn save(
    cx: &Arc<Context>,
    subject: Subject,
    (which, notes, changed): (Which, &Notes, bool),
    typed: String,
    form: &Form,
) -> Acted {
    let (api, reread) = (cx.writer.clone(), cx.provet.clone());
    let (text, wanted) = (typed.clone(), typed.clone());
    let wrote = write::once(
        cx,
        form,
        Write {
            action: "change-notes",
            field: which.field(),
            object: subject.object(),
            values: write::values(which.of(notes), &typed),
            unchanged: ready(Ok(!changed)).boxed(),
            send: async move { subject.change(&api, which.field(), text).await }.boxed(),
            landed: async move { Ok(which.of(&subject.read(&reread).await?) == wanted) }.boxed(),
        },
    )
    .await;
    if wrote == Wrote::Changed {
        return look_again(cx, which, notes, &typed, true);
    }
    let words = &cx.words;
    let told = told(
        &wrote,
        &fl!(words.fluent, "notes-saved"),
        &which.label(words),
        words,
    );
    let written = matches!(wrote, Wrote::Done | Wrote::Already);
    let markup = match subject.read(&cx.provet).await {
        Ok(notes) if written => view(&notes, &told, &forms(cx, &notes), words),
        Ok(notes) => view(&notes, &told, &fill(cx, which, &notes, Some(&typed)), words),
        Err(error) => html! { (told) (unseen(cx, &error)) },
    };
    Acted {
        slot: SLOT,
        markup,
        written,
    }
}
