//! Leases jobs from the database, has them executed, renews the leases meanwhile, and saves the outcomes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, Semaphore, oneshot};

use crate::background::{
    AttemptOutcome, JobExecutor, JobFailureReason, MAX_ATTEMPTS, WebhookSender, retry_delay,
};
use crate::clock::{Clock, WorkerHealth};
use crate::provet::ProvetClient;
use crate::storage::{Database, Job, JobState, NewJobs, StorageError, TenantCache, WorkLease};

/// Jobs that one process executes at the same time.
const MAX_CONCURRENT_JOBS: u32 = 16;
/// A lease ends after this unless it is renewed. Longer than one request to Provet may take (12 s): when another node takes
/// over the job of a killed process, its last request has either arrived or never will.
const LEASE_DURATION: SignedDuration = SignedDuration::from_secs(20);
/// How often a lease is renewed.
const LEASE_RENEW_INTERVAL: Duration = Duration::from_secs(5);
/// The longest time between two looks into the database: the leases of a node that died run out without waking this one.
const MAX_POLL_INTERVAL: Duration = Duration::from_secs(30);
/// The delay after an error of the database.
const DATABASE_RETRY_DELAY: Duration = Duration::from_secs(5);
/// How long finished jobs are kept: far longer than any request stays valid, so that a repeated one finds its jobs.
const JOB_RETENTION: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How often expired jobs are deleted.
const CLEANUP_INTERVAL: SignedDuration = SignedDuration::from_hours(1);
/// A job that only waits because of the rate limit is abandoned after this.
const MAX_QUEUE_AGE: SignedDuration = SignedDuration::from_hours(24);

/// Executes the jobs of background requests. Clones are the same worker.
#[derive(Clone)]
pub struct JobWorker(Arc<JobWorkerState>);

struct JobWorkerState {
    executor: JobExecutor,
    wake_signal: Notify,
    permits: Arc<Semaphore>,
    /// Requests that wait for their jobs to end, by idempotency key.
    waiters: Mutex<HashMap<String, Vec<oneshot::Sender<()>>>>,
    health: WorkerHealth,
}

impl JobWorker {
    /// Does nothing until [`JobWorker::run`] or [`JobWorker::run_due`].
    pub fn new(
        db: Database,
        tenant_cache: TenantCache,
        provet: ProvetClient,
        webhook_sender: WebhookSender,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let executor = JobExecutor {
            db,
            tenant_cache,
            provet,
            webhook_sender,
            clock,
            lease_owner: hex::encode(rand::random::<[u8; 8]>()),
        };
        Self(Arc::new(JobWorkerState {
            executor,
            wake_signal: Notify::new(),
            permits: Arc::new(Semaphore::new(
                usize::try_from(MAX_CONCURRENT_JOBS).unwrap_or(1),
            )),
            waiters: Mutex::default(),
            health: WorkerHealth::default(),
        }))
    }

    /// Stores the jobs of a request, wakes the worker, and waits up to `timeout` for them to end.
    ///
    /// Returns the jobs in their state then. A request with the same idempotency key is not executed again.
    pub async fn submit_and_wait(
        &self,
        request: &NewJobs,
        timeout: Duration,
    ) -> Result<Vec<Job>, StorageError> {
        let shared = &self.0;
        let deadline = tokio::time::Instant::now() + timeout;
        shared
            .executor
            .db
            .enqueue_jobs(request, shared.executor.clock.now())
            .await?;
        loop {
            // Registered before the jobs are read: one that ends in between would be missed otherwise.
            let ended = shared.add_waiter(&request.idempotency_key);
            let jobs = shared
                .executor
                .db
                .list_request_jobs(&request.idempotency_key)
                .await?;
            if jobs.iter().all(is_finished) {
                return Ok(jobs);
            }
            shared.wake_signal.notify_one();
            if tokio::time::timeout_at(deadline, ended).await.is_err() {
                shared.remove_closed_waiters(&request.idempotency_key);
                return shared
                    .executor
                    .db
                    .list_request_jobs(&request.idempotency_key)
                    .await;
            }
        }
    }

    /// Wakes the worker: a job may be due.
    pub fn wake(&self) {
        self.0.wake_signal.notify_one();
    }

    /// The health of the worker.
    pub fn health(&self) -> WorkerHealth {
        self.0.health.clone()
    }

    /// Runs until it is cancelled.
    pub async fn run(&self) {
        let mut cleaned_up_at = Timestamp::MIN;
        loop {
            let now = self.0.executor.clock.now();
            self.0.health.record_beat(now);
            if now.duration_since(cleaned_up_at) >= CLEANUP_INTERVAL {
                self.0.delete_expired(now).await;
                cleaned_up_at = now;
            }
            let sleep = match self.spawn_due().await {
                Ok(true) => continue,
                Ok(false) => self.0.time_until_next().await,
                Err(error) => {
                    tracing::error!(error = %error, "cannot lease jobs");
                    DATABASE_RETRY_DELAY
                }
            };
            // A time-out is no error: retries and lost leases fall due without waking this worker.
            drop(tokio::time::timeout(sleep, self.0.wake_signal.notified()).await);
        }
    }

    /// Executes every job that is due now, one attempt each.
    pub async fn run_due(&self) -> Result<(), StorageError> {
        loop {
            let jobs = self.0.claim_jobs(i64::from(MAX_CONCURRENT_JOBS)).await?;
            if jobs.is_empty() {
                return Ok(());
            }
            join_all(jobs.iter().map(|job| self.0.run_job(job))).await;
        }
    }

    /// Waits until no job is being executed.
    pub async fn drain(&self) {
        // The semaphore is never closed, so this cannot fail while jobs run.
        drop(self.0.permits.acquire_many(MAX_CONCURRENT_JOBS).await);
    }

    /// Starts as many due jobs as there are free permits. `false` when none is due.
    async fn spawn_due(&self) -> Result<bool, StorageError> {
        // The semaphore is never closed.
        // A permit first: a job that is leased but waits for a permit could be run by another node.
        let Ok(first) = Arc::clone(&self.0.permits).acquire_owned().await else {
            return Ok(false);
        };
        let more = self.0.permits.available_permits();
        let most = i64::try_from(more).unwrap_or(0).saturating_add(1);
        let jobs = self.0.claim_jobs(most).await?;
        drop(first);
        let any = !jobs.is_empty();
        for job in jobs {
            let shared = Arc::clone(&self.0);
            let Ok(place) = Arc::clone(&self.0.permits).acquire_owned().await else {
                return Ok(false);
            };
            tokio::spawn(async move {
                shared.run_job(&job).await;
                drop(place);
            });
        }
        Ok(any)
    }
}

impl JobWorkerState {
    async fn claim_jobs(&self, most: i64) -> Result<Vec<Job>, StorageError> {
        self.executor.db.claim_jobs(self.new_lease(), most).await
    }

    fn new_lease(&self) -> WorkLease<'_> {
        let now = self.executor.clock.now();
        WorkLease {
            owner: &self.executor.lease_owner,
            now,
            until: add_delay(now, LEASE_DURATION),
        }
    }

    /// Makes one attempt while the lease is renewed, and saves its outcome.
    async fn run_job(&self, job: &Job) {
        let outcome = tokio::select! {
            outcome = self.executor.execute(job) => outcome,
            () = self.renew_lease(job) => AttemptOutcome::LeaseLost,
        };
        let noted = self.save_outcome(job, outcome).await;
        if let Err(error) = noted {
            // The lease runs out by itself, and the next attempt learns from the audit what this one did.
            tracing::error!(error = %error, "a job's outcome could not be saved");
        }
        log_outcome(job, outcome);
        for waiting in self
            .lock_waiters()
            .remove(&job.idempotency_key)
            .unwrap_or_default()
        {
            let _gone = waiting.send(());
        }
    }

    /// Renews the lease until that is no longer possible, and then returns: another node may have the job by now.
    async fn renew_lease(&self, job: &Job) {
        let mut missed = 0_u8;
        // A failed renewal may be a short fault of the database: the lease outlasts three intervals.
        while missed < 3 {
            tokio::time::sleep(LEASE_RENEW_INTERVAL).await;
            match self
                .executor
                .db
                .renew_job_lease(&job.id, self.new_lease())
                .await
            {
                Ok(true) => missed = 0,
                Ok(false) => return,
                Err(_) => missed = missed.saturating_add(1),
            }
        }
    }

    async fn save_outcome(&self, job: &Job, outcome: AttemptOutcome) -> Result<bool, StorageError> {
        let (db, holder) = (&self.executor.db, &self.executor.lease_owner);
        let now = self.executor.clock.now();
        match outcome {
            AttemptOutcome::LeaseLost => Ok(false),
            AttemptOutcome::Done => db.finish_job(&job.id, holder, None, now).await,
            AttemptOutcome::Failed(reason) => self.abandon_job(job, reason, now).await,
            AttemptOutcome::Retry { reason, wait } => {
                let asked = wait.and_then(|wait| SignedDuration::try_from(wait).ok());
                // A delay that Provet asked for is no failed attempt: then the age of the job is limited instead.
                let counted = asked.is_none() || job.manual_retries > 0;
                let waited = now.duration_since(job.created_at) > MAX_QUEUE_AGE;
                if (counted && job.attempts >= MAX_ATTEMPTS) || (!counted && waited) {
                    return self.abandon_job(job, reason, now).await;
                }
                let next = add_delay(now, asked.unwrap_or_else(|| retry_delay(job.attempts)));
                db.postpone_job(job, holder, reason.as_str(), next, counted)
                    .await
            }
        }
    }

    async fn abandon_job(
        &self,
        job: &Job,
        reason: JobFailureReason,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        self.executor.record_abandoned(job).await;
        let (db, holder) = (&self.executor.db, &self.executor.lease_owner);
        db.finish_job(&job.id, holder, Some(reason.as_str()), now)
            .await
    }

    async fn time_until_next(&self) -> Duration {
        let next = self.executor.db.next_job_due_at().await.ok().flatten();
        let wait = next.map(|next| next.duration_since(self.executor.clock.now()));
        let wait = wait.map(|wait| Duration::try_from(wait).unwrap_or_default());
        wait.unwrap_or(MAX_POLL_INTERVAL)
            .clamp(Duration::from_millis(100), MAX_POLL_INTERVAL)
    }

    async fn delete_expired(&self, now: Timestamp) {
        let before = now.checked_sub(JOB_RETENTION).unwrap_or(Timestamp::MIN);
        if let Err(error) = self.executor.db.delete_finished_jobs(before).await {
            tracing::warn!(error = %error, "expired jobs are not deleted");
        }
    }

    fn add_waiter(&self, digest: &str) -> oneshot::Receiver<()> {
        let (ended, waits) = oneshot::channel();
        let mut waiting = self.lock_waiters();
        waiting.entry(digest.to_owned()).or_default().push(ended);
        waits
    }

    /// Removes waiters whose request has gone away.
    fn remove_closed_waiters(&self, digest: &str) {
        let mut waiting = self.lock_waiters();
        if let Some(each) = waiting.get_mut(digest) {
            each.retain(|one| !one.is_closed());
            if each.is_empty() {
                waiting.remove(digest);
            }
        }
    }

    fn lock_waiters(&self) -> MutexGuard<'_, HashMap<String, Vec<oneshot::Sender<()>>>> {
        self.waiters.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_finished(job: &Job) -> bool {
    match job.state {
        JobState::Queued | JobState::Running => false,
        JobState::Done | JobState::Failed | JobState::Discarded => true,
    }
}

fn add_delay(now: Timestamp, pause: SignedDuration) -> Timestamp {
    now.checked_add(pause).unwrap_or(Timestamp::MAX)
}

/// Logs and counts an attempt, without the ids of records.
fn log_outcome(job: &Job, outcome: AttemptOutcome) {
    let word = match outcome {
        AttemptOutcome::Done => "done",
        AttemptOutcome::Failed(reason) | AttemptOutcome::Retry { reason, .. } => reason.as_str(),
        AttemptOutcome::LeaseLost => "lost",
    };
    let again = matches!(outcome, AttemptOutcome::Retry { .. });
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

impl std::fmt::Debug for JobWorker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JobWorker")
    }
}
