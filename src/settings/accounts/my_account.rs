//! The signed-in user's own account: password, second factor and sessions.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::sessions;
use crate::settings::auth::password;
use crate::settings::auth::throttle::ThrottledAttempt;
use crate::settings::form::{self, FormErrors, FormField, InputKind};
use crate::settings::{
    SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab, SignedInContext,
};
use crate::storage::{Account, SettingsSession, ThrottleKey};

pub(super) const PAGE_URL: &str = "/settings/account";
const SESSIONS_URL: &str = "/settings/account/sessions";

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
    if let Some(current) = password_error(&ctx, &request, account, "current").await? {
        let errors = FormErrors::for_field("current", current);
        return Ok(render_page(&ctx, &errors, None).await?.into());
    }
    let (password, again) = (
        request.form.raw_value("password"),
        request.form.raw_value("again"),
    );
    if let Some(weakness) = password::find_weakness(password, again, &session.display_name) {
        let errors = password::weakness_error(&ctx, weakness);
        return Ok(render_page(&ctx, &errors, None).await?.into());
    }
    let hash = password::hash(password).await?;
    // Ends all other sessions in the same transaction: whoever knew the old password is out.
    let changed = ctx.db.change_password(account, &hash, &session.id);
    changed.await?;
    ctx.audit_change("password-changed", None).await?;
    Ok(SettingsResponse::Redirect(format!(
        "{PAGE_URL}?done=password"
    )))
}

/// Ends one session, or all except the current one.
pub(super) async fn post_sessions(
    ctx: SignedInContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let session = &ctx.session;
    let owner = session.owner().ok_or(SettingsError::NotFound)?;
    match request.form.trimmed_value("session") {
        "" => ctx.db.end_other_sessions(owner, &session.id).await?,
        // Only one of the user’s own: the id comes from the form.
        one => u64::from(ctx.db.end_owned_session(owner, one).await?),
    };
    ctx.audit_change("sessions-ended", None).await?;
    Ok(SettingsResponse::Redirect(format!(
        "{PAGE_URL}?done=sessions"
    )))
}

/// The error of a password field where the password is wrong or tried too often; `None` when it is right.
pub(super) async fn password_error(
    ctx: &SignedInContext,
    request: &SettingsRequest,
    account: &str,
    field: &str,
) -> Result<Option<String>, SettingsError> {
    let attempt = ThrottledAttempt::new(ThrottleKey::Reauthentication(account), request.client_ip);
    // A session that was left open must not serve for guessing the password.
    if let Some(wait) = attempt.check_throttle(ctx).await? {
        return Ok(Some(wait));
    }
    let credentials = ctx.db.find_login_credentials(account).await?;
    let hash = credentials
        .as_ref()
        .and_then(|credentials| credentials.password_hash.as_ref());
    if !password::verify(request.form.raw_value(field), hash).await {
        return Ok(Some(fl!(
            ctx.i18n.fluent,
            "settings-account-password-wrong"
        )));
    }
    attempt.reset_throttle(ctx).await?;
    Ok(None)
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
        @if let Some(account) = account {
            p { (fl!(fluent, "settings-account-who", email = account.email.as_str())) }
            @if ctx.must_set_up_second_factor {
                p .warning role="status" { (fl!(fluent, "settings-second-factor-required")) }
            } @else {
                (render_password_section(ctx, &account.email, errors))
            }
            (render_second_factor_section(ctx, &account, errors))
        } @else {
            p { (fl!(fluent, "settings-account-provet")) }
        }
        @if !ctx.must_set_up_second_factor { (render_sessions_section(ctx, &sessions)) }
    };
    let title = fl!(fluent, "settings-nav-account");
    Ok(SettingsPage {
        has_errors: !errors.is_empty(),
        ..SettingsPage::new(title, SettingsTab::Account, body)
    })
}

fn render_password_section(ctx: &SignedInContext, email: &str, errors: &FormErrors) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-account-password-current");
    let current = FormField::new("current", &label, "").make_required();
    let current = current.with_error(errors.get("current"));
    let (password, again) = (errors.get("password"), errors.get("again"));
    html! {
        section {
            h2 { (fl!(fluent, "settings-sign-in-password")) }
            (form::post_form(ctx, "/settings/account/password", &html! {
                (password::username_hint_field(email))
                (current.with_kind(InputKind::Password).with_autocomplete("current-password").render())
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
    let confirm = FormField::new("confirm", &label, "").make_required();
    let confirm = confirm.with_error(errors.get("confirm"));
    html! {
        section {
            h2 { (fl!(fluent, "settings-second-factor-title")) }
            p { (state) }
            (form::post_form(ctx, to, &html! {
                (password::username_hint_field(&account.email))
                (confirm.with_kind(InputKind::Password).with_autocomplete("current-password").render())
                (form::submit_button(&send))
            }))
        }
    }
}

fn render_sessions_section(ctx: &SignedInContext, sessions: &[SettingsSession]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        section {
            h2 { (fl!(fluent, "settings-sessions-title")) }
            (sessions::render_table(ctx, sessions, Some(SESSIONS_URL)))
            @if sessions.len() > 1 {
                (form::post_form(ctx, SESSIONS_URL, &form::submit_button(&fl!(fluent, "settings-sessions-end-others"))))
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
