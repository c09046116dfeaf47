//! Parts of the clinic.

use super::ProvetApi;
use crate::provet::model::Department;
use crate::provet::{DepartmentId, ProvetError};

impl ProvetApi {
    /// A department. `GET /department/{id}/` \[D\]; no permission is listed for it.
    pub async fn get_department(&self, id: DepartmentId) -> Result<Department, ProvetError> {
        self.get_record(
            "department/{id}/",
            id.number(),
            |department: &Department| department.id,
        )
        .await
    }
}
