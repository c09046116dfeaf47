//! Checks an ID token: who signed in, told by the clinic's own server, for this application and this very sign-in.
//!
//! The rules are those of OpenID Connect Core 1.0, section 3.1.3.7, at their strictest: one algorithm, which the hookup
//! said and not the token; one issuer; no audience beside ours.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use jsonwebtoken::{DecodingKey, Validation};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use subtle::ConstantTimeEq as _;

use super::IdTokenAlgorithm;
use super::error::IdTokenError;

/// How far the clocks of Provet and ours may be apart, in seconds.
const CLOCK_LEEWAY_SECONDS: f64 = 60.0;
/// No ID token is longer.
const MAX_ID_TOKEN_LEN: usize = 64 * 1024;
/// The longest `sub` that the standard allows (section 2).
const MAX_SUBJECT_LEN: usize = 255;

/// What a token's header says, before anything of it is believed.
#[derive(Debug, Deserialize)]
pub(super) struct IdTokenHeader {
    alg: String,
    #[serde(default)]
    pub(super) kid: Option<String>,
    #[serde(default)]
    crit: Option<serde_json::Value>,
}

impl IdTokenHeader {
    /// Reads the header of a token that is signed with exactly this algorithm.
    pub(super) fn parse(
        token: &SecretString,
        algorithm: IdTokenAlgorithm,
    ) -> Result<Self, IdTokenError> {
        let token = token.expose_secret();
        if token.len() > MAX_ID_TOKEN_LEN || token.split('.').count() != 3 {
            return Err(IdTokenError::Malformed);
        }
        let header = token.split('.').next().unwrap_or_default();
        let header = URL_SAFE_NO_PAD
            .decode(header)
            .map_err(|_| IdTokenError::Malformed)?;
        let header: Self = serde_json::from_slice(&header).map_err(|_| IdTokenError::Malformed)?;
        // The hookup fixes the algorithm: a token that chooses its own could choose a weak one.
        if header.alg != algorithm.as_str() {
            return Err(IdTokenError::AlgorithmMismatch);
        }
        // Extensions that are not understood must be refused (RFC 7515, section 4.1.11).
        if header.crit.is_some() {
            return Err(IdTokenError::CriticalHeader);
        }
        Ok(header)
    }
}

/// What a token must say.
pub(super) struct IdTokenExpectations<'a> {
    pub(super) algorithm: IdTokenAlgorithm,
    pub(super) issuer: &'a str,
    pub(super) client_id: &'a str,
    pub(super) nonce: &'a SecretString,
    pub(super) now: Timestamp,
}

/// What a token says of the person; everything but `sub` may be missing. \[I\]
#[derive(Deserialize)]
pub(super) struct IdTokenClaims {
    iss: String,
    aud: IdTokenAudience,
    #[serde(default)]
    azp: Option<String>,
    exp: f64,
    iat: f64,
    #[serde(default)]
    nbf: Option<f64>,
    #[serde(default)]
    nonce: Option<String>,
    #[serde(default)]
    sub: Option<String>,
    #[serde(flatten)]
    pub(super) name: ProfileName,
}

/// What a person is called, as ID tokens and the user info say it.
#[derive(Deserialize, Default)]
#[expect(clippy::struct_field_names, reason = "the claims are called so")]
pub(super) struct ProfileName {
    #[serde(default, rename = "name")]
    full_name: serde_json::Value,
    #[serde(default, rename = "given_name")]
    given_name: serde_json::Value,
    #[serde(default, rename = "family_name")]
    family_name: serde_json::Value,
}

impl ProfileName {
    /// The name, if there is one that can be shown.
    pub(super) fn display_name(&self) -> Option<String> {
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let parts = format!("{} {}", text(&self.given_name), text(&self.family_name));
        [text(&self.full_name), parts].iter().find_map(|name| {
            // Shown on our pages and kept: control characters and endless names have no place there.
            let plain: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
            let plain = plain.trim();
            (!plain.is_empty()).then(|| plain.to_owned())
        })
    }
}

/// One audience, or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum IdTokenAudience {
    One(String),
    Many(Vec<String>),
}

impl IdTokenAudience {
    /// Nobody else is trusted, so a token that is also for somebody else is refused.
    fn contains_only(&self, client_id: &str) -> bool {
        match self {
            Self::One(one) => one == client_id,
            Self::Many(many) => !many.is_empty() && many.iter().all(|one| one == client_id),
        }
    }
}

/// Checks a token whose header was read, with the key that the header led to.
pub(super) fn verify_id_token(
    token: &SecretString,
    key: &DecodingKey,
    expected: &IdTokenExpectations<'_>,
) -> Result<(String, IdTokenClaims), IdTokenError> {
    let mut validation = Validation::new(expected.algorithm.to_jsonwebtoken());
    // The times are judged below by our own clock, the audience more strictly than the library does.
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = false;
    let claims: serde_json::Value = jsonwebtoken::decode(token.expose_secret(), key, &validation)
        .map_err(|error| to_id_token_error(&error))?
        .claims;
    let claims: IdTokenClaims =
        serde_json::from_value(claims).map_err(|_| IdTokenError::Malformed)?;
    claims.check_claims(expected)?;
    let subject = claims.require_subject()?;
    Ok((subject, claims))
}

fn to_id_token_error(error: &jsonwebtoken::errors::Error) -> IdTokenError {
    use jsonwebtoken::errors::ErrorKind;
    let malformed = matches!(
        error.kind(),
        ErrorKind::Json(_) | ErrorKind::Base64(_) | ErrorKind::Utf8(_) | ErrorKind::InvalidToken
    );
    if malformed {
        IdTokenError::Malformed
    } else {
        IdTokenError::InvalidSignature
    }
}

impl IdTokenClaims {
    fn check_claims(&self, expected: &IdTokenExpectations<'_>) -> Result<(), IdTokenError> {
        if self.iss != expected.issuer {
            return Err(IdTokenError::IssuerMismatch);
        }
        if !self.aud.contains_only(expected.client_id) {
            return Err(IdTokenError::AudienceMismatch);
        }
        // May be missing where the audience is ours alone; where it is there, it must be us (section 3.1.3.7, step 5).
        let foreign = |party: &String| party != expected.client_id;
        if self.azp.as_ref().is_some_and(foreign) {
            return Err(IdTokenError::PartyMismatch);
        }
        self.check_times(expected.now)?;
        let nonce = self.nonce.as_deref().unwrap_or_default().as_bytes();
        let ours = expected.nonce.expose_secret().as_bytes();
        // An empty nonce on both sides would compare as equal.
        if ours.is_empty() || !bool::from(nonce.ct_eq(ours)) {
            return Err(IdTokenError::NonceMismatch);
        }
        Ok(())
    }

    fn check_times(&self, now: Timestamp) -> Result<(), IdTokenError> {
        let now = now.as_duration().as_secs_f64();
        if self.exp <= now - CLOCK_LEEWAY_SECONDS {
            return Err(IdTokenError::Expired);
        }
        if self.iat > now + CLOCK_LEEWAY_SECONDS
            || self
                .nbf
                .is_some_and(|from| from > now + CLOCK_LEEWAY_SECONDS)
        {
            return Err(IdTokenError::NotYetValid);
        }
        Ok(())
    }

    fn require_subject(&self) -> Result<String, IdTokenError> {
        let subject = self.sub.as_deref().unwrap_or_default();
        let plain = !subject.is_empty()
            && subject.len() <= MAX_SUBJECT_LEN
            && !subject.chars().any(char::is_control);
        plain
            .then(|| subject.to_owned())
            .ok_or(IdTokenError::MissingSubject)
    }
}
