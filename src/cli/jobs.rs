//! `jobs`: what background requests left to be done, and what a person decides about it.

use anyhow::{Context as _, bail};
use clap::Subcommand;
use serde_json::{Value, json};

use super::app_context::AppContext;
use super::output;
use crate::config::Config;
use crate::provet::ProvetId;
use crate::storage::{Job, JobState};

/// Jobs of background buttons.
#[derive(Subcommand)]
pub(super) enum JobsCommand {
    /// List jobs, newest first
    List {
        /// Show only this clinic
        provet_id: Option<ProvetId>,
        /// Show only jobs in this state: queued, running, done, failed or discarded
        #[arg(long)]
        state: Option<JobState>,
        /// Maximum number of jobs
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=1000))]
        limit: i64,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Queue a failed or discarded job again
    Retry {
        /// The job's id, as `jobs list` shows it
        id: String,
    },
    /// Discard a queued or failed job
    Discard {
        /// The job's id, as `jobs list` shows it
        id: String,
    },
}

impl JobsCommand {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let app_context = AppContext::open(config).await?;
        let now = app_context.clock.now();
        match self {
            Self::List {
                provet_id,
                state,
                limit,
                json,
            } => {
                let jobs = app_context.db.list_jobs(provet_id, state, limit).await;
                print_jobs(&jobs.context("couldn't read the jobs")?, json);
            }
            Self::Retry { id } => {
                // Guarded by the state in the statement: a running job is left to its worker.
                if !app_context.db.retry_job(None, &id, now).await? {
                    bail!("no failed or discarded job {id}. See: cageside jobs list");
                }
                output::print_line(
                    "Job queued again. A running server starts it within 30 seconds.",
                );
            }
            Self::Discard { id } => {
                if !app_context.db.discard_job(None, &id, now).await? {
                    bail!("no queued or failed job {id}. See: cageside jobs list");
                }
                output::print_line("Job discarded.");
            }
        }
        Ok(())
    }
}

fn print_jobs(jobs: &[Job], as_json: bool) {
    if as_json {
        output::print_json(&jobs.iter().map(job_to_json).collect());
        return;
    }
    for job in jobs {
        let reason = job.reason.as_deref().unwrap_or("");
        output::print_line(&format!(
            "{}  {}  {}  {}  {}  {}  {reason}",
            job.id, job.created_at, job.provet_id, job.page, job.kind, job.state
        ));
    }
    if jobs.is_empty() {
        output::print_line("No jobs.");
    }
}

fn job_to_json(job: &Job) -> Value {
    json!({
        "id": job.id,
        "provet_id": job.provet_id.number(),
        "button": job.button_id,
        "work": job.kind,
        "page": job.page.slug(),
        "objects": job.objects,
        "actor": job.actor.name(),
        "actor_standing": job.actor.kind(),
        "state": job.state,
        "attempts": job.attempts,
        "reason": job.reason,
        "next_attempt_at": job.next_attempt_at.to_string(),
        "created_at": job.created_at.to_string(),
        "finished_at": job.finished_at.map(|at| at.to_string()),
    })
}
