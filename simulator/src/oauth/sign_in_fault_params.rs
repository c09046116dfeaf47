//! The switches of signing in by their names in a URL.

use serde_json::{Value, json};

use super::sign_in_faults::{CallbackParamFault, ConsentPolicy, IdTokenFault, SignInFaults};
use crate::delivery_faults::{
    choice_name, parse_boolean_into, parse_choice_into, parse_number_into,
};

const CONSENT_POLICIES: [(ConsentPolicy, &str); 3] = [
    (ConsentPolicy::Once, "once"),
    (ConsentPolicy::Always, "always"),
    (ConsentPolicy::Never, "never"),
];

const CALLBACK_PARAM_FAULTS: [(CallbackParamFault, &str); 3] = [
    (CallbackParamFault::Correct, "right"),
    (CallbackParamFault::Changed, "changed"),
    (CallbackParamFault::Dropped, "dropped"),
];

impl SignInFaults {
    /// Sets one switch by its name in a URL; `None` where it is no switch of signing in.
    pub(crate) fn set_param(&mut self, name: &str, value: &str) -> Option<Result<(), String>> {
        Some(match name {
            "consent" => parse_choice_into(name, value, &CONSENT_POLICIES, &mut self.consent),
            "refuse_plain" => parse_boolean_into(name, value, &mut self.refuse_plain),
            "callback_state" => parse_choice_into(
                name,
                value,
                &CALLBACK_PARAM_FAULTS,
                &mut self.callback_state,
            ),
            "callback_iss" => {
                parse_choice_into(name, value, &CALLBACK_PARAM_FAULTS, &mut self.callback_iss)
            }
            "callback_error" => {
                parse_optional_text(value, &mut self.callback_error);
                Ok(())
            }
            "login_stuck" => parse_boolean_into(name, value, &mut self.hang_after_consent),
            "login_coop" => parse_boolean_into(name, value, &mut self.isolate_from_opener),
            "sign_in_as" => parse_optional_number(name, value, &mut self.sign_in_as),
            "only_sub" => parse_boolean_into(name, value, &mut self.only_sub),
            "id_token" => parse_id_token_fault(name, value, &mut self.id_token),
            "foreign_issuer" => parse_boolean_into(name, value, &mut self.use_foreign_issuer),
            "foreign_jwks" => parse_boolean_into(name, value, &mut self.use_foreign_jwks),
            "newest_key_only" => parse_boolean_into(name, value, &mut self.newest_key_only),
            "discovery_fail" => parse_number_into(name, value, &mut self.discovery_fail_next),
            _ => return self.set_token_param(name, value),
        })
    }

    fn set_token_param(&mut self, name: &str, value: &str) -> Option<Result<(), String>> {
        Some(match name {
            "refresh_rotation" => parse_boolean_into(name, value, &mut self.rotate_refresh_tokens),
            "refresh_grace_s" => parse_number_into(name, value, &mut self.reuse_grace_seconds),
            "refresh_reuse_ends_all" => {
                parse_boolean_into(name, value, &mut self.reuse_revokes_family)
            }
            "refresh_keeps_access" => parse_boolean_into(name, value, &mut self.keep_access_tokens),
            "refresh_omitted" => parse_boolean_into(name, value, &mut self.omit_refresh_token),
            "token_lose_answer" => parse_number_into(name, value, &mut self.lose_response_next),
            _ => return None,
        })
    }

    /// The switches under their names in the URL.
    pub(crate) fn list_params(&self) -> Vec<(&'static str, Value)> {
        let flag = |set: bool| json!(u8::from(set));
        let fault = self
            .id_token
            .as_ref()
            .map(|fault| choice_name(&IdTokenFault::ALL, fault));
        vec![
            (
                "consent",
                json!(choice_name(&CONSENT_POLICIES, &self.consent)),
            ),
            ("refuse_plain", flag(self.refuse_plain)),
            (
                "callback_state",
                json!(choice_name(&CALLBACK_PARAM_FAULTS, &self.callback_state)),
            ),
            (
                "callback_iss",
                json!(choice_name(&CALLBACK_PARAM_FAULTS, &self.callback_iss)),
            ),
            ("callback_error", json!(self.callback_error)),
            ("login_stuck", flag(self.hang_after_consent)),
            ("login_coop", flag(self.isolate_from_opener)),
            ("sign_in_as", json!(self.sign_in_as)),
            ("refresh_rotation", flag(self.rotate_refresh_tokens)),
            ("refresh_grace_s", json!(self.reuse_grace_seconds)),
            ("refresh_reuse_ends_all", flag(self.reuse_revokes_family)),
            ("refresh_keeps_access", flag(self.keep_access_tokens)),
            ("refresh_omitted", flag(self.omit_refresh_token)),
            ("token_lose_answer", json!(self.lose_response_next)),
            ("only_sub", flag(self.only_sub)),
            ("id_token", json!(fault)),
            ("foreign_issuer", flag(self.use_foreign_issuer)),
            ("foreign_jwks", flag(self.use_foreign_jwks)),
            ("newest_key_only", flag(self.newest_key_only)),
            ("discovery_fail", json!(self.discovery_fail_next)),
        ]
    }
}

/// A fault by its name; nothing for none.
fn parse_id_token_fault(
    name: &str,
    value: &str,
    kept: &mut Option<IdTokenFault>,
) -> Result<(), String> {
    if value.is_empty() {
        *kept = None;
        return Ok(());
    }
    let mut chosen = IdTokenFault::Unsigned;
    parse_choice_into(name, value, &IdTokenFault::ALL, &mut chosen)?;
    *kept = Some(chosen);
    Ok(())
}

/// A number; nothing for none.
fn parse_optional_number(name: &str, value: &str, kept: &mut Option<i64>) -> Result<(), String> {
    if value.is_empty() {
        *kept = None;
        return Ok(());
    }
    let mut number = 0;
    parse_number_into(name, value, &mut number)?;
    *kept = Some(number);
    Ok(())
}

/// A text as it is; nothing for none.
fn parse_optional_text(value: &str, kept: &mut Option<String>) {
    *kept = Some(value.to_owned()).filter(|text| !text.is_empty());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_switch_is_set_by_the_name_it_is_told_under() {
        let mut hazards = SignInFaults::default();
        for (name, value) in SignInFaults::default().list_params() {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let text = if value.is_null() { String::new() } else { text };
            assert_eq!(hazards.set_param(name, &text), Some(Ok(())), "{name}");
        }
        assert_eq!(hazards, SignInFaults::default());
        assert!(hazards.set_param("id_token", "nonsense").unwrap().is_err());
        assert_eq!(hazards.set_param("id_token", "alg-none"), Some(Ok(())));
        assert_eq!(hazards.id_token, Some(IdTokenFault::Unsigned));
    }
}
