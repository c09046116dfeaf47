//! For operators: who signed in to the settings with Provet and has no account here, and an end to every session at once.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::sessions;
use crate::settings::table;
use crate::settings::{
    OperatorContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    form,
};
use crate::storage::{AccessScope, SettingsSession};

pub(super) const PAGE_URL: &str = "/settings/accounts/sessions";
pub(super) const END_ALL_URL: &str = "/settings/accounts/sessions/end-all";

/// The page.
pub(super) async fn get_all_sessions(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let provet_sessions = ctx.db.list_provet_sessions(ctx.now).await?;
    let fluent = &ctx.i18n.fluent;
    let done = match request.query.trimmed_value("done") {
        "one" => Some(fl!(fluent, "settings-sessions-ended")),
        "all" => Some(fl!(fluent, "settings-all-sessions-ended")),
        _ => None,
    };
    let body = html! {
        p { a href="/settings/accounts" { (fl!(fluent, "settings-accounts-all")) } }
        @if let Some(done) = done { p .done role="status" { (done) } }
        section {
            p { (fl!(fluent, "settings-all-sessions-about")) }
            @if provet_sessions.is_empty() {
                p .empty { (fl!(fluent, "settings-all-sessions-none")) }
            } @else {
                (form::post_form(&ctx, PAGE_URL, &render_table(&ctx, &provet_sessions)))
            }
        }
        section {
            h2 { (fl!(fluent, "settings-all-sessions-end")) }
            p { (fl!(fluent, "settings-all-sessions-end-about")) }
            (form::post_form(&ctx, END_ALL_URL, &form::danger_button(&fl!(fluent, "settings-all-sessions-end"))))
        }
    };
    let title = fl!(fluent, "settings-all-sessions-title");
    Ok(SettingsPage::new(title, SettingsTab::Accounts, body).into())
}

/// Ends one of the sessions that the page lists.
pub(super) async fn post_end_one(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let id = request.form.trimmed_value("session");
    let listed = ctx.db.list_provet_sessions(ctx.now).await?;
    // Only one of those: sessions of accounts are ended on the page of the account, where that is recorded.
    if let Some(session) = listed.into_iter().find(|session| session.id == id) {
        ctx.db.end_session(&session.id).await?;
        ctx.audit_change("sessions-ended", Some(session.display_name))
            .await?;
    }
    Ok(SettingsResponse::Redirect(format!("{PAGE_URL}?done=one")))
}

/// Ends every session of everybody, except the operator's own.
pub(super) async fn post_end_all(
    ctx: OperatorContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let ended = ctx.db.end_all_sessions(&ctx.session.id).await?;
    ctx.audit_change("all-sessions-ended", Some(ended.to_string()))
        .await?;
    Ok(SettingsResponse::Redirect(format!("{PAGE_URL}?done=all")))
}

fn render_table(ctx: &OperatorContext, provet_sessions: &[SettingsSession]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let labels = [
        fl!(fluent, "settings-all-sessions-name"),
        fl!(fluent, "settings-all-sessions-clinic"),
        fl!(fluent, "settings-sessions-browser"),
        fl!(fluent, "settings-sessions-began"),
        fl!(fluent, "settings-sessions-used"),
        fl!(fluent, "settings-sessions-end"),
    ];
    let columns = labels.each_ref().map(String::as_str);
    let [name, clinic, browser, began, used, end] = columns;
    let rows = html! {
        @for session in provet_sessions {
            tr {
                td data-label=(name) dir="auto" { (session.display_name) }
                td data-label=(clinic) { (clinic_of(session)) }
                td data-label=(browser) { (sessions::browser_label(ctx, session)) }
                td data-label=(began) { (form::local_time(ctx, session.created_at)) }
                td data-label=(used) { (form::local_time(ctx, session.last_used_at)) }
                td { (form::named_submit_button("session", &session.id, end)) }
            }
        }
    };
    table::render_wide_table(&columns, &rows)
}

/// The number of the clinic that a session is for.
fn clinic_of(session: &SettingsSession) -> String {
    match &session.scope {
        AccessScope::Administrator(clinics) => {
            clinics.first().map(ToString::to_string).unwrap_or_default()
        }
        AccessScope::Operator => String::new(),
    }
}
