//! Which departments of a clinic have the app turned on, according to its hookup messages.

use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::provet::ProvetId;
use crate::provet::hookup::HookupDepartments;
use crate::storage::codec::{ColumnRef, text_enum, timestamp_millis};
use crate::storage::{Database, StorageError};

text_enum! {
    /// Whether a department has the app turned on.
    pub enum DepartmentState {
        /// It has.
        On = "on",
        /// It had, or was never said to.
        Off = "off",
    }
}

impl Database {
    /// The departments that are known, in order of their id.
    ///
    /// They count from the moment a credential that came with them works.
    pub async fn list_departments(
        &self,
        id: ProvetId,
    ) -> Result<Vec<(i64, DepartmentState)>, StorageError> {
        let select = "SELECT department_id, state FROM department WHERE provet_id = $1 ORDER BY department_id";
        let rows = sqlx::query_as::<_, (i64, String)>(select).bind(id.number());
        let rows = rows.fetch_all(&self.pool).await?;
        let read =
            |(id, state): (i64, String)| Ok((id, ColumnRef("department", "state").parse(&state)?));
        rows.into_iter().map(read).collect()
    }
}

/// Whether a message is a full list and nothing else.
pub(in crate::storage) fn complete_list(message: &HookupDepartments) -> Option<&[i64]> {
    let alone = message.added.is_none() && message.removed.is_none();
    message.all.as_deref().filter(|_| alone)
}

/// Applies what one message says. `true` when that changed anything.
///
/// A department that was just added or removed is changed alone, so that messages about different departments may come
/// in any order; their full list counts only when nothing is known yet, because it may be older than what is.
pub(in crate::storage) async fn apply_message(
    conn: &mut AnyConnection,
    id: ProvetId,
    message: &HookupDepartments,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let mut changed = false;
    if let Some(all) = complete_list(message) {
        changed |= turn_off_missing(conn, id, all, now).await?;
    }
    if complete_list(message).is_some() || !has_known_departments(conn, id).await? {
        for department in message.all.iter().flatten() {
            changed |=
                set_department_state(conn, id, *department, DepartmentState::On, now).await?;
        }
    }
    if let Some(department) = message.added {
        changed |= set_department_state(conn, id, department, DepartmentState::On, now).await?;
    }
    if let Some(department) = message.removed {
        changed |= set_department_state(conn, id, department, DepartmentState::Off, now).await?;
    }
    Ok(changed)
}

async fn has_known_departments(
    conn: &mut AnyConnection,
    id: ProvetId,
) -> Result<bool, StorageError> {
    let count = "SELECT COUNT(*) FROM department WHERE provet_id = $1";
    let count = sqlx::query_scalar::<_, i64>(count).bind(id.number());
    Ok(count.fetch_one(conn).await? > 0)
}

async fn turn_off_missing(
    conn: &mut AnyConnection,
    id: ProvetId,
    keep: &[i64],
    now: Timestamp,
) -> Result<bool, StorageError> {
    let on = "SELECT department_id FROM department WHERE provet_id = $1 AND state = 'on'";
    let on = sqlx::query_scalar::<_, i64>(on).bind(id.number());
    let mut changed = false;
    for department in on.fetch_all(&mut *conn).await? {
        // A full list turns off what it does not name; departments that were added later are applied after it.
        if !keep.contains(&department) {
            changed |=
                set_department_state(conn, id, department, DepartmentState::Off, now).await?;
        }
    }
    Ok(changed)
}

async fn set_department_state(
    conn: &mut AnyConnection,
    id: ProvetId,
    department: i64,
    state: DepartmentState,
    now: Timestamp,
) -> Result<bool, StorageError> {
    // A message that repeats what is known changes no row, so that `changed_at` stays the day of the change.
    let upsert = "INSERT INTO department (provet_id, department_id, state, changed_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (provet_id, department_id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at
        WHERE department.state <> excluded.state";
    let done = sqlx::query(upsert)
        .bind(id.number())
        .bind(department)
        .bind(state.as_str())
        .bind(timestamp_millis(now))
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}
