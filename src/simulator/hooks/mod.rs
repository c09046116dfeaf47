//! Webhooks: thin messages that something changed, sent until they are taken.

mod send;
mod trigger;

pub use trigger::{Change, TRIGGERS, Trigger, by_number};

use serde_json::{Value, json};

use super::clinic::{Clinic, Record, integer, record, text, truth};
use super::hazards::HookFate;
use super::world::{State, World};

/// What a clinic registered.
pub(super) const REGISTERED: &str = "hook/webhook";
/// What was and is to be sent.
pub(super) const QUEUE: &str = "hook/queue";

/// How many messages are kept in the queue.
const KEPT: usize = 20_000;

/// A message that waits for its sender.
#[derive(Debug, Clone, Copy)]
pub(super) struct News {
    provet_id: i64,
    /// Its number in the queue.
    number: i64,
    fate: HookFate,
}

impl World {
    /// Tells the webhooks that a record changed, as every write over REST and at the desk does.
    /// Has to be called within a Tokio runtime, which then sends the messages.
    pub fn announce(&self, provet_id: i64, table: &str, id: i64, change: Change) {
        self.change(|state| note(state, provet_id, table, id, change));
        self.send_webhooks();
    }

    /// Has every waiting message sent.
    pub(super) fn send_webhooks(&self) {
        for news in self.change(|state| std::mem::take(&mut state.outbox)) {
            let world = self.clone();
            tokio::spawn(async move { send::carry_out(&world, news).await });
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
        self.change(|state| {
            let clinic = state.clinic_mut(provet_id)?;
            Some(clinic.insert(REGISTERED, record(row)))
        })
    }
}

/// Queues the messages about one change, for [`World::send_webhooks`].
pub(super) fn note(state: &mut State, provet_id: i64, table: &str, id: i64, change: Change) {
    let now = state.now().to_string();
    let Some(clinic) = state.clinics.get_mut(&provet_id) else {
        return;
    };
    let (table, id, change) = match trigger::whole(clinic, table, id) {
        Some((whole, id)) => (whole, id, Change::Changed),
        None => (table, id, change),
    };
    let department = department(clinic, table, id);
    for trigger in trigger::set_off(clinic, table, id, change) {
        for hook in listening(clinic, trigger.number, department) {
            let row = json!({
                "webhook": hook, "trigger": trigger.number, "object_id": id, "status": 0,
                "attempts": 0, "response_code": null, "response": "", "created": now,
                "modified": now,
            });
            let number = clinic.insert(QUEUE, record(row));
            let fate = state.faults.hook.next();
            state.outbox.push(News {
                provet_id,
                number,
                fate,
            });
        }
    }
    forget_old(clinic);
}

fn forget_old(clinic: &mut Clinic) {
    let ids: Vec<i64> = clinic.rows(QUEUE).map(|(id, _)| id).collect();
    for id in ids.iter().take(ids.len().saturating_sub(KEPT)) {
        clinic.remove(QUEUE, *id);
    }
}

/// The active registrations of a trigger. One of a department stays silent where no department
/// can be inferred \[D\].
fn listening(clinic: &Clinic, trigger: i64, department: Option<i64>) -> Vec<i64> {
    let heard = |row: &Record| match integer(row, "department") {
        None => true,
        only => only == department,
    };
    clinic
        .rows(REGISTERED)
        .filter(|(_, row)| {
            integer(row, "trigger") == Some(trigger)
                && truth(row, "active")
                && !text(row, "target_url").is_empty()
                && heard(row)
        })
        .map(|(id, _)| id)
        .collect()
}

/// The department a record belongs to; of clients and patients it is not inferred \[D\].
fn department(clinic: &Clinic, table: &str, id: i64) -> Option<i64> {
    let row = clinic.row(table, id)?;
    if let Some(own) = integer(row, "department") {
        return Some(own);
    }
    let visit = integer(row, "consultation")?;
    integer(clinic.row("consultation", visit)?, "department")
}

/// The fields of a message \[D\]; of an invoice a receiver has also seen who and when \[C\].
fn payload(state: &State, provet_id: i64, number: i64) -> Option<Vec<(String, Value)>> {
    let clinic = state.clinic(provet_id)?;
    let row = clinic.row(QUEUE, number)?;
    let trigger = by_number(integer(row, "trigger")?)?;
    let mut fields = vec![
        (trigger.parameter, json!(integer(row, "object_id"))),
        ("provet_id", json!(provet_id)),
        (
            "provet_url",
            json!(format!("{}/{provet_id}/", state.origin)),
        ),
    ];
    if trigger.parameter == "invoice_id" {
        fields.push(("user", json!(1)));
        fields.push(("timestamp", json!(text(row, "created"))));
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
