//! The signed-in user's own account: password, second factor and sessions.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::identity_check::{
    IdentityFields, find_identity_errors, redirect_with_new_token, render_identity_fields,
};
use super::sessions;
use crate::settings::auth::password;
use crate::settings::form::{self, FormErrors};
use crate::settings::{
    SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab, SignedInContext,
};
use crate::storage::{Account, SettingsSession};

pub(super) const PAGE_URL: &str = "/settings/account";
const SESSIONS_URL: &str = "/settings/account/sessions";

/// Where each form of the page asks for a confirmation.
const PASSWORD_FIELDS: IdentityFields = IdentityFields {
    password: "current",
    code: "current-code",
};
pub(super) const SECOND_FACTOR_FIELDS: IdentityFields = IdentityFields {
    password: "confirm",
    code: "confirm-code",
};
const SESSIONS_FIELDS: IdentityFields = IdentityFields {
    password: "sessions-password",
    code: "sessions-code",
};

/// The page.
pub(super) async fn get_my_account(
    ctx: SignedInContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let done = success_message(&ctx, request.query.trimmed_value("done"));
    let page = render_page(&ctx, &FormErrors::default(), done.as_deref()).await?;
    Ok(page.into())
}

/// Changes the password and ends all other sessions.
pub(super) async fn post_password(
    ctx: SignedInContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let session = &ctx.session;
    let account = session
        .account_id
        .as_deref()
        .ok_or(SettingsError::NotFound)?;
    let errors = find_identity_errors(&ctx, &request, PASSWORD_FIELDS).await?;
    if !errors.is_empty() {
        return Ok(render_page(&ctx, &errors, None).await?.into());
    }
    let (password, again) = (
        request.form.raw_value("password"),
        request.form.raw_value("again"),
    );
    let email = &session.display_name;
    let weakness = password::find_weakness_or_breach(&ctx, (password, again), email);
    if let Some(weakness) = weakness.await {
        let errors = password::weakness_error(&ctx, weakness);
        return Ok(render_page(&ctx, &errors, None).await?.into());
    }
    let hash = password::hash(password).await?;
    // Ends all other sessions in the same transaction: whoever knew the old password is out.
    let changed = ctx.db.change_password(account, &hash, &session.id);
    changed.await?;
    ctx.audit_change("password-changed", None).await?;
    redirect_with_new_token(&ctx, format!("{PAGE_URL}?done=password")).await
}

/// Ends one session, or all except the current one.
pub(super) async fn post_sessions(
    ctx: SignedInContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let session = &ctx.session;
    let owner = session.owner().ok_or(SettingsError::NotFound)?;
    let errors = find_identity_errors(&ctx, &request, SESSIONS_FIELDS).await?;
    if !errors.is_empty() {
        return Ok(render_page(&ctx, &errors, None).await?.into());
    }
    match request.form.trimmed_value("session") {
        "" => ctx.db.end_other_sessions(owner, &session.id).await?,
        // Only one of the user’s own: the id comes from the form.
        one => u64::from(ctx.db.end_owned_session(owner, one).await?),
    };
    ctx.audit_change("sessions-ended", None).await?;
    redirect_with_new_token(&ctx, format!("{PAGE_URL}?done=sessions")).await
}

/// Renders the page with the errors of its forms.
pub(super) async fn render_page(
    ctx: &SignedInContext,
    errors: &FormErrors,
    done: Option<&str>,
) -> Result<SettingsPage, SettingsError> {
    let session = &ctx.session;
    let sessions = match session.owner() {
        Some(owner) => ctx.db.list_sessions(owner, ctx.now).await?,
        // Without an owner only the session itself is known to be theirs.
        None => vec![session.clone()],
    };
    let account = match &session.account_id {
        Some(id) => ctx.db.find_account(id).await?,
        None => None,
    };
    let fluent = &ctx.i18n.fluent;
    let body = html! {
        @if let Some(done) = done { p .done role="status" { (done) } }
        @if let Some(account) = &account {
            p { (fl!(fluent, "settings-account-who", email = account.email.as_str())) }
            @if ctx.must_set_up_second_factor {
                p .warning role="status" { (fl!(fluent, "settings-second-factor-required")) }
            } @else {
                (render_password_section(ctx, account, errors))
            }
            (render_second_factor_section(ctx, account, errors))
        } @else {
            p { (fl!(fluent, "settings-account-provet")) }
        }
        @if !ctx.must_set_up_second_factor {
            (render_sessions_section(ctx, account.as_ref(), &sessions, errors))
        }
    };
    let title = fl!(fluent, "settings-nav-account");
    Ok(SettingsPage {
        has_errors: !errors.is_empty(),
        ..SettingsPage::new(title, SettingsTab::Account, body)
    })
}

fn render_password_section(
    ctx: &SignedInContext,
    account: &Account,
    errors: &FormErrors,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-account-password-current");
    let (password, again) = (errors.get("password"), errors.get("again"));
    html! {
        section {
            h2 { (fl!(fluent, "settings-sign-in-password")) }
            (form::post_form(ctx, "/settings/account/password", &html! {
                (render_identity_fields(ctx, Some(account), (PASSWORD_FIELDS, &label), errors))
                (password::new_password_fields(ctx, password, again))
                (form::submit_button(&fl!(fluent, "settings-account-password-change")))
            }))
        }
    }
}

fn render_second_factor_section(
    ctx: &SignedInContext,
    account: &Account,
    errors: &FormErrors,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (state, to, send) = if account.has_second_factor {
        (
            fl!(fluent, "settings-second-factor-is-on"),
            "/settings/account/second-factor/off",
            fl!(fluent, "settings-second-factor-off"),
        )
    } else {
        (
            fl!(fluent, "settings-second-factor-is-off"),
            "/settings/account/second-factor/begin",
            fl!(fluent, "settings-second-factor-on"),
        )
    };
    let label = fl!(fluent, "settings-account-password-confirm");
    html! {
        section {
            h2 { (fl!(fluent, "settings-second-factor-title")) }
            p { (state) }
            (form::post_form(ctx, to, &html! {
                (render_identity_fields(ctx, Some(account), (SECOND_FACTOR_FIELDS, &label), errors))
                (form::submit_button(&send))
            }))
        }
    }
}

fn render_sessions_section(
    ctx: &SignedInContext,
    account: Option<&Account>,
    sessions: &[SettingsSession],
    errors: &FormErrors,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-account-password-confirm");
    let others = sessions.len() > 1;
    html! {
        section {
            h2 { (fl!(fluent, "settings-sessions-title")) }
            @if others {
                (form::post_form(ctx, SESSIONS_URL, &html! {
                    (render_identity_fields(ctx, account, (SESSIONS_FIELDS, &label), errors))
                    // The first button is the one that the Enter key presses.
                    (form::submit_button(&fl!(fluent, "settings-sessions-end-others")))
                    (sessions::render_table(ctx, sessions, true))
                }))
            } @else {
                (sessions::render_table(ctx, sessions, false))
            }
        }
    }
}

fn success_message(ctx: &SignedInContext, word: &str) -> Option<String> {
    let fluent = &ctx.i18n.fluent;
    match word {
        "password" => Some(fl!(fluent, "settings-account-password-changed")),
        "sessions" => Some(fl!(fluent, "settings-sessions-ended")),
        "second-factor-on" => Some(fl!(fluent, "settings-second-factor-is-on")),
        "second-factor-off" => Some(fl!(fluent, "settings-second-factor-switched-off")),
        _ => None,
    }
}
