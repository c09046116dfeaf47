//! Setting up a second factor: a secret that an app takes from the screen, and that counts once a code was made of it.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use qrcode::QrCode;
use qrcode::render::svg;
use secrecy::{ExposeSecret, SecretString};

use super::own::{self, Mistakes};
use crate::settings::form::{self, Field};
use crate::settings::signing::totp;
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::StorageError;

const ADDRESS: &str = "/settings/account/second-factor";

/// Makes a secret for whoever types their password.
pub(super) async fn begin(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let account = account(&desk)?;
    if let Some(refused) = refused(&desk, &asked, account).await? {
        return Ok(refused);
    }
    let secret = totp::new_secret();
    match desk.db.offer_second_factor(account, &secret).await {
        // It is on already: the page says so.
        Ok(()) | Err(StorageError::Conflict) => Ok(Answer::To(ADDRESS.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// Shows the secret and asks for a code.
pub(super) async fn show(desk: Arc<Desk>, _: Asked) -> Result<Answer, SettingsError> {
    match desk.db.offered_second_factor(account(&desk)?).await? {
        Some(secret) => Ok(sheet(&desk, &secret, None)?.into()),
        None => Ok(Answer::To(own::ADDRESS.to_owned())),
    }
}

/// From now on signing in asks for a code, if this one is right.
pub(super) async fn confirm(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let account = account(&desk)?;
    let Some(secret) = desk.db.offered_second_factor(account).await? else {
        return Ok(Answer::To(own::ADDRESS.to_owned()));
    };
    let wrong = || fl!(desk.words.fluent, "settings-second-factor-wrong");
    let Some(step) = totp::step_of(&secret, asked.form.raw("code"), desk.now) else {
        return Ok(sheet(&desk, &secret, Some(&wrong()))?.into());
    };
    let confirmed = desk.db.confirm_second_factor(account, &secret, step);
    match confirmed.await {
        Ok(()) => {
            desk.note("second-factor-on", None).await?;
            let to = format!("{}?done=second-factor-on", own::ADDRESS);
            Ok(Answer::To(to))
        }
        // Another secret was shown meanwhile, perhaps in another window.
        Err(StorageError::Conflict) => Ok(Answer::To(ADDRESS.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// From now on signing in asks for no code, for whoever types their password.
pub(super) async fn switch_off(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let account = account(&desk)?;
    if let Some(refused) = refused(&desk, &asked, account).await? {
        return Ok(refused);
    }
    desk.db.drop_second_factor(account).await?;
    desk.note("second-factor-off", None).await?;
    Ok(Answer::To(format!(
        "{}?done=second-factor-off",
        own::ADDRESS
    )))
}

/// Whose second factor; people whom Provet vouches for have none here.
fn account(desk: &Desk) -> Result<&str, SettingsError> {
    let account = desk.session()?.account.as_deref();
    account.ok_or(SettingsError::NotFound)
}

async fn refused(
    desk: &Desk,
    asked: &Asked,
    account: &str,
) -> Result<Option<Answer>, SettingsError> {
    let Some(confirm) = own::refusal(desk, asked, account, "confirm").await? else {
        return Ok(None);
    };
    let mistakes = Mistakes {
        confirm: Some(confirm),
        ..Mistakes::default()
    };
    Ok(Some(own::sheet(desk, &mistakes, None).await?.into()))
}

fn sheet(desk: &Desk, secret: &SecretString, error: Option<&str>) -> Result<Sheet, SettingsError> {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-code-label");
    let field = Field::new("code", &label, "").required().error(error);
    let address = totp::address(secret, &desk.session()?.name);
    let body = html! {
        section {
            p { (fl!(fluent, "settings-second-factor-lead")) }
            (picture(desk, &address))
            (form::copy(desk, &fl!(fluent, "settings-second-factor-secret"), secret.expose_secret()))
        }
        section {
            (form::form(desk, ADDRESS, &html! {
                (field.input("text", "one-time-code"))
                (form::send(&fl!(fluent, "settings-second-factor-confirm")))
            }))
        }
    };
    let title = fl!(fluent, "settings-second-factor-title");
    Ok(Sheet {
        refused: error.is_some(),
        ..Sheet::new(title, Tab::Account, body)
    })
}

/// A QR code, black on white whatever the page looks like: cameras want it so. Nothing where it cannot be made; the
/// secret stands below it as well.
fn picture(desk: &Desk, address: &SecretString) -> Markup {
    let Ok(code) = QrCode::new(address.expose_secret()) else {
        return html! {};
    };
    let mut canvas = code.render::<svg::Color<'_>>();
    let drawn = STANDARD.encode(canvas.min_dimensions(240, 240).build());
    let alt = fl!(desk.words.fluent, "settings-second-factor-picture");
    html! { p { img .qr src={ "data:image/svg+xml;base64," (drawn) } alt=(alt) width="240" height="240"; } }
}
