//! Audit events of the settings and of commands: changes, sign-ins, exports, purges.

use jiff::Timestamp;
use sqlx::AnyConnection;

use super::{AuditActor, AuditKind, AuditOutcome};
use crate::provet::ProvetId;
use crate::storage::codec::{generate_id, text_enum, timestamp_millis};
use crate::storage::{Database, StorageError};

/// The longest detail and name that are kept, in characters: some of them are what strangers typed.
const MAX_TEXT_LENGTH: usize = 400;

/// By which the lines of the audit are told from others in the process log.
const LOG_TARGET: &str = "cageside::audit";

text_enum! {
    /// What kind of thing is noted.
    pub enum AuditEventKind {
        /// A setting was changed.
        Change = "change",
        /// Somebody signed in or out, or tried to.
        SignIn = "sign-in",
        /// What we hold was exported.
        Export = "export",
        /// A clinic, or what was held of it, was removed.
        Purge = "purge",
    }
}

/// Something that was done, and is over. `Debug` does not tell what it was done to.
#[derive(Clone, PartialEq, Eq)]
pub struct AuditEvent {
    /// The clinic it was done to; none where it is about the installation.
    pub provet_id: Option<ProvetId>,
    /// What kind of thing it was.
    pub kind: AuditEventKind,
    /// Who did it.
    pub actor: AuditActor,
    /// What was done, in a few words with hyphens: `button-added`, `signed-in`. One that ends in `-refused` was not
    /// allowed. What anybody can have refused at will is counted instead: [`CountedRefusal`](super::CountedRefusal).
    pub action: &'static str,
    /// What it was done to, for people to read. Never a secret, never clinical text.
    pub detail: Option<String>,
}

impl std::fmt::Debug for AuditEvent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuditEvent")
            .field("kind", &self.kind)
            .field("action", &self.action)
            .field("actor", &self.actor)
            .finish_non_exhaustive()
    }
}

impl Database {
    /// Notes that something was done.
    pub async fn record_audit_event(
        &self,
        note: &AuditEvent,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let mut conn = self.writer.acquire().await?;
        insert_event(&mut conn, note, now).await
    }
}

/// Notes that something is done, in the transaction that does it.
pub(in crate::storage) async fn insert_event(
    conn: &mut AnyConnection,
    note: &AuditEvent,
    now: Timestamp,
) -> Result<(), StorageError> {
    let (standing, actor) = note.actor.to_columns();
    let outcome = if note.action.ends_with("-refused") {
        AuditOutcome::Refused
    } else {
        AuditOutcome::Done
    };
    let (id, kind) = (generate_id(), AuditKind::from(note.kind));
    let insert = "INSERT INTO audit (id, kind, provet_id, started_at, action, detail, actor_kind, actor, outcome, finished_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $4)";
    sqlx::query(insert)
        .bind(&id)
        .bind(kind.as_str())
        .bind(note.provet_id.map(ProvetId::number))
        .bind(timestamp_millis(now))
        .bind(note.action)
        // Strangers type some of these texts, so their length is limited.
        .bind(note.detail.as_deref().map(truncate_text))
        .bind(standing)
        .bind(actor.map(truncate_text))
        .bind(outcome.as_str())
        .execute(conn)
        .await?;
    let clinic = note.provet_id.map(ProvetId::number);
    log_row(Some(&id), kind, clinic, note.action, outcome);
    Ok(())
}

/// A line of the process log for a row of the audit, so that what was done is known where the database does not reach.
///
/// Who did it and to what stands in the row alone. `id` is given where it is random: others are made of what no log may hold.
pub(super) fn log_row(
    id: Option<&str>,
    kind: AuditKind,
    provet_id: Option<i64>,
    action: &str,
    outcome: AuditOutcome,
) {
    let (kind, outcome) = (kind.as_str(), outcome.as_str());
    tracing::info!(target: LOG_TARGET, row = id, kind, provet_id, action, outcome, "audit");
}

/// The same for panels that were opened: one line for those of a clinic that are stored together, because there are many.
pub(super) fn log_opens(provet_id: i64, opened: usize) {
    if opened > 0 {
        tracing::info!(target: LOG_TARGET, kind = "open", provet_id, opened, "audit");
    }
}

impl From<AuditEventKind> for AuditKind {
    fn from(kind: AuditEventKind) -> Self {
        match kind {
            AuditEventKind::Change => Self::Change,
            AuditEventKind::SignIn => Self::SignIn,
            AuditEventKind::Export => Self::Export,
            AuditEventKind::Purge => Self::Purge,
        }
    }
}

fn truncate_text(text: &str) -> String {
    text.chars().take(MAX_TEXT_LENGTH).collect()
}
