//! Invoices and credit notes, what they are made of, and the paper that Provet prints of them.

use std::cmp::Reverse;

use super::list::Listing;
use super::request::Call;
use super::{Api, answer};
use crate::provet::model::{
    Invoice, InvoicePayment, InvoiceRow, InvoiceVat, Record, Related, Rows,
};
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

    /// These invoices; those that are gone are not among the rows. `id__in` is a documented filter. \[D\]
    pub async fn invoices(&self, ids: &[i64]) -> Result<Rows<Invoice>, ProvetError> {
        self.by_ids("invoice/", "id__in", &[], ids, |invoice: &Invoice| {
            invoice.id
        })
        .await
    }

    /// An invoice's rows in Provet's order. `invoice__is` can be filtered by. \[C\]
    pub async fn invoice_rows(&self, invoice: InvoiceId) -> Result<Rows<InvoiceRow>, ProvetError> {
        self.parts("invoicerow/", invoice, |row: &InvoiceRow| {
            row.invoice.as_ref()
        })
        .await
    }

    /// An invoice's sums by rate of tax. `GET /invoicerow_vatgroup/` \[D\]; that `invoice__is` can be filtered by is
    /// assumed. \[I\]
    pub async fn invoice_vat(&self, invoice: InvoiceId) -> Result<Rows<InvoiceVat>, ProvetError> {
        self.parts("invoicerow_vatgroup/", invoice, |row: &InvoiceVat| {
            row.invoice.as_ref()
        })
        .await
    }

    /// An invoice's payments. `GET /invoicepayment/` \[D\]; that `invoice__is` can be filtered by is assumed. \[I\]
    pub async fn invoice_payments(
        &self,
        invoice: InvoiceId,
    ) -> Result<Rows<InvoicePayment>, ProvetError> {
        self.parts("invoicepayment/", invoice, |row: &InvoicePayment| {
            row.invoice.as_ref()
        })
        .await
    }

    async fn parts<T: Record>(
        &self,
        resource: &'static str,
        invoice: InvoiceId,
        of: impl Fn(&T) -> Option<&Related> + Send + Sync,
    ) -> Result<Rows<T>, ProvetError> {
        let listing = Listing {
            resource,
            ids: &[],
            query: vec![("invoice__is", invoice.to_string())],
            page_size: 100,
            at_most: 500,
        };
        self.rows(listing, |row: &T| {
            of(row).map(|it| it.id) == Some(invoice.number())
        })
        .await
    }

    /// The invoice as Provet prints it. `GET /invoice/{id}/pdf/` \[D\]; that the answer is the file itself is assumed
    /// \[I\]: what is no PDF, by its kind and by its first bytes, is [`Nonsense`](ProvetError::Nonsense).
    pub async fn invoice_pdf(&self, id: InvoiceId) -> Result<Vec<u8>, ProvetError> {
        let call =
            Call::read(self, "invoice/{id}/pdf/", &[id.number()]).accepting("application/pdf");
        self.send_for(&call, answer::judge_pdf).await
    }
}
