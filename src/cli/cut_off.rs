//! Cuts off what leaked: ends the open panels of a clinic or a button, and the salts that they were opened with.

use anyhow::bail;
use serde_json::json;

use super::app_context::AppContext;
use super::output;
use crate::provet::ProvetId;
use crate::provet::launch::Salt;
use crate::storage::{AuditActor, AuditEvent, AuditEventKind, Button, SaltRotation};

/// Ends every open panel of a clinic.
pub(super) async fn end_tenant_panels(
    app_context: &AppContext,
    provet_id: ProvetId,
) -> anyhow::Result<()> {
    app_context.require_tenant(provet_id).await?;
    let now = app_context.clock.now();
    app_context.db.end_tenant_panels(provet_id, now).await?;
    record_change(app_context, provet_id, "panels-ended", None).await?;
    app_context.wait_for_propagation().await;
    output::print_line("All panels at this clinic are closed.");
    Ok(())
}

/// Ends every open panel of one button.
pub(super) async fn end_button_panels(
    app_context: &AppContext,
    provet_id: ProvetId,
    id: &str,
) -> anyhow::Result<()> {
    require_button(app_context, provet_id, id).await?;
    let now = app_context.clock.now();
    app_context.db.end_button_panels(provet_id, id, now).await?;
    let detail = Some(id.to_owned());
    record_change(app_context, provet_id, "button-panels-ended", detail).await?;
    app_context.wait_for_propagation().await;
    output::print_line("All panels from this button are closed.");
    Ok(())
}

/// Ends the salts that a button had before, and what was opened with them.
pub(super) async fn revoke_old_salts(
    app_context: &AppContext,
    provet_id: ProvetId,
    id: &str,
) -> anyhow::Result<()> {
    require_button(app_context, provet_id, id).await?;
    app_context.db.revoke_previous_salts(provet_id, id).await?;
    let detail = Some(id.to_owned());
    record_change(app_context, provet_id, "button-salt-overlap-ended", detail).await?;
    app_context.wait_for_propagation().await;
    output::print_line(
        "Only the current salt is accepted. Panels opened with an older one are closed.",
    );
    Ok(())
}

/// Replaces a button's salt at once, and ends what was opened with it. Prints the new one.
pub(super) async fn replace_leaked_salt(
    app_context: &AppContext,
    provet_id: ProvetId,
    id: &str,
    as_json: bool,
) -> anyhow::Result<()> {
    let button = require_button(app_context, provet_id, id).await?;
    let (salt, now) = (Salt::generate(), app_context.clock.now());
    let rotation = SaltRotation {
        new_salt: &salt,
        expected_version: button.salt_version,
        previous_until: now,
    };
    app_context
        .db
        .rotate_salt(provet_id, id, &rotation, now)
        .await?;
    app_context.db.revoke_previous_salts(provet_id, id).await?;
    let detail = Some(id.to_owned());
    record_change(app_context, provet_id, "button-salt-leaked", detail).await?;
    app_context.wait_for_propagation().await;
    if as_json {
        output::print_json(&json!({"id": id, "salt": salt.expose()}));
    } else {
        output::print_line(
            "Panels opened with the old salt are closed. Enter the new salt in Provet:",
        );
        output::print_line(salt.expose());
    }
    Ok(())
}

async fn require_button(
    app_context: &AppContext,
    provet_id: ProvetId,
    id: &str,
) -> anyhow::Result<Button> {
    app_context.require_tenant(provet_id).await?;
    match app_context.db.find_button(provet_id, id).await? {
        Some(button) => Ok(button),
        None => {
            bail!("clinic {provet_id} has no button {id}. See: cageside button list {provet_id}")
        }
    }
}

async fn record_change(
    app_context: &AppContext,
    provet_id: ProvetId,
    action: &'static str,
    detail: Option<String>,
) -> anyhow::Result<()> {
    let event = AuditEvent {
        provet_id: Some(provet_id),
        kind: AuditEventKind::Change,
        actor: AuditActor::CommandLine,
        action,
        detail,
    };
    let now = app_context.clock.now();
    Ok(app_context.db.record_audit_event(&event, now).await?)
}
