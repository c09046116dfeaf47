//! Verifies the credentials that hookup messages bring, by asking the token endpoint of Provet for a token.
//!
//! Due checks are kept in the database, so that none is lost when the process dies, and leased there, so that two nodes do
//! not both ask.

use std::time::Duration;

use std::collections::HashMap;
use std::sync::Arc;

use futures_util::StreamExt as _;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;

use crate::clock::{Clock, WorkerHealth};
use crate::provet::ProvetClient;
use crate::provet::oauth::CredentialCheckError;
use crate::storage::{Database, StorageError, StoredCredential, VerificationOutcome, WorkLease};
use crate::telemetry::ErrorChain;

/// The delay after the first attempt without an answer; doubled with each further one.
const INITIAL_RETRY_DELAY: SignedDuration = SignedDuration::from_secs(5);
/// The longest delay between two attempts.
const MAX_RETRY_DELAY: SignedDuration = SignedDuration::from_hours(1);
/// A credential with which users must sign in cannot be verified by a request: the first sign-in verifies it. It is
/// seldom looked at again.
const SIGN_IN_REQUIRED_DELAY: SignedDuration = SignedDuration::from_hours(24);
/// How long an attempt holds its lease: longer than the time-outs of the HTTP client.
const LEASE_DURATION: SignedDuration = SignedDuration::from_mins(2);
/// The longest time between two looks into the database: a command or another node may have stored a credential.
const MAX_POLL_INTERVAL: Duration = Duration::from_mins(1);
/// The delay after an error of the database.
const DATABASE_RETRY_DELAY: Duration = Duration::from_secs(5);

/// Credentials that are verified at the same time, and those of them at one host. A host that never answers takes 12 seconds
/// each time, and must not hold up the others.
const MAX_CONCURRENT_CHECKS: usize = 16;
const MAX_CONCURRENT_CHECKS_PER_HOST: usize = 4;

/// Verifies credentials, several at once.
pub struct CredentialVerifier {
    db: Database,
    provet: ProvetClient,
    clock: Arc<dyn Clock>,
    wake_signal: Arc<Notify>,
    /// Identifies this process among the nodes.
    lease_owner: String,
    health: WorkerHealth,
}

/// The checks under way.
#[derive(Default)]
struct RunningChecks<'a> {
    futures: FuturesUnordered<BoxFuture<'a, String>>,
    /// The host of each, by the id of its credential.
    hosts: HashMap<String, String>,
}

impl RunningChecks<'_> {
    /// Whether a check of this credential may begin now.
    fn has_room(&self, stored: &StoredCredential) -> bool {
        let host = stored.credential.tenant.origin();
        let at_host = self.hosts.values().filter(|other| *other == host).count();
        !self.hosts.contains_key(&stored.credential.id)
            && self.hosts.len() < MAX_CONCURRENT_CHECKS
            && at_host < MAX_CONCURRENT_CHECKS_PER_HOST
    }

    /// Waits for the next check to end; for ever when there is none.
    async fn next_end(&mut self) {
        match self.futures.next().await {
            Some(id) => drop(self.hosts.remove(&id)),
            None => std::future::pending().await,
        }
    }
}

/// The result of one attempt.
enum CredentialCheckOutcome {
    Verified(VerificationOutcome),
    Rejected(&'static str),
    Retry(&'static str, SignedDuration),
}

impl CredentialVerifier {
    pub(crate) fn new(db: Database, provet: ProvetClient, clock: Arc<dyn Clock>) -> Self {
        Self {
            // The store's own: a credential that is refused in use is checked at once.
            wake_signal: db.verification_signal(),
            db,
            provet,
            clock,
            lease_owner: hex::encode(rand::random::<[u8; 8]>()),
            health: WorkerHealth::default(),
        }
    }

    /// Wakes the worker: a credential may be due.
    pub(crate) fn wake(&self) {
        self.wake_signal.notify_one();
    }

    /// The health of the worker.
    pub(crate) fn health(&self) -> WorkerHealth {
        self.health.clone()
    }

    /// Runs until it is cancelled.
    pub(crate) async fn run(&self) {
        let mut running = RunningChecks::default();
        loop {
            self.health.record_beat(self.clock.now());
            let sleep = match self.start_due(&mut running).await {
                Ok(()) => self.time_until_next().await,
                Err(error) => {
                    tracing::error!(error = %ErrorChain(&error), "cannot verify credentials");
                    DATABASE_RETRY_DELAY
                }
            };
            tokio::select! {
                // Its place may be what another one waits for.
                () = running.next_end() => {}
                () = self.wake_signal.notified() => {}
                // Checks of other nodes fall due without waking this one.
                () = tokio::time::sleep(sleep) => {}
            }
        }
    }

    /// Verifies every credential that is due now.
    pub async fn verify_due(&self) -> Result<(), StorageError> {
        let mut running = RunningChecks::default();
        loop {
            self.start_due(&mut running).await?;
            if running.hosts.is_empty() {
                return Ok(());
            }
            running.next_end().await;
        }
    }

    /// Begins the checks that are due, as far as there is room for them.
    async fn start_due<'a>(&'a self, running: &mut RunningChecks<'a>) -> Result<(), StorageError> {
        let now = self.clock.now();
        for stored in self.db.list_unverified_credentials(now).await? {
            if !running.has_room(&stored) {
                continue;
            }
            let id = stored.credential.id.clone();
            let host = stored.credential.tenant.origin().to_owned();
            running.hosts.insert(id.clone(), host);
            running.futures.push(Box::pin(async move {
                if let Err(error) = self.verify_credential(&stored).await {
                    tracing::error!(error = %ErrorChain(&error), "a credential could not be verified");
                }
                id
            }));
        }
        Ok(())
    }

    async fn time_until_next(&self) -> Duration {
        let next = self.db.next_verification_at().await.ok().flatten();
        let wait = next.map(|next| next.duration_since(self.clock.now()));
        let wait = wait.map(|wait| Duration::try_from(wait).unwrap_or_default());
        wait.unwrap_or(MAX_POLL_INTERVAL)
            // At least a second: a clock that runs behind the database would spin.
            .clamp(Duration::from_secs(1), MAX_POLL_INTERVAL)
    }

    async fn verify_credential(&self, stored: &StoredCredential) -> Result<(), StorageError> {
        let id = &stored.credential.id;
        let now = self.clock.now();
        let lease = WorkLease {
            owner: &self.lease_owner,
            now,
            // Longer than a request can take, so that another node asks only after this one died.
            until: add_delay(now, LEASE_DURATION),
        };
        if !self.db.claim_verification(id, lease).await? {
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

/// What a failed attempt means. Only an OAuth error of the token endpoint ends the attempts: everything else may be a fault
/// on the way there.
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
            // The delay that Provet asks for is respected, but limited: it must not put the check off for days.
            let said = SignedDuration::try_from(*retry_after).unwrap_or(MAX_RETRY_DELAY);
            CredentialCheckOutcome::Retry(
                "throttled",
                said.min(MAX_RETRY_DELAY).max(retry_delay(attempts)),
            )
        }
        CredentialCheckError::SignInRequired => {
            // Only a person can verify it; looking again now and then costs nothing.
            CredentialCheckOutcome::Retry("needs-person", SIGN_IN_REQUIRED_DELAY)
        }
    }
}

/// The delay after this many attempts without an answer: 5 s, 10 s, 20 s … 1 h.
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
    tracing::info!(%provet_id, outcome, "credential check");
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
