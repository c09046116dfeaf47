//! The fields that a clinic has added to Provet's records.

use super::ProvetApi;
use super::list::ListRequest;
use crate::provet::ProvetError;
use crate::provet::model::{CustomFieldDefinition, ListResponse};

impl ProvetApi {
    /// What the clinic calls its own fields. `GET /custom_fields/` \[D\]; no permission is listed for it.
    pub async fn list_custom_field_definitions(
        &self,
    ) -> Result<ListResponse<CustomFieldDefinition>, ProvetError> {
        let listing = ListRequest {
            resource: "custom_fields/",
            ids: &[],
            query: Vec::new(),
            page_size: 100,
            max_rows: 500,
        };
        self.fetch_list(listing, |_: &CustomFieldDefinition| true)
            .await
    }
}
