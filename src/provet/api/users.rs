//! People who work in the clinic.

use super::Api;
use crate::provet::ProvetError;
use crate::provet::model::{Rows, User};

impl Api {
    /// These people; those that are gone are not among the rows. `GET /user/` \[D\] with `id__in` \[D\].
    pub async fn users(&self, ids: &[i64]) -> Result<Rows<User>, ProvetError> {
        self.by_ids("user/", "id__in", &[], ids, |user: &User| user.id)
            .await
    }
}
