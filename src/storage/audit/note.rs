//! Notes of what people do in the settings and with commands: changes, sign-ins, exports, purges.

use jiff::Timestamp;
use sqlx::AnyConnection;

use super::{Actor, AuditKind, Outcome};
use crate::provet::ProvetId;
use crate::storage::columns::{millis, new_id, words};
use crate::storage::{Database, StorageError};

/// The longest detail and name that are kept, in characters: some of them are what strangers typed.
const LONGEST: usize = 400;

words! {
    /// What kind of thing is noted.
    pub enum NoteKind {
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

/// Something that was done, and is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The clinic it was done to; none where it is about the installation.
    pub provet_id: Option<ProvetId>,
    /// What kind of thing it was.
    pub kind: NoteKind,
    /// Who did it.
    pub actor: Actor,
    /// What was done, in a few words with hyphens: `button-added`, `signed-in`. One that ends in `-refused` was not allowed.
    pub action: &'static str,
    /// What it was done to, for people to read. Never a secret, never clinical text.
    pub detail: Option<String>,
}

impl Database {
    /// Notes that something was done.
    pub async fn note(&self, note: &Note, now: Timestamp) -> Result<(), StorageError> {
        let mut conn = self.writer.acquire().await?;
        insert(&mut conn, note, now).await
    }
}

/// Notes that something is done, in the transaction that does it.
pub(in crate::storage) async fn insert(
    conn: &mut AnyConnection,
    note: &Note,
    now: Timestamp,
) -> Result<(), StorageError> {
    let (standing, actor) = note.actor.columns();
    let outcome = if note.action.ends_with("-refused") {
        Outcome::Refused
    } else {
        Outcome::Done
    };
    let insert = "INSERT INTO audit (key, kind, provet_id, at, action, detail, actor_standing, actor, outcome, finished_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $4)";
    sqlx::query(insert)
        .bind(new_id())
        .bind(AuditKind::from(note.kind).word())
        .bind(note.provet_id.map(ProvetId::number))
        .bind(millis(now))
        .bind(note.action)
        .bind(note.detail.as_deref().map(short))
        .bind(standing)
        .bind(actor.map(short))
        .bind(outcome.word())
        .execute(conn)
        .await?;
    Ok(())
}

impl From<NoteKind> for AuditKind {
    fn from(kind: NoteKind) -> Self {
        match kind {
            NoteKind::Change => Self::Change,
            NoteKind::SignIn => Self::SignIn,
            NoteKind::Export => Self::Export,
            NoteKind::Purge => Self::Purge,
        }
    }
}

fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
