//! One account, as an operator sees it: what it may see, where it is signed in, and letting it in or not.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{audit_account_change, invite, list, sessions};
use crate::provet::ProvetId;
use crate::settings::form::{self, SettingsField};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{
    AccessScope, Account, AccountLinkKind, AccountState, DisableOutcome, SessionOwner,
    SettingsSession, StorageError,
};

/// What was wrong with what was sent from the page.
#[derive(Default)]
struct AccountFormErrors {
    clinic: Option<String>,
    state: Option<String>,
}

/// The page.
pub(super) async fn get_account(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&desk, &asked).await?;
    let done = success_message(&desk, asked.query.trimmed_value("done"));
    let mistakes = AccountFormErrors::default();
    let sheet = render_page(&desk, &account, &mistakes, done.as_deref()).await?;
    Ok(sheet.into())
}

/// Lets an administrator see one more clinic, or one less.
pub(super) async fn post_clinics(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&desk, &asked).await?;
    if let Ok(clinic) = asked.form.trimmed_value("remove").parse::<ProvetId>() {
        desk.db.revoke_clinic_access(&account.id, clinic).await?;
        audit_account_change(&desk, "clinic-forbidden", &account.email, Some(clinic)).await?;
        return Ok(SettingsResponse::Redirect(account_url(
            &account,
            "?done=clinics",
        )));
    }
    let fluent = &desk.i18n.fluent;
    let wrong = match asked.form.trimmed_value("clinic").parse::<ProvetId>() {
        Ok(clinic) => match desk.db.grant_clinic_access(&account.id, clinic).await {
            Ok(true) => {
                audit_account_change(&desk, "clinic-allowed", &account.email, Some(clinic)).await?;
                return Ok(SettingsResponse::Redirect(account_url(
                    &account,
                    "?done=clinics",
                )));
            }
            Ok(false) => return Err(SettingsError::NotFound),
            Err(StorageError::ParentMissing) => fl!(fluent, "settings-invite-clinic-unknown"),
            Err(error) => return Err(error.into()),
        },
        Err(_) => fl!(fluent, "settings-invite-clinic-wrong"),
    };
    let mistakes = AccountFormErrors {
        clinic: Some(wrong),
        ..AccountFormErrors::default()
    };
    Ok(render_page(&desk, &account, &mistakes, None).await?.into())
}

/// Makes a new link, which is shown this once.
pub(super) async fn post_link(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&desk, &asked).await?;
    let kind = match (account.has_password, asked.form.is_set("code")) {
        (false, _) => AccountLinkKind::Invitation,
        (true, false) => AccountLinkKind::Password,
        (true, true) => AccountLinkKind::PasswordAndCode,
    };
    invite::create_link(&desk, &account.id, kind).await
}

/// Signs it out everywhere; an operator's own session stays.
pub(super) async fn post_sessions(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&desk, &asked).await?;
    let owner = SessionOwner::Account(&account.id);
    desk.db
        .end_other_sessions(owner, &desk.require_session()?.id)
        .await?;
    audit_account_change(&desk, "sessions-ended", &account.email, None).await?;
    Ok(SettingsResponse::Redirect(account_url(
        &account,
        "?done=sessions",
    )))
}

/// Lets it in, or not.
pub(super) async fn post_state(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let account = load_account(&desk, &asked).await?;
    match asked.form.trimmed_value("state").parse() {
        Ok(AccountState::Enabled) => {
            desk.db.enable_account(&account.id).await?;
            audit_account_change(&desk, "account-switched-on", &account.email, None).await?;
            Ok(SettingsResponse::Redirect(account_url(
                &account, "?done=on",
            )))
        }
        Ok(AccountState::Disabled) => match desk.db.disable_account(&account.id).await? {
            DisableOutcome::Disabled => {
                audit_account_change(&desk, "account-switched-off", &account.email, None).await?;
                Ok(SettingsResponse::Redirect(account_url(
                    &account,
                    "?done=off",
                )))
            }
            DisableOutcome::NotFound => Err(SettingsError::NotFound),
            DisableOutcome::LastOperator => {
                let mistakes = AccountFormErrors {
                    state: Some(fl!(desk.i18n.fluent, "settings-accounts-last-operator")),
                    ..AccountFormErrors::default()
                };
                Ok(render_page(&desk, &account, &mistakes, None).await?.into())
            }
        },
        Err(_) => Ok(SettingsResponse::Redirect(account_url(&account, ""))),
    }
}

/// The account that the address names.
async fn load_account(
    desk: &SettingsContext,
    asked: &SettingsRequest,
) -> Result<Account, SettingsError> {
    let account = desk
        .db
        .find_account(asked.path_params.trimmed_value("account"))
        .await?;
    account.ok_or(SettingsError::NotFound)
}

fn account_url(account: &Account, below: &str) -> String {
    format!("/settings/accounts/{}{below}", account.id)
}

async fn render_page(
    desk: &SettingsContext,
    account: &Account,
    mistakes: &AccountFormErrors,
    done: Option<&str>,
) -> Result<SettingsPage, SettingsError> {
    let owner = SessionOwner::Account(&account.id);
    let sessions = desk.db.list_sessions(owner, desk.now).await?;
    let fluent = &desk.i18n.fluent;
    let last = fl!(fluent, "settings-accounts-last");
    let body = html! {
        p { a href="/settings/accounts" { (fl!(fluent, "settings-accounts-all")) } }
        @if let Some(done) = done { p .done role="status" { (done) } }
        p { (list::render_state(desk, account)) " · " (last) ": " (list::render_last_sign_in(desk, account)) }
        (render_clinics_section(desk, account, mistakes))
        @if account.state == AccountState::Enabled { (render_link_section(desk, account)) }
        (render_sessions_section(desk, account, &sessions))
        (render_state_section(desk, account, mistakes))
    };
    Ok(SettingsPage {
        has_errors: mistakes.clinic.is_some() || mistakes.state.is_some(),
        ..SettingsPage::new(account.email.as_str(), SettingsTab::Accounts, body)
    })
}

fn render_clinics_section(
    desk: &SettingsContext,
    account: &Account,
    mistakes: &AccountFormErrors,
) -> Markup {
    let fluent = &desk.i18n.fluent;
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
    let field = SettingsField::new("clinic", &label, "")
        .required()
        .with_hint(&hint);
    html! {
        section {
            h2 { (fl!(fluent, "settings-accounts-sees")) }
            @if clinics.is_empty() { p .empty { (fl!(fluent, "settings-accounts-no-clinic-yet")) } }
            @for clinic in clinics { (render_clinic(desk, *clinic, &to)) }
            (form::post_form(desk, &to, &html! {
                (field.with_error(mistakes.clinic.as_deref()).render_text_input())
                (form::submit_button(&fl!(fluent, "settings-accounts-allow")))
            }))
        }
    }
}

fn render_clinic(desk: &SettingsContext, clinic: ProvetId, to: &str) -> Markup {
    let fluent = &desk.i18n.fluent;
    let name = fl!(
        fluent,
        "settings-clinic-unnamed",
        number = clinic.to_string()
    );
    form::post_form(
        desk,
        to,
        &html! {
            p {
                a href={ "/settings/clinics/" (clinic) } { (name) } " "
                (form::named_submit_button("remove", &clinic.to_string(), &fl!(fluent, "settings-accounts-forbid")))
            }
        },
    )
}

fn render_link_section(desk: &SettingsContext, account: &Account) -> Markup {
    let fluent = &desk.i18n.fluent;
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
            (form::post_form(desk, &account_url(account, "/link"), &html! {
                @if account.has_second_factor { (form::checkbox_field("code", "drop", &code, false)) }
                (form::submit_button(&fl!(fluent, "settings-accounts-make-link")))
            }))
        }
    }
}

fn render_sessions_section(
    desk: &SettingsContext,
    account: &Account,
    sessions: &[SettingsSession],
) -> Markup {
    let fluent = &desk.i18n.fluent;
    html! {
        section {
            h2 { (fl!(fluent, "settings-sessions-title")) }
            @if sessions.is_empty() {
                p .empty { (fl!(fluent, "settings-accounts-no-sessions")) }
            } @else {
                (sessions::render_table(desk, sessions, None))
                (form::post_form(desk, &account_url(account, "/sessions"), &html! {
                    (form::submit_button(&fl!(fluent, "settings-accounts-end-sessions")))
                }))
            }
        }
    }
}

fn render_state_section(
    desk: &SettingsContext,
    account: &Account,
    mistakes: &AccountFormErrors,
) -> Markup {
    let fluent = &desk.i18n.fluent;
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
            @if let Some(error) = &mistakes.state { p .error role="alert" { (error) } }
            (form::post_form(desk, &account_url(account, "/state"), &html! {
                (form::hidden_field("state", other.as_str()))
                (button)
            }))
        }
    }
}

fn success_message(desk: &SettingsContext, word: &str) -> Option<String> {
    let fluent = &desk.i18n.fluent;
    match word {
        "clinics" => Some(fl!(fluent, "settings-accounts-clinics-changed")),
        "sessions" => Some(fl!(fluent, "settings-sessions-ended")),
        "on" => Some(fl!(fluent, "settings-accounts-switched-on")),
        "off" => Some(fl!(fluent, "settings-accounts-switched-off")),
        _ => None,
    }
}
