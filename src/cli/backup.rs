//! `backup`: a copy of a SQLite database, made while servers run.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use serde_json::json;

use super::output;
use crate::config::{Config, SecretKeySource};
use crate::storage::back_up_sqlite;

/// What can be said to `backup`.
///
/// The backup is a consistent copy, even while servers write. It doesn't contain the secret key: keep a copy of the key
/// somewhere else. For PostgreSQL, use `pg_dump`.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(super) struct BackupArgs {
    /// The file to create; an existing file isn't overwritten
    file: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl BackupArgs {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<()> {
        // Not through the application: opening it would migrate the database before the copy is made.
        let backup = back_up_sqlite(&config.database_url, &self.file)
            .await
            .context("couldn't back up the database")?;
        let key = describe_key(&config.secret_key);
        if self.json {
            output::print_json(&json!({
                "file": self.file,
                "bytes": backup.bytes,
                "schema": backup.schema_version,
                "secret_key": key,
            }));
            return Ok(());
        }
        output::print_line(&format!(
            "Backed up to {} ({} bytes, schema version {}).",
            self.file.display(),
            backup.bytes,
            backup.schema_version
        ));
        output::print_line(&format!(
            "The backup doesn't contain the secret key ({key}). Keep a copy of the key somewhere else: without it, encrypted data in the backup can't be read."
        ));
        Ok(())
    }
}

/// Where the key is, never the key.
fn describe_key(source: &SecretKeySource) -> String {
    let in_file = |path: &Path| path.display().to_string();
    match source {
        SecretKeySource::Inline(_) => "CAGESIDE_SECRET_KEY".to_owned(),
        SecretKeySource::File(path) | SecretKeySource::NextToDatabase(path) => in_file(path),
    }
}
