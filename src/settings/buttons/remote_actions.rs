//! What a person does to a button in Provet: finish its creation, restore it, accept its changes, send its new salt.

use super::stored_button::{button_path, load_button};
use super::{detail, drift};
use crate::settings::{ClinicContext, SettingsError, SettingsRequest, SettingsResponse};

/// Acts on a button in Provet: retries its creation, restores it, accepts its changes, or sends its new salt.
pub(super) async fn post_remote(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let (button, copy) = load_button(&ctx, &request).await?;
    let copy = copy.ok_or(SettingsError::NotFound)?;
    let (done, word) = match request.form.trimmed_value("do") {
        "finish" => (drift::retry_create(&ctx, &button).await, "finished"),
        "restore" => (
            drift::restore_remote(&ctx, &button, &copy).await,
            "restored",
        ),
        "accept" => {
            let same = request.form.trimmed_value("found") == detail::remote_fingerprint(&copy);
            (
                drift::accept_remote(&ctx, &button, &copy, same).await,
                "accepted",
            )
        }
        "salt" => (drift::push_salt(&ctx, &button, &copy).await, "salt-sent"),
        _ => {
            return Ok(SettingsResponse::Redirect(button_path(
                &ctx, &button.id, "",
            )));
        }
    };
    match done {
        Ok(()) => Ok(SettingsResponse::Redirect(button_path(
            &ctx,
            &button.id,
            &format!("?done={word}"),
        ))),
        Err(error) => {
            let message = error.user_message(&ctx)?;
            detail::error_response(&ctx, &request, &message).await
        }
    }
}
