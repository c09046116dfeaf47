//! The button that a URL names, its own URLs, and its lines in the audit.

use crate::provet::ProvetPage;
use crate::settings::{ClinicContext, SettingsError, SettingsRequest};
use crate::storage::{Button, RemoteButton};

/// The button that the URL names, and its copy in Provet where we created it there.
pub(super) async fn load_button(
    ctx: &ClinicContext,
    request: &SettingsRequest,
) -> Result<(Button, Option<RemoteButton>), SettingsError> {
    let clinic = ctx.provet_id();
    let id = request.path_params.trimmed_value("button");
    let button = ctx.db.find_button(clinic, id).await?;
    let button = button.ok_or(SettingsError::NotFound)?;
    let copy = ctx.db.find_remote_button(clinic, id).await?;
    Ok((button, copy))
}

/// The path of a button's page, with `below`.
pub(super) fn button_path(ctx: &ClinicContext, button: &str, below: &str) -> String {
    ctx.clinic_path(&format!("/buttons/{button}{below}"))
}

/// Records in the audit what was done to a button; never its salt.
pub(super) async fn audit_button(
    ctx: &ClinicContext,
    action: &'static str,
    button: &Button,
) -> Result<(), SettingsError> {
    let page = button.effective_page().map_or("", ProvetPage::slug);
    let detail = format!("{page}, {}, {}", button.action, button.id);
    Ok(ctx.audit_change(action, Some(detail)).await?)
}

/// An idempotency key for a form that must not take effect twice.
pub(super) fn new_idempotency_key() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

/// The idempotency key of a form, if it is well-formed.
pub(super) fn idempotency_key(request: &SettingsRequest) -> Option<&str> {
    let key = request.form.trimmed_value("key");
    let ours = key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    ours.then_some(key)
}
