//! What `button add` prints: the fields to enter in Provet, and the secrets, this once.

use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use url::Url;

use super::background_action;
use crate::provet::ProvetPage;
use crate::provet::launch::Salt;
use crate::storage::{self, StoredButtonAction};

/// A button that was added.
pub(super) struct CreatedButton {
    pub(super) salt: Salt,
    pub(super) button: storage::Button,
    pub(super) action: Option<StoredButtonAction>,
    pub(super) page: ProvetPage,
}

impl CreatedButton {
    /// What Provet calls.
    pub(super) fn url(&self, public_url: &Url) -> String {
        self.button.url(public_url)
    }

    /// The static header's name and value, and what events are signed with: shown once.
    fn secrets(&self) -> (Option<(&str, &str)>, Option<&str>) {
        let action = self.action.as_ref();
        // The only place that prints secrets, because Provet has to be told them.
        let header = action.and_then(|action| action.static_header.as_ref());
        let secret = action.and_then(|action| action.signing_secret.as_ref());
        (
            header.map(|it| (it.name.as_str(), it.value.expose_secret())),
            secret.map(SecretString::expose_secret),
        )
    }

    /// Everything about it as JSON, with its secrets: for scripts that enter it in Provet.
    pub(super) fn to_json(&self, url: &str) -> Value {
        let (header, secret) = self.secrets();
        json!({
            "id": self.button.id,
            "provet_id": self.button.provet_id.number(),
            "page": self.page.slug(),
            "page_number": self.page.provet_type(),
            "action": self.button.action.as_str(),
            "method": "POST",
            "url": url,
            "parameter": self.button.parameter_setting(),
            "prefix": self.button.prefix,
            "salt": self.salt.expose(),
            "recipe": self.button.recipe.as_str(),
            "payload_in_hash": self.button.covers_payload(),
            "work": self.action.as_ref().map(background_action::action_to_json),
            "header": header.map(|(name, value)| json!({"name": name, "value": value})),
            "signing_secret": secret,
        })
    }

    /// What to enter in Provet, line by line, with its secrets.
    pub(super) fn instruction_lines(&self, url: &str) -> Vec<String> {
        let mut lines = self.setting_lines(url);
        let (header, secret) = self.secrets();
        lines.extend(
            header.map(|(name, value)| format!("  Static header          {name}: {value}")),
        );
        lines.push(String::new());
        if let Some(secret) = secret {
            lines.push(format!(
                "Signing secret for the system that receives the events: {secret}"
            ));
        }
        lines.push("Copy the secrets now. They won't be shown again.".to_owned());
        lines
    }

    fn setting_lines(&self, url: &str) -> Vec<String> {
        vec![
            "Enter this in Provet under Settings > Integrations > Custom integrations:".to_owned(),
            String::new(),
            "  Name                   Cageside".to_owned(),
            format!(
                "  Visible page           {} (number {})",
                self.page,
                self.page.provet_type()
            ),
            format!("  Action                 {}", self.button.action.as_str()),
            // By POST the hash stays out of address bars, histories and logs.
            "  HTTP method            POST".to_owned(),
            format!("  URL                    {url}"),
            format!(
                "  Parameter name         {}",
                self.button.parameter_setting()
            ),
            "  Add verification hash  on".to_owned(),
            format!("  Verification salt      {}", self.salt.expose()),
            format!(
                "  Include payload        {}",
                if self.button.covers_payload() {
                    "on"
                } else {
                    "off"
                }
            ),
        ]
    }
}
