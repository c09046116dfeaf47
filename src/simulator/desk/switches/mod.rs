//! The page that lists every switch for what is to go wrong, with links that set them.

mod list;

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use maud::{Markup, html};
use serde_json::Value;

use super::layout;
use super::recipe::RECIPES;
use super::record::card;
use crate::simulator::oauth::IdTokenFault;
use crate::simulator::world::World;
use list::{API, BUTTONS, HOOKS, SIGNING_IN, Switch, TOKENS};

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
            (card("People who sign in", None, &table(&SIGNING_IN, &now)))
            (card("What they bring back: refresh and identity tokens", None, &table(&TOKENS, &now)))
            (faults_of_tokens(&now))
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
                            @if let Some(off) = switch.off { (link(switch.name, off)) }
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

/// Every way in which an identity token can be wrong, with a link that makes them all so.
fn faults_of_tokens(now: &Value) -> Markup {
    let body = html! {
        p.text {
            @for (_, name) in IdTokenFault::ALL { (link("id_token", name)) " " }
            (link("id_token", "")) " · Now: " (now.get("id_token").and_then(Value::as_str).unwrap_or("none"))
        }
    };
    card("What is wrong with identity tokens (id_token)", None, &body)
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
