//! Which policies a clinic may choose: that depends on its credentials.

use crate::provet::oauth::OAuthGrantType;
use crate::settings::{ClinicContext, SettingsError};
use crate::storage::CredentialState;

/// The choices that the clinic's credentials allow.
#[derive(Debug, Clone, Copy)]
pub(super) struct AvailablePolicyOptions {
    /// There is a credential with which users sign in, even if nobody has signed in yet.
    pub(super) has_user_credential: bool,
    /// Both kinds of credential exist, so that the acting user can be chosen.
    pub(super) can_choose_identity: bool,
}

impl AvailablePolicyOptions {
    /// Looks at the credentials of the clinic.
    pub(super) async fn load(ctx: &ClinicContext) -> Result<Self, SettingsError> {
        let clinic = &ctx.clinic;
        let credentials = ctx.db.list_credentials(clinic.tenant.provet_id).await?;
        // Refused and replaced credentials stay in the history and let nobody in.
        let users = credentials.iter().any(|it| {
            let alive = [CredentialState::Working, CredentialState::Unverified].contains(&it.state);
            alive && it.credential.grant_type == OAuthGrantType::AuthorizationCode
        });
        Ok(Self {
            has_user_credential: users,
            // The first user to sign in verifies the credential, so that it need not have worked yet.
            can_choose_identity: clinic.credential.is_some() && users,
        })
    }
}
