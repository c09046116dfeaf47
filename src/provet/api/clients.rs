//! Owners and their phone numbers.

use reqwest::Method;
use serde_json::{Value, json};

use super::list::ListRequest;
use super::patients::build_patch_body;
use super::request::ProvetRequest;
use super::{ProvetApi, path};
use crate::provet::model::{Client, ListResponse, PhoneNumber};
use crate::provet::{ClientId, ProvetError};

/// The kind of a new number: mobile, the one value that is known. \[C\]
const PHONE_TYPE_MOBILE: i64 = 1;

impl ProvetApi {
    /// An owner. `GET /client/{id}/` \[D\]
    pub async fn get_client(&self, id: ClientId) -> Result<Client, ProvetError> {
        self.get_record("client/{id}/", id.number(), |client: &Client| client.id)
            .await
    }

    /// An owner's phone numbers, a resource of their own. `GET /phonenumber/` \[D\]; that it takes `client__is` follows from
    /// the general filter syntax \[D\] but is not listed \[I\], so Provet may ignore it and the answer be
    /// [`FilterIgnored`](ProvetError::FilterIgnored).
    pub async fn list_phone_numbers(
        &self,
        client: ClientId,
    ) -> Result<ListResponse<PhoneNumber>, ProvetError> {
        let listing = ListRequest {
            resource: "phonenumber/",
            ids: &[],
            query: vec![("client__is", client.to_string())],
            page_size: 50,
            max_rows: 50,
        };
        self.fetch_list(listing, |number: &PhoneNumber| {
            number.client.as_known().map(|it| it.id) == Some(client.number())
        })
        .await
    }

    /// These owners; those that are gone are not among the rows. `id__in` is a documented filter. \[D\]
    pub async fn get_clients(&self, ids: &[ClientId]) -> Result<ListResponse<Client>, ProvetError> {
        let ids: Vec<i64> = ids.iter().map(|id| id.number()).collect();
        self.list_by_ids("client/", "id__in", &[], &ids, |client: &Client| client.id)
            .await
    }

    /// The phone numbers of these owners. That the list takes `client__in` follows from the general filter syntax \[D\]
    /// but is not listed. \[I\]
    pub async fn list_phone_numbers_of_clients(
        &self,
        clients: &[ClientId],
    ) -> Result<ListResponse<PhoneNumber>, ProvetError> {
        let ids: Vec<i64> = clients.iter().map(|id| id.number()).collect();
        let owner = |number: &PhoneNumber| number.client.as_known().map(|it| it.id);
        self.list_by_ids("phonenumber/", "client__in", &[], &ids, owner)
            .await
    }

    /// Changes fields of an owner. `PATCH /client/{id}/` \[D\]
    pub async fn update_client(
        &self,
        id: ClientId,
        changes: &[(&str, Value)],
    ) -> Result<Client, ProvetError> {
        let call = ProvetRequest::write(
            self,
            Method::PATCH,
            "client/{id}/",
            &[id.number()],
            build_patch_body(changes),
        );
        self.write_and_verify(&call, |client: &Client| client.id == Some(id.number()))
            .await
    }

    /// Adds a phone number. `POST /phonenumber/` \[D\]
    pub async fn create_phone_number(
        &self,
        client: ClientId,
        number: &str,
        description: &str,
    ) -> Result<PhoneNumber, ProvetError> {
        let body = json!({
            "client": path::record_url(&self.tenant, "client", client.number()),
            "type_code": PHONE_TYPE_MOBILE,
            "phone_number": number,
            "description": description,
        });
        let call = ProvetRequest::write(self, Method::POST, "phonenumber/", &[], body);
        // Not compared with what was sent: Provet may have written the number in a form of its own. [I]
        self.write_and_verify(&call, |_: &PhoneNumber| true).await
    }

    /// Changes fields of a phone number. `PATCH /phonenumber/{id}/` \[D\]
    pub async fn update_phone_number(
        &self,
        id: i64,
        changes: &[(&str, Value)],
    ) -> Result<PhoneNumber, ProvetError> {
        let call = ProvetRequest::write(
            self,
            Method::PATCH,
            "phonenumber/{id}/",
            &[id],
            build_patch_body(changes),
        );
        self.write_and_verify(&call, |number: &PhoneNumber| number.id == Some(id))
            .await
    }
}
