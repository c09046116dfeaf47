//! What was sealed opens where it was sealed for, and nothing else opens anywhere.

use std::sync::LazyLock;

use cageside::storage::Vault;

const KEYS: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff,\
                    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

/// The same keys at every run, so that the corpus keeps its meaning.
pub static VAULT: LazyLock<Vault> = LazyLock::new(|| Vault::parse(KEYS).unwrap());

/// The input is a sealed text, and then what is to be sealed; its first two bytes choose what is changed.
pub fn check(data: &[u8]) {
    drop(Vault::parse(&String::from_utf8_lossy(data)));
    if let Ok(text) = std::str::from_utf8(data) {
        assert!(VAULT.open("session", text).is_err(), "forged");
        assert!(VAULT.open_text("", text).is_err(), "forged");
    }
    let Some(([at, how], plain)) = data.split_first_chunk() else {
        return;
    };
    let sealed = VAULT.seal("session", plain).unwrap();
    assert_eq!(VAULT.open("session", &sealed).unwrap().as_slice(), plain);
    assert!(VAULT.open("another", &sealed).is_err());
    let changed = changed(&sealed, usize::from(*at), *how);
    if !changed.eq_ignore_ascii_case(&sealed) {
        assert!(VAULT.open("session", &changed).is_err(), "changed");
    }
}

/// Cut short, or one character another.
fn changed(sealed: &str, at: usize, how: u8) -> String {
    let at = at % sealed.len();
    if how < 16 {
        return sealed[..at].to_owned();
    }
    let mut bytes = sealed.as_bytes().to_vec();
    bytes[at] = how & 0x7f;
    String::from_utf8(bytes).unwrap()
}
