//! How the stand-in signs what a button sends.
//!
//! Written from the vendor's description alone and shared with nobody, so that
//! a wrong reading on either side of a launch shows up instead of agreeing
//! with itself.

use md5::{Digest, Md5};

/// The verification of a launch: lower-case hex of MD5 over the text of the
/// timestamp followed by the salt.
///
/// That it is an MD5 digest of the two is documented \[D\]; the order and the
/// hex are the usual reading \[I\].
pub(super) fn verification(timestamp: &str, salt: &str) -> String {
    digest(&[timestamp, salt])
}

/// The verification of a launch whose button includes the payload.
///
/// Documented is only that the hash is made over the full payload \[D\]. Here
/// the payload stands form-encoded, in the order it is sent, between the
/// timestamp and the salt \[I\].
pub(super) fn payload_verification(
    timestamp: &str,
    payload: &[(String, String)],
    salt: &str,
) -> String {
    let encoded = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(payload)
        .finish();
    digest(&[timestamp, &encoded, salt])
}

/// MD5 over the parts in turn, as lower-case hex.
fn digest(parts: &[&str]) -> String {
    let mut md5 = Md5::new();
    for part in parts {
        md5.update(part.as_bytes());
    }
    hex::encode(md5.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

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
            payload_verification("1790000000", &payload, "pepper"),
            "c8dfcfa4c33b35e0153706415966aae5"
        );
    }
}
