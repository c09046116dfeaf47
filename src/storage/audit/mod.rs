//! The audit: who opened, wrote, changed, exported and purged what, who signed in, and the outcome.
//!
//! Written values are clinical text, so they are not stored unless the clinic wants it; then they are encrypted.

mod counted_refusals;
mod events;
mod panel_opens;
mod query;
mod writes;

use jiff::Timestamp;

use crate::provet::{ProvetId, ProvetPage};
use crate::storage::StorageError;
use crate::storage::codec::{ColumnRef, row_struct, text_enum};

pub use counted_refusals::CountedRefusal;
pub(super) use events::insert_event;
pub use events::{AuditEvent, AuditEventKind};
pub use panel_opens::PanelOpen;
pub use query::{AuditCursor, AuditFilter, AuditPage};
pub use writes::{WriteIntent, WriteStart, WriteValues};

text_enum! {
    /// What kind of thing was done.
    pub enum AuditKind {
        /// Something was written into Provet.
        Write = "write",
        /// A panel was opened.
        Open = "open",
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

text_enum! {
    /// What came of it.
    pub enum AuditOutcome {
        /// It was begun; whether it was finished is not known (yet).
        Started = "started",
        /// Provet confirmed it, or it was ours alone to do.
        Done = "done",
        /// It was not sent, or it was not allowed: nothing was changed.
        Refused = "refused",
        /// Provet failed, and nothing was changed.
        Failed = "failed",
        /// The answer was lost: it may have been written.
        Unknown = "unknown",
    }
}

/// Who is behind something, as far as is known. `Debug` tells how it is known, and not who it is.
#[derive(Clone, PartialEq, Eq)]
pub enum AuditActor {
    /// Nobody was named.
    Unknown,
    /// This is what was named, and nothing proves it: a user by a launch whose hash does not cover it, an e-mail
    /// address by somebody who could not sign in.
    Claimed(String),
    /// This user signed in, or was named by a hash that covers it.
    Verified(String),
    /// Who is signed in to the settings: an e-mail address, or a name that Provet told.
    SignedIn(String),
    /// Somebody who typed a command on the server.
    CommandLine,
    /// Cageside itself, by the clock.
    System,
}

/// What something was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditObject {
    /// Its kind, such as `patient`.
    pub kind: String,
    /// Its id in Provet.
    pub id: i64,
}

/// A row of the audit. `Debug` tells neither who did it nor to what.
#[derive(Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// What the row is found by; of a write, the form's own key.
    pub key: String,
    /// What kind of thing was done.
    pub kind: AuditKind,
    /// The clinic; none where it is about the installation.
    pub provet_id: Option<ProvetId>,
    /// When it was done or asked for.
    pub started_at: Timestamp,
    /// The opened frame it was asked from.
    pub panel_id: Option<String>,
    /// The page the frame was opened on.
    pub page: Option<ProvetPage>,
    /// The department the frame was opened in, where the launch said.
    pub department_id: Option<i64>,
    /// What it was done to.
    pub object: Option<AuditObject>,
    /// What was done, such as `record-weight`.
    pub action: String,
    /// The field that was written, where the action alone does not tell.
    pub field: Option<String>,
    /// What a change was about.
    pub detail: Option<String>,
    /// Who did it.
    pub actor: AuditActor,
    /// What came of it.
    pub outcome: AuditOutcome,
    /// When that was known, for writes.
    pub finished_at: Option<Timestamp>,
    sealed_before: Option<String>,
    sealed_after: Option<String>,
}

impl std::fmt::Debug for AuditActor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AuditActor({})", self.kind())
    }
}

impl std::fmt::Debug for AuditEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuditEntry")
            .field("kind", &self.kind)
            .field("action", &self.action)
            .field("actor", &self.actor)
            .field("outcome", &self.outcome)
            .finish_non_exhaustive()
    }
}

impl AuditActor {
    /// How it is known, in a word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Claimed(_) => "claimed",
            Self::Verified(_) => "proved",
            Self::SignedIn(_) => "signed-in",
            Self::CommandLine => "command",
            Self::System => "itself",
        }
    }

    /// Who it is, where anybody was named.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Claimed(name) | Self::Verified(name) | Self::SignedIn(name) => Some(name),
            Self::Unknown | Self::CommandLine | Self::System => None,
        }
    }

    pub(super) fn to_columns(&self) -> (&'static str, Option<&str>) {
        (self.kind(), self.name())
    }

    pub(super) fn from_columns(
        actor_kind: &str,
        actor: Option<String>,
    ) -> Result<Self, StorageError> {
        // Kind and name must fit together: another pair was not written by us.
        match (actor_kind, actor) {
            ("unknown", None) => Ok(Self::Unknown),
            ("claimed", Some(user)) => Ok(Self::Claimed(user)),
            ("proved", Some(user)) => Ok(Self::Verified(user)),
            ("signed-in", Some(user)) => Ok(Self::SignedIn(user)),
            ("command", None) => Ok(Self::CommandLine),
            ("itself", None) => Ok(Self::System),
            _ => Err(ColumnRef("audit", "actor").malformed_error()),
        }
    }
}

/// The columns of a row. They are named because a running server must not stumble over a new one.
macro_rules! columns {
    () => {
        "id, kind, provet_id, started_at, panel_id, page, department_id, object_kind, object_id, action, field, detail,
            actor_kind, actor, outcome, finished_at, sealed_before, sealed_after"
    };
}
use columns;

row_struct! {
    struct AuditRow {
        id: String,
        kind: String,
        provet_id: Option<i64>,
        started_at: i64,
        panel_id: Option<String>,
        page: Option<String>,
        department_id: Option<i64>,
        object_kind: Option<String>,
        object_id: Option<i64>,
        action: String,
        field: Option<String>,
        detail: Option<String>,
        actor_kind: String,
        actor: Option<String>,
        outcome: String,
        finished_at: Option<i64>,
        sealed_before: Option<String>,
        sealed_after: Option<String>,
    }
}

impl TryFrom<AuditRow> for AuditEntry {
    type Error = StorageError;

    fn try_from(row: AuditRow) -> Result<Self, StorageError> {
        let column = |name| ColumnRef("audit", name);
        let provet_id = row
            .provet_id
            .map(|it| column("provet_id").parse_provet_id(it));
        let page = row.page.as_deref().map(|it| column("page").parse(it));
        let object = row.object_kind.zip(row.object_id);
        Ok(Self {
            kind: column("kind").parse(&row.kind)?,
            provet_id: provet_id.transpose()?,
            started_at: column("started_at").parse_timestamp(row.started_at)?,
            page: page.transpose()?,
            object: object.map(|(kind, id)| AuditObject { kind, id }),
            actor: AuditActor::from_columns(&row.actor_kind, row.actor)?,
            outcome: column("outcome").parse(&row.outcome)?,
            finished_at: column("finished_at").parse_optional_timestamp(row.finished_at)?,
            key: row.id,
            panel_id: row.panel_id,
            department_id: row.department_id,
            action: row.action,
            field: row.field,
            detail: row.detail,
            sealed_before: row.sealed_before,
            sealed_after: row.sealed_after,
        })
    }
}
