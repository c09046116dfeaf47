//! Client for Provet's REST API: reads that report what they could not read, writes that are never repeated blindly.
//!
//! One file per kind of record. `request` is the only one that sends, `list` the only one that pages; everything else
//! says which path, which filters and which rows it will believe.

mod access_probe;
mod appointments;
mod batch;
mod clients;
mod consultations;
mod custom_integrations;
mod departments;
mod external_status;
mod health_plans;
mod home_deliveries;
mod invoices;
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
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::future::{BoxFuture, FutureExt};
use secrecy::SecretString;
use tokio::sync::Semaphore;

use super::allowed_hosts::AllowedHosts;
use super::http::GuardedClient;
use super::oauth::{self, Credential, CredentialCheckError, TokenError};
use super::oidc::DiscoveryCache;
use super::rate_limit::{RateLimitUsage, RateLimiter};
use super::tokens::{AccessToken, TokenCache, TokenIssuer, TokenSet, TokenStore};
use super::{ProvetError, Tenant};
use crate::clock::Clock;
use send::RetryPolicy;

/// How many requests of one clinic may be in flight at once: a panel or two, so that one clinic cannot take all
/// connections and Provet is not flooded.
const MAX_CONCURRENT_REQUESTS: usize = 24;

/// The client for Provet: one per process, shared by all clinics.
#[derive(Clone)]
pub struct ProvetClient {
    inner: Arc<ClientInner>,
}

struct ClientInner {
    http: GuardedClient,
    tokens: TokenCache,
    rate_limiter: RateLimiter,
    semaphores: Mutex<HashMap<String, Arc<Semaphore>>>,
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
            semaphores: Mutex::default(),
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
        let mut lanes = self.inner.lock_semaphores();
        let lanes = lanes
            .entry(credential.id.clone())
            // One semaphore for all panels of a credential, so that the limit holds for the clinic.
            .or_insert_with(|| Arc::new(Semaphore::new(MAX_CONCURRENT_REQUESTS)));
        ProvetApi {
            tenant: credential.tenant.clone(),
            semaphore: Arc::clone(lanes),
            credential: Ok(credential),
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
            // Never acquired: without a credential nothing is sent.
            semaphore: Arc::new(Semaphore::new(0)),
            credential: Err(reason),
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
        // Requests under way keep the semaphore that they have; only later ones would get another.
        self.inner.lock_semaphores().remove(credential_id);
    }

    /// How much of Provet's rate limits a credential has used up in the last minute: closed endpoints first, then the fullest.
    pub fn rate_limit_usage(&self, credential_id: &str) -> Vec<RateLimitUsage> {
        self.inner.rate_limiter.usage(credential_id)
    }
}

impl ClientInner {
    fn lock_semaphores(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Semaphore>>> {
        // A panic elsewhere leaves the map usable: at worst an entry is missing.
        self.semaphores
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
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
    semaphore: Arc<Semaphore>,
    client: Arc<ClientInner>,
}

impl ProvetApi {
    /// Whose API this is.
    pub fn tenant(&self) -> &Tenant {
        &self.tenant
    }
}
