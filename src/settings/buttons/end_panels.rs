//! Ends everything that was opened with one button.

use super::stored_button::{audit_button, button_path, load_button};
use crate::settings::{ClinicContext, SettingsError, SettingsRequest, SettingsResponse};

/// Ends it with one press: whoever does this is in a hurry, and nothing is lost by it.
pub(super) async fn post_end_panels(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (button, _) = load_button(&ctx, &request).await?;
    ctx.db
        .end_button_panels(button.provet_id, &button.id, ctx.now)
        .await?;
    ctx.directory.invalidate();
    audit_button(&ctx, "button-panels-ended", &button).await?;
    Ok(SettingsResponse::Redirect(button_path(
        &ctx,
        &button.id,
        "?done=panels-ended",
    )))
}
