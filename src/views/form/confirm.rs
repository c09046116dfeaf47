//! The steps of a form that writes: it is filled in, reviewed, and saved once.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{FIELD_IDEMPOTENCY_KEY, FormTarget, hidden_field, htmx_form};
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
pub struct ConfirmStep<'a> {
    /// The same action as in the first step.
    pub action: &'a str,
    /// What will be written, old beside new.
    pub summary: Markup,
    /// The fields of the first step, kept as they were sent.
    pub hidden_fields: &'a [(String, String)],
    /// Fresh and random: a write with this key is carried out at most once.
    pub idempotency_key: &'a str,
    /// What the button that writes says; plain "Save" where empty.
    pub save_label: &'a str,
}

impl ConfirmStep<'_> {
    /// The step in place of the form.
    pub fn render(&self, target: &FormTarget<'_>, i18n: &I18n) -> Markup {
        let save = if self.save_label.is_empty() {
            fl!(i18n.fluent, "form-save")
        } else {
            self.save_label.to_owned()
        };
        let body = html! {
            @for (name, value) in self.hidden_fields { (hidden_field(name, value)) }
            (hidden_field(FIELD_IDEMPOTENCY_KEY, self.idempotency_key))
            div .buttons {
                (step_button(FormStep::Save, &save, true))
                (step_button(FormStep::Edit, &fl!(i18n.fluent, "form-change"), false))
            }
        };
        html! {
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
        <button name="step" value="check">Check</button>
        </div>
        </form>
        "##);
    }

    #[test]
    fn the_second_step_keeps_what_was_filled_in_and_writes_once() {
        let kept = [("text".to_owned(), "\"><b>".to_owned())];
        let step = ConfirmStep {
            action: "add-note",
            summary: html! { p { "New" } },
            hidden_fields: &kept,
            idempotency_key: "k3y",
            save_label: "",
        };
        let step = step.render(&TARGET, &test_i18n()).into_string();
        insta::assert_snapshot!(step.replace("><", ">\n<"), @r##"
        <div class="confirm" tabindex="-1" data-focus>
        <p class="question">Is this right?</p>
        <p>New</p>
        <form method="post" action="/panel/patient/add-note" hx-post="/panel/patient/add-note" hx-target="#section-weight" hx-swap="outerHTML" hx-disable="findAll button" hx-sync="drop" hx-nonce="n0nce">
        <input type="hidden" name="session" value="sealed">
        <input type="hidden" name="text" value="&quot;&gt;&lt;b&gt;">
        <input type="hidden" name="once" value="k3y">
        <div class="buttons">
        <button name="step" value="save">Save</button>
        <button name="step" value="change" class="secondary">Change</button>
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
