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

/// The first step: fields, a button that asks to look at them again, and one that leaves the form.
pub fn edit_form(target: &FormTarget<'_>, action: &str, fields: &Markup, i18n: &I18n) -> Markup {
    htmx_form(
        target,
        action,
        &html! {
            (fields)
            div .buttons {
                (step_button(FormStep::Review, &fl!(i18n.fluent, "form-check"), true))
                (cancel_button(target, i18n))
            }
        },
    )
}

/// Leaves a form: what was filled in is dropped, and the section is shown without it.
pub fn cancel_button(target: &FormTarget<'_>, i18n: &I18n) -> Markup {
    html! {
        // panel.js does it at once; without scripts the whole panel is shown again.
        button .secondary data-cancel formaction=(target.section_url()) formnovalidate {
            (fl!(i18n.fluent, "form-cancel"))
        }
    }
}

/// A form of one line that is saved with one press, without a review: `idempotency_key` is fresh and random.
pub fn direct_form(
    target: &FormTarget<'_>,
    action: &str,
    fields: &Markup,
    idempotency_key: &str,
    i18n: &I18n,
) -> Markup {
    let body = html! {
        (fields)
        (hidden_field(FIELD_IDEMPOTENCY_KEY, idempotency_key))
        div .buttons { (step_button(FormStep::Save, &fl!(i18n.fluent, "form-save"), true)) }
    };
    html! { div .direct { (htmx_form(target, action, &body)) } }
}

/// The second step: what will be written, and the choice to save or to change it.
#[derive(Clone)]
pub struct ConfirmStep {
    action: &'static str,
    summary: Markup,
    hidden_fields: Vec<(String, String)>,
    save_label: Option<String>,
    question: Option<String>,
    /// Whether going back is the safe answer, and so the main button.
    is_doubtful: bool,
    suggestion: Option<Suggestion>,
}

/// What was probably meant: another value of one field, and what the button that saves it says.
#[derive(Clone)]
struct Suggestion {
    field: String,
    value: String,
    label: String,
}

impl ConfirmStep {
    /// Of the same action as the first step; `summary` shows what will be written, old beside new.
    pub fn new(action: &'static str, summary: Markup) -> Self {
        Self {
            action,
            summary,
            hidden_fields: Vec::new(),
            save_label: None,
            question: None,
            is_doubtful: false,
            suggestion: None,
        }
    }

    /// Asks this instead of plain "is this right?", because something speaks against it: going back is the main button.
    #[must_use]
    pub fn with_doubt(mut self, question: String) -> Self {
        self.question = Some(question);
        self.is_doubtful = true;
        self
    }

    /// Offers what was probably meant as the main button: `value` in place of what `field` holds.
    #[must_use]
    pub fn with_suggestion(mut self, field: &str, value: &str, label: String) -> Self {
        self.suggestion = Some(Suggestion {
            field: field.to_owned(),
            value: value.to_owned(),
            label,
        });
        self
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
        let question = || fl!(i18n.fluent, "form-review");
        html! {
            // The pressed button is gone: panel.js moves the focus to what is to be reviewed.
            div .confirm tabindex="-1" data-focus {
                p .question { (self.question.clone().unwrap_or_else(question)) }
                (self.summary)
                @if let Some(suggestion) = &self.suggestion {
                    (self.render_suggestion(suggestion, target, idempotency_key))
                }
                (self.render_form(target, idempotency_key, i18n))
            }
        }
    }

    /// The form that saves what was filled in, or goes back to it. The first button is the safe answer.
    fn render_form(&self, target: &FormTarget<'_>, idempotency_key: &str, i18n: &I18n) -> Markup {
        let plain = || fl!(i18n.fluent, "form-save");
        let save = self.save_label.clone().unwrap_or_else(plain);
        let change = fl!(i18n.fluent, "form-change");
        let body = html! {
            @for (name, value) in &self.hidden_fields { (hidden_field(name, value)) }
            (hidden_field(FIELD_IDEMPOTENCY_KEY, idempotency_key))
            div .buttons {
                @if self.is_doubtful {
                    (step_button(FormStep::Edit, &change, self.suggestion.is_none()))
                    (step_button(FormStep::Save, &save, false))
                } @else {
                    (step_button(FormStep::Save, &save, true))
                    (step_button(FormStep::Edit, &change, false))
                }
            }
        };
        htmx_form(target, self.action, &body)
    }

    /// A form of its own, because it sends another value of the same field.
    fn render_suggestion(
        &self,
        suggestion: &Suggestion,
        target: &FormTarget<'_>,
        idempotency_key: &str,
    ) -> Markup {
        let body = html! {
            @for (name, value) in &self.hidden_fields {
                @let value = if *name == suggestion.field { &suggestion.value } else { value };
                (hidden_field(name, value))
            }
            (hidden_field(FIELD_IDEMPOTENCY_KEY, idempotency_key))
            div .buttons { (step_button(FormStep::Save, &suggestion.label, true)) }
        };
        htmx_form(target, self.action, &body)
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
        <button class="secondary" data-cancel formaction="/panel/patient/section/weight" formnovalidate>Cancel</button>
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
    fn a_doubt_makes_the_safe_answer_the_first_and_main_button() {
        let step = || ConfirmStep::new("weigh", html! {}).with_field("kilograms", "287");
        let button = scraper::Selector::parse("button").unwrap();
        let weight = scraper::Selector::parse("input[name=kilograms]").unwrap();
        let buttons = |step: &ConfirmStep| {
            let html = step.render(&TARGET, "k3y", &test_i18n()).into_string();
            let html = scraper::Html::parse_fragment(&html);
            let main = html.select(&button).next().map(|it| it.html());
            let kept: Vec<_> = html
                .select(&weight)
                .filter_map(|it| it.attr("value"))
                .collect();
            (main.unwrap_or_default(), kept.join(" "))
        };
        let doubt = step().with_doubt("Is 287 kg right?".to_owned());
        let (main, _) = buttons(&doubt);
        assert!(
            main.contains(r#"value="change""#) && !main.contains("secondary"),
            "{main}"
        );
        let meant = doubt.with_suggestion("kilograms", "28.7", "Save 28.7 kg".to_owned());
        let (main, kept) = buttons(&meant);
        assert_eq!(
            main,
            r#"<button name="step" value="save">Save 28.7 kg</button>"#
        );
        assert_eq!(kept, "28.7 287");
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
