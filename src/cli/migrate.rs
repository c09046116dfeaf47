//! `migrate`: brings the database's schema up to date, for installations whose servers may not.

use anyhow::Context as _;
use clap::Args;
use serde_json::json;

use super::output;
use crate::config::Config;
use crate::storage::Database;

/// What can be said to `migrate`.
///
/// Servers do this when they start, unless `CAGESIDE_MIGRATE_AT_START=false`. With that, give this command a
/// `CAGESIDE_DATABASE_URL` whose account owns the tables, and the servers one that may read and change rows only.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(super) struct MigrateArgs {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl MigrateArgs {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        let version = Database::migrate(&config.database_url).await;
        let version = version.context("cannot bring the database up to date")?;
        if self.json {
            output::print_json(&json!({"schema_version": version}));
        } else {
            output::print_line(&format!("The database has schema version {version}."));
        }
        Ok(())
    }
}
