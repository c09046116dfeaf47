//! What signs an account in: the hash of its password, its TOTP secret, and pending second-factor challenges.

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use sqlx::AnyConnection;

use crate::storage::codec::{ColumnRef, digest_secret, millis_after, row_struct, timestamp_millis};
use crate::storage::{AccountState, Database, EmailAddress, SignInMethod, StorageError};

/// How long somebody whose password was right may take to type a code.
const CHALLENGE_LIFETIME: SignedDuration = SignedDuration::from_mins(5);

const COLUMN_TOTP: ColumnRef = ColumnRef("account", "sealed_totp");
const COLUMN_TOTP_OFFER: ColumnRef = ColumnRef("account", "sealed_totp_offer");

/// What opens an account.
#[derive(Clone)]
pub struct LoginCredentials {
    /// Id of the account.
    pub account_id: String,
    /// Whether it lets anybody in.
    pub state: AccountState,
    /// The hash of its password in the text form of argon2, once there is one.
    pub password_hash: Option<SecretString>,
    /// The secret of its second factor in base 32, where there is one.
    pub totp_secret: Option<SecretString>,
}

impl std::fmt::Debug for LoginCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LoginCredentials")
    }
}

/// Somebody who proved to be themselves and still owes a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactorChallenge {
    /// Our id.
    pub account_id: String,
    /// How they proved it.
    pub method: SignInMethod,
}

impl Database {
    /// What opens the account of an address.
    pub async fn find_login_credentials_by_email(
        &self,
        email: &EmailAddress,
    ) -> Result<Option<LoginCredentials>, StorageError> {
        let select = "SELECT id, state, password, sealed_totp FROM account WHERE email = $1";
        let row = sqlx::query_as::<_, LoginCredentialsRow>(select).bind(email.as_str());
        let row = row.fetch_optional(&self.pool).await?;
        row.map(|row| self.decrypt_login_credentials(row))
            .transpose()
    }

    /// What opens an account.
    pub async fn find_login_credentials(
        &self,
        account: &str,
    ) -> Result<Option<LoginCredentials>, StorageError> {
        let select = "SELECT id, state, password, sealed_totp FROM account WHERE id = $1";
        let row = sqlx::query_as::<_, LoginCredentialsRow>(select).bind(account);
        let row = row.fetch_optional(&self.pool).await?;
        row.map(|row| self.decrypt_login_credentials(row))
            .transpose()
    }

    fn decrypt_login_credentials(
        &self,
        row: LoginCredentialsRow,
    ) -> Result<LoginCredentials, StorageError> {
        let totp_secret = self
            .vault
            .decrypt_optional(COLUMN_TOTP, &row.id, row.sealed_totp)?;
        Ok(LoginCredentials {
            state: ColumnRef("account", "state").parse(&row.state)?,
            password_hash: row.password.map(SecretString::from),
            totp_secret,
            account_id: row.id,
        })
    }

    /// Gives an account another password, by its hash, and ends its sessions but one, and its links.
    pub async fn change_password(
        &self,
        account: &str,
        hash: &SecretString,
        but_session: &str,
    ) -> Result<(), StorageError> {
        let mut tx = self.begin_transaction().await?;
        set_password(&mut tx, account, hash, but_session).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Keeps a second factor that was shown to somebody; it does not count before it is confirmed.
    pub async fn start_totp_enrollment(
        &self,
        account: &str,
        secret: &SecretString,
    ) -> Result<(), StorageError> {
        let sealed =
            self.vault
                .encrypt_value(COLUMN_TOTP_OFFER, account, secret.expose_secret())?;
        // Not while a second factor counts: it must be removed first, which asks for the password.
        let update = "UPDATE account SET sealed_totp_offer = $2, version = version + 1
            WHERE id = $1 AND sealed_totp IS NULL";
        let update = sqlx::query(update).bind(account).bind(sealed);
        let done = update.execute(&self.writer).await?;
        require_one_row(done.rows_affected())
    }

    /// The second factor that was shown and not yet confirmed.
    pub async fn find_pending_totp_secret(
        &self,
        account: &str,
    ) -> Result<Option<SecretString>, StorageError> {
        let sealed = self.load_pending_totp(account).await?;
        Ok(self
            .vault
            .decrypt_optional(COLUMN_TOTP_OFFER, account, sealed)?)
    }

    async fn load_pending_totp(&self, account: &str) -> Result<Option<String>, StorageError> {
        let select = "SELECT sealed_totp_offer FROM account WHERE id = $1 AND sealed_totp IS NULL";
        let sealed = sqlx::query_scalar::<_, Option<String>>(select).bind(account);
        Ok(sealed.fetch_optional(&self.pool).await?.flatten())
    }

    /// From now on signing in asks for a code of the second factor that was shown. `step` is that of the code it was
    /// confirmed with, which is good for nothing else.
    ///
    /// [`StorageError::Conflict`] when another was shown meanwhile, or none.
    pub async fn confirm_totp_enrollment(
        &self,
        account: &str,
        secret: &SecretString,
        step: i64,
    ) -> Result<(), StorageError> {
        let sealed = self.load_pending_totp(account).await?;
        let sealed = sealed.ok_or(StorageError::Conflict)?;
        let offered = self
            .vault
            .decrypt_value(COLUMN_TOTP_OFFER, account, &sealed)?;
        // A second tab may have started another enrollment: the code then confirms a secret that is not stored.
        if offered.expose_secret() != secret.expose_secret() {
            return Err(StorageError::Conflict);
        }
        let encrypted = self
            .vault
            .encrypt_value(COLUMN_TOTP, account, secret.expose_secret())?;
        let update =
            "UPDATE account SET sealed_totp = $2, sealed_totp_offer = NULL, totp_step = $3,
                version = version + 1
            WHERE id = $1 AND sealed_totp IS NULL AND sealed_totp_offer = $4";
        let update = sqlx::query(update).bind(account).bind(encrypted);
        let done = update.bind(step).bind(sealed).execute(&self.writer).await?;
        require_one_row(done.rows_affected())
    }

    /// From now on signing in asks for no code. `false` when it asked for none.
    pub async fn remove_totp(&self, account: &str) -> Result<bool, StorageError> {
        let update =
            "UPDATE account SET sealed_totp = NULL, sealed_totp_offer = NULL, totp_step = NULL,
            version = version + 1 WHERE id = $1 AND sealed_totp IS NOT NULL";
        let update = sqlx::query(update).bind(account);
        Ok(update.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Takes the code of a time step, once: `false` when one of it or of a later step was taken already.
    pub async fn consume_totp_step(&self, account: &str, step: i64) -> Result<bool, StorageError> {
        // Guarded by the step: a code that somebody watched cannot be used a second time.
        let update = "UPDATE account SET totp_step = $2
            WHERE id = $1 AND sealed_totp IS NOT NULL AND (totp_step IS NULL OR totp_step < $2)";
        let update = sqlx::query(update).bind(account).bind(step);
        Ok(update.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Notes that somebody proved to be themselves in this browser and still owes a code, for five minutes.
    pub async fn start_second_factor_challenge(
        &self,
        browser: &SecretString,
        step: &SecondFactorChallenge,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let insert = "INSERT INTO login_challenge (browser_digest, account_id, method, expires_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (browser_digest) DO UPDATE SET account_id = excluded.account_id, method = excluded.method,
                expires_at = excluded.expires_at";
        sqlx::query(insert)
            .bind(digest_secret(browser.expose_secret()))
            .bind(&step.account_id)
            .bind(step.method.as_str())
            .bind(millis_after(now, CHALLENGE_LIFETIME))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Who owes a code in this browser.
    pub async fn find_second_factor_challenge(
        &self,
        browser: &SecretString,
        now: Timestamp,
    ) -> Result<Option<SecondFactorChallenge>, StorageError> {
        let select = "SELECT s.account_id, s.method FROM login_challenge AS s JOIN account AS a ON a.id = s.account_id
            WHERE s.browser_digest = $1 AND s.expires_at > $2 AND a.state = 'enabled'";
        let row = sqlx::query_as::<_, (String, String)>(select)
            .bind(digest_secret(browser.expose_secret()))
            .bind(timestamp_millis(now));
        let Some((account, method)) = row.fetch_optional(&self.pool).await? else {
            return Ok(None);
        };
        let method = ColumnRef("login_challenge", "method").parse(&method)?;
        Ok(Some(SecondFactorChallenge {
            account_id: account,
            method,
        }))
    }

    /// Nobody owes a code in this browser any more. `false` when nobody did: another request was first.
    pub async fn end_second_factor_challenge(
        &self,
        browser: &SecretString,
    ) -> Result<bool, StorageError> {
        let delete = "DELETE FROM login_challenge WHERE browser_digest = $1";
        let delete = sqlx::query(delete).bind(digest_secret(browser.expose_secret()));
        Ok(delete.execute(&self.writer).await?.rows_affected() == 1)
    }
}

/// Gives an account another password within something larger.
pub(in crate::storage) async fn set_password(
    conn: &mut AnyConnection,
    account: &str,
    hash: &SecretString,
    but_session: &str,
) -> Result<(), StorageError> {
    let update = "UPDATE account SET password = $2, version = version + 1 WHERE id = $1";
    let update = sqlx::query(update).bind(account);
    let done = update
        .bind(hash.expose_secret())
        .execute(&mut *conn)
        .await?;
    require_one_row(done.rows_affected())?;
    // Whoever knew the old password may be signed in with it.
    let end = "DELETE FROM settings_session WHERE account_id = $1 AND id <> $2";
    let end = sqlx::query(end).bind(account).bind(but_session);
    end.execute(&mut *conn).await?;
    for end in [
        "DELETE FROM login_challenge WHERE account_id = $1",
        "DELETE FROM account_link WHERE account_id = $1 AND used_at IS NULL",
    ] {
        sqlx::query(end).bind(account).execute(&mut *conn).await?;
    }
    Ok(())
}

fn require_one_row(rows: u64) -> Result<(), StorageError> {
    (rows == 1).then_some(()).ok_or(StorageError::Conflict)
}

row_struct! {
    struct LoginCredentialsRow {
        id: String,
        state: String,
        password: Option<String>,
        sealed_totp: Option<String>,
    }
}
