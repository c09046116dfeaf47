//! Sign-in of a clinic's administrators with Provet (OAuth, OpenID Connect): Provet says who may set up integrations.

use std::sync::Arc;
use std::time::Duration;

use i18n_embed_fl::fl;
use maud::html;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use url::Url;

use super::administrator_permission::{REQUIRED_PERMISSION, is_administrator};
use super::redirect;
use super::session_start::{SignInBrowser, audit_sign_in, start_session};
use super::sign_in_page::{self, SignInForm};
use crate::error_chain::ErrorChain;
use crate::provet::{ProvetId, SignInClient, SignInError, SignInOutcome};
use crate::settings::{
    AppServices, BrowserToken, SettingsContext, SettingsError, SettingsPage, SettingsRequest,
    SettingsResponse, SettingsTab,
};
use crate::storage::{
    AuditActor, OAuthFlow, SessionUser, SignInPurpose, StoredCredential, VerificationOutcome,
};

/// How long a sign-in waits for Provet to revoke tokens that are no longer needed.
const REVOKE_TIMEOUT: Duration = Duration::from_secs(3);

/// The parameters of the OAuth callback.
#[derive(Clone, Default)]
pub struct SignInCallbackParams {
    /// The authorization code.
    pub code: Option<String>,
    /// The issuer (RFC 9207).
    pub issuer: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
}

impl SignInCallbackParams {
    /// The code, unless Provet says why there is none.
    fn authorization_code(&self) -> Result<&str, SignInError> {
        match (&self.code, &self.error) {
            (Some(code), None) => Ok(code),
            // An error wins over a code beside it; where there is neither, an unknown error is reported.
            (_, error) => Err(SignInError::from_callback(
                error.as_deref().unwrap_or_default(),
            )),
        }
    }
}

/// The result of a sign-in with Provet.
pub enum SettingsSignInOutcome {
    /// The user is signed in.
    SignedIn {
        /// The session token, for the cookie.
        token: SecretString,
        /// Where to redirect.
        redirect_to: String,
    },
    /// The sign-in was refused; the URL to redirect to says why.
    Refused(String),
}

/// Why a sign-in was refused.
enum SignInRefusal {
    /// Another browser started the sign-in.
    OtherBrowser,
    /// The clinic's application was withdrawn meanwhile.
    Withdrawn,
    /// The user lacks the permission; with their subject, where Provet named it.
    PermissionMissing(Option<String>),
    /// Provet or the user refused, or the answer does not fit.
    Provet(SignInError),
}

impl SignInRefusal {
    fn reason_code(&self) -> &'static str {
        match self {
            Self::OtherBrowser => "other-browser",
            Self::Withdrawn => "withdrawn",
            Self::PermissionMissing(_) => "right",
            Self::Provet(error) => {
                let code = error.code();
                code.strip_prefix("sign-in/").unwrap_or(code)
            }
        }
    }
}

impl SignInRefusal {
    /// The actor for the audit, as far as it is verified.
    fn actor(&self) -> AuditActor {
        match self {
            Self::PermissionMissing(Some(subject)) => AuditActor::Verified(subject.clone()),
            Self::PermissionMissing(None)
            | Self::OtherBrowser
            | Self::Withdrawn
            | Self::Provet(_) => AuditActor::Unknown,
        }
    }
}

/// Starts a sign-in and leads to Provet's sign-in page.
pub(super) async fn post_provet_sign_in(
    ctx: Arc<SettingsContext>,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let fluent = &ctx.i18n.fluent;
    let clinic = request.form.trimmed_value("clinic");
    let rejected = |message: String| {
        let form = SignInForm {
            next: request.form.trimmed_value("next"),
            clinic,
            clinic_error: Some(message),
            ..SignInForm::default()
        };
        let page = sign_in_page::render_page(&ctx, &form, None, None);
        SettingsResponse::from(SettingsPage {
            has_errors: true,
            ..page
        })
    };
    // The form names the clinic, because the callback of Provet must be matched with the credential of one clinic.
    let Ok(id) = clinic.parse::<ProvetId>() else {
        return Ok(rejected(fl!(fluent, "settings-invite-clinic-wrong")));
    };
    let Some(stored) = ctx.db.find_sign_in_credential(id).await? else {
        return Ok(rejected(fl!(fluent, "settings-provet-no-clinic")));
    };
    let client = match build_client(&ctx.services, &stored) {
        Ok(client) => client,
        Err(error) => {
            let message = fl!(fluent, "settings-provet-not-set-up", code = error.code());
            return Ok(rejected(message));
        }
    };
    let browser = request
        .browser_token
        .0
        .as_ref()
        .ok_or(SettingsError::NotFound)?;
    let authorization = client.start_authorization();
    let attempt = OAuthFlow {
        provet_id: id,
        credential_id: client.credential.id.clone(),
        // Only a digest: the row must not be enough to take part in the sign-in.
        purpose: SignInPurpose::Settings {
            browser_digest: browser_digest(browser),
        },
        code_verifier: authorization.code_verifier,
        nonce: authorization.nonce,
        client_state: Some(SecretString::from(redirect::sanitize(
            request.form.trimmed_value("next"),
        ))),
    };
    let begun = ctx
        .db
        .create_oauth_flow(&authorization.state, &attempt, ctx.now);
    begun.await?;
    Ok(render_authorize_redirect(&ctx, &authorization.authorize_url).into())
}

/// A page that redirects by itself: our content security policy lets no form lead to another site.
fn render_authorize_redirect(ctx: &SettingsContext, url: &Url) -> SettingsPage {
    let fluent = &ctx.i18n.fluent;
    let body = html! {
        meta http-equiv="refresh" content={ "0;url=" (url) };
        p { (fl!(fluent, "settings-provet-onwards")) }
        p { a href=(url) { (fl!(fluent, "settings-provet-go-on")) } }
    };
    let title = fl!(fluent, "settings-sign-in-with-provet");
    SettingsPage::new(title, SettingsTab::NoTab, body)
}

/// Finishes a sign-in after the callback, if the user may administer the clinic.
pub async fn handle_callback(
    services: &AppServices,
    attempt: &OAuthFlow,
    returned: &SignInCallbackParams,
    sign_in_browser: &SignInBrowser,
) -> Result<SettingsSignInOutcome, SettingsError> {
    let user = match load_administrator(services, attempt, returned, sign_in_browser).await? {
        Ok(user) => user,
        Err(refusal) => {
            let word = refusal.reason_code();
            let (clinic, actor) = (Some(attempt.provet_id), refusal.actor());
            audit_sign_in(
                services,
                clinic,
                actor,
                ("sign-in-refused", word),
                sign_in_browser,
            )
            .await?;
            return Ok(SettingsSignInOutcome::Refused(format!(
                "{}?refused={word}",
                sign_in_page::SIGN_IN_URL
            )));
        }
    };
    let next = attempt.client_state.as_ref();
    let next = next.map_or("", |next| next.expose_secret());
    Ok(SettingsSignInOutcome::SignedIn {
        token: start_session(services, &user, sign_in_browser).await?,
        redirect_to: redirect::sanitize(next),
    })
}

/// The user of the callback, if they are an administrator.
async fn load_administrator(
    services: &AppServices,
    attempt: &OAuthFlow,
    returned: &SignInCallbackParams,
    sign_in_browser: &SignInBrowser,
) -> Result<Result<SessionUser, SignInRefusal>, SettingsError> {
    // First of all: what another browser started is not even redeemed.
    if !started_in_browser(attempt, &sign_in_browser.browser_token) {
        return Ok(Err(SignInRefusal::OtherBrowser));
    }
    let code = match returned.authorization_code() {
        Ok(code) => code,
        Err(error) => return Ok(Err(SignInRefusal::Provet(error))),
    };
    let Some(stored) = services.db.find_credential(&attempt.credential_id).await? else {
        return Ok(Err(SignInRefusal::Withdrawn));
    };
    let signed_in = async {
        let client = build_client(services, &stored)?;
        let (verifier, nonce) = (&attempt.code_verifier, &attempt.nonce);
        let issuer = returned.issuer.as_deref();
        let provet = &services.provet;
        let signed_in = provet.finish_sign_in(&client, code, verifier, nonce, issuer);
        Ok((signed_in.await?, client))
    };
    let (signed_in, client) = match signed_in.await {
        Ok(signed_in) => signed_in,
        Err(error) => return Ok(Err(SignInRefusal::Provet(error))),
    };
    // The first sign-in verifies the clinic's credential, whether or not the user is an administrator.
    if services
        .db
        .mark_credential_verified(&stored.credential.id, sign_in_browser.now)
        .await?
        != VerificationOutcome::AlreadyWorking
    {
        services.directory.invalidate();
    }
    // With the rights of the person: that they may read it shows that Provet let them in.
    let permissions = services
        .provet
        .get_permissions_of_user(&client, &signed_in)
        .await;
    // Whatever the permissions are: the session here needs no token of Provet.
    revoke_tokens(services, &client, &signed_in).await;
    let subject = user_subject(&signed_in);
    Ok(match permissions {
        Ok(permissions) if is_administrator(&permissions) => Ok(SessionUser::Provet {
            provet_id: attempt.provet_id,
            subject,
            name: signed_in.name,
        }),
        // A user who may not even read their own permissions has not this one.
        Ok(_) | Err(SignInError::InvalidResponse { .. }) => {
            Err(SignInRefusal::PermissionMissing(subject))
        }
        Err(error) => Err(SignInRefusal::Provet(error)),
    })
}

/// The user's subject. Without OpenID Connect: their number, which the ID token's subject is likely to be. \[I\]
fn user_subject(signed_in: &SignInOutcome) -> Option<String> {
    let user = signed_in.user_id.map(|user| user.to_string());
    signed_in.subject.clone().or(user)
}

/// Revokes the tokens: they were needed only to read the permissions.
async fn revoke_tokens(services: &AppServices, client: &SignInClient, signed_in: &SignInOutcome) {
    let access = signed_in.access_token.secret();
    // With the refresh token its access tokens should end too (RFC 7009, section 2.1).
    let token = signed_in.refresh_token.as_ref().unwrap_or(access);
    let revoked = services.provet.revoke_token(&client.credential, token);
    match tokio::time::timeout(REVOKE_TIMEOUT, revoked).await {
        Ok(Ok(())) => {}
        // Not passed on: the sign-in itself went well, and the tokens end by themselves.
        Ok(Err(error)) => tracing::warn!(error = %ErrorChain(&error), "revoking a token failed"),
        Err(_) => tracing::warn!("revoking a token timed out"),
    }
}

fn build_client(
    services: &AppServices,
    stored: &StoredCredential,
) -> Result<SignInClient, SignInError> {
    let back = services.public_url.join("oauth/callback");
    let back = back.map_err(|_| SignInError::RedirectUriNotRegistered)?;
    stored.build_sign_in_client(&back, &services.allowed_hosts)
}

/// Whether this browser started the flow, and for the settings. Prevents sign-in with somebody else's code.
fn started_in_browser(attempt: &OAuthFlow, browser: &BrowserToken) -> bool {
    let (
        SignInPurpose::Settings {
            browser_digest: began,
        },
        Some(came),
    ) = (&attempt.purpose, &browser.0)
    else {
        return false;
    };
    began
        .as_bytes()
        .ct_eq(browser_digest(came).as_bytes())
        .into()
}

fn browser_digest(browser: &SecretString) -> String {
    hex::encode(Sha256::digest(browser.expose_secret()))
}

/// The message about a refused sign-in, with advice.
pub(super) fn refusal_message(ctx: &SettingsContext, word: &str) -> Option<String> {
    let fluent = &ctx.i18n.fluent;
    match word {
        "other-browser" => Some(fl!(fluent, "settings-provet-other-browser")),
        "right" => Some(fl!(
            fluent,
            "settings-provet-right",
            right = REQUIRED_PERMISSION
        )),
        "declined" => Some(fl!(fluent, "settings-provet-declined")),
        "code" | "issuer" | "id-token" | "nonsense" => {
            let code = format!("sign-in/{word}");
            Some(fl!(fluent, "settings-provet-odd", code = code))
        }
        "unreachable" | "throttled" => Some(fl!(fluent, "settings-provet-unreachable")),
        "withdrawn" | "refused" | "redirect-uri" | "foreign-url" | "no-secret" | "algorithm"
        | "not-for-people" => {
            let code = format!("sign-in/{word}");
            Some(fl!(fluent, "settings-provet-not-set-up", code = code))
        }
        _ => None,
    }
}
