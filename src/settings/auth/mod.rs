//! Sign-in and sign-out: with a password and a code, with a one-time link, and with Provet.

mod administrator_permission;
mod breached_passwords;
mod common_passwords;
mod common_words;
mod one_time_link;
pub(super) mod password;
mod provet_sign_in;
mod redirect;
mod second_factor_policy;
mod session_start;
mod sign_in;
mod sign_in_page;
pub(super) mod throttle;
pub(super) mod totp;
pub(super) mod totp_challenge;

pub use breached_passwords::BreachedPasswords;
pub use provet_sign_in::{SettingsSignInOutcome, SignInCallbackParams, handle_callback};
pub use second_factor_policy::{SET_UP_URL, must_set_up_second_factor};
pub use session_start::SignInBrowser;

use super::route::route;
use super::{SettingsError, SettingsRequest, SettingsResponse, SettingsRoute, SignedInContext};
use crate::storage::AuditEventKind;

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(Public, sign_in_page::SIGN_IN_URL, get_sync sign_in::get_sign_in, post sign_in::post_sign_in),
    route!(Public, session_start::CODE_URL, get totp_challenge::get_code, post totp_challenge::post_code),
    route!(Public, sign_in_page::PROVET_SIGN_IN_URL, post provet_sign_in::post_provet_sign_in),
    route!(Public, "/settings/link/{token}", get one_time_link::get_link, post one_time_link::post_link),
    route!(OwnAccount, "/settings/sign-out", post post_sign_out),
];

/// Ends the session.
async fn post_sign_out(
    ctx: SignedInContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    ctx.db.end_session(&ctx.session.id).await?;
    ctx.audit_event(AuditEventKind::SignIn, "signed-out", None)
        .await?;
    Ok(SettingsResponse::SignedOut {
        redirect_to: format!("{}?done=signed-out", sign_in_page::SIGN_IN_URL),
    })
}
