//! The sender: posts a message until the response is exactly 200, at most ten times.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::{QUEUE_TABLE, QueuedWebhook, WEBHOOK_TABLE};
use crate::clinic::{get_integer, get_text};
use crate::state::Simulator;

/// How often a message is sent again \[D\].
const MAX_RETRIES: u32 = 10;

/// How long one attempt may take \[I\].
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(10);

/// The pause before the first further attempt; it doubles up to [`MAX_RETRY_DELAY`] \[I\].
const FIRST_RETRY_DELAY: Duration = Duration::from_millis(500);
const MAX_RETRY_DELAY: Duration = Duration::from_mins(1);

/// How long a message waits that is to be overtaken.
const LATE_DELAY: Duration = Duration::from_millis(400);

/// Characters of a response that are stored.
const MAX_RESPONSE_CHARS: usize = 500;

/// Where and in which form a message goes.
struct DeliveryTarget {
    url: String,
    is_json: bool,
    fields: Vec<(String, Value)>,
}

/// Sends one message, and keeps how that went in the queue.
pub(super) async fn deliver_message(simulator: &Simulator, message: QueuedWebhook) {
    let Some(target) = load_target(simulator, message) else {
        return;
    };
    let (delay, pause) = simulator.read(|state| {
        (
            state.faults.webhook.delay_ms,
            state.faults.webhook.retry_delay_ms,
        )
    });
    tokio::time::sleep(Duration::from_millis(delay)).await;
    if message.fault.delayed {
        // Long enough for messages queued later to arrive first.
        tokio::time::sleep(LATE_DELAY).await;
    }
    if message.fault.dropped {
        // Logged as failed, so that a test can tell it from a message still waiting.
        record_attempt(simulator, message, 0, None, "never sent");
        return;
    }
    let mut pause = match pause {
        0 => FIRST_RETRY_DELAY,
        chosen => Duration::from_millis(chosen),
    };
    for attempt in 1..=MAX_RETRIES + 1 {
        let (status, answer) = post_message(simulator, &target).await;
        record_attempt(simulator, message, attempt, status, &answer);
        // Any other 2xx counts as refused and is sent again.
        if status == Some(200) {
            break;
        }
        if attempt <= MAX_RETRIES {
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(MAX_RETRY_DELAY);
        }
    }
    // After the attempts, so that the duplicate is of a message that was accepted.
    if message.fault.duplicated {
        post_message(simulator, &target).await;
    }
}

fn load_target(simulator: &Simulator, message: QueuedWebhook) -> Option<DeliveryTarget> {
    simulator.read(|state| {
        let clinic = state.find_clinic(message.provet_id)?;
        let hook = get_integer(clinic.find_row(QUEUE_TABLE, message.queue_id)?, "webhook")?;
        let hook = clinic.find_row(WEBHOOK_TABLE, hook)?;
        Some(DeliveryTarget {
            url: get_text(hook, "target_url").to_owned(),
            is_json: get_integer(hook, "content_type") == Some(2),
            // Built once: every attempt sends the same text, as a retry of the vendor does [I].
            fields: super::build_payload(state, message.provet_id, message.queue_id)?,
        })
    })
}

/// Posts once: as a form every value is a text \[C\].
async fn post_message(simulator: &Simulator, target: &DeliveryTarget) -> (Option<u16>, String) {
    let client = match simulator.http_client() {
        Ok(client) => client,
        Err(reason) => return (None, reason),
    };
    let request = client.post(&target.url).timeout(ATTEMPT_TIMEOUT);
    let request = if target.is_json {
        let body: Map<_, _> = target.fields.iter().cloned().collect();
        request.json(&Value::Object(body))
    } else {
        let pairs: Vec<_> = target
            .fields
            .iter()
            .map(|(name, value)| (name.as_str(), format_form_value(value)))
            .collect();
        request.form(&pairs)
    };
    match request.send().await {
        Ok(answer) => {
            let status = answer.status().as_u16();
            let text = answer.text().await.unwrap_or_default();
            (
                Some(status),
                text.chars().take(MAX_RESPONSE_CHARS).collect(),
            )
        }
        // The URL may carry a secret of the receiver, and the queue is shown on a page.
        Err(error) => (None, error.without_url().to_string()),
    }
}

fn format_form_value(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// Queue status: 0 waiting, 1 delivered, 2 failed \[I\].
fn record_attempt(
    simulator: &Simulator,
    message: QueuedWebhook,
    attempts: u32,
    status: Option<u16>,
    answer: &str,
) {
    let state_now = match status {
        Some(200) => 1,
        _ if attempts > MAX_RETRIES || message.fault.dropped => 2,
        _ => 0,
    };
    simulator.update(|state| {
        let now = state.now().to_string();
        let row = state
            .find_clinic_mut(message.provet_id)
            .and_then(|clinic| clinic.find_row_mut(QUEUE_TABLE, message.queue_id));
        if let Some(row) = row {
            for (field, value) in [
                ("status", json!(state_now)),
                ("attempts", json!(attempts)),
                ("response_code", json!(status)),
                ("response", json!(answer)),
                ("modified", json!(now)),
            ] {
                row.insert(field.to_owned(), value);
            }
        }
    });
}
