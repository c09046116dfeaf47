//! How an attempt at a job ends, and why.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use jiff::SignedDuration;

use crate::provet::ProvetError;

/// Attempts after which a job is given up: with the pauses between them, about two and a half hours.
pub(super) const MOST_ATTEMPTS: i64 = 12;

/// After the first attempt that came to nothing; doubled with each further one.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(5);
/// The longest pause between two attempts.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(1);

/// Why a job came to nothing: stable codes, as people and lists know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The clinic has no working credential.
    NotConnected,
    /// The person who pressed the button is not signed in any more.
    SignedOut,
    /// Provet does not accept the clinic's credential.
    Refused,
    /// The right was not granted.
    Forbidden,
    /// The object is not there.
    NotFound,
    /// Provet refused what was to be written.
    Rejected,
    /// The rate limit is used up.
    Throttled,
    /// No answer.
    Unreachable,
    /// An answer that makes no sense.
    Unreadable,
    /// Somebody else moved the consultation on before it was known whether our write had landed.
    MovedMeanwhile,
    /// The record does not let us see whether the write landed.
    Unseen,
    /// The button was removed.
    ButtonRemoved,
    /// The clinic is switched off.
    ClinicOff,
    /// The button's work makes no sense on this page.
    WrongPage,
    /// The button's settings cannot be read.
    Settings,
    /// The clinic's own receiver refused the event.
    ReceiverRefused,
    /// The clinic's own receiver did not answer well.
    ReceiverUnreachable,
    /// The receiver's address is not one that events may go to.
    ReceiverNotAllowed,
    /// Our own database.
    Database,
    /// Attempts kept being cut off before they ended.
    Interrupted,
}

/// Every reason with its code.
const CODES: [(Reason, &str); 20] = [
    (Reason::NotConnected, "job/not-connected"),
    (Reason::SignedOut, "job/signed-out"),
    (Reason::Refused, "job/refused"),
    (Reason::Forbidden, "job/forbidden"),
    (Reason::NotFound, "job/not-found"),
    (Reason::Rejected, "job/rejected"),
    (Reason::Throttled, "job/throttled"),
    (Reason::Unreachable, "job/unreachable"),
    (Reason::Unreadable, "job/unreadable"),
    (Reason::MovedMeanwhile, "job/moved-meanwhile"),
    (Reason::Unseen, "job/unseen"),
    (Reason::ButtonRemoved, "job/button-removed"),
    (Reason::ClinicOff, "job/clinic-off"),
    (Reason::WrongPage, "job/wrong-page"),
    (Reason::Settings, "job/settings"),
    (Reason::ReceiverRefused, "job/receiver-refused"),
    (Reason::ReceiverUnreachable, "job/receiver-unreachable"),
    (Reason::ReceiverNotAllowed, "job/receiver-not-allowed"),
    (Reason::Database, "job/database"),
    (Reason::Interrupted, "job/interrupted"),
];

impl Reason {
    /// Every reason.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.iter().map(|(reason, _)| *reason)
    }

    /// The stable code, such as `job/forbidden`.
    pub fn code(self) -> &'static str {
        let found = CODES.iter().find(|(reason, _)| *reason == self);
        found.map_or("job/failed", |(_, code)| code)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// No reason has this code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no reason has this code")]
pub struct NoSuchReason;

impl FromStr for Reason {
    type Err = NoSuchReason;

    fn from_str(text: &str) -> Result<Self, NoSuchReason> {
        let found = CODES.iter().find(|(_, code)| *code == text);
        found.map(|(reason, _)| *reason).ok_or(NoSuchReason)
    }
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The work is done.
    Done,
    /// It will never be done by trying.
    Failed(Reason),
    /// It may be done later.
    Later {
        reason: Reason,
        /// How long Provet asked to wait.
        wait: Option<Duration>,
    },
    /// Somebody else has the job by now; nothing is noted.
    Lost,
}

impl Outcome {
    pub(super) fn later(reason: Reason) -> Self {
        Self::Later { reason, wait: None }
    }

    /// What an error means for a request that changed nothing: a read, or a write that was surely not carried out.
    pub(super) fn of(error: &ProvetError) -> Self {
        match error {
            ProvetError::NotConnected => Self::Failed(Reason::NotConnected),
            ProvetError::NeedsPerson => Self::Failed(Reason::SignedOut),
            ProvetError::Refused => Self::later(Reason::Refused),
            ProvetError::Forbidden { .. } => Self::Failed(Reason::Forbidden),
            ProvetError::NotFound { .. } => Self::Failed(Reason::NotFound),
            ProvetError::Rejected { .. } => Self::Failed(Reason::Rejected),
            ProvetError::Throttled { retry_after, .. } => Self::Later {
                reason: Reason::Throttled,
                wait: Some(*retry_after),
            },
            ProvetError::Unreachable { .. } => Self::later(Reason::Unreachable),
            ProvetError::Nonsense { .. } => Self::later(Reason::Unreadable),
            ProvetError::Unfiltered { .. } => Self::later(Reason::Unseen),
        }
    }
}

/// The pause after so many attempts that came to nothing: 5 s, 10 s, 20 s … 1 h.
pub(super) fn pause(attempts: i64) -> SignedDuration {
    let doublings = u32::try_from(attempts.saturating_sub(1).clamp(0, 20)).unwrap_or(0);
    let factor = 2_i32.saturating_pow(doublings);
    FIRST_PAUSE.saturating_mul(factor).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_an_hour() {
        let seconds = |attempts| pause(attempts).as_secs();
        assert_eq!([seconds(1), seconds(2), seconds(3)], [5, 10, 20]);
        assert_eq!(
            [seconds(10), seconds(11), seconds(i64::MAX)],
            [2560, 3600, 3600]
        );
        let all: i64 = (1..MOST_ATTEMPTS).map(seconds).sum();
        assert_eq!(all, 8715, "about two and a half hours in all");
    }

    #[test]
    fn every_reason_has_a_code_of_its_own() {
        for reason in Reason::all() {
            assert_eq!(reason.code().parse(), Ok(reason));
        }
        assert_eq!(Reason::all().count(), 20);
        assert_eq!("job/other".parse::<Reason>(), Err(NoSuchReason));
    }

    #[test]
    fn what_can_never_be_done_is_not_tried_again() {
        let resource = "consultation/{id}/";
        for (error, reason) in [
            (ProvetError::NotConnected, Reason::NotConnected),
            (ProvetError::Forbidden { resource }, Reason::Forbidden),
            (ProvetError::NotFound { resource }, Reason::NotFound),
        ] {
            assert_eq!(Outcome::of(&error), Outcome::Failed(reason));
        }
        assert_eq!(
            Outcome::of(&ProvetError::Refused),
            Outcome::later(Reason::Refused)
        );
    }
}
