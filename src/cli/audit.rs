//! `audit`: who opened, wrote and changed what and what came of it, or which launches were refused and why.

use clap::Args;
use serde_json::{Value, json};

use super::app_context::AppContext;
use super::output;
use crate::config::Config;
use crate::provet::{ProvetId, ProvetPage};
use crate::storage::{AuditEntry, AuditFilter, StoredRejectedLaunch};

/// What can be said to `audit`.
#[derive(Args)]
pub(super) struct AuditArgs {
    /// Show only this clinic
    provet_id: Option<ProvetId>,
    /// Show the clinic's rejected launches instead
    #[arg(long, requires = "provet_id")]
    refused_launches: bool,
    /// Maximum number of entries, newest first
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=1000))]
    limit: i64,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl AuditArgs {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let app_context = AppContext::open(config).await?;
        let lines = self.load_lines(&app_context).await?;
        if self.json {
            output::print_json(&Value::Array(lines));
        } else {
            for line in &lines {
                output::print_line(&format_text(line));
            }
        }
        Ok(())
    }

    async fn load_lines(&self, app_context: &AppContext) -> anyhow::Result<Vec<Value>> {
        if let Some(id) = self.provet_id.filter(|_| self.refused_launches) {
            let refused = app_context
                .db
                .list_rejected_launches(id, self.limit)
                .await?;
            return Ok(refused.iter().map(refusal_to_json).collect());
        }
        let filter = AuditFilter {
            provet_id: self.provet_id,
            ..AuditFilter::default()
        };
        let found = app_context
            .db
            .list_audit_entries(&filter, self.limit)
            .await?;
        Ok(found.iter().map(entry_to_json).collect())
    }
}

/// One line of the values, in the order of their names.
fn format_text(line: &Value) -> String {
    let fields = line.as_object().into_iter().flatten();
    let fields_json = fields
        // What was not recorded is left out: most lines have few of the fields.
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| match value.as_str() {
            Some(text) => format!("{name}={text}"),
            None => format!("{name}={value}"),
        });
    fields_json.collect::<Vec<_>>().join("  ")
}

fn entry_to_json(entry: &AuditEntry) -> Value {
    let object = entry.object.as_ref();
    json!({
        "at": entry.started_at.to_string(),
        "kind": entry.kind.as_str(),
        "provet_id": entry.provet_id.map(ProvetId::number),
        "page": entry.page.map(ProvetPage::slug),
        "action": entry.action,
        "field": entry.field,
        "detail": entry.detail,
        "object": object.map(|object| format!("{} {}", object.kind, object.id)),
        "department": entry.department_id,
        "outcome": entry.outcome.as_str(),
        "user": entry.actor.name(),
        "user_is": entry.actor.kind(),
        "frame": entry.panel_id,
    })
}

fn refusal_to_json(refusal: &StoredRejectedLaunch) -> Value {
    let launch = &refusal.launch;
    json!({
        "at": refusal.rejected_at.to_string(),
        "provet_id": launch.provet_id.number(),
        "page": launch.page.map(ProvetPage::slug),
        "method": launch.method,
        "reason": launch.reason,
        "skew_seconds": launch.skew_seconds,
        "parameters": launch.parameter_names,
        "recipe": launch.recipe.map(crate::provet::launch::HashScheme::as_str),
    })
}
