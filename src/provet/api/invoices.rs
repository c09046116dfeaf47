//! Invoices and credit notes.

use std::cmp::Reverse;

use super::Api;
use super::list::Listing;
use crate::provet::model::{Invoice, Rows};
use crate::provet::{ClientId, InvoiceId, ProvetError};

impl Api {
    /// A client's invoices and credit notes, newest first. `client__is` can be filtered by. \[C\]
    ///
    /// Pages of 50, because this list has the tightest limit of all: 60 units a minute. \[D\]
    pub async fn invoices_of(&self, client: ClientId) -> Result<Rows<Invoice>, ProvetError> {
        let listing = Listing {
            resource: "invoice/",
            ids: &[],
            query: vec![
                ("client__is", client.to_string()),
                ("ordering", "-invoice_date".to_owned()),
            ],
            page_size: 50,
            at_most: 200,
        };
        let mut rows = self
            .rows(listing, |invoice: &Invoice| {
                invoice.client.as_ref().map(|it| it.id) == Some(client.number())
            })
            .await?;
        rows.rows
            .sort_by_key(|invoice| Reverse(invoice.invoice_date));
        Ok(rows)
    }

    /// An invoice or credit note. `GET /invoice/{id}/` \[D\]
    pub async fn invoice(&self, id: InvoiceId) -> Result<Invoice, ProvetError> {
        self.one("invoice/{id}/", id.number(), |invoice: &Invoice| invoice.id)
            .await
    }
}
