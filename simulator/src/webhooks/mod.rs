//! Webhooks: messages that say that a record changed, sent until they are accepted.

mod send;
mod trigger;

pub use trigger::{RecordChange, WEBHOOK_TRIGGERS, WebhookTrigger, find_trigger};

use serde_json::{Value, json};

use super::clinic::{
    SimulatedClinic, StoredRecord, get_boolean, get_integer, get_text, into_record,
};
use super::faults::WebhookMessageFault;
use super::state::{Simulator, SimulatorState};

/// What a clinic registered.
pub(super) const WEBHOOK_TABLE: &str = "hook/webhook";
/// What was and is to be sent.
pub(super) const QUEUE_TABLE: &str = "hook/queue";

/// Messages that are stored in the queue, at most.
const MAX_QUEUED: usize = 20_000;

/// A message that waits for its sender.
#[derive(Debug, Clone, Copy)]
pub(super) struct QueuedWebhook {
    provet_id: i64,
    /// Its number in the queue.
    queue_id: i64,
    fault: WebhookMessageFault,
}

impl Simulator {
    /// Tells the webhooks that a record changed, as every write over REST and on a page does.
    /// Has to be called within a Tokio runtime, which then sends the messages.
    pub fn announce_change(&self, provet_id: i64, table: &str, id: i64, change: RecordChange) {
        self.update(|state| queue_change(state, provet_id, table, id, change));
        self.send_webhooks();
    }

    /// Has every waiting message sent.
    pub(super) fn send_webhooks(&self) {
        // Taken out before sending: the lock must not be held while a receiver answers.
        for message in self.update(|state| std::mem::take(&mut state.outbox)) {
            let simulator = self.clone();
            tokio::spawn(async move { send::deliver_message(&simulator, message).await });
        }
    }

    /// Registers a webhook and returns its number; `None` where there is no such clinic.
    pub fn register_webhook(
        &self,
        provet_id: i64,
        trigger: i64,
        target_url: &str,
        json: bool,
    ) -> Option<i64> {
        let row = json!({
            "name": "", "trigger": trigger, "content_type": if json { 2 } else { 1 },
            "active": true, "department": null, "target_url": target_url,
        });
        self.update(|state| {
            let clinic = state.find_clinic_mut(provet_id)?;
            Some(clinic.insert_row(WEBHOOK_TABLE, into_record(row)))
        })
    }
}

/// Queues the messages about one change, for [`Simulator::send_webhooks`].
pub(super) fn queue_change(
    state: &mut SimulatorState,
    provet_id: i64,
    table: &str,
    id: i64,
    change: RecordChange,
) {
    let now = state.now().to_string();
    let Some(clinic) = state.clinics.get_mut(&provet_id) else {
        return;
    };
    let (table, id, change) = match trigger::owning_record(clinic, table, id) {
        // A change of a part, such as a row, is reported as an update of the whole record.
        Some((whole, id)) => (whole, id, RecordChange::Updated),
        None => (table, id, change),
    };
    let department = find_department(clinic, table, id);
    for trigger in trigger::matching_triggers(clinic, table, id, change) {
        for hook in matching_webhooks(clinic, trigger.number, department) {
            let row = json!({
                "webhook": hook, "trigger": trigger.number, "object_id": id, "status": 0,
                "attempts": 0, "response_code": null, "response": "", "created": now,
                "modified": now,
            });
            let number = clinic.insert_row(QUEUE_TABLE, into_record(row));
            let fault = state.faults.webhook.next_fault();
            state.outbox.push(QueuedWebhook {
                provet_id,
                queue_id: number,
                fault,
            });
        }
    }
    // Without a limit a long demonstration would grow for ever.
    trim_queue(clinic);
}

fn trim_queue(clinic: &mut SimulatedClinic) {
    let ids: Vec<i64> = clinic.table_rows(QUEUE_TABLE).map(|(id, _)| id).collect();
    for id in ids.iter().take(ids.len().saturating_sub(MAX_QUEUED)) {
        clinic.remove_row(QUEUE_TABLE, *id);
    }
}

/// The active registrations of a trigger. One of a department stays silent where no department
/// can be inferred \[D\].
fn matching_webhooks(clinic: &SimulatedClinic, trigger: i64, department: Option<i64>) -> Vec<i64> {
    let heard = |row: &StoredRecord| match get_integer(row, "department") {
        None => true,
        only => only == department,
    };
    clinic
        .table_rows(WEBHOOK_TABLE)
        .filter(|(_, row)| {
            get_integer(row, "trigger") == Some(trigger)
                && get_boolean(row, "active")
                && !get_text(row, "target_url").is_empty()
                && heard(row)
        })
        .map(|(id, _)| id)
        .collect()
}

/// The department a record belongs to; of clients and patients it is not inferred \[D\].
fn find_department(clinic: &SimulatedClinic, table: &str, id: i64) -> Option<i64> {
    let row = clinic.find_row(table, id)?;
    if let Some(own) = get_integer(row, "department") {
        return Some(own);
    }
    let consultation = get_integer(row, "consultation")?;
    get_integer(clinic.find_row("consultation", consultation)?, "department")
}

/// The fields of a message \[D\]; of an invoice a receiver has also seen who and when \[C\].
fn build_payload(
    state: &SimulatorState,
    provet_id: i64,
    number: i64,
) -> Option<Vec<(String, Value)>> {
    let clinic = state.find_clinic(provet_id)?;
    let row = clinic.find_row(QUEUE_TABLE, number)?;
    let trigger = find_trigger(get_integer(row, "trigger")?)?;
    let mut fields = vec![
        (trigger.id_parameter, json!(get_integer(row, "object_id"))),
        ("provet_id", json!(provet_id)),
        (
            "provet_url",
            json!(format!("{}/{provet_id}/", state.origin)),
        ),
    ];
    if trigger.id_parameter == "invoice_id" {
        // Which user it names is not known: always the first.
        fields.push(("user", json!(1)));
        fields.push(("timestamp", json!(get_text(row, "created"))));
    }
    Some(
        fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

#[cfg(test)]
mod tests;
