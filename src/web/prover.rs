//! Finds out whether what a hookup message said is true: a token request with it succeeds, or it does not.
//!
//! What is due is kept in the database, so that nothing is lost when the process dies, and claimed there, so that two nodes
//! do not both ask.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use tokio::sync::Notify;

use super::errors::Chain;
use crate::clock::{Clock, Pulse};
use crate::provet::Provet;
use crate::provet::oauth::ProofError;
use crate::storage::{Database, Proven, StorageError, StoredCredential};

/// After the first attempt that found nobody; doubled with each further one.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(5);
/// The longest pause between two attempts.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(1);
/// A credential that needs a person who signs in cannot be proven by asking; it is looked at again only for tidiness.
const NEEDS_PERSON_PAUSE: SignedDuration = SignedDuration::from_hours(24);
/// How long a claimed attempt may take: longer than the client's own time-outs.
const CLAIM: SignedDuration = SignedDuration::from_mins(2);
/// The longest sleep: a command or another node may have stored something.
const LONGEST_SLEEP: Duration = Duration::from_mins(1);
/// After a failure of our own database.
const TROUBLE_SLEEP: Duration = Duration::from_secs(5);

/// Proves credentials, one after the other.
pub struct Prover {
    db: Database,
    provet: Provet,
    clock: Arc<dyn Clock>,
    woken: Notify,
    /// Names this process among the nodes.
    holder: String,
    pulse: Pulse,
}

/// What became of one attempt.
enum Outcome {
    Proven(Proven),
    Refused(&'static str),
    Later(&'static str, SignedDuration),
}

impl Prover {
    pub(super) fn new(db: Database, provet: Provet, clock: Arc<dyn Clock>) -> Self {
        Self {
            db,
            provet,
            clock,
            woken: Notify::new(),
            holder: hex::encode(rand::random::<[u8; 8]>()),
            pulse: Pulse::default(),
        }
    }

    /// Says that there may be something to prove.
    pub(super) fn wake(&self) {
        self.woken.notify_one();
    }

    /// Tells whether it runs.
    pub(super) fn pulse(&self) -> Pulse {
        self.pulse.clone()
    }

    /// Proves for as long as it runs, what was left over from the last time first.
    pub(super) async fn work(&self) {
        loop {
            self.pulse.beat(self.clock.now());
            let sleep = match self.attempt_due().await {
                Ok(()) => self.until_next().await,
                Err(error) => {
                    tracing::error!(error = %Chain(&error), "cannot prove credentials");
                    TROUBLE_SLEEP
                }
            };
            // Woken or not, it looks again.
            drop(tokio::time::timeout(sleep, self.woken.notified()).await);
        }
    }

    /// Attempts everything that is due now.
    pub async fn attempt_due(&self) -> Result<(), StorageError> {
        loop {
            let due = self.db.unproven_credentials(self.clock.now()).await?;
            if due.is_empty() {
                return Ok(());
            }
            for credential in due {
                self.attempt(&credential).await?;
            }
        }
    }

    async fn until_next(&self) -> Duration {
        let next = self.db.next_proof_at().await.ok().flatten();
        let wait = next.map(|next| next.duration_since(self.clock.now()));
        let wait = wait.map(|wait| Duration::try_from(wait).unwrap_or_default());
        wait.unwrap_or(LONGEST_SLEEP)
            .clamp(Duration::from_secs(1), LONGEST_SLEEP)
    }

    async fn attempt(&self, stored: &StoredCredential) -> Result<(), StorageError> {
        let id = &stored.credential.id;
        let now = self.clock.now();
        if !self
            .db
            .claim_proof(id, &self.holder, now, after(now, CLAIM))
            .await?
        {
            return Ok(());
        }
        let outcome = match self.provet.prove(&stored.credential).await {
            Ok(_) => Outcome::Proven(self.db.mark_proven(id, self.clock.now()).await?),
            Err(error) => failed(&error, stored.attempts),
        };
        match &outcome {
            Outcome::Proven(_) => {}
            Outcome::Refused(reason) => {
                self.db.mark_refused(id, reason, self.clock.now()).await?;
            }
            Outcome::Later(reason, pause) => {
                let next_at = after(self.clock.now(), *pause);
                self.db.postpone_proof(id, reason, next_at).await?;
            }
        }
        tell(stored, &outcome);
        Ok(())
    }
}

/// What a failed attempt means: only the token endpoint's own word ends it.
fn failed(error: &ProofError, attempts: i64) -> Outcome {
    match error {
        ProofError::Refused { error } => Outcome::Refused(error),
        ProofError::ForeignHost => Outcome::Refused("hookup/foreign-host"),
        ProofError::Unreachable => Outcome::Later("unreachable", pause(attempts)),
        ProofError::Nonsense { .. } => Outcome::Later("nonsense", pause(attempts)),
        ProofError::Throttled { retry_after } => {
            let said = SignedDuration::try_from(*retry_after).unwrap_or(LONGEST_PAUSE);
            Outcome::Later("throttled", said.min(LONGEST_PAUSE).max(pause(attempts)))
        }
        ProofError::NeedsPerson => Outcome::Later("needs-person", NEEDS_PERSON_PAUSE),
    }
}

/// The pause after so many attempts that found nobody: 5 s, 10 s, 20 s … 1 h.
fn pause(attempts: i64) -> SignedDuration {
    let doublings = u32::try_from(attempts.clamp(0, 20)).unwrap_or(0);
    let factor = 2_i32.saturating_pow(doublings);
    FIRST_PAUSE.saturating_mul(factor).min(LONGEST_PAUSE)
}

fn after(now: Timestamp, pause: SignedDuration) -> Timestamp {
    now.checked_add(pause).unwrap_or(Timestamp::MAX)
}

fn tell(stored: &StoredCredential, outcome: &Outcome) {
    let provet_id = stored.credential.tenant.provet_id;
    let outcome = match outcome {
        Outcome::Proven(Proven::Working) => "working",
        Outcome::Proven(Proven::AlreadyWorking) => "already-working",
        Outcome::Proven(Proven::Superseded) => "superseded",
        Outcome::Proven(Proven::OtherHost) => "other-host",
        Outcome::Proven(Proven::Gone) => "gone",
        Outcome::Refused(reason) | Outcome::Later(reason, _) => reason,
    };
    tracing::info!(%provet_id, outcome, "proof of a credential");
    metrics::counter!("cageside_proofs_total", "outcome" => outcome).increment(1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_an_hour() {
        let seconds = |attempts| pause(attempts).as_secs();
        assert_eq!([seconds(0), seconds(1), seconds(2)], [5, 10, 20]);
        assert_eq!(
            [seconds(9), seconds(10), seconds(i64::MAX)],
            [2560, 3600, 3600]
        );
        assert_eq!(seconds(-1), 5);
    }

    #[test]
    fn only_the_endpoints_own_word_ends_the_attempts() {
        let refused = ProofError::Refused {
            error: "invalid_client",
        };
        assert!(matches!(
            failed(&refused, 0),
            Outcome::Refused("invalid_client")
        ));
        for error in [
            ProofError::Unreachable,
            ProofError::Nonsense { status: 200 },
            ProofError::NeedsPerson,
        ] {
            assert!(matches!(failed(&error, 0), Outcome::Later(..)), "{error}");
        }
        let told = ProofError::Throttled {
            retry_after: Duration::from_mins(1),
        };
        assert!(matches!(failed(&told, 0), Outcome::Later(_, pause) if pause.as_secs() == 60));
    }
}
