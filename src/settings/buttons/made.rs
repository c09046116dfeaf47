//! How far a button got in Provet, and what it holds there, in words.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use serde_json::Value;

use super::{Desk, form, sending, trouble};
use crate::provet::Page;
use crate::provet::integration::{Difference, Role};
use crate::storage::{Action, Button, CopyState, StoredCopy, Verdict};

/// What a part of a button is called: the words of Provet's own form.
pub(super) fn role_name(desk: &Desk, role: Role) -> String {
    let fluent = &desk.words.fluent;
    match role {
        Role::Name => fl!(fluent, "settings-buttons-field-name"),
        Role::Page => fl!(fluent, "settings-buttons-field-page"),
        Role::Action => fl!(fluent, "settings-buttons-field-action"),
        Role::Method => fl!(fluent, "settings-buttons-field-method"),
        Role::Url => fl!(fluent, "settings-buttons-field-url"),
        Role::Parameter => fl!(fluent, "settings-buttons-field-parameter"),
        Role::Enabled => fl!(fluent, "settings-buttons-field-enabled"),
        Role::Hash => fl!(fluent, "settings-buttons-field-hash"),
        Role::Salt => fl!(fluent, "settings-buttons-field-salt"),
        Role::Payload => fl!(fluent, "settings-buttons-field-payload"),
        Role::Organization => fl!(fluent, "settings-buttons-field-organization"),
        Role::Headers => fl!(fluent, "settings-buttons-field-headers"),
    }
}

/// A value, with what its number means.
pub(super) fn value(desk: &Desk, role: Role, value: &Value) -> String {
    let fluent = &desk.words.fluent;
    let plain = match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => fl!(fluent, "settings-buttons-on"),
        Value::Bool(false) => fl!(fluent, "settings-buttons-off"),
        Value::Null => String::new(),
        Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    };
    match meaning(desk, role, value) {
        Some(meaning) => format!("{plain} ({meaning})"),
        None => plain,
    }
}

fn meaning(desk: &Desk, role: Role, value: &Value) -> Option<String> {
    let number = value.as_i64()?;
    match role {
        Role::Page => {
            let page = Page::all().find(|page| page.number() == number);
            page.map(|page| super::page_name(desk, Some(page)))
        }
        Role::Action => action(value).map(|it| super::action_name(desk, it)),
        Role::Method => match number {
            0 => Some("GET".to_owned()),
            1 => Some("POST".to_owned()),
            _ => None,
        },
        Role::Name
        | Role::Url
        | Role::Parameter
        | Role::Enabled
        | Role::Hash
        | Role::Salt
        | Role::Payload
        | Role::Organization
        | Role::Headers => None,
    }
}

/// The action that one of Provet's numbers means. \[D\]
pub(super) fn action(value: &Value) -> Option<Action> {
    let text = value.as_str().and_then(|text| text.parse().ok());
    let number = value.as_i64().or(text)?;
    let mut all = Action::ALL.iter().copied();
    all.find(|action| action.number() == number)
}

/// How it stands in Provet, in a word or two.
pub(super) fn state(desk: &Desk, button: &Button, copy: Option<&StoredCopy>) -> Markup {
    let fluent = &desk.words.fluent;
    let Some(copy) = copy else {
        return html! { span { (fl!(fluent, "settings-buttons-by-hand")) } };
    };
    let (class, words) = match (copy.state, copy.verdict) {
        (CopyState::Made, Some(Verdict::Changed)) => {
            ("bad", fl!(fluent, "settings-buttons-changed"))
        }
        (CopyState::Made, Some(Verdict::Gone)) => ("bad", fl!(fluent, "settings-buttons-gone")),
        (CopyState::Made, Some(Verdict::Same)) => ("good", fl!(fluent, "settings-buttons-same")),
        (CopyState::Made, None) => ("good", fl!(fluent, "settings-buttons-made")),
        (CopyState::Sending, _) if copy.is_busy(desk.now) => {
            ("unsure", fl!(fluent, "settings-buttons-sending"))
        }
        (CopyState::Sending | CopyState::Unsure, _) => {
            ("unsure", fl!(fluent, "settings-buttons-unsure"))
        }
        (CopyState::Planned, _) => ("unsure", fl!(fluent, "settings-buttons-planned")),
        (CopyState::Refused, _) => ("bad", fl!(fluent, "settings-buttons-not-made")),
    };
    html! {
        span class=(class) { (words) }
        @if is_salt_old(button, copy) { " " span .bad { (fl!(fluent, "settings-buttons-salt-behind")) } }
        @if let Some(reason) = &copy.reason { p .hint { (trouble::said(desk, reason)) } }
        @if let Some(at) = copy.compared_at { p .hint { (fl!(fluent, "settings-buttons-compared")) " " (form::instant(desk, at)) } }
    }
}

/// Whether Provet must be told the new salt yet.
pub(super) fn is_salt_old(button: &Button, copy: &StoredCopy) -> bool {
    copy.state == CopyState::Made && copy.salt_number != button.salt_number
}

/// What differs, as it was seen last.
pub(super) fn differences(copy: &StoredCopy) -> Vec<Difference> {
    if copy.verdict != Some(Verdict::Changed) {
        return Vec::new();
    }
    let (wanted, found) = (copy.wanted.as_deref(), copy.found.as_deref());
    sending::read(wanted).differences(&sending::read(found))
}

/// What differs, field by field.
pub(super) fn table(desk: &Desk, differences: &[Difference]) -> Markup {
    let fluent = &desk.words.fluent;
    let (ours, theirs) = (
        fl!(fluent, "settings-buttons-ours-was"),
        fl!(fluent, "settings-buttons-theirs-is"),
    );
    html! {
        table .cards {
            thead { tr {
                th scope="col" { (fl!(fluent, "settings-buttons-plan-field")) }
                th scope="col" { (ours) }
                th scope="col" { (theirs) }
            } }
            tbody {
                @for it in differences {
                    tr {
                        th scope="row" { (role_name(desk, it.role)) }
                        td data-label=(ours) { code { (value(desk, it.role, &it.wanted)) } }
                        td data-label=(theirs) { code { (value(desk, it.role, &it.found)) } }
                    }
                }
            }
        }
    }
}
