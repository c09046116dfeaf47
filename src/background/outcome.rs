//! How an attempt at a job ends, and why.

use std::time::Duration;

use jiff::SignedDuration;

use crate::provet::ProvetError;
use crate::storage::codec::text_enum;

/// Attempts after which a job fails: with the delays between them, about two and a half hours.
pub(crate) const MAX_ATTEMPTS: i64 = 12;

/// The delay after the first failed attempt; doubled with each further one.
const INITIAL_RETRY_DELAY: SignedDuration = SignedDuration::from_secs(5);
/// The longest delay between two attempts.
const MAX_RETRY_DELAY: SignedDuration = SignedDuration::from_hours(1);

text_enum! {
    /// Why a job failed. The codes are stable: people search for them, and they are stored.
    pub enum JobFailureReason {
        /// The clinic has no working credential.
        NotConnected = "job/not-connected",
        /// The person who pressed the button is not signed in any more.
        SignedOut = "job/signed-out",
        /// Provet does not accept the clinic's credential.
        CredentialRejected = "job/refused",
        /// The credential lacks a permission.
        Forbidden = "job/forbidden",
        /// The object does not exist.
        NotFound = "job/not-found",
        /// Provet refused what was to be written.
        Rejected = "job/rejected",
        /// The rate limit is used up.
        Throttled = "job/throttled",
        /// Provet did not answer.
        Unreachable = "job/unreachable",
        /// The response of Provet cannot be read.
        InvalidResponse = "job/unreadable",
        /// Somebody else changed the consultation before it was known whether our write was applied.
        ChangedMeanwhile = "job/moved-meanwhile",
        /// The record does not show whether the write was applied.
        Unverifiable = "job/unseen",
        /// The button was removed.
        ButtonRemoved = "job/button-removed",
        /// The clinic is disabled.
        ClinicDisabled = "job/clinic-off",
        /// The action of the button is not possible on this page.
        WrongPage = "job/wrong-page",
        /// The stored action cannot be read.
        InvalidSettings = "job/settings",
        /// The clinic's own receiver refused the event.
        ReceiverRejected = "job/receiver-refused",
        /// The clinic's own receiver did not answer, or answered with a temporary error.
        ReceiverUnreachable = "job/receiver-unreachable",
        /// Events may not be sent to the URL of the receiver.
        ReceiverNotAllowed = "job/receiver-not-allowed",
        /// Our own database failed.
        Database = "job/database",
        /// Too many attempts were cut off before they ended.
        Interrupted = "job/interrupted",
    }
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AttemptOutcome {
    /// The job is done.
    Done,
    /// Another attempt would not help.
    Failed(JobFailureReason),
    /// A later attempt may succeed.
    Retry {
        reason: JobFailureReason,
        /// How long Provet asked to wait.
        wait: Option<Duration>,
    },
    /// Another node has the job by now; nothing is saved.
    LeaseLost,
}

impl AttemptOutcome {
    pub(super) fn retry(reason: JobFailureReason) -> Self {
        Self::Retry { reason, wait: None }
    }

    /// The outcome of an error, for a request that changed nothing: a read, or a write that was certainly not applied.
    pub(super) fn from_error(error: &ProvetError) -> Self {
        match error {
            ProvetError::NotConnected => Self::Failed(JobFailureReason::NotConnected),
            ProvetError::SignInRequired => Self::Failed(JobFailureReason::SignedOut),
            // It is known within seconds whether the clinic is still connected.
            ProvetError::ConnectionChecking | ProvetError::CredentialRejected => {
                Self::retry(JobFailureReason::CredentialRejected)
            }
            ProvetError::Forbidden { .. } => Self::Failed(JobFailureReason::Forbidden),
            ProvetError::NotFound { .. } => Self::Failed(JobFailureReason::NotFound),
            ProvetError::ValuesRejected { .. } => Self::Failed(JobFailureReason::Rejected),
            ProvetError::Throttled { retry_after, .. } => Self::Retry {
                reason: JobFailureReason::Throttled,
                wait: Some(*retry_after),
            },
            ProvetError::Unreachable { .. } => Self::retry(JobFailureReason::Unreachable),
            ProvetError::InvalidResponse { .. } => Self::retry(JobFailureReason::InvalidResponse),
            ProvetError::FilterIgnored { .. } => Self::retry(JobFailureReason::Unverifiable),
        }
    }
}

/// The delay after this many failed attempts: 5 s, 10 s, 20 s … 1 h.
pub(crate) fn retry_delay(attempts: i64) -> SignedDuration {
    let doublings = u32::try_from(attempts.saturating_sub(1).clamp(0, 20)).unwrap_or(0);
    let factor = 2_i32.saturating_pow(doublings);
    INITIAL_RETRY_DELAY
        .saturating_mul(factor)
        .min(MAX_RETRY_DELAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_an_hour() {
        let seconds = |attempts| retry_delay(attempts).as_secs();
        assert_eq!([seconds(1), seconds(2), seconds(3)], [5, 10, 20]);
        assert_eq!(
            [seconds(10), seconds(11), seconds(i64::MAX)],
            [2560, 3600, 3600]
        );
        let all: i64 = (1..MAX_ATTEMPTS).map(seconds).sum();
        assert_eq!(all, 8715, "about two and a half hours in all");
    }

    #[test]
    fn every_reason_has_a_code_of_its_own() {
        for reason in JobFailureReason::ALL {
            assert_eq!(reason.as_str().parse(), Ok(*reason));
        }
        assert_eq!(JobFailureReason::ALL.len(), 20);
        assert!("job/other".parse::<JobFailureReason>().is_err());
    }

    #[test]
    fn what_can_never_be_done_is_not_tried_again() {
        let resource = "consultation/{id}/";
        for (error, reason) in [
            (ProvetError::NotConnected, JobFailureReason::NotConnected),
            (
                ProvetError::Forbidden { resource },
                JobFailureReason::Forbidden,
            ),
            (
                ProvetError::NotFound { resource },
                JobFailureReason::NotFound,
            ),
        ] {
            assert_eq!(
                AttemptOutcome::from_error(&error),
                AttemptOutcome::Failed(reason)
            );
        }
        assert_eq!(
            AttemptOutcome::from_error(&ProvetError::CredentialRejected),
            AttemptOutcome::retry(JobFailureReason::CredentialRejected)
        );
    }
}
