//! The buttons that one form asked for: what became of them in Provet, and finishing or undoing it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::remote_client::RemoteButtonClient;
use super::remote_error::RemoteButtonError;
use super::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    button_path, create_remote, form, page_name, remote_status, remove,
};
use crate::storage::{Button, RemoteButton, RemoteButtonState};

/// A button that the form asked for, and its copy where we make it in Provet.
type ButtonWithCopy = (Button, Option<RemoteButton>);

/// What became of them.
pub(super) async fn get_batch(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let lines = load_batch(&desk, &asked).await?;
    if lines.is_empty() {
        return Ok(SettingsResponse::Redirect(desk.clinic_path("/buttons")));
    }
    Ok(page_response(&desk, &asked, &lines, None))
}

/// Finishes what is not made yet, or takes everything back.
pub(super) async fn post_batch(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let lines = load_batch(&desk, &asked).await?;
    if lines.is_empty() {
        return Ok(SettingsResponse::Redirect(desk.clinic_path("/buttons")));
    }
    let undo = match asked.form.trimmed_value("do") {
        "undo" => true,
        "finish" => false,
        _ => return Ok(page_response(&desk, &asked, &lines, None)),
    };
    let work = {
        let (desk, lines) = (Arc::clone(&desk), lines.clone());
        tokio::spawn(async move {
            if undo {
                undo_batch(&desk, lines).await
            } else {
                finish_batch(&desk, lines).await
            }
        })
    };
    match work.await.unwrap_or(Err(RemoteButtonError::Busy)) {
        Ok(()) if undo => Ok(SettingsResponse::Redirect(
            desk.clinic_path("/buttons?done=undone"),
        )),
        Ok(()) => Ok(SettingsResponse::Redirect(page_url(&desk, &asked))),
        Err(trouble) => {
            let words = trouble.user_message(&desk)?;
            Ok(page_response(
                &desk,
                &asked,
                &self::load_batch(&desk, &asked).await?,
                Some(&words),
            ))
        }
    }
}

async fn undo_batch(
    desk: &SettingsContext,
    lines: Vec<ButtonWithCopy>,
) -> Result<(), RemoteButtonError> {
    for (button, copy) in lines {
        remove::remove_button(desk, &button, copy.as_ref()).await?;
    }
    Ok(())
}

async fn finish_batch(
    desk: &SettingsContext,
    lines: Vec<ButtonWithCopy>,
) -> Result<(), RemoteButtonError> {
    let maker = RemoteButtonClient::connect(desk).await?;
    for (button, copy) in lines {
        if copy.is_some_and(|copy| copy.state != RemoteButtonState::Created) {
            create_remote::create_remote_button(desk, &maker, &button, true).await?;
        }
    }
    Ok(())
}

fn page_url(desk: &SettingsContext, asked: &SettingsRequest) -> String {
    desk.clinic_path(&format!(
        "/buttons/made/{}",
        asked.path_params.trimmed_value("batch")
    ))
}

/// The buttons of the form that the address names, and of this clinic.
async fn load_batch(
    desk: &SettingsContext,
    asked: &SettingsRequest,
) -> Result<Vec<ButtonWithCopy>, SettingsError> {
    let clinic = desk.require_clinic()?.tenant.provet_id;
    let key = asked.path_params.trimmed_value("batch");
    let ids = desk.db.list_submitted_button_ids(clinic, key).await?;
    let mut buttons = desk.db.list_buttons(clinic).await?;
    buttons.retain(|button| ids.contains(&button.id));
    buttons.sort_by_key(Button::effective_page);
    let copies = desk.db.list_remote_buttons(clinic).await?;
    let copy = |button: &Button| {
        copies
            .iter()
            .find(|copy| copy.button_id == button.id)
            .cloned()
    };
    Ok(buttons
        .into_iter()
        .map(|button| (button.clone(), copy(&button)))
        .collect())
}

fn page_response(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    lines: &[ButtonWithCopy],
    trouble: Option<&str>,
) -> SettingsResponse {
    let fluent = &desk.i18n.fluent;
    let left = lines.iter().any(|(_, copy)| {
        copy.as_ref()
            .is_some_and(|copy| copy.state != RemoteButtonState::Created)
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
        (render_table(desk, lines))
        @if !by_hand { (render_forms(desk, asked, left)) }
        p { a href=(desk.clinic_path("/buttons")) { (fl!(fluent, "settings-buttons-to-all")) } }
    };
    let title = fl!(fluent, "settings-buttons-made-title");
    if trouble.is_some() {
        SettingsPage::with_errors(title, SettingsTab::Buttons, body).into()
    } else {
        SettingsPage::new(title, SettingsTab::Buttons, body).into()
    }
}

fn render_table(desk: &SettingsContext, lines: &[ButtonWithCopy]) -> Markup {
    let fluent = &desk.i18n.fluent;
    let state = fl!(fluent, "settings-buttons-in-provet");
    html! {
        section { table .cards {
            thead { tr { th scope="col" { (fl!(fluent, "settings-buttons-page")) } th scope="col" { (state) } } }
            tbody {
                @for (button, copy) in lines {
                    tr {
                        th scope="row" { a href=(button_path(desk, &button.id, "")) { (page_name(desk, button.effective_page())) } }
                        td data-label=(state) {
                            (remote_status::render_status(desk, button, copy.as_ref()))
                            @if let Some(copy) = copy {
                                @let differences = remote_status::stored_differences(copy);
                                @if !differences.is_empty() { (remote_status::render_differences(desk, &differences)) }
                            }
                        }
                    }
                }
            }
        } }
    }
}

fn render_forms(desk: &SettingsContext, asked: &SettingsRequest, left: bool) -> Markup {
    let fluent = &desk.i18n.fluent;
    let fields = html! {
        div .does {
            @if left { button name="do" value="finish" { (fl!(fluent, "settings-buttons-finish")) } }
            (form::named_submit_button("do", "undo", &fl!(fluent, "settings-buttons-undo")))
        }
        p .hint { (fl!(fluent, "settings-buttons-undo-hint")) }
    };
    html! { section { (form::post_form(desk, &page_url(desk, asked), &fields)) } }
}
