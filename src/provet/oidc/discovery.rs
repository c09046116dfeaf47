//! OpenID Connect discovery: issuer, endpoints and signing keys of a clinic's server, cached for an hour.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::DecodingKey;
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::error::IdTokenError;
use super::{SignInError, fetch};
use crate::provet::Tenant;
use crate::provet::http::GuardedClient;

/// How long the document and the keys are believed.
const CACHE_DURATION: SignedDuration = SignedDuration::from_hours(1);
/// How long an unknown key's name causes no further look.
const REFRESH_COOLDOWN: SignedDuration = SignedDuration::from_mins(1);
/// The shortest RSA modulus that signs anything today, in bytes: 2048 bits (NIST SP 800-131A).
const MIN_MODULUS_BYTES: usize = 256;

/// The discovery document, as far as it is used.
#[derive(Debug, Clone)]
pub(super) struct ProviderMetadata {
    /// Exactly as it was said: it is compared as text.
    pub(super) issuer: String,
    pub(super) jwks_url: Option<Url>,
    pub(super) userinfo_url: Option<Url>,
    /// Whether a callback must name the issuer (RFC 9207).
    pub(super) requires_issuer: bool,
}

/// A key, and what it is called.
#[derive(Clone)]
struct ProviderKey {
    id: Option<String>,
    key: DecodingKey,
}

struct CachedValue<T> {
    value: T,
    fetched_at: Timestamp,
}

impl<T> CachedValue<T> {
    fn is_fresh(&self, now: Timestamp, lifetime: SignedDuration) -> bool {
        let age = now.duration_since(self.fetched_at);
        // An entry from the future is not believed: a clock that was set back would make it live for long.
        !age.is_negative() && age < lifetime
    }
}

/// What is known of the servers of all clinics, by their discovery URLs.
#[derive(Default)]
pub(in crate::provet) struct DiscoveryCache {
    documents: Mutex<HashMap<Url, CachedValue<Arc<ProviderMetadata>>>>,
    keys: Mutex<HashMap<Url, CachedValue<Arc<[ProviderKey]>>>>,
}

impl DiscoveryCache {
    /// What the discovery document says. Its URLs must lie below the clinic's own path: where it lies itself is checked
    /// before, but what it says is checked here.
    pub(super) async fn load_metadata(
        &self,
        http: &GuardedClient,
        tenant: &Tenant,
        discovery: &Url,
        now: Timestamp,
    ) -> Result<Arc<ProviderMetadata>, SignInError> {
        // The lock ends before the request: nobody waits for another clinic's server.
        let known = {
            let documents = lock_map(&self.documents);
            let fresh = documents
                .get(discovery)
                .filter(|it| it.is_fresh(now, CACHE_DURATION));
            fresh.map(|it| Arc::clone(&it.value))
        };
        if let Some(known) = known {
            return Ok(known);
        }
        let body = fetch::fetch_json(http, discovery, None).await?;
        // A failure is not cached: the next sign-in tries again.
        let value = Arc::new(parse_metadata(tenant, body)?);
        let kept = CachedValue {
            value: Arc::clone(&value),
            fetched_at: now,
        };
        lock_map(&self.documents).insert(discovery.clone(), kept);
        Ok(value)
    }

    /// The key of this name; without a name the only one there is. Looked for anew when it is not known, but not more
    /// often than once a minute, so that forged names cause no flood.
    pub(super) async fn find_key(
        &self,
        http: &GuardedClient,
        at: &Url,
        id: Option<&str>,
        now: Timestamp,
    ) -> Result<DecodingKey, SignInError> {
        let known = {
            let keys = lock_map(&self.keys);
            let kept = keys.get(at);
            let fresh = kept.filter(|it| it.is_fresh(now, CACHE_DURATION));
            let found = fresh.and_then(|it| select_key(&it.value, id));
            // Forged key ids must not make us fetch the key set each time.
            let resting = kept.is_some_and(|it| it.is_fresh(now, REFRESH_COOLDOWN));
            (found, resting)
        };
        match known {
            (Some(key), _) => return Ok(key),
            (None, true) => return Err(SignInError::InvalidIdToken(IdTokenError::UnknownKey)),
            (None, false) => {}
        }
        let body = fetch::fetch_json(http, at, None).await?;
        let value = parse_keys(&body)?;
        let found = select_key(&value, id);
        let kept = CachedValue {
            value,
            fetched_at: now,
        };
        // Kept even where the key is not among them, because the cool-down counts from here.
        lock_map(&self.keys).insert(at.clone(), kept);
        found.ok_or(SignInError::InvalidIdToken(IdTokenError::UnknownKey))
    }
}

fn lock_map<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn select_key(keys: &[ProviderKey], id: Option<&str>) -> Option<DecodingKey> {
    let found = match (id, keys) {
        (Some(_), keys) => keys.iter().find(|key| key.id.as_deref() == id),
        (None, [only]) => Some(only),
        // Without a name, one of several keys would be a guess.
        (None, _) => None,
    };
    found.map(|key| key.key.clone())
}

fn parse_metadata(tenant: &Tenant, body: Value) -> Result<ProviderMetadata, SignInError> {
    #[derive(Deserialize)]
    struct MetadataBody {
        issuer: String,
        #[serde(default)]
        jwks_uri: Option<Url>,
        #[serde(default)]
        userinfo_endpoint: Option<Url>,
        #[serde(default)]
        authorization_response_iss_parameter_supported: bool,
    }
    let body: MetadataBody =
        serde_json::from_value(body).map_err(|_| SignInError::InvalidResponse { status: 200 })?;
    let foreign = |url: &Url| !tenant.contains_url(url);
    if !is_own_issuer(tenant, &body.issuer) {
        return Err(SignInError::ForeignUrl { name: "issuer" });
    }
    if body.jwks_uri.as_ref().is_some_and(foreign) {
        return Err(SignInError::ForeignUrl { name: "jwks_uri" });
    }
    Ok(ProviderMetadata {
        issuer: body.issuer,
        jwks_url: body.jwks_uri,
        // It is asked for a name only, so one that lies elsewhere is left alone.
        userinfo_url: body.userinfo_endpoint.filter(|url| !foreign(url)),
        requires_issuer: body.authorization_response_iss_parameter_supported,
    })
}

/// Whether this can be the clinic's own server: its base URL, with or without the slash, or something below it.
pub(super) fn is_own_issuer(tenant: &Tenant, issuer: &str) -> bool {
    let bare = tenant.base_url().as_str().trim_end_matches('/');
    let below = || Url::parse(issuer).is_ok_and(|url| tenant.contains_url(&url));
    issuer == bare || below()
}

/// The RSA keys of a key set that may sign; all others are for something else.
fn parse_keys(body: &Value) -> Result<Arc<[ProviderKey]>, SignInError> {
    let listed = body.get("keys").and_then(Value::as_array);
    let listed = listed.ok_or(SignInError::InvalidResponse { status: 200 })?;
    Ok(listed.iter().filter_map(parse_key).collect())
}

fn parse_key(body: &Value) -> Option<ProviderKey> {
    let text = |name: &str| body.get(name).and_then(Value::as_str);
    let fits = text("kty") == Some("RSA")
        && text("use").is_none_or(|it| it == "sig")
        && text("alg").is_none_or(|it| it == "RS256");
    let modulus = URL_SAFE_NO_PAD.decode(text("n")?).ok()?;
    let exponent = URL_SAFE_NO_PAD.decode(text("e")?).ok()?;
    // Leading zeros do not make a key longer.
    let long = modulus.iter().skip_while(|byte| **byte == 0).count() >= MIN_MODULUS_BYTES;
    (fits && long && !exponent.is_empty()).then(|| ProviderKey {
        id: text("kid").map(str::to_owned),
        key: DecodingKey::from_rsa_raw_components(&modulus, &exponent),
    })
}
