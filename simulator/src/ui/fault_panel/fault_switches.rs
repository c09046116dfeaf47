//! Every switch with its meaning, a value to try, and the value that switches it off.

/// One switch: its name in `/_sim/faults`, what it does, and a value to try.
pub(super) struct FaultSwitch {
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    pub(super) example: &'static str,
    /// None where it is done once, and cannot be switched off.
    pub(super) off_value: Option<&'static str>,
}

const fn define_switch(
    name: &'static str,
    means: &'static str,
    example: &'static str,
    off: &'static str,
) -> FaultSwitch {
    FaultSwitch {
        name,
        description: means,
        example,
        off_value: Some(off),
    }
}

/// What is done at once.
const fn define_one_off(name: &'static str, means: &'static str) -> FaultSwitch {
    FaultSwitch {
        name,
        description: means,
        example: "1",
        off_value: None,
    }
}

/// What happens to requests of the REST API and of tokens.
pub(super) const API_SWITCHES: [FaultSwitch; 13] = [
    define_switch("latency_ms", "Every API request waits first", "1500", "0"),
    define_switch(
        "throttle",
        "So many API requests are answered 429",
        "3",
        "0",
    ),
    define_switch("retry_after", "Retry-After of those, in seconds", "5", "0"),
    define_switch("fail", "So many API requests are answered 500", "3", "0"),
    define_switch(
        "fail_every",
        "Every so-manieth API request is answered 500",
        "3",
        "0",
    ),
    define_switch(
        "forbid",
        "Resources answered 403, by path without numbers",
        "invoice,invoice/pdf,item",
        "",
    ),
    define_switch(
        "broken_json",
        "So many answers are JSON that breaks off",
        "2",
        "0",
    ),
    define_switch("truncate", "So many answers break off in transit", "2", "0"),
    define_switch(
        "ignore_filters",
        "Resources that ignore every filter",
        "reminder,appointment",
        "",
    ),
    define_switch(
        "lose_answer",
        "So many writes are carried out and not answered",
        "1",
        "0",
    ),
    define_switch(
        "token_latency_ms",
        "Every token request waits first",
        "2000",
        "0",
    ),
    define_switch(
        "token_fail",
        "So many token requests are answered 500",
        "2",
        "0",
    ),
    define_one_off(
        "revoke_tokens",
        "Every token given out so far stops working",
    ),
];

/// What happens to buttons and to the requests the workers send.
pub(super) const BUTTON_SWITCHES: [FaultSwitch; 10] = [
    define_switch(
        "button_names",
        "Names of a button's fields over REST: usual, short, long",
        "short",
        "usual",
    ),
    define_switch(
        "launch_skew",
        "Seconds added to every timestamp of a button",
        "-50000",
        "0",
    ),
    define_switch(
        "worker_delay_ms",
        "A background request waits first",
        "3000",
        "0",
    ),
    define_switch(
        "worker_timeout_ms",
        "How long its answer is waited for; 0 stands for 10000",
        "1000",
        "0",
    ),
    define_switch(
        "worker_retries",
        "How often a failed one is sent again",
        "3",
        "0",
    ),
    define_switch(
        "worker_pause_ms",
        "How long to wait before that",
        "500",
        "0",
    ),
    define_switch(
        "worker_fresh_retry",
        "One that is sent again gets a new hash",
        "1",
        "0",
    ),
    define_switch(
        "worker_lose_every",
        "Every so-manieth is sent and its answer dropped",
        "2",
        "0",
    ),
    define_switch("worker_twice", "Every one is sent twice at once", "1", "0"),
    define_switch(
        "worker_crash_every",
        "Every so-manieth is never sent",
        "3",
        "0",
    ),
];

/// What happens to webhooks.
pub(super) const WEBHOOK_SWITCHES: [FaultSwitch; 5] = [
    define_switch("hook_delay_ms", "Every message waits first", "2000", "0"),
    define_switch(
        "hook_pause_ms",
        "Pause before a message is sent again; 0 stands for 500, doubling",
        "50",
        "0",
    ),
    define_switch(
        "hook_twice_every",
        "Every so-manieth message is sent twice",
        "2",
        "0",
    ),
    define_switch(
        "hook_reorder",
        "Every second message is overtaken by the next ones",
        "1",
        "0",
    ),
    define_switch(
        "hook_drop_every",
        "Every so-manieth message is never sent",
        "3",
        "0",
    ),
];

/// What happens to people who sign in.
pub(super) const SIGN_IN_SWITCHES: [FaultSwitch; 14] = [
    define_switch(
        "consent",
        "When people are asked for consent: once, always, never",
        "never",
        "once",
    ),
    define_switch("refuse_plain", "Plain challenges are refused", "1", "0"),
    define_switch("sign_in_as", "The next codes stand for this user", "5", ""),
    define_switch(
        "login_stuck",
        "After the last click there is no way back",
        "1",
        "0",
    ),
    define_switch(
        "login_coop",
        "The sign-in pages cut themselves off from what opened them",
        "1",
        "0",
    ),
    define_switch(
        "callback_error",
        "The way back carries this error",
        "server_error",
        "",
    ),
    define_switch(
        "callback_state",
        "The state on the way back: right, changed, dropped",
        "changed",
        "right",
    ),
    define_switch(
        "callback_iss",
        "The issuer on the way back: right, changed, dropped",
        "right",
        "dropped",
    ),
    define_switch(
        "foreign_issuer",
        "The discovery document names another issuer",
        "1",
        "0",
    ),
    define_switch(
        "discovery_fail",
        "So many requests for discovery and keys are answered 500",
        "2",
        "0",
    ),
    define_switch(
        "foreign_jwks",
        "The discovery document names another clinic's keys",
        "1",
        "0",
    ),
    define_switch(
        "newest_key_only",
        "The key set has only the key in use",
        "1",
        "0",
    ),
    define_one_off("log_everyone_out", "Everybody is signed out at the desk"),
    define_one_off(
        "roll_keys",
        "Every clinic signs with a new key; the old ones stay published",
    ),
];

/// What happens to refresh and identity tokens.
pub(super) const TOKEN_SWITCHES: [FaultSwitch; 8] = [
    define_switch(
        "refresh_rotation",
        "A refresh brings a new refresh token",
        "0",
        "1",
    ),
    define_switch(
        "refresh_grace_s",
        "Seconds a replaced one still brings the same answer",
        "120",
        "0",
    ),
    define_switch(
        "refresh_reuse_ends_all",
        "A replaced one that comes again ends the whole sign-in",
        "1",
        "0",
    ),
    define_switch(
        "refresh_keeps_access",
        "A refresh leaves the former access token alone",
        "1",
        "0",
    ),
    define_switch(
        "refresh_omitted",
        "Without rotation the answer has no refresh token",
        "1",
        "0",
    ),
    define_switch(
        "token_lose_answer",
        "So many token requests are carried out and not answered",
        "1",
        "0",
    ),
    define_switch("only_sub", "People are known by sub alone", "1", "0"),
    define_one_off(
        "revoke_refresh_tokens",
        "Every refresh token given out so far stops working",
    ),
];
