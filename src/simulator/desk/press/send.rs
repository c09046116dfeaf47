//! The workers: they make the hash when they send, wait for the answer, and may try again.

use std::time::Duration;

use serde_json::json;

use super::super::button::{Button, Method};
use super::super::launch::{self, Launch};
use super::journal::{self, Entry, Reason};
use super::occasion;
use crate::simulator::hazards::{Fate, WorkerHazards};
use crate::simulator::world::World;

/// How long an answer is waited for, unless told otherwise \[I\].
const PATIENCE: Duration = Duration::from_secs(10);

/// How much of an answer is kept.
const KEPT: usize = 2_000;

/// How one attempt went.
struct Attempt {
    status: Option<u16>,
    answer: String,
    reason: Option<Reason>,
    sent: u32,
}

/// Sends what was scheduled under `number`, and writes down how it went.
pub(super) async fn carry_out(world: &World, provet_id: i64, number: i64) {
    let Some(entry) = world
        .pressed(provet_id, number)
        .filter(|entry| !entry.done())
    else {
        return;
    };
    let slots = world.worker_slots();
    let Ok(_slot) = slots.acquire().await else {
        return;
    };
    let hazards = world.read(|state| state.faults.worker.clone());
    tokio::time::sleep(Duration::from_millis(hazards.delay_ms)).await;
    let (mut sent, mut attempt) = (0, None);
    let mut request = None;
    for round in 0..=hazards.retries {
        if round > 0 {
            tokio::time::sleep(Duration::from_millis(hazards.pause_ms)).await;
        }
        if request.is_none() || hazards.fresh_retry {
            request = prepared(world, provet_id, &entry);
        }
        let Some((button, launch)) = &request else {
            break;
        };
        let made = try_once(world, button, launch, &hazards).await;
        sent += made.sent;
        let enough = made.reason.is_none();
        attempt = Some(made);
        if enough {
            break;
        }
    }
    let attempt = attempt.unwrap_or_else(|| failed("The button is gone."));
    world.change(|state| {
        let ended = state.now().to_string();
        if let Some(clinic) = state.clinic_mut(provet_id) {
            let fields = json!({
                "ended": ended, "attempts": sent, "status": attempt.status,
                "answer": attempt.answer, "reason": attempt.reason.map_or("", Reason::words),
            });
            journal::close(clinic, number, fields);
        }
    });
}

/// The request as it is made at this moment \[D: the timestamp is made when it is sent\].
fn prepared(world: &World, provet_id: i64, entry: &Entry) -> Option<(Button, Launch)> {
    let mut buttons = world.buttons(provet_id).into_iter();
    let (_, button) = buttons.find(|(id, _)| *id == entry.button.0)?;
    let occasion = world.read(|state| occasion(state, provet_id, entry))?;
    let launch = launch::launch(&button, &occasion);
    Some((button, launch))
}

fn failed(answer: &str) -> Attempt {
    Attempt {
        status: None,
        answer: answer.to_owned(),
        reason: Some(Reason::Backend),
        sent: 0,
    }
}

/// Sends once, or twice at the same time where that hazard is on.
async fn try_once(
    world: &World,
    button: &Button,
    launch: &Launch,
    hazards: &WorkerHazards,
) -> Attempt {
    let fate = world.change(|state| state.faults.worker.next());
    if fate.crashed {
        return failed("The worker stopped before it sent the request.");
    }
    let first = post(world, button, launch, hazards, fate);
    if hazards.twice {
        let second = post(world, button, launch, hazards, fate);
        let (mut one, other) = tokio::join!(first, second);
        one.sent += other.sent;
        return one;
    }
    first.await
}

async fn post(
    world: &World,
    button: &Button,
    launch: &Launch,
    hazards: &WorkerHazards,
    fate: Fate,
) -> Attempt {
    let patience = match hazards.timeout_ms {
        0 => PATIENCE,
        chosen => Duration::from_millis(chosen),
    };
    let answered = match world.http() {
        Ok(client) => exchange(request(&client, button, launch).timeout(patience)).await,
        Err(reason) => Err(reason),
    };
    match answered {
        _ if fate.lost => Attempt {
            sent: 1,
            ..failed("The answer was lost.")
        },
        Ok((status, answer)) => Attempt {
            status: Some(status),
            answer: answer.chars().take(KEPT).collect(),
            reason: (!(200..300).contains(&status)).then_some(Reason::Integration),
            sent: 1,
        },
        Err(reason) => Attempt {
            sent: 1,
            ..failed(&reason)
        },
    }
}

fn request(client: &reqwest::Client, button: &Button, launch: &Launch) -> reqwest::RequestBuilder {
    let request = match launch.method {
        Method::Get => client.get(&launch.url).query(&launch.fields),
        Method::Post => client.post(&launch.url).form(&launch.fields),
    };
    let headers = button.static_headers.iter();
    headers.fold(request, |request, header| {
        request.header(&header.name, &header.value)
    })
}

/// Status and text of the answer, or why there was none, without the address.
async fn exchange(request: reqwest::RequestBuilder) -> Result<(u16, String), String> {
    let answer = request
        .send()
        .await
        .map_err(super::super::delivery::reason)?;
    let status = answer.status().as_u16();
    let text = answer
        .text()
        .await
        .map_err(super::super::delivery::reason)?;
    Ok((status, text))
}
