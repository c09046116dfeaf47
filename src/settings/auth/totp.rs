//! Time-based one-time codes of a second factor (RFC 6238): six digits from a shared secret and the time.

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use sha1::Sha1;
use subtle::ConstantTimeEq;
use url::form_urlencoded::byte_serialize;

/// Seconds for which a code is valid.
const TIME_STEP_SECONDS: i64 = 30;

/// Digits of a code, as authenticator apps show them.
const CODE_DIGITS: usize = 6;

/// Bytes of a secret: as many as the hash has (RFC 4226, section 4).
const SECRET_BYTES: usize = 20;

/// The alphabet of base 32 (RFC 4648), in which apps take secrets.
const BASE32_ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A new secret, in base 32.
pub(in crate::settings) fn new_secret() -> SecretString {
    SecretString::from(encode_base32(&rand::random::<[u8; SECRET_BYTES]>()))
}

/// The `otpauth:` URI that apps read from a QR code.
pub(in crate::settings) fn otpauth_uri(secret: &SecretString, email: &str) -> SecretString {
    let email: String = byte_serialize(email.as_bytes()).collect();
    let secret = secret.expose_secret();
    SecretString::from(format!(
        "otpauth://totp/Cageside:{email}?secret={secret}&issuer=Cageside"
    ))
}

/// The time step that a code belongs to: the current one, or a neighbouring one because clocks differ. `None` when it
/// belongs to neither.
pub(in crate::settings) fn matching_time_step(
    secret: &SecretString,
    entered_code: &str,
    now: Timestamp,
) -> Option<i64> {
    let entered_code: String = entered_code
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let key = decode_base32(secret.expose_secret())?;
    let this = now.as_second().div_euclid(TIME_STEP_SECONDS);
    // The current step first: nearly every code is of it.
    let steps = [this, this - 1, this + 1].into_iter();
    let mut fitting = steps.filter(|step| {
        let code = code_at_step(&key, *step).unwrap_or_default();
        // In constant time, and never against an empty code of a secret that cannot be read.
        !code.is_empty() && bool::from(code.as_bytes().ct_eq(entered_code.as_bytes()))
    });
    fitting.next()
}

/// The code of a time step (RFC 4226, section 5.3).
fn code_at_step(key: &[u8], step: i64) -> Option<String> {
    let mut mac = Hmac::<Sha1>::new_from_slice(key).ok()?;
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash.last()? & 0xf);
    let four = hash.get(offset..offset + 4)?;
    // The sign bit is dropped, because languages disagree about it (RFC 4226, section 5.3).
    let number = u32::from_be_bytes(four.try_into().ok()?) & 0x7fff_ffff;
    Some(format!("{:0CODE_DIGITS$}", number % 1_000_000))
}

/// Encodes whole groups of five bytes, so that no padding is needed.
fn encode_base32(bytes: &[u8; SECRET_BYTES]) -> String {
    let mut text = String::new();
    for five in bytes.chunks(5) {
        let bits = five
            .iter()
            .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        for shift in (0..8).rev() {
            let letter = usize::try_from(bits >> (5 * shift) & 31).unwrap_or_default();
            text.extend(
                BASE32_ALPHABET
                    .get(letter)
                    .map(|letter| char::from(*letter)),
            );
        }
    }
    text
}

fn decode_base32(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for eight in text.as_bytes().chunks(8) {
        let mut bits = 0_u64;
        for letter in eight {
            let number = BASE32_ALPHABET.iter().position(|it| it == letter)?;
            bits = bits << 5 | u64::try_from(number).ok()?;
        }
        bytes.extend_from_slice(bits.to_be_bytes().get(3..)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B.
    const KEY: &[u8; SECRET_BYTES] = b"12345678901234567890";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn secret() -> SecretString {
        SecretString::from(encode_base32(KEY))
    }

    #[test]
    fn codes_are_those_of_the_rfc() {
        // RFC 6238, appendix B shows eight digits; six are the last six of them.
        for (second, code) in [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] {
            let six = code.get(2..).unwrap();
            assert_eq!(super::code_at_step(KEY, second / 30).as_deref(), Some(six));
            assert_eq!(
                matching_time_step(&secret(), six, at(second)),
                Some(second / 30)
            );
        }
    }

    #[test]
    fn a_clock_may_be_one_step_off_and_no_more() {
        let code = super::code_at_step(KEY, 100).unwrap();
        for (second, found) in [
            (2969, None),
            (2970, Some(100)),
            (3029, Some(100)),
            (3059, Some(100)),
            (3060, None),
        ] {
            assert_eq!(
                matching_time_step(&secret(), &code, at(second)),
                found,
                "{second}"
            );
        }
    }

    #[test]
    fn only_six_digits_are_a_code() {
        for entered_code in ["", "28708", "2870820", "94287082", "28708x", "２８７０８２"] {
            assert_eq!(
                matching_time_step(&secret(), entered_code, at(59)),
                None,
                "{entered_code}"
            );
        }
        assert_eq!(matching_time_step(&secret(), " 287 082 ", at(59)), Some(1));
        let broken = SecretString::from("not base 32");
        assert_eq!(matching_time_step(&broken, "287082", at(59)), None);
    }

    #[test]
    fn secrets_are_random_and_stand_in_base_32() {
        // RFC 4648, section 10, as far as it has whole groups.
        assert_eq!(decode_base32("MZXW6YTB"), Some(b"fooba".to_vec()));
        assert_eq!(encode_base32(KEY), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(
            decode_base32(&encode_base32(KEY)).as_deref(),
            Some(&KEY[..])
        );
        let (one, two) = (new_secret(), new_secret());
        assert_eq!(one.expose_secret().len(), 32);
        assert_ne!(one.expose_secret(), two.expose_secret());
    }

    #[test]
    fn an_app_reads_whose_secret_it_is() {
        let address = otpauth_uri(&SecretString::from("ABC"), "a+b@x.example");
        assert_eq!(
            address.expose_secret(),
            "otpauth://totp/Cageside:a%2Bb%40x.example?secret=ABC&issuer=Cageside"
        );
    }
}
