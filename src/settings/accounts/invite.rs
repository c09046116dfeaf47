//! Inviting an operator, or the administrator of a clinic: an account and a link that opens it once.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::{ExposeSecret, SecretString};

use super::audit_account_change;
use crate::provet::ProvetId;
use crate::settings::form::{self, SettingsField};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{
    AccessScope, Account, AccountLinkKind, AccountRole, EmailAddress, StorageError,
};

/// What was wrong with what was typed.
#[derive(Default)]
struct InviteFormErrors {
    email: Option<String>,
    clinic: Option<String>,
}

/// Asks whom to invite; `clinic` in the address fills the clinic in.
pub(super) fn get_invite(desk: &SettingsContext, asked: &SettingsRequest) -> SettingsResponse {
    let clinic = asked.query.trimmed_value("clinic");
    let role = if clinic.is_empty() {
        AccountRole::Operator
    } else {
        AccountRole::Administrator
    };
    let typed = ["", role.as_str(), clinic];
    render_page(desk, typed, &InviteFormErrors::default()).into()
}

/// Makes the account, and shows its link.
pub(super) async fn post_invite(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let typed = ["email", "role", "clinic"].map(|name| asked.form.trimmed_value(name));
    let [email, role, clinic] = typed;
    let fluent = &desk.i18n.fluent;
    let parsed = EmailAddress::parse(email);
    let standing = match role.parse() {
        Ok(AccountRole::Operator) => Some(AccessScope::Operator),
        _ => clinic
            .parse()
            .ok()
            .map(|clinic: ProvetId| AccessScope::Administrator(vec![clinic])),
    };
    let (Some(email), Some(standing)) = (&parsed, &standing) else {
        let mistakes = InviteFormErrors {
            email: parsed
                .is_none()
                .then(|| fl!(fluent, "settings-email-wrong")),
            clinic: standing
                .is_none()
                .then(|| fl!(fluent, "settings-invite-clinic-wrong")),
        };
        return Ok(render_page(&desk, typed, &mistakes).into());
    };
    let mut mistakes = InviteFormErrors::default();
    match desk.db.add_account(email, standing, desk.now).await {
        Ok(id) => {
            let clinic = match standing {
                AccessScope::Operator => None,
                AccessScope::Administrator(clinics) => clinics.first().copied(),
            };
            audit_account_change(&desk, "account-invited", email.as_str(), clinic).await?;
            return create_link(&desk, &id, AccountLinkKind::Invitation).await;
        }
        Err(StorageError::AlreadyExists) => {
            mistakes.email = Some(fl!(fluent, "settings-invite-taken"));
        }
        Err(StorageError::ParentMissing) => {
            mistakes.clinic = Some(fl!(fluent, "settings-invite-clinic-unknown"));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(render_page(&desk, typed, &mistakes).into())
}

fn render_page(
    desk: &SettingsContext,
    typed: [&str; 3],
    mistakes: &InviteFormErrors,
) -> SettingsPage {
    let fluent = &desk.i18n.fluent;
    let body = html! {
        section {
            p { (fl!(fluent, "settings-invite-lead")) }
            (form::post_form(desk, "/settings/accounts/invite", &render_fields(desk, typed, mistakes)))
        }
    };
    let title = fl!(fluent, "settings-accounts-invite");
    SettingsPage {
        has_errors: mistakes.email.is_some() || mistakes.clinic.is_some(),
        ..SettingsPage::new(title, SettingsTab::Accounts, body)
    }
}

fn render_fields(
    desk: &SettingsContext,
    [email, role, clinic]: [&str; 3],
    mistakes: &InviteFormErrors,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let address = fl!(fluent, "settings-accounts-email");
    let sees = fl!(fluent, "settings-accounts-sees");
    let number = fl!(fluent, "settings-invite-clinic");
    let hint = fl!(fluent, "settings-invite-clinic-hint");
    let roles = [
        (
            AccountRole::Operator.as_str(),
            fl!(fluent, "settings-invite-operator"),
        ),
        (
            AccountRole::Administrator.as_str(),
            fl!(fluent, "settings-invite-administrator"),
        ),
    ];
    html! {
        (SettingsField::new("email", &address, email).required().with_error(mistakes.email.as_deref()).render_input("email", "off"))
        (SettingsField::new("role", &sees, role).render_select(&roles))
        (SettingsField::new("clinic", &number, clinic).with_hint(&hint).with_error(mistakes.clinic.as_deref()).render_text_input())
        (form::submit_button(&fl!(fluent, "settings-invite-send")))
    }
}

/// Makes a link to an account and shows it, this once.
pub(super) async fn create_link(
    desk: &SettingsContext,
    account: &str,
    kind: AccountLinkKind,
) -> Result<SettingsResponse, SettingsError> {
    let account = desk.db.find_account(account).await?;
    let account = account.ok_or(SettingsError::NotFound)?;
    let token = desk
        .db
        .create_account_link(&account.id, kind, desk.now)
        .await?;
    let token = token.ok_or(SettingsError::NotFound)?;
    audit_account_change(desk, "link-made", &account.email, None).await?;
    Ok(render_link(desk, &account, kind, &token).into())
}

fn render_link(
    desk: &SettingsContext,
    account: &Account,
    kind: AccountLinkKind,
    token: &SecretString,
) -> SettingsPage {
    let fluent = &desk.i18n.fluent;
    let email = account.email.as_str();
    let lead = if kind == AccountLinkKind::Invitation {
        fl!(fluent, "settings-invite-link-lead", email = email)
    } else {
        fl!(fluent, "settings-invite-reset-lead", email = email)
    };
    let link = desk.public_url_for(&format!("/settings/link/{}", token.expose_secret()));
    let body = html! {
        section {
            p { (lead) }
            (form::copyable_value(desk, &fl!(fluent, "settings-invite-link"), &link))
            p .hint { (fl!(fluent, "settings-invite-link-once")) }
        }
        p { a href={ "/settings/accounts/" (account.id) } { (fl!(fluent, "settings-invite-to-account")) } }
    };
    SettingsPage::new(
        fl!(fluent, "settings-invite-link-title"),
        SettingsTab::Accounts,
        body,
    )
}
