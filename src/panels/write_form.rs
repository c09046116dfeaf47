//! The one way in which the forms of a panel write: filled in, reviewed, saved once, and told what came of it.
//!
//! A section with a form has two files: `<section>.rs` shows the record, `<section>_form.rs` implements [`WriteForm`] and
//! declares the section, because the section at rest holds the form folded away.

use std::future::ready;
use std::sync::Arc;

use maud::{Markup, html};

use super::confirmed_write::{
    ConfirmedWrite, OutcomeTexts, WriteOutcome, execute_once, form_key, new_idempotency_key,
    render_write_outcome,
};
use super::section_spec::SectionSpec;
use super::{ActionResponse, FormFields, PanelContext};
use crate::provet::ProvetError;
use crate::views::components::{BadgeKind, render_badge};
use crate::views::form::{ConfirmStep, FormStep};
use crate::views::section::problem_notice;

/// What the record, as it stands now, says to what was filled in.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum FormCheck<E> {
    /// It can be saved.
    Ready,
    /// It can be saved once the person has been asked about it.
    Unconfirmed,
    /// It could be saved, but the record is no longer what the person saw.
    ChangedMeanwhile,
    /// It must be corrected.
    Invalid(E),
    /// The record allows no such change; the sentence says why, unless the section at rest does.
    NotOffered(Option<String>),
    /// What it would be compared with could not be read: nothing is written blindly.
    Unreadable(ProvetError),
}

impl<E> FormCheck<E> {
    /// The precondition of the write.
    fn allows_write(&self) -> Result<bool, ProvetError> {
        match self {
            Self::Ready => Ok(true),
            Self::Unconfirmed | Self::ChangedMeanwhile | Self::Invalid(_) | Self::NotOffered(_) => {
                Ok(false)
            }
            // An error and not a plain no: the person learns that the record could not be checked.
            Self::Unreadable(error) => Err(error.clone()),
        }
    }
}

/// The parts of a section that a step of its form decides.
pub(super) struct FormView {
    /// What came of the step; stands first.
    pub(super) outcome: Markup,
    /// What can be done next.
    pub(super) form: Markup,
}

impl FormView {
    /// Nothing came of it yet.
    pub(super) fn without_outcome(form: Markup) -> Self {
        Self {
            outcome: html! {},
            form,
        }
    }
}

/// A posted form that writes, with the context in which it is answered.
pub(super) trait WriteForm: Send + Sync {
    /// What the section shows and the form is checked against; read afresh for every answer.
    type Record: Send + Sync;

    /// What can be wrong with what was filled in.
    type InputError: Send + Sync;

    /// The section that the form stands in.
    const SPEC: SectionSpec;

    /// The context of the request.
    fn ctx(&self) -> &Arc<PanelContext>;

    /// Reads the record.
    fn load(&self) -> impl Future<Output = Result<Self::Record, ProvetError>> + Send;

    /// Compares what was filled in with the record.
    fn check(&self, record: &Self::Record) -> FormCheck<Self::InputError>;

    /// The write. None where what was filled in cannot be written as it stands: the form or its review is shown instead.
    ///
    /// Whether the record still allows it is not asked here but by [`WriteForm::check`], and only where this form has
    /// not written before: a repeated press would find its own change.
    fn build_write(&self, record: &Self::Record) -> Option<ConfirmedWrite>;

    /// The idempotency key of the write: that of the form, unless what was filled in is a part of it.
    fn write_key(&self, fields: &FormFields) -> String {
        form_key(fields)
    }

    /// What is told of the write: that it was saved, and what was to be saved.
    fn outcome_texts(&self) -> OutcomeTexts;

    /// Says what came of the write.
    fn render_outcome(&self, outcome: &WriteOutcome) -> Markup {
        render_write_outcome(outcome, &self.outcome_texts(), &self.ctx().i18n)
    }

    /// What can be done about a write that was just saved, beside the message.
    fn render_saved_actions(&self, _record: &Self::Record) -> Markup {
        html! {}
    }

    /// The form with what was filled in, and with what is wrong with it.
    fn render_form(&self, record: &Self::Record, error: Option<&Self::InputError>) -> Markup;

    /// What will be written, shown before it is.
    fn build_review(&self, record: &Self::Record) -> impl Future<Output = ConfirmStep> + Send;

    /// Says that somebody else changed the record since the form was made.
    fn changed_message(&self, record: &Self::Record) -> Option<String>;

    /// What is shown where somebody else changed the record: the review of the record as it is now.
    fn render_changed(&self, record: &Self::Record) -> impl Future<Output = FormView> + Send {
        render_review(self, record, self.changed_message(record))
    }

    /// Adds what was certainly written to a record that may lag behind.
    fn include_saved(&self, _record: &mut Self::Record) {}

    /// The form at rest: folded away, or a sentence on why there is none.
    fn render_collapsed(ctx: &PanelContext, record: &Self::Record) -> Markup;

    /// The section.
    fn render_section(ctx: &PanelContext, record: &Self::Record, view: &FormView) -> Markup;

    /// The section where the record could not be read.
    fn render_unavailable(ctx: &PanelContext, outcome: &Markup, error: &ProvetError) -> Markup {
        let body = html! { (outcome) (Self::SPEC.render_error(ctx, error)) };
        Self::SPEC.render(ctx, body)
    }
}

/// The section with its form at rest.
pub(super) fn render_at_rest<F: WriteForm>(
    ctx: &PanelContext,
    record: Result<F::Record, ProvetError>,
) -> Markup {
    match record {
        Ok(record) => {
            let view = FormView::without_outcome(F::render_collapsed(ctx, &record));
            F::render_section(ctx, &record, &view)
        }
        Err(error) => F::render_unavailable(ctx, &html! {}, &error),
    }
}

/// Carries out the step that the pressed button asks for.
pub(super) async fn handle_step<F: WriteForm>(form: F, fields: &FormFields) -> ActionResponse {
    let ctx = form.ctx();
    // At every step: hours may lie between the opened form and the pressed button.
    let record = match form.load().await {
        Ok(record) => record,
        Err(error) => {
            return respond::<F>(F::render_unavailable(ctx, &html! {}, &error), false);
        }
    };
    // Before anything is sent: the check is the precondition of the write.
    let (step, check) = (fields.step(), form.check(&record));
    if step == FormStep::Save
        && !matches!(check, FormCheck::Unconfirmed)
        && let Some(write) = form.build_write(&record)
    {
        let key = form.write_key(fields);
        let outcome = execute_once(ctx, key, write, ready(check.allows_write())).await;
        // Nothing was sent then, and the step below shows why on the record that was just read.
        if outcome != WriteOutcome::ChangedMeanwhile {
            return respond_after_write(&form, &outcome).await;
        }
    }
    let view = render_step(&form, &record, check, step).await;
    respond::<F>(F::render_section(ctx, &record, &view), false)
}

/// What a step shows that wrote nothing.
async fn render_step<F: WriteForm>(
    form: &F,
    record: &F::Record,
    check: FormCheck<F::InputError>,
    step: FormStep,
) -> FormView {
    match (check, step) {
        // Before the step is looked at: what is not offered is not even opened for a change.
        (FormCheck::NotOffered(reason), _) => FormView {
            outcome: html! { @if let Some(reason) = reason { (problem_notice(&reason)) } },
            form: F::render_collapsed(form.ctx(), record),
        },
        // The section says itself what it could not read.
        (FormCheck::Unreadable(_), _) => {
            FormView::without_outcome(F::render_collapsed(form.ctx(), record))
        }
        // Who wants to change what was filled in is not told again what is wrong with it.
        (_, FormStep::Edit) => {
            // panel.js moves the focus into the first field of it.
            let fields = html! { div data-edit { (form.render_form(record, None)) } };
            FormView::without_outcome(fields)
        }
        (FormCheck::Invalid(error), _) => {
            FormView::without_outcome(form.render_form(record, Some(&error)))
        }
        (FormCheck::ChangedMeanwhile, _) => form.render_changed(record).await,
        (FormCheck::Ready | FormCheck::Unconfirmed, _) => render_review(form, record, None).await,
    }
}

/// The review step with a fresh idempotency key, under a warning where there is one.
async fn render_review<F: WriteForm + ?Sized>(
    form: &F,
    record: &F::Record,
    warning: Option<String>,
) -> FormView {
    let ctx = form.ctx();
    let mut review = form.build_review(record).await;
    if let Some(warning) = warning {
        let badge = render_badge(BadgeKind::Bad, &warning);
        // Announced, because to a screen reader the new review sounds like the one before.
        review = review.with_warning(&html! { p role="alert" { (badge) } });
    }
    let target = ctx.form_target(F::SPEC.slot.name);
    FormView::without_outcome(review.render(&target, &new_idempotency_key(), &ctx.i18n))
}

/// The section after a write, read afresh. What was filled in stays in the form unless it was surely written.
async fn respond_after_write<F: WriteForm>(form: &F, outcome: &WriteOutcome) -> ActionResponse {
    let ctx = form.ctx();
    let is_saved = outcome.is_saved();
    let message = form.render_outcome(outcome);
    let markup = match form.load().await {
        Ok(mut record) => {
            // Provet's lists may lag behind: nobody must take a saved value for a lost one and enter it again.
            if is_saved {
                form.include_saved(&mut record);
            }
            let view = FormView {
                outcome: html! {
                    @if is_saved { div .outcome { (message) (form.render_saved_actions(&record)) } }
                    @else { (message) }
                },
                // A failed write leaves the input in the form, to be sent again under a new key.
                form: if is_saved {
                    F::render_collapsed(ctx, &record)
                } else {
                    form.render_form(&record, None)
                },
            };
            F::render_section(ctx, &record, &view)
        }
        Err(error) => F::render_unavailable(ctx, &message, &error),
    };
    respond::<F>(markup, is_saved)
}

fn respond<F: WriteForm>(markup: Markup, record_changed: bool) -> ActionResponse {
    ActionResponse {
        slot: F::SPEC.slot.name,
        markup,
        record_changed,
    }
}
