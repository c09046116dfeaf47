//! Custom integration buttons: what a clinic sets up for one, and on which
//! page it is shown.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::hash_scheme::ButtonHashScheme;

/// A custom integration button, as set up on the buttons page or over the
/// REST API.
///
/// Serialised it is one row of the table `custom_integration`. The names of
/// the fields on the wire are not public; these are a reading of the settings
/// page \[I\].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the settings page has four boxes to tick"
)]
pub struct IntegrationButton {
    /// The label people read.
    pub name: String,
    /// The number of the page that shows it, see [`super::button_pages::BUTTON_PAGES`].
    #[serde(rename = "type")]
    pub page_number: u8,
    /// What a click does.
    pub action: ClickAction,
    /// How the payload travels.
    pub method: PayloadMethod,
    /// The target, with scheme.
    #[serde(rename = "target_url")]
    pub target_url: String,
    /// The name under which the object's id is sent; `id=client_` puts
    /// `client_` in front of the id.
    pub parameter_name: String,
    /// Whether people see it.
    pub enabled: bool,
    /// Whether `timestamp` and `verification` are sent.
    pub add_verification_hash: bool,
    /// The secret shared with the integration.
    pub verification_salt: VerificationSalt,
    /// Whether the hash covers the payload, which then names user and client.
    pub include_payload_in_hash: bool,
    /// Whether the name and number of the clinic and the department are sent.
    pub add_organization_info: bool,
    /// How the hash is computed, if not by the default scheme; ours, not the vendor's.
    #[serde(rename = "x_recipe")]
    pub hash_scheme: Option<ButtonHashScheme>,
    /// Fixed headers of a background request; a browser cannot send them.
    pub static_headers: Vec<ButtonHeader>,
}

impl Default for IntegrationButton {
    fn default() -> Self {
        Self {
            name: String::new(),
            page_number: 0,
            action: ClickAction::SidePanel,
            method: PayloadMethod::Get,
            target_url: String::new(),
            parameter_name: "id".to_owned(),
            enabled: true,
            add_verification_hash: true,
            verification_salt: VerificationSalt::default(),
            include_payload_in_hash: false,
            add_organization_info: false,
            hash_scheme: None,
            static_headers: Vec::new(),
        }
    }
}

impl IntegrationButton {
    /// The name of the parameter that carries the id, without any prefix.
    pub fn id_parameter(&self) -> &str {
        self.split_parameter_name().0
    }

    /// The prefix of the id in the value; often empty.
    pub fn id_prefix(&self) -> &str {
        self.split_parameter_name().1
    }

    fn split_parameter_name(&self) -> (&str, &str) {
        let (name, prefix) = self
            .parameter_name
            .split_once('=')
            .unwrap_or((self.parameter_name.as_str(), ""));
        let name = name.trim();
        (if name.is_empty() { "id" } else { name }, prefix)
    }

    /// What keeps this button from working, in words for the person who set
    /// it up.
    pub fn validation_errors(&self) -> Vec<&'static str> {
        let mut faults = Vec::new();
        if self.name.trim().is_empty() {
            faults.push("Give the button a name.");
        }
        if super::button_pages::find_page(self.page_number).is_none() {
            faults.push("Choose one of the pages.");
        }
        let scheme = url::Url::parse(&self.target_url).map(|url| url.scheme().to_owned());
        if !scheme.is_ok_and(|scheme| scheme == "http" || scheme == "https") {
            faults.push("Enter the URL with its scheme, for example https://.");
        }
        if self.add_verification_hash && self.verification_salt.expose().is_empty() {
            faults.push("The verification hash needs a salt.");
        }
        faults
    }
}

/// What a click on a button does \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub enum ClickAction {
    /// The vendor's servers send a request later (0).
    Background,
    /// The browser opens a new tab (1).
    NewTab,
    /// The browser loads a frame over the page (2).
    SidePanel,
    /// The browser opens a small window (3).
    Popup,
}

impl ClickAction {
    /// Every action, in the order of its number.
    pub const ALL: [Self; 4] = [Self::Background, Self::NewTab, Self::SidePanel, Self::Popup];

    /// The words on the settings page.
    pub fn label(self) -> &'static str {
        match self {
            Self::Background => "Send HTTP request",
            Self::NewTab => "Open in new window",
            Self::SidePanel => "Open in side panel",
            Self::Popup => "Open in popup window",
        }
    }

    /// The word the page's script knows it by.
    pub(super) fn script_name(self) -> &'static str {
        match self {
            Self::Background => "background",
            Self::NewTab => "tab",
            Self::SidePanel => "panel",
            Self::Popup => "popup",
        }
    }
}

impl From<ClickAction> for u8 {
    fn from(action: ClickAction) -> Self {
        match action {
            ClickAction::Background => 0,
            ClickAction::NewTab => 1,
            ClickAction::SidePanel => 2,
            ClickAction::Popup => 3,
        }
    }
}

impl TryFrom<u8> for ClickAction {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|action| u8::from(*action) == number)
            .ok_or_else(|| format!("\"{number}\" is not a valid choice."))
    }
}

/// How the payload travels \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub enum PayloadMethod {
    /// In the query string (0).
    Get,
    /// As a form in the body (1).
    Post,
}

impl PayloadMethod {
    /// The name of the method.
    pub fn label(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl From<PayloadMethod> for u8 {
    fn from(method: PayloadMethod) -> Self {
        match method {
            PayloadMethod::Get => 0,
            PayloadMethod::Post => 1,
        }
    }
}

impl TryFrom<u8> for PayloadMethod {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        match number {
            0 => Ok(Self::Get),
            1 => Ok(Self::Post),
            _ => Err(format!("\"{number}\" is not a valid choice.")),
        }
    }
}

/// A verification salt, which `Debug` does not show.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VerificationSalt(String);

impl VerificationSalt {
    /// Keeps `text` as a salt.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The salt itself, for signing and for the person who sets it up.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for VerificationSalt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VerificationSalt(…)")
    }
}

/// A fixed header; its value may be a password, so `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ButtonHeader {
    /// The name of the header.
    pub name: String,
    /// What it says.
    pub value: String,
}

impl fmt::Debug for ButtonHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ButtonHeader")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn button(parameter_name: &str) -> IntegrationButton {
        IntegrationButton {
            parameter_name: parameter_name.to_owned(),
            ..IntegrationButton::default()
        }
    }

    #[test]
    fn a_parameter_name_may_carry_a_prefix_for_the_value() {
        let plain = button("patient_id");
        assert_eq!(
            (plain.id_parameter(), plain.id_prefix()),
            ("patient_id", "")
        );
        let prefixed = button("id=client_");
        assert_eq!(
            (prefixed.id_parameter(), prefixed.id_prefix()),
            ("id", "client_")
        );
        let twice = button("id=a=b");
        assert_eq!((twice.id_parameter(), twice.id_prefix()), ("id", "a=b"));
    }

    #[test]
    fn without_a_parameter_name_the_id_is_called_id() {
        assert_eq!(button("").id_parameter(), "id");
        assert_eq!(button("=client_").id_parameter(), "id");
    }

    #[test]
    fn a_button_survives_its_row() {
        let button = IntegrationButton {
            name: "Cageside".to_owned(),
            page_number: 3,
            action: ClickAction::Popup,
            method: PayloadMethod::Post,
            verification_salt: VerificationSalt::new("pepper"),
            static_headers: vec![ButtonHeader {
                name: "Authorization".to_owned(),
                value: "Basic x".to_owned(),
            }],
            ..IntegrationButton::default()
        };
        let row = serde_json::to_value(&button).unwrap();
        assert_eq!(row["type"], 3);
        assert_eq!(row["action"], 3);
        assert_eq!(row["method"], 1);
        assert_eq!(
            serde_json::from_value::<IntegrationButton>(row).unwrap(),
            button
        );
    }

    #[test]
    fn an_unknown_action_is_refused() {
        assert!(ClickAction::try_from(4).is_err());
        assert!(PayloadMethod::try_from(2).is_err());
    }

    #[test]
    fn debug_shows_neither_salt_nor_header_value() {
        let button = IntegrationButton {
            verification_salt: VerificationSalt::new("pepper"),
            static_headers: vec![ButtonHeader {
                name: "Authorization".to_owned(),
                value: "hush".to_owned(),
            }],
            ..IntegrationButton::default()
        };
        let shown = format!("{button:?}");
        assert!(
            !shown.contains("pepper") && !shown.contains("hush"),
            "{shown}"
        );
    }

    #[test]
    fn a_button_that_cannot_work_says_why() {
        let empty = IntegrationButton::default();
        assert_eq!(empty.validation_errors().len(), 3);
        let script = IntegrationButton {
            name: "x".to_owned(),
            target_url: "javascript:alert(1)".to_owned(),
            add_verification_hash: false,
            ..IntegrationButton::default()
        };
        assert_eq!(
            script.validation_errors(),
            ["Enter the URL with its scheme, for example https://."]
        );
    }
}
