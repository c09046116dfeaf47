//! Removing a button, here and in Provet where we made it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::create_remote::{RemoteLookupOutcome, acquire_lease, deserialize_fields, find_existing};
use super::remote_error::RemoteButtonError;
use super::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    button_path, form, load_button, page_name, remote_client,
};
use crate::provet::ProvetError;
use crate::provet::api::ProvetApi;
use crate::storage::{Button, RemoteButton, RemoteButtonState};

/// Asks whether it is meant.
pub(super) async fn get_remove(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (button, copy) = load_button(&desk, &asked).await?;
    let body = render_page(&desk, &button, copy.as_ref(), None);
    Ok(SettingsPage::new(page_title(&desk, &button), SettingsTab::Buttons, body).into())
}

/// Removes it.
pub(super) async fn post_remove(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (button, copy) = load_button(&desk, &asked).await?;
    let only_here = asked.form.is_set("only_here");
    let theirs = copy.as_ref().filter(|_| !only_here);
    match remove_button(&desk, &button, theirs).await {
        Ok(()) => {
            let word = if theirs.is_some() {
                "removed"
            } else {
                "removed-here"
            };
            Ok(SettingsResponse::Redirect(
                desk.clinic_path(&format!("/buttons?done={word}")),
            ))
        }
        Err(trouble) => {
            let words = trouble.user_message(&desk)?;
            let body = render_page(&desk, &button, copy.as_ref(), Some(&words));
            Ok(
                SettingsPage::with_errors(page_title(&desk, &button), SettingsTab::Buttons, body)
                    .into(),
            )
        }
    }
}

fn page_title(desk: &SettingsContext, button: &Button) -> String {
    let page = page_name(desk, button.effective_page());
    fl!(
        desk.i18n.fluent,
        "settings-buttons-remove-title",
        page = page
    )
}

fn render_page(
    desk: &SettingsContext,
    button: &Button,
    copy: Option<&RemoteButton>,
    trouble: Option<&str>,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let fields = html! {
        @if copy.is_some() && trouble.is_some() {
            (form::checkbox_field("only_here", "yes", &fl!(fluent, "settings-buttons-only-here"), false))
        }
        (form::danger_button(&fl!(fluent, "settings-buttons-remove")))
        " " a href=(button_path(desk, &button.id, "")) { (fl!(fluent, "settings-buttons-keep")) }
    };
    html! {
        section {
            @if let Some(words) = trouble { p .bad role="alert" { (words) } }
            @if copy.is_some() { p { (fl!(fluent, "settings-buttons-remove-both")) } }
            @else { p { (fl!(fluent, "settings-buttons-remove-here")) } }
            (form::post_form(desk, &button_path(desk, &button.id, "/remove"), &fields))
        }
    }
}

/// Removes a button in Provet where there is a copy of ours, and then here.
pub(super) async fn remove_button(
    desk: &SettingsContext,
    button: &Button,
    copy: Option<&RemoteButton>,
) -> Result<(), RemoteButtonError> {
    if let Some(copy) = copy {
        remove_remote(desk, button, copy).await?;
    }
    desk.db.remove_button(button.provet_id, &button.id).await?;
    desk.directory.invalidate();
    super::audit_button(desk, "button-removed", button).await?;
    Ok(())
}

async fn remove_remote(
    desk: &SettingsContext,
    button: &Button,
    copy: &RemoteButton,
) -> Result<(), RemoteButtonError> {
    if let Some(id) = copy.remote_id {
        return delete_remote(&remote_client::clinic_api(desk)?, id).await;
    }
    // Nobody may send it while it is taken away.
    let wanted = copy.desired.clone().unwrap_or_default();
    if !acquire_lease(desk, button, &wanted).await? {
        return Err(RemoteButtonError::Busy);
    }
    if matches!(
        copy.state,
        RemoteButtonState::Planned | RemoteButtonState::Rejected
    ) {
        return Ok(());
    }
    let api = remote_client::clinic_api(desk)?;
    let found = find_existing(desk, &api, &deserialize_fields(Some(&wanted))).await;
    let done = match found {
        Ok(RemoteLookupOutcome::Found(id)) => delete_remote(&api, id).await,
        Ok(RemoteLookupOutcome::NotFound) => Ok(()),
        Ok(RemoteLookupOutcome::Ambiguous) => Err(RemoteButtonError::Busy),
        Err(trouble) => Err(trouble),
    };
    if done.is_err() {
        let (db, tenant) = (&desk.db, button.provet_id);
        db.mark_remote_failed(tenant, &button.id, RemoteButtonState::Unknown, "lost")
            .await?;
    }
    done
}

/// Deletes a button in Provet; one that is gone already is as good.
async fn delete_remote(api: &ProvetApi, id: i64) -> Result<(), RemoteButtonError> {
    match api.delete_integration(id).await {
        Ok(()) | Err(ProvetError::NotFound { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
