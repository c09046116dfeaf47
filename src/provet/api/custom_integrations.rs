//! Custom integrations: the buttons that we made in Provet ourselves, for a caller sees no others. \[D\]
//!
//! All of it needs the permission `Settings: Integration settings`. \[D\]

use reqwest::Method;
use serde_json::Value;

use super::ProvetApi;
use super::list::ListRequest;
use super::request::ProvetRequest;
use crate::provet::ProvetError;
use crate::provet::model::{CustomIntegration, ListResponse};
use crate::provet::remote_buttons::FieldMetadata;

const COLLECTION_PATH: &str = "custom_integration/";
const RECORD_PATH: &str = "custom_integration/{id}/";

impl ProvetApi {
    /// The fields that a custom integration can be made with. `OPTIONS /custom_integration/` \[D\]; none where the caller
    /// may not make any, for then Provet does not tell. \[I\]
    pub async fn get_integration_fields(&self) -> Result<Vec<FieldMetadata>, ProvetError> {
        let told = self
            .send(&ProvetRequest::options(self, COLLECTION_PATH))
            .await?;
        Ok(FieldMetadata::parse_options(&told))
    }

    /// The custom integrations that the caller made. `GET /custom_integration/` \[D\]
    pub async fn list_integrations(&self) -> Result<ListResponse<CustomIntegration>, ProvetError> {
        let listing = ListRequest {
            resource: COLLECTION_PATH,
            ids: &[],
            query: Vec::new(),
            page_size: 100,
            max_rows: 500,
        };
        // Without its id a button could be neither changed nor deleted later.
        self.fetch_list(listing, |row: &CustomIntegration| row.id.is_some())
            .await
    }

    /// One of them. `GET /custom_integration/{id}/` \[D\]
    pub async fn get_integration(&self, id: i64) -> Result<CustomIntegration, ProvetError> {
        self.get_record(RECORD_PATH, id, |row: &CustomIntegration| row.id)
            .await
    }

    /// Makes one. `POST /custom_integration/` \[D\] An answer without an id leaves open whether it was made.
    pub async fn create_integration(&self, body: Value) -> Result<CustomIntegration, ProvetError> {
        let call = ProvetRequest::write(self, Method::POST, COLLECTION_PATH, &[], body);
        self.write_and_verify(&call, |row: &CustomIntegration| row.id.is_some())
            .await
    }

    /// Changes fields of one; the same change twice is one. `PATCH /custom_integration/{id}/` \[D\]
    pub async fn update_integration(
        &self,
        id: i64,
        body: Value,
    ) -> Result<CustomIntegration, ProvetError> {
        let call = ProvetRequest::write(self, Method::PATCH, RECORD_PATH, &[id], body);
        self.write_and_verify(&call, |row: &CustomIntegration| row.id == Some(id))
            .await
    }

    /// Deletes one. `DELETE /custom_integration/{id}/` \[D\]
    pub async fn delete_integration(&self, id: i64) -> Result<(), ProvetError> {
        let call = ProvetRequest::write(self, Method::DELETE, RECORD_PATH, &[id], Value::Null);
        self.send(&call.ignoring_body()).await.map(drop)
    }
}
