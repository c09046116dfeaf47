//! Users of a clinic who are signed in to Provet through its panels, and signing them out.

use futures_util::StreamExt as _;
use futures_util::stream;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use super::route::route;
use super::table;
use super::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsRoute,
    SettingsTab, form,
};
use crate::storage::{AuditCursor, AuditEventKind, EndedUserSession, StorageError, UserSession};
use crate::views::i18n::inline_text;

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(Clinic, "/settings/clinics/{provet_id}/people", get get_signed_in_users, post post_sign_out),
];

/// Rows on a page.
const PAGE_SIZE: i64 = 25;
/// How many sign-ins are revoked in Provet at once when all of them end.
const MAX_CONCURRENT_REVOCATIONS: usize = 8;

/// The field with the sign-in to end.
const FIELD_SIGN_IN: &str = "sign-in";
/// The field that ends all of them.
const FIELD_SIGN_OUT_ALL: &str = "all";

/// A row of the list.
struct SignedInUserRow {
    sign_in: UserSession,
    browser_count: i64,
}

async fn get_signed_in_users(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = ctx.provet_id();
    let after = parse_cursor(request.query.trimmed_value("after"));
    let found = ctx
        .db
        .list_user_sessions(clinic, after.as_ref(), PAGE_SIZE, ctx.now)
        .await?;
    let mut people = Vec::with_capacity(found.len());
    for signed_in in found {
        let browsers = ctx.db.count_remembered_devices(&signed_in.id).await?;
        people.push(SignedInUserRow {
            sign_in: signed_in,
            browser_count: browsers,
        });
    }
    let fluent = &ctx.i18n.fluent;
    let done = match request.query.trimmed_value("done") {
        "ended" => Some(fl!(fluent, "settings-signed-in-users-ended")),
        "all" => Some(fl!(fluent, "settings-signed-in-users-all-ended")),
        _ => None,
    };
    let body = html! {
        section {
            @if let Some(done) = done { p .done role="status" { (done) } }
            p { (fl!(fluent, "settings-signed-in-users-intro")) }
            @if people.is_empty() {
                p .empty { (fl!(fluent, "settings-signed-in-users-nobody")) }
            } @else {
                (render_table(&ctx, &people))
                (render_next_link(&ctx, &people))
                (form::post_form(&ctx, &ctx.clinic_path("/people"), &html! {
                    (form::hidden_field(FIELD_SIGN_OUT_ALL, "yes"))
                    (form::danger_button(&fl!(fluent, "settings-signed-in-users-end-all")))
                }))
            }
        }
    };
    let title = fl!(fluent, "settings-signed-in-users-title");
    Ok(SettingsResponse::Page(SettingsPage::new(
        title,
        SettingsTab::SignedInUsers,
        body,
    )))
}

fn render_table(ctx: &ClinicContext, people: &[SignedInUserRow]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let [who, since, used, browsers] = [
        fl!(fluent, "settings-signed-in-users-who"),
        fl!(fluent, "settings-signed-in-users-since"),
        fl!(fluent, "settings-signed-in-users-used"),
        fl!(fluent, "settings-signed-in-users-browsers"),
    ];
    let rows = html! {
        @for person in people {
            tr {
                td data-label=(who) { (render_user_label(ctx, &person.sign_in)) }
                td data-label=(since) { (form::local_time(ctx, person.sign_in.created_at)) }
                td data-label=(used) { (form::local_time(ctx, person.sign_in.used_at)) }
                td data-label=(browsers) { (person.browser_count) }
                td {
                    (form::post_form(ctx, &ctx.clinic_path("/people"), &html! {
                        (form::hidden_field(FIELD_SIGN_IN, &person.sign_in.id))
                        (form::danger_button(&fl!(fluent, "settings-signed-in-users-end")))
                    }))
                }
            }
        }
    };
    table::render_wide_table(&[&who, &since, &used, &browsers, ""], &rows)
}

/// The user's name; else their number; else that Provet named nobody.
fn render_user_label(ctx: &ClinicContext, person: &UserSession) -> Markup {
    let fluent = &ctx.i18n.fluent;
    match (&person.display_name, person.user_id) {
        (Some(called), _) => inline_text(called),
        (None, Some(user)) => {
            html! { (fl!(fluent, "settings-signed-in-users-user", number = user.number())) }
        }
        (None, None) => html! { (fl!(fluent, "settings-signed-in-users-unnamed")) },
    }
}

/// The link to the next page.
fn render_next_link(ctx: &ClinicContext, people: &[SignedInUserRow]) -> Markup {
    let full = i64::try_from(people.len()).is_ok_and(|shown| shown == PAGE_SIZE);
    let Some(last) = people.last().filter(|_| full) else {
        return html! {};
    };
    let cursor = last.sign_in.cursor();
    let after = format!("{}.{}", cursor.started_at.as_millisecond(), cursor.key);
    html! {
        p { a href=(format!("{}?after={after}", ctx.clinic_path("/people"))) { (fl!(ctx.i18n.fluent, "settings-signed-in-users-more")) } }
    }
}

fn parse_cursor(text: &str) -> Option<AuditCursor> {
    let (at, key) = text.split_once('.')?;
    let at = Timestamp::from_millisecond(at.parse().ok()?).ok()?;
    let key = key.to_owned();
    Some(AuditCursor {
        started_at: at,
        key,
    })
}

async fn post_sign_out(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = ctx.provet_id();
    if request.form.is_set(FIELD_SIGN_OUT_ALL) {
        let ended = sign_out_all(&ctx).await?;
        let detail = Some(ended.len().to_string());
        ctx.audit_event(AuditEventKind::SignIn, "people-signed-out", detail)
            .await?;
        revoke_in_background(&ctx, ended);
        return Ok(SettingsResponse::Redirect(format!(
            "{}?done=all",
            ctx.clinic_path("/people")
        )));
    }
    let id = request.form.trimmed_value(FIELD_SIGN_IN);
    let person = ctx.db.find_user_session(id).await?;
    let person = person.filter(|it| it.provet_id == clinic);
    let person = person.ok_or(SettingsError::NotFound)?;
    let ended = ctx
        .db
        .end_user_session(clinic, id, "administrator", ctx.now);
    if let Some(ended) = ended.await? {
        let user = person.user_id.map(|user| user.number().to_string());
        ctx.audit_event(AuditEventKind::SignIn, "person-signed-out", user)
            .await?;
        revoke_in_background(&ctx, vec![ended]);
    }
    Ok(SettingsResponse::Redirect(format!(
        "{}?done=ended",
        ctx.clinic_path("/people")
    )))
}

async fn sign_out_all(ctx: &ClinicContext) -> Result<Vec<EndedUserSession>, StorageError> {
    let (db, now) = (&ctx.db, ctx.now);
    let clinic = ctx.provet_id();
    let mut ended = Vec::new();
    loop {
        let page = db.list_user_sessions(clinic, None, PAGE_SIZE, now).await?;
        if page.is_empty() {
            return Ok(ended);
        }
        for person in page {
            ended.extend(
                db.end_user_session(clinic, &person.id, "administrator", now)
                    .await?,
            );
        }
    }
}

/// Revokes the tokens in Provet without making the user wait: in our database the sign-ins have ended already.
fn revoke_in_background(ctx: &ClinicContext, ended: Vec<EndedUserSession>) {
    let provet = ctx.provet.clone();
    tokio::spawn(async move {
        let revocations = stream::iter(ended).map(move |ended| {
            let provet = provet.clone();
            async move { ended.revoke_tokens(&provet).await }
        });
        revocations
            .buffer_unordered(MAX_CONCURRENT_REVOCATIONS)
            .collect::<()>()
            .await;
    });
}
