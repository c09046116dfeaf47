//! Faults that are carried out once, at once, instead of being switched on.

use crate::state::{Simulator, SimulatorState};

/// A fault that is carried out at once.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FaultAction {
    RevokeAccessTokens,
    RevokeRefreshTokens,
    RotateSigningKeys,
    LogOutEveryone,
}

impl FaultAction {
    /// An action by its name in a URL.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "revoke_tokens" => Self::RevokeAccessTokens,
            "revoke_refresh_tokens" => Self::RevokeRefreshTokens,
            "roll_keys" => Self::RotateSigningKeys,
            "log_everyone_out" => Self::LogOutEveryone,
            _ => return None,
        })
    }

    /// Does it.
    pub(crate) fn apply(self, state: &mut SimulatorState) {
        match self {
            Self::RevokeAccessTokens => state.access_tokens.clear(),
            Self::RevokeRefreshTokens => state.grant_store.delete_refresh_tokens(),
            Self::RotateSigningKeys => state.rotate_signing_keys(),
            Self::LogOutEveryone => state.login_sessions.clear(),
        }
    }
}

impl Simulator {
    /// Makes every access token issued so far invalid.
    pub fn revoke_access_tokens(&self) {
        self.update(|state| FaultAction::RevokeAccessTokens.apply(state));
    }

    /// Makes every refresh token issued so far invalid; access tokens stay valid.
    pub fn revoke_refresh_tokens(&self) {
        self.update(|state| FaultAction::RevokeRefreshTokens.apply(state));
    }

    /// Lets every clinic sign with a new key from now on; the former ones stay published.
    pub fn rotate_signing_keys(&self) {
        self.update(|state| FaultAction::RotateSigningKeys.apply(state));
    }
}
