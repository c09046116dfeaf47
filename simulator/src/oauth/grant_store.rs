//! Store of authorization codes, refresh tokens and consents.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, ToSpan};
use serde_json::Value;

use super::pkce::CodeChallenge;
use super::{CODE_LIFETIME_SECONDS, REFRESH_TOKEN_IDLE_SECONDS};
use crate::state::SimulatorState;

/// Authorization codes, refresh tokens, consents and key generations.
#[derive(Default)]
pub(crate) struct GrantStore {
    /// Authorization codes by their text, the used ones too.
    pub(super) authorization_codes: BTreeMap<String, IssuedAuthorizationCode>,
    /// Refresh tokens by their text, the replaced ones too.
    pub(super) refresh_tokens: BTreeMap<String, IssuedRefreshToken>,
    /// What people have allowed: clinic, person, application, scope.
    consents: BTreeSet<(i64, i64, String, String)>,
    /// How often each clinic's signing key was replaced.
    key_generations: BTreeMap<i64, u32>,
    /// How many authorizations there were, to number the next one's family.
    family_count: u64,
}

/// Who authorized which application, and the family of tokens that belong to that authorization.
#[derive(Clone)]
pub(super) struct UserGrant {
    pub(super) client_id: String,
    pub(super) provet_id: i64,
    pub(super) user: i64,
    pub(super) scope: String,
    /// When the person typed the password.
    pub(super) auth_time: Timestamp,
    /// The number all tokens of one authorization share.
    pub(super) token_family: u64,
}

/// An authorization code and what it is bound to.
#[derive(Clone)]
pub(super) struct IssuedAuthorizationCode {
    pub(super) grant: UserGrant,
    pub(super) redirect_uri: String,
    pub(super) challenge: Option<CodeChallenge>,
    pub(super) nonce: Option<String>,
    pub(super) issued_at: Timestamp,
    pub(super) used: bool,
}

impl IssuedAuthorizationCode {
    pub(super) fn is_fresh(&self, now: Timestamp) -> bool {
        now < add_seconds(self.issued_at, CODE_LIFETIME_SECONDS)
    }
}

/// A refresh token.
#[derive(Clone)]
pub(super) struct IssuedRefreshToken {
    pub(super) grant: UserGrant,
    /// When it was issued or last used.
    pub(super) last_used_at: Timestamp,
    /// What was answered when another took its place, and when that was.
    pub(super) replacement: Option<(Timestamp, Value)>,
}

impl IssuedRefreshToken {
    pub(super) fn is_expired(&self, now: Timestamp) -> bool {
        now >= add_seconds(self.last_used_at, REFRESH_TOKEN_IDLE_SECONDS)
    }
}

/// The instant so many seconds later.
pub(super) fn add_seconds(start: Timestamp, seconds: i64) -> Timestamp {
    start.checked_add(seconds.seconds()).unwrap_or(start)
}

impl GrantStore {
    /// The number of the next authorization's family.
    pub(super) fn next_token_family(&mut self) -> u64 {
        self.family_count += 1;
        self.family_count
    }

    pub(super) fn has_consent(&self, grant: &UserGrant) -> bool {
        self.consents.contains(&consent_key(grant))
    }

    pub(super) fn record_consent(&mut self, grant: &UserGrant) {
        self.consents.insert(consent_key(grant));
    }

    /// How often the clinic's signing key was replaced.
    pub(super) fn key_generation(&self, provet_id: i64) -> u32 {
        self.key_generations.get(&provet_id).copied().unwrap_or(0)
    }

    pub(super) fn rotate_key(&mut self, provet_id: i64) {
        *self.key_generations.entry(provet_id).or_default() += 1;
    }

    /// Makes every refresh token issued so far invalid.
    pub(crate) fn delete_refresh_tokens(&mut self) {
        self.refresh_tokens.clear();
    }

    /// Forgets all that an application was given.
    pub(super) fn delete_application(&mut self, client_id: &str) {
        self.authorization_codes
            .retain(|_, code| code.grant.client_id != client_id);
        self.refresh_tokens
            .retain(|_, kept| kept.grant.client_id != client_id);
        self.consents.retain(|(_, _, app, _)| app != client_id);
    }
}

fn consent_key(grant: &UserGrant) -> (i64, i64, String, String) {
    let app = grant.client_id.clone();
    (grant.provet_id, grant.user, app, grant.scope.clone())
}

impl SimulatorState {
    /// Takes back every token that came of one authorization.
    pub(super) fn revoke_token_family(&mut self, family: u64) {
        self.revoke_family_access_tokens(family);
        self.grant_store
            .refresh_tokens
            .retain(|_, kept| kept.grant.token_family != family);
    }

    /// Takes back the access tokens that came of one authorization.
    pub(super) fn revoke_family_access_tokens(&mut self, family: u64) {
        self.access_tokens
            .retain(|_, token| token.token_family != Some(family));
    }
}
