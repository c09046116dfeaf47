//! `doctor`: says why the launch URL of a button is refused, and what to change in Provet.

use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::app_context::AppContext;
use super::output;
use crate::config::Config;
use crate::provet::launch::ButtonKey;
use crate::provet::launch_diagnosis::{LaunchFinding, PastedUrl, diagnose};

/// What can be said to `doctor`.
#[derive(Args)]
pub(super) struct DoctorArgs {
    /// The URL as the browser called it, with everything behind the `?`; of a POST, the URL and `?` and the form's body
    launch_url: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl DoctorArgs {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let PastedUrl {
            background,
            provet_id: id,
            page,
            query,
        } = PastedUrl::parse(&self.launch_url)?;
        // After the URL was parsed: a typing error is told without a database.
        let app_context = AppContext::open(config).await?;
        let tenant = app_context.require_tenant(id).await?;
        let buttons = app_context.db.list_buttons(id).await?;
        let now = app_context.clock.now();
        // With previous salts, as launches accept them: the page in Provet may have been loaded before the change.
        let keys: Vec<ButtonKey<'_>> = buttons
            .iter()
            .filter(|button| button.is_behind_url(page, background))
            .flat_map(|button| button.accepted_launch_keys(now))
            .collect();
        let window = tenant.freshness_window(background);
        let diagnosis = diagnose(&query, &keys, window, now);
        let recipe = diagnosis.hash_match.map(|fit| fit.hash_scheme.as_str());
        if self.json {
            let (code, said) = (diagnosis.finding.code(), diagnosis.finding.to_string());
            // Without the parameters of the URL, which hold its hash.
            output::print_json(&json!({"code": code, "finding": said, "recipe": recipe}));
        } else {
            output::print_line(&format!(
                "{} ({})",
                diagnosis.finding,
                diagnosis.finding.code()
            ));
            if let Some(recipe) = recipe {
                output::print_line(&format!("The hash fits the recipe {recipe}."));
            }
        }
        let is_valid = diagnosis.finding == LaunchFinding::Valid;
        // The exit code answers too, for scripts.
        Ok(if is_valid {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}
