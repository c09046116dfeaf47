//! Forms of a panel: they write in steps (fill in, look again, saved), work without scripts, and send once.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::words::Words;
use crate::provet::Page;

/// The field that says which step of a form was sent.
pub const STEP: &str = "step";
/// [`STEP`]: what was filled in is to be shown once more.
pub const CHECK: &str = "check";
/// [`STEP`]: what was shown is to be written.
pub const SAVE: &str = "save";
/// [`STEP`]: what was shown is to be changed.
pub const CHANGE: &str = "change";
/// The field with the sealed token.
pub const SESSION: &str = "session";
/// The field with the key under which a write is carried out at most once.
pub const ONCE: &str = "once";

/// Where in which panel a form stands, and what its requests are let in by.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    /// The panel.
    pub page: Page,
    /// The section that the answer replaces.
    pub slot: &'a str,
    /// The sealed token.
    pub session: Token<'a>,
    /// The nonce of this answer's `Content-Security-Policy`: htmx attributes act only beside it.
    pub nonce: &'a str,
}

/// The sealed token; `Debug` hides it.
#[derive(Clone, Copy)]
pub struct Token<'a>(pub &'a str);

impl std::fmt::Debug for Token<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Spot<'_> {
    /// Where the section alone is asked for again.
    pub fn section_url(&self) -> String {
        format!("/panel/{}/section/{}", self.page, self.slot)
    }

    /// Where an action is sent.
    pub fn action_url(&self, action: &str) -> String {
        format!("/panel/{}/{action}", self.page)
    }
}

/// A form that acts. Its answer replaces the section; without scripts the browser shows the whole panel again.
///
/// While a request runs its buttons are disabled and a second one is dropped, so that pressing twice sends once.
pub fn form(spot: &Spot<'_>, action: &str, body: &Markup) -> Markup {
    sending(spot, &spot.action_url(action), "", body)
}

/// A button that asks for the section again.
pub fn reload(spot: &Spot<'_>, label: &str) -> Markup {
    let button = html! { button .quiet { (label) } };
    sending(spot, &spot.section_url(), "again", &button)
}

fn sending(spot: &Spot<'_>, url: &str, class: &str, body: &Markup) -> Markup {
    html! {
        form method="post" action=(url) class=[(!class.is_empty()).then_some(class)]
            hx-post=(url) hx-target={ "#section-" (spot.slot) } hx-swap="outerHTML"
            hx-disable="findAll button" hx-sync="drop" hx-nonce=(spot.nonce) {
            (hidden(SESSION, spot.session.0))
            (body)
        }
    }
}

/// The first step: fields and a button that asks to look at them again.
pub fn fill(spot: &Spot<'_>, action: &str, fields: &Markup, words: &Words) -> Markup {
    form(
        spot,
        action,
        &html! {
            (fields)
            div .buttons { (button(CHECK, &fl!(words.fluent, "form-check"), true)) }
        },
    )
}

/// The second step: what will be written, and the choice to save or to change it.
#[derive(Debug, Clone)]
pub struct Confirm<'a> {
    /// The same action as in the first step.
    pub action: &'a str,
    /// What will be written, old beside new.
    pub summary: Markup,
    /// The fields of the first step, kept as they were sent.
    pub kept: &'a [(String, String)],
    /// Fresh and random: a write with this key is carried out at most once.
    pub once: &'a str,
    /// What the button that writes says; plain "Save" where empty.
    pub save: &'a str,
}

impl Confirm<'_> {
    /// The step in place of the form.
    pub fn markup(&self, spot: &Spot<'_>, words: &Words) -> Markup {
        let save = if self.save.is_empty() {
            fl!(words.fluent, "form-save")
        } else {
            self.save.to_owned()
        };
        let body = html! {
            @for (name, value) in self.kept { (hidden(name, value)) }
            (hidden(ONCE, self.once))
            div .buttons {
                (button(SAVE, &save, true))
                (button(CHANGE, &fl!(words.fluent, "form-change"), false))
            }
        };
        html! {
            div .confirm tabindex="-1" data-focus {
                p .question { (fl!(words.fluent, "form-look-again")) }
                (self.summary)
                (form(spot, self.action, &body))
            }
        }
    }
}

/// The last step: says that it was written.
pub fn saved(sentence: &str) -> Markup {
    html! { p .saved role="status" tabindex="-1" data-focus { (sentence) } }
}

/// A button that sends its form as `step`.
pub fn button(step: &str, label: &str, main: bool) -> Markup {
    html! { button name=(STEP) value=(step) class=[(!main).then_some("quiet")] { (label) } }
}

/// A field that is sent and not shown.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// What the person saw of `name` when the form was made, so that a write can refuse when the record changed since.
pub fn seen(name: &str, value: &str) -> Markup {
    hidden(&seen_name(name), value)
}

/// The field that [`seen`] makes of `name`; for [`Confirm::kept`].
pub fn seen_name(name: &str) -> String {
    format!("seen-{name}")
}

/// What kind of answer a field takes, and so which keyboard a telephone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind<'a> {
    /// A line of text.
    Text,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A number. Sent as text, because people write decimal commas; the server reads it.
    Number {
        /// Shown after the field: "kg".
        unit: &'a str,
    },
    /// Several lines of text.
    Lines(u8),
}

/// A field with its label, hint and error.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// Of the form's fields; with the slot before it also the element's id.
    pub name: &'a str,
    /// What it asks for.
    pub label: &'a str,
    /// What it holds now.
    pub value: &'a str,
    /// What kind of answer it takes.
    pub kind: Kind<'a>,
    /// Help before the mistake.
    pub hint: Option<&'a str>,
    /// What was wrong with what was sent.
    pub error: Option<&'a str>,
    /// True when it must not be empty.
    pub required: bool,
}

impl<'a> Field<'a> {
    /// A field without hint or error.
    pub fn new(name: &'a str, label: &'a str, value: &'a str, kind: Kind<'a>) -> Self {
        Self {
            name,
            label,
            value,
            kind,
            hint: None,
            error: None,
            required: false,
        }
    }

    /// With help before the mistake.
    #[must_use]
    pub fn hint(self, hint: &'a str) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }

    /// With what was wrong, if anything was.
    #[must_use]
    pub fn error(self, error: Option<&'a str>) -> Self {
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

    /// The field in a form of this spot.
    pub fn markup(&self, spot: &Spot<'_>) -> Markup {
        let id = self.id(spot);
        let control = match self.kind {
            Kind::Lines(rows) => self.lines(&id, rows),
            Kind::Text | Kind::Phone | Kind::Email | Kind::Number { .. } => self.line(&id),
        };
        self.around(&id, &control)
    }

    /// A choice among `options`: what is sent, and what it says.
    pub fn choice(&self, spot: &Spot<'_>, options: &[(String, String)]) -> Markup {
        let id = self.id(spot);
        let control = html! {
            select id=(id) name=(self.name) required[self.required]
                aria-invalid=[self.invalid()] aria-describedby=[self.described(&id)] {
                @for (value, label) in options {
                    option value=(value) selected[value == self.value] { (label) }
                }
            }
        };
        self.around(&id, &control)
    }

    fn id(&self, spot: &Spot<'_>) -> String {
        format!("{}-{}", spot.slot, self.name)
    }

    fn line(&self, id: &str) -> Markup {
        let (kind, keyboard) = match self.kind {
            Kind::Phone => ("tel", None),
            Kind::Email => ("email", None),
            Kind::Number { .. } => ("text", Some("decimal")),
            Kind::Text | Kind::Lines(_) => ("text", None),
        };
        html! {
            input id=(id) type=(kind) inputmode=[keyboard] name=(self.name) value=(self.value) required[self.required]
                dir="auto" autocomplete="off" aria-invalid=[self.invalid()] aria-describedby=[self.described(id)];
            @if let Kind::Number { unit } = self.kind { span .unit { (unit) } }
        }
    }

    fn lines(&self, id: &str, rows: u8) -> Markup {
        // The first line break after the tag is dropped by browsers, so one is put there for it.
        html! {
            textarea id=(id) name=(self.name) rows=(rows) required[self.required] dir="auto" autocomplete="off"
                aria-invalid=[self.invalid()] aria-describedby=[self.described(id)] { "\n" (self.value) }
        }
    }

    fn around(&self, id: &str, control: &Markup) -> Markup {
        html! {
            div .field {
                label for=(id) { (self.label) }
                div .control { (control) }
                @if let Some(hint) = self.hint { p .hint id={ (id) "-hint" } { (hint) } }
                @if let Some(error) = self.error { p .error id={ (id) "-error" } { (error) } }
            }
        }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }

    fn described(&self, id: &str) -> Option<String> {
        let error = self.error.map(|_| format!("{id}-error"));
        let hint = self.hint.map(|_| format!("{id}-hint"));
        let both: Vec<String> = error.into_iter().chain(hint).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }
}
