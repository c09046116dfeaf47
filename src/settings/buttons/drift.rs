//! Whether the buttons in Provet still are as we made them, and what to do where they are not.

use std::sync::Arc;

use super::maker::{Maker, api};
use super::sending::{compared, read, send, written};
use super::trouble::Trouble;
use super::{Answer, Asked, Desk, SettingsError, at, made, named, one};
use crate::provet::integration::{Difference, Keeping, Role};
use crate::storage::{Action, Button, CopyState, Method, StoredCopy, Verdict};

/// Compares every button that we made with Provet's copy of it: one list is fetched for all.
pub(super) async fn compare(desk: &Desk) -> Result<(), Trouble> {
    let clinic = desk.clinic()?.tenant.provet_id;
    let copies = desk.db.copies(clinic).await?;
    let buttons = desk.db.buttons(clinic).await?;
    let rows = api(desk)?.integrations().await?;
    for copy in copies.iter().filter(|copy| copy.state == CopyState::Made) {
        let Some(button) = buttons.iter().find(|button| button.id == copy.button) else {
            continue;
        };
        let row = rows.rows.iter().find(|row| row.id == copy.remote_id);
        let wanted = read(copy.wanted.as_deref());
        match row {
            Some(row) => {
                compared(desk, button, &wanted, &wanted.found_in(&row.fields)).await?;
            }
            None if rows.complete => {
                let (db, id) = (&desk.db, &button.id);
                db.copy_compared(clinic, id, Verdict::Gone, None, desk.now)
                    .await?;
            }
            None => {}
        }
    }
    Ok(())
}

/// Does something about a button in Provet: finishes making it, puts it back, accepts it as it is, or sends its new salt.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let (button, copy) = named(&desk, &asked).await?;
    let copy = copy.ok_or(SettingsError::NotFound)?;
    let (done, word) = match asked.form.text("do") {
        "finish" => (finish(&desk, &button).await, "finished"),
        "restore" => (restore(&desk, &button, &copy).await, "restored"),
        "accept" => {
            let same = asked.form.text("found") == one::mark(&copy);
            (accept(&desk, &button, &copy, same).await, "accepted")
        }
        "salt" => (send_salt(&desk, &button, &copy).await, "salt-sent"),
        _ => return Ok(Answer::To(at(&desk, &button.id, ""))),
    };
    match done {
        Ok(()) => Ok(Answer::To(at(&desk, &button.id, &format!("?done={word}")))),
        Err(trouble) => {
            let words = trouble.words(&desk)?;
            one::refused(&desk, &asked, &words).await
        }
    }
}

/// Makes a button in Provet that is not there yet.
async fn finish(desk: &Desk, button: &Button) -> Result<(), Trouble> {
    let maker = Maker::ask(desk).await?;
    send(desk, &maker, button, true).await
}

/// Has Provet hold what we want again; one that is gone is made again.
async fn restore(desk: &Desk, button: &Button, copy: &StoredCopy) -> Result<(), Trouble> {
    let Some(id) = copy.remote_id else {
        return Err(Trouble::Busy);
    };
    if copy.verdict == Some(Verdict::Gone) {
        desk.db.copy_gone(button.provet_id, &button.id, id).await?;
        return finish(desk, button).await;
    }
    let wanted = read(copy.wanted.as_deref());
    let body = serde_json::Value::Object(wanted.body());
    let record = api(desk)?.change_integration(id, body).await?;
    compared(desk, button, &wanted, &wanted.found_in(&record.fields)).await?;
    super::note(desk, "button-put-back", button).await?;
    Ok(())
}

/// Wants from now on what Provet holds, where launches work with that; `same` when that is what the person saw.
async fn accept(
    desk: &Desk,
    button: &Button,
    copy: &StoredCopy,
    same: bool,
) -> Result<(), Trouble> {
    let differences = made::differences(copy);
    if !same || !is_acceptable(button, &differences) {
        return Err(Trouble::Busy);
    }
    let found = read(copy.found.as_deref());
    let (label, action, method) = dressed(button, &found);
    let (db, tenant, id) = (&desk.db, button.provet_id, &button.id);
    db.redress_button(tenant, id, &label, action, method)
        .await?;
    desk.directory.invalidate();
    let wanted = read(copy.wanted.as_deref()).with(&found);
    db.copy_wanted(tenant, id, &written(&wanted)).await?;
    compared(desk, button, &wanted, &found).await?;
    super::note(desk, "button-change-accepted", button).await?;
    Ok(())
}

/// Whether launches work with what Provet holds.
pub(super) fn is_acceptable(button: &Button, differences: &[Difference]) -> bool {
    // The address of a background button is another, and what opens something does not work behind it.
    let is_background = |action| action == Action::Background;
    let behind_the_same_door = |it: &Difference| {
        let found = made::action(&it.found);
        found.is_some_and(|found| is_background(found) == is_background(button.action))
    };
    let fine = |it: &Difference| {
        if it.role == Role::Action {
            behind_the_same_door(it)
        } else {
            !it.role.is_vital()
        }
    };
    !differences.is_empty() && differences.iter().all(fine)
}

/// What a button is called and does, as Provet holds it.
fn dressed(button: &Button, found: &Keeping) -> (String, Action, Method) {
    let label = found.value(Role::Name).and_then(serde_json::Value::as_str);
    let action = found.value(Role::Action).and_then(made::action);
    let method = found
        .value(Role::Method)
        .and_then(serde_json::Value::as_i64);
    let method = method.and_then(|number| {
        let mut all = Method::ALL.iter().copied();
        all.find(|method| method.number() == number)
    });
    (
        label.unwrap_or(&button.label).to_owned(),
        action.unwrap_or(button.action),
        method.unwrap_or(button.method),
    )
}

/// Tells Provet the button's present salt.
pub(super) async fn send_salt(
    desk: &Desk,
    button: &Button,
    copy: &StoredCopy,
) -> Result<(), Trouble> {
    let Some(id) = copy.remote_id else {
        return Err(Trouble::Busy);
    };
    let maker = Maker::ask(desk).await?;
    let missing = || crate::provet::integration::Misfit {
        missing: vec![Role::Salt],
        ..Default::default()
    };
    let body = maker.mapping.salt(&button.salt).ok_or_else(missing)?;
    maker.api.change_integration(id, body).await?;
    let (db, tenant) = (&desk.db, button.provet_id);
    db.copy_salted(tenant, &button.id, button.salt_number)
        .await?;
    super::note(desk, "button-salt-sent", button).await?;
    Ok(())
}
