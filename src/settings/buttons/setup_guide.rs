//! What to enter in Provet for a button, in the order of Provet's form.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::ExposeSecret as _;

use super::labels::{action_name, page_name};
use crate::settings::ClinicContext;
use crate::settings::form;
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
