//! New salts: the one before is accepted for a while, because pages that are open in Provet were signed with it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::html;

use super::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    button_path, detail, drift, load_button, page_name, setup_guide,
};
use crate::provet::launch::Salt;
use crate::storage::{
    Button, IntegrationAction, RemoteButton, RemoteButtonState, SaltRotation, StorageError,
};

/// How long somebody has for bringing a new salt to Provet.
const SALT_ROLLOUT_PERIOD: SignedDuration = SignedDuration::from_hours(24);

/// Until when the salt that is replaced now is accepted: a day for bringing the new one to Provet, and after that for as
/// long as a launch may be old, because the hash is made when the page in Provet is loaded. \[D\]
fn overlap_end(desk: &SettingsContext, button: &Button) -> Result<Timestamp, SettingsError> {
    let settings = &desk.require_clinic()?.settings;
    let window = match button.action {
        IntegrationAction::Background => settings.background_window,
        IntegrationAction::SidePanel | IntegrationAction::Window | IntegrationAction::Popup => {
            settings.foreground_window
        }
    };
    let until = desk
        .now
        .checked_add(SALT_ROLLOUT_PERIOD)
        .and_then(|it| it.checked_add(window));
    Ok(until.unwrap_or(Timestamp::MAX))
}

/// Makes a new salt, or stops accepting the old ones.
pub(super) async fn post_salt(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (button, copy) = load_button(&desk, &asked).await?;
    let there = button_path(&desk, &button.id, "");
    if asked.form.trimmed_value("do") == "end" {
        desk.db
            .revoke_previous_salts(button.provet_id, &button.id)
            .await?;
        desk.directory.invalidate();
        super::audit_button(&desk, "button-salt-overlap-ended", &button).await?;
        return Ok(SettingsResponse::Redirect(format!("{there}?done=ended")));
    }
    let Ok(number) = asked.form.trimmed_value("number").parse::<i64>() else {
        return Ok(SettingsResponse::Redirect(there));
    };
    let (tenant, id) = (button.provet_id, button.id.clone());
    let new = SaltRotation {
        new_salt: &Salt::generate(),
        expected_version: number,
        previous_until: overlap_end(&desk, &button)?,
    };
    match desk.db.rotate_salt(tenant, &id, &new, desk.now).await {
        // The form was sent twice: the first time made the salt.
        Err(StorageError::Conflict) => return Ok(SettingsResponse::Redirect(there)),
        done => done?,
    }
    desk.directory.invalidate();
    super::audit_button(&desk, "button-salt-changed", &button).await?;
    let button = desk.db.find_button(tenant, &id).await?;
    let button = button.ok_or(SettingsError::NotFound)?;
    match copy.filter(|copy| copy.state == RemoteButtonState::Created) {
        Some(copy) => push_new_salt(&desk, &asked, &button, &copy).await,
        None => new_salt_response(&desk, &button).await,
    }
}

/// Brings the salt to Provet ourselves; where that fails, the page offers to try again.
async fn push_new_salt(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    button: &Button,
    copy: &RemoteButton,
) -> Result<SettingsResponse, SettingsError> {
    match drift::push_salt(desk, button, copy).await {
        Ok(()) => Ok(SettingsResponse::Redirect(button_path(
            desk,
            &button.id,
            "?done=salt-sent",
        ))),
        Err(trouble) => {
            let words = trouble.user_message(desk)?;
            detail::error_response(desk, asked, &words).await
        }
    }
}

/// Shows it, this once.
async fn new_salt_response(
    desk: &SettingsContext,
    button: &Button,
) -> Result<SettingsResponse, SettingsError> {
    let fluent = &desk.i18n.fluent;
    let work = desk.db.find_button_action(&button.id).await?;
    let shown = setup_guide::VisibleSecrets::only_salt(button.salt.expose(), work.as_ref());
    let body = html! {
        p .done role="status" { (fl!(fluent, "settings-buttons-new-salt")) }
        @if let Some(until) = button.previous_salt_until(desk.now) {
            p { (fl!(fluent, "settings-buttons-overlap")) " " (super::form::local_time(desk, until)) }
        }
        (setup_guide::render_location(desk))
        (setup_guide::render_section(desk, button, &shown))
        p { a href=(button_path(desk, &button.id, "")) { (fl!(fluent, "settings-buttons-typed-in")) } }
    };
    let title = page_name(desk, button.effective_page());
    Ok(SettingsPage::new(title, SettingsTab::Buttons, body).into())
}
