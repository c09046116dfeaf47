//! Keys that ID tokens are signed with, and tokens of every kind, good and bad.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::{Value, json};

const OURS: &[u8] = include_bytes!("keys/ours.der");
const THEIRS: &[u8] = include_bytes!("keys/theirs.der");
/// The public half of ours, as anybody can have it.
pub(crate) const OURS_PUBLIC: &[u8] = include_bytes!("keys/ours.public.der");

/// The client secret, which HS256 signs with.
pub(crate) const SECRET: &str = "our: secret/+%";

/// Who signs, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Signer<'a> {
    /// The clinic's own key.
    Ours,
    /// Another clinic's.
    Theirs,
    /// Whoever has this secret.
    Secret(&'a [u8]),
    /// Nobody.
    Nobody,
}

/// A token with any header and any claims.
pub(crate) fn token(header: &Value, claims: &Value, signer: Signer<'_>) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", part(header), part(claims));
    let rsa = |der| (EncodingKey::from_rsa_der(der), Algorithm::RS256);
    let (key, algorithm) = match signer {
        Signer::Ours => rsa(OURS),
        Signer::Theirs => rsa(THEIRS),
        Signer::Secret(secret) => (EncodingKey::from_secret(secret), Algorithm::HS256),
        Signer::Nobody => return format!("{message}."),
    };
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, algorithm).unwrap();
    format!("{message}.{signature}")
}

/// The clinic's key set.
pub(crate) fn key_set() -> Value {
    json!({"keys": [
        {"kty": "EC", "crv": "P-256", "kid": "curve", "x": "AA", "y": "AA"},
        jwk("ours", OURS),
    ]})
}

/// Another clinic's.
pub(crate) fn foreign_key_set() -> Value {
    json!({"keys": [jwk("theirs", THEIRS)]})
}

fn jwk(kid: &str, der: &[u8]) -> Value {
    json!({"kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid,
        "n": URL_SAFE_NO_PAD.encode(modulus(der)), "e": "AQAB"})
}

/// The modulus of a PKCS #1 key of 2048 bits: the third element, of 257 bytes with the zero before it.
pub(crate) fn modulus(der: &[u8]) -> &[u8] {
    let place = der
        .windows(5)
        .position(|it| it == [0x02, 0x82, 0x01, 0x01, 0x00]);
    let begin = place.unwrap() + 5;
    &der[begin..begin + 256]
}

pub(crate) fn ours() -> &'static [u8] {
    modulus(OURS)
}
