//! Tenants: their base URL, name, policy and other settings.

pub(super) mod cache;
pub(super) mod cache_version;
pub(super) mod departments;
mod launch_settings;
pub(super) mod layouts;
pub(super) mod list;
mod locale;
mod policy;
pub(super) mod rejected_launches;
mod row;
mod state;
pub(super) mod stats;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use sqlx::AnyConnection;

use crate::provet::launch::FreshnessWindow;
use crate::provet::model::WarningFieldPolicy;
use crate::provet::{ProvetId, Tenant};
use crate::storage::audit::{self, AuditActor, AuditEvent, AuditEventKind};
use crate::storage::codec::{ColumnRef, duration_millis, row_struct, text_enum};
use crate::storage::{Database, StorageError};

pub use launch_settings::LaunchSettings;
pub use locale::TenantLocale;
pub use policy::{ActingMode, DepartmentAccess, RequiredProof, SecondFactorPolicy, TenantPolicy};
pub use state::TenantState;

pub(in crate::storage) use row::{
    find_verified_base_url, insert_tenant, lock_tenant, set_base_url, tenant_from_base_url,
};

/// A query for whole clinics. The columns are named because a running server must not stumble over a new one.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT provet_id, base_url, name, state, language, time_zone, currency, foreground_ms, background_ms, version,
                created_at, acting_mode, read_requires, write_requires, department_access, audit_values, audit_days,
                panels_ended_at, records_per_hash, extra_origins, warning_fields, administrator_second_factor,
                reload_timing FROM tenant ",
            $rest
        )
    };
}

text_enum! {
    /// Whether the audit keeps what a field said before and after a write.
    pub enum AuditValuePolicy {
        /// It does not: that is clinical text.
        Omitted = "left-out",
        /// It does, encrypted.
        Stored = "kept",
    }
}

text_enum! {
    /// When Provet's page is told to reload after something was saved in a panel.
    pub enum ReloadTiming {
        /// After a moment, in which what was saved can be seen; at once when the person leaves the panel.
        AfterMoment = "moment",
        /// When the person leaves the panel.
        OnLeaving = "leaving",
        /// When the person presses a button.
        OnPress = "press",
    }
}

/// What is kept of a clinic in the audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditSettings {
    /// Whether values are kept.
    pub values: AuditValuePolicy,
    /// For how many days an entry is kept: 30 to 3650.
    pub retention_days: i64,
}

/// A clinic as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTenant {
    /// Its id and where it is reached. Before anything is proven: where the newest hookup message says it is.
    pub tenant: Tenant,
    /// What the operator calls it; empty when nobody has named it.
    pub name: String,
    /// Whether its launches are answered.
    pub state: TenantState,
    /// Its language, zone and currency.
    pub locale: TenantLocale,
    /// How old the launch of a foreground button may be: [`FreshnessWindow::SHORTEST_MAX_AGE`] to
    /// [`FreshnessWindow::LONGEST_MAX_AGE`].
    pub foreground_window: SignedDuration,
    /// How old a background request may be: [`FreshnessWindow::SHORTEST_MAX_AGE`] to
    /// [`FreshnessWindow::LONGEST_MAX_AGE`].
    pub background_window: SignedDuration,
    /// What it demands, and who acts.
    pub policy: TenantPolicy,
    /// What the audit keeps of it.
    pub audit_settings: AuditSettings,
    /// What it demands of launches.
    pub launch_settings: LaunchSettings,
    /// Which of its own fields its panels show as warnings; shared with the panels that are open.
    pub warning_fields: Arc<WarningFieldPolicy>,
    /// When its pages in Provet reload after something was saved.
    pub reload_timing: ReloadTiming,
    /// Panels opened up to then, and launches signed up to then, are over.
    pub panels_ended_at: Option<Timestamp>,
    /// When the first hookup message came.
    pub created_at: Timestamp,
    /// How often it was changed: the guard of [`Database::update_tenant`].
    pub version: i64,
}

impl StoredTenant {
    /// The longest name, in characters.
    pub const MAX_NAME_LENGTH: usize = 100;

    /// What an operator may call a clinic: up to [`Self::MAX_NAME_LENGTH`] characters, none of them a control character.
    pub fn parse_name(text: &str) -> Option<String> {
        let name = text.trim();
        let fits = name.chars().count() <= Self::MAX_NAME_LENGTH;
        (fits && !name.chars().any(char::is_control)).then(|| name.to_owned())
    }

    /// How old a launch or a background request may be. The default where what is stored is out of bounds.
    pub fn freshness_window(&self, is_background: bool) -> FreshnessWindow {
        let (max_age, default) = if is_background {
            (self.background_window, FreshnessWindow::BACKGROUND)
        } else {
            (self.foreground_window, FreshnessWindow::FOREGROUND)
        };
        FreshnessWindow::from_max_age(max_age).unwrap_or(default)
    }
}

impl AuditSettings {
    /// For how many days entries may be kept: what is shorter helps nobody who asks, what is longer is a burden.
    pub const RETENTION_DAYS_RANGE: std::ops::RangeInclusive<i64> = 30..=3650;
}

/// Brings the list of clinics up to date, and then announces the change: from there on all others who change something wait.
pub(in crate::storage) async fn announce_change(
    tx: &mut AnyConnection,
    id: ProvetId,
) -> Result<(), StorageError> {
    list::reindex_tenant(tx, id).await?;
    cache_version::bump_version(tx).await
}

impl Database {
    /// One clinic.
    pub async fn find_tenant(&self, id: ProvetId) -> Result<Option<StoredTenant>, StorageError> {
        let select = select!("WHERE provet_id = $1");
        let row = sqlx::query_as::<_, TenantRow>(select).bind(id.number());
        let row = row.fetch_optional(&self.pool).await?;
        row.map(StoredTenant::try_from).transpose()
    }

    /// Every clinic, in order of its id.
    pub async fn list_tenants(&self) -> Result<Vec<StoredTenant>, StorageError> {
        let select = select!("ORDER BY provet_id");
        let rows: Vec<TenantRow> = sqlx::query_as(select).fetch_all(&self.pool).await?;
        rows.into_iter().map(StoredTenant::try_from).collect()
    }

    /// Stores the name, state, place, windows, policy, audit settings, warning fields and reload timing of a clinic that
    /// was read before and changed since; where it is reached stays as it is.
    ///
    /// [`StorageError::Conflict`] when somebody else changed or purged it after it was read.
    pub async fn update_tenant(&self, tenant: &StoredTenant) -> Result<(), StorageError> {
        for window in [tenant.foreground_window, tenant.background_window] {
            FreshnessWindow::from_max_age(window)
                .ok_or(StorageError::OutOfBounds { what: "the window" })?;
        }
        if !AuditSettings::RETENTION_DAYS_RANGE.contains(&tenant.audit_settings.retention_days) {
            return Err(StorageError::OutOfBounds {
                what: "the retention of the audit",
            });
        }
        let mut tx = self.begin_transaction().await?;
        let update =
            "UPDATE tenant SET name = $3, state = $4, language = $5, time_zone = $6, currency = $7,
                foreground_ms = $8, background_ms = $9, acting_mode = $10, read_requires = $11, write_requires = $12,
                department_access = $13, audit_values = $14, audit_days = $15, warning_fields = $16,
                administrator_second_factor = $17, reload_timing = $18, version = version + 1
            WHERE provet_id = $1 AND version = $2";
        let done = sqlx::query(update)
            .bind(tenant.tenant.provet_id.number())
            .bind(tenant.version)
            .bind(&tenant.name)
            .bind(tenant.state.as_str())
            .bind(&tenant.locale.language)
            .bind(&tenant.locale.time_zone)
            .bind(&tenant.locale.currency)
            .bind(duration_millis(tenant.foreground_window))
            .bind(duration_millis(tenant.background_window))
            .bind(tenant.policy.acting_mode.as_str())
            .bind(tenant.policy.read_requires.as_str())
            .bind(tenant.policy.write_requires.as_str())
            .bind(tenant.policy.department_access.as_str())
            .bind(tenant.audit_settings.values.as_str())
            .bind(tenant.audit_settings.retention_days)
            .bind(warning_fields_to_column(&tenant.warning_fields))
            .bind(tenant.policy.administrator_second_factor.as_str())
            .bind(tenant.reload_timing.as_str())
            .execute(&mut *tx)
            .await?;
        // The version in the condition has changed: somebody else saved or purged the clinic first.
        if done.rows_affected() != 1 {
            return Err(StorageError::Conflict);
        }
        announce_change(&mut tx, tenant.tenant.provet_id).await?;
        Ok(tx.commit().await?)
    }

    /// Removes a clinic and everything that is held about it. `false` when nothing was.
    ///
    /// What stays is a row of the audit that says which clinic was removed and by whom.
    ///
    /// What there may be much of goes first and in portions, between which others can write: SQLite has one writer. A process that
    /// dies meanwhile leaves a clinic that can be purged again.
    pub async fn purge_tenant(
        &self,
        id: ProvetId,
        actor: AuditActor,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        // In an order that the foreign keys allow: what refers to a row goes before it.
        const DELETE_STATEMENTS: &[&str] = &[
            "DELETE FROM sign_in_handover WHERE provet_id = $1",
            "DELETE FROM oauth_flow WHERE provet_id = $1",
            "DELETE FROM remembered_device WHERE provet_id = $1",
            "DELETE FROM user_session WHERE provet_id = $1",
            "DELETE FROM access_token WHERE credential_id IN (SELECT id FROM credential WHERE provet_id = $1)",
            "DELETE FROM credential WHERE provet_id = $1",
            "DELETE FROM department WHERE provet_id = $1",
            "DELETE FROM job WHERE provet_id = $1",
            "DELETE FROM button_action WHERE button_id IN (SELECT id FROM button WHERE provet_id = $1)",
            "DELETE FROM button WHERE provet_id = $1",
            "DELETE FROM rejected_launch WHERE provet_id = $1",
            "DELETE FROM audit WHERE provet_id = $1",
            "DELETE FROM change_event WHERE provet_id = $1",
            "DELETE FROM layout WHERE provet_id = $1",
            "DELETE FROM settings_session WHERE provet_id = $1",
            "DELETE FROM account_clinic WHERE provet_id = $1",
            "DELETE FROM tenant_search_term WHERE provet_id = $1",
            "DELETE FROM tenant_summary WHERE provet_id = $1",
            "DELETE FROM tenant WHERE provet_id = $1",
        ];
        let mut removed = self.delete_in_portions(id).await?;
        let mut tx = self.begin_transaction().await?;
        lock_tenant(&mut tx, id).await?;
        for delete in DELETE_STATEMENTS {
            let done = sqlx::query(*delete).bind(id.number());
            removed += done.execute(&mut *tx).await?.rows_affected();
        }
        if removed > 0 {
            let note = AuditEvent {
                provet_id: None,
                kind: AuditEventKind::Purge,
                actor,
                action: "clinic-purged",
                detail: Some(id.to_string()),
            };
            // Without the clinic's id: the clean-up deletes rows that arrive for a purged clinic.
            audit::insert_event(&mut tx, &note, now).await?;
        }
        cache_version::bump_version(&mut tx).await?;
        tx.commit().await?;
        Ok(removed > 0)
    }

    /// Deletes the rows of a clinic that may be many, a transaction for each portion. Returns how many.
    async fn delete_in_portions(&self, id: ProvetId) -> Result<u64, StorageError> {
        // Nothing refers to these.
        const DELETE_STATEMENTS: &[&str] = &[
            "DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE provet_id = $1 LIMIT 500)",
            "DELETE FROM job WHERE id IN (SELECT id FROM job WHERE provet_id = $1 LIMIT 500)",
            "DELETE FROM rejected_launch WHERE id IN (SELECT id FROM rejected_launch WHERE provet_id = $1 LIMIT 500)",
            "DELETE FROM change_event WHERE sequence IN (SELECT sequence FROM change_event WHERE provet_id = $1 LIMIT 500)",
        ];
        let mut removed = 0;
        for delete in DELETE_STATEMENTS {
            loop {
                let delete = sqlx::query(*delete).bind(id.number());
                let rows = delete.execute(&self.writer).await?.rows_affected();
                removed += rows;
                if rows == 0 {
                    break;
                }
            }
        }
        Ok(removed)
    }
}

row_struct! {
    struct TenantRow {
        provet_id: i64,
        base_url: String,
        name: String,
        state: String,
        language: Option<String>,
        time_zone: Option<String>,
        currency: Option<String>,
        foreground_ms: i64,
        background_ms: i64,
        version: i64,
        created_at: i64,
        acting_mode: String,
        read_requires: String,
        write_requires: String,
        department_access: String,
        audit_values: String,
        audit_days: i64,
        panels_ended_at: Option<i64>,
        records_per_hash: i64,
        extra_origins: String,
        warning_fields: Option<String>,
        administrator_second_factor: String,
        reload_timing: String,
    }
}

impl TryFrom<TenantRow> for StoredTenant {
    type Error = StorageError;

    fn try_from(row: TenantRow) -> Result<Self, StorageError> {
        let id = ColumnRef("tenant", "provet_id").parse_provet_id(row.provet_id)?;
        Ok(Self {
            tenant: tenant_from_base_url(ColumnRef("tenant", "base_url"), id, &row.base_url)?,
            name: row.name,
            state: ColumnRef("tenant", "state").parse(&row.state)?,
            locale: TenantLocale {
                language: row.language,
                time_zone: row.time_zone,
                currency: row.currency,
            },
            foreground_window: SignedDuration::from_millis(row.foreground_ms),
            background_window: SignedDuration::from_millis(row.background_ms),
            policy: TenantPolicy {
                acting_mode: ColumnRef("tenant", "acting_mode").parse(&row.acting_mode)?,
                read_requires: ColumnRef("tenant", "read_requires").parse(&row.read_requires)?,
                write_requires: ColumnRef("tenant", "write_requires").parse(&row.write_requires)?,
                department_access: ColumnRef("tenant", "department_access")
                    .parse(&row.department_access)?,
                administrator_second_factor: ColumnRef("tenant", "administrator_second_factor")
                    .parse(&row.administrator_second_factor)?,
            },
            audit_settings: AuditSettings {
                values: ColumnRef("tenant", "audit_values").parse(&row.audit_values)?,
                retention_days: row.audit_days,
            },
            launch_settings: LaunchSettings::from_columns(row.records_per_hash, &row.extra_origins),
            warning_fields: Arc::new(warning_fields_from_column(row.warning_fields)),
            reload_timing: ColumnRef("tenant", "reload_timing").parse(&row.reload_timing)?,
            panels_ended_at: ColumnRef("tenant", "panels_ended_at")
                .parse_optional_timestamp(row.panels_ended_at)?,
            created_at: ColumnRef("tenant", "created_at").parse_timestamp(row.created_at)?,
            version: row.version,
        })
    }
}

/// The labels, one on each line; NULL where the clinic has not chosen. No label holds a line break.
fn warning_fields_to_column(policy: &WarningFieldPolicy) -> Option<String> {
    policy.labels().map(|labels| labels.join("\n"))
}

fn warning_fields_from_column(labels: Option<String>) -> WarningFieldPolicy {
    labels.map_or(WarningFieldPolicy::AllFilledIn, |labels| {
        WarningFieldPolicy::Labelled(labels.lines().map(str::to_owned).collect())
    })
}
