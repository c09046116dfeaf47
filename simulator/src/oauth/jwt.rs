//! JSON Web Tokens, encoded by hand so that invalid ones can be made too (RFC 7515).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::signing_keys::SigningKey;

/// What a token is signed with.
pub(super) enum JwtSigner<'a> {
    /// Nothing.
    Unsigned,
    /// HMAC with SHA-256 under these bytes.
    Hmac(&'a [u8]),
    /// RSA with SHA-256.
    Rsa(&'a SigningKey),
}

impl JwtSigner<'_> {
    fn algorithm(&self) -> &'static str {
        match self {
            Self::Unsigned => "none",
            Self::Hmac(_) => "HS256",
            Self::Rsa(_) => "RS256",
        }
    }

    fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Unsigned => Some(Vec::new()),
            Self::Hmac(key) => {
                let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
                mac.update(message);
                Some(mac.finalize().into_bytes().to_vec())
            }
            Self::Rsa(key) => key.sign(message),
        }
    }
}

/// A token in its compact form.
pub(super) fn encode_jwt(
    signer: &JwtSigner<'_>,
    kid: Option<&str>,
    claims: &Value,
) -> Option<String> {
    let mut header = json!({"alg": signer.algorithm(), "typ": "JWT"});
    if let (Some(kid), Some(header)) = (kid, header.as_object_mut()) {
        header.insert("kid".to_owned(), kid.into());
    }
    let encoded = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
    let message = format!("{}.{}", encoded(&header), encoded(claims));
    let signature = URL_SAFE_NO_PAD.encode(signer.sign(message.as_bytes())?);
    Some(format!("{message}.{signature}"))
}

/// The first half of a digest, by which an identity token names its access token (OpenID Connect
/// Core, 3.1.3.6).
pub(super) fn left_half_hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    // 16 of the 32 bytes of SHA-256.
    let half: Vec<u8> = digest.iter().take(16).copied().collect();
    URL_SAFE_NO_PAD.encode(half)
}
