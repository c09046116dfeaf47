//! Slows guessing down: after a few failures each further attempt has to wait, and longer each time.
//!
//! An attempt is counted as a failure before it is looked at, and taken back when it was none. So of many guesses at
//! once, on whichever node, no more get through than one after another would.

use std::net::{IpAddr, Ipv6Addr};

use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;

use super::columns::{Column, millis};
use super::{Database, Email, StorageError};

/// The first pause; each after it is twice as long.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(30);

/// No pause is longer, so that nobody is locked out for good.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_mins(15);

/// Failures are forgotten when none was added for so long.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(24);

/// Attempts at one account before the first pause.
const OF_ACCOUNT: i64 = 5;

/// Attempts from one address before the first pause: a clinic's people share one.
const OF_ADDRESS: i64 = 30;

/// What somebody is trying to get through.
#[derive(Debug, Clone, Copy)]
pub enum Gate<'a> {
    /// The password of whoever has this address, if anybody does.
    Password(&'a Email),
    /// The password of an account, asked for again while signed in to it.
    Again(&'a str),
    /// The code of an account's second factor.
    Code(&'a str),
    /// Anything, from one address; IPv6 by its network of 64 bits, which one customer has.
    Address(IpAddr),
}

/// Whether an attempt may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knock {
    /// It may, and has been counted as a failure.
    Open,
    /// Not before then; it has not been counted.
    ClosedUntil(Timestamp),
}

impl Gate<'_> {
    fn text(self) -> String {
        match self {
            Self::Password(email) => format!("password/{}", email.as_str()),
            Self::Again(account) => format!("again/{account}"),
            Self::Code(account) => format!("code/{account}"),
            Self::Address(address) => format!("address/{}", network(address)),
        }
    }

    fn free(self) -> i64 {
        match self {
            Self::Password(_) | Self::Again(_) | Self::Code(_) => OF_ACCOUNT,
            Self::Address(_) => OF_ADDRESS,
        }
    }
}

fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.into(),
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
    }
}

/// The pause after so many failures, of which so many are free.
fn pause(failures: i64, free: i64) -> SignedDuration {
    let Ok(more) = u32::try_from(failures.saturating_sub(free)) else {
        return SignedDuration::ZERO;
    };
    let factor = 2_i32.checked_pow(more).unwrap_or(i32::MAX);
    FIRST_PAUSE.saturating_mul(factor).min(LONGEST_PAUSE)
}

impl Database {
    /// Asks whether an attempt may be made, and counts it as a failure if so.
    pub async fn knock(&self, gate: Gate<'_>, now: Timestamp) -> Result<Knock, StorageError> {
        let digest = self.gate_digest(gate).await?;
        loop {
            let seen = self.failures(&digest).await?;
            if let Some(seen) = seen.filter(|seen| seen.closed_until > millis(now)) {
                let closed = Column("sign_in_throttle", "closed_until");
                return Ok(Knock::ClosedUntil(closed.instant(seen.closed_until)?));
            }
            let forgotten = millis(now.checked_sub(FORGOTTEN).unwrap_or(now));
            let recent = seen.filter(|seen| seen.since > forgotten);
            let failures = recent.map_or(1, |recent| recent.failures.saturating_add(1));
            let closed_until = now.saturating_add(pause(failures, gate.free()));
            let closed_until = millis(closed_until.unwrap_or(now));
            let next = Failures {
                failures,
                since: millis(now),
                closed_until,
            };
            // Whoever comes second looks again: there are at most as many who were first as attempts are free.
            if self.count(&digest, seen, next).await? {
                return Ok(Knock::Open);
            }
        }
    }

    /// Takes one attempt back that was no failure.
    pub async fn take_back(&self, gate: Gate<'_>) -> Result<(), StorageError> {
        let digest = self.gate_digest(gate).await?;
        let update = "UPDATE sign_in_throttle SET failures = failures - 1,
                closed_until = CASE WHEN failures <= $2 THEN 0 ELSE closed_until END
            WHERE digest = $1 AND failures > 0";
        let update = sqlx::query(update).bind(digest).bind(gate.free());
        update.execute(&self.writer).await?;
        Ok(())
    }

    /// Forgets every failure at a gate: whoever it is for came through.
    pub async fn forget_failures(&self, gate: Gate<'_>) -> Result<(), StorageError> {
        let digest = self.gate_digest(gate).await?;
        let delete = sqlx::query("DELETE FROM sign_in_throttle WHERE digest = $1").bind(digest);
        delete.execute(&self.writer).await?;
        Ok(())
    }

    /// Forgets the failures that are too old to count.
    pub async fn tidy_throttle(&self, now: Timestamp) -> Result<(), StorageError> {
        let before = now.checked_sub(FORGOTTEN).unwrap_or(now);
        let delete = "DELETE FROM sign_in_throttle WHERE since <= $1";
        let delete = sqlx::query(delete).bind(millis(before));
        delete.execute(&self.writer).await?;
        Ok(())
    }

    async fn failures(&self, digest: &str) -> Result<Option<Failures>, StorageError> {
        let select = "SELECT failures, since, closed_until FROM sign_in_throttle WHERE digest = $1";
        let row = sqlx::query_as::<_, Failures>(select).bind(digest);
        Ok(row.fetch_optional(&self.pool).await?)
    }

    /// Writes what follows on what was seen. `false` when somebody else did first.
    async fn count(
        &self,
        digest: &str,
        seen: Option<Failures>,
        next: Failures,
    ) -> Result<bool, StorageError> {
        let insert = "INSERT INTO sign_in_throttle (digest, failures, since, closed_until)
            VALUES ($1, $2, $3, $4) ON CONFLICT (digest) DO NOTHING";
        let update = "UPDATE sign_in_throttle SET failures = $2, since = $3, closed_until = $4
            WHERE digest = $1 AND failures = $5 AND since = $6 AND closed_until = $7";
        let statement = sqlx::query(if seen.is_some() { update } else { insert })
            .bind(digest)
            .bind(next.failures)
            .bind(next.since)
            .bind(next.closed_until);
        let statement = match seen {
            Some(seen) => statement
                .bind(seen.failures)
                .bind(seen.since)
                .bind(seen.closed_until),
            None => statement,
        };
        let done = statement.execute(&self.writer).await?;
        Ok(done.rows_affected() == 1)
    }

    /// Addresses are few enough to try them all, so that a plain digest would tell them.
    async fn gate_digest(&self, gate: Gate<'_>) -> Result<String, StorageError> {
        let key: SecretString = self.throttle_key().await?;
        // Keys of any length are fine, so that this cannot fail.
        let key = key.expose_secret().as_bytes();
        let mut mac = Hmac::<Sha256>::new_from_slice(key)
            .map_err(|_| Column("setting", "value").malformed())?;
        mac.update(gate.text().as_bytes());
        Ok(hex::encode(mac.finalize().into_bytes()))
    }
}

#[derive(Clone, Copy, sqlx::FromRow)]
struct Failures {
    failures: i64,
    since: i64,
    closed_until: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end_growing() {
        let seconds = |failures| pause(failures, OF_ACCOUNT).as_secs();
        assert_eq!([1, 4].map(seconds), [0, 0]);
        assert_eq!([5, 6, 7, 8, 9].map(seconds), [30, 60, 120, 240, 480]);
        assert_eq!([10, 11, 60, i64::MAX].map(seconds), [900; 4]);
    }

    #[test]
    fn an_address_is_that_of_one_customer() {
        let text = |address: &str| Gate::Address(address.parse().unwrap()).text();
        assert_eq!(text("2001:db8:1:2:3:4:5:6"), text("2001:db8:1:2::9"));
        assert_ne!(text("2001:db8:1:2::9"), text("2001:db8:1:3::9"));
        assert_eq!(text("::ffff:192.0.2.1"), text("192.0.2.1"));
        assert_ne!(text("192.0.2.1"), text("192.0.2.2"));
    }
}
