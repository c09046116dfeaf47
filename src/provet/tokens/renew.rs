//! Renews tokens under a lease: from the store where another node was quicker, else from the token endpoint.
//!
//! A person's refresh token may be worth nothing once it was used, so it is used under the right to renew only, and what
//! it brought is kept before anybody gets it. A node that dies in between costs that person one sign-in.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use secrecy::SecretString;
use tokio::time::Instant;

use super::slot::USE_MARGIN;
use super::{AccessToken, RETRY_WINDOW, TokenCacheInner, TokenSet};
use crate::error_chain::ErrorChain;
use crate::provet::oauth::{Credential, TokenError};

/// How long the right to renew is lent: longer than one exchange with the token endpoint may take. A clinic's token may be asked
/// for twice without harm, so that a node that died need not hold up the others for long.
pub(super) const LEASE_DURATION: SignedDuration = SignedDuration::from_secs(15);
/// The same for a person's tokens. A refresh token is used once only: there must be time for a slow database before the exchange
/// and after it.
pub(super) const USER_LEASE_DURATION: SignedDuration = SignedDuration::from_mins(1);
/// An exchange with a person's refresh token begins this long after the right was asked for, at the latest: then it has ended, and
/// what it brought is kept, before anybody else can have the right.
pub(super) const LATEST_EXCHANGE: Duration = Duration::from_secs(30);
/// How often it looks before it gives up: a little longer than a dead holder's lease lasts.
const MAX_POLLS: u32 = 180;
/// How often it is tried to keep a person's new tokens: for a few seconds, because they cannot be had again.
const MAX_SAVE_ATTEMPTS: u32 = 30;

impl TokenCacheInner {
    /// Gets a token from the store or, with the right to renew, from the issuer.
    pub(super) async fn renew_token(
        &self,
        credential: Arc<Credential>,
    ) -> Result<AccessToken, TokenError> {
        let lease_owner = self.lease_owner_for(&credential);
        for _ in 0..MAX_POLLS {
            if let Some(token) = self.load_stored_token(&credential).await? {
                return Ok(self.cache_token(&credential.id, token));
            }
            // Before the right is asked for: a slow database must not make it seem to last longer.
            let asked_at = Instant::now();
            if self.acquire_lease(&credential, &lease_owner).await
                && let Some(token) = self
                    .renew_with_lease(&credential, &lease_owner, asked_at)
                    .await?
            {
                return Ok(token);
            }
            // Whoever has the lease saves a token or lets the lease run out: both are seen at the next look.
            tokio::time::sleep(self.poll_interval).await;
        }
        Err(TokenError::Unreachable)
    }

    /// Who renews: this process; for a person this one renewal, so that no second one can share its right.
    fn lease_owner_for(&self, credential: &Credential) -> String {
        if credential.acts_for_user {
            // A refresh token must be used once only, also by two renewals of the same process.
            format!("{}-{:016x}", self.lease_owner, rand::random::<u64>())
        } else {
            self.lease_owner.clone()
        }
    }

    /// Asks the issuer, with the right to renew. `None` when the right was lost meanwhile: look again.
    async fn renew_with_lease(
        &self,
        credential: &Arc<Credential>,
        lease_owner: &str,
        asked_at: Instant,
    ) -> Result<Option<AccessToken>, TokenError> {
        // Another node may have finished between our look and our taking the right.
        if let Some(token) = self.load_stored_token(credential).await? {
            self.release_lease(credential, lease_owner).await;
            return Ok(Some(self.cache_token(&credential.id, token)));
        }
        let renewed = if credential.acts_for_user {
            self.renew_user(credential, lease_owner, asked_at).await
        } else {
            self.renew_virtual_user(credential, lease_owner)
                .await
                .map(Some)
        };
        let outcome = match &renewed {
            Ok(Some(_)) => "issued",
            Ok(None) => "overtaken",
            Err(error) => {
                tracing::warn!(error = %ErrorChain(error), "no access token");
                "failed"
            }
        };
        metrics::counter!("cageside_provet_tokens_total", "outcome" => outcome).increment(1);
        renewed
    }

    async fn renew_virtual_user(
        &self,
        credential: &Arc<Credential>,
        lease_owner: &str,
    ) -> Result<AccessToken, TokenError> {
        let renewed = match self.issue_with_retries(credential, lease_owner).await {
            Ok(renewed) => renewed,
            Err(error) => {
                self.report_rejection(credential, &error).await;
                return Err(self
                    .release_after_failure(credential, lease_owner, error)
                    .await);
            }
        };
        let now = self.clock.now();
        let saved = self
            .store
            .save(credential.token_owner(), lease_owner, &renewed, now);
        if let Err(error) = saved.await {
            // It is used all the same; other nodes ask for one of their own.
            tracing::warn!(error = %ErrorChain(&error), "an access token could not be stored");
        }
        Ok(self.cache_token(&credential.id, renewed.access_token))
    }

    /// Asks for a token, and asks again where the answer may be the endpoint's own trouble: silence, nonsense, and also a
    /// refusal, once. One bad answer must not take a clinic off.
    async fn issue_with_retries(
        &self,
        credential: &Arc<Credential>,
        lease_owner: &str,
    ) -> Result<TokenSet, TokenError> {
        let began = Instant::now();
        let mut pauses = self.retry_pauses.iter();
        let mut was_refused = false;
        loop {
            let issued = self.issuer.issue_tokens(Arc::clone(credential), None).await;
            let Err(error) = issued else { return issued };
            let is_refused = matches!(error, TokenError::Rejected { .. });
            let may_pass = match error {
                TokenError::Unreachable | TokenError::InvalidResponse { .. } => true,
                TokenError::Rejected { .. } => !was_refused,
                TokenError::Throttled { .. }
                | TokenError::SignInRequired
                | TokenError::HostNotAllowed => false,
            };
            was_refused |= is_refused;
            let pause = pauses
                .next()
                .filter(|pause| may_pass && began.elapsed() + **pause < RETRY_WINDOW);
            let Some(pause) = pause else {
                return Err(error);
            };
            tracing::info!(error = %ErrorChain(&error), "asking for an access token again");
            if !pause.is_zero() {
                tokio::time::sleep(*pause).await;
            }
            // The exchange before it took a part of the right to renew.
            if !self.acquire_lease(credential, lease_owner).await {
                return Err(error);
            }
        }
    }

    /// Tells the store when the client is refused. Other refusals and silence say nothing about the credential.
    async fn report_rejection(&self, credential: &Credential, error: &TokenError) {
        let TokenError::Rejected {
            error: word @ ("invalid_client" | "unauthorized_client" | "unauthorized"),
        } = error
        else {
            return;
        };
        let now = self.clock.now();
        if let Err(error) = self
            .store
            .handle_credential_rejected(&credential.id, word, now)
            .await
        {
            tracing::warn!(error = %ErrorChain(&error), "a refused credential could not be noted");
        }
    }

    async fn renew_user(
        &self,
        credential: &Arc<Credential>,
        lease_owner: &str,
        asked_at: Instant,
    ) -> Result<Option<AccessToken>, TokenError> {
        let refresh = self.load_refresh_token(credential, lease_owner, asked_at);
        let Some(refresh) = refresh.await? else {
            // No refresh token, or one that was idle for too long: only the person can bring another.
            return self.end_sign_in(credential, lease_owner, "expired").await;
        };
        let issued = self
            .issuer
            .issue_tokens(Arc::clone(credential), Some(refresh));
        match issued.await {
            Ok(renewed) => {
                self.save_user_tokens(credential, lease_owner, renewed)
                    .await
            }
            Err(TokenError::Rejected {
                // The refresh token itself is refused, so that trying again is of no use.
                error: reason @ "invalid_grant",
            }) => self.end_sign_in(credential, lease_owner, reason).await,
            Err(
                error @ TokenError::Rejected {
                    error: reason @ "invalid_client",
                },
            ) if self.end_if_client_replaced(credential, reason).await => {
                tracing::info!(error = %ErrorChain(&error), "people of this clinic sign in through another client");
                Err(TokenError::SignInRequired)
            }
            Err(error) => Err(self
                .release_after_failure(credential, lease_owner, error)
                .await),
        }
    }

    /// A person's refresh token, while there is time to use it.
    async fn load_refresh_token(
        &self,
        credential: &Credential,
        lease_owner: &str,
        asked_at: Instant,
    ) -> Result<Option<SecretString>, TokenError> {
        let now = self.clock.now();
        let lent = self.store.refresh_token(&credential.id, lease_owner, now);
        match lent.await {
            Ok(refresh) if asked_at.elapsed() <= LATEST_EXCHANGE => return Ok(refresh),
            Ok(_) => tracing::warn!("the database was too slow to renew a person's tokens"),
            Err(error) => {
                tracing::warn!(error = %ErrorChain(&error), "no refresh token could be read");
            }
        }
        let error = TokenError::Unreachable;
        Err(self
            .release_after_failure(credential, lease_owner, error)
            .await)
    }

    /// Keeps a person's tokens, and only then gives the new one out.
    async fn save_user_tokens(
        &self,
        credential: &Arc<Credential>,
        lease_owner: &str,
        renewed: TokenSet,
    ) -> Result<Option<AccessToken>, TokenError> {
        // Provet has replaced the old refresh token: if the new one is lost, the user must sign in again.
        for _ in 0..MAX_SAVE_ATTEMPTS {
            let now = self.clock.now();
            let saved = self
                .store
                .save(credential.token_owner(), lease_owner, &renewed, now);
            match saved.await {
                Ok(true) => {
                    return Ok(Some(self.cache_token(&credential.id, renewed.access_token)));
                }
                Ok(false) => {
                    // Signed out meanwhile, or too late: what nobody keeps must not stay good.
                    let revoked = self.issuer.revoke_unused(Arc::clone(credential), renewed);
                    revoked.await;
                    return Ok(None);
                }
                Err(error) => {
                    tracing::warn!(error = %ErrorChain(&error), "a person's tokens could not be stored");
                }
            }
            tokio::time::sleep(self.poll_interval).await;
        }
        // Nobody will ever use them, and the next caller must not wait for the right to renew to end by itself.
        let revoked = self.issuer.revoke_unused(Arc::clone(credential), renewed);
        revoked.await;
        let error = TokenError::Unreachable;
        Err(self
            .release_after_failure(credential, lease_owner, error)
            .await)
    }

    /// Ends a sign-in that brings no tokens any more, unless the right to renew is somebody else's by now.
    async fn end_sign_in(
        &self,
        credential: &Credential,
        lease_owner: &str,
        reason: &str,
    ) -> Result<Option<AccessToken>, TokenError> {
        let now = self.clock.now();
        match self
            .store
            .expire_sign_in(&credential.id, lease_owner, reason, now)
            .await
        {
            Ok(true) => {
                self.drop_token(&credential.id);
                tracing::info!(reason, "a person must sign in again");
                Err(TokenError::SignInRequired)
            }
            // Somebody else has renewed meanwhile, so the person is still signed in: look again.
            Ok(false) => Ok(None),
            Err(error) => {
                tracing::warn!(error = %ErrorChain(&error), "a sign-in could not be ended");
                Err(TokenError::Unreachable)
            }
        }
    }

    /// Whether a sign-in ended with its client, because the clinic has added the application again.
    async fn end_if_client_replaced(&self, credential: &Credential, reason: &str) -> bool {
        let now = self.clock.now();
        let ended = self
            .store
            .handle_client_rejected(&credential.id, reason, now);
        let ended = ended.await.unwrap_or_else(|error| {
            tracing::warn!(error = %ErrorChain(&error), "a refused client could not be noted");
            false
        });
        if ended {
            self.drop_token(&credential.id);
        }
        ended
    }

    /// Gives the right back and rests a little.
    async fn release_after_failure(
        &self,
        credential: &Credential,
        lease_owner: &str,
        error: TokenError,
    ) -> TokenError {
        self.delay_renewal(&credential.id, &error);
        self.release_lease(credential, lease_owner).await;
        error
    }

    /// A token from the store that lives, and is neither the one being renewed nor one that was refused.
    ///
    /// For a person the store must answer, and say that the person is still signed in.
    async fn load_stored_token(
        &self,
        credential: &Credential,
    ) -> Result<Option<AccessToken>, TokenError> {
        let stored = match self.store.load(credential.token_owner()).await {
            // Signed out on another node: the token in our memory must not be used any longer.
            Ok(None) if credential.acts_for_user => {
                self.drop_token(&credential.id);
                return Err(TokenError::SignInRequired);
            }
            Ok(stored) => stored.and_then(|stored| stored.token),
            Err(error) => {
                tracing::warn!(error = %ErrorChain(&error), "no access token could be read");
                // Without the store nobody can say whether this person is still signed in.
                if credential.acts_for_user {
                    return Err(TokenError::Unreachable);
                }
                None
            }
        };
        Ok(stored.filter(|token| self.is_usable(&credential.id, token)))
    }

    fn is_usable(&self, id: &str, token: &AccessToken) -> bool {
        let known = self
            .lock_slots()
            .get(id)
            .is_some_and(|slot| slot.is_cached(token) || slot.is_rejected(token));
        let lives = token.expires_at().duration_since(self.clock.now()) > USE_MARGIN;
        lives && !known
    }

    /// Without the store there is nobody to agree with, and a clinic's token is better than none. A person's refresh
    /// token is in the store.
    async fn acquire_lease(&self, credential: &Credential, lease_owner: &str) -> bool {
        let now = self.clock.now();
        let duration = if credential.acts_for_user {
            USER_LEASE_DURATION
        } else {
            LEASE_DURATION
        };
        let until = now.checked_add(duration).unwrap_or(now);
        self.store
            .begin_renewal(credential.token_owner(), lease_owner, now, until)
            .await
            .unwrap_or(!credential.acts_for_user)
    }

    async fn release_lease(&self, credential: &Credential, lease_owner: &str) {
        if let Err(error) = self
            .store
            .cancel_renewal(credential.token_owner(), lease_owner)
            .await
        {
            tracing::warn!(error = %ErrorChain(&error), "the right to renew could not be given back");
        }
    }
}
