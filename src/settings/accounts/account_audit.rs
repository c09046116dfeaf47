//! The audit of what operators do to accounts.

use crate::provet::ProvetId;
use crate::settings::{SettingsContext, SettingsError};
use crate::storage::{AuditEvent, AuditEventKind};

/// Records in the audit what an operator did to an account, at a clinic where it concerns one.
pub(super) async fn audit_account_change(
    ctx: &SettingsContext,
    action: &'static str,
    email: &str,
    provet_id: Option<ProvetId>,
) -> Result<(), SettingsError> {
    let note = AuditEvent {
        provet_id,
        kind: AuditEventKind::Change,
        actor: ctx.audit_actor(),
        action,
        detail: Some(email.to_owned()),
    };
    Ok(ctx.db.record_audit_event(&note, ctx.now).await?)
}
