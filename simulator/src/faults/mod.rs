//! Faults, set by tests and by a URL that can be passed on.
//!
//! [`Faults`] is the only list of them: the parameters of `/_sim/faults`, the JSON that it answers
//! and the page of switches all come from its serde names.

mod actions;
mod delivery;
mod endpoints;
mod response;
mod sign_in;

pub use delivery::{WebhookFaults, WebhookMessageFault, WorkerFaults, WorkerRequestFault};
pub use sign_in::{CallbackParamFault, ConsentPolicy, IdTokenFault, SignInFaults};

pub(crate) use actions::FaultAction;
pub(crate) use endpoints::router;
pub(crate) use response::{ResponseFault, write_body_with_fault};

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use url::form_urlencoded;

use super::api::FieldNaming;
use super::state::Simulator;
use super::ui::ButtonHashScheme;

/// The faults. Counts go down by one each time a fault is applied.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Faults {
    /// Every API request waits so long first.
    pub latency_ms: u64,
    /// So many API requests are answered 429.
    #[serde(rename = "throttle")]
    pub throttle_next: u32,
    /// `Retry-After` of those, in seconds; 0 stands for 1.
    #[serde(rename = "retry_after")]
    pub retry_after_seconds: u32,
    /// So many API requests are answered 500.
    #[serde(rename = "fail")]
    pub fail_next: u32,
    /// Every n-th API request is answered 500; 0 for none.
    pub fail_every: u32,
    /// Resources answered 403, by path without numbers (`invoice`, `consultation/medicines`).
    #[serde(rename = "forbid")]
    pub forbidden_resources: BTreeSet<String>,
    /// So many answers are JSON that breaks off, with a length that fits.
    #[serde(rename = "broken_json")]
    pub broken_json_next: u32,
    /// So many answers break off in transit, before the promised length.
    #[serde(rename = "truncate")]
    pub truncate_next: u32,
    /// Resources that ignore every filter, by path without numbers.
    #[serde(rename = "ignore_filters")]
    pub unfiltered_resources: BTreeSet<String>,
    /// So many writes are carried out, and the connection closed without an answer.
    #[serde(rename = "lose_answer")]
    pub lose_response_next: u32,
    /// Seconds added to the timestamp of a button's launch; negative for the past.
    #[serde(rename = "launch_skew")]
    pub launch_skew_seconds: i64,
    /// Every token request waits so long first.
    pub token_latency_ms: u64,
    /// So many token requests are answered 500.
    #[serde(rename = "token_fail")]
    pub token_fail_next: u32,
    /// How every button's hash is made, whatever is set up for it.
    #[serde(rename = "hash_recipe")]
    pub hash_scheme: Option<ButtonHashScheme>,
    /// Faults of the requests that the workers send.
    #[serde(flatten)]
    pub worker: WorkerFaults,
    /// Faults of webhooks.
    #[serde(flatten)]
    pub webhook: WebhookFaults,
    /// Which names the fields of buttons have over REST.
    #[serde(rename = "button_names")]
    pub button_field_naming: FieldNaming,
    /// How signing in behaves, and its faults.
    #[serde(flatten)]
    pub sign_in: SignInFaults,
    /// API requests since `fail_every` was set.
    #[serde(skip)]
    request_count: u32,
}

/// Takes one off a count, and says whether there was one.
fn take_one(count: &mut u32) -> bool {
    let strikes = *count > 0;
    *count = count.saturating_sub(1);
    strikes
}

impl Faults {
    /// Whether this API request is answered 500.
    pub(crate) fn take_failure(&mut self) -> bool {
        self.request_count = self.request_count.wrapping_add(1);
        let turn = self.fail_every > 0 && self.request_count.is_multiple_of(self.fail_every);
        take_one(&mut self.fail_next) || turn
    }

    /// In how many seconds to come back, where this API request is answered 429.
    pub(crate) fn take_throttle(&mut self) -> Option<i64> {
        take_one(&mut self.throttle_next).then(|| i64::from(self.retry_after_seconds.max(1)))
    }

    /// Whether this token request is answered 500.
    pub(crate) fn take_token_failure(&mut self) -> bool {
        take_one(&mut self.token_fail_next)
    }

    /// What happens to this answer.
    pub(crate) fn take_response_fault(
        &mut self,
        changed_state: bool,
        has_body: bool,
    ) -> ResponseFault {
        if changed_state && take_one(&mut self.lose_response_next) {
            ResponseFault::Lost
        } else if has_body && take_one(&mut self.broken_json_next) {
            ResponseFault::BrokenJson
        } else if has_body && take_one(&mut self.truncate_next) {
            ResponseFault::Truncated
        } else {
            ResponseFault::Intact
        }
    }

    /// Sets one parameter by its name in a URL; the error says what is wrong.
    fn set_param(&mut self, name: &str, text: &str) -> Result<(), String> {
        if name == "reset" {
            *self = Self::default();
            return Ok(());
        }
        let mut params = self.to_params();
        let Some(param) = params.get_mut(name) else {
            return Err(format!("there is no switch \"{name}\""));
        };
        *param = parse_like(param, text);
        let changed: Self = serde_json::from_value(Value::Object(params))
            .map_err(|error| format!("\"{text}\" does not fit \"{name}\": {error}"))?;
        // Counters are no parameters and came back as zero.
        let before = std::mem::replace(self, changed);
        self.keep_counters(&before, name);
        Ok(())
    }

    /// Keeps what was counted so far, except for the group of faults that was just set: its "every
    /// n-th" counts from the moment of setting.
    fn keep_counters(&mut self, before: &Self, name: &str) {
        if name != "fail_every" {
            self.request_count = before.request_count;
        }
        if !name.starts_with("worker_") {
            self.worker.keep_counter(&before.worker);
        }
        if !name.starts_with("hook_") {
            self.webhook.keep_counter(&before.webhook);
        }
    }

    /// The parameters with their values.
    pub(crate) fn to_params(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(params)) => params,
            Ok(_) | Err(_) => Map::new(),
        }
    }
}

/// The text of a parameter as JSON of the kind that it has now.
fn parse_like(current: &Value, text: &str) -> Value {
    let number = || text.parse::<i64>().map(Value::from).ok();
    match (current, text) {
        (Value::Array(_), _) => text.split(',').filter(|name| !name.is_empty()).collect(),
        (_, "") => Value::Null,
        (Value::Number(_), "true" | "on") => 1.into(),
        (Value::Number(_), "false" | "off") => 0.into(),
        // What is not set yet does not show whether it is a number.
        (Value::Number(_) | Value::Null, _) => number().unwrap_or_else(|| text.into()),
        _ => text.into(),
    }
}

/// Booleans, which are 0 and 1 in parameters.
mod bit {
    use serde::de::{Error, Unexpected};
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    pub(super) fn serialize<S: Serializer>(set: &bool, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(u8::from(*set))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(source: D) -> Result<bool, D::Error> {
        match u64::deserialize(source)? {
            0 => Ok(false),
            1 => Ok(true),
            other => Err(D::Error::invalid_value(
                Unexpected::Unsigned(other),
                &"0 or 1",
            )),
        }
    }
}

impl Simulator {
    /// Sets faults from the query of a `/_sim/faults` URL. Nothing is set where any part is wrong.
    pub fn set_faults_from_query(&self, query: &str) -> Result<(), String> {
        self.update(|state| {
            let mut faults = state.faults.clone();
            let mut actions = Vec::new();
            for (name, value) in form_urlencoded::parse(query.as_bytes()) {
                if let Some(action) = FaultAction::from_name(&name) {
                    actions.push(action);
                } else if name != endpoints::RETURN_PARAM {
                    faults.set_param(&name, &value)?;
                }
            }
            // Only after every parameter was valid.
            state.faults = faults;
            for action in actions {
                action.apply(state);
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_switch_is_set_by_the_name_it_is_told_under() {
        let mut faults = Faults::default();
        for (name, value) in Faults::default().to_params() {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let unset = value.is_null() || value.is_array();
            let text = if unset { String::new() } else { text };
            assert_eq!(faults.set_param(&name, &text), Ok(()), "{name}");
        }
        assert_eq!(faults, Faults::default());
        assert!(faults.set_param("id_token", "nonsense").is_err());
        assert_eq!(faults.set_param("id_token", "alg-none"), Ok(()));
        assert_eq!(faults.sign_in.id_token, Some(IdTokenFault::Unsigned));
        assert_eq!(faults.set_param("sign_in_as", "5"), Ok(()));
        assert_eq!(faults.set_param("sign_in_as", ""), Ok(()));
        assert_eq!(faults.sign_in.sign_in_as, None);
    }

    #[test]
    fn every_second_answer_is_lost_from_when_it_was_asked_for() {
        let mut faults = Faults::default();
        faults.worker.next_fault();
        assert_eq!(faults.set_param("worker_lose_every", "2"), Ok(()));
        assert_eq!(faults.set_param("latency_ms", "0"), Ok(()));
        let lost: Vec<bool> = (0..4)
            .map(|_| faults.worker.next_fault().response_lost)
            .collect();
        assert_eq!(lost, [false, true, false, true]);
    }

    #[test]
    fn a_value_that_makes_no_sense_is_refused() {
        let mut faults = Faults::default();
        assert!(faults.set_param("hook_reorder", "maybe").is_err());
        assert!(faults.set_param("hook_reorder", "2").is_err());
        assert!(faults.set_param("hook_delay_ms", "-1").is_err());
        assert!(faults.set_param("no_such_switch", "1").is_err());
        assert_eq!(faults, Faults::default());
    }
}
