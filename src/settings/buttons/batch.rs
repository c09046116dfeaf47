//! The buttons that one form asked for: what became of them in Provet, and finishing or undoing it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::maker::Maker;
use super::trouble::Trouble;
use super::{
    Answer, Asked, Desk, SettingsError, Sheet, Tab, at, form, made, page_name, remove, sending,
};
use crate::storage::{Button, CopyState, StoredCopy};

/// A button that the form asked for, and its copy where we make it in Provet.
type Line = (Button, Option<StoredCopy>);

/// What became of them.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let lines = lines(&desk, &asked).await?;
    if lines.is_empty() {
        return Ok(Answer::To(desk.at("/buttons")));
    }
    Ok(page(&desk, &asked, &lines, None))
}

/// Finishes what is not made yet, or takes everything back.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let lines = lines(&desk, &asked).await?;
    if lines.is_empty() {
        return Ok(Answer::To(desk.at("/buttons")));
    }
    let undo = match asked.form.text("do") {
        "undo" => true,
        "finish" => false,
        _ => return Ok(page(&desk, &asked, &lines, None)),
    };
    let work = {
        let (desk, lines) = (Arc::clone(&desk), lines.clone());
        tokio::spawn(async move {
            if undo {
                take_back(&desk, lines).await
            } else {
                finish(&desk, lines).await
            }
        })
    };
    match work.await.unwrap_or(Err(Trouble::Busy)) {
        Ok(()) if undo => Ok(Answer::To(desk.at("/buttons?done=undone"))),
        Ok(()) => Ok(Answer::To(address(&desk, &asked))),
        Err(trouble) => {
            let words = trouble.words(&desk)?;
            Ok(page(
                &desk,
                &asked,
                &self::lines(&desk, &asked).await?,
                Some(&words),
            ))
        }
    }
}

async fn take_back(desk: &Desk, lines: Vec<Line>) -> Result<(), Trouble> {
    for (button, copy) in lines {
        remove::take_away(desk, &button, copy.as_ref()).await?;
    }
    Ok(())
}

async fn finish(desk: &Desk, lines: Vec<Line>) -> Result<(), Trouble> {
    let maker = Maker::ask(desk).await?;
    for (button, copy) in lines {
        if copy.is_some_and(|copy| copy.state != CopyState::Made) {
            sending::send(desk, &maker, &button, true).await?;
        }
    }
    Ok(())
}

fn address(desk: &Desk, asked: &Asked) -> String {
    desk.at(&format!("/buttons/made/{}", asked.segments.text("batch")))
}

/// The buttons of the form that the address names, and of this clinic.
async fn lines(desk: &Desk, asked: &Asked) -> Result<Vec<Line>, SettingsError> {
    let clinic = desk.clinic()?.tenant.provet_id;
    let key = asked.segments.text("batch");
    let ids = desk.db.batch_of_buttons(clinic, key).await?;
    let mut buttons = desk.db.buttons(clinic).await?;
    buttons.retain(|button| ids.contains(&button.id));
    buttons.sort_by_key(Button::told_page);
    let copies = desk.db.copies(clinic).await?;
    let copy = |button: &Button| copies.iter().find(|copy| copy.button == button.id).cloned();
    Ok(buttons
        .into_iter()
        .map(|button| (button.clone(), copy(&button)))
        .collect())
}

fn page(desk: &Desk, asked: &Asked, lines: &[Line], trouble: Option<&str>) -> Answer {
    let fluent = &desk.words.fluent;
    let left = lines.iter().any(|(_, copy)| {
        copy.as_ref()
            .is_some_and(|copy| copy.state != CopyState::Made)
    });
    let by_hand = lines.iter().all(|(_, copy)| copy.is_none());
    let intro = match (by_hand, left) {
        (true, _) => ("", fl!(fluent, "settings-buttons-was-set-up")),
        (false, true) => ("unsure", fl!(fluent, "settings-buttons-some-left")),
        (false, false) => (
            "done",
            fl!(fluent, "settings-buttons-all-made", count = lines.len()),
        ),
    };
    let body = html! {
        @if let Some(words) = trouble { p .bad role="alert" { (words) } }
        p class=(intro.0) role="status" { (intro.1) }
        (table(desk, lines))
        @if !by_hand { (forms(desk, asked, left)) }
        p { a href=(desk.at("/buttons")) { (fl!(fluent, "settings-buttons-to-all")) } }
    };
    let title = fl!(fluent, "settings-buttons-made-title");
    if trouble.is_some() {
        Sheet::refused(title, Tab::Buttons, body).into()
    } else {
        Sheet::new(title, Tab::Buttons, body).into()
    }
}

fn table(desk: &Desk, lines: &[Line]) -> Markup {
    let fluent = &desk.words.fluent;
    let state = fl!(fluent, "settings-buttons-in-provet");
    html! {
        section { table .cards {
            thead { tr { th scope="col" { (fl!(fluent, "settings-buttons-page")) } th scope="col" { (state) } } }
            tbody {
                @for (button, copy) in lines {
                    tr {
                        th scope="row" { a href=(at(desk, &button.id, "")) { (page_name(desk, button.told_page())) } }
                        td data-label=(state) {
                            (made::state(desk, button, copy.as_ref()))
                            @if let Some(copy) = copy {
                                @let differences = made::differences(copy);
                                @if !differences.is_empty() { (made::table(desk, &differences)) }
                            }
                        }
                    }
                }
            }
        } }
    }
}

fn forms(desk: &Desk, asked: &Asked, left: bool) -> Markup {
    let fluent = &desk.words.fluent;
    let fields = html! {
        div .does {
            @if left { button name="do" value="finish" { (fl!(fluent, "settings-buttons-finish")) } }
            (form::send_as("do", "undo", &fl!(fluent, "settings-buttons-undo")))
        }
        p .hint { (fl!(fluent, "settings-buttons-undo-hint")) }
    };
    html! { section { (form::form(desk, &address(desk, asked), &fields)) } }
}
