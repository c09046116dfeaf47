//! Everything the panel asks Provet: about the invoice at once, then about whom and what it names.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::panels::Context;
use crate::panels::fetch::{Fetch, after, ask, distinct, owner};
use crate::provet::model::{
    Client, Invoice, InvoicePayment, InvoiceRow, InvoiceVat, Patient, Related, Rows,
};
use crate::provet::{Api, ClientId, InvoiceId, PatientId, ProvetError};

/// So many invoices that belong with this one are looked at: one request's worth. More belong together only where a
/// year's deliveries are drawn together.
const MOST_LINKED: usize = 50;

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) invoice: Fetch<Invoice>,
    pub(super) rows: Fetch<Rows<InvoiceRow>>,
    /// Provet's own sums by rate of tax.
    pub(super) vat: Fetch<Rows<InvoiceVat>>,
    pub(super) payments: Fetch<Rows<InvoicePayment>>,
    /// The animals that rows name.
    pub(super) animals: Fetch<Rows<Patient>>,
    /// What the invoice names, and what those name as their credit notes.
    pub(super) linked: Fetch<Rows<Invoice>>,
    /// None when the invoice names no client, as a sale at the desk may.
    pub(super) owner: Fetch<Option<Client>>,
    /// All invoices of the same client; none as above.
    pub(super) others: Fetch<Option<Rows<Invoice>>>,
}

impl Asked {
    /// About the invoice of this frame.
    pub(super) fn about(cx: &Context) -> Self {
        let (api, id) = (&cx.provet, invoice(cx));
        let record = ask(api, &id, |api, id| async move { api.invoice(id).await });
        let rows = ask(
            api,
            &id,
            |api, id| async move { api.invoice_rows(id).await },
        );
        Self {
            vat: ask(api, &id, |api, id| async move { api.invoice_vat(id).await }),
            payments: ask(
                api,
                &id,
                |api, id| async move { api.invoice_payments(id).await },
            ),
            animals: after(&rows, api, animals),
            linked: after(&record, api, linked),
            owner: after(&record, api, |api, record| async move {
                owner(api, record.client.as_ref()).await
            }),
            others: after(&record, api, others),
            invoice: record,
            rows,
        }
    }
}

/// The invoice the button was pressed on.
pub(super) fn invoice(cx: &Context) -> Result<InvoiceId, ProvetError> {
    cx.object("invoice/{id}/", InvoiceId::new)
}

async fn animals(api: Api, rows: Arc<Rows<InvoiceRow>>) -> Result<Rows<Patient>, ProvetError> {
    let ids = distinct(&rows, |row| row.patient.as_ref());
    let ids: Vec<PatientId> = ids.into_iter().filter_map(PatientId::new).collect();
    api.patients(&ids).await
}

async fn others(api: Api, record: Arc<Invoice>) -> Result<Option<Rows<Invoice>>, ProvetError> {
    let client = record.client.as_ref();
    match client.and_then(|client| ClientId::new(client.id)) {
        Some(id) => api.invoices_of(id).await.map(Some),
        None => Ok(None),
    }
}

/// Two steps at most: from a credit note to its original, and from there to the other credit notes of that.
async fn linked(api: Api, record: Arc<Invoice>) -> Result<Rows<Invoice>, ProvetError> {
    let mut known: BTreeSet<i64> = record.id.into_iter().collect();
    let mut all = step(&api, &mut known, named(&record)).await?;
    let notes = all.rows.iter().flat_map(credit_notes).collect();
    let next = step(&api, &mut known, notes).await?;
    all.complete &= next.complete;
    all.rows.extend(next.rows);
    Ok(all)
}

/// Those of `ids` that are not known yet.
async fn step(
    api: &Api,
    known: &mut BTreeSet<i64>,
    ids: Vec<i64>,
) -> Result<Rows<Invoice>, ProvetError> {
    let new: Vec<i64> = ids.into_iter().filter(|id| known.insert(*id)).collect();
    let asked: Vec<i64> = new.iter().copied().take(MOST_LINKED).collect();
    let mut rows = api.invoices(&asked).await?;
    rows.complete &= rows.rows.len() == new.len();
    Ok(rows)
}

/// Every other invoice that a record names.
fn named(record: &Invoice) -> Vec<i64> {
    let single = [
        &record.credit_note_original_invoice,
        &record.first_original_invoice,
        &record.related_consolidated_invoice,
    ];
    let single = single.into_iter().flatten().map(|link| link.id);
    let drawn = record.consolidated_invoices.iter().map(|link| link.id);
    single.chain(credit_notes(record)).chain(drawn).collect()
}

/// The credit notes that a record names.
pub(super) fn credit_notes(record: &Invoice) -> Vec<i64> {
    let one = record.related_credit_note_invoice.as_ref();
    let links: Vec<&Related> = record.related_credit_note.iter().chain(one).collect();
    links.into_iter().map(|link| link.id).collect()
}
