//! Salt rotation: the previous salt stays valid for a while, because pages open in Provet were hashed with it.

use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::html;

use super::labels::page_name;
use super::stored_button::{audit_button, button_path, load_button};
use super::{detail, drift, setup_guide};
use crate::provet::launch::Salt;
use crate::settings::form;
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{
    Button, IntegrationAction, RemoteButton, RemoteButtonState, SaltRotation, StorageError,
};

/// The time an administrator has to enter a new salt in Provet.
const SALT_ROLLOUT_PERIOD: SignedDuration = SignedDuration::from_hours(24);

/// Until when the replaced salt is accepted: a day for entering the new one in Provet, and after that the launch
/// window, because the hash is made when the page in Provet is loaded. \[D\]
fn overlap_end(ctx: &ClinicContext, button: &Button) -> Timestamp {
    let settings = &ctx.clinic.settings;
    let window = match button.action {
        IntegrationAction::Background => settings.background_window,
        IntegrationAction::SidePanel | IntegrationAction::Window | IntegrationAction::Popup => {
            settings.foreground_window
        }
    };
    let until = ctx
        .now
        .checked_add(SALT_ROLLOUT_PERIOD)
        .and_then(|it| it.checked_add(window));
    until.unwrap_or(Timestamp::MAX)
}

/// Creates a new salt, or stops accepting the previous ones.
pub(super) async fn post_salt(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (button, copy) = load_button(&ctx, &request).await?;
    let there = button_path(&ctx, &button.id, "");
    if request.form.trimmed_value("do") == "end" {
        ctx.db
            .revoke_previous_salts(button.provet_id, &button.id)
            .await?;
        ctx.directory.invalidate();
        audit_button(&ctx, "button-salt-overlap-ended", &button).await?;
        return Ok(SettingsResponse::Redirect(format!("{there}?done=ended")));
    }
    // The number that the page showed guards against a second salt from a second press.
    let Ok(number) = request.form.trimmed_value("number").parse::<i64>() else {
        return Ok(SettingsResponse::Redirect(there));
    };
    // A salt that leaked is not accepted for another moment, and what was opened with it ends.
    let has_leaked = request.form.trimmed_value("do") == "leaked";
    let (tenant, id) = (button.provet_id, button.id.clone());
    let new = SaltRotation {
        new_salt: &Salt::generate(),
        expected_version: number,
        previous_until: if has_leaked {
            ctx.now
        } else {
            overlap_end(&ctx, &button)
        },
    };
    match ctx.db.rotate_salt(tenant, &id, &new, ctx.now).await {
        // The form was submitted twice: the first submission created the salt.
        Err(StorageError::Conflict) => return Ok(SettingsResponse::Redirect(there)),
        done => done?,
    }
    if has_leaked {
        // Those before it may have leaked with it.
        ctx.db.revoke_previous_salts(tenant, &id).await?;
    }
    ctx.directory.invalidate();
    let audited = if has_leaked {
        "button-salt-leaked"
    } else {
        "button-salt-changed"
    };
    audit_button(&ctx, audited, &button).await?;
    // Read again: what is sent and shown is the stored salt, not the one that was generated.
    let button = ctx.db.find_button(tenant, &id).await?;
    let button = button.ok_or(SettingsError::NotFound)?;
    match copy.filter(|copy| copy.state == RemoteButtonState::Created) {
        Some(copy) => push_new_salt(&ctx, &request, &button, &copy).await,
        None => new_salt_response(&ctx, &button).await,
    }
}

/// Sends the new salt to Provet; where that fails, the button's page offers to retry.
async fn push_new_salt(
    ctx: &ClinicContext,
    request: &SettingsRequest,
    button: &Button,
    copy: &RemoteButton,
) -> Result<SettingsResponse, SettingsError> {
    match drift::push_salt(ctx, button, copy).await {
        Ok(()) => Ok(SettingsResponse::Redirect(button_path(
            ctx,
            &button.id,
            "?done=salt-sent",
        ))),
        Err(error) => {
            let message = error.user_message(ctx)?;
            detail::error_response(ctx, request, &message).await
        }
    }
}

/// Shows the new salt, this once.
async fn new_salt_response(
    ctx: &ClinicContext,
    button: &Button,
) -> Result<SettingsResponse, SettingsError> {
    let fluent = &ctx.i18n.fluent;
    let action = ctx.db.find_button_action(&button.id).await?;
    let shown = setup_guide::VisibleSecrets::only_salt(button.salt.expose(), action.as_ref());
    let body = html! {
        p .done role="status" { (fl!(fluent, "settings-buttons-new-salt")) }
        @if let Some(until) = button.previous_salt_until(ctx.now) {
            p { (fl!(fluent, "settings-buttons-overlap")) " " (form::local_time(ctx, until)) }
        }
        (setup_guide::render_location(ctx))
        (setup_guide::render_section(ctx, button, &shown))
        p { a href=(button_path(ctx, &button.id, "")) { (fl!(fluent, "settings-buttons-typed-in")) } }
    };
    let title = page_name(ctx, button.effective_page());
    Ok(SettingsPage::new(title, SettingsTab::Buttons, body).into())
}
