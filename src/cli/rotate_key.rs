//! `rotate-key`: a new secret key for an installation, while its servers run.

use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::json;

use super::node::Node;
use super::output;
use crate::config::Config;
use crate::storage::{Actor, Note, NoteKind, Resealed, StorageError};

/// How long servers may take to seal with the new key: they look every ten seconds.
const PATIENCE: u32 = 60;

/// How many values are sealed anew between two lines that say so.
const TOLD_EVERY: i64 = 2_000;

/// What can be said to `rotate-key`.
///
/// A rotation has three steps, and panels that are open keep working through all of them:
///
/// 1. `cageside rotate-key --new` puts a new key before the old ones in the key file. Nothing is sealed with it yet.
///    (With CAGESIDE_SECRET_KEY, put 64 new hexadecimal digits and a comma before what it holds.)
/// 2. Restart every server, so that each knows the new key.
/// 3. `cageside rotate-key` seals everything anew. It refuses while a server runs that does not know the new key, can be
///    stopped and run again at any time, and says what is left.
///
/// When nothing is left and the panels opened before have ended (CAGESIDE_SESSION_LIFETIME), `cageside rotate-key
/// --forget-old` takes the older keys out of the file. Keep them as long as backups that were made under them.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(super) struct RotateKey {
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

impl RotateKey {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let node = Node::open(config).await?;
        if self.new {
            self.add(&node).await
        } else if self.forget_old {
            self.forget(&node).await
        } else {
            self.rotate(&node).await
        }
    }

    async fn add(&self, node: &Node) -> anyhow::Result<()> {
        let left = node.db.sealed_with_old_keys().await?;
        if left > 0 {
            bail!(
                "{left} secrets are not under the newest key yet; finish that first: cageside rotate-key"
            );
        }
        let file = node.config.add_key()?;
        note(node, "key-added", None).await?;
        let file = file.display().to_string();
        if self.json {
            output::json(&json!({"file": file}));
        } else {
            output::say(&format!(
                "A new key stands before the old ones in {file}. Now restart every server."
            ));
            output::say("Then seal everything with it: cageside rotate-key");
        }
        Ok(())
    }

    async fn forget(&self, node: &Node) -> anyhow::Result<()> {
        let left = node.db.sealed_with_old_keys().await?;
        if left > 0 {
            bail!(
                "{left} secrets are sealed with older keys still; run first: cageside rotate-key"
            );
        }
        let file = node.config.forget_old_keys()?;
        note(node, "old-keys-forgotten", None).await?;
        let file = file.display().to_string();
        if self.json {
            output::json(&json!({"file": file}));
        } else {
            output::say(&format!("Only the newest key is left in {file}."));
        }
        Ok(())
    }

    async fn rotate(&self, node: &Node) -> anyhow::Result<()> {
        adopt(node).await?;
        let mut told = 0;
        let progress = |resealed: i64| {
            if !self.json && resealed >= told + TOLD_EVERY {
                told = resealed;
                output::say(&format!("{resealed} sealed anew so far."));
            }
        };
        let done = node.db.reseal(node.clock.now(), progress).await;
        let done = done.map_err(unready)?;
        let detail = format!("{} resealed, {} left", done.resealed, done.left);
        note(node, "key-rotated", Some(detail)).await?;
        self.tell(done);
        Ok(())
    }

    fn tell(&self, done: Resealed) {
        if self.json {
            output::json(
                &json!({"resealed": done.resealed, "left": done.left, "unreadable": done.unreadable}),
            );
            return;
        }
        output::say(&format!(
            "Sealed anew: {}. Left: {}.",
            done.resealed, done.left
        ));
        if done.unreadable > 0 {
            output::say(&format!(
                "{} of those cannot be opened with any key that is known: put the key back that they were sealed with.",
                done.unreadable
            ));
        }
    }
}

/// Lets the new key be the one that seals, and waits until every server does so.
async fn adopt(node: &Node) -> anyhow::Result<()> {
    let behind = node.db.adopt_newest_key(node.clock.now()).await;
    if behind.map_err(unready)?.is_empty() {
        return Ok(());
    }
    let newest = node.db.vault().newest_id();
    for _ in 0..PATIENCE {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let servers = node.db.servers(node.clock.now()).await?;
        if servers.iter().all(|server| server.seals_with == newest) {
            return Ok(());
        }
    }
    bail!("a server does not take the new key up; restart it and run this again")
}

fn unready(error: StorageError) -> anyhow::Error {
    if matches!(error, StorageError::Conflict) {
        anyhow::anyhow!(
            "a server that is running, or was a moment ago, does not know the newest key; restart it, and run this again"
        )
    } else {
        error.into()
    }
}

async fn note(node: &Node, action: &'static str, detail: Option<String>) -> anyhow::Result<()> {
    let note = Note {
        provet_id: None,
        kind: NoteKind::Change,
        actor: Actor::Command,
        action,
        detail,
    };
    let noted = node.db.note(&note, node.clock.now()).await;
    noted.context("it is done, but could not be noted in the audit")
}
