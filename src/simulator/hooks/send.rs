//! The sender: posts a message until it is answered 200 exactly, ten times at most.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::{News, QUEUE, REGISTERED};
use crate::simulator::clinic::{integer, text};
use crate::simulator::world::World;

/// How often a message is sent again \[D\].
const RETRIES: u32 = 10;

/// How long one attempt may take \[I\].
const PATIENCE: Duration = Duration::from_secs(10);

/// The pause before the first further attempt; it doubles up to [`LONGEST`] \[I\].
const PAUSE: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_mins(1);

/// How long a message waits that is to be overtaken.
const OVERTAKEN: Duration = Duration::from_millis(400);

/// How much of an answer is kept.
const KEPT: usize = 500;

/// Where and in which form a message goes.
struct Target {
    url: String,
    json: bool,
    fields: Vec<(String, Value)>,
}

/// Sends one message, and keeps how that went in the queue.
pub(super) async fn carry_out(world: &World, news: News) {
    let Some(target) = target(world, news) else {
        return;
    };
    let (delay, pause) =
        world.read(|state| (state.faults.hook.delay_ms, state.faults.hook.pause_ms));
    tokio::time::sleep(Duration::from_millis(delay)).await;
    if news.fate.late {
        tokio::time::sleep(OVERTAKEN).await;
    }
    if news.fate.dropped {
        keep(world, news, 0, None, "never sent");
        return;
    }
    let mut pause = match pause {
        0 => PAUSE,
        chosen => Duration::from_millis(chosen),
    };
    for attempt in 1..=RETRIES + 1 {
        let (status, answer) = post(world, &target).await;
        keep(world, news, attempt, status, &answer);
        if status == Some(200) {
            break;
        }
        if attempt <= RETRIES {
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LONGEST);
        }
    }
    if news.fate.twice {
        post(world, &target).await;
    }
}

fn target(world: &World, news: News) -> Option<Target> {
    world.read(|state| {
        let clinic = state.clinic(news.provet_id)?;
        let hook = integer(clinic.row(QUEUE, news.number)?, "webhook")?;
        let hook = clinic.row(REGISTERED, hook)?;
        Some(Target {
            url: text(hook, "target_url").to_owned(),
            json: integer(hook, "content_type") == Some(2),
            fields: super::payload(state, news.provet_id, news.number)?,
        })
    })
}

/// Posts once: as a form every value is a text \[C\].
async fn post(world: &World, target: &Target) -> (Option<u16>, String) {
    let client = match world.http() {
        Ok(client) => client,
        Err(reason) => return (None, reason),
    };
    let request = client.post(&target.url).timeout(PATIENCE);
    let request = if target.json {
        let body: Map<_, _> = target.fields.iter().cloned().collect();
        request.json(&Value::Object(body))
    } else {
        let pairs: Vec<_> = target
            .fields
            .iter()
            .map(|(name, value)| (name.as_str(), plain(value)))
            .collect();
        request.form(&pairs)
    };
    match request.send().await {
        Ok(answer) => {
            let status = answer.status().as_u16();
            let text = answer.text().await.unwrap_or_default();
            (Some(status), text.chars().take(KEPT).collect())
        }
        Err(error) => (None, error.without_url().to_string()),
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// Queue status: 0 waiting, 1 delivered, 2 failed \[I\].
fn keep(world: &World, news: News, attempts: u32, status: Option<u16>, answer: &str) {
    let state_now = match status {
        Some(200) => 1,
        _ if attempts > RETRIES || news.fate.dropped => 2,
        _ => 0,
    };
    world.change(|state| {
        let now = state.now().to_string();
        let row = state
            .clinic_mut(news.provet_id)
            .and_then(|clinic| clinic.row_mut(QUEUE, news.number));
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
