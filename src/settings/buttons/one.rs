//! One button: what it is in Provet, what to type there, its salt.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use super::{
    Answer, Asked, Desk, SettingsError, Sheet, Tab, at, drift, form, guide, made, named, page_name,
};
use crate::storage::{Button, CopyState, StoredCopy, StoredWork, Verdict};

/// The page of a button.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let said = done(&desk, asked.query.text("done"));
    let body = body(&desk, &asked, said.as_deref(), None).await?;
    Ok(Sheet::new(body.0, Tab::Buttons, body.1).into())
}

/// The same, with what went wrong.
pub(super) async fn refused(
    desk: &Desk,
    asked: &Asked,
    words: &str,
) -> Result<Answer, SettingsError> {
    let body = body(desk, asked, None, Some(words)).await?;
    Ok(Sheet::refused(body.0, Tab::Buttons, body.1).into())
}

fn done(desk: &Desk, word: &str) -> Option<String> {
    let fluent = &desk.words.fluent;
    Some(match word {
        "finished" => fl!(fluent, "settings-buttons-done-finished"),
        "restored" => fl!(fluent, "settings-buttons-done-restored"),
        "accepted" => fl!(fluent, "settings-buttons-done-accepted"),
        "salt-sent" => fl!(fluent, "settings-buttons-done-salt-sent"),
        "ended" => fl!(fluent, "settings-buttons-done-ended"),
        _ => return None,
    })
}

async fn body(
    desk: &Desk,
    asked: &Asked,
    done: Option<&str>,
    trouble: Option<&str>,
) -> Result<(String, Markup), SettingsError> {
    let (button, copy) = named(desk, asked).await?;
    let work = desk.db.work_of(&button.id).await?;
    let fluent = &desk.words.fluent;
    let body = html! {
        @if let Some(words) = done { p .done role="status" { (words) } }
        @if let Some(words) = trouble { p .bad role="alert" { (words) } }
        @if let Some(copy) = &copy { (in_provet(desk, &button, copy)) }
        (typed(desk, &button, work.as_ref(), copy.is_some()))
        (salt(desk, &button))
        section {
            h2 { (fl!(fluent, "settings-buttons-remove")) }
            p { a href=(at(desk, &button.id, "/remove")) { (fl!(fluent, "settings-buttons-remove-link")) } }
        }
    };
    Ok((page_name(desk, button.told_page()), body))
}

/// How it stands there, and what can be done.
fn in_provet(desk: &Desk, button: &Button, copy: &StoredCopy) -> Markup {
    let differences = made::differences(copy);
    let acceptable = drift::is_acceptable(button, &differences);
    html! {
        section {
            h2 { (fl!(desk.words.fluent, "settings-buttons-in-provet")) }
            p { (made::state(desk, button, Some(copy))) }
            @if !differences.is_empty() { (made::table(desk, &differences)) }
            @if !differences.is_empty() && !acceptable {
                p .bad { (fl!(desk.words.fluent, "settings-buttons-launches-fail")) }
            }
            @if needs_something(desk, button, copy) {
            (form::form(desk, &at(desk, &button.id, "/provet"), &choices(desk, button, copy, acceptable)))
            }
        }
    }
}

/// Whether there is anything to be done about it.
fn needs_something(desk: &Desk, button: &Button, copy: &StoredCopy) -> bool {
    match copy.state {
        CopyState::Made => {
            matches!(copy.verdict, Some(Verdict::Changed | Verdict::Gone))
                || made::is_salt_old(button, copy)
        }
        CopyState::Planned | CopyState::Sending | CopyState::Unsure | CopyState::Refused => {
            !copy.is_busy(desk.now)
        }
    }
}

fn choices(desk: &Desk, button: &Button, copy: &StoredCopy, acceptable: bool) -> Markup {
    let fluent = &desk.words.fluent;
    let made = copy.state == CopyState::Made;
    html! {
        (form::hidden("found", &mark(copy)))
        div .does {
            @if !made && !copy.is_busy(desk.now) {
                button name="do" value="finish" { (fl!(fluent, "settings-buttons-finish")) }
            }
            @if made && copy.verdict == Some(Verdict::Gone) {
                button name="do" value="restore" { (fl!(fluent, "settings-buttons-make-again")) }
            }
            @if made && copy.verdict == Some(Verdict::Changed) {
                button name="do" value="restore" { (fl!(fluent, "settings-buttons-put-back")) }
            }
            @if acceptable { (form::send_as("do", "accept", &fl!(fluent, "settings-buttons-accept"))) }
            @if made::is_salt_old(button, copy) {
                button name="do" value="salt" { (fl!(fluent, "settings-buttons-send-salt")) }
            }
        }
    }
}

/// What tells what was found from what is found later: one accepts what one saw.
pub(super) fn mark(copy: &StoredCopy) -> String {
    hex::encode(Sha256::digest(copy.found.as_deref().unwrap_or_default()))
}

/// What to type into Provet; out of the way where we do it.
fn typed(desk: &Desk, button: &Button, work: Option<&StoredWork>, ours: bool) -> Markup {
    let fluent = &desk.words.fluent;
    let fields = guide::fields(desk, button, &guide::Shown::nothing(work));
    html! {
        section .guide {
            h2 { (fl!(fluent, "settings-buttons-type-title")) }
            @if let Some(work) = work {
                p { (fl!(fluent, "settings-buttons-does", work = guide::work_name(desk, &work.kind))) }
            }
            @if ours {
                details { summary { (fl!(fluent, "settings-buttons-show-fields")) } (fields) }
            } @else {
                (guide::where_to(desk))
                (fields)
            }
        }
    }
}

/// Its salt: making a new one, and ending the time of the old.
fn salt(desk: &Desk, button: &Button) -> Markup {
    let fluent = &desk.words.fluent;
    let to = at(desk, &button.id, "/salt");
    let new = html! {
        (form::hidden("number", &button.salt_number.to_string()))
        (form::send_as("do", "new", &fl!(fluent, "settings-buttons-make-salt")))
    };
    let end = form::send_as("do", "end", &fl!(fluent, "settings-buttons-end-overlap"));
    html! {
        section {
            h2 { (fl!(fluent, "settings-buttons-salt")) }
            p { (fl!(fluent, "settings-buttons-salt-about")) }
            (form::form(desk, &to, &new))
            @if let Some(until) = button.overlap(desk.now) {
                p { (fl!(fluent, "settings-buttons-overlap")) " " (form::instant(desk, until)) }
                (form::form(desk, &to, &end))
            }
        }
    }
}
