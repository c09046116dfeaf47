//! One write to Provet: claimed by its idempotency key, sent once, and looked up where the answer leaves it open.
//!
//! Panels, background jobs and remote buttons all write through [`send_once`], so that they agree on which errors leave
//! a write open. The panels and the jobs also claim the key here before they send anything.

use std::future::Future;

use jiff::Timestamp;

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
