//! What the catalogue of integrations looks like.

use maud::{Markup, html};

use super::delivery::{self, Delivery};
use super::layout::{self, Place};
use super::record::card;
use crate::simulator::App;
use crate::simulator::clinic::{Clinic, text};

/// The whole page; `said` is what went wrong just now, if anything.
pub(super) fn render(clinic: &Clinic, applications: &[App], said: &Markup) -> Markup {
    let content = html! {
        div.heading {
            h1 { "Applications" }
            p { "What has access to this clinic over the REST API" }
        }
        div.stack {
            (said)
            @for app in applications { (application(clinic, app)) }
            @if applications.is_empty() { p.empty { "No application has been added." } }
            (form(clinic))
            (deliveries(clinic))
        }
    };
    layout::page(
        clinic,
        Place::Catalogue,
        "Applications",
        &content,
        &html! {},
    )
}

fn application(clinic: &Clinic, app: &App) -> Markup {
    let body = html! {
        (facts(clinic, app))
        div.body {
            @for (id, department) in clinic.rows("department") {
                (department_switch(clinic, app, id, text(department, "name")))
            }
            form method="post" action=(format!("/{}/integrations/remove/", clinic.provet_id)) {
                input type="hidden" name="client_id" value=(app.client_id);
                button.risky { "Remove application" }
            }
        }
    };
    card(&app.name, None, &body)
}

/// What is known of an application, without its secret.
fn facts(clinic: &Clinic, app: &App) -> Markup {
    html! {
        dl.facts {
            dt { "Client id" } dd { code { (app.client_id) } }
            dt { "Grant" } dd { (app.grant.name()) }
            dt { "Client type" } dd { @if app.public { "public" } @else { "confidential" } }
            dt { "Algorithm" } dd { (app.algorithm.as_deref().unwrap_or("none")) }
            dt { "Redirect URIs" } dd {
                @for uri in &app.redirect_uris { div { code { (uri) } } }
                @if app.redirect_uris.is_empty() { "none" }
            }
            dt { "The message names" } dd { (named(app)) }
            dt { "Told" } dd {
                @if app.hookup_url.is_some() { "by hookup" } @else {
                    "by e-mail: "
                    a href=(format!("/{}/integrations/message/{}", clinic.provet_id, app.client_id)) { "the message, with its secret" }
                }
            }
        }
    }
}

/// What the install message names of what may be null in it.
fn named(app: &App) -> String {
    let parts = [
        (app.names_secret(), "the secret"),
        (app.names_discovery(), "the discovery document"),
    ];
    let named: Vec<_> = parts
        .iter()
        .filter(|(named, _)| *named)
        .map(|(_, words)| *words)
        .collect();
    if named.is_empty() {
        "neither secret nor discovery document".to_owned()
    } else {
        named.join(", ")
    }
}

fn department_switch(clinic: &Clinic, app: &App, id: i64, name: &str) -> Markup {
    let on = app.departments.contains(&id);
    html! {
        form.actions method="post" action=(format!("/{}/integrations/department/", clinic.provet_id)) {
            input type="hidden" name="client_id" value=(app.client_id);
            input type="hidden" name="department" value=(id);
            input type="hidden" name="enabled" value=(if on { "no" } else { "yes" });
            span dir="auto" { (name) }
            @if on { span.badge.good { "on" } } @else { span.badge { "off" } }
            button { @if on { "Disable" } @else { "Enable" } " for " bdi { (name) } }
        }
    }
}

fn form(clinic: &Clinic) -> Markup {
    let body = html! {
        form.body method="post" action=(format!("/{}/integrations/add/", clinic.provet_id)) {
            div.fields {
                div.field { label for="app-name" { "Name" } input id="app-name" name="name" required; }
                div.field.wide {
                    label for="app-hookup" { "Hookup URL" }
                    input id="app-hookup" name="hookup_url" type="url" aria-describedby="app-hookup-hint";
                    span.hint id="app-hookup-hint" { "The message with the credentials is posted here at once. Without it, it is handed out as if by e-mail." }
                }
                (choices())
                div.field.wide {
                    label for="app-redirect" { "Redirect URIs" }
                    input id="app-redirect" name="redirect_uris" aria-describedby="app-redirect-hint";
                    span.hint id="app-redirect-hint" { "Separated by spaces" }
                }
                (departments(clinic))
            }
            div.actions { button.main { "Add application" } }
        }
    };
    card("Add application", None, &body)
}

fn departments(clinic: &Clinic) -> Markup {
    html! {
        fieldset.wide {
            legend { "Departments" }
            @for (id, row) in clinic.rows("department") {
                label.check { input type="checkbox" name="departments" value=(id) checked; span dir="auto" { (text(row, "name")) } }
            }
        }
    }
}

/// What kind of client the application is, and what the message about it says.
fn choices() -> Markup {
    html! {
        (choice("app-grant", "grant", "Grant type", &[
            ("client_credentials", "client_credentials"),
            ("authorization_code", "authorization_code (people sign in)"),
        ]))
        (choice("app-type", "client_type", "Client type", &[
            ("confidential", "confidential"),
            ("public", "public"),
        ]))
        (choice("app-secret", "secret", "Secret in the message", &MENTIONS))
        (choice("app-algorithm", "algorithm", "Algorithm", &[
            ("RS256", "RS256"),
            ("HS256", "HS256"),
            ("", "null (no OpenID)"),
        ]))
        (choice("app-discovery", "discovery", "Discovery document in the message", &MENTIONS))
    }
}

/// Whether something that may be null in the message is.
const MENTIONS: [(&str, &str); 3] = [
    ("", "usual for such an application"),
    ("named", "named"),
    ("null", "null"),
];

fn choice(id: &str, name: &str, label: &str, values: &[(&str, &str)]) -> Markup {
    html! {
        div.field {
            label for=(id) { (label) }
            select id=(id) name=(name) {
                @for (value, words) in values { option value=(value) { (words) } }
            }
        }
    }
}

fn deliveries(clinic: &Clinic) -> Markup {
    let deliveries = delivery::deliveries(clinic);
    html! {
        @for (at, delivery) in &deliveries {
            details.card open[!delivery.accepted()] {
                summary {
                    (at) " · " bdi { (delivery.application) } " "
                    @match delivery.status {
                        Some(status) => span.badge.(if delivery.accepted() { "good" } else { "warn" }) { (status) },
                        None => span.badge.warn { "no answer" },
                    }
                }
                (delivery_body(delivery))
            }
        }
    }
}

fn delivery_body(delivery: &Delivery) -> Markup {
    let sent = serde_json::to_string_pretty(&delivery.sent).unwrap_or_default();
    html! {
        div.body {
            p { "Posted to " code { (delivery.place()) } ", attempts: " (delivery.attempts) }
            h3 { "Sent" }
            pre { (sent) }
            h3 { "Answered" }
            pre { (delivery.answer) }
        }
    }
}
