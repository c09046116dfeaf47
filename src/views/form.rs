//! Forms of a panel: they write in steps (fill in, look again, saved), work without scripts, and send once.

use i18n_embed_fl::fl;
use maud::{Markup, html};

pub use super::field::{FormField, InputKind};
use super::i18n::I18n;
use crate::provet::ProvetPage;

/// The field that says which step of a form was sent.
pub const FIELD_STEP: &str = "step";
/// `FIELD_STEP`: what was filled in is to be shown once more.
pub const STEP_REVIEW: &str = "check";
/// `FIELD_STEP`: what was shown is to be written.
pub const STEP_SAVE: &str = "save";
/// `FIELD_STEP`: what was shown is to be changed.
pub const STEP_EDIT: &str = "change";
/// The field with the sealed token.
pub const FIELD_SESSION: &str = "session";
/// The field with the key under which a write is carried out at most once.
pub const FIELD_IDEMPOTENCY_KEY: &str = "once";

/// Where in which panel a form stands, and what its requests are let in by.
#[derive(Debug, Clone, Copy)]
pub struct FormTarget<'a> {
    /// The panel.
    pub page: ProvetPage,
    /// The section that the answer replaces.
    pub slot: &'a str,
    /// The sealed token.
    pub session: PanelSessionToken<'a>,
    /// The nonce of this answer's `Content-Security-Policy`: htmx attributes act only beside it.
    pub nonce: &'a str,
}

/// The sealed token of an opened frame; `Debug` hides it.
#[derive(Clone, Copy)]
pub struct PanelSessionToken<'a>(pub &'a str);

impl std::fmt::Debug for PanelSessionToken<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

impl FormTarget<'_> {
    /// Where the section alone is asked for again.
    pub fn section_url(&self) -> String {
        format!("/panel/{}/section/{}", self.page, self.slot)
    }

    /// Where something to be printed is asked for.
    pub fn document_url(&self, name: &str) -> String {
        format!("/panel/{}/paper/{name}", self.page)
    }

    /// Where an action is sent.
    pub fn action_url(&self, action: &str) -> String {
        format!("/panel/{}/{action}", self.page)
    }
}

/// A form that acts. Its answer replaces the section; without scripts the browser shows the whole panel again.
///
/// While a request runs its buttons are disabled and a second one is dropped, so that pressing twice sends once.
pub fn htmx_form(spot: &FormTarget<'_>, action: &str, body: &Markup) -> Markup {
    base_form(spot, &spot.action_url(action), "", body)
}

/// A button that opens a paper of the panel in a tab of its own. Needs no scripts; the token goes with it in the form.
pub fn document_button(spot: &FormTarget<'_>, paper: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(spot.document_url(paper)) target="_blank" rel="noopener" {
            (hidden_field(FIELD_SESSION, spot.session.0))
            button .secondary .external { (label) }
        }
    }
}

/// A button that asks for the section again.
pub fn reload_button(spot: &FormTarget<'_>, label: &str) -> Markup {
    reload_button_with_fields(spot, label, &html! {})
}

/// The same, with fields that say which of several things the panel shows.
pub fn reload_button_with_fields(spot: &FormTarget<'_>, label: &str, fields: &Markup) -> Markup {
    let button = html! { (fields) button .secondary { (label) } };
    base_form(spot, &spot.section_url(), "again", &button)
}

/// A form that moves the panel to another of several things it can show, such as another day.
///
/// Where htmx acts, the answer of `action` replaces the section and names others to replace beside it; without scripts
/// the whole panel is opened anew.
pub fn navigation_form(spot: &FormTarget<'_>, action: &str, fields: &Markup) -> Markup {
    html! {
        form .navigation-form method="post" action=(spot.section_url())
            hx-post=(spot.action_url(action)) hx-target={ "#section-" (spot.slot) } hx-swap="outerHTML"
            hx-disable="findAll button" hx-sync="drop" hx-nonce=(spot.nonce) {
            (hidden_field(FIELD_SESSION, spot.session.0))
            (fields)
        }
    }
}

/// A form that opens what the panel shows in a tab of its own, where it can be printed: a frame may not be allowed to.
pub fn open_in_tab_form(spot: &FormTarget<'_>, fields: &Markup, label: &str) -> Markup {
    html! {
        form .navigation-form method="post" action=(spot.section_url()) target="_blank" {
            (hidden_field(FIELD_SESSION, spot.session.0))
            (fields)
            button .secondary { (label) }
        }
    }
}

/// A section that an answer to `navigation_form` replaces besides its own.
pub fn out_of_band_section(spot: &FormTarget<'_>, section: &Markup) -> Markup {
    html! {
        hx-partial hx-target={ "#section-" (spot.slot) } hx-swap="outerHTML" hx-nonce=(spot.nonce) { (section) }
    }
}

fn base_form(spot: &FormTarget<'_>, url: &str, class: &str, body: &Markup) -> Markup {
    html! {
        form method="post" action=(url) class=[(!class.is_empty()).then_some(class)]
            hx-post=(url) hx-target={ "#section-" (spot.slot) } hx-swap="outerHTML"
            hx-disable="findAll button" hx-sync="drop" hx-nonce=(spot.nonce) {
            (hidden_field(FIELD_SESSION, spot.session.0))
            (body)
        }
    }
}

/// The first step: fields and a button that asks to look at them again.
pub fn edit_form(spot: &FormTarget<'_>, action: &str, fields: &Markup, words: &I18n) -> Markup {
    htmx_form(
        spot,
        action,
        &html! {
            (fields)
            div .buttons { (step_button(STEP_REVIEW, &fl!(words.fluent, "form-check"), true)) }
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
    pub fn render(&self, spot: &FormTarget<'_>, words: &I18n) -> Markup {
        let save = if self.save_label.is_empty() {
            fl!(words.fluent, "form-save")
        } else {
            self.save_label.to_owned()
        };
        let body = html! {
            @for (name, value) in self.hidden_fields { (hidden_field(name, value)) }
            (hidden_field(FIELD_IDEMPOTENCY_KEY, self.idempotency_key))
            div .buttons {
                (step_button(STEP_SAVE, &save, true))
                (step_button(STEP_EDIT, &fl!(words.fluent, "form-change"), false))
            }
        };
        html! {
            div .confirm tabindex="-1" data-focus {
                p .question { (fl!(words.fluent, "form-review")) }
                (self.summary)
                (htmx_form(spot, self.action, &body))
            }
        }
    }
}

/// The last step: says that it was written.
pub fn success_notice(sentence: &str) -> Markup {
    html! { p .saved role="status" tabindex="-1" data-focus { (sentence) } }
}

/// A button that sends its form as `step`.
pub fn step_button(step: &str, label: &str, main: bool) -> Markup {
    html! { button name=(FIELD_STEP) value=(step) class=[(!main).then_some("secondary")] { (label) } }
}

/// A field that is sent and not shown.
pub fn hidden_field(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// What the person saw of `name` when the form was made, so that a write can refuse when the record changed since.
pub fn expected_value_field(name: &str, value: &str) -> Markup {
    hidden_field(&expected_value_name(name), value)
}

/// The field that `expected_value_field` makes of `name`; for `hidden_fields`.
pub fn expected_value_name(name: &str) -> String {
    format!("seen-{name}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::i18n::ClinicLocale;

    const SPOT: FormTarget<'_> = FormTarget {
        page: ProvetPage::Patient,
        slot: "weight",
        session: PanelSessionToken("sealed"),
        nonce: "n0nce",
    };

    fn words() -> I18n {
        I18n::for_request(Some("en"), &ClinicLocale::default())
    }

    #[test]
    fn the_first_step_asks_to_check_and_acts_with_and_without_scripts() {
        let field = FormField::new(
            "kilograms",
            "Weight",
            "5,4",
            InputKind::Number { unit: "kg" },
        )
        .with_hint("Last time 5.42 kg")
        .make_required();
        let form = edit_form(&SPOT, "record-weight", &field.render(&SPOT), &words());
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
        let step = step.render(&SPOT, &words()).into_string();
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
    fn what_was_seen_is_kept_apart_from_what_is_wanted() {
        let made = html! { (expected_value_field("phone", "a \"b\"")) (success_notice("Done.")) };
        insta::assert_snapshot!(made.into_string(), @r##"<input type="hidden" name="seen-phone" value="a &quot;b&quot;"><p class="saved" role="status" tabindex="-1" data-focus>Done.</p>"##);
    }

    #[test]
    fn a_token_is_not_shown_to_those_who_debug() {
        assert!(!format!("{SPOT:?}").contains("sealed"));
        assert!(format!("{SPOT:?}").contains("n0nce"));
    }
}
