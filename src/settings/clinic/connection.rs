//! The connection: tested now, what the panels need and Provet allows, and what was spent of Provet's rate limits.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::connection_status::{self, ClinicConnectionStatus};
use super::connection_test::ConnectionTest;
use super::{permission_table, rate_limit_usage};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    form,
};

pub(super) async fn get_connection(
    desk: Arc<SettingsContext>,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let told = render_status(&desk, None).await?;
    page_response(&desk, &told).await
}

/// Tests the connection; the answer is the page with what came of it.
pub(super) async fn post_connection(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let id = desk.require_clinic()?.tenant.provet_id;
    let credentials = desk.db.list_credentials(id).await?;
    let trial = match ClinicConnectionStatus::from_credentials(&credentials).testable_credential() {
        Some(stored) => Some(ConnectionTest::run(&desk, stored).await?),
        None => None,
    };
    let told = render_status(&desk, trial.as_ref()).await?;
    if asked.is_htmx {
        return Ok(SettingsResponse::Fragment(told));
    }
    page_response(&desk, &told).await
}

/// The button stands before what it replaces, so that it keeps the focus.
async fn page_response(
    desk: &SettingsContext,
    told: &Markup,
) -> Result<SettingsResponse, SettingsError> {
    let id = desk.require_clinic()?.tenant.provet_id;
    let credentials = desk.db.list_credentials(id).await?;
    let title = fl!(desk.i18n.fluent, "settings-connection-title");
    let body = html! {
        @if ClinicConnectionStatus::from_credentials(&credentials).testable_credential().is_some() { (render_test_form(desk)) }
        (told)
    };
    Ok(SettingsPage::new(title, SettingsTab::Clinic, body).into())
}

async fn render_status(
    desk: &SettingsContext,
    trial: Option<&ConnectionTest>,
) -> Result<Markup, SettingsError> {
    let id = desk.require_clinic()?.tenant.provet_id;
    let credentials = desk.db.list_credentials(id).await?;
    let standing = ClinicConnectionStatus::from_credentials(&credentials);
    Ok(html! {
        div #connection aria-live="polite" {
            section {
                (connection_status::render_status(desk, standing))
                p { a href=(desk.clinic_path("/credentials")) { (fl!(desk.i18n.fluent, "settings-credentials-title")) } }
            }
            @if let Some(trial) = trial { (trial.render_section(desk)) }
            (permission_table::render_section(desk, trial.and_then(ConnectionTest::permission_report)))
            (rate_limit_usage::render_section(desk))
        }
    })
}

/// Sent by htmx where there are scripts, and says then that it is at it.
fn render_test_form(desk: &SettingsContext) -> Markup {
    let fluent = &desk.i18n.fluent;
    let address = desk.clinic_path("/connection");
    html! {
        form .settings-form method="post" action=(address) hx-post=(address) hx-target="#connection" hx-swap="outerHTML"
            hx-sync="drop" hx-nonce=(desk.nonce) {
            (form::hidden_field(form::FIELD_FORM_TOKEN, &desk.form_token))
            button { (fl!(fluent, "settings-connection-test")) }
            p .while-asking role="status" { (fl!(fluent, "settings-connection-testing")) }
        }
    }
}
