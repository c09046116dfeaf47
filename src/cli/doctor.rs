//! `doctor`: says why the launch URL of a button is refused, and what to change in Provet.

use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::json;
use url::Url;

use super::node::Node;
use super::output;
use crate::config::Config;
use crate::provet::doctor::{Finding, diagnose};
use crate::provet::launch::{ButtonKey, Query, Window};
use crate::provet::{Page, ProvetId};
use crate::storage::Button;

/// What can be said to `doctor`.
#[derive(Args)]
pub(super) struct Doctor {
    /// The URL as the browser called it, with everything behind the `?`; of a POST, the URL and `?` and the form's body
    launch_url: Url,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Doctor {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let (id, page) = address(&self.launch_url)?;
        let node = Node::open(config).await?;
        let tenant = node.tenant(id).await?;
        let query = Query::parse(self.launch_url.query().unwrap_or(""));
        let buttons = node.db.buttons(id).await?;
        let buttons: Vec<&Button> = buttons
            .iter()
            .filter(|button| button.page == page)
            .collect();
        let keys: Vec<ButtonKey<'_>> = buttons.iter().filter_map(|button| key(button)).collect();
        let window = Window::of(tenant.foreground).unwrap_or(Window::FOREGROUND);
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

/// The clinic and the page that the URL's path names.
fn address(url: &Url) -> anyhow::Result<(ProvetId, Option<Page>)> {
    let segments: Vec<&str> = url
        .path_segments()
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    match segments.as_slice() {
        ["launch", id] => Ok((
            id.parse().context("the clinic's number is not right")?,
            None,
        )),
        ["launch", id, page] => {
            let id = id.parse().context("the clinic's number is not right")?;
            Ok((id, Some(page.parse().context("the page is not right")?)))
        }
        _ => bail!("this is no launch URL: its path must be /launch/CLINIC/PAGE or /launch/CLINIC"),
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
