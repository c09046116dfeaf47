//! The audit: panel opens, writes and changes, with a filter, as a table and as a CSV file.

mod export;
mod messages;
mod query;
mod table;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::context::RouteContext;
use super::route::route;
use super::table::PageLink;
use super::{
    RequestFields, SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsRoute, SettingsTab, form,
};
use crate::storage::{AuditEventKind, AuditPage};
use query::{AuditQuery, keeps_values, list_url};

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(Clinic, "/settings/clinics/{provet_id}/audit", get get_audit),
    route!(Clinic, "/settings/clinics/{provet_id}/audit/audit.csv", post post_csv),
    route!(Operator, "/settings/audit", get get_audit),
    route!(Operator, "/settings/audit/audit.csv", post post_csv),
];

/// Rows on a page.
const PAGE_SIZE: i64 = 25;

async fn get_audit(
    ctx: impl RouteContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let ctx = ctx.into_base();
    let query = AuditQuery::parse(&ctx, &request.query);
    let page = if query.is_valid() {
        ctx.db.find_audit_page(&query.filter, PAGE_SIZE).await?
    } else {
        AuditPage {
            entries: Vec::new(),
            unreadable: Vec::new(),
            next: None,
        }
    };
    let rows = table::load_rows(&ctx, &page).await?;
    let body = html! {
        section { (render_filter(&ctx, &query)) (render_retention_notice(&ctx)) }
        section {
            @if query.is_valid() {
                (table::render_table(&ctx, &rows, &page))
                (render_pagination(&ctx, &query, &page))
                @if !rows.is_empty() { (render_download_form(&ctx, &query)) }
            } @else {
                p .empty { (fl!(ctx.i18n.fluent, "settings-audit-unsound")) }
            }
        }
    };
    let (title, tab) = match ctx.clinic {
        Some(_) => (
            fl!(ctx.i18n.fluent, "settings-clinic-nav-audit"),
            SettingsTab::Audit,
        ),
        None => (
            fl!(ctx.i18n.fluent, "settings-nav-audit"),
            SettingsTab::GlobalAudit,
        ),
    };
    Ok(SettingsPage::new(title, tab, body).into())
}

/// The same rows as a file. The export is recorded first, so that none goes unrecorded.
async fn post_csv(
    ctx: impl RouteContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let ctx = ctx.into_base();
    let query = AuditQuery::parse(&ctx, &request.form);
    if !query.is_valid() {
        return Ok(SettingsResponse::Redirect(query.page_url(&ctx, None)));
    }
    let summary = query.format_summary();
    ctx.audit_event(AuditEventKind::Export, "audit-exported", summary)
        .await?;
    Ok(SettingsResponse::File(export::build_download(
        ctx,
        query.filter,
    )))
}

fn render_filter(ctx: &SettingsContext, query: &AuditQuery) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let text = |name: &str| query.filled_fields.trimmed_value(name).to_owned();
    let field = |name: &'static str, label: String, kind: form::InputKind<'_>| {
        let error = query.field_error(name, ctx);
        form::FormField::new(name, &label, &text(name))
            .with_error(error.as_deref())
            .with_kind(kind)
            .render()
    };
    let choice = |name: &'static str, label: String, options: &[(String, String)]| {
        form::FormField::new(name, &label, &text(name)).render_select(options)
    };
    form::search_form(
        &list_url(ctx),
        &html! {
            (choice("kind", fl!(fluent, "settings-audit-kind"), &messages::kind_options(ctx)))
            @if ctx.clinic.is_none() {
                (field("clinic", fl!(fluent, "settings-audit-clinic"), form::InputKind::Text))
            }
            (field("who", fl!(fluent, "settings-audit-who"), form::InputKind::Text))
            (choice("action", fl!(fluent, "settings-audit-what"), &messages::action_options(ctx)))
            (choice("object", fl!(fluent, "settings-audit-object"), &messages::object_options(ctx)))
            (field("number", fl!(fluent, "settings-audit-number"), form::InputKind::Text))
            (choice("outcome", fl!(fluent, "settings-audit-outcome"), &messages::outcome_options(ctx)))
            (field("from", fl!(fluent, "settings-audit-from"), form::InputKind::Date))
            (field("until", fl!(fluent, "settings-audit-until"), form::InputKind::Date))
            (form::submit_button(&fl!(fluent, "settings-audit-filter")))
            @if query.is_filtered() {
                a href=(list_url(ctx)) { (fl!(fluent, "settings-audit-all")) }
            }
        },
    )
}

/// How long entries are stored, and whether with field values.
fn render_retention_notice(ctx: &SettingsContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let clinic = ctx.clinic.as_ref();
    let days = clinic.map(|clinic| clinic.settings.audit_settings.retention_days);
    html! {
        @if let Some(days) = days {
            p .hint {
                (fl!(fluent, "settings-audit-kept", days = days)) " "
                @if keeps_values(ctx) {
                    (fl!(fluent, "settings-audit-values-kept"))
                } @else {
                    (fl!(fluent, "settings-audit-values-left-out"))
                }
            }
        }
    }
}

fn render_pagination(ctx: &SettingsContext, query: &AuditQuery, page: &AuditPage) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let first = query.filter.after.as_ref().map(|_| PageLink {
        url: query.page_url(ctx, None),
        label: fl!(fluent, "settings-audit-newest"),
    });
    let next = page.next.as_ref().map(|next| PageLink {
        url: query.page_url(ctx, Some(next)),
        label: fl!(fluent, "settings-audit-older"),
    });
    // The search stops after a limited number of rows, so that a page may be short although older rows follow.
    let rows = page.entries.len() + page.unreadable.len();
    let is_short = i64::try_from(rows).is_ok_and(|found| found < PAGE_SIZE);
    let searched_until = page.next.as_ref().filter(|_| is_short).map(|next| {
        let until = ctx.i18n.format.date_time(next.started_at);
        fl!(fluent, "settings-audit-looked", until = until)
    });
    let label = fl!(fluent, "settings-audit-pages");
    super::table::render_pagination(
        &label,
        first.as_ref(),
        next.as_ref(),
        searched_until.as_deref(),
    )
}

fn render_download_form(ctx: &SettingsContext, query: &AuditQuery) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let RequestFields(typed) = &query.filled_fields;
    // By POST, because each download is recorded: a browser may follow a link by itself.
    form::post_form(
        ctx,
        &format!("{}/audit.csv", list_url(ctx)),
        &html! {
            @for (name, value) in typed { (form::hidden_field(name, value)) }
            (form::submit_button(&fl!(fluent, "settings-audit-file")))
            p .hint { (fl!(fluent, "settings-audit-file-hint")) }
        },
    )
}
