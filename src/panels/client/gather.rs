//! Everything the panel asks Provet: all at once, because the client's number is all that any of it needs.

use std::sync::Arc;

use jiff::{Timestamp, ToSpan};

use crate::panels::Context;
use crate::panels::fetch::{Fetch, ask};
use crate::provet::model::{Appointment, Client, Invoice, Patient, PhoneNumber, Rows};
use crate::provet::{ClientId, ProvetError};

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) client: Fetch<Client>,
    pub(super) phones: Fetch<Rows<PhoneNumber>>,
    pub(super) invoices: Fetch<Rows<Invoice>>,
    pub(super) animals: Fetch<Rows<Patient>>,
    /// From today on. Asked apart from those of the last year, so that a long past cannot push the future out.
    pub(super) ahead: Fetch<Rows<Appointment>>,
    /// From a year ago on.
    pub(super) past: Fetch<Rows<Appointment>>,
}

impl Asked {
    /// About the client of this frame.
    pub(super) fn about(cx: &Arc<Context>) -> Self {
        let (api, id) = (&cx.provet, client(cx));
        let (today, last_year) = (cx.start_of_today(), a_year_ago(cx));
        Self {
            client: ask(api, &id, |api, id| async move { api.client(id).await }),
            phones: ask(
                api,
                &id,
                |api, id| async move { api.phone_numbers(id).await },
            ),
            invoices: ask(api, &id, |api, id| async move { api.invoices_of(id).await }),
            animals: ask(api, &id, |api, id| async move { api.patients_of(id).await }),
            ahead: ask(api, &id, move |api, id| async move {
                api.appointments_of_client(id, today).await
            }),
            past: ask(api, &id, move |api, id| async move {
                api.appointments_of_client(id, last_year).await
            }),
        }
    }
}

/// The client the button was pressed on.
pub(super) fn client(cx: &Context) -> Result<ClientId, ProvetError> {
    cx.object("client/{id}/", ClientId::new)
}

/// When the day began at the clinic that bears today's date in the year before.
fn a_year_ago(cx: &Context) -> Timestamp {
    let zone = cx.words.format.zone();
    let day = cx.words.format.today(cx.now).checked_sub(1.year());
    let began = day.and_then(|day| day.to_zoned(zone.clone()));
    began.map_or(cx.now, |began| began.timestamp())
}
