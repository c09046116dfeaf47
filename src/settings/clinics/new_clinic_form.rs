//! The form for adding a clinic, converted to the hookup message that Provet would have sent.

use i18n_embed_fl::fl;
use serde_json::{Map, Value, json};
use url::Url;

use crate::provet::HookupError;
use crate::settings::{RequestFields, SettingsContext};

/// The fields that a rejected message may show again: all except its secret.
const REDISPLAYED_FIELDS: [&str; 12] = [
    "provet_id",
    "client_id",
    "algorithm",
    "authorization_grant_type",
    "client_type",
    "redirect_uris",
    "token_url",
    "authorize_url",
    "openid_autodiscovery_url",
    "departments",
    "added_department",
    "removed_department",
];

/// The fields of the manual form, without the secret: it is never shown again.
#[derive(Debug, Clone, Default)]
pub(super) struct NewClinicForm {
    pub(super) provet_id: String,
    /// The host, the clinic's URL in Provet, or its token URL.
    pub(super) host_or_url: String,
    pub(super) client_id: String,
    pub(super) grant_type: String,
    pub(super) client_type: String,
    pub(super) algorithm: String,
    pub(super) redirect_uris: String,
    pub(super) discovery_url: String,
}

impl NewClinicForm {
    pub(super) fn from_fields(form: &RequestFields) -> Self {
        let text = |name| form.trimmed_value(name).to_owned();
        Self {
            provet_id: text("provet_id"),
            host_or_url: text("token_url"),
            client_id: text("client_id"),
            grant_type: text("authorization_grant_type"),
            client_type: text("client_type"),
            algorithm: text("algorithm"),
            redirect_uris: text("redirect_uris"),
            discovery_url: text("openid_autodiscovery_url"),
        }
    }

    /// The hookup message that Provet would have sent.
    pub(super) fn to_hookup_message(&self, secret: &str) -> Vec<u8> {
        let token = self.token_url();
        // Provet has both below the same path. [D]
        let authorize = token.replace("/oauth2/token", "/oauth2/authorize");
        let message = json!({
            "provet_id": self.provet_id,
            "client_id": self.client_id,
            "client_secret": null_if_empty(secret),
            "algorithm": null_if_empty(&self.algorithm),
            "authorization_grant_type": self.grant_type,
            "client_type": self.client_type,
            "redirect_uris": self.redirect_uris,
            "token_url": token,
            "authorize_url": authorize,
            "openid_autodiscovery_url": null_if_empty(&self.discovery_url),
        });
        message.to_string().into_bytes()
    }

    /// The token URL of what was entered as host or URL; invalid text is returned unchanged and rejected later.
    fn token_url(&self) -> String {
        let whole = if self.host_or_url.contains("://") {
            self.host_or_url.clone()
        } else {
            format!("https://{}", self.host_or_url)
        };
        // Administrators paste whatever they have at hand: a host, the address of a page, or the token URL.
        let Some(url) = Url::parse(&whole)
            .ok()
            .filter(|_| !self.host_or_url.is_empty())
        else {
            return self.host_or_url.clone();
        };
        // Taken as it is: a host may have another path in front.
        if url.path().trim_end_matches('/').ends_with("/oauth2/token") {
            return whole;
        }
        // The first segment of a page of Provet is the clinic. [D]
        let named = url.path().split('/').find(|part| !part.is_empty());
        let clinic = named.unwrap_or(&self.provet_id);
        let origin = url.origin().ascii_serialization();
        format!("{origin}/{clinic}/oauth2/token/")
    }
}

/// An empty field is null in the message.
fn null_if_empty(text: &str) -> Value {
    match text {
        "" => Value::Null,
        text => Value::from(text),
    }
}

/// A pasted message that may be shown again: formatted, with known fields only and without its secret. Empty where it
/// is no message.
pub(super) fn redact_secret(message: &str) -> String {
    let Ok(Value::Object(fields)) = serde_json::from_str(message) else {
        return String::new();
    };
    // By what may be shown, not by what may not: a secret under an unknown name stays out too.
    let mut visible: Map<String, Value> = fields
        .into_iter()
        .filter(|(name, _)| REDISPLAYED_FIELDS.contains(&name.as_str()))
        .collect();
    visible.insert("client_secret".to_owned(), Value::from(""));
    serde_json::to_string_pretty(&visible).unwrap_or_default()
}

/// The error of a hookup message, for the field that it concerns.
pub(super) fn hookup_error_message(ctx: &SettingsContext, error: HookupError) -> String {
    let fluent = &ctx.i18n.fluent;
    let hosts = ctx.services.runtime.provet_hosts.as_str();
    match error {
        HookupError::NotJson => fl!(fluent, "settings-add-not-json"),
        HookupError::HostNotAllowed { .. } => {
            fl!(fluent, "settings-add-foreign-host", hosts = hosts)
        }
        HookupError::TokenUrlMismatch => fl!(fluent, "settings-add-foreign-token-url"),
        HookupError::InvalidField { name, .. } => match name {
            "provet_id" => fl!(fluent, "settings-add-wrong-number"),
            "client_id" => fl!(fluent, "settings-add-wrong-client"),
            "client_secret" => fl!(fluent, "settings-add-wrong-secret"),
            "algorithm" => fl!(fluent, "settings-add-wrong-algorithm"),
            "authorization_grant_type" => fl!(fluent, "settings-add-wrong-grant"),
            "client_type" => fl!(fluent, "settings-add-wrong-type"),
            "redirect_uris" => fl!(fluent, "settings-add-wrong-redirect"),
            "token_url" | "authorize_url" => fl!(fluent, "settings-add-wrong-place"),
            "openid_autodiscovery_url" => fl!(fluent, "settings-add-wrong-discovery"),
            other => fl!(fluent, "settings-add-wrong-other", field = other),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token_url(place: &str) -> String {
        let form = NewClinicForm {
            provet_id: "54321".to_owned(),
            host_or_url: place.to_owned(),
            ..NewClinicForm::default()
        };
        form.token_url()
    }

    #[test]
    fn a_clinics_place_may_be_said_in_several_ways() {
        let expected = "https://us.provetcloud.com/54321/oauth2/token/";
        for place in [
            "us.provetcloud.com",
            "us.provetcloud.com/54321/",
            "https://us.provetcloud.com",
            "https://us.provetcloud.com/54321/patient/7",
            expected,
        ] {
            assert_eq!(token_url(place), expected, "{place}");
        }
        let other = "https://us.provetcloud.com/4/oauth2/token/";
        assert_eq!(
            token_url("us.provetcloud.com/4/"),
            other,
            "another clinic's"
        );
        for nonsense in ["", "https://", "a b"] {
            assert_eq!(token_url(nonsense), nonsense);
        }
    }

    #[test]
    fn a_pasted_message_comes_back_without_its_secret_and_whatever_is_not_known() {
        let pasted = r#"{"provet_id": 4, "client_secret": "hidden", "other_secret": "hidden", "client_id": "c"}"#;
        let shown = redact_secret(pasted);
        assert!(
            shown.contains("\"provet_id\": 4") && !shown.contains("hidden"),
            "{shown}"
        );
        assert_eq!(redact_secret("client_secret=hidden"), "");
        assert_eq!(redact_secret("[\"hidden\"]"), "");
    }
}
