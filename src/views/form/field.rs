//! A field of a form with its label, hint and error, for panels and for settings.

use maud::{Markup, html};

/// What kind of answer a field takes, and so which keyboard a telephone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind<'a> {
    /// A line of text.
    Text,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A password; never shown.
    Password,
    /// Words to search for.
    Search,
    /// A day, sent as `2026-11-30`.
    Date,
    /// A number. Sent as text, because people write decimal commas; the server reads it.
    Number {
        /// Shown after the field: "kg".
        unit: &'a str,
    },
    /// So many lines of prose.
    TextArea(u8),
    /// So many lines of something technical, such as an address or a list of ids: the browser does not check its spelling.
    CodeArea(u8),
}

impl InputKind<'_> {
    /// The `type` and the `inputmode` of an `<input>`.
    fn input_attributes(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Phone => ("tel", None),
            Self::Email => ("email", None),
            Self::Password => ("password", None),
            Self::Search => ("search", None),
            Self::Date => ("date", None),
            // An `<input type=number>` drops a decimal comma without a word.
            Self::Number { .. } => ("text", Some("decimal")),
            Self::Text | Self::TextArea(_) | Self::CodeArea(_) => ("text", None),
        }
    }
}

/// A field with its label, hint and error.
#[derive(Clone, Copy)]
pub struct FormField<'a> {
    /// Under which it is sent; with the slot before it also the element's id.
    pub name: &'a str,
    /// The section of the panel that it stands in; none on a page that has the name only once.
    pub slot: Option<&'a str>,
    /// What it asks for.
    pub label: &'a str,
    /// What it holds now.
    pub value: &'a str,
    /// What kind of answer it takes.
    pub kind: InputKind<'a>,
    /// Its `autocomplete` token: what the browser may fill in.
    pub autocomplete: &'a str,
    /// Help before the mistake.
    pub hint: Option<&'a str>,
    /// What was wrong with what was sent.
    pub error: Option<&'a str>,
    /// True when it must not be empty.
    pub required: bool,
    /// The id of a `<datalist>` on the page: what the browser suggests while somebody types.
    pub suggestions: Option<&'a str>,
}

impl<'a> FormField<'a> {
    /// A line of text that may be empty, without hint or error.
    pub fn new(name: &'a str, label: &'a str, value: &'a str) -> Self {
        Self {
            name,
            slot: None,
            label,
            value,
            kind: InputKind::Text,
            // A browser must not offer what was typed about another animal.
            autocomplete: "off",
            hint: None,
            error: None,
            required: false,
            suggestions: None,
        }
    }

    /// In this section: sections of one panel may have fields of the same name.
    #[must_use]
    pub fn in_slot(self, slot: &'a str) -> Self {
        Self {
            slot: Some(slot),
            ..self
        }
    }

    /// Takes another kind of answer.
    #[must_use]
    pub fn with_kind(self, kind: InputKind<'a>) -> Self {
        Self { kind, ..self }
    }

    /// Lets the browser fill in what this `autocomplete` token stands for.
    #[must_use]
    pub fn with_autocomplete(self, autocomplete: &'a str) -> Self {
        Self {
            autocomplete,
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

    /// Suggests the options of a `<datalist>` while somebody types; anything else may be typed too.
    #[must_use]
    pub fn with_suggestions(self, list: &'a str) -> Self {
        Self {
            suggestions: Some(list),
            ..self
        }
    }

    /// Must not be empty.
    #[must_use]
    pub fn make_required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// The field.
    pub fn render(&self) -> Markup {
        let id = self.element_id();
        let control = match self.kind {
            InputKind::TextArea(rows) => self.render_textarea(&id, rows, None),
            InputKind::CodeArea(rows) => self.render_textarea(&id, rows, Some("false")),
            InputKind::Text
            | InputKind::Phone
            | InputKind::Email
            | InputKind::Password
            | InputKind::Search
            | InputKind::Date
            | InputKind::Number { .. } => self.render_input(&id),
        };
        self.wrap_control(&id, &control)
    }

    /// A choice among `options`, whatever its kind: what is sent, and what it says.
    pub fn render_select<S: AsRef<str>>(&self, options: &[(S, String)]) -> Markup {
        let id = self.element_id();
        let control = html! {
            select id=(id) name=(self.name) required[self.required]
                aria-invalid=[self.aria_invalid()] aria-describedby=[self.aria_described_by(&id)] {
                @for (value, label) in options {
                    option value=(value.as_ref()) selected[value.as_ref() == self.value] { (label) }
                }
            }
        };
        self.wrap_control(&id, &control)
    }

    fn element_id(&self) -> String {
        match self.slot {
            Some(slot) => format!("{slot}-{}", self.name),
            None => self.name.to_owned(),
        }
    }

    fn render_input(&self, id: &str) -> Markup {
        let (kind, keyboard) = self.kind.input_attributes();
        html! {
            input id=(id) type=(kind) inputmode=[keyboard] name=(self.name) value=(self.value) required[self.required]
                dir="auto" autocomplete=(self.autocomplete) list=[self.suggestions]
                aria-invalid=[self.aria_invalid()] aria-describedby=[self.aria_described_by(id)];
            @if let InputKind::Number { unit } = self.kind { span .unit { (unit) } }
        }
    }

    fn render_textarea(&self, id: &str, rows: u8, spellcheck: Option<&str>) -> Markup {
        // The first line break after the tag is dropped by browsers, so one is put there for it.
        html! {
            textarea id=(id) name=(self.name) rows=(rows) required[self.required] dir="auto"
                autocomplete=(self.autocomplete) spellcheck=[spellcheck]
                aria-invalid=[self.aria_invalid()] aria-describedby=[self.aria_described_by(id)] { "\n" (self.value) }
        }
    }

    fn wrap_control(&self, id: &str, control: &Markup) -> Markup {
        html! {
            div .field {
                label for=(id) { (self.label) }
                div .control { (control) }
                @if let Some(hint) = self.hint { p .hint id={ (id) "-hint" } { (hint) } }
                // By this id the control names it in `aria-describedby`, so that it is read out with the field.
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
        // The mistake is read out before the help.
        let both: Vec<String> = error.into_iter().chain(hint).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }
}

/// One of several boxes to tick: sent as `name=value` when it is ticked.
pub fn checkbox_field(name: &str, value: &str, label: &str, is_checked: bool) -> Markup {
    html! {
        label .checkbox { input type="checkbox" name=(name) value=(value) checked[is_checked]; " " (label) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render_lines(markup: Markup) -> String {
        markup.into_string().replace("><", ">\n<")
    }

    #[test]
    fn an_error_is_read_out_with_its_field() {
        let field = FormField::new("text", "Note", "\nfirst <line>")
            .in_slot("reach")
            .with_kind(InputKind::TextArea(4))
            .with_hint("Hint")
            .with_error(Some("Too short"));
        insta::assert_snapshot!(render_lines(field.render()), @r##"
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
    fn a_choice_shows_what_is_chosen() {
        let options = [("1", "One".to_owned()), ("2", "Two".to_owned())];
        let choice = FormField::new("kind", "Kind", "2").in_slot("reach");
        insta::assert_snapshot!(render_lines(choice.render_select(&options)), @r##"
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
    }

    #[test]
    fn phones_show_the_keyboard_of_the_kind() {
        for (kind, expected) in [
            (InputKind::Phone, r#"type="tel""#),
            (InputKind::Email, r#"type="email""#),
            (InputKind::Search, r#"type="search""#),
            (InputKind::Date, r#"type="date""#),
            (
                InputKind::Number { unit: "kg" },
                r#"type="text" inputmode="decimal""#,
            ),
        ] {
            let html = FormField::new("n", "N", "").with_kind(kind).render();
            assert!(html.0.contains(expected), "{}", html.0);
        }
    }

    #[test]
    fn a_field_outside_of_a_section_is_named_by_itself_and_may_be_filled_in_by_the_browser() {
        let field = FormField::new("password", "Password", "")
            .with_kind(InputKind::Password)
            .with_autocomplete("current-password")
            .make_required();
        insta::assert_snapshot!(render_lines(field.render()), @r##"
        <div class="field">
        <label for="password">Password</label>
        <div class="control">
        <input id="password" type="password" name="password" value="" required dir="auto" autocomplete="current-password">
        </div>
        </div>
        "##);
        let ids = FormField::new("ids", "Ids", "").with_kind(InputKind::CodeArea(3));
        assert!(ids.render().0.contains(r#"spellcheck="false""#));
    }

    #[test]
    fn a_box_is_ticked_where_it_is_chosen() {
        let html = checkbox_field("page", "client", "A <b>", true).into_string();
        assert_eq!(
            html,
            r#"<label class="checkbox"><input type="checkbox" name="page" value="client" checked> A &lt;b&gt;</label>"#
        );
    }
}
