//! Access tokens: kept, renewed before they end, and never asked for twice at once.
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
use slot::{Held, Outcome, Renewal, Slot};
pub use store::{AccessToken, Owner, Renewed, Stored, StoredToken, TokenStore, TokenStoreError};

/// After a renewal failed while the old token still lives, how long it is used before the next try.
const TRY_AGAIN: SignedDuration = SignedDuration::from_secs(10);
/// How often a node looks whether another one is done renewing.
const LOOK_AGAIN: Duration = Duration::from_millis(100);
/// After a fresh token was refused by the API, how long further 401s cause no renewal.
const DISTRUST: SignedDuration = SignedDuration::from_secs(30);

/// Issues tokens: the token endpoint, or a stand-in.
pub(super) trait Issuer: Send + Sync + 'static {
    /// Tokens for the virtual user, or with a refresh token for the person it was made for.
    fn issue(
        &self,
        credential: Arc<Credential>,
        refresh: Option<SecretString>,
    ) -> BoxFuture<'static, Result<Renewed, TokenError>>;

    /// Makes tokens worthless that nobody will use.
    fn discard(&self, credential: Arc<Credential>, renewed: Renewed) -> BoxFuture<'static, ()>;
}

/// The tokens of all credentials. Cheap to clone.
#[derive(Clone)]
pub(super) struct Tokens {
    inner: Arc<Inner>,
}

struct Inner {
    slots: Mutex<HashMap<String, Slot>>,
    store: Arc<dyn TokenStore>,
    issuer: Arc<dyn Issuer>,
    clock: Arc<dyn Clock>,
    look_again: Duration,
    /// This process, among those that share the store.
    holder: String,
}

impl Tokens {
    pub(super) fn new(
        store: Arc<dyn TokenStore>,
        issuer: Arc<dyn Issuer>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let holder = hex::encode(rand::random::<[u8; 16]>());
        Self {
            inner: Arc::new(Inner {
                slots: Mutex::default(),
                store,
                issuer,
                clock,
                look_again: LOOK_AGAIN,
                holder,
            }),
        }
    }

    /// A token that lives. Waits for a renewal only when there is none.
    pub(super) async fn token(
        &self,
        credential: &Arc<Credential>,
    ) -> Result<AccessToken, TokenError> {
        let now = self.inner.clock.now();
        let renewal = {
            let mut slots = self.inner.slots();
            let slot = slots.entry(credential.id.clone()).or_default();
            let usable = slot.usable(now);
            if let Some((token, false)) = usable {
                return Ok(token);
            }
            let renewal = self.renewal(slot, credential);
            if let Some((token, _)) = usable {
                return Ok(token);
            }
            renewal
        };
        renewal.await
    }

    /// The renewal under way, begun if there is none.
    fn renewal(&self, slot: &mut Slot, credential: &Arc<Credential>) -> Outcome {
        if let Some(running) = slot.renewal.as_ref().filter(|it| !it.task.is_finished()) {
            return running.outcome.clone();
        }
        let inner = Arc::clone(&self.inner);
        let credential = Arc::clone(credential);
        let task = tokio::spawn(async move { inner.renew(credential).await });
        let handle = task.abort_handle();
        let outcome = async { task.await.unwrap_or(Err(TokenError::Unreachable)) }
            .boxed()
            .shared();
        slot.renewal = Some(Renewal {
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
        let mut slots = self.inner.slots();
        let slot = slots.entry(credential.to_owned()).or_default();
        if slot.distrust_until.is_some_and(|until| now < until) {
            return false;
        }
        if slot.holds(token) {
            slot.held = None;
        }
        slot.spoiled = Some(token.clone());
        true
    }

    /// Notes that the API refused a token made after a refusal: the next 401s are not the token's fault.
    pub(super) fn distrust(&self, credential: &str) {
        let until = self.inner.clock.now().checked_add(DISTRUST).ok();
        let mut slots = self.inner.slots();
        slots
            .entry(credential.to_owned())
            .or_default()
            .distrust_until = until;
    }

    /// Keeps a token that was had elsewhere.
    pub(super) fn adopt(&self, credential: &str, token: AccessToken) {
        self.inner.keep(credential, token);
    }

    /// Forgets all about a credential.
    pub(super) fn forget(&self, credential: &str) {
        self.inner.slots().remove(credential);
    }
}

impl Inner {
    fn slots(&self) -> std::sync::MutexGuard<'_, HashMap<String, Slot>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets no more requests go out with a token.
    fn drop_token(&self, credential: &str) {
        if let Some(slot) = self.slots().get_mut(credential) {
            slot.held = None;
        }
    }

    fn rest(&self, credential: &str) {
        let until = self.clock.now().checked_add(TRY_AGAIN).ok();
        self.slots()
            .entry(credential.to_owned())
            .or_default()
            .rest_until = until;
    }

    fn keep(&self, credential: &str, token: AccessToken) -> AccessToken {
        let mut slots = self.slots();
        let slot = slots.entry(credential.to_owned()).or_default();
        slot.held = Some(Held::new(token.clone(), self.clock.now()));
        slot.rest_until = None;
        token
    }
}
