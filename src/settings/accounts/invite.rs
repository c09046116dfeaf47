//! Invites an operator or a clinic's administrator: creates the account and a link that works once.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::{ExposeSecret, SecretString};

use super::account_audit::audit_account_change;
use crate::provet::ProvetId;
use crate::settings::form::{self, FormErrors, FormField, InputKind};
use crate::settings::{
    OperatorContext, RequestFields, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsTab,
};
use crate::storage::{
    AccessScope, Account, AccountLinkKind, AccountRole, EmailAddress, StorageError,
};

/// The values of the form.
struct InviteForm<'a> {
    email: &'a str,
    role: &'a str,
    clinic: &'a str,
}

impl<'a> InviteForm<'a> {
    fn from_fields(fields: &'a RequestFields) -> Self {
        Self {
            email: fields.trimmed_value("email"),
            role: fields.trimmed_value("role"),
            clinic: fields.trimmed_value("clinic"),
        }
    }
}

/// The form; `clinic` in the query fills in the clinic.
pub(super) fn get_invite(ctx: &OperatorContext, request: &SettingsRequest) -> SettingsResponse {
    let clinic = request.query.trimmed_value("clinic");
    let role = if clinic.is_empty() {
        AccountRole::Operator
    } else {
        AccountRole::Administrator
    };
    let form = InviteForm {
        email: "",
        role: role.as_str(),
        clinic,
    };
    render_page(ctx, &form, &FormErrors::default()).into()
}

/// Creates the account and shows its link.
pub(super) async fn post_invite(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let form = InviteForm::from_fields(&request.form);
    let fluent = &ctx.i18n.fluent;
    let parsed = EmailAddress::parse(form.email);
    let standing = match form.role.parse() {
        Ok(AccountRole::Operator) => Some(AccessScope::Operator),
        // Whatever is not plainly an operator gets the smaller right.
        _ => form
            .clinic
            .parse()
            .ok()
            .map(|clinic: ProvetId| AccessScope::Administrator(vec![clinic])),
    };
    // Both fields are judged before anything is said, so that one round is enough.
    let (Some(email), Some(standing)) = (&parsed, &standing) else {
        let mut errors = FormErrors::default();
        if parsed.is_none() {
            errors.add("email", fl!(fluent, "settings-email-wrong"));
        }
        if standing.is_none() {
            errors.add("clinic", fl!(fluent, "settings-invite-clinic-wrong"));
        }
        return Ok(render_page(&ctx, &form, &errors).into());
    };
    let errors = match ctx.db.add_account(email, standing, ctx.now).await {
        Ok(id) => {
            let clinic = match standing {
                AccessScope::Operator => None,
                AccessScope::Administrator(clinics) => clinics.first().copied(),
            };
            audit_account_change(&ctx, "account-invited", email.as_str(), clinic).await?;
            return create_link(&ctx, &id, AccountLinkKind::Invitation).await;
        }
        Err(StorageError::AlreadyExists) => {
            FormErrors::for_field("email", fl!(fluent, "settings-invite-taken"))
        }
        // The foreign key says it: the clinic may have been purged while the form was open.
        Err(StorageError::ParentMissing) => {
            FormErrors::for_field("clinic", fl!(fluent, "settings-invite-clinic-unknown"))
        }
        Err(error) => return Err(error.into()),
    };
    Ok(render_page(&ctx, &form, &errors).into())
}

fn render_page(ctx: &OperatorContext, form: &InviteForm<'_>, errors: &FormErrors) -> SettingsPage {
    let fluent = &ctx.i18n.fluent;
    let body = html! {
        section {
            p { (fl!(fluent, "settings-invite-lead")) }
            (form::post_form(ctx, "/settings/accounts/invite", &render_fields(ctx, form, errors)))
        }
    };
    let title = fl!(fluent, "settings-accounts-invite");
    SettingsPage {
        has_errors: !errors.is_empty(),
        ..SettingsPage::new(title, SettingsTab::Accounts, body)
    }
}

fn render_fields(ctx: &OperatorContext, values: &InviteForm<'_>, errors: &FormErrors) -> Markup {
    let fluent = &ctx.i18n.fluent;
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
        (FormField::new("email", &address, values.email).make_required().with_error(errors.get("email")).with_kind(InputKind::Email).render())
        (FormField::new("role", &sees, values.role).render_select(&roles))
        (FormField::new("clinic", &number, values.clinic).with_hint(&hint).with_error(errors.get("clinic")).render())
        (form::submit_button(&fl!(fluent, "settings-invite-send")))
    }
}

/// Creates a link to an account and shows it. It is not shown again: only its digest is stored.
pub(super) async fn create_link(
    ctx: &OperatorContext,
    account: &str,
    kind: AccountLinkKind,
) -> Result<SettingsResponse, SettingsError> {
    let account = ctx.db.find_account(account).await?;
    let account = account.ok_or(SettingsError::NotFound)?;
    let token = ctx
        .db
        .create_account_link(&account.id, kind, ctx.now)
        .await?;
    let token = token.ok_or(SettingsError::NotFound)?;
    audit_account_change(ctx, "link-made", &account.email, None).await?;
    Ok(render_link(ctx, &account, kind, &token).into())
}

fn render_link(
    ctx: &OperatorContext,
    account: &Account,
    kind: AccountLinkKind,
    token: &SecretString,
) -> SettingsPage {
    let fluent = &ctx.i18n.fluent;
    let email = account.email.as_str();
    let lead = if kind == AccountLinkKind::Invitation {
        fl!(fluent, "settings-invite-link-lead", email = email)
    } else {
        fl!(fluent, "settings-invite-reset-lead", email = email)
    };
    let link = ctx.public_url_for(&format!("/settings/link/{}", token.expose_secret()));
    let body = html! {
        section {
            p { (lead) }
            (form::copyable_value(ctx, &fl!(fluent, "settings-invite-link"), &link))
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
