//! Forms and fields of the settings. They work without scripts; a rejected form returns with its values and errors.

use std::collections::BTreeMap;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::SettingsContext;

/// The field of the token against cross-site request forgery.
pub const FIELD_FORM_TOKEN: &str = "form_token";

/// A form that posts to `action`, with the token against cross-site request forgery.
pub fn post_form(ctx: &SettingsContext, action: &str, body: &Markup) -> Markup {
    html! {
        form .settings-form method="post" action=(action) {
            (hidden_field(FIELD_FORM_TOKEN, &ctx.form_token))
            (body)
        }
    }
}

/// A form that sends GET: for searches and filters.
pub fn search_form(action: &str, body: &Markup) -> Markup {
    html! { form .settings-form .search method="get" action=(action) { (body) } }
}

/// A hidden field.
pub fn hidden_field(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
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

/// A field with label, hint and error.
#[derive(Debug, Clone, Copy)]
pub struct SettingsField<'a> {
    /// The name under which it is sent; also its id.
    pub name: &'a str,
    /// The label.
    pub label: &'a str,
    /// The present value.
    pub value: &'a str,
    /// The hint, shown before the error.
    pub hint: Option<&'a str>,
    /// The error, if there is one.
    pub error: Option<&'a str>,
    /// Whether the browser requires a value.
    pub required: bool,
}

impl<'a> SettingsField<'a> {
    /// A field without hint and error.
    pub fn new(name: &'a str, label: &'a str, value: &'a str) -> Self {
        Self {
            name,
            label,
            value,
            hint: None,
            error: None,
            required: false,
        }
    }

    /// Adds a hint.
    #[must_use]
    pub fn with_hint(self, hint: &'a str) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }

    /// Sets the error, if there is one.
    #[must_use]
    pub fn with_error(self, error: Option<&'a str>) -> Self {
        Self { error, ..self }
    }

    /// Makes the browser require a value.
    #[must_use]
    pub fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// A text input.
    pub fn render_text_input(&self) -> Markup {
        self.render_input("text", "off")
    }

    /// An input of an HTML type (`email`, `password`, `search`, `url`, `date`), with an `autocomplete` token.
    pub fn render_input(&self, kind: &str, autocomplete: &str) -> Markup {
        self.wrap_control(&html! {
            input id=(self.name) type=(kind) name=(self.name) value=(self.value) required[self.required]
                autocomplete=(autocomplete) aria-invalid=[self.aria_invalid()] aria-describedby=[self.described_by()] dir="auto";
        })
    }

    /// A text area.
    pub fn render_textarea(&self, rows: u8) -> Markup {
        self.wrap_control(&html! {
            textarea id=(self.name) name=(self.name) rows=(rows) required[self.required] autocomplete="off"
                aria-invalid=[self.aria_invalid()] aria-describedby=[self.described_by()] spellcheck="false" dir="auto" { (self.value) }
        })
    }

    /// A select with `options`: values and labels.
    pub fn render_select<S: AsRef<str>>(&self, options: &[(S, String)]) -> Markup {
        self.wrap_control(&html! {
            select id=(self.name) name=(self.name) aria-invalid=[self.aria_invalid()] aria-describedby=[self.described_by()] {
                @for (value, label) in options {
                    option value=(value.as_ref()) selected[value.as_ref() == self.value] { (label) }
                }
            }
        })
    }

    fn wrap_control(&self, control: &Markup) -> Markup {
        html! {
            div .field {
                label for=(self.name) { (self.label) }
                (control)
                @if let Some(hint) = self.hint { p .hint id=(self.part_id("hint")) { (hint) } }
                @if let Some(error) = self.error { p .error id=(self.part_id("error")) { (error) } }
            }
        }
    }

    fn part_id(&self, of: &str) -> String {
        format!("{}-{of}", self.name)
    }

    fn aria_invalid(&self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.map(|_| self.part_id("hint"));
        let error = self.error.map(|_| self.part_id("error"));
        let ids: Vec<_> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// A checkbox.
pub fn checkbox_field(name: &str, value: &str, label: &str, ticked: bool) -> Markup {
    html! {
        label .checkbox { input type="checkbox" name=(name) value=(value) checked[ticked]; " " (label) }
    }
}

/// A value for copying to another system; with scripts, a button copies it.
pub fn copyable_value(ctx: &SettingsContext, label: &str, value: &str) -> Markup {
    html! {
        div .copy {
            span .copy-label { (label) }
            code .copy-value { (value) }
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
