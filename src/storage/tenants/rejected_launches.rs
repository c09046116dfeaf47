//! Rejected launches, without secrets or personal data: what people need to find the wrong setting.
//!
//! Anybody can cause these rows, so their number is limited, whichever clinic the launches name.

use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::provet::launch::HashScheme;
use crate::provet::{ProvetId, ProvetPage};
use crate::storage::codec::{ColumnRef, generate_id, parse_readable, row_struct, timestamp_millis};
use crate::storage::{Database, StorageError, tenants};

/// Refused launches kept of one clinic.
const MAX_PER_TENANT: i64 = 200;

/// Refused launches kept of all clinics that do not exist.
const MAX_OF_UNKNOWN_TENANTS: i64 = 2_000;

/// The longest code or method that is kept.
const MAX_CODE_LENGTH: usize = 64;

/// Stored with a refused launch that named a clinic that exists, or did not.
const STANDING_KNOWN: &str = "tenant";
const STANDING_UNKNOWN: &str = "stranger";

/// A launch that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedLaunch {
    /// The clinic that the URL named, which proves nothing.
    pub provet_id: ProvetId,
    /// The page that the URL or the parameter named.
    pub page: Option<ProvetPage>,
    /// The HTTP method.
    pub method: String,
    /// The stable code of the reason, such as `launch/expired`.
    pub reason: String,
    /// How far the launch's timestamp was from our clock, in seconds; negative when it was ahead.
    pub skew_seconds: Option<i64>,
    /// The names of the parameters that came. Only names that say nothing about anybody are kept: see
    /// [`RejectedLaunch::is_known_parameter`].
    pub parameter_names: Vec<String>,
    /// The recipe that would have fitted.
    pub recipe: Option<HashScheme>,
}

impl RejectedLaunch {
    /// Whether a parameter's name may be kept: ours, and those that tell a page. Others could hold anything.
    pub fn is_known_parameter(name: &str) -> bool {
        ["timestamp", "verification", "id"].contains(&name)
            || ProvetPage::from_parameter(name).is_some()
    }
}

/// A refused launch as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRejectedLaunch {
    /// When it came.
    pub rejected_at: Timestamp,
    /// What was wrong with it.
    pub launch: RejectedLaunch,
}

impl Database {
    /// Keeps a refused launch, and drops the oldest ones beyond the bounds.
    pub async fn record_rejected_launch(
        &self,
        launch: &RejectedLaunch,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let mut tx = self.begin_transaction().await?;
        let standing = load_standing(&mut tx, launch.provet_id).await?;
        let insert = "INSERT INTO rejected_launch
                (id, rejected_at, provet_id, tenant_kind, page, method, reason, skew_seconds, parameters, recipe)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        sqlx::query(insert)
            .bind(generate_id())
            .bind(timestamp_millis(now))
            .bind(launch.provet_id.number())
            .bind(standing)
            .bind(launch.page.map(ProvetPage::slug))
            .bind(truncate_code(&launch.method))
            .bind(truncate_code(&launch.reason))
            .bind(launch.skew_seconds)
            .bind(join_known_parameters(&launch.parameter_names))
            .bind(launch.recipe.map(HashScheme::as_str))
            .execute(&mut *tx)
            .await?;
        // In the same transaction, so that a flood of launches never exceeds the limit.
        delete_excess_launches(&mut tx, launch.provet_id, standing).await?;
        tenants::stats::record_stats(&mut tx, launch.provet_id, None, 1, now).await?;
        Ok(tx.commit().await?)
    }

    /// A clinic's refused launches, newest first.
    pub async fn list_rejected_launches(
        &self,
        tenant: ProvetId,
        limit: i64,
    ) -> Result<Vec<StoredRejectedLaunch>, StorageError> {
        let select =
            "SELECT rejected_at, provet_id, page, method, reason, skew_seconds, parameters, recipe
            FROM rejected_launch WHERE provet_id = $1 ORDER BY rejected_at DESC, id DESC LIMIT $2";
        let rows = sqlx::query_as::<_, RejectedLaunchRow>(select);
        let rows = rows.bind(tenant.number()).bind(limit.max(0));
        let rows = rows.fetch_all(&self.pool).await?;
        let parse = StoredRejectedLaunch::try_from;
        Ok(parse_readable(rows, "rejected_launch", parse))
    }
}

async fn load_standing(tx: &mut AnyConnection, id: ProvetId) -> Result<&'static str, StorageError> {
    let known = "SELECT COUNT(*) FROM tenant WHERE provet_id = $1";
    let known = sqlx::query_scalar::<_, i64>(known).bind(id.number());
    match known.fetch_one(tx).await? {
        0 => Ok(STANDING_UNKNOWN),
        _ => Ok(STANDING_KNOWN),
    }
}

async fn delete_excess_launches(
    tx: &mut AnyConnection,
    id: ProvetId,
    standing: &str,
) -> Result<(), StorageError> {
    let of_clinic = "DELETE FROM rejected_launch WHERE provet_id = $1 AND (rejected_at, id) <= (
        SELECT rejected_at, id FROM rejected_launch WHERE provet_id = $1 ORDER BY rejected_at DESC, id DESC LIMIT 1 OFFSET $2)";
    let of_clinic = sqlx::query(of_clinic)
        .bind(id.number())
        .bind(MAX_PER_TENANT);
    of_clinic.execute(&mut *tx).await?;
    if standing == STANDING_UNKNOWN {
        let of_strangers = "DELETE FROM rejected_launch WHERE tenant_kind = 'stranger' AND (rejected_at, id) <= (
            SELECT rejected_at, id FROM rejected_launch WHERE tenant_kind = 'stranger' ORDER BY rejected_at DESC, id DESC LIMIT 1 OFFSET $1)";
        let of_strangers = sqlx::query(of_strangers).bind(MAX_OF_UNKNOWN_TENANTS);
        of_strangers.execute(tx).await?;
    }
    Ok(())
}

/// The known names among those that came, each once.
fn join_known_parameters(names: &[String]) -> String {
    let mut known: Vec<&str> = names.iter().map(String::as_str).collect();
    known.retain(|name| RejectedLaunch::is_known_parameter(name));
    known.sort_unstable();
    known.dedup();
    known.join(",")
}

fn truncate_code(text: &str) -> String {
    text.chars().take(MAX_CODE_LENGTH).collect()
}

row_struct! {
    struct RejectedLaunchRow {
        rejected_at: i64,
        provet_id: i64,
        page: Option<String>,
        method: String,
        reason: String,
        skew_seconds: Option<i64>,
        parameters: String,
        recipe: Option<String>,
    }
}

impl TryFrom<RejectedLaunchRow> for StoredRejectedLaunch {
    type Error = StorageError;

    fn try_from(row: RejectedLaunchRow) -> Result<Self, StorageError> {
        let page = row.page.as_deref();
        let recipe = row.recipe.as_deref();
        let names = row.parameters.split(',').filter(|name| !name.is_empty());
        Ok(Self {
            rejected_at: ColumnRef("rejected_launch", "rejected_at")
                .parse_timestamp(row.rejected_at)?,
            launch: RejectedLaunch {
                provet_id: ColumnRef("rejected_launch", "provet_id")
                    .parse_provet_id(row.provet_id)?,
                page: page
                    .map(|it| ColumnRef("rejected_launch", "page").parse(it))
                    .transpose()?,
                method: row.method,
                reason: row.reason,
                skew_seconds: row.skew_seconds,
                parameter_names: names.map(str::to_owned).collect(),
                recipe: recipe
                    .map(|it| ColumnRef("rejected_launch", "recipe").parse(it))
                    .transpose()?,
            },
        })
    }
}
