//! A field of a form with its label, hint and error.

use maud::{Markup, html};

use super::form::FormTarget;

/// What kind of answer a field takes, and so which keyboard a telephone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind<'a> {
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
    TextArea(u8),
}

/// A field with its label, hint and error.
#[derive(Clone, Copy)]
pub struct FormField<'a> {
    /// Under which it is sent; with the slot before it also the element's id.
    pub name: &'a str,
    /// Tells it from fields of the same name in other forms of the section, such as a record's id.
    pub record: Option<&'a str>,
    /// What it asks for.
    pub label: &'a str,
    /// What it holds now.
    pub value: &'a str,
    /// What kind of answer it takes.
    pub kind: InputKind<'a>,
    /// Help before the mistake.
    pub hint: Option<&'a str>,
    /// What was wrong with what was sent.
    pub error: Option<&'a str>,
    /// True when it must not be empty.
    pub required: bool,
}

impl<'a> FormField<'a> {
    /// A field without hint or error.
    pub fn new(name: &'a str, label: &'a str, value: &'a str, kind: InputKind<'a>) -> Self {
        Self {
            name,
            record: None,
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
    pub fn for_record(self, of: &'a str) -> Self {
        Self {
            record: Some(of),
            ..self
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
    pub fn make_required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// The field in a form of this spot.
    pub fn render(&self, spot: &FormTarget<'_>) -> Markup {
        let id = self.element_id(spot);
        let control = match self.kind {
            InputKind::TextArea(rows) => self.render_textarea(&id, rows),
            InputKind::Text | InputKind::Phone | InputKind::Email | InputKind::Number { .. } => {
                self.render_input(&id)
            }
        };
        self.wrap_control(&id, &control)
    }

    /// A choice among `options`: what is sent, and what it says.
    pub fn render_select(&self, spot: &FormTarget<'_>, options: &[(String, String)]) -> Markup {
        let id = self.element_id(spot);
        let control = html! {
            select id=(id) name=(self.name) required[self.required]
                aria-invalid=[self.aria_invalid()] aria-describedby=[self.aria_described_by(&id)] {
                @for (value, label) in options {
                    option value=(value) selected[value == self.value] { (label) }
                }
            }
        };
        self.wrap_control(&id, &control)
    }

    fn element_id(&self, spot: &FormTarget<'_>) -> String {
        let of = self.record.unwrap_or_default();
        let between = if of.is_empty() { "" } else { "-" };
        format!("{}-{}{between}{of}", spot.slot, self.name)
    }

    fn render_input(&self, id: &str) -> Markup {
        let (kind, keyboard) = match self.kind {
            InputKind::Phone => ("tel", None),
            InputKind::Email => ("email", None),
            InputKind::Number { .. } => ("text", Some("decimal")),
            InputKind::Text | InputKind::TextArea(_) => ("text", None),
        };
        html! {
            input id=(id) type=(kind) inputmode=[keyboard] name=(self.name) value=(self.value) required[self.required]
                dir="auto" autocomplete="off" aria-invalid=[self.aria_invalid()] aria-describedby=[self.aria_described_by(id)];
            @if let InputKind::Number { unit } = self.kind { span .unit { (unit) } }
        }
    }

    fn render_textarea(&self, id: &str, rows: u8) -> Markup {
        // The first line break after the tag is dropped by browsers, so one is put there for it.
        html! {
            textarea id=(id) name=(self.name) rows=(rows) required[self.required] dir="auto" autocomplete="off"
                aria-invalid=[self.aria_invalid()] aria-describedby=[self.aria_described_by(id)] { "\n" (self.value) }
        }
    }

    fn wrap_control(&self, id: &str, control: &Markup) -> Markup {
        html! {
            div .field {
                label for=(id) { (self.label) }
                div .control { (control) }
                @if let Some(hint) = self.hint { p .hint id={ (id) "-hint" } { (hint) } }
                @if let Some(error) = self.error { p .error id={ (id) "-error" } { (error) } }
            }
        }
    }

    fn aria_invalid(&self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }

    fn aria_described_by(&self, id: &str) -> Option<String> {
        let error = self.error.map(|_| format!("{id}-error"));
        let hint = self.hint.map(|_| format!("{id}-hint"));
        let both: Vec<String> = error.into_iter().chain(hint).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provet::ProvetPage;
    use crate::views::form::PanelSessionToken;

    const SPOT: FormTarget<'_> = FormTarget {
        page: ProvetPage::Client,
        slot: "reach",
        session: PanelSessionToken("sealed"),
        nonce: "n0nce",
    };

    #[test]
    fn an_error_is_read_out_with_its_field() {
        let field = FormField::new("text", "Note", "\nfirst <line>", InputKind::TextArea(4))
            .with_hint("Hint")
            .with_error(Some("Too short"));
        insta::assert_snapshot!(field.render(&SPOT).into_string().replace("><", ">\n<"), @r##"
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
        let choice =
            FormField::new("kind", "Kind", "2", InputKind::Text).render_select(&SPOT, &options);
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
        let phone = FormField::new("number", "Phone", "", InputKind::Phone)
            .for_record("17")
            .render(&SPOT);
        assert!(
            phone
                .0
                .contains(r#"<input id="reach-number-17" type="tel" name="number""#),
            "{}",
            phone.0
        );
    }
}
