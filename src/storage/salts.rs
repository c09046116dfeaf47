//! New salts for buttons, with the old ones accepted for a while: pages that are open in Provet were signed with them.

use jiff::Timestamp;

use super::buttons::{OLD_SALT, SALT};
use super::columns::{millis, new_id};
use super::{Database, StorageError, revision, tenants};
use crate::provet::ProvetId;
use crate::provet::launch::Salt;

impl Database {
    /// Gives a clinic's button a new salt; the one it had is accepted until `until`, as are those it had before until
    /// their own end.
    ///
    /// `number` is that of the salt it has now: [`StorageError::Conflict`] when it has another by now, so that a form that
    /// is sent twice makes one salt. [`StorageError::Missing`] when the clinic has no such button.
    pub async fn rotate_salt(
        &self,
        tenant: ProvetId,
        id: &str,
        number: i64,
        salt: &Salt,
        until: Timestamp,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let button = self.button(tenant, id).await?;
        let button = button.ok_or(StorageError::Missing)?;
        let old = new_id();
        let seal = |place: &str, salt: &Salt| self.vault.seal(place, salt.expose().as_bytes());
        let sealed = seal(&SALT.place(id), salt)?;
        let sealed_old = seal(&OLD_SALT.place(&old), &button.salt)?;
        let mut tx = self.begin().await?;
        tenants::lock(&mut tx, tenant).await?;
        let update = "UPDATE button SET sealed_salt = $4, salt_number = salt_number + 1
            WHERE provet_id = $1 AND id = $2 AND salt_number = $3";
        let update = sqlx::query(update).bind(tenant.number()).bind(id);
        let done = update.bind(number).bind(sealed).execute(&mut *tx).await?;
        if done.rows_affected() != 1 || button.salt_number != number {
            return Err(StorageError::Conflict);
        }
        let insert = "INSERT INTO button_salt (id, button_id, sealed_salt, accepted_until) VALUES ($1, $2, $3, $4)";
        let insert = sqlx::query(insert).bind(&old).bind(id).bind(sealed_old);
        insert.bind(millis(until)).execute(&mut *tx).await?;
        let tidy = "DELETE FROM button_salt WHERE button_id = $1 AND accepted_until <= $2";
        let tidy = sqlx::query(tidy).bind(id).bind(millis(now));
        tidy.execute(&mut *tx).await?;
        revision::bump(&mut tx).await?;
        Ok(tx.commit().await?)
    }

    /// Stops accepting the salts that a clinic's button had before. `false` when there were none.
    pub async fn end_overlap(&self, tenant: ProvetId, id: &str) -> Result<bool, StorageError> {
        let mut tx = self.begin().await?;
        let delete = "DELETE FROM button_salt WHERE button_id IN
            (SELECT id FROM button WHERE provet_id = $1 AND id = $2)";
        let delete = sqlx::query(delete).bind(tenant.number()).bind(id);
        let done = delete.execute(&mut *tx).await?.rows_affected();
        revision::bump(&mut tx).await?;
        tx.commit().await?;
        Ok(done > 0)
    }

    /// Forgets the old salts that are not accepted any more.
    pub async fn tidy_salts(&self, now: Timestamp) -> Result<(), StorageError> {
        let delete = "DELETE FROM button_salt WHERE accepted_until <= $1";
        let delete = sqlx::query(delete).bind(millis(now));
        delete.execute(&self.writer).await?;
        Ok(())
    }
}
