//! `operator`: those who sign in to the settings and see everything: added, listed, let in again.

use anyhow::{Context as _, bail};
use clap::Subcommand;
use serde_json::{Value, json};

use super::node::Node;
use super::output;
use crate::config::Config;
use crate::storage::{
    Account, AccountState, Actor, Email, LinkKind, Note, NoteKind, Standing, StorageError,
};

/// Operators.
#[derive(Subcommand)]
pub(super) enum Operator {
    /// Add an operator, and print the link that opens the account once, within seven days
    Add {
        /// The e-mail address to sign in with
        email: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List the operators
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Print a link that lets an operator choose a new password, once, within a day
    Reset {
        /// The e-mail address of the operator
        email: String,
        /// The app for codes is lost too: ask for no code afterwards
        #[arg(long)]
        second_factor: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

impl Operator {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let node = Node::open(config).await?;
        match self {
            Self::Add { email, json } => add(&node, &email, json).await,
            Self::List { json } => list(&node, json).await,
            Self::Reset {
                email,
                second_factor,
                json,
            } => reset(&node, &email, second_factor, json).await,
        }
    }
}

async fn add(node: &Node, email: &str, as_json: bool) -> anyhow::Result<()> {
    let email = parsed(email)?;
    let now = node.clock.now();
    let account = match node.db.add_account(&email, &Standing::Operator, now).await {
        Err(StorageError::AlreadyExists) => {
            bail!("this address has an account; see: cageside operator reset")
        }
        added => added?,
    };
    print_link(node, &account, &email, LinkKind::Invitation, as_json).await
}

/// An operator who was switched off is let in again: whoever may run this may do anything.
async fn reset(node: &Node, email: &str, second_factor: bool, as_json: bool) -> anyhow::Result<()> {
    let email = parsed(email)?;
    let account = node.db.account_of(&email).await?;
    let account = account.filter(Account::is_operator);
    let account = account.context("no operator has this address; see: cageside operator list")?;
    let kind = match (account.has_password, second_factor) {
        (false, _) => LinkKind::Invitation,
        (true, false) => LinkKind::Password,
        (true, true) => LinkKind::PasswordAndCode,
    };
    node.db.enable_account(&account.id).await?;
    print_link(node, &account.id, &email, kind, as_json).await
}

async fn print_link(
    node: &Node,
    account: &str,
    email: &Email,
    kind: LinkKind,
    as_json: bool,
) -> anyhow::Result<()> {
    let token = node.db.add_link(account, kind, node.clock.now()).await?;
    let token = token.context("the account is gone")?;
    let made = Note {
        provet_id: None,
        kind: NoteKind::Change,
        actor: Actor::Command,
        action: match kind {
            LinkKind::FirstOperator | LinkKind::Invitation => "account-invited",
            LinkKind::Password | LinkKind::PasswordAndCode => "link-made",
        },
        detail: Some(email.as_str().to_owned()),
    };
    node.db.note(&made, node.clock.now()).await?;
    let link = node.link(&token);
    if as_json {
        output::json(&json!({"email": email.as_str(), "link": link}));
    } else {
        output::say(&link);
    }
    Ok(())
}

async fn list(node: &Node, as_json: bool) -> anyhow::Result<()> {
    let operators = node.db.operators().await?;
    if as_json {
        output::json(&operators.iter().map(entry).collect());
        return Ok(());
    }
    for operator in &operators {
        let state = match (operator.state, operator.has_password) {
            (AccountState::Disabled, _) => "switched off",
            (AccountState::Enabled, false) => "invited",
            (AccountState::Enabled, true) => "enabled",
        };
        output::say(&format!("{}  {state}", operator.email));
    }
    if operators.is_empty() {
        output::say("No operators yet; add one with: cageside operator add");
    }
    Ok(())
}

fn entry(operator: &Account) -> Value {
    json!({
        "email": operator.email,
        "state": operator.state,
        "has_password": operator.has_password,
        "has_second_factor": operator.has_second_factor,
        "signed_in_at": operator.signed_in_at.map(|at| at.to_string()),
    })
}

fn parsed(email: &str) -> anyhow::Result<Email> {
    Email::parse(email).with_context(|| format!("{email} is not an e-mail address"))
}
