//! `doctor`: says why the launch URL of a button is refused, and what to change in Provet.

use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::app_context::AppContext;
use super::output;
use crate::config::Config;
use crate::provet::ProvetPage;
use crate::provet::launch::{ButtonKey, FreshnessWindow};
use crate::provet::launch_diagnosis::{LaunchFinding, PastedUrl, diagnose};
use crate::storage::{Button, IntegrationAction};

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
        let app_context = AppContext::open(config).await?;
        let tenant = app_context.require_tenant(id).await?;
        let buttons = app_context.db.list_buttons(id).await?;
        let buttons: Vec<&Button> = buttons
            .iter()
            .filter(|button| {
                button.page == page
                    && (button.action == IntegrationAction::Background) == background
            })
            .collect();
        let keys: Vec<ButtonKey<'_>> = buttons
            .iter()
            .filter_map(|button| button_key(button))
            .collect();
        let window = if background {
            FreshnessWindow::from_max_age(tenant.background_window)
                .unwrap_or(FreshnessWindow::BACKGROUND)
        } else {
            FreshnessWindow::from_max_age(tenant.foreground_window)
                .unwrap_or(FreshnessWindow::FOREGROUND)
        };
        let diagnosis = diagnose(&query, &keys, window, app_context.clock.now());
        let recipe = diagnosis.hash_match.map(|fit| fit.hash_scheme.as_str());
        if self.json {
            let (code, said) = (diagnosis.finding.code(), diagnosis.finding.to_string());
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
        let sound = diagnosis.finding == LaunchFinding::Valid;
        Ok(if sound {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

fn button_key(button: &Button) -> Option<ButtonKey<'_>> {
    Some(ButtonKey {
        provet_id: button.provet_id,
        page: button
            .page
            .or_else(|| ProvetPage::from_parameter(&button.parameter))?,
        parameter: &button.parameter,
        prefix: &button.prefix,
        salt: &button.salt,
        hash_scheme: button.recipe,
    })
}
