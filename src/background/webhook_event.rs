//! The event that is sent to a URL of the clinic: its payload, and what the response of the receiver means.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::outcome::{AttemptOutcome, JobFailureReason};
use super::webhook_sender::EventDeliveryOutcome;
use crate::provet::{ProvetApi, ProvetError, ProvetPage};
use crate::storage::{AuditActor, Job};

/// Where the record that a page's button is pressed on is read; the calendars send the department \[D\]. Which id home
/// deliveries send is not documented.
const RECORD_RESOURCES: [(ProvetPage, &str); 13] = [
    (ProvetPage::Client, "client/{id}/"),
    (ProvetPage::Patient, "patient/{id}/"),
    (ProvetPage::Invoice, "invoice/{id}/"),
    (ProvetPage::Consultation, "consultation/{id}/"),
    (
        ProvetPage::LaboratoryReferral,
        "consultation_laboratory_referral/{id}/",
    ),
    (ProvetPage::AppointmentCalendar, "department/{id}/"),
    (ProvetPage::ShiftCalendar, "department/{id}/"),
    (
        ProvetPage::DiagnosticImaging,
        "diagnosticimaging_referral/{id}/",
    ),
    (ProvetPage::Reminder, "reminder/{id}/"),
    (ProvetPage::HealthPlan, "patienthealthplan/{id}/"),
    (ProvetPage::OnlinePrescriptionClient, "client/{id}/"),
    (ProvetPage::OnlinePrescriptionPatient, "patient/{id}/"),
    (
        ProvetPage::OnlinePrescriptionConsultation,
        "consultation/{id}/",
    ),
];

/// Loads the record that the button was pressed on, where there is one.
pub(super) async fn load_record(api: &ProvetApi, job: &Job) -> Result<Value, ProvetError> {
    let resource = RECORD_RESOURCES.iter().find(|(page, _)| *page == job.page);
    match (resource, job.objects.first()) {
        (Some((_, resource)), Some(id)) => api.get_raw(resource, *id).await,
        _ => Ok(Value::Null),
    }
}

/// The same id for every attempt, so that a receiver can recognize an event that it got twice.
pub(super) fn message_id(job: &Job) -> String {
    // The same at each attempt: receivers tell repetitions by it (Standard Webhooks).
    format!("msg_{}", job.id)
}

/// The body of the webhook.
pub(super) fn build_payload(job: &Job, record: Option<&Value>) -> String {
    let user = match &job.actor {
        AuditActor::Claimed(id) => json!({"id": id, "proved": false}),
        AuditActor::Verified(id) => json!({"id": id, "proved": true}),
        // Only users press buttons, claimed or proved by the launch.
        AuditActor::Unknown
        | AuditActor::SignedIn(_)
        | AuditActor::CommandLine
        | AuditActor::System => Value::Null,
    };
    let mut data = json!({
        "provet_id": job.provet_id.number(),
        "page": job.page.slug(),
        "objects": job.objects,
        "user": user,
    });
    if let (Some(record), Some(data)) = (record, data.as_object_mut()) {
        data.insert("record".to_owned(), record.clone());
    }
    json!({
        "type": "button.pressed",
        "timestamp": format_seconds(job.created_at),
        "data": data,
    })
    .to_string()
}

fn format_seconds(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The outcome of a delivery. Standard Webhooks asks for a retry after anything but 2xx; but a receiver that answers 4xx
/// has read the event and rejects it for good.
pub(super) fn outcome_from_delivery(sent: EventDeliveryOutcome) -> AttemptOutcome {
    match sent {
        EventDeliveryOutcome::Status(status) if status.is_success() => AttemptOutcome::Done,
        EventDeliveryOutcome::Status(status)
            // Those are about the moment; every other error is about the event and would come again.
            if status.is_server_error() || [408, 425, 429].contains(&status.as_u16()) =>
        {
            AttemptOutcome::retry(JobFailureReason::ReceiverUnreachable)
        }
        EventDeliveryOutcome::Status(_) => {
            AttemptOutcome::Failed(JobFailureReason::ReceiverRejected)
        }
        EventDeliveryOutcome::NoResponse => {
            AttemptOutcome::retry(JobFailureReason::ReceiverUnreachable)
        }
        EventDeliveryOutcome::UrlNotAllowed => {
            AttemptOutcome::Failed(JobFailureReason::ReceiverNotAllowed)
        }
    }
}

#[cfg(test)]
mod tests {
    use reqwest::StatusCode;

    use super::*;

    #[test]
    fn a_receiver_is_asked_again_only_where_that_may_help() {
        let judged = |status| {
            outcome_from_delivery(EventDeliveryOutcome::Status(
                StatusCode::from_u16(status).unwrap(),
            ))
        };
        assert_eq!(judged(204), AttemptOutcome::Done);
        for status in [301, 400, 404, 410] {
            assert_eq!(
                judged(status),
                AttemptOutcome::Failed(JobFailureReason::ReceiverRejected)
            );
        }
        for status in [408, 429, 500, 503] {
            let later = AttemptOutcome::retry(JobFailureReason::ReceiverUnreachable);
            assert_eq!(judged(status), later, "{status}");
        }
    }

    #[test]
    fn every_page_but_home_deliveries_has_a_record() {
        let missing: Vec<ProvetPage> = ProvetPage::all()
            .filter(|page| !RECORD_RESOURCES.iter().any(|(it, _)| it == page))
            .collect();
        assert_eq!(missing, [ProvetPage::HomeDeliveries]);
    }
}
