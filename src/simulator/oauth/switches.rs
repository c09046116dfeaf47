//! The switches of signing in by their names in a URL.

use serde_json::{Value, json};

use super::hazards::{Consent, IdTokenFault, Returned, SignInHazards};
use crate::simulator::hazards::{choose, flag, read, word};

const CONSENT: [(Consent, &str); 3] = [
    (Consent::Once, "once"),
    (Consent::Always, "always"),
    (Consent::Never, "never"),
];

const RETURNED: [(Returned, &str); 3] = [
    (Returned::Right, "right"),
    (Returned::Changed, "changed"),
    (Returned::Dropped, "dropped"),
];

impl SignInHazards {
    /// Sets one switch by its name in a URL; `None` where it is no switch of signing in.
    pub(in crate::simulator) fn set(
        &mut self,
        name: &str,
        value: &str,
    ) -> Option<Result<(), String>> {
        Some(match name {
            "consent" => choose(name, value, &CONSENT, &mut self.consent),
            "refuse_plain" => flag(name, value, &mut self.refuse_plain),
            "callback_state" => choose(name, value, &RETURNED, &mut self.state),
            "callback_iss" => choose(name, value, &RETURNED, &mut self.iss),
            "callback_error" => {
                text(value, &mut self.callback_error);
                Ok(())
            }
            "login_stuck" => flag(name, value, &mut self.stuck),
            "login_coop" => flag(name, value, &mut self.coop),
            "sign_in_as" => optional(name, value, &mut self.sign_in_as),
            "only_sub" => flag(name, value, &mut self.only_sub),
            "id_token" => fault(name, value, &mut self.id_token),
            "foreign_issuer" => flag(name, value, &mut self.foreign_issuer),
            "foreign_jwks" => flag(name, value, &mut self.foreign_jwks),
            "newest_key_only" => flag(name, value, &mut self.newest_key_only),
            "discovery_fail" => read(name, value, &mut self.discovery_fail_next),
            _ => return self.set_token(name, value),
        })
    }

    fn set_token(&mut self, name: &str, value: &str) -> Option<Result<(), String>> {
        Some(match name {
            "refresh_rotation" => flag(name, value, &mut self.rotation),
            "refresh_grace_s" => read(name, value, &mut self.grace_s),
            "refresh_reuse_ends_all" => flag(name, value, &mut self.reuse_ends_all),
            "refresh_keeps_access" => flag(name, value, &mut self.keeps_access),
            "refresh_omitted" => flag(name, value, &mut self.omits_refresh),
            "token_lose_answer" => read(name, value, &mut self.lose_answer_next),
            _ => return None,
        })
    }

    /// The switches under their names in the URL.
    pub(in crate::simulator) fn values(&self) -> Vec<(&'static str, Value)> {
        let flag = |set: bool| json!(u8::from(set));
        let fault = self
            .id_token
            .as_ref()
            .map(|fault| word(&IdTokenFault::ALL, fault));
        vec![
            ("consent", json!(word(&CONSENT, &self.consent))),
            ("refuse_plain", flag(self.refuse_plain)),
            ("callback_state", json!(word(&RETURNED, &self.state))),
            ("callback_iss", json!(word(&RETURNED, &self.iss))),
            ("callback_error", json!(self.callback_error)),
            ("login_stuck", flag(self.stuck)),
            ("login_coop", flag(self.coop)),
            ("sign_in_as", json!(self.sign_in_as)),
            ("refresh_rotation", flag(self.rotation)),
            ("refresh_grace_s", json!(self.grace_s)),
            ("refresh_reuse_ends_all", flag(self.reuse_ends_all)),
            ("refresh_keeps_access", flag(self.keeps_access)),
            ("refresh_omitted", flag(self.omits_refresh)),
            ("token_lose_answer", json!(self.lose_answer_next)),
            ("only_sub", flag(self.only_sub)),
            ("id_token", json!(fault)),
            ("foreign_issuer", flag(self.foreign_issuer)),
            ("foreign_jwks", flag(self.foreign_jwks)),
            ("newest_key_only", flag(self.newest_key_only)),
            ("discovery_fail", json!(self.discovery_fail_next)),
        ]
    }
}

/// A fault by its name; nothing for none.
fn fault(name: &str, value: &str, kept: &mut Option<IdTokenFault>) -> Result<(), String> {
    if value.is_empty() {
        *kept = None;
        return Ok(());
    }
    let mut chosen = IdTokenFault::Unsigned;
    choose(name, value, &IdTokenFault::ALL, &mut chosen)?;
    *kept = Some(chosen);
    Ok(())
}

/// A number; nothing for none.
fn optional(name: &str, value: &str, kept: &mut Option<i64>) -> Result<(), String> {
    if value.is_empty() {
        *kept = None;
        return Ok(());
    }
    let mut number = 0;
    read(name, value, &mut number)?;
    *kept = Some(number);
    Ok(())
}

/// A text as it is; nothing for none.
fn text(value: &str, kept: &mut Option<String>) {
    *kept = Some(value.to_owned()).filter(|text| !text.is_empty());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_switch_is_set_by_the_name_it_is_told_under() {
        let mut hazards = SignInHazards::default();
        for (name, value) in SignInHazards::default().values() {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let text = if value.is_null() { String::new() } else { text };
            assert_eq!(hazards.set(name, &text), Some(Ok(())), "{name}");
        }
        assert_eq!(hazards, SignInHazards::default());
        assert!(hazards.set("id_token", "nonsense").unwrap().is_err());
        assert_eq!(hazards.set("id_token", "alg-none"), Some(Ok(())));
        assert_eq!(hazards.id_token, Some(IdTokenFault::Unsigned));
    }
}
