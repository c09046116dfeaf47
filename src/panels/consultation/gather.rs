//! Everything the panel asks Provet, at most two calls deep: what depends on an answer depends on one of the first.

use std::sync::Arc;

use futures_util::future::join_all;

use crate::panels::Context;
use crate::panels::fetch::{Fetch, after, ask, distinct, owner};
use crate::provet::model::{
    Client, Consultation, Diagnosis, DischargeInstruction, Invoice, Item, Note, Patient, Rows,
    User, Weight,
};
use crate::provet::{Api, InvoiceId, PatientId, ProvetError};

/// Of so many animals the weights are looked at: a litter, not a flock.
const WEIGHED: usize = 12;

/// One animal's weights; an animal whose weights fail does not take the others with it.
pub(super) type Weights = Result<Rows<Weight>, ProvetError>;

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) visit: Fetch<Consultation>,
    /// The records of its animals.
    pub(super) animals: Fetch<Rows<Patient>>,
    /// Of the first of its animals, in the order in which the consultation names them.
    pub(super) weights: Fetch<Vec<Weights>>,
    /// None when the consultation names no owner.
    pub(super) owner: Fetch<Option<Client>>,
    /// None when there is no invoice yet.
    pub(super) invoice: Fetch<Option<Invoice>>,
    pub(super) items: Fetch<Rows<Item>>,
    pub(super) diagnoses: Fetch<Rows<Diagnosis>>,
    pub(super) notes: Fetch<Rows<Note>>,
    /// Who wrote the notes.
    pub(super) authors: Fetch<Rows<User>>,
    pub(super) discharge: Fetch<Rows<DischargeInstruction>>,
}

impl Asked {
    /// About the consultation of this frame.
    pub(super) fn about(cx: &Context) -> Self {
        let (api, id) = (&cx.provet, cx.consultation());
        let visit = ask(
            api,
            &id,
            |api, id| async move { api.consultation(id).await },
        );
        let notes = ask(api, &id, |api, id| async move { api.notes(id).await });
        Self {
            animals: after(&visit, api, animals),
            weights: after(&visit, api, weights),
            owner: after(&visit, api, |api, visit| async move {
                owner(api, visit.client.as_ref()).await
            }),
            invoice: after(&visit, api, invoice),
            items: ask(api, &id, |api, id| async move { api.items(id).await }),
            diagnoses: ask(api, &id, |api, id| async move { api.diagnoses(id).await }),
            authors: after(&notes, api, authors),
            discharge: ask(api, &id, |api, id| async move {
                api.discharge_instructions(id).await
            }),
            visit,
            notes,
        }
    }
}

/// The ids of the consultation's animals, in its order.
pub(super) fn animal_ids(visit: &Consultation) -> Vec<PatientId> {
    let named = visit.patients.iter();
    named
        .filter_map(|animal| PatientId::new(animal.id))
        .collect()
}

async fn animals(api: Api, visit: Arc<Consultation>) -> Result<Rows<Patient>, ProvetError> {
    api.patients(&animal_ids(&visit)).await
}

async fn weights(api: Api, visit: Arc<Consultation>) -> Result<Vec<Weights>, ProvetError> {
    let ids = animal_ids(&visit);
    let each = ids.into_iter().take(WEIGHED).map(|id| api.weights(id));
    Ok(join_all(each).await)
}

async fn invoice(api: Api, visit: Arc<Consultation>) -> Result<Option<Invoice>, ProvetError> {
    let link = visit.invoice.as_ref();
    match link.and_then(|invoice| InvoiceId::new(invoice.id)) {
        Some(id) => api.invoice(id).await.map(Some),
        None => Ok(None),
    }
}

async fn authors(api: Api, notes: Arc<Rows<Note>>) -> Result<Rows<User>, ProvetError> {
    api.users(&distinct(&notes, |note| note.created_user.as_ref()))
        .await
}
