//! Invoices and credit notes, what they are made of, and the paper that Provet prints of them.

use std::cmp::Reverse;

use super::list::ListRequest;
use super::request::ProvetRequest;
use super::{ProvetApi, response};
use crate::provet::model::{
    Invoice, InvoicePayment, InvoiceRow, InvoiceVat, ListResponse, ProvetRecord, RelatedRecord,
};
use crate::provet::{ClientId, InvoiceId, ProvetError};
use crate::values::DayOrInstant;

impl ProvetApi {
    /// A client's invoices and credit notes, newest first. `client__is` can be filtered by. \[C\]
    ///
    /// Pages of 50, because this list has the tightest limit of all: 60 units a minute. \[D\]
    pub async fn list_invoices_of_client(
        &self,
        client: ClientId,
    ) -> Result<ListResponse<Invoice>, ProvetError> {
        let listing = ListRequest {
            resource: "invoice/",
            ids: &[],
            query: vec![
                ("client__is", client.to_string()),
                ("ordering", "-invoice_date".to_owned()),
            ],
            page_size: 50,
            max_rows: 200,
        };
        let mut rows = self
            .fetch_list(listing, |invoice: &Invoice| {
                invoice.client.as_known().map(|it| it.id) == Some(client.number())
            })
            .await?;
        // Sorted here as well, because Provet ignores an ordering that it does not know.
        rows.rows.sort_by_key(|invoice| {
            Reverse(
                invoice
                    .invoice_date
                    .known()
                    .and_then(DayOrInstant::sort_key),
            )
        });
        Ok(rows)
    }

    /// An invoice or credit note. `GET /invoice/{id}/` \[D\]
    pub async fn get_invoice(&self, id: InvoiceId) -> Result<Invoice, ProvetError> {
        self.get_record("invoice/{id}/", id.number(), |invoice: &Invoice| invoice.id)
            .await
    }

    /// These invoices; those that are gone are not among the rows. `id__in` is a documented filter. \[D\]
    pub async fn get_invoices(&self, ids: &[i64]) -> Result<ListResponse<Invoice>, ProvetError> {
        self.list_by_ids("invoice/", "id__in", &[], ids, |invoice: &Invoice| {
            invoice.id
        })
        .await
    }

    /// An invoice's rows in Provet's order. `invoice__is` can be filtered by. \[C\]
    pub async fn list_invoice_rows(
        &self,
        invoice: InvoiceId,
    ) -> Result<ListResponse<InvoiceRow>, ProvetError> {
        self.list_of_invoice("invoicerow/", invoice, |row: &InvoiceRow| {
            row.invoice.as_ref()
        })
        .await
    }

    /// An invoice's sums by rate of tax. `GET /invoicerow_vatgroup/` \[D\]; that `invoice__is` can be filtered by is
    /// assumed. \[I\]
    pub async fn list_invoice_vat_groups(
        &self,
        invoice: InvoiceId,
    ) -> Result<ListResponse<InvoiceVat>, ProvetError> {
        self.list_of_invoice("invoicerow_vatgroup/", invoice, |row: &InvoiceVat| {
            row.invoice.as_ref()
        })
        .await
    }

    /// An invoice's payments. `GET /invoicepayment/` \[D\]; that `invoice__is` can be filtered by is assumed. \[I\]
    pub async fn list_invoice_payments(
        &self,
        invoice: InvoiceId,
    ) -> Result<ListResponse<InvoicePayment>, ProvetError> {
        self.list_of_invoice("invoicepayment/", invoice, |row: &InvoicePayment| {
            row.invoice.as_ref()
        })
        .await
    }

    async fn list_of_invoice<T: ProvetRecord>(
        &self,
        resource: &'static str,
        invoice: InvoiceId,
        of: impl Fn(&T) -> Option<&RelatedRecord> + Send + Sync,
    ) -> Result<ListResponse<T>, ProvetError> {
        let listing = ListRequest {
            resource,
            ids: &[],
            query: vec![("invoice__is", invoice.to_string())],
            page_size: 100,
            max_rows: 500,
        };
        self.fetch_list(listing, |row: &T| {
            of(row).map(|it| it.id) == Some(invoice.number())
        })
        .await
    }

    /// The invoice as Provet prints it. `GET /invoice/{id}/pdf/` \[D\]; that the answer is the file itself is assumed
    /// \[I\]: what is no PDF, by its kind and by its first bytes, is [`InvalidResponse`](ProvetError::InvalidResponse).
    pub async fn get_invoice_pdf(&self, id: InvoiceId) -> Result<Vec<u8>, ProvetError> {
        let call = ProvetRequest::get(self, "invoice/{id}/pdf/", &[id.number()])
            // Provet chooses the form of an answer by `Accept` [C], and by default we ask for JSON.
            .with_accept("application/pdf");
        self.send_and_parse(&call, response::interpret_pdf).await
    }
}
