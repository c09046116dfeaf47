//! The routes of the settings: a path, who may reach it, and its handlers.

use std::sync::Arc;

use futures_util::future::BoxFuture;

use super::{SettingsContext, SettingsError, SettingsRequest, SettingsResponse};

/// Who may reach a route. To everybody else it does not exist (404).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteAccess {
    /// Everybody, signed in or not.
    Public,
    /// Every signed-in user, also one who has to set up a second factor before anything else.
    OwnAccount,
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
    (@context OwnAccount) => { $crate::settings::context::SignedInContext };
    (@context SignedIn) => { $crate::settings::context::SignedInContext };
    (@context Operator) => { $crate::settings::context::OperatorContext };
    (@context Clinic) => { $crate::settings::context::ClinicContext };
}
pub(super) use route;
