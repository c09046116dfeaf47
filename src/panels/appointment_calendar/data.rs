//! Everything the sheet asks Provet: the appointments, and as soon as they are known, all that belongs to those who
//! come. One list for each kind of record, so a full day costs hardly more than an empty one.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::panels::shared_request::{SharedRequest, request_after, request_by_id, share_request};
use crate::panels::{FormFields, PanelContext, calendar};
use crate::provet::model::{
    Appointment, Client, Consultation, Department, Invoice, ListResponse, Patient, PhoneNumber,
    RelatedRecord, Reminder, ReminderTemplate,
};

/// Which day is shown, and of which vet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DayChoice {
    pub(super) day: Date,
    /// Their number in Provet; none shows the appointments of all.
    pub(super) vet: Option<i64>,
    /// Whether the page is to be printed as soon as it is there.
    pub(super) prints: bool,
}

impl DayChoice {
    /// As the fields of a request ask for it.
    pub(super) fn from_fields(fields: &FormFields, ctx: &PanelContext) -> Self {
        Self {
            day: calendar::requested_day(fields, ctx),
            vet: fields.value(calendar::FIELD_VET).parse().ok(),
            prints: calendar::is_print_request(fields),
        }
    }

    /// Whether an appointment is shown.
    pub(super) fn includes(self, row: &Appointment) -> bool {
        let with = row.user.as_ref().map(|user| user.id);
        self.vet.is_none_or(|vet| with == Some(vet))
    }

    /// The field that keeps a form with the vet; nothing where all are shown.
    pub(super) fn vet_field(self) -> Markup {
        html! {
            // `data-shown`: see the field of the day.
            @if let Some(vet) = self.vet { input type="hidden" name=(calendar::FIELD_VET) value=(vet) data-shown; }
        }
    }

    /// The fields that keep a form on the day and with the vet.
    pub(super) fn fields(self) -> Markup {
        html! { (calendar::render_day_field(self.day)) (self.vet_field()) }
    }
}

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct AppointmentCalendarData {
    pub(super) department: SharedRequest<Department>,
    pub(super) appointments: SharedRequest<ListResponse<Appointment>>,
    pub(super) patients: SharedRequest<ListResponse<Patient>>,
    pub(super) clients: SharedRequest<ListResponse<Client>>,
    pub(super) phones: SharedRequest<ListResponse<PhoneNumber>>,
    /// Those that bear no day of payment.
    pub(super) invoices: SharedRequest<ListResponse<Invoice>>,
    pub(super) reminders: SharedRequest<ListResponse<Reminder>>,
    /// Asked with the first call and not for the reminders, so that their titles cost no round trip more.
    pub(super) templates: SharedRequest<ListResponse<ReminderTemplate>>,
    /// Those that began before the day.
    pub(super) consultations: SharedRequest<ListResponse<Consultation>>,
}

impl AppointmentCalendarData {
    /// About a day of the department of this frame.
    pub(super) fn for_day(ctx: &Arc<PanelContext>, day: Date) -> Self {
        let (api, id) = (&ctx.provet, ctx.department_id());
        let (from, until) = calendar::day_bounds(day, 1, ctx);
        let appointments = request_by_id(api, &id, move |api, id| async move {
            api.list_appointments_of_department(id, from, until).await
        });
        Self::load_related(ctx, appointments, from)
    }

    fn load_related(
        ctx: &Arc<PanelContext>,
        appointments: SharedRequest<ListResponse<Appointment>>,
        from: Timestamp,
    ) -> Self {
        let (api, id) = (&ctx.provet, ctx.department_id());
        Self {
            // Each of these lists waits for the appointments alone, so that none is more than two requests away.
            patients: request_after(&appointments, api, |api, booked| async move {
                api.batch_get_patients(&patient_ids(&booked)).await
            }),
            reminders: request_after(&appointments, api, |api, booked| async move {
                api.batch_list_reminders(&patient_ids(&booked)).await
            }),
            consultations: request_after(&appointments, api, move |api, booked| async move {
                // Only those before the day: whether there is one tells a first visit from another.
                api.batch_list_earlier_consultations(&patient_ids(&booked), from)
                    .await
            }),
            clients: request_after(&appointments, api, |api, booked| async move {
                api.batch_get_clients(&client_ids_with_cancelled(&booked))
                    .await
            }),
            phones: request_after(&appointments, api, |api, booked| async move {
                api.batch_list_phone_numbers(&client_ids(&booked)).await
            }),
            invoices: request_after(&appointments, api, |api, booked| async move {
                api.batch_list_unpaid_invoices(&client_ids(&booked)).await
            }),
            department: request_by_id(
                api,
                &id,
                |api, id| async move { api.get_department(id).await },
            ),
            templates: {
                let api = api.clone();
                share_request(async move { api.list_reminder_templates().await })
            },
            appointments,
        }
    }
}

/// Whether somebody is to come; who has cancelled, or is known not to have come, is not looked up.
pub(super) fn is_expected(row: &Appointment) -> bool {
    row.active && !row.no_show
}

fn expected_appointments(booked: &ListResponse<Appointment>) -> impl Iterator<Item = &Appointment> {
    booked.rows.iter().filter(|row| is_expected(row))
}

fn patient_ids(booked: &ListResponse<Appointment>) -> Vec<i64> {
    let ids = |related: &RelatedRecord| related.id;
    expected_appointments(booked)
        .flat_map(|row| row.patients.items.iter().map(ids))
        .collect()
}

fn client_ids(booked: &ListResponse<Appointment>) -> Vec<i64> {
    expected_appointments(booked)
        .filter_map(|row| row.client.as_known().map(|client| client.id))
        .collect()
}

/// Those who have cancelled too: the sheet names them, and one request holds them all.
fn client_ids_with_cancelled(booked: &ListResponse<Appointment>) -> Vec<i64> {
    let owners = booked.rows.iter().filter_map(|row| row.client.as_known());
    owners.map(|client| client.id).collect()
}
