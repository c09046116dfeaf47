//! Renders the page that sets up buttons.

use maud::{Markup, html};

use super::button::{ClickAction, IntegrationButton, PayloadMethod};
use super::button_pages::{BUTTON_PAGES, find_page};
use super::button_store;
use super::hash_scheme::HASH_SCHEMES;
use super::launch::{ButtonPageContext, build_request, select_hash_scheme};
use super::layout::{self, NavigationEntry};
use super::record_view::render_card;
use super::toolbar::build_organization_info;
use crate::clinic::SimulatedClinic;

/// A button in the form, saved before or not.
pub(super) struct ButtonDraft {
    id: Option<i64>,
    button: IntegrationButton,
    validation_errors: Vec<&'static str>,
    /// What was typed for the salt, to be shown again; the saved one is not.
    salt_input: String,
}

impl ButtonDraft {
    /// An empty form for a button on page `page`.
    pub(super) fn new(page: u8) -> Self {
        let button = IntegrationButton {
            page_number: page,
            ..IntegrationButton::default()
        };
        Self::from_posted(None, button, Vec::new(), String::new())
    }

    /// A button that is to be changed.
    pub(super) fn from_saved(id: i64, button: IntegrationButton) -> Self {
        Self::from_posted(Some(id), button, Vec::new(), String::new())
    }

    /// A button as it was filled in, with what is wrong with it.
    pub(super) fn from_posted(
        id: Option<i64>,
        button: IntegrationButton,
        validation_errors: Vec<&'static str>,
        salt_input: String,
    ) -> Self {
        Self {
            id,
            button,
            validation_errors,
            salt_input,
        }
    }
}

/// The whole page: the list, and the form with `draft` in it.
pub(super) fn render(clinic: &SimulatedClinic, draft: &ButtonDraft) -> Markup {
    let content = html! {
        div.heading {
            h1 { "Custom integrations" }
            p { "Buttons on this clinic's pages that open something else" }
        }
        div.stack {
            (render_list(clinic))
            (render_form(clinic, draft))
        }
    };
    layout::render_page(
        clinic,
        NavigationEntry::Buttons,
        "Custom integrations",
        &content,
        &html! {},
    )
}

fn render_list(clinic: &SimulatedClinic) -> Markup {
    let buttons = button_store::list_buttons(clinic);
    let body = html! {
        table {
            thead { tr { th { "Button" } th { "Page" } th { "Action" } th { "Target" } th { "Sends" } th { "Enabled" } th { "Change" } } }
            tbody { @for (id, button) in &buttons { (render_row(clinic, *id, button)) } }
        }
    };
    render_card(
        "Buttons",
        buttons.is_empty().then_some("No buttons yet."),
        &body,
    )
}

fn render_row(clinic: &SimulatedClinic, id: i64, button: &IntegrationButton) -> Markup {
    let base = format!("/{}/integrations/custom/", clinic.provet_id);
    let keys: Vec<_> = preview_fields(clinic, button)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    html! {
        tr {
            td dir="auto" { (button.name) }
            td { (find_page(button.page_number).map_or("", |page| page.name)) }
            td { (button.action.label()) ", " (button.method.label()) }
            td { code { (button.target_url) } }
            td { code { (keys.join(", ")) } }
            td { @if button.enabled { span.badge.good { "yes" } } @else { span.badge { "no" } } }
            td {
                div.actions {
                    a.button href=(format!("{base}?edit={id}#form")) { "Edit" }
                    form method="post" action=(format!("{base}remove/")) {
                        input type="hidden" name="id" value=(id);
                        button.danger aria-label=(format!("Remove {}", button.name)) { "Remove" }
                    }
                }
            }
        }
    }
}

fn render_form(clinic: &SimulatedClinic, draft: &ButtonDraft) -> Markup {
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
                @for fault in &draft.validation_errors { p.failed role="alert" { (fault) } }
                div.fields { (render_placement_fields(&draft.button)) (render_target_fields(&draft.button)) (render_verification_fields(draft)) }
                (render_payload_preview(clinic, &draft.button))
                div.actions {
                    button.main { "Save" }
                    button name="preview" value="yes" { "Show what will be sent" }
                    @if draft.id.is_some() { a.button href="./" { "Cancel" } }
                }
            }
        }
    }
}

fn render_placement_fields(button: &IntegrationButton) -> Markup {
    let number = u8::from(button.action);
    html! {
        div.field { label for="b-name" { "Name" } input id="b-name" name="name" value=(button.name) dir="auto"; }
        div.field {
            label for="b-page" { "Visible page" }
            select id="b-page" name="type" {
                @for page in &BUTTON_PAGES {
                    option value=(page.number) selected[page.number == button.page_number] {
                        (page.name)
                    }
                }
            }
        }
        div.field {
            label for="b-action" { "Action" }
            select id="b-action" name="action" {
                @for action in ClickAction::ALL {
                    option value=(u8::from(action)) selected[u8::from(action) == number] { (action.label()) }
                }
            }
        }
        label.checkbox { input type="checkbox" name="enabled" checked[button.enabled]; "Enabled" }
    }
}

fn render_target_fields(button: &IntegrationButton) -> Markup {
    let headers = button
        .static_headers
        .iter()
        .map(|header| format!("{}: {}", header.name, header.value))
        .collect::<Vec<_>>()
        .join("\n");
    html! {
        div.field.wide { label for="b-url" { "URL" } input id="b-url" name="url" inputmode="url" value=(button.target_url); }
        div.field {
            label for="b-method" { "HTTP method" }
            select id="b-method" name="method" {
                @for method in [PayloadMethod::Get, PayloadMethod::Post] {
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

fn render_verification_fields(draft: &ButtonDraft) -> Markup {
    let button = &draft.button;
    let has_salt = !button.verification_salt.expose().is_empty();
    html! {
        fieldset.wide {
            legend { "Verification" }
            label.checkbox { input type="checkbox" name="hash" checked[button.add_verification_hash]; "Add verification hash" }
            label.checkbox { input type="checkbox" name="payload" checked[button.include_payload_in_hash]; "Include payload in verification hash" }
            label.checkbox { input type="checkbox" name="organization" checked[button.add_organization_info]; "Add organization and department information" }
        }
        div.field {
            label for="b-recipe" { "Hash recipe" }
            select id="b-recipe" name="recipe" aria-describedby="b-recipe-hint" {
                option value="" { "Usual" }
                @for line in &HASH_SCHEMES {
                    option value=(line.name) selected[button.hash_scheme.is_some_and(|recipe| recipe.spec().name == line.name)] { (line.name) }
                }
            }
            span.hint id="b-recipe-hint" { "Of this stand-in; " a href="/_sim/" { "what each of them is" } }
        }
        div.field {
            label for="b-salt" { "Verification salt" }
            input id="b-salt" name="salt" type="password" autocomplete="off" value=(draft.salt_input) aria-describedby="b-salt-hint";
            span.hint id="b-salt-hint" { @if has_salt { "Set; leave empty to keep it" } @else { "Needed with the hash" } }
        }
    }
}

/// The keys and values that will be sent. The proof itself is left out: with
/// it the list would be a valid launch.
fn render_payload_preview(clinic: &SimulatedClinic, button: &IntegrationButton) -> Markup {
    html! {
        table {
            caption.hint {
                "What will be sent: " (button.method.label()) " "
                @if button.method == PayloadMethod::Get { "in the query, " } @else { "as a form, " }
                @if button.action == ClickAction::Background { "by the workers" } @else { "by the browser" }
            }
            thead { tr { th { "Key" } th { "Value" } } }
            tbody {
                @for (name, value) in preview_fields(clinic, button) {
                    tr { td { code { (name) } } td { code { (value) } } }
                }
                @if button.action == ClickAction::Background {
                    @for header in &button.static_headers {
                        tr { td { code { (header.name) ":" } } td { span.hint { "header, never logged" } } }
                    }
                }
            }
        }
    }
}

fn preview_fields(clinic: &SimulatedClinic, button: &IntegrationButton) -> Vec<(String, String)> {
    let sends = find_page(button.page_number).map_or("object", |page| page.id_kind);
    let occasion = ButtonPageContext {
        object_ids: vec![format!("<{sends} id>")],
        loaded_at: 0,
        user_id: Some(0),
        client_id: Some(0),
        organization: build_organization_info(clinic),
        forced_scheme: None,
    };
    build_request(button, &occasion)
        .fields
        .into_iter()
        .map(|(name, value)| {
            let value = match name.as_str() {
                "timestamp" if button.action == ClickAction::Background => {
                    "<Unix seconds when the request is sent>".to_owned()
                }
                "timestamp" => "<Unix seconds when the page was loaded>".to_owned(),
                "verification" => {
                    format!(
                        "<MD5 in hex over: {}>",
                        select_hash_scheme(button, None).spec().description
                    )
                }
                "user_id" => "<user id>".to_owned(),
                "client_id" if button.id_parameter() != "client_id" => "<client id>".to_owned(),
                _ => value,
            };
            (name, value)
        })
        .collect()
}
