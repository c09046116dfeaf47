//! Faults outside the REST API: in the workers that send a button's request, and in
//! the sender of webhooks.

use serde::{Deserialize, Serialize};

use super::bit;

/// Faults of requests that the vendor's workers send. The counts are of requests.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WorkerFaults {
    /// Every request waits so long before it is sent.
    #[serde(rename = "worker_delay_ms")]
    pub delay_ms: u64,
    /// How long an answer is waited for; 0 stands for ten seconds.
    #[serde(rename = "worker_timeout_ms")]
    pub timeout_ms: u64,
    /// How often a request that failed is sent again.
    #[serde(rename = "worker_retries")]
    pub retries: u32,
    /// How long to wait before sending again.
    #[serde(rename = "worker_pause_ms")]
    pub retry_delay_ms: u64,
    /// A request that is sent again gets a hash of its own, instead of the same one.
    #[serde(rename = "worker_fresh_retry", with = "bit")]
    pub fresh_hash_on_retry: bool,
    /// Every n-th request is sent and its answer dropped; 0 for none.
    #[serde(rename = "worker_lose_every")]
    pub lose_response_every: u32,
    /// Every request is sent twice at the same time.
    #[serde(rename = "worker_twice", with = "bit")]
    pub send_twice: bool,
    /// Every n-th request is lost by the workers before it is sent; 0 for none.
    #[serde(rename = "worker_crash_every")]
    pub crash_every: u32,
    /// Requests sent since the counts were set.
    #[serde(skip)]
    request_count: u32,
}

/// What happens to one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WorkerRequestFault {
    pub(crate) response_lost: bool,
    pub(crate) crashed: bool,
}

impl WorkerFaults {
    /// What happens to the request that is sent next.
    pub(crate) fn next_fault(&mut self) -> WorkerRequestFault {
        self.request_count = self.request_count.wrapping_add(1);
        let turn = |every: u32| every > 0 && self.request_count.is_multiple_of(every);
        WorkerRequestFault {
            response_lost: turn(self.lose_response_every),
            crashed: turn(self.crash_every),
        }
    }

    pub(super) fn keep_counter(&mut self, before: &Self) {
        self.request_count = before.request_count;
    }
}

/// Faults of webhooks. The counts are of messages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WebhookFaults {
    /// Every message waits so long before it is sent.
    #[serde(rename = "hook_delay_ms")]
    pub delay_ms: u64,
    /// How long to wait before a message is sent again; 0 stands for half a second, which then
    /// doubles from one attempt to the next.
    #[serde(rename = "hook_pause_ms")]
    pub retry_delay_ms: u64,
    /// Every n-th message is sent twice; 0 for none.
    #[serde(rename = "hook_twice_every")]
    pub duplicate_every: u32,
    /// Every second message is held back until the next ones have overtaken it.
    #[serde(rename = "hook_reorder", with = "bit")]
    pub reorder: bool,
    /// Every n-th message is never sent; 0 for none.
    #[serde(rename = "hook_drop_every")]
    pub drop_every: u32,
    /// Messages queued since the counts were set.
    #[serde(skip)]
    message_count: u32,
}

/// What happens to one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WebhookMessageFault {
    pub(crate) duplicated: bool,
    pub(crate) delayed: bool,
    pub(crate) dropped: bool,
}

impl WebhookFaults {
    /// What happens to the message that is queued next.
    pub(crate) fn next_fault(&mut self) -> WebhookMessageFault {
        self.message_count = self.message_count.wrapping_add(1);
        let turn = |every: u32| every > 0 && self.message_count.is_multiple_of(every);
        WebhookMessageFault {
            duplicated: turn(self.duplicate_every),
            delayed: self.reorder && !self.message_count.is_multiple_of(2),
            dropped: turn(self.drop_every),
        }
    }

    pub(super) fn keep_counter(&mut self, before: &Self) {
        self.message_count = before.message_count;
    }
}
