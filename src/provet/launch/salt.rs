//! The secret that a button in Provet and we share.

use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// The verification salt of one button: the secret that its hash is made with.
///
/// Timestamp and hash travel together, so a short salt falls to offline guessing at the speed of MD5. We make salts of
/// 128 random bits and refuse short ones that are typed in. Wiped from memory when dropped; `Debug` does not show it.
#[derive(Debug, Clone)]
pub struct Salt(SecretString);

/// Why a text cannot be a salt; does not repeat it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SaltError {
    /// It could be guessed.
    #[error("a salt must have at least {} characters", Salt::MIN_LEN)]
    TooShort,
    /// Nobody types that much.
    #[error("a salt may have at most {} characters", Salt::MAX_LEN)]
    TooLong,
    /// Blanks around it are lost when it is entered in Provet, and control characters cannot be entered at all.
    #[error("a salt must not begin or end with a blank or hold control characters")]
    ForbiddenCharacters,
}

impl Salt {
    /// A salt that is typed in has at least this many characters.
    pub const MIN_LEN: usize = 16;
    /// A salt has at most this many characters.
    pub const MAX_LEN: usize = 512;

    /// A salt that was typed in, or read from storage.
    pub fn new(text: impl Into<String>) -> Result<Self, SaltError> {
        // Wiped where it is refused as well.
        let text = Zeroizing::new(text.into());
        let length = text.chars().count();
        if text.trim() != text.as_str() || text.chars().any(char::is_control) {
            Err(SaltError::ForbiddenCharacters)
        } else if length < Self::MIN_LEN {
            Err(SaltError::TooShort)
        } else if length > Self::MAX_LEN {
            Err(SaltError::TooLong)
        } else {
            Ok(Self(SecretString::from(text.as_str())))
        }
    }

    /// A new salt: 128 random bits as 32 lower-case hex characters.
    pub fn generate() -> Self {
        let bits = Zeroizing::new(rand::random::<[u8; 16]>());
        Self(SecretString::from(hex::encode(bits.as_slice())))
    }

    /// Tells one salt from another without holding it. Only for where it is encrypted: salts that were typed in can be
    /// guessed.
    pub fn fingerprint(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(b"cageside salt\0");
        digest.update(self.expose());
        let digest = hex::encode(digest.finalize());
        digest.chars().take(16).collect()
    }

    /// The salt in the clear: to make a hash, to seal it, or to show it once to whoever enters it in Provet.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_salt_is_refused() {
        assert_eq!(
            Salt::new("0123456789abcde").unwrap_err(),
            SaltError::TooShort
        );
        assert_eq!(Salt::new("").unwrap_err(), SaltError::TooShort);
        assert!(Salt::new("0123456789abcdef").is_ok());
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(Salt::new("å".repeat(Salt::MIN_LEN)).is_ok());
        assert!(Salt::new("å".repeat(Salt::MAX_LEN)).is_ok());
        let long = Salt::new("a".repeat(Salt::MAX_LEN + 1));
        assert_eq!(long.unwrap_err(), SaltError::TooLong);
    }

    #[test]
    fn a_salt_with_a_line_end_is_refused_because_provet_would_drop_it() {
        for text in [
            "0123456789abcdef\n",
            " 0123456789abcdef",
            "01234567\n89abcdef",
        ] {
            assert_eq!(Salt::new(text).unwrap_err(), SaltError::ForbiddenCharacters);
        }
    }

    #[test]
    fn a_new_salt_has_128_bits_and_differs_from_the_next() {
        let (one, two) = (Salt::generate(), Salt::generate());
        assert_eq!(hex::decode(one.expose()).unwrap().len(), 16);
        assert_ne!(one.expose(), two.expose());
        assert!(Salt::new(one.expose()).is_ok());
    }

    #[test]
    fn debug_does_not_show_it() {
        let salt = Salt::generate();
        assert!(!format!("{salt:?}").contains(salt.expose()));
    }
}
