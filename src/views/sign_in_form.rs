//! The forms with which a person signs in with Provet.
//!
//! All of them work without scripts; `assets/panel.js` only spares presses.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::form::{FIELD_SESSION, FormTarget, PanelSessionToken, hidden_field};
use super::i18n::I18n;
use crate::provet::ProvetPage;

/// Where signing in begins.
pub const START_PATH: &str = "/oauth/start";
/// The field that says whether the page itself goes to Provet (`MODE_SAME_TAB`) or a window of its own does.
pub const FIELD_MODE: &str = "way";
/// `FIELD_MODE`: the page itself.
pub const MODE_SAME_TAB: &str = "here";
/// The field with a word that the frame made, to know its own window by.
pub const FIELD_OPENER_NONCE: &str = "echo";
/// The field that says that Provet is to ask for the password again.
pub const FIELD_FORCE_LOGIN: &str = "again";
/// The field with the code that the window handed over.
pub const FIELD_CODE: &str = "code";
/// The field of the form that signs out, where the person stays signed in elsewhere: somebody else sits here now.
pub const FIELD_SWITCH_USER: &str = "switch";
/// The field with the action that is to be carried out once somebody is signed in.
pub const FIELD_PENDING_ACTION: &str = "then";

/// Where in which panel somebody signs in.
#[derive(Debug, Clone, Copy)]
pub struct SignInTarget<'a> {
    /// The sealed token of the frame.
    pub session: PanelSessionToken<'a>,
    /// The panel.
    pub page: ProvetPage,
    /// Whether the page itself goes to Provet: it is no frame.
    pub is_same_tab: bool,
}

/// Why a panel asks for somebody to sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignInReason {
    /// Nobody has yet.
    NotSignedIn,
    /// Whoever was is not signed in any more.
    SessionEnded,
    /// Somebody has just signed out.
    SignedOut,
    /// Somebody else sits here now.
    SwitchUser,
    /// This browser remembers somebody else than the one who pressed the button.
    UserMismatch(String),
    /// It was said that somebody has, but nobody has.
    NotCompleted,
    /// Something was to be changed.
    RequiredForWrite,
}

/// The button that opens Provet's page, and the way on for when the window could not tell us.
pub(super) fn sign_in_form(
    target: &SignInTarget<'_>,
    why: &SignInReason,
    kept: &Markup,
    i18n: &I18n,
) -> Markup {
    let somebody_else = matches!(
        why,
        SignInReason::UserMismatch(_) | SignInReason::SwitchUser
    );
    let label = if somebody_else {
        fl!(i18n.fluent, "sign-in-again")
    } else {
        fl!(i18n.fluent, "sign-in-button")
    };
    // Provet may know the person still, and would not ask who it is.
    let again = somebody_else || *why == SignInReason::SignedOut;
    html! {
        div .sign-in {
            (start_form(target, again, &label, i18n))
            (continue_form(target, kept, i18n))
            // For panel.js, and announced: it says how far the other window has come.
            p .muted data-sign-in-said role="status" {}
        }
    }
}

/// The same beside a form that must stay as it is: the way on is the script's.
pub fn sign_in_form_inline(target: &SignInTarget<'_>, i18n: &I18n) -> Markup {
    html! {
        div .sign-in {
            (start_form(target, false, &fl!(i18n.fluent, "sign-in-button"), i18n))
            // panel.js shows it once the window is open, for when that cannot tell us that it is done.
            button .secondary type="button" data-signed-in hidden { (fl!(i18n.fluent, "sign-in-continue")) }
            p .muted data-sign-in-said role="status" {}
        }
    }
}

fn start_form(door: &SignInTarget<'_>, again: bool, label: &str, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        // `opener`: without it the new window could not hand its code to this frame.
        form method="post" action=(START_PATH) target=[(!door.is_same_tab).then_some("_blank")] rel="opener" data-sign-in
            data-waiting=(fl!(fluent, "sign-in-waiting")) data-blocked=(fl!(fluent, "sign-in-blocked"))
            data-closed=(fl!(fluent, "sign-in-closed")) data-failed=(fl!(fluent, "layout-no-answer")) {
            (hidden_field(FIELD_SESSION, door.session.0))
            // Filled in by panel.js for each attempt; empty where there are no scripts.
            (hidden_field(FIELD_OPENER_NONCE, ""))
            (hidden_field(FIELD_MODE, if door.is_same_tab { MODE_SAME_TAB } else { "" }))
            @if again { (hidden_field(FIELD_FORCE_LOGIN, "yes")) }
            button { (label) }
        }
    }
}

fn continue_form(target: &SignInTarget<'_>, kept: &Markup, i18n: &I18n) -> Markup {
    html! {
        form method="post" action=(format!("/panel/{}/sign-in", target.page)) data-continue {
            (hidden_field(FIELD_SESSION, target.session.0))
            (kept)
            button .secondary { (fl!(i18n.fluent, "sign-in-continue")) }
        }
    }
}

/// Below a section that could not be seen because whoever was signed in is not any more.
pub(super) fn session_ended_form(spot: &FormTarget<'_>, i18n: &I18n) -> Markup {
    let door = SignInTarget {
        session: spot.session,
        page: spot.page,
        // Never in place of the panel: its other sections may hold what somebody has typed.
        is_same_tab: false,
    };
    sign_in_form(&door, &SignInReason::SessionEnded, &html! {}, i18n)
}

/// A way to try once more, on a page that says why it did not work.
pub fn retry_form(target: &SignInTarget<'_>, echo: &str, again: bool, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let label = if again {
        fl!(fluent, "sign-in-again")
    } else {
        fl!(fluent, "sign-in-retry")
    };
    html! {
        form method="post" action=(START_PATH) {
            (hidden_field(FIELD_SESSION, target.session.0))
            (hidden_field(FIELD_OPENER_NONCE, echo))
            (hidden_field(FIELD_MODE, if target.is_same_tab { MODE_SAME_TAB } else { "" }))
            @if again { (hidden_field(FIELD_FORCE_LOGIN, "yes")) }
            button { (label) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
    fn a_frame_opens_a_window_and_a_tab_goes_itself() {
        let framed =
            sign_in_form(&DOOR, &SignInReason::NotSignedIn, &html! {}, &i18n()).into_string();
        assert!(framed.contains(r#"target="_blank""#), "{framed}");
        let here = SignInTarget {
            is_same_tab: true,
            ..DOOR
        };
        let here =
            sign_in_form(&here, &SignInReason::NotSignedIn, &html! {}, &i18n()).into_string();
        assert!(!here.contains("target="), "{here}");
        assert!(here.contains(r#"name="way" value="here""#), "{here}");
    }
}
