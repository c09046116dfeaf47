//! Custom integrations: the buttons that we made in Provet ourselves, for a caller sees no others. \[D\]
//!
//! All of it needs the permission `Settings: Integration settings`. \[D\]

use reqwest::Method;
use serde_json::Value;

use super::Api;
use super::list::Listing;
use super::request::Call;
use crate::provet::ProvetError;
use crate::provet::integration::Told;
use crate::provet::model::{Integration, Rows};

const ALL: &str = "custom_integration/";
const ONE: &str = "custom_integration/{id}/";

impl Api {
    /// The fields that a custom integration can be made with. `OPTIONS /custom_integration/` \[D\]; none where the caller
    /// may not make any, for then Provet does not tell. \[I\]
    pub async fn integration_fields(&self) -> Result<Vec<Told>, ProvetError> {
        let told = self.send(&Call::options(self, ALL)).await?;
        Ok(Told::read(&told))
    }

    /// The custom integrations that the caller made. `GET /custom_integration/` \[D\]
    pub async fn integrations(&self) -> Result<Rows<Integration>, ProvetError> {
        let listing = Listing {
            resource: ALL,
            ids: &[],
            query: Vec::new(),
            page_size: 100,
            at_most: 500,
        };
        self.rows(listing, |row: &Integration| row.id.is_some())
            .await
    }

    /// One of them. `GET /custom_integration/{id}/` \[D\]
    pub async fn integration(&self, id: i64) -> Result<Integration, ProvetError> {
        self.one(ONE, id, |row: &Integration| row.id).await
    }

    /// Makes one. `POST /custom_integration/` \[D\] An answer without an id leaves open whether it was made.
    pub async fn make_integration(&self, body: Value) -> Result<Integration, ProvetError> {
        let call = Call::write(self, Method::POST, ALL, &[], body);
        self.written(&call, |row: &Integration| row.id.is_some())
            .await
    }

    /// Changes fields of one; the same change twice is one. `PATCH /custom_integration/{id}/` \[D\]
    pub async fn change_integration(
        &self,
        id: i64,
        body: Value,
    ) -> Result<Integration, ProvetError> {
        let call = Call::write(self, Method::PATCH, ONE, &[id], body);
        self.written(&call, |row: &Integration| row.id == Some(id))
            .await
    }

    /// Deletes one. `DELETE /custom_integration/{id}/` \[D\]
    pub async fn remove_integration(&self, id: i64) -> Result<(), ProvetError> {
        let call = Call::write(self, Method::DELETE, ONE, &[id], Value::Null);
        self.send(&call.unanswered()).await.map(drop)
    }
}
