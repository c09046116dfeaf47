//! Who opened, wrote and changed what: filtered, as a table and as a file.

mod export;
mod messages;
mod query;
mod table;

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{
    RequestFields, RouteAccess, SettingsContext, SettingsError, SettingsPage, SettingsRequest,
    SettingsResponse, SettingsRoute, SettingsTab, form,
};
use crate::storage::{AuditEventKind, AuditPage, AuditValuePolicy};
use query::AuditQuery;

pub(super) const ROUTES: &[SettingsRoute] = &[
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/audit",
        access: RouteAccess::Clinic,
        get: Some(|desk, asked| Box::pin(get_audit(desk, asked))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/audit/audit.csv",
        access: RouteAccess::Clinic,
        get: None,
        post: Some(|desk, asked| Box::pin(post_csv(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/audit",
        access: RouteAccess::Operator,
        get: Some(|desk, asked| Box::pin(get_audit(desk, asked))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/audit/audit.csv",
        access: RouteAccess::Operator,
        get: None,
        post: Some(|desk, asked| Box::pin(post_csv(desk, asked))),
    },
];

/// Rows of a page.
const PAGE_SIZE: i64 = 25;

async fn get_audit(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let question = AuditQuery::parse(&desk, &asked.query);
    let page = if question.is_valid() {
        desk.db.find_audit_page(&question.filter, PAGE_SIZE).await?
    } else {
        AuditPage {
            entries: Vec::new(),
            next: None,
        }
    };
    let rows = table::load_rows(&desk, &page).await?;
    let body = html! {
        section { (render_filter(&desk, &question)) (render_retention_notice(&desk)) }
        section {
            @if question.is_valid() {
                (table::render_table(&desk, &rows, page.next.is_some()))
                (render_pagination(&desk, &question, &page))
                @if !rows.is_empty() { (render_download_form(&desk, &question)) }
            } @else {
                p .empty { (fl!(desk.i18n.fluent, "settings-audit-unsound")) }
            }
        }
    };
    let (title, tab) = match desk.clinic {
        Some(_) => (
            fl!(desk.i18n.fluent, "settings-clinic-audit"),
            SettingsTab::Audit,
        ),
        None => (
            fl!(desk.i18n.fluent, "settings-nav-audit"),
            SettingsTab::GlobalAudit,
        ),
    };
    Ok(SettingsPage::new(title, tab, body).into())
}

/// The same rows as a file; that they are taken out is on record first.
async fn post_csv(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let question = AuditQuery::parse(&desk, &asked.form);
    if !question.is_valid() {
        return Ok(SettingsResponse::Redirect(question.page_url(&desk, None)));
    }
    let said = question.format_summary();
    desk.audit_event(AuditEventKind::Export, "audit-exported", said)
        .await?;
    Ok(SettingsResponse::File(export::build_download(
        desk,
        question.filter,
    )))
}

/// Where the page is.
fn list_url(desk: &SettingsContext) -> String {
    match desk.clinic {
        Some(_) => desk.clinic_path("/audit"),
        None => "/settings/audit".to_owned(),
    }
}

/// Whether this clinic wants what its fields say kept.
fn keeps_values(desk: &SettingsContext) -> bool {
    let clinic = desk.clinic.as_ref();
    clinic.is_some_and(|clinic| clinic.settings.audit_settings.values == AuditValuePolicy::Stored)
}

fn render_filter(desk: &SettingsContext, question: &AuditQuery) -> Markup {
    let fluent = &desk.i18n.fluent;
    let text = |name: &str| question.filled_fields.trimmed_value(name).to_owned();
    let field = |name: &'static str, label: String, kind: &str| {
        let error = question.field_error(name, desk);
        form::SettingsField::new(name, &label, &text(name))
            .with_error(error.as_deref())
            .render_input(kind, "off")
    };
    let choice = |name: &'static str, label: String, options: &[(String, String)]| {
        form::SettingsField::new(name, &label, &text(name)).render_select(options)
    };
    form::search_form(
        &list_url(desk),
        &html! {
            (choice("kind", fl!(fluent, "settings-audit-kind"), &messages::kind_options(desk)))
            @if desk.clinic.is_none() {
                (field("clinic", fl!(fluent, "settings-audit-clinic"), "text"))
            }
            (field("who", fl!(fluent, "settings-audit-who"), "text"))
            (choice("action", fl!(fluent, "settings-audit-what"), &messages::action_options(desk)))
            (choice("object", fl!(fluent, "settings-audit-object"), &messages::object_options(desk)))
            (field("number", fl!(fluent, "settings-audit-number"), "text"))
            (choice("outcome", fl!(fluent, "settings-audit-outcome"), &messages::outcome_options(desk)))
            (field("from", fl!(fluent, "settings-audit-from"), "date"))
            (field("until", fl!(fluent, "settings-audit-until"), "date"))
            (form::submit_button(&fl!(fluent, "settings-audit-filter")))
            @if question.is_filtered() {
                a href=(list_url(desk)) { (fl!(fluent, "settings-audit-all")) }
            }
        },
    )
}

/// For how long entries are kept, and what of them.
fn render_retention_notice(desk: &SettingsContext) -> Markup {
    let fluent = &desk.i18n.fluent;
    let clinic = desk.clinic.as_ref();
    let days = clinic.map(|clinic| clinic.settings.audit_settings.retention_days);
    html! {
        @if let Some(days) = days {
            p .hint {
                (fl!(fluent, "settings-audit-kept", days = days)) " "
                @if keeps_values(desk) {
                    (fl!(fluent, "settings-audit-values-kept"))
                } @else {
                    (fl!(fluent, "settings-audit-values-left-out"))
                }
            }
        }
    }
}

fn render_pagination(desk: &SettingsContext, question: &AuditQuery, page: &AuditPage) -> Markup {
    let fluent = &desk.i18n.fluent;
    let next = page.next.as_ref();
    html! {
        @if question.filter.after.is_some() || next.is_some() {
            nav .pages aria-label=(fl!(fluent, "settings-audit-pages")) {
                @if question.filter.after.is_some() {
                    a href=(question.page_url(desk, None)) { (fl!(fluent, "settings-audit-newest")) }
                }
                @if let Some(next) = next {
                    a href=(question.page_url(desk, Some(next))) rel="next" { (fl!(fluent, "settings-audit-older")) }
                    @if i64::try_from(page.entries.len()).is_ok_and(|found| found < PAGE_SIZE) {
                        span .hint { (fl!(fluent, "settings-audit-looked", until = desk.i18n.format.date_time(next.started_at))) }
                    }
                }
            }
        }
    }
}

fn render_download_form(desk: &SettingsContext, question: &AuditQuery) -> Markup {
    let fluent = &desk.i18n.fluent;
    let RequestFields(typed) = &question.filled_fields;
    form::post_form(
        desk,
        &format!("{}/audit.csv", list_url(desk)),
        &html! {
            @for (name, value) in typed { (form::hidden_field(name, value)) }
            (form::submit_button(&fl!(fluent, "settings-audit-file")))
            p .hint { (fl!(fluent, "settings-audit-file-hint")) }
        },
    )
}
