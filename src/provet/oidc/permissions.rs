//! Fetches the permissions of a user who has just signed in, with their own token.

use super::{SignInError, fetch};
use crate::provet::Tenant;
use crate::provet::http::GuardedClient;
use crate::provet::model::UserPermissions;
use crate::provet::tokens::AccessToken;

/// What the bearer of a token may do. `GET /user/current/active_permissions/` \[D\], whose answer is not published \[I\].
pub(in crate::provet) async fn fetch_permissions(
    http: &GuardedClient,
    tenant: &Tenant,
    token: &AccessToken,
) -> Result<UserPermissions, SignInError> {
    let mut url = tenant.api_url();
    url.set_path(&format!("{}{}", url.path(), UserPermissions::RESOURCE_PATH));
    let body = fetch::fetch_json(http, &url, Some(token)).await?;
    UserPermissions::parse(&body).ok_or(SignInError::InvalidResponse { status: 200 })
}
