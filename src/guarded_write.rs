//! One write to Provet: claimed by its idempotency key, sent once, and looked up where the answer leaves it open.
//!
//! Panels, background jobs and remote buttons all write through [`send_once`], so that they agree on which errors leave
//! a write open. The panels and the jobs also claim the key here before they send anything.

use std::future::Future;
use std::time::Duration;

use jiff::Timestamp;
use tokio::time::{Instant, sleep};

use crate::provet::ProvetError;
use crate::storage::{AuditOutcome, Database, StorageError, WriteIntent, WriteStart};

/// What the audit row of an idempotency key allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteClaim {
    /// The key is new and its row is stored: nothing was sent under it yet.
    Fresh,
    /// An earlier attempt may have written: look in the record first.
    MayBeApplied,
    /// An earlier attempt wrote it.
    Applied,
    /// An earlier attempt ended before anything was sent.
    NotSent,
    /// An earlier attempt was sent, and certainly not carried out.
    NotApplied,
}

/// Stores the audit row of a write before anything is sent, or finds the row of an earlier attempt.
///
/// # Errors
///
/// Nothing may be sent when the row could not be stored.
pub async fn claim_write(
    db: &Database,
    intent: &WriteIntent,
    now: Timestamp,
) -> Result<WriteClaim, StorageError> {
    Ok(match db.begin_write(intent, now).await? {
        WriteStart::New => WriteClaim::Fresh,
        WriteStart::Duplicate(AuditOutcome::Done) => WriteClaim::Applied,
        WriteStart::Duplicate(AuditOutcome::Refused) => WriteClaim::NotSent,
        WriteStart::Duplicate(AuditOutcome::Failed) => WriteClaim::NotApplied,
        // A process that died in between leaves its row at "started".
        WriteStart::Duplicate(AuditOutcome::Started | AuditOutcome::Unknown) => {
            WriteClaim::MayBeApplied
        }
    })
}

/// The delay before the outcome of a write is recorded again after a fault of the database, doubled each time.
const RECORD_RETRY_DELAY: Duration = Duration::from_millis(200);
/// No try begins later than this after the first: somebody waits for the answer.
const RECORD_TIMEOUT: Duration = Duration::from_secs(10);

/// Records what came of a write. A database that fails for a moment is asked again: nobody else will ever record it.
///
/// # Errors
///
/// [`StorageError::Conflict`] when an outcome is recorded already or the write was never begun; else the database still fails.
pub async fn record_outcome(
    db: &Database,
    idempotency_key: &str,
    outcome: AuditOutcome,
    now: Timestamp,
) -> Result<(), StorageError> {
    retry_recording(|| db.finish_write(idempotency_key, outcome, now)).await
}

async fn retry_recording<F>(mut record: impl FnMut() -> F) -> Result<(), StorageError>
where
    F: Future<Output = Result<(), StorageError>>,
{
    let (deadline, mut delay) = (Instant::now() + RECORD_TIMEOUT, RECORD_RETRY_DELAY);
    let mut recorded = record().await;
    while let Err(StorageError::Unavailable(_) | StorageError::Database(_)) = recorded {
        if Instant::now() + delay > deadline {
            break;
        }
        sleep(delay).await;
        delay *= 2;
        recorded = match record().await {
            // The try before was carried out, and only its answer was lost.
            Err(StorageError::Conflict) => Ok(()),
            recorded => recorded,
        };
    }
    recorded
}

/// What is known of a write after it was sent.
#[derive(Debug, Clone, PartialEq)]
pub enum SendOutcome<T, L> {
    /// Provet confirmed it.
    Confirmed(T),
    /// Provet certainly did not carry it out.
    NotApplied(ProvetError),
    /// The answer left it open; `found` is what the lookup says.
    LookedUp {
        /// Why there is no good answer.
        error: ProvetError,
        /// What was found in the record.
        found: L,
    },
}

/// Sends a write once. Polls `lookup` only where the answer leaves open whether the write was carried out.
pub async fn send_once<T, L>(
    send: impl Future<Output = Result<T, ProvetError>>,
    lookup: impl Future<Output = L>,
) -> SendOutcome<T, L> {
    match send.await {
        Ok(answer) => SendOutcome::Confirmed(answer),
        Err(error) if error.may_have_been_applied() => SendOutcome::LookedUp {
            error,
            found: lookup.await,
        },
        Err(error) => SendOutcome::NotApplied(error),
    }
}

#[cfg(test)]
mod tests {
    use std::future::ready;
    use std::time::Duration;

    use super::*;

    const RESOURCE: &str = "patient/{id}/weight/";

    async fn outcome_of(error: ProvetError) -> SendOutcome<(), bool> {
        send_once(ready(Err(error)), ready(true)).await
    }

    #[tokio::test]
    async fn an_answer_that_leaves_the_write_open_is_looked_up() {
        let error = ProvetError::Unreachable {
            resource: RESOURCE,
            may_have_applied: true,
        };
        let expected = SendOutcome::LookedUp {
            error: error.clone(),
            found: true,
        };
        assert_eq!(outcome_of(error).await, expected);
    }

    /// Records with a database that answers like this, one answer after the other; the result, and how often it was asked.
    async fn record_with(
        answers: Vec<Result<(), StorageError>>,
    ) -> (Result<(), StorageError>, usize) {
        let (mut answers, mut asked) = (answers.into_iter(), 0);
        let recorded = retry_recording(|| {
            asked += 1;
            ready(answers.next().unwrap())
        });
        (recorded.await, asked)
    }

    fn unavailable() -> Result<(), StorageError> {
        Err(StorageError::Unavailable(sqlx::Error::PoolTimedOut))
    }

    #[tokio::test(start_paused = true)]
    async fn an_outcome_is_recorded_by_a_database_that_fails_for_a_moment() {
        let (recorded, asked) = record_with(vec![unavailable(), unavailable(), Ok(())]).await;
        assert!(recorded.is_ok() && asked == 3);
        // The first try was carried out, and only its answer was lost.
        let answers = vec![unavailable(), Err(StorageError::Conflict)];
        assert!(record_with(answers).await.0.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn an_outcome_that_cannot_be_recorded_is_an_error() {
        let (recorded, asked) = record_with(vec![Err(StorageError::Conflict)]).await;
        assert!(matches!(recorded, Err(StorageError::Conflict)) && asked == 1);
        let (recorded, asked) = record_with((0..20).map(|_| unavailable()).collect()).await;
        assert!(recorded.is_err() && asked == 6);
    }

    #[tokio::test]
    async fn what_was_certainly_not_carried_out_is_not_looked_up() {
        for error in [
            ProvetError::Unreachable {
                resource: RESOURCE,
                may_have_applied: false,
            },
            ProvetError::Throttled {
                resource: RESOURCE,
                retry_after: Duration::from_secs(3),
            },
            ProvetError::Forbidden { resource: RESOURCE },
            ProvetError::NotFound { resource: RESOURCE },
            ProvetError::NotConnected,
            ProvetError::ConnectionChecking,
            // What a look before the write failed with: nothing was sent.
            ProvetError::InvalidResponse {
                resource: RESOURCE,
                status: 200,
            },
            ProvetError::FilterIgnored { resource: RESOURCE },
            ProvetError::SignInRequired,
            ProvetError::CredentialRejected,
        ] {
            let expected = SendOutcome::NotApplied(error.clone());
            assert_eq!(outcome_of(error).await, expected);
        }
    }
}
