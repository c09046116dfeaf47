//! `button`: what to enter in Provet so that a page has a button, and what was set up so far.

use std::path::PathBuf;
use std::str::FromStr as _;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};
use url::Url;

use super::node::Node;
use super::output;
use crate::config::Config;
use crate::provet::launch::{Recipe, Salt, is_reserved};
use crate::provet::{Page, ProvetId};
use crate::storage::{self, Action};

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
    action: Foreground,
    /// One URL for several pages: the parameter's name tells the page
    #[arg(long)]
    one_url: bool,
    /// Name of the parameter that carries the id [default: id; with --one-url the page's own, such as `patient_id`]
    #[arg(long, value_name = "NAME")]
    parameter: Option<String>,
    /// Text before the id in the parameter's value
    #[arg(long, value_name = "TEXT", default_value = "")]
    prefix: String,
    /// File that holds the salt; without it a new one is made
    #[arg(long, value_name = "FILE")]
    salt_file: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// The actions that open a page in the browser.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Foreground {
    /// Beside the page.
    SidePanel,
    /// In a new tab.
    Window,
    /// In a window of its own.
    Popup,
}

impl From<Foreground> for Action {
    fn from(action: Foreground) -> Self {
        match action {
            Foreground::SidePanel => Self::SidePanel,
            Foreground::Window => Self::Window,
            Foreground::Popup => Self::Popup,
        }
    }
}

fn page(text: &str) -> Result<Page, String> {
    let names: Vec<&str> = Page::all().map(Page::path).collect();
    Page::from_str(text).map_err(|_| format!("the pages are: {}", names.join(", ")))
}

/// A button to be added, judged.
pub(super) struct NewButton(storage::NewButton);

/// A button that was added.
pub(super) struct Added {
    pub(super) salt: Salt,
    button: storage::Button,
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
        let added = NewButton::try_from(self)?.add_to(node, page).await?;
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
}

impl TryFrom<Add> for NewButton {
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
        let odd = |c: char| c.is_control() || c.is_whitespace() || "=&?#".contains(c);
        if parameter.is_empty() || is_reserved(&parameter) || parameter.contains(odd) {
            bail!("{parameter:?} cannot be the parameter's name");
        }
        if add.prefix.contains(odd) || add.prefix.ends_with(|c: char| c.is_ascii_digit()) {
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
        Ok(Self(storage::NewButton {
            provet_id: add.provet_id,
            page: (!add.one_url).then_some(add.page),
            action: add.action.into(),
            parameter,
            prefix: add.prefix,
            salt,
            recipe: Recipe::default(),
        }))
    }
}

impl NewButton {
    /// A side panel with a URL of its own.
    pub(super) fn usual(provet_id: ProvetId, page: Page) -> Self {
        Self(storage::NewButton {
            provet_id,
            page: Some(page),
            action: Action::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: Salt::generate(),
            recipe: Recipe::default(),
        })
    }

    /// Stores it.
    pub(super) async fn add_to(self, node: &Node, page: Page) -> anyhow::Result<Added> {
        let (provet_id, salt) = (self.0.provet_id, self.0.salt.clone());
        node.tenant(provet_id).await?;
        let button = node.db.add_button(self.0, node.clock.now()).await?;
        node.directory.invalidate();
        Ok(Added { salt, button, page })
    }
}

impl Added {
    /// What Provet calls.
    pub(super) fn url(&self, public_url: &Url) -> String {
        url(&self.button, public_url)
    }

    /// The parameter as it is typed into Provet: `id`, or `id=client_` where there is a prefix. \[D\]
    fn typed_parameter(&self) -> String {
        let button = &self.button;
        if button.prefix.is_empty() {
            button.parameter.clone()
        } else {
            format!("{}={}", button.parameter, button.prefix)
        }
    }

    fn json(&self, url: &str) -> Value {
        json!({
            "id": self.button.id,
            "provet_id": self.button.provet_id.number(),
            "page": self.page.path(),
            "page_number": self.page.number(),
            "action": self.button.action.word(),
            "method": "POST",
            "url": url,
            "parameter": self.typed_parameter(),
            "prefix": self.button.prefix,
            "salt": self.salt.expose(),
        })
    }

    fn lines(&self, url: &str) -> Vec<String> {
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
            format!("  Parameter name         {}", self.typed_parameter()),
            "  Add verification hash  on".to_owned(),
            format!("  Verification salt      {}", self.salt.expose()),
            String::new(),
            "The salt is not shown again.".to_owned(),
        ]
    }
}

fn url(button: &storage::Button, public_url: &Url) -> String {
    let tenant = button.provet_id;
    match button.page {
        Some(page) => format!("{public_url}launch/{tenant}/{page}"),
        None => format!("{public_url}launch/{tenant}"),
    }
}

async fn list(node: &Node, provet_id: ProvetId, as_json: bool) -> anyhow::Result<()> {
    node.tenant(provet_id).await?;
    let buttons = node.db.buttons(provet_id).await?;
    if as_json {
        output::json(
            &buttons
                .iter()
                .map(|button| listed(button, &node.config.public_url))
                .collect(),
        );
        return Ok(());
    }
    for button in &buttons {
        let page = button.page.map_or("several pages", Page::path);
        let url = url(button, &node.config.public_url);
        output::say(&format!(
            "{}  {page}  {}  {url}",
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

fn listed(button: &storage::Button, public_url: &Url) -> Value {
    json!({
        "id": button.id,
        "page": button.page.map(Page::path),
        "action": button.action.word(),
        "url": url(button, public_url),
        "parameter": button.parameter,
        "prefix": button.prefix,
        "recipe": button.recipe.name(),
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

    fn judged(edit: impl FnOnce(&mut Add)) -> anyhow::Result<NewButton> {
        let mut add = Add {
            provet_id: ProvetId::new(4).unwrap(),
            page: Page::Patient,
            action: Foreground::SidePanel,
            one_url: false,
            parameter: None,
            prefix: String::new(),
            salt_file: None,
            json: true,
        };
        edit(&mut add);
        NewButton::try_from(add)
    }

    #[test]
    fn one_url_takes_the_parameter_that_tells_the_page() {
        let button = judged(|add| add.one_url = true).unwrap().0;
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
        let salt = || judged(|_| ()).unwrap().0.salt.expose().to_owned();
        assert_ne!(salt(), salt());
        assert_eq!(salt().len(), 32);
    }
}
