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
/// 1. `cageside rotate-key --new` adds a new key before the old ones in the key file. Nothing is encrypted with it yet.
///    (With `CAGESIDE_SECRET_KEY`, put 64 new hexadecimal digits and a comma before its value.)
/// 2. Restart every server, so that each one loads the new key.
/// 3. `cageside rotate-key` re-encrypts everything. It stops if a running server doesn't have the new key, can be stopped
///    and run again at any time, and shows what is left.
///
/// When nothing is left and the panels opened earlier have closed (`CAGESIDE_SESSION_LIFETIME`), `cageside rotate-key
/// --forget-old` removes the older keys from the file. Keep them as long as backups encrypted with them.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(super) struct RotateKeyArgs {
    /// Add a new key before the old ones in the key file
    #[arg(long, conflicts_with = "forget_old")]
    new: bool,
    /// Remove older keys from the key file, once nothing is encrypted with them
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
                "{remaining} secrets aren't encrypted with the newest key yet. First run: cageside rotate-key"
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
                "New key added to {file}. Now restart every server."
            ));
            output::print_line("Then run: cageside rotate-key");
        }
        Ok(())
    }

    async fn remove_old_keys(&self, app_context: &AppContext) -> anyhow::Result<()> {
        let remaining = app_context.db.count_old_key_values().await?;
        if remaining > 0 {
            bail!(
                "{remaining} secrets are still encrypted with older keys. First run: cageside rotate-key"
            );
        }
        // After the count above: a value under a forgotten key could never be read again.
        let file = app_context.config.remove_old_keys()?;
        record_audit(app_context, "old-keys-forgotten", None).await?;
        let file = file.display().to_string();
        if self.json {
            output::print_json(&json!({"file": file}));
        } else {
            output::print_line(&format!("Older keys removed from {file}."));
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
                output::print_line(&format!("{resealed} re-encrypted so far."));
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
            "Re-encrypted: {}. Left: {}.",
            done.re_encrypted, done.remaining
        ));
        if done.unreadable > 0 {
            output::print_line(&format!(
                "{} of those can't be decrypted with any current key. Restore the key they were encrypted with.",
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
    bail!("a server isn't using the new key. Restart it and run this again")
}

fn nodes_not_ready_error(error: StorageError) -> anyhow::Error {
    if matches!(error, StorageError::Conflict) {
        anyhow::anyhow!(
            "a server that is running, or was until a moment ago, doesn't have the newest key. Restart it and run this again"
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
    noted.context("done, but couldn't be recorded in the audit")
}
