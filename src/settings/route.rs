//! The interface between `web` and the settings pages: routes with their access, requests, responses.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream::BoxStream;
use maud::Markup;
use secrecy::SecretString;

use super::SettingsContext;
use crate::storage::StorageError;

/// Who may reach a route. To everybody else it does not exist (404).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteAccess {
    /// Everybody, signed in or not.
    Public,
    /// Every signed-in user.
    SignedIn,
    /// Operators, and administrators of the clinic that the path names as `{provet_id}`.
    Clinic,
    /// Operators.
    Operator,
}

/// Handles a request.
pub type RouteHandler = fn(
    Arc<SettingsContext>,
    SettingsRequest,
) -> BoxFuture<'static, Result<SettingsResponse, SettingsError>>;

/// A route of the settings.
#[derive(Debug, Clone, Copy)]
pub struct SettingsRoute {
    /// The path, with parameters in braces: `/settings/clinics/{provet_id}/buttons`.
    pub path: &'static str,
    /// Who may reach it.
    pub access: RouteAccess,
    /// Handles GET; changes nothing.
    pub get: Option<RouteHandler>,
    /// Handles the POST of a form.
    pub post: Option<RouteHandler>,
}

/// Declares a route: access, path, and handlers for `get` and `post` (`get_sync` for a handler that is not async).
///
/// The access decides which context the handlers take, so that a page can use the clinic, the session or the operator's
/// rights only where its route is guarded for them.
macro_rules! route {
    ($access:ident, $path:expr $(, get $get:path)? $(, get_sync $get_sync:path)? $(, post $post:path)?) => {
        $crate::settings::SettingsRoute {
            path: $path,
            access: $crate::settings::RouteAccess::$access,
            get: $crate::settings::route::route!(@handler $access $(await $get)? $(sync $get_sync)?),
            post: $crate::settings::route::route!(@handler $access $(await $post)?),
        }
    };
    (@handler $access:ident) => { None };
    (@handler $access:ident await $handler:path) => {
        Some(|ctx, request| Box::pin(async move {
            let ctx: $crate::settings::route::route!(@context $access) =
                $crate::settings::context::RouteContext::from_settings(ctx)?;
            $handler(ctx, request).await
        }))
    };
    (@handler $access:ident sync $handler:path) => {
        Some(|ctx, request| Box::pin(async move {
            let ctx: $crate::settings::route::route!(@context $access) =
                $crate::settings::context::RouteContext::from_settings(ctx)?;
            Ok($handler(&ctx, &request))
        }))
    };
    (@context Public) => { std::sync::Arc<$crate::settings::SettingsContext> };
    (@context SignedIn) => { $crate::settings::context::SignedInContext };
    (@context Operator) => { $crate::settings::context::OperatorContext };
    (@context Clinic) => { $crate::settings::context::ClinicContext };
}
pub(super) use route;

/// A request to a settings page.
#[derive(Debug, Clone, Default)]
pub struct SettingsRequest {
    /// The path parameters.
    pub path_params: RequestFields,
    /// The query parameters.
    pub query: RequestFields,
    /// The form fields, without the token against cross-site request forgery.
    pub form: RequestFields,
    /// Whether htmx sent it, so that a fragment suffices.
    pub is_htmx: bool,
    /// The client's IP address: for throttling, never for access.
    pub client_ip: Option<std::net::IpAddr>,
    /// The `User-Agent` header.
    pub user_agent: String,
    /// The token of the browser's cookie, with or without a session: it binds a sign-in to this browser.
    pub browser_token: BrowserToken,
}

/// The secret token of a browser's cookie; never shown.
#[derive(Clone, Default)]
pub struct BrowserToken(pub Option<SecretString>);

impl std::fmt::Debug for BrowserToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BrowserToken")
    }
}

/// Names and values, in the order in which they were sent.
#[derive(Clone, Default)]
pub struct RequestFields(pub Vec<(String, String)>);

impl std::fmt::Debug for RequestFields {
    /// Names only: values may be passwords.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

impl RequestFields {
    /// The first value of `name`, trimmed; absent and empty are the same.
    pub fn trimmed_value(&self, name: &str) -> &str {
        self.raw_value(name).trim()
    }

    /// The first value of `name`, untrimmed: a password may begin with a space.
    pub fn raw_value(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// Every value of `name`.
    pub fn all_values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.0.iter().filter(move |(key, _)| key == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Whether the field was sent, as a ticked checkbox is.
    pub fn is_set(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }
}

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
    /// A redirect with a new session.
    SignedIn {
        /// The session token for the cookie, from `Database::start_session`.
        token: SecretString,
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
