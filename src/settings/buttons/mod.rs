//! The buttons of a clinic: entered in Provet by hand or by us, compared with Provet, removed.

mod add;
mod batch_result;
mod button_form;
mod create_remote;
mod detail;
mod drift;
mod list;
mod preview;
mod remote_client;
mod remote_error;
mod remote_status;
mod remove;
mod salt;
mod setup_guide;

use i18n_embed_fl::fl;

use super::route::route;
use super::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsRoute,
    SettingsTab, form,
};
use crate::provet::ProvetPage;
use crate::storage::{Button, IntegrationAction, RemoteButton};

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(Clinic, "/settings/clinics/{provet_id}/buttons", get list::get_buttons),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/compare", get list::get_comparison),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/add", get_sync add::get_add, post add::post_add),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/make", post preview::post_create),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/made/{batch}", get batch_result::get_batch, post batch_result::post_batch),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/{button}", get detail::get_button),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/{button}/salt", post salt::post_salt),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/{button}/provet", post drift::post_remote),
    route!(Clinic, "/settings/clinics/{provet_id}/buttons/{button}/remove", get remove::get_remove, post remove::post_remove),
];

/// The button that the URL names, and its copy in Provet where we created it there.
async fn load_button(
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
fn button_path(ctx: &ClinicContext, button: &str, below: &str) -> String {
    ctx.clinic_path(&format!("/buttons/{button}{below}"))
}

/// The name of a page of Provet.
fn page_name(ctx: &ClinicContext, page: Option<ProvetPage>) -> String {
    page.map_or_else(String::new, |page| {
        crate::panels::page_title(page, &ctx.i18n).to_string()
    })
}

/// The label of what Provet does when a button is pressed.
fn action_name(ctx: &ClinicContext, action: IntegrationAction) -> String {
    let fluent = &ctx.i18n.fluent;
    match action {
        IntegrationAction::SidePanel => fl!(fluent, "settings-buttons-action-side-panel"),
        IntegrationAction::Window => fl!(fluent, "settings-buttons-action-window"),
        IntegrationAction::Popup => fl!(fluent, "settings-buttons-action-popup"),
        IntegrationAction::Background => fl!(fluent, "settings-buttons-action-background"),
    }
}

/// Records in the audit what was done to a button; never its salt.
async fn audit_button(
    ctx: &ClinicContext,
    action: &'static str,
    button: &Button,
) -> Result<(), SettingsError> {
    let page = button.effective_page().map_or("", ProvetPage::slug);
    let detail = format!("{page}, {}, {}", button.action, button.id);
    Ok(ctx.audit_change(action, Some(detail)).await?)
}

/// An idempotency key for a form that must not take effect twice.
fn new_idempotency_key() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

/// The idempotency key of a form, if it is well-formed.
fn idempotency_key(request: &SettingsRequest) -> Option<&str> {
    let key = request.form.trimmed_value("key");
    let ours = key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    ours.then_some(key)
}
