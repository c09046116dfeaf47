//! Authenticated encryption of secrets, bound to the row they belong to, under keys that can be rotated.
//!
//! An encrypted value is lower-case hex of version (1 byte), key id (4), nonce (24) and XChaCha20-Poly1305 ciphertext.
//! Nonces are random: 192 bits are enough for any number of values.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use secrecy::SecretString;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

const FORMAT_VERSION: u8 = 1;
const KEY_LENGTH: usize = 32;
const KEY_ID_LENGTH: usize = 4;
const NONCE_LENGTH: usize = 24;
const HEADER_LENGTH: usize = 1 + KEY_ID_LENGTH + NONCE_LENGTH;

/// Encrypts and opens secrets. A clone shares the keys.
#[derive(Clone)]
pub struct Vault {
    /// Newest first; never empty.
    keys: Arc<[VaultKey]>,
    /// Which of them encrypts: the newest, until the database says that it is not yet under that one.
    active_index: Arc<AtomicUsize>,
}

struct VaultKey {
    id: [u8; KEY_ID_LENGTH],
    bytes: Zeroizing<[u8; KEY_LENGTH]>,
}

/// The text is not a list of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a secret key is 64 hexadecimal digits; older keys may follow, separated by commas")]
pub struct VaultKeyError;

/// Why an encrypted value cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Not an encrypted value at all.
    #[error("not an encrypted value")]
    Malformed,
    /// Encrypted under a key that is not among ours.
    #[error("encrypted with a key that is not known")]
    UnknownKey,
    /// Changed since, or encrypted for another place.
    #[error("changed, or encrypted for another row")]
    AuthenticationFailed,
    /// The cipher refused to encrypt, which it does only for values of many gigabytes.
    #[error("too long to encrypt")]
    TooLong,
}

impl Vault {
    /// How many keys there are: the newest, which encrypts, and older ones, which only open.
    pub fn key_count(&self) -> usize {
        self.keys.len()
    }

    /// Reads keys of 32 bytes in hexadecimal, newest first, separated by commas.
    ///
    /// All of them open. The newest encrypts, unless a database is still under an older one.
    pub fn parse(keys: &str) -> Result<Self, VaultKeyError> {
        let keys: Arc<[VaultKey]> = keys
            .split(',')
            .map(VaultKey::parse)
            .collect::<Result<_, _>>()?;
        Ok(Self {
            keys,
            active_index: Arc::default(),
        })
    }

    /// A vault under a new key that is kept nowhere else.
    pub fn generate() -> Self {
        let mut bytes = Zeroizing::new([0; KEY_LENGTH]);
        rand::fill(bytes.as_mut_slice());
        Self {
            keys: Arc::from([VaultKey::new(bytes)]),
            active_index: Arc::default(),
        }
    }

    /// A new key in the form [`Vault::parse`] reads, for a key file.
    pub fn generate_key() -> SecretString {
        let mut bytes = Zeroizing::new([0_u8; KEY_LENGTH]);
        rand::fill(bytes.as_mut_slice());
        SecretString::from(hex::encode(bytes.as_slice()))
    }

    /// Encrypts `plain` for one place, such as `table/column/row`: it opens nowhere else.
    pub fn encrypt(&self, place: &str, plain: &[u8]) -> Result<String, VaultError> {
        encrypt_with_key(self.active_key(), place, plain)
    }

    /// Encrypts under the newest key, whichever encrypts otherwise.
    pub(in crate::storage) fn encrypt_with_newest_key(
        &self,
        place: &str,
        plain: &[u8],
    ) -> Result<String, VaultError> {
        encrypt_with_key(self.keys.first(), place, plain)
    }

    /// The ids of the keys, newest first. An id tells a key from others and says nothing else about it.
    pub(in crate::storage) fn key_ids(&self) -> Vec<String> {
        self.keys.iter().map(|key| encode_hex(&key.id)).collect()
    }

    /// The id of the newest key.
    pub fn newest_key_id(&self) -> String {
        self.keys
            .first()
            .map_or_else(String::new, |key| encode_hex(&key.id))
    }

    /// What every value begins with that is encrypted under the newest key.
    pub(in crate::storage) fn newest_prefix(&self) -> String {
        format!("{}{}", encode_hex(&[FORMAT_VERSION]), self.newest_key_id())
    }

    /// The id of the key that encrypts.
    pub(in crate::storage) fn active_key_id(&self) -> String {
        self.active_key()
            .map_or_else(String::new, |key| encode_hex(&key.id))
    }

    /// Encrypts from here on, in every clone, with the key that this value was encrypted under; whether that is known.
    pub(in crate::storage) fn activate_key_of(&self, sealed: &str) -> bool {
        let id = sealed.get(2..2 + 2 * KEY_ID_LENGTH);
        let found = self
            .keys
            .iter()
            .position(|key| id == Some(encode_hex(&key.id).as_str()));
        if let Some(found) = found {
            // Relaxed is enough: each value names its key, so that a clone that encrypts with the former one is no error.
            self.active_index.store(found, Ordering::Relaxed);
        }
        found.is_some()
    }

    fn active_key(&self) -> Option<&VaultKey> {
        self.keys.get(self.active_index.load(Ordering::Relaxed))
    }

    /// Opens what was encrypted for `place`.
    pub fn decrypt(&self, place: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let envelope = decode_hex(sealed).ok_or(VaultError::Malformed)?;
        let (head, sealed) = envelope
            .split_at_checked(HEADER_LENGTH)
            .ok_or(VaultError::Malformed)?;
        let (version, head) = head.split_first().ok_or(VaultError::Malformed)?;
        let (id, nonce) = head
            .split_at_checked(KEY_ID_LENGTH)
            .ok_or(VaultError::Malformed)?;
        let nonce = XNonce::try_from(nonce).map_err(|_| VaultError::Malformed)?;
        // Before the key id: another version may have another layout.
        if *version != FORMAT_VERSION {
            return Err(VaultError::Malformed);
        }
        // The key comes from the value and not from `active_index`: values of all our keys lie side by side during a rotation.
        let key = self.keys.iter().find(|key| key.id == id);
        let payload = Payload {
            msg: sealed,
            aad: place.as_bytes(),
        };
        key.ok_or(VaultError::UnknownKey)?
            .cipher()
            .decrypt(&nonce, payload)
            .map(Zeroizing::new)
            .map_err(|_| VaultError::AuthenticationFailed)
    }

    /// Opens text that was encrypted for `place`.
    pub fn decrypt_text(&self, place: &str, sealed: &str) -> Result<SecretString, VaultError> {
        let plain = self.decrypt(place, sealed)?;
        let text = std::str::from_utf8(&plain).map_err(|_| VaultError::Malformed)?;
        Ok(SecretString::from(text))
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault")
            .field("keys", &self.keys.len())
            .finish_non_exhaustive()
    }
}

impl VaultKey {
    fn parse(text: &str) -> Result<Self, VaultKeyError> {
        let mut bytes = Zeroizing::new([0; KEY_LENGTH]);
        hex::decode_to_slice(text.trim(), bytes.as_mut_slice()).map_err(|_| VaultKeyError)?;
        Ok(Self::new(bytes))
    }

    fn new(bytes: Zeroizing<[u8; KEY_LENGTH]>) -> Self {
        // Four bytes of a digest tell our few keys apart and say nothing of use about a key of 256 random bits.
        let digest = Sha256::new()
            .chain_update("cageside key id")
            .chain_update(bytes.as_slice())
            .finalize();
        let mut id = [0; KEY_ID_LENGTH];
        for (to, from) in id.iter_mut().zip(digest) {
            *to = from;
        }
        Self { id, bytes }
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.bytes).into())
    }
}

fn encrypt_with_key(
    key: Option<&VaultKey>,
    place: &str,
    plain: &[u8],
) -> Result<String, VaultError> {
    let key = key.ok_or(VaultError::UnknownKey)?;
    // From the process's own generator: a launch encrypts a token, and the system's costs a call each time.
    let mut nonce = XNonce::default();
    rand::fill(nonce.as_mut_slice());
    let payload = Payload {
        msg: plain,
        aad: place.as_bytes(),
    };
    let sealed = key
        .cipher()
        .encrypt(&nonce, payload)
        .map_err(|_| VaultError::TooLong)?;
    let envelope = [&[FORMAT_VERSION][..], &key.id[..], &nonce[..], &sealed[..]].concat();
    Ok(encode_hex(&envelope))
}

/// Lower-case hexadecimal, several times as fast as letter by letter.
fn encode_hex(bytes: &[u8]) -> String {
    let mut text = vec![0; bytes.len() * 2];
    match hex::encode_to_slice(bytes, &mut text) {
        Ok(()) => String::from_utf8(text).unwrap_or_else(|_| hex::encode(bytes)),
        Err(_) => hex::encode(bytes),
    }
}

/// Decodes lower-case hexadecimal only, so that an encrypted value has one spelling.
fn decode_hex(text: &str) -> Option<Vec<u8>> {
    let lower = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    lower.then(|| hex::decode(text).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use secrecy::ExposeSecret;

    use super::*;

    const NEW: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    const OLD: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

    proptest! {
        #[test]
        fn what_is_sealed_opens_in_its_place_and_nowhere_else(
            plain in proptest::collection::vec(any::<u8>(), 0..200), place in ".{0,40}", other in ".{0,40}",
        ) {
            let vault = Vault::parse(NEW).unwrap();
            let sealed = vault.encrypt(&place, &plain).unwrap();
            prop_assert_eq!(&*vault.decrypt(&place, &sealed).unwrap(), &plain);
            prop_assume!(place != other);
            prop_assert_eq!(vault.decrypt(&other, &sealed), Err(VaultError::AuthenticationFailed));
        }

        #[test]
        fn any_changed_character_is_noticed(at in any::<prop::sample::Index>(), with in "[0-9a-fA-Z ]") {
            let vault = Vault::parse(NEW).unwrap();
            let sealed = vault.encrypt("button/salt/1", b"a salt nobody knows").unwrap();
            let at = at.index(sealed.len());
            let mut changed = sealed.clone();
            changed.replace_range(at..=at, &with);
            prop_assume!(changed != sealed);
            prop_assert!(vault.decrypt("button/salt/1", &changed).is_err());
        }

        #[test]
        fn any_text_is_refused_without_a_panic(text in ".{0,200}") {
            prop_assert!(Vault::parse(NEW).unwrap().decrypt("x", &text).is_err());
        }
    }

    #[test]
    fn older_keys_still_open_and_the_newest_seals() {
        let old = Vault::parse(OLD).unwrap();
        let both = Vault::parse(&format!("{NEW}, {OLD}\n")).unwrap();
        let new = Vault::parse(NEW).unwrap();
        let before = old.encrypt("x", b"kept").unwrap();
        assert_eq!(&**both.decrypt("x", &before).unwrap(), b"kept");
        let after = both.encrypt("x", b"kept").unwrap();
        assert_eq!(old.decrypt("x", &after), Err(VaultError::UnknownKey));
        assert_eq!(&**new.decrypt("x", &after).unwrap(), b"kept");
    }

    #[test]
    fn the_same_value_never_looks_the_same_twice() {
        let vault = Vault::generate();
        assert_ne!(vault.encrypt("x", b"y"), vault.encrypt("x", b"y"));
    }

    #[test]
    fn keys_that_are_not_32_bytes_of_hexadecimal_are_refused() {
        for keys in [
            "",
            ",",
            "00",
            NEW.trim_end_matches("ff"),
            &format!("{NEW},"),
            &format!("{NEW}00"),
        ] {
            assert_eq!(Vault::parse(keys).err(), Some(VaultKeyError), "{keys:?}");
        }
        Vault::parse(Vault::generate_key().expose_secret()).unwrap();
    }

    #[test]
    fn debug_output_shows_no_key() {
        let shown = format!("{:?}", Vault::parse(NEW).unwrap());
        assert_eq!(shown, "Vault { keys: 1, .. }");
    }
}
