//! The form below the table, and the step that shows once more what will be written.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::assessment::{AssessedReminder, ReminderAssessment};
use super::bulk_action::{
    BulkAction, BulkPlan, BulkRequest, BulkRequestError, FIELD_ACTION, FIELD_DATE, FIELD_REMINDER,
    FIELD_SELECTION, MAX_PER_SUBMIT, ReminderSelection,
};
use super::finding_messages::finding_message;
use super::labels::{reminder_patient_name, reminder_title};
use crate::clinic::reminder_check::FindingSeverity;
use crate::panels::confirmed_write::new_idempotency_key;
use crate::views::components::{BadgeKind, TableColumn, data_table, render_badge, render_date};
use crate::views::field_text::render_date_field;
use crate::views::form::{self, ConfirmStep, FormField, FormStep, FormTarget, InputKind};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::incomplete_notice;

/// The one action of the section.
pub(super) const ACTION_BULK: &str = "reminders";

/// What is to be done, with which of them, and on which day.
pub(super) fn render_form_fields(
    target: &FormTarget<'_>,
    assessment: &ReminderAssessment,
    request: &BulkRequest,
    error: Option<&str>,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    let selections = ReminderSelection::ALL
        .map(|one| (one.form_value(), selection_label(one, assessment, i18n)));
    let actions = BulkAction::ALL.map(|one| (one.form_value(), action_label(one, i18n)));
    let selection_label = fl!(fluent, "reminders-which");
    let (action_label, date_label) = (fl!(fluent, "reminders-do"), fl!(fluent, "reminders-day"));
    html! {
        (FormField::new(FIELD_SELECTION, &selection_label, request.selection.form_value()).in_slot(target.slot).render_select(&selections))
        (FormField::new(FIELD_ACTION, &action_label, request.action.form_value()).in_slot(target.slot).with_error(error).render_select(&actions))
        (FormField::new(FIELD_DATE, &date_label, &request.date_input).in_slot(target.slot).with_kind(InputKind::Date).render())
        div .buttons { (form::step_button(FormStep::Review, &fl!(fluent, "form-check"), true)) }
    }
}

fn action_label(action: BulkAction, i18n: &I18n) -> String {
    match action {
        BulkAction::MarkSent => fl!(i18n.fluent, "reminders-do-sent"),
        BulkAction::Reschedule => fl!(i18n.fluent, "reminders-do-move"),
    }
}

fn selection_label(
    selection: ReminderSelection,
    assessment: &ReminderAssessment,
    i18n: &I18n,
) -> String {
    let request = BulkRequest {
        selection,
        ..BulkRequest::default()
    };
    let count = request.selected_count(assessment);
    match selection {
        ReminderSelection::Ticked => fl!(i18n.fluent, "reminders-which-ticked"),
        ReminderSelection::WithoutFindings => {
            fl!(i18n.fluent, "reminders-which-clean", count = count)
        }
        ReminderSelection::Blocked => fl!(i18n.fluent, "reminders-which-stopped", count = count),
    }
}

/// The second step: which reminders, what stands there, what will.
pub(super) fn render_confirm(
    target: &FormTarget<'_>,
    request: &BulkRequest,
    plan: &BulkPlan<'_>,
    i18n: &I18n,
) -> Markup {
    let count = plan.reminders.len();
    let save = match plan.day {
        None => fl!(i18n.fluent, "reminders-save-sent", count = count),
        Some(_) => fl!(i18n.fluent, "reminders-save-move", count = count),
    };
    let mut review = ConfirmStep::new(ACTION_BULK, render_summary(plan, i18n))
        .with_field(FIELD_ACTION, request.action.form_value())
        .with_field(FIELD_SELECTION, ReminderSelection::Ticked.form_value())
        .with_field(FIELD_DATE, &request.date_input)
        .with_save_label(save);
    // Each by its number, whichever way they were chosen: a list that grew meanwhile adds none.
    for row in &plan.reminders {
        let id = row.reminder.id.to_string();
        review = review
            .with_expected(&id, &row.fingerprint())
            .with_field(FIELD_REMINDER, &id);
    }
    review.render(target, &new_idempotency_key(), i18n)
}

fn render_summary(plan: &BulkPlan<'_>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let (unaffected, deferred) = (plan.unaffected_count, plan.deferred_count);
    html! {
        p { strong { (confirm_question(plan, i18n)) } }
        // Marking sends nothing: people must know that before they press.
        @if plan.day.is_none() { p { (fl!(fluent, "reminders-sent-means")) } }
        @else { (render_blocked_warning(plan, i18n)) }
        (render_preview(plan, i18n))
        @if unaffected > 0 { (incomplete_notice(&fl!(fluent, "reminders-left-out", count = unaffected))) }
        @if deferred > 0 { (incomplete_notice(&fl!(fluent, "reminders-later", most = MAX_PER_SUBMIT, count = deferred))) }
    }
}

fn confirm_question(plan: &BulkPlan<'_>, i18n: &I18n) -> String {
    let count = plan.reminders.len();
    match plan.day.map(|day| i18n.format.date(day)) {
        None => fl!(i18n.fluent, "reminders-ask-sent", count = count),
        Some(day) => fl!(i18n.fluent, "reminders-ask-move", count = count, day = day),
    }
}

/// Says of how many that they should not go out on the other day either.
fn render_blocked_warning(plan: &BulkPlan<'_>, i18n: &I18n) -> Markup {
    let is_blocked = |row: &&&AssessedReminder| row.severity() == Some(FindingSeverity::Blocking);
    let count = plan.reminders.iter().filter(is_blocked).count();
    html! {
        @if count > 0 {
            p { (render_badge(BadgeKind::Bad, &fl!(i18n.fluent, "reminders-ask-stopped", count = count))) }
        }
    }
}

fn render_preview(plan: &BulkPlan<'_>, i18n: &I18n) -> Markup {
    let titles = [
        fl!(i18n.fluent, "reminders-column-about"),
        fl!(i18n.fluent, "reminders-column-now"),
        fl!(i18n.fluent, "reminders-column-after"),
    ];
    let columns = titles.each_ref().map(|title| TableColumn::text(title));
    let rows: Vec<Vec<Markup>> = plan
        .reminders
        .iter()
        .map(|row| {
            vec![
                render_summary_line(row, i18n),
                render_current_date(row, i18n),
                render_new_date(row, plan, i18n),
            ]
        })
        .collect();
    html! { div .selection { (data_table(&fl!(i18n.fluent, "reminders-title"), &columns, &rows)) } }
}

/// Which reminder it is, and what would speak against sending it.
pub(super) fn render_summary_line(row: &AssessedReminder, i18n: &I18n) -> Markup {
    let blocking = row
        .findings
        .iter()
        .filter(|finding| finding.severity == FindingSeverity::Blocking);
    html! {
        strong { (inline_text(&reminder_patient_name(row, i18n))) } " " (inline_text(&reminder_title(row, i18n)))
        @for finding in blocking { " " (render_badge(BadgeKind::Bad, &finding_message(finding, i18n))) }
    }
}

fn render_current_date(row: &AssessedReminder, i18n: &I18n) -> Markup {
    html! {
        @match row.reminder.planned_date {
            Some(planned) => { (render_date(planned, i18n)) }
            None if row.record.planned_sending_date.is_present() => {
                (render_date_field(&row.record.planned_sending_date, i18n))
            }
            None => { (fl!(i18n.fluent, "reminders-no-day")) }
        }
    }
}

/// What will stand there. The arrow tells it from what stands there now where one stands below the other.
fn render_new_date(row: &AssessedReminder, plan: &BulkPlan<'_>, i18n: &I18n) -> Markup {
    // A message after that day comes too late for what it reminds of.
    let is_after_due = |planned| {
        row.reminder
            .due_date
            .known()
            .is_some_and(|due| planned > due)
    };
    html! {
        "→ "
        @match plan.day {
            Some(planned) => {
                (render_date(planned, i18n))
                @if is_after_due(planned) { " " (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "reminders-after-due"))) }
            }
            None => { (fl!(i18n.fluent, "reminders-sent")) }
        }
    }
}

/// Why a request cannot be carried out, and what to do instead.
pub(super) fn request_error_message(error: BulkRequestError, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match error {
        BulkRequestError::NothingSelected => fl!(fluent, "reminders-wrong-nothing"),
        BulkRequestError::NothingToChange => fl!(fluent, "reminders-wrong-left"),
        BulkRequestError::InvalidDate => fl!(fluent, "reminders-wrong-no-day"),
        BulkRequestError::DateInPast => fl!(fluent, "reminders-wrong-past"),
        BulkRequestError::DateTooFar => fl!(fluent, "reminders-wrong-far"),
    }
}
