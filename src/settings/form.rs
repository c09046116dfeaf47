//! Forms of the settings and their buttons. They work without scripts; a rejected form returns with its values and errors.

use std::collections::BTreeMap;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::SettingsContext;
pub use crate::views::form::{FormField, InputKind, checkbox_field, hidden_field};

/// The field of the token against cross-site request forgery.
pub const FIELD_FORM_TOKEN: &str = "form_token";

/// A form that posts to `action`, with the token against cross-site request forgery.
pub fn post_form(ctx: &SettingsContext, action: &str, body: &Markup) -> Markup {
    html! {
        form .settings-form method="post" action=(action) {
            // First in the form, so that no other field of that name is read instead.
            (hidden_field(FIELD_FORM_TOKEN, &ctx.form_token))
            (body)
        }
    }
}

/// A form that sends GET: for searches and filters.
pub fn search_form(action: &str, body: &Markup) -> Markup {
    html! { form .settings-form .search method="get" action=(action) { (body) } }
}

/// A submit button.
pub fn submit_button(label: &str) -> Markup {
    html! { button { (label) } }
}

/// A submit button with a name and a value: for forms with several actions.
pub fn named_submit_button(name: &str, value: &str, label: &str) -> Markup {
    html! { button .secondary name=(name) value=(value) { (label) } }
}

/// A submit button of a form that deletes something.
pub fn danger_button(label: &str) -> Markup {
    html! { button .danger { (label) } }
}

/// What is wrong with a submitted form: one sentence per field, shown beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormErrors(BTreeMap<&'static str, String>);

impl FormErrors {
    /// Errors with this one alone.
    pub fn for_field(field: &'static str, message: String) -> Self {
        Self(BTreeMap::from([(field, message)]))
    }

    /// Adds an error; a field keeps its first.
    pub fn add(&mut self, field: &'static str, message: String) {
        self.0.entry(field).or_insert(message);
    }

    /// The error of a field.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    /// Whether the form is free of errors.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A value for copying to another system; with scripts, a button copies it.
pub fn copyable_value(ctx: &SettingsContext, label: &str, value: &str) -> Markup {
    html! {
        div .copy {
            span .copy-label { (label) }
            code .copy-value { (value) }
            // "Copy" alone would sound the same beside every value of the page.
            button .secondary type="button" data-copy=(value) aria-label=(fl!(ctx.i18n.fluent, "settings-copy-what", what = label)) {
                (fl!(ctx.i18n.fluent, "settings-copy"))
            }
        }
    }
}

/// A time in the clinic's zone, or UTC; scripts show it in the reader's zone.
pub fn local_time(ctx: &SettingsContext, at: jiff::Timestamp) -> Markup {
    html! { time datetime=(at.to_string()) data-local { (ctx.i18n.format.date_time(at)) } }
}
