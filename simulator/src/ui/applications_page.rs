//! Renders the catalogue of integrations.

use maud::{Markup, html};

use super::hookup_delivery::{self, HookupDelivery};
use super::layout::{self, NavigationEntry};
use super::record_view::render_card;
use crate::OauthApplication;
use crate::clinic::{SimulatedClinic, get_text};

/// The whole page; `notice` is what went wrong just now, if anything.
pub(super) fn render(
    clinic: &SimulatedClinic,
    applications: &[OauthApplication],
    notice: &Markup,
) -> Markup {
    let content = html! {
        div.heading {
            h1 { "Applications" }
            p { "What has access to this clinic over the REST API" }
        }
        div.stack {
            (notice)
            @for app in applications { (render_application(clinic, app)) }
            @if applications.is_empty() { p.empty { "No application has been added." } }
            (render_add_form(clinic))
            (render_deliveries(clinic))
        }
    };
    layout::render_page(
        clinic,
        NavigationEntry::Applications,
        "Applications",
        &content,
        &html! {},
    )
}

fn render_application(clinic: &SimulatedClinic, app: &OauthApplication) -> Markup {
    let body = html! {
        (render_facts(clinic, app))
        div.body {
            @for (id, department) in clinic.table_rows("department") {
                (render_department_switch(clinic, app, id, get_text(department, "name")))
            }
            form method="post" action=(format!("/{}/integrations/remove/", clinic.provet_id)) {
                input type="hidden" name="client_id" value=(app.client_id);
                button.danger { "Remove application" }
            }
        }
    };
    render_card(&app.name, None, &body)
}

/// What is known of an application, without its secret.
fn render_facts(clinic: &SimulatedClinic, app: &OauthApplication) -> Markup {
    html! {
        dl.facts {
            dt { "Client id" } dd { code { (app.client_id) } }
            dt { "Grant" } dd { (app.grant_type.as_str()) }
            dt { "Client type" } dd { @if app.public { "public" } @else { "confidential" } }
            dt { "Algorithm" } dd { (app.signing_algorithm.as_deref().unwrap_or("none")) }
            dt { "Redirect URIs" } dd {
                @for uri in &app.redirect_uris { div { code { (uri) } } }
                @if app.redirect_uris.is_empty() { "none" }
            }
            dt { "The message names" } dd { (format_named_properties(app)) }
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
fn format_named_properties(app: &OauthApplication) -> String {
    let parts = [
        (app.includes_secret(), "the secret"),
        (app.includes_discovery(), "the discovery document"),
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

fn render_department_switch(
    clinic: &SimulatedClinic,
    app: &OauthApplication,
    id: i64,
    name: &str,
) -> Markup {
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

fn render_add_form(clinic: &SimulatedClinic) -> Markup {
    let body = html! {
        form.body method="post" action=(format!("/{}/integrations/add/", clinic.provet_id)) {
            div.fields {
                div.field { label for="app-name" { "Name" } input id="app-name" name="name" required; }
                div.field.wide {
                    label for="app-hookup" { "Hookup URL" }
                    input id="app-hookup" name="hookup_url" type="url" aria-describedby="app-hookup-hint";
                    span.hint id="app-hookup-hint" { "The message with the credentials is posted here at once. Without it, it is handed out as if by e-mail." }
                }
                (render_client_options())
                div.field.wide {
                    label for="app-redirect" { "Redirect URIs" }
                    input id="app-redirect" name="redirect_uris" aria-describedby="app-redirect-hint";
                    span.hint id="app-redirect-hint" { "Separated by spaces" }
                }
                (render_departments(clinic))
            }
            div.actions { button.main { "Add application" } }
        }
    };
    render_card("Add application", None, &body)
}

fn render_departments(clinic: &SimulatedClinic) -> Markup {
    html! {
        fieldset.wide {
            legend { "Departments" }
            @for (id, row) in clinic.table_rows("department") {
                label.checkbox { input type="checkbox" name="departments" value=(id) checked; span dir="auto" { (get_text(row, "name")) } }
            }
        }
    }
}

/// What kind of client the application is, and what the message about it says.
fn render_client_options() -> Markup {
    html! {
        (render_select("app-grant", "grant", "Grant type", &[
            ("client_credentials", "client_credentials"),
            ("authorization_code", "authorization_code (people sign in)"),
        ]))
        (render_select("app-type", "client_type", "Client type", &[
            ("confidential", "confidential"),
            ("public", "public"),
        ]))
        (render_select("app-secret", "secret", "Secret in the message", &FIELD_PRESENCE_OPTIONS))
        (render_select("app-algorithm", "algorithm", "Algorithm", &[
            ("RS256", "RS256"),
            ("HS256", "HS256"),
            ("", "null (no OpenID)"),
        ]))
        (render_select("app-discovery", "discovery", "Discovery document in the message", &FIELD_PRESENCE_OPTIONS))
    }
}

/// Whether something that may be null in the message is.
const FIELD_PRESENCE_OPTIONS: [(&str, &str); 3] = [
    ("", "usual for such an application"),
    ("named", "named"),
    ("null", "null"),
];

fn render_select(id: &str, name: &str, label: &str, values: &[(&str, &str)]) -> Markup {
    html! {
        div.field {
            label for=(id) { (label) }
            select id=(id) name=(name) {
                @for (value, words) in values { option value=(value) { (words) } }
            }
        }
    }
}

fn render_deliveries(clinic: &SimulatedClinic) -> Markup {
    let deliveries = hookup_delivery::list_deliveries(clinic);
    html! {
        @for (at, delivery) in &deliveries {
            details.card open[!delivery.is_accepted()] {
                summary {
                    (at) " · " bdi { (delivery.application_name) } " "
                    @match delivery.status {
                        Some(status) => span.badge.(if delivery.is_accepted() { "good" } else { "warn" }) { (status) },
                        None => span.badge.warn { "no answer" },
                    }
                }
                (render_delivery_body(delivery))
            }
        }
    }
}

fn render_delivery_body(delivery: &HookupDelivery) -> Markup {
    let sent = serde_json::to_string_pretty(&delivery.masked_message).unwrap_or_default();
    html! {
        div.body {
            p { "Posted to " code { (delivery.masked_url()) } ", attempts: " (delivery.attempts) }
            h3 { "Sent" }
            pre { (sent) }
            h3 { "Answered" }
            pre { (delivery.response_text) }
        }
    }
}
