//! `tenant`: the clinics: added by hand, listed, shown, set up, purged.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::app_context::AppContext;
use super::{cut_off, output};
use crate::config::Config;
use crate::provet::{Hookup, ProvetId};
use crate::storage::{
    AuditActor, CredentialState, HookupOutcome, StoredCredential, StoredTenant, TenantState,
};
use crate::web::redirect_uri;

/// The longest hookup message, as on the route.
const MAX_HOOKUP_BYTES: u64 = 64 * 1024;

/// Clinics.
#[derive(Subcommand)]
pub(super) enum TenantCommand {
    /// Add a clinic from a hookup message, with the same checks and the same proof as the route
    Add {
        /// File with the message; standard input without it
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List the clinics
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show one clinic
    Show {
        /// The clinic's number in Provet
        provet_id: ProvetId,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Change how a clinic is treated
    Set(SetTenantArgs),
    /// End every open panel of a clinic, on every node: launches whose page was loaded before open nothing any more
    EndPanels {
        /// The clinic's number in Provet
        provet_id: ProvetId,
    },
    /// Remove a clinic and everything that is held about it
    Purge {
        /// The clinic's number in Provet
        provet_id: ProvetId,
        /// Really
        #[arg(long)]
        yes: bool,
    },
}

/// What can be changed; what is not given stays.
#[derive(Args)]
pub(super) struct SetTenantArgs {
    /// The clinic's number in Provet
    provet_id: ProvetId,
    /// What the operator calls it
    #[arg(long)]
    name: Option<String>,
    /// Language of its panels, such as fi or en-GB; empty for each browser's own
    #[arg(long)]
    language: Option<String>,
    /// Its time zone, such as Europe/Helsinki
    #[arg(long)]
    time_zone: Option<String>,
    /// Its currency, such as EUR
    #[arg(long)]
    currency: Option<String>,
    /// How old the launch of a button may be, 1m to 168h
    #[arg(long, value_name = "DURATION")]
    launch_window: Option<SignedDuration>,
    /// How old the request of a background button may be, 1m to 168h
    #[arg(long, value_name = "DURATION")]
    background_window: Option<SignedDuration>,
    /// When its pages in Provet reload after something was saved: moment, leaving or press
    #[arg(long, value_name = "WHEN")]
    reload: Option<String>,
    /// Whether its launches are answered
    #[arg(long)]
    enabled: Option<bool>,
}

impl TenantCommand {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let app_context = AppContext::open(config).await?;
        match self {
            Self::Add { file, json } => return add_tenant(&app_context, file, json).await,
            Self::List { json } => list_tenants(&app_context, json).await?,
            Self::Show { provet_id, json } => show_tenant(&app_context, provet_id, json).await?,
            Self::Set(set) => set.run(&app_context).await?,
            Self::EndPanels { provet_id } => {
                cut_off::end_tenant_panels(&app_context, provet_id).await?;
            }
            Self::Purge { provet_id, yes } => purge_tenant(&app_context, provet_id, yes).await?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

async fn add_tenant(
    app_context: &AppContext,
    file: Option<PathBuf>,
    as_json: bool,
) -> anyhow::Result<ExitCode> {
    let hookup = Hookup::parse(&read_hookup(file.as_deref())?, &app_context.config.hosts)
        .context("the hookup message is not right")?;
    let ours = redirect_uri(&app_context.config.public_url);
    hookup
        // Provet would send people to an address that is not ours; with the message in hand it can still be mended.
        .check_redirect(&ours)
        .with_context(|| format!("nobody could sign in; register {ours} with the application"))?;
    let id = hookup.tenant.provet_id;
    let accepted = app_context
        .db
        .accept_hookup(&hookup, app_context.clock.now())
        .await?;
    if accepted == HookupOutcome::HostMismatch {
        bail!("clinic {id} is connected on another host; purge it first if it has moved");
    }
    app_context
        .build_app(None)
        .await?
        // At once and here: there may be no server running that would do it.
        .credential_verifier()
        .verify_due()
        .await?;
    app_context.wait_for_propagation().await;
    let credentials = app_context.db.list_credentials(id).await?;
    let credential = credentials
        .iter()
        .find(|stored| stored.credential.client_id == hookup.client_id);
    let state = credential.map_or("unverified", |stored| stored.state.as_str());
    let reason = credential.and_then(|stored| stored.reason.clone());
    if as_json {
        output::print_json(&json!({"provet_id": id.number(), "state": state, "reason": reason}));
    } else {
        let reason = reason.map_or_else(String::new, |reason| format!(" ({reason})"));
        output::print_line(&format!("Clinic {id}: credential {state}{reason}"));
    }
    let refused = credential.is_some_and(|stored| stored.state == CredentialState::Refused);
    Ok(if refused {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn read_hookup(file: Option<&Path>) -> anyhow::Result<Vec<u8>> {
    let source: Box<dyn std::io::Read> = match file {
        Some(path) => Box::new(
            std::fs::File::open(path).with_context(|| format!("cannot open {}", path.display()))?,
        ),
        None => Box::new(std::io::stdin()),
    };
    let mut body = Vec::new();
    source
        // One byte more than allowed tells a long message from one that just fits.
        .take(MAX_HOOKUP_BYTES + 1)
        .read_to_end(&mut body)
        .context("cannot read the hookup message")?;
    if u64::try_from(body.len()).is_ok_and(|length| length > MAX_HOOKUP_BYTES) {
        bail!("the hookup message is longer than 64 KiB");
    }
    Ok(body)
}

/// The credential that counts: the one in use, else the newest.
fn effective_credential(credentials: &[StoredCredential]) -> Option<&StoredCredential> {
    let working = credentials
        .iter()
        .find(|stored| stored.state == CredentialState::Working);
    // The newest comes first in the list: what became of it is what the person wants to know.
    working.or_else(|| credentials.first())
}

fn tenant_to_json(tenant: &StoredTenant, credentials: &[StoredCredential]) -> Value {
    let credential = effective_credential(credentials);
    json!({
        "provet_id": tenant.tenant.provet_id.number(),
        "name": tenant.name,
        "url": tenant.tenant.base_url().as_str(),
        "state": tenant.state.as_str(),
        "credential": credential.map(|stored| stored.state.as_str()),
        "reason": credential.and_then(|stored| stored.reason.as_deref()),
        "language": tenant.locale.language,
        "time_zone": tenant.locale.time_zone,
        "currency": tenant.locale.currency,
        "reload": tenant.reload_timing.as_str(),
        "launch_window_seconds": tenant.foreground_window.as_secs(),
        "added_at": tenant.created_at.to_string(),
    })
}

async fn list_tenants(app_context: &AppContext, as_json: bool) -> anyhow::Result<()> {
    let mut all = Vec::new();
    for tenant in app_context.db.list_tenants().await? {
        let credentials = app_context
            .db
            .list_credentials(tenant.tenant.provet_id)
            .await?;
        all.push((tenant, credentials));
    }
    if as_json {
        output::print_json(
            &all.iter()
                .map(|(tenant, credentials)| tenant_to_json(tenant, credentials))
                .collect(),
        );
        return Ok(());
    }
    for (tenant, credentials) in &all {
        let state =
            effective_credential(credentials).map_or("none", |stored| stored.state.as_str());
        output::print_line(&format!(
            "{}  {}  credential {state}  {}",
            tenant.tenant.provet_id,
            tenant.tenant.base_url(),
            tenant.name
        ));
    }
    if all.is_empty() {
        output::print_line(
            "No clinics yet. Give Provet the hookup URL that `cageside serve` prints, or use: cageside tenant add",
        );
    }
    Ok(())
}

async fn show_tenant(app_context: &AppContext, id: ProvetId, as_json: bool) -> anyhow::Result<()> {
    let tenant = app_context.require_tenant(id).await?;
    let credentials = app_context.db.list_credentials(id).await?;
    let departments = app_context.db.list_departments(id).await?;
    let buttons = app_context.db.list_buttons(id).await?;
    let refusals = app_context.db.list_rejected_launches(id, 10).await?;
    let mut fields_json = tenant_to_json(&tenant, &credentials);
    if let Some(fields) = fields_json.as_object_mut() {
        let departments = departments
            .iter()
            .map(|(id, state)| json!({"id": id, "state": state.as_str()}));
        fields.insert("departments".to_owned(), departments.collect());
        fields.insert("buttons".to_owned(), buttons.len().into());
        let refused = refusals.iter().map(|refusal| {
            json!({"at": refusal.rejected_at.to_string(), "reason": refusal.launch.reason,
                "skew_seconds": refusal.launch.skew_seconds})
        });
        fields.insert("refused_launches".to_owned(), refused.collect());
    }
    if as_json {
        output::print_json(&fields_json);
    } else if let Some(fields) = fields_json.as_object() {
        for (name, value) in fields {
            output::print_line(&format!("{name:22} {value}"));
        }
    }
    Ok(())
}

impl SetTenantArgs {
    async fn run(self, app_context: &AppContext) -> anyhow::Result<()> {
        let mut tenant = app_context.require_tenant(self.provet_id).await?;
        if let Some(zone) = &self.time_zone {
            // Refused here: a panel would fall back to UTC without a word.
            jiff::tz::TimeZone::get(zone).with_context(|| format!("{zone} is not a time zone"))?;
        }
        if let Some(currency) = &self.currency
            && !(currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase()))
        {
            bail!("{currency} is not a currency: three capital letters, such as EUR");
        }
        if let Some(reload) = &self.reload {
            tenant.reload_timing = reload
                .parse()
                .ok()
                .with_context(|| format!("{reload} is none of moment, leaving and press"))?;
        }
        if let Some(name) = self.name {
            tenant.name = name;
        }
        let locale = &mut tenant.locale;
        locale.language = self
            .language
            .or(locale.language.take())
            // `--language ""` goes back to the language of each reader.
            .filter(|language| !language.is_empty());
        locale.time_zone = self.time_zone.or(locale.time_zone.take());
        locale.currency = self.currency.or(locale.currency.take());
        tenant.foreground_window = self.launch_window.unwrap_or(tenant.foreground_window);
        tenant.background_window = self.background_window.unwrap_or(tenant.background_window);
        tenant.state = match self.enabled {
            Some(true) => TenantState::Enabled,
            Some(false) => TenantState::Disabled,
            None => tenant.state,
        };
        app_context
            .db
            .update_tenant(&tenant)
            .await
            .context("cannot change the clinic")?;
        app_context.wait_for_propagation().await;
        output::print_line("Changed.");
        Ok(())
    }
}

async fn purge_tenant(app_context: &AppContext, id: ProvetId, yes: bool) -> anyhow::Result<()> {
    // No question to be answered: the command must work in scripts too.
    if !yes {
        bail!(
            "this removes clinic {id}, its credentials, buttons and audit for good; repeat with --yes"
        );
    }
    if !app_context
        .db
        .purge_tenant(id, AuditActor::CommandLine, app_context.clock.now())
        .await?
    {
        bail!("nothing is held about clinic {id}");
    }
    app_context.wait_for_propagation().await;
    output::print_line(&format!("Nothing is held about clinic {id} any more."));
    Ok(())
}
