//! What a settings page answers: a page, a part of one, a redirect, a file, or an error.

use bytes::Bytes;
use futures_util::stream::BoxStream;
use maud::Markup;
use secrecy::SecretString;

use crate::storage::StorageError;

/// A page.
pub struct SettingsPage {
    /// The heading, and the title of the browser's tab.
    pub title: String,
    /// The entry of the navigation that is marked as current.
    pub tab: SettingsTab,
    /// What follows the heading.
    pub body: Markup,
    /// Whether a form was rejected: the status is then 422.
    pub has_errors: bool,
}

/// Entries of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsTab {
    /// None: pages before the sign-in.
    NoTab,
    /// The list of clinics, and adding one.
    Clinics,
    /// A clinic's overview.
    Clinic,
    /// A clinic's signed-in users.
    SignedInUsers,
    /// A clinic's buttons.
    Buttons,
    /// A clinic's panel layouts.
    Panels,
    /// A clinic's launch doctor.
    Doctor,
    /// A clinic's audit.
    Audit,
    /// A clinic's jobs.
    Jobs,
    /// Accounts of operators and administrators.
    Accounts,
    /// The audit of all clinics.
    GlobalAudit,
    /// The system page.
    System,
    /// The user's own account.
    Account,
}

/// A file to download.
pub struct FileDownload {
    /// The file name; ASCII letters, digits, `.` and `-`.
    pub file_name: String,
    /// Its media type.
    pub content_type: &'static str,
    /// The content, streamed.
    pub body: BoxStream<'static, Result<Bytes, StorageError>>,
}

/// A response of a settings page.
pub enum SettingsResponse {
    /// A page.
    Page(SettingsPage),
    /// A part of a page, for htmx.
    Fragment(Markup),
    /// A redirect (303) to a path of ours.
    Redirect(String),
    /// A file.
    File(FileDownload),
    /// A redirect with a new session, or with another token of the same one.
    SignedIn {
        /// The session token for the cookie, from `Database::create_settings_session` or `renew_session_token`.
        token: SecretString,
        /// By which the browser is known again at the next sign-in; none where there is no account.
        known_browser: Option<SecretString>,
        /// Where to redirect.
        redirect_to: String,
    },
    /// A redirect after the session has ended; its cookie is removed.
    SignedOut {
        /// Where to redirect.
        redirect_to: String,
    },
}

/// Why a request has no response.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The object does not exist, or the user may not access it.
    #[error("not found")]
    NotFound,
    /// The database failed.
    #[error("the database failed")]
    Storage(#[from] StorageError),
}

impl SettingsPage {
    /// A page.
    pub fn new(title: impl Into<String>, tab: SettingsTab, body: Markup) -> Self {
        Self {
            title: title.into(),
            tab,
            body,
            has_errors: false,
        }
    }

    /// A page with a rejected form.
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
