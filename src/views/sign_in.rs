//! What a person sees of signing in with Provet: the button, who is signed in, and the pages of the window it opens.
//!
//! All of it works without scripts; `assets/panel.js` only spares presses.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::form::{SESSION, Spot, Token, hidden};
use super::section::Section;
use super::words::{Words, name};
use crate::provet::Page;

/// The section that says who must sign in.
pub const SLOT: &str = "sign-in";
/// Where signing in begins.
pub const START: &str = "/oauth/start";
/// The field that says whether the page itself goes to Provet ([`HERE`]) or a window of its own does.
pub const WAY: &str = "way";
/// [`WAY`]: the page itself.
pub const HERE: &str = "here";
/// The field with a word that the frame made, to know its own window by.
pub const ECHO: &str = "echo";
/// The field that says that Provet is to ask for the password again.
pub const AGAIN: &str = "again";
/// The field with the code that the window handed over.
pub const CODE: &str = "code";
/// The field of the form that signs out, where the person stays signed in elsewhere: somebody else sits here now.
pub const SWITCH: &str = "switch";
/// The field with the action that is to be carried out once somebody is signed in.
pub const THEN: &str = "then";

/// Where in which panel somebody signs in.
#[derive(Debug, Clone, Copy)]
pub struct Door<'a> {
    /// The sealed token of the frame.
    pub session: Token<'a>,
    /// The panel.
    pub page: Page,
    /// Whether the page itself goes to Provet: it is no frame.
    pub here: bool,
}

/// Why a panel asks for somebody to sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Nobody has yet.
    First,
    /// Whoever was is not signed in any more.
    Ended,
    /// Somebody has just signed out.
    SignedOut,
    /// Somebody else sits here now.
    Switch,
    /// This browser remembers somebody else than the one who pressed the button.
    Other(String),
    /// It was said that somebody has, but nobody has.
    NotYet,
    /// Something was to be changed.
    Write,
}

/// The button that opens Provet's page, and the way on for when the window could not tell us.
fn button(door: &Door<'_>, why: &Why, kept: &Markup, words: &Words) -> Markup {
    let somebody_else = matches!(why, Why::Other(_) | Why::Switch);
    let label = if somebody_else {
        fl!(words.fluent, "sign-in-again")
    } else {
        fl!(words.fluent, "sign-in-button")
    };
    // Provet may know the person still, and would not ask who it is.
    let again = somebody_else || *why == Why::SignedOut;
    html! {
        div .sign-in {
            (start(door, again, &label, words))
            (go_on(door, kept, words))
            p .quiet data-sign-in-said role="status" {}
        }
    }
}

/// The same beside a form that must stay as it is: the way on is the script's.
pub fn button_beside(door: &Door<'_>, words: &Words) -> Markup {
    html! {
        div .sign-in {
            (start(door, false, &fl!(words.fluent, "sign-in-button"), words))
            button .quiet type="button" data-signed-in hidden { (fl!(words.fluent, "sign-in-continue")) }
            p .quiet data-sign-in-said role="status" {}
        }
    }
}

fn start(door: &Door<'_>, again: bool, label: &str, words: &Words) -> Markup {
    let fluent = &words.fluent;
    html! {
        form method="post" action=(START) target=[(!door.here).then_some("_blank")] rel="opener" data-sign-in
            data-waiting=(fl!(fluent, "sign-in-waiting")) data-blocked=(fl!(fluent, "sign-in-blocked"))
            data-closed=(fl!(fluent, "sign-in-closed")) data-failed=(fl!(fluent, "layout-no-answer")) {
            (hidden(SESSION, door.session.0))
            (hidden(ECHO, ""))
            (hidden(WAY, if door.here { HERE } else { "" }))
            @if again { (hidden(AGAIN, "yes")) }
            button { (label) }
        }
    }
}

fn go_on(door: &Door<'_>, kept: &Markup, words: &Words) -> Markup {
    html! {
        form method="post" action=(format!("/panel/{}/sign-in", door.page)) data-continue {
            (hidden(SESSION, door.session.0))
            (kept)
            button .quiet { (fl!(words.fluent, "sign-in-continue")) }
        }
    }
}

/// In place of the sections: who must sign in and why. `kept` are the fields of a form that goes on afterwards.
pub fn section(door: &Door<'_>, why: &Why, clinic: &str, kept: &Markup, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let happened = match why {
        Why::First | Why::Switch => None,
        Why::Ended => Some(fl!(fluent, "sign-in-ended")),
        Why::SignedOut => Some(fl!(fluent, "sign-in-signed-out")),
        Why::Other(other) => Some(fl!(fluent, "sign-in-other", name = other.as_str())),
        Why::NotYet => Some(fl!(fluent, "sign-in-not-yet")),
        Why::Write => Some(fl!(fluent, "sign-in-to-write")),
    };
    let reason = if clinic.is_empty() {
        fl!(fluent, "sign-in-why")
    } else {
        fl!(fluent, "sign-in-why-clinic", clinic = clinic)
    };
    let body = html! {
        @if let Some(happened) = happened { p role="status" { strong { (happened) } } }
        p { (reason) }
        (button(door, why, kept, words))
        p .code { "sign-in/needed" }
    };
    let section = Section::new(SLOT, &fl!(fluent, "sign-in-title"), body);
    html! { (section.wide()) }
}

/// Below a section that could not be seen because whoever was signed in is not any more.
pub(super) fn again(spot: &Spot<'_>, words: &Words) -> Markup {
    let door = Door {
        session: spot.session,
        page: spot.page,
        here: false,
    };
    button(&door, &Why::Ended, &html! {}, words)
}

/// The place of [`signed_in`].
pub const LINE: &str = "signed-in";

/// Who is signed in, and the ways out.
pub fn signed_in(door: &Door<'_>, called: Option<&str>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    html! {
        div slot=(LINE) .signed-in {
            p {
                @match called {
                    Some(called) => { (fl!(fluent, "sign-in-as")) " " (name(called)) }
                    None => { (fl!(fluent, "sign-in-as-nobody")) }
                }
            }
            form method="post" action=(format!("/panel/{}/sign-out", door.page)) {
                (hidden(SESSION, door.session.0))
                button .quiet { (fl!(fluent, "sign-in-out")) }
                button .quiet name=(SWITCH) value="yes" { (fl!(fluent, "sign-in-not-you")) }
            }
        }
    }
}

/// On the way to Provet.
pub fn leaving(url: &str, words: &Words) -> Markup {
    let fluent = &words.fluent;
    html! {
        div .notice {
            h1 { (fl!(fluent, "sign-in-leaving")) }
            p { a href=(url) rel="noreferrer" { (fl!(fluent, "sign-in-leave")) } }
        }
    }
}

/// Back from Provet, in a window of its own: the code goes to the frame that knows `echo`.
pub fn back(code: &str, echo: &str, words: &Words) -> Markup {
    let fluent = &words.fluent;
    html! {
        div .notice data-handover=(code) data-echo=(echo) {
            h1 { (fl!(fluent, "sign-in-done")) }
            p { (fl!(fluent, "sign-in-done-advice")) }
        }
    }
}

/// Back from Provet, where the panel itself had gone there: goes on to the panel.
pub fn back_here(door: &Door<'_>, code: &str, words: &Words) -> Markup {
    let fluent = &words.fluent;
    html! {
        div .notice {
            h1 { (fl!(fluent, "sign-in-done")) }
            form method="post" action=(format!("/panel/{}/sign-in", door.page)) data-go {
                (hidden(SESSION, door.session.0))
                (hidden(CODE, code))
                button { (fl!(fluent, "sign-in-continue")) }
            }
        }
    }
}

/// A way to try once more, on a page that says why it did not work.
pub fn retry(door: &Door<'_>, echo: &str, again: bool, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let label = if again {
        fl!(fluent, "sign-in-again")
    } else {
        fl!(fluent, "sign-in-retry")
    };
    html! {
        form method="post" action=(START) {
            (hidden(SESSION, door.session.0))
            (hidden(ECHO, echo))
            (hidden(WAY, if door.here { HERE } else { "" }))
            @if again { (hidden(AGAIN, "yes")) }
            button { (label) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::words::Place;

    fn words() -> Words {
        Words::for_request(Some("en"), &Place::default())
    }

    const DOOR: Door<'_> = Door {
        session: Token("sealed"),
        page: Page::Patient,
        here: false,
    };

    #[test]
    fn a_frame_opens_a_window_and_a_tab_goes_itself() {
        let framed = button(&DOOR, &Why::First, &html! {}, &words()).into_string();
        assert!(framed.contains(r#"target="_blank""#), "{framed}");
        let here = Door { here: true, ..DOOR };
        let here = button(&here, &Why::First, &html! {}, &words()).into_string();
        assert!(!here.contains("target="), "{here}");
        assert!(here.contains(r#"name="way" value="here""#), "{here}");
    }

    #[test]
    fn names_are_text() {
        let hostile = "<img src=x>";
        let why = Why::Other(hostile.to_owned());
        for markup in [
            section(&DOOR, &why, hostile, &html! {}, &words()),
            signed_in(&DOOR, Some(hostile), &words()),
            back(hostile, "\"><img>", &words()),
        ] {
            let markup = markup.into_string();
            assert!(!markup.contains("<img"), "{markup}");
        }
    }
}
