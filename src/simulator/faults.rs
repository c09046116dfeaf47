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

use super::api::Spelling;
use super::deeds::Deed;
use super::desk::Recipe;
use super::hazards::{HookHazards, WorkerHazards, choose, word};
use super::log::Call;
use super::oauth::SignInHazards;
use super::world::World;

/// What is to go wrong. Counts go down by one each time the fault strikes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults {
    /// Every API request waits so long first.
    pub latency_ms: u64,
    /// So many API requests are answered 429.
    pub throttle_next: u32,
    /// `Retry-After` of those, in seconds; 0 stands for 1.
    pub retry_after: u32,
    /// So many API requests are answered 500.
    pub fail_next: u32,
    /// Every so-manieth API request is answered 500; 0 for none.
    pub fail_every: u32,
    /// Resources answered 403, by path without numbers (`invoice`, `consultation/medicines`).
    pub forbidden: BTreeSet<String>,
    /// So many answers are JSON that breaks off, with a length that fits.
    pub broken_json_next: u32,
    /// So many answers break off in transit, before the promised length.
    pub truncate_next: u32,
    /// Resources that ignore every filter, by path without numbers.
    pub unfiltered: BTreeSet<String>,
    /// So many writes are carried out, and the connection closed without an answer.
    pub lose_answer_next: u32,
    /// Seconds added to the timestamp of a button's launch; negative for the past.
    pub launch_skew_seconds: i64,
    /// Every token request waits so long first.
    pub token_latency_ms: u64,
    /// So many token requests are answered 500.
    pub token_fail_next: u32,
    /// How every button's hash is made, whatever is set up for it.
    pub recipe: Option<Recipe>,
    /// What may befall requests that the workers send.
    pub worker: WorkerHazards,
    /// What may befall webhooks.
    pub hook: HookHazards,
    /// Which names the fields of buttons have over REST.
    pub button_names: Spelling,
    /// How signing in behaves, and what may befall it.
    pub sign_in: SignInHazards,
    /// API requests since `fail_every` was looked at first.
    seen: u32,
}

/// What happens to an answer on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoilt {
    /// Nothing.
    Whole,
    /// The JSON breaks off; the length fits what is sent.
    Broken,
    /// Less arrives than was promised.
    Truncated,
    /// Nothing arrives.
    Lost,
}

/// Takes one off a count, and says whether there was one.
pub(super) fn strikes(count: &mut u32) -> bool {
    let strikes = *count > 0;
    *count = count.saturating_sub(1);
    strikes
}

impl Faults {
    /// Whether this API request is answered 500.
    pub(super) fn fails(&mut self) -> bool {
        self.seen = self.seen.wrapping_add(1);
        let turn = self.fail_every > 0 && self.seen.is_multiple_of(self.fail_every);
        strikes(&mut self.fail_next) || turn
    }

    /// In how many seconds to come back, where this API request is answered 429.
    pub(super) fn throttles(&mut self) -> Option<i64> {
        strikes(&mut self.throttle_next).then(|| i64::from(self.retry_after.max(1)))
    }

    /// Whether this token request is answered 500.
    pub(super) fn token_fails(&mut self) -> bool {
        strikes(&mut self.token_fail_next)
    }

    /// What happens to this answer.
    pub(super) fn spoils(&mut self, wrote: bool, has_body: bool) -> Spoilt {
        if wrote && strikes(&mut self.lose_answer_next) {
            Spoilt::Lost
        } else if has_body && strikes(&mut self.broken_json_next) {
            Spoilt::Broken
        } else if has_body && strikes(&mut self.truncate_next) {
            Spoilt::Truncated
        } else {
            Spoilt::Whole
        }
    }

    /// Sets one switch by its name in a URL; `Err` tells what is wrong.
    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "latency_ms" => self.latency_ms = read(name, value)?,
            "throttle" => self.throttle_next = read(name, value)?,
            "retry_after" => self.retry_after = read(name, value)?,
            "fail" => self.fail_next = read(name, value)?,
            "fail_every" => {
                self.fail_every = read(name, value)?;
                self.seen = 0;
            }
            "forbid" => self.forbidden = names(value),
            "broken_json" => self.broken_json_next = read(name, value)?,
            "truncate" => self.truncate_next = read(name, value)?,
            "ignore_filters" => self.unfiltered = names(value),
            "lose_answer" => self.lose_answer_next = read(name, value)?,
            "launch_skew" => self.launch_skew_seconds = read(name, value)?,
            "token_latency_ms" => self.token_latency_ms = read(name, value)?,
            "token_fail" => self.token_fail_next = read(name, value)?,
            "hash_recipe" => self.recipe = recipe(value)?,
            "button_names" => choose(name, value, &Spelling::ALL, &mut self.button_names)?,
            "reset" => *self = Self::default(),
            _ => {
                let elsewhere = self.worker.set(name, value);
                return elsewhere
                    .or_else(|| self.hook.set(name, value))
                    .or_else(|| self.sign_in.set(name, value))
                    .unwrap_or_else(|| Err(format!("there is no switch \"{name}\"")));
            }
        }
        Ok(())
    }

    /// The switches as they stand, under their names in the URL.
    pub(super) fn json(&self) -> Value {
        let mut told = json!({
            "latency_ms": self.latency_ms,
            "throttle": self.throttle_next,
            "retry_after": self.retry_after,
            "fail": self.fail_next,
            "fail_every": self.fail_every,
            "forbid": self.forbidden,
            "broken_json": self.broken_json_next,
            "truncate": self.truncate_next,
            "ignore_filters": self.unfiltered,
            "lose_answer": self.lose_answer_next,
            "launch_skew": self.launch_skew_seconds,
            "token_latency_ms": self.token_latency_ms,
            "token_fail": self.token_fail_next,
            "hash_recipe": self.recipe,
            "button_names": word(&Spelling::ALL, &self.button_names),
        });
        if let Some(told) = told.as_object_mut() {
            let elsewhere = self.worker.values().into_iter().chain(self.hook.values());
            let elsewhere = elsewhere.chain(self.sign_in.values());
            told.extend(elsewhere.map(|(name, value)| (name.to_owned(), value)));
        }
        told
    }
}

fn read<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    value
        .parse()
        .map_err(|_| format!("\"{value}\" is no number for \"{name}\""))
}

/// A recipe by its name; nothing for the usual ones.
fn recipe(name: &str) -> Result<Option<Recipe>, String> {
    if name.is_empty() {
        return Ok(None);
    }
    let found = Recipe::named(name).map(Some);
    found.ok_or_else(|| format!("there is no recipe \"{name}\""))
}

fn names(value: &str) -> BTreeSet<String> {
    value
        .split(',')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

impl World {
    /// Sets switches from the query of a `/_sim/faults` URL. Nothing is set where any part is wrong.
    pub fn set_faults(&self, query: &str) -> Result<(), String> {
        self.change(|state| {
            let mut faults = state.faults.clone();
            let mut deeds = Vec::new();
            for (name, value) in form_urlencoded::parse(query.as_bytes()) {
                if let Some(deed) = Deed::named(&name) {
                    deeds.push(deed);
                } else if name != BACK {
                    faults.set(&name, &value)?;
                }
            }
            state.faults = faults;
            for deed in deeds {
                deed.carry_out(state);
            }
            Ok(())
        })
    }
}

/// Puts the text into the answer, whole or spoilt.
pub(super) fn spoil(response: &mut Response, text: String, spoilt: Spoilt) {
    let length = text.len();
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    *response.body_mut() = match spoilt {
        Spoilt::Whole => Body::from(text),
        Spoilt::Broken => Body::from(half),
        Spoilt::Truncated => breaking_off(half),
        Spoilt::Lost => breaking_off(String::new()),
    };
    if spoilt == Spoilt::Lost {
        // An answer that may have no body would be sent without looking at it.
        *response.status_mut() = StatusCode::OK;
    }
    if matches!(spoilt, Spoilt::Truncated | Spoilt::Lost) {
        let promised = HeaderValue::from(length.max(1));
        response
            .headers_mut()
            .insert(header::CONTENT_LENGTH, promised);
    }
}

/// A body after whose text the connection is cut; without any, before anything is sent.
fn breaking_off(text: String) -> Body {
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
pub(super) fn router(world: World) -> Router {
    Router::new()
        .route("/_sim/faults", get(faults).post(faults))
        .route("/_sim/log", get(log))
        .with_state(world)
}

/// The parameter that leads a person back to the page of switches.
const BACK: &str = "back";

async fn faults(State(world): State<World>, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let back = form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == BACK);
    match world.set_faults(&query) {
        Ok(()) if back => Redirect::to("/_sim/").into_response(),
        Ok(()) => Json(world.read(|state| state.faults.json())).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response(),
    }
}

async fn log(State(world): State<World>) -> Json<Value> {
    let calls: Vec<Value> = world.calls().iter().map(Call::json).collect();
    Json(json!({"peak_concurrency": world.peak_concurrency(), "calls": calls}))
}
