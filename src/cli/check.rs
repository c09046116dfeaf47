//! `check`: whether this installation can work: configuration, key, database, and each clinic's Provet.

use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};

use super::node::Node;
use super::output;
use crate::config::Given;
use crate::provet::hookup::Grant;

/// What can be said to `check`.
#[derive(Args)]
pub(super) struct Check {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// One thing that was looked at.
struct Finding {
    what: String,
    result: Result<String, String>,
}

impl Finding {
    fn json(&self) -> Value {
        let (ok, said) = match &self.result {
            Ok(said) => (true, said),
            Err(said) => (false, said),
        };
        json!({"check": self.what, "ok": ok, "detail": said})
    }

    fn line(&self) -> String {
        match &self.result {
            Ok(said) => format!("ok      {}: {said}", self.what),
            Err(said) => format!("FAILED  {}: {said}", self.what),
        }
    }
}

impl Check {
    /// Looks at everything even when something fails; the exit code says whether all is well.
    pub(super) async fn run(self, given: Given) -> anyhow::Result<ExitCode> {
        let findings = look(given).await;
        if self.json {
            output::json(&findings.iter().map(Finding::json).collect());
        } else {
            for finding in &findings {
                output::say(&finding.line());
            }
        }
        let well = findings.iter().all(|finding| finding.result.is_ok());
        Ok(if well {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

async fn look(given: Given) -> Vec<Finding> {
    let config = match given.resolve() {
        Ok(config) => config,
        Err(error) => return vec![finding("configuration", Err(format!("{error:#}")))],
    };
    let mut findings = vec![finding("configuration", Ok(config.public_url.to_string()))];
    let node = match Node::open(config).await {
        Ok(node) => node,
        Err(error) => {
            findings.push(finding("key and database", Err(format!("{error:#}"))));
            return findings;
        }
    };
    findings.push(finding("key", key(&node).await));
    findings.push(finding("database", schema(&node).await));
    findings.extend(clinics(&node).await);
    findings
}

fn finding(what: &str, result: Result<String, String>) -> Finding {
    Finding {
        what: what.to_owned(),
        result,
    }
}

/// What is sealed with an older key opens all the same: it is said, and nothing is wrong.
async fn key(node: &Node) -> Result<String, String> {
    let left = node.db.sealed_with_old_keys().await;
    match left.map_err(|error| error.to_string())? {
        0 => Ok("opens".to_owned()),
        left => Ok(format!(
            "opens; {left} secrets are sealed with an older one; see: cageside rotate-key --help"
        )),
    }
}

async fn schema(node: &Node) -> Result<String, String> {
    let version = node.db.schema_version().await;
    version
        .map(|version| format!("schema version {version}"))
        .map_err(|error| error.to_string())
}

async fn clinics(node: &Node) -> Vec<Finding> {
    let tenants = match node.db.tenants().await {
        Ok(tenants) => tenants,
        Err(error) => return vec![finding("clinics", Err(error.to_string()))],
    };
    let mut findings = Vec::new();
    for tenant in tenants {
        let id = tenant.tenant.provet_id;
        let result = match node
            .db
            .working_credential(id, Grant::ClientCredentials)
            .await
        {
            Ok(Some(stored)) => {
                let proved = node.provet.prove(&stored.credential).await;
                proved
                    .map(|_| format!("{} gives a token", tenant.tenant.origin()))
                    .map_err(|error| error.to_string())
            }
            Ok(None) => Err("no credential works; see: cageside tenant show".to_owned()),
            Err(error) => Err(error.to_string()),
        };
        findings.push(finding(&format!("clinic {id}"), result));
    }
    if findings.is_empty() {
        findings.push(finding("clinics", Ok("none yet".to_owned())));
    }
    findings
}
