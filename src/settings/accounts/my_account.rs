//! One's own account: the password, the second factor, and where one is signed in.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::sessions;
use crate::settings::auth::password::{self, PasswordWeakness};
use crate::settings::auth::throttle::ThrottledAttempt;
use crate::settings::form::{self, SettingsField};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{Account, SettingsSession, ThrottleKey};

pub(super) const PAGE_URL: &str = "/settings/account";
const SESSIONS_URL: &str = "/settings/account/sessions";

/// What was wrong with what was sent from the page.
#[derive(Default)]
pub(super) struct MyAccountFormErrors {
    /// With the password that one has.
    pub(super) current_password: Option<String>,
    /// With the one that was chosen.
    pub(super) new_password: Option<String>,
    /// With its second typing.
    pub(super) repeated_password: Option<String>,
    /// With the password that was asked for to change the second factor.
    pub(super) confirmation_password: Option<String>,
}

impl MyAccountFormErrors {
    fn has_errors(&self) -> bool {
        let all = [
            &self.current_password,
            &self.new_password,
            &self.repeated_password,
            &self.confirmation_password,
        ];
        all.iter().any(|mistake| mistake.is_some())
    }
}

/// The page.
pub(super) async fn get_my_account(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let done = success_message(&ctx, request.query.trimmed_value("done"));
    let page = render_page(&ctx, &MyAccountFormErrors::default(), done.as_deref()).await?;
    Ok(page.into())
}

/// Changes the password; every other session ends.
pub(super) async fn post_password(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let session = ctx.require_session()?;
    let account = session
        .account_id
        .as_deref()
        .ok_or(SettingsError::NotFound)?;
    if let Some(current) = password_error(&ctx, &request, account, "current").await? {
        let errors = MyAccountFormErrors {
            current_password: Some(current),
            ..MyAccountFormErrors::default()
        };
        return Ok(render_page(&ctx, &errors, None).await?.into());
    }
    let (password, again) = (
        request.form.raw_value("password"),
        request.form.raw_value("again"),
    );
    if let Some(weakness) = password::find_weakness(password, again, &session.display_name) {
        let errors = weakness_errors(&ctx, weakness);
        return Ok(render_page(&ctx, &errors, None).await?.into());
    }
    let hash = password::hash(password).await?;
    let changed = ctx.db.change_password(account, &hash, &session.id);
    changed.await?;
    ctx.audit_change("password-changed", None).await?;
    Ok(SettingsResponse::Redirect(format!(
        "{PAGE_URL}?done=password"
    )))
}

/// Ends one session, or all but this one.
pub(super) async fn post_sessions(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let session = ctx.require_session()?;
    let owner = session.owner().ok_or(SettingsError::NotFound)?;
    match request.form.trimmed_value("session") {
        "" => ctx.db.end_other_sessions(owner, &session.id).await?,
        one => u64::from(ctx.db.end_owned_session(owner, one).await?),
    };
    ctx.audit_change("sessions-ended", None).await?;
    Ok(SettingsResponse::Redirect(format!(
        "{PAGE_URL}?done=sessions"
    )))
}

/// Why somebody who is signed in may not go on with what was typed into a password field, if they may not.
pub(super) async fn password_error(
    ctx: &SettingsContext,
    request: &SettingsRequest,
    account: &str,
    field: &str,
) -> Result<Option<String>, SettingsError> {
    let attempt = ThrottledAttempt::new(ThrottleKey::Reauthentication(account), request.client_ip);
    if let Some(pause) = attempt.check_throttle(ctx).await? {
        return Ok(Some(pause));
    }
    let keys = ctx.db.find_login_credentials(account).await?;
    let hash = keys.as_ref().and_then(|keys| keys.password_hash.as_ref());
    if !password::verify(request.form.raw_value(field), hash).await {
        return Ok(Some(fl!(
            ctx.i18n.fluent,
            "settings-account-password-wrong"
        )));
    }
    attempt.reset_throttle(ctx).await?;
    Ok(None)
}

fn weakness_errors(ctx: &SettingsContext, weakness: PasswordWeakness) -> MyAccountFormErrors {
    let message = Some(password::weakness_message(ctx, weakness));
    match weakness {
        PasswordWeakness::Mismatch => MyAccountFormErrors {
            repeated_password: message,
            ..MyAccountFormErrors::default()
        },
        PasswordWeakness::TooShort | PasswordWeakness::TooLong | PasswordWeakness::TooSimple => {
            MyAccountFormErrors {
                new_password: message,
                ..MyAccountFormErrors::default()
            }
        }
    }
}

/// The page, with what was wrong if anything was.
pub(super) async fn render_page(
    ctx: &SettingsContext,
    errors: &MyAccountFormErrors,
    done: Option<&str>,
) -> Result<SettingsPage, SettingsError> {
    let session = ctx.require_session()?;
    let sessions = match session.owner() {
        Some(owner) => ctx.db.list_sessions(owner, ctx.now).await?,
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
            (render_password_section(ctx, &account.email, errors))
            (render_second_factor_section(ctx, &account, errors))
        } @else {
            p { (fl!(fluent, "settings-account-provet")) }
        }
        (render_sessions_section(ctx, &sessions))
    };
    let title = fl!(fluent, "settings-nav-account");
    Ok(SettingsPage {
        has_errors: errors.has_errors(),
        ..SettingsPage::new(title, SettingsTab::Account, body)
    })
}

fn render_password_section(
    ctx: &SettingsContext,
    email: &str,
    errors: &MyAccountFormErrors,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-account-password-current");
    let current = SettingsField::new("current", &label, "").required();
    let current = current.with_error(errors.current_password.as_deref());
    let (password, again) = (
        errors.new_password.as_deref(),
        errors.repeated_password.as_deref(),
    );
    html! {
        section {
            h2 { (fl!(fluent, "settings-sign-in-password")) }
            (form::post_form(ctx, "/settings/account/password", &html! {
                (password::username_hint_field(email))
                (current.render_input("password", "current-password"))
                (password::new_password_fields(ctx, password, again))
                (form::submit_button(&fl!(fluent, "settings-account-password-change")))
            }))
        }
    }
}

fn render_second_factor_section(
    ctx: &SettingsContext,
    account: &Account,
    errors: &MyAccountFormErrors,
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
    let confirm = SettingsField::new("confirm", &label, "").required();
    let confirm = confirm.with_error(errors.confirmation_password.as_deref());
    html! {
        section {
            h2 { (fl!(fluent, "settings-second-factor-title")) }
            p { (state) }
            (form::post_form(ctx, to, &html! {
                (password::username_hint_field(&account.email))
                (confirm.render_input("password", "current-password"))
                (form::submit_button(&send))
            }))
        }
    }
}

fn render_sessions_section(ctx: &SettingsContext, sessions: &[SettingsSession]) -> Markup {
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

fn success_message(ctx: &SettingsContext, word: &str) -> Option<String> {
    let fluent = &ctx.i18n.fluent;
    match word {
        "password" => Some(fl!(fluent, "settings-account-password-changed")),
        "sessions" => Some(fl!(fluent, "settings-sessions-ended")),
        "second-factor-on" => Some(fl!(fluent, "settings-second-factor-is-on")),
        "second-factor-off" => Some(fl!(fluent, "settings-second-factor-switched-off")),
        _ => None,
    }
}
