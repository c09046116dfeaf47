//! Everything the panel asks Provet: about the invoice at once, then about whom and what it names.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::panels::PanelContext;
use crate::panels::owner_lines::{HasOwner, OwnerRequests};
use crate::panels::patient_records;
use crate::panels::shared_request::{
    SharedRequest, distinct_ids, linked_client_id, request_after, request_by_id,
};
use crate::provet::model::{
    Invoice, InvoicePayment, InvoiceRow, InvoiceVat, ListResponse, Patient, RelatedRecord,
};
use crate::provet::{InvoiceId, PatientId, ProvetApi, ProvetError};

/// So many invoices that belong with this one are looked at: one request's worth. More belong together only where a
/// year's deliveries are drawn together.
const MAX_LINKED_INVOICES: usize = 50;

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct InvoiceData {
    pub(super) invoice: SharedRequest<Invoice>,
    pub(super) rows: SharedRequest<ListResponse<InvoiceRow>>,
    /// Provet's own sums by rate of tax.
    pub(super) vat_groups: SharedRequest<ListResponse<InvoiceVat>>,
    pub(super) payments: SharedRequest<ListResponse<InvoicePayment>>,
    /// The animals that rows name.
    pub(super) patients: SharedRequest<ListResponse<Patient>>,
    /// What the invoice names, and what those name as their credit notes.
    pub(super) linked_invoices: SharedRequest<ListResponse<Invoice>>,
    pub(super) owner: OwnerRequests,
    /// All invoices of the same client; none as above.
    pub(super) client_invoices: SharedRequest<Option<ListResponse<Invoice>>>,
}

impl InvoiceData {
    /// About the invoice of this frame.
    pub(super) fn for_invoice(ctx: &PanelContext) -> Self {
        let (api, id) = (&ctx.provet, invoice_id(ctx));
        let record = request_by_id(api, &id, |api, id| async move { api.get_invoice(id).await });
        let rows = request_by_id(api, &id, |api, id| async move {
            api.list_invoice_rows(id).await
        });
        Self {
            vat_groups: request_by_id(api, &id, |api, id| async move {
                api.list_invoice_vat_groups(id).await
            }),
            payments: request_by_id(api, &id, |api, id| async move {
                api.list_invoice_payments(id).await
            }),
            patients: request_after(&rows, api, load_patients),
            linked_invoices: request_after(&record, api, load_linked_invoices),
            owner: OwnerRequests::after(&record, api, |record| &record.client),
            client_invoices: request_after(&record, api, load_client_invoices),
            invoice: record,
            rows,
        }
    }
}

impl HasOwner for InvoiceData {
    const CONTACT_READS: &'static [&'static str] =
        &["invoice/{id}/", "client/{id}/", "phonenumber/"];
    const BALANCE_READS: &'static [&'static str] = &["invoice/{id}/", "invoice/"];

    fn owner(&self) -> &OwnerRequests {
        &self.owner
    }
}

/// The invoice the button was pressed on.
pub(super) fn invoice_id(ctx: &PanelContext) -> Result<InvoiceId, ProvetError> {
    ctx.object_id("invoice/{id}/", InvoiceId::new)
}

async fn load_patients(
    api: ProvetApi,
    rows: Arc<ListResponse<InvoiceRow>>,
) -> Result<ListResponse<Patient>, ProvetError> {
    let ids = distinct_ids(&rows, |row| row.patient.as_ref());
    let ids: Vec<PatientId> = ids.into_iter().filter_map(PatientId::new).collect();
    patient_records::load_patients(&api, &ids).await
}

async fn load_client_invoices(
    api: ProvetApi,
    record: Arc<Invoice>,
) -> Result<Option<ListResponse<Invoice>>, ProvetError> {
    match linked_client_id(&record.client)? {
        Some(id) => api.list_invoices_of_client(id).await.map(Some),
        None => Ok(None),
    }
}

/// Two steps at most: from a credit note to its original, and from there to the other credit notes of that.
async fn load_linked_invoices(
    api: ProvetApi,
    record: Arc<Invoice>,
) -> Result<ListResponse<Invoice>, ProvetError> {
    // With the invoice itself, to which a credit note leads back.
    let mut known: BTreeSet<i64> = record.id.into_iter().collect();
    let mut all = load_new_invoices(&api, &mut known, linked_invoice_ids(&record)).await?;
    let notes = all.rows.iter().flat_map(credit_note_ids).collect();
    let next = load_new_invoices(&api, &mut known, notes).await?;
    all.complete &= next.complete && has_readable_links(&record);
    all.rows.extend(next.rows);
    Ok(all)
}

/// Those of `ids` that are not known yet.
async fn load_new_invoices(
    api: &ProvetApi,
    known: &mut BTreeSet<i64>,
    ids: Vec<i64>,
) -> Result<ListResponse<Invoice>, ProvetError> {
    let new: Vec<i64> = ids.into_iter().filter(|id| known.insert(*id)).collect();
    let requested: Vec<i64> = new.iter().copied().take(MAX_LINKED_INVOICES).collect();
    let mut rows = api.get_invoices(&requested).await?;
    // An id that Provet does not know is left out of its answer without a word.
    rows.complete &= rows.rows.len() == new.len();
    Ok(rows)
}

/// Every other invoice that a record names.
fn linked_invoice_ids(record: &Invoice) -> Vec<i64> {
    let single = [
        &record.credit_note_original_invoice,
        &record.first_original_invoice,
        &record.related_consolidated_invoice,
    ];
    let single = single.into_iter().flatten().map(|link| link.id);
    let drawn = record
        .consolidated_invoices
        .items
        .iter()
        .map(|link| link.id);
    single.chain(credit_note_ids(record)).chain(drawn).collect()
}

/// Whether every other invoice that a record names can be looked up.
fn has_readable_links(record: &Invoice) -> bool {
    record.related_credit_note.unreadable + record.consolidated_invoices.unreadable == 0
}

/// The credit notes that a record names.
pub(super) fn credit_note_ids(record: &Invoice) -> Vec<i64> {
    let one = record.related_credit_note_invoice.as_ref();
    let links: Vec<&RelatedRecord> = record.related_credit_note.items.iter().chain(one).collect();
    links.into_iter().map(|link| link.id).collect()
}
