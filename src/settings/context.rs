//! The context of a settings request: services, session, clinic, locale; and its typed forms for each kind of route
//! access.

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::SettingsError;
use super::auth::BreachedPasswords;
use crate::clock::WorkerHealth;
use crate::panels::Panel;
use crate::provet::{AllowedHosts, ProvetApi, ProvetClient, ProvetId, ProvetPage};
use crate::storage::{
    AccessScope, AuditActor, AuditEvent, AuditEventKind, CachedTenant, Database,
    SecondFactorPolicy, SettingsSession, StorageError, TenantCache,
};
use crate::views::i18n::I18n;

/// Services that all settings requests of this process share.
pub struct AppServices {
    /// The database.
    pub db: Database,
    /// The cache of tenants that launches read.
    pub directory: TenantCache,
    /// The client of Provet's API.
    pub provet: ProvetClient,
    /// The hosts on which a tenant may be.
    pub allowed_hosts: AllowedHosts,
    /// The URL at which browsers and Provet reach this service; ends in `/`.
    pub public_url: Url,
    /// The secret last segment of the hookup URL, where the operator chose one.
    pub hookup_token: Option<SecretString>,
    /// The operator's list of breached passwords, if there is one.
    pub breached_passwords: Option<BreachedPasswords>,
    /// The panel that a page's button opens.
    pub panels: fn(ProvetPage) -> &'static dyn Panel,
    /// Wakes the worker that checks credentials.
    pub wake_credential_check: Box<dyn Fn() + Send + Sync>,
    /// Wakes the worker that runs jobs.
    pub wake_job_worker: Box<dyn Fn() + Send + Sync>,
    /// Whether webhooks are taken at the URL that all clinics share.
    pub shared_webhook_url: bool,
    /// Whether operators must have a second factor.
    pub operator_second_factor: SecondFactorPolicy,
    /// Facts about this process, for the system page.
    pub runtime: RuntimeInfo,
}

/// Facts about this process, for operators.
pub struct RuntimeInfo {
    /// The allowed hosts as written in the configuration.
    pub provet_hosts: String,
    /// The health of the credential check.
    pub credential_check: WorkerHealth,
    /// The health of the job worker.
    pub job_worker: WorkerHealth,
    /// Whether metrics are served.
    pub metrics_enabled: bool,
    /// Whether a clinic's administrators may delete the clinic.
    pub administrators_may_purge: bool,
}

/// What every settings page may use while it answers a request.
pub struct SettingsContext {
    /// The shared services.
    pub services: Arc<AppServices>,
    /// The session; `None` on public pages when nobody is signed in.
    pub session: Option<SettingsSession>,
    /// The clinic of the URL, as it is now. Whether the user may access it is checked before a handler runs.
    pub clinic: Option<Arc<CachedTenant>>,
    /// Whether the user has to set up a second factor before anything else.
    pub must_set_up_second_factor: bool,
    /// The user's language, and the clinic's formats where there is a clinic.
    pub i18n: I18n,
    /// The time of this request.
    pub now: Timestamp,
    /// The token of every form, against cross-site request forgery.
    pub form_token: String,
    /// The nonce that the content security policy allows scripts and htmx attributes of this response.
    pub nonce: String,
}

impl std::ops::Deref for SettingsContext {
    type Target = AppServices;

    fn deref(&self) -> &AppServices {
        &self.services
    }
}

impl SettingsContext {
    /// Whether the user is an operator.
    pub fn is_operator(&self) -> bool {
        let standing = self.session.as_ref().map(|session| &session.scope);
        standing == Some(&AccessScope::Operator)
    }

    /// Whether the user may access this clinic.
    pub fn can_access_clinic(&self, clinic: ProvetId) -> bool {
        let session = self.session.as_ref();
        session.is_some_and(|session| session.scope.includes(clinic))
    }

    /// Whether the user may delete a clinic that they may access, and its audit with it.
    pub fn can_purge(&self) -> bool {
        self.is_operator() || self.services.runtime.administrators_may_purge
    }

    /// The user as an actor of the audit.
    pub fn audit_actor(&self) -> AuditActor {
        let session = self.session.as_ref();
        session.map_or(AuditActor::Unknown, SettingsSession::audit_actor)
    }

    /// Records a change of a setting in the audit: the action (`button-added`) and its object. `detail` never holds a
    /// secret or clinical text.
    pub async fn audit_change(
        &self,
        action: &'static str,
        detail: Option<String>,
    ) -> Result<(), StorageError> {
        self.audit_event(AuditEventKind::Change, action, detail)
            .await
    }

    /// Records an event of another kind: a sign-in, an export.
    pub async fn audit_event(
        &self,
        kind: AuditEventKind,
        action: &'static str,
        detail: Option<String>,
    ) -> Result<(), StorageError> {
        let clinic = self.clinic.as_ref();
        let event = AuditEvent {
            provet_id: clinic.map(|clinic| clinic.tenant.provet_id),
            kind,
            actor: self.audit_actor(),
            action,
            detail,
        };
        self.services.db.record_audit_event(&event, self.now).await
    }

    /// The path of a page of the clinic: `/settings/clinics/{provet_id}` and `below`.
    pub fn clinic_path(&self, below: &str) -> String {
        let clinic = self.clinic.as_ref();
        clinic.map_or_else(
            // Only pages without a clinic come here; the start page is then the nearest.
            || "/settings".to_owned(),
            |clinic| format!("/settings/clinics/{}{below}", clinic.tenant.provet_id),
        )
    }

    /// The absolute URL of one of our paths.
    pub fn public_url_for(&self, path: &str) -> String {
        format!(
            "{}{}",
            self.services.public_url,
            path.trim_start_matches('/')
        )
    }

    /// The URL that Provet sends hookup messages to. A secret, for operators only.
    pub async fn load_hookup_url(&self) -> Result<String, StorageError> {
        let preset = self.services.hookup_token.as_ref();
        let preset = preset.map(ExposeSecret::expose_secret);
        let token = self.services.db.load_hookup_token(preset).await?;
        Ok(self.public_url_for(&format!("hookup/{}", token.expose_secret())))
    }
}

/// The context that a handler takes, made from the request's context after `web` has checked the route's access.
pub(super) trait RouteContext: Sized + Send {
    /// Fails with [`SettingsError::NotFound`] where the request lacks what the access promises.
    fn from_settings(ctx: Arc<SettingsContext>) -> Result<Self, SettingsError>;

    /// The context with its optional session and clinic: for pages that exist for one clinic and for all.
    fn into_base(self) -> Arc<SettingsContext>;
}

impl RouteContext for Arc<SettingsContext> {
    fn from_settings(ctx: Arc<SettingsContext>) -> Result<Self, SettingsError> {
        Ok(ctx)
    }

    fn into_base(self) -> Arc<SettingsContext> {
        self
    }
}

/// For pages of all signed-in users.
#[derive(Clone)]
pub(super) struct SignedInContext {
    base: Arc<SettingsContext>,
    /// The user's session.
    pub(super) session: SettingsSession,
}

impl RouteContext for SignedInContext {
    fn from_settings(base: Arc<SettingsContext>) -> Result<Self, SettingsError> {
        let session = base.session.clone().ok_or(SettingsError::NotFound)?;
        Ok(Self { base, session })
    }

    fn into_base(self) -> Arc<SettingsContext> {
        self.base
    }
}

/// For pages of the operators.
#[derive(Clone)]
pub(super) struct OperatorContext {
    base: Arc<SettingsContext>,
    /// The operator's session.
    pub(super) session: SettingsSession,
}

impl RouteContext for OperatorContext {
    fn from_settings(base: Arc<SettingsContext>) -> Result<Self, SettingsError> {
        // Checked again here, behind `web`: no handler of operators ever runs for another user.
        let session = base.session.clone().filter(|_| base.is_operator());
        let session = session.ok_or(SettingsError::NotFound)?;
        Ok(Self { base, session })
    }

    fn into_base(self) -> Arc<SettingsContext> {
        self.base
    }
}

/// For pages of one clinic, which the signed-in user may access.
#[derive(Clone)]
pub(super) struct ClinicContext {
    base: Arc<SettingsContext>,
    /// The user's session.
    pub(super) session: SettingsSession,
    /// The clinic that the URL names, as it is now.
    pub(super) clinic: Arc<CachedTenant>,
}

impl ClinicContext {
    /// The clinic's id in Provet.
    pub(super) fn provet_id(&self) -> ProvetId {
        self.clinic.tenant.provet_id
    }

    /// The API client with the clinic's own credential (its virtual user), never the person's: what is set up here
    /// belongs to the clinic.
    pub(super) fn virtual_user_api(&self) -> ProvetApi {
        match &self.clinic.credential {
            Some(credential) => self.provet.api_for(credential.clone()),
            None if self.clinic.is_credential_checking => {
                self.provet.api_while_checking(self.clinic.tenant.clone())
            }
            None => self
                .provet
                .api_without_credential(self.clinic.tenant.clone()),
        }
    }
}

impl RouteContext for ClinicContext {
    fn from_settings(base: Arc<SettingsContext>) -> Result<Self, SettingsError> {
        let session = base.session.clone().ok_or(SettingsError::NotFound)?;
        // A clinic that is not there and one that may not be seen are the same to the reader.
        let clinic = base.clinic.clone().ok_or(SettingsError::NotFound)?;
        Ok(Self {
            base,
            session,
            clinic,
        })
    }

    fn into_base(self) -> Arc<SettingsContext> {
        self.base
    }
}

impl std::ops::Deref for SignedInContext {
    type Target = SettingsContext;

    fn deref(&self) -> &SettingsContext {
        &self.base
    }
}

impl std::ops::Deref for OperatorContext {
    type Target = SettingsContext;

    fn deref(&self) -> &SettingsContext {
        &self.base
    }
}

impl std::ops::Deref for ClinicContext {
    type Target = SettingsContext;

    fn deref(&self) -> &SettingsContext {
        &self.base
    }
}
