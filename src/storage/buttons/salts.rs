//! Salt rotation for buttons. Previous salts stay accepted for a while, because open pages in Provet were signed with
//! them.

use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::provet::ProvetId;
use crate::provet::launch::Salt;
use crate::storage::buttons::{COLUMN_PREVIOUS_SALT, COLUMN_SALT};
use crate::storage::codec::{generate_id, timestamp_millis};
use crate::storage::{Button, Database, StorageError, tenants, tenants::cache_version};

/// A salt that is to replace another.
pub struct SaltRotation<'a> {
    /// The salt.
    pub new_salt: &'a Salt,
    /// The number of the one that it replaces.
    pub expected_version: i64,
    /// Until when the one that it replaces is accepted.
    pub previous_until: Timestamp,
}

impl Database {
    /// Gives a clinic's button a new salt; those it had before are accepted until their own end.
    ///
    /// [`StorageError::Conflict`] when it has another salt by now than the one to be replaced, so that a form that is
    /// sent twice makes one salt. [`StorageError::ParentMissing`] when the clinic has no such button.
    pub async fn rotate_salt(
        &self,
        tenant: ProvetId,
        id: &str,
        new: &SaltRotation<'_>,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let button = self.find_button(tenant, id).await?;
        let button = button.ok_or(StorageError::ParentMissing)?;
        if button.salt_version != new.expected_version {
            return Err(StorageError::Conflict);
        }
        let salt = new.new_salt.expose();
        let sealed = self.vault.encrypt_value(COLUMN_SALT, id, salt)?;
        let mut tx = self.begin_transaction().await?;
        // A purge at this moment waits; where it came first, the update below finds no row.
        tenants::lock_tenant(&mut tx, tenant).await?;
        let update = "UPDATE button SET sealed_salt = $4, salt_version = salt_version + 1
            WHERE provet_id = $1 AND id = $2 AND salt_version = $3";
        let update = sqlx::query(update).bind(tenant.number()).bind(id);
        let update = update.bind(new.expected_version).bind(sealed);
        // Another request rotated the salt between the read and this update.
        if update.execute(&mut *tx).await?.rows_affected() != 1 {
            return Err(StorageError::Conflict);
        }
        // Same transaction: without the previous salt, every page that is open in Provet would fail.
        self.save_previous_salt(&mut tx, &button, new.previous_until, now)
            .await?;
        cache_version::bump_version(&mut tx).await?;
        Ok(tx.commit().await?)
    }

    /// Keeps the salt that a button had, and forgets those of its salts that are not accepted any more.
    async fn save_previous_salt(
        &self,
        tx: &mut AnyConnection,
        button: &Button,
        until: Timestamp,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let old = generate_id();
        let salt = button.salt.expose();
        let sealed = self.vault.encrypt_value(COLUMN_PREVIOUS_SALT, &old, salt)?;
        let insert = "INSERT INTO button_salt (id, button_id, sealed_salt, accepted_until) VALUES ($1, $2, $3, $4)";
        let insert = sqlx::query(insert).bind(&old).bind(&button.id);
        let insert = insert.bind(sealed).bind(timestamp_millis(until));
        insert.execute(&mut *tx).await?;
        let tidy = "DELETE FROM button_salt WHERE button_id = $1 AND accepted_until <= $2";
        let tidy = sqlx::query(tidy)
            .bind(&button.id)
            .bind(timestamp_millis(now));
        tidy.execute(tx).await?;
        Ok(())
    }

    /// Stops accepting the salts that a clinic's button had before. `false` when there were none.
    pub async fn revoke_previous_salts(
        &self,
        tenant: ProvetId,
        id: &str,
    ) -> Result<bool, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let delete = "DELETE FROM button_salt WHERE button_id IN
            (SELECT id FROM button WHERE provet_id = $1 AND id = $2)";
        let delete = sqlx::query(delete).bind(tenant.number()).bind(id);
        let done = delete.execute(&mut *tx).await?.rows_affected();
        // Or other nodes would go on accepting launches by the salts in their caches.
        cache_version::bump_version(&mut tx).await?;
        tx.commit().await?;
        Ok(done > 0)
    }

    /// Forgets the old salts that are not accepted any more.
    pub async fn delete_expired_salts(&self, now: Timestamp) -> Result<(), StorageError> {
        let delete = "DELETE FROM button_salt WHERE accepted_until <= $1";
        let delete = sqlx::query(delete).bind(timestamp_millis(now));
        delete.execute(&self.writer).await?;
        Ok(())
    }
}
