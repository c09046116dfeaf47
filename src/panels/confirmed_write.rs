//! Writes to Provet that are carried out at most once, whoever presses how often and whatever gets lost.
//!
//! The form carries a fresh random key. The first request with it leaves a row in the audit before anything is sent;
//! a repeated one finds that row and sends nothing. Where Provet's answer is lost, the record is read again: what was
//! sent either stands there, or the person is told that nobody knows.

use futures_util::future::BoxFuture;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use super::{FormFields, PanelContext};
use crate::provet::ProvetError;
use crate::storage::{AuditObject, AuditOutcome, WriteIntent, WriteStart, WriteValues};
use crate::views::form::{FIELD_IDEMPOTENCY_KEY, success_notice};
use crate::views::i18n::I18n;
use crate::views::section::write_error;

/// A write that a person has confirmed.
pub(super) struct ConfirmedWrite {
    /// What is done, as the audit names it, such as `record-weight`.
    pub(super) action: &'static str,
    /// What is changed, such as `critical_notes`; never its text.
    pub(super) field: &'static str,
    /// The kind of object and its id.
    pub(super) object: (&'static str, i64),
    /// What the person saw there and what they wrote, which is kept only where the clinic wants it.
    pub(super) values: WriteValues,
    /// A last look right before it is sent: nothing is when the record is no longer what the person saw.
    ///
    /// A repeated press does not look: what it would find changed is what its first press wrote.
    pub(super) precondition: BoxFuture<'static, Result<bool, ProvetError>>,
    /// Sends it.
    pub(super) send: BoxFuture<'static, Result<(), ProvetError>>,
    /// Whether it stands in the record, for when the answer is lost; asked at most once.
    pub(super) verify_saved: BoxFuture<'static, Result<bool, ProvetError>>,
}

/// What a field said and what it is to say; empty is as good as nothing.
pub(super) fn audit_values(before: &str, after: &str) -> WriteValues {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    WriteValues {
        before: said(before),
        after: said(after),
    }
}

/// What came of a write.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum WriteOutcome {
    /// It is in Provet's record.
    Saved,
    /// It was there already, from an earlier press of the same form.
    AlreadySaved,
    /// It was not sent, because the record is no longer what the person saw.
    ChangedMeanwhile,
    /// Nobody knows: the answer was lost and it cannot be seen in the record (yet).
    Unknown,
    /// It is certainly not in the record.
    Failed(ProvetError),
    /// It was not sent, because it could not be noted down first, or because the form is not one of ours.
    NotSent,
}

/// Carries out `write` under the form's key.
///
/// Whoever asks must see to it that this is polled to its end, also when the person closes the panel.
pub(super) async fn execute_once(
    ctx: &PanelContext,
    form: &FormFields,
    write: ConfirmedWrite,
) -> WriteOutcome {
    let key = form.value(FIELD_IDEMPOTENCY_KEY).to_owned();
    if !is_idempotency_key(&key) {
        return WriteOutcome::NotSent;
    }
    execute_write(ctx, key, write).await
}

/// The form as if it were for one of several rows: a key of its own, always the same for this form and row.
///
/// Without a key that is one of ours there is none for the row either, and nothing is sent.
pub(super) fn form_for_row(form: &FormFields, row: i64) -> FormFields {
    let key = form.value(FIELD_IDEMPOTENCY_KEY);
    let derived = if is_idempotency_key(key) {
        let digest = Sha256::digest(format!("{key}/{row}"));
        hex::encode(digest).chars().take(key.len()).collect()
    } else {
        String::new()
    };
    FormFields(vec![(FIELD_IDEMPOTENCY_KEY.to_owned(), derived)])
}

/// A key for a form that will write.
pub(super) fn new_idempotency_key() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

fn is_idempotency_key(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

async fn execute_write(ctx: &PanelContext, key: String, write: ConfirmedWrite) -> WriteOutcome {
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
    match ctx.db.begin_write(&intent, ctx.now).await {
        Ok(WriteStart::New) => match write.precondition.await {
            Ok(true) => send_and_record(ctx, &intent, write.send, write.verify_saved).await,
            Ok(false) => record_not_sent(ctx, &intent, WriteOutcome::ChangedMeanwhile).await,
            Err(error) => record_not_sent(ctx, &intent, WriteOutcome::Failed(error)).await,
        },
        Ok(WriteStart::Duplicate(AuditOutcome::Done)) => WriteOutcome::AlreadySaved,
        // What stands in the record now was not written under this key.
        Ok(WriteStart::Duplicate(AuditOutcome::Refused | AuditOutcome::Failed)) => {
            WriteOutcome::NotSent
        }
        Ok(WriteStart::Duplicate(AuditOutcome::Started | AuditOutcome::Unknown)) => {
            resolve_unknown_outcome(ctx, &intent, write.verify_saved, WriteOutcome::AlreadySaved)
                .await
        }
        Err(error) => {
            tracing::error!(error = %error, action = intent.action, "a write could not be noted down and was not sent");
            WriteOutcome::NotSent
        }
    }
}

/// Notes that nothing was sent, and says so.
async fn record_not_sent(
    ctx: &PanelContext,
    intent: &WriteIntent,
    wrote: WriteOutcome,
) -> WriteOutcome {
    record_outcome(ctx, intent, AuditOutcome::Refused).await;
    wrote
}

async fn send_and_record(
    ctx: &PanelContext,
    intent: &WriteIntent,
    send: BoxFuture<'static, Result<(), ProvetError>>,
    landed: BoxFuture<'static, Result<bool, ProvetError>>,
) -> WriteOutcome {
    match send.await {
        Ok(()) => {
            record_outcome(ctx, intent, AuditOutcome::Done).await;
            WriteOutcome::Saved
        }
        Err(error) if may_have_been_applied(&error) => {
            resolve_unknown_outcome(ctx, intent, landed, WriteOutcome::Saved).await
        }
        Err(error) => {
            record_outcome(ctx, intent, AuditOutcome::Failed).await;
            WriteOutcome::Failed(error)
        }
    }
}

/// True when Provet may have carried it out although we have no good answer.
fn may_have_been_applied(error: &ProvetError) -> bool {
    matches!(
        error,
        ProvetError::Unreachable {
            may_have_applied: true,
            ..
        } | ProvetError::InvalidResponse { .. }
    )
}

/// Looks in the record whether it stands there.
async fn resolve_unknown_outcome(
    ctx: &PanelContext,
    intent: &WriteIntent,
    landed: BoxFuture<'static, Result<bool, ProvetError>>,
    found: WriteOutcome,
) -> WriteOutcome {
    if landed.await == Ok(true) {
        record_outcome(ctx, intent, AuditOutcome::Done).await;
        found
    } else {
        record_outcome(ctx, intent, AuditOutcome::Unknown).await;
        WriteOutcome::Unknown
    }
}

/// Notes what came of it. A failure here is logged and no more: the write itself is not undone by it.
async fn record_outcome(ctx: &PanelContext, intent: &WriteIntent, outcome: AuditOutcome) {
    if let Err(error) = ctx
        .db
        .finish_write(&intent.idempotency_key, outcome, ctx.now)
        .await
    {
        tracing::error!(error = %error, action = intent.action, "the outcome of a write could not be noted down");
    }
}

/// What came of a write: `done` says that it was saved, `what` names what was to be.
pub(super) fn render_write_outcome(
    wrote: &WriteOutcome,
    done: &str,
    what: &str,
    words: &I18n,
) -> Markup {
    match wrote {
        WriteOutcome::Saved => success_notice(done),
        WriteOutcome::AlreadySaved => success_notice(&fl!(words.fluent, "write-already")),
        WriteOutcome::Unknown => write_error(&unknown_outcome_error(), what, words),
        WriteOutcome::Failed(error) => write_error(error, what, words),
        WriteOutcome::ChangedMeanwhile => html! {
            p .problem role="alert" tabindex="-1" { (fl!(words.fluent, "write-changed", what = what)) }
        },
        WriteOutcome::NotSent => html! {
            p .problem role="alert" tabindex="-1" { (fl!(words.fluent, "write-unsent", what = what)) }
        },
    }
}

/// The answer to a write got lost.
fn unknown_outcome_error() -> ProvetError {
    ProvetError::Unreachable {
        resource: "",
        may_have_applied: true,
    }
}
