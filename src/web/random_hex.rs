//! Random hex strings: nonces, panel ids and request ids.

/// A random string of two hex digits for each of `BYTES`.
pub(super) fn generate<const BYTES: usize>() -> String {
    let bytes = rand::random::<[u8; BYTES]>();
    let mut text = vec![0; BYTES * 2];
    // Encoded in place: appending digit by digit costs a launch several times as much.
    match hex::encode_to_slice(bytes, &mut text) {
        Ok(()) => String::from_utf8(text).unwrap_or_else(|_| hex::encode(bytes)),
        Err(_) => hex::encode(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_long_as_asked_for_and_never_the_same() {
        let word = || generate::<16>();
        assert_eq!(word().len(), 32);
        assert_ne!(word(), word());
        assert!(word().bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}
