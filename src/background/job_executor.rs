//! One attempt at a job: noted down before anything is written, and never written again before a look in the record.
//!
//! The audit row is made under a key of the job's own right before the write. An attempt that finds it knows that an
//! earlier one may have written, and looks first; so does one whose answer was lost. A process that is killed at any point
//! leaves either no row (nothing was sent) or a row (look first).

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::action::BackgroundAction;
use super::outcome::{AttemptOutcome, JobFailureReason, MAX_ATTEMPTS};
use super::provet_action::{ProvetAction, RecordState};
use super::webhook_event;
use super::webhook_sender::{SigningSecret, WebhookSender};
use crate::access_policy::{AccessDecision, AccessDenied, ActAs, RequestProof};
use crate::clock::Clock;
use crate::error_chain::ErrorChain;
use crate::guarded_write::{SendOutcome, WriteClaim, claim_write, send_once};
use crate::provet::launch::ProofLevel;
use crate::provet::{Credential, ProvetClient, ProvetError, UserId};
use crate::storage::{
    self, AuditActor, AuditObject, CachedTenant, ClaimedJob, Database, Job, StorageError,
    StoredButtonAction, TenantCache, WriteIntent, WriteValues,
};

/// Attempts that may be begun at all: more are only made when a process dies over each of them.
const MAX_STARTS: i64 = 3 * MAX_ATTEMPTS;

/// The frame that the audit names for what no panel asked.
const AUDIT_PANEL_ID: &str = "background";

/// What attempts are made with.
pub(crate) struct JobExecutor {
    pub(crate) db: Database,
    pub(crate) tenant_cache: TenantCache,
    pub(crate) provet: ProvetClient,
    pub(crate) webhook_sender: WebhookSender,
    pub(crate) clock: Arc<dyn Clock>,
}

impl JobExecutor {
    /// Makes one attempt, whose claim is held.
    pub(crate) async fn execute(&self, job: &ClaimedJob) -> AttemptOutcome {
        self.try_execute(job).await.unwrap_or_else(|error| {
            tracing::error!(error = %ErrorChain(&error), "a job could not be noted down");
            AttemptOutcome::retry(JobFailureReason::Database)
        })
    }

    async fn try_execute(&self, job: &ClaimedJob) -> Result<AttemptOutcome, StorageError> {
        // Each attempt is counted when it begins: those that were cut off have not ended in any other way.
        if job.attempts > MAX_STARTS {
            return Ok(AttemptOutcome::Failed(JobFailureReason::Interrupted));
        }
        // Fresh: a clinic that was switched off a second ago must not be written to.
        let clinic = self.tenant_cache.find_fresh_tenant(job.provet_id).await?;
        let Some(clinic) = clinic.filter(|clinic| clinic.is_enabled()) else {
            return Ok(AttemptOutcome::Failed(JobFailureReason::ClinicDisabled));
        };
        let Some(stored) = self.db.find_button_action(&job.button_id).await? else {
            return Ok(AttemptOutcome::Failed(JobFailureReason::ButtonRemoved));
        };
        // An older node may meet an action of a newer version.
        let Ok(work) = serde_json::from_str::<BackgroundAction>(&stored.settings) else {
            return Ok(AttemptOutcome::Failed(JobFailureReason::InvalidSettings));
        };
        if !work.is_allowed_on(job.page) {
            return Ok(AttemptOutcome::Failed(JobFailureReason::WrongPage));
        }
        if let BackgroundAction::Forward { .. } = work {
            return self.send_webhook(job, &clinic, &stored, &work).await;
        }
        let credential = match self
            .resolve_credential(job, &clinic, |acts| acts.write)
            .await?
        {
            Ok(credential) => credential,
            Err(reason) => return Ok(outcome_without_credential(reason, &clinic)),
        };
        let zone = clinic.settings.locale.time_zone.as_deref();
        let step = ProvetAction {
            api: &self.provet.api_for(credential),
            job,
            action: &work,
            zone: zone
                .and_then(|zone| TimeZone::get(zone).ok())
                .unwrap_or(TimeZone::UTC),
        };
        self.write_to_provet(job, &step).await
    }

    /// What a job asks Provet with: the virtual user's credential, or the rights of the person who pressed the button,
    /// where that is how the clinic works. Nobody is present, so that the person must have proved who they were and still
    /// be signed in.
    async fn resolve_credential(
        &self,
        job: &Job,
        clinic: &CachedTenant,
        part: fn(AccessDecision) -> Result<ActAs, AccessDenied>,
    ) -> Result<Result<Arc<Credential>, JobFailureReason>, StorageError> {
        let (proof, user) = match &job.actor {
            AuditActor::Verified(user) => {
                // Only a user whom the hash covers; a claimed one may be anybody.
                (ProofLevel::Payload, user.parse().ok().and_then(UserId::new))
            }
            AuditActor::Claimed(_)
            | AuditActor::Unknown
            | AuditActor::SignedIn(_)
            | AuditActor::CommandLine
            | AuditActor::System => (ProofLevel::Plain, None),
        };
        let acts = |signed_in| {
            part(clinic.resolve_access(RequestProof {
                launch_proof: proof,
                signed_in,
            }))
        };
        let (acts, person) = match (acts(false), user) {
            (Err(AccessDenied::SignInRequired), Some(user)) => {
                let now = self.clock.now();
                // Looked up at each attempt: the person may have signed in again since the button was pressed.
                let person = self
                    .db
                    .find_latest_user_session(job.provet_id, user, now)
                    .await?;
                (acts(person.is_some()), person.map(|it| it.credential))
            }
            (acts, _) => (acts, None),
        };
        Ok(match acts {
            Ok(rights) => clinic
                .credential_for(rights, person.as_ref())
                .ok_or(JobFailureReason::NotConnected),
            Err(AccessDenied::SignInRequired) => Err(JobFailureReason::SignedOut),
            Err(
                AccessDenied::NotConnected
                | AccessDenied::SignInUnavailable
                | AccessDenied::PayloadHashRequired,
            ) => Err(JobFailureReason::NotConnected),
        })
    }

    /// Writes to Provet, unless it stands there already.
    async fn write_to_provet(
        &self,
        job: &ClaimedJob,
        step: &ProvetAction<'_>,
    ) -> Result<AttemptOutcome, StorageError> {
        // Asked for anew after it failed: an earlier write may have landed all the same.
        let mut must_look = job.manual_retries > 0;
        if step.must_check_before_write() && job.previous_value.is_none() {
            match step.check_state().await {
                Ok(RecordState::Applied) => return Ok(AttemptOutcome::Done),
                Ok(RecordState::NotApplied(before)) => {
                    // Stored under the lease, so that a later attempt can tell our write from that of somebody else.
                    if !self.db.save_previous_value(job, &before).await? {
                        return Ok(AttemptOutcome::LeaseLost);
                    }
                    // It has just been looked at, in this very attempt.
                    must_look = false;
                }
                Ok(RecordState::Changed) => {
                    return Ok(AttemptOutcome::Failed(JobFailureReason::ChangedMeanwhile));
                }
                Err(error) => return Ok(AttemptOutcome::from_error(&error)),
            }
        }
        // Everything that has to be read is read before the claim: a failure here is certainly not a write.
        let ready = match step.prepare_write().await {
            Ok(ready) => ready,
            Err(error) => return Ok(AttemptOutcome::from_error(&error)),
        };
        let intent = write_intent(step);
        // Whether it is certain that no earlier attempt has sent anything.
        let mut is_first = true;
        match claim_write(&self.db, &intent, self.clock.now()).await? {
            WriteClaim::Fresh => {}
            WriteClaim::NotSent => {
                if !self.db.resume_write(&intent.idempotency_key).await? {
                    return Ok(AttemptOutcome::LeaseLost);
                }
            }
            WriteClaim::Applied => return Ok(AttemptOutcome::Done),
            WriteClaim::NotApplied => {
                return Ok(AttemptOutcome::Failed(JobFailureReason::Rejected));
            }
            WriteClaim::MayBeApplied => {
                must_look = true;
                is_first = false;
            }
        }
        if must_look {
            match step.check_state().await {
                Ok(RecordState::NotApplied(_)) => {}
                Ok(state) => return self.record_lookup(&intent, &state).await,
                Err(error) => {
                    let outcome = AttemptOutcome::from_error(&error);
                    return self.suspend_unsent(&intent, outcome, is_first).await;
                }
            }
        }
        match send_once(ready.send_to_provet(step.api), step.check_state()).await {
            SendOutcome::Confirmed(()) => self.record_outcome(&intent, AttemptOutcome::Done).await,
            SendOutcome::NotApplied(error) => {
                let outcome = self.resolve_refused(step, &intent, &error).await?;
                self.suspend_unsent(&intent, outcome, is_first).await
            }
            SendOutcome::LookedUp { error, found } => {
                self.resolve_unconfirmed(&intent, &error, found).await
            }
        }
    }

    /// Notes that nothing has reached Provet in any attempt so far, where one is to follow: if none does, the audit must not say
    /// that it may have been written.
    async fn suspend_unsent(
        &self,
        intent: &WriteIntent,
        outcome: AttemptOutcome,
        is_first: bool,
    ) -> Result<AttemptOutcome, StorageError> {
        if is_first && matches!(outcome, AttemptOutcome::Retry { .. }) {
            let now = self.clock.now();
            self.db.suspend_write(&intent.idempotency_key, now).await?;
        }
        Ok(outcome)
    }

    /// What to make of a write that Provet did not carry out.
    async fn resolve_refused(
        &self,
        step: &ProvetAction<'_>,
        intent: &WriteIntent,
        error: &ProvetError,
    ) -> Result<AttemptOutcome, StorageError> {
        // Provet also refuses to move a consultation to the status it already has: then somebody else was as fast.
        let outcome = if matches!(error, ProvetError::ValuesRejected { .. })
            && step.check_state().await == Ok(RecordState::Applied)
        {
            AttemptOutcome::Done
        } else {
            AttemptOutcome::from_error(error)
        };
        self.record_outcome(intent, outcome).await
    }

    /// What to make of a write whose answer left it open, by what the record says.
    async fn resolve_unconfirmed(
        &self,
        intent: &WriteIntent,
        error: &ProvetError,
        found: Result<RecordState, ProvetError>,
    ) -> Result<AttemptOutcome, StorageError> {
        let outcome = AttemptOutcome::from_error(error);
        match found {
            Ok(RecordState::NotApplied(_)) => self.record_outcome(intent, outcome).await,
            Ok(state) => self.record_lookup(intent, &state).await,
            // Neither the write nor the look says anything; whichever may still change is tried again.
            Err(unseen) => Ok(AttemptOutcome::from_error(&unseen).or_if_final(outcome)),
        }
    }

    async fn record_lookup(
        &self,
        intent: &WriteIntent,
        state: &RecordState,
    ) -> Result<AttemptOutcome, StorageError> {
        match state {
            RecordState::Applied => self.record_outcome(intent, AttemptOutcome::Done).await,
            RecordState::NotApplied(_) | RecordState::Changed => {
                let now = self.clock.now();
                let unknown = storage::AuditOutcome::Unknown;
                self.db
                    .finish_write(&intent.idempotency_key, unknown, now)
                    .await?;
                Ok(AttemptOutcome::Failed(JobFailureReason::ChangedMeanwhile))
            }
        }
    }

    /// Notes in the audit what came of the write, where that is certain.
    async fn record_outcome(
        &self,
        intent: &WriteIntent,
        outcome: AttemptOutcome,
    ) -> Result<AttemptOutcome, StorageError> {
        let word = match outcome {
            AttemptOutcome::Done => storage::AuditOutcome::Done,
            AttemptOutcome::Failed(_) => storage::AuditOutcome::Failed,
            // The row stays open: the next attempt finds it, and looks before it writes.
            AttemptOutcome::Retry { .. } | AttemptOutcome::LeaseLost => return Ok(outcome),
        };
        let now = self.clock.now();
        match self
            .db
            .finish_write(&intent.idempotency_key, word, now)
            .await
        {
            // Noted before, by an attempt that died right after.
            Ok(()) | Err(StorageError::Conflict) => Ok(outcome),
            Err(error) => Err(error),
        }
    }

    /// Notes in the audit that a job was given up: where an attempt sent something, without anybody knowing whether it was
    /// written.
    pub(crate) async fn record_abandoned(&self, job: &Job) {
        let now = self.clock.now();
        let unknown = storage::AuditOutcome::Unknown;
        match self
            .db
            .finish_write(&idempotency_key(job), unknown, now)
            .await
        {
            // Nothing was ever begun, or nothing was sent, which the audit says already.
            Ok(()) | Err(StorageError::Conflict) => {}
            Err(error) => {
                tracing::error!(error = %ErrorChain(&error), "a job's end could not be noted down");
            }
        }
    }

    /// Hands the event on: at least once, for nobody can look whether a receiver has it.
    async fn send_webhook(
        &self,
        job: &Job,
        clinic: &CachedTenant,
        stored: &StoredButtonAction,
        action: &BackgroundAction,
    ) -> Result<AttemptOutcome, StorageError> {
        let (BackgroundAction::Forward { url, with_object }, Some(secret)) =
            (action, &stored.signing_secret)
        else {
            return Ok(AttemptOutcome::Failed(JobFailureReason::InvalidSettings));
        };
        let mut record = None;
        if *with_object {
            let credential = match self
                .resolve_credential(job, clinic, |acts| acts.read)
                .await?
            {
                Ok(credential) => credential,
                Err(reason) => return Ok(outcome_without_credential(reason, clinic)),
            };
            let api = self.provet.api_for(credential);
            match webhook_event::load_record(&api, job).await {
                Ok(found) => record = Some(found),
                Err(error) => return Ok(AttemptOutcome::from_error(&error)),
            }
        }
        let secret = SigningSecret::new(secret.clone());
        let body = webhook_event::build_payload(job, record.as_ref());
        let (id, now) = (webhook_event::message_id(job), self.clock.now());
        let sent = self
            .webhook_sender
            .send_event(url, &secret, &id, now, body)
            .await;
        Ok(webhook_event::outcome_from_delivery(sent))
    }
}

/// A job that nobody can act for fails, except while the clinic's credential is being checked: then it waits.
fn outcome_without_credential(reason: JobFailureReason, clinic: &CachedTenant) -> AttemptOutcome {
    if reason == JobFailureReason::NotConnected && clinic.is_credential_checking {
        return AttemptOutcome::from_error(&ProvetError::ConnectionChecking);
    }
    AttemptOutcome::Failed(reason)
}

/// The audit's key of a job; another one when a person asks for it anew.
fn idempotency_key(job: &Job) -> String {
    format!("{}-{}", job.id, job.manual_retries)
}

fn write_intent(step: &ProvetAction<'_>) -> WriteIntent {
    let job = step.job;
    WriteIntent {
        idempotency_key: idempotency_key(job),
        provet_id: job.provet_id,
        panel_id: AUDIT_PANEL_ID.to_owned(),
        page: job.page,
        object: AuditObject {
            kind: step.object_kind().to_owned(),
            id: step.object_id(),
        },
        action: step.action.kind().to_owned(),
        field: None,
        actor: job.actor.clone(),
        values: WriteValues::default(),
    }
}

impl AttemptOutcome {
    /// A look that failed must not end a job whose write may have landed.
    fn or_if_final(self, write: Self) -> Self {
        match self {
            Self::Failed(_) => write,
            Self::Done | Self::Retry { .. } | Self::LeaseLost => self,
        }
    }
}
