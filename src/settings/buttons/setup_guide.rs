//! What to enter in Provet for a button, in the order of Provet's form.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::ExposeSecret as _;
use serde_json::Value;

use super::form;
use super::{ClinicContext, action_name, page_name};
use crate::storage::{Button, StoredButtonAction};

/// The secrets of a button that are shown: once, to whoever created them.
#[derive(Default)]
pub(super) struct VisibleSecrets<'a> {
    salt: Option<&'a str>,
    /// The name and value of the static header.
    static_header: Option<(&'a str, &'a str)>,
    /// The key that signs forwarded events.
    signing_secret: Option<&'a str>,
    /// The name of the static header, where its value is not shown.
    header_name: Option<&'a str>,
}

impl<'a> VisibleSecrets<'a> {
    /// All secrets: right after their creation.
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

    /// A new salt only.
    pub(super) fn only_salt(salt: &'a str, work: Option<&'a StoredButtonAction>) -> Self {
        Self {
            salt: Some(salt),
            ..Self::none_visible(work)
        }
    }

    /// No secrets.
    pub(super) fn none_visible(work: Option<&'a StoredButtonAction>) -> Self {
        let header = work.and_then(|work| work.static_header.as_ref());
        Self {
            header_name: header.map(|it| it.name.as_str()),
            ..Self::default()
        }
    }
}

/// Where in Provet the button is entered.
pub(super) fn render_location(ctx: &ClinicContext) -> Markup {
    html! { p { (fl!(ctx.i18n.fluent, "settings-buttons-where")) } }
}

/// The fields of one button, with its page as heading.
pub(super) fn render_section(
    ctx: &ClinicContext,
    button: &Button,
    shown: &VisibleSecrets<'_>,
) -> Markup {
    html! {
        section .guide {
            h2 { (page_name(ctx, button.effective_page())) }
            (render_fields(ctx, button, shown))
        }
    }
}

/// The fields alone.
pub(super) fn render_fields(
    ctx: &ClinicContext,
    button: &Button,
    shown: &VisibleSecrets<'_>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let page = page_name(ctx, button.effective_page());
    let action = action_name(ctx, button.action);
    let method = button.method.as_str().to_uppercase();
    let (on, off) = (
        fl!(fluent, "settings-buttons-on"),
        fl!(fluent, "settings-buttons-off"),
    );
    let payload = if button.covers_payload() { &on } else { &off };
    html! {
        (form::copyable_value(ctx, &fl!(fluent, "settings-buttons-field-name"), &button.label))
        (render_choice(&fl!(fluent, "settings-buttons-field-page"), &page))
        (render_choice(&fl!(fluent, "settings-buttons-field-action"), &action))
        (render_choice(&fl!(fluent, "settings-buttons-field-method"), &method))
        (form::copyable_value(ctx, &fl!(fluent, "settings-buttons-field-url"), &button.url(&ctx.public_url)))
        (form::copyable_value(ctx, &fl!(fluent, "settings-buttons-field-parameter"), &button.parameter_setting()))
        (render_choice(&fl!(fluent, "settings-buttons-field-enabled"), &on))
        (render_choice(&fl!(fluent, "settings-buttons-field-hash"), &on))
        (render_salt(ctx, shown))
        (render_choice(&fl!(fluent, "settings-buttons-field-payload"), payload))
        (render_choice(&fl!(fluent, "settings-buttons-field-organization"), &on))
        (render_headers(ctx, shown))
    }
}

/// A field with a choice: there is nothing to copy.
fn render_choice(label: &str, value: &str) -> Markup {
    html! { div .copy { span .copy-label { (label) } strong { (value) } } }
}

fn render_salt(ctx: &ClinicContext, shown: &VisibleSecrets<'_>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-buttons-field-salt");
    html! {
        @if let Some(salt) = shown.salt {
            (form::copyable_value(ctx, &label, salt))
            p .warning { (fl!(fluent, "settings-buttons-salt-once")) }
        } @else {
            (render_choice(&label, &fl!(fluent, "settings-buttons-salt-was-shown")))
        }
    }
}

fn render_headers(ctx: &ClinicContext, shown: &VisibleSecrets<'_>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-buttons-field-headers");
    html! {
        @if let Some((name, value)) = shown.static_header {
            (form::copyable_value(ctx, &label, name))
            (form::copyable_value(ctx, &fl!(fluent, "settings-buttons-field-header-value"), value))
        }
        @if let Some(name) = shown.header_name {
            (render_choice(&label, &fl!(fluent, "settings-buttons-header-was-shown", name = name)))
        }
        @if let Some(secret) = shown.signing_secret {
            (form::copyable_value(ctx, &fl!(fluent, "settings-buttons-signing"), secret))
            p .hint { (fl!(fluent, "settings-buttons-signing-hint")) }
        }
    }
}

/// The label of a kind of background action.
pub(super) fn background_action_label(ctx: &ClinicContext, kind: &str) -> String {
    let fluent = &ctx.i18n.fluent;
    match kind {
        "move-status" => fl!(fluent, "settings-buttons-work-move-status"),
        "mark-sent" => fl!(fluent, "settings-buttons-work-mark-sent"),
        "set-integration-status" => fl!(fluent, "settings-buttons-work-set-integration-status"),
        "add-note" => fl!(fluent, "settings-buttons-work-add-note"),
        "forward" => fl!(fluent, "settings-buttons-work-forward"),
        other => other.to_owned(),
    }
}

/// The setting of a background action: status, text or URL.
pub(super) fn background_action_detail(
    ctx: &ClinicContext,
    work: &StoredButtonAction,
) -> Option<String> {
    let chosen: Value = serde_json::from_str(&work.settings).ok()?;
    if let Some(number) = chosen.get("status").and_then(Value::as_i64) {
        return Some(status_name(ctx, number));
    }
    let text_settings = ["text", "template", "url"].iter();
    let mut text_settings = text_settings.filter_map(|name| chosen.get(*name)?.as_str());
    text_settings.next().map(str::to_owned)
}

/// The label of a consultation's status. \[D\]
pub(super) fn status_name(ctx: &ClinicContext, number: i64) -> String {
    let fluent = &ctx.i18n.fluent;
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
