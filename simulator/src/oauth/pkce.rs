//! Proof Key for Code Exchange (RFC 7636): only the client that asked for a code can redeem it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

/// What a verifier is held against.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum CodeChallenge {
    /// The verifier itself.
    Plain(String),
    /// Its SHA-256, in base64url.
    S256(String),
}

impl CodeChallenge {
    /// Reads the two parameters; `None` where the method is not known. No method means `plain`
    /// (RFC 7636, 4.3).
    pub(super) fn parse(method: Option<&str>, text: &str) -> Option<Self> {
        match method {
            None | Some("plain") => Some(Self::Plain(text.to_owned())),
            Some("S256") => Some(Self::S256(text.to_owned())),
            Some(_) => None,
        }
    }

    pub(super) fn is_plain(&self) -> bool {
        matches!(self, Self::Plain(_))
    }

    pub(super) fn matches_verifier(&self, verifier: &str) -> bool {
        match self {
            Self::Plain(text) => text == verifier,
            Self::S256(text) => {
                *text == URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))
            }
        }
    }
}

/// Whether a text may be a challenge or a verifier (RFC 7636, 4.1 and 4.2).
pub(super) fn is_well_formed(text: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    (43..=128).contains(&text.len()) && text.bytes().all(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    // The example of RFC 7636, appendix B.
    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    #[test]
    fn only_the_right_verifier_meets_a_challenge() {
        let hashed = CodeChallenge::parse(Some("S256"), CHALLENGE).unwrap();
        assert!(hashed.matches_verifier(VERIFIER));
        assert!(!hashed.matches_verifier(CHALLENGE));
        let plain = CodeChallenge::parse(None, VERIFIER).unwrap();
        assert!(plain.is_plain() && plain.matches_verifier(VERIFIER));
        assert!(CodeChallenge::parse(Some("S512"), CHALLENGE).is_none());
    }

    #[test]
    fn a_short_or_strange_verifier_is_none() {
        assert!(is_well_formed(VERIFIER));
        assert!(!is_well_formed("short"));
        assert!(!is_well_formed(&format!("{VERIFIER} ")));
    }
}
