//! What is done once, at once, instead of being switched on.

use super::state::{Simulator, SimulatorState};

/// Something that is done at once.
#[derive(Debug, Clone, Copy)]
pub(super) enum FaultAction {
    RevokeAccessTokens,
    RevokeRefreshTokens,
    RotateSigningKeys,
    LogOutEveryone,
}

impl FaultAction {
    /// A deed by its name in a URL.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "revoke_tokens" => Self::RevokeAccessTokens,
            "revoke_refresh_tokens" => Self::RevokeRefreshTokens,
            "roll_keys" => Self::RotateSigningKeys,
            "log_everyone_out" => Self::LogOutEveryone,
            _ => return None,
        })
    }

    /// Does it.
    pub(super) fn apply(self, state: &mut SimulatorState) {
        match self {
            Self::RevokeAccessTokens => state.access_tokens.clear(),
            Self::RevokeRefreshTokens => state.grant_store.delete_refresh_tokens(),
            Self::RotateSigningKeys => state.rotate_signing_keys(),
            Self::LogOutEveryone => state.login_sessions.clear(),
        }
    }
}

impl Simulator {
    /// Makes every access token given out so far useless.
    pub fn revoke_access_tokens(&self) {
        self.update(|state| FaultAction::RevokeAccessTokens.apply(state));
    }

    /// Makes every refresh token given out so far useless; access tokens stay good.
    pub fn revoke_refresh_tokens(&self) {
        self.update(|state| FaultAction::RevokeRefreshTokens.apply(state));
    }

    /// Lets every clinic sign with a new key from now on; the former ones stay published.
    pub fn rotate_signing_keys(&self) {
        self.update(|state| FaultAction::RotateSigningKeys.apply(state));
    }
}
