//! Renews tokens, with the right to: from the store where another node was quicker, else from the token endpoint.
//!
//! A person's refresh token may be worth nothing once it was used, so it is used under the right to renew only, and what
//! it brought is kept before anybody gets it. A node that dies in between costs that person one sign-in.

use std::fmt;
use std::sync::Arc;

use jiff::SignedDuration;

use super::slot::LAST_USE;
use super::{AccessToken, Inner, Renewed, TokenStoreError};
use crate::provet::oauth::{Credential, TokenError};

/// How long the right to renew is lent: longer than one exchange with the token endpoint may take.
pub(super) const LEASE: SignedDuration = SignedDuration::from_secs(15);
/// How often it looks before it gives up: a little longer than a dead holder's lease lasts.
const LOOKS: u32 = 180;
/// How often it is tried to keep a person's new tokens: for a few seconds, because they cannot be had again.
const SAVES: u32 = 30;

impl Inner {
    /// Gets a token from the store or, with the right to renew, from the issuer.
    pub(super) async fn renew(
        &self,
        credential: Arc<Credential>,
    ) -> Result<AccessToken, TokenError> {
        let holder = self.holder_of(&credential);
        for _ in 0..LOOKS {
            if let Some(token) = self.stored(&credential).await? {
                return Ok(self.keep(&credential.id, token));
            }
            if self.may_renew(&credential, &holder).await
                && let Some(token) = self.renew_alone(&credential, &holder).await?
            {
                return Ok(token);
            }
            tokio::time::sleep(self.look_again).await;
        }
        Err(TokenError::Unreachable)
    }

    /// Who renews: this process; for a person this one renewal, so that no second one can share its right.
    fn holder_of(&self, credential: &Credential) -> String {
        if credential.person {
            format!("{}-{:016x}", self.holder, rand::random::<u64>())
        } else {
            self.holder.clone()
        }
    }

    /// Asks the issuer, with the right to renew. `None` when the right was lost meanwhile: look again.
    async fn renew_alone(
        &self,
        credential: &Arc<Credential>,
        holder: &str,
    ) -> Result<Option<AccessToken>, TokenError> {
        // Another node may have finished between our look and our taking the right.
        if let Some(token) = self.stored(credential).await? {
            self.abandon(credential, holder).await;
            return Ok(Some(self.keep(&credential.id, token)));
        }
        let renewed = if credential.person {
            self.renew_person(credential, holder).await
        } else {
            self.renew_clinic(credential, holder).await.map(Some)
        };
        let outcome = match &renewed {
            Ok(Some(_)) => "issued",
            Ok(None) => "overtaken",
            Err(error) => {
                tracing::warn!(%error, "no access token");
                "failed"
            }
        };
        metrics::counter!("cageside_provet_tokens_total", "outcome" => outcome).increment(1);
        renewed
    }

    async fn renew_clinic(
        &self,
        credential: &Arc<Credential>,
        holder: &str,
    ) -> Result<AccessToken, TokenError> {
        let issued = self.issuer.issue(Arc::clone(credential), None).await;
        let renewed = match issued {
            Ok(renewed) => renewed,
            Err(error) => {
                self.tell_refusal(credential, &error).await;
                return Err(self.failed(credential, holder, error).await);
            }
        };
        let now = self.clock.now();
        let saved = self.store.save(credential.owner(), holder, &renewed, now);
        if let Err(error) = saved.await {
            tracing::warn!(error = %Cause(&error), "an access token could not be stored");
        }
        Ok(self.keep(&credential.id, renewed.token))
    }

    /// Tells the store when the client itself is refused. Other refusals and silence say nothing about the credential.
    async fn tell_refusal(&self, credential: &Credential, error: &TokenError) {
        let TokenError::Refused {
            error: word @ ("invalid_client" | "unauthorized_client"),
        } = error
        else {
            return;
        };
        let now = self.clock.now();
        if let Err(error) = self.store.refused(&credential.id, word, now).await {
            tracing::warn!(error = %Cause(&error), "a refused credential could not be noted");
        }
    }

    async fn renew_person(
        &self,
        credential: &Arc<Credential>,
        holder: &str,
    ) -> Result<Option<AccessToken>, TokenError> {
        let lent = self
            .store
            .refresh_token(&credential.id, holder, self.clock.now());
        let refresh = match lent.await {
            Ok(Some(refresh)) => refresh,
            Ok(None) => return self.end(credential, holder, "expired").await,
            Err(error) => {
                tracing::warn!(error = %Cause(&error), "no refresh token could be read");
                let error = TokenError::Unreachable;
                return Err(self.failed(credential, holder, error).await);
            }
        };
        let issued = self.issuer.issue(Arc::clone(credential), Some(refresh));
        match issued.await {
            Ok(renewed) => self.save_for_person(credential, holder, renewed).await,
            Err(TokenError::Refused {
                error: reason @ "invalid_grant",
            }) => self.end(credential, holder, reason).await,
            Err(
                error @ TokenError::Refused {
                    error: reason @ "invalid_client",
                },
            ) if self.has_another_client(credential, reason).await => {
                tracing::info!(%error, "people of this clinic sign in through another client");
                Err(TokenError::NeedsPerson)
            }
            Err(error) => Err(self.failed(credential, holder, error).await),
        }
    }

    /// Keeps a person's tokens, and only then gives the new one out.
    async fn save_for_person(
        &self,
        credential: &Arc<Credential>,
        holder: &str,
        renewed: Renewed,
    ) -> Result<Option<AccessToken>, TokenError> {
        for _ in 0..SAVES {
            let now = self.clock.now();
            let saved = self.store.save(credential.owner(), holder, &renewed, now);
            match saved.await {
                Ok(true) => return Ok(Some(self.keep(&credential.id, renewed.token))),
                Ok(false) => {
                    // Signed out meanwhile, or too late: what nobody keeps must not stay good.
                    self.issuer.discard(Arc::clone(credential), renewed).await;
                    return Ok(None);
                }
                Err(error) => {
                    tracing::warn!(error = %Cause(&error), "a person's tokens could not be stored");
                }
            }
            tokio::time::sleep(self.look_again).await;
        }
        Err(TokenError::Unreachable)
    }

    /// Ends a sign-in that brings no tokens any more, unless the right to renew is somebody else's by now.
    async fn end(
        &self,
        credential: &Credential,
        holder: &str,
        reason: &str,
    ) -> Result<Option<AccessToken>, TokenError> {
        let now = self.clock.now();
        match self.store.end(&credential.id, holder, reason, now).await {
            Ok(true) => {
                self.drop_token(&credential.id);
                tracing::info!(reason, "a person must sign in again");
                Err(TokenError::NeedsPerson)
            }
            Ok(false) => Ok(None),
            Err(error) => {
                tracing::warn!(error = %Cause(&error), "a sign-in could not be ended");
                Err(TokenError::Unreachable)
            }
        }
    }

    /// Whether a sign-in ended with its client, because the clinic has added the application again.
    async fn has_another_client(&self, credential: &Credential, reason: &str) -> bool {
        let now = self.clock.now();
        let ended = self.store.client_refused(&credential.id, reason, now);
        let ended = ended.await.unwrap_or_else(|error| {
            tracing::warn!(error = %Cause(&error), "a refused client could not be noted");
            false
        });
        if ended {
            self.drop_token(&credential.id);
        }
        ended
    }

    /// Gives the right back and rests a little.
    async fn failed(&self, credential: &Credential, holder: &str, error: TokenError) -> TokenError {
        self.rest(&credential.id);
        self.abandon(credential, holder).await;
        error
    }

    /// A token from the store that lives, and is neither the one being renewed nor one that was refused.
    ///
    /// For a person the store must answer, and say that the person is still signed in.
    async fn stored(&self, credential: &Credential) -> Result<Option<AccessToken>, TokenError> {
        let stored = match self.store.load(credential.owner()).await {
            Ok(None) if credential.person => {
                self.drop_token(&credential.id);
                return Err(TokenError::NeedsPerson);
            }
            Ok(stored) => stored.and_then(|stored| stored.token),
            Err(error) => {
                tracing::warn!(error = %Cause(&error), "no access token could be read");
                if credential.person {
                    return Err(TokenError::Unreachable);
                }
                None
            }
        };
        Ok(stored.filter(|token| self.is_news(&credential.id, token)))
    }

    fn is_news(&self, id: &str, token: &AccessToken) -> bool {
        let known = self
            .slots()
            .get(id)
            .is_some_and(|slot| slot.holds(token) || slot.has_spoiled(token));
        let lives = token.expires_at().duration_since(self.clock.now()) > LAST_USE;
        lives && !known
    }

    /// Without the store there is nobody to agree with, and a clinic's token is better than none. A person's refresh
    /// token is in the store.
    async fn may_renew(&self, credential: &Credential, holder: &str) -> bool {
        let now = self.clock.now();
        let until = now.checked_add(LEASE).unwrap_or(now);
        self.store
            .begin_renewal(credential.owner(), holder, now, until)
            .await
            .unwrap_or(!credential.person)
    }

    async fn abandon(&self, credential: &Credential, holder: &str) {
        if let Err(error) = self.store.abandon(credential.owner(), holder).await {
            tracing::warn!(error = %Cause(&error), "the right to renew could not be given back");
        }
    }
}

/// An error with its cause, for the log.
struct Cause<'a>(&'a TokenStoreError);

impl fmt::Display for Cause<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0, self.0.0)
    }
}
