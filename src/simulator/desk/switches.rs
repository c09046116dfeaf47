//! The page that lists every switch for what is to go wrong, with links that set them.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use maud::{Markup, html};
use serde_json::Value;

use super::layout;
use super::recipe::RECIPES;
use super::record::card;
use crate::simulator::world::World;

/// One switch: its name in `/_sim/faults`, what it does, and a value to try.
struct Switch {
    name: &'static str,
    means: &'static str,
    example: &'static str,
    off: &'static str,
}

const fn switch(
    name: &'static str,
    means: &'static str,
    example: &'static str,
    off: &'static str,
) -> Switch {
    Switch {
        name,
        means,
        example,
        off,
    }
}

/// What happens to requests of the REST API and of tokens.
const API: [Switch; 13] = [
    switch("latency_ms", "Every API request waits first", "1500", "0"),
    switch(
        "throttle",
        "So many API requests are answered 429",
        "3",
        "0",
    ),
    switch("retry_after", "Retry-After of those, in seconds", "5", "0"),
    switch("fail", "So many API requests are answered 500", "3", "0"),
    switch(
        "fail_every",
        "Every so-manieth API request is answered 500",
        "3",
        "0",
    ),
    switch(
        "forbid",
        "Resources answered 403, by path without numbers",
        "invoice,invoice/pdf,item",
        "",
    ),
    switch(
        "broken_json",
        "So many answers are JSON that breaks off",
        "2",
        "0",
    ),
    switch("truncate", "So many answers break off in transit", "2", "0"),
    switch(
        "ignore_filters",
        "Resources that ignore every filter",
        "reminder,appointment",
        "",
    ),
    switch(
        "lose_answer",
        "So many writes are carried out and not answered",
        "1",
        "0",
    ),
    switch(
        "token_latency_ms",
        "Every token request waits first",
        "2000",
        "0",
    ),
    switch(
        "token_fail",
        "So many token requests are answered 500",
        "2",
        "0",
    ),
    switch(
        "revoke_tokens",
        "Every token given out so far stops working",
        "1",
        "",
    ),
];

/// What happens to buttons and to the requests the workers send.
const BUTTONS: [Switch; 9] = [
    switch(
        "launch_skew",
        "Seconds added to every timestamp of a button",
        "-50000",
        "0",
    ),
    switch(
        "worker_delay_ms",
        "A background request waits first",
        "3000",
        "0",
    ),
    switch(
        "worker_timeout_ms",
        "How long its answer is waited for; 0 stands for 10000",
        "1000",
        "0",
    ),
    switch(
        "worker_retries",
        "How often a failed one is sent again",
        "3",
        "0",
    ),
    switch(
        "worker_pause_ms",
        "How long to wait before that",
        "500",
        "0",
    ),
    switch(
        "worker_fresh_retry",
        "One that is sent again gets a new hash",
        "1",
        "0",
    ),
    switch(
        "worker_lose_every",
        "Every so-manieth is sent and its answer dropped",
        "2",
        "0",
    ),
    switch("worker_twice", "Every one is sent twice at once", "1", "0"),
    switch(
        "worker_crash_every",
        "Every so-manieth is never sent",
        "3",
        "0",
    ),
];

/// What happens to webhooks.
const HOOKS: [Switch; 5] = [
    switch("hook_delay_ms", "Every message waits first", "2000", "0"),
    switch(
        "hook_pause_ms",
        "Pause before a message is sent again; 0 stands for 500, doubling",
        "50",
        "0",
    ),
    switch(
        "hook_twice_every",
        "Every so-manieth message is sent twice",
        "2",
        "0",
    ),
    switch(
        "hook_reorder",
        "Every second message is overtaken by the next ones",
        "1",
        "0",
    ),
    switch(
        "hook_drop_every",
        "Every so-manieth message is never sent",
        "3",
        "0",
    ),
];

pub(super) fn routes() -> Router<World> {
    Router::new().route("/_sim/", get(show))
}

async fn show(State(world): State<World>) -> Markup {
    let now = world.read(|state| state.faults.json());
    let content = html! {
        main.clinics.wide {
            h1 { "Switches" }
            p {
                "Every switch is a URL, so that a scenario can be passed on. Several go together, joined by &. "
                a href="/_sim/faults?reset=1&back=1" { "Switch everything off" } " · "
                a href="/_sim/faults" { "as JSON" } " · " a href="/_sim/log" { "API calls received" } " · "
                a href="/" { "all clinics" }
            }
            (card("REST API and tokens", None, &table(&API, &now)))
            (card("Buttons and background requests", None, &table(&BUTTONS, &now)))
            (recipes(&now))
            (card("Webhooks", None, &table(&HOOKS, &now)))
            (page_switches())
        }
    };
    layout::bare("Switches", &content)
}

fn table(switches: &[Switch], now: &Value) -> Markup {
    html! {
        table {
            thead { tr { th { "Switch" } th { "Meaning" } th { "Now" } th { "Set" } } }
            tbody {
                @for switch in switches {
                    tr {
                        td { code { (switch.name) } }
                        td { (switch.means) }
                        td { (shown(now.get(switch.name))) }
                        td {
                            (link(switch.name, switch.example)) " "
                            @if switch.name != "revoke_tokens" { (link(switch.name, switch.off)) }
                        }
                    }
                }
            }
        }
    }
}

fn link(name: &str, value: &str) -> Markup {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair(name, value)
        .append_pair("back", "1")
        .finish();
    let words = if value.is_empty() { "none" } else { value };
    html! { a href=(format!("/_sim/faults?{query}")) { (words) } }
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(many)) => {
            let many: Vec<_> = many.iter().filter_map(Value::as_str).collect();
            many.join(", ")
        }
        Some(other) => other.to_string(),
    }
}

/// The table of recipes: which hash a button makes, and a link that makes every button use it.
fn recipes(now: &Value) -> Markup {
    let forced = now.get("hash_recipe").and_then(Value::as_str);
    let body = html! {
        p.text {
            "What a verification hash is made over is not published. A recipe with the payload is used by buttons that "
            "include the payload, one without it by the others. In force for all: " (forced.unwrap_or("what each button names"))
            " (" (link("hash_recipe", "")) ")"
        }
        table {
            thead { tr { th { "Recipe" } th { "Payload" } th { "MD5 in lower-case hex over" } } }
            tbody {
                @for line in &RECIPES {
                    tr {
                        td { (link("hash_recipe", line.name)) }
                        td { @if line.payload { "yes" } @else { "no" } }
                        td { (line.words) }
                    }
                }
            }
        }
    };
    card("Hash recipes (hash_recipe)", None, &body)
}

/// Switches that belong to one page, in its own query.
fn page_switches() -> Markup {
    let body = html! {
        dl.facts {
            dt { code { "?sandbox=allow-scripts,allow-forms" } } dd { "Flags of the side panel's frame" }
            dt { code { "?credentialless" } } dd { "The frame is loaded without credentials" }
            dt { code { "?opener=off" } } dd { "What is opened gets no opener" }
            dt { code { "?department=2" } } dd { "The active department of a calendar" }
            dt { code { "?tick=2&tick=5" } } dd { "Reminders ticked in their list" }
        }
    };
    card("On any page with buttons", None, &body)
}
