//! Critical notes and remarks of a patient or a client: shown first of all, changed with both texts side by side.

use std::convert::Infallible;
use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use serde_json::Value;

use super::confirmed_write::{ConfirmedWrite, OutcomeTexts, audit_values};
use super::section_spec::{SectionSlot, SectionSpec, alerts_title};
use super::write_form::{self, FormCheck, FormView, WriteForm, render_at_rest};
use super::{ActionResponse, FormFields, PanelContext};
use crate::provet::model::{Client, CustomField, CustomFields, Patient, WarningFieldPolicy};
use crate::provet::{ClientId, PatientId, ProvetApi, ProvetError};
use crate::values::ReadList;
use crate::views::components::{
    BadgeKind, badge_list, collapsible_details, html_to_text, is_blank_html, record_text,
};
use crate::views::form::{self, ConfirmStep, FormField, InputKind};
use crate::views::html_to_text::TextFormat;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};
use crate::views::text_diff::render_text_diff;

const SLOT: &str = "alerts";
pub(super) const ACTION: &str = "notes";
/// Which of the two texts a form changes.
const FIELD_NOTE: &str = "field";
/// The text as the person saw it.
const FIELD_TEXT_BEFORE: &str = "before";

/// What the sections of every panel that shows the notes have in common; each adds what it reads and writes.
pub(super) const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width(SLOT, 4),
    title: alerts_title,
    subject: |i18n| fl!(i18n.fluent, "notes-what"),
    reads: &[],
    writes: &[],
    refresh_on: &[],
};

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
    /// The clinic's own fields: clinics write warnings there too.
    pub(super) custom_fields: CustomFields,
    /// The record was merged into another: nothing is written to it.
    pub(super) is_merged: bool,
}

impl From<&Patient> for CriticalNotes {
    fn from(patient: &Patient) -> Self {
        Self {
            critical: patient.critical_notes.clone(),
            remarks: patient.remarks.clone(),
            accounting: None,
            custom_fields: patient.custom_fields.clone(),
            is_merged: patient.is_merged(),
        }
    }
}

impl From<&Client> for CriticalNotes {
    fn from(client: &Client) -> Self {
        Self {
            critical: client.critical_notes.clone(),
            remarks: client.remarks.clone(),
            accounting: Some(client.critical_accounting_notes.clone()),
            custom_fields: client.custom_fields.clone(),
            is_merged: false,
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
        // This field alone: a PATCH leaves the other text as somebody else may just have changed it.
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
        // From a closed list: the form must not name any other field of the record.
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

    fn label(self, i18n: &I18n) -> String {
        match self {
            Self::Critical => fl!(i18n.fluent, "notes-critical"),
            Self::Remarks => fl!(i18n.fluent, "notes-remarks"),
        }
    }
}

/// The section as read.
pub(super) fn render_section(
    ctx: &PanelContext,
    notes: Result<CriticalNotes, ProvetError>,
) -> Markup {
    render_at_rest::<NoteChangeForm>(ctx, notes)
}

/// Carries out one step of a form. None when it is about neither of the two texts.
pub(super) async fn handle_action(
    ctx: Arc<PanelContext>,
    owner: Result<NotesOwner, ProvetError>,
    fields: FormFields,
) -> Option<ActionResponse> {
    let form = NoteChangeForm::parse(ctx, owner, &fields)?;
    Some(write_form::handle_step(form, &fields).await)
}

/// A changed text as its form was sent.
struct NoteChangeForm {
    ctx: Arc<PanelContext>,
    owner: Result<NotesOwner, ProvetError>,
    note: NoteField,
    /// What was typed.
    text: String,
    /// What stood there when the form was made.
    expected_text: String,
}

impl NoteChangeForm {
    /// How the text is recorded now.
    fn format(&self, notes: &CriticalNotes) -> TextFormat {
        TextFormat::from_recorded(self.note.current_text(notes))
    }

    fn parse(
        ctx: Arc<PanelContext>,
        owner: Result<NotesOwner, ProvetError>,
        fields: &FormFields,
    ) -> Option<Self> {
        let note = NoteField::from_field_name(fields.value(FIELD_NOTE))?;
        // Browsers send line breaks as CRLF; Provet keeps what it is sent.
        let normalized = |text: &str| text.replace("\r\n", "\n");
        Some(Self {
            ctx,
            owner,
            note,
            text: normalized(fields.value(note.provet_field())),
            expected_text: normalized(fields.expected_value(FIELD_TEXT_BEFORE)),
        })
    }
}

impl WriteForm for NoteChangeForm {
    type Record = CriticalNotes;
    type InputError = Infallible;
    const SPEC: SectionSpec = SPEC;

    fn ctx(&self) -> &Arc<PanelContext> {
        &self.ctx
    }

    async fn load(&self) -> Result<CriticalNotes, ProvetError> {
        self.owner.clone()?.load_notes(&self.ctx.provet).await
    }

    fn check(&self, notes: &CriticalNotes) -> FormCheck<Infallible> {
        if notes.is_merged || self.format(notes) == TextFormat::Formatted {
            // The section offers no form then; this refuses one from an older page, or one made by hand.
            return FormCheck::NotOffered(None);
        }
        // The whole text is overwritten: what somebody added meanwhile would be lost.
        if self.note.current_text(notes) == self.expected_text {
            FormCheck::Ready
        } else {
            FormCheck::ChangedMeanwhile
        }
    }

    fn build_write(&self, notes: &CriticalNotes) -> Option<ConfirmedWrite> {
        let (owner, note) = (self.owner.clone().ok()?, self.note);
        let (writer, reader) = (self.ctx.writer.clone(), self.ctx.provet.clone());
        // Text stays text and HTML stays HTML: what was typed is never read as tags where the record holds HTML.
        let text = self.format(notes).recorded_text(&self.text)?;
        let wanted = text.clone();
        let values = audit_values(note.current_text(notes), &text);
        Some(ConfirmedWrite {
            action: "change-notes",
            field: note.provet_field(),
            object: owner.audit_object(),
            values,
            send: async move { owner.update_field(&writer, note.provet_field(), text).await }
                .boxed(),
            verify_saved: async move {
                Ok(note.current_text(&owner.load_notes(&reader).await?) == wanted)
            }
            .boxed(),
        })
    }

    fn outcome_texts(&self) -> OutcomeTexts {
        OutcomeTexts {
            saved: fl!(self.ctx.i18n.fluent, "notes-saved"),
            subject: self.note.label(&self.ctx.i18n),
        }
    }

    fn render_form(&self, notes: &CriticalNotes, _: Option<&Infallible>) -> Markup {
        render_form(&self.ctx, self.note, notes, &self.text)
    }

    /// What is removed and added; both texts where they cannot be compared.
    async fn build_review(&self, notes: &CriticalNotes) -> ConfirmStep {
        let i18n = &self.ctx.i18n;
        let (label, before) = (self.note.label(i18n), self.note.current_text(notes));
        let none = fl!(i18n.fluent, "notes-empty");
        let side = |title: String, text: &str| {
            html! {
                h3 { (title) }
                @if is_blank_html(text) { p .nothing { (none) } } @else { (record_text(text, i18n)) }
            }
        };
        let after = self
            .format(notes)
            .recorded_text(&self.text)
            .unwrap_or_default();
        let summary = if let Some(changes) = compare_texts(before, &after, i18n) {
            html! {
                h3 { (fl!(i18n.fluent, "notes-changes", what = label.as_str())) }
                (changes)
            }
        } else {
            html! {
                (side(fl!(i18n.fluent, "notes-before", what = label.as_str()), before))
                (side(fl!(i18n.fluent, "notes-after", what = label.as_str()), &after))
            }
        };
        let field = self.note.provet_field();
        ConfirmStep::new(ACTION, summary)
            .with_field(FIELD_NOTE, field)
            .with_field(field, &self.text)
            // What stands there now and is shown above, so that a later change is noticed too.
            .with_expected(FIELD_TEXT_BEFORE, before)
    }

    fn changed_message(&self, _: &CriticalNotes) -> Option<String> {
        Some(fl!(self.ctx.i18n.fluent, "notes-changed"))
    }

    /// Both forms behind one quiet control.
    fn render_collapsed(ctx: &PanelContext, notes: &CriticalNotes) -> Markup {
        let fluent = &ctx.i18n.fluent;
        if !ctx.can_write() {
            return html! {};
        }
        if notes.is_merged {
            // A warning on a record that was merged into another would be read by nobody.
            return incomplete_notice(&fl!(fluent, "notes-not-merged"));
        }
        let form = |title: &str, note: NoteField| {
            let recorded = note.current_text(notes);
            html! {
                // What words cannot keep would be lost by saving them.
                @match TextFormat::from_recorded(recorded).editable_text(recorded) {
                    Some(text) => { (render_form(ctx, note, notes, &text)) }
                    None => { h3 { (title) } (incomplete_notice(&fl!(fluent, "notes-formatted"))) }
                }
            }
        };
        let forms = html! {
            (form(&NoteField::Critical.label(&ctx.i18n), NoteField::Critical))
            (form(&NoteField::Remarks.label(&ctx.i18n), NoteField::Remarks))
        };
        collapsible_details(&fl!(fluent, "notes-edit"), &forms, false)
    }

    fn render_section(ctx: &PanelContext, notes: &CriticalNotes, view: &FormView) -> Markup {
        render_notes(ctx, notes, view)
    }

    /// As loud as the notes: nobody must take them for quiet ones.
    fn render_unavailable(ctx: &PanelContext, outcome: &Markup, error: &ProvetError) -> Markup {
        let body = html! { (outcome) (SPEC.render_error(ctx, error)) };
        Section::new(SLOT, &fl!(ctx.i18n.fluent, "notes-title"), body)
            .with_tone(SectionTone::Alert)
            .to_markup()
    }
}

/// The difference of two texts, as they are read. None where one is empty, too long, or nothing that is read differs.
fn compare_texts(before: &str, after: &str, i18n: &I18n) -> Option<Markup> {
    if is_blank_html(before) || is_blank_html(after) {
        return None;
    }
    let (before, after) = (html_to_text(before, i18n), html_to_text(after, i18n));
    (before != after)
        .then(|| render_text_diff(&before, &after, i18n))
        .flatten()
}

fn render_form(ctx: &PanelContext, note: NoteField, notes: &CriticalNotes, text: &str) -> Markup {
    let (field, label) = (note.provet_field(), note.label(&ctx.i18n));
    let text = FormField::new(field, &label, text)
        .in_slot(SLOT)
        .with_kind(InputKind::TextArea(3));
    let fields = html! {
        (form::hidden_field(FIELD_NOTE, field))
        (text.render())
        (form::expected_value_field(FIELD_TEXT_BEFORE, note.current_text(notes)))
    };
    form::edit_form(&ctx.form_target(SLOT), ACTION, &fields, &ctx.i18n)
}

/// Free text in a calm card; nothing where there is none.
pub(super) fn render_remarks(remarks: &str, i18n: &I18n) -> Markup {
    html! {
        @if !is_blank_html(remarks) {
            div .remarks { h3 { (fl!(i18n.fluent, "notes-remarks")) } (record_text(remarks, i18n)) }
        }
    }
}

/// How many tags cannot be read; nothing where all can.
pub(super) fn render_unread_tags(tags: &ReadList<String>, i18n: &I18n) -> Markup {
    html! {
        @if tags.unreadable > 0 {
            (incomplete_notice(&fl!(i18n.fluent, "notes-tags-unread", count = tags.unreadable)))
        }
    }
}

/// Tags, and how many of them cannot be read.
pub(super) fn render_tags(tags: &ReadList<String>, i18n: &I18n) -> Markup {
    let texts = tags.items.iter();
    html! {
        (badge_list(texts.map(|tag| (BadgeKind::Plain, tag.as_str()))))
        (render_unread_tags(tags, i18n))
    }
}

/// The clinic's own fields that warn, and how many of them cannot be read.
pub(super) fn render_custom_fields(
    fields: &CustomFields,
    policy: &WarningFieldPolicy,
    i18n: &I18n,
) -> Markup {
    let fields = fields.warnings(policy);
    html! {
        @if !fields.is_none_recorded() { p .muted { (fl!(i18n.fluent, "notes-fields")) } }
        @for field in &fields.items { p { (inline_text(&custom_field_text(field, i18n))) } }
        @if fields.unreadable > 0 {
            (incomplete_notice(&fl!(i18n.fluent, "notes-fields-unread", count = fields.unreadable)))
        }
    }
}

/// One of the clinic's own fields: "Diabetic: yes".
pub(super) fn custom_field_text(field: &CustomField, i18n: &I18n) -> String {
    let value = match field.value.as_str() {
        "True" | "true" => fl!(i18n.fluent, "notes-field-yes"),
        "False" | "false" => fl!(i18n.fluent, "notes-field-no"),
        value => html_to_text(value, i18n),
    };
    if field.label.is_empty() {
        value
    } else {
        format!("{}: {value}", field.label)
    }
}

/// What is said where there is no alert text.
fn empty_message(notes: &CriticalNotes, i18n: &I18n) -> String {
    if notes.accounting.is_some() {
        fl!(i18n.fluent, "notes-no-critical-client")
    } else {
        fl!(i18n.fluent, "notes-no-critical")
    }
}

/// Alert text first; "nothing recorded" is said of each text alone, and never "no allergies".
fn render_notes(ctx: &PanelContext, notes: &CriticalNotes, view: &FormView) -> Markup {
    let i18n = &ctx.i18n;
    let accounting = notes.accounting.as_deref().unwrap_or_default();
    let body = html! {
        (view.outcome)
        @if is_blank_html(&notes.critical) {
            // Of this text only: an allergy may stand in the remarks or in a tag.
            (empty_state(&empty_message(notes, i18n)))
        } @else {
            div .critical { (record_text(&notes.critical, i18n)) }
        }
        @if !is_blank_html(accounting) {
            // About money: to be read, and no danger to anybody.
            div .billing-note { h3 { (fl!(i18n.fluent, "notes-accounting")) } (record_text(accounting, i18n)) }
        }
        (render_custom_fields(&notes.custom_fields, &ctx.warning_fields, i18n))
        (render_remarks(&notes.remarks, i18n))
        (view.form)
    };
    // Only danger is loud: remarks on every record would dull it.
    let tone = if is_blank_html(&notes.critical) {
        SectionTone::Plain
    } else {
        SectionTone::Alert
    };
    Section::new(SLOT, &fl!(i18n.fluent, "notes-title"), body)
        .with_tone(tone)
        .full_width()
        .to_markup()
}
