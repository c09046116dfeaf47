//! `button`: what to enter in Provet so that a page has a button, and what was set up so far.

use std::path::PathBuf;
use std::str::FromStr as _;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand, ValueEnum};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use url::Url;

use super::node::Node;
use super::output;
use super::work::{self, Doing};
use crate::config::Config;
use crate::provet::launch::{Recipe, Salt, is_parameter, is_prefix};
use crate::provet::{AllowedHosts, Page, ProvetId};
use crate::storage::{self, Action, StoredWork};

/// Buttons of a clinic.
#[derive(Subcommand)]
pub(super) enum Button {
    /// Add a button and print what to enter in Provet
    Add(Add),
    /// List a clinic's buttons, without their salts
    List {
        /// The clinic's number in Provet
        provet_id: ProvetId,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Remove a button; its launches are refused from then on
    Remove {
        /// The clinic's number in Provet
        provet_id: ProvetId,
        /// The button's id, as `button list` shows it
        id: String,
    },
}

/// What can be said of a new button.
#[derive(Args)]
pub(super) struct Add {
    /// The clinic's number in Provet
    provet_id: ProvetId,
    /// The page it stands on, such as patient
    #[arg(value_parser = page)]
    page: Page,
    /// What Provet does when it is pressed
    #[arg(long, default_value = "side-panel")]
    action: Pressed,
    /// One URL for several pages: the parameter's name tells the page
    #[arg(long)]
    one_url: bool,
    /// Name of the parameter that carries the id [default: id; with --one-url the page's own, such as `patient_id`]
    #[arg(long, value_name = "NAME")]
    parameter: Option<String>,
    /// Text before the id in the parameter's value
    #[arg(long, value_name = "TEXT", default_value = "")]
    prefix: String,
    /// How the hash is made; `cageside doctor` names the one that fits a launch [default: timestamp-salt]
    #[arg(long, value_name = "NAME", value_parser = recipe)]
    recipe: Option<Recipe>,
    /// File that holds the salt; without it a new one is made
    #[arg(long, value_name = "FILE")]
    salt_file: Option<PathBuf>,
    #[command(flatten)]
    doing: Doing,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// What Provet does when a button is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Pressed {
    /// Beside the page.
    SidePanel,
    /// In a new tab.
    Window,
    /// In a window of its own.
    Popup,
    /// Sends a request, and shows only whether that went well.
    Background,
}

impl From<Pressed> for Action {
    fn from(action: Pressed) -> Self {
        match action {
            Pressed::SidePanel => Self::SidePanel,
            Pressed::Window => Self::Window,
            Pressed::Popup => Self::Popup,
            Pressed::Background => Self::Background,
        }
    }
}

fn page(text: &str) -> Result<Page, String> {
    let names: Vec<&str> = Page::all().map(Page::path).collect();
    Page::from_str(text).map_err(|_| format!("the pages are: {}", names.join(", ")))
}

fn recipe(text: &str) -> Result<Recipe, String> {
    let names: Vec<&str> = Recipe::all().map(Recipe::name).collect();
    Recipe::from_str(text).map_err(|_| format!("the recipes are: {}", names.join(", ")))
}

/// A button to be added, judged.
pub(super) struct NewButton {
    button: storage::NewButton,
    /// Of a background button.
    work: Option<StoredWork>,
}

/// A button that was added.
pub(super) struct Added {
    pub(super) salt: Salt,
    button: storage::Button,
    work: Option<StoredWork>,
    page: Page,
}

impl Button {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let node = Node::open(config).await?;
        match self {
            Self::Add(add) => add.run(&node).await,
            Self::List { provet_id, json } => list(&node, provet_id, json).await,
            Self::Remove { provet_id, id } => remove(&node, provet_id, &id).await,
        }
    }
}

impl Add {
    async fn run(self, node: &Node) -> anyhow::Result<()> {
        let (page, as_json) = (self.page, self.json);
        let new = self.judged(&node.config.hosts)?;
        let added = new.add_to(node, page).await?;
        node.settle().await;
        let url = added.url(&node.config.public_url);
        if as_json {
            output::json(&added.json(&url));
        } else {
            for line in added.lines(&url) {
                output::say(&line);
            }
        }
        Ok(())
    }

    /// The button, where everything said of it makes sense.
    fn judged(mut self, hosts: &AllowedHosts) -> anyhow::Result<NewButton> {
        let doing = std::mem::take(&mut self.doing);
        let background = self.action == Pressed::Background;
        if !background && doing.is_said() {
            bail!("--do, --with-object and --header go with --action background");
        }
        let work = background
            .then(|| doing.judged(self.page, hosts))
            .transpose()?;
        let button = self.try_into()?;
        Ok(NewButton { button, work })
    }
}

impl TryFrom<Add> for storage::NewButton {
    type Error = anyhow::Error;

    fn try_from(add: Add) -> anyhow::Result<Self> {
        let usual = if add.one_url {
            add.page.parameter()
        } else {
            "id"
        };
        let parameter = add.parameter.unwrap_or_else(|| usual.to_owned());
        if add.one_url && Page::from_parameter(&parameter) != Some(add.page) {
            bail!("with --one-url the parameter must be {usual}: its name tells the page");
        }
        if !is_parameter(&parameter) {
            bail!("{parameter:?} cannot be the parameter's name");
        }
        if !is_prefix(&add.prefix) {
            bail!("the prefix must not hold blanks or =&?#, nor end in a digit");
        }
        let salt = match add.salt_file {
            Some(path) => {
                let text = std::fs::read_to_string(&path);
                let text = text.with_context(|| format!("cannot read {}", path.display()))?;
                Salt::new(text.trim()).context("the salt is not right")?
            }
            None => Salt::generate(),
        };
        Ok(Self {
            provet_id: add.provet_id,
            page: (!add.one_url).then_some(add.page),
            action: add.action.into(),
            parameter,
            prefix: add.prefix,
            salt,
            recipe: add.recipe.unwrap_or_default(),
        })
    }
}

impl NewButton {
    /// A side panel with a URL of its own.
    pub(super) fn usual(provet_id: ProvetId, page: Page) -> Self {
        let button = storage::NewButton {
            provet_id,
            page: Some(page),
            action: Action::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: Salt::generate(),
            recipe: Recipe::default(),
        };
        Self { button, work: None }
    }

    /// Stores it.
    pub(super) async fn add_to(self, node: &Node, page: Page) -> anyhow::Result<Added> {
        let (new, now) = (self.button, node.clock.now());
        let salt = new.salt.clone();
        node.tenant(new.provet_id).await?;
        let button = match &self.work {
            None => node.db.add_button(new, now).await?,
            Some(work) => node.db.add_background_button(new, work, now).await?,
        };
        node.directory.invalidate();
        Ok(Added {
            salt,
            button,
            work: self.work,
            page,
        })
    }
}

impl Added {
    /// What Provet calls.
    pub(super) fn url(&self, public_url: &Url) -> String {
        self.button.url(public_url)
    }

    /// The static header's name and value, and what events are signed with: shown once.
    fn secrets(&self) -> (Option<(&str, &str)>, Option<&str>) {
        let work = self.work.as_ref();
        let header = work.and_then(|work| work.header.as_ref());
        let secret = work.and_then(|work| work.secret.as_ref());
        (
            header.map(|it| (it.name.as_str(), it.value.expose_secret())),
            secret.map(SecretString::expose_secret),
        )
    }

    fn json(&self, url: &str) -> Value {
        let (header, secret) = self.secrets();
        json!({
            "id": self.button.id,
            "provet_id": self.button.provet_id.number(),
            "page": self.page.path(),
            "page_number": self.page.number(),
            "action": self.button.action.word(),
            "method": "POST",
            "url": url,
            "parameter": self.button.typed_parameter(),
            "prefix": self.button.prefix,
            "salt": self.salt.expose(),
            "recipe": self.button.recipe.name(),
            "payload_in_hash": self.button.covers_payload(),
            "work": self.work.as_ref().map(work::settings),
            "header": header.map(|(name, value)| json!({"name": name, "value": value})),
            "signing_secret": secret,
        })
    }

    fn lines(&self, url: &str) -> Vec<String> {
        let mut lines = self.settings(url);
        let (header, secret) = self.secrets();
        lines.extend(
            header.map(|(name, value)| format!("  Static header          {name}: {value}")),
        );
        lines.push(String::new());
        if let Some(secret) = secret {
            lines.push(format!(
                "Whoever receives the events checks them with the secret {secret}"
            ));
        }
        lines.push("What is secret here is not shown again.".to_owned());
        lines
    }

    fn settings(&self, url: &str) -> Vec<String> {
        vec![
            "Enter this in Provet under Settings > Integrations > Custom integrations:".to_owned(),
            String::new(),
            "  Name                   Cageside".to_owned(),
            format!(
                "  Visible page           {} (number {})",
                self.page,
                self.page.number()
            ),
            format!("  Action                 {}", self.button.action.word()),
            "  HTTP method            POST".to_owned(),
            format!("  URL                    {url}"),
            format!("  Parameter name         {}", self.button.typed_parameter()),
            "  Add verification hash  on".to_owned(),
            format!("  Verification salt      {}", self.salt.expose()),
            format!(
                "  Include payload        {}",
                if self.button.covers_payload() {
                    "on"
                } else {
                    "off"
                }
            ),
        ]
    }
}

async fn list(node: &Node, provet_id: ProvetId, as_json: bool) -> anyhow::Result<()> {
    node.tenant(provet_id).await?;
    let buttons = node.db.buttons(provet_id).await?;
    let mut works = Vec::new();
    for button in &buttons {
        works.push(node.db.work_of(&button.id).await?);
    }
    if as_json {
        let rows = buttons.iter().zip(&works);
        let rows =
            rows.map(|(button, work)| listed(button, work.as_ref(), &node.config.public_url));
        output::json(&rows.collect());
        return Ok(());
    }
    for (button, work) in buttons.iter().zip(&works) {
        let work = work.as_ref().map_or("", |work| work.kind.as_str());
        let page = button.page.map_or("several pages", Page::path);
        let url = button.url(&node.config.public_url);
        output::say(&format!(
            "{}  {page}  {}  {url}  {work}",
            button.id,
            button.action.word()
        ));
    }
    if buttons.is_empty() {
        output::say(&format!(
            "No buttons yet. Add one with: cageside button add {provet_id} patient"
        ));
    }
    Ok(())
}

fn listed(button: &storage::Button, work: Option<&StoredWork>, public_url: &Url) -> Value {
    json!({
        "id": button.id,
        "page": button.page.map(Page::path),
        "action": button.action.word(),
        "url": button.url(public_url),
        "parameter": button.parameter,
        "prefix": button.prefix,
        "recipe": button.recipe.name(),
        "work": work.map(work::settings),
        "created_at": button.created_at.to_string(),
    })
}

async fn remove(node: &Node, provet_id: ProvetId, id: &str) -> anyhow::Result<()> {
    node.tenant(provet_id).await?;
    if !node.db.remove_button(provet_id, id).await? {
        bail!("clinic {provet_id} has no button {id}; see: cageside button list {provet_id}");
    }
    node.settle().await;
    output::say("Removed. Remove it in Provet too, so that nobody presses it in vain.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(edit: impl FnOnce(&mut Add)) -> anyhow::Result<storage::NewButton> {
        let mut add = Add {
            provet_id: ProvetId::new(4).unwrap(),
            page: Page::Patient,
            action: Pressed::SidePanel,
            one_url: false,
            parameter: None,
            prefix: String::new(),
            recipe: None,
            salt_file: None,
            doing: Doing::default(),
            json: true,
        };
        edit(&mut add);
        add.judged(&AllowedHosts::parse("provetcloud.com", false)?)
            .map(|new| new.button)
    }

    #[test]
    fn one_url_takes_the_parameter_that_tells_the_page() {
        let button = judged(|add| add.one_url = true).unwrap();
        assert_eq!(
            (button.page, button.parameter.as_str()),
            (None, "patient_id")
        );
        let other = judged(|add| {
            add.one_url = true;
            add.parameter = Some("id".to_owned());
        });
        assert!(other.is_err());
    }

    #[test]
    fn names_that_would_break_the_launch_are_refused() {
        for name in ["", "timestamp", "verification", "a b", "a=b", "a&b"] {
            assert!(
                judged(|add| add.parameter = Some(name.to_owned())).is_err(),
                "{name:?}"
            );
        }
        for prefix in ["a b", "a=", "client_1"] {
            assert!(
                judged(|add| add.prefix = prefix.to_owned()).is_err(),
                "{prefix:?}"
            );
        }
    }

    #[test]
    fn each_button_has_a_salt_of_its_own() {
        let salt = || judged(|_| ()).unwrap().salt.expose().to_owned();
        assert_ne!(salt(), salt());
        assert_eq!(salt().len(), 32);
    }
}
