//! The database: one file per kind of record, on SQLite or PostgreSQL, with secrets encrypted by a vault.
//!
//! Cageside stores no clinical data. It stores clinics, their credentials and buttons, and who asked for which write.
//! [`Database`] has all queries; [`TenantCache`] is what a launch reads.

mod accounts;
mod audit;
mod backup;
mod buttons;
pub(crate) mod codec;
mod credentials;
mod crypto;
mod database;
mod error;
mod export;
mod lease;
mod migrations;
mod queue;
mod retention;
mod tenants;
mod user_sessions;

pub use accounts::links::{AccountLink, AccountLinkKind, AccountLinkState};
pub use accounts::login_credentials::{LoginCredentials, SecondFactorChallenge};
pub use accounts::login_throttle::{ThrottleDecision, ThrottleKey};
pub use accounts::settings_sessions::{
    AccessScope, SESSION_IDLE_TIMEOUT, SessionOwner, SessionUser, SettingsSession, SignInMethod,
};
pub use accounts::{
    ACCOUNTS_PER_PAGE, Account, AccountRole, AccountState, DisableOutcome, EmailAddress,
};
pub use audit::{
    AuditActor, AuditCursor, AuditEntry, AuditEvent, AuditEventKind, AuditFilter, AuditKind,
    AuditObject, AuditOutcome, AuditPage, CountedRefusal, PanelOpen, WriteIntent, WriteStart,
    WriteValues,
};
pub use backup::{DatabaseBackup, back_up_sqlite};
pub use buttons::actions::{StaticHeader, StoredButtonAction};
pub use buttons::remote::{NewButtonSetup, RemoteButton, RemoteButtonState, SyncStatus};
pub use buttons::salts::SaltRotation;
pub use buttons::{
    Button, DEFAULT_BUTTON_LABEL, IntegrationAction, IntegrationMethod, NewButton, PreviousSalt,
};
pub use codec::UnknownVariant;
pub use credentials::hookups::HookupOutcome;
pub use credentials::verification::VerificationOutcome;
pub use credentials::{CredentialState, StoredCredential};
pub use crypto::callback_tokens::{CallbackTokens, CallbackUrl};
pub use crypto::key_rotation::RotationReport;
pub use crypto::nodes::ServerNode;
pub use crypto::vault::{Vault, VaultError, VaultKeyError};
pub use crypto::webhook_tokens::{SharedWebhookUse, WebhookSecrets, derive_webhook_token};
pub use database::{Database, SchemaUpdate};
pub use error::StorageError;
pub use export::{known_columns, withheld_columns};
pub use lease::WorkLease;
pub use queue::change_events::{
    ChangeEventPage, ChangeEventRange, MAX_CHANGE_EVENTS_PER_PAGE, StoredChangeEvent,
};
pub use queue::claims::ClaimedJob;
pub use queue::job_admin::JobCursor;
pub use queue::{Job, JobState, NewJobs};
pub use tenants::cache::{CachedTenant, TenantCache};
pub use tenants::departments::DepartmentState;
pub use tenants::layouts::{PanelLayout, SectionOrder, SectionPlacement};
pub use tenants::list::{
    InvalidCursor, TenantConnection, TenantCursor, TenantFilter, TenantSort, TenantSummary,
    TenantSummaryPage,
};
pub use tenants::rejected_launches::{RejectedLaunch, StoredRejectedLaunch};
pub use tenants::{
    ActingMode, AuditSettings, AuditValuePolicy, DepartmentAccess, LaunchSettings, ReloadTiming,
    RequiredProof, SecondFactorPolicy, StoredTenant, TenantLocale, TenantPolicy, TenantState,
};
pub use user_sessions::end::EndedUserSession;
pub use user_sessions::oauth_flows::{OAuthFlow, SignInPurpose};
pub use user_sessions::{USER_SESSION_IDLE_TIMEOUT, UserSession};
