//! Slows down password guessing: after a few failures each further attempt must wait, longer each time.
//!
//! An attempt is counted as a failure before it is checked, and refunded when it succeeds. So many guesses at once, on
//! any number of nodes, get no further than one after another.

use std::net::{IpAddr, Ipv6Addr};

use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;

use crate::storage::codec::{ColumnRef, millis_before, row_struct, timestamp_millis};
use crate::storage::{Database, EmailAddress, StorageError};

/// The first pause; each after it is twice as long.
const FIRST_DELAY: SignedDuration = SignedDuration::from_secs(30);

/// No pause is longer, so that nobody is locked out for good.
const MAX_DELAY: SignedDuration = SignedDuration::from_mins(15);

/// Failures are forgotten when none was added for so long.
const FAILURE_RETENTION: SignedDuration = SignedDuration::from_hours(24);

/// Attempts at one account before the first pause.
const FREE_ATTEMPTS_PER_ACCOUNT: i64 = 5;

/// Attempts from one address before the first pause: a clinic's people share one.
const FREE_ATTEMPTS_PER_ADDRESS: i64 = 30;

/// What somebody is trying to get through.
#[derive(Debug, Clone, Copy)]
pub enum ThrottleKey<'a> {
    /// The password of whoever has this address, if anybody does.
    Password(&'a EmailAddress),
    /// The same from a browser that this person signed in with before: strangers who know the address do not keep it out.
    KnownBrowser(&'a EmailAddress),
    /// The password of an account, asked for again while signed in to it.
    Reauthentication(&'a str),
    /// The code of an account's second factor.
    Code(&'a str),
    /// Anything, from one address; IPv6 by its network of 64 bits, which one customer has.
    Address(IpAddr),
}

/// Whether an attempt may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThrottleDecision {
    /// It may, and has been counted as a failure.
    Allowed,
    /// Not before then; it has not been counted.
    BlockedUntil(Timestamp),
}

impl ThrottleKey<'_> {
    fn digest_input(self) -> String {
        match self {
            Self::Password(email) => format!("password/{}", email.as_str()),
            Self::KnownBrowser(email) => format!("known-browser/{}", email.as_str()),
            Self::Reauthentication(account) => format!("again/{account}"),
            Self::Code(account) => format!("code/{account}"),
            Self::Address(address) => format!("address/{}", customer_network(address)),
        }
    }

    fn free_attempts(self) -> i64 {
        match self {
            Self::Password(_)
            | Self::KnownBrowser(_)
            | Self::Reauthentication(_)
            | Self::Code(_) => FREE_ATTEMPTS_PER_ACCOUNT,
            Self::Address(_) => FREE_ATTEMPTS_PER_ADDRESS,
        }
    }
}

fn customer_network(address: IpAddr) -> IpAddr {
    // An IPv4 address that is written as IPv6 is the same address, and no way to be counted anew.
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.into(),
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
    }
}

/// The pause after so many failures, of which so many are free.
fn delay_after(failures: i64, free: i64) -> SignedDuration {
    let more = failures.saturating_sub(free);
    if more < 0 {
        return SignedDuration::ZERO;
    }
    let more = u32::try_from(more).unwrap_or(u32::MAX);
    let factor = 2_i32.checked_pow(more).unwrap_or(i32::MAX);
    FIRST_DELAY.saturating_mul(factor).min(MAX_DELAY)
}

impl Database {
    /// Asks whether an attempt may be made, and counts it as a failure if so.
    pub async fn check_and_count_attempt(
        &self,
        gate: ThrottleKey<'_>,
        now: Timestamp,
    ) -> Result<ThrottleDecision, StorageError> {
        let digest = self.throttle_digest(gate).await?;
        loop {
            let seen = self.load_failures(&digest).await?;
            if let Some(seen) = seen.filter(|seen| seen.blocked_until > timestamp_millis(now)) {
                let closed = ColumnRef("login_throttle", "blocked_until");
                return Ok(ThrottleDecision::BlockedUntil(
                    closed.parse_timestamp(seen.blocked_until)?,
                ));
            }
            // Failures older than this no longer delay anybody.
            let forgotten = millis_before(now, FAILURE_RETENTION);
            let recent = seen.filter(|seen| seen.last_attempt_at > forgotten);
            let failures = recent.map_or(1, |recent| recent.failures.saturating_add(1));
            let blocked_until = now.saturating_add(delay_after(failures, gate.free_attempts()));
            let blocked_until = timestamp_millis(blocked_until.unwrap_or(now));
            let next = ThrottleCounter {
                failures,
                last_attempt_at: timestamp_millis(now),
                blocked_until,
            };
            // Whoever comes second looks again: there are at most as many who were first as attempts are free.
            if self.update_counter(&digest, seen, next).await? {
                return Ok(ThrottleDecision::Allowed);
            }
        }
    }

    /// What a browser keeps after somebody has signed in with it, by which it is known again. It lets nobody in.
    pub async fn known_browser_token(
        &self,
        email: &EmailAddress,
    ) -> Result<SecretString, StorageError> {
        let text = format!("browser of/{}", email.as_str());
        Ok(SecretString::from(self.keyed_digest(&text).await?))
    }

    /// Takes one attempt back that was no failure.
    pub async fn refund_attempt(&self, gate: ThrottleKey<'_>) -> Result<(), StorageError> {
        let digest = self.throttle_digest(gate).await?;
        // In an update `failures` reads as its old number: up to the free ones, no pause is left without this attempt.
        let update = "UPDATE login_throttle SET failures = failures - 1,
                blocked_until = CASE WHEN failures <= $2 THEN 0 ELSE blocked_until END
            WHERE digest = $1 AND failures > 0";
        let update = sqlx::query(update).bind(digest).bind(gate.free_attempts());
        update.execute(&self.writer).await?;
        Ok(())
    }

    /// Forgets every failure at a gate: whoever it is for came through.
    pub async fn clear_failures(&self, gate: ThrottleKey<'_>) -> Result<(), StorageError> {
        let digest = self.throttle_digest(gate).await?;
        let delete = sqlx::query("DELETE FROM login_throttle WHERE digest = $1").bind(digest);
        delete.execute(&self.writer).await?;
        Ok(())
    }

    /// Forgets the failures that are too old to count.
    pub async fn delete_old_failures(&self, now: Timestamp) -> Result<(), StorageError> {
        let delete = "DELETE FROM login_throttle WHERE last_attempt_at <= $1";
        let delete = sqlx::query(delete).bind(millis_before(now, FAILURE_RETENTION));
        delete.execute(&self.writer).await?;
        Ok(())
    }

    async fn load_failures(&self, digest: &str) -> Result<Option<ThrottleCounter>, StorageError> {
        let select =
            "SELECT failures, last_attempt_at, blocked_until FROM login_throttle WHERE digest = $1";
        let row = sqlx::query_as::<_, ThrottleCounter>(select).bind(digest);
        Ok(row.fetch_optional(&self.pool).await?)
    }

    /// Writes what follows on what was seen. `false` when somebody else did first.
    async fn update_counter(
        &self,
        digest: &str,
        seen: Option<ThrottleCounter>,
        next: ThrottleCounter,
    ) -> Result<bool, StorageError> {
        let insert = "INSERT INTO login_throttle (digest, failures, last_attempt_at, blocked_until)
            VALUES ($1, $2, $3, $4) ON CONFLICT (digest) DO NOTHING";
        let update =
            "UPDATE login_throttle SET failures = $2, last_attempt_at = $3, blocked_until = $4
            WHERE digest = $1 AND failures = $5 AND last_attempt_at = $6 AND blocked_until = $7";
        let statement = sqlx::query(if seen.is_some() { update } else { insert })
            .bind(digest)
            .bind(next.failures)
            .bind(next.last_attempt_at)
            .bind(next.blocked_until);
        let statement = match seen {
            Some(seen) => statement
                .bind(seen.failures)
                .bind(seen.last_attempt_at)
                .bind(seen.blocked_until),
            None => statement,
        };
        let done = statement.execute(&self.writer).await?;
        Ok(done.rows_affected() == 1)
    }

    /// Addresses are few enough to try them all, so that a plain digest would tell them.
    pub(in crate::storage) async fn throttle_digest(
        &self,
        gate: ThrottleKey<'_>,
    ) -> Result<String, StorageError> {
        self.keyed_digest(&gate.digest_input()).await
    }

    async fn keyed_digest(&self, text: &str) -> Result<String, StorageError> {
        let key: SecretString = self.load_throttle_key().await?;
        // Keys of any length are fine, so that this cannot fail.
        let key = key.expose_secret().as_bytes();
        let mut mac = Hmac::<Sha256>::new_from_slice(key)
            .map_err(|_| ColumnRef("installation_secret", "value").malformed_error())?;
        mac.update(text.as_bytes());
        Ok(hex::encode(mac.finalize().into_bytes()))
    }
}

row_struct! {
    #[derive(Clone, Copy)]
    struct ThrottleCounter {
        failures: i64,
        last_attempt_at: i64,
        blocked_until: i64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end_growing() {
        let seconds = |failures| delay_after(failures, FREE_ATTEMPTS_PER_ACCOUNT).as_secs();
        assert_eq!([1, 4].map(seconds), [0, 0]);
        assert_eq!([5, 6, 7, 8, 9].map(seconds), [30, 60, 120, 240, 480]);
        assert_eq!([10, 11, 60, i64::MAX].map(seconds), [900; 4]);
    }

    #[test]
    fn an_address_is_that_of_one_customer() {
        let text = |address: &str| ThrottleKey::Address(address.parse().unwrap()).digest_input();
        assert_eq!(text("2001:db8:1:2:3:4:5:6"), text("2001:db8:1:2::9"));
        assert_ne!(text("2001:db8:1:2::9"), text("2001:db8:1:3::9"));
        assert_eq!(text("::ffff:192.0.2.1"), text("192.0.2.1"));
        assert_ne!(text("192.0.2.1"), text("192.0.2.2"));
    }
}
