//! The form below the table, and the step that shows once more what will be written.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::assessment::{AssessedReminder, ReminderAssessment};
use super::bulk_action::{
    BulkAction, BulkPlan, BulkRequest, BulkRequestError, FIELD_ACTION, FIELD_DATE, FIELD_REMINDER,
    FIELD_SELECTION, MAX_PER_SUBMIT, ReminderSelection,
};
use super::finding_messages::finding_message;
use super::table::{reminder_patient_name, reminder_title};
use crate::clinic::reminder_check::FindingSeverity;
use crate::panels::confirmed_write::new_idempotency_key;
use crate::views::components::{BadgeKind, TableColumn, data_table, render_badge, render_date};
use crate::views::form::{self, ConfirmStep, FormField, FormStep, FormTarget, InputKind};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::incomplete_notice;

/// The one action of the section.
pub(super) const ACTION_BULK: &str = "reminders";

/// What is to be done, with which of them, and on which day.
pub(super) fn render_form_fields(
    spot: &FormTarget<'_>,
    judged: &ReminderAssessment,
    wish: &BulkRequest,
    wrong: Option<&str>,
    words: &I18n,
) -> Markup {
    let fluent = &words.fluent;
    let which = ReminderSelection::ALL.map(|which| {
        (
            which.form_value().to_owned(),
            selection_label(which, judged, words),
        )
    });
    let what =
        BulkAction::ALL.map(|what| (what.form_value().to_owned(), action_label(what, words)));
    let (which_label, what_label) = (fl!(fluent, "reminders-which"), fl!(fluent, "reminders-do"));
    html! {
        (FormField::new(FIELD_SELECTION, &which_label, wish.selection.form_value()).in_slot(spot.slot).render_select(&which))
        (FormField::new(FIELD_ACTION, &what_label, wish.action.form_value()).in_slot(spot.slot).with_error(wrong).render_select(&what))
        (FormField::new(FIELD_DATE, &fl!(fluent, "reminders-day"), &wish.date_input).in_slot(spot.slot).with_kind(InputKind::Date).render())
        div .buttons { (form::step_button(FormStep::Review, &fl!(fluent, "form-check"), true)) }
    }
}

fn action_label(what: BulkAction, words: &I18n) -> String {
    match what {
        BulkAction::MarkSent => fl!(words.fluent, "reminders-do-sent"),
        BulkAction::Reschedule => fl!(words.fluent, "reminders-do-move"),
    }
}

fn selection_label(which: ReminderSelection, judged: &ReminderAssessment, words: &I18n) -> String {
    let of = |which| BulkRequest {
        selection: which,
        ..BulkRequest::default()
    };
    let count = |which| of(which).selected_count(judged);
    match which {
        ReminderSelection::Ticked => fl!(words.fluent, "reminders-which-ticked"),
        ReminderSelection::WithoutFindings => {
            fl!(words.fluent, "reminders-which-clean", count = count(which))
        }
        ReminderSelection::Blocked => fl!(
            words.fluent,
            "reminders-which-stopped",
            count = count(which)
        ),
    }
}

/// The second step: which reminders, what stands there, what will.
pub(super) fn render_confirm(
    spot: &FormTarget<'_>,
    wish: &BulkRequest,
    plan: &BulkPlan<'_>,
    words: &I18n,
) -> Markup {
    let count = plan.reminders.len();
    let save = match plan.day {
        None => fl!(words.fluent, "reminders-save-sent", count = count),
        Some(_) => fl!(words.fluent, "reminders-save-move", count = count),
    };
    ConfirmStep {
        action: ACTION_BULK,
        summary: render_summary(plan, words),
        hidden_fields: &confirm_hidden_fields(wish, plan),
        idempotency_key: &new_idempotency_key(),
        save_label: &save,
    }
    .render(spot, words)
}

fn render_summary(plan: &BulkPlan<'_>, words: &I18n) -> Markup {
    let fluent = &words.fluent;
    let (left_out, later) = (plan.unaffected_count, plan.deferred_count);
    html! {
        p { strong { (confirm_question(plan, words)) } }
        @if plan.day.is_none() { p { (fl!(fluent, "reminders-sent-means")) } }
        @else { (render_blocked_warning(plan, words)) }
        (render_preview(plan, words))
        @if left_out > 0 { (incomplete_notice(&fl!(fluent, "reminders-left-out", count = left_out))) }
        @if later > 0 { (incomplete_notice(&fl!(fluent, "reminders-later", most = MAX_PER_SUBMIT, count = later))) }
    }
}

fn confirm_question(plan: &BulkPlan<'_>, words: &I18n) -> String {
    let count = plan.reminders.len();
    match plan.day.map(|day| words.format.date(day)) {
        None => fl!(words.fluent, "reminders-ask-sent", count = count),
        Some(day) => fl!(words.fluent, "reminders-ask-move", count = count, day = day),
    }
}

/// Says of how many that they should not go out on the other day either.
fn render_blocked_warning(plan: &BulkPlan<'_>, words: &I18n) -> Markup {
    let stops = |row: &&&AssessedReminder| row.severity() == Some(FindingSeverity::Blocking);
    let count = plan.reminders.iter().filter(stops).count();
    html! {
        @if count > 0 {
            p { (render_badge(BadgeKind::Bad, &fl!(words.fluent, "reminders-ask-stopped", count = count))) }
        }
    }
}

fn render_preview(plan: &BulkPlan<'_>, words: &I18n) -> Markup {
    let titles = [
        fl!(words.fluent, "reminders-column-about"),
        fl!(words.fluent, "reminders-column-now"),
        fl!(words.fluent, "reminders-column-after"),
    ];
    let columns = titles.each_ref().map(|title| TableColumn::text(title));
    let rows: Vec<Vec<Markup>> = plan
        .reminders
        .iter()
        .map(|row| {
            vec![
                render_summary_line(row, words),
                render_current_date(row, words),
                render_new_date(row, plan, words),
            ]
        })
        .collect();
    html! { div .selection { (data_table(&fl!(words.fluent, "reminders-title"), &columns, &rows)) } }
}

/// Which reminder it is, and what would speak against sending it.
pub(super) fn render_summary_line(row: &AssessedReminder, words: &I18n) -> Markup {
    let stops = row
        .findings
        .iter()
        .filter(|noted| noted.severity == FindingSeverity::Blocking);
    html! {
        strong { (inline_text(&reminder_patient_name(row, words))) } " " (inline_text(&reminder_title(row, words)))
        @for noted in stops { " " (render_badge(BadgeKind::Bad, &finding_message(noted, words))) }
    }
}

fn render_current_date(row: &AssessedReminder, words: &I18n) -> Markup {
    html! {
        @match row.reminder.planned_date {
            Some(planned) => { (render_date(planned, words)) }
            None => { (fl!(words.fluent, "reminders-no-day")) }
        }
    }
}

/// What will stand there. The arrow tells it from what stands there now where one stands below the other.
fn render_new_date(row: &AssessedReminder, plan: &BulkPlan<'_>, words: &I18n) -> Markup {
    let late = |planned| row.reminder.due_date.is_some_and(|due| planned > due);
    html! {
        "→ "
        @match plan.day {
            Some(planned) => {
                (render_date(planned, words))
                @if late(planned) { " " (render_badge(BadgeKind::Warn, &fl!(words.fluent, "reminders-after-due"))) }
            }
            None => { (fl!(words.fluent, "reminders-sent")) }
        }
    }
}

/// The first step's fields; the reminders by their numbers, whichever way they were chosen, each with what was seen.
fn confirm_hidden_fields(wish: &BulkRequest, plan: &BulkPlan<'_>) -> Vec<(String, String)> {
    let mut kept = vec![
        (FIELD_ACTION.to_owned(), wish.action.form_value().to_owned()),
        (
            FIELD_SELECTION.to_owned(),
            ReminderSelection::Ticked.form_value().to_owned(),
        ),
        (FIELD_DATE.to_owned(), wish.date_input.clone()),
    ];
    for row in &plan.reminders {
        let id = row.reminder.id.to_string();
        kept.push((form::expected_value_name(&id), row.fingerprint()));
        kept.push((FIELD_REMINDER.to_owned(), id));
    }
    kept
}

/// Why a wish cannot be carried out, and what to do instead.
pub(super) fn request_error_message(wrong: BulkRequestError, words: &I18n) -> String {
    let fluent = &words.fluent;
    match wrong {
        BulkRequestError::NothingSelected => fl!(fluent, "reminders-wrong-nothing"),
        BulkRequestError::NothingToChange => fl!(fluent, "reminders-wrong-left"),
        BulkRequestError::InvalidDate => fl!(fluent, "reminders-wrong-no-day"),
        BulkRequestError::DateInPast => fl!(fluent, "reminders-wrong-past"),
        BulkRequestError::DateTooFar => fl!(fluent, "reminders-wrong-far"),
    }
}
