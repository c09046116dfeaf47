//! The buttons of a clinic: what to type into Provet, or have it typed for you, and whether it is still so.

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

use super::{
    RouteAccess, SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsRoute, SettingsTab, form,
};
use crate::provet::ProvetPage;
use crate::storage::{Button, IntegrationAction, RemoteButton};

pub(super) const ROUTES: &[SettingsRoute] = &[
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons",
        access: RouteAccess::Clinic,
        get: Some(|ctx, request| Box::pin(list::get_buttons(ctx, request))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/compare",
        access: RouteAccess::Clinic,
        get: Some(|ctx, request| Box::pin(list::get_comparison(ctx, request))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/add",
        access: RouteAccess::Clinic,
        get: Some(|ctx, request| Box::pin(std::future::ready(add::get_add(&ctx, &request)))),
        post: Some(|ctx, request| Box::pin(add::post_add(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/make",
        access: RouteAccess::Clinic,
        get: None,
        post: Some(|ctx, request| Box::pin(preview::post_create(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/made/{batch}",
        access: RouteAccess::Clinic,
        get: Some(|ctx, request| Box::pin(batch_result::get_batch(ctx, request))),
        post: Some(|ctx, request| Box::pin(batch_result::post_batch(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/{button}",
        access: RouteAccess::Clinic,
        get: Some(|ctx, request| Box::pin(detail::get_button(ctx, request))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/{button}/salt",
        access: RouteAccess::Clinic,
        get: None,
        post: Some(|ctx, request| Box::pin(salt::post_salt(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/{button}/provet",
        access: RouteAccess::Clinic,
        get: None,
        post: Some(|ctx, request| Box::pin(drift::post_remote(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/{button}/remove",
        access: RouteAccess::Clinic,
        get: Some(|ctx, request| Box::pin(remove::get_remove(ctx, request))),
        post: Some(|ctx, request| Box::pin(remove::post_remove(ctx, request))),
    },
];

/// The clinic's button that the address names, as it is now, and its copy in Provet where we make it there.
async fn load_button(
    ctx: &SettingsContext,
    request: &SettingsRequest,
) -> Result<(Button, Option<RemoteButton>), SettingsError> {
    let clinic = ctx.require_clinic()?.tenant.provet_id;
    let id = request.path_params.trimmed_value("button");
    let button = ctx.db.find_button(clinic, id).await?;
    let button = button.ok_or(SettingsError::NotFound)?;
    let copy = ctx.db.find_remote_button(clinic, id).await?;
    Ok((button, copy))
}

/// The address of a button's page, and what follows.
fn button_path(ctx: &SettingsContext, button: &str, below: &str) -> String {
    ctx.clinic_path(&format!("/buttons/{button}{below}"))
}

/// What a page of Provet is called.
fn page_name(ctx: &SettingsContext, page: Option<ProvetPage>) -> String {
    page.map_or_else(String::new, |page| {
        crate::panels::page_title(page, &ctx.i18n).to_string()
    })
}

/// What Provet does when a button is pressed.
fn action_name(ctx: &SettingsContext, action: IntegrationAction) -> String {
    let fluent = &ctx.i18n.fluent;
    match action {
        IntegrationAction::SidePanel => fl!(fluent, "settings-buttons-action-side-panel"),
        IntegrationAction::Window => fl!(fluent, "settings-buttons-action-window"),
        IntegrationAction::Popup => fl!(fluent, "settings-buttons-action-popup"),
        IntegrationAction::Background => fl!(fluent, "settings-buttons-action-background"),
    }
}

/// Notes in the audit what was done to a button; never its salt.
async fn audit_button(
    ctx: &SettingsContext,
    action: &'static str,
    button: &Button,
) -> Result<(), SettingsError> {
    let page = button.effective_page().map_or("", ProvetPage::slug);
    let detail = format!("{page}, {}, {}", button.action, button.id);
    Ok(ctx.audit_change(action, Some(detail)).await?)
}

/// A key for a form that must not do its work twice.
fn new_idempotency_key() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

/// The key that a form carries, if it is one of ours.
fn idempotency_key(request: &SettingsRequest) -> Option<&str> {
    let key = request.form.trimmed_value("key");
    let ours = key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    ours.then_some(key)
}
