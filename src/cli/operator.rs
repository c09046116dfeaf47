//! `operator`: those who sign in to the settings and see everything: added, listed, let in again.

use anyhow::{Context as _, bail};
use clap::Subcommand;
use serde_json::{Value, json};

use super::app_context::AppContext;
use super::output;
use crate::config::Config;
use crate::storage::{
    AccessScope, Account, AccountLinkKind, AccountState, AuditActor, AuditEvent, AuditEventKind,
    EmailAddress, StorageError,
};

/// Operators.
#[derive(Subcommand)]
pub(super) enum OperatorCommand {
    /// Add an operator and print a one-time link to open the account, valid for 7 days
    Add {
        /// The email address to sign in with
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
    /// Print a one-time link to choose a new password, valid for 24 hours
    Reset {
        /// The operator's email address
        email: String,
        /// Also turn off two-step verification (authenticator app lost)
        #[arg(long)]
        second_factor: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

impl OperatorCommand {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let app_context = AppContext::open(config).await?;
        match self {
            Self::Add { email, json } => add_operator(&app_context, &email, json).await,
            Self::List { json } => list_operators(&app_context, json).await,
            Self::Reset {
                email,
                second_factor,
                json,
            } => reset_operator(&app_context, &email, second_factor, json).await,
        }
    }
}

async fn add_operator(app_context: &AppContext, email: &str, as_json: bool) -> anyhow::Result<()> {
    let email = parse_email(email)?;
    let now = app_context.clock.now();
    let account = match app_context
        .db
        .add_account(&email, &AccessScope::Operator, now)
        .await
    {
        Err(StorageError::AlreadyExists) => {
            bail!("an account with this email already exists. See: cageside operator reset")
        }
        added => added?,
    };
    print_link(
        app_context,
        &account,
        &email,
        AccountLinkKind::Invitation,
        as_json,
    )
    .await
}

/// An operator who was switched off is let in again: whoever may run this may do anything.
async fn reset_operator(
    app_context: &AppContext,
    email: &str,
    second_factor: bool,
    as_json: bool,
) -> anyhow::Result<()> {
    let email = parse_email(email)?;
    let account = app_context.db.find_account_by_email(&email).await?;
    // Administrators are helped by an operator in the settings; here is who nobody else can help.
    let account = account.filter(Account::is_operator);
    let account = account.context("no operator with this email. See: cageside operator list")?;
    let kind = match (account.has_password, second_factor) {
        (false, _) => AccountLinkKind::Invitation,
        (true, false) => AccountLinkKind::Password,
        (true, true) => AccountLinkKind::PasswordAndCode,
    };
    // Whoever can run this command may let anybody in: it also undoes a lock-out.
    app_context.db.enable_account(&account.id).await?;
    print_link(app_context, &account.id, &email, kind, as_json).await
}

async fn print_link(
    app_context: &AppContext,
    account: &str,
    email: &EmailAddress,
    kind: AccountLinkKind,
    as_json: bool,
) -> anyhow::Result<()> {
    let token = app_context
        .db
        .create_account_link(account, kind, app_context.clock.now())
        .await?;
    let token = token.context("the account no longer exists")?;
    let made = AuditEvent {
        provet_id: None,
        kind: AuditEventKind::Change,
        actor: AuditActor::CommandLine,
        action: match kind {
            AccountLinkKind::FirstOperator | AccountLinkKind::Invitation => "account-invited",
            AccountLinkKind::Password | AccountLinkKind::PasswordAndCode => "link-made",
        },
        detail: Some(email.as_str().to_owned()),
    };
    app_context
        .db
        .record_audit_event(&made, app_context.clock.now())
        .await?;
    let link = app_context.one_time_link_url(&token);
    if as_json {
        output::print_json(&json!({"email": email.as_str(), "link": link}));
    } else {
        // Printed only: the link is stored as a digest and cannot be shown again.
        output::print_line(&link);
    }
    Ok(())
}

async fn list_operators(app_context: &AppContext, as_json: bool) -> anyhow::Result<()> {
    let operators = app_context.db.list_operators().await?;
    if as_json {
        output::print_json(&operators.iter().map(operator_to_json).collect());
        return Ok(());
    }
    for operator in &operators {
        let state = match (operator.state, operator.has_password) {
            (AccountState::Disabled, _) => "disabled",
            (AccountState::Enabled, false) => "invited",
            (AccountState::Enabled, true) => "enabled",
        };
        output::print_line(&format!("{}  {state}", operator.email));
    }
    if operators.is_empty() {
        output::print_line("No operators yet. To add one, run: cageside operator add");
    }
    Ok(())
}

fn operator_to_json(operator: &Account) -> Value {
    json!({
        "email": operator.email,
        "state": operator.state,
        "has_password": operator.has_password,
        "has_second_factor": operator.has_second_factor,
        "signed_in_at": operator.last_sign_in_at.map(|at| at.to_string()),
    })
}

fn parse_email(email: &str) -> anyhow::Result<EmailAddress> {
    EmailAddress::parse(email).with_context(|| format!("{email} isn't a valid email address"))
}
