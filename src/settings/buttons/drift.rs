//! Configuration drift: compares the buttons in Provet with ours, and restores or accepts them.

use super::create_remote::{create_remote_button, record_comparison};
use super::labels::parse_action_code;
use super::remote_client::RemoteButtonClient;
use super::remote_error::RemoteButtonError;
use super::remote_status;
use super::stored_button::audit_button;
use crate::provet::remote_buttons::{ButtonField, FieldDifference, RemoteFields};
use crate::settings::ClinicContext;
use crate::storage::{
    Button, IntegrationAction, IntegrationMethod, RemoteButton, RemoteButtonState, SyncStatus,
};

/// Compares every button that we created with its copy in Provet. One list request serves all.
pub(super) async fn compare_all(ctx: &ClinicContext) -> Result<(), RemoteButtonError> {
    let clinic = ctx.provet_id();
    let copies = ctx.db.list_remote_buttons(clinic).await?;
    let buttons = ctx.db.list_buttons(clinic).await?;
    // One list for all buttons: the rate limit is shared with the panels.
    let rows = ctx.virtual_user_api().list_integrations().await?;
    for copy in copies
        .iter()
        .filter(|copy| copy.state == RemoteButtonState::Created)
    {
        let Some(button) = buttons.iter().find(|button| button.id == copy.button_id) else {
            continue;
        };
        let row = rows.rows.iter().find(|row| row.id == copy.remote_id);
        let desired = RemoteFields::from_json(copy.desired.as_deref());
        match row {
            Some(row) => {
                record_comparison(
                    ctx,
                    button,
                    &desired,
                    &desired.read_from_record(&row.fields),
                )
                .await?;
            }
            // Missing from an incomplete list is not deleted.
            None if rows.complete => {
                let (db, id) = (&ctx.db, &button.id);
                db.record_comparison(clinic, id, SyncStatus::Deleted, None, ctx.now)
                    .await?;
            }
            None => {}
        }
    }
    Ok(())
}

/// Creates a button in Provet that is not there yet.
pub(super) async fn retry_create(
    ctx: &ClinicContext,
    button: &Button,
) -> Result<(), RemoteButtonError> {
    let client = RemoteButtonClient::connect(ctx).await?;
    create_remote_button(ctx, &client, button, true).await
}

/// Restores our version of a button in Provet; a deleted one is created again.
pub(super) async fn restore_remote(
    ctx: &ClinicContext,
    button: &Button,
    copy: &RemoteButton,
) -> Result<(), RemoteButtonError> {
    let Some(id) = copy.remote_id else {
        return Err(RemoteButtonError::Busy);
    };
    // The id is forgotten first, so that a second attempt does not restore a button that is gone.
    if copy.sync_status == Some(SyncStatus::Deleted) {
        ctx.db
            .mark_remote_deleted(button.provet_id, &button.id, id)
            .await?;
        return retry_create(ctx, button).await;
    }
    let desired = RemoteFields::from_json(copy.desired.as_deref());
    let body = serde_json::Value::Object(desired.to_body());
    let record = ctx.virtual_user_api().update_integration(id, body).await?;
    record_comparison(
        ctx,
        button,
        &desired,
        &desired.read_from_record(&record.fields),
    )
    .await?;
    audit_button(ctx, "button-put-back", button).await?;
    Ok(())
}

/// Adopts Provet's version of a button, where launches work with it; `same` when it is the version that the user saw.
pub(super) async fn accept_remote(
    ctx: &ClinicContext,
    button: &Button,
    copy: &RemoteButton,
    same: bool,
) -> Result<(), RemoteButtonError> {
    let differences = remote_status::stored_differences(copy);
    // Checked here too: the form may be older than the last comparison.
    if !same || !is_acceptable(button, &differences) {
        return Err(RemoteButtonError::Busy);
    }
    let found = RemoteFields::from_json(copy.last_found.as_deref());
    let (label, action, method) = remote_button_fields(button, &found);
    let (db, tenant, id) = (&ctx.db, button.provet_id, &button.id);
    db.update_button(tenant, id, &label, action, method).await?;
    // Launches read the label and the method from the cache.
    ctx.directory.invalidate();
    let desired = RemoteFields::from_json(copy.desired.as_deref()).merged_with(&found);
    db.set_desired_state(tenant, id, &desired.to_json()).await?;
    record_comparison(ctx, button, &desired, &found).await?;
    audit_button(ctx, "button-change-accepted", button).await?;
    Ok(())
}

/// Whether launches work with Provet's version.
pub(super) fn is_acceptable(button: &Button, differences: &[FieldDifference]) -> bool {
    // A background button has another URL, and a button that opens a panel does not work with it.
    let is_background = |action| action == IntegrationAction::Background;
    let behind_the_same_door = |it: &FieldDifference| {
        let found = parse_action_code(&it.actual);
        found.is_some_and(|found| is_background(found) == is_background(button.action))
    };
    let fine = |it: &FieldDifference| {
        if it.field == ButtonField::Action {
            behind_the_same_door(it)
        } else {
            !it.field.affects_launches()
        }
    };
    !differences.is_empty() && differences.iter().all(fine)
}

/// Label, action and method of a button, as Provet has them.
fn remote_button_fields(
    button: &Button,
    found: &RemoteFields,
) -> (String, IntegrationAction, IntegrationMethod) {
    let label = found
        .value(ButtonField::Name)
        .and_then(serde_json::Value::as_str);
    let action = found.value(ButtonField::Action).and_then(parse_action_code);
    let method = found
        .value(ButtonField::Method)
        .and_then(serde_json::Value::as_i64);
    let method = method.and_then(|number| {
        let mut all = IntegrationMethod::ALL.iter().copied();
        all.find(|method| method.provet_number() == number)
    });
    (
        label.unwrap_or(&button.label).to_owned(),
        action.unwrap_or(button.action),
        method.unwrap_or(button.method),
    )
}

/// Sends the button's current salt to Provet.
pub(super) async fn push_salt(
    ctx: &ClinicContext,
    button: &Button,
    copy: &RemoteButton,
) -> Result<(), RemoteButtonError> {
    let Some(id) = copy.remote_id else {
        return Err(RemoteButtonError::Busy);
    };
    let client = RemoteButtonClient::connect(ctx).await?;
    let missing = || crate::provet::remote_buttons::MappingError {
        unmatched: vec![ButtonField::Salt],
        ..Default::default()
    };
    let body = client
        .mapping
        .build_salt_body(&button.salt)
        .ok_or_else(missing)?;
    // Only the salt is sent, so that other changes in Provet stay.
    client.api.update_integration(id, body).await?;
    let (db, tenant) = (&ctx.db, button.provet_id);
    db.set_remote_salt_version(tenant, &button.id, button.salt_version)
        .await?;
    audit_button(ctx, "button-salt-sent", button).await?;
    Ok(())
}
