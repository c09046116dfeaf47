//! A button of a clinic: what Provet does when it is pressed, and what its launches are verified with.

use jiff::Timestamp;
use url::Url;

use crate::provet::launch::{ButtonKey, HashScheme, Salt};
use crate::provet::{ProvetId, ProvetPage};
use crate::storage::codec::text_enum;

text_enum! {
    /// What Provet does when the button is pressed: the `action` of a custom integration. \[D\]
    pub enum IntegrationAction {
        /// Opens beside the page.
        SidePanel = "side-panel",
        /// Opens in a new tab.
        Window = "window",
        /// Opens in a window of its own.
        Popup = "popup",
        /// Sends a request and shows nothing but whether it was answered well.
        Background = "background",
    }
}

text_enum! {
    /// How the request of a button travels: the `method` of a custom integration. \[D\]
    pub enum IntegrationMethod {
        /// With its parameters in the address.
        Get = "get",
        /// As a form, so that nothing of it stands in histories and logs.
        Post = "post",
    }
}

/// What a button is called in Provet where nobody chose a name.
pub const DEFAULT_BUTTON_LABEL: &str = "Cageside";

/// A button to add.
#[derive(Debug, Clone)]
pub struct NewButton {
    /// The clinic it belongs to.
    pub provet_id: ProvetId,
    /// The page it is on; `None` when one URL serves several pages and the parameter's name tells the page.
    pub page: Option<ProvetPage>,
    /// What Provet does when it is pressed.
    pub action: IntegrationAction,
    /// The name of the parameter that carries the object's id.
    pub parameter: String,
    /// What stands before the id in the parameter's value; mostly nothing.
    pub prefix: String,
    /// What the hash is made with.
    pub salt: Salt,
    /// How the hash is made.
    pub recipe: HashScheme,
}

/// A button as it is stored.
#[derive(Debug, Clone)]
pub struct Button {
    /// Our id.
    pub id: String,
    /// The clinic it belongs to.
    pub provet_id: ProvetId,
    /// The page it is on; `None` when one URL serves several pages and the parameter's name tells the page.
    pub page: Option<ProvetPage>,
    /// What Provet does when it is pressed.
    pub action: IntegrationAction,
    /// The name of the parameter that carries the object's id.
    pub parameter: String,
    /// What stands before the id in the parameter's value; mostly nothing.
    pub prefix: String,
    /// What the hash is made with.
    pub salt: Salt,
    /// How the hash is made.
    pub recipe: HashScheme,
    /// When it was added.
    pub created_at: Timestamp,
    /// What it is called in Provet.
    pub label: String,
    /// How its request travels.
    pub method: IntegrationMethod,
    /// Which of its salts `salt` is: the first is 1.
    pub salt_version: i64,
    /// Its panels opened up to then, and its launches signed up to then, are over.
    pub panels_ended_at: Option<Timestamp>,
    /// The salts it had before, the newest first; some may not be accepted any more.
    pub previous_salts: Vec<PreviousSalt>,
}

/// A salt that a button had before.
#[derive(Debug, Clone)]
pub struct PreviousSalt {
    /// The salt.
    pub salt: Salt,
    /// Until when launches that were signed with it are accepted.
    pub accepted_until: Timestamp,
}

impl IntegrationAction {
    /// Provet's number for it. \[D\]
    pub fn provet_number(self) -> i64 {
        match self {
            Self::Background => 0,
            Self::Window => 1,
            Self::SidePanel => 2,
            Self::Popup => 3,
        }
    }
}

impl IntegrationMethod {
    /// Provet's number for it. \[D\]
    pub fn provet_number(self) -> i64 {
        match self {
            Self::Get => 0,
            Self::Post => 1,
        }
    }
}

/// What Provet is told of a button, whether it is stored yet or not.
macro_rules! integration_settings {
    ($button:ident) => {
        impl $button {
            /// What Provet calls, below an address of ours that ends in `/`.
            pub fn url(&self, public_url: &Url) -> String {
                let route = match self.action {
                    IntegrationAction::Background => "background",
                    IntegrationAction::SidePanel
                    | IntegrationAction::Window
                    | IntegrationAction::Popup => "launch",
                };
                let clinic = self.provet_id;
                match self.page {
                    Some(page) => format!("{public_url}{route}/{clinic}/{page}"),
                    None => format!("{public_url}{route}/{clinic}"),
                }
            }

            /// The parameter as it is typed into Provet: `id`, or `id=client_` where there is a prefix. \[D\]
            pub fn parameter_setting(&self) -> String {
                if self.prefix.is_empty() {
                    self.parameter.clone()
                } else {
                    format!("{}={}", self.parameter, self.prefix)
                }
            }

            /// Whether "include payload in verification hash" must be on in Provet, whatever such a hash proves.
            pub fn covers_payload(&self) -> bool {
                !matches!(
                    self.recipe,
                    HashScheme::TimestampSalt | HashScheme::SaltTimestamp
                )
            }

            /// The page it is on: where its URL does not say, its parameter does.
            pub fn effective_page(&self) -> Option<ProvetPage> {
                let by_parameter = || ProvetPage::from_parameter(&self.parameter);
                self.page.or_else(by_parameter)
            }
        }
    };
}

integration_settings!(NewButton);
integration_settings!(Button);

impl Button {
    /// Whether its URL is that of this page, or the one without a page. What opens panels never serves background
    /// requests.
    pub fn is_behind_url(&self, page: Option<ProvetPage>, is_background: bool) -> bool {
        self.page == page && self.is_background() == is_background
    }

    /// Whether Provet's workers send its request, and nothing opens.
    pub fn is_background(&self) -> bool {
        self.action == IntegrationAction::Background
    }

    /// The salts that a launch may have been signed with now, the likeliest first.
    pub fn accepted_salts(&self, now: Timestamp) -> impl Iterator<Item = &Salt> {
        // Expired salts stay in the table until the clean-up, so the time is checked here as well.
        let old = self.previous_salts.iter();
        let old = old.filter(move |old| now < old.accepted_until);
        std::iter::once(&self.salt).chain(old.map(|old| &old.salt))
    }

    /// Until when an older salt is accepted beside the present one; none when only the present one is.
    pub fn previous_salt_until(&self, now: Timestamp) -> Option<Timestamp> {
        let ends = self.previous_salts.iter().map(|old| old.accepted_until);
        ends.filter(|until| now < *until).max()
    }

    /// What its launches are verified with; `None` for one that tells its page in no way.
    pub fn launch_key(&self) -> Option<ButtonKey<'_>> {
        Some(ButtonKey {
            provet_id: self.provet_id,
            page: self.effective_page()?,
            parameter: &self.parameter,
            prefix: &self.prefix,
            salt: &self.salt,
            hash_scheme: self.recipe,
        })
    }

    /// The same with each of the salts that its launches may have been signed with now, the likeliest first.
    pub fn accepted_launch_keys(&self, now: Timestamp) -> impl Iterator<Item = ButtonKey<'_>> {
        let key = self.launch_key();
        self.accepted_salts(now)
            .filter_map(move |salt| Some(ButtonKey { salt, ..key? }))
    }
}

impl NewButton {
    pub(super) fn into_button(
        self,
        id: String,
        appearance: ButtonAppearance<'_>,
        now: Timestamp,
    ) -> Button {
        Button {
            id,
            provet_id: self.provet_id,
            page: self.page,
            action: self.action,
            parameter: self.parameter,
            prefix: self.prefix,
            salt: self.salt,
            recipe: self.recipe,
            created_at: now,
            label: appearance.label.to_owned(),
            method: appearance.method,
            salt_version: 1,
            panels_ended_at: None,
            previous_salts: Vec::new(),
        }
    }
}

/// What a new button looks like in Provet, and the form that asked for it.
#[derive(Clone, Copy)]
pub(in crate::storage) struct ButtonAppearance<'a> {
    pub(in crate::storage) label: &'a str,
    pub(in crate::storage) method: IntegrationMethod,
    pub(in crate::storage) submission_key: Option<&'a str>,
}

impl ButtonAppearance<'static> {
    /// Of a button that no form asked for.
    pub(in crate::storage) const DEFAULT: Self = Self {
        label: DEFAULT_BUTTON_LABEL,
        method: IntegrationMethod::Post,
        submission_key: None,
    };
}
