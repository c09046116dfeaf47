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
latency_ms | 1500 | Delay before every API request, in milliseconds
throttle | 3 | Next n API requests return 429
retry_after | 5 | Retry-After of the 429 responses, in seconds
fail | 3 | Next n API requests return 500
fail_every | 3 | Every nth API request returns 500
forbid | invoice,invoice/pdf,item | Resources that return 403, by path without numbers
broken_json | 2 | Next n responses contain incomplete JSON
truncate | 2 | Next n responses are cut off in transit
ignore_filters | reminder,appointment | Resources that ignore every filter
lose_answer | 1 | Next n writes are saved without a response
token_latency_ms | 2000 | Delay before every token request, in milliseconds
token_fail | 2 | Next n token requests return 500
revoke_tokens | 1 | Tokens issued so far stop working";

/// What happens to buttons and to the requests the workers send.
pub(super) const BUTTON_SWITCHES: &str = "\
button_names | short | Field names of buttons in the REST API: usual, short, long
launch_skew | -50000 | Seconds added to every button timestamp
worker_delay_ms | 3000 | Delay before every background request, in milliseconds
worker_timeout_ms | 1000 | Time to wait for its response; 0 means 10000
worker_retries | 3 | Number of retries of a failed request
worker_pause_ms | 500 | Delay before a retry
worker_fresh_retry | 1 | Retried requests get a new hash
worker_lose_every | 2 | Every nth request is sent and its response dropped
worker_twice | 1 | Every request is sent twice at the same time
worker_crash_every | 3 | Every nth request is never sent";

/// What happens to webhooks.
pub(super) const WEBHOOK_SWITCHES: &str = "\
hook_delay_ms | 2000 | Delay before every message, in milliseconds
hook_pause_ms | 50 | Delay before a message is retried; 0 means 500, doubling
hook_twice_every | 2 | Every nth message is sent twice
hook_reorder | 1 | Every second message arrives after later ones
hook_drop_every | 3 | Every nth message is never sent";

/// What happens to people who sign in.
pub(super) const SIGN_IN_SWITCHES: &str = "\
consent | never | When users are asked for consent: once, always, never
refuse_plain | 1 | Plain challenges are rejected
sign_in_as | 5 | The next codes are for this user
login_stuck | 1 | The last click doesn't lead back
login_coop | 1 | The sign-in pages are isolated from the page that opened them
page_coop | 1 | The other pages are isolated from the windows they open
callback_error | server_error | The callback returns this error
callback_state | changed | State in the callback: right, changed, dropped
callback_iss | right | Issuer in the callback: right, changed, dropped
foreign_issuer | 1 | The discovery document names another issuer
discovery_fail | 2 | Next n requests for discovery and keys return 500
foreign_jwks | 1 | The discovery document names another clinic's keys
newest_key_only | 1 | The key set has only the key in use
log_everyone_out | 1 | Everyone is signed out of Provet
roll_keys | 1 | Every clinic signs with a new key; the old ones stay published";

/// What happens to refresh and identity tokens.
pub(super) const TOKEN_SWITCHES: &str = "\
refresh_rotation | 0 | A refresh returns a new refresh token
refresh_grace_s | 120 | Seconds a replaced token still returns the same response
refresh_reuse_ends_all | 1 | Using a replaced token again ends the whole sign-in
refresh_keeps_access | 1 | A refresh keeps the previous access token valid
refresh_omitted | 1 | Without rotation, the response has no refresh token
token_lose_answer | 1 | Next n token requests succeed without a response
only_sub | 1 | Users are identified by sub only
revoke_refresh_tokens | 1 | Refresh tokens issued so far stop working";
