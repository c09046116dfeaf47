//! Finds out whether what a hookup message said is true: a token request with it succeeds, or it does not.
//!
//! What is due is kept in the database, so that nothing is lost when the process dies, and claimed there, so that two nodes
//! do not both ask.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use tokio::sync::Notify;

use super::errors::ErrorChain;
use crate::clock::{Clock, WorkerHeartbeat};
use crate::provet::ProvetClient;
use crate::provet::oauth::CredentialCheckError;
use crate::storage::{Database, StorageError, StoredCredential, VerificationOutcome};

/// After the first attempt that found nobody; doubled with each further one.
const INITIAL_RETRY_DELAY: SignedDuration = SignedDuration::from_secs(5);
/// The longest pause between two attempts.
const MAX_RETRY_DELAY: SignedDuration = SignedDuration::from_hours(1);
/// A credential that needs a person who signs in cannot be proven by asking; it is looked at again only for tidiness.
const SIGN_IN_REQUIRED_DELAY: SignedDuration = SignedDuration::from_hours(24);
/// How long a claimed attempt may take: longer than the client's own time-outs.
const LEASE_DURATION: SignedDuration = SignedDuration::from_mins(2);
/// The longest sleep: a command or another node may have stored something.
const MAX_POLL_INTERVAL: Duration = Duration::from_mins(1);
/// After a failure of our own database.
const DATABASE_RETRY_DELAY: Duration = Duration::from_secs(5);

/// Proves credentials, one after the other.
pub struct CredentialVerifier {
    db: Database,
    provet: ProvetClient,
    clock: Arc<dyn Clock>,
    wake_signal: Notify,
    /// Names this process among the nodes.
    lease_owner: String,
    heartbeat: WorkerHeartbeat,
}

/// What became of one attempt.
enum CredentialCheckOutcome {
    Verified(VerificationOutcome),
    Rejected(&'static str),
    Retry(&'static str, SignedDuration),
}

impl CredentialVerifier {
    pub(super) fn new(db: Database, provet: ProvetClient, clock: Arc<dyn Clock>) -> Self {
        Self {
            db,
            provet,
            clock,
            wake_signal: Notify::new(),
            lease_owner: hex::encode(rand::random::<[u8; 8]>()),
            heartbeat: WorkerHeartbeat::default(),
        }
    }

    /// Says that there may be something to prove.
    pub(super) fn wake(&self) {
        self.wake_signal.notify_one();
    }

    /// Tells whether it runs.
    pub(super) fn heartbeat(&self) -> WorkerHeartbeat {
        self.heartbeat.clone()
    }

    /// Proves for as long as it runs, what was left over from the last time first.
    pub(super) async fn run(&self) {
        loop {
            self.heartbeat.record_beat(self.clock.now());
            let sleep = match self.verify_due().await {
                Ok(()) => self.time_until_next().await,
                Err(error) => {
                    tracing::error!(error = %ErrorChain(&error), "cannot prove credentials");
                    DATABASE_RETRY_DELAY
                }
            };
            // Woken or not, it looks again.
            drop(tokio::time::timeout(sleep, self.wake_signal.notified()).await);
        }
    }

    /// Attempts everything that is due now.
    pub async fn verify_due(&self) -> Result<(), StorageError> {
        loop {
            let due = self
                .db
                .list_unverified_credentials(self.clock.now())
                .await?;
            if due.is_empty() {
                return Ok(());
            }
            for credential in due {
                self.verify_credential(&credential).await?;
            }
        }
    }

    async fn time_until_next(&self) -> Duration {
        let next = self.db.next_verification_at().await.ok().flatten();
        let wait = next.map(|next| next.duration_since(self.clock.now()));
        let wait = wait.map(|wait| Duration::try_from(wait).unwrap_or_default());
        wait.unwrap_or(MAX_POLL_INTERVAL)
            .clamp(Duration::from_secs(1), MAX_POLL_INTERVAL)
    }

    async fn verify_credential(&self, stored: &StoredCredential) -> Result<(), StorageError> {
        let id = &stored.credential.id;
        let now = self.clock.now();
        if !self
            .db
            .claim_verification(id, &self.lease_owner, now, add_delay(now, LEASE_DURATION))
            .await?
        {
            return Ok(());
        }
        let outcome = match self.provet.verify_credential(&stored.credential).await {
            Ok(_) => CredentialCheckOutcome::Verified(
                self.db
                    .mark_credential_verified(id, self.clock.now())
                    .await?,
            ),
            Err(error) => outcome_from_error(&error, stored.attempts),
        };
        match &outcome {
            CredentialCheckOutcome::Verified(_) => {}
            CredentialCheckOutcome::Rejected(reason) => {
                self.db
                    .mark_credential_refused(id, reason, self.clock.now())
                    .await?;
            }
            CredentialCheckOutcome::Retry(reason, pause) => {
                let next_at = add_delay(self.clock.now(), *pause);
                self.db.postpone_verification(id, reason, next_at).await?;
            }
        }
        log_outcome(stored, &outcome);
        Ok(())
    }
}

/// What a failed attempt means: only the token endpoint's own word ends it.
fn outcome_from_error(error: &CredentialCheckError, attempts: i64) -> CredentialCheckOutcome {
    match error {
        CredentialCheckError::Rejected { error } => CredentialCheckOutcome::Rejected(error),
        CredentialCheckError::HostNotAllowed => {
            CredentialCheckOutcome::Rejected("hookup/foreign-host")
        }
        CredentialCheckError::Unreachable => {
            CredentialCheckOutcome::Retry("unreachable", retry_delay(attempts))
        }
        CredentialCheckError::InvalidResponse { .. } => {
            CredentialCheckOutcome::Retry("nonsense", retry_delay(attempts))
        }
        CredentialCheckError::Throttled { retry_after } => {
            let said = SignedDuration::try_from(*retry_after).unwrap_or(MAX_RETRY_DELAY);
            CredentialCheckOutcome::Retry(
                "throttled",
                said.min(MAX_RETRY_DELAY).max(retry_delay(attempts)),
            )
        }
        CredentialCheckError::SignInRequired => {
            CredentialCheckOutcome::Retry("needs-person", SIGN_IN_REQUIRED_DELAY)
        }
    }
}

/// The pause after so many attempts that found nobody: 5 s, 10 s, 20 s … 1 h.
fn retry_delay(attempts: i64) -> SignedDuration {
    let doublings = u32::try_from(attempts.clamp(0, 20)).unwrap_or(0);
    let factor = 2_i32.saturating_pow(doublings);
    INITIAL_RETRY_DELAY
        .saturating_mul(factor)
        .min(MAX_RETRY_DELAY)
}

fn add_delay(now: Timestamp, pause: SignedDuration) -> Timestamp {
    now.checked_add(pause).unwrap_or(Timestamp::MAX)
}

fn log_outcome(stored: &StoredCredential, outcome: &CredentialCheckOutcome) {
    let provet_id = stored.credential.tenant.provet_id;
    let outcome = match outcome {
        CredentialCheckOutcome::Verified(VerificationOutcome::Activated) => "working",
        CredentialCheckOutcome::Verified(VerificationOutcome::AlreadyWorking) => "already-working",
        CredentialCheckOutcome::Verified(VerificationOutcome::Superseded) => "superseded",
        CredentialCheckOutcome::Verified(VerificationOutcome::HostMismatch) => "other-host",
        CredentialCheckOutcome::Verified(VerificationOutcome::NotFound) => "gone",
        CredentialCheckOutcome::Rejected(reason) | CredentialCheckOutcome::Retry(reason, _) => {
            reason
        }
    };
    tracing::info!(%provet_id, outcome, "proof of a credential");
    metrics::counter!("cageside_proofs_total", "outcome" => outcome).increment(1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_an_hour() {
        let seconds = |attempts| retry_delay(attempts).as_secs();
        assert_eq!([seconds(0), seconds(1), seconds(2)], [5, 10, 20]);
        assert_eq!(
            [seconds(9), seconds(10), seconds(i64::MAX)],
            [2560, 3600, 3600]
        );
        assert_eq!(seconds(-1), 5);
    }

    #[test]
    fn only_the_endpoints_own_word_ends_the_attempts() {
        let refused = CredentialCheckError::Rejected {
            error: "invalid_client",
        };
        assert!(matches!(
            outcome_from_error(&refused, 0),
            CredentialCheckOutcome::Rejected("invalid_client")
        ));
        for error in [
            CredentialCheckError::Unreachable,
            CredentialCheckError::InvalidResponse { status: 200 },
            CredentialCheckError::SignInRequired,
        ] {
            assert!(
                matches!(
                    outcome_from_error(&error, 0),
                    CredentialCheckOutcome::Retry(..)
                ),
                "{error}"
            );
        }
        let told = CredentialCheckError::Throttled {
            retry_after: Duration::from_mins(1),
        };
        assert!(
            matches!(outcome_from_error(&told, 0), CredentialCheckOutcome::Retry(_, pause) if pause.as_secs() == 60)
        );
    }
}
