//! What somebody who has just signed in may do, asked with the very token they brought.

use super::{SignInError, fetch};
use crate::provet::Tenant;
use crate::provet::http::Http;
use crate::provet::model::Permissions;
use crate::provet::tokens::AccessToken;

/// What the bearer of a token may do. `GET /user/current/active_permissions/` \[D\], whose answer is not published \[I\].
pub(in crate::provet) async fn permissions(
    http: &Http,
    tenant: &Tenant,
    token: &AccessToken,
) -> Result<Permissions, SignInError> {
    let mut url = tenant.api();
    url.set_path(&format!("{}{}", url.path(), Permissions::PATH));
    let said = fetch::json(http, &url, Some(token)).await?;
    Permissions::of(&said).ok_or(SignInError::Nonsense { status: 200 })
}
