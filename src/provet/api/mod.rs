//! Provet's REST API as far as panels need it: reads that say when they could not see, writes that are never repeated
//! blindly.
//!
//! One file per kind of record. `request` is the only one that sends, `list` the only one that pages; everything else
//! says which path, which filters and which rows it will believe.

mod answer;
mod appointments;
mod clients;
mod consultations;
mod custom_integrations;
mod deliveries;
mod departments;
mod invoices;
mod links;
mod list;
mod marks;
mod path;
mod patients;
mod peek;
mod plans;
mod prescriptions;
mod records;
mod referrals;
mod reminders;
mod request;
mod sheet;
mod shifts;
mod sign_in;
#[cfg(test)]
mod tests;
mod users;

pub use marks::{About, Remark, VisitMarks};

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::future::{BoxFuture, FutureExt};
use secrecy::SecretString;
use tokio::sync::Semaphore;

use super::Tenant;
use super::budget::{Budget, Usage};
use super::host::AllowedHosts;
use super::http::Http;
use super::oauth::{self, Credential, ProofError, TokenError};
use super::sign_in::OpenId;
use super::tokens::{AccessToken, Issuer, Renewed, TokenStore, Tokens};
use crate::clock::Clock;
use request::Pace;

/// How many exchanges one clinic may have under way at once: a panel or two, so that one clinic cannot take all
/// connections and Provet is not flooded.
const LANES: usize = 24;

/// The way to Provet: one per process, shared by all clinics.
#[derive(Clone)]
pub struct Provet {
    shared: Arc<Shared>,
}

struct Shared {
    http: Http,
    tokens: Tokens,
    budget: Budget,
    lanes: Mutex<HashMap<String, Arc<Semaphore>>>,
    clock: Arc<dyn Clock>,
    pace: Pace,
    openid: OpenId,
}

impl Provet {
    /// A client for these hosts. Fails when the machine offers no TLS roots.
    pub fn new(
        hosts: &AllowedHosts,
        store: Arc<dyn TokenStore>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, reqwest::Error> {
        let http = Http::new(hosts)?;
        let issuer = TokenEndpoint {
            http: http.clone(),
            clock: Arc::clone(&clock),
        };
        let shared = Shared {
            tokens: Tokens::new(store, Arc::new(issuer), Arc::clone(&clock)),
            http,
            budget: Budget::default(),
            lanes: Mutex::default(),
            clock,
            pace: Pace::PANEL,
            openid: OpenId::default(),
        };
        Ok(Self {
            shared: Arc::new(shared),
        })
    }

    /// The API as this credential sees it. Cheap.
    pub fn api(&self, credential: Arc<Credential>) -> Api {
        let mut lanes = self.shared.lanes();
        let lanes = lanes
            .entry(credential.id.clone())
            .or_insert_with(|| Arc::new(Semaphore::new(LANES)));
        Api {
            tenant: credential.tenant.clone(),
            lanes: Arc::clone(lanes),
            credential: Some(credential),
            shared: Arc::clone(&self.shared),
        }
    }

    /// The API of a clinic without a working credential: every call answers
    /// [`NotConnected`](super::ProvetError::NotConnected), and nothing is sent.
    pub fn without_credential(&self, tenant: Tenant) -> Api {
        Api {
            tenant,
            lanes: Arc::new(Semaphore::new(0)),
            credential: None,
            shared: Arc::clone(&self.shared),
        }
    }

    /// Requests a token, to see whether the credential is what it claims to be. The token is kept for its first use.
    pub async fn prove(&self, credential: &Credential) -> Result<AccessToken, ProofError> {
        let now = self.shared.clock.now();
        let token = oauth::request_token(&self.shared.http, credential, now).await?;
        self.shared.tokens.adopt(&credential.id, token.clone());
        Ok(token)
    }

    /// Forgets what is kept in memory for a credential that is no longer used.
    pub fn forget(&self, credential_id: &str) {
        self.shared.tokens.forget(credential_id);
        self.shared.budget.forget(credential_id);
        self.shared.lanes().remove(credential_id);
    }

    /// How much of Provet's rate limits a credential has used up in the last minute: closed endpoints first, then the fullest.
    pub fn usage(&self, credential_id: &str) -> Vec<Usage> {
        self.shared.budget.usage(credential_id)
    }
}

impl Shared {
    fn lanes(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Semaphore>>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Provet's own token endpoint.
struct TokenEndpoint {
    http: Http,
    clock: Arc<dyn Clock>,
}

impl Issuer for TokenEndpoint {
    fn issue(
        &self,
        credential: Arc<Credential>,
        refresh: Option<SecretString>,
    ) -> BoxFuture<'static, Result<Renewed, TokenError>> {
        let http = self.http.clone();
        let now = self.clock.now();
        async move {
            match (credential.person, refresh) {
                (true, Some(refresh)) => oauth::refresh(&http, &credential, &refresh, now).await,
                (true, None) => Err(TokenError::NeedsPerson),
                (false, _) => {
                    let token = oauth::request_token(&http, &credential, now).await?;
                    let refresh = None;
                    Ok(Renewed { token, refresh })
                }
            }
        }
        .boxed()
    }

    fn discard(&self, credential: Arc<Credential>, renewed: Renewed) -> BoxFuture<'static, ()> {
        let http = self.http.clone();
        async move { oauth::discard(&http, &credential, &renewed).await }.boxed()
    }
}

/// The REST API of one clinic. Cheap to clone.
#[derive(Clone)]
pub struct Api {
    tenant: Tenant,
    /// `None` while the clinic has no working one.
    credential: Option<Arc<Credential>>,
    lanes: Arc<Semaphore>,
    shared: Arc<Shared>,
}

impl Api {
    /// Whose API this is.
    pub fn tenant(&self) -> &Tenant {
        &self.tenant
    }
}
