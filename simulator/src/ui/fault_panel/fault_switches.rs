//! The faults that the page lists: name, value to try and meaning of each.
//!
//! The value that switches one off is the one it has by default.

/// One fault: its name in `/_sim/faults`, a value to try, and what it does.
pub(super) struct FaultSwitch {
    pub(super) name: &'static str,
    pub(super) example: &'static str,
    pub(super) description: &'static str,
}

/// The faults of a table, one per line as `name | example | description`.
pub(super) fn list_switches(table: &'static str) -> impl Iterator<Item = FaultSwitch> {
    table.lines().filter_map(|line| {
        let mut columns = line.splitn(3, " | ");
        Some(FaultSwitch {
            name: columns.next()?,
            example: columns.next()?,
            description: columns.next()?,
        })
    })
}

/// What happens to requests of the REST API and of tokens.
pub(super) const API_SWITCHES: &str = "\
latency_ms | 1500 | Every API request waits first
throttle | 3 | So many API requests are answered 429
retry_after | 5 | Retry-After of those, in seconds
fail | 3 | So many API requests are answered 500
fail_every | 3 | Every so-manieth API request is answered 500
forbid | invoice,invoice/pdf,item | Resources answered 403, by path without numbers
broken_json | 2 | So many answers are JSON that breaks off
truncate | 2 | So many answers break off in transit
ignore_filters | reminder,appointment | Resources that ignore every filter
lose_answer | 1 | So many writes are carried out and not answered
token_latency_ms | 2000 | Every token request waits first
token_fail | 2 | So many token requests are answered 500
revoke_tokens | 1 | Every token given out so far stops working";

/// What happens to buttons and to the requests the workers send.
pub(super) const BUTTON_SWITCHES: &str = "\
button_names | short | Names of a button's fields over REST: usual, short, long
launch_skew | -50000 | Seconds added to every timestamp of a button
worker_delay_ms | 3000 | A background request waits first
worker_timeout_ms | 1000 | How long its answer is waited for; 0 stands for 10000
worker_retries | 3 | How often a failed one is sent again
worker_pause_ms | 500 | How long to wait before that
worker_fresh_retry | 1 | One that is sent again gets a new hash
worker_lose_every | 2 | Every so-manieth is sent and its answer dropped
worker_twice | 1 | Every one is sent twice at once
worker_crash_every | 3 | Every so-manieth is never sent";

/// What happens to webhooks.
pub(super) const WEBHOOK_SWITCHES: &str = "\
hook_delay_ms | 2000 | Every message waits first
hook_pause_ms | 50 | Pause before a message is sent again; 0 stands for 500, doubling
hook_twice_every | 2 | Every so-manieth message is sent twice
hook_reorder | 1 | Every second message is overtaken by the next ones
hook_drop_every | 3 | Every so-manieth message is never sent";

/// What happens to people who sign in.
pub(super) const SIGN_IN_SWITCHES: &str = "\
consent | never | When people are asked for consent: once, always, never
refuse_plain | 1 | Plain challenges are refused
sign_in_as | 5 | The next codes stand for this user
login_stuck | 1 | After the last click there is no way back
login_coop | 1 | The sign-in pages cut themselves off from what opened them
page_coop | 1 | The other pages cut themselves off from the windows that they open
callback_error | server_error | The way back carries this error
callback_state | changed | The state on the way back: right, changed, dropped
callback_iss | right | The issuer on the way back: right, changed, dropped
foreign_issuer | 1 | The discovery document names another issuer
discovery_fail | 2 | So many requests for discovery and keys are answered 500
foreign_jwks | 1 | The discovery document names another clinic's keys
newest_key_only | 1 | The key set has only the key in use
log_everyone_out | 1 | Everybody is signed out at the desk
roll_keys | 1 | Every clinic signs with a new key; the old ones stay published";

/// What happens to refresh and identity tokens.
pub(super) const TOKEN_SWITCHES: &str = "\
refresh_rotation | 0 | A refresh brings a new refresh token
refresh_grace_s | 120 | Seconds a replaced one still brings the same answer
refresh_reuse_ends_all | 1 | A replaced one that comes again ends the whole sign-in
refresh_keeps_access | 1 | A refresh leaves the former access token alone
refresh_omitted | 1 | Without rotation the answer has no refresh token
token_lose_answer | 1 | So many token requests are carried out and not answered
only_sub | 1 | People are known by sub alone
revoke_refresh_tokens | 1 | Every refresh token given out so far stops working";
