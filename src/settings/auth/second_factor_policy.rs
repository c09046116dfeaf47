//! Who has to set up a second factor before anything else.

use crate::settings::AppServices;
use crate::storage::{AccessScope, SecondFactorPolicy, SettingsSession, StorageError};

/// Where it is set up.
pub const SET_UP_URL: &str = "/settings/account";

/// Whether somebody is signed in with an account that must have a second factor and has none. The clinics' policies are
/// those of the cache, at most [`TenantCache::MAX_AGE`](crate::storage::TenantCache::MAX_AGE) old.
///
/// # Errors
///
/// When a clinic cannot be read.
pub async fn must_set_up_second_factor(
    services: &AppServices,
    session: &SettingsSession,
) -> Result<bool, StorageError> {
    // Whoever signs in with Provet has the second factor that Provet asks for.
    if session.account_id.is_none() || session.has_second_factor {
        return Ok(false);
    }
    match &session.scope {
        AccessScope::Operator => {
            Ok(services.operator_second_factor == SecondFactorPolicy::Required)
        }
        AccessScope::Administrator(clinics) => {
            for id in clinics {
                let clinic = services.directory.find_tenant(*id).await?;
                let policy = clinic.map(|it| it.settings.policy.administrator_second_factor);
                if policy == Some(SecondFactorPolicy::Required) {
                    return Ok(true);
                }
            }
            Ok(false)
        }
    }
}
