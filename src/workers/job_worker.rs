//! Leases jobs from the database, has them executed, renews the leases meanwhile, and saves the outcomes.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, Semaphore};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::job_waiters::JobWaiters;
use crate::background::{
    AttemptOutcome, JobExecutor, JobFailureReason, MAX_ATTEMPTS, WebhookSender, retry_delay,
};
use crate::clock::{Clock, WorkerHealth};
use crate::provet::ProvetClient;
use crate::storage::{
    ClaimedJob, Database, Job, JobState, NewJobs, StorageError, TenantCache, WorkLease,
};
use crate::telemetry::ErrorChain;

/// Jobs that one process executes at the same time.
const MAX_CONCURRENT_JOBS: usize = 16;
/// A lease ends after this unless it is renewed. Longer than one request to Provet may take (12 s): when another node takes
/// over the job of a killed process, its last request has either arrived or never will.
const LEASE_DURATION: SignedDuration = SignedDuration::from_secs(20);
/// An attempt ends so long before its lease, by the clock of this process: it must be over when another one may begin.
const LEASE_MARGIN: Duration = Duration::from_secs(2);
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
    /// Names this process among the nodes.
    lease_owner: String,
    wake_signal: Notify,
    permits: Arc<Semaphore>,
    attempts: TaskTracker,
    stopping: CancellationToken,
    waiters: JobWaiters,
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
        };
        Self(Arc::new(JobWorkerState {
            executor,
            lease_owner: hex::encode(rand::random::<[u8; 8]>()),
            wake_signal: Notify::new(),
            permits: Arc::new(Semaphore::new(MAX_CONCURRENT_JOBS)),
            attempts: TaskTracker::new(),
            stopping: CancellationToken::new(),
            waiters: JobWaiters::default(),
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
        let waiter = shared.waiters.register(&request.idempotency_key);
        loop {
            // Before the jobs are read: one that ends in between would be missed otherwise.
            let ended = waiter.job_ended();
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
                    tracing::error!(error = %ErrorChain(&error), "cannot lease jobs");
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
            let claimed_at = Instant::now();
            let jobs = self.0.claim_jobs(MAX_CONCURRENT_JOBS).await?;
            if jobs.is_empty() {
                return Ok(());
            }
            join_all(jobs.iter().map(|job| self.0.run_job(job, claimed_at))).await;
        }
    }

    /// Waits until no job is being executed.
    pub async fn drain(&self) {
        self.0.attempts.close();
        self.0.attempts.wait().await;
        self.0.attempts.reopen();
    }

    /// Begins no further attempt: what waits is left to another process, or to the next one.
    pub(crate) fn stop_claiming(&self) {
        self.0.stopping.cancel();
    }

    /// How many jobs are being executed.
    pub(crate) fn count_running(&self) -> usize {
        self.0.attempts.len()
    }

    /// Starts as many due jobs as there are free permits. `false` when none is due.
    async fn spawn_due(&self) -> Result<bool, StorageError> {
        // The semaphore is never closed.
        // A permit first: a job that is leased but waits for a permit could be run by another node.
        let Ok(first) = Arc::clone(&self.0.permits).acquire_owned().await else {
            return Ok(false);
        };
        if self.0.stopping.is_cancelled() {
            return Ok(false);
        }
        let most = self.0.permits.available_permits().saturating_add(1);
        let claimed_at = Instant::now();
        let jobs = self.0.claim_jobs(most).await?;
        drop(first);
        let any = !jobs.is_empty();
        for job in jobs {
            let shared = Arc::clone(&self.0);
            let Ok(place) = Arc::clone(&self.0.permits).acquire_owned().await else {
                return Ok(false);
            };
            self.0.attempts.spawn(async move {
                shared.run_job(&job, claimed_at).await;
                drop(place);
            });
        }
        Ok(any)
    }
}

impl JobWorkerState {
    async fn claim_jobs(&self, most: usize) -> Result<Vec<ClaimedJob>, StorageError> {
        let now = self.executor.clock.now();
        let lease = WorkLease {
            owner: &self.lease_owner,
            now,
            until: add_delay(now, LEASE_DURATION),
        };
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.executor.db.claim_jobs(lease, most).await
    }

    /// Makes one attempt while the lease is renewed, and saves its outcome. `claimed_at` is no later than the claim.
    async fn run_job(&self, job: &ClaimedJob, claimed_at: Instant) {
        let outcome = tokio::select! {
            outcome = self.executor.execute(job) => outcome,
            () = self.renew_lease(job, claimed_at) => AttemptOutcome::LeaseLost,
        };
        let noted = self.save_outcome(job, outcome).await;
        if let Err(error) = noted {
            // The lease runs out by itself, and the next attempt learns from the audit what this one did.
            tracing::error!(error = %ErrorChain(&error), "a job's outcome could not be saved");
        }
        log_outcome(job, outcome);
        self.waiters.wake(&job.idempotency_key);
    }

    /// Renews the lease until that is no longer possible, and then returns: another node may have the job by now.
    ///
    /// It also returns when the database does not answer until the lease ends, for nobody can say then who has the job.
    async fn renew_lease(&self, job: &ClaimedJob, claimed_at: Instant) {
        let lasts = Duration::try_from(LEASE_DURATION).unwrap_or_default();
        let lasts = lasts.saturating_sub(LEASE_MARGIN);
        let mut ends = claimed_at + lasts;
        loop {
            tokio::time::sleep_until(ends.min(Instant::now() + LEASE_RENEW_INTERVAL)).await;
            let asked_at = Instant::now();
            let now = self.executor.clock.now();
            let until = add_delay(now, LEASE_DURATION);
            let renewal = self.executor.db.renew_job_lease(job, now, until);
            match tokio::time::timeout_at(ends, renewal).await {
                Ok(Ok(true)) => ends = asked_at + lasts,
                // A short fault of the database: the lease outlasts three intervals.
                Ok(Err(_)) if Instant::now() < ends => {}
                Ok(Ok(false) | Err(_)) | Err(_) => return,
            }
        }
    }

    async fn save_outcome(
        &self,
        job: &ClaimedJob,
        outcome: AttemptOutcome,
    ) -> Result<bool, StorageError> {
        let db = &self.executor.db;
        let now = self.executor.clock.now();
        match outcome {
            AttemptOutcome::LeaseLost => Ok(false),
            AttemptOutcome::Done => db.finish_job(job, None, now).await,
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
                db.postpone_job(job, reason.as_str(), next, counted).await
            }
        }
    }

    async fn abandon_job(
        &self,
        job: &ClaimedJob,
        reason: JobFailureReason,
        now: Timestamp,
    ) -> Result<bool, StorageError> {
        self.executor.record_abandoned(job).await;
        let db = &self.executor.db;
        db.finish_job(job, Some(reason.as_str()), now).await
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
            tracing::warn!(error = %ErrorChain(&error), "expired jobs are not deleted");
        }
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
