//! The list: one line for each clinic, to be searched, filtered and sorted; and what to do while there is none.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::form_urlencoded;

use super::{ADD_URL, LIST_URL, connection_messages};
use crate::settings::form::{self, SettingsField};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{
    AccessScope, TenantConnection, TenantFilter, TenantSort, TenantState, TenantSummary,
    TenantSummaryPage,
};

/// Shows a page of the clinics that this person may see.
pub(super) async fn get_clinics(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let filter = parse_filter(&asked);
    let house = &desk.services;
    let found = match &desk.require_session()?.scope {
        AccessScope::Operator => house.db.list_tenant_summaries(&filter, desk.now).await?,
        AccessScope::Administrator(clinics) => {
            house
                .db
                .list_tenant_summaries_among(clinics, &filter, desk.now)
                .await?
        }
    };
    let title = fl!(desk.i18n.fluent, "settings-clinics-title");
    let everything =
        filter.search.is_empty() && filter.connection.is_none() && filter.after.is_none();
    let body = if everything && found.summaries.is_empty() {
        render_onboarding(&desk)
    } else {
        render_list(&desk, &filter, &found)
    };
    Ok(SettingsPage::new(title, SettingsTab::Clinics, body).into())
}

/// What the address asks for; what makes no sense in it is left out.
fn parse_filter(asked: &SettingsRequest) -> TenantFilter {
    let query = &asked.query;
    TenantFilter {
        sort: query
            .trimmed_value("sort")
            .parse()
            .unwrap_or(TenantSort::Name),
        connection: query.trimmed_value("state").parse().ok(),
        search: query.trimmed_value("search").chars().take(100).collect(),
        after: query.trimmed_value("after").parse().ok(),
    }
}

/// The same list, from a place on.
fn list_url(filter: &TenantFilter, after: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !filter.search.is_empty() {
        query.append_pair("search", &filter.search);
    }
    if let Some(connection) = filter.connection {
        query.append_pair("state", connection.as_str());
    }
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

fn render_list(desk: &SettingsContext, filter: &TenantFilter, found: &TenantSummaryPage) -> Markup {
    let fluent = &desk.i18n.fluent;
    html! {
        @if desk.is_operator() { p { (render_add_link(desk)) } }
        section aria-label=(fl!(fluent, "settings-clinics-title")) {
            (render_filter(desk, filter))
            @if found.summaries.is_empty() { (render_no_results(desk, filter, found)) } @else { (render_table(desk, &found.summaries)) }
            (render_pagination(desk, filter, found))
        }
    }
}

fn render_add_link(desk: &SettingsContext) -> Markup {
    html! { a href=(ADD_URL) { (fl!(desk.i18n.fluent, "settings-clinics-add")) } }
}

fn render_filter(desk: &SettingsContext, filter: &TenantFilter) -> Markup {
    let fluent = &desk.i18n.fluent;
    let search = fl!(fluent, "settings-clinics-search");
    let search = SettingsField::new("search", &search, &filter.search);
    let state = fl!(fluent, "settings-clinics-state");
    let chosen = filter.connection.map_or("", TenantConnection::as_str);
    let any = ("", fl!(fluent, "settings-clinics-any-state"));
    let states = TenantConnection::ALL
        .iter()
        .map(|it| (it.as_str(), connection_messages::status_label(desk, *it)));
    let states: Vec<_> = std::iter::once(any).chain(states).collect();
    let sort = fl!(fluent, "settings-clinics-sort");
    let sorts: Vec<_> = TenantSort::ALL
        .iter()
        .map(|it| (it.as_str(), sort_label(desk, *it)))
        .collect();
    let body = html! {
        (search.render_input("search", "off"))
        (SettingsField::new("state", &state, chosen).render_select(&states))
        (SettingsField::new("sort", &sort, filter.sort.as_str()).render_select(&sorts))
        (form::submit_button(&fl!(fluent, "settings-clinics-show")))
    };
    html! {
        (form::search_form(LIST_URL, &body))
        p .hint { (fl!(fluent, "settings-clinics-search-hint")) }
    }
}

fn sort_label(desk: &SettingsContext, sort: TenantSort) -> String {
    let fluent = &desk.i18n.fluent;
    match sort {
        TenantSort::Name => fl!(fluent, "settings-clinics-sort-name"),
        TenantSort::Number => fl!(fluent, "settings-clinics-sort-number"),
        TenantSort::Launch => fl!(fluent, "settings-clinics-sort-launch"),
        TenantSort::Errors => fl!(fluent, "settings-clinics-sort-errors"),
    }
}

fn render_table(desk: &SettingsContext, lines: &[TenantSummary]) -> Markup {
    let fluent = &desk.i18n.fluent;
    let heads = ClinicColumnLabels {
        clinic: fl!(fluent, "settings-clinics-clinic"),
        connection: fl!(fluent, "settings-clinics-state"),
        departments: fl!(fluent, "settings-clinics-departments"),
        launch: fl!(fluent, "settings-clinics-launch"),
        errors: fl!(fluent, "settings-clinics-errors"),
    };
    html! {
        div .wide-table {
            table .cards {
                thead { tr {
                    @for head in [&heads.clinic, &heads.connection, &heads.departments, &heads.launch, &heads.errors] {
                        th scope="col" { (head) }
                    }
                } }
                tbody { @for line in lines { (render_row(desk, &heads, line)) } }
            }
        }
    }
}

/// What the columns are called; on a narrow screen each cell says it again.
struct ClinicColumnLabels {
    clinic: String,
    connection: String,
    departments: String,
    launch: String,
    errors: String,
}

fn render_row(desk: &SettingsContext, heads: &ClinicColumnLabels, line: &TenantSummary) -> Markup {
    let fluent = &desk.i18n.fluent;
    let why = connection_messages::status_reason(desk, line.connection, line.reason.as_deref());
    html! {
        tr {
            th scope="row" { (render_clinic(desk, line)) }
            td data-label=(heads.connection) {
                (connection_messages::render_status_badge(desk, line.connection))
                @if line.state == TenantState::Disabled { " " span .bad { (fl!(fluent, "settings-clinics-off")) } }
                @if let Some(why) = why { div .hint { (why) } }
            }
            td .tight data-label=(heads.departments) { (departments_label(desk, line)) }
            td .tight data-label=(heads.launch) {
                @match line.last_launch_at {
                    Some(at) => (form::local_time(desk, at)),
                    None => (fl!(fluent, "settings-clinics-never")),
                }
            }
            td data-label=(heads.errors) {
                @if line.errors_today > 0 {
                    a .bad href={ (clinic_url(line)) "/doctor" } { (line.errors_today) }
                } @else { "0" }
            }
        }
    }
}

fn clinic_url(line: &TenantSummary) -> String {
    format!("{LIST_URL}/{}", line.tenant.provet_id)
}

fn render_clinic(desk: &SettingsContext, line: &TenantSummary) -> Markup {
    let number = line.tenant.provet_id.to_string();
    let unnamed = || {
        fl!(
            desk.i18n.fluent,
            "settings-clinic-unnamed",
            number = number.as_str()
        )
    };
    let name = Some(line.name.clone()).filter(|name| !name.trim().is_empty());
    let base = line.tenant.base_url();
    let host = base.host_str().unwrap_or_default();
    html! {
        a href=(clinic_url(line)) dir="auto" { (name.unwrap_or_else(unnamed)) }
        div .hint { (number) " · " (host) @if let Some(port) = base.port() { ":" (port) } }
    }
}

fn departments_label(desk: &SettingsContext, line: &TenantSummary) -> String {
    let fluent = &desk.i18n.fluent;
    match (line.departments_on, line.departments_off) {
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

/// That nothing was found, or nothing yet.
fn render_no_results(
    desk: &SettingsContext,
    filter: &TenantFilter,
    found: &TenantSummaryPage,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let said = if found.next.is_some() {
        fl!(fluent, "settings-clinics-none-yet-found")
    } else if filter.after.is_some() {
        fl!(fluent, "settings-clinics-no-more")
    } else {
        fl!(fluent, "settings-clinics-none-found")
    };
    html! { p .empty { (said) " " a href=(LIST_URL) { (fl!(fluent, "settings-clinics-all")) } } }
}

fn render_pagination(
    desk: &SettingsContext,
    filter: &TenantFilter,
    found: &TenantSummaryPage,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let next = found.next.as_ref().map(ToString::to_string);
    html! {
        @if next.is_some() || filter.after.is_some() {
            nav .pages aria-label=(fl!(fluent, "settings-clinics-pages")) {
                @if filter.after.is_some() {
                    a href=(list_url(filter, None)) { (fl!(fluent, "settings-clinics-first")) }
                }
                @if let Some(next) = next {
                    a rel="next" href=(list_url(filter, Some(&next))) { (fl!(fluent, "settings-clinics-next")) }
                }
            }
        }
    }
}

/// What to do while there is no clinic.
fn render_onboarding(desk: &SettingsContext) -> Markup {
    let fluent = &desk.i18n.fluent;
    if !desk.is_operator() {
        return html! { p .empty { (fl!(fluent, "settings-clinics-none-of-yours")) } };
    }
    let redirect = desk.public_url_for("/oauth/callback");
    html! {
        section {
            h2 { (fl!(fluent, "settings-clinics-begin")) }
            ol .steps {
                li {
                    p { (fl!(fluent, "settings-clinics-begin-register")) }
                    (form::copyable_value(desk, &fl!(fluent, "settings-system-hookup"), &desk.hookup_url()))
                    (form::copyable_value(desk, &fl!(fluent, "settings-system-redirect"), &redirect))
                }
                li { p { (fl!(fluent, "settings-clinics-begin-catalogue")) } }
                li { p { (fl!(fluent, "settings-clinics-begin-here")) } }
            }
            p { (fl!(fluent, "settings-clinics-begin-by-hand")) " " (render_add_link(desk)) }
        }
    }
}
