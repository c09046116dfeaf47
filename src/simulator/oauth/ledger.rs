//! What was given out and still counts, besides access tokens: codes, refresh tokens, consents.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, ToSpan};
use serde_json::Value;

use super::pkce::Challenge;
use super::{CODE_LIFETIME, IDLE};
use crate::simulator::world::State;

/// What signing in has brought forth.
#[derive(Default)]
pub(in crate::simulator) struct Ledger {
    /// Authorization codes by their text, the used ones too.
    pub(super) codes: BTreeMap<String, Code>,
    /// Refresh tokens by their text, the replaced ones too.
    pub(super) refresh: BTreeMap<String, Refresh>,
    /// What people have allowed: clinic, person, application, scope.
    consents: BTreeSet<(i64, i64, String, String)>,
    /// How often each clinic's signing key was replaced.
    generations: BTreeMap<i64, u32>,
    /// How many authorizations there were, to number the next one's family.
    families: u64,
}

/// Whom a grant is for, and which tokens belong together: all that came of one authorization.
#[derive(Clone)]
pub(super) struct Granted {
    pub(super) client_id: String,
    pub(super) provet_id: i64,
    pub(super) user: i64,
    pub(super) scope: String,
    /// When the person typed the password.
    pub(super) auth_time: Timestamp,
    /// The number all tokens of one authorization share.
    pub(super) family: u64,
}

/// An authorization code and what it is bound to.
#[derive(Clone)]
pub(super) struct Code {
    pub(super) granted: Granted,
    pub(super) redirect_uri: String,
    pub(super) challenge: Option<Challenge>,
    pub(super) nonce: Option<String>,
    pub(super) made: Timestamp,
    pub(super) used: bool,
}

impl Code {
    pub(super) fn is_fresh(&self, now: Timestamp) -> bool {
        now < after(self.made, CODE_LIFETIME)
    }
}

/// A refresh token.
#[derive(Clone)]
pub(super) struct Refresh {
    pub(super) granted: Granted,
    /// When it was given out or used last.
    pub(super) used: Timestamp,
    /// What was answered when another took its place, and when that was.
    pub(super) replaced: Option<(Timestamp, Value)>,
}

impl Refresh {
    pub(super) fn is_idle(&self, now: Timestamp) -> bool {
        now >= after(self.used, IDLE)
    }
}

/// The instant so many seconds later.
pub(super) fn after(start: Timestamp, seconds: i64) -> Timestamp {
    start.checked_add(seconds.seconds()).unwrap_or(start)
}

impl Ledger {
    /// The number of the next authorization's family.
    pub(super) fn next_family(&mut self) -> u64 {
        self.families += 1;
        self.families
    }

    pub(super) fn has_consent(&self, granted: &Granted) -> bool {
        self.consents.contains(&consent(granted))
    }

    pub(super) fn keep_consent(&mut self, granted: &Granted) {
        self.consents.insert(consent(granted));
    }

    /// How often the clinic's signing key was replaced.
    pub(super) fn generation(&self, provet_id: i64) -> u32 {
        self.generations.get(&provet_id).copied().unwrap_or(0)
    }

    pub(super) fn roll_key(&mut self, provet_id: i64) {
        *self.generations.entry(provet_id).or_default() += 1;
    }

    /// Makes every refresh token given out so far useless.
    pub(in crate::simulator) fn forget_refresh_tokens(&mut self) {
        self.refresh.clear();
    }

    /// Forgets all that an application was given.
    pub(super) fn forget_application(&mut self, client_id: &str) {
        self.codes
            .retain(|_, code| code.granted.client_id != client_id);
        self.refresh
            .retain(|_, kept| kept.granted.client_id != client_id);
        self.consents.retain(|(_, _, app, _)| app != client_id);
    }
}

fn consent(granted: &Granted) -> (i64, i64, String, String) {
    let app = granted.client_id.clone();
    (granted.provet_id, granted.user, app, granted.scope.clone())
}

impl State {
    /// Takes back every token that came of one authorization.
    pub(super) fn end_family(&mut self, family: u64) {
        self.end_access(family);
        self.ledger
            .refresh
            .retain(|_, kept| kept.granted.family != family);
    }

    /// Takes back the access tokens that came of one authorization.
    pub(super) fn end_access(&mut self, family: u64) {
        self.tokens.retain(|_, token| token.family != Some(family));
    }
}
