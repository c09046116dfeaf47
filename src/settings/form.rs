//! Forms and fields of the settings: they work without scripts, and what was typed comes back with what was wrong.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::SettingsContext;

/// The field that proves that a form is ours.
pub const FIELD_FORM_TOKEN: &str = "form_token";

/// A form that posts to `action`, with the token that proves that it is ours.
pub fn post_form(ctx: &SettingsContext, action: &str, body: &Markup) -> Markup {
    html! {
        form .settings-form method="post" action=(action) {
            (hidden_field(FIELD_FORM_TOKEN, &ctx.form_token))
            (body)
        }
    }
}

/// A form that only asks, with GET: searching and filtering.
pub fn search_form(action: &str, body: &Markup) -> Markup {
    html! { form .settings-form .asking method="get" action=(action) { (body) } }
}

/// A field that is sent and not shown.
pub fn hidden_field(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// A button that sends its form.
pub fn submit_button(label: &str) -> Markup {
    html! { button { (label) } }
}

/// A button that sends its form and says which of several things to do.
pub fn named_submit_button(name: &str, value: &str, label: &str) -> Markup {
    html! { button .quiet name=(name) value=(value) { (label) } }
}

/// A button that sends its form and destroys something.
pub fn danger_button(label: &str) -> Markup {
    html! { button .danger { (label) } }
}

/// A field with its label, its help and what was wrong with what was sent.
#[derive(Debug, Clone, Copy)]
pub struct SettingsField<'a> {
    /// Under which it is sent, and its id.
    pub name: &'a str,
    /// What it asks for.
    pub label: &'a str,
    /// What it holds now.
    pub value: &'a str,
    /// Help before the mistake.
    pub hint: Option<&'a str>,
    /// What was wrong.
    pub error: Option<&'a str>,
    /// True when it must not be empty.
    pub required: bool,
}

impl<'a> SettingsField<'a> {
    /// A field without help.
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

    /// With help before the mistake.
    #[must_use]
    pub fn with_hint(self, hint: &'a str) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }

    /// With what was wrong, if anything was.
    #[must_use]
    pub fn with_error(self, error: Option<&'a str>) -> Self {
        Self { error, ..self }
    }

    /// Must not be empty.
    #[must_use]
    pub fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// A line of text.
    pub fn render_text_input(&self) -> Markup {
        self.render_input("text", "off")
    }

    /// A line of a kind that browsers know (`email`, `password`, `search`, `url`, `date`), and what they may fill in (an
    /// `autocomplete` word).
    pub fn render_input(&self, kind: &str, autocomplete: &str) -> Markup {
        self.wrap_control(&html! {
            input id=(self.name) type=(kind) name=(self.name) value=(self.value) required[self.required]
                autocomplete=(autocomplete) aria-invalid=[self.aria_invalid()] aria-describedby=[self.described_by()] dir="auto";
        })
    }

    /// Several lines of text.
    pub fn render_textarea(&self, rows: u8) -> Markup {
        self.wrap_control(&html! {
            textarea id=(self.name) name=(self.name) rows=(rows) required[self.required] autocomplete="off"
                aria-invalid=[self.aria_invalid()] aria-describedby=[self.described_by()] spellcheck="false" dir="auto" { (self.value) }
        })
    }

    /// One of `options`: what is sent, and what it says.
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

/// A box to tick.
pub fn checkbox_field(name: &str, value: &str, label: &str, ticked: bool) -> Markup {
    html! {
        label .tick { input type="checkbox" name=(name) value=(value) checked[ticked]; " " (label) }
    }
}

/// A value that is to be typed elsewhere: shown whole, and copied by a button where there are scripts.
pub fn copyable_value(ctx: &SettingsContext, label: &str, value: &str) -> Markup {
    html! {
        div .copy {
            span .copy-label { (label) }
            code .copy-value { (value) }
            button .quiet type="button" data-copy=(value) aria-label=(fl!(ctx.i18n.fluent, "settings-copy-what", what = label)) {
                (fl!(ctx.i18n.fluent, "settings-copy"))
            }
        }
    }
}

/// An instant, in the clinic's zone or UTC as the server writes it; scripts show it in the reader's own.
pub fn local_time(ctx: &SettingsContext, at: jiff::Timestamp) -> Markup {
    html! { time datetime=(at.to_string()) data-local { (ctx.i18n.format.date_time(at)) } }
}
