//! Writes to Provet that are carried out at most once, whoever presses how often and whatever gets lost.
//!
//! The form carries a fresh random key. The first request with it leaves a row in the audit before anything is sent;
//! a repeated one finds that row and sends nothing. Where Provet's answer is lost, the record is read again: what was
//! sent either stands there, or the person is told that nobody knows.

use futures_util::future::BoxFuture;
use sha2::{Digest as _, Sha256};

use super::{Context, Form};
use crate::provet::ProvetError;
use crate::storage::{Begun, Intent, Object, Outcome, Values};
use crate::views::form::ONCE;

/// A write that a person has confirmed.
pub(super) struct Write {
    /// What is done, as the audit names it, such as `record-weight`.
    pub(super) action: &'static str,
    /// What is changed, such as `critical_notes`; never its text.
    pub(super) field: &'static str,
    /// The kind of object and its id.
    pub(super) object: (&'static str, i64),
    /// What the person saw there and what they wrote, which is kept only where the clinic wants it.
    pub(super) values: Values,
    /// A last look right before it is sent: nothing is when the record is no longer what the person saw.
    ///
    /// A repeated press does not look: what it would find changed is what its first press wrote.
    pub(super) unchanged: BoxFuture<'static, Result<bool, ProvetError>>,
    /// Sends it.
    pub(super) send: BoxFuture<'static, Result<(), ProvetError>>,
    /// Whether it stands in the record, for when the answer is lost; asked at most once.
    pub(super) landed: BoxFuture<'static, Result<bool, ProvetError>>,
}

/// What a field said and what it is to say; empty is as good as nothing.
pub(super) fn values(before: &str, after: &str) -> Values {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Values {
        before: said(before),
        after: said(after),
    }
}

/// What came of a write.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wrote {
    /// It is in Provet's record.
    Done,
    /// It was there already, from an earlier press of the same form.
    Already,
    /// It was not sent, because the record is no longer what the person saw.
    Changed,
    /// Nobody knows: the answer was lost and it cannot be seen in the record (yet).
    Doubtful,
    /// It is certainly not in the record.
    Refused(ProvetError),
    /// It was not sent, because it could not be noted down first, or because the form is not one of ours.
    Unsent,
}

/// Carries out `write` under the form's key.
///
/// Whoever asks must see to it that this is polled to its end, also when the person closes the panel.
pub(super) async fn once(cx: &Context, form: &Form, write: Write) -> Wrote {
    let key = form.field(ONCE).to_owned();
    if !is_key(&key) {
        return Wrote::Unsent;
    }
    carry_out(cx, key, write).await
}

/// The form as if it were for one of several rows: a key of its own, always the same for this form and row.
///
/// Without a key that is one of ours there is none for the row either, and nothing is sent.
pub(super) fn of_row(form: &Form, row: i64) -> Form {
    let key = form.field(ONCE);
    let derived = if is_key(key) {
        let digest = Sha256::digest(format!("{key}/{row}"));
        hex::encode(digest).chars().take(key.len()).collect()
    } else {
        String::new()
    };
    Form(vec![(ONCE.to_owned(), derived)])
}

/// A key for a form that will write.
pub(super) fn fresh_key() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

fn is_key(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

async fn carry_out(cx: &Context, key: String, write: Write) -> Wrote {
    let intent = Intent {
        key,
        provet_id: cx.opened.provet_id,
        frame: cx.opened.frame.clone(),
        page: cx.opened.page,
        object: Object {
            kind: write.object.0.to_owned(),
            id: write.object.1,
        },
        action: write.action.to_owned(),
        field: Some(write.field.to_owned()),
        actor: cx.actor(),
        values: write.values,
    };
    match cx.db.begin_write(&intent, cx.now).await {
        Ok(Begun::Fresh) => match write.unchanged.await {
            Ok(true) => send(cx, &intent, write.send, write.landed).await,
            Ok(false) => refuse(cx, &intent, Wrote::Changed).await,
            Err(error) => refuse(cx, &intent, Wrote::Refused(error)).await,
        },
        Ok(Begun::Repeated(Outcome::Done)) => Wrote::Already,
        // What stands in the record now was not written under this key.
        Ok(Begun::Repeated(Outcome::Refused | Outcome::Failed)) => Wrote::Unsent,
        Ok(Begun::Repeated(Outcome::Started | Outcome::Unknown)) => {
            look(cx, &intent, write.landed, Wrote::Already).await
        }
        Err(error) => {
            tracing::error!(error = %error, action = intent.action, "a write could not be noted down and was not sent");
            Wrote::Unsent
        }
    }
}

/// Notes that nothing was sent, and says so.
async fn refuse(cx: &Context, intent: &Intent, wrote: Wrote) -> Wrote {
    finish(cx, intent, Outcome::Refused).await;
    wrote
}

async fn send(
    cx: &Context,
    intent: &Intent,
    send: BoxFuture<'static, Result<(), ProvetError>>,
    landed: BoxFuture<'static, Result<bool, ProvetError>>,
) -> Wrote {
    match send.await {
        Ok(()) => {
            finish(cx, intent, Outcome::Done).await;
            Wrote::Done
        }
        Err(error) if maybe_done(&error) => look(cx, intent, landed, Wrote::Done).await,
        Err(error) => {
            finish(cx, intent, Outcome::Failed).await;
            Wrote::Refused(error)
        }
    }
}

/// True when Provet may have carried it out although we have no good answer.
fn maybe_done(error: &ProvetError) -> bool {
    matches!(
        error,
        ProvetError::Unreachable {
            maybe_done: true,
            ..
        } | ProvetError::Nonsense { .. }
    )
}

/// Looks in the record whether it stands there.
async fn look(
    cx: &Context,
    intent: &Intent,
    landed: BoxFuture<'static, Result<bool, ProvetError>>,
    found: Wrote,
) -> Wrote {
    if landed.await == Ok(true) {
        finish(cx, intent, Outcome::Done).await;
        found
    } else {
        finish(cx, intent, Outcome::Unknown).await;
        Wrote::Doubtful
    }
}

/// Notes what came of it. A failure here is logged and no more: the write itself is not undone by it.
async fn finish(cx: &Context, intent: &Intent, outcome: Outcome) {
    if let Err(error) = cx.db.finish_write(&intent.key, outcome, cx.now).await {
        tracing::error!(error = %error, action = intent.action, "the outcome of a write could not be noted down");
    }
}
