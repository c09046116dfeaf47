//! Asks who is signed in to confirm who they are, before something of their account is changed.

use i18n_embed_fl::fl;
use jiff::SignedDuration;
use maud::{Markup, html};

use crate::settings::auth::throttle::ThrottledAttempt;
use crate::settings::auth::{password, totp_challenge};
use crate::settings::form::{FormErrors, FormField, InputKind};
use crate::settings::{SettingsError, SettingsRequest, SettingsResponse, SignedInContext};
use crate::storage::{Account, CountedRefusal, ThrottleKey};

/// How long a sign-in with Provet counts as a confirmation: there is no password of ours to ask for.
const FRESH_SIGN_IN: SignedDuration = SignedDuration::from_mins(10);

/// The names of the fields of one form, of which a page has several.
#[derive(Clone, Copy)]
pub(super) struct IdentityFields {
    pub(super) password: &'static str,
    pub(super) code: &'static str,
}

/// What is wrong with the confirmation in a form; no error where it is right.
pub(super) async fn find_identity_errors(
    ctx: &SignedInContext,
    request: &SettingsRequest,
    fields: IdentityFields,
) -> Result<FormErrors, SettingsError> {
    let Some(account) = ctx.session.account_id.as_deref() else {
        return Ok(find_stale_sign_in(ctx, fields));
    };
    let attempt = ThrottledAttempt::new(ThrottleKey::Reauthentication(account), request.client_ip);
    // A session that was left open must not serve for guessing the password.
    if let Some(wait) = attempt.check_throttle(ctx).await? {
        return Ok(FormErrors::for_field(fields.password, wait));
    }
    let errors = find_wrong_answers(ctx, request, account, fields).await?;
    if errors.is_empty() {
        attempt.reset_throttle(ctx).await?;
    } else {
        let refusal = CountedRefusal {
            action: "confirmation-refused",
            actor: ctx.audit_actor(),
            subject: account,
            detail: "",
        };
        ctx.db.count_refusal(&refusal, ctx.now).await?;
    }
    Ok(errors)
}

/// The password, and only if that is right the code: a code is used up by looking at it.
async fn find_wrong_answers(
    ctx: &SignedInContext,
    request: &SettingsRequest,
    account: &str,
    fields: IdentityFields,
) -> Result<FormErrors, SettingsError> {
    let fluent = &ctx.i18n.fluent;
    let credentials = ctx.db.find_login_credentials(account).await?;
    let (hash, has_code) = credentials.map_or((None, false), |it| {
        (it.password_hash, it.totp_secret.is_some())
    });
    if !password::verify(request.form.raw_value(fields.password), hash.as_ref()).await {
        let wrong = fl!(fluent, "settings-account-password-wrong");
        return Ok(FormErrors::for_field(fields.password, wrong));
    }
    let code = request.form.raw_value(fields.code);
    if has_code && !totp_challenge::verify_code(ctx, account, code).await? {
        let wrong = fl!(fluent, "settings-code-wrong");
        return Ok(FormErrors::for_field(fields.code, wrong));
    }
    Ok(FormErrors::default())
}

/// Whom Provet vouches for confirms it by having signed in a moment ago.
fn find_stale_sign_in(ctx: &SignedInContext, fields: IdentityFields) -> FormErrors {
    if ctx.now.duration_since(ctx.session.created_at) <= FRESH_SIGN_IN {
        return FormErrors::default();
    }
    let again = fl!(ctx.i18n.fluent, "settings-sessions-sign-in-again");
    FormErrors::for_field(fields.password, again)
}

/// The fields for the password, labelled so, and for the code where there is one. Without an account there is only what was
/// wrong.
pub(super) fn render_identity_fields(
    ctx: &SignedInContext,
    account: Option<&Account>,
    (fields, label): (IdentityFields, &str),
    errors: &FormErrors,
) -> Markup {
    let Some(account) = account else {
        return html! {
            @if let Some(error) = errors.get(fields.password) { p .error role="alert" { (error) } }
        };
    };
    let code_label = fl!(ctx.i18n.fluent, "settings-code-label");
    let password = FormField::new(fields.password, label, "").make_required();
    let code = FormField::new(fields.code, &code_label, "").make_required();
    html! {
        (password::username_hint_field(&account.email))
        (password.with_error(errors.get(fields.password)).with_kind(InputKind::Password).with_autocomplete("current-password").render())
        @if account.has_second_factor {
            (code.with_error(errors.get(fields.code)).with_autocomplete("one-time-code").render())
        }
    }
}

/// Goes on after a confirmation, with another token of the session: whoever had copied the former one is out.
pub(super) async fn redirect_with_new_token(
    ctx: &SignedInContext,
    redirect_to: String,
) -> Result<SettingsResponse, SettingsError> {
    let token = ctx.db.renew_session_token(&ctx.session.id).await?;
    // Ended meanwhile, in another window: the page that follows asks for a sign-in.
    let Some(token) = token else {
        return Ok(SettingsResponse::Redirect(redirect_to));
    };
    Ok(SettingsResponse::SignedIn {
        token,
        known_browser: None,
        redirect_to,
    })
}
