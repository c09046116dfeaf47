//! What is to go wrong outside the REST API: in the workers that send a button's request, and in
//! the sender of webhooks.

use serde_json::{Value, json};

/// What may befall requests that the vendor's workers send. The counts are of requests.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkerFaults {
    /// Every request waits so long before it is sent.
    pub delay_ms: u64,
    /// How long an answer is waited for; 0 stands for ten seconds.
    pub timeout_ms: u64,
    /// How often a request that failed is sent again.
    pub retries: u32,
    /// How long to wait before sending again.
    pub retry_delay_ms: u64,
    /// A request that is sent again gets a hash of its own, instead of the same one.
    pub fresh_hash_on_retry: bool,
    /// Every so-manieth request is sent and its answer dropped; 0 for none.
    pub lose_response_every: u32,
    /// Every request is sent twice at the same time.
    pub send_twice: bool,
    /// Every so-manieth request is lost by the workers before it is sent; 0 for none.
    pub crash_every: u32,
    /// Requests sent since the counts were set.
    request_count: u32,
}

/// What happens to one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct WorkerRequestFault {
    pub(super) response_lost: bool,
    pub(super) crashed: bool,
}

impl WorkerFaults {
    /// What happens to the request that is sent next.
    pub(super) fn next_fault(&mut self) -> WorkerRequestFault {
        self.request_count = self.request_count.wrapping_add(1);
        let turn = |every: u32| every > 0 && self.request_count.is_multiple_of(every);
        WorkerRequestFault {
            response_lost: turn(self.lose_response_every),
            crashed: turn(self.crash_every),
        }
    }

    /// Sets one switch by its name in a URL; `None` where it is no switch of the workers.
    pub(super) fn set_param(&mut self, name: &str, value: &str) -> Option<Result<(), String>> {
        let set = match name {
            "worker_delay_ms" => parse_number_into(name, value, &mut self.delay_ms),
            "worker_timeout_ms" => parse_number_into(name, value, &mut self.timeout_ms),
            "worker_retries" => parse_number_into(name, value, &mut self.retries),
            "worker_pause_ms" => parse_number_into(name, value, &mut self.retry_delay_ms),
            "worker_fresh_retry" => parse_boolean_into(name, value, &mut self.fresh_hash_on_retry),
            "worker_lose_every" => parse_number_into(name, value, &mut self.lose_response_every),
            "worker_twice" => parse_boolean_into(name, value, &mut self.send_twice),
            "worker_crash_every" => parse_number_into(name, value, &mut self.crash_every),
            _ => return None,
        };
        self.request_count = 0;
        Some(set)
    }

    /// The switches under their names in the URL.
    pub(super) fn list_params(&self) -> Vec<(&'static str, Value)> {
        vec![
            ("worker_delay_ms", json!(self.delay_ms)),
            ("worker_timeout_ms", json!(self.timeout_ms)),
            ("worker_retries", json!(self.retries)),
            ("worker_pause_ms", json!(self.retry_delay_ms)),
            (
                "worker_fresh_retry",
                json!(u8::from(self.fresh_hash_on_retry)),
            ),
            ("worker_lose_every", json!(self.lose_response_every)),
            ("worker_twice", json!(u8::from(self.send_twice))),
            ("worker_crash_every", json!(self.crash_every)),
        ]
    }
}

/// What may befall webhooks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WebhookFaults {
    /// Every message waits so long before it is sent.
    pub delay_ms: u64,
    /// How long to wait before a message is sent again; 0 stands for half a second, which then
    /// doubles from one attempt to the next.
    pub retry_delay_ms: u64,
    /// Every so-manieth message is sent twice; 0 for none.
    pub duplicate_every: u32,
    /// Every second message is held back until the next ones have overtaken it.
    pub reorder: bool,
    /// Every so-manieth message is never sent; 0 for none.
    pub drop_every: u32,
    /// Messages queued since the counts were set.
    message_count: u32,
}

/// What happens to one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct WebhookMessageFault {
    pub(super) duplicated: bool,
    pub(super) delayed: bool,
    pub(super) dropped: bool,
}

impl WebhookFaults {
    /// What happens to the message that is queued next.
    pub(super) fn next_fault(&mut self) -> WebhookMessageFault {
        self.message_count = self.message_count.wrapping_add(1);
        let turn = |every: u32| every > 0 && self.message_count.is_multiple_of(every);
        WebhookMessageFault {
            duplicated: turn(self.duplicate_every),
            delayed: self.reorder && !self.message_count.is_multiple_of(2),
            dropped: turn(self.drop_every),
        }
    }

    /// Sets one switch by its name in a URL; `None` where it is no switch of webhooks.
    pub(super) fn set_param(&mut self, name: &str, value: &str) -> Option<Result<(), String>> {
        let set = match name {
            "hook_delay_ms" => parse_number_into(name, value, &mut self.delay_ms),
            "hook_pause_ms" => parse_number_into(name, value, &mut self.retry_delay_ms),
            "hook_twice_every" => parse_number_into(name, value, &mut self.duplicate_every),
            "hook_reorder" => parse_boolean_into(name, value, &mut self.reorder),
            "hook_drop_every" => parse_number_into(name, value, &mut self.drop_every),
            _ => return None,
        };
        self.message_count = 0;
        Some(set)
    }

    /// The switches under their names in the URL.
    pub(super) fn list_params(&self) -> Vec<(&'static str, Value)> {
        vec![
            ("hook_delay_ms", json!(self.delay_ms)),
            ("hook_pause_ms", json!(self.retry_delay_ms)),
            ("hook_twice_every", json!(self.duplicate_every)),
            ("hook_reorder", json!(u8::from(self.reorder))),
            ("hook_drop_every", json!(self.drop_every)),
        ]
    }
}

pub(super) fn parse_number_into<T: std::str::FromStr>(
    name: &str,
    value: &str,
    kept: &mut T,
) -> Result<(), String> {
    *kept = value
        .parse()
        .map_err(|_| format!("\"{value}\" is no number for \"{name}\""))?;
    Ok(())
}

pub(super) fn parse_boolean_into(name: &str, value: &str, kept: &mut bool) -> Result<(), String> {
    *kept = match value {
        "1" | "true" | "on" => true,
        "0" | "false" | "off" | "" => false,
        _ => return Err(format!("\"{value}\" is neither 0 nor 1 for \"{name}\"")),
    };
    Ok(())
}

/// The word for one of the choices.
pub(super) fn choice_name<T: PartialEq>(choices: &[(T, &'static str)], chosen: &T) -> &'static str {
    let found = choices.iter().find(|(choice, _)| choice == chosen);
    found.map_or("", |(_, word)| word)
}

/// One of the choices by its word.
pub(super) fn parse_choice_into<T: Copy>(
    name: &str,
    value: &str,
    choices: &[(T, &'static str)],
    kept: &mut T,
) -> Result<(), String> {
    let found = choices.iter().find(|(_, word)| *word == value);
    let words: Vec<_> = choices.iter().map(|(_, word)| *word).collect();
    let (choice, _) = found
        .ok_or_else(|| format!("\"{value}\" is none of {} for \"{name}\"", words.join(", ")))?;
    *kept = *choice;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_second_answer_is_lost_from_when_it_was_asked_for() {
        let mut hazards = WorkerFaults::default();
        hazards.next_fault();
        assert_eq!(hazards.set_param("worker_lose_every", "2"), Some(Ok(())));
        let lost: Vec<bool> = (0..4).map(|_| hazards.next_fault().response_lost).collect();
        assert_eq!(lost, [false, true, false, true]);
    }

    #[test]
    fn a_value_that_makes_no_sense_is_refused() {
        let mut hazards = WebhookFaults::default();
        assert!(
            hazards
                .set_param("hook_reorder", "maybe")
                .is_some_and(|set| set.is_err())
        );
        assert!(
            hazards
                .set_param("hook_delay_ms", "-1")
                .is_some_and(|set| set.is_err())
        );
        assert_eq!(hazards.set_param("worker_twice", "1"), None);
    }
}
