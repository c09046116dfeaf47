//! People who work in the clinic.

use super::Api;
use super::request::Call;
use crate::provet::ProvetError;
use crate::provet::model::{Permissions, Rows, User};

impl Api {
    /// These people; those that are gone are not among the rows. `GET /user/` \[D\] with `id__in` \[D\].
    pub async fn users(&self, ids: &[i64]) -> Result<Rows<User>, ProvetError> {
        self.by_ids("user/", "id__in", &[], ids, |user: &User| user.id)
            .await
    }

    /// Who this credential acts for, and what it may do. `GET /user/current/active_permissions/` \[D\], whose answer is
    /// not published \[I\].
    pub async fn permissions(&self) -> Result<Permissions, ProvetError> {
        let call = Call::read(self, Permissions::PATH, &[]);
        let said = self.send(&call).await?;
        Permissions::of(&said).ok_or(ProvetError::Nonsense {
            resource: Permissions::PATH,
            status: 200,
        })
    }
}
