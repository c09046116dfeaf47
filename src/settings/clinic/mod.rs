//! One clinic: overview, connection, permissions, policies, credentials, export and purge.

mod connection;
mod connection_status;
mod connection_test;
mod credentials;
mod export;
mod launch_security;
mod locale_suggestions;
mod permission_check;
mod permission_table;
mod policies;
mod purge;
mod rate_limit_usage;
mod setup_checklist;
mod webhook_url;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::route::route;
use super::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsRoute,
    SettingsTab,
};
use crate::storage::{CachedTenant, TenantFilter, TenantSort, TenantSummary};
use connection_status::ClinicConnectionStatus;

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(Clinic, "/settings/clinics/{provet_id}", get get_overview),
    route!(Clinic, "/settings/clinics/{provet_id}/state", get get_status),
    route!(Clinic, "/settings/clinics/{provet_id}/setup", get get_setup, post policies::post_setup),
    route!(Clinic, "/settings/clinics/{provet_id}/connection", get connection::get_connection, post connection::post_connection),
    route!(Clinic, "/settings/clinics/{provet_id}/launches", get launch_security::get_launches, post launch_security::post_launches),
    route!(Clinic, "/settings/clinics/{provet_id}/launches/end", post launch_security::post_end_panels),
    route!(Clinic, "/settings/clinics/{provet_id}/policies", get policies::get_policies, post policies::post_policies),
    route!(Clinic, "/settings/clinics/{provet_id}/policies/labels", get policies::get_provet_labels),
    route!(Clinic, "/settings/clinics/{provet_id}/credentials", get credentials::get_credentials),
    route!(Clinic, "/settings/clinics/{provet_id}/export", get export::get_export, post export::post_export),
    route!(Clinic, "/settings/clinics/{provet_id}/purge", get purge::get_purge, post purge::post_purge),
];

/// The overview.
async fn get_overview(
    ctx: ClinicContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = &ctx.clinic;
    let id = clinic.tenant.provet_id;
    let credentials = ctx.db.list_credentials(id).await?;
    let status = ClinicConnectionStatus::from_credentials(&credentials);
    let summary = load_summary(&ctx).await?;
    let fluent = &ctx.i18n.fluent;
    let body = html! {
        @if !clinic.is_enabled() {
            p .empty role="status" {
                (fl!(fluent, "settings-clinic-disabled")) " "
                a href=(ctx.clinic_path("/policies")) { (fl!(fluent, "settings-clinic-policies")) }
            }
        }
        (setup_checklist::render_section(&ctx, status, summary.as_ref()))
        (connection_status::render_section(&ctx, status))
        (launch_security::render_plain_notice(&ctx))
        section {
            h2 { (fl!(fluent, "settings-clinic-facts")) }
            (render_facts(&ctx, clinic, summary.as_ref()))
        }
        section {
            h2 { (fl!(fluent, "settings-clinic-more")) }
            (render_links(&ctx))
        }
    };
    Ok(SettingsPage::new(
        fl!(fluent, "settings-clinic-nav-overview"),
        SettingsTab::Clinic,
        body,
    )
    .into())
}

/// The connection status as a fragment, for a page that polls it; otherwise redirects to the overview.
async fn get_status(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    // Somebody opened the address of the fragment in a tab of its own.
    if !request.is_htmx {
        return Ok(SettingsResponse::Redirect(ctx.clinic_path("")));
    }
    let id = ctx.provet_id();
    let credentials = ctx.db.list_credentials(id).await?;
    Ok(SettingsResponse::Fragment(
        connection_status::render_section(
            &ctx,
            ClinicConnectionStatus::from_credentials(&credentials),
        ),
    ))
}

/// The set-up checklist as a fragment, for a page that polls it; otherwise redirects to the overview.
async fn get_setup(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    if !request.is_htmx {
        return Ok(SettingsResponse::Redirect(ctx.clinic_path("")));
    }
    let credentials = ctx.db.list_credentials(ctx.provet_id()).await?;
    let status = ClinicConnectionStatus::from_credentials(&credentials);
    let summary = load_summary(&ctx).await?;
    Ok(SettingsResponse::Fragment(setup_checklist::render_section(
        &ctx,
        status,
        summary.as_ref(),
    )))
}

/// The clinic's summary, as in the list of clinics.
async fn load_summary(ctx: &ClinicContext) -> Result<Option<TenantSummary>, SettingsError> {
    let all = TenantFilter {
        sort: TenantSort::Name,
        connection: None,
        search: String::new(),
        after: None,
    };
    let id = ctx.provet_id();
    let found = ctx
        .db
        // The same query as the list, so that both say the same.
        .list_tenant_summaries_among(&[id], &all, ctx.now)
        .await?;
    Ok(found.summaries.into_iter().next())
}

fn render_facts(
    ctx: &ClinicContext,
    clinic: &CachedTenant,
    summary: Option<&TenantSummary>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let base = clinic.tenant.base_url();
    html! {
        dl .facts {
            dt { (fl!(fluent, "settings-clinic-number")) }
            dd { (clinic.tenant.provet_id) }
            dt { (fl!(fluent, "settings-clinic-host")) }
            dd dir="ltr" { (base.host_str().unwrap_or_default()) }
            @if let Some(summary) = summary { (render_activity(ctx, summary)) }
            dt { (fl!(fluent, "settings-clinic-buttons")) }
            dd { (clinic.buttons.len()) }
            dt { (fl!(fluent, "settings-clinic-since")) }
            dd { (super::form::local_time(ctx, clinic.settings.created_at)) }
        }
    }
}

fn render_activity(ctx: &ClinicContext, summary: &TenantSummary) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (on, off) = (summary.departments_on, summary.departments_off);
    html! {
        dt { (fl!(fluent, "settings-clinic-departments")) }
        dd {
            // Provet names departments in hookup messages only: before the first they are unknown, not none.
            @if on == 0 && off == 0 { (fl!(fluent, "settings-clinics-departments-unknown")) }
            @else { (fl!(fluent, "settings-clinic-departments-count", on = on, off = off)) }
        }
        dt { (fl!(fluent, "settings-clinics-launch")) }
        dd {
            @match summary.last_launch_at {
                Some(at) => { (super::form::local_time(ctx, at)) }
                None => { (fl!(fluent, "settings-clinics-never")) }
            }
        }
        dt { (fl!(fluent, "settings-clinic-errors")) }
        dd {
            @if summary.errors_today == 0 { "0" }
            @else { a .bad href=(ctx.clinic_path("/doctor")) { (summary.errors_today) } }
        }
    }
}

fn render_links(ctx: &ClinicContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let pages = [
        (
            "/connection",
            fl!(fluent, "settings-connection-title"),
            fl!(fluent, "settings-connection-about"),
        ),
        (
            "/policies",
            fl!(fluent, "settings-clinic-policies"),
            fl!(fluent, "settings-policies-about"),
        ),
        (
            "/launches",
            fl!(fluent, "settings-launches-title"),
            fl!(fluent, "settings-launches-about"),
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
    let pages = pages
        .into_iter()
        .filter(|(below, ..)| *below != "/purge" || ctx.can_purge());
    html! {
        ul .link-list {
            @for (below, title, about) in pages { li { a href=(ctx.clinic_path(below)) { (title) } " " span .hint { (about) } } }
        }
    }
}
