//! Refusals that somebody can bring about as often as they like: one row for each day and whom it concerns, with their number.
//!
//! Somebody may type a password where the e-mail address belongs, and anybody may type anything. Of those who have no account
//! a keyed digest is kept, by which attempts with the same text are seen to belong together.

use jiff::{SignedDuration, Timestamp};

use super::events::log_row;
use super::{AuditActor, AuditKind, AuditOutcome};
use crate::storage::codec::{millis_before, timestamp_millis};
use crate::storage::{Database, EmailAddress, StorageError, ThrottleKey};

/// How long those of strangers are kept.
const RETENTION: SignedDuration = SignedDuration::from_hours(90 * 24);

/// Rows that one kind of refusal may have for a day; all further ones are counted together.
const MAX_ROWS_PER_DAY: i64 = 200;

/// How often a count is tried again when others count at the same moment; after that it is one too low.
const MAX_ATTEMPTS: usize = 8;

const MILLIS_PER_DAY: i64 = 86_400_000;

/// What stands before the number, at the end of the detail, which is for people to read.
const NUMBER_LABEL: &str = "attempts: ";

/// The subject of refusals that nobody in particular is known to have brought about.
const NOBODY: &str = "nobody";

/// Something that was refused, and is counted.
pub struct CountedRefusal<'a> {
    /// What was refused, as in `AuditEvent::action`: `link-refused`.
    pub action: &'static str,
    /// Who tried, as far as is known.
    pub actor: AuditActor,
    /// What refusals of a day are counted by: an id of ours or a digest; empty where nobody is known.
    pub subject: &'a str,
    /// What the first of the day was about, for people to read. Never a secret, never clinical text.
    pub detail: &'a str,
}

impl std::fmt::Debug for CountedRefusal<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CountedRefusal")
            .field("action", &self.action)
            .field("actor", &self.actor)
            .finish_non_exhaustive()
    }
}

impl Database {
    /// Counts a refusal. A row holds the time of the first and of the latest of its day.
    pub async fn count_refusal(
        &self,
        refusal: &CountedRefusal<'_>,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let (prefix, subject) = (day_prefix(refusal.action, now), refusal.subject);
        let subject = if subject.is_empty() { NOBODY } else { subject };
        let id = format!("{prefix}{subject}");
        if self.increment_refusal(&id, now).await? {
            return Ok(());
        }
        // Nobody must be able to fill the disk with subjects.
        let id = match self.count_rows_of_day(refusal.action, now).await? {
            MAX_ROWS_PER_DAY.. => format!("{prefix}further"),
            _ => id,
        };
        if !self.insert_refusal(&id, refusal, now).await? {
            self.increment_refusal(&id, now).await?;
        }
        Ok(())
    }

    /// Counts a refused sign-in with an address that no account has.
    pub async fn count_unknown_sign_in(
        &self,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let digest = self.short_digest(ThrottleKey::Password(email)).await?;
        let refusal = CountedRefusal {
            action: "sign-in-refused",
            actor: unknown_account(&digest),
            subject: &digest,
            detail: "unknown account",
        };
        self.count_refusal(&refusal, now).await
    }

    /// Counts an attempt that was not looked at, because too many before it had failed.
    pub async fn count_paused_attempt(
        &self,
        gate: ThrottleKey<'_>,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let digest = self.short_digest(gate).await?;
        let account = match gate {
            ThrottleKey::Password(email) | ThrottleKey::KnownBrowser(email) => {
                self.find_account_by_email(email).await?
            }
            ThrottleKey::Reauthentication(id) | ThrottleKey::Code(id) => {
                self.find_account(id).await?
            }
            ThrottleKey::Address(_) => None,
        };
        let is_signed_in = matches!(gate, ThrottleKey::Reauthentication(_));
        let is_address = matches!(gate, ThrottleKey::Address(_));
        let refusal = CountedRefusal {
            action: if is_signed_in {
                "confirmation-paused"
            } else {
                "sign-in-paused"
            },
            actor: match account.map(|account| account.email) {
                Some(email) if is_signed_in => AuditActor::SignedIn(email),
                Some(email) => AuditActor::Claimed(email),
                None if is_address => AuditActor::Unknown,
                None => unknown_account(&digest),
            },
            subject: &digest,
            detail: if is_address {
                "one network address"
            } else {
                ""
            },
        };
        self.count_refusal(&refusal, now).await
    }

    async fn short_digest(&self, gate: ThrottleKey<'_>) -> Result<String, StorageError> {
        let digest = self.throttle_digest(gate).await?;
        Ok(digest.chars().take(12).collect())
    }

    /// `false` when there is a row already.
    async fn insert_refusal(
        &self,
        id: &str,
        refusal: &CountedRefusal<'_>,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let separator = if refusal.detail.is_empty() { "" } else { ", " };
        let detail = format!("{}{separator}{NUMBER_LABEL}1", refusal.detail);
        let (actor_kind, actor) = refusal.actor.to_columns();
        let insert = "INSERT INTO audit (id, kind, provet_id, started_at, action, detail, actor_kind, actor, outcome, finished_at)
            VALUES ($1, 'sign-in', NULL, $2, $3, $4, $5, $6, $7, $2) ON CONFLICT (id) DO NOTHING";
        let insert = sqlx::query(insert)
            .bind(id)
            .bind(timestamp_millis(now))
            .bind(refusal.action)
            .bind(detail)
            .bind(actor_kind)
            .bind(actor)
            .bind(AuditOutcome::Refused.as_str());
        let is_new = insert.execute(&self.writer).await?.rows_affected() == 1;
        if is_new {
            let (kind, outcome) = (AuditKind::SignIn, AuditOutcome::Refused);
            log_row(None, kind, None, refusal.action, outcome);
        }
        Ok(is_new)
    }

    /// `false` when there is no row to count in.
    async fn increment_refusal(&self, id: &str, now: Timestamp) -> Result<bool, StorageError> {
        for _ in 0..MAX_ATTEMPTS {
            let select = "SELECT detail FROM audit WHERE id = $1 AND detail IS NOT NULL";
            let detail = sqlx::query_scalar::<_, String>(select).bind(id);
            let Some(detail) = detail.fetch_optional(&self.writer).await? else {
                return Ok(false);
            };
            // The former text is in the condition: of two who count at once, one looks again.
            let update =
                "UPDATE audit SET detail = $3, finished_at = $4 WHERE id = $1 AND detail = $2";
            let update = sqlx::query(update)
                .bind(id)
                .bind(&detail)
                .bind(with_next_number(&detail))
                .bind(timestamp_millis(now));
            if update.execute(&self.writer).await?.rows_affected() == 1 {
                break;
            }
        }
        Ok(true)
    }

    async fn count_rows_of_day(
        &self,
        action: &'static str,
        now: Timestamp,
    ) -> Result<i64, StorageError> {
        let tomorrow = now.saturating_add(SignedDuration::from_hours(24));
        let count = "SELECT COUNT(*) FROM audit WHERE id >= $1 AND id < $2";
        let count = sqlx::query_scalar(count)
            .bind(day_prefix(action, now))
            .bind(day_prefix(action, tomorrow.unwrap_or(now)));
        Ok(count.fetch_one(&self.pool).await?)
    }

    /// Deletes what strangers left and is older than it is kept: also rows of former versions, which kept what was typed.
    pub(in crate::storage) async fn delete_old_unknown_sign_ins(
        &self,
        now: Timestamp,
    ) -> Result<u64, StorageError> {
        // `kind <> 'open'` is what lets both databases use the partial index.
        let delete = "DELETE FROM audit WHERE id IN (
            SELECT id FROM audit WHERE action IN ('sign-in-refused', 'sign-in-paused') AND kind <> 'open' AND started_at < $1
                AND provet_id IS NULL AND actor_kind = 'claimed'
                AND NOT EXISTS (SELECT 1 FROM account WHERE account.email = audit.actor) LIMIT 500)";
        let mut deleted = 0;
        loop {
            let delete = sqlx::query(delete).bind(millis_before(now, RETENTION));
            let rows = delete.execute(&self.writer).await?.rows_affected();
            deleted += rows;
            if rows == 0 {
                return Ok(deleted);
            }
        }
    }
}

fn unknown_account(digest: &str) -> AuditActor {
    AuditActor::Claimed(format!("unknown account {digest}"))
}

/// What the ids of a kind of refusal on one day begin with.
fn day_prefix(action: &str, now: Timestamp) -> String {
    let day = timestamp_millis(now).div_euclid(MILLIS_PER_DAY);
    format!("{action}-{day:08}-")
}

/// The detail with the number at its end one higher.
fn with_next_number(detail: &str) -> String {
    let (before, number) = detail.rsplit_once(NUMBER_LABEL).unwrap_or((detail, "0"));
    let number = number.parse::<u64>().unwrap_or_default();
    format!("{before}{NUMBER_LABEL}{}", number.saturating_add(1))
}
