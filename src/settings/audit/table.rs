//! The table of the audit, with links to the objects in Provet.

use std::collections::BTreeMap;
use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};
use url::Url;

use super::messages;
use super::query::keeps_values;
use crate::panels;
use crate::provet::{ClientId, ConsultationId, PatientId, ProvetId, Tenant};
use crate::settings::table;
use crate::settings::{SettingsContext, SettingsError, form};
use crate::storage::{AuditCursor, AuditEntry, AuditObject, AuditPage, CachedTenant, WriteValues};

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
        // None where they cannot be decrypted: the row then says so instead of looking empty.
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

/// Renders the rows of a page, those that cannot be read among them.
pub(super) fn render_table(
    ctx: &SettingsContext,
    rows: &[AuditTableRow],
    page: &AuditPage,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let labels = [
        fl!(fluent, "settings-audit-when"),
        fl!(fluent, "settings-audit-clinic"),
        fl!(fluent, "settings-audit-who"),
        fl!(fluent, "settings-audit-what"),
        fl!(fluent, "settings-audit-outcome"),
    ];
    let [when, at, who, what, outcome] = &labels;
    let columns: Vec<&str> = if ctx.clinic.is_none() {
        vec![when, at, who, what, outcome]
    } else {
        vec![when, who, what, outcome]
    };
    let readable = rows
        .iter()
        .map(|row| (row.entry.started_at, render_row(ctx, &labels, row)));
    let unreadable = page.unreadable.iter().map(|row| {
        let rendered = render_unreadable_row(ctx, when, columns.len(), row);
        (row.started_at, rendered)
    });
    let mut lines: Vec<(Timestamp, Markup)> = readable.chain(unreadable).collect();
    lines.sort_by_key(|(started_at, _)| std::cmp::Reverse(*started_at));
    html! {
        @if lines.is_empty() && page.next.is_none() {
            p .empty { (fl!(fluent, "settings-audit-none")) }
        } @else if !lines.is_empty() {
            (table::render_wide_table(&columns, &html! { @for (_, line) in &lines { (line) } }))
        }
    }
}

fn render_row(ctx: &SettingsContext, labels: &[String; 5], row: &AuditTableRow) -> Markup {
    let [when, at, who, what, outcome] = labels;
    html! {
        tr {
            td data-label=(when) { (form::local_time(ctx, row.entry.started_at)) }
            @if ctx.clinic.is_none() { td data-label=(at) { (render_clinic(ctx, row)) } }
            td data-label=(who) { (render_actor(ctx, &row.entry)) }
            td data-label=(what) { (render_action(ctx, row)) }
            td data-label=(outcome) {
                span class=(messages::outcome_class(row.entry.outcome)) { (messages::outcome_label(ctx, row.entry.outcome)) }
            }
        }
    }
}

fn render_unreadable_row(
    ctx: &SettingsContext,
    when: &str,
    columns: usize,
    row: &AuditCursor,
) -> Markup {
    html! {
        tr {
            td data-label=(when) { (form::local_time(ctx, row.started_at)) }
            td .bad colspan=(columns.saturating_sub(1)) { (fl!(ctx.i18n.fluent, "settings-audit-row-unreadable")) }
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
        @if let Some(subject) = &entry.object { " " (render_object(ctx, row, subject)) }
        @if !details.is_empty() { p .hint dir="auto" { (details.join(" · ")) } }
        (render_values(ctx, row))
    }
}

fn render_object(ctx: &SettingsContext, row: &AuditTableRow, subject: &AuditObject) -> Markup {
    let name = format!(
        "{}\u{a0}{}",
        messages::object_label(ctx, &subject.kind),
        subject.id
    );
    let page = row
        .clinic
        .as_ref()
        .and_then(|clinic| object_url(&clinic.tenant, subject));
    html! {
        @match page {
            Some(page) => a href=(page) target="_blank" rel="noopener noreferrer" { (name) },
            None => (name),
        }
    }
}

/// The page of the object in Provet, where its id suffices for the URL.
fn object_url(tenant: &Tenant, subject: &AuditObject) -> Option<Url> {
    match subject.kind.as_str() {
        "patient" => PatientId::new(subject.id).map(|id| tenant.patient_page(id)),
        "client" => ClientId::new(subject.id).map(|id| tenant.client_page(id)),
        "consultation" => ConsultationId::new(subject.id).map(|id| tenant.consultation_page(id)),
        // There is no page of one reminder to link to.
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
