//! Forms: their fields, for panels and settings, and how a panel's forms act with htmx and without scripts.

mod confirm;
mod field;

use maud::{Markup, html};

pub use self::confirm::{
    ConfirmStep, FIELD_STEP, FormStep, cancel_button, direct_form, edit_form, step_button,
    success_notice,
};
pub use self::field::{FormField, InputKind, checkbox_field};
use crate::provet::ProvetPage;

/// The field with the encrypted session token.
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
    /// The encrypted session token.
    pub session: PanelSessionToken<'a>,
    /// The nonce of this answer's `Content-Security-Policy`: htmx attributes act only beside it.
    pub nonce: &'a str,
}

/// The encrypted session token of an opened panel; `Debug` hides it.
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
pub fn htmx_form(target: &FormTarget<'_>, action: &str, body: &Markup) -> Markup {
    base_form(target, &target.action_url(action), "", body)
}

/// A button that opens a document of the panel in a tab of its own. Needs no scripts; the token goes with it in the form.
pub fn document_button(target: &FormTarget<'_>, document: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(target.document_url(document)) target="_blank" rel="noopener" {
            (hidden_field(FIELD_SESSION, target.session.0))
            button .secondary .external { (label) }
        }
    }
}

/// A button that asks for the section again.
pub fn reload_button(target: &FormTarget<'_>, label: &str) -> Markup {
    reload_button_with_fields(target, label, &html! {})
}

/// The same, with fields that say which of several things the panel shows.
pub fn reload_button_with_fields(target: &FormTarget<'_>, label: &str, fields: &Markup) -> Markup {
    let button = html! { (fields) button .secondary { (label) } };
    base_form(target, &target.section_url(), "again", &button)
}

/// A form that moves the panel to another of several things it can show, such as another day.
///
/// Where htmx acts, the answer of `action` replaces the section and names others to replace beside it; without scripts
/// the whole panel is opened anew.
pub fn navigation_form(target: &FormTarget<'_>, action: &str, fields: &Markup) -> Markup {
    html! {
        // `hx-sync`: of several quick presses only the first is sent, until its answer is there.
        form .navigation-form method="post" action=(target.section_url())
            hx-post=(target.action_url(action)) hx-target={ "#section-" (target.slot) } hx-swap="outerHTML"
            hx-disable="findAll button" hx-sync="drop" hx-nonce=(target.nonce) {
            (hidden_field(FIELD_SESSION, target.session.0))
            (fields)
        }
    }
}

/// A form that opens what the panel shows in a tab of its own, where it can be printed: a frame may not be allowed to.
pub fn open_in_tab_form(target: &FormTarget<'_>, fields: &Markup, label: &str) -> Markup {
    html! {
        form .navigation-form method="post" action=(target.section_url()) target="_blank" {
            (hidden_field(FIELD_SESSION, target.session.0))
            (fields)
            button .secondary { (label) }
        }
    }
}

/// A section that an answer to `navigation_form` replaces besides its own.
pub fn out_of_band_section(target: &FormTarget<'_>, section: &Markup) -> Markup {
    html! {
        hx-partial hx-target={ "#section-" (target.slot) } hx-swap="outerHTML" hx-nonce=(target.nonce) { (section) }
    }
}

fn base_form(target: &FormTarget<'_>, url: &str, class: &str, body: &Markup) -> Markup {
    html! {
        // `action` serves browsers without scripts. The nonce is asked for by hx-csp: injected markup has none.
        form method="post" action=(url) class=[(!class.is_empty()).then_some(class)]
            hx-post=(url) hx-target={ "#section-" (target.slot) } hx-swap="outerHTML"
            hx-disable="findAll button" hx-sync="drop" hx-nonce=(target.nonce) {
            (hidden_field(FIELD_SESSION, target.session.0))
            (body)
        }
    }
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

    const TARGET: FormTarget<'_> = FormTarget {
        page: ProvetPage::Patient,
        slot: "weight",
        session: PanelSessionToken("sealed"),
        nonce: "n0nce",
    };

    #[test]
    fn what_was_seen_is_kept_apart_from_what_is_wanted() {
        let made = html! { (expected_value_field("phone", "a \"b\"")) (success_notice("Done.")) };
        insta::assert_snapshot!(made.into_string(), @r##"<input type="hidden" name="seen-phone" value="a &quot;b&quot;"><p class="saved" role="status" tabindex="-1" data-focus>Done.</p>"##);
    }

    #[test]
    fn a_token_is_not_shown_to_those_who_debug() {
        assert!(!format!("{TARGET:?}").contains("sealed"));
        assert!(format!("{TARGET:?}").contains("n0nce"));
    }
}
