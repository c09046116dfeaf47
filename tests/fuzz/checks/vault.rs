//! Checks the vault: a ciphertext decrypts in the place it was encrypted for, and nothing else decrypts anywhere.

use std::sync::LazyLock;

use cageside::storage::Vault;

const VAULT_KEYS: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff,\
                    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

/// The same keys at every run, so that the corpus keeps its meaning.
pub static VAULT: LazyLock<Vault> = LazyLock::new(|| Vault::parse(VAULT_KEYS).unwrap());

/// The input is read as a ciphertext, and then as plaintext to encrypt; its first two bytes choose the tampering.
pub fn check(data: &[u8]) {
    drop(Vault::parse(&String::from_utf8_lossy(data)));
    if let Ok(text) = std::str::from_utf8(data) {
        assert!(VAULT.decrypt("session", text).is_err(), "forged");
        assert!(VAULT.decrypt_text("", text).is_err(), "forged");
    }
    let Some(([position, change], plaintext)) = data.split_first_chunk() else {
        return;
    };
    let ciphertext = VAULT.encrypt("session", plaintext).unwrap();
    assert_eq!(
        VAULT.decrypt("session", &ciphertext).unwrap().as_slice(),
        plaintext
    );
    assert!(VAULT.decrypt("another", &ciphertext).is_err());
    let tampered = tamper(&ciphertext, usize::from(*position), *change);
    if !tampered.eq_ignore_ascii_case(&ciphertext) {
        assert!(VAULT.decrypt("session", &tampered).is_err(), "tampered");
    }
}

/// Cuts the ciphertext short, or replaces one character.
fn tamper(ciphertext: &str, position: usize, change: u8) -> String {
    let position = position % ciphertext.len();
    if change < 16 {
        return ciphertext[..position].to_owned();
    }
    let mut bytes = ciphertext.as_bytes().to_vec();
    bytes[position] = change & 0x7f;
    String::from_utf8(bytes).unwrap()
}
