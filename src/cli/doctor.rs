//! `doctor`: says why the launch URL of a button is refused, and what to change in Provet.

use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::node::Node;
use super::output;
use crate::config::Config;
use crate::provet::Page;
use crate::provet::doctor::{Finding, Pasted, diagnose};
use crate::provet::launch::{ButtonKey, Window};
use crate::storage::{Action, Button};

/// What can be said to `doctor`.
#[derive(Args)]
pub(super) struct Doctor {
    /// The URL as the browser called it, with everything behind the `?`; of a POST, the URL and `?` and the form's body
    launch_url: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Doctor {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let Pasted {
            background,
            provet_id: id,
            page,
            query,
        } = Pasted::read(&self.launch_url)?;
        let node = Node::open(config).await?;
        let tenant = node.tenant(id).await?;
        let buttons = node.db.buttons(id).await?;
        let buttons: Vec<&Button> = buttons
            .iter()
            .filter(|button| {
                button.page == page && (button.action == Action::Background) == background
            })
            .collect();
        let keys: Vec<ButtonKey<'_>> = buttons.iter().filter_map(|button| key(button)).collect();
        let window = if background {
            Window::of(tenant.background).unwrap_or(Window::BACKGROUND)
        } else {
            Window::of(tenant.foreground).unwrap_or(Window::FOREGROUND)
        };
        let diagnosis = diagnose(&query, &keys, window, node.clock.now());
        let recipe = diagnosis.fit.map(|fit| fit.recipe.name());
        if self.json {
            let (code, said) = (diagnosis.finding.code(), diagnosis.finding.to_string());
            output::json(&json!({"code": code, "finding": said, "recipe": recipe}));
        } else {
            output::say(&format!(
                "{} ({})",
                diagnosis.finding,
                diagnosis.finding.code()
            ));
            if let Some(recipe) = recipe {
                output::say(&format!("The hash fits the recipe {recipe}."));
            }
        }
        let sound = diagnosis.finding == Finding::Sound;
        Ok(if sound {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

fn key(button: &Button) -> Option<ButtonKey<'_>> {
    Some(ButtonKey {
        provet_id: button.provet_id,
        page: button
            .page
            .or_else(|| Page::from_parameter(&button.parameter))?,
        parameter: &button.parameter,
        prefix: &button.prefix,
        salt: &button.salt,
        recipe: button.recipe,
    })
}
