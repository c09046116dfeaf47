//! One attempt at a job: noted down before anything is written, and never written again before a look in the record.
//!
//! The audit row is made under a key of the job's own right before the write. An attempt that finds it knows that an
//! earlier one may have written, and looks first; so does one whose answer was lost. A process that is killed at any point
//! leaves either no row (nothing was sent) or a row (look first).

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::event;
use super::outcome::{MOST_ATTEMPTS, Outcome, Reason};
use super::outgoing::{Outgoing, SigningSecret};
use super::steps::{Seen, Step};
use super::work::Work;
use crate::clock::Clock;
use crate::provet::launch::Proof;
use crate::provet::{Credential, Provet, ProvetError, UserId};
use crate::storage::{
    self, Actor, Begun, Database, Directory, Entry, Intent, Job, Lack, Object, Rights, Shown,
    StorageError, StoredWork, Values, WhoActs,
};

/// Attempts that may be begun at all: more are only made when a process dies over each of them.
const MOST_BEGUN: i64 = 3 * MOST_ATTEMPTS;

/// The frame that the audit names for what no panel asked.
const FRAME: &str = "background";

/// What attempts are made with.
pub(super) struct Desk {
    pub(super) db: Database,
    pub(super) directory: Directory,
    pub(super) provet: Provet,
    pub(super) outgoing: Outgoing,
    pub(super) clock: Arc<dyn Clock>,
    /// Names this process among the nodes.
    pub(super) holder: String,
}

impl Desk {
    /// Makes one attempt, whose claim is held.
    pub(super) async fn attempt(&self, job: &Job) -> Outcome {
        self.attempted(job).await.unwrap_or_else(|error| {
            tracing::error!(error = %error, "a job could not be noted down");
            Outcome::later(Reason::Database)
        })
    }

    async fn attempted(&self, job: &Job) -> Result<Outcome, StorageError> {
        // Each attempt is counted when it begins: those that were cut off have not ended in any other way.
        if job.attempts > MOST_BEGUN {
            return Ok(Outcome::Failed(Reason::Interrupted));
        }
        let clinic = self.directory.tenant_now(job.provet_id).await?;
        let Some(clinic) = clinic.filter(|clinic| clinic.enabled()) else {
            return Ok(Outcome::Failed(Reason::ClinicOff));
        };
        let Some(stored) = self.db.work_of(&job.button_id).await? else {
            return Ok(Outcome::Failed(Reason::ButtonRemoved));
        };
        let Ok(work) = serde_json::from_str::<Work>(&stored.settings) else {
            return Ok(Outcome::Failed(Reason::Settings));
        };
        if !work.fits(job.page) {
            return Ok(Outcome::Failed(Reason::WrongPage));
        }
        if let Work::Forward { .. } = work {
            return self.forward(job, &clinic, &stored, &work).await;
        }
        let credential = match self.credential(job, &clinic, |acts| acts.writes).await? {
            Ok(credential) => credential,
            Err(reason) => return Ok(Outcome::Failed(reason)),
        };
        let zone = clinic.settings.place.time_zone.as_deref();
        let step = Step {
            api: &self.provet.api(credential),
            job,
            work: &work,
            zone: zone
                .and_then(|zone| TimeZone::get(zone).ok())
                .unwrap_or(TimeZone::UTC),
        };
        self.write(&step).await
    }

    /// What a job asks Provet with: the virtual user's credential, or the rights of the person who pressed the button,
    /// where that is how the clinic works. Nobody is present, so that the person must have proved who they were and still
    /// be signed in.
    async fn credential(
        &self,
        job: &Job,
        clinic: &Entry,
        part: fn(WhoActs) -> Result<Rights, Lack>,
    ) -> Result<Result<Arc<Credential>, Reason>, StorageError> {
        let (proof, user) = match &job.actor {
            Actor::Proved(user) => (Proof::Payload, user.parse().ok().and_then(UserId::new)),
            Actor::Claimed(_)
            | Actor::Unknown
            | Actor::SignedIn(_)
            | Actor::Command
            | Actor::Itself => (Proof::Plain, None),
        };
        let acts = |signed_in| part(clinic.who_acts(Shown { proof, signed_in }));
        let (acts, person) = match (acts(false), user) {
            (Err(Lack::SignIn), Some(user)) => {
                let now = self.clock.now();
                let person = self.db.live_sign_in_of(job.provet_id, user, now).await?;
                (acts(person.is_some()), person.map(|it| it.credential))
            }
            (acts, _) => (acts, None),
        };
        Ok(match acts {
            Ok(rights) => clinic
                .credential_with(rights, person.as_ref())
                .ok_or(Reason::NotConnected),
            Err(Lack::SignIn) => Err(Reason::SignedOut),
            Err(Lack::Connection | Lack::WayToSignIn | Lack::PayloadHash) => {
                Err(Reason::NotConnected)
            }
        })
    }

    /// Writes to Provet, unless it stands there already.
    async fn write(&self, step: &Step<'_>) -> Result<Outcome, StorageError> {
        let job = step.job;
        // Asked for anew after it failed: an earlier write may have landed all the same.
        let mut must_look = job.round > 0;
        if step.looks_first() && job.before.is_none() {
            match step.look().await {
                Ok(Seen::Landed) => return Ok(Outcome::Done),
                Ok(Seen::Open(before)) => {
                    let holder = &self.holder;
                    if !self.db.note_before(&job.id, holder, &before).await? {
                        return Ok(Outcome::Lost);
                    }
                    must_look = false;
                }
                Ok(Seen::Changed) => return Ok(Outcome::Failed(Reason::MovedMeanwhile)),
                Err(error) => return Ok(Outcome::of(&error)),
            }
        }
        let ready = match step.prepare().await {
            Ok(ready) => ready,
            Err(error) => return Ok(Outcome::of(&error)),
        };
        let intent = intent(step);
        match self.db.begin_write(&intent, self.clock.now()).await? {
            Begun::Fresh => {}
            Begun::Repeated(storage::Outcome::Done) => return Ok(Outcome::Done),
            Begun::Repeated(storage::Outcome::Failed | storage::Outcome::Refused) => {
                return Ok(Outcome::Failed(Reason::Rejected));
            }
            Begun::Repeated(storage::Outcome::Started | storage::Outcome::Unknown) => {
                must_look = true;
            }
        }
        if must_look {
            match step.look().await {
                Ok(Seen::Open(_)) => {}
                Ok(seen) => return self.seen(&intent, &seen).await,
                Err(error) => return Ok(Outcome::of(&error)),
            }
        }
        match ready.send(step.api).await {
            Ok(()) => self.noted(&intent, Outcome::Done).await,
            Err(error) => self.not_confirmed(step, &intent, &error).await,
        }
    }

    /// What to make of a write that Provet did not confirm.
    async fn not_confirmed(
        &self,
        step: &Step<'_>,
        intent: &Intent,
        error: &ProvetError,
    ) -> Result<Outcome, StorageError> {
        let outcome = Outcome::of(error);
        let rejected = matches!(error, ProvetError::Rejected { .. });
        if !maybe_done(error) && !rejected {
            return self.noted(intent, outcome).await;
        }
        // Provet also refuses to move a visit to where it stands already: then somebody else was as fast.
        match step.look().await {
            Ok(Seen::Landed) => self.noted(intent, Outcome::Done).await,
            Ok(Seen::Changed) if !rejected => self.seen(intent, &Seen::Changed).await,
            Err(unseen) if !rejected => Ok(Outcome::of(&unseen).unless_final(outcome)),
            Ok(Seen::Open(_) | Seen::Changed) | Err(_) => self.noted(intent, outcome).await,
        }
    }

    async fn seen(&self, intent: &Intent, seen: &Seen) -> Result<Outcome, StorageError> {
        match seen {
            Seen::Landed => self.noted(intent, Outcome::Done).await,
            Seen::Open(_) | Seen::Changed => {
                let now = self.clock.now();
                let unknown = storage::Outcome::Unknown;
                self.db.finish_write(&intent.key, unknown, now).await?;
                Ok(Outcome::Failed(Reason::MovedMeanwhile))
            }
        }
    }

    /// Notes in the audit what came of the write, where that is certain.
    async fn noted(&self, intent: &Intent, outcome: Outcome) -> Result<Outcome, StorageError> {
        let word = match outcome {
            Outcome::Done => storage::Outcome::Done,
            Outcome::Failed(_) => storage::Outcome::Failed,
            Outcome::Later { .. } | Outcome::Lost => return Ok(outcome),
        };
        let now = self.clock.now();
        match self.db.finish_write(&intent.key, word, now).await {
            // Noted before, by an attempt that died right after.
            Ok(()) | Err(StorageError::Conflict) => Ok(outcome),
            Err(error) => Err(error),
        }
    }

    /// Notes in the audit that a job was given up without anybody knowing whether it was written.
    pub(super) async fn give_up(&self, job: &Job) {
        let now = self.clock.now();
        let unknown = storage::Outcome::Unknown;
        match self.db.finish_write(&key(job), unknown, now).await {
            // Nothing was ever begun.
            Ok(()) | Err(StorageError::Conflict) => {}
            Err(error) => tracing::error!(error = %error, "a job's end could not be noted down"),
        }
    }

    /// Hands the event on: at least once, for nobody can look whether a receiver has it.
    async fn forward(
        &self,
        job: &Job,
        clinic: &Entry,
        stored: &StoredWork,
        work: &Work,
    ) -> Result<Outcome, StorageError> {
        let (Work::Forward { url, with_object }, Some(secret)) = (work, &stored.secret) else {
            return Ok(Outcome::Failed(Reason::Settings));
        };
        let mut record = None;
        if *with_object {
            let credential = match self.credential(job, clinic, |acts| acts.reads).await? {
                Ok(credential) => credential,
                Err(reason) => return Ok(Outcome::Failed(reason)),
            };
            let api = self.provet.api(credential);
            match event::record(&api, job).await {
                Ok(found) => record = Some(found),
                Err(error) => return Ok(Outcome::of(&error)),
            }
        }
        let secret = SigningSecret::new(secret.clone());
        let body = event::body(job, record.as_ref());
        let (id, now) = (event::id(job), self.clock.now());
        let sent = self.outgoing.send(url, &secret, &id, now, body).await;
        Ok(event::outcome(sent))
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

/// The audit's key of a job; another one when a person asks for it anew.
fn key(job: &Job) -> String {
    format!("{}-{}", job.id, job.round)
}

fn intent(step: &Step<'_>) -> Intent {
    let job = step.job;
    Intent {
        key: key(job),
        provet_id: job.provet_id,
        frame: FRAME.to_owned(),
        page: job.page,
        object: Object {
            kind: step.object_kind().to_owned(),
            id: step.object(),
        },
        action: step.work.kind().to_owned(),
        field: None,
        actor: job.actor.clone(),
        values: Values::default(),
    }
}

impl Outcome {
    /// A look that failed must not end a job whose write may have landed.
    fn unless_final(self, write: Self) -> Self {
        match self {
            Self::Failed(_) => write,
            Self::Done | Self::Later { .. } | Self::Lost => self,
        }
    }
}
