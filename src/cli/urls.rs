//! `urls`: the URLs that are set up in Provet, which hold secrets and are therefore in no log.

use clap::Args;
use serde_json::{Value, json};

use super::app_context::AppContext;
use super::output;
use crate::config::Config;
use crate::provet::ProvetId;
use crate::storage::SharedWebhookUse;

/// What can be said to `urls`.
#[derive(Args)]
pub(super) struct UrlsArgs {
    /// Print the webhook URL of one clinic only, by its number in Provet
    #[arg(long, value_name = "PROVET_ID")]
    clinic: Option<ProvetId>,
    /// Also create a link for the first operator account, if there is none yet; it replaces an earlier link
    #[arg(long)]
    first_operator: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl UrlsArgs {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let app_context = AppContext::open(config).await?;
        let hookup = app_context.hookup_url().await?;
        let webhook = match self.clinic {
            Some(clinic) => Some(app_context.tenant_webhook_url(clinic).await?),
            None => app_context.shared_webhook_url().await?,
        };
        let shared_use = app_context.db.list_shared_webhook_use(self.clinic).await?;
        let link = if self.first_operator {
            app_context.create_first_operator_link().await?
        } else {
            None
        };
        if self.json {
            output::print_json(&json!({
                "hookup_url": hookup,
                "webhook_url": webhook,
                "first_operator_link": link,
                "shared_webhook_use": shared_use.iter().map(shared_use_to_json).collect::<Vec<_>>(),
            }));
            return Ok(());
        }
        output::print_line(&format!("Hookup URL for Provet: {hookup}"));
        match webhook {
            Some(webhook) => output::print_line(&format!("Webhook URL for Provet: {webhook}")),
            None => output::print_line(
                "Each clinic has a webhook URL of its own: cageside urls --clinic PROVET_ID",
            ),
        }
        for clinic in shared_use {
            output::print_line(&format!(
                "Clinic {} sent {} webhooks to the shared URL or one made from it, the last at {}",
                clinic.provet_id, clinic.received, clinic.last_at
            ));
        }
        match link {
            Some(link) => output::print_line(&format!("First operator (one-time link): {link}")),
            None if self.first_operator => {
                output::print_line(
                    "There is already an operator. To add another, run: cageside operator add",
                );
            }
            None => {}
        }
        Ok(())
    }
}

fn shared_use_to_json(clinic: &SharedWebhookUse) -> Value {
    json!({
        "provet_id": clinic.provet_id.number(),
        "received": clinic.received,
        "last_at": clinic.last_at.to_string(),
    })
}
