//! OAuth applications that clinics have added, each with credentials, permissions and a virtual user.

use std::collections::BTreeSet;
use std::fmt;

use jiff::Timestamp;
use rand::{RngExt, distr::Alphanumeric, rngs::StdRng};
use serde_json::json;

use crate::clinic::StoredRecord;
use crate::schema;
use crate::state::Simulator;

/// How an application gets its tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GrantType {
    /// The application acts as its own virtual user.
    #[default]
    ClientCredentials,
    /// The application acts as the person who signed in.
    AuthorizationCode,
}

impl GrantType {
    /// The name Provet's install message uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClientCredentials => "client_credentials",
            Self::AuthorizationCode => "authorization_code",
        }
    }
}

/// Whether the install message names something that may also be null in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FieldPresence {
    /// As it is most likely: a secret of confidential clients, a discovery document with OpenID.
    #[default]
    Default,
    /// It is named.
    Present,
    /// It is null.
    Null,
}

impl FieldPresence {
    /// Whether it is named, where `usual` says what is most likely.
    fn is_present(self, usual: bool) -> bool {
        match self {
            Self::Default => usual,
            Self::Present => true,
            Self::Null => false,
        }
    }
}

/// An application as one clinic has it: with its own credentials and virtual user.
#[derive(Clone)]
pub struct OauthApplication {
    /// Name in the clinic's list of applications.
    pub name: String,
    /// The clinic that added it.
    pub provet_id: i64,
    /// 40 characters.
    pub client_id: String,
    /// 128 characters.
    pub client_secret: String,
    /// How it gets its tokens.
    pub grant_type: GrantType,
    /// Whether it is a `public` client, which has to use PKCE and has no use for a secret.
    pub public: bool,
    /// How identity tokens are signed: `None`, `HS256` or `RS256`.
    pub signing_algorithm: Option<String>,
    /// Whether the install message names the secret.
    pub secret_presence: FieldPresence,
    /// Whether the install message names the discovery document.
    pub discovery_presence: FieldPresence,
    /// Where the authorization code may be sent.
    pub redirect_uris: Vec<String>,
    /// Display names of the permissions its virtual user holds.
    pub permissions: BTreeSet<String>,
    /// Where the install message goes.
    pub hookup_url: Option<String>,
    /// Departments that have the application switched on.
    pub departments: Vec<i64>,
    /// The virtual user, a record of the table `user`; 0 where people sign in, who act as
    /// themselves.
    pub virtual_user: i64,
}

impl OauthApplication {
    /// Whether the install message names the secret. A public client usually has none \[I\].
    pub fn includes_secret(&self) -> bool {
        self.secret_presence.is_present(!self.public)
    }

    /// Whether the install message names the discovery document: usually with OpenID \[I\].
    pub fn includes_discovery(&self) -> bool {
        self.discovery_presence
            .is_present(self.signing_algorithm.is_some())
    }
}

impl fmt::Debug for OauthApplication {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OauthApplication")
            .field("name", &self.name)
            .field("provet_id", &self.provet_id)
            .field("grant", &self.grant_type)
            .finish_non_exhaustive()
    }
}

/// What is chosen when a clinic adds an application; the rest is made up.
#[derive(Debug, Clone)]
pub struct NewApplication {
    /// Name in the clinic's list of applications.
    pub name: String,
    /// How it gets its tokens.
    pub grant_type: GrantType,
    /// Whether it is a `public` client.
    pub public: bool,
    /// How identity tokens are signed: `None`, `HS256` or `RS256`.
    pub signing_algorithm: Option<String>,
    /// Whether the install message names the secret.
    pub secret_presence: FieldPresence,
    /// Whether the install message names the discovery document.
    pub discovery_presence: FieldPresence,
    /// Where the authorization code may be sent.
    pub redirect_uris: Vec<String>,
    /// Display names of the permissions its virtual user holds; all of them by default.
    pub permissions: BTreeSet<String>,
    /// Where the install message goes.
    pub hookup_url: Option<String>,
    /// Departments that have the application switched on.
    pub departments: Vec<i64>,
}

impl Default for NewApplication {
    fn default() -> Self {
        Self {
            name: "Cageside".to_owned(),
            grant_type: GrantType::default(),
            public: false,
            signing_algorithm: Some("RS256".to_owned()),
            secret_presence: FieldPresence::Default,
            discovery_presence: FieldPresence::Default,
            redirect_uris: Vec::new(),
            permissions: schema::list_permissions().map(str::to_owned).collect(),
            hookup_url: None,
            departments: Vec::new(),
        }
    }
}

/// What an access token gives access to.
#[derive(Clone)]
pub(crate) struct IssuedAccessToken {
    pub(crate) client_id: String,
    pub(crate) provet_id: i64,
    pub(crate) user: i64,
    pub(crate) expires_at: Timestamp,
    pub(crate) scope: String,
    /// The authorization it came of, where a person signed in; `None` for an application's own.
    pub(crate) token_family: Option<u64>,
}

impl IssuedAccessToken {
    /// Whether it belongs to a person, and not to the application's virtual user.
    pub(crate) fn is_user_token(&self) -> bool {
        self.token_family.is_some()
    }
}

impl Simulator {
    /// Adds an application to a clinic, with credentials and a virtual user of its own.
    ///
    /// `None` where there is no such clinic. Nothing is sent to the hookup URL.
    pub fn add_application(
        &self,
        provet_id: i64,
        new_app: NewApplication,
    ) -> Option<OauthApplication> {
        self.update(|state| {
            let now = state.now();
            let (client_id, client_secret) = (
                random_token(&mut state.rng, 40),
                random_token(&mut state.rng, 128),
            );
            let clinic = state.clinics.get_mut(&provet_id)?;
            let user = match new_app.grant_type {
                GrantType::ClientCredentials => {
                    clinic.insert_row("user", build_virtual_user(&new_app.name, now))
                }
                GrantType::AuthorizationCode => 0,
            };
            let app = OauthApplication {
                name: new_app.name,
                provet_id,
                client_id,
                client_secret,
                grant_type: new_app.grant_type,
                public: new_app.public,
                signing_algorithm: new_app.signing_algorithm,
                secret_presence: new_app.secret_presence,
                discovery_presence: new_app.discovery_presence,
                redirect_uris: new_app.redirect_uris,
                permissions: new_app.permissions,
                hookup_url: new_app.hookup_url,
                departments: new_app.departments,
                virtual_user: user,
            };
            state
                .applications
                .insert(app.client_id.clone(), app.clone());
            Some(app)
        })
    }

    /// Takes an application out of its clinic; its tokens stop working at once.
    pub fn remove_application(&self, client_id: &str) -> Option<OauthApplication> {
        self.update(|state| {
            state
                .access_tokens
                .retain(|_, token| token.client_id != client_id);
            // Also codes and refresh tokens, or the application could come back with them.
            state.grant_store.delete_application(client_id);
            state.applications.remove(client_id)
        })
    }

    /// The applications of a clinic.
    pub fn list_applications(&self, provet_id: i64) -> Vec<OauthApplication> {
        self.read(|state| {
            state
                .applications
                .values()
                .filter(|app| app.provet_id == provet_id)
                .cloned()
                .collect()
        })
    }
}

/// The user record an application acts as.
fn build_virtual_user(name: &str, now: Timestamp) -> StoredRecord {
    let mut row = json!({
        "email": "", "first_name": "Integration", "last_name": name, "is_active": true,
        "is_staff": false, "last_login": null, "groups": [], "created": now.to_string(),
        "modified": now.to_string(),
    });
    row.as_object_mut().map(std::mem::take).unwrap_or_default()
}

/// Random letters and digits.
pub(crate) fn random_token(random: &mut StdRng, length: usize) -> String {
    (0..length)
        .map(|_| char::from(random.sample(Alphanumeric)))
        .collect()
}
