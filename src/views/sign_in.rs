//! What a person sees of signing in with Provet: the section that asks for it, who is signed in, and the pages of the
//! window that it opens.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::form::{FIELD_SESSION, hidden_field};
use super::i18n::{I18n, inline_text};
use super::section::Section;
use super::sign_in_form::{
    FIELD_CODE, FIELD_SWITCH_USER, SignInReason, SignInTarget, sign_in_form,
};

/// The section that says who must sign in.
pub const SIGN_IN_SLOT: &str = "sign-in";

/// In place of the sections: who must sign in and why. `kept` are the fields of a form that goes on afterwards.
pub fn render_section(
    target: &SignInTarget<'_>,
    why: &SignInReason,
    clinic: &str,
    kept: &Markup,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    let happened = match why {
        SignInReason::NotSignedIn | SignInReason::SwitchUser => None,
        SignInReason::SessionEnded => Some(fl!(fluent, "sign-in-ended")),
        SignInReason::SignedOut => Some(fl!(fluent, "sign-in-signed-out")),
        SignInReason::UserMismatch(other) => {
            Some(fl!(fluent, "sign-in-other", name = other.as_str()))
        }
        SignInReason::NotCompleted => Some(fl!(fluent, "sign-in-not-yet")),
        SignInReason::RequiredForWrite => Some(fl!(fluent, "sign-in-to-write")),
    };
    let reason = if clinic.is_empty() {
        fl!(fluent, "sign-in-why")
    } else {
        fl!(fluent, "sign-in-why-clinic", clinic = clinic)
    };
    let body = html! {
        @if let Some(happened) = happened { p role="status" { strong { (happened) } } }
        p { (reason) }
        (sign_in_form(target, why, kept, i18n))
        p .code { "sign-in/needed" }
    };
    let section = Section::new(SIGN_IN_SLOT, &fl!(fluent, "sign-in-title"), body);
    html! { (section.full_width()) }
}

/// The slot of [`render_signed_in`].
pub const SIGNED_IN_SLOT: &str = "signed-in";

/// Who is signed in, and the ways out.
pub fn render_signed_in(target: &SignInTarget<'_>, called: Option<&str>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        div slot=(SIGNED_IN_SLOT) .signed-in {
            p {
                @match called {
                    Some(called) => { (fl!(fluent, "sign-in-as")) " " (inline_text(called)) }
                    None => { (fl!(fluent, "sign-in-as-nobody")) }
                }
            }
            // A plain form: whoever signs out takes all that is shown with them, so the panel opens anew.
            form method="post" action=(format!("/panel/{}/sign-out", target.page)) {
                (hidden_field(FIELD_SESSION, target.session.0))
                button .secondary { (fl!(fluent, "sign-in-out")) }
                button .secondary name=(FIELD_SWITCH_USER) value="yes" { (fl!(fluent, "sign-in-not-you")) }
            }
        }
    }
}

/// On the way to Provet.
pub fn redirect_page(url: &str, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        div .notice {
            h1 { (fl!(fluent, "sign-in-leaving")) }
            p { a href=(url) rel="noreferrer" { (fl!(fluent, "sign-in-leave")) } }
        }
    }
}

/// Back from Provet, in a window of its own: the code goes to the frame that knows `echo`.
pub fn callback_page(code: &str, echo: &str, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        // panel.js gives the code to the frame that made this word, and closes the window.
        div .notice data-handover=(code) data-echo=(echo) {
            h1 { (fl!(fluent, "sign-in-done")) }
            p { (fl!(fluent, "sign-in-done-advice")) }
        }
    }
}

/// Back from Provet, where the panel itself had gone there: goes on to the panel.
pub fn callback_page_same_tab(target: &SignInTarget<'_>, code: &str, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        div .notice {
            h1 { (fl!(fluent, "sign-in-done")) }
            // `data-go`: panel.js sends it at once; without scripts the person does.
            form method="post" action=(format!("/panel/{}/sign-in", target.page)) data-go {
                (hidden_field(FIELD_SESSION, target.session.0))
                (hidden_field(FIELD_CODE, code))
                button { (fl!(fluent, "sign-in-continue")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provet::ProvetPage;
    use crate::views::form::PanelSessionToken;
    use crate::views::i18n::ClinicLocale;

    fn i18n() -> I18n {
        I18n::for_request(Some("en"), &ClinicLocale::default())
    }

    const DOOR: SignInTarget<'_> = SignInTarget {
        session: PanelSessionToken("sealed"),
        page: ProvetPage::Patient,
        is_same_tab: false,
    };

    #[test]
    fn names_are_text() {
        let hostile = "<img src=x>";
        let why = SignInReason::UserMismatch(hostile.to_owned());
        for markup in [
            render_section(&DOOR, &why, hostile, &html! {}, &i18n()),
            render_signed_in(&DOOR, Some(hostile), &i18n()),
            callback_page(hostile, "\"><img>", &i18n()),
        ] {
            let markup = markup.into_string();
            assert!(!markup.contains("<img"), "{markup}");
        }
    }
}
