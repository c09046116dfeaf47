//! One-time links with which somebody chooses a password: invitations, resets, and the first operator's.
//!
//! A link ends in a random token. Only its digest is stored, so a copy of the database signs nobody in.

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use sqlx::AnyConnection;

use crate::storage::accounts::login_credentials::set_password;
use crate::storage::accounts::{insert_account, lock_operators};
use crate::storage::codec::{
    ColumnRef, digest_secret, generate_token, millis_after, millis_before, row_struct, text_enum,
    timestamp_millis,
};
use crate::storage::{AccessScope, Database, EmailAddress, StorageError};

/// How long a link is good that somebody has to be sent first.
const INVITATION_LIFETIME: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How long a link is good that somebody waits for.
const RESET_LIFETIME: SignedDuration = SignedDuration::from_hours(24);

/// Links that are no longer good are known for so long, so that they can say what they were.
const LINK_RETENTION: SignedDuration = SignedDuration::from_hours(30 * 24);

text_enum! {
    /// What a link is for.
    pub enum AccountLinkKind {
        /// Makes the first operator.
        FirstOperator = "first-operator",
        /// Opens a new account.
        Invitation = "invitation",
        /// Replaces a password that is lost.
        Password = "password",
        /// Replaces a password and takes away a second factor, both lost.
        PasswordAndCode = "password-and-code",
    }
}

/// Whether a link is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountLinkState {
    /// It is.
    Valid,
    /// It was used.
    Used,
    /// It is too old, or its account was switched off, or there is an operator already.
    Expired,
}

/// A link that was found by its token.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountLink {
    /// What it is for.
    pub kind: AccountLinkKind,
    /// Whether it is good.
    pub state: AccountLinkState,
    /// Whose account it opens; none where it makes one.
    pub email: Option<String>,
}

impl std::fmt::Debug for AccountLink {
    /// Without whose it is.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountLink")
            .field("kind", &self.kind)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

impl Database {
    /// Makes a link to an account, and ends those it had; what is returned is the last part of its address, and kept
    /// nowhere. None when there is no such account, or it is switched off, or the link would make one.
    ///
    /// An invitation is good for seven days, a reset for one.
    pub async fn create_account_link(
        &self,
        account: &str,
        kind: AccountLinkKind,
        now: Timestamp,
    ) -> Result<Option<SecretString>, StorageError> {
        let lifetime = match kind {
            // That link makes an account, so it cannot belong to one.
            AccountLinkKind::FirstOperator => return Ok(None),
            AccountLinkKind::Invitation => INVITATION_LIFETIME,
            AccountLinkKind::Password | AccountLinkKind::PasswordAndCode => RESET_LIFETIME,
        };
        let token = generate_token();
        let mut tx = self.begin_transaction().await?;
        // One valid link per account: a forwarded older one must not work beside the new one.
        let end = "DELETE FROM account_link WHERE account_id = $1 AND used_at IS NULL";
        sqlx::query(end).bind(account).execute(&mut *tx).await?;
        let insert = "INSERT INTO account_link (digest, kind, account_id, created_at, expires_at)
            SELECT $1, $2, id, $4, $5 FROM account WHERE id = $3 AND state = 'enabled'";
        let insert = sqlx::query(insert)
            .bind(digest_secret(token.expose_secret()))
            .bind(kind.as_str())
            .bind(account)
            .bind(timestamp_millis(now))
            .bind(millis_after(now, lifetime));
        let created = insert.execute(&mut *tx).await?.rows_affected() == 1;
        tx.commit().await?;
        Ok(created.then_some(token))
    }

    /// Makes the link that lets somebody become the first operator, and ends those before it; none when there is an
    /// operator.
    pub async fn create_first_operator_link(
        &self,
        now: Timestamp,
    ) -> Result<Option<SecretString>, StorageError> {
        let mut tx = self.begin_transaction().await?;
        lock_operators(&mut tx).await?;
        // Before the look: where there is an operator by now, the links that were sent must end all the same.
        let end = "DELETE FROM account_link WHERE account_id IS NULL AND used_at IS NULL";
        sqlx::query(end).execute(&mut *tx).await?;
        if has_operator(&mut tx).await? {
            tx.commit().await?;
            return Ok(None);
        }
        let token = generate_token();
        let insert = "INSERT INTO account_link (digest, kind, created_at, expires_at) VALUES ($1, $2, $3, $4)";
        sqlx::query(insert)
            .bind(digest_secret(token.expose_secret()))
            .bind(AccountLinkKind::FirstOperator.as_str())
            .bind(timestamp_millis(now))
            .bind(millis_after(now, INVITATION_LIFETIME))
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(Some(token))
    }

    /// What a token leads to, if it is known at all. Looking uses nothing up.
    pub async fn find_account_link(
        &self,
        token: &SecretString,
        now: Timestamp,
    ) -> Result<Option<AccountLink>, StorageError> {
        let mut conn = self.pool.acquire().await?;
        let found = find_link(&mut conn, token, now).await?;
        Ok(found.map(|(link, _)| link))
    }

    /// Uses a link to an account up: sets its password, by its hash, and ends its sessions; returns our name of the
    /// account. None when the link is not good, also because another request was first.
    pub async fn consume_account_link(
        &self,
        token: &SecretString,
        hash: &SecretString,
        now: Timestamp,
    ) -> Result<Option<String>, StorageError> {
        let mut tx = self.begin_transaction().await?;
        // Without a commit a link of another kind, brought here by mistake, is not used up.
        let Some((link, Some(account))) = consume_link(&mut tx, token, now).await? else {
            return Ok(None);
        };
        // No session is spared: whoever lost the password may have lost a session as well.
        set_password(&mut tx, &account, hash, "").await?;
        if link.kind == AccountLinkKind::PasswordAndCode {
            let drop = "UPDATE account SET sealed_totp = NULL, sealed_totp_offer = NULL, totp_step = NULL WHERE id = $1";
            sqlx::query(drop).bind(&account).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(Some(account))
    }

    /// Uses the link of the first operator up: makes their account, and returns our name of it. None when the link is
    /// not good, also because there is an operator by now.
    ///
    /// [`StorageError::AlreadyExists`] when the address has an account.
    pub async fn consume_first_operator_link(
        &self,
        token: &SecretString,
        email: &EmailAddress,
        hash: &SecretString,
        now: Timestamp,
    ) -> Result<Option<String>, StorageError> {
        let mut tx = self.begin_transaction().await?;
        // Locked before the look: two links that are used at once must not make two first operators.
        lock_operators(&mut tx).await?;
        let Some((_, None)) = consume_link(&mut tx, token, now).await? else {
            return Ok(None);
        };
        let account = insert_account(&mut tx, email, &AccessScope::Operator, now).await?;
        set_password(&mut tx, &account, hash, "").await?;
        tx.commit().await?;
        Ok(Some(account))
    }

    /// Forgets the links and the steps of signing in that ended long ago.
    pub async fn delete_expired_links(&self, now: Timestamp) -> Result<(), StorageError> {
        let delete = "DELETE FROM account_link WHERE expires_at <= $1";
        let delete = sqlx::query(delete).bind(millis_before(now, LINK_RETENTION));
        delete.execute(&self.writer).await?;
        let delete = "DELETE FROM login_challenge WHERE expires_at <= $1";
        let delete = sqlx::query(delete).bind(timestamp_millis(now));
        delete.execute(&self.writer).await?;
        Ok(())
    }
}

async fn has_operator(conn: &mut AnyConnection) -> Result<bool, StorageError> {
    let select = "SELECT id FROM account WHERE role = 'operator' LIMIT 1";
    let found = sqlx::query_scalar::<_, String>(select);
    Ok(found.fetch_optional(&mut *conn).await?.is_some())
}

/// A link and the account it opens.
async fn find_link(
    conn: &mut AnyConnection,
    token: &SecretString,
    now: Timestamp,
) -> Result<Option<(AccountLink, Option<String>)>, StorageError> {
    let select = "SELECT l.kind, l.account_id, l.expires_at, l.used_at, a.email, a.state
        FROM account_link AS l LEFT JOIN account AS a ON a.id = l.account_id WHERE l.digest = $1";
    let row =
        sqlx::query_as::<_, AccountLinkRow>(select).bind(digest_secret(token.expose_secret()));
    let Some(row) = row.fetch_optional(&mut *conn).await? else {
        return Ok(None);
    };
    let kind = ColumnRef("account_link", "kind").parse(&row.kind)?;
    let mut ended =
        row.expires_at <= timestamp_millis(now) || row.state.as_deref() == Some("disabled");
    // As soon as there is an operator, nobody becomes one through such a link.
    if kind == AccountLinkKind::FirstOperator {
        ended |= has_operator(conn).await?;
    }
    let state = match (row.used_at, ended) {
        // Used before expired: it is what whoever clicks the same link twice must be told.
        (Some(_), _) => AccountLinkState::Used,
        (None, true) => AccountLinkState::Expired,
        (None, false) => AccountLinkState::Valid,
    };
    let email = row.email;
    Ok(Some((AccountLink { kind, state, email }, row.account_id)))
}

/// Uses a link up, if it is good; nobody else can after that.
async fn consume_link(
    conn: &mut AnyConnection,
    token: &SecretString,
    now: Timestamp,
) -> Result<Option<(AccountLink, Option<String>)>, StorageError> {
    let found = find_link(conn, token, now).await?;
    let Some(found) = found.filter(|(link, _)| link.state == AccountLinkState::Valid) else {
        return Ok(None);
    };
    // The condition decides between two requests with the same link: the second changes no row.
    let update = "UPDATE account_link SET used_at = $2 WHERE digest = $1 AND used_at IS NULL";
    let update = sqlx::query(update).bind(digest_secret(token.expose_secret()));
    let done = update
        .bind(timestamp_millis(now))
        .execute(&mut *conn)
        .await?;
    Ok((done.rows_affected() == 1).then_some(found))
}

row_struct! {
    struct AccountLinkRow {
        kind: String,
        account_id: Option<String>,
        expires_at: i64,
        used_at: Option<i64>,
        email: Option<String>,
        state: Option<String>,
    }
}
