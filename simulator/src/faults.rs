//! What is to go wrong: switches set by tests and by a URL that can be passed on.

use std::collections::BTreeSet;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Json, Redirect, Response};
use axum::routing::get;
use bytes::Bytes;
use futures_util::stream::{self, StreamExt};
use serde_json::{Value, json};
use url::form_urlencoded;

use super::api::FieldNaming;
use super::call_log::RecordedCall;
use super::delivery_faults::{WebhookFaults, WorkerFaults, choice_name, parse_choice_into};
use super::fault_actions::FaultAction;
use super::oauth::SignInFaults;
use super::state::Simulator;
use super::ui::ButtonHashScheme;

/// What is to go wrong. Counts go down by one each time the fault strikes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults {
    /// Every API request waits so long first.
    pub latency_ms: u64,
    /// So many API requests are answered 429.
    pub throttle_next: u32,
    /// `Retry-After` of those, in seconds; 0 stands for 1.
    pub retry_after_seconds: u32,
    /// So many API requests are answered 500.
    pub fail_next: u32,
    /// Every so-manieth API request is answered 500; 0 for none.
    pub fail_every: u32,
    /// Resources answered 403, by path without numbers (`invoice`, `consultation/medicines`).
    pub forbidden_resources: BTreeSet<String>,
    /// So many answers are JSON that breaks off, with a length that fits.
    pub broken_json_next: u32,
    /// So many answers break off in transit, before the promised length.
    pub truncate_next: u32,
    /// Resources that ignore every filter, by path without numbers.
    pub unfiltered_resources: BTreeSet<String>,
    /// So many writes are carried out, and the connection closed without an answer.
    pub lose_response_next: u32,
    /// Seconds added to the timestamp of a button's launch; negative for the past.
    pub launch_skew_seconds: i64,
    /// Every token request waits so long first.
    pub token_latency_ms: u64,
    /// So many token requests are answered 500.
    pub token_fail_next: u32,
    /// How every button's hash is made, whatever is set up for it.
    pub hash_scheme: Option<ButtonHashScheme>,
    /// What may befall requests that the workers send.
    pub worker: WorkerFaults,
    /// What may befall webhooks.
    pub webhook: WebhookFaults,
    /// Which names the fields of buttons have over REST.
    pub button_field_naming: FieldNaming,
    /// How signing in behaves, and what may befall it.
    pub sign_in: SignInFaults,
    /// API requests since `fail_every` was looked at first.
    request_count: u32,
}

/// What happens to an answer on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ResponseFault {
    /// Nothing.
    Intact,
    /// The JSON breaks off; the length fits what is sent.
    BrokenJson,
    /// Less arrives than was promised.
    Truncated,
    /// Nothing arrives.
    Lost,
}

/// Takes one off a count, and says whether there was one.
pub(super) fn take_one(count: &mut u32) -> bool {
    let strikes = *count > 0;
    *count = count.saturating_sub(1);
    strikes
}

impl Faults {
    /// Whether this API request is answered 500.
    pub(super) fn take_failure(&mut self) -> bool {
        self.request_count = self.request_count.wrapping_add(1);
        let turn = self.fail_every > 0 && self.request_count.is_multiple_of(self.fail_every);
        take_one(&mut self.fail_next) || turn
    }

    /// In how many seconds to come back, where this API request is answered 429.
    pub(super) fn take_throttle(&mut self) -> Option<i64> {
        take_one(&mut self.throttle_next).then(|| i64::from(self.retry_after_seconds.max(1)))
    }

    /// Whether this token request is answered 500.
    pub(super) fn take_token_failure(&mut self) -> bool {
        take_one(&mut self.token_fail_next)
    }

    /// What happens to this answer.
    pub(super) fn take_response_fault(&mut self, wrote: bool, has_body: bool) -> ResponseFault {
        if wrote && take_one(&mut self.lose_response_next) {
            ResponseFault::Lost
        } else if has_body && take_one(&mut self.broken_json_next) {
            ResponseFault::BrokenJson
        } else if has_body && take_one(&mut self.truncate_next) {
            ResponseFault::Truncated
        } else {
            ResponseFault::Intact
        }
    }

    /// Sets one switch by its name in a URL; `Err` tells what is wrong.
    fn set_param(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "latency_ms" => self.latency_ms = parse_number(name, value)?,
            "throttle" => self.throttle_next = parse_number(name, value)?,
            "retry_after" => self.retry_after_seconds = parse_number(name, value)?,
            "fail" => self.fail_next = parse_number(name, value)?,
            "fail_every" => {
                self.fail_every = parse_number(name, value)?;
                self.request_count = 0;
            }
            "forbid" => self.forbidden_resources = parse_names(value),
            "broken_json" => self.broken_json_next = parse_number(name, value)?,
            "truncate" => self.truncate_next = parse_number(name, value)?,
            "ignore_filters" => self.unfiltered_resources = parse_names(value),
            "lose_answer" => self.lose_response_next = parse_number(name, value)?,
            "launch_skew" => self.launch_skew_seconds = parse_number(name, value)?,
            "token_latency_ms" => self.token_latency_ms = parse_number(name, value)?,
            "token_fail" => self.token_fail_next = parse_number(name, value)?,
            "hash_recipe" => self.hash_scheme = parse_hash_scheme(value)?,
            "button_names" => parse_choice_into(
                name,
                value,
                &FieldNaming::ALL,
                &mut self.button_field_naming,
            )?,
            "reset" => *self = Self::default(),
            _ => {
                let elsewhere = self.worker.set_param(name, value);
                return elsewhere
                    .or_else(|| self.webhook.set_param(name, value))
                    .or_else(|| self.sign_in.set_param(name, value))
                    .unwrap_or_else(|| Err(format!("there is no switch \"{name}\"")));
            }
        }
        Ok(())
    }

    /// The switches as they stand, under their names in the URL.
    pub(super) fn to_json(&self) -> Value {
        let mut told = json!({
            "latency_ms": self.latency_ms,
            "throttle": self.throttle_next,
            "retry_after": self.retry_after_seconds,
            "fail": self.fail_next,
            "fail_every": self.fail_every,
            "forbid": self.forbidden_resources,
            "broken_json": self.broken_json_next,
            "truncate": self.truncate_next,
            "ignore_filters": self.unfiltered_resources,
            "lose_answer": self.lose_response_next,
            "launch_skew": self.launch_skew_seconds,
            "token_latency_ms": self.token_latency_ms,
            "token_fail": self.token_fail_next,
            "hash_recipe": self.hash_scheme,
            "button_names": choice_name(&FieldNaming::ALL, &self.button_field_naming),
        });
        if let Some(told) = told.as_object_mut() {
            let elsewhere = self
                .worker
                .list_params()
                .into_iter()
                .chain(self.webhook.list_params());
            let elsewhere = elsewhere.chain(self.sign_in.list_params());
            told.extend(elsewhere.map(|(name, value)| (name.to_owned(), value)));
        }
        told
    }
}

fn parse_number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    value
        .parse()
        .map_err(|_| format!("\"{value}\" is no number for \"{name}\""))
}

/// A recipe by its name; nothing for the usual ones.
fn parse_hash_scheme(name: &str) -> Result<Option<ButtonHashScheme>, String> {
    if name.is_empty() {
        return Ok(None);
    }
    let found = ButtonHashScheme::from_name(name).map(Some);
    found.ok_or_else(|| format!("there is no recipe \"{name}\""))
}

fn parse_names(value: &str) -> BTreeSet<String> {
    value
        .split(',')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

impl Simulator {
    /// Sets switches from the query of a `/_sim/faults` URL. Nothing is set where any part is wrong.
    pub fn set_faults_from_query(&self, query: &str) -> Result<(), String> {
        self.update(|state| {
            let mut faults = state.faults.clone();
            let mut deeds = Vec::new();
            for (name, value) in form_urlencoded::parse(query.as_bytes()) {
                if let Some(deed) = FaultAction::from_name(&name) {
                    deeds.push(deed);
                } else if name != RETURN_PARAM {
                    faults.set_param(&name, &value)?;
                }
            }
            state.faults = faults;
            for deed in deeds {
                deed.apply(state);
            }
            Ok(())
        })
    }
}

/// Puts the text into the answer, whole or spoilt.
pub(super) fn write_body_with_fault(response: &mut Response, text: String, spoilt: ResponseFault) {
    let length = text.len();
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    *response.body_mut() = match spoilt {
        ResponseFault::Intact => Body::from(text),
        ResponseFault::BrokenJson => Body::from(half),
        ResponseFault::Truncated => build_aborting_body(half),
        ResponseFault::Lost => build_aborting_body(String::new()),
    };
    if spoilt == ResponseFault::Lost {
        // An answer that may have no body would be sent without looking at it.
        *response.status_mut() = StatusCode::OK;
    }
    if matches!(spoilt, ResponseFault::Truncated | ResponseFault::Lost) {
        let promised = HeaderValue::from(length.max(1));
        response
            .headers_mut()
            .insert(header::CONTENT_LENGTH, promised);
    }
}

/// A body after whose text the connection is cut; without any, before anything is sent.
fn build_aborting_body(text: String) -> Body {
    let sent = (!text.is_empty()).then(|| Ok(Bytes::from(text)));
    let waits = sent.is_some();
    let cut = stream::once(async move {
        if waits {
            // Lets what was sent before reach the wire.
            tokio::task::yield_now().await;
        }
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionAborted))
    });
    Body::from_stream(stream::iter(sent).chain(cut))
}

/// The switches and the call log, by URL.
pub(super) fn router(world: Simulator) -> Router {
    Router::new()
        .route("/_sim/faults", get(handle_faults).post(handle_faults))
        .route("/_sim/log", get(get_log))
        .with_state(world)
}

/// The parameter that leads a person back to the page of switches.
const RETURN_PARAM: &str = "back";

async fn handle_faults(State(world): State<Simulator>, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let back = form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == RETURN_PARAM);
    match world.set_faults_from_query(&query) {
        Ok(()) if back => Redirect::to("/_sim/").into_response(),
        Ok(()) => Json(world.read(|state| state.faults.to_json())).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response(),
    }
}

async fn get_log(State(world): State<Simulator>) -> Json<Value> {
    let calls: Vec<Value> = world
        .list_calls()
        .iter()
        .map(RecordedCall::to_json)
        .collect();
    Json(json!({"peak_concurrency": world.peak_concurrency(), "calls": calls}))
}
