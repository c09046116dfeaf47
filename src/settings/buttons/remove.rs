//! Removes a button, here and in Provet where we created it.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::create_remote::{RemoteLookupOutcome, acquire_lease, find_existing};
use super::labels::page_name;
use super::remote_error::RemoteButtonError;
use super::stored_button::{audit_button, button_path, load_button};
use crate::provet::ProvetError;
use crate::provet::api::ProvetApi;
use crate::provet::remote_buttons::RemoteFields;
use crate::settings::form;
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{Button, RemoteButton, RemoteButtonState};

/// Asks for confirmation.
pub(super) async fn get_remove(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (button, copy) = load_button(&ctx, &request).await?;
    let body = render_page(&ctx, &button, copy.as_ref(), None);
    Ok(SettingsPage::new(page_title(&ctx, &button), SettingsTab::Buttons, body).into())
}

/// Removes it.
pub(super) async fn post_remove(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (button, copy) = load_button(&ctx, &request).await?;
    // Offered after a failure: Provet may have lost the permission, and the button here must still be removable.
    let only_here = request.form.is_set("only_here");
    let remote_copy = copy.as_ref().filter(|_| !only_here);
    match remove_button(&ctx, &button, remote_copy).await {
        Ok(()) => {
            let word = if remote_copy.is_some() {
                "removed"
            } else {
                "removed-here"
            };
            Ok(SettingsResponse::Redirect(
                ctx.clinic_path(&format!("/buttons?done={word}")),
            ))
        }
        Err(error) => {
            let message = error.user_message(&ctx)?;
            let body = render_page(&ctx, &button, copy.as_ref(), Some(&message));
            Ok(
                SettingsPage::with_errors(page_title(&ctx, &button), SettingsTab::Buttons, body)
                    .into(),
            )
        }
    }
}

fn page_title(ctx: &ClinicContext, button: &Button) -> String {
    let page = page_name(ctx, button.effective_page());
    fl!(
        ctx.i18n.fluent,
        "settings-buttons-remove-title",
        page = page
    )
}

fn render_page(
    ctx: &ClinicContext,
    button: &Button,
    copy: Option<&RemoteButton>,
    error: Option<&str>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let fields = html! {
        @if copy.is_some() && error.is_some() {
            (form::checkbox_field("only_here", "yes", &fl!(fluent, "settings-buttons-only-here"), false))
        }
        (form::danger_button(&fl!(fluent, "settings-buttons-remove")))
        " " a href=(button_path(ctx, &button.id, "")) { (fl!(fluent, "settings-buttons-keep")) }
    };
    html! {
        section {
            @if let Some(message) = error { p .bad role="alert" { (message) } }
            @if copy.is_some() { p { (fl!(fluent, "settings-buttons-remove-both")) } }
            @else { p { (fl!(fluent, "settings-buttons-remove-here")) } }
            (form::post_form(ctx, &button_path(ctx, &button.id, "/remove"), &fields))
        }
    }
}

/// Removes a button in Provet where we created it, and then here.
pub(super) async fn remove_button(
    ctx: &ClinicContext,
    button: &Button,
    copy: Option<&RemoteButton>,
) -> Result<(), RemoteButtonError> {
    // Provet first: a button that stayed there would lead to a launch that is refused.
    if let Some(copy) = copy {
        remove_remote(ctx, button, copy).await?;
    }
    ctx.db.remove_button(button.provet_id, &button.id).await?;
    ctx.directory.invalidate();
    audit_button(ctx, "button-removed", button).await?;
    Ok(())
}

async fn remove_remote(
    ctx: &ClinicContext,
    button: &Button,
    copy: &RemoteButton,
) -> Result<(), RemoteButtonError> {
    if let Some(id) = copy.remote_id {
        return delete_remote(&ctx.virtual_user_api(), id).await;
    }
    // Holding the lease keeps others from creating it during the removal.
    let desired = copy.desired.clone().unwrap_or_default();
    let until = acquire_lease(ctx, button, &desired).await?;
    if matches!(
        copy.state,
        RemoteButtonState::Planned | RemoteButtonState::Rejected
    ) {
        return Ok(());
    }
    let api = ctx.virtual_user_api();
    // Its creation may have worked although the answer was lost.
    let found = find_existing(ctx, &api, &RemoteFields::from_json(Some(&desired))).await;
    let done = match found {
        Ok(RemoteLookupOutcome::Found(id)) => delete_remote(&api, id).await,
        Ok(RemoteLookupOutcome::NotFound) => Ok(()),
        Ok(RemoteLookupOutcome::Ambiguous) => Err(RemoteButtonError::Busy),
        Err(error) => Err(error),
    };
    // The lease must not keep others out when nothing was removed.
    if done.is_err() {
        let (db, tenant) = (&ctx.db, button.provet_id);
        db.mark_remote_failed(
            tenant,
            &button.id,
            until,
            RemoteButtonState::Unknown,
            "lost",
        )
        .await?;
    }
    done
}

/// Deletes a button in Provet; one that is already gone counts as deleted.
async fn delete_remote(api: &ProvetApi, id: i64) -> Result<(), RemoteButtonError> {
    match api.delete_integration(id).await {
        Ok(()) | Err(ProvetError::NotFound { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
