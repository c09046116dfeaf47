//! What to type into Provet for a button, field by field in the order of Provet's own form.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::ExposeSecret as _;

use super::form;
use super::{Desk, action_name, page_name};
use crate::storage::{Button, StoredWork};

/// The secrets of a button, where they are shown: once, to whoever had them made.
#[derive(Default)]
pub(super) struct Shown<'a> {
    salt: Option<&'a str>,
    /// The name and value of the static header.
    header: Option<(&'a str, &'a str)>,
    /// What events that are handed on are signed with.
    signing: Option<&'a str>,
    /// The name of the static header, where its value is not shown.
    header_name: Option<&'a str>,
}

impl<'a> Shown<'a> {
    /// All of them: right after they were made.
    pub(super) fn once(button: &'a Button, work: Option<&'a StoredWork>) -> Self {
        let header = work.and_then(|work| work.header.as_ref());
        Self {
            salt: Some(button.salt.expose()),
            header: header.map(|it| (it.name.as_str(), it.value.expose_secret())),
            signing: work
                .and_then(|work| work.secret.as_ref())
                .map(secrecy::ExposeSecret::expose_secret),
            header_name: None,
        }
    }

    /// A new salt, and none of the others.
    pub(super) fn salt(salt: &'a str, work: Option<&'a StoredWork>) -> Self {
        Self {
            salt: Some(salt),
            ..Self::nothing(work)
        }
    }

    /// None of them.
    pub(super) fn nothing(work: Option<&'a StoredWork>) -> Self {
        let header = work.and_then(|work| work.header.as_ref());
        Self {
            header_name: header.map(|it| it.name.as_str()),
            ..Self::default()
        }
    }
}

/// Where in Provet it is typed in.
pub(super) fn where_to(desk: &Desk) -> Markup {
    html! { p { (fl!(desk.words.fluent, "settings-buttons-where")) } }
}

/// One button's fields.
pub(super) fn section(desk: &Desk, button: &Button, shown: &Shown<'_>) -> Markup {
    html! {
        section .guide {
            h2 { (page_name(desk, button.told_page())) }
            (fields(desk, button, shown))
        }
    }
}

/// The fields alone.
pub(super) fn fields(desk: &Desk, button: &Button, shown: &Shown<'_>) -> Markup {
    let fluent = &desk.words.fluent;
    let page = page_name(desk, button.told_page());
    let action = action_name(desk, button.action);
    let method = button.method.word().to_uppercase();
    let (on, off) = (
        fl!(fluent, "settings-buttons-on"),
        fl!(fluent, "settings-buttons-off"),
    );
    let payload = if button.covers_payload() { &on } else { &off };
    html! {
        (form::copy(desk, &fl!(fluent, "settings-buttons-field-name"), &button.label))
        (chosen(&fl!(fluent, "settings-buttons-field-page"), &page))
        (chosen(&fl!(fluent, "settings-buttons-field-action"), &action))
        (chosen(&fl!(fluent, "settings-buttons-field-method"), &method))
        (form::copy(desk, &fl!(fluent, "settings-buttons-field-url"), &button.url(&desk.public_url)))
        (form::copy(desk, &fl!(fluent, "settings-buttons-field-parameter"), &button.typed_parameter()))
        (chosen(&fl!(fluent, "settings-buttons-field-enabled"), &on))
        (chosen(&fl!(fluent, "settings-buttons-field-hash"), &on))
        (salt(desk, shown))
        (chosen(&fl!(fluent, "settings-buttons-field-payload"), payload))
        (chosen(&fl!(fluent, "settings-buttons-field-organization"), &on))
        (headers(desk, shown))
    }
}

/// A field where something is chosen, so that there is nothing to copy.
fn chosen(label: &str, value: &str) -> Markup {
    html! { div .copy { span .copy-label { (label) } strong { (value) } } }
}

fn salt(desk: &Desk, shown: &Shown<'_>) -> Markup {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-buttons-field-salt");
    html! {
        @if let Some(salt) = shown.salt {
            (form::copy(desk, &label, salt))
            p .unsure { (fl!(fluent, "settings-buttons-salt-once")) }
        } @else {
            (chosen(&label, &fl!(fluent, "settings-buttons-salt-was-shown")))
        }
    }
}

fn headers(desk: &Desk, shown: &Shown<'_>) -> Markup {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-buttons-field-headers");
    html! {
        @if let Some((name, value)) = shown.header {
            (form::copy(desk, &label, name))
            (form::copy(desk, &fl!(fluent, "settings-buttons-field-header-value"), value))
        }
        @if let Some(name) = shown.header_name {
            (chosen(&label, &fl!(fluent, "settings-buttons-header-was-shown", name = name)))
        }
        @if let Some(secret) = shown.signing {
            (form::copy(desk, &fl!(fluent, "settings-buttons-signing"), secret))
            p .hint { (fl!(fluent, "settings-buttons-signing-hint")) }
        }
    }
}

/// What a kind of work is called.
pub(super) fn work_name(desk: &Desk, kind: &str) -> String {
    let fluent = &desk.words.fluent;
    match kind {
        "move-status" => fl!(fluent, "settings-buttons-work-move-status"),
        "mark-sent" => fl!(fluent, "settings-buttons-work-mark-sent"),
        "set-integration-status" => fl!(fluent, "settings-buttons-work-set-integration-status"),
        "add-note" => fl!(fluent, "settings-buttons-work-add-note"),
        "forward" => fl!(fluent, "settings-buttons-work-forward"),
        other => other.to_owned(),
    }
}
