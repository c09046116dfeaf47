//! The result of creating several buttons with one form; retries or undoes it.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::labels::page_name;
use super::remote_client::RemoteButtonClient;
use super::remote_error::RemoteButtonError;
use super::stored_button::button_path;
use super::{create_remote, remote_status, remove};
use crate::settings::form;
use crate::settings::table;
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{Button, RemoteButton, RemoteButtonState};

/// A button of the form, and its copy in Provet where we create it there.
type ButtonWithCopy = (Button, Option<RemoteButton>);

/// Shows the result.
pub(super) async fn get_batch(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let lines = load_batch(&ctx, &request).await?;
    if lines.is_empty() {
        return Ok(SettingsResponse::Redirect(ctx.clinic_path("/buttons")));
    }
    Ok(page_response(&ctx, &request, &lines, None))
}

/// Retries what has not been created, or removes everything.
pub(super) async fn post_batch(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let lines = load_batch(&ctx, &request).await?;
    if lines.is_empty() {
        return Ok(SettingsResponse::Redirect(ctx.clinic_path("/buttons")));
    }
    let undo = match request.form.trimmed_value("do") {
        "undo" => true,
        "finish" => false,
        _ => return Ok(page_response(&ctx, &request, &lines, None)),
    };
    let action = {
        let (ctx, lines) = (ctx.clone(), lines.clone());
        // In a task of its own: it must not stop half-way when the browser disconnects.
        tokio::spawn(async move {
            if undo {
                undo_batch(&ctx, lines).await
            } else {
                finish_batch(&ctx, lines).await
            }
        })
    };
    // After a panic in the task too: what it did is read again below.
    match action.await.unwrap_or(Err(RemoteButtonError::Busy)) {
        Ok(()) if undo => Ok(SettingsResponse::Redirect(
            ctx.clinic_path("/buttons?done=undone"),
        )),
        Ok(()) => Ok(SettingsResponse::Redirect(page_url(&ctx, &request))),
        Err(error) => {
            let message = error.user_message(&ctx)?;
            Ok(page_response(
                &ctx,
                &request,
                &self::load_batch(&ctx, &request).await?,
                Some(&message),
            ))
        }
    }
}

async fn undo_batch(
    ctx: &ClinicContext,
    lines: Vec<ButtonWithCopy>,
) -> Result<(), RemoteButtonError> {
    for (button, copy) in lines {
        remove::remove_button(ctx, &button, copy.as_ref()).await?;
    }
    Ok(())
}

async fn finish_batch(
    ctx: &ClinicContext,
    lines: Vec<ButtonWithCopy>,
) -> Result<(), RemoteButtonError> {
    let client = RemoteButtonClient::connect(ctx).await?;
    for (button, copy) in lines {
        // `true`: each may have been sent before, so that it is looked for first.
        if copy.is_some_and(|copy| copy.state != RemoteButtonState::Created) {
            create_remote::create_remote_button(ctx, &client, &button, true).await?;
        }
    }
    Ok(())
}

fn page_url(ctx: &ClinicContext, request: &SettingsRequest) -> String {
    ctx.clinic_path(&format!(
        "/buttons/made/{}",
        request.path_params.trimmed_value("batch")
    ))
}

/// The buttons of the form that the URL names, in this clinic only.
async fn load_batch(
    ctx: &ClinicContext,
    request: &SettingsRequest,
) -> Result<Vec<ButtonWithCopy>, SettingsError> {
    let clinic = ctx.provet_id();
    let key = request.path_params.trimmed_value("batch");
    let ids = ctx.db.list_submitted_button_ids(clinic, key).await?;
    let mut buttons = ctx.db.list_buttons(clinic).await?;
    // Buttons that were removed since are left out.
    buttons.retain(|button| ids.contains(&button.id));
    buttons.sort_by_key(Button::effective_page);
    let copies = ctx.db.list_remote_buttons(clinic).await?;
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
    ctx: &ClinicContext,
    request: &SettingsRequest,
    lines: &[ButtonWithCopy],
    error: Option<&str>,
) -> SettingsResponse {
    let fluent = &ctx.i18n.fluent;
    let remaining = lines.iter().any(|(_, copy)| {
        copy.as_ref()
            .is_some_and(|copy| copy.state != RemoteButtonState::Created)
    });
    let by_hand = lines.iter().all(|(_, copy)| copy.is_none());
    let intro = match (by_hand, remaining) {
        (true, _) => ("", fl!(fluent, "settings-buttons-was-set-up")),
        (false, true) => ("warning", fl!(fluent, "settings-buttons-some-left")),
        (false, false) => (
            "done",
            fl!(fluent, "settings-buttons-all-made", count = lines.len()),
        ),
    };
    let body = html! {
        @if let Some(message) = error { p .bad role="alert" { (message) } }
        p class=(intro.0) role="status" { (intro.1) }
        (render_table(ctx, lines))
        @if !by_hand { (render_forms(ctx, request, remaining)) }
        p { a href=(ctx.clinic_path("/buttons")) { (fl!(fluent, "settings-buttons-to-all")) } }
    };
    let title = fl!(fluent, "settings-buttons-made-title");
    if error.is_some() {
        SettingsPage::with_errors(title, SettingsTab::Buttons, body).into()
    } else {
        SettingsPage::new(title, SettingsTab::Buttons, body).into()
    }
}

fn render_table(ctx: &ClinicContext, lines: &[ButtonWithCopy]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let state = fl!(fluent, "settings-buttons-in-provet");
    let rows = html! {
        @for (button, copy) in lines {
            tr {
                th scope="row" { a href=(button_path(ctx, &button.id, "")) { (page_name(ctx, button.effective_page())) } }
                td data-label=(state) {
                    (remote_status::render_status(ctx, button, copy.as_ref()))
                    @if let Some(copy) = copy {
                        @let differences = remote_status::stored_differences(copy);
                        @if !differences.is_empty() { (remote_status::render_differences(ctx, &differences)) }
                    }
                }
            }
        }
    };
    let page = fl!(fluent, "settings-buttons-page");
    html! { section { (table::render_wide_table(&[&page, &state], &rows)) } }
}

fn render_forms(ctx: &ClinicContext, request: &SettingsRequest, remaining: bool) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let fields = html! {
        div .actions {
            @if remaining { button name="do" value="finish" { (fl!(fluent, "settings-buttons-finish")) } }
            (form::named_submit_button("do", "undo", &fl!(fluent, "settings-buttons-undo")))
        }
        p .hint { (fl!(fluent, "settings-buttons-undo-hint")) }
    };
    html! { section { (form::post_form(ctx, &page_url(ctx, request), &fields)) } }
}
