//! Client for Provet's REST API: reads that report what they could not read, writes that are never repeated blindly.
//!
//! One file per kind of record. `request` is the only one that sends, `list` the only one that pages; everything else
//! says which path, which filters and which rows it will believe.

mod access_probe;
mod appointments;
mod batch;
mod clients;
mod consultations;
mod custom_fields;
mod custom_integrations;
mod departments;
mod external_status;
mod health_plans;
mod home_deliveries;
mod invoices;
mod lanes;
mod list;
mod overlap;
mod path;
mod patients;
mod prescriptions;
mod records;
mod referrals;
mod related_objects;
mod reminders;
mod request;
mod response;
mod send;
mod shifts;
mod sign_in;
#[cfg(test)]
mod tests;
mod users;

pub use external_status::NoteSubject;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::allowed_hosts::AllowedHosts;
use super::http::GuardedClient;
use super::oauth::{self, Credential, CredentialCheckError, TokenError};
use super::oidc::DiscoveryCache;
use super::rate_limit::{RateLimitUsage, RateLimiter};
use super::tokens::{AccessToken, TokenCache, TokenIssuer, TokenSet, TokenStore};
use super::{ProvetError, Tenant};
use crate::clock::Clock;
use futures_util::future::{BoxFuture, FutureExt};
use lanes::{RequestLanes, RequestTiming};
use secrecy::SecretString;
use send::RetryPolicy;

/// The client for Provet: one per process, shared by all clinics.
#[derive(Clone)]
pub struct ProvetClient {
    inner: Arc<ClientInner>,
}

struct ClientInner {
    http: GuardedClient,
    tokens: TokenCache,
    rate_limiter: RateLimiter,
    lanes: Mutex<HashMap<String, Arc<RequestLanes>>>,
    clock: Arc<dyn Clock>,
    retry_policy: RetryPolicy,
    discovery_cache: DiscoveryCache,
}

impl ProvetClient {
    /// A client for these hosts. Fails when the machine offers no TLS roots.
    pub fn new(
        hosts: &AllowedHosts,
        store: Arc<dyn TokenStore>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, reqwest::Error> {
        let http = GuardedClient::new(hosts)?;
        let issuer = TokenEndpoint {
            http: http.clone(),
            clock: Arc::clone(&clock),
        };
        let shared = ClientInner {
            tokens: TokenCache::new(store, Arc::new(issuer), Arc::clone(&clock)),
            http,
            rate_limiter: RateLimiter::default(),
            lanes: Mutex::default(),
            clock,
            retry_policy: RetryPolicy::INTERACTIVE,
            discovery_cache: DiscoveryCache::default(),
        };
        Ok(Self {
            inner: Arc::new(shared),
        })
    }

    /// The API as this credential sees it. Cheap.
    pub fn api_for(&self, credential: Arc<Credential>) -> ProvetApi {
        let mut lanes = self.inner.lock_lanes();
        // The same lanes for all panels of a credential, so that the limit holds for the clinic.
        let lanes = lanes.entry(credential.id.clone()).or_default();
        ProvetApi {
            tenant: credential.tenant.clone(),
            lanes: Arc::clone(lanes),
            credential: Ok(credential),
            timing: RequestTiming::default(),
            client: Arc::clone(&self.inner),
        }
    }

    /// The API of a clinic without a working credential: every call answers [`NotConnected`](ProvetError::NotConnected),
    /// and nothing is sent.
    pub fn api_without_credential(&self, tenant: Tenant) -> ProvetApi {
        self.unusable_api(tenant, ProvetError::NotConnected)
    }

    /// The API of a clinic whose credential is being checked: every call answers
    /// [`ConnectionChecking`](ProvetError::ConnectionChecking), and nothing is sent.
    pub fn api_while_checking(&self, tenant: Tenant) -> ProvetApi {
        self.unusable_api(tenant, ProvetError::ConnectionChecking)
    }

    fn unusable_api(&self, tenant: Tenant, reason: ProvetError) -> ProvetApi {
        ProvetApi {
            tenant,
            // Never entered: without a credential nothing is sent.
            lanes: Arc::default(),
            credential: Err(reason),
            timing: RequestTiming::default(),
            client: Arc::clone(&self.inner),
        }
    }

    /// Requests a token, to see whether the credential is what it claims to be. The token is kept for its first use.
    pub async fn verify_credential(
        &self,
        credential: &Credential,
    ) -> Result<AccessToken, CredentialCheckError> {
        // Taken before the request leaves, so that the token is never believed longer than it lives.
        let now = self.inner.clock.now();
        let token = oauth::request_token(&self.inner.http, credential, now).await?;
        self.inner
            .tokens
            .insert_token(&credential.id, token.clone());
        Ok(token)
    }

    /// Forgets what is kept in memory for a credential that is no longer used.
    pub fn forget_credential(&self, credential_id: &str) {
        self.inner.tokens.forget_credential(credential_id);
        self.inner.rate_limiter.forget_credential(credential_id);
        // Requests under way keep the lanes that they have; only later ones would get others.
        self.inner.lock_lanes().remove(credential_id);
    }

    /// Forgets what is kept in memory for credentials and sign-ins that nobody uses any more: their tokens have ended, nothing is
    /// under way, and Provet's minute is over. Each sign-in of a person has entries of its own, which nothing else would end.
    pub fn forget_idle(&self) {
        self.inner.tokens.forget_expired();
        self.inner.rate_limiter.forget_idle();
        self.inner.lock_lanes().retain(|_, lanes| lanes.is_in_use());
    }

    /// How many entries are kept in memory: tokens, minutes of the rate limit, and lanes.
    pub fn count_entries(&self) -> (usize, usize, usize) {
        (
            self.inner.tokens.count(),
            self.inner.rate_limiter.count(),
            self.inner.lock_lanes().len(),
        )
    }

    /// How much of Provet's rate limits a credential has used up in the last minute: closed endpoints first, then the fullest.
    pub fn rate_limit_usage(&self, credential_id: &str) -> Vec<RateLimitUsage> {
        self.inner.rate_limiter.usage(credential_id)
    }
}

impl ClientInner {
    fn lock_lanes(&self) -> MutexGuard<'_, HashMap<String, Arc<RequestLanes>>> {
        // A panic elsewhere leaves the map usable: at worst an entry is missing.
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Provet's own token endpoint.
struct TokenEndpoint {
    http: GuardedClient,
    clock: Arc<dyn Clock>,
}

impl TokenIssuer for TokenEndpoint {
    fn issue_tokens(
        &self,
        credential: Arc<Credential>,
        refresh: Option<SecretString>,
    ) -> BoxFuture<'static, Result<TokenSet, TokenError>> {
        let http = self.http.clone();
        let now = self.clock.now();
        async move {
            match (credential.acts_for_user, refresh) {
                (true, Some(refresh)) => {
                    oauth::refresh_tokens(&http, &credential, &refresh, now).await
                }
                // Never by client credentials instead: such a token has the virtual user's rights, not the person's.
                (true, None) => Err(TokenError::SignInRequired),
                (false, _) => {
                    let token = oauth::request_token(&http, &credential, now).await?;
                    let refresh = None;
                    Ok(TokenSet {
                        access_token: token,
                        refresh_token: refresh,
                    })
                }
            }
        }
        .boxed()
    }

    fn revoke_unused(
        &self,
        credential: Arc<Credential>,
        renewed: TokenSet,
    ) -> BoxFuture<'static, ()> {
        let http = self.http.clone();
        async move { oauth::revoke_unused(&http, &credential, &renewed).await }.boxed()
    }
}

/// The REST API of one clinic. Cheap to clone.
#[derive(Clone)]
pub struct ProvetApi {
    tenant: Tenant,
    /// Why there is none, while the clinic has no working one.
    credential: Result<Arc<Credential>, ProvetError>,
    lanes: Arc<RequestLanes>,
    timing: RequestTiming,
    client: Arc<ClientInner>,
}

impl ProvetApi {
    /// Whose API this is.
    pub fn tenant(&self) -> &Tenant {
        &self.tenant
    }

    /// The same for something that begins now and shows what it reads: no read of it takes longer than about 14 seconds from now,
    /// whatever it has to wait for.
    #[must_use]
    pub fn starting_now(&self) -> Self {
        Self {
            timing: RequestTiming::starting_now(),
            ..self.clone()
        }
    }

    /// The same for a save, whose requests wait for no reads.
    #[must_use]
    pub fn for_save(&self) -> Self {
        Self {
            timing: RequestTiming::for_save(),
            ..self.clone()
        }
    }
}
