//! Access tokens: kept, renewed before they end, and never asked for twice at once.
//!
//! However many requests wait, one task per process renews a credential's token, and of several nodes one: the store
//! lends the right to renew for a short time, which ends by itself if its holder dies. The renewing task belongs to no
//! request, so a request that is given up takes nothing with it.

mod slot;
mod store;
#[cfg(test)]
pub(super) mod tests;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::SignedDuration;

use super::oauth::{Credential, TokenError};
use crate::clock::Clock;
use slot::{Held, LAST_USE, Outcome, Renewal, Slot};
pub use store::{AccessToken, StoredToken, TokenStore, TokenStoreError};

/// After a renewal failed while the old token still lives, how long it is used before the next try.
const TRY_AGAIN: SignedDuration = SignedDuration::from_secs(10);
/// How long the right to renew is lent: longer than one exchange with the token endpoint may take.
const LEASE: SignedDuration = SignedDuration::from_secs(15);
/// How often a node looks whether another one is done renewing.
const LOOK_AGAIN: Duration = Duration::from_millis(100);
/// How often it looks before it gives up: a little longer than a dead holder's lease lasts.
const LOOKS: u32 = 180;
/// After a fresh token was refused by the API, how long further 401s cause no renewal.
const DISTRUST: SignedDuration = SignedDuration::from_secs(30);

/// Issues tokens: the token endpoint, or a stand-in.
pub(super) trait Issuer: Send + Sync + 'static {
    fn issue(
        &self,
        credential: Arc<Credential>,
    ) -> BoxFuture<'static, Result<AccessToken, TokenError>>;
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

    /// Gets a token from the store or, with the right to renew, from the issuer.
    async fn renew(&self, credential: Arc<Credential>) -> Result<AccessToken, TokenError> {
        for _ in 0..LOOKS {
            if let Some(token) = self.stored(&credential.id).await {
                return Ok(self.keep(&credential.id, token));
            }
            if self.may_renew(&credential.id).await {
                return self.renew_alone(credential).await;
            }
            tokio::time::sleep(self.look_again).await;
        }
        Err(TokenError::Unreachable)
    }

    /// Asks the issuer, with the right to renew.
    async fn renew_alone(&self, credential: Arc<Credential>) -> Result<AccessToken, TokenError> {
        // Another node may have finished between our look and our taking the right.
        if let Some(token) = self.stored(&credential.id).await {
            self.abandon(&credential.id).await;
            return Ok(self.keep(&credential.id, token));
        }
        let id = credential.id.clone();
        match self.issuer.issue(credential).await {
            Ok(token) => {
                let kept = self.keep(&id, token);
                if let Err(error) = self.store.save(&id, &self.holder, &kept).await {
                    tracing::warn!(error = %Cause(&error), "an access token could not be stored");
                }
                metrics::counter!("cageside_provet_tokens_total", "outcome" => "issued")
                    .increment(1);
                Ok(kept)
            }
            Err(error) => {
                self.rest(&id);
                self.abandon(&id).await;
                self.tell_refusal(&id, &error).await;
                tracing::warn!(%error, "no access token");
                metrics::counter!("cageside_provet_tokens_total", "outcome" => "failed")
                    .increment(1);
                Err(error)
            }
        }
    }

    /// A token from the store that lives, and is neither the one being renewed nor one that was refused.
    async fn stored(&self, credential: &str) -> Option<AccessToken> {
        let stored = match self.store.load(credential).await {
            Ok(stored) => stored?.token?,
            Err(error) => {
                tracing::warn!(error = %Cause(&error), "no access token could be read");
                return None;
            }
        };
        let known = self
            .slots()
            .get(credential)
            .is_some_and(|slot| slot.holds(&stored) || slot.has_spoiled(&stored));
        let lives = stored.expires_at().duration_since(self.clock.now()) > LAST_USE;
        (lives && !known).then_some(stored)
    }

    /// Without the store there is nobody to agree with, and a token is better than none.
    async fn may_renew(&self, credential: &str) -> bool {
        let now = self.clock.now();
        let until = now.checked_add(LEASE).unwrap_or(now);
        self.store
            .begin_renewal(credential, &self.holder, now, until)
            .await
            .unwrap_or(true)
    }

    async fn abandon(&self, credential: &str) {
        if let Err(error) = self.store.abandon(credential, &self.holder).await {
            tracing::warn!(error = %Cause(&error), "the right to renew could not be given back");
        }
    }

    /// Tells the store when the client itself is refused. Other refusals and silence say nothing about the credential.
    async fn tell_refusal(&self, credential: &str, error: &TokenError) {
        let TokenError::Refused {
            error: word @ ("invalid_client" | "unauthorized_client"),
        } = error
        else {
            return;
        };
        let told = self.store.refused(credential, word, self.clock.now()).await;
        if let Err(error) = told {
            tracing::warn!(error = %Cause(&error), "a refused credential could not be noted");
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

/// An error with its cause, for the log.
struct Cause<'a>(&'a TokenStoreError);

impl fmt::Display for Cause<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0, self.0.0)
    }
}
