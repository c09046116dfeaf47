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
        get: Some(|desk, asked| Box::pin(list::get_buttons(desk, asked))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/compare",
        access: RouteAccess::Clinic,
        get: Some(|desk, asked| Box::pin(list::get_comparison(desk, asked))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/add",
        access: RouteAccess::Clinic,
        get: Some(|desk, asked| Box::pin(std::future::ready(add::get_add(&desk, &asked)))),
        post: Some(|desk, asked| Box::pin(add::post_add(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/make",
        access: RouteAccess::Clinic,
        get: None,
        post: Some(|desk, asked| Box::pin(preview::post_create(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/made/{batch}",
        access: RouteAccess::Clinic,
        get: Some(|desk, asked| Box::pin(batch_result::get_batch(desk, asked))),
        post: Some(|desk, asked| Box::pin(batch_result::post_batch(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/{button}",
        access: RouteAccess::Clinic,
        get: Some(|desk, asked| Box::pin(detail::get_button(desk, asked))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/{button}/salt",
        access: RouteAccess::Clinic,
        get: None,
        post: Some(|desk, asked| Box::pin(salt::post_salt(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/{button}/provet",
        access: RouteAccess::Clinic,
        get: None,
        post: Some(|desk, asked| Box::pin(drift::post_remote(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/buttons/{button}/remove",
        access: RouteAccess::Clinic,
        get: Some(|desk, asked| Box::pin(remove::get_remove(desk, asked))),
        post: Some(|desk, asked| Box::pin(remove::post_remove(desk, asked))),
    },
];

/// The clinic's button that the address names, as it is now, and its copy in Provet where we make it there.
async fn load_button(
    desk: &SettingsContext,
    asked: &SettingsRequest,
) -> Result<(Button, Option<RemoteButton>), SettingsError> {
    let clinic = desk.require_clinic()?.tenant.provet_id;
    let id = asked.path_params.trimmed_value("button");
    let button = desk.db.find_button(clinic, id).await?;
    let button = button.ok_or(SettingsError::NotFound)?;
    let copy = desk.db.find_remote_button(clinic, id).await?;
    Ok((button, copy))
}

/// The address of a button's page, and what follows.
fn button_path(desk: &SettingsContext, button: &str, below: &str) -> String {
    desk.clinic_path(&format!("/buttons/{button}{below}"))
}

/// What a page of Provet is called.
fn page_name(desk: &SettingsContext, page: Option<ProvetPage>) -> String {
    page.map_or_else(String::new, |page| {
        crate::panels::page_title(page, &desk.i18n).to_string()
    })
}

/// What Provet does when a button is pressed.
fn action_name(desk: &SettingsContext, action: IntegrationAction) -> String {
    let fluent = &desk.i18n.fluent;
    match action {
        IntegrationAction::SidePanel => fl!(fluent, "settings-buttons-action-side-panel"),
        IntegrationAction::Window => fl!(fluent, "settings-buttons-action-window"),
        IntegrationAction::Popup => fl!(fluent, "settings-buttons-action-popup"),
        IntegrationAction::Background => fl!(fluent, "settings-buttons-action-background"),
    }
}

/// Notes in the audit what was done to a button; never its salt.
async fn audit_button(
    desk: &SettingsContext,
    action: &'static str,
    button: &Button,
) -> Result<(), SettingsError> {
    let page = button.effective_page().map_or("", ProvetPage::slug);
    let detail = format!("{page}, {}, {}", button.action, button.id);
    Ok(desk.audit_change(action, Some(detail)).await?)
}

/// A key for a form that must not do its work twice.
fn new_idempotency_key() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

/// The key that a form carries, if it is one of ours.
fn idempotency_key(asked: &SettingsRequest) -> Option<&str> {
    let key = asked.form.trimmed_value("key");
    let ours = key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    ours.then_some(key)
}
