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
use super::{SLOT, bulk_form, table};
use crate::clinic::reminder_check::is_message_sent;
use crate::panels::confirmed_write::{self, ConfirmedWrite, WriteOutcome};
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
pub(super) async fn handle_action(ctx: Arc<PanelContext>, form: FormFields) -> ActionResponse {
    let mut wish = BulkRequest::from_form(&form, &ctx.panel_session.object_ids);
    let today = ctx.i18n.format.local_date(ctx.now);
    let step = form.step();
    if step == FormStep::Save
        && !wish.reminder_ids.is_empty()
        && let Ok(day) = wish.parse_day(today)
    {
        wish.reminder_ids.truncate(MAX_PER_SUBMIT);
        let wrote = save_selected(&ctx, &wish, day, &form).await;
        return respond_after_write(&ctx, &wish, wrote).await;
    }
    let markup = match table::load_assessment(&ctx, RemindersData::for_session(&ctx)).await {
        Err(error) => table::render_unavailable(&ctx, &error, &html! {}),
        Ok(judged) if step == FormStep::Edit => {
            table::render_assessment(&ctx, &judged, &html! {}, &wish, None)
        }
        Ok(judged) => match wish.build_plan(&judged, today) {
            Ok(plan) => {
                let confirm =
                    bulk_form::render_confirm(&ctx.form_target(SLOT), &wish, &plan, &ctx.i18n);
                table::wrap_section(confirm, &ctx.i18n)
            }
            Err(wrong) => {
                let wrong = bulk_form::request_error_message(wrong, &ctx.i18n);
                table::render_assessment(&ctx, &judged, &html! {}, &wish, Some(&wrong))
            }
        },
    };
    ActionResponse {
        slot: SLOT,
        markup,
        record_changed: false,
    }
}

/// Writes the picked reminders, in the order they were picked.
async fn save_selected(
    ctx: &Arc<PanelContext>,
    wish: &BulkRequest,
    day: Option<Date>,
    form: &FormFields,
) -> Vec<(i64, WriteOutcome)> {
    let mut wrote = Vec::with_capacity(wish.reminder_ids.len());
    for portion in wish.reminder_ids.chunks(REVERIFY_BATCH) {
        let looked = reload_reminders(ctx.provet.clone(), portion.to_vec());
        let writes: Vec<BoxFuture<'static, (i64, WriteOutcome)>> = portion
            .iter()
            .map(|id| write_reminder(Arc::clone(ctx), form, *id, day, looked.clone()))
            .collect();
        let done: Vec<_> = stream::iter(writes)
            .buffered(MAX_CONCURRENT_WRITES)
            .collect()
            .await;
        wrote.extend(done);
    }
    wrote
}

/// The write for one row of the form, on its way when it is polled.
fn write_reminder(
    ctx: Arc<PanelContext>,
    form: &FormFields,
    id: i64,
    day: Option<Date>,
    looked: SharedRequest<ListResponse<Reminder>>,
) -> BoxFuture<'static, (i64, WriteOutcome)> {
    let seen = form.expected_value(&id.to_string()).to_owned();
    let key = confirmed_write::form_for_row(form, id);
    async move {
        let values = reminder_audit_values(&seen, day);
        let unchanged = check_unchanged(looked, id, seen);
        let apis = (ctx.writer.clone(), ctx.provet.clone());
        let write = ConfirmedWrite {
            values,
            ..build_write(apis, id, day, unchanged)
        };
        (id, confirmed_write::execute_once(&ctx, &key, write).await)
    }
    .boxed()
}

/// One look at several reminders, asked for by the first that is about to be written.
fn reload_reminders(api: ProvetApi, ids: Vec<i64>) -> SharedRequest<ListResponse<Reminder>> {
    share_request(async move { api.get_reminders(&ids).await })
}

fn check_unchanged(
    looked: SharedRequest<ListResponse<Reminder>>,
    id: i64,
    seen: String,
) -> BoxFuture<'static, Result<bool, ProvetError>> {
    async move {
        let rows = looked.await?;
        let row = rows.rows.iter().find(|row| row.id == Some(id));
        Ok(row.is_some_and(|row| state_fingerprint(row.status, row.planned_sending_date) == seen))
    }
    .boxed()
}

/// The day it was planned for, and the day it is planned for now or that it is sent.
fn reminder_audit_values(seen: &str, day: Option<Date>) -> WriteValues {
    let before = seen.split_once('/').map_or("", |(_, planned)| planned);
    let after = day.map_or_else(|| "sent".to_owned(), |day| day.to_string());
    confirmed_write::audit_values(before, &after)
}

/// The write for one reminder: another day, or where none is given, the mark that it was sent.
fn build_write(
    (api, reread): (ProvetApi, ProvetApi),
    id: i64,
    day: Option<Date>,
    unchanged: BoxFuture<'static, Result<bool, ProvetError>>,
) -> ConfirmedWrite {
    ConfirmedWrite {
        action: match day {
            Some(_) => "plan-reminder",
            None => "mark-reminder-sent",
        },
        field: match day {
            Some(_) => "planned_sending_date",
            None => "status",
        },
        object: ("reminder", id),
        values: WriteValues::default(),
        precondition: unchanged,
        send: async move {
            match day {
                Some(day) => api.reschedule_reminder(id, day).await.map(drop),
                None => api.mark_reminder_sent(id).await,
            }
        }
        .boxed(),
        verify_saved: async move {
            let row = reread.get_reminder(id).await?;
            Ok(match day {
                Some(day) => row.planned_sending_date == Some(day),
                None => is_message_sent(row.status),
            })
        }
        .boxed(),
    }
}

/// The section after the writes, read afresh: what came of each, and those that are left still ticked.
async fn respond_after_write(
    ctx: &Arc<PanelContext>,
    wish: &BulkRequest,
    wrote: Vec<(i64, WriteOutcome)>,
) -> ActionResponse {
    let is_done = WriteOutcome::is_saved;
    let written = wrote.iter().any(|(_, wrote)| is_done(wrote));
    let left = wrote.iter().filter(|(_, wrote)| !is_done(wrote));
    let left = BulkRequest {
        reminder_ids: left.map(|(id, _)| *id).collect(),
        ..wish.clone()
    };
    let markup = match table::load_assessment(ctx, RemindersData::for_session(ctx)).await {
        Ok(judged) => {
            let told = render_outcomes(&wrote, Some(&judged), wish.action, &ctx.i18n);
            table::render_assessment(ctx, &judged, &told, &left, None)
        }
        Err(error) => table::render_unavailable(
            ctx,
            &error,
            &render_outcomes(&wrote, None, wish.action, &ctx.i18n),
        ),
    };
    ActionResponse {
        slot: SLOT,
        markup,
        record_changed: written,
    }
}

/// What came of each, those that failed first and in sight.
fn render_outcomes(
    wrote: &[(i64, WriteOutcome)],
    judged: Option<&ReminderAssessment>,
    what: BulkAction,
    words: &I18n,
) -> Markup {
    let fluent = &words.fluent;
    let (done, failed): (Vec<_>, Vec<_>) = wrote.iter().partition(|(_, wrote)| wrote.is_saved());
    let done_line = match what {
        BulkAction::MarkSent => fl!(fluent, "reminders-done-sent", count = done.len()),
        BulkAction::Reschedule => fl!(fluent, "reminders-done-move", count = done.len()),
    };
    let entries = |rows: &[&(i64, WriteOutcome)]| -> Vec<Markup> {
        let entry = |(id, wrote): &&(i64, WriteOutcome)| render_outcome(*id, wrote, judged, words);
        rows.iter().map(entry).collect()
    };
    html! {
        @if !done.is_empty() {
            (success_notice(&done_line))
            (collapsible_details(&fl!(fluent, "reminders-done-which"), &bullet_list(&entries(&done)), false))
        }
        @if !failed.is_empty() {
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
    wrote: &WriteOutcome,
    judged: Option<&ReminderAssessment>,
    words: &I18n,
) -> Markup {
    let fluent = &words.fluent;
    let rows = judged.map_or(&[][..], |judged| &judged.reminders);
    let row = rows.iter().find(|row| row.reminder.id == id);
    let which = html! {
        @if let Some(row) = row {
            strong { (inline_text(&table::reminder_patient_name(row, words))) } " " (inline_text(&table::reminder_title(row, words)))
        } @else { (fl!(fluent, "reminders-number")) " " bdi { (id) } }
    };
    let came = match wrote {
        WriteOutcome::Saved => render_badge(BadgeKind::Good, &fl!(fluent, "reminders-row-done")),
        WriteOutcome::AlreadySaved => {
            render_badge(BadgeKind::Good, &fl!(fluent, "reminders-row-already"))
        }
        WriteOutcome::ChangedMeanwhile => {
            render_badge(BadgeKind::Warn, &fl!(fluent, "reminders-row-changed"))
        }
        WriteOutcome::Unknown => {
            render_badge(BadgeKind::Bad, &fl!(fluent, "reminders-row-doubtful"))
        }
        WriteOutcome::NotSent => {
            render_badge(BadgeKind::Warn, &fl!(fluent, "reminders-row-unsent"))
        }
        WriteOutcome::Failed(error) => {
            write_error(error, &fl!(fluent, "reminders-row-what"), words)
        }
        WriteOutcome::Unchecked(error) => {
            not_sent_error(error, &fl!(fluent, "reminders-row-what"), words)
        }
    };
    html! { p { (which) } (came) }
}
