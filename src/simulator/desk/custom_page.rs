//! What the page for setting up buttons looks like.

use maud::{Markup, html};

use super::button::{Action, Button, Method};
use super::buttons;
use super::launch::{Occasion, launch, recipe};
use super::layout::{self, Place};
use super::pages::{PAGES, page};
use super::recipe::RECIPES;
use super::record::card;
use super::toolbar::organization;
use crate::simulator::clinic::Clinic;

/// A button in the form, saved before or not.
pub(super) struct Draft {
    id: Option<i64>,
    button: Button,
    faults: Vec<&'static str>,
    /// What was typed for the salt, to be shown again; the saved one is not.
    typed_salt: String,
}

impl Draft {
    /// An empty form for a button on page `page`.
    pub(super) fn new(page: u8) -> Self {
        let button = Button {
            page,
            ..Button::default()
        };
        Self::of_posted(None, button, Vec::new(), String::new())
    }

    /// A button that is to be changed.
    pub(super) fn of_saved(id: i64, button: Button) -> Self {
        Self::of_posted(Some(id), button, Vec::new(), String::new())
    }

    /// A button as it was filled in, with what is wrong with it.
    pub(super) fn of_posted(
        id: Option<i64>,
        button: Button,
        faults: Vec<&'static str>,
        typed_salt: String,
    ) -> Self {
        Self {
            id,
            button,
            faults,
            typed_salt,
        }
    }
}

/// The whole page: the list, and the form with `draft` in it.
pub(super) fn render(clinic: &Clinic, draft: &Draft) -> Markup {
    let content = html! {
        div.heading {
            h1 { "Custom integrations" }
            p { "Buttons on this clinic's pages that open something else" }
        }
        div.stack {
            (list(clinic))
            (form(clinic, draft))
        }
    };
    layout::page(
        clinic,
        Place::Buttons,
        "Custom integrations",
        &content,
        &html! {},
    )
}

fn list(clinic: &Clinic) -> Markup {
    let buttons = buttons::all(clinic);
    let body = html! {
        table {
            thead { tr { th { "Button" } th { "Page" } th { "Action" } th { "Target" } th { "Sends" } th { "Enabled" } th { "Change" } } }
            tbody { @for (id, button) in &buttons { (row(clinic, *id, button)) } }
        }
    };
    card(
        "Buttons",
        buttons.is_empty().then_some("No buttons yet."),
        &body,
    )
}

fn row(clinic: &Clinic, id: i64, button: &Button) -> Markup {
    let base = format!("/{}/integrations/custom/", clinic.provet_id);
    let keys: Vec<_> = sent(clinic, button)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    html! {
        tr {
            td dir="auto" { (button.name) }
            td { (page(button.page).map_or("", |page| page.name)) }
            td { (button.action.label()) ", " (button.method.label()) }
            td { code { (button.url) } }
            td { code { (keys.join(", ")) } }
            td { @if button.enabled { span.badge.good { "yes" } } @else { span.badge { "no" } } }
            td {
                div.actions {
                    a.button href=(format!("{base}?edit={id}#form")) { "Edit" }
                    form method="post" action=(format!("{base}remove/")) {
                        input type="hidden" name="id" value=(id);
                        button.risky aria-label=(format!("Remove {}", button.name)) { "Remove" }
                    }
                }
            }
        }
    }
}

fn form(clinic: &Clinic, draft: &Draft) -> Markup {
    let title = if draft.id.is_some() {
        "Edit button"
    } else {
        "Add button"
    };
    html! {
        section.card id="form" {
            h2 { (title) }
            form.body method="post" action=(format!("/{}/integrations/custom/save/", clinic.provet_id)) {
                @if let Some(id) = draft.id { input type="hidden" name="id" value=(id); }
                @for fault in &draft.faults { p.failed role="alert" { (fault) } }
                div.fields { (place(&draft.button)) (target(&draft.button)) (proof(draft)) }
                (payload(clinic, &draft.button))
                div.actions {
                    button.main { "Save" }
                    button name="preview" value="yes" { "Show what will be sent" }
                    @if draft.id.is_some() { a.button href="./" { "Cancel" } }
                }
            }
        }
    }
}

fn place(button: &Button) -> Markup {
    let number = u8::from(button.action);
    html! {
        div.field { label for="b-name" { "Name" } input id="b-name" name="name" value=(button.name) dir="auto"; }
        div.field {
            label for="b-page" { "Visible page" }
            select id="b-page" name="type" {
                @for page in &PAGES {
                    option value=(page.number) selected[page.number == button.page] {
                        (page.name)
                    }
                }
            }
        }
        div.field {
            label for="b-action" { "Action" }
            select id="b-action" name="action" {
                @for action in Action::ALL {
                    option value=(u8::from(action)) selected[u8::from(action) == number] { (action.label()) }
                }
            }
        }
        label.check { input type="checkbox" name="enabled" checked[button.enabled]; "Enabled" }
    }
}

fn target(button: &Button) -> Markup {
    let headers = button
        .static_headers
        .iter()
        .map(|header| format!("{}: {}", header.name, header.value))
        .collect::<Vec<_>>()
        .join("\n");
    html! {
        div.field.wide { label for="b-url" { "URL" } input id="b-url" name="url" inputmode="url" value=(button.url); }
        div.field {
            label for="b-method" { "HTTP method" }
            select id="b-method" name="method" {
                @for method in [Method::Get, Method::Post] {
                    option value=(u8::from(method)) selected[method == button.method] { (method.label()) }
                }
            }
        }
        div.field {
            label for="b-parameter" { "Parameter name" }
            input id="b-parameter" name="parameter_name" value=(button.parameter_name) aria-describedby="b-parameter-hint";
            span.hint id="b-parameter-hint" { "id=client_ sends id=client_42" }
        }
        div.field {
            label for="b-headers" { "Static headers" }
            textarea.code id="b-headers" name="headers" rows="2" aria-describedby="b-headers-hint" { (headers) }
            span.hint id="b-headers-hint" { "Name: value, one per line; HTTP requests only" }
        }
    }
}

fn proof(draft: &Draft) -> Markup {
    let button = &draft.button;
    let kept = !button.verification_salt.expose().is_empty();
    html! {
        fieldset.wide {
            legend { "Verification" }
            label.check { input type="checkbox" name="hash" checked[button.add_verification_hash]; "Add verification hash" }
            label.check { input type="checkbox" name="payload" checked[button.include_payload_in_hash]; "Include payload in verification hash" }
            label.check { input type="checkbox" name="organization" checked[button.add_organization_info]; "Add organization and department information" }
        }
        div.field {
            label for="b-recipe" { "Hash recipe" }
            select id="b-recipe" name="recipe" aria-describedby="b-recipe-hint" {
                option value="" { "Usual" }
                @for line in &RECIPES {
                    option value=(line.name) selected[button.recipe.is_some_and(|recipe| recipe.line().name == line.name)] { (line.name) }
                }
            }
            span.hint id="b-recipe-hint" { "Of this stand-in; " a href="/_sim/" { "what each of them is" } }
        }
        div.field {
            label for="b-salt" { "Verification salt" }
            input id="b-salt" name="salt" type="password" autocomplete="off" value=(draft.typed_salt) aria-describedby="b-salt-hint";
            span.hint id="b-salt-hint" { @if kept { "Set; leave empty to keep it" } @else { "Needed with the hash" } }
        }
    }
}

/// The keys and values that will be sent. The proof itself is left out: with
/// it the list would be a valid launch.
fn payload(clinic: &Clinic, button: &Button) -> Markup {
    html! {
        table {
            caption.hint {
                "What will be sent: " (button.method.label()) " "
                @if button.method == Method::Get { "in the query, " } @else { "as a form, " }
                @if button.action == Action::Background { "by the workers" } @else { "by the browser" }
            }
            thead { tr { th { "Key" } th { "Value" } } }
            tbody {
                @for (name, value) in sent(clinic, button) {
                    tr { td { code { (name) } } td { code { (value) } } }
                }
                @if button.action == Action::Background {
                    @for header in &button.static_headers {
                        tr { td { code { (header.name) ":" } } td { span.hint { "header, never logged" } } }
                    }
                }
            }
        }
    }
}

fn sent(clinic: &Clinic, button: &Button) -> Vec<(String, String)> {
    let sends = page(button.page).map_or("object", |page| page.sends);
    let occasion = Occasion {
        ids: vec![format!("<{sends} id>")],
        loaded_at: 0,
        user: Some(0),
        client: Some(0),
        organization: organization(clinic),
        recipe: None,
    };
    launch(button, &occasion)
        .fields
        .into_iter()
        .map(|(name, value)| {
            let value = match name.as_str() {
                "timestamp" if button.action == Action::Background => {
                    "<Unix seconds when the request is sent>".to_owned()
                }
                "timestamp" => "<Unix seconds when the page was loaded>".to_owned(),
                "verification" => {
                    format!("<MD5 in hex over: {}>", recipe(button, None).line().words)
                }
                "user_id" => "<user id>".to_owned(),
                "client_id" if button.parameter() != "client_id" => "<client id>".to_owned(),
                _ => value,
            };
            (name, value)
        })
        .collect()
}
