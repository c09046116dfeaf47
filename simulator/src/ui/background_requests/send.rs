//! The workers: they compute the hash when they send, wait for the response, and may retry.

use std::time::Duration;

use serde_json::json;

use super::super::button::{IntegrationButton, PayloadMethod};
use super::super::launch::{self, ButtonLaunchRequest};
use super::button_context;
use super::request_log::{self, RequestFailureReason, RequestLogEntry};
use crate::faults::{WorkerFaults, WorkerRequestFault};
use crate::state::Simulator;

/// Timeout of a response in milliseconds, where no fault sets another \[I\].
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(10);

/// Characters of a response that are stored.
const MAX_RESPONSE_CHARS: usize = 2_000;

/// How one attempt went.
struct SendAttempt {
    status: Option<u16>,
    response_text: String,
    reason: Option<RequestFailureReason>,
    send_count: u32,
}

/// Sends what was scheduled under `number`, and writes down how it went.
pub(super) async fn send_scheduled(simulator: &Simulator, provet_id: i64, number: i64) {
    let Some(entry) = simulator
        .background_request(provet_id, number)
        .filter(|entry| !entry.is_done())
    else {
        return;
    };
    let slots = simulator.worker_slots();
    let Ok(_slot) = slots.acquire().await else {
        return;
    };
    let faults = simulator.read(|state| state.faults.worker.clone());
    // Slept without the lock, so that other requests go on.
    tokio::time::sleep(Duration::from_millis(faults.delay_ms)).await;
    let (mut sent, mut last) = (0, None);
    let mut request = None;
    for round in 0..=faults.retries {
        if round > 0 {
            tokio::time::sleep(Duration::from_millis(faults.retry_delay_ms)).await;
        }
        // Whether a retry gets a new hash is not known, so both can be tried.
        if request.is_none() || faults.fresh_hash_on_retry {
            request = prepare_request(simulator, provet_id, &entry);
        }
        let Some((button, launch)) = &request else {
            break;
        };
        let attempt = send_attempt(simulator, button, launch, &faults).await;
        sent += attempt.send_count;
        let enough = attempt.reason.is_none();
        last = Some(attempt);
        if enough {
            break;
        }
    }
    let attempt = last.unwrap_or_else(|| failed_attempt("The button is gone."));
    simulator.update(|state| {
        let ended = state.now().to_string();
        if let Some(clinic) = state.find_clinic_mut(provet_id) {
            let fields = json!({
                "ended": ended, "attempts": sent, "status": attempt.status,
                "answer": attempt.response_text, "reason": attempt.reason.map_or("", RequestFailureReason::label),
            });
            request_log::complete_entry(clinic, number, fields);
        }
    });
}

/// The request as it is made at this moment \[D: the timestamp is made when it is sent\].
fn prepare_request(
    simulator: &Simulator,
    provet_id: i64,
    entry: &RequestLogEntry,
) -> Option<(IntegrationButton, ButtonLaunchRequest)> {
    let mut buttons = simulator.buttons(provet_id).into_iter();
    let (_, button) = buttons.find(|(id, _)| *id == entry.button.0)?;
    let occasion = simulator.read(|state| button_context(state, provet_id, entry))?;
    let launch = launch::build_request(&button, &occasion);
    Some((button, launch))
}

fn failed_attempt(answer: &str) -> SendAttempt {
    SendAttempt {
        status: None,
        response_text: answer.to_owned(),
        reason: Some(RequestFailureReason::Backend),
        send_count: 0,
    }
}

/// Sends once, or twice at the same time where that fault is set.
async fn send_attempt(
    simulator: &Simulator,
    button: &IntegrationButton,
    launch: &ButtonLaunchRequest,
    faults: &WorkerFaults,
) -> SendAttempt {
    let fault = simulator.update(|state| state.faults.worker.next_fault());
    if fault.crashed {
        return failed_attempt("The worker stopped before it sent the request.");
    }
    let first = send_once(simulator, button, launch, faults, fault);
    if faults.send_twice {
        let second = send_once(simulator, button, launch, faults, fault);
        let (mut one, other) = tokio::join!(first, second);
        one.send_count += other.send_count;
        return one;
    }
    first.await
}

async fn send_once(
    simulator: &Simulator,
    button: &IntegrationButton,
    launch: &ButtonLaunchRequest,
    faults: &WorkerFaults,
    fault: WorkerRequestFault,
) -> SendAttempt {
    let timeout = match faults.timeout_ms {
        0 => DEFAULT_TIMEOUT,
        chosen => Duration::from_millis(chosen),
    };
    let answered = match simulator.http_client() {
        Ok(client) => {
            execute_request(build_http_request(&client, button, launch).timeout(timeout)).await
        }
        Err(reason) => Err(reason),
    };
    match answered {
        _ if fault.response_lost => SendAttempt {
            send_count: 1,
            ..failed_attempt("The answer was lost.")
        },
        Ok((status, answer)) => SendAttempt {
            status: Some(status),
            response_text: answer.chars().take(MAX_RESPONSE_CHARS).collect(),
            reason: (!(200..300).contains(&status)).then_some(RequestFailureReason::Integration),
            send_count: 1,
        },
        Err(reason) => SendAttempt {
            send_count: 1,
            ..failed_attempt(&reason)
        },
    }
}

fn build_http_request(
    client: &reqwest::Client,
    button: &IntegrationButton,
    launch: &ButtonLaunchRequest,
) -> reqwest::RequestBuilder {
    let request = match launch.method {
        PayloadMethod::Get => client.get(&launch.url).query(&launch.fields),
        PayloadMethod::Post => client.post(&launch.url).form(&launch.fields),
    };
    let headers = button.static_headers.iter();
    headers.fold(request, |request, header| {
        request.header(&header.name, &header.value)
    })
}

/// Status and text of the answer, or why there was none, without the address.
async fn execute_request(request: reqwest::RequestBuilder) -> Result<(u16, String), String> {
    let answer = request
        .send()
        .await
        .map_err(super::super::hookup_delivery::format_request_error)?;
    let status = answer.status().as_u16();
    let text = answer
        .text()
        .await
        .map_err(super::super::hookup_delivery::format_request_error)?;
    Ok((status, text))
}
