//! What is done once, at once, instead of being switched on.

use super::world::{State, World};

/// Something that is done at once.
#[derive(Debug, Clone, Copy)]
pub(super) enum Deed {
    RevokeTokens,
    RevokeRefreshTokens,
    RollKeys,
    LogOut,
}

impl Deed {
    /// A deed by its name in a URL.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "revoke_tokens" => Self::RevokeTokens,
            "revoke_refresh_tokens" => Self::RevokeRefreshTokens,
            "roll_keys" => Self::RollKeys,
            "log_everyone_out" => Self::LogOut,
            _ => return None,
        })
    }

    /// Does it.
    pub(super) fn carry_out(self, state: &mut State) {
        match self {
            Self::RevokeTokens => state.tokens.clear(),
            Self::RevokeRefreshTokens => state.ledger.forget_refresh_tokens(),
            Self::RollKeys => state.roll_keys(),
            Self::LogOut => state.logins.clear(),
        }
    }
}

impl World {
    /// Makes every access token given out so far useless.
    pub fn revoke_tokens(&self) {
        self.change(|state| Deed::RevokeTokens.carry_out(state));
    }

    /// Makes every refresh token given out so far useless; access tokens stay good.
    pub fn revoke_refresh_tokens(&self) {
        self.change(|state| Deed::RevokeRefreshTokens.carry_out(state));
    }

    /// Lets every clinic sign with a new key from now on; the former ones stay published.
    pub fn roll_keys(&self) {
        self.change(|state| Deed::RollKeys.carry_out(state));
    }
}
