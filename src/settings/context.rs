//! All that a settings page works with while it answers one request.

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::SettingsError;
use crate::clock::WorkerHealth;
use crate::panels::Panel;
use crate::provet::{AllowedHosts, ProvetClient, ProvetId, ProvetPage};
use crate::storage::{
    AccessScope, AuditActor, AuditEvent, AuditEventKind, CachedTenant, Database, SettingsSession,
    StorageError, TenantCache,
};
use crate::views::i18n::I18n;

/// What is the same for every request of this installation.
pub struct AppServices {
    /// Our own records.
    pub db: Database,
    /// The view of them that launches read.
    pub directory: TenantCache,
    /// Asks Provet.
    pub provet: ProvetClient,
    /// The hosts that may hold a tenant.
    pub allowed_hosts: AllowedHosts,
    /// How browsers and Provet reach us; ends in `/`.
    pub public_url: Url,
    /// The last part of the hookup URL.
    pub hookup_token: SecretString,
    /// What stands behind each page's button.
    pub panels: fn(ProvetPage) -> &'static dyn Panel,
    /// Says that a credential may be waiting for its proof.
    pub wake_credential_check: Box<dyn Fn() + Send + Sync>,
    /// Says that a job may be waiting to be carried out.
    pub wake_job_worker: Box<dyn Fn() + Send + Sync>,
    /// How it runs.
    pub runtime: RuntimeInfo,
}

/// How an installation runs, for those who run it.
pub struct RuntimeInfo {
    /// The hosts that may hold a tenant, as written in the setting.
    pub provet_hosts: String,
    /// Proves credentials.
    pub credential_check: WorkerHealth,
    /// Carries out jobs.
    pub job_worker: WorkerHealth,
    /// Whether there are metrics to read.
    pub metrics_enabled: bool,
}

/// All that a settings page works with while it answers one request.
pub struct SettingsContext {
    /// The installation.
    pub services: Arc<AppServices>,
    /// Who asks; none for the pages that everybody may reach.
    pub session: Option<SettingsSession>,
    /// The clinic that the address names, as it is now; this person may see it.
    pub clinic: Option<Arc<CachedTenant>>,
    /// The person's language, and the clinic's formats where there is one.
    pub i18n: I18n,
    /// The time of this request.
    pub now: Timestamp,
    /// Stands in every form, and proves that it is ours.
    pub form_token: String,
    /// The nonce that lets scripts and htmx attributes of this answer act.
    pub nonce: String,
}

impl std::ops::Deref for SettingsContext {
    type Target = AppServices;

    fn deref(&self) -> &AppServices {
        &self.services
    }
}

impl SettingsContext {
    /// The clinic that the address names: for the pages that [`Reach::Clinic`](super::Reach::Clinic) is said of.
    pub fn require_clinic(&self) -> Result<&Arc<CachedTenant>, SettingsError> {
        self.clinic.as_ref().ok_or(SettingsError::NotFound)
    }

    /// Who is signed in: for the pages that are not for everybody.
    pub fn require_session(&self) -> Result<&SettingsSession, SettingsError> {
        self.session.as_ref().ok_or(SettingsError::NotFound)
    }

    /// Whether an operator asks.
    pub fn is_operator(&self) -> bool {
        let standing = self.session.as_ref().map(|session| &session.scope);
        standing == Some(&AccessScope::Operator)
    }

    /// Whether whoever asks may see this clinic.
    pub fn can_access_clinic(&self, clinic: ProvetId) -> bool {
        match self.session.as_ref().map(|session| &session.scope) {
            Some(AccessScope::Operator) => true,
            Some(AccessScope::Administrator(clinics)) => clinics.contains(&clinic),
            None => false,
        }
    }

    /// Who is signed in, as the audit names them.
    pub fn audit_actor(&self) -> AuditActor {
        let session = self.session.as_ref();
        session.map_or(AuditActor::Unknown, SettingsSession::audit_actor)
    }

    /// Notes a change of a setting in the audit: what was done (`button-added`), and to what. `detail` is never a secret
    /// and never clinical text.
    pub async fn audit_change(
        &self,
        action: &'static str,
        detail: Option<String>,
    ) -> Result<(), StorageError> {
        self.audit_event(AuditEventKind::Change, action, detail)
            .await
    }

    /// The same of another kind of thing: a sign-in, an export.
    pub async fn audit_event(
        &self,
        kind: AuditEventKind,
        action: &'static str,
        detail: Option<String>,
    ) -> Result<(), StorageError> {
        let clinic = self.clinic.as_ref();
        let note = AuditEvent {
            provet_id: clinic.map(|clinic| clinic.tenant.provet_id),
            kind,
            actor: self.audit_actor(),
            action,
            detail,
        };
        self.services.db.record_audit_event(&note, self.now).await
    }

    /// The address of a page of the clinic: `/settings/clinics/{provet_id}` and what follows.
    pub fn clinic_path(&self, below: &str) -> String {
        let clinic = self.clinic.as_ref();
        clinic.map_or_else(
            || "/settings".to_owned(),
            |clinic| format!("/settings/clinics/{}{below}", clinic.tenant.provet_id),
        )
    }

    /// An address of ours as others must know it.
    pub fn public_url_for(&self, path: &str) -> String {
        format!(
            "{}{}",
            self.services.public_url,
            path.trim_start_matches('/')
        )
    }

    /// The URL that Provet sends hookup messages to. A secret: for operators.
    pub fn hookup_url(&self) -> String {
        self.public_url_for(&format!(
            "hookup/{}",
            self.services.hookup_token.expose_secret()
        ))
    }
}
