//! Critical notes and remarks of a patient or a client: shown first of all, changed with both texts side by side.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::ready;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use serde_json::Value;

use super::confirmed_write::render_write_outcome;
use super::confirmed_write::{self, ConfirmedWrite, WriteOutcome};
use super::{ActionResponse, FormFields, PanelContext};
use crate::provet::model::{Client, Patient};
use crate::provet::{ClientId, PatientId, ProvetApi, ProvetError};
use crate::views::components::{
    BadgeKind, badge_list, collapsible_details, record_text, render_badge,
};
use crate::views::form::{self, ConfirmStep, FormField, FormStep, InputKind};
use crate::views::i18n::I18n;
use crate::views::section::{Section, SectionTone, empty_state, read_error};

const SLOT: &str = "alerts";
const ACTION: &str = "notes";

/// Whose notes they are.
#[derive(Debug, Clone, Copy)]
pub(super) enum NotesOwner {
    /// An animal's.
    Patient(PatientId),
    /// An owner's.
    Client(ClientId),
}

/// The texts as the record holds them.
#[derive(Clone, PartialEq, Eq, Default)]
pub(super) struct CriticalNotes {
    /// The alert text.
    pub(super) critical: String,
    /// Free text.
    pub(super) remarks: String,
    /// The alert text about money; none for an animal, which has no such text.
    pub(super) accounting: Option<String>,
    /// Texts of tags.
    pub(super) tags: Vec<String>,
}

impl From<&Patient> for CriticalNotes {
    fn from(patient: &Patient) -> Self {
        Self {
            critical: patient.critical_notes.clone(),
            remarks: patient.remarks.clone(),
            accounting: None,
            tags: patient.tags.clone(),
        }
    }
}

impl From<&Client> for CriticalNotes {
    fn from(client: &Client) -> Self {
        Self {
            critical: client.critical_notes.clone(),
            remarks: client.remarks.clone(),
            accounting: Some(client.critical_accounting_notes.clone()),
            tags: client.tags.clone(),
        }
    }
}

impl NotesOwner {
    fn audit_object(self) -> (&'static str, i64) {
        match self {
            Self::Patient(id) => ("patient", id.number()),
            Self::Client(id) => ("client", id.number()),
        }
    }

    async fn load_notes(self, api: &ProvetApi) -> Result<CriticalNotes, ProvetError> {
        match self {
            Self::Patient(id) => api
                .get_patient(id)
                .await
                .map(|patient| CriticalNotes::from(&patient)),
            Self::Client(id) => api
                .get_client(id)
                .await
                .map(|client| CriticalNotes::from(&client)),
        }
    }

    async fn update_field(
        self,
        api: &ProvetApi,
        field: &'static str,
        text: String,
    ) -> Result<(), ProvetError> {
        let fields = [(field, Value::String(text))];
        match self {
            Self::Patient(id) => api.update_patient(id, &fields).await.map(drop),
            Self::Client(id) => api.update_client(id, &fields).await.map(drop),
        }
    }
}

/// One of the two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NoteField {
    Critical,
    Remarks,
}

impl NoteField {
    fn from_field_name(name: &str) -> Option<Self> {
        [Self::Critical, Self::Remarks]
            .into_iter()
            .find(|which| which.provet_field() == name)
    }

    /// Its name in Provet's record.
    fn provet_field(self) -> &'static str {
        match self {
            Self::Critical => "critical_notes",
            Self::Remarks => "remarks",
        }
    }

    fn current_text(self, notes: &CriticalNotes) -> &str {
        match self {
            Self::Critical => &notes.critical,
            Self::Remarks => &notes.remarks,
        }
    }

    fn label(self, words: &I18n) -> String {
        match self {
            Self::Critical => fl!(words.fluent, "notes-critical"),
            Self::Remarks => fl!(words.fluent, "notes-remarks"),
        }
    }
}

/// The section as read.
pub(super) fn render_section(
    ctx: &PanelContext,
    notes: Result<CriticalNotes, ProvetError>,
) -> Markup {
    match notes {
        Ok(notes) => render_notes(&notes, &html! {}, &render_forms(ctx, &notes), &ctx.i18n),
        Err(error) => render_unavailable(ctx, &error),
    }
}

fn render_unavailable(ctx: &PanelContext, error: &ProvetError) -> Markup {
    let words = &ctx.i18n;
    let body = read_error(
        error,
        &fl!(words.fluent, "notes-what"),
        words,
        Some(&ctx.form_target(SLOT)),
    );
    Section::new(SLOT, &fl!(words.fluent, "notes-title"), body)
        .with_tone(SectionTone::Alert)
        .to_markup()
}

/// What is said where there is no alert text.
fn empty_message(notes: &CriticalNotes, words: &I18n) -> String {
    if notes.accounting.is_some() {
        fl!(words.fluent, "notes-no-critical-client")
    } else {
        fl!(words.fluent, "notes-no-critical")
    }
}

/// Alert text first; "nothing recorded" is said of each text alone, and never "no allergies".
fn render_notes(notes: &CriticalNotes, told: &Markup, next: &Markup, words: &I18n) -> Markup {
    let accounting = notes.accounting.as_deref().unwrap_or_default();
    let tags = notes
        .tags
        .iter()
        .map(|tag| (BadgeKind::Plain, tag.as_str()));
    let body = html! {
        (told)
        @if notes.critical.is_empty() {
            (empty_state(&empty_message(notes, words)))
        } @else {
            div .critical { (record_text(&notes.critical)) }
        }
        @if !accounting.is_empty() {
            h3 { (fl!(words.fluent, "notes-accounting")) }
            div .critical { (record_text(accounting)) }
        }
        (badge_list(tags))
        @if !notes.remarks.is_empty() {
            h3 { (fl!(words.fluent, "notes-remarks")) }
            (record_text(&notes.remarks))
        }
        (next)
    };
    let tone = if notes.critical.is_empty() && accounting.is_empty() {
        SectionTone::Plain
    } else {
        SectionTone::Alert
    };
    Section::new(SLOT, &fl!(words.fluent, "notes-title"), body)
        .with_tone(tone)
        .full_width()
        .to_markup()
}

/// Both forms, folded away.
fn render_forms(ctx: &PanelContext, notes: &CriticalNotes) -> Markup {
    if !ctx.can_write() {
        return html! {};
    }
    let words = &ctx.i18n;
    html! {
        div .folds {
            (collapsible_details(&fl!(words.fluent, "notes-change-critical"), &render_edit_form(ctx, NoteField::Critical, notes, None), false))
            (collapsible_details(&fl!(words.fluent, "notes-change-remarks"), &render_edit_form(ctx, NoteField::Remarks, notes, None), false))
        }
    }
}

fn render_edit_form(
    ctx: &PanelContext,
    which: NoteField,
    notes: &CriticalNotes,
    typed: Option<&str>,
) -> Markup {
    let words = &ctx.i18n;
    let label = which.label(words);
    let value = typed.unwrap_or_else(|| which.current_text(notes));
    let fields = html! {
        (form::hidden_field("field", which.provet_field()))
        (FormField::new(which.provet_field(), &label, value).in_slot(SLOT).with_kind(InputKind::TextArea(3)).render())
        (form::expected_value_field("before", which.current_text(notes)))
    };
    form::edit_form(&ctx.form_target(SLOT), ACTION, &fields, words)
}

/// Carries out one step of a form.
pub(super) async fn handle_action(
    ctx: Arc<PanelContext>,
    subject: Result<NotesOwner, ProvetError>,
    form: FormFields,
) -> ActionResponse {
    let read = async { subject.clone()?.load_notes(&ctx.provet).await };
    let (subject, notes) = match (subject.clone(), read.await) {
        (Ok(subject), Ok(notes)) => (subject, notes),
        (_, Err(error)) | (Err(error), _) => {
            return response_unchanged(render_unavailable(&ctx, &error));
        }
    };
    let Some(which) = NoteField::from_field_name(form.value("field")) else {
        return response_unchanged(render_notes(
            &notes,
            &html! {},
            &render_forms(&ctx, &notes),
            &ctx.i18n,
        ));
    };
    let typed = form.value(which.provet_field()).replace("\r\n", "\n");
    let changed = which.current_text(&notes) != form.expected_value("before").replace("\r\n", "\n");
    match form.step() {
        FormStep::Edit => response_unchanged(render_notes(
            &notes,
            &html! {},
            &render_edit_form(&ctx, which, &notes, Some(&typed)),
            &ctx.i18n,
        )),
        FormStep::Save => save_change(&ctx, subject, (which, &notes, changed), typed, &form).await,
        _ => respond_with_review(&ctx, which, &notes, &typed, changed),
    }
}

/// The second step: both texts side by side.
fn respond_with_review(
    ctx: &PanelContext,
    which: NoteField,
    notes: &CriticalNotes,
    typed: &str,
    changed: bool,
) -> ActionResponse {
    let step = render_confirm(ctx, which, notes, typed, changed);
    response_unchanged(render_notes(notes, &html! {}, &step, &ctx.i18n))
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
    which: NoteField,
    notes: &CriticalNotes,
    typed: &str,
    changed: bool,
) -> Markup {
    let words = &ctx.i18n;
    let none = fl!(words.fluent, "notes-empty");
    let side = |title: String, shown: &str| {
        html! {
            h3 { (title) }
            @if shown.is_empty() { p .nothing { (none) } } @else { (record_text(shown)) }
        }
    };
    let summary = html! {
        @if changed { p role="alert" { (render_badge(BadgeKind::Bad, &fl!(words.fluent, "notes-changed"))) } }
        (side(fl!(words.fluent, "notes-before", what = which.label(words)), which.current_text(notes)))
        (side(fl!(words.fluent, "notes-after", what = which.label(words)), typed))
    };
    let kept = [
        ("field".to_owned(), which.provet_field().to_owned()),
        (which.provet_field().to_owned(), typed.to_owned()),
        (
            form::expected_value_name("before"),
            which.current_text(notes).to_owned(),
        ),
    ];
    let once = confirmed_write::new_idempotency_key();
    ConfirmStep {
        action: ACTION,
        summary,
        hidden_fields: &kept,
        idempotency_key: &once,
        save_label: "",
    }
    .render(&ctx.form_target(SLOT), words)
}

async fn save_change(
    ctx: &Arc<PanelContext>,
    subject: NotesOwner,
    (which, notes, changed): (NoteField, &CriticalNotes, bool),
    typed: String,
    form: &FormFields,
) -> ActionResponse {
    let (api, reread) = (ctx.writer.clone(), ctx.provet.clone());
    let (text, wanted) = (typed.clone(), typed.clone());
    let wrote = confirmed_write::execute_once(
        ctx,
        form,
        ConfirmedWrite {
            action: "change-notes",
            field: which.provet_field(),
            object: subject.audit_object(),
            values: confirmed_write::audit_values(which.current_text(notes), &typed),
            precondition: ready(Ok(!changed)).boxed(),
            send: async move { subject.update_field(&api, which.provet_field(), text).await }
                .boxed(),
            verify_saved: async move {
                Ok(which.current_text(&subject.load_notes(&reread).await?) == wanted)
            }
            .boxed(),
        },
    )
    .await;
    if wrote == WriteOutcome::ChangedMeanwhile {
        return respond_with_review(ctx, which, notes, &typed, true);
    }
    let words = &ctx.i18n;
    let told = render_write_outcome(
        &wrote,
        &fl!(words.fluent, "notes-saved"),
        &which.label(words),
        words,
    );
    let written = wrote.is_saved();
    let markup = match subject.load_notes(&ctx.provet).await {
        Ok(notes) if written => render_notes(&notes, &told, &render_forms(ctx, &notes), words),
        Ok(notes) => render_notes(
            &notes,
            &told,
            &render_edit_form(ctx, which, &notes, Some(&typed)),
            words,
        ),
        Err(error) => html! { (told) (render_unavailable(ctx, &error)) },
    };
    ActionResponse {
        slot: SLOT,
        markup,
        record_changed: written,
    }
}
