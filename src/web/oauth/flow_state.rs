//! The state of a sign-in between its start and its callback: stored encrypted on our side, never in a URL.

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// The state of one OAuth flow.
#[derive(Serialize, Deserialize)]
pub(super) struct OAuthFlowState {
    /// The session token of the panel.
    pub(super) session: String,
    /// Digest of the cookie of the window that left for Provet.
    #[serde(rename = "window")]
    browser_digest: String,
    /// A random value by which the panel recognizes its own window; empty without scripts.
    #[serde(rename = "echo")]
    pub(super) opener_nonce: String,
    /// Whether the panel itself left for Provet, and not a popup.
    #[serde(rename = "here")]
    pub(super) is_same_window: bool,
}

/// The longest accepted nonce: our script makes 32 digits.
const MAX_NONCE_LENGTH: usize = 64;

impl OAuthFlowState {
    pub(super) fn new(session: &str, window: &SecretString, echo: &str, here: bool) -> Self {
        let plain =
            echo.len() <= MAX_NONCE_LENGTH && echo.bytes().all(|it| it.is_ascii_alphanumeric());
        Self {
            session: session.to_owned(),
            browser_digest: hash_token(window),
            opener_nonce: if plain {
                echo.to_owned()
            } else {
                String::new()
            },
            is_same_window: here,
        }
    }

    pub(super) fn to_stored(&self) -> Option<SecretString> {
        serde_json::to_string(self).ok().map(SecretString::from)
    }

    pub(super) fn from_stored(flow_state: Option<&SecretString>) -> Option<Self> {
        serde_json::from_str(flow_state?.expose_secret()).ok()
    }

    /// Whether this window left for Provet: its cookie must match.
    pub(super) fn matches_browser(&self, window: Option<&SecretString>) -> bool {
        let came = window.map(hash_token).unwrap_or_default();
        // In constant time, like every comparison with a secret.
        self.browser_digest.as_bytes().ct_eq(came.as_bytes()).into()
    }
}

fn hash_token(word: &SecretString) -> String {
    hex::encode(Sha256::digest(word.expose_secret()))
}
