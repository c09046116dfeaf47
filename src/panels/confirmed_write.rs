//! Writes that a person has confirmed: each is sent to Provet at most once, however often the button is pressed.
//!
//! The form carries a fresh random idempotency key. The first request with it stores an audit row before anything is
//! sent; a repeated request finds that row and sends nothing. Where Provet's answer is lost, the record is read again:
//! either the write is there, or the person is told that it is not known.

use futures_util::future::BoxFuture;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::Markup;
use sha2::{Digest as _, Sha256};

use super::{FormFields, PanelContext};
use crate::error_chain::ErrorChain;
use crate::guarded_write::{self, SendOutcome, WriteClaim, claim_write, send_once};
use crate::provet::ProvetError;
use crate::storage::{AuditObject, AuditOutcome, Database, WriteIntent, WriteValues};
use crate::views::form::{FIELD_IDEMPOTENCY_KEY, success_notice};
use crate::views::i18n::I18n;
use crate::views::section::{not_sent_error, problem_notice, write_error};

/// A write that a person has confirmed.
pub(super) struct ConfirmedWrite {
    /// What is done, as the audit names it, such as `record-weight`.
    pub(super) action: &'static str,
    /// What is changed, such as `critical_notes`; never its text.
    pub(super) field: &'static str,
    /// The kind of object and its id.
    pub(super) object: (&'static str, i64),
    /// The value the person saw and the one they wrote; stored only where the clinic's settings say so.
    pub(super) values: WriteValues,
    /// Sends it.
    pub(super) send: BoxFuture<'static, Result<(), ProvetError>>,
    /// Whether the record shows the write; polled at most once, where the answer is lost.
    pub(super) verify_saved: BoxFuture<'static, Result<bool, ProvetError>>,
}

/// The old and the new value of a field; an empty text counts as none.
pub(super) fn audit_values(before: &str, after: &str) -> WriteValues {
    let non_empty = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    WriteValues {
        before: non_empty(before),
        after: non_empty(after),
    }
}

/// What came of a write.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum WriteOutcome {
    /// It is in Provet's record.
    Saved,
    /// An earlier press of the same form saved it.
    AlreadySaved,
    /// It was not sent, because the record is no longer what the person saw.
    ChangedMeanwhile,
    /// It was sent, its answer was lost, and the record does not show it (yet).
    Unknown,
    /// It was sent, and Provet certainly did not carry it out.
    Failed(ProvetError),
    /// It was not sent, because the record could not be read right before.
    Unchecked(ProvetError),
    /// It was not sent, because its audit row could not be stored, or because its idempotency key is not valid.
    NotSent,
}

impl WriteOutcome {
    /// True when it is certainly in Provet's record.
    pub(super) fn is_saved(&self) -> bool {
        matches!(self, Self::Saved | Self::AlreadySaved)
    }
}

/// Carries out `write` under an idempotency key, [`form_key`] or [`key_for_part`].
///
/// `precondition` says whether the record still is what the person saw. It is polled right before sending, and nothing
/// is sent otherwise. A repeated press does not ask it: the change it would find is what its first press wrote.
///
/// The caller must poll this to its end, also when the person closes the panel: a write that is dropped halfway leaves
/// its audit row open.
pub(super) async fn execute_once(
    ctx: &PanelContext,
    key: String,
    write: ConfirmedWrite,
    precondition: impl Future<Output = Result<bool, ProvetError>>,
) -> WriteOutcome {
    if !is_idempotency_key(&key) {
        return WriteOutcome::NotSent;
    }
    execute_write(ctx, key, write, precondition).await
}

/// The idempotency key that a form was sent with; empty where there is none.
pub(super) fn form_key(form: &FormFields) -> String {
    form.value(FIELD_IDEMPOTENCY_KEY).to_owned()
}

/// The key of one of several writes that a form may ask for: always the same for this form and `part`.
///
/// A form without a valid key yields none for the part either, and nothing is sent.
pub(super) fn key_for_part(form: &FormFields, part: &str) -> String {
    let key = form.value(FIELD_IDEMPOTENCY_KEY);
    if is_idempotency_key(key) {
        // Derived and not drawn: a second press of the same form must find the same row.
        let digest = Sha256::digest(format!("{key}/{part}"));
        hex::encode(digest).chars().take(key.len()).collect()
    } else {
        // Empty is refused when it is used. A digest of an invalid key would pass as a valid one.
        String::new()
    }
}

/// A random key for a form that will write.
pub(super) fn new_idempotency_key() -> String {
    // 128 bits: no two forms share a key, and nobody can use up that of another form by guessing.
    hex::encode(rand::random::<[u8; 16]>())
}

/// When the write of this key began; none where none did. What was written at its beginning has this time.
pub(super) async fn find_write_start(db: &Database, key: &str) -> Option<Timestamp> {
    match db.find_write(key).await {
        Ok(entry) => entry.map(|entry| entry.started_at),
        // The write itself needs the same row and fails by itself.
        Err(error) => {
            tracing::error!(error = %ErrorChain(&error), "the row of a write could not be read");
            None
        }
    }
}

fn is_idempotency_key(text: &str) -> bool {
    // Only what `new_idempotency_key` makes: the text comes from the browser and is stored as a key.
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

async fn execute_write(
    ctx: &PanelContext,
    key: String,
    write: ConfirmedWrite,
    precondition: impl Future<Output = Result<bool, ProvetError>>,
) -> WriteOutcome {
    let intent = WriteIntent {
        idempotency_key: key,
        provet_id: ctx.panel_session.provet_id,
        panel_id: ctx.panel_session.panel_id.clone(),
        page: ctx.panel_session.page,
        object: AuditObject {
            kind: write.object.0.to_owned(),
            id: write.object.1,
        },
        action: write.action.to_owned(),
        field: Some(write.field.to_owned()),
        actor: ctx.actor(),
        values: write.values,
    };
    match claim_write(&ctx.db, &intent, ctx.now).await {
        // Only now that the row is stored: as little time as possible between this check and the sending.
        Ok(WriteClaim::Fresh) => match precondition.await {
            Ok(true) => send_and_record(ctx, &intent, write.send, write.verify_saved).await,
            Ok(false) => record_not_sent(ctx, &intent, WriteOutcome::ChangedMeanwhile).await,
            Err(error) => record_not_sent(ctx, &intent, WriteOutcome::Unchecked(error)).await,
        },
        Ok(WriteClaim::Applied) => WriteOutcome::AlreadySaved,
        // Whatever the record holds now was not written under this key.
        Ok(WriteClaim::NotSent | WriteClaim::NotApplied) => WriteOutcome::NotSent,
        // The first attempt is under way, or its process has ended: only Provet's record can tell.
        Ok(WriteClaim::MayBeApplied) => {
            let found = write.verify_saved.await;
            record_lookup(ctx, &intent, found, WriteOutcome::AlreadySaved).await
        }
        Err(error) => {
            tracing::error!(error = %ErrorChain(&error), action = intent.action, "a write was not sent because its audit row could not be stored");
            WriteOutcome::NotSent
        }
    }
}

/// Records that nothing was sent, and returns why.
async fn record_not_sent(
    ctx: &PanelContext,
    intent: &WriteIntent,
    outcome: WriteOutcome,
) -> WriteOutcome {
    record_outcome(ctx, intent, AuditOutcome::Refused).await;
    outcome
}

async fn send_and_record(
    ctx: &PanelContext,
    intent: &WriteIntent,
    send: BoxFuture<'static, Result<(), ProvetError>>,
    verify_saved: BoxFuture<'static, Result<bool, ProvetError>>,
) -> WriteOutcome {
    match send_once(send, verify_saved).await {
        SendOutcome::Confirmed(()) => {
            record_outcome(ctx, intent, AuditOutcome::Done).await;
            WriteOutcome::Saved
        }
        SendOutcome::NotApplied(error) => {
            // Known to be not carried out: the next attempt needs no look.
            record_outcome(ctx, intent, AuditOutcome::Failed).await;
            WriteOutcome::Failed(error)
        }
        SendOutcome::LookedUp { found, .. } => {
            record_lookup(ctx, intent, found, WriteOutcome::Saved).await
        }
    }
}

/// Records what the record says about a write whose answer is missing; `saved` is the outcome where it is there.
async fn record_lookup(
    ctx: &PanelContext,
    intent: &WriteIntent,
    found: Result<bool, ProvetError>,
    saved: WriteOutcome,
) -> WriteOutcome {
    // A record that does not show the write may only be behind: that is no proof that it was not carried out.
    if found == Ok(true) {
        record_outcome(ctx, intent, AuditOutcome::Done).await;
        saved
    } else {
        record_outcome(ctx, intent, AuditOutcome::Unknown).await;
        WriteOutcome::Unknown
    }
}

/// Records what came of it. A failure that stays is only logged: it does not undo the write itself.
async fn record_outcome(ctx: &PanelContext, intent: &WriteIntent, outcome: AuditOutcome) {
    let key = &intent.idempotency_key;
    if let Err(error) = guarded_write::record_outcome(&ctx.db, key, outcome, ctx.now).await {
        tracing::error!(error = %ErrorChain(&error), action = intent.action, "the outcome of a write could not be recorded");
    }
}

/// What people read about the outcome of one write.
pub(super) struct OutcomeTexts {
    /// Says that it was saved.
    pub(super) saved: String,
    /// Names what was to be saved.
    pub(super) subject: String,
}

/// Says what came of a write. What was certainly not sent is never told as if it might have been saved.
pub(super) fn render_write_outcome(
    outcome: &WriteOutcome,
    texts: &OutcomeTexts,
    i18n: &I18n,
) -> Markup {
    let what = texts.subject.as_str();
    match outcome {
        WriteOutcome::Saved => success_notice(&texts.saved),
        WriteOutcome::AlreadySaved => success_notice(&fl!(i18n.fluent, "write-already")),
        WriteOutcome::Unknown => write_error(&unknown_outcome_error(), what, i18n),
        WriteOutcome::Failed(error) => write_error(error, what, i18n),
        WriteOutcome::Unchecked(error) => not_sent_error(error, what, i18n),
        WriteOutcome::ChangedMeanwhile => {
            problem_notice(&fl!(i18n.fluent, "write-changed", what = what))
        }
        WriteOutcome::NotSent => problem_notice(&fl!(i18n.fluent, "write-unsent", what = what)),
    }
}

/// The answer to a write got lost.
fn unknown_outcome_error() -> ProvetError {
    ProvetError::Unreachable {
        resource: "",
        may_have_applied: true,
    }
}
