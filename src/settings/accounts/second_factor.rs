//! Sets up a second factor: the app scans a secret, which becomes active when the first code is entered.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use qrcode::QrCode;
use qrcode::render::svg;
use secrecy::{ExposeSecret, SecretString};

use super::identity_check::{find_identity_errors, redirect_with_new_token};
use super::my_account;
use crate::settings::auth::totp;
use crate::settings::form::{self, FormField};
use crate::settings::{
    SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab, SignedInContext,
};
use crate::storage::StorageError;

const PAGE_URL: &str = "/settings/account/second-factor";

/// Creates a secret, after a confirmation.
pub(super) async fn post_begin(
    ctx: SignedInContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = account_id(&ctx)?;
    if let Some(refused) = identity_error_response(&ctx, &request).await? {
        return Ok(refused);
    }
    // It counts for nothing until a code confirms it: a half-finished setup locks nobody out.
    let secret = totp::new_secret();
    match ctx.db.start_totp_enrollment(account, &secret).await {
        // A second factor is already active: the page says so.
        Ok(()) | Err(StorageError::Conflict) => {
            redirect_with_new_token(&ctx, PAGE_URL.to_owned()).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Shows the secret and asks for a code.
pub(super) async fn get_second_factor(
    ctx: SignedInContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    match ctx.db.find_pending_totp_secret(account_id(&ctx)?).await? {
        Some(secret) => Ok(render_page(&ctx, &secret, None).into()),
        None => Ok(SettingsResponse::Redirect(my_account::PAGE_URL.to_owned())),
    }
}

/// Activates the second factor if the code is right.
pub(super) async fn post_confirm(
    ctx: SignedInContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = account_id(&ctx)?;
    let Some(secret) = ctx.db.find_pending_totp_secret(account).await? else {
        return Ok(SettingsResponse::Redirect(my_account::PAGE_URL.to_owned()));
    };
    let wrong = || fl!(ctx.i18n.fluent, "settings-second-factor-wrong");
    let Some(step) = totp::matching_time_step(&secret, request.form.raw_value("code"), ctx.now)
    else {
        return Ok(render_page(&ctx, &secret, Some(&wrong())).into());
    };
    // The step of this code is used up with it.
    let confirmed = ctx.db.confirm_totp_enrollment(account, &secret, step);
    match confirmed.await {
        Ok(()) => {
            ctx.audit_change("second-factor-on", None).await?;
            let to = format!("{}?done=second-factor-on", my_account::PAGE_URL);
            Ok(SettingsResponse::Redirect(to))
        }
        // Another window has created a newer secret meanwhile.
        Err(StorageError::Conflict) => Ok(SettingsResponse::Redirect(PAGE_URL.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// Removes the second factor, after a confirmation.
pub(super) async fn post_disable(
    ctx: SignedInContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = account_id(&ctx)?;
    if let Some(refused) = identity_error_response(&ctx, &request).await? {
        return Ok(refused);
    }
    ctx.db.remove_totp(account).await?;
    ctx.audit_change("second-factor-off", None).await?;
    let to = format!("{}?done=second-factor-off", my_account::PAGE_URL);
    redirect_with_new_token(&ctx, to).await
}

/// The account of the session; users who signed in with Provet have none, and so no second factor here.
fn account_id(ctx: &SignedInContext) -> Result<&str, SettingsError> {
    let account = ctx.session.account_id.as_deref();
    account.ok_or(SettingsError::NotFound)
}

async fn identity_error_response(
    ctx: &SignedInContext,
    request: &SettingsRequest,
) -> Result<Option<SettingsResponse>, SettingsError> {
    let errors = find_identity_errors(ctx, request, my_account::SECOND_FACTOR_FIELDS).await?;
    if errors.is_empty() {
        return Ok(None);
    }
    let page = my_account::render_page(ctx, &errors, None).await?;
    Ok(Some(page.into()))
}

fn render_page(ctx: &SignedInContext, secret: &SecretString, error: Option<&str>) -> SettingsPage {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-code-label");
    let field = FormField::new("code", &label, "")
        .make_required()
        .with_error(error);
    let address = totp::otpauth_uri(secret, &ctx.session.display_name);
    let body = html! {
        section {
            p { (fl!(fluent, "settings-second-factor-lead")) }
            (render_qr_code(ctx, &address))
            (form::copyable_value(ctx, &fl!(fluent, "settings-second-factor-secret"), secret.expose_secret()))
        }
        section {
            (form::post_form(ctx, PAGE_URL, &html! {
                (field.with_autocomplete("one-time-code").render())
                (form::submit_button(&fl!(fluent, "settings-second-factor-confirm")))
            }))
        }
    };
    let title = fl!(fluent, "settings-second-factor-title");
    SettingsPage {
        has_errors: error.is_some(),
        ..SettingsPage::new(title, SettingsTab::Account, body)
    }
}

/// The QR code, black on white in every colour scheme because cameras need it. Empty where it cannot be made: the
/// secret is shown as text below.
fn render_qr_code(ctx: &SignedInContext, address: &SecretString) -> Markup {
    let Ok(code) = QrCode::new(address.expose_secret()) else {
        return html! {};
    };
    let mut canvas = code.render::<svg::Color<'_>>();
    let drawn = STANDARD.encode(canvas.min_dimensions(240, 240).build());
    let alt = fl!(ctx.i18n.fluent, "settings-second-factor-picture");
    html! { p { img .qr src={ "data:image/svg+xml;base64," (drawn) } alt=(alt) width="240" height="240"; } }
}
