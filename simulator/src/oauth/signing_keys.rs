//! Each clinic's RSA keys, which sign its identity tokens.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize, PublicKeyComponents};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use crate::state::SimulatorState;

/// One key of one clinic.
pub(super) struct SigningKey {
    /// The name it has in the key set.
    pub(super) kid: String,
    key_pair: KeyPair,
}

/// Keys made so far, by clinic and generation. They are cached for the whole process, because
/// making one takes long and simulators are many in tests.
static KEY_CACHE: Mutex<BTreeMap<(i64, u32), Arc<SigningKey>>> = Mutex::new(BTreeMap::new());

impl SigningKey {
    /// A clinic's key; `None` where the machine cannot make one.
    pub(super) fn load_or_generate(provet_id: i64, generation: u32) -> Option<Arc<Self>> {
        // Held while generating, so that two tests do not generate the same key.
        let mut cache = KEY_CACHE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = cache.get(&(provet_id, generation)) {
            return Some(Arc::clone(key));
        }
        let key = Arc::new(Self {
            kid: format!("desk-{provet_id}-{generation}"),
            key_pair: KeyPair::generate(KeySize::Rsa2048).ok()?,
        });
        cache.insert((provet_id, generation), Arc::clone(&key));
        Some(key)
    }

    /// The signature that `RS256` stands for (RFC 7518, 3.3).
    pub(super) fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        let mut signature = vec![0; self.key_pair.public_modulus_len()];
        let random = SystemRandom::new();
        self.key_pair
            .sign(&RSA_PKCS1_SHA256, &random, message, &mut signature)
            .ok()?;
        Some(signature)
    }

    /// The public half as it stands in a key set (RFC 7517).
    fn to_jwk(&self) -> Value {
        let public = PublicKeyComponents::<Vec<u8>>::from(self.key_pair.public_key());
        json!({
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": self.kid,
            "n": URL_SAFE_NO_PAD.encode(public.n), "e": URL_SAFE_NO_PAD.encode(public.e),
        })
    }

    /// The public half as a PEM file would have it.
    pub(super) fn to_public_pem(&self) -> Option<String> {
        let der = self.key_pair.public_key().as_der().ok()?;
        let text = STANDARD.encode(der.as_ref());
        let lines: Vec<&str> = text
            .as_bytes()
            .chunks(64)
            .filter_map(|line| std::str::from_utf8(line).ok())
            .collect();
        let body = lines.join("\n");
        Some(format!(
            "-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n"
        ))
    }
}

/// Everything a clinic has published, the key in use first.
pub(super) fn build_key_set(state: &SimulatorState, provet_id: i64) -> Value {
    let latest = state.grant_store.key_generation(provet_id);
    let oldest = if state.faults.sign_in.newest_key_only {
        latest
    } else {
        0
    };
    let keys: Vec<Value> = (oldest..=latest)
        .rev()
        .filter_map(|generation| SigningKey::load_or_generate(provet_id, generation))
        .map(|key| key.to_jwk())
        .collect();
    json!({"keys": keys})
}

impl SimulatorState {
    /// The key that signs for a clinic now.
    pub(super) fn load_signing_key(&self, provet_id: i64) -> Option<Arc<SigningKey>> {
        SigningKey::load_or_generate(provet_id, self.grant_store.key_generation(provet_id))
    }

    /// Lets every clinic sign with a new key.
    pub(crate) fn rotate_signing_keys(&mut self) {
        let clinics: Vec<i64> = self.clinics.keys().copied().collect();
        for provet_id in clinics {
            self.grant_store.rotate_key(provet_id);
        }
    }
}
