//! Custom integration buttons: what a clinic sets up for one, and on which
//! page it stands.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::recipe::Recipe;

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
pub struct Button {
    /// The label people read.
    pub name: String,
    /// The number of the page it stands on, see [`super::pages::PAGES`].
    #[serde(rename = "type")]
    pub page: u8,
    /// What a press does.
    pub action: Action,
    /// How the payload travels.
    pub method: Method,
    /// The target, with scheme.
    #[serde(rename = "target_url")]
    pub url: String,
    /// The name under which the object's id is sent; `id=client_` puts
    /// `client_` in front of the id.
    pub parameter_name: String,
    /// Whether people see it.
    pub enabled: bool,
    /// Whether `timestamp` and `verification` are sent.
    pub add_verification_hash: bool,
    /// The secret shared with the integration.
    pub verification_salt: Salt,
    /// Whether the hash covers the payload, which then names user and client.
    pub include_payload_in_hash: bool,
    /// Whether the name and number of the clinic and the department are sent.
    pub add_organization_info: bool,
    /// How the hash is made, where that is not the usual way; ours, not the vendor's.
    #[serde(rename = "x_recipe")]
    pub recipe: Option<Recipe>,
    /// Fixed headers of a background request; a browser cannot send them.
    pub static_headers: Vec<Header>,
}

impl Default for Button {
    fn default() -> Self {
        Self {
            name: String::new(),
            page: 0,
            action: Action::SidePanel,
            method: Method::Get,
            url: String::new(),
            parameter_name: "id".to_owned(),
            enabled: true,
            add_verification_hash: true,
            verification_salt: Salt::default(),
            include_payload_in_hash: false,
            add_organization_info: false,
            recipe: None,
            static_headers: Vec::new(),
        }
    }
}

impl Button {
    /// The name of the parameter that carries the id, without any prefix.
    pub fn parameter(&self) -> &str {
        self.split_parameter().0
    }

    /// What stands in front of the id in the value; often nothing.
    pub fn prefix(&self) -> &str {
        self.split_parameter().1
    }

    fn split_parameter(&self) -> (&str, &str) {
        let (name, prefix) = self
            .parameter_name
            .split_once('=')
            .unwrap_or((self.parameter_name.as_str(), ""));
        let name = name.trim();
        (if name.is_empty() { "id" } else { name }, prefix)
    }

    /// What keeps this button from working, in words for the person who set
    /// it up.
    pub fn faults(&self) -> Vec<&'static str> {
        let mut faults = Vec::new();
        if self.name.trim().is_empty() {
            faults.push("Give the button a name.");
        }
        if super::pages::page(self.page).is_none() {
            faults.push("Choose one of the pages.");
        }
        let scheme = url::Url::parse(&self.url).map(|url| url.scheme().to_owned());
        if !scheme.is_ok_and(|scheme| scheme == "http" || scheme == "https") {
            faults.push("Enter the URL with its scheme, for example https://.");
        }
        if self.add_verification_hash && self.verification_salt.expose().is_empty() {
            faults.push("The verification hash needs a salt.");
        }
        faults
    }
}

/// What a press of a button does \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub enum Action {
    /// The vendor's servers send a request later (0).
    Background,
    /// The browser opens a new tab (1).
    NewTab,
    /// The browser loads a frame over the page (2).
    SidePanel,
    /// The browser opens a small window (3).
    Popup,
}

impl Action {
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
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Background => "background",
            Self::NewTab => "tab",
            Self::SidePanel => "panel",
            Self::Popup => "popup",
        }
    }
}

impl From<Action> for u8 {
    fn from(action: Action) -> Self {
        match action {
            Action::Background => 0,
            Action::NewTab => 1,
            Action::SidePanel => 2,
            Action::Popup => 3,
        }
    }
}

impl TryFrom<u8> for Action {
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
pub enum Method {
    /// In the query string (0).
    Get,
    /// As a form in the body (1).
    Post,
}

impl Method {
    /// The name of the method.
    pub fn label(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl From<Method> for u8 {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => 0,
            Method::Post => 1,
        }
    }
}

impl TryFrom<u8> for Method {
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
pub struct Salt(String);

impl Salt {
    /// Keeps `text` as a salt.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The salt itself, for signing and for the person who sets it up.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(…)")
    }
}

/// A fixed header; its value may be a password, so `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The name of the header.
    pub name: String,
    /// What it says.
    pub value: String,
}

impl fmt::Debug for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Header")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn button(parameter_name: &str) -> Button {
        Button {
            parameter_name: parameter_name.to_owned(),
            ..Button::default()
        }
    }

    #[test]
    fn a_parameter_name_may_carry_a_prefix_for_the_value() {
        let plain = button("patient_id");
        assert_eq!((plain.parameter(), plain.prefix()), ("patient_id", ""));
        let prefixed = button("id=client_");
        assert_eq!((prefixed.parameter(), prefixed.prefix()), ("id", "client_"));
        let twice = button("id=a=b");
        assert_eq!((twice.parameter(), twice.prefix()), ("id", "a=b"));
    }

    #[test]
    fn without_a_parameter_name_the_id_is_called_id() {
        assert_eq!(button("").parameter(), "id");
        assert_eq!(button("=client_").parameter(), "id");
    }

    #[test]
    fn a_button_survives_its_row() {
        let button = Button {
            name: "Cageside".to_owned(),
            page: 3,
            action: Action::Popup,
            method: Method::Post,
            verification_salt: Salt::new("pepper"),
            static_headers: vec![Header {
                name: "Authorization".to_owned(),
                value: "Basic x".to_owned(),
            }],
            ..Button::default()
        };
        let row = serde_json::to_value(&button).unwrap();
        assert_eq!(row["type"], 3);
        assert_eq!(row["action"], 3);
        assert_eq!(row["method"], 1);
        assert_eq!(serde_json::from_value::<Button>(row).unwrap(), button);
    }

    #[test]
    fn an_unknown_action_is_refused() {
        assert!(Action::try_from(4).is_err());
        assert!(Method::try_from(2).is_err());
    }

    #[test]
    fn debug_shows_neither_salt_nor_header_value() {
        let button = Button {
            verification_salt: Salt::new("pepper"),
            static_headers: vec![Header {
                name: "Authorization".to_owned(),
                value: "hush".to_owned(),
            }],
            ..Button::default()
        };
        let shown = format!("{button:?}");
        assert!(
            !shown.contains("pepper") && !shown.contains("hush"),
            "{shown}"
        );
    }

    #[test]
    fn a_button_that_cannot_work_says_why() {
        let empty = Button::default();
        assert_eq!(empty.faults().len(), 3);
        let script = Button {
            name: "x".to_owned(),
            url: "javascript:alert(1)".to_owned(),
            add_verification_hash: false,
            ..Button::default()
        };
        assert_eq!(
            script.faults(),
            ["Enter the URL with its scheme, for example https://."]
        );
    }
}
