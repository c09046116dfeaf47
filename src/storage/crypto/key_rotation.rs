//! Rotates the encryption key: every encrypted column, what is left under older keys, and re-encryption while servers
//! run.
//!
//! The key that encrypts is the one that the key check in the database is encrypted under. A new key is made known to
//! every server first; then the key check is re-encrypted, which all servers follow; then everything else is. If the
//! process is killed, some values remain under the old key: both keys decrypt, and the next run continues.

use jiff::Timestamp;

use crate::storage::codec::{ColumnRef, row_struct};
use crate::storage::crypto::nodes::ServerNode;
use crate::storage::{Database, StorageError, crypto::installation_secrets};

/// Values that are re-encrypted in one transaction: others who write wait for so many only.
const VALUES_PER_TRANSACTION: i64 = 200;

/// A column of encrypted values.
struct EncryptedColumn {
    column: ColumnRef,
    /// How many values are not encrypted under a key.
    left: &'static str,
    /// The next of them.
    next: &'static str,
    /// Replaces one, unless somebody has replaced it meanwhile.
    replace: &'static str,
}

/// A column whose values are bound to the row's own name in this column of the row. What does not begin like an
/// encrypted value is none.
macro_rules! encrypted_column {
    ($table:literal, $column:literal, of $row:literal) => {
        EncryptedColumn {
            column: ColumnRef($table, $column),
            left: concat!(
                "SELECT CAST((SELECT COUNT(*) FROM ",
                $table,
                " WHERE ",
                $column,
                " IS NOT NULL AND substr(",
                $column,
                ", 1, 10) >= '01' AND substr(",
                $column,
                ", 1, 10) < $1) + (SELECT COUNT(*) FROM ",
                $table,
                " WHERE ",
                $column,
                " IS NOT NULL AND substr(",
                $column,
                ", 1, 10) > $1 AND substr(",
                $column,
                ", 1, 10) < '02') AS BIGINT)"
            ),
            next: concat!(
                "SELECT ",
                $row,
                " AS name, ",
                $column,
                " AS sealed FROM ",
                $table,
                " WHERE ",
                $row,
                " > $2 AND substr(",
                $column,
                ", 1, 2) = '01' AND substr(",
                $column,
                ", 1, 10) <> $1 ORDER BY ",
                $row,
                " LIMIT $3"
            ),
            replace: concat!(
                "UPDATE ",
                $table,
                " SET ",
                $column,
                " = $3 WHERE ",
                $row,
                " = $1 AND ",
                $column,
                " = $2"
            ),
        }
    };
}

/// Every column of encrypted values but `oauth_flow.sealed`, whose rows end by themselves within the hour. The installation's own
/// come first: among them is the one that says which key encrypts.
#[rustfmt::skip]
const ENCRYPTED_COLUMNS: &[EncryptedColumn] = &[
    encrypted_column!("installation_secret", "value", of "name"),
    encrypted_column!("credential", "sealed_secret", of "id"),
    encrypted_column!("access_token", "sealed_token", of "credential_id"),
    encrypted_column!("button", "sealed_salt", of "id"),
    encrypted_column!("button_salt", "sealed_salt", of "id"),
    encrypted_column!("button_action", "sealed_secret", of "button_id"),
    encrypted_column!("button_action", "sealed_header", of "button_id"),
    encrypted_column!("account", "sealed_totp", of "id"),
    encrypted_column!("account", "sealed_totp_offer", of "id"),
    encrypted_column!("settings_session", "sealed_name", of "id"),
    encrypted_column!("user_session", "sealed_name", of "id"),
    encrypted_column!("user_session", "sealed_refresh", of "id"),
    encrypted_column!("user_session", "sealed_token", of "id"),
    encrypted_column!("audit", "sealed_before", of "id"),
    encrypted_column!("audit", "sealed_after", of "id"),
];

/// What came of sealing everything anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RotationReport {
    /// So many values are encrypted under the newest key now that were not.
    pub re_encrypted: i64,
    /// So many cannot be opened with any key that is known.
    pub unreadable: i64,
    /// So many are not under the newest key still, the unreadable ones among them.
    pub remaining: i64,
}

row_struct! {
    struct EncryptedRow {
        name: String,
        sealed: String,
    }
}

impl Database {
    /// Every column that holds encrypted values, as table and column.
    pub fn encrypted_columns() -> impl Iterator<Item = (&'static str, &'static str)> {
        ENCRYPTED_COLUMNS
            .iter()
            .map(|sealed| (sealed.column.0, sealed.column.1))
    }

    /// How many values are encrypted with another key than the newest.
    pub async fn count_old_key_values(&self) -> Result<i64, StorageError> {
        let newest = self.vault.newest_prefix();
        let mut left = 0;
        for sealed in ENCRYPTED_COLUMNS {
            let count = sqlx::query_scalar::<_, i64>(sealed.left).bind(&newest);
            left += count.fetch_one(&self.pool).await?;
        }
        Ok(left)
    }

    /// Encrypts everything anew that is not encrypted under the newest key, and calls `report_progress` after each
    /// batch with how many values were so far.
    ///
    /// [`StorageError::Conflict`] when a server is running that does not know the newest key: it could not open what
    /// this encrypts. See [`Database::list_active_nodes`].
    pub async fn re_encrypt_all(
        &self,
        now: Timestamp,
        mut report_progress: impl FnMut(i64) + Send,
    ) -> Result<RotationReport, StorageError> {
        let newest = self.vault.newest_key_id();
        if self
            .list_active_nodes(now)
            .await?
            .iter()
            .any(|it| !it.knows_key(&newest))
        {
            return Err(StorageError::Conflict);
        }
        let mut done = RotationReport::default();
        for sealed in ENCRYPTED_COLUMNS {
            self.re_encrypt_column(sealed, &mut done, &mut report_progress)
                .await?;
            // Another node may have activated a newer key meanwhile.
            self.sync_active_key().await?;
        }
        // Counted at the end: servers have gone on encrypting meanwhile.
        done.remaining = self.count_old_key_values().await?;
        Ok(done)
    }

    /// Makes the newest key the one that encrypts, here and, as soon as they look, in every running server.
    pub async fn activate_newest_key(
        &self,
        now: Timestamp,
    ) -> Result<Vec<ServerNode>, StorageError> {
        let newest = self.vault.newest_key_id();
        let servers = self.list_active_nodes(now).await?;
        // A server without the key could not decrypt what the others encrypt from now on.
        if servers.iter().any(|it| !it.knows_key(&newest)) {
            return Err(StorageError::Conflict);
        }
        installation_secrets::re_encrypt_key_check(self).await?;
        self.sync_active_key().await?;
        Ok(servers
            .into_iter()
            .filter(|it| it.active_key_id != newest)
            .collect())
    }

    async fn re_encrypt_column(
        &self,
        column: &EncryptedColumn,
        done: &mut RotationReport,
        report_progress: &mut (impl FnMut(i64) + Send),
    ) -> Result<(), StorageError> {
        let mut after = String::new();
        loop {
            let next = sqlx::query_as::<_, EncryptedRow>(column.next)
                .bind(self.vault.newest_prefix())
                .bind(&after);
            let rows = next
                .bind(VALUES_PER_TRANSACTION)
                .fetch_all(&self.pool)
                .await?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            // Goes on behind the last name, so that values that cannot be decrypted do not come again for ever.
            last.name.clone_into(&mut after);
            self.re_encrypt_rows(column, &rows, done).await?;
            report_progress(done.re_encrypted);
        }
    }

    async fn re_encrypt_rows(
        &self,
        column: &EncryptedColumn,
        rows: &[EncryptedRow],
        done: &mut RotationReport,
    ) -> Result<(), StorageError> {
        let mut tx = self.begin_transaction().await?;
        let mut resealed = 0;
        for row in rows {
            let place = column.column.associated_data(&row.name);
            let Ok(plain) = self.vault.decrypt(&place, &row.sealed) else {
                // One damaged value must not stop the rotation of all others.
                done.unreadable += 1;
                continue;
            };
            // The former value is in the condition: one that a server has replaced meanwhile stays as it is.
            let replace = sqlx::query(column.replace)
                .bind(&row.name)
                .bind(&row.sealed);
            let replace = replace.bind(self.vault.encrypt_with_newest_key(&place, &plain)?);
            resealed +=
                i64::try_from(replace.execute(&mut *tx).await?.rows_affected()).unwrap_or(0);
        }
        tx.commit().await?;
        done.re_encrypted += resealed;
        Ok(())
    }
}
