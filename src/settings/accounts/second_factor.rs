//! Setting up a second factor: a secret that an app takes from the screen, and that counts once a code was made of it.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use qrcode::QrCode;
use qrcode::render::svg;
use secrecy::{ExposeSecret, SecretString};

use super::my_account::{self, MyAccountFormErrors};
use crate::settings::auth::totp;
use crate::settings::form::{self, SettingsField};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::StorageError;

const PAGE_URL: &str = "/settings/account/second-factor";

/// Makes a secret for whoever types their password.
pub(super) async fn post_begin(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = account_id(&desk)?;
    if let Some(refused) = password_error_response(&desk, &asked, account).await? {
        return Ok(refused);
    }
    let secret = totp::new_secret();
    match desk.db.start_totp_enrollment(account, &secret).await {
        // It is on already: the page says so.
        Ok(()) | Err(StorageError::Conflict) => Ok(SettingsResponse::Redirect(PAGE_URL.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// Shows the secret and asks for a code.
pub(super) async fn get_second_factor(
    desk: Arc<SettingsContext>,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    match desk.db.find_pending_totp_secret(account_id(&desk)?).await? {
        Some(secret) => Ok(render_page(&desk, &secret, None)?.into()),
        None => Ok(SettingsResponse::Redirect(my_account::PAGE_URL.to_owned())),
    }
}

/// From now on signing in asks for a code, if this one is right.
pub(super) async fn post_confirm(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = account_id(&desk)?;
    let Some(secret) = desk.db.find_pending_totp_secret(account).await? else {
        return Ok(SettingsResponse::Redirect(my_account::PAGE_URL.to_owned()));
    };
    let wrong = || fl!(desk.i18n.fluent, "settings-second-factor-wrong");
    let Some(step) = totp::matching_time_step(&secret, asked.form.raw_value("code"), desk.now)
    else {
        return Ok(render_page(&desk, &secret, Some(&wrong()))?.into());
    };
    let confirmed = desk.db.confirm_totp_enrollment(account, &secret, step);
    match confirmed.await {
        Ok(()) => {
            desk.audit_change("second-factor-on", None).await?;
            let to = format!("{}?done=second-factor-on", my_account::PAGE_URL);
            Ok(SettingsResponse::Redirect(to))
        }
        // Another secret was shown meanwhile, perhaps in another window.
        Err(StorageError::Conflict) => Ok(SettingsResponse::Redirect(PAGE_URL.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// From now on signing in asks for no code, for whoever types their password.
pub(super) async fn post_disable(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = account_id(&desk)?;
    if let Some(refused) = password_error_response(&desk, &asked, account).await? {
        return Ok(refused);
    }
    desk.db.remove_totp(account).await?;
    desk.audit_change("second-factor-off", None).await?;
    Ok(SettingsResponse::Redirect(format!(
        "{}?done=second-factor-off",
        my_account::PAGE_URL
    )))
}

/// Whose second factor; people whom Provet vouches for have none here.
fn account_id(desk: &SettingsContext) -> Result<&str, SettingsError> {
    let account = desk.require_session()?.account_id.as_deref();
    account.ok_or(SettingsError::NotFound)
}

async fn password_error_response(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    account: &str,
) -> Result<Option<SettingsResponse>, SettingsError> {
    let Some(confirm) = my_account::password_error(desk, asked, account, "confirm").await? else {
        return Ok(None);
    };
    let mistakes = MyAccountFormErrors {
        confirmation_password: Some(confirm),
        ..MyAccountFormErrors::default()
    };
    Ok(Some(
        my_account::render_page(desk, &mistakes, None).await?.into(),
    ))
}

fn render_page(
    desk: &SettingsContext,
    secret: &SecretString,
    error: Option<&str>,
) -> Result<SettingsPage, SettingsError> {
    let fluent = &desk.i18n.fluent;
    let label = fl!(fluent, "settings-code-label");
    let field = SettingsField::new("code", &label, "")
        .required()
        .with_error(error);
    let address = totp::otpauth_uri(secret, &desk.require_session()?.display_name);
    let body = html! {
        section {
            p { (fl!(fluent, "settings-second-factor-lead")) }
            (render_qr_code(desk, &address))
            (form::copyable_value(desk, &fl!(fluent, "settings-second-factor-secret"), secret.expose_secret()))
        }
        section {
            (form::post_form(desk, PAGE_URL, &html! {
                (field.render_input("text", "one-time-code"))
                (form::submit_button(&fl!(fluent, "settings-second-factor-confirm")))
            }))
        }
    };
    let title = fl!(fluent, "settings-second-factor-title");
    Ok(SettingsPage {
        has_errors: error.is_some(),
        ..SettingsPage::new(title, SettingsTab::Account, body)
    })
}

/// A QR code, black on white whatever the page looks like: cameras want it so. Nothing where it cannot be made; the
/// secret stands below it as well.
fn render_qr_code(desk: &SettingsContext, address: &SecretString) -> Markup {
    let Ok(code) = QrCode::new(address.expose_secret()) else {
        return html! {};
    };
    let mut canvas = code.render::<svg::Color<'_>>();
    let drawn = STANDARD.encode(canvas.min_dimensions(240, 240).build());
    let alt = fl!(desk.i18n.fluent, "settings-second-factor-picture");
    html! { p { img .qr src={ "data:image/svg+xml;base64," (drawn) } alt=(alt) width="240" height="240"; } }
}
