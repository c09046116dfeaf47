//! `check`: whether this installation can work: configuration, key, database, and each clinic's Provet.

use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};

use super::app_context::AppContext;
use super::output;
use crate::config::{Config, RawConfig};
use crate::provet::oauth::OAuthGrantType;

/// What can be said to `check`.
#[derive(Args)]
pub(super) struct CheckArgs {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// One thing that was looked at.
struct CheckFinding {
    subject: String,
    result: Result<String, String>,
}

impl CheckFinding {
    fn to_json(&self) -> Value {
        let (ok, detail) = match &self.result {
            Ok(detail) => (true, detail),
            Err(detail) => (false, detail),
        };
        json!({"check": self.subject, "ok": ok, "detail": detail})
    }

    fn format_line(&self) -> String {
        match &self.result {
            Ok(detail) => format!("ok      {}: {detail}", self.subject),
            Err(detail) => format!("FAILED  {}: {detail}", self.subject),
        }
    }
}

impl CheckArgs {
    /// Looks at everything even when something fails; the exit code says whether all is well.
    pub(super) async fn run(self, raw_config: RawConfig) -> anyhow::Result<ExitCode> {
        let findings = run_checks(raw_config).await;
        if self.json {
            output::print_json(&findings.iter().map(CheckFinding::to_json).collect());
        } else {
            for finding in &findings {
                output::print_line(&finding.format_line());
            }
        }
        let is_healthy = findings.iter().all(|finding| finding.result.is_ok());
        Ok(if is_healthy {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

async fn run_checks(raw_config: RawConfig) -> Vec<CheckFinding> {
    let config = match raw_config.resolve() {
        Ok(config) => config,
        // Everything below needs it: the rest would only repeat the same error.
        Err(error) => return vec![new_finding("configuration", Err(format!("{error:#}")))],
    };
    let mut findings = vec![new_finding(
        "configuration",
        Ok(config.public_url.to_string()),
    )];
    findings.push(new_finding("stylesheet", check_theme(&config)));
    let transport = config.database_transport.warning();
    // Said and no failure: the operator may have reasons.
    let transport = transport.unwrap_or("safe");
    findings.push(new_finding("way to the database", Ok(transport.to_owned())));
    let app_context = match AppContext::open(config).await {
        Ok(app_context) => app_context,
        Err(error) => {
            findings.push(new_finding("key and database", Err(format!("{error:#}"))));
            return findings;
        }
    };
    findings.push(new_finding("key", check_key(&app_context).await));
    findings.push(new_finding("database", check_schema(&app_context).await));
    findings.extend(check_tenants(&app_context).await);
    findings
}

fn new_finding(what: &str, result: Result<String, String>) -> CheckFinding {
    CheckFinding {
        subject: what.to_owned(),
        result,
    }
}

fn check_theme(config: &Config) -> Result<String, String> {
    match config.read_theme() {
        Ok(Some(_)) => Ok("readable".to_owned()),
        Ok(None) => Ok("none".to_owned()),
        Err(error) => Err(format!("{error:#}")),
    }
}

/// What is sealed with an older key opens all the same: it is said, and nothing is wrong.
async fn check_key(app_context: &AppContext) -> Result<String, String> {
    let remaining = app_context.db.count_old_key_values().await;
    match remaining.map_err(|error| error.to_string())? {
        0 => Ok("valid".to_owned()),
        remaining => Ok(format!(
            "valid; {remaining} secrets are still encrypted with an older key. See: cageside rotate-key --help"
        )),
    }
}

async fn check_schema(app_context: &AppContext) -> Result<String, String> {
    let version = app_context.db.schema_version().await;
    version
        .map(|version| format!("schema version {version}"))
        .map_err(|error| error.to_string())
}

async fn check_tenants(app_context: &AppContext) -> Vec<CheckFinding> {
    let tenants = match app_context.db.list_tenants().await {
        Ok(tenants) => tenants,
        Err(error) => return vec![new_finding("clinics", Err(error.to_string()))],
    };
    let mut findings = Vec::new();
    for tenant in tenants {
        let id = tenant.tenant.provet_id;
        let result = match app_context
            .db
            .find_working_credential(id, OAuthGrantType::ClientCredentials)
            .await
        {
            Ok(Some(stored)) => {
                // A real request for a token: that is the first thing that fails when Provet has taken the
                // application away.
                let verified = app_context
                    .provet
                    .verify_credential(&stored.credential)
                    .await;
                verified
                    .map(|_| format!("{} issued a token", tenant.tenant.origin()))
                    .map_err(|error| error.to_string())
            }
            Ok(None) => Err("no working credentials. See: cageside tenant show".to_owned()),
            Err(error) => Err(error.to_string()),
        };
        findings.push(new_finding(&format!("clinic {id}"), result));
    }
    if findings.is_empty() {
        // A fresh installation is in order.
        findings.push(new_finding("clinics", Ok("none yet".to_owned())));
    }
    findings
}
