//! Verification hashes of what a button sends.
//!
//! Written from the vendor's description alone and shared with nobody, so that
//! a wrong reading on either side of a launch shows up instead of agreeing
//! with itself.

use md5::{Digest, Md5};

/// MD5 over the parts in turn, as lower-case hex.
pub(super) fn md5_hex(parts: &[&str]) -> String {
    let mut md5 = Md5::new();
    for part in parts {
        md5.update(part.as_bytes());
    }
    hex::encode(md5.finalize())
}

#[cfg(test)]
mod tests {
    use super::super::hash_scheme::ButtonHashScheme;

    fn verification(timestamp: &str, salt: &str) -> String {
        ButtonHashScheme::DEFAULT_PLAIN.compute_verification(timestamp, &[], salt)
    }

    // Expected values from `printf '%s' … | md5sum`.
    #[test]
    fn the_timestamp_comes_before_the_salt() {
        assert_eq!(
            verification("1790000000", "pepper"),
            "c40b796281a24249c55231e3540ce992"
        );
        assert_ne!(
            verification("1790000000", "pepper"),
            verification("pepper", "1790000000")
        );
    }

    #[test]
    fn a_salt_may_hold_any_text() {
        assert_eq!(
            verification("1790000000", "suola-ä ☃"),
            "e0c5ab58a36e22fa002faefd00facbd4"
        );
    }

    #[test]
    fn the_payload_stands_encoded_between_timestamp_and_salt() {
        let payload = [
            ("id".to_owned(), "client_42".to_owned()),
            ("provet_name".to_owned(), "Eläin & Co".to_owned()),
        ];
        assert_eq!(
            ButtonHashScheme::DEFAULT_WITH_PAYLOAD.compute_verification(
                "1790000000",
                &payload,
                "pepper"
            ),
            "c8dfcfa4c33b35e0153706415966aae5"
        );
    }
}
