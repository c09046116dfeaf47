//! The table of the audit, with links to the objects in Provet.

use std::collections::BTreeMap;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::Url;

use super::messages;
use super::query::keeps_values;
use crate::panels;
use crate::provet::{ClientId, ConsultationId, PatientId, ProvetId, Tenant};
use crate::settings::table;
use crate::settings::{SettingsContext, SettingsError, form};
use crate::storage::{AuditEntry, AuditObject, AuditPage, CachedTenant, WriteValues};

/// An entry with its clinic and field values.
pub(super) struct AuditTableRow {
    entry: AuditEntry,
    clinic: Option<Arc<CachedTenant>>,
    /// The field values, where the clinic stores them; `None` where they cannot be decrypted any more.
    values: Option<WriteValues>,
}

/// Loads what the rows of a page need.
pub(super) async fn load_rows(
    ctx: &SettingsContext,
    page: &AuditPage,
) -> Result<Vec<AuditTableRow>, SettingsError> {
    let mut clinics = BTreeMap::new();
    if let Some(clinic) = &ctx.clinic {
        clinics.insert(clinic.tenant.provet_id, Some(Arc::clone(clinic)));
    }
    let mut rows = Vec::with_capacity(page.entries.len());
    for entry in &page.entries {
        let clinic = match entry.provet_id {
            Some(id) => find_clinic(ctx, &mut clinics, id).await?,
            None => None,
        };
        let values = if keeps_values(ctx) {
            ctx.db.decrypt_audit_values(entry).ok()
        } else {
            Some(WriteValues::default())
        };
        rows.push(AuditTableRow {
            entry: entry.clone(),
            clinic,
            values,
        });
    }
    Ok(rows)
}

/// The clinic of an entry; loaded once for each page.
async fn find_clinic(
    ctx: &SettingsContext,
    known: &mut BTreeMap<ProvetId, Option<Arc<CachedTenant>>>,
    id: ProvetId,
) -> Result<Option<Arc<CachedTenant>>, SettingsError> {
    if let Some(clinic) = known.get(&id) {
        return Ok(clinic.clone());
    }
    let clinic = ctx.directory.find_tenant(id).await?;
    known.insert(id, clinic.clone());
    Ok(clinic)
}

pub(super) fn render_table(ctx: &SettingsContext, rows: &[AuditTableRow], more: bool) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let whole = ctx.clinic.is_none();
    let labels = [
        fl!(fluent, "settings-audit-when"),
        fl!(fluent, "settings-audit-clinic"),
        fl!(fluent, "settings-audit-who"),
        fl!(fluent, "settings-audit-what"),
        fl!(fluent, "settings-audit-outcome"),
    ];
    let [when, at, who, what, outcome] = &labels;
    let columns: Vec<&str> = if whole {
        vec![when, at, who, what, outcome]
    } else {
        vec![when, who, what, outcome]
    };
    let rendered = html! {
        @for row in rows {
            tr {
                td data-label=(when) { (form::local_time(ctx, row.entry.started_at)) }
                @if whole { td data-label=(at) { (render_clinic(ctx, row)) } }
                td data-label=(who) { (render_actor(ctx, &row.entry)) }
                td data-label=(what) { (render_action(ctx, row)) }
                td data-label=(outcome) {
                    span class=(messages::outcome_class(row.entry.outcome)) { (messages::outcome_label(ctx, row.entry.outcome)) }
                }
            }
        }
    };
    html! {
        @if rows.is_empty() && !more {
            p .empty { (fl!(fluent, "settings-audit-none")) }
        } @else if !rows.is_empty() {
            (table::render_wide_table(&columns, &rendered))
        }
    }
}

fn render_clinic(ctx: &SettingsContext, row: &AuditTableRow) -> Markup {
    let name = row
        .clinic
        .as_ref()
        .map(|clinic| clinic.settings.name.as_str());
    let name = name.filter(|name| !name.is_empty());
    html! {
        @match row.entry.provet_id {
            None => { (fl!(ctx.i18n.fluent, "settings-audit-installation")) }
            Some(id) => {
                a href=(format!("/settings/clinics/{id}/audit")) dir="auto" {
                    @if let Some(name) = name { (name) } @else { (id) }
                }
            }
        }
    }
}

fn render_actor(ctx: &SettingsContext, entry: &AuditEntry) -> Markup {
    let (who, known) = messages::actor_label(ctx, entry);
    html! {
        span .actor dir="auto" { (who) }
        @if let Some(known) = known { " " span .hint { (known) } }
    }
}

fn render_action(ctx: &SettingsContext, row: &AuditTableRow) -> Markup {
    let entry = &row.entry;
    let panel = entry.page.map(|page| panels::page_title(page, &ctx.i18n));
    let department = entry.department_id.map(|number| {
        fl!(
            ctx.i18n.fluent,
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
                ctx.i18n.fluent,
                "settings-audit-panel",
                panel = panel.as_ref()
            )
        }),
        department,
    ];
    let details: Vec<_> = details.into_iter().flatten().collect();
    html! {
        (messages::action_label(ctx, &entry.action))
        @if let Some(about) = &entry.object { " " (render_object(ctx, row, about)) }
        @if !details.is_empty() { p .hint dir="auto" { (details.join(" · ")) } }
        (render_values(ctx, row))
    }
}

fn render_object(ctx: &SettingsContext, row: &AuditTableRow, about: &AuditObject) -> Markup {
    let name = format!(
        "{}\u{a0}{}",
        messages::object_label(ctx, &about.kind),
        about.id
    );
    let page = row
        .clinic
        .as_ref()
        .and_then(|clinic| object_url(&clinic.tenant, about));
    html! {
        @match page {
            Some(page) => a href=(page) target="_blank" rel="noopener noreferrer" { (name) },
            None => (name),
        }
    }
}

/// The page of the object in Provet, where its id suffices for the URL.
fn object_url(tenant: &Tenant, about: &AuditObject) -> Option<Url> {
    match about.kind.as_str() {
        "patient" => PatientId::new(about.id).map(|id| tenant.patient_page(id)),
        "client" => ClientId::new(about.id).map(|id| tenant.client_page(id)),
        "consultation" => ConsultationId::new(about.id).map(|id| tenant.consultation_page(id)),
        "reminder" => Some(tenant.reminders_page()),
        _ => None,
    }
}

fn render_values(ctx: &SettingsContext, row: &AuditTableRow) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let empty = || fl!(fluent, "settings-audit-empty");
    html! {
        @match &row.values {
            None => p .hint { (fl!(fluent, "settings-audit-unreadable")) },
            Some(WriteValues { before: None, after: None }) => {}
            Some(WriteValues { before, after }) => {
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
