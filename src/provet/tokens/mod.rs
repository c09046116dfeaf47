//! Access tokens: cached, renewed before they expire, and never requested twice at once.
//!
//! However many requests wait, one task per process renews a credential's token, and of several nodes one: the store
//! lends the right to renew for a short time, which ends by itself if its holder dies. The renewing task belongs to no
//! request, so a request that is given up takes nothing with it. A person's tokens are renewed with a refresh token,
//! which the store lends together with the right.

mod renew;
mod slot;
mod store;
#[cfg(test)]
pub(super) mod tests;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::SignedDuration;

use super::oauth::{Credential, TokenError};
use crate::clock::Clock;
use secrecy::SecretString;
use slot::{CachedToken, RenewalOutcome, TokenRenewal, TokenSlot};
pub use store::{
    AccessToken, StoreFuture, StoredToken, TokenOwner, TokenSet, TokenStore, TokenStoreError,
};

/// After a renewal failed while the old token still lives, how long it is used before the next try.
const RENEWAL_RETRY_DELAY: SignedDuration = SignedDuration::from_secs(10);
/// The pauses before a token is asked for again at once, after an answer that may be the endpoint's own trouble. Asking for a
/// token of the virtual user changes nothing, so that it is as safe to repeat as a read.
const RETRY_PAUSES: [Duration; 2] = [Duration::from_millis(250), Duration::from_secs(1)];
/// No repetition begins later than this after the first request: the people who wait would be told too late.
const RETRY_WINDOW: Duration = Duration::from_secs(4);
/// How often a node looks whether another one is done renewing.
const STORE_POLL_INTERVAL: Duration = Duration::from_millis(100);
/// After a fresh token was refused by the API, how long further 401s cause no renewal.
const IGNORE_401_DURATION: SignedDuration = SignedDuration::from_secs(30);

/// Issues tokens: the token endpoint, or a stand-in.
pub(super) trait TokenIssuer: Send + Sync + 'static {
    /// Tokens for the virtual user, or with a refresh token for the person it was made for.
    fn issue_tokens(
        &self,
        credential: Arc<Credential>,
        refresh: Option<SecretString>,
    ) -> BoxFuture<'static, Result<TokenSet, TokenError>>;

    /// Makes tokens worthless that nobody will use.
    fn revoke_unused(
        &self,
        credential: Arc<Credential>,
        renewed: TokenSet,
    ) -> BoxFuture<'static, ()>;
}

/// The tokens of all credentials. Cheap to clone.
#[derive(Clone)]
pub(super) struct TokenCache {
    inner: Arc<TokenCacheInner>,
}

struct TokenCacheInner {
    slots: Mutex<HashMap<String, TokenSlot>>,
    store: Arc<dyn TokenStore>,
    issuer: Arc<dyn TokenIssuer>,
    clock: Arc<dyn Clock>,
    poll_interval: Duration,
    retry_pauses: [Duration; 2],
    /// This process, among those that share the store.
    lease_owner: String,
}

impl TokenCache {
    pub(super) fn new(
        store: Arc<dyn TokenStore>,
        issuer: Arc<dyn TokenIssuer>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        // Random for each process: a restarted node must not take its predecessor's lease for its own.
        let lease_owner = hex::encode(rand::random::<[u8; 16]>());
        Self {
            inner: Arc::new(TokenCacheInner {
                slots: Mutex::default(),
                store,
                issuer,
                clock,
                poll_interval: STORE_POLL_INTERVAL,
                retry_pauses: RETRY_PAUSES,
                lease_owner,
            }),
        }
    }

    /// A token that lives. Waits for a renewal only when there is none.
    pub(super) async fn get_token(
        &self,
        credential: &Arc<Credential>,
    ) -> Result<AccessToken, TokenError> {
        let now = self.inner.clock.now();
        let renewal = {
            let mut slots = self.inner.lock_slots();
            let slot = slots.entry(credential.id.clone()).or_default();
            let usable = slot.usable_token(now);
            if let Some((token, false)) = usable {
                return Ok(token);
            }
            // The endpoint asked to wait: nobody is asked on behalf of each panel in the meantime.
            if usable.is_none()
                && let Some(retry_after) = slot.remaining_throttle(now)
            {
                return Err(TokenError::Throttled { retry_after });
            }
            // Started even while the old token still serves, so that the next request finds a new one.
            let renewal = self.join_renewal(slot, credential);
            if let Some((token, _)) = usable {
                return Ok(token);
            }
            renewal
        };
        renewal.await
    }

    /// The renewal under way, begun if there is none.
    fn join_renewal(&self, slot: &mut TokenSlot, credential: &Arc<Credential>) -> RenewalOutcome {
        // One that has ended is not joined: what came of it was for those who waited then.
        if let Some(running) = slot.renewal.as_ref().filter(|it| !it.task.is_finished()) {
            return running.outcome.clone();
        }
        let inner = Arc::clone(&self.inner);
        let credential = Arc::clone(credential);
        // A task of its own: a request that is cancelled must not cancel the renewal that others wait for.
        let task = tokio::spawn(async move { inner.renew_token(credential).await });
        let handle = task.abort_handle();
        // A renewal that panicked counts as no answer; the next request begins another.
        let outcome = async { task.await.unwrap_or(Err(TokenError::Unreachable)) }
            .boxed()
            .shared();
        slot.renewal = Some(TokenRenewal {
            outcome: outcome.clone(),
            task: handle,
        });
        outcome
    }

    /// Puts the token away after the API refused it, unless another has taken its place already.
    ///
    /// False when a new token would be refused as well, so that asking for one is of no use now.
    pub(super) fn invalidate(&self, credential: &str, token: &AccessToken) -> bool {
        let now = self.inner.clock.now();
        let mut slots = self.inner.lock_slots();
        let slot = slots.entry(credential.to_owned()).or_default();
        // A fresh token was refused just now: another one would be refused too.
        if slot.ignore_401_until.is_some_and(|until| now < until) {
            return false;
        }
        if slot.is_cached(token) {
            slot.cached = None;
        }
        slot.rejected = Some(token.clone());
        true
    }

    /// Notes that the API refused a token made after a refusal: the next 401s are not the token's fault.
    pub(super) fn ignore_unauthorized(&self, credential: &str) {
        let until = self.inner.clock.now().checked_add(IGNORE_401_DURATION).ok();
        let mut slots = self.inner.lock_slots();
        slots
            .entry(credential.to_owned())
            .or_default()
            .ignore_401_until = until;
    }

    /// Keeps a token that was had elsewhere.
    pub(super) fn insert_token(&self, credential: &str, token: AccessToken) {
        self.inner.cache_token(credential, token);
    }

    /// Asks again without pauses.
    #[cfg(test)]
    pub(super) fn remove_retry_pauses(&mut self) {
        if let Some(inner) = Arc::get_mut(&mut self.inner) {
            inner.retry_pauses = [Duration::ZERO; 2];
        }
    }

    /// Forgets the credentials and sign-ins whose token has ended and that nobody asks about: the store has what is needed to go on.
    pub(super) fn forget_expired(&self) {
        let now = self.inner.clock.now();
        self.inner
            .lock_slots()
            .retain(|_, slot| slot.is_needed(now));
    }

    /// How many are in memory.
    pub(super) fn count(&self) -> usize {
        self.inner.lock_slots().len()
    }

    /// Forgets all about a credential.
    pub(super) fn forget_credential(&self, credential: &str) {
        self.inner.lock_slots().remove(credential);
    }
}

impl TokenCacheInner {
    fn lock_slots(&self) -> std::sync::MutexGuard<'_, HashMap<String, TokenSlot>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets no more requests go out with a token.
    fn drop_token(&self, credential: &str) {
        if let Some(slot) = self.lock_slots().get_mut(credential) {
            slot.cached = None;
            slot.rejected = None;
        }
    }

    /// Rests after a failed renewal; for as long as the endpoint asked, where it did.
    fn delay_renewal(&self, credential: &str, error: &TokenError) {
        let now = self.clock.now();
        let mut slots = self.lock_slots();
        let slot = slots.entry(credential.to_owned()).or_default();
        slot.retry_after = now.checked_add(RENEWAL_RETRY_DELAY).ok();
        if let TokenError::Throttled { retry_after } = error {
            slot.throttled_until = now.checked_add(*retry_after).ok();
            slot.retry_after = slot.retry_after.max(slot.throttled_until);
        }
    }

    fn cache_token(&self, credential: &str, token: AccessToken) -> AccessToken {
        let mut slots = self.lock_slots();
        let slot = slots.entry(credential.to_owned()).or_default();
        slot.cached = Some(CachedToken::new(token.clone(), self.clock.now()));
        slot.retry_after = None;
        slot.throttled_until = None;
        token
    }
}
