//! Parts of the clinic.

use super::Api;
use crate::provet::model::Department;
use crate::provet::{DepartmentId, ProvetError};

impl Api {
    /// A department. `GET /department/{id}/` \[D\]; no permission is listed for it.
    pub async fn department(&self, id: DepartmentId) -> Result<Department, ProvetError> {
        self.one(
            "department/{id}/",
            id.number(),
            |department: &Department| department.id,
        )
        .await
    }
}
