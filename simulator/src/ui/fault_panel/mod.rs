//! The page that lists every fault, with links that set it.

mod fault_switches;

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Map, Value};

use super::hash_scheme::HASH_SCHEMES;
use super::layout;
use super::record_view::render_card;
use crate::faults::{FaultAction, Faults, IdTokenFault};
use crate::state::Simulator;
use fault_switches::{
    API_SWITCHES, BUTTON_SWITCHES, SIGN_IN_SWITCHES, TOKEN_SWITCHES, WEBHOOK_SWITCHES,
    list_switches,
};

pub(super) fn routes() -> Router<Simulator> {
    Router::new().route("/_sim/", get(get_fault_panel))
}

async fn get_fault_panel(State(simulator): State<Simulator>) -> Markup {
    let now = simulator.read(|state| state.faults.to_params());
    let content = html! {
        main.clinics.wide {
            h1 { "Switches" }
            p {
                "Every switch is a URL, so that a scenario can be passed on. Several go together, joined by &. "
                a href="/_sim/faults?reset=1&back=1" { "Switch everything off" } " · "
                a href="/_sim/faults" { "as JSON" } " · " a href="/_sim/log" { "API calls received" } " · "
                a href="/" { "all clinics" }
            }
            (render_card("REST API and tokens", None, &render_table(API_SWITCHES, &now)))
            (render_card("People who sign in", None, &render_table(SIGN_IN_SWITCHES, &now)))
            (render_card("What they bring back: refresh and identity tokens", None, &render_table(TOKEN_SWITCHES, &now)))
            (render_token_faults(&now))
            (render_card("Buttons and background requests", None, &render_table(BUTTON_SWITCHES, &now)))
            (render_hash_schemes(&now))
            (render_card("Webhooks", None, &render_table(WEBHOOK_SWITCHES, &now)))
            (render_page_options())
        }
    };
    layout::render_bare_page("Switches", &content)
}

fn render_table(table: &'static str, now: &Map<String, Value>) -> Markup {
    let defaults = Faults::default().to_params();
    html! {
        table {
            thead { tr { th { "Switch" } th { "Meaning" } th { "Now" } th { "Set" } } }
            tbody {
                @for switch in list_switches(table) {
                    tr {
                        td { code { (switch.name) } }
                        td { (switch.description) }
                        td { (format_value(now.get(switch.name))) }
                        td {
                            (render_link(switch.name, switch.example)) " "
                            @if FaultAction::from_name(switch.name).is_none() {
                                (render_link(switch.name, &format_value(defaults.get(switch.name))))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn render_link(name: &str, value: &str) -> Markup {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair(name, value)
        .append_pair("back", "1")
        .finish();
    let words = if value.is_empty() { "none" } else { value };
    html! { a href=(format!("/_sim/faults?{query}")) { (words) } }
}

fn format_value(value: Option<&Value>) -> String {
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

/// Every fault of identity tokens, with a link that sets it.
fn render_token_faults(now: &Map<String, Value>) -> Markup {
    let body = html! {
        p.text {
            @for fault in IdTokenFault::ALL { (render_link("id_token", &fault.name())) " " }
            (render_link("id_token", "")) " · Now: " (now.get("id_token").and_then(Value::as_str).unwrap_or("none"))
        }
    };
    render_card("What is wrong with identity tokens (id_token)", None, &body)
}

/// The hash schemes, each with a link that makes every button use it.
fn render_hash_schemes(now: &Map<String, Value>) -> Markup {
    let forced = now.get("hash_recipe").and_then(Value::as_str);
    let body = html! {
        p.text {
            "What a verification hash is made over is not published. A recipe with the payload is used by buttons that "
            "include the payload, one without it by the others. In force for all: " (forced.unwrap_or("what each button names"))
            " (" (render_link("hash_recipe", "")) ")"
        }
        table {
            thead { tr { th { "Recipe" } th { "Payload" } th { "MD5 in lower-case hex over" } } }
            tbody {
                @for line in &HASH_SCHEMES {
                    tr {
                        td { (render_link("hash_recipe", line.name)) }
                        td { @if line.covers_payload { "yes" } @else { "no" } }
                        td { (line.description) }
                    }
                }
            }
        }
    };
    render_card("Hash recipes (hash_recipe)", None, &body)
}

/// Switches that belong to one page, in its own query.
fn render_page_options() -> Markup {
    let body = html! {
        dl.facts {
            dt { code { "?sandbox=allow-scripts,allow-forms" } } dd { "Flags of the side panel's frame" }
            dt { code { "?credentialless" } } dd { "The frame is loaded without credentials" }
            dt { code { "?opener=off" } } dd { "What is opened gets no opener" }
            dt { code { "?department=2" } } dd { "The active department of a calendar" }
            dt { code { "?tick=2&tick=5" } } dd { "Reminders ticked in their list" }
        }
    };
    render_card("On any page with buttons", None, &body)
}
