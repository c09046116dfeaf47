//! `button`: what to enter in Provet so that a page has a button, and what was set up so far.

use std::path::PathBuf;
use std::str::FromStr as _;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};
use url::Url;

use super::app_context::AppContext;
use super::background_action::{self, BackgroundActionArgs};
use super::created_button::CreatedButton;
use super::{cut_off, output};
use crate::config::Config;
use crate::provet::launch::{HashScheme, Salt, is_valid_parameter, is_valid_prefix};
use crate::provet::{AllowedHosts, ProvetId, ProvetPage};
use crate::storage::{self, IntegrationAction, StoredButtonAction};

/// Buttons of a clinic.
#[derive(Subcommand)]
pub(super) enum ButtonCommand {
    /// Add a button and print what to enter in Provet
    Add(AddButtonArgs),
    /// List a clinic's buttons, without their salts
    List {
        /// The clinic's number in Provet
        provet_id: ProvetId,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Close all panels from a button, on every server; pages loaded earlier in Provet must be reloaded
    EndPanels {
        /// The clinic's number in Provet
        provet_id: ProvetId,
        /// The button's id, as `button list` shows it
        id: String,
    },
    /// Replace a leaked salt now and close panels opened with it; prints the new salt
    SaltLeaked {
        /// The clinic's number in Provet
        provet_id: ProvetId,
        /// The button's id, as `button list` shows it
        id: String,
        /// Revoke only older salts and keep the current one
        #[arg(long)]
        old: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Remove a button; its launches are rejected from now on
    Remove {
        /// The clinic's number in Provet
        provet_id: ProvetId,
        /// The button's id, as `button list` shows it
        id: String,
    },
}

/// What can be said of a new button.
#[derive(Args)]
pub(super) struct AddButtonArgs {
    /// The clinic's number in Provet
    provet_id: ProvetId,
    /// The page in Provet, such as patient
    #[arg(value_parser = parse_page)]
    page: ProvetPage,
    /// What Provet does when the button is clicked
    #[arg(long, default_value = "side-panel")]
    action: ButtonActionArg,
    /// Use one URL for several pages; the parameter name identifies the page
    #[arg(long)]
    one_url: bool,
    /// Name of the parameter with the record ID [default: id; with --one-url the page's own, such as `patient_id`]
    #[arg(long, value_name = "NAME")]
    parameter: Option<String>,
    /// Text before the ID in the parameter value
    #[arg(long, value_name = "TEXT", default_value = "")]
    prefix: String,
    /// Hash scheme; `cageside doctor` shows which one a launch uses [default: timestamp-salt]
    #[arg(long, value_name = "NAME", value_parser = parse_hash_scheme)]
    recipe: Option<HashScheme>,
    /// File with the salt; generated if not given
    #[arg(long, value_name = "FILE")]
    salt_file: Option<PathBuf>,
    #[command(flatten)]
    action_args: BackgroundActionArgs,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// What Provet does when a button is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ButtonActionArg {
    /// Beside the page.
    SidePanel,
    /// In a new tab.
    Window,
    /// In a popup window.
    Popup,
    /// Sends a request and shows only whether it succeeded.
    Background,
}

impl From<ButtonActionArg> for IntegrationAction {
    fn from(action: ButtonActionArg) -> Self {
        match action {
            ButtonActionArg::SidePanel => Self::SidePanel,
            ButtonActionArg::Window => Self::Window,
            ButtonActionArg::Popup => Self::Popup,
            ButtonActionArg::Background => Self::Background,
        }
    }
}

fn parse_page(text: &str) -> Result<ProvetPage, String> {
    let names: Vec<&str> = ProvetPage::all().map(ProvetPage::slug).collect();
    ProvetPage::from_str(text).map_err(|_| format!("use one of these pages: {}", names.join(", ")))
}

fn parse_hash_scheme(text: &str) -> Result<HashScheme, String> {
    let names: Vec<&str> = HashScheme::all().map(HashScheme::as_str).collect();
    HashScheme::from_str(text)
        .map_err(|_| format!("use one of these schemes: {}", names.join(", ")))
}

/// A button to be added, judged.
pub(super) struct ValidatedButton {
    button: storage::NewButton,
    /// Of a background button.
    action: Option<StoredButtonAction>,
}

impl ButtonCommand {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let app_context = AppContext::open(config).await?;
        match self {
            Self::Add(add) => add.run(&app_context).await,
            Self::List { provet_id, json } => list_buttons(&app_context, provet_id, json).await,
            Self::EndPanels { provet_id, id } => {
                cut_off::end_button_panels(&app_context, provet_id, &id).await
            }
            Self::SaltLeaked {
                provet_id,
                id,
                old: true,
                ..
            } => cut_off::revoke_old_salts(&app_context, provet_id, &id).await,
            Self::SaltLeaked {
                provet_id,
                id,
                old: false,
                json,
            } => cut_off::replace_leaked_salt(&app_context, provet_id, &id, json).await,
            Self::Remove { provet_id, id } => remove_button(&app_context, provet_id, &id).await,
        }
    }
}

impl AddButtonArgs {
    async fn run(self, app_context: &AppContext) -> anyhow::Result<()> {
        let (page, as_json) = (self.page, self.json);
        let new = self.validate(&app_context.config.hosts)?;
        let added = new.create(app_context, page).await?;
        // Before anything is printed: whoever reads the salt may press the button at once.
        app_context.wait_for_propagation().await;
        let url = added.url(&app_context.config.public_url);
        if as_json {
            output::print_json(&added.to_json(&url));
        } else {
            for line in added.instruction_lines(&url) {
                output::print_line(&line);
            }
        }
        Ok(())
    }

    /// The button, where everything said of it makes sense.
    fn validate(mut self, hosts: &AllowedHosts) -> anyhow::Result<ValidatedButton> {
        let action_args = std::mem::take(&mut self.action_args);
        let background = self.action == ButtonActionArg::Background;
        // Refused instead of ignored: the person believes that the button will do it.
        if !background && action_args.is_present() {
            bail!("--do, --with-object and --header can only be used with --action background");
        }
        let work = background
            .then(|| action_args.validate(self.page, hosts))
            .transpose()?;
        let button = self.try_into()?;
        Ok(ValidatedButton {
            button,
            action: work,
        })
    }
}

impl TryFrom<AddButtonArgs> for storage::NewButton {
    type Error = anyhow::Error;

    fn try_from(add: AddButtonArgs) -> anyhow::Result<Self> {
        let usual = if add.one_url {
            add.page.parameter()
        } else {
            "id"
        };
        let parameter = add.parameter.unwrap_or_else(|| usual.to_owned());
        if add.one_url && ProvetPage::from_parameter(&parameter) != Some(add.page) {
            bail!("with --one-url, the parameter must be {usual}");
        }
        if !is_valid_parameter(&parameter) {
            bail!("{parameter:?} isn't a valid parameter name");
        }
        if !is_valid_prefix(&add.prefix) {
            bail!("the prefix can't contain spaces or =&?#, or end with a digit");
        }
        let salt = match add.salt_file {
            Some(path) => {
                let text = std::fs::read_to_string(&path);
                let text = text.with_context(|| format!("couldn't read {}", path.display()))?;
                Salt::new(text.trim()).context("the salt isn't valid")?
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

impl ValidatedButton {
    /// A side panel with a URL of its own.
    #[cfg(feature = "demo")]
    pub(super) fn default_for(provet_id: ProvetId, page: ProvetPage) -> Self {
        let button = storage::NewButton {
            provet_id,
            page: Some(page),
            action: IntegrationAction::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: Salt::generate(),
            recipe: HashScheme::default(),
        };
        Self {
            button,
            action: None,
        }
    }

    /// Stores it.
    pub(super) async fn create(
        self,
        app_context: &AppContext,
        page: ProvetPage,
    ) -> anyhow::Result<CreatedButton> {
        let (new, now) = (self.button, app_context.clock.now());
        let salt = new.salt.clone();
        app_context.require_tenant(new.provet_id).await?;
        let button = match &self.action {
            None => app_context.db.add_button(new, now).await?,
            // One transaction: a background button without its action would answer every press with an error.
            Some(work) => app_context.db.add_background_button(new, work, now).await?,
        };
        app_context.tenant_cache.invalidate();
        Ok(CreatedButton {
            salt,
            button,
            action: self.action,
            page,
        })
    }
}

async fn list_buttons(
    app_context: &AppContext,
    provet_id: ProvetId,
    as_json: bool,
) -> anyhow::Result<()> {
    app_context.require_tenant(provet_id).await?;
    let buttons = app_context.db.list_buttons(provet_id).await?;
    let mut works = Vec::new();
    for button in &buttons {
        works.push(app_context.db.find_button_action(&button.id).await?);
    }
    if as_json {
        let rows = buttons.iter().zip(&works);
        let rows = rows.map(|(button, action)| {
            button_to_json(button, action.as_ref(), &app_context.config.public_url)
        });
        output::print_json(&rows.collect());
        return Ok(());
    }
    for (button, action) in buttons.iter().zip(&works) {
        let action = action.as_ref().map_or("", |action| action.kind.as_str());
        let page = button.page.map_or("several pages", ProvetPage::slug);
        let url = button.url(&app_context.config.public_url);
        output::print_line(&format!(
            "{}  {page}  {}  {url}  {action}",
            button.id,
            button.action.as_str()
        ));
    }
    if buttons.is_empty() {
        output::print_line(&format!(
            "No buttons yet. To add one, run: cageside button add {provet_id} patient"
        ));
    }
    Ok(())
}

fn button_to_json(
    button: &storage::Button,
    action: Option<&StoredButtonAction>,
    public_url: &Url,
) -> Value {
    json!({
        "id": button.id,
        "page": button.page.map(ProvetPage::slug),
        "action": button.action.as_str(),
        "url": button.url(public_url),
        "parameter": button.parameter,
        "prefix": button.prefix,
        "recipe": button.recipe.as_str(),
        "work": action.map(background_action::action_to_json),
        "created_at": button.created_at.to_string(),
    })
}

async fn remove_button(
    app_context: &AppContext,
    provet_id: ProvetId,
    id: &str,
) -> anyhow::Result<()> {
    app_context.require_tenant(provet_id).await?;
    if !app_context.db.remove_button(provet_id, id).await? {
        bail!("clinic {provet_id} has no button {id}. See: cageside button list {provet_id}");
    }
    app_context.wait_for_propagation().await;
    output::print_line("Button removed from Cageside. Remove it from Provet too.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(edit: impl FnOnce(&mut AddButtonArgs)) -> anyhow::Result<storage::NewButton> {
        let mut add = AddButtonArgs {
            provet_id: ProvetId::new(4).unwrap(),
            page: ProvetPage::Patient,
            action: ButtonActionArg::SidePanel,
            one_url: false,
            parameter: None,
            prefix: String::new(),
            recipe: None,
            salt_file: None,
            action_args: BackgroundActionArgs::default(),
            json: true,
        };
        edit(&mut add);
        add.validate(&AllowedHosts::parse("provetcloud.com", false)?)
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
