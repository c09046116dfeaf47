//! The steps of a form that writes: it is filled in, reviewed, and saved once.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{FIELD_IDEMPOTENCY_KEY, FormTarget, expected_value_name, hidden_field, htmx_form};
use crate::views::i18n::I18n;

/// The field that says which step of a form was sent.
pub const FIELD_STEP: &str = "step";

/// The step that the pressed button of a form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormStep {
    /// What was filled in is to be changed.
    Edit,
    /// What was filled in is to be shown once more.
    Review,
    /// What was shown is to be written.
    Save,
}

impl FormStep {
    /// Reads the value of [`FIELD_STEP`]. Whatever is not asked for plainly is only shown: nothing is saved by accident.
    pub fn parse(value: &str) -> Self {
        [Self::Edit, Self::Save]
            .into_iter()
            .find(|step| step.as_str() == value)
            .unwrap_or(Self::Review)
    }

    /// How the step is sent.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Edit => "change",
            Self::Review => "check",
            Self::Save => "save",
        }
    }
}

/// The first step: fields and a button that asks to look at them again.
pub fn edit_form(target: &FormTarget<'_>, action: &str, fields: &Markup, i18n: &I18n) -> Markup {
    htmx_form(
        target,
        action,
        &html! {
            (fields)
            div .buttons { (step_button(FormStep::Review, &fl!(i18n.fluent, "form-check"), true)) }
        },
    )
}

/// The second step: what will be written, and the choice to save or to change it.
#[derive(Clone)]
pub struct ConfirmStep {
    action: &'static str,
    summary: Markup,
    hidden_fields: Vec<(String, String)>,
    save_label: Option<String>,
}

impl ConfirmStep {
    /// Of the same action as the first step; `summary` shows what will be written, old beside new.
    pub fn new(action: &'static str, summary: Markup) -> Self {
        Self {
            action,
            summary,
            hidden_fields: Vec::new(),
            save_label: None,
        }
    }

    /// Keeps a field of the first step as it was sent.
    #[must_use]
    pub fn with_field(mut self, name: &str, value: &str) -> Self {
        self.hidden_fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Says what the person sees of `name` in this step, like `expected_value_field` in the first.
    #[must_use]
    pub fn with_expected(self, name: &str, value: &str) -> Self {
        self.with_field(&expected_value_name(name), value)
    }

    /// Lets the button that writes say what it does, instead of plain "Save".
    #[must_use]
    pub fn with_save_label(mut self, label: String) -> Self {
        self.save_label = Some(label);
        self
    }

    /// Puts a warning before the summary.
    #[must_use]
    pub fn with_warning(mut self, warning: &Markup) -> Self {
        self.summary = html! { (warning) (self.summary) };
        self
    }

    /// The step in place of the form. `idempotency_key` is fresh and random: a write with it is carried out at most once.
    pub fn render(&self, target: &FormTarget<'_>, idempotency_key: &str, i18n: &I18n) -> Markup {
        let plain = || fl!(i18n.fluent, "form-save");
        let save = self.save_label.clone().unwrap_or_else(plain);
        let body = html! {
            @for (name, value) in &self.hidden_fields { (hidden_field(name, value)) }
            (hidden_field(FIELD_IDEMPOTENCY_KEY, idempotency_key))
            div .buttons {
                (step_button(FormStep::Save, &save, true))
                (step_button(FormStep::Edit, &fl!(i18n.fluent, "form-change"), false))
            }
        };
        html! {
            // The pressed button is gone: panel.js moves the focus to what is to be reviewed.
            div .confirm tabindex="-1" data-focus {
                p .question { (fl!(i18n.fluent, "form-review")) }
                (self.summary)
                (htmx_form(target, self.action, &body))
            }
        }
    }
}

/// The last step: says that it was written.
pub fn success_notice(sentence: &str) -> Markup {
    html! { p .saved role="status" tabindex="-1" data-focus { (sentence) } }
}

/// A button that sends its form as `step`.
pub fn step_button(step: FormStep, label: &str, is_main: bool) -> Markup {
    html! { button name=(FIELD_STEP) value=(step.as_str()) class=[(!is_main).then_some("secondary")] { (label) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provet::ProvetPage;
    use crate::views::form::{FormField, InputKind, PanelSessionToken};
    use crate::views::i18n::ClinicLocale;

    const TARGET: FormTarget<'_> = FormTarget {
        page: ProvetPage::Patient,
        slot: "weight",
        session: PanelSessionToken("sealed"),
        nonce: "n0nce",
    };

    fn test_i18n() -> I18n {
        I18n::for_request(Some("en"), &ClinicLocale::default())
    }

    #[test]
    fn the_first_step_asks_to_check_and_acts_with_and_without_scripts() {
        let field = FormField::new("kilograms", "Weight", "5,4")
            .in_slot(TARGET.slot)
            .with_kind(InputKind::Number { unit: "kg" })
            .with_hint("Last time 5.42 kg")
            .make_required();
        let form = edit_form(&TARGET, "record-weight", &field.render(), &test_i18n());
        insta::assert_snapshot!(form.into_string().replace("><", ">\n<"), @r##"
        <form method="post" action="/panel/patient/record-weight" hx-post="/panel/patient/record-weight" hx-target="#section-weight" hx-swap="outerHTML" hx-disable="findAll button" hx-sync="drop" hx-nonce="n0nce">
        <input type="hidden" name="session" value="sealed">
        <div class="field">
        <label for="weight-kilograms">Weight</label>
        <div class="control">
        <input id="weight-kilograms" type="text" inputmode="decimal" name="kilograms" value="5,4" required dir="auto" autocomplete="off" aria-describedby="weight-kilograms-hint">
        <span class="unit">kg</span>
        </div>
        <p class="hint" id="weight-kilograms-hint">Last time 5.42 kg</p>
        </div>
        <div class="buttons">
        <button name="step" value="check">Review</button>
        </div>
        </form>
        "##);
    }

    #[test]
    fn the_second_step_keeps_what_was_filled_in_and_writes_once() {
        let step = ConfirmStep::new("add-note", html! { p { "New" } });
        let step = step.with_field("text", "\"><b>");
        let step = step.render(&TARGET, "k3y", &test_i18n()).into_string();
        insta::assert_snapshot!(step.replace("><", ">\n<"), @r##"
        <div class="confirm" tabindex="-1" data-focus>
        <p class="question">Check before saving</p>
        <p>New</p>
        <form method="post" action="/panel/patient/add-note" hx-post="/panel/patient/add-note" hx-target="#section-weight" hx-swap="outerHTML" hx-disable="findAll button" hx-sync="drop" hx-nonce="n0nce">
        <input type="hidden" name="session" value="sealed">
        <input type="hidden" name="text" value="&quot;&gt;&lt;b&gt;">
        <input type="hidden" name="once" value="k3y">
        <div class="buttons">
        <button name="step" value="save">Save</button>
        <button name="step" value="change" class="secondary">Edit</button>
        </div>
        </form>
        </div>
        "##);
    }

    #[test]
    fn a_step_that_nobody_asked_for_only_shows() {
        for step in [FormStep::Edit, FormStep::Review, FormStep::Save] {
            assert_eq!(FormStep::parse(step.as_str()), step);
        }
        for other in ["", "SAVE", "save ", "x"] {
            assert_eq!(FormStep::parse(other), FormStep::Review, "{other:?}");
        }
    }
}
