//! Owners and their phone numbers.

use reqwest::Method;
use serde_json::{Value, json};

use super::list::Listing;
use super::patients::fields;
use super::request::Call;
use super::{Api, path};
use crate::provet::model::{Client, PhoneNumber, Rows};
use crate::provet::{ClientId, ProvetError};

/// The kind of a new number: mobile, the one value that is known. \[C\]
const MOBILE: i64 = 1;

impl Api {
    /// An owner. `GET /client/{id}/` \[D\]
    pub async fn client(&self, id: ClientId) -> Result<Client, ProvetError> {
        self.one("client/{id}/", id.number(), |client: &Client| client.id)
            .await
    }

    /// An owner's phone numbers, a resource of their own. `GET /phonenumber/` \[D\]; that it takes `client__is` follows from
    /// the general filter syntax \[D\] but is not listed \[I\], so Provet may ignore it and the answer be
    /// [`Unfiltered`](ProvetError::Unfiltered).
    pub async fn phone_numbers(&self, client: ClientId) -> Result<Rows<PhoneNumber>, ProvetError> {
        let listing = Listing {
            resource: "phonenumber/",
            ids: &[],
            query: vec![("client__is", client.to_string())],
            page_size: 50,
            at_most: 50,
        };
        self.rows(listing, |number: &PhoneNumber| {
            number.client.as_ref().map(|it| it.id) == Some(client.number())
        })
        .await
    }

    /// These owners; those that are gone are not among the rows. `id__in` is a documented filter. \[D\]
    pub async fn clients_by_id(&self, ids: &[ClientId]) -> Result<Rows<Client>, ProvetError> {
        let ids: Vec<i64> = ids.iter().map(|id| id.number()).collect();
        self.by_ids("client/", "id__in", &[], &ids, |client: &Client| client.id)
            .await
    }

    /// The phone numbers of these owners. That the list takes `client__in` follows from the general filter syntax \[D\]
    /// but is not listed. \[I\]
    pub async fn phone_numbers_of_clients(
        &self,
        clients: &[ClientId],
    ) -> Result<Rows<PhoneNumber>, ProvetError> {
        let ids: Vec<i64> = clients.iter().map(|id| id.number()).collect();
        let owner = |number: &PhoneNumber| number.client.as_ref().map(|it| it.id);
        self.by_ids("phonenumber/", "client__in", &[], &ids, owner)
            .await
    }

    /// Changes fields of an owner. `PATCH /client/{id}/` \[D\]
    pub async fn change_client(
        &self,
        id: ClientId,
        changes: &[(&str, Value)],
    ) -> Result<Client, ProvetError> {
        let call = Call::write(
            self,
            Method::PATCH,
            "client/{id}/",
            &[id.number()],
            fields(changes),
        );
        self.written(&call, |client: &Client| client.id == Some(id.number()))
            .await
    }

    /// Adds a phone number. `POST /phonenumber/` \[D\]
    pub async fn add_phone_number(
        &self,
        client: ClientId,
        number: &str,
        description: &str,
    ) -> Result<PhoneNumber, ProvetError> {
        let body = json!({
            "client": path::relation(&self.tenant, "client", client.number()),
            "type_code": MOBILE,
            "phone_number": number,
            "description": description,
        });
        let call = Call::write(self, Method::POST, "phonenumber/", &[], body);
        self.written(&call, |_: &PhoneNumber| true).await
    }

    /// Changes fields of a phone number. `PATCH /phonenumber/{id}/` \[D\]
    pub async fn change_phone_number(
        &self,
        id: i64,
        changes: &[(&str, Value)],
    ) -> Result<PhoneNumber, ProvetError> {
        let call = Call::write(
            self,
            Method::PATCH,
            "phonenumber/{id}/",
            &[id],
            fields(changes),
        );
        self.written(&call, |number: &PhoneNumber| number.id == Some(id))
            .await
    }
}
