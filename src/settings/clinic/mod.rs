//! One clinic: its connection, what Provet allows it, its policies, and its data.

mod connection;
mod connection_status;
mod connection_test;
mod credentials;
mod export;
mod permission_check;
mod permission_table;
mod policies;
mod purge;
mod rate_limit_usage;

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{
    RouteAccess, SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsRoute, SettingsTab,
};
use crate::storage::{CachedTenant, TenantFilter, TenantSort, TenantSummary};
use connection_status::ClinicConnectionStatus;

/// A page of one clinic.
macro_rules! page {
    ($path:literal, $get:path) => {
        SettingsRoute {
            path: concat!("/settings/clinics/{provet_id}", $path),
            access: RouteAccess::Clinic,
            get: Some(|ctx, request| Box::pin($get(ctx, request))),
            post: None,
        }
    };
    ($path:literal, $get:path, $post:path) => {
        SettingsRoute {
            post: Some(|ctx, request| Box::pin($post(ctx, request))),
            ..page!($path, $get)
        }
    };
}

pub(super) const ROUTES: &[SettingsRoute] = &[
    page!("", get_overview),
    page!("/state", get_status),
    page!(
        "/connection",
        connection::get_connection,
        connection::post_connection
    ),
    page!("/policies", policies::get_policies, policies::post_policies),
    page!("/credentials", credentials::get_credentials),
    page!("/export", export::get_export, export::post_export),
    page!("/purge", purge::get_purge, purge::post_purge),
];

/// What matters at one glance.
async fn get_overview(
    ctx: Arc<SettingsContext>,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = ctx.require_clinic()?;
    let id = clinic.tenant.provet_id;
    let credentials = ctx.db.list_credentials(id).await?;
    let summary = load_summary(&ctx).await?;
    let fluent = &ctx.i18n.fluent;
    let body = html! {
        @if !clinic.is_enabled() {
            p .empty role="status" {
                (fl!(fluent, "settings-one-disabled")) " "
                a href=(ctx.clinic_path("/policies")) { (fl!(fluent, "settings-one-policies")) }
            }
        }
        (connection_status::render_section(&ctx, ClinicConnectionStatus::from_credentials(&credentials)))
        (render_next_step(&ctx, clinic))
        section {
            h2 { (fl!(fluent, "settings-one-facts")) }
            (render_facts(&ctx, clinic, summary.as_ref()))
        }
        section {
            h2 { (fl!(fluent, "settings-one-more")) }
            (render_links(&ctx))
        }
    };
    Ok(SettingsPage::new(
        fl!(fluent, "settings-clinic-overview"),
        SettingsTab::Clinic,
        body,
    )
    .into())
}

/// The connection alone, for a page that waits for it; to everybody else the whole page.
async fn get_status(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    if !request.is_htmx {
        return Ok(SettingsResponse::Redirect(ctx.clinic_path("")));
    }
    let id = ctx.require_clinic()?.tenant.provet_id;
    let credentials = ctx.db.list_credentials(id).await?;
    Ok(SettingsResponse::Fragment(
        connection_status::render_section(
            &ctx,
            ClinicConnectionStatus::from_credentials(&credentials),
        ),
    ))
}

/// For a new clinic.
fn render_next_step(ctx: &SettingsContext, clinic: &CachedTenant) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        @if clinic.buttons.is_empty() {
            section {
                h2 { (fl!(fluent, "settings-one-next")) }
                p { (fl!(fluent, "settings-one-next-buttons")) }
                p { a .act href=(ctx.clinic_path("/buttons")) { (fl!(fluent, "settings-one-set-up-button")) } }
            }
        }
    }
}

/// The clinic as the list of clinics has it: what goes on there.
async fn load_summary(ctx: &SettingsContext) -> Result<Option<TenantSummary>, SettingsError> {
    let all = TenantFilter {
        sort: TenantSort::Name,
        connection: None,
        search: String::new(),
        after: None,
    };
    let id = ctx.require_clinic()?.tenant.provet_id;
    let found = ctx
        .db
        .list_tenant_summaries_among(&[id], &all, ctx.now)
        .await?;
    Ok(found.summaries.into_iter().next())
}

fn render_facts(
    ctx: &SettingsContext,
    clinic: &CachedTenant,
    summary: Option<&TenantSummary>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let base = clinic.tenant.base_url();
    html! {
        dl .facts {
            dt { (fl!(fluent, "settings-one-number")) }
            dd { (clinic.tenant.provet_id) }
            dt { (fl!(fluent, "settings-one-host")) }
            dd dir="ltr" { (base.host_str().unwrap_or_default()) }
            @if let Some(summary) = summary { (render_activity(ctx, summary)) }
            dt { (fl!(fluent, "settings-one-buttons")) }
            dd { (clinic.buttons.len()) }
            dt { (fl!(fluent, "settings-one-since")) }
            dd { (super::form::local_time(ctx, clinic.settings.created_at)) }
        }
    }
}

fn render_activity(ctx: &SettingsContext, summary: &TenantSummary) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (on, off) = (summary.departments_on, summary.departments_off);
    html! {
        dt { (fl!(fluent, "settings-one-departments")) }
        dd {
            @if on == 0 && off == 0 { (fl!(fluent, "settings-clinics-departments-unknown")) }
            @else { (fl!(fluent, "settings-one-departments-count", on = on, off = off)) }
        }
        dt { (fl!(fluent, "settings-clinics-launch")) }
        dd {
            @match summary.last_launch_at {
                Some(at) => { (super::form::local_time(ctx, at)) }
                None => { (fl!(fluent, "settings-clinics-never")) }
            }
        }
        dt { (fl!(fluent, "settings-one-errors")) }
        dd {
            @if summary.errors_today == 0 { "0" }
            @else { a .bad href=(ctx.clinic_path("/doctor")) { (summary.errors_today) } }
        }
    }
}

fn render_links(ctx: &SettingsContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let pages = [
        (
            "/connection",
            fl!(fluent, "settings-connection-title"),
            fl!(fluent, "settings-connection-about"),
        ),
        (
            "/policies",
            fl!(fluent, "settings-one-policies"),
            fl!(fluent, "settings-policies-about"),
        ),
        (
            "/credentials",
            fl!(fluent, "settings-credentials-title"),
            fl!(fluent, "settings-credentials-about"),
        ),
        (
            "/export",
            fl!(fluent, "settings-export-title"),
            fl!(fluent, "settings-export-about"),
        ),
        (
            "/purge",
            fl!(fluent, "settings-purge-title"),
            fl!(fluent, "settings-purge-about"),
        ),
    ];
    html! {
        ul .link-list {
            @for (below, title, about) in pages { li { a href=(ctx.clinic_path(below)) { (title) } " " span .hint { (about) } } }
        }
    }
}
