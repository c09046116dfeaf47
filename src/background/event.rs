//! The event that is handed on to an address of the clinic's: what it says, and what the answer means.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::outcome::{Outcome, Reason};
use super::outgoing::Sent;
use crate::provet::{Api, Page, ProvetError};
use crate::storage::{Actor, Job};

/// Where the record that a page's button is pressed on is read; the calendars send the department \[D\]. Which id home
/// deliveries send is not documented.
const RECORDS: [(Page, &str); 13] = [
    (Page::Client, "client/{id}/"),
    (Page::Patient, "patient/{id}/"),
    (Page::Invoice, "invoice/{id}/"),
    (Page::Consultation, "consultation/{id}/"),
    (
        Page::LaboratoryReferral,
        "consultation_laboratory_referral/{id}/",
    ),
    (Page::AppointmentCalendar, "department/{id}/"),
    (Page::ShiftCalendar, "department/{id}/"),
    (Page::DiagnosticImaging, "diagnosticimaging_referral/{id}/"),
    (Page::Reminder, "reminder/{id}/"),
    (Page::HealthPlan, "patienthealthplan/{id}/"),
    (Page::OnlinePrescriptionClient, "client/{id}/"),
    (Page::OnlinePrescriptionPatient, "patient/{id}/"),
    (Page::OnlinePrescriptionConsultation, "consultation/{id}/"),
];

/// Reads the record that the button was pressed on, where there is one.
pub(super) async fn record(api: &Api, job: &Job) -> Result<Value, ProvetError> {
    let resource = RECORDS.iter().find(|(page, _)| *page == job.page);
    match (resource, job.objects.first()) {
        (Some((_, resource)), Some(id)) => api.raw(resource, *id).await,
        _ => Ok(Value::Null),
    }
}

/// The same id for every attempt, so that a receiver can tell an event that came twice.
pub(super) fn id(job: &Job) -> String {
    format!("msg_{}", job.id)
}

/// The event as it is sent.
pub(super) fn body(job: &Job, record: Option<&Value>) -> String {
    let user = match &job.actor {
        Actor::Claimed(id) => json!({"id": id, "proved": false}),
        Actor::Proved(id) => json!({"id": id, "proved": true}),
        // No others press buttons.
        Actor::Unknown | Actor::SignedIn(_) | Actor::Command | Actor::Itself => Value::Null,
    };
    let mut data = json!({
        "provet_id": job.provet_id.number(),
        "page": job.page.path(),
        "objects": job.objects,
        "user": user,
    });
    if let (Some(record), Some(data)) = (record, data.as_object_mut()) {
        data.insert("record".to_owned(), record.clone());
    }
    json!({
        "type": "button.pressed",
        "timestamp": whole_seconds(job.created_at),
        "data": data,
    })
    .to_string()
}

fn whole_seconds(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// What the receiver's answer means. The standard: 2xx is taken, anything else is to be tried again; but a receiver that
/// says 4xx has read the event and will not have it.
pub(super) fn outcome(sent: Sent) -> Outcome {
    match sent {
        Sent::Answered(status) if status.is_success() => Outcome::Done,
        Sent::Answered(status)
            if status.is_server_error() || [408, 425, 429].contains(&status.as_u16()) =>
        {
            Outcome::later(Reason::ReceiverUnreachable)
        }
        Sent::Answered(_) => Outcome::Failed(Reason::ReceiverRefused),
        Sent::Unanswered => Outcome::later(Reason::ReceiverUnreachable),
        Sent::NotAllowed => Outcome::Failed(Reason::ReceiverNotAllowed),
    }
}

#[cfg(test)]
mod tests {
    use reqwest::StatusCode;

    use super::*;

    #[test]
    fn a_receiver_is_asked_again_only_where_that_may_help() {
        let judged = |status| outcome(Sent::Answered(StatusCode::from_u16(status).unwrap()));
        assert_eq!(judged(204), Outcome::Done);
        for status in [301, 400, 404, 410] {
            assert_eq!(judged(status), Outcome::Failed(Reason::ReceiverRefused));
        }
        for status in [408, 429, 500, 503] {
            let later = Outcome::later(Reason::ReceiverUnreachable);
            assert_eq!(judged(status), later, "{status}");
        }
    }

    #[test]
    fn every_page_but_home_deliveries_has_a_record() {
        let missing: Vec<Page> = Page::all()
            .filter(|page| !RECORDS.iter().any(|(it, _)| it == page))
            .collect();
        assert_eq!(missing, [Page::HomeDeliveries]);
    }
}
