//! The connection page: status, a test, permissions that the panels need, rate limit usage.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::connection_status::{self, ClinicConnectionStatus};
use super::connection_test::ConnectionTest;
use super::{permission_table, rate_limit_usage};
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    form,
};

pub(super) async fn get_connection(
    ctx: ClinicContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let status = render_status(&ctx, None).await?;
    page_response(&ctx, &status).await
}

/// Tests the connection and shows the result.
pub(super) async fn post_connection(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let id = ctx.provet_id();
    let credentials = ctx.db.list_credentials(id).await?;
    let test = match ClinicConnectionStatus::from_credentials(&credentials).testable_credential() {
        Some(stored) => Some(ConnectionTest::run(&ctx, stored).await?),
        None => None,
    };
    // Read again: the test may have changed the state of the credential.
    let status = render_status(&ctx, test.as_ref()).await?;
    if request.is_htmx {
        return Ok(SettingsResponse::Fragment(status));
    }
    page_response(&ctx, &status).await
}

/// The button precedes what htmx replaces, so that it keeps the focus.
async fn page_response(
    ctx: &ClinicContext,
    status: &Markup,
) -> Result<SettingsResponse, SettingsError> {
    let id = ctx.provet_id();
    let credentials = ctx.db.list_credentials(id).await?;
    let title = fl!(ctx.i18n.fluent, "settings-connection-title");
    let body = html! {
        @if ClinicConnectionStatus::from_credentials(&credentials).testable_credential().is_some() { (render_test_form(ctx)) }
        (status)
    };
    Ok(SettingsPage::new(title, SettingsTab::Clinic, body).into())
}

async fn render_status(
    ctx: &ClinicContext,
    test: Option<&ConnectionTest>,
) -> Result<Markup, SettingsError> {
    let id = ctx.provet_id();
    let credentials = ctx.db.list_credentials(id).await?;
    let status = ClinicConnectionStatus::from_credentials(&credentials);
    Ok(html! {
        // Announced when htmx puts the result of the test in.
        div #connection aria-live="polite" {
            section {
                (connection_status::render_status(ctx, status))
                p { a href=(ctx.clinic_path("/credentials")) { (fl!(ctx.i18n.fluent, "settings-credentials-title")) } }
            }
            @if let Some(test) = test { (test.render_section(ctx)) }
            (permission_table::render_section(ctx, test.and_then(ConnectionTest::permission_report)))
            (rate_limit_usage::render_section(ctx))
        }
    })
}

/// Submitted by htmx where there are scripts, with a progress message.
fn render_test_form(ctx: &ClinicContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let address = ctx.clinic_path("/connection");
    html! {
        form .settings-form method="post" action=(address) hx-post=(address) hx-target="#connection" hx-swap="outerHTML"
            hx-sync="drop" hx-nonce=(ctx.nonce) {
            (form::hidden_field(form::FIELD_FORM_TOKEN, &ctx.form_token))
            button { (fl!(fluent, "settings-connection-test")) }
            p .while-loading role="status" { (fl!(fluent, "settings-connection-testing")) }
        }
    }
}
