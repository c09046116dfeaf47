//! One account, for operators: its clinics, its sessions, a new link, and switching it on or off.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::account_audit::audit_account_change;
use super::{invite, list, sessions};
use crate::provet::ProvetId;
use crate::settings::form::{self, FormErrors, FormField};
use crate::settings::{
    OperatorContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{
    AccessScope, Account, AccountLinkKind, AccountState, DisableOutcome, SessionOwner,
    SettingsSession, StorageError,
};

/// The page.
pub(super) async fn get_account(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&ctx, &request).await?;
    let done = success_message(&ctx, request.query.trimmed_value("done"));
    let errors = FormErrors::default();
    let page = render_page(&ctx, &account, &errors, done.as_deref()).await?;
    Ok(page.into())
}

/// Allows an administrator one more clinic, or removes one.
pub(super) async fn post_clinics(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&ctx, &request).await?;
    if let Ok(clinic) = request.form.trimmed_value("remove").parse::<ProvetId>() {
        ctx.db.revoke_clinic_access(&account.id, clinic).await?;
        audit_account_change(&ctx, "clinic-forbidden", &account.email, Some(clinic)).await?;
        return Ok(SettingsResponse::Redirect(account_url(
            &account,
            "?done=clinics",
        )));
    }
    let fluent = &ctx.i18n.fluent;
    let wrong = match request.form.trimmed_value("clinic").parse::<ProvetId>() {
        Ok(clinic) => match ctx.db.grant_clinic_access(&account.id, clinic).await {
            Ok(true) => {
                audit_account_change(&ctx, "clinic-allowed", &account.email, Some(clinic)).await?;
                return Ok(SettingsResponse::Redirect(account_url(
                    &account,
                    "?done=clinics",
                )));
            }
            // An operator sees every clinic already; the form is not shown for one.
            Ok(false) => return Err(SettingsError::NotFound),
            Err(StorageError::ParentMissing) => fl!(fluent, "settings-invite-clinic-unknown"),
            Err(error) => return Err(error.into()),
        },
        Err(_) => fl!(fluent, "settings-invite-clinic-wrong"),
    };
    let errors = FormErrors::for_field("clinic", wrong);
    Ok(render_page(&ctx, &account, &errors, None).await?.into())
}

/// Creates a new link, which is shown only once.
pub(super) async fn post_link(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&ctx, &request).await?;
    // Without a password the invitation was never used: it is made again. A reset drops the second factor only when
    // asked.
    let kind = match (account.has_password, request.form.is_set("code")) {
        (false, _) => AccountLinkKind::Invitation,
        (true, false) => AccountLinkKind::Password,
        (true, true) => AccountLinkKind::PasswordAndCode,
    };
    invite::create_link(&ctx, &account.id, kind).await
}

/// Ends all sessions of the account, except the operator's own.
pub(super) async fn post_sessions(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&ctx, &request).await?;
    let owner = SessionOwner::Account(&account.id);
    // An operator who ends their own sessions stays signed in here.
    ctx.db.end_other_sessions(owner, &ctx.session.id).await?;
    audit_account_change(&ctx, "sessions-ended", &account.email, None).await?;
    Ok(SettingsResponse::Redirect(account_url(
        &account,
        "?done=sessions",
    )))
}

/// Enables or disables the account.
pub(super) async fn post_state(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&ctx, &request).await?;
    match request.form.trimmed_value("state").parse() {
        Ok(AccountState::Enabled) => {
            ctx.db.enable_account(&account.id).await?;
            audit_account_change(&ctx, "account-switched-on", &account.email, None).await?;
            Ok(SettingsResponse::Redirect(account_url(
                &account, "?done=on",
            )))
        }
        Ok(AccountState::Disabled) => match ctx.db.disable_account(&account.id).await? {
            DisableOutcome::Disabled => {
                audit_account_change(&ctx, "account-switched-off", &account.email, None).await?;
                Ok(SettingsResponse::Redirect(account_url(
                    &account,
                    "?done=off",
                )))
            }
            DisableOutcome::NotFound => Err(SettingsError::NotFound),
            // Decided in a transaction that locks the operators: two who disable each other do not both succeed.
            DisableOutcome::LastOperator => {
                let errors = FormErrors::for_field(
                    "state",
                    fl!(ctx.i18n.fluent, "settings-accounts-last-operator"),
                );
                Ok(render_page(&ctx, &account, &errors, None).await?.into())
            }
        },
        Err(_) => Ok(SettingsResponse::Redirect(account_url(&account, ""))),
    }
}

/// The account that the URL names.
async fn load_account(
    ctx: &OperatorContext,
    request: &SettingsRequest,
) -> Result<Account, SettingsError> {
    let account = ctx
        .db
        .find_account(request.path_params.trimmed_value("account"))
        .await?;
    account.ok_or(SettingsError::NotFound)
}

fn account_url(account: &Account, below: &str) -> String {
    format!("/settings/accounts/{}{below}", account.id)
}

async fn render_page(
    ctx: &OperatorContext,
    account: &Account,
    errors: &FormErrors,
    done: Option<&str>,
) -> Result<SettingsPage, SettingsError> {
    let owner = SessionOwner::Account(&account.id);
    let sessions = ctx.db.list_sessions(owner, ctx.now).await?;
    let fluent = &ctx.i18n.fluent;
    let last = fl!(fluent, "settings-accounts-last");
    let body = html! {
        p { a href="/settings/accounts" { (fl!(fluent, "settings-accounts-all")) } }
        @if let Some(done) = done { p .done role="status" { (done) } }
        p { (list::render_state(ctx, account)) " · " (last) ": " (list::render_last_sign_in(ctx, account)) }
        (render_clinics_section(ctx, account, errors))
        // Not while it is switched off: nobody is to get in with it.
        @if account.state == AccountState::Enabled { (render_link_section(ctx, account)) }
        (render_sessions_section(ctx, account, &sessions))
        (render_state_section(ctx, account, errors))
    };
    Ok(SettingsPage {
        has_errors: !errors.is_empty(),
        ..SettingsPage::new(account.email.as_str(), SettingsTab::Accounts, body)
    })
}

fn render_clinics_section(ctx: &OperatorContext, account: &Account, errors: &FormErrors) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let clinics = match &account.scope {
        AccessScope::Operator => {
            return html! { section {
                h2 { (fl!(fluent, "settings-accounts-sees")) }
                p { (fl!(fluent, "settings-invite-operator")) }
            } };
        }
        AccessScope::Administrator(clinics) => clinics,
    };
    let to = account_url(account, "/clinics");
    let label = fl!(fluent, "settings-invite-clinic");
    let hint = fl!(fluent, "settings-invite-clinic-hint");
    let field = FormField::new("clinic", &label, "")
        .make_required()
        .with_hint(&hint);
    html! {
        section {
            h2 { (fl!(fluent, "settings-accounts-sees")) }
            @if clinics.is_empty() { p .empty { (fl!(fluent, "settings-accounts-no-clinic-yet")) } }
            @for clinic in clinics { (render_clinic(ctx, *clinic, &to)) }
            (form::post_form(ctx, &to, &html! {
                (field.with_error(errors.get("clinic")).render())
                (form::submit_button(&fl!(fluent, "settings-accounts-allow")))
            }))
        }
    }
}

fn render_clinic(ctx: &OperatorContext, clinic: ProvetId, to: &str) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let name = fl!(
        fluent,
        "settings-clinic-unnamed",
        number = clinic.to_string()
    );
    form::post_form(
        ctx,
        to,
        &html! {
            p {
                a href={ "/settings/clinics/" (clinic) } { (name) } " "
                (form::named_submit_button("remove", &clinic.to_string(), &fl!(fluent, "settings-accounts-forbid")))
            }
        },
    )
}

fn render_link_section(ctx: &OperatorContext, account: &Account) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (title, lead) = if account.has_password {
        (
            fl!(fluent, "settings-accounts-reset"),
            fl!(fluent, "settings-accounts-reset-lead"),
        )
    } else {
        (
            fl!(fluent, "settings-accounts-invite-again"),
            fl!(fluent, "settings-accounts-invite-again-lead"),
        )
    };
    let code = fl!(fluent, "settings-accounts-reset-code");
    html! {
        section {
            h2 { (title) }
            p { (lead) }
            (form::post_form(ctx, &account_url(account, "/link"), &html! {
                // Unticked: most people have lost their password alone, and the code still protects them.
                @if account.has_second_factor { (form::checkbox_field("code", "drop", &code, false)) }
                (form::submit_button(&fl!(fluent, "settings-accounts-make-link")))
            }))
        }
    }
}

fn render_sessions_section(
    ctx: &OperatorContext,
    account: &Account,
    sessions: &[SettingsSession],
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        section {
            h2 { (fl!(fluent, "settings-sessions-title")) }
            @if sessions.is_empty() {
                p .empty { (fl!(fluent, "settings-accounts-no-sessions")) }
            } @else {
                (sessions::render_table(ctx, sessions, false))
                (form::post_form(ctx, &account_url(account, "/sessions"), &html! {
                    (form::submit_button(&fl!(fluent, "settings-accounts-end-sessions")))
                }))
            }
        }
    }
}

fn render_state_section(ctx: &OperatorContext, account: &Account, errors: &FormErrors) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (lead, other, button) = match account.state {
        AccountState::Enabled => (
            fl!(fluent, "settings-accounts-switch-off-lead"),
            AccountState::Disabled,
            form::danger_button(&fl!(fluent, "settings-accounts-switch-off")),
        ),
        AccountState::Disabled => (
            fl!(fluent, "settings-accounts-switch-on-lead"),
            AccountState::Enabled,
            form::submit_button(&fl!(fluent, "settings-accounts-switch-on")),
        ),
    };
    html! {
        section {
            h2 { (fl!(fluent, "settings-accounts-state")) }
            p { (lead) }
            @if let Some(error) = errors.get("state") { p .error role="alert" { (error) } }
            (form::post_form(ctx, &account_url(account, "/state"), &html! {
                (form::hidden_field("state", other.as_str()))
                (button)
            }))
        }
    }
}

fn success_message(ctx: &OperatorContext, word: &str) -> Option<String> {
    let fluent = &ctx.i18n.fluent;
    match word {
        "clinics" => Some(fl!(fluent, "settings-accounts-clinics-changed")),
        "sessions" => Some(fl!(fluent, "settings-sessions-ended")),
        "on" => Some(fl!(fluent, "settings-accounts-switched-on")),
        "off" => Some(fl!(fluent, "settings-accounts-switched-off")),
        _ => None,
    }
}
