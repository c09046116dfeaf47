//! Everything that is kept: one file per kind of record, on SQLite or PostgreSQL, with secrets sealed in a vault.
//!
//! Cageside keeps no clinical data. What is here: which clinics there are, what they gave us to act with, their buttons,
//! and who asked us to write what. [`Database`] is the door; [`Directory`] is the view of it that a launch reads.

mod accounts;
mod acting;
mod activity;
mod attempts;
mod audit;
mod browsers;
mod buttons;
mod columns;
mod copies;
mod credentials;
mod database;
mod decisions;
mod departments;
mod directory;
mod error;
mod export;
mod handovers;
mod hints;
mod hookups;
mod jobs;
mod keys;
mod layouts;
mod links;
mod listing;
mod nodes;
mod proofs;
mod refusals;
mod revision;
mod rotation;
mod salts;
mod secrets;
mod sessions;
mod sign_in_ends;
mod sign_in_tokens;
mod sign_ins;
mod tenants;
mod throttle;
mod tokens;
mod vault;
mod work;

pub use accounts::{ACCOUNTS_AT_ONCE, Account, AccountState, Disabling, Email, Role};
pub use acting::{Kinds, Lack, Rights, Shown, WhoActs};
pub use attempts::{Attempt, Purpose};
pub use audit::{
    Actor, AuditFilter, AuditKind, AuditPage, Begun, Cursor, Entry as AuditEntry, Intent, Note,
    NoteKind, Object, Opening, Outcome, Values,
};
pub use buttons::{Action, Button, Method, NewButton, OldSalt, USUAL_LABEL};
pub use columns::NotAWord;
pub use copies::{CopyState, NewSetUp, StoredCopy, Verdict};
pub use credentials::{CredentialState, StoredCredential};
pub use database::Database;
pub use decisions::JobMark;
pub use departments::Department;
pub use directory::{Directory, Entry};
pub use error::StorageError;
pub use export::{kept_back, known_columns};
pub use hints::StoredHint;
pub use hookups::Accepted;
pub use jobs::{Claim, Job, JobState, NewRequest};
pub use keys::{Keys, Step};
pub use layouts::{Layout, Order, Placed};
pub use links::{Link, LinkKind, LinkState};
pub use listing::{
    Connection, NoMark, TenantFilter, TenantLine, TenantLines, TenantMark, TenantSort,
};
pub use nodes::Node;
pub use proofs::Proven;
pub use refusals::{RefusedLaunch, StoredRefusal};
pub use rotation::Resealed;
pub use salts::NewSalt;
pub use sessions::{Owner, Person, Session, SessionWay, Standing};
pub use sign_in_ends::EndedSignIn;
pub use sign_ins::{IDLE, StoredSignIn};
pub use tenants::{
    Acting, AuditSettings, AuditValues, Demand, OpenTo, PlaceSettings, Policy, StoredTenant,
    TenantState,
};
pub use throttle::{Gate, Knock};
pub use vault::{KeyError, SealError, Vault};
pub use work::{StaticHeader, StoredWork};
