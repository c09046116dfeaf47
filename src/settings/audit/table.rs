//! The table: each row in words, with the way to what it is about.

use std::collections::BTreeMap;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::Url;

use super::{keeps_values, said};
use crate::panels;
use crate::provet::{ClientId, ConsultationId, PatientId, Tenant};
use crate::settings::{Desk, SettingsError, form};
use crate::storage::{AuditEntry, AuditPage, Entry, Object, Values};

/// A row, with what else is needed to show it.
pub(super) struct Row {
    entry: AuditEntry,
    clinic: Option<Arc<Entry>>,
    /// What the field said, where the clinic wants that kept; none where it cannot be read any more.
    values: Option<Values>,
}

/// The rows of a page.
pub(super) async fn rows(desk: &Desk, page: &AuditPage) -> Result<Vec<Row>, SettingsError> {
    let mut clinics = BTreeMap::new();
    if let Some(clinic) = &desk.clinic {
        clinics.insert(clinic.tenant.provet_id, Some(Arc::clone(clinic)));
    }
    let mut rows = Vec::with_capacity(page.entries.len());
    for entry in &page.entries {
        let clinic = match entry.provet_id {
            None => None,
            Some(id) => match clinics.get(&id) {
                Some(known) => known.clone(),
                None => {
                    let found = desk.directory.tenant(id).await?;
                    clinics.insert(id, found.clone());
                    found
                }
            },
        };
        let values = if keeps_values(desk) {
            desk.db.audit_values(entry).ok()
        } else {
            Some(Values::default())
        };
        rows.push(Row {
            entry: entry.clone(),
            clinic,
            values,
        });
    }
    Ok(rows)
}

pub(super) fn table(desk: &Desk, rows: &[Row], more: bool) -> Markup {
    let fluent = &desk.words.fluent;
    let whole = desk.clinic.is_none();
    let heads = [
        fl!(fluent, "settings-audit-when"),
        fl!(fluent, "settings-audit-clinic"),
        fl!(fluent, "settings-audit-who"),
        fl!(fluent, "settings-audit-what"),
        fl!(fluent, "settings-audit-outcome"),
    ];
    let [when, at, who, what, outcome] = &heads;
    html! {
        @if rows.is_empty() && !more {
            p .empty { (fl!(fluent, "settings-audit-none")) }
        } @else if !rows.is_empty() {
            div .wide-table { table .cards {
                thead { tr {
                    th scope="col" { (when) }
                    @if whole { th scope="col" { (at) } }
                    th scope="col" { (who) } th scope="col" { (what) } th scope="col" { (outcome) }
                } }
                tbody {
                    @for row in rows {
                        tr {
                            td data-label=(when) { (form::instant(desk, row.entry.at)) }
                            @if whole { td data-label=(at) { (clinic(desk, row)) } }
                            td data-label=(who) { (by(desk, &row.entry)) }
                            td data-label=(what) { (done(desk, row)) }
                            td data-label=(outcome) {
                                span class=(said::look(row.entry.outcome)) { (said::outcome(desk, row.entry.outcome)) }
                            }
                        }
                    }
                }
            } }
        }
    }
}

fn clinic(desk: &Desk, row: &Row) -> Markup {
    let name = row
        .clinic
        .as_ref()
        .map(|clinic| clinic.settings.name.as_str());
    let name = name.filter(|name| !name.is_empty());
    html! {
        @match row.entry.provet_id {
            None => { (fl!(desk.words.fluent, "settings-audit-installation")) }
            Some(id) => {
                a href=(format!("/settings/clinics/{id}/audit")) dir="auto" {
                    @if let Some(name) = name { (name) } @else { (id) }
                }
            }
        }
    }
}

fn by(desk: &Desk, entry: &AuditEntry) -> Markup {
    let (who, known) = said::who(desk, entry);
    html! {
        span .who dir="auto" { (who) }
        @if let Some(known) = known { " " span .hint { (known) } }
    }
}

fn done(desk: &Desk, row: &Row) -> Markup {
    let entry = &row.entry;
    let panel = entry.page.map(|page| panels::title(page, &desk.words));
    let department = entry.department.map(|number| {
        fl!(
            desk.words.fluent,
            "settings-audit-in-department",
            number = number.to_string()
        )
    });
    let details = [
        entry
            .field
            .as_deref()
            .map(|field| field.replace(['_', '-'], " ")),
        entry.detail.clone(),
        panel.map(|panel| {
            fl!(
                desk.words.fluent,
                "settings-audit-panel",
                panel = panel.as_ref()
            )
        }),
        department,
    ];
    let details: Vec<_> = details.into_iter().flatten().collect();
    html! {
        (said::action(desk, &entry.action))
        @if let Some(about) = &entry.object { " " (object(desk, row, about)) }
        @if !details.is_empty() { p .hint dir="auto" { (details.join(" · ")) } }
        (values(desk, row))
    }
}

fn object(desk: &Desk, row: &Row, about: &Object) -> Markup {
    let name = format!("{} {}", said::object(desk, &about.kind), about.id);
    let page = row
        .clinic
        .as_ref()
        .and_then(|clinic| page_of(&clinic.tenant, about));
    html! {
        @match page {
            Some(page) => a href=(page) target="_blank" rel="noopener noreferrer" { (name) },
            None => (name),
        }
    }
}

/// Its page in Provet, where its number tells that.
fn page_of(tenant: &Tenant, about: &Object) -> Option<Url> {
    match about.kind.as_str() {
        "patient" => PatientId::new(about.id).map(|id| tenant.patient_page(id)),
        "client" => ClientId::new(about.id).map(|id| tenant.client_page(id)),
        "consultation" => ConsultationId::new(about.id).map(|id| tenant.consultation_page(id)),
        "reminder" => Some(tenant.reminders_page()),
        _ => None,
    }
}

fn values(desk: &Desk, row: &Row) -> Markup {
    let fluent = &desk.words.fluent;
    let empty = || fl!(fluent, "settings-audit-empty");
    html! {
        @match &row.values {
            None => p .hint { (fl!(fluent, "settings-audit-unreadable")) },
            Some(Values { before: None, after: None }) => {}
            Some(Values { before, after }) => {
                details {
                    summary { (fl!(fluent, "settings-audit-values")) }
                    dl .values {
                        dt { (fl!(fluent, "settings-audit-before")) }
                        dd dir="auto" { (before.clone().unwrap_or_else(empty)) }
                        dt { (fl!(fluent, "settings-audit-after")) }
                        dd dir="auto" { (after.clone().unwrap_or_else(empty)) }
                    }
                }
            }
        }
    }
}
