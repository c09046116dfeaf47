//! People who work in the clinic.

use super::ProvetApi;
use super::request::ProvetRequest;
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, User, UserPermissions};

impl ProvetApi {
    /// These people; those that are gone are not among the rows. `GET /user/` \[D\] with `id__in` \[D\].
    pub async fn get_users(&self, ids: &[i64]) -> Result<ListResponse<User>, ProvetError> {
        self.list_by_ids("user/", "id__in", &[], ids, |user: &User| user.id)
            .await
    }

    /// Who this credential acts for, and what it may do. `GET /user/current/active_permissions/` \[D\], whose answer is
    /// not published \[I\].
    pub async fn get_own_permissions(&self) -> Result<UserPermissions, ProvetError> {
        let call = ProvetRequest::get(self, UserPermissions::RESOURCE_PATH, &[]);
        let said = self.send(&call).await?;
        UserPermissions::parse(&said).ok_or(ProvetError::InvalidResponse {
            resource: UserPermissions::RESOURCE_PATH,
            status: 200,
        })
    }
}
