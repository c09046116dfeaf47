//! One button: its status in Provet, what to enter there, its salt.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use super::labels::{background_action_detail, background_action_label, page_name};
use super::stored_button::{button_path, load_button};
use super::{drift, remote_status, setup_guide};
use crate::settings::form;
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{Button, RemoteButton, RemoteButtonState, StoredButtonAction, SyncStatus};

/// The page of a button.
pub(super) async fn get_button(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let success = success_message(&ctx, request.query.trimmed_value("done"));
    let body = render_body(&ctx, &request, success.as_deref(), None).await?;
    Ok(SettingsPage::new(body.0, SettingsTab::Buttons, body.1).into())
}

/// The same page with an error.
pub(super) async fn error_response(
    ctx: &ClinicContext,
    request: &SettingsRequest,
    message: &str,
) -> Result<SettingsResponse, SettingsError> {
    let body = render_body(ctx, request, None, Some(message)).await?;
    Ok(SettingsPage::with_errors(body.0, SettingsTab::Buttons, body.1).into())
}

fn success_message(ctx: &ClinicContext, word: &str) -> Option<String> {
    let fluent = &ctx.i18n.fluent;
    Some(match word {
        "finished" => fl!(fluent, "settings-buttons-done-finished"),
        "restored" => fl!(fluent, "settings-buttons-done-restored"),
        "accepted" => fl!(fluent, "settings-buttons-done-accepted"),
        "salt-sent" => fl!(fluent, "settings-buttons-done-salt-sent"),
        "ended" => fl!(fluent, "settings-buttons-done-ended"),
        "panels-ended" => fl!(fluent, "settings-buttons-done-panels-ended"),
        _ => return None,
    })
}

async fn render_body(
    ctx: &ClinicContext,
    request: &SettingsRequest,
    done: Option<&str>,
    error: Option<&str>,
) -> Result<(String, Markup), SettingsError> {
    let (button, copy) = load_button(ctx, request).await?;
    let action = ctx.db.find_button_action(&button.id).await?;
    let fluent = &ctx.i18n.fluent;
    let body = html! {
        @if let Some(message) = done { p .done role="status" { (message) } }
        @if let Some(message) = error { p .bad role="alert" { (message) } }
        @if let Some(copy) = &copy { (render_remote_status(ctx, &button, copy)) }
        (render_guide(ctx, &button, action.as_ref(), copy.is_some()))
        (render_salt(ctx, &button))
        @if !button.is_background() { (render_open_panels(ctx, &button)) }
        section {
            h2 { (fl!(fluent, "settings-buttons-remove")) }
            p { a href=(button_path(ctx, &button.id, "/remove")) { (fl!(fluent, "settings-buttons-remove-link")) } }
        }
    };
    Ok((page_name(ctx, button.effective_page()), body))
}

/// The status in Provet, and the actions it allows.
fn render_remote_status(ctx: &ClinicContext, button: &Button, copy: &RemoteButton) -> Markup {
    let differences = remote_status::stored_differences(copy);
    // Some differences break launches: those can only be undone, not accepted.
    let acceptable = drift::is_acceptable(button, &differences);
    html! {
        section {
            h2 { (fl!(ctx.i18n.fluent, "settings-buttons-in-provet")) }
            p { (remote_status::render_status(ctx, button, Some(copy))) }
            @if !differences.is_empty() { (remote_status::render_differences(ctx, &differences)) }
            @if !differences.is_empty() && !acceptable {
                p .bad { (fl!(ctx.i18n.fluent, "settings-buttons-launches-fail")) }
            }
            @if needs_attention(ctx, button, copy) {
            (form::post_form(ctx, &button_path(ctx, &button.id, "/provet"), &render_actions(ctx, button, copy, acceptable)))
            }
        }
    }
}

/// Whether there is an action to take.
fn needs_attention(ctx: &ClinicContext, button: &Button, copy: &RemoteButton) -> bool {
    match copy.state {
        RemoteButtonState::Created => {
            matches!(
                copy.sync_status,
                Some(SyncStatus::Drifted | SyncStatus::Deleted)
            ) || remote_status::has_stale_salt(button, copy)
        }
        RemoteButtonState::Planned
        | RemoteButtonState::Sending
        | RemoteButtonState::Unknown
        | RemoteButtonState::Rejected => !copy.is_being_sent(ctx.now),
    }
}

fn render_actions(
    ctx: &ClinicContext,
    button: &Button,
    copy: &RemoteButton,
    acceptable: bool,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let made = copy.state == RemoteButtonState::Created;
    html! {
        (form::hidden_field("found", &remote_fingerprint(copy)))
        div .actions {
            @if !made && !copy.is_being_sent(ctx.now) {
                button name="do" value="finish" { (fl!(fluent, "settings-buttons-finish")) }
            }
            @if made && copy.sync_status == Some(SyncStatus::Deleted) {
                button name="do" value="restore" { (fl!(fluent, "settings-buttons-make-again")) }
            }
            @if made && copy.sync_status == Some(SyncStatus::Drifted) {
                button name="do" value="restore" { (fl!(fluent, "settings-buttons-put-back")) }
            }
            @if acceptable { (form::named_submit_button("do", "accept", &fl!(fluent, "settings-buttons-accept"))) }
            @if remote_status::has_stale_salt(button, copy) {
                button name="do" value="salt" { (fl!(fluent, "settings-buttons-send-salt")) }
            }
        }
    }
}

/// A fingerprint of Provet's version: a user accepts only what they saw.
pub(super) fn remote_fingerprint(copy: &RemoteButton) -> String {
    hex::encode(Sha256::digest(
        copy.last_found.as_deref().unwrap_or_default(),
    ))
}

/// What to enter in Provet; collapsed where we do it.
fn render_guide(
    ctx: &ClinicContext,
    button: &Button,
    action: Option<&StoredButtonAction>,
    ours: bool,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let fields = setup_guide::render_fields(
        ctx,
        button,
        &setup_guide::VisibleSecrets::none_visible(action),
    );
    html! {
        section .guide {
            h2 { (fl!(fluent, "settings-buttons-type-title")) }
            @if let Some(action) = action {
                p { (fl!(fluent, "settings-buttons-does", work = background_action_label(ctx, &action.kind))) }
                @if let Some(detail) = background_action_detail(ctx, action) { p .action-text dir="auto" { (detail) } }
            }
            // We entered it already: the fields are there for checking, folded away.
            @if ours {
                details { summary { (fl!(fluent, "settings-buttons-show-fields")) } (fields) }
            } @else {
                (setup_guide::render_location(ctx))
                (fields)
            }
        }
    }
}

/// The salt: creating a new one, and ending the validity of the previous.
fn render_salt(ctx: &ClinicContext, button: &Button) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let to = button_path(ctx, &button.id, "/salt");
    let new = html! {
        (form::hidden_field("number", &button.salt_version.to_string()))
        (form::named_submit_button("do", "new", &fl!(fluent, "settings-buttons-make-salt")))
    };
    let leaked = html! {
        (form::hidden_field("number", &button.salt_version.to_string()))
        (form::named_submit_button("do", "leaked", &fl!(fluent, "settings-buttons-salt-leaked")))
    };
    let end = form::named_submit_button("do", "end", &fl!(fluent, "settings-buttons-end-overlap"));
    html! {
        section {
            h2 { (fl!(fluent, "settings-buttons-salt")) }
            p { (fl!(fluent, "settings-buttons-salt-about")) }
            (form::post_form(ctx, &to, &new))
            @if let Some(until) = button.previous_salt_until(ctx.now) {
                p { (fl!(fluent, "settings-buttons-overlap")) " " (form::local_time(ctx, until)) }
                (form::post_form(ctx, &to, &end))
            }
            (form::post_form(ctx, &to, &leaked))
            p .hint { (fl!(fluent, "settings-buttons-salt-leaked-hint")) }
        }
    }
}

/// Closing what was opened with the button.
fn render_open_panels(ctx: &ClinicContext, button: &Button) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let end = form::danger_button(&fl!(fluent, "settings-buttons-end-panels"));
    html! {
        section {
            h2 { (fl!(fluent, "settings-buttons-panels")) }
            p { (fl!(fluent, "settings-buttons-panels-about")) }
            (form::post_form(ctx, &button_path(ctx, &button.id, "/end-panels"), &end))
        }
    }
}
