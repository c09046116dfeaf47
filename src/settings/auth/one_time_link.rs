//! The page of a one-time link: the user chooses a password and is signed in.
//!
//! A GET changes nothing, because mail programs open links too; only the form uses the link up.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::SecretString;

use super::password;
use super::session_start::{SignInBrowser, continue_sign_in};
use crate::settings::form::{self, FormErrors, FormField, InputKind};
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{
    AccountLink, AccountLinkKind, AccountLinkState, AuditActor, CountedRefusal, EmailAddress,
    SignInMethod, StorageError, ThrottleKey,
};

/// Shows whose link it is and what it does.
pub(super) async fn get_link(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let link = load_link(&ctx, &request).await?;
    count_bad_link(&ctx, link.as_ref()).await?;
    Ok(page_response(
        &ctx,
        &request,
        link.as_ref(),
        &FormErrors::default(),
    ))
}

/// Counts in the audit that a link was tried which is not known, used or too old.
async fn count_bad_link(
    ctx: &SettingsContext,
    link: Option<&AccountLink>,
) -> Result<(), SettingsError> {
    let detail = match link.map(|link| link.state) {
        Some(AccountLinkState::Valid) => return Ok(()),
        Some(AccountLinkState::Used) => "used",
        Some(AccountLinkState::Expired) => "too old",
        None => "not known",
    };
    let email = link.and_then(|link| link.email.clone());
    let refusal = CountedRefusal {
        action: "link-refused",
        // By the text as well: a row names one reason.
        subject: &format!("{detail}-{}", email.as_deref().unwrap_or_default()),
        actor: email
            .clone()
            .map_or(AuditActor::Unknown, AuditActor::Claimed),
        detail,
    };
    Ok(ctx.db.count_refusal(&refusal, ctx.now).await?)
}

/// Sets the password and signs in.
pub(super) async fn post_link(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let link = load_link(&ctx, &request).await?;
    let Some(open) = link
        .as_ref()
        .filter(|link| link.state == AccountLinkState::Valid)
    else {
        count_bad_link(&ctx, link.as_ref()).await?;
        return Ok(page_response(
            &ctx,
            &request,
            link.as_ref(),
            &FormErrors::default(),
        ));
    };
    // Checked before the link is used up: a weak password must not cost the person the link.
    let (email, password) = match validate_form(&ctx, &request, open).await {
        Ok(valid) => valid,
        Err(errors) => return Ok(page_response(&ctx, &request, link.as_ref(), &errors)),
    };
    let hash = password::hash(password).await?;
    let used = match open.kind {
        AccountLinkKind::FirstOperator => {
            create_first_operator(&ctx, &request, &email, &hash).await
        }
        AccountLinkKind::Invitation
        | AccountLinkKind::Password
        | AccountLinkKind::PasswordAndCode => {
            ctx.db
                .consume_account_link(&link_token(&request), &hash, ctx.now)
                .await
        }
    };
    match used {
        Ok(Some(account)) => sign_in_with_link(&ctx, &request, &email, &account).await,
        // Used up meanwhile, perhaps in another window: what it has become is read again and shown.
        Ok(None) => {
            let link = load_link(&ctx, &request).await?;
            Ok(page_response(
                &ctx,
                &request,
                link.as_ref(),
                &FormErrors::default(),
            ))
        }
        Err(StorageError::AlreadyExists) => {
            let errors =
                FormErrors::for_field("email", fl!(ctx.i18n.fluent, "settings-email-taken"));
            Ok(page_response(&ctx, &request, link.as_ref(), &errors))
        }
        Err(error) => Err(error.into()),
    }
}

/// The address and the new password, if both can be used.
async fn validate_form<'a>(
    ctx: &SettingsContext,
    request: &'a SettingsRequest,
    link: &AccountLink,
) -> Result<(EmailAddress, &'a str), FormErrors> {
    // Only the link for the first operator leaves the address open; of all others the link says whose it is.
    let entered = request.form.trimmed_value("email");
    let email = EmailAddress::parse(link.email.as_deref().unwrap_or(entered));
    let Some(email) = email else {
        let message = fl!(ctx.i18n.fluent, "settings-email-wrong");
        return Err(FormErrors::for_field("email", message));
    };
    let [password, again] = ["password", "again"].map(|name| request.form.raw_value(name));
    match password::find_weakness_or_breach(ctx, (password, again), email.as_str()).await {
        Some(weakness) => Err(password::weakness_error(ctx, weakness)),
        None => Ok((email, password)),
    }
}

async fn create_first_operator(
    ctx: &SettingsContext,
    request: &SettingsRequest,
    email: &EmailAddress,
    hash: &SecretString,
) -> Result<Option<String>, StorageError> {
    let token = link_token(request);
    let made = ctx
        .db
        .consume_first_operator_link(&token, email, hash, ctx.now);
    made.await
}

/// Signs in the user of the link, and forgets failed attempts at the account's password.
async fn sign_in_with_link(
    ctx: &SettingsContext,
    request: &SettingsRequest,
    email: &EmailAddress,
    account: &str,
) -> Result<SettingsResponse, SettingsError> {
    // Somebody who was locked out and got a link may sign in with the new password at once.
    ctx.db.clear_failures(ThrottleKey::Password(email)).await?;
    let credentials = ctx.db.find_login_credentials(account).await?;
    let credentials = credentials.ok_or(SettingsError::NotFound)?;
    let sign_in_browser = SignInBrowser::from_request(ctx, request);
    continue_sign_in(
        &ctx.services,
        &credentials,
        SignInMethod::Link,
        &sign_in_browser,
        "",
    )
    .await
}

fn link_token(request: &SettingsRequest) -> SecretString {
    SecretString::from(request.path_params.trimmed_value("token"))
}

async fn load_link(
    ctx: &SettingsContext,
    request: &SettingsRequest,
) -> Result<Option<AccountLink>, StorageError> {
    ctx.db
        .find_account_link(&link_token(request), ctx.now)
        .await
}

fn page_response(
    ctx: &SettingsContext,
    request: &SettingsRequest,
    link: Option<&AccountLink>,
    errors: &FormErrors,
) -> SettingsResponse {
    let fluent = &ctx.i18n.fluent;
    let (title, body) = match link {
        Some(link) if link.state == AccountLinkState::Valid => {
            let page = SettingsPage {
                has_errors: !errors.is_empty(),
                ..render_open_link(ctx, request, link, errors)
            };
            return page.into();
        }
        Some(link) if link.state == AccountLinkState::Used => (
            fl!(fluent, "settings-link-used"),
            html! { p { (fl!(fluent, "settings-link-used-advice")) } (render_sign_in_link(ctx)) },
        ),
        Some(_) => (
            fl!(fluent, "settings-link-ended"),
            html! { p { (fl!(fluent, "settings-link-ended-advice")) } (render_sign_in_link(ctx)) },
        ),
        None => (
            fl!(fluent, "settings-link-unknown"),
            html! { p { (fl!(fluent, "settings-link-unknown-advice")) } (render_sign_in_link(ctx)) },
        ),
    };
    SettingsPage::with_errors(title, SettingsTab::NoTab, body).into()
}

fn render_sign_in_link(ctx: &SettingsContext) -> Markup {
    let label = fl!(ctx.i18n.fluent, "settings-sign-in-title");
    html! { p { a href="/settings/sign-in" { (label) } } }
}

fn render_open_link(
    ctx: &SettingsContext,
    request: &SettingsRequest,
    link: &AccountLink,
    errors: &FormErrors,
) -> SettingsPage {
    let fluent = &ctx.i18n.fluent;
    let email = link.email.as_deref().unwrap_or_default();
    let (title, lead) = match link.kind {
        AccountLinkKind::FirstOperator => (
            fl!(fluent, "settings-link-first"),
            fl!(fluent, "settings-link-first-lead"),
        ),
        AccountLinkKind::Invitation => (
            fl!(fluent, "settings-link-invitation"),
            fl!(fluent, "settings-link-invitation-lead", email = email),
        ),
        AccountLinkKind::Password => (
            fl!(fluent, "settings-link-reset"),
            fl!(fluent, "settings-link-reset-lead", email = email),
        ),
        AccountLinkKind::PasswordAndCode => (
            fl!(fluent, "settings-link-reset"),
            fl!(fluent, "settings-link-reset-code-lead", email = email),
        ),
    };
    let action = format!(
        "/settings/link/{}",
        request.path_params.trimmed_value("token")
    );
    let body = html! {
        section {
            p { (lead) }
            (form::post_form(ctx, &action, &render_fields(ctx, request, email, errors)))
        }
    };
    SettingsPage::new(title, SettingsTab::NoTab, body)
}

fn render_fields(
    ctx: &SettingsContext,
    request: &SettingsRequest,
    email: &str,
    errors: &FormErrors,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-sign-in-email");
    let entered_email = request.form.trimmed_value("email");
    html! {
        // Only the first operator types an address; of all others the link knows it, for password managers.
        @if email.is_empty() {
            (FormField::new("email", &label, entered_email).make_required().with_error(errors.get("email")).with_kind(InputKind::Email).with_autocomplete("username").render())
        } @else {
            (password::username_hint_field(email))
        }
        (password::new_password_fields(ctx, errors.get("password"), errors.get("again")))
        (form::submit_button(&fl!(fluent, "settings-link-send")))
    }
}
