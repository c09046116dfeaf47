//! What to type into Provet for a button, field by field in the order of Provet's own form.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::ExposeSecret as _;
use serde_json::Value;

use super::form;
use super::{SettingsContext, action_name, page_name};
use crate::storage::{Button, StoredButtonAction};

/// The secrets of a button, where they are shown: once, to whoever had them made.
#[derive(Default)]
pub(super) struct VisibleSecrets<'a> {
    salt: Option<&'a str>,
    /// The name and value of the static header.
    static_header: Option<(&'a str, &'a str)>,
    /// What events that are handed on are signed with.
    signing_secret: Option<&'a str>,
    /// The name of the static header, where its value is not shown.
    header_name: Option<&'a str>,
}

impl<'a> VisibleSecrets<'a> {
    /// All of them: right after they were made.
    pub(super) fn all_visible(button: &'a Button, work: Option<&'a StoredButtonAction>) -> Self {
        let header = work.and_then(|work| work.static_header.as_ref());
        Self {
            salt: Some(button.salt.expose()),
            static_header: header.map(|it| (it.name.as_str(), it.value.expose_secret())),
            signing_secret: work
                .and_then(|work| work.signing_secret.as_ref())
                .map(secrecy::ExposeSecret::expose_secret),
            header_name: None,
        }
    }

    /// A new salt, and none of the others.
    pub(super) fn only_salt(salt: &'a str, work: Option<&'a StoredButtonAction>) -> Self {
        Self {
            salt: Some(salt),
            ..Self::none_visible(work)
        }
    }

    /// None of them.
    pub(super) fn none_visible(work: Option<&'a StoredButtonAction>) -> Self {
        let header = work.and_then(|work| work.static_header.as_ref());
        Self {
            header_name: header.map(|it| it.name.as_str()),
            ..Self::default()
        }
    }
}

/// Where in Provet it is typed in.
pub(super) fn render_location(desk: &SettingsContext) -> Markup {
    html! { p { (fl!(desk.i18n.fluent, "settings-buttons-where")) } }
}

/// One button's fields.
pub(super) fn render_section(
    desk: &SettingsContext,
    button: &Button,
    shown: &VisibleSecrets<'_>,
) -> Markup {
    html! {
        section .guide {
            h2 { (page_name(desk, button.effective_page())) }
            (render_fields(desk, button, shown))
        }
    }
}

/// The fields alone.
pub(super) fn render_fields(
    desk: &SettingsContext,
    button: &Button,
    shown: &VisibleSecrets<'_>,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let page = page_name(desk, button.effective_page());
    let action = action_name(desk, button.action);
    let method = button.method.as_str().to_uppercase();
    let (on, off) = (
        fl!(fluent, "settings-buttons-on"),
        fl!(fluent, "settings-buttons-off"),
    );
    let payload = if button.covers_payload() { &on } else { &off };
    html! {
        (form::copyable_value(desk, &fl!(fluent, "settings-buttons-field-name"), &button.label))
        (render_choice(&fl!(fluent, "settings-buttons-field-page"), &page))
        (render_choice(&fl!(fluent, "settings-buttons-field-action"), &action))
        (render_choice(&fl!(fluent, "settings-buttons-field-method"), &method))
        (form::copyable_value(desk, &fl!(fluent, "settings-buttons-field-url"), &button.url(&desk.public_url)))
        (form::copyable_value(desk, &fl!(fluent, "settings-buttons-field-parameter"), &button.parameter_setting()))
        (render_choice(&fl!(fluent, "settings-buttons-field-enabled"), &on))
        (render_choice(&fl!(fluent, "settings-buttons-field-hash"), &on))
        (render_salt(desk, shown))
        (render_choice(&fl!(fluent, "settings-buttons-field-payload"), payload))
        (render_choice(&fl!(fluent, "settings-buttons-field-organization"), &on))
        (render_headers(desk, shown))
    }
}

/// A field where something is chosen, so that there is nothing to copy.
fn render_choice(label: &str, value: &str) -> Markup {
    html! { div .copy { span .copy-label { (label) } strong { (value) } } }
}

fn render_salt(desk: &SettingsContext, shown: &VisibleSecrets<'_>) -> Markup {
    let fluent = &desk.i18n.fluent;
    let label = fl!(fluent, "settings-buttons-field-salt");
    html! {
        @if let Some(salt) = shown.salt {
            (form::copyable_value(desk, &label, salt))
            p .unsure { (fl!(fluent, "settings-buttons-salt-once")) }
        } @else {
            (render_choice(&label, &fl!(fluent, "settings-buttons-salt-was-shown")))
        }
    }
}

fn render_headers(desk: &SettingsContext, shown: &VisibleSecrets<'_>) -> Markup {
    let fluent = &desk.i18n.fluent;
    let label = fl!(fluent, "settings-buttons-field-headers");
    html! {
        @if let Some((name, value)) = shown.static_header {
            (form::copyable_value(desk, &label, name))
            (form::copyable_value(desk, &fl!(fluent, "settings-buttons-field-header-value"), value))
        }
        @if let Some(name) = shown.header_name {
            (render_choice(&label, &fl!(fluent, "settings-buttons-header-was-shown", name = name)))
        }
        @if let Some(secret) = shown.signing_secret {
            (form::copyable_value(desk, &fl!(fluent, "settings-buttons-signing"), secret))
            p .hint { (fl!(fluent, "settings-buttons-signing-hint")) }
        }
    }
}

/// What a kind of work is called.
pub(super) fn background_action_label(desk: &SettingsContext, kind: &str) -> String {
    let fluent = &desk.i18n.fluent;
    match kind {
        "move-status" => fl!(fluent, "settings-buttons-work-move-status"),
        "mark-sent" => fl!(fluent, "settings-buttons-work-mark-sent"),
        "set-integration-status" => fl!(fluent, "settings-buttons-work-set-integration-status"),
        "add-note" => fl!(fluent, "settings-buttons-work-add-note"),
        "forward" => fl!(fluent, "settings-buttons-work-forward"),
        other => other.to_owned(),
    }
}

/// What was chosen for the work: the status, the text, the address.
pub(super) fn background_action_detail(
    desk: &SettingsContext,
    work: &StoredButtonAction,
) -> Option<String> {
    let chosen: Value = serde_json::from_str(&work.settings).ok()?;
    if let Some(number) = chosen.get("status").and_then(Value::as_i64) {
        return Some(status_name(desk, number));
    }
    let said = ["text", "template", "url"].iter();
    let mut said = said.filter_map(|name| chosen.get(*name)?.as_str());
    said.next().map(str::to_owned)
}

/// What a status of a consultation is called. \[D\]
pub(super) fn status_name(desk: &SettingsContext, number: i64) -> String {
    let fluent = &desk.i18n.fluent;
    match number {
        0 => fl!(fluent, "status-admitted"),
        8 => fl!(fluent, "status-in-progress"),
        5 => fl!(fluent, "status-ready-for-discharge"),
        6 => fl!(fluent, "status-discharged"),
        7 => fl!(fluent, "status-invoicing"),
        9 => fl!(fluent, "status-invoice-paid"),
        10 => fl!(fluent, "status-finalized"),
        other => fl!(fluent, "status-unknown", number = other.to_string()),
    }
}
