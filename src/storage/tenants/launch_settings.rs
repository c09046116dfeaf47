//! What a clinic demands of launches beyond their hash, and when its panels were ended.

use jiff::Timestamp;
use url::Url;

use crate::provet::ProvetId;
use crate::storage::codec::timestamp_millis;
use crate::storage::{Database, StorageError, tenants::cache_version};

/// The most further origins of a clinic.
const MAX_EXTRA_ORIGINS: usize = 8;

/// What a clinic demands of launches beyond their hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaunchSettings {
    /// How many different records may be opened with one plain hash: 1 to 500.
    pub records_per_hash: i64,
    /// Further origins that may show its panels, such as `https://intranet.example`.
    pub extra_origins: Vec<String>,
}

impl LaunchSettings {
    /// How many different records may be opened with one plain hash.
    pub const RECORDS_PER_HASH_RANGE: std::ops::RangeInclusive<i64> = 1..=500;

    /// Reads origins separated by blanks, commas or lines. `None` when one of them is none, or they are too many.
    ///
    /// `allow_http` is for development.
    pub fn parse_origins(text: &str, allow_http: bool) -> Option<Vec<String>> {
        let is_separator = |c: char| c.is_whitespace() || c == ',';
        let texts = text.split(is_separator).filter(|text| !text.is_empty());
        let mut origins: Vec<String> = texts
            .map(|text| parse_origin(text, allow_http))
            .collect::<Option<_>>()?;
        origins.dedup();
        (origins.len() <= MAX_EXTRA_ORIGINS).then_some(origins)
    }

    pub(super) fn from_columns(records_per_hash: i64, extra_origins: &str) -> Self {
        Self {
            records_per_hash,
            extra_origins: extra_origins
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        }
    }
}

/// An origin and nothing more, in the form that a content security policy and a browser's message take.
fn parse_origin(text: &str, allow_http: bool) -> Option<String> {
    let url = text.parse::<Url>().ok()?;
    let secure = url.scheme() == "https" || (allow_http && url.scheme() == "http");
    // An IPv6 address cannot stand in a content security policy, and a pattern is no origin.
    let named = !matches!(url.host()?, url::Host::Ipv6(_)) && !text.contains('*');
    let origin = url.origin().ascii_serialization();
    let bare = url.as_str().trim_end_matches('/') == origin;
    (secure && named && bare).then_some(origin)
}

impl Database {
    /// Stores what a clinic demands of launches. `false` when there is no such clinic.
    pub async fn update_launch_settings(
        &self,
        tenant: ProvetId,
        settings: &LaunchSettings,
    ) -> Result<bool, StorageError> {
        if !LaunchSettings::RECORDS_PER_HASH_RANGE.contains(&settings.records_per_hash) {
            return Err(StorageError::OutOfBounds {
                what: "the records of one hash",
            });
        }
        let mut tx = self.begin_transaction().await?;
        let update =
            "UPDATE tenant SET records_per_hash = $2, extra_origins = $3 WHERE provet_id = $1";
        let update = sqlx::query(update)
            .bind(tenant.number())
            .bind(settings.records_per_hash)
            .bind(settings.extra_origins.join(" "));
        let done = update.execute(&mut *tx).await?.rows_affected() == 1;
        cache_version::bump_version(&mut tx).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Ends every panel of a clinic that was opened up to now, on every node, and opens nothing for launches that were
    /// signed up to now. `false` when there is no such clinic.
    pub async fn end_tenant_panels(
        &self,
        tenant: ProvetId,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let update = "UPDATE tenant SET panels_ended_at = $2 WHERE provet_id = $1";
        let update = sqlx::query(update)
            .bind(tenant.number())
            .bind(timestamp_millis(now));
        let done = update.execute(&mut *tx).await?.rows_affected() == 1;
        cache_version::bump_version(&mut tx).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// The same for the panels and launches of one button.
    pub async fn end_button_panels(
        &self,
        tenant: ProvetId,
        id: &str,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        let mut tx = self.begin_transaction().await?;
        let update = "UPDATE button SET panels_ended_at = $3 WHERE provet_id = $1 AND id = $2";
        let update = sqlx::query(update).bind(tenant.number()).bind(id);
        let update = update.bind(timestamp_millis(now));
        let done = update.execute(&mut *tx).await?.rows_affected() == 1;
        cache_version::bump_version(&mut tx).await?;
        tx.commit().await?;
        Ok(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_a_host_and_a_port() {
        let read = |text| LaunchSettings::parse_origins(text, false);
        assert_eq!(read(""), Some(Vec::new()));
        let two = "https://Intranet.example/, https://a.example:8443";
        assert_eq!(
            read(two).unwrap(),
            ["https://intranet.example", "https://a.example:8443"]
        );
        for wrong in [
            "intranet.example",
            "http://a.example",
            "https://a.example/provet",
            "https://a.example?x",
            "https://u@a.example",
            "https://*.example",
            "https://[::1]",
            "javascript:1",
            "https://a.example; script-src *",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert!(LaunchSettings::parse_origins("http://localhost:1", true).is_some());
        assert_eq!(
            read(&"https://a.example https://b.example ".repeat(5)),
            None
        );
    }
}
