//! Everything the sheet asks Provet: the appointments, and as soon as they are known, all that belongs to those who
//! come. One list for each kind of record, so a full day costs hardly more than an empty one.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::panels::fetch::{Fetch, after, ask, fetch};
use crate::panels::{Context, days};
use crate::provet::model::{
    Appointment, Client, Consultation, Department, Invoice, Patient, PhoneNumber, Related,
    Reminder, ReminderTemplate, Rows,
};

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) department: Fetch<Department>,
    pub(super) appointments: Fetch<Rows<Appointment>>,
    pub(super) patients: Fetch<Rows<Patient>>,
    pub(super) clients: Fetch<Rows<Client>>,
    pub(super) phones: Fetch<Rows<PhoneNumber>>,
    /// Those that bear no day of payment.
    pub(super) invoices: Fetch<Rows<Invoice>>,
    pub(super) reminders: Fetch<Rows<Reminder>>,
    /// Asked with the first call and not for the reminders, so that their titles cost no round trip more.
    pub(super) templates: Fetch<Rows<ReminderTemplate>>,
    /// Those that began before the day.
    pub(super) visits: Fetch<Rows<Consultation>>,
}

impl Asked {
    /// About a day of the department of this frame.
    pub(super) fn about(cx: &Arc<Context>, day: Date) -> Self {
        let (api, id) = (&cx.provet, cx.department());
        let (from, until) = days::stretch(day, 1, cx);
        let appointments = ask(api, &id, move |api, id| async move {
            api.appointments_of_department(id, from, until).await
        });
        Self::of_those_who_come(cx, appointments, from)
    }

    fn of_those_who_come(
        cx: &Arc<Context>,
        appointments: Fetch<Rows<Appointment>>,
        from: Timestamp,
    ) -> Self {
        let (api, id) = (&cx.provet, cx.department());
        Self {
            patients: after(&appointments, api, |api, booked| async move {
                api.patients_of_sheet(&animals(&booked)).await
            }),
            reminders: after(&appointments, api, |api, booked| async move {
                api.reminders_of_sheet(&animals(&booked)).await
            }),
            visits: after(&appointments, api, move |api, booked| async move {
                api.earlier_visits_of_sheet(&animals(&booked), from).await
            }),
            clients: after(&appointments, api, |api, booked| async move {
                api.clients_of_sheet(&all_owners(&booked)).await
            }),
            phones: after(&appointments, api, |api, booked| async move {
                api.phones_of_sheet(&owners(&booked)).await
            }),
            invoices: after(&appointments, api, |api, booked| async move {
                api.unpaid_invoices_of_sheet(&owners(&booked)).await
            }),
            department: ask(api, &id, |api, id| async move { api.department(id).await }),
            templates: {
                let api = api.clone();
                fetch(async move { api.all_reminder_templates().await })
            },
            appointments,
        }
    }
}

/// Those who are to come; who has cancelled, or is known not to have come, is not looked up.
pub(super) fn coming(booked: &Rows<Appointment>) -> impl Iterator<Item = &Appointment> {
    booked.rows.iter().filter(|row| row.active && !row.no_show)
}

fn animals(booked: &Rows<Appointment>) -> Vec<i64> {
    let ids = |related: &Related| related.id;
    coming(booked)
        .flat_map(|row| row.patients.iter().map(ids))
        .collect()
}

fn owners(booked: &Rows<Appointment>) -> Vec<i64> {
    coming(booked)
        .filter_map(|row| row.client.as_ref().map(|client| client.id))
        .collect()
}

/// Those who have cancelled too: the sheet names them, and one request holds them all.
fn all_owners(booked: &Rows<Appointment>) -> Vec<i64> {
    let owners = booked.rows.iter().filter_map(|row| row.client.as_ref());
    owners.map(|client| client.id).collect()
}
