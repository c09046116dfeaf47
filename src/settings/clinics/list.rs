//! The list: one line for each clinic, to be searched, filtered and sorted; and what to do while there is none.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::form_urlencoded;

use super::{ADD, LIST, said};
use crate::settings::form::{self, Field};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{
    Connection, Standing, TenantFilter, TenantLine, TenantLines, TenantSort, TenantState,
};

/// Shows a page of the clinics that this person may see.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let filter = filter(&asked);
    let house = &desk.house;
    let found = match &desk.session()?.standing {
        Standing::Operator => house.db.tenant_lines(&filter, desk.now).await?,
        Standing::Administrator(clinics) => {
            house.db.tenant_lines_of(clinics, &filter, desk.now).await?
        }
    };
    let title = fl!(desk.words.fluent, "settings-clinics-title");
    let everything =
        filter.search.is_empty() && filter.connection.is_none() && filter.after.is_none();
    let body = if everything && found.lines.is_empty() {
        nobody_yet(&desk)
    } else {
        clinics(&desk, &filter, &found)
    };
    Ok(Sheet::new(title, Tab::Clinics, body).into())
}

/// What the address asks for; what makes no sense in it is left out.
fn filter(asked: &Asked) -> TenantFilter {
    let query = &asked.query;
    TenantFilter {
        sort: query.text("sort").parse().unwrap_or(TenantSort::Name),
        connection: query.text("state").parse().ok(),
        search: query.text("search").chars().take(100).collect(),
        after: query.text("after").parse().ok(),
    }
}

/// The same list, from a place on.
fn address(filter: &TenantFilter, after: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !filter.search.is_empty() {
        query.append_pair("search", &filter.search);
    }
    if let Some(connection) = filter.connection {
        query.append_pair("state", connection.word());
    }
    if filter.sort != TenantSort::Name {
        query.append_pair("sort", filter.sort.word());
    }
    if let Some(after) = after {
        query.append_pair("after", after);
    }
    match query.finish() {
        query if query.is_empty() => LIST.to_owned(),
        query => format!("{LIST}?{query}"),
    }
}

fn clinics(desk: &Desk, filter: &TenantFilter, found: &TenantLines) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        @if desk.is_operator() { p { (add_link(desk)) } }
        section aria-label=(fl!(fluent, "settings-clinics-title")) {
            (asking(desk, filter))
            @if found.lines.is_empty() { (nothing(desk, filter, found)) } @else { (table(desk, &found.lines)) }
            (pages(desk, filter, found))
        }
    }
}

fn add_link(desk: &Desk) -> Markup {
    html! { a href=(ADD) { (fl!(desk.words.fluent, "settings-clinics-add")) } }
}

fn asking(desk: &Desk, filter: &TenantFilter) -> Markup {
    let fluent = &desk.words.fluent;
    let search = fl!(fluent, "settings-clinics-search");
    let search = Field::new("search", &search, &filter.search);
    let state = fl!(fluent, "settings-clinics-state");
    let chosen = filter.connection.map_or("", Connection::word);
    let any = ("", fl!(fluent, "settings-clinics-any-state"));
    let states = Connection::ALL
        .iter()
        .map(|it| (it.word(), said::word(desk, *it)));
    let states: Vec<_> = std::iter::once(any).chain(states).collect();
    let sort = fl!(fluent, "settings-clinics-sort");
    let sorts: Vec<_> = TenantSort::ALL
        .iter()
        .map(|it| (it.word(), sorted_by(desk, *it)))
        .collect();
    let body = html! {
        (search.input("search", "off"))
        (Field::new("state", &state, chosen).choice(&states))
        (Field::new("sort", &sort, filter.sort.word()).choice(&sorts))
        (form::send(&fl!(fluent, "settings-clinics-show")))
    };
    html! {
        (form::asking(LIST, &body))
        p .hint { (fl!(fluent, "settings-clinics-search-hint")) }
    }
}

fn sorted_by(desk: &Desk, sort: TenantSort) -> String {
    let fluent = &desk.words.fluent;
    match sort {
        TenantSort::Name => fl!(fluent, "settings-clinics-sort-name"),
        TenantSort::Number => fl!(fluent, "settings-clinics-sort-number"),
        TenantSort::Launch => fl!(fluent, "settings-clinics-sort-launch"),
        TenantSort::Errors => fl!(fluent, "settings-clinics-sort-errors"),
    }
}

fn table(desk: &Desk, lines: &[TenantLine]) -> Markup {
    let fluent = &desk.words.fluent;
    let heads = Heads {
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
                tbody { @for line in lines { (row(desk, &heads, line)) } }
            }
        }
    }
}

/// What the columns are called; on a narrow screen each cell says it again.
struct Heads {
    clinic: String,
    connection: String,
    departments: String,
    launch: String,
    errors: String,
}

fn row(desk: &Desk, heads: &Heads, line: &TenantLine) -> Markup {
    let fluent = &desk.words.fluent;
    let why = said::explained(desk, line.connection, line.reason.as_deref());
    html! {
        tr {
            th scope="row" { (clinic(desk, line)) }
            td data-label=(heads.connection) {
                (said::connection(desk, line.connection))
                @if line.state == TenantState::Disabled { " " span .bad { (fl!(fluent, "settings-clinics-off")) } }
                @if let Some(why) = why { div .hint { (why) } }
            }
            td .tight data-label=(heads.departments) { (departments(desk, line)) }
            td .tight data-label=(heads.launch) {
                @match line.launched_at {
                    Some(at) => (form::instant(desk, at)),
                    None => (fl!(fluent, "settings-clinics-never")),
                }
            }
            td data-label=(heads.errors) {
                @if line.errors > 0 {
                    a .bad href={ (at(line)) "/doctor" } { (line.errors) }
                } @else { "0" }
            }
        }
    }
}

fn at(line: &TenantLine) -> String {
    format!("{LIST}/{}", line.tenant.provet_id)
}

fn clinic(desk: &Desk, line: &TenantLine) -> Markup {
    let number = line.tenant.provet_id.to_string();
    let unnamed = || {
        fl!(
            desk.words.fluent,
            "settings-clinic-unnamed",
            number = number.as_str()
        )
    };
    let name = Some(line.name.clone()).filter(|name| !name.trim().is_empty());
    let base = line.tenant.base();
    let host = base.host_str().unwrap_or_default();
    html! {
        a href=(at(line)) dir="auto" { (name.unwrap_or_else(unnamed)) }
        div .hint { (number) " · " (host) @if let Some(port) = base.port() { ":" (port) } }
    }
}

fn departments(desk: &Desk, line: &TenantLine) -> String {
    let fluent = &desk.words.fluent;
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
fn nothing(desk: &Desk, filter: &TenantFilter, found: &TenantLines) -> Markup {
    let fluent = &desk.words.fluent;
    let said = if found.next.is_some() {
        fl!(fluent, "settings-clinics-none-yet-found")
    } else if filter.after.is_some() {
        fl!(fluent, "settings-clinics-no-more")
    } else {
        fl!(fluent, "settings-clinics-none-found")
    };
    html! { p .empty { (said) " " a href=(LIST) { (fl!(fluent, "settings-clinics-all")) } } }
}

fn pages(desk: &Desk, filter: &TenantFilter, found: &TenantLines) -> Markup {
    let fluent = &desk.words.fluent;
    let next = found.next.as_ref().map(ToString::to_string);
    html! {
        @if next.is_some() || filter.after.is_some() {
            nav .pages aria-label=(fl!(fluent, "settings-clinics-pages")) {
                @if filter.after.is_some() {
                    a href=(address(filter, None)) { (fl!(fluent, "settings-clinics-first")) }
                }
                @if let Some(next) = next {
                    a rel="next" href=(address(filter, Some(&next))) { (fl!(fluent, "settings-clinics-next")) }
                }
            }
        }
    }
}

/// What to do while there is no clinic.
fn nobody_yet(desk: &Desk) -> Markup {
    let fluent = &desk.words.fluent;
    if !desk.is_operator() {
        return html! { p .empty { (fl!(fluent, "settings-clinics-none-of-yours")) } };
    }
    let redirect = desk.public("/oauth/callback");
    html! {
        section {
            h2 { (fl!(fluent, "settings-clinics-begin")) }
            ol .steps {
                li {
                    p { (fl!(fluent, "settings-clinics-begin-register")) }
                    (form::copy(desk, &fl!(fluent, "settings-system-hookup"), &desk.hookup_url()))
                    (form::copy(desk, &fl!(fluent, "settings-system-redirect"), &redirect))
                }
                li { p { (fl!(fluent, "settings-clinics-begin-catalogue")) } }
                li { p { (fl!(fluent, "settings-clinics-begin-here")) } }
            }
            p { (fl!(fluent, "settings-clinics-begin-by-hand")) " " (add_link(desk)) }
        }
    }
}
