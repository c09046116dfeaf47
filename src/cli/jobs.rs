//! `jobs`: what background requests left to be done, and what a person decides about it.

use anyhow::{Context as _, bail};
use clap::Subcommand;
use serde_json::{Value, json};

use super::node::Node;
use super::output;
use crate::config::Config;
use crate::provet::ProvetId;
use crate::storage::{Job, JobState};

/// Jobs of background buttons.
#[derive(Subcommand)]
pub(super) enum Jobs {
    /// List jobs, the newest first
    List {
        /// Only this clinic's
        provet_id: Option<ProvetId>,
        /// Only those in this state: queued, running, done, failed or discarded
        #[arg(long)]
        state: Option<JobState>,
        /// How many
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=1000))]
        limit: i64,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Ask anew for a job that failed or was discarded
    Retry {
        /// The job's id, as `jobs list` shows it
        id: String,
    },
    /// Give up a job that waits or has failed
    Discard {
        /// The job's id, as `jobs list` shows it
        id: String,
    },
}

impl Jobs {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let node = Node::open(config).await?;
        let now = node.clock.now();
        match self {
            Self::List {
                provet_id,
                state,
                limit,
                json,
            } => {
                let jobs = node.db.jobs(provet_id, state, limit).await;
                list(&jobs.context("cannot read the jobs")?, json);
            }
            Self::Retry { id } => {
                if !node.db.retry_job(None, &id, now).await? {
                    bail!("no job {id} has failed or was discarded; see: cageside jobs list");
                }
                output::say(
                    "It is queued; a server on this database takes it up within half a minute.",
                );
            }
            Self::Discard { id } => {
                if !node.db.discard_job(None, &id, now).await? {
                    bail!("no job {id} waits or has failed; see: cageside jobs list");
                }
                output::say("Discarded.");
            }
        }
        Ok(())
    }
}

fn list(jobs: &[Job], as_json: bool) {
    if as_json {
        output::json(&jobs.iter().map(listed).collect());
        return;
    }
    for job in jobs {
        let reason = job.reason.as_deref().unwrap_or("");
        output::say(&format!(
            "{}  {}  {}  {}  {}  {}  {reason}",
            job.id, job.created_at, job.provet_id, job.page, job.kind, job.state
        ));
    }
    if jobs.is_empty() {
        output::say("No jobs.");
    }
}

fn listed(job: &Job) -> Value {
    json!({
        "id": job.id,
        "provet_id": job.provet_id.number(),
        "button": job.button_id,
        "work": job.kind,
        "page": job.page.path(),
        "objects": job.objects,
        "actor": job.actor.name(),
        "actor_standing": job.actor.standing(),
        "state": job.state,
        "attempts": job.attempts,
        "reason": job.reason,
        "next_attempt_at": job.next_attempt_at.to_string(),
        "created_at": job.created_at.to_string(),
        "finished_at": job.finished_at.map(|at| at.to_string()),
    })
}
