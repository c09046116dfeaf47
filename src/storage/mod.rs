//! The database: one file per kind of record, on SQLite or PostgreSQL, with secrets encrypted by a vault.
//!
//! Cageside stores no clinical data. It stores clinics, their credentials and buttons, and who asked for which write.
//! [`Database`] has all queries; [`TenantCache`] is what a launch reads.

mod access_policy;
mod access_tokens;
mod account_links;
mod accounts;
mod audit;
mod button_actions;
mod button_salts;
mod buttons;
mod cache_version;
mod change_events;
pub(crate) mod codec;
mod credential_verification;
mod credentials;
mod database;
mod departments;
mod error;
mod export;
mod hookups;
mod installation_secrets;
mod job_admin;
mod jobs;
mod key_rotation;
mod layouts;
mod login_credentials;
mod login_throttle;
mod nodes;
mod oauth_flows;
mod rejected_launches;
mod remembered_devices;
mod remote_buttons;
mod retention;
mod settings_sessions;
mod sign_in_handovers;
mod tenant_cache;
mod tenant_list;
mod tenant_stats;
mod tenants;
mod user_session_end;
mod user_session_tokens;
mod user_sessions;
mod vault;

pub use access_policy::{AccessDecision, AccessDenied, ActAs, AvailableCredentials, RequestProof};
pub use account_links::{AccountLink, AccountLinkKind, AccountLinkState};
pub use accounts::{
    ACCOUNTS_PER_PAGE, Account, AccountRole, AccountState, DisableOutcome, EmailAddress,
};
pub use audit::{
    AuditActor, AuditCursor, AuditEntry, AuditEvent, AuditEventKind, AuditFilter, AuditKind,
    AuditObject, AuditOutcome, AuditPage, PanelOpen, WriteIntent, WriteStart, WriteValues,
};
pub use button_actions::{StaticHeader, StoredButtonAction};
pub use button_salts::SaltRotation;
pub use buttons::{
    Button, DEFAULT_BUTTON_LABEL, IntegrationAction, IntegrationMethod, NewButton, PreviousSalt,
};
pub use change_events::StoredChangeEvent;
pub use codec::UnknownVariant;
pub use credential_verification::VerificationOutcome;
pub use credentials::{CredentialState, StoredCredential};
pub use database::Database;
pub use departments::DepartmentState;
pub use error::StorageError;
pub use export::{known_columns, withheld_columns};
pub use hookups::HookupOutcome;
pub use job_admin::JobCursor;
pub use jobs::{Job, JobLease, JobState, NewJobs};
pub use key_rotation::RotationReport;
pub use layouts::{PanelLayout, SectionOrder, SectionPlacement};
pub use login_credentials::{LoginCredentials, SecondFactorChallenge};
pub use login_throttle::{ThrottleDecision, ThrottleKey};
pub use nodes::ServerNode;
pub use oauth_flows::{OAuthFlow, SignInPurpose};
pub use rejected_launches::{RejectedLaunch, StoredRejectedLaunch};
pub use remote_buttons::{NewButtonSetup, RemoteButton, RemoteButtonState, SyncStatus};
pub use settings_sessions::{
    AccessScope, SessionOwner, SessionUser, SettingsSession, SignInMethod,
};
pub use tenant_cache::{CachedTenant, TenantCache};
pub use tenant_list::{
    InvalidCursor, TenantConnection, TenantCursor, TenantFilter, TenantSort, TenantSummary,
    TenantSummaryPage,
};
pub use tenants::{
    ActingMode, AuditSettings, AuditValuePolicy, DepartmentAccess, RequiredProof, StoredTenant,
    TenantLocale, TenantPolicy, TenantState,
};
pub use user_session_end::EndedUserSession;
pub use user_sessions::{USER_SESSION_IDLE_TIMEOUT, UserSession};
pub use vault::{Vault, VaultError, VaultKeyError};
