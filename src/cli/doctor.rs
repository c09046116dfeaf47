//! `doctor`: says why the launch URL of a button is refused, and what to change in Provet.

use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use serde_json::json;

use super::app_context::AppContext;
use super::output;
use crate::access_policy::TenantDiagnosis;
use crate::config::Config;
use crate::provet::launch_diagnosis::PastedUrl;

/// What can be said to `doctor`.
#[derive(Args)]
pub(super) struct DoctorArgs {
    /// The full URL including everything after `?`; for a POST, the URL, `?` and the form body
    launch_url: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl DoctorArgs {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let pasted = PastedUrl::parse(&self.launch_url)?;
        // After the URL was parsed: a typing error is told without a database.
        let app_context = AppContext::open(config).await?;
        app_context.require_tenant(pasted.provet_id).await?;
        let clinic = app_context.tenant_cache.find_fresh_tenant(pasted.provet_id);
        let clinic = clinic.await?.context("the clinic was just deleted")?;
        let found = clinic.diagnose_launch(&pasted, app_context.clock.now());
        let recipe = found.diagnosis.hash_match;
        let recipe = recipe.map(|fit| fit.hash_scheme.as_str());
        let (code, said) = (found.code(), finding_text(&found));
        if self.json {
            // Without the parameters of the URL, which hold its hash.
            output::print_json(&json!({"code": code, "finding": said, "recipe": recipe}));
        } else {
            output::print_line(&format!("{said} ({code})"));
            if let Some(recipe) = recipe {
                output::print_line(&format!("The hash matches the scheme {recipe}."));
            }
        }
        Ok(if found.is_valid() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

fn finding_text(found: &TenantDiagnosis) -> String {
    match found.refusal {
        Some(refusal) => refusal.to_string(),
        None => found.diagnosis.finding.to_string(),
    }
}
