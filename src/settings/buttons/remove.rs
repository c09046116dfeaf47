//! Removing a button, here and in Provet where we made it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::sending::{Landed, claim, landed, read};
use super::trouble::Trouble;
use super::{Answer, Asked, Desk, SettingsError, Sheet, Tab, at, form, maker, named, page_name};
use crate::provet::ProvetError;
use crate::provet::api::Api;
use crate::storage::{Button, CopyState, StoredCopy};

/// Asks whether it is meant.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let (button, copy) = named(&desk, &asked).await?;
    let body = page(&desk, &button, copy.as_ref(), None);
    Ok(Sheet::new(title(&desk, &button), Tab::Buttons, body).into())
}

/// Removes it.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let (button, copy) = named(&desk, &asked).await?;
    let only_here = asked.form.is_set("only_here");
    let theirs = copy.as_ref().filter(|_| !only_here);
    match take_away(&desk, &button, theirs).await {
        Ok(()) => {
            let word = if theirs.is_some() {
                "removed"
            } else {
                "removed-here"
            };
            Ok(Answer::To(desk.at(&format!("/buttons?done={word}"))))
        }
        Err(trouble) => {
            let words = trouble.words(&desk)?;
            let body = page(&desk, &button, copy.as_ref(), Some(&words));
            Ok(Sheet::refused(title(&desk, &button), Tab::Buttons, body).into())
        }
    }
}

fn title(desk: &Desk, button: &Button) -> String {
    let page = page_name(desk, button.told_page());
    fl!(
        desk.words.fluent,
        "settings-buttons-remove-title",
        page = page
    )
}

fn page(desk: &Desk, button: &Button, copy: Option<&StoredCopy>, trouble: Option<&str>) -> Markup {
    let fluent = &desk.words.fluent;
    let fields = html! {
        @if copy.is_some() && trouble.is_some() {
            (form::tick("only_here", "yes", &fl!(fluent, "settings-buttons-only-here"), false))
        }
        (form::destroy(&fl!(fluent, "settings-buttons-remove")))
        " " a href=(at(desk, &button.id, "")) { (fl!(fluent, "settings-buttons-keep")) }
    };
    html! {
        section {
            @if let Some(words) = trouble { p .bad role="alert" { (words) } }
            @if copy.is_some() { p { (fl!(fluent, "settings-buttons-remove-both")) } }
            @else { p { (fl!(fluent, "settings-buttons-remove-here")) } }
            (form::form(desk, &at(desk, &button.id, "/remove"), &fields))
        }
    }
}

/// Removes a button in Provet where there is a copy of ours, and then here.
pub(super) async fn take_away(
    desk: &Desk,
    button: &Button,
    copy: Option<&StoredCopy>,
) -> Result<(), Trouble> {
    if let Some(copy) = copy {
        take_away_there(desk, button, copy).await?;
    }
    desk.db.remove_button(button.provet_id, &button.id).await?;
    desk.directory.invalidate();
    super::note(desk, "button-removed", button).await?;
    Ok(())
}

async fn take_away_there(desk: &Desk, button: &Button, copy: &StoredCopy) -> Result<(), Trouble> {
    if let Some(id) = copy.remote_id {
        return delete(&maker::api(desk)?, id).await;
    }
    // Nobody may send it while it is taken away.
    let wanted = copy.wanted.clone().unwrap_or_default();
    if !claim(desk, button, &wanted).await? {
        return Err(Trouble::Busy);
    }
    if matches!(copy.state, CopyState::Planned | CopyState::Refused) {
        return Ok(());
    }
    let api = maker::api(desk)?;
    let found = landed(desk, &api, &read(Some(&wanted))).await;
    let done = match found {
        Ok(Landed::As(id)) => delete(&api, id).await,
        Ok(Landed::No) => Ok(()),
        Ok(Landed::Several) => Err(Trouble::Busy),
        Err(trouble) => Err(trouble),
    };
    if done.is_err() {
        let (db, tenant) = (&desk.db, button.provet_id);
        db.copy_not_made(tenant, &button.id, CopyState::Unsure, "lost")
            .await?;
    }
    done
}

/// Deletes a button in Provet; one that is gone already is as good.
async fn delete(api: &Api, id: i64) -> Result<(), Trouble> {
    match api.remove_integration(id).await {
        Ok(()) | Err(ProvetError::NotFound { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
