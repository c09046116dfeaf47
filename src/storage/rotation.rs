//! Changing the secret key: every sealed column, what is left under older keys, and sealing it anew while servers run.
//!
//! Which key seals is said by the database: the key that its check value is sealed under. A new key is first made known
//! to every server, then the check value is sealed anew, which all of them follow, and then everything else is. Whoever is
//! killed in the middle leaves some values under the old key and some under the new; both open, and the next run goes on.

use jiff::Timestamp;

use super::columns::Column;
use super::nodes::Node;
use super::{Database, StorageError, secrets};

/// Values that are sealed anew in one transaction: others who write wait for so many only.
const AT_ONCE: i64 = 200;

/// A column of sealed values.
struct Sealed {
    column: Column,
    /// How many values are not sealed under a key.
    left: &'static str,
    /// The next of them.
    next: &'static str,
    /// Replaces one, unless somebody has replaced it meanwhile.
    replace: &'static str,
}

/// A column whose values are bound to the row's own name in this column of the row. What does not begin like a sealed value
/// is none.
macro_rules! sealed {
    ($table:literal, $column:literal, of $row:literal) => {
        Sealed {
            column: Column($table, $column),
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

/// Every column of sealed values. The installation's own come first: among them is the one that says which key seals.
#[rustfmt::skip]
const SEALED: &[Sealed] = &[
    sealed!("setting", "value", of "name"),
    sealed!("credential", "sealed_secret", of "id"),
    sealed!("access_token", "sealed_token", of "credential_id"),
    sealed!("button", "sealed_salt", of "id"),
    sealed!("button_salt", "sealed_salt", of "id"),
    sealed!("button_work", "sealed_secret", of "button_id"),
    sealed!("button_work", "sealed_header", of "button_id"),
    sealed!("account", "sealed_totp", of "id"),
    sealed!("account", "sealed_totp_offer", of "id"),
    sealed!("settings_session", "sealed_name", of "id"),
    sealed!("audit", "sealed_before", of "key"),
    sealed!("audit", "sealed_after", of "key"),
];

/// What came of sealing everything anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Resealed {
    /// So many values are sealed under the newest key now that were not.
    pub resealed: i64,
    /// So many cannot be opened with any key that is known.
    pub unreadable: i64,
    /// So many are not under the newest key still, the unreadable ones among them.
    pub left: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    name: String,
    sealed: String,
}

impl Database {
    /// Every column that holds sealed values, as table and column.
    pub fn sealed_columns() -> impl Iterator<Item = (&'static str, &'static str)> {
        SEALED
            .iter()
            .map(|sealed| (sealed.column.0, sealed.column.1))
    }

    /// How many values are sealed with another key than the newest.
    pub async fn sealed_with_old_keys(&self) -> Result<i64, StorageError> {
        let newest = self.vault.newest();
        let mut left = 0;
        for sealed in SEALED {
            let count = sqlx::query_scalar::<_, i64>(sealed.left).bind(&newest);
            left += count.fetch_one(&self.pool).await?;
        }
        Ok(left)
    }

    /// Seals everything anew that is not sealed under the newest key, and calls `told` after each batch with how many
    /// values were so far.
    ///
    /// [`StorageError::Conflict`] when a server is running that does not know the newest key: it could not open what this
    /// seals. See [`Database::servers`].
    pub async fn reseal(
        &self,
        now: Timestamp,
        mut told: impl FnMut(i64) + Send,
    ) -> Result<Resealed, StorageError> {
        let newest = self.vault.newest_id();
        if self.servers(now).await?.iter().any(|it| !it.knows(&newest)) {
            return Err(StorageError::Conflict);
        }
        let mut done = Resealed::default();
        for sealed in SEALED {
            self.reseal_column(sealed, &mut done, &mut told).await?;
            self.follow_key().await?;
        }
        done.left = self.sealed_with_old_keys().await?;
        Ok(done)
    }

    /// Makes the newest key the one that seals, here and, as soon as they look, in every running server.
    pub async fn adopt_newest_key(&self, now: Timestamp) -> Result<Vec<Node>, StorageError> {
        let newest = self.vault.newest_id();
        let servers = self.servers(now).await?;
        if servers.iter().any(|it| !it.knows(&newest)) {
            return Err(StorageError::Conflict);
        }
        secrets::reseal_check(self).await?;
        self.follow_key().await?;
        Ok(servers
            .into_iter()
            .filter(|it| it.seals_with != newest)
            .collect())
    }

    async fn reseal_column(
        &self,
        column: &Sealed,
        done: &mut Resealed,
        told: &mut (impl FnMut(i64) + Send),
    ) -> Result<(), StorageError> {
        let mut after = String::new();
        loop {
            let next = sqlx::query_as::<_, Row>(column.next)
                .bind(self.vault.newest())
                .bind(&after);
            let rows = next.bind(AT_ONCE).fetch_all(&self.pool).await?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            last.name.clone_into(&mut after);
            self.reseal_rows(column, &rows, done).await?;
            told(done.resealed);
        }
    }

    async fn reseal_rows(
        &self,
        column: &Sealed,
        rows: &[Row],
        done: &mut Resealed,
    ) -> Result<(), StorageError> {
        let mut tx = self.begin().await?;
        let mut resealed = 0;
        for row in rows {
            let place = column.column.place(&row.name);
            let Ok(plain) = self.vault.open(&place, &row.sealed) else {
                done.unreadable += 1;
                continue;
            };
            let replace = sqlx::query(column.replace)
                .bind(&row.name)
                .bind(&row.sealed);
            let replace = replace.bind(self.vault.seal_with_newest(&place, &plain)?);
            resealed +=
                i64::try_from(replace.execute(&mut *tx).await?.rows_affected()).unwrap_or(0);
        }
        tx.commit().await?;
        done.resealed += resealed;
        Ok(())
    }
}
