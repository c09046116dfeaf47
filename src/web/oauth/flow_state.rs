//! What an attempt to sign in takes along to Provet and back: kept sealed on our side, never in an address.

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// What is known again when a person comes back.
#[derive(Serialize, Deserialize)]
pub(super) struct OAuthFlowState {
    /// The sealed token of the frame.
    pub(super) session: String,
    /// Digest of the cookie of the window that went.
    window: String,
    /// The frame's own word for its window; empty where no script made one.
    pub(super) echo: String,
    /// Whether the panel itself went.
    pub(super) here: bool,
}

/// The longest word that is echoed: scripts of ours make 32 digits.
const MAX_NONCE_LENGTH: usize = 64;

impl OAuthFlowState {
    pub(super) fn new(session: &str, window: &SecretString, echo: &str, here: bool) -> Self {
        let plain =
            echo.len() <= MAX_NONCE_LENGTH && echo.bytes().all(|it| it.is_ascii_alphanumeric());
        Self {
            session: session.to_owned(),
            window: hash_token(window),
            echo: if plain {
                echo.to_owned()
            } else {
                String::new()
            },
            here,
        }
    }

    pub(super) fn to_stored(&self) -> Option<SecretString> {
        serde_json::to_string(self).ok().map(SecretString::from)
    }

    pub(super) fn from_stored(carried: Option<&SecretString>) -> Option<Self> {
        serde_json::from_str(carried?.expose_secret()).ok()
    }

    /// Whether it was this window that went.
    pub(super) fn matches_browser(&self, window: Option<&SecretString>) -> bool {
        let came = window.map(hash_token).unwrap_or_default();
        self.window.as_bytes().ct_eq(came.as_bytes()).into()
    }
}

fn hash_token(word: &SecretString) -> String {
    hex::encode(Sha256::digest(word.expose_secret()))
}
