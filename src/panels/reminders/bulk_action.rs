//! What a person wants done with which of the reminders, as the form says it.

use std::collections::HashSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::assessment::{AssessedReminder, ReminderAssessment};
use crate::clinic::reminder_check::{FindingSeverity, is_message_sent};
use crate::panels::FormFields;

/// The field that says what is to be done.
pub(super) const FIELD_ACTION: &str = "what";
/// The field that says with which of them.
pub(super) const FIELD_SELECTION: &str = "which";
/// A ticked reminder.
pub(super) const FIELD_REMINDER: &str = "pick";
/// The new day.
pub(super) const FIELD_DATE: &str = "date";

/// So many are done at one press: Provet allows a hundred such actions a minute. \[D\]
pub(super) const MAX_PER_SUBMIT: usize = 100;

/// A day further off than this many years is a slip of the keyboard.
const MAX_YEARS_AHEAD: i64 = 3;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BulkAction {
    /// Note them as sent.
    MarkSent,
    /// Plan them for another day.
    Reschedule,
}

impl BulkAction {
    pub(super) const ALL: [Self; 2] = [Self::MarkSent, Self::Reschedule];

    pub(super) fn form_value(self) -> &'static str {
        match self {
            Self::MarkSent => "sent",
            Self::Reschedule => "move",
        }
    }
}

/// With which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReminderSelection {
    /// The ticked ones.
    Ticked,
    /// All with nothing to stop or to look at.
    WithoutFindings,
    /// All that must not go out as they are.
    Blocked,
}

impl ReminderSelection {
    pub(super) const ALL: [Self; 3] = [Self::Ticked, Self::WithoutFindings, Self::Blocked];

    pub(super) fn form_value(self) -> &'static str {
        match self {
            Self::Ticked => "ticked",
            Self::WithoutFindings => "clean",
            Self::Blocked => "stopped",
        }
    }
}

/// What a person wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BulkRequest {
    pub(super) action: BulkAction,
    pub(super) selection: ReminderSelection,
    /// Of the reminders that the panel was opened on, and no others.
    pub(super) reminder_ids: Vec<i64>,
    /// As it was typed.
    pub(super) date_input: String,
}

/// Why a request cannot be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BulkRequestError {
    /// None is ticked, or none is of the kind that was asked for.
    NothingSelected,
    /// All of them are as they are wanted already, or out already.
    NothingToChange,
    /// No day was given, or what was typed is none.
    InvalidDate,
    /// The day has passed.
    DateInPast,
    /// The day is years off.
    DateTooFar,
}

impl Default for BulkRequest {
    fn default() -> Self {
        Self {
            action: BulkAction::MarkSent,
            selection: ReminderSelection::Ticked,
            reminder_ids: Vec::new(),
            date_input: String::new(),
        }
    }
}

impl BulkRequest {
    /// Reads a form. A reminder that the panel was not opened on is not picked, whatever the form says.
    pub(super) fn parse(fields: &FormFields, opened: &[i64]) -> Self {
        let (action, selection) = (fields.value(FIELD_ACTION), fields.value(FIELD_SELECTION));
        let ticked = fields.0.iter().filter(|(name, _)| name == FIELD_REMINDER);
        let mut seen = HashSet::new();
        Self {
            action: BulkAction::ALL
                .into_iter()
                .find(|one| one.form_value() == action)
                .unwrap_or(BulkAction::MarkSent),
            selection: ReminderSelection::ALL
                .into_iter()
                .find(|one| one.form_value() == selection)
                .unwrap_or(ReminderSelection::Ticked),
            // The form may name any id; only those of the session may be written to.
            reminder_ids: ticked
                .filter_map(|(_, value)| value.trim().parse().ok())
                // Once each, because a repeated id would count twice towards the hundred.
                .filter(|id| opened.contains(id) && seen.insert(*id))
                .collect(),
            date_input: fields.value(FIELD_DATE).to_owned(),
        }
    }

    /// The day that was typed, for a move.
    pub(super) fn parse_day(&self, today: Date) -> Result<Option<Date>, BulkRequestError> {
        if self.action == BulkAction::MarkSent {
            return Ok(None);
        }
        let day: Date = self
            .date_input
            .parse()
            .map_err(|_| BulkRequestError::InvalidDate)?;
        if day < today {
            Err(BulkRequestError::DateInPast)
        // Caught here, because nobody would notice a reminder that goes out in ten years.
        } else if day > today.saturating_add(MAX_YEARS_AHEAD.years()) {
            Err(BulkRequestError::DateTooFar)
        } else {
            Ok(Some(day))
        }
    }

    /// The reminders it is about, at most `MAX_PER_SUBMIT` of those that can still be changed.
    pub(super) fn build_plan<'a>(
        &self,
        assessment: &'a ReminderAssessment,
        today: Date,
    ) -> Result<BulkPlan<'a>, BulkRequestError> {
        let day = self.parse_day(today)?;
        let selected: Vec<&AssessedReminder> = assessment
            .reminders
            .iter()
            .filter(|row| self.is_selected(row))
            .collect();
        if selected.is_empty() {
            return Err(BulkRequestError::NothingSelected);
        }
        let is_open = |row: &&&AssessedReminder| {
            // A write that changes nothing costs one of the hundred actions a minute.
            let is_planned_so = day.is_some() && row.reminder.planned_date == day;
            !is_message_sent(row.reminder.status) && !is_planned_so
        };
        let rows: Vec<&AssessedReminder> = selected.iter().filter(is_open).copied().collect();
        if rows.is_empty() {
            return Err(BulkRequestError::NothingToChange);
        }
        Ok(BulkPlan {
            day,
            unaffected_count: selected.len() - rows.len(),
            deferred_count: rows.len().saturating_sub(MAX_PER_SUBMIT),
            reminders: rows.into_iter().take(MAX_PER_SUBMIT).collect(),
        })
    }

    /// How many of them it means that are not out yet.
    pub(super) fn selected_count(&self, assessment: &ReminderAssessment) -> usize {
        let is_open = |row: &&AssessedReminder| {
            !is_message_sent(row.reminder.status) && self.is_selected(row)
        };
        assessment.reminders.iter().filter(is_open).count()
    }

    fn is_selected(&self, row: &AssessedReminder) -> bool {
        match self.selection {
            ReminderSelection::Ticked => self.reminder_ids.contains(&row.reminder.id),
            ReminderSelection::WithoutFindings => row
                .severity()
                .is_none_or(|severity| severity == FindingSeverity::Info),
            ReminderSelection::Blocked => row.severity() == Some(FindingSeverity::Blocking),
        }
    }
}

/// What will be written.
pub(super) struct BulkPlan<'a> {
    /// The new day, for a move.
    pub(super) day: Option<Date>,
    /// The reminders.
    pub(super) reminders: Vec<&'a AssessedReminder>,
    /// How many need nothing: they are out, or planned for that day already.
    pub(super) unaffected_count: usize,
    /// How many are too many for one press.
    pub(super) deferred_count: usize,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn form(fields: &[(&str, &str)]) -> FormFields {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        FormFields(fields.iter().map(own).collect())
    }

    #[test]
    fn only_reminders_of_this_frame_are_picked_and_each_once() {
        let fields = [
            ("what", "move"),
            ("which", "?"),
            ("pick", "7"),
            ("pick", "7"),
            ("pick", "99"),
            ("pick", "x"),
            ("pick", " 8 "),
        ];
        let request = BulkRequest::parse(&form(&fields), &[7, 8]);
        assert_eq!(
            (request.action, request.selection),
            (BulkAction::Reschedule, ReminderSelection::Ticked)
        );
        assert_eq!(request.reminder_ids, [7, 8]);
    }

    #[test]
    fn a_day_is_one_from_today_on() {
        let day = |date: &str| {
            let request = BulkRequest {
                action: BulkAction::Reschedule,
                date_input: date.to_owned(),
                ..BulkRequest::default()
            };
            request.parse_day(TODAY)
        };
        assert_eq!(day("2026-11-21"), Ok(Some(TODAY)));
        assert_eq!(day("2026-11-20"), Err(BulkRequestError::DateInPast));
        assert_eq!(day("2036-11-20"), Err(BulkRequestError::DateTooFar));
        for typed in ["", "tomorrow", "21.11.2026", "2026-02-30"] {
            assert_eq!(day(typed), Err(BulkRequestError::InvalidDate), "{typed}");
        }
        assert_eq!(BulkRequest::default().parse_day(TODAY), Ok(None));
    }
}
