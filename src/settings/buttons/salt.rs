//! New salts: the one before is accepted for a while, because pages that are open in Provet were signed with it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::html;

use super::{
    Answer, Asked, Desk, SettingsError, Sheet, Tab, at, drift, guide, named, one, page_name,
};
use crate::provet::launch::Salt;
use crate::storage::{Action, Button, CopyState, NewSalt, StorageError, StoredCopy};

/// How long somebody has for bringing a new salt to Provet.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Until when the salt that is replaced now is accepted: a day for bringing the new one to Provet, and after that for as
/// long as a launch may be old, because the hash is made when the page in Provet is loaded. \[D\]
fn overlap(desk: &Desk, button: &Button) -> Result<Timestamp, SettingsError> {
    let settings = &desk.clinic()?.settings;
    let window = match button.action {
        Action::Background => settings.background,
        Action::SidePanel | Action::Window | Action::Popup => settings.foreground,
    };
    let until = desk
        .now
        .checked_add(DAY)
        .and_then(|it| it.checked_add(window));
    Ok(until.unwrap_or(Timestamp::MAX))
}

/// Makes a new salt, or stops accepting the old ones.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let (button, copy) = named(&desk, &asked).await?;
    let there = at(&desk, &button.id, "");
    if asked.form.text("do") == "end" {
        desk.db.end_overlap(button.provet_id, &button.id).await?;
        desk.directory.invalidate();
        super::note(&desk, "button-salt-overlap-ended", &button).await?;
        return Ok(Answer::To(format!("{there}?done=ended")));
    }
    let Ok(number) = asked.form.text("number").parse::<i64>() else {
        return Ok(Answer::To(there));
    };
    let (tenant, id) = (button.provet_id, button.id.clone());
    let new = NewSalt {
        salt: &Salt::generate(),
        instead_of: number,
        old_until: overlap(&desk, &button)?,
    };
    match desk.db.rotate_salt(tenant, &id, &new, desk.now).await {
        // The form was sent twice: the first time made the salt.
        Err(StorageError::Conflict) => return Ok(Answer::To(there)),
        done => done?,
    }
    desk.directory.invalidate();
    super::note(&desk, "button-salt-changed", &button).await?;
    let button = desk.db.button(tenant, &id).await?;
    let button = button.ok_or(SettingsError::NotFound)?;
    match copy.filter(|copy| copy.state == CopyState::Made) {
        Some(copy) => sent(&desk, &asked, &button, &copy).await,
        None => shown(&desk, &button).await,
    }
}

/// Brings the salt to Provet ourselves; where that fails, the page offers to try again.
async fn sent(
    desk: &Desk,
    asked: &Asked,
    button: &Button,
    copy: &StoredCopy,
) -> Result<Answer, SettingsError> {
    match drift::send_salt(desk, button, copy).await {
        Ok(()) => Ok(Answer::To(at(desk, &button.id, "?done=salt-sent"))),
        Err(trouble) => {
            let words = trouble.words(desk)?;
            one::refused(desk, asked, &words).await
        }
    }
}

/// Shows it, this once.
async fn shown(desk: &Desk, button: &Button) -> Result<Answer, SettingsError> {
    let fluent = &desk.words.fluent;
    let work = desk.db.work_of(&button.id).await?;
    let shown = guide::Shown::salt(button.salt.expose(), work.as_ref());
    let body = html! {
        p .done role="status" { (fl!(fluent, "settings-buttons-new-salt")) }
        @if let Some(until) = button.overlap(desk.now) {
            p { (fl!(fluent, "settings-buttons-overlap")) " " (super::form::instant(desk, until)) }
        }
        (guide::where_to(desk))
        (guide::section(desk, button, &shown))
        p { a href=(at(desk, &button.id, "")) { (fl!(fluent, "settings-buttons-typed-in")) } }
    };
    let title = page_name(desk, button.told_page());
    Ok(Sheet::new(title, Tab::Buttons, body).into())
}
