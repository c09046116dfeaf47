//! One clinic: its connection, what Provet allows it, its policies, and its data.

mod connection;
mod credentials;
mod export;
mod policies;
mod purge;
mod rights;
mod rights_shown;
mod standing;
mod trial;
mod usage;

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{Answer, Asked, Desk, Reach, Route, SettingsError, Sheet, Tab};
use crate::storage::{Entry, TenantFilter, TenantLine, TenantSort};
use standing::Standing;

/// A page of one clinic.
macro_rules! page {
    ($path:literal, $show:path) => {
        Route {
            path: concat!("/settings/clinics/{provet_id}", $path),
            reach: Reach::Clinic,
            show: Some(|desk, asked| Box::pin($show(desk, asked))),
            act: None,
        }
    };
    ($path:literal, $show:path, $act:path) => {
        Route {
            act: Some(|desk, asked| Box::pin($act(desk, asked))),
            ..page!($path, $show)
        }
    };
}

pub(super) const ROUTES: &[Route] = &[
    page!("", show),
    page!("/state", state),
    page!("/connection", connection::show, connection::act),
    page!("/policies", policies::show, policies::act),
    page!("/credentials", credentials::show),
    page!("/export", export::show, export::act),
    page!("/purge", purge::show, purge::act),
];

/// What matters at one glance.
async fn show(desk: Arc<Desk>, _: Asked) -> Result<Answer, SettingsError> {
    let clinic = desk.clinic()?;
    let id = clinic.tenant.provet_id;
    let credentials = desk.db.credentials(id).await?;
    let line = line(&desk).await?;
    let fluent = &desk.words.fluent;
    let body = html! {
        @if !clinic.enabled() {
            p .empty role="status" {
                (fl!(fluent, "settings-one-disabled")) " "
                a href=(desk.at("/policies")) { (fl!(fluent, "settings-one-policies")) }
            }
        }
        (standing::card(&desk, Standing::of(&credentials)))
        (next_step(&desk, clinic))
        section {
            h2 { (fl!(fluent, "settings-one-facts")) }
            (facts(&desk, clinic, line.as_ref()))
        }
        section {
            h2 { (fl!(fluent, "settings-one-more")) }
            (links(&desk))
        }
    };
    Ok(Sheet::new(fl!(fluent, "settings-clinic-overview"), Tab::Clinic, body).into())
}

/// The connection alone, for a page that waits for it; to everybody else the whole page.
async fn state(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    if !asked.by_htmx {
        return Ok(Answer::To(desk.at("")));
    }
    let id = desk.clinic()?.tenant.provet_id;
    let credentials = desk.db.credentials(id).await?;
    Ok(Answer::Part(standing::card(
        &desk,
        Standing::of(&credentials),
    )))
}

/// For a new clinic.
fn next_step(desk: &Desk, clinic: &Entry) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        @if clinic.buttons.is_empty() {
            section {
                h2 { (fl!(fluent, "settings-one-next")) }
                p { (fl!(fluent, "settings-one-next-buttons")) }
                p { a .act href=(desk.at("/buttons")) { (fl!(fluent, "settings-one-set-up-button")) } }
            }
        }
    }
}

/// The clinic as the list of clinics has it: what goes on there.
async fn line(desk: &Desk) -> Result<Option<TenantLine>, SettingsError> {
    let all = TenantFilter {
        sort: TenantSort::Name,
        connection: None,
        search: String::new(),
        after: None,
    };
    let id = desk.clinic()?.tenant.provet_id;
    let found = desk.db.tenant_lines_of(&[id], &all, desk.now).await?;
    Ok(found.lines.into_iter().next())
}

fn facts(desk: &Desk, clinic: &Entry, line: Option<&TenantLine>) -> Markup {
    let fluent = &desk.words.fluent;
    let base = clinic.tenant.base();
    html! {
        dl .facts {
            dt { (fl!(fluent, "settings-one-number")) }
            dd { (clinic.tenant.provet_id) }
            dt { (fl!(fluent, "settings-one-host")) }
            dd dir="ltr" { (base.host_str().unwrap_or_default()) }
            @if let Some(line) = line { (activity(desk, line)) }
            dt { (fl!(fluent, "settings-one-buttons")) }
            dd { (clinic.buttons.len()) }
            dt { (fl!(fluent, "settings-one-since")) }
            dd { (super::form::instant(desk, clinic.settings.created_at)) }
        }
    }
}

fn activity(desk: &Desk, line: &TenantLine) -> Markup {
    let fluent = &desk.words.fluent;
    let (on, off) = (line.departments_on, line.departments_off);
    html! {
        dt { (fl!(fluent, "settings-one-departments")) }
        dd {
            @if on == 0 && off == 0 { (fl!(fluent, "settings-clinics-departments-unknown")) }
            @else { (fl!(fluent, "settings-one-departments-count", on = on, off = off)) }
        }
        dt { (fl!(fluent, "settings-clinics-launch")) }
        dd {
            @match line.launched_at {
                Some(at) => { (super::form::instant(desk, at)) }
                None => { (fl!(fluent, "settings-clinics-never")) }
            }
        }
        dt { (fl!(fluent, "settings-one-errors")) }
        dd {
            @if line.errors == 0 { "0" }
            @else { a .bad href=(desk.at("/doctor")) { (line.errors) } }
        }
    }
}

fn links(desk: &Desk) -> Markup {
    let fluent = &desk.words.fluent;
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
            @for (below, title, about) in pages { li { a href=(desk.at(below)) { (title) } " " span .hint { (about) } } }
        }
    }
}
