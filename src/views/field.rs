//! A field of a form with its label, hint and error.

use maud::{Markup, html};

use super::form::Spot;

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
#[derive(Clone, Copy)]
pub struct Field<'a> {
    /// Under which it is sent; with the slot before it also the element's id.
    pub name: &'a str,
    /// Tells it from fields of the same name in other forms of the section, such as a record's id.
    pub of: Option<&'a str>,
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
            of: None,
            label,
            value,
            kind,
            hint: None,
            error: None,
            required: false,
        }
    }

    /// One of several with this name in the section, told apart by `of`.
    #[must_use]
    pub fn of(self, of: &'a str) -> Self {
        Self {
            of: Some(of),
            ..self
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
        let of = self.of.unwrap_or_default();
        let between = if of.is_empty() { "" } else { "-" };
        format!("{}-{}{between}{of}", spot.slot, self.name)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provet::Page;
    use crate::views::form::Token;

    const SPOT: Spot<'_> = Spot {
        page: Page::Client,
        slot: "reach",
        session: Token("sealed"),
        nonce: "n0nce",
    };

    #[test]
    fn an_error_is_read_out_with_its_field() {
        let field = Field::new("text", "Note", "\nfirst <line>", Kind::Lines(4))
            .hint("Hint")
            .error(Some("Too short"));
        insta::assert_snapshot!(field.markup(&SPOT).into_string().replace("><", ">\n<"), @r##"
        <div class="field">
        <label for="reach-text">Note</label>
        <div class="control">
        <textarea id="reach-text" name="text" rows="4" dir="auto" autocomplete="off" aria-invalid="true" aria-describedby="reach-text-error reach-text-hint">

        first &lt;line&gt;</textarea>
        </div>
        <p class="hint" id="reach-text-hint">Hint</p>
        <p class="error" id="reach-text-error">Too short</p>
        </div>
        "##);
    }

    #[test]
    fn a_choice_shows_what_is_chosen_and_phones_show_their_keyboard() {
        let options = [
            ("1".to_owned(), "One".to_owned()),
            ("2".to_owned(), "Two".to_owned()),
        ];
        let choice = Field::new("kind", "Kind", "2", Kind::Text).choice(&SPOT, &options);
        insta::assert_snapshot!(choice.into_string().replace("><", ">\n<"), @r##"
        <div class="field">
        <label for="reach-kind">Kind</label>
        <div class="control">
        <select id="reach-kind" name="kind">
        <option value="1">One</option>
        <option value="2" selected>Two</option>
        </select>
        </div>
        </div>
        "##);
        let phone = Field::new("number", "Phone", "", Kind::Phone)
            .of("17")
            .markup(&SPOT);
        assert!(
            phone
                .0
                .contains(r#"<input id="reach-number-17" type="tel" name="number""#),
            "{}",
            phone.0
        );
    }
}
