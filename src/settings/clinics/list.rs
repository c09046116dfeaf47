//! The list of clinics: search, filter, sort; and the first steps while there is none.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::form_urlencoded;

use super::connection_messages;
use crate::settings::form::{self, FormField, InputKind};
use crate::settings::table::{self, PageLink};
use crate::settings::{
    SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab, SignedInContext,
};
use crate::storage::{
    AccessScope, TenantConnection, TenantFilter, TenantSort, TenantState, TenantSummary,
    TenantSummaryPage,
};

/// The list's URL.
pub(super) const LIST_URL: &str = "/settings/clinics";

/// The URL for adding a clinic by hand.
pub(super) const ADD_URL: &str = "/settings/clinics/add";

/// The clinics that the user may access.
pub(super) async fn get_clinics(
    ctx: SignedInContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let filter = parse_filter(&request);
    let services = &ctx.services;
    let found = match &ctx.session.scope {
        AccessScope::Operator => services.db.list_tenant_summaries(&filter, ctx.now).await?,
        // The scope is part of the query: a page that is filtered afterwards would be short.
        AccessScope::Administrator(clinics) => {
            services
                .db
                .list_tenant_summaries_among(clinics, &filter, ctx.now)
                .await?
        }
    };
    let title = fl!(ctx.i18n.fluent, "settings-clinics-title");
    let everything =
        filter.search.is_empty() && filter.connection.is_none() && filter.after.is_none();
    let is_empty = found.summaries.is_empty() && found.unreadable.is_empty();
    let body = if everything && is_empty {
        render_onboarding(&ctx).await?
    } else {
        render_list(&ctx, &filter, &found)
    };
    Ok(SettingsPage::new(title, SettingsTab::Clinics, body).into())
}

/// Parses the filter; invalid values are ignored.
fn parse_filter(request: &SettingsRequest) -> TenantFilter {
    let query = &request.query;
    TenantFilter {
        sort: query
            .trimmed_value("sort")
            .parse()
            .unwrap_or(TenantSort::Name),
        connection: query.trimmed_value("state").parse().ok(),
        // Longer than any name; the rest would only cost the database time.
        search: query.trimmed_value("search").chars().take(100).collect(),
        after: query.trimmed_value("after").parse().ok(),
    }
}

/// The URL of the same list, after a cursor.
fn list_url(filter: &TenantFilter, after: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !filter.search.is_empty() {
        query.append_pair("search", &filter.search);
    }
    if let Some(connection) = filter.connection {
        query.append_pair("state", connection.as_str());
    }
    // The usual order is left out, so that the plain list has one URL.
    if filter.sort != TenantSort::Name {
        query.append_pair("sort", filter.sort.as_str());
    }
    if let Some(after) = after {
        query.append_pair("after", after);
    }
    match query.finish() {
        query if query.is_empty() => LIST_URL.to_owned(),
        query => format!("{LIST_URL}?{query}"),
    }
}

fn render_list(ctx: &SignedInContext, filter: &TenantFilter, found: &TenantSummaryPage) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        @if ctx.is_operator() { p { (render_add_link(ctx)) } }
        section aria-label=(fl!(fluent, "settings-clinics-title")) {
            (render_filter(ctx, filter))
            @if found.summaries.is_empty() && found.unreadable.is_empty() { (render_no_results(ctx, filter, found)) }
            @else { (render_table(ctx, found)) }
            (render_pagination(ctx, filter, found))
        }
    }
}

fn render_add_link(ctx: &SignedInContext) -> Markup {
    html! { a href=(ADD_URL) { (fl!(ctx.i18n.fluent, "settings-clinics-add")) } }
}

fn render_filter(ctx: &SignedInContext, filter: &TenantFilter) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let search = fl!(fluent, "settings-clinics-search");
    let search = FormField::new("search", &search, &filter.search);
    let state = fl!(fluent, "settings-clinics-state");
    let chosen = filter.connection.map_or("", TenantConnection::as_str);
    let any = ("", fl!(fluent, "settings-clinics-any-state"));
    let states = TenantConnection::ALL
        .iter()
        .map(|it| (it.as_str(), connection_messages::status_label(ctx, *it)));
    let states: Vec<_> = std::iter::once(any).chain(states).collect();
    let sort = fl!(fluent, "settings-clinics-sort");
    let sorts: Vec<_> = TenantSort::ALL
        .iter()
        .map(|it| (it.as_str(), sort_label(ctx, *it)))
        .collect();
    let body = html! {
        (search.with_kind(InputKind::Search).render())
        (FormField::new("state", &state, chosen).render_select(&states))
        (FormField::new("sort", &sort, filter.sort.as_str()).render_select(&sorts))
        (form::submit_button(&fl!(fluent, "settings-clinics-show")))
    };
    html! {
        (form::search_form(LIST_URL, &body))
        p .hint { (fl!(fluent, "settings-clinics-search-hint")) }
    }
}

fn sort_label(ctx: &SignedInContext, sort: TenantSort) -> String {
    let fluent = &ctx.i18n.fluent;
    match sort {
        TenantSort::Name => fl!(fluent, "settings-clinics-sort-name"),
        TenantSort::Number => fl!(fluent, "settings-clinics-sort-number"),
        TenantSort::Launch => fl!(fluent, "settings-clinics-sort-launch"),
        TenantSort::Errors => fl!(fluent, "settings-clinics-sort-errors"),
    }
}

fn render_table(ctx: &SignedInContext, found: &TenantSummaryPage) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let labels = ClinicColumnLabels {
        clinic: fl!(fluent, "settings-clinics-clinic"),
        connection: fl!(fluent, "settings-clinics-state"),
        departments: fl!(fluent, "settings-clinics-departments"),
        launch: fl!(fluent, "settings-clinics-launch"),
        errors: fl!(fluent, "settings-clinics-errors"),
    };
    let rows = html! {
        @for summary in &found.summaries { (render_row(ctx, &labels, summary)) }
        @for number in &found.unreadable {
            tr {
                th scope="row" { (number) }
                td .bad colspan="4" { (fl!(fluent, "settings-clinics-unreadable")) }
            }
        }
    };
    table::render_wide_table(
        &[
            &labels.clinic,
            &labels.connection,
            &labels.departments,
            &labels.launch,
            &labels.errors,
        ],
        &rows,
    )
}

/// Column labels; on a narrow screen each cell repeats its own.
struct ClinicColumnLabels {
    clinic: String,
    connection: String,
    departments: String,
    launch: String,
    errors: String,
}

fn render_row(
    ctx: &SignedInContext,
    labels: &ClinicColumnLabels,
    summary: &TenantSummary,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let why =
        connection_messages::status_reason(ctx, summary.connection, summary.reason.as_deref());
    html! {
        tr {
            th scope="row" { (render_clinic(ctx, summary)) }
            td data-label=(labels.connection) {
                (connection_messages::render_status_badge(ctx, summary.connection))
                @if summary.state == TenantState::Disabled { " " span .bad { (fl!(fluent, "settings-clinics-off")) } }
                @if let Some(why) = why { div .hint { (why) } }
            }
            td .nowrap data-label=(labels.departments) { (departments_label(ctx, summary)) }
            td .nowrap data-label=(labels.launch) {
                @match summary.last_launch_at {
                    Some(at) => (form::local_time(ctx, at)),
                    None => (fl!(fluent, "settings-clinics-never")),
                }
            }
            td data-label=(labels.errors) {
                @if summary.errors_today > 0 {
                    a .bad href={ (clinic_url(summary)) "/doctor" } { (summary.errors_today) }
                } @else { "0" }
            }
        }
    }
}

fn clinic_url(summary: &TenantSummary) -> String {
    format!("{LIST_URL}/{}", summary.tenant.provet_id)
}

fn render_clinic(ctx: &SignedInContext, summary: &TenantSummary) -> Markup {
    let number = summary.tenant.provet_id.to_string();
    let unnamed = || {
        fl!(
            ctx.i18n.fluent,
            "settings-clinic-unnamed",
            number = number.as_str()
        )
    };
    let name = Some(summary.name.clone()).filter(|name| !name.trim().is_empty());
    let base = summary.tenant.base_url();
    let host = base.host_str().unwrap_or_default();
    html! {
        a href=(clinic_url(summary)) dir="auto" { (name.unwrap_or_else(unnamed)) }
        div .hint { (number) " · " (host) @if let Some(port) = base.port() { ":" (port) } }
    }
}

fn departments_label(ctx: &SignedInContext, summary: &TenantSummary) -> String {
    let fluent = &ctx.i18n.fluent;
    match (summary.departments_on, summary.departments_off) {
        (0, 0) => fl!(fluent, "settings-clinics-departments-unknown"),
        (on, 0) => fl!(fluent, "settings-clinics-departments-on", on = on),
        (on, off) => fl!(
            fluent,
            "settings-clinics-departments-both",
            on = on,
            off = off
        ),
    }
}

/// The message that nothing was found, or nothing yet.
fn render_no_results(
    ctx: &SignedInContext,
    filter: &TenantFilter,
    found: &TenantSummaryPage,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let message = if found.next.is_some() {
        fl!(fluent, "settings-clinics-none-yet-found")
    } else if filter.after.is_some() {
        fl!(fluent, "settings-clinics-no-more")
    } else {
        fl!(fluent, "settings-clinics-none-found")
    };
    html! { p .empty { (message) " " a href=(LIST_URL) { (fl!(fluent, "settings-clinics-all")) } } }
}

fn render_pagination(
    ctx: &SignedInContext,
    filter: &TenantFilter,
    found: &TenantSummaryPage,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let first = filter.after.as_ref().map(|_| PageLink {
        url: list_url(filter, None),
        label: fl!(fluent, "settings-clinics-first"),
    });
    let next = found.next.as_ref().map(|next| PageLink {
        url: list_url(filter, Some(&next.to_string())),
        label: fl!(fluent, "settings-clinics-next"),
    });
    let label = fl!(fluent, "settings-clinics-pages");
    table::render_pagination(&label, first.as_ref(), next.as_ref(), None)
}

/// The first steps while there is no clinic.
async fn render_onboarding(ctx: &SignedInContext) -> Result<Markup, SettingsError> {
    let fluent = &ctx.i18n.fluent;
    if !ctx.is_operator() {
        return Ok(html! { p .empty { (fl!(fluent, "settings-clinics-none-of-yours")) } });
    }
    let hookup = ctx.load_hookup_url().await?;
    let redirect = ctx.public_url_for("/oauth/callback");
    Ok(html! {
        section {
            h2 { (fl!(fluent, "settings-clinics-begin")) }
            ol .steps {
                li {
                    p { (fl!(fluent, "settings-clinics-begin-register")) }
                    (form::copyable_value(ctx, &fl!(fluent, "settings-system-hookup"), &hookup))
                    (form::copyable_value(ctx, &fl!(fluent, "settings-system-redirect"), &redirect))
                }
                li { p { (fl!(fluent, "settings-clinics-begin-catalogue")) } }
                li { p { (fl!(fluent, "settings-clinics-begin-here")) } }
            }
            p { (fl!(fluent, "settings-clinics-begin-by-hand")) " " (render_add_link(ctx)) }
        }
    })
}
