//! Claims jobs, keeps the claims while they are carried out, and notes how they ended.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, Semaphore, oneshot};

use super::attempt::Desk;
use super::outcome::{MOST_ATTEMPTS, Outcome, Reason, pause};
use super::outgoing::Outgoing;
use crate::clock::{Clock, Pulse};
use crate::provet::Provet;
use crate::storage::{Claim, Database, Directory, Job, JobState, NewRequest, StorageError};

/// Jobs of one process at once.
const AT_ONCE: u32 = 16;
/// A claim ends after this unless it is extended. Longer than one exchange with Provet may take (12 s), so that what a
/// killed process had on the wire has landed before anybody looks.
const CLAIM: SignedDuration = SignedDuration::from_secs(20);
/// How often a claim is extended.
const BEAT: Duration = Duration::from_secs(5);
/// The longest sleep: another node may have died over a job.
const LONGEST_SLEEP: Duration = Duration::from_secs(30);
/// After a failure of our own database.
const TROUBLE_SLEEP: Duration = Duration::from_secs(5);
/// Jobs that were done are kept so long, far longer than any request stays valid.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How often old jobs are forgotten.
const TIDY: SignedDuration = SignedDuration::from_hours(1);
/// A job that only waits for its turn is given up after so long.
const PATIENCE: SignedDuration = SignedDuration::from_hours(24);

/// Carries out what background requests asked for. A clone is the same runner.
#[derive(Clone)]
pub struct Runner(Arc<Shared>);

struct Shared {
    desk: Desk,
    woken: Notify,
    free: Arc<Semaphore>,
    /// Those who wait for the jobs of a request to end, by its digest.
    waiting: Mutex<HashMap<String, Vec<oneshot::Sender<()>>>>,
    pulse: Pulse,
}

impl Runner {
    /// Does nothing until [`Runner::work`] or [`Runner::run_due`].
    pub fn new(
        db: Database,
        directory: Directory,
        provet: Provet,
        outgoing: Outgoing,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let desk = Desk {
            db,
            directory,
            provet,
            outgoing,
            clock,
            holder: hex::encode(rand::random::<[u8; 8]>()),
        };
        Self(Arc::new(Shared {
            desk,
            woken: Notify::new(),
            free: Arc::new(Semaphore::new(usize::try_from(AT_ONCE).unwrap_or(1))),
            waiting: Mutex::default(),
            pulse: Pulse::default(),
        }))
    }

    /// Keeps a request durably, wakes the worker, and waits up to `patience` for its jobs to end.
    ///
    /// The jobs as they stand then; a request that came before is not carried out again.
    pub async fn ask(
        &self,
        request: &NewRequest,
        patience: Duration,
    ) -> Result<Vec<Job>, StorageError> {
        let shared = &self.0;
        let deadline = tokio::time::Instant::now() + patience;
        shared
            .desk
            .db
            .queue_request(request, shared.desk.clock.now())
            .await?;
        loop {
            let ended = shared.wait_for(&request.digest);
            let jobs = shared.desk.db.jobs_of(&request.digest).await?;
            if jobs.iter().all(has_ended) {
                return Ok(jobs);
            }
            shared.woken.notify_one();
            if tokio::time::timeout_at(deadline, ended).await.is_err() {
                shared.forget(&request.digest);
                return shared.desk.db.jobs_of(&request.digest).await;
            }
        }
    }

    /// Says that there may be something to do.
    pub fn wake(&self) {
        self.0.woken.notify_one();
    }

    /// Tells whether it runs.
    pub fn pulse(&self) -> Pulse {
        self.0.pulse.clone()
    }

    /// Works for as long as it runs, on what was left over from the last time first.
    pub async fn work(&self) {
        let mut tidied = Timestamp::MIN;
        loop {
            let now = self.0.desk.clock.now();
            self.0.pulse.beat(now);
            if now.duration_since(tidied) >= TIDY {
                self.0.tidy(now).await;
                tidied = now;
            }
            let sleep = match self.start_due().await {
                Ok(true) => continue,
                Ok(false) => self.0.until_next().await,
                Err(error) => {
                    tracing::error!(error = %error, "cannot claim jobs");
                    TROUBLE_SLEEP
                }
            };
            // Woken or not, it looks again.
            drop(tokio::time::timeout(sleep, self.0.woken.notified()).await);
        }
    }

    /// Carries out everything that is due now, to the end of each attempt.
    pub async fn run_due(&self) -> Result<(), StorageError> {
        loop {
            let jobs = self.0.claim(i64::from(AT_ONCE)).await?;
            if jobs.is_empty() {
                return Ok(());
            }
            join_all(jobs.iter().map(|job| self.0.carry_out(job))).await;
        }
    }

    /// Waits until nothing is under way.
    pub async fn settle(&self) {
        // Closed only with the process, so an error here means that there is nothing left to wait for.
        drop(self.0.free.acquire_many(AT_ONCE).await);
    }

    /// Begins what is due and finds a place. `false` when nothing is due.
    async fn start_due(&self) -> Result<bool, StorageError> {
        // The semaphore is never closed.
        let Ok(first) = Arc::clone(&self.0.free).acquire_owned().await else {
            return Ok(false);
        };
        let more = self.0.free.available_permits();
        let most = i64::try_from(more).unwrap_or(0).saturating_add(1);
        let jobs = self.0.claim(most).await?;
        drop(first);
        let any = !jobs.is_empty();
        for job in jobs {
            let shared = Arc::clone(&self.0);
            let Ok(place) = Arc::clone(&self.0.free).acquire_owned().await else {
                return Ok(false);
            };
            tokio::spawn(async move {
                shared.carry_out(&job).await;
                drop(place);
            });
        }
        Ok(any)
    }
}

impl Shared {
    async fn claim(&self, most: i64) -> Result<Vec<Job>, StorageError> {
        self.desk.db.claim_jobs(self.by(), most).await
    }

    fn by(&self) -> Claim<'_> {
        let now = self.desk.clock.now();
        Claim {
            holder: &self.desk.holder,
            now,
            until: after(now, CLAIM),
        }
    }

    /// Makes one attempt while the claim is kept, and notes how it ended.
    async fn carry_out(&self, job: &Job) {
        let outcome = tokio::select! {
            outcome = self.desk.attempt(job) => outcome,
            () = self.keep(job) => Outcome::Lost,
        };
        let noted = self.note(job, outcome).await;
        if let Err(error) = noted {
            // The claim ends by itself, and the audit tells the next attempt what happened.
            tracing::error!(error = %error, "a job's outcome could not be noted down");
        }
        tell(job, outcome);
        for waiting in self.waiting().remove(&job.request).unwrap_or_default() {
            let _gone = waiting.send(());
        }
    }

    /// Extends the claim again and again; returns when that is no longer possible.
    async fn keep(&self, job: &Job) {
        let mut missed = 0_u8;
        while missed < 3 {
            tokio::time::sleep(BEAT).await;
            match self.desk.db.keep_job(&job.id, self.by()).await {
                Ok(true) => missed = 0,
                Ok(false) => return,
                Err(_) => missed = missed.saturating_add(1),
            }
        }
    }

    async fn note(&self, job: &Job, outcome: Outcome) -> Result<bool, StorageError> {
        let (db, holder) = (&self.desk.db, &self.desk.holder);
        let now = self.desk.clock.now();
        match outcome {
            Outcome::Lost => Ok(false),
            Outcome::Done => db.finish_job(&job.id, holder, None, now).await,
            Outcome::Failed(reason) => self.fail(job, reason, now).await,
            Outcome::Later { reason, wait } => {
                let asked = wait.and_then(|wait| SignedDuration::try_from(wait).ok());
                let counted = asked.is_none() || job.round > 0;
                let waited = now.duration_since(job.created_at) > PATIENCE;
                if (counted && job.attempts >= MOST_ATTEMPTS) || (!counted && waited) {
                    return self.fail(job, reason, now).await;
                }
                let next = after(now, asked.unwrap_or_else(|| pause(job.attempts)));
                db.postpone_job(job, holder, reason.code(), next, counted)
                    .await
            }
        }
    }

    async fn fail(&self, job: &Job, reason: Reason, now: Timestamp) -> Result<bool, StorageError> {
        self.desk.give_up(job).await;
        let (db, holder) = (&self.desk.db, &self.desk.holder);
        db.finish_job(&job.id, holder, Some(reason.code()), now)
            .await
    }

    async fn until_next(&self) -> Duration {
        let next = self.desk.db.next_job_at().await.ok().flatten();
        let wait = next.map(|next| next.duration_since(self.desk.clock.now()));
        let wait = wait.map(|wait| Duration::try_from(wait).unwrap_or_default());
        wait.unwrap_or(LONGEST_SLEEP)
            .clamp(Duration::from_millis(100), LONGEST_SLEEP)
    }

    async fn tidy(&self, now: Timestamp) {
        let before = now.checked_sub(KEPT).unwrap_or(Timestamp::MIN);
        if let Err(error) = self.desk.db.forget_jobs(before).await {
            tracing::warn!(error = %error, "old jobs are not forgotten");
        }
    }

    fn wait_for(&self, digest: &str) -> oneshot::Receiver<()> {
        let (ended, waits) = oneshot::channel();
        let mut waiting = self.waiting();
        waiting.entry(digest.to_owned()).or_default().push(ended);
        waits
    }

    /// Drops those who have gone away.
    fn forget(&self, digest: &str) {
        let mut waiting = self.waiting();
        if let Some(each) = waiting.get_mut(digest) {
            each.retain(|one| !one.is_closed());
            if each.is_empty() {
                waiting.remove(digest);
            }
        }
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<String, Vec<oneshot::Sender<()>>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn has_ended(job: &Job) -> bool {
    match job.state {
        JobState::Queued | JobState::Running => false,
        JobState::Done | JobState::Failed | JobState::Discarded => true,
    }
}

fn after(now: Timestamp, pause: SignedDuration) -> Timestamp {
    now.checked_add(pause).unwrap_or(Timestamp::MAX)
}

/// One line and one count; no id of any object.
fn tell(job: &Job, outcome: Outcome) {
    let word = match outcome {
        Outcome::Done => "done",
        Outcome::Failed(reason) | Outcome::Later { reason, .. } => reason.code(),
        Outcome::Lost => "lost",
    };
    let again = matches!(outcome, Outcome::Later { .. });
    let (kind, attempts) = (job.kind.as_str(), job.attempts);
    tracing::info!(
        job = job.id,
        kind,
        attempts,
        again,
        outcome = word,
        "attempt at a job"
    );
    metrics::counter!("cageside_jobs_total", "outcome" => word).increment(1);
}

impl std::fmt::Debug for Runner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Runner")
    }
}
