//! `tenant`: the clinics: added by hand, listed, shown, set up, purged.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand, ValueEnum};
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::app_context::AppContext;
use super::{cut_off, output};
use crate::config::Config;
use crate::provet::model::WarningFieldPolicy;
use crate::provet::{Hookup, ProvetId};
use crate::storage::{
    AuditActor, CredentialState, HookupOutcome, ReloadTiming, SecondFactorPolicy, StoredCredential,
    StoredTenant, TenantLocale, TenantState,
};
use crate::web::redirect_uri;

/// The longest hookup message, as on the route.
const MAX_HOOKUP_BYTES: u64 = 64 * 1024;

/// Clinics.
#[derive(Subcommand)]
pub(super) enum TenantCommand {
    /// Add a clinic from a hookup message, with the same checks as when Provet sends it
    Add {
        /// File with the message [default: standard input]
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
    /// Change a clinic's settings
    Set(SetTenantArgs),
    /// Close all panels at a clinic, on every server; pages loaded earlier in Provet must be reloaded
    EndPanels {
        /// The clinic's number in Provet
        provet_id: ProvetId,
    },
    /// Delete a clinic and everything stored about it
    Purge {
        /// The clinic's number in Provet
        provet_id: ProvetId,
        /// Confirm the deletion
        #[arg(long)]
        yes: bool,
    },
}

/// What can be changed; options that aren't given stay as they are.
#[derive(Args)]
pub(super) struct SetTenantArgs {
    /// The clinic's number in Provet
    provet_id: ProvetId,
    /// Name of the clinic
    #[arg(long)]
    name: Option<String>,
    /// Panel language, such as fi or en-GB; empty for each browser's own
    #[arg(long)]
    language: Option<String>,
    /// Time zone, such as Europe/Helsinki
    #[arg(long)]
    time_zone: Option<String>,
    /// Currency, such as EUR
    #[arg(long)]
    currency: Option<String>,
    /// Launch link lifetime for panel buttons, 1m to 168h
    #[arg(long, value_name = "DURATION")]
    launch_window: Option<SignedDuration>,
    /// Launch link lifetime for background buttons, 1m to 168h
    #[arg(long, value_name = "DURATION")]
    background_window: Option<SignedDuration>,
    /// When Provet reloads after something was saved in a panel: moment, leaving or press
    #[arg(long, value_name = "WHEN")]
    reload: Option<ReloadTiming>,
    /// Whether Cageside is on for the clinic; false pauses it and keeps its data
    #[arg(long)]
    enabled: Option<bool>,
    /// Label of one of its own fields that panels show as a warning; give it once for each field
    #[arg(long, value_name = "LABEL")]
    warning_field: Vec<String>,
    /// Which of its own fields panels show as warnings: all that are filled in, or none
    #[arg(long, value_name = "WHICH", conflicts_with = "warning_field")]
    warning_fields: Option<AllOrNone>,
    /// Whether administrators with a password must use two-step verification: required or optional
    #[arg(long, value_name = "POLICY")]
    administrator_second_factor: Option<SecondFactorPolicy>,
}

/// All of them, or none.
#[derive(Clone, Copy, ValueEnum)]
enum AllOrNone {
    All,
    None,
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
        .context("the hookup message isn't valid")?;
    let ours = redirect_uri(&app_context.config.public_url);
    hookup
        // Provet would send people to an address that is not ours; with the message in hand it can still be mended.
        .check_redirect(&ours)
        .with_context(|| format!("users couldn't sign in. Register {ours} with the application"))?;
    let id = hookup.tenant.provet_id;
    let accepted = app_context
        .db
        .accept_hookup(&hookup, app_context.clock.now())
        .await?;
    if accepted == HookupOutcome::HostMismatch {
        bail!("clinic {id} is connected on another host. If it has moved, purge it first");
    }
    app_context
        .build_app(None)?
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
        output::print_line(&format!("Clinic {id}: credentials {state}{reason}"));
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
            std::fs::File::open(path)
                .with_context(|| format!("couldn't open {}", path.display()))?,
        ),
        None => Box::new(std::io::stdin()),
    };
    let mut body = Vec::new();
    source
        // One byte more than allowed tells a long message from one that just fits.
        .take(MAX_HOOKUP_BYTES + 1)
        .read_to_end(&mut body)
        .context("couldn't read the hookup message")?;
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
        "warning_fields": tenant.warning_fields.labels(),
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
            "{}  {}  credentials {state}  {}",
            tenant.tenant.provet_id,
            tenant.tenant.base_url(),
            tenant.name
        ));
    }
    if all.is_empty() {
        output::print_line(
            "No clinics yet. Give Provet the hookup URL that `cageside urls` prints, or run: cageside tenant add",
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
        if let Some(policy) = self.warning_field_policy()? {
            tenant.warning_fields = Arc::new(policy);
        }
        if let Some(name) = &self.name {
            tenant.name = StoredTenant::parse_name(name).with_context(|| {
                let longest = StoredTenant::MAX_NAME_LENGTH;
                format!("use at most {longest} printable characters for the name")
            })?;
        }
        self.apply_locale(&mut tenant.locale)?;
        if let Some(timing) = self.reload {
            tenant.reload_timing = timing;
        }
        if let Some(policy) = self.administrator_second_factor {
            tenant.policy.administrator_second_factor = policy;
        }
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
            .context("couldn't change the clinic")?;
        app_context.wait_for_propagation().await;
        output::print_line("Saved.");
        Ok(())
    }

    /// The choice of warning fields, where one was made.
    fn warning_field_policy(&self) -> anyhow::Result<Option<WarningFieldPolicy>> {
        Ok(match self.warning_fields {
            Some(AllOrNone::All) => Some(WarningFieldPolicy::AllFilledIn),
            Some(AllOrNone::None) => Some(WarningFieldPolicy::Labelled(Vec::new())),
            None if self.warning_field.is_empty() => None,
            None => {
                let labels = WarningFieldPolicy::parse_labels(&self.warning_field.join("\n"));
                let labels =
                    labels.filter(|policy| policy.labels().is_some_and(|it| !it.is_empty()));
                Some(labels.with_context(|| {
                    let (most, longest) = (
                        WarningFieldPolicy::MAX_LABELS,
                        WarningFieldPolicy::MAX_LABEL_LENGTH,
                    );
                    format!("warning fields are 1 to {most} labels of at most {longest} characters")
                })?)
            }
        })
    }
}

impl SetTenantArgs {
    /// Checked as on the settings page: a panel would fall back to UTC or no currency without a word. An empty text takes
    /// back what was set.
    fn apply_locale(&self, locale: &mut TenantLocale) -> anyhow::Result<()> {
        if let Some(language) = &self.language {
            locale.language = Some(language.clone()).filter(|language| !language.is_empty());
        }
        if let Some(zone) = &self.time_zone {
            let name = TenantLocale::parse_time_zone(zone);
            if name.is_none() && !zone.is_empty() {
                bail!("{zone} is not a time zone");
            }
            locale.time_zone = name;
        }
        if let Some(currency) = &self.currency {
            let code = TenantLocale::parse_currency(currency);
            if code.is_none() && !currency.is_empty() {
                bail!("{currency} is not a currency: three letters, such as EUR");
            }
            locale.currency = code;
        }
        Ok(())
    }
}

async fn purge_tenant(app_context: &AppContext, id: ProvetId, yes: bool) -> anyhow::Result<()> {
    // No question to be answered: the command must work in scripts too.
    if !yes {
        bail!(
            "this permanently deletes clinic {id} with its credentials, buttons and audit. To confirm, add --yes"
        );
    }
    if !app_context
        .db
        .purge_tenant(id, AuditActor::CommandLine, app_context.clock.now())
        .await?
    {
        bail!("nothing is stored about clinic {id}");
    }
    app_context.wait_for_propagation().await;
    output::print_line(&format!("Clinic {id} deleted."));
    Ok(())
}
