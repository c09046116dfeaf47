//! What a person wants done with which of the reminders, as the form says it.

use std::collections::HashSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::judged::{Judged, Row};
use crate::clinic::sending::{Weight, is_sent};
use crate::panels::Form;

/// The field that says what is to be done.
pub(super) const WHAT: &str = "what";
/// The field that says with which of them.
pub(super) const WHICH: &str = "which";
/// A ticked reminder.
pub(super) const PICK: &str = "pick";
/// The new day.
pub(super) const DATE: &str = "date";

/// So many are done at one press: Provet allows a hundred such actions a minute. \[D\]
pub(super) const AT_ONCE: usize = 100;

/// A day further off than this many years is a slip of the keyboard.
const YEARS_AHEAD: i64 = 3;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Note them as sent.
    Sent,
    /// Plan them for another day.
    Move,
}

impl What {
    pub(super) const ALL: [Self; 2] = [Self::Sent, Self::Move];

    pub(super) fn value(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Move => "move",
        }
    }
}

/// With which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The ticked ones.
    Ticked,
    /// All with nothing to stop or to look at.
    Clean,
    /// All that must not go out as they are.
    Stopped,
}

impl Which {
    pub(super) const ALL: [Self; 3] = [Self::Ticked, Self::Clean, Self::Stopped];

    pub(super) fn value(self) -> &'static str {
        match self {
            Self::Ticked => "ticked",
            Self::Clean => "clean",
            Self::Stopped => "stopped",
        }
    }
}

/// What a person wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) what: What,
    pub(super) which: Which,
    /// Of the reminders of this frame only.
    pub(super) picks: Vec<i64>,
    /// As it was typed.
    pub(super) date: String,
}

/// Why a wish cannot be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// None is ticked, or none is of the kind that was asked for.
    Nothing,
    /// All of them are as they are wanted already, or out already.
    NothingLeft,
    /// No day was given, or what was typed is none.
    NoDay,
    /// The day has passed.
    Past,
    /// The day is years off.
    TooFar,
}

impl Default for Wish {
    fn default() -> Self {
        Self {
            what: What::Sent,
            which: Which::Ticked,
            picks: Vec::new(),
            date: String::new(),
        }
    }
}

impl Wish {
    /// Reads a form. What is no reminder of this frame is not picked, whatever the form says.
    pub(super) fn read(form: &Form, chosen: &[i64]) -> Self {
        let (what, which) = (form.field(WHAT), form.field(WHICH));
        let picked = form.0.iter().filter(|(name, _)| name == PICK);
        let mut known = HashSet::new();
        Self {
            what: What::ALL
                .into_iter()
                .find(|one| one.value() == what)
                .unwrap_or(What::Sent),
            which: Which::ALL
                .into_iter()
                .find(|one| one.value() == which)
                .unwrap_or(Which::Ticked),
            picks: picked
                .filter_map(|(_, value)| value.trim().parse().ok())
                .filter(|id| chosen.contains(id) && known.insert(*id))
                .collect(),
            date: form.field(DATE).to_owned(),
        }
    }

    /// The day that was typed, for a move.
    pub(super) fn day(&self, today: Date) -> Result<Option<Date>, Wrong> {
        if self.what == What::Sent {
            return Ok(None);
        }
        let day: Date = self.date.parse().map_err(|_| Wrong::NoDay)?;
        if day < today {
            Err(Wrong::Past)
        } else if day > today.saturating_add(YEARS_AHEAD.years()) {
            Err(Wrong::TooFar)
        } else {
            Ok(Some(day))
        }
    }

    /// The reminders it is about, at most [`AT_ONCE`] of those that can still be changed.
    pub(super) fn plan<'a>(&self, judged: &'a Judged, today: Date) -> Result<Plan<'a>, Wrong> {
        let day = self.day(today)?;
        let wanted: Vec<&Row> = judged.rows.iter().filter(|row| self.means(row)).collect();
        if wanted.is_empty() {
            return Err(Wrong::Nothing);
        }
        let open = |row: &&&Row| {
            let there = day.is_some() && row.reminder.planned == day;
            !is_sent(row.reminder.status) && !there
        };
        let rows: Vec<&Row> = wanted.iter().filter(open).copied().collect();
        if rows.is_empty() {
            return Err(Wrong::NothingLeft);
        }
        Ok(Plan {
            day,
            left_out: wanted.len() - rows.len(),
            later: rows.len().saturating_sub(AT_ONCE),
            rows: rows.into_iter().take(AT_ONCE).collect(),
        })
    }

    /// How many of them it means that are not out yet.
    pub(super) fn count(&self, judged: &Judged) -> usize {
        let open = |row: &&Row| !is_sent(row.reminder.status) && self.means(row);
        judged.rows.iter().filter(open).count()
    }

    fn means(&self, row: &Row) -> bool {
        match self.which {
            Which::Ticked => self.picks.contains(&row.reminder.id),
            Which::Clean => row.weight().is_none_or(|weight| weight == Weight::Tell),
            Which::Stopped => row.weight() == Some(Weight::Stop),
        }
    }
}

/// What will be written.
pub(super) struct Plan<'a> {
    /// The new day, for a move.
    pub(super) day: Option<Date>,
    /// The reminders.
    pub(super) rows: Vec<&'a Row>,
    /// How many need nothing: they are out, or planned for that day already.
    pub(super) left_out: usize,
    /// How many are too many for one press.
    pub(super) later: usize,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn form(fields: &[(&str, &str)]) -> Form {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Form(fields.iter().map(own).collect())
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
        let wish = Wish::read(&form(&fields), &[7, 8]);
        assert_eq!((wish.what, wish.which), (What::Move, Which::Ticked));
        assert_eq!(wish.picks, [7, 8]);
    }

    #[test]
    fn a_day_is_one_from_today_on() {
        let day = |date: &str| {
            let wish = Wish {
                what: What::Move,
                date: date.to_owned(),
                ..Wish::default()
            };
            wish.day(TODAY)
        };
        assert_eq!(day("2026-11-21"), Ok(Some(TODAY)));
        assert_eq!(day("2026-11-20"), Err(Wrong::Past));
        assert_eq!(day("2036-11-20"), Err(Wrong::TooFar));
        for typed in ["", "tomorrow", "21.11.2026", "2026-02-30"] {
            assert_eq!(day(typed), Err(Wrong::NoDay), "{typed}");
        }
        assert_eq!(Wish::default().day(TODAY), Ok(None));
    }
}
