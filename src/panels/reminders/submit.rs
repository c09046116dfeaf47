//! Carries out what was confirmed: each reminder for itself, looked at once more right before, written once.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use futures_util::{FutureExt as _, StreamExt as _, stream};
use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use super::assessment::{ReminderAssessment, state_fingerprint};
use super::bulk_action::{BulkAction, BulkRequest, MAX_PER_SUBMIT};
use super::data::RemindersData;
use super::labels::{reminder_patient_name, reminder_title};
use super::{SLOT, bulk_form, table};
use crate::clinic::reminder_check::is_message_sent;
use crate::panels::confirmed_write::{
    ConfirmedWrite, WriteOutcome, audit_values, execute_once, key_for_part,
};
use crate::panels::shared_request::{SharedRequest, share_request};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::model::{ListResponse, Reminder};
use crate::provet::{ProvetApi, ProvetError};
use crate::storage::WriteValues;
use crate::views::components::{BadgeKind, bullet_list, collapsible_details, render_badge};
use crate::views::form::{FormStep, success_notice};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{not_sent_error, write_error};

/// So many reminders are looked at in one request right before they are written.
const REVERIFY_BATCH: usize = 25;

/// So many writes run side by side: the clinic's other panels have their turn meanwhile.
const MAX_CONCURRENT_WRITES: usize = 8;

/// Carries out one step of the form.
///
/// The one form that writes several records at a press, and so no [`WriteForm`](crate::panels::write_form::WriteForm):
/// each reminder has a write, an idempotency key and an outcome of its own.
pub(super) async fn handle_action(ctx: Arc<PanelContext>, fields: FormFields) -> ActionResponse {
    let mut request = BulkRequest::parse(&fields, &ctx.panel_session.object_ids);
    let today = ctx.i18n.format.local_date(ctx.now);
    let step = fields.step();
    if step == FormStep::Save
        && !request.reminder_ids.is_empty()
        && let Ok(day) = request.parse_day(today)
    {
        // The review names no more; a form that does was not made here.
        request.reminder_ids.truncate(MAX_PER_SUBMIT);
        let outcomes = save_selected(&ctx, &request, day, &fields).await;
        return respond_after_write(&ctx, &request, outcomes).await;
    }
    let markup = match table::load_assessment(&ctx, RemindersData::for_session(&ctx)).await {
        Err(error) => table::render_unavailable(&ctx, &error, &html! {}),
        Ok(assessment) => render_step(&ctx, &assessment, &request, step),
    };
    ActionResponse {
        slot: SLOT,
        markup,
        record_changed: false,
    }
}

/// The section in a step that wrote nothing.
fn render_step(
    ctx: &PanelContext,
    assessment: &ReminderAssessment,
    request: &BulkRequest,
    step: FormStep,
) -> Markup {
    if step == FormStep::Edit {
        return table::render_assessment(ctx, assessment, &html! {}, request, None);
    }
    let today = ctx.i18n.format.local_date(ctx.now);
    match request.build_plan(assessment, today) {
        Ok(plan) => {
            let target = ctx.form_target(SLOT);
            let review = bulk_form::render_confirm(&target, request, &plan, &ctx.i18n);
            table::wrap_section(review, &ctx.i18n)
        }
        Err(error) => {
            let error = bulk_form::request_error_message(error, &ctx.i18n);
            table::render_assessment(ctx, assessment, &html! {}, request, Some(&error))
        }
    }
}

/// Writes the picked reminders, in the order they were picked.
async fn save_selected(
    ctx: &Arc<PanelContext>,
    request: &BulkRequest,
    day: Option<Date>,
    fields: &FormFields,
) -> Vec<(i64, WriteOutcome)> {
    let mut outcomes = Vec::with_capacity(request.reminder_ids.len());
    for portion in request.reminder_ids.chunks(REVERIFY_BATCH) {
        let current = reload_reminders(ctx.provet.clone(), portion.to_vec());
        let writes: Vec<BoxFuture<'static, (i64, WriteOutcome)>> = portion
            .iter()
            .map(|id| write_reminder(Arc::clone(ctx), fields, *id, day, current.clone()))
            .collect();
        // In order: the outcomes are listed as the reminders were ticked.
        let done: Vec<_> = stream::iter(writes)
            .buffered(MAX_CONCURRENT_WRITES)
            .collect()
            .await;
        outcomes.extend(done);
    }
    outcomes
}

/// The write for one row of the form, on its way when it is polled.
fn write_reminder(
    ctx: Arc<PanelContext>,
    fields: &FormFields,
    id: i64,
    day: Option<Date>,
    current: SharedRequest<ListResponse<Reminder>>,
) -> BoxFuture<'static, (i64, WriteOutcome)> {
    let expected = fields.expected_value(&id.to_string()).to_owned();
    // A key of its own: one row that is done must not stop the others when the form is sent again.
    let key = key_for_part(fields, &id.to_string());
    async move {
        let write = build_write(&ctx, id, day, &expected);
        let precondition = is_unchanged(current, id, expected);
        (id, execute_once(&ctx, key, write, precondition).await)
    }
    .boxed()
}

/// One look at several reminders, asked for by the first that is about to be written.
fn reload_reminders(api: ProvetApi, ids: Vec<i64>) -> SharedRequest<ListResponse<Reminder>> {
    share_request(async move { api.get_reminders(&ids).await })
}

async fn is_unchanged(
    current: SharedRequest<ListResponse<Reminder>>,
    id: i64,
    expected: String,
) -> Result<bool, ProvetError> {
    let reminders = current.await?;
    let row = reminders.rows.iter().find(|row| row.id == Some(id));
    // A reminder that is gone counts as changed.
    Ok(row.is_some_and(|row| state_fingerprint(row) == expected))
}

/// The day it was planned for, and the day it is planned for now or that it is sent.
fn reminder_audit_values(expected: &str, day: Option<Date>) -> WriteValues {
    // The fingerprint is status, slash, planned day.
    let before = expected.split_once('/').map_or("", |(_, planned)| planned);
    let after = day.map_or_else(|| "sent".to_owned(), |day| day.to_string());
    audit_values(before, &after)
}

/// The write for one reminder: another day, or where none is given, the mark that it was sent.
fn build_write(ctx: &PanelContext, id: i64, day: Option<Date>, expected: &str) -> ConfirmedWrite {
    let (writer, reader) = (ctx.writer.clone(), ctx.provet.clone());
    let (action, field) = match day {
        Some(_) => ("plan-reminder", "planned_sending_date"),
        None => ("mark-reminder-sent", "status"),
    };
    ConfirmedWrite {
        action,
        field,
        object: ("reminder", id),
        values: reminder_audit_values(expected, day),
        send: async move {
            match day {
                Some(day) => writer.reschedule_reminder(id, day).await.map(drop),
                None => writer.mark_reminder_sent(id).await,
            }
        }
        .boxed(),
        verify_saved: async move {
            let row = reader.get_reminder(id).await?;
            Ok(match day {
                Some(day) => row.planned_sending_date.known() == Some(day),
                None => is_message_sent(row.status.known()),
            })
        }
        .boxed(),
    }
}

/// The section after the writes, read afresh: what came of each, and those that are left still ticked.
async fn respond_after_write(
    ctx: &Arc<PanelContext>,
    request: &BulkRequest,
    outcomes: Vec<(i64, WriteOutcome)>,
) -> ActionResponse {
    let record_changed = outcomes.iter().any(|(_, outcome)| outcome.is_saved());
    // Ticked again, so that only a look is needed before the next press.
    let unsaved = outcomes.iter().filter(|(_, outcome)| !outcome.is_saved());
    let remaining = BulkRequest {
        reminder_ids: unsaved.map(|(id, _)| *id).collect(),
        ..request.clone()
    };
    let messages = |assessment| render_outcomes(&outcomes, assessment, request.action, &ctx.i18n);
    let markup = match table::load_assessment(ctx, RemindersData::for_session(ctx)).await {
        Ok(assessment) => {
            let messages = messages(Some(&assessment));
            table::render_assessment(ctx, &assessment, &messages, &remaining, None)
        }
        Err(error) => table::render_unavailable(ctx, &error, &messages(None)),
    };
    ActionResponse {
        slot: SLOT,
        markup,
        record_changed,
    }
}

/// What came of each, those that failed first and in sight.
fn render_outcomes(
    outcomes: &[(i64, WriteOutcome)],
    assessment: Option<&ReminderAssessment>,
    action: BulkAction,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    let (saved, failed): (Vec<_>, Vec<_>) =
        outcomes.iter().partition(|(_, outcome)| outcome.is_saved());
    let saved_message = match action {
        BulkAction::MarkSent => fl!(fluent, "reminders-done-sent", count = saved.len()),
        BulkAction::Reschedule => fl!(fluent, "reminders-done-move", count = saved.len()),
    };
    let entries = |rows: &[&(i64, WriteOutcome)]| -> Vec<Markup> {
        let rows = rows.iter();
        rows.map(|(id, outcome)| render_outcome(*id, outcome, assessment, i18n))
            .collect()
    };
    html! {
        @if !saved.is_empty() {
            (success_notice(&saved_message))
            (collapsible_details(&fl!(fluent, "reminders-done-which"), &bullet_list(&entries(&saved)), false))
        }
        @if !failed.is_empty() {
            // panel.js moves the focus to an alert, so what failed is read before what went well.
            div .problem role="alert" tabindex="-1" {
                p { strong { (fl!(fluent, "reminders-not-done", count = failed.len())) } }
                (bullet_list(&entries(&failed)))
            }
        }
    }
}

/// One reminder and what came of it.
fn render_outcome(
    id: i64,
    outcome: &WriteOutcome,
    assessment: Option<&ReminderAssessment>,
    i18n: &I18n,
) -> Markup {
    let rows = assessment.map_or(&[][..], |assessment| &assessment.reminders);
    let row = rows.iter().find(|row| row.reminder.id == id);
    html! {
        p {
            @if let Some(row) = row {
                strong { (inline_text(&reminder_patient_name(row, i18n))) } " " (inline_text(&reminder_title(row, i18n)))
            } @else { (fl!(i18n.fluent, "reminders-number")) " " bdi { (id) } }
        }
        (render_row_outcome(outcome, i18n))
    }
}

/// The outcome in the few words that a list of many has room for.
fn render_row_outcome(outcome: &WriteOutcome, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let subject = || fl!(fluent, "reminders-row-what");
    let (kind, message) = match outcome {
        WriteOutcome::Saved => (BadgeKind::Good, fl!(fluent, "reminders-row-done")),
        WriteOutcome::AlreadySaved => (BadgeKind::Good, fl!(fluent, "reminders-row-already")),
        WriteOutcome::ChangedMeanwhile => (BadgeKind::Warn, fl!(fluent, "reminders-row-changed")),
        WriteOutcome::Unknown => (BadgeKind::Bad, fl!(fluent, "reminders-row-doubtful")),
        WriteOutcome::NotSent => (BadgeKind::Warn, fl!(fluent, "reminders-row-unsent")),
        WriteOutcome::Failed(error) => return write_error(error, &subject(), i18n),
        WriteOutcome::Unchecked(error) => return not_sent_error(error, &subject(), i18n),
    };
    render_badge(kind, &message)
}
