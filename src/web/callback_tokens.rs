//! The unguessable last parts of the URLs that Provet calls, kept in memory for a moment: every message asks for them, and they
//! can be changed while servers run.

use std::sync::{Arc, PoisonError, RwLock};

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret as _, SecretString};
use subtle::ConstantTimeEq as _;

use crate::storage::{CallbackTokens, CallbackUrl, Database, StorageError, TenantCache};

/// The tokens of one URL, and when they were read.
type LoadedTokens = (Timestamp, Arc<CallbackTokens>);

/// Remembers the tokens of one URL.
pub(super) struct CallbackTokenCache {
    url: CallbackUrl,
    loaded: RwLock<Option<LoadedTokens>>,
}

impl CallbackTokenCache {
    pub(super) fn new(url: CallbackUrl) -> Self {
        Self {
            url,
            loaded: RwLock::default(),
        }
    }

    /// The tokens as they were at most [`TenantCache::MAX_AGE`] ago.
    pub(super) async fn load(
        &self,
        db: &Database,
        now: Timestamp,
    ) -> Result<Arc<CallbackTokens>, StorageError> {
        if let Some(tokens) = self.find_fresh(now) {
            return Ok(tokens);
        }
        let tokens = Arc::new(db.load_callback_tokens(self.url, now).await?);
        let mut loaded = self.loaded.write().unwrap_or_else(PoisonError::into_inner);
        *loaded = Some((now, Arc::clone(&tokens)));
        Ok(tokens)
    }

    fn find_fresh(&self, now: Timestamp) -> Option<Arc<CallbackTokens>> {
        let loaded = self.loaded.read().unwrap_or_else(PoisonError::into_inner);
        let (read_at, tokens) = loaded.as_ref()?;
        let age = now.duration_since(*read_at);
        // A clock that was set back must not make them last.
        let is_fresh = age >= SignedDuration::ZERO && age.unsigned_abs() <= TenantCache::MAX_AGE;
        is_fresh.then(|| Arc::clone(tokens))
    }
}

/// Compares in constant time: the response time must not reveal how many leading characters are right.
pub(super) fn is_same_token(expected: &SecretString, sent: &str) -> bool {
    let expected = expected.expose_secret().as_bytes();
    expected.ct_eq(sent.as_bytes()).into()
}
