//! `rotate-key`: a new secret key for an installation, while its servers run.

use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::json;

use super::app_context::AppContext;
use super::output;
use crate::config::Config;
use crate::storage::{AuditActor, AuditEvent, AuditEventKind, RotationReport, StorageError};

/// How long servers may take to seal with the new key: they look every ten seconds.
const ACTIVATION_TIMEOUT_SECONDS: u32 = 60;

/// How many values are sealed anew between two lines that say so.
const PROGRESS_INTERVAL: i64 = 2_000;

/// What can be said to `rotate-key`.
///
/// A rotation has three steps, and panels that are open keep working through all of them:
///
/// 1. `cageside rotate-key --new` puts a new key before the old ones in the key file. Nothing is sealed with it yet.
///    (With `CAGESIDE_SECRET_KEY`, put 64 new hexadecimal digits and a comma before what it holds.)
/// 2. Restart every server, so that each knows the new key.
/// 3. `cageside rotate-key` seals everything anew. It refuses while a server runs that does not know the new key, can be
///    stopped and run again at any time, and says what is left.
///
/// When nothing is left and the panels opened before have ended (`CAGESIDE_SESSION_LIFETIME`), `cageside rotate-key
/// --forget-old` takes the older keys out of the file. Keep them as long as backups that were made under them.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(super) struct RotateKeyArgs {
    /// Make a new key and put it before the old ones in the key file
    #[arg(long, conflicts_with = "forget_old")]
    new: bool,
    /// Take the older keys out of the key file, once nothing is sealed with them
    #[arg(long)]
    forget_old: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl RotateKeyArgs {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let app_context = AppContext::open(config).await?;
        if self.new {
            self.add_key(&app_context).await
        } else if self.forget_old {
            self.remove_old_keys(&app_context).await
        } else {
            self.re_encrypt(&app_context).await
        }
    }

    async fn add_key(&self, app_context: &AppContext) -> anyhow::Result<()> {
        let remaining = app_context.db.count_old_key_values().await?;
        if remaining > 0 {
            bail!(
                "{remaining} secrets are not under the newest key yet; finish that first: cageside rotate-key"
            );
        }
        // Only the file: servers take the key up when they start, and use it for encryption when all know it.
        let file = app_context.config.add_key()?;
        record_audit(app_context, "key-added", None).await?;
        let file = file.display().to_string();
        if self.json {
            output::print_json(&json!({"file": file}));
        } else {
            output::print_line(&format!(
                "A new key stands before the old ones in {file}. Now restart every server."
            ));
            output::print_line("Then seal everything with it: cageside rotate-key");
        }
        Ok(())
    }

    async fn remove_old_keys(&self, app_context: &AppContext) -> anyhow::Result<()> {
        let remaining = app_context.db.count_old_key_values().await?;
        if remaining > 0 {
            bail!(
                "{remaining} secrets are sealed with older keys still; run first: cageside rotate-key"
            );
        }
        // After the count above: a value under a forgotten key could never be read again.
        let file = app_context.config.remove_old_keys()?;
        record_audit(app_context, "old-keys-forgotten", None).await?;
        let file = file.display().to_string();
        if self.json {
            output::print_json(&json!({"file": file}));
        } else {
            output::print_line(&format!("Only the newest key is left in {file}."));
        }
        Ok(())
    }

    async fn re_encrypt(&self, app_context: &AppContext) -> anyhow::Result<()> {
        // A server that still encrypts with the old key would add to what has just been counted.
        activate_and_wait(app_context).await?;
        let mut reported = 0;
        let progress = |resealed: i64| {
            // JSON is one object at the end, so that scripts can read it.
            if !self.json && resealed >= reported + PROGRESS_INTERVAL {
                reported = resealed;
                output::print_line(&format!("{resealed} sealed anew so far."));
            }
        };
        let done = app_context
            .db
            .re_encrypt_all(app_context.clock.now(), progress)
            .await;
        let done = done.map_err(nodes_not_ready_error)?;
        let detail = format!("{} resealed, {} left", done.re_encrypted, done.remaining);
        record_audit(app_context, "key-rotated", Some(detail)).await?;
        self.print_summary(done);
        Ok(())
    }

    fn print_summary(&self, done: RotationReport) {
        if self.json {
            output::print_json(
                &json!({"resealed": done.re_encrypted, "left": done.remaining, "unreadable": done.unreadable}),
            );
            return;
        }
        output::print_line(&format!(
            "Sealed anew: {}. Left: {}.",
            done.re_encrypted, done.remaining
        ));
        if done.unreadable > 0 {
            output::print_line(&format!(
                "{} of those cannot be opened with any key that is known: put the key back that they were sealed with.",
                done.unreadable
            ));
        }
    }
}

/// Lets the new key be the one that seals, and waits until every server does so.
async fn activate_and_wait(app_context: &AppContext) -> anyhow::Result<()> {
    let behind = app_context
        .db
        .activate_newest_key(app_context.clock.now())
        .await;
    if behind.map_err(nodes_not_ready_error)?.is_empty() {
        return Ok(());
    }
    let newest = app_context.db.vault().newest_key_id();
    for _ in 0..ACTIVATION_TIMEOUT_SECONDS {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let servers = app_context
            .db
            .list_active_nodes(app_context.clock.now())
            .await?;
        // Servers that died do not count: their heartbeat has ended.
        if servers.iter().all(|server| server.active_key_id == newest) {
            return Ok(());
        }
    }
    bail!("a server does not take the new key up; restart it and run this again")
}

fn nodes_not_ready_error(error: StorageError) -> anyhow::Error {
    if matches!(error, StorageError::Conflict) {
        anyhow::anyhow!(
            "a server that is running, or was a moment ago, does not know the newest key; restart it, and run this again"
        )
    } else {
        error.into()
    }
}

async fn record_audit(
    app_context: &AppContext,
    action: &'static str,
    detail: Option<String>,
) -> anyhow::Result<()> {
    let done = AuditEvent {
        provet_id: None,
        kind: AuditEventKind::Change,
        actor: AuditActor::CommandLine,
        action,
        detail,
    };
    let noted = app_context
        .db
        .record_audit_event(&done, app_context.clock.now())
        .await;
    noted.context("it is done, but could not be noted in the audit")
}
