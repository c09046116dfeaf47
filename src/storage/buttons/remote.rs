//! Buttons that we create in Provet ourselves: their desired state, how far creation got, and what Provet held last.
//!
//! The rows are written before anything is sent, under the idempotency key of the form: the same form sent again
//! creates nothing again, and a process that dies leaves rows from which its work can be finished or undone.

use jiff::Timestamp;
use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AnyConnection};

use crate::provet::ProvetId;
use crate::storage::buttons::actions::StoredButtonAction;
use crate::storage::buttons::button::ButtonAppearance;
use crate::storage::codec::{ColumnRef, row_struct, text_enum, timestamp_millis};
use crate::storage::{Button, Database, IntegrationMethod, NewButton, StorageError, tenants};

text_enum! {
    /// How far the making of a button in Provet got.
    pub enum RemoteButtonState {
        /// Nothing was sent yet.
        Planned = "planned",
        /// It is being sent; or it was, and the process died.
        Sending = "sending",
        /// It was sent, and whether it is there is not known.
        Unknown = "unsure",
        /// Provet did not make it.
        Rejected = "refused",
        /// It is there.
        Created = "made",
    }
}

text_enum! {
    /// What comparing said.
    pub enum SyncStatus {
        /// Provet holds what we want.
        InSync = "same",
        /// Somebody changed it.
        Drifted = "changed",
        /// It is not there any more.
        Deleted = "gone",
    }
}

/// A button to set up, with all that can be said of one.
#[derive(Debug, Clone)]
pub struct NewButtonSetup {
    /// The button.
    pub button: NewButton,
    /// What it is called in Provet.
    pub label: String,
    /// How its request travels.
    pub method: IntegrationMethod,
    /// What it does; for background buttons.
    pub action: Option<StoredButtonAction>,
}

/// A button that we make in Provet ourselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteButton {
    /// Our id.
    pub button_id: String,
    /// How far it got.
    pub state: RemoteButtonState,
    /// Until when somebody sends it.
    pub lease_until: Option<Timestamp>,
    /// Why it was not made, or why that is not known: a word of ours, with the names of fields.
    pub reason: Option<String>,
    /// Provet's own id of it.
    pub remote_id: Option<i64>,
    /// What we had Provet keep, as JSON; never a secret.
    pub desired: Option<String>,
    /// What Provet held when it was compared last, in the same form.
    pub last_found: Option<String>,
    /// What comparing said.
    pub sync_status: Option<SyncStatus>,
    /// When it was compared last.
    pub compared_at: Option<Timestamp>,
    /// Which of the button's salts Provet holds: another than the button's own while Provet must be told the new one.
    pub salt_version: i64,
}

impl RemoteButton {
    /// Whether somebody sends it at this moment.
    pub fn is_being_sent(&self, now: Timestamp) -> bool {
        self.state == RemoteButtonState::Sending
            && self.lease_until.is_some_and(|until| now < until)
    }
}

/// A query for whole rows of a clinic.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT c.button_id, c.state, c.lease_until, c.reason, c.remote_id, c.desired, c.actual, c.sync_status,
                c.compared_at, c.salt_version
            FROM remote_button AS c JOIN button AS b ON b.id = c.button_id WHERE b.provet_id = $1 ",
            $rest
        )
    };
}

/// A change of the row of a clinic's button; what follows may use `$3` and up.
macro_rules! update {
    ($set:literal, $guard:literal) => {
        concat!(
            "UPDATE remote_button SET ",
            $set,
            " WHERE button_id = (SELECT id FROM button WHERE provet_id = $1 AND id = $2) ",
            $guard
        )
    };
}

impl Database {
    /// Sets up buttons, all of them or none, with a row for each that is to be made in Provet too. None when the form
    /// with this key did so before; [`StorageError::ParentMissing`] when there is no such clinic.
    pub async fn create_buttons(
        &self,
        tenant: ProvetId,
        key: &str,
        buttons: Vec<NewButtonSetup>,
        in_provet: bool,
        now: Timestamp,
    ) -> Result<Option<Vec<Button>>, StorageError> {
        let mut tx = self.begin_transaction().await?;
        // Locked first: a purge at this moment would leave buttons without a clinic.
        if !tenants::lock_tenant(&mut tx, tenant).await? {
            return Err(StorageError::ParentMissing);
        }
        let insert = "INSERT INTO form_submission (key, provet_id, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (key) DO NOTHING";
        let insert = sqlx::query(insert).bind(key).bind(tenant.number());
        let inserted = insert.bind(timestamp_millis(now)).execute(&mut *tx).await?;
        // The form was sent twice, or a second node received it first.
        if inserted.rows_affected() != 1 {
            return Ok(None);
        }
        let mut added = Vec::new();
        for new in buttons {
            added.push(
                self.insert_button_setup(&mut tx, key, new, in_provet, now)
                    .await?,
            );
        }
        tx.commit().await?;
        Ok(Some(added))
    }

    async fn insert_button_setup(
        &self,
        tx: &mut AnyConnection,
        key: &str,
        new: NewButtonSetup,
        in_provet: bool,
        now: Timestamp,
    ) -> Result<Button, StorageError> {
        let appearance = ButtonAppearance {
            label: &new.label,
            method: new.method,
            submission_key: Some(key),
        };
        let button = self.insert_button(tx, new.button, appearance, now).await?;
        if let Some(action) = &new.action {
            self.insert_button_action(tx, &button.id, action).await?;
        }
        if in_provet {
            let insert =
                "INSERT INTO remote_button (button_id, state, salt_version) VALUES ($1, $2, 1)";
            let insert = sqlx::query(insert).bind(&button.id);
            let insert = insert.bind(RemoteButtonState::Planned.as_str());
            insert.execute(tx).await?;
        }
        Ok(button)
    }

    /// The ids of the buttons that a form asked for, oldest first.
    pub async fn list_submitted_button_ids(
        &self,
        tenant: ProvetId,
        key: &str,
    ) -> Result<Vec<String>, StorageError> {
        let select = "SELECT id FROM button WHERE provet_id = $1 AND submission_key = $2 ORDER BY created_at, id";
        let ids = sqlx::query_scalar(select).bind(tenant.number()).bind(key);
        Ok(ids.fetch_all(&self.pool).await?)
    }

    /// What is known of the buttons that we make in a clinic's Provet.
    pub async fn list_remote_buttons(
        &self,
        tenant: ProvetId,
    ) -> Result<Vec<RemoteButton>, StorageError> {
        let select = select!("ORDER BY b.created_at, b.id");
        let rows = sqlx::query_as::<_, RemoteButtonRow>(select).bind(tenant.number());
        let rows = rows.fetch_all(&self.pool).await?;
        rows.into_iter().map(RemoteButton::try_from).collect()
    }

    /// The same of one button; none for one that somebody typed in.
    pub async fn find_remote_button(
        &self,
        tenant: ProvetId,
        button: &str,
    ) -> Result<Option<RemoteButton>, StorageError> {
        let select = select!("AND c.button_id = $2");
        let row = sqlx::query_as::<_, RemoteButtonRow>(select).bind(tenant.number());
        let row = row.bind(button).fetch_optional(&self.pool).await?;
        row.map(RemoteButton::try_from).transpose()
    }

    /// Takes it on oneself to send a button to Provet until `until`, where it is not there yet and nobody else does.
    /// `desired` is what it is to be. `false` when it is not for us to send.
    pub async fn claim_remote_button(
        &self,
        tenant: ProvetId,
        button: &str,
        desired: &str,
        until: Timestamp,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        // The lease is in the condition: two processes that send at once would create the button twice in Provet.
        let update = update!(
            "state = 'sending', desired = $3, lease_until = $4, reason = NULL",
            "AND remote_id IS NULL AND state <> 'made'
                AND (state <> 'sending' OR lease_until IS NULL OR lease_until <= $5)"
        );
        let update = build_update(update, tenant, button).bind(desired);
        self.execute_remote_update(
            update
                .bind(timestamp_millis(until))
                .bind(timestamp_millis(now)),
        )
        .await
    }

    /// Notes that a button is in Provet, under Provet's id of it and with this one of its salts. `false` when it is
    /// gone here meanwhile.
    pub async fn mark_remote_created(
        &self,
        tenant: ProvetId,
        button: &str,
        remote_id: i64,
        salt_version: i64,
    ) -> Result<bool, StorageError> {
        let update = update!(
            "state = 'made', lease_until = NULL, reason = NULL, remote_id = $3, salt_version = $4",
            "AND remote_id IS NULL"
        );
        let update = build_update(update, tenant, button).bind(remote_id);
        self.execute_remote_update(update.bind(salt_version)).await
    }

    /// Notes that a button was not made, or that this is not known, and why. `claimed_until` is when the claim under which
    /// it was sent ends; `false` when the claim is somebody else's by now.
    pub async fn mark_remote_failed(
        &self,
        tenant: ProvetId,
        button: &str,
        claimed_until: Timestamp,
        state: RemoteButtonState,
        reason: &str,
    ) -> Result<bool, StorageError> {
        let update = update!(
            // Only under one's own claim, which ends when no other does: a late answer must not let a third send while the
            // second is at it.
            "state = $3, reason = $4, lease_until = NULL",
            "AND state = 'sending' AND lease_until = $5"
        );
        let update = build_update(update, tenant, button).bind(state.as_str());
        let update = update.bind(reason).bind(timestamp_millis(claimed_until));
        self.execute_remote_update(update).await
    }

    /// Notes what comparing said, and what Provet held.
    pub async fn record_comparison(
        &self,
        tenant: ProvetId,
        button: &str,
        status: SyncStatus,
        found: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let update = update!(
            // Only of a button that is there: one that was removed in Provet meanwhile is planned anew.
            "sync_status = $3, actual = $4, compared_at = $5",
            "AND state = 'made'"
        );
        let update = build_update(update, tenant, button).bind(status.as_str());
        self.execute_remote_update(update.bind(found).bind(timestamp_millis(now)))
            .await
    }

    /// Notes what we want of a button in Provet from now on.
    pub async fn set_desired_state(
        &self,
        tenant: ProvetId,
        button: &str,
        desired: &str,
    ) -> Result<bool, StorageError> {
        let update = update!("desired = $3", "AND state = 'made'");
        self.execute_remote_update(build_update(update, tenant, button).bind(desired))
            .await
    }

    /// Notes that Provet holds this one of a button's salts.
    pub async fn set_remote_salt_version(
        &self,
        tenant: ProvetId,
        button: &str,
        salt_version: i64,
    ) -> Result<bool, StorageError> {
        // Never backwards: the answers to two rotations may come in the wrong order.
        let update = update!("salt_version = $3", "AND salt_version < $3");
        self.execute_remote_update(build_update(update, tenant, button).bind(salt_version))
            .await
    }

    /// Notes that a button is gone from Provet, so that it can be made there again.
    pub async fn mark_remote_deleted(
        &self,
        tenant: ProvetId,
        button: &str,
        remote_id: i64,
    ) -> Result<bool, StorageError> {
        // Only under the id that was found gone: somebody may have made the button again meanwhile.
        let update = update!(
            "state = 'planned', remote_id = NULL, actual = NULL, sync_status = NULL, compared_at = NULL, reason = NULL",
            "AND remote_id = $3"
        );
        self.execute_remote_update(build_update(update, tenant, button).bind(remote_id))
            .await
    }

    async fn execute_remote_update(&self, change: UpdateQuery<'_>) -> Result<bool, StorageError> {
        Ok(change.execute(&self.writer).await?.rows_affected() == 1)
    }
}

type UpdateQuery<'q> = Query<'q, Any, AnyArguments>;

fn build_update<'q>(sql: &'static str, tenant: ProvetId, button: &'q str) -> UpdateQuery<'q> {
    sqlx::query(sql).bind(tenant.number()).bind(button)
}

row_struct! {
    struct RemoteButtonRow {
        button_id: String,
        state: String,
        lease_until: Option<i64>,
        reason: Option<String>,
        remote_id: Option<i64>,
        desired: Option<String>,
        actual: Option<String>,
        sync_status: Option<String>,
        compared_at: Option<i64>,
        salt_version: i64,
    }
}

impl TryFrom<RemoteButtonRow> for RemoteButton {
    type Error = StorageError;

    fn try_from(row: RemoteButtonRow) -> Result<Self, StorageError> {
        let column = |name| ColumnRef("remote_button", name);
        let status = row.sync_status.as_deref();
        Ok(Self {
            state: column("state").parse(&row.state)?,
            lease_until: column("lease_until").parse_optional_timestamp(row.lease_until)?,
            sync_status: status
                .map(|it| column("sync_status").parse(it))
                .transpose()?,
            compared_at: column("compared_at").parse_optional_timestamp(row.compared_at)?,
            button_id: row.button_id,
            reason: row.reason,
            remote_id: row.remote_id,
            desired: row.desired,
            last_found: row.actual,
            salt_version: row.salt_version,
        })
    }
}
