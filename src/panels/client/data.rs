//! The records of the client panel, all requested at once: the client id is all that any request needs.

use std::sync::Arc;

use jiff::{Timestamp, ToSpan};

use crate::panels::PanelContext;
use crate::panels::shared_request::{SharedRequest, request_by_id};
use crate::provet::model::{Appointment, Client, Invoice, ListResponse, Patient, PhoneNumber};
use crate::provet::{ClientId, ProvetError};

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct ClientData {
    pub(super) client: SharedRequest<Client>,
    pub(super) phones: SharedRequest<ListResponse<PhoneNumber>>,
    pub(super) invoices: SharedRequest<ListResponse<Invoice>>,
    pub(super) patients: SharedRequest<ListResponse<Patient>>,
    /// From today on. Asked apart from those of the last year, so that a long past cannot push the future out.
    pub(super) upcoming_appointments: SharedRequest<ListResponse<Appointment>>,
    /// From a year ago on.
    pub(super) past_appointments: SharedRequest<ListResponse<Appointment>>,
}

impl ClientData {
    /// About the client of this frame.
    pub(super) fn load(ctx: &Arc<PanelContext>) -> Self {
        let (api, id) = (&ctx.provet, client_id(ctx));
        let (today, last_year) = (ctx.start_of_today(), one_year_ago(ctx));
        Self {
            client: request_by_id(api, &id, |api, id| async move { api.get_client(id).await }),
            phones: request_by_id(api, &id, |api, id| async move {
                api.list_phone_numbers(id).await
            }),
            invoices: request_by_id(api, &id, |api, id| async move {
                api.list_invoices_of_client(id).await
            }),
            patients: request_by_id(api, &id, |api, id| async move {
                api.list_patients_of_client(id).await
            }),
            upcoming_appointments: request_by_id(api, &id, move |api, id| async move {
                api.list_appointments_of_client(id, today).await
            }),
            past_appointments: request_by_id(api, &id, move |api, id| async move {
                api.list_appointments_of_client(id, last_year).await
            }),
        }
    }
}

/// The client the button was pressed on.
pub(super) fn client_id(ctx: &PanelContext) -> Result<ClientId, ProvetError> {
    ctx.object_id("client/{id}/", ClientId::new)
}

/// When the day began at the clinic that bears today's date in the year before.
fn one_year_ago(ctx: &PanelContext) -> Timestamp {
    let zone = ctx.i18n.format.time_zone();
    // By the calendar and not 365 days: 29 February becomes the 28th of the year before.
    let day = ctx.i18n.format.local_date(ctx.now).checked_sub(1.year());
    let began = day.and_then(|day| day.to_zoned(zone.clone()));
    began.map_or(ctx.now, |began| began.timestamp())
}
