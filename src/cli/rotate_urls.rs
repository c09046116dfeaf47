//! `rotate-urls`: other URLs for hookup messages and webhooks, where one of them leaked or someone who knew it has left.

use anyhow::bail;
use clap::Args;
use jiff::SignedDuration;
use serde_json::json;

use super::app_context::AppContext;
use super::output;
use crate::config::Config;
use crate::storage::{AuditActor, AuditEvent, AuditEventKind, CallbackUrl};

/// The longest time for which a former URL is accepted.
const MAX_OVERLAP: SignedDuration = SignedDuration::from_hours(365 * 24);

/// What can be said to `rotate-urls`.
///
/// The former URL is accepted beside the new one until the time that `--old-for` gives is over, so that Provet can be told
/// meanwhile. The webhook URLs of single clinics change with the shared one: see `cageside urls --clinic`. Servers need not be
/// restarted.
#[derive(Args)]
#[command(verbatim_doc_comment)]
#[command(group = clap::ArgGroup::new("which").args(["hookup", "webhook"]).required(true).multiple(true))]
pub(super) struct RotateUrlsArgs {
    /// Change the hookup URL, which Provet's integration template holds
    #[arg(long)]
    hookup: bool,
    /// Change the webhook URLs, which each clinic's webhooks hold
    #[arg(long)]
    webhook: bool,
    /// How long the former URLs are accepted; 0s where one leaked
    #[arg(long, value_name = "DURATION", default_value = "720h")]
    old_for: SignedDuration,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl RotateUrlsArgs {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        if !(SignedDuration::ZERO..=MAX_OVERLAP).contains(&self.old_for) {
            bail!("--old-for must be between 0s and 8760h");
        }
        if self.hookup && config.hookup_token.is_some() {
            bail!(
                "CAGESIDE_HOOKUP_TOKEN sets the hookup URL: change it there, and restart every server"
            );
        }
        let app_context = AppContext::open(config).await?;
        let now = app_context.clock.now();
        let old_until = now.saturating_add(self.old_for)?;
        let wanted = [
            (self.hookup, CallbackUrl::Hookup, "hookup"),
            (self.webhook, CallbackUrl::SharedWebhook, "webhook"),
            (
                self.webhook,
                CallbackUrl::TenantWebhook,
                "webhook of single clinics",
            ),
        ];
        let mut changed = Vec::new();
        for (_, url, name) in wanted.into_iter().filter(|(is_wanted, ..)| *is_wanted) {
            app_context.db.rotate_callback_token(url, old_until).await?;
            changed.push(name);
        }
        let event = AuditEvent {
            provet_id: None,
            kind: AuditEventKind::Change,
            actor: AuditActor::CommandLine,
            action: "urls-changed",
            detail: Some(format!(
                "{}; former ones accepted until {old_until}",
                changed.join(", ")
            )),
        };
        app_context.db.record_audit_event(&event, now).await?;
        app_context.wait_for_propagation().await;
        let (hookup, webhook) = (
            app_context.hookup_url().await?,
            app_context.shared_webhook_url().await?,
        );
        if self.json {
            output::print_json(&json!({
                "hookup_url": hookup,
                "webhook_url": webhook,
                "old_until": old_until.to_string(),
            }));
            return Ok(());
        }
        output::print_line(&format!("Hookup URL for Provet: {hookup}"));
        if let Some(webhook) = webhook {
            output::print_line(&format!("Shared webhook URL for Provet: {webhook}"));
        }
        output::print_line(&format!("The former ones are accepted until {old_until}."));
        Ok(())
    }
}
