//! What a settings page is to those who bring requests: an address, who may reach it, and functions from what was asked
//! to an answer.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream::BoxStream;
use maud::Markup;
use secrecy::SecretString;

use super::SettingsContext;
use crate::storage::StorageError;

/// Who may reach an address. To everybody else there is nothing there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteAccess {
    /// Everybody, signed in or not.
    Public,
    /// Everybody who is signed in.
    SignedIn,
    /// The operators, and the administrators of the clinic that the address names as `{provet_id}`.
    Clinic,
    /// The operators.
    Operator,
}

/// Answers a request.
pub type RouteHandler = fn(
    Arc<SettingsContext>,
    SettingsRequest,
) -> BoxFuture<'static, Result<SettingsResponse, SettingsError>>;

/// One address of the settings.
#[derive(Debug, Clone, Copy)]
pub struct SettingsRoute {
    /// The path, with its variable parts in braces: `/settings/clinics/{provet_id}/buttons`.
    pub path: &'static str,
    /// Who may reach it.
    pub access: RouteAccess,
    /// Answers GET, and changes nothing.
    pub get: Option<RouteHandler>,
    /// Answers the POST of a form of ours.
    pub post: Option<RouteHandler>,
}

/// What was asked for.
#[derive(Debug, Clone, Default)]
pub struct SettingsRequest {
    /// The variable parts of the path.
    pub path_params: RequestFields,
    /// What follows the `?`.
    pub query: RequestFields,
    /// The fields of the form, without the token that proves that it is ours.
    pub form: RequestFields,
    /// True when htmx asks, so that a fragment will do.
    pub is_htmx: bool,
    /// The address it came from, for throttling and never for who may see what.
    pub client_ip: Option<std::net::IpAddr>,
    /// The browser, as it names itself.
    pub user_agent: String,
    /// What the visitor's cookie holds, whoever they are: it binds what is begun here to this browser.
    pub browser_token: BrowserToken,
}

/// The secret of a browser's cookie, for binding and never for showing.
#[derive(Clone, Default)]
pub struct BrowserToken(pub Option<SecretString>);

impl std::fmt::Debug for BrowserToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BrowserToken")
    }
}

/// Names and values in the order they came.
#[derive(Clone, Default)]
pub struct RequestFields(pub Vec<(String, String)>);

impl std::fmt::Debug for RequestFields {
    /// Names only: among the values are passwords.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

impl RequestFields {
    /// The first value of `name`, without blanks at its ends; absent and empty are the same.
    pub fn trimmed_value(&self, name: &str) -> &str {
        self.raw_value(name).trim()
    }

    /// The first value of `name` as it came: a password may begin with a blank.
    pub fn raw_value(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// Every value of `name`.
    pub fn all_values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.0.iter().filter(move |(key, _)| key == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Whether a box of this name was ticked.
    pub fn is_set(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }
}

/// What a page shows.
pub struct SettingsPage {
    /// For the heading and the browser's tab.
    pub title: String,
    /// Where in the navigation it stands.
    pub tab: SettingsTab,
    /// Below the heading.
    pub body: Markup,
    /// True when a form was sent that needs another look: the answer is no success.
    pub has_errors: bool,
}

/// Where in the navigation a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsTab {
    /// Nowhere: signing in.
    NoTab,
    /// The list of clinics, and adding one.
    Clinics,
    /// One clinic's own page.
    Clinic,
    /// Its people.
    SignedInUsers,
    /// Its buttons.
    Buttons,
    /// Its panels.
    Panels,
    /// Its launch doctor.
    Doctor,
    /// Its audit.
    Audit,
    /// Its jobs.
    Jobs,
    /// Operators and administrators.
    Accounts,
    /// The audit of everything.
    GlobalAudit,
    /// The installation.
    System,
    /// The person's own account.
    Account,
}

/// A file to keep.
pub struct FileDownload {
    /// What it is called; ASCII letters, digits, `.` and `-`.
    pub file_name: String,
    /// Its media type.
    pub content_type: &'static str,
    /// Its bytes, as they come.
    pub body: BoxStream<'static, Result<Bytes, StorageError>>,
}

/// An answer.
pub enum SettingsResponse {
    /// A page.
    Page(SettingsPage),
    /// A part of a page, for htmx.
    Fragment(Markup),
    /// Go there, with GET: a path of ours, or Provet's sign-in.
    Redirect(String),
    /// A file.
    File(FileDownload),
    /// Somebody is signed in from here on: the token is for the cookie.
    SignedIn {
        /// Of [`Database::start_session`](crate::storage::Database::start_session).
        token: SecretString,
        /// Where to go.
        redirect_to: String,
    },
    /// The session has ended, and its cookie goes.
    SignedOut {
        /// Where to go.
        redirect_to: String,
    },
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// There is nothing here, or nothing that this person may see.
    #[error("nothing here")]
    NotFound,
    /// Our own database did not do its part.
    #[error("the database failed")]
    Storage(#[from] StorageError),
}

impl SettingsPage {
    /// A page that shows what is.
    pub fn new(title: impl Into<String>, tab: SettingsTab, body: Markup) -> Self {
        Self {
            title: title.into(),
            tab,
            body,
            has_errors: false,
        }
    }

    /// A page that asks for another look at what was sent.
    pub fn with_errors(title: impl Into<String>, tab: SettingsTab, body: Markup) -> Self {
        Self {
            has_errors: true,
            ..Self::new(title, tab, body)
        }
    }
}

impl From<SettingsPage> for SettingsResponse {
    fn from(page: SettingsPage) -> Self {
        Self::Page(page)
    }
}
