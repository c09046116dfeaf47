//! The commands: what is typed, and which file carries it out.

mod app_context;
mod audit;
mod background_action;
mod backup;
mod button;
mod check;
mod created_button;
mod cut_off;
#[cfg(feature = "demo")]
mod demo;
mod doctor;
mod jobs;
mod migrate;
mod operator;
mod output;
mod rotate_key;
mod rotate_urls;
mod serve;
#[cfg(feature = "demo")]
mod simulate;
mod tenant;
mod urls;
#[cfg(not(feature = "demo"))]
mod without_demo;

use std::process::ExitCode;

use anyhow::bail;
use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::config::RawConfig;

/// The panel beside the record, for clinics on Provet Cloud
#[derive(Parser)]
#[command(
    name = "cageside",
    version,
    after_help = "Set secrets in the environment or in a file, never on the command line: CAGESIDE_SECRET_KEY, CAGESIDE_HOOKUP_TOKEN"
)]
struct CommandLine {
    #[command(flatten)]
    raw_config: RawConfig,
    #[command(subcommand)]
    command: Option<CliCommand>,
}

#[derive(Subcommand)]
enum CliCommand {
    /// Serve panels (the default command)
    Serve,
    /// Serve panels with a simulated Provet, connected and ready to click
    #[cfg(feature = "demo")]
    Demo(demo::DemoArgs),
    /// Serve panels with a simulated Provet (not in this build)
    #[cfg(not(feature = "demo"))]
    Demo(without_demo::MissingDemoArgs),
    /// Run only the simulated Provet
    #[cfg(feature = "demo")]
    Simulate(simulate::SimulateArgs),
    /// Run only the simulated Provet (not in this build)
    #[cfg(not(feature = "demo"))]
    Simulate(without_demo::MissingDemoArgs),
    /// Explain why a button's launch URL is rejected
    Doctor(doctor::DoctorArgs),
    /// Manage clinics: add, list, show, set, end-panels, purge
    #[command(subcommand)]
    Tenant(tenant::TenantCommand),
    /// Manage a clinic's buttons: add, list, end-panels, salt-leaked, remove
    #[command(subcommand)]
    Button(button::ButtonCommand),
    /// Manage jobs of background buttons: list, retry, discard
    #[command(subcommand)]
    Jobs(jobs::JobsCommand),
    /// Show who opened, saved and changed what, or which launches were rejected
    Audit(audit::AuditArgs),
    /// Manage operators, who can see and change all settings: add, list, reset
    #[command(subcommand)]
    Operator(operator::OperatorCommand),
    /// Change the encryption key while servers run
    RotateKey(rotate_key::RotateKeyArgs),
    /// Change the URLs that Provet calls while servers run
    RotateUrls(rotate_urls::RotateUrlsArgs),
    /// Update the database schema, where servers may not
    Migrate(migrate::MigrateArgs),
    /// Back up a SQLite database to a file while servers run
    Backup(backup::BackupArgs),
    /// Print the URLs to set up in Provet, and a link for the first operator
    Urls(urls::UrlsArgs),
    /// Check the configuration, the key, the database and the connection to Provet
    Check(check::CheckArgs),
}

/// Runs the command named on the command line.
pub fn main() -> ExitCode {
    let matches = CommandLine::command().get_matches();
    let command_line = match CommandLine::from_arg_matches(&matches) {
        Ok(command_line) => command_line,
        Err(error) => error.exit(),
    };
    match reject_secret_arguments(&matches).and_then(|()| run_command(command_line)) {
        Ok(code) => code,
        Err(error) => {
            // With all causes in one line, as scripts and logs expect.
            output::print_error(&format!("cageside: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Refuses secrets on the command line, which every user of the machine can read there.
fn reject_secret_arguments(matches: &ArgMatches) -> anyhow::Result<()> {
    let was_typed = |id| matches.value_source(id) == Some(ValueSource::CommandLine);
    for (id, setting) in [
        ("secret_key", "CAGESIDE_SECRET_KEY"),
        ("hookup_token", "CAGESIDE_HOOKUP_TOKEN"),
    ] {
        if was_typed(id) {
            bail!("{setting} is a secret. Set it in the environment or in a file");
        }
    }
    for (id, setting) in [
        ("database_url", "CAGESIDE_DATABASE_URL"),
        ("outgoing_proxy", "CAGESIDE_OUTGOING_PROXY"),
    ] {
        let url = matches.get_one::<String>(id).filter(|_| was_typed(id));
        let url = url.and_then(|url| url.parse::<url::Url>().ok());
        if url.is_some_and(|url| url.password().is_some()) {
            bail!("{setting} contains a password. Set it in the environment or in a file");
        }
    }
    Ok(())
}

fn run_command(command_line: CommandLine) -> anyhow::Result<ExitCode> {
    // Built here and not by a macro, so that an error of the runtime is told like every other.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(dispatch(
        command_line.raw_config,
        command_line.command.unwrap_or(CliCommand::Serve),
    ))
}

async fn dispatch(raw_config: RawConfig, command: CliCommand) -> anyhow::Result<ExitCode> {
    match command {
        CliCommand::Serve => serve::run(raw_config.resolve()?).await?,
        #[cfg(feature = "demo")]
        CliCommand::Demo(demo) => demo.run(raw_config).await?,
        #[cfg(feature = "demo")]
        CliCommand::Simulate(simulate) => simulate.run().await?,
        #[cfg(not(feature = "demo"))]
        CliCommand::Demo(missing) | CliCommand::Simulate(missing) => missing.run()?,
        CliCommand::Doctor(doctor) => return doctor.run(raw_config.resolve()?).await,
        CliCommand::Tenant(tenant) => return tenant.run(raw_config.resolve()?).await,
        CliCommand::Button(button) => button.run(raw_config.resolve()?).await?,
        CliCommand::Jobs(jobs) => jobs.run(raw_config.resolve()?).await?,
        CliCommand::Audit(audit) => audit.run(raw_config.resolve()?).await?,
        CliCommand::Operator(operator) => operator.run(raw_config.resolve()?).await?,
        CliCommand::Backup(backup) => backup.run(raw_config.resolve()?).await?,
        CliCommand::Urls(urls) => urls.run(raw_config.resolve()?).await?,
        CliCommand::RotateUrls(rotate) => rotate.run(raw_config.resolve()?).await?,
        CliCommand::Migrate(migrate) => migrate.run(raw_config.resolve()?).await?,
        CliCommand::RotateKey(rotate) => rotate.run(raw_config.resolve()?).await?,
        // With the raw settings: that they cannot be resolved is one of the findings.
        CliCommand::Check(check) => return check.run(raw_config).await,
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        CommandLine::command().debug_assert();
    }

    #[cfg(not(feature = "demo"))]
    #[test]
    fn without_the_demo_the_commands_say_how_to_get_it() {
        for command_line in ["cageside demo --seed 4", "cageside simulate"] {
            let command_line = CommandLine::try_parse_from(command_line.split(' ')).unwrap();
            let error = run_command(command_line).unwrap_err().to_string();
            assert!(error.contains("--features demo"), "{error}");
        }
    }

    #[test]
    fn secrets_are_not_taken_from_the_command_line() {
        let typed = |line: &str| {
            let matches = CommandLine::command().get_matches_from(line.split(' '));
            reject_secret_arguments(&matches).map_err(|error| error.to_string())
        };
        for (line, setting) in [
            ("cageside serve --secret-key 00", "CAGESIDE_SECRET_KEY"),
            ("cageside --hookup-token abc check", "CAGESIDE_HOOKUP_TOKEN"),
            (
                "cageside --database-url postgres://u:hush@db/x check",
                "CAGESIDE_DATABASE_URL",
            ),
            (
                "cageside check --outgoing-proxy http://u:hush@proxy:1",
                "CAGESIDE_OUTGOING_PROXY",
            ),
        ] {
            let error = typed(line).unwrap_err();
            assert!(
                error.contains(setting) && !error.contains("hush"),
                "{error}"
            );
        }
        assert_eq!(typed("cageside --database-url sqlite://x.db check"), Ok(()));
    }

    #[test]
    fn the_commands_of_the_contract_are_understood() {
        for command_line in [
            "cageside",
            "cageside serve --listen 127.0.0.1:0",
            "cageside demo",
            "cageside simulate",
            "cageside doctor http://127.0.0.1/launch/4/patient?id=1",
            "cageside tenant add --file hookup.json --json",
            "cageside tenant add",
            "cageside tenant list --json",
            "cageside tenant show 4",
            "cageside tenant purge 4 --yes",
            "cageside button add 4 patient --action popup --parameter x --prefix patient_ --salt-file s --json",
            "cageside button add 4 client --one-url",
            "cageside button add 4 client --recipe timestamp-payload-salt",
            "cageside button add 4 consultation --action background --do move-status=5 --header x-key",
            "cageside button add 4 patient --action background --do forward=https://a.example/ --with-object",
            "cageside jobs list 4 --state failed --json",
            "cageside jobs retry abc",
            "cageside jobs discard abc",
            "cageside button list 4",
            "cageside button remove 4 abc",
            "cageside tenant end-panels 4",
            "cageside button end-panels 4 abc",
            "cageside button salt-leaked 4 abc --json",
            "cageside button salt-leaked 4 abc --old",
            "cageside audit --json",
            "cageside operator add me@panel.example --json",
            "cageside operator list --json",
            "cageside operator reset me@panel.example",
            "cageside operator reset me@panel.example --second-factor --json",
            "cageside check --json",
            "cageside backup /srv/backup.db --json",
            "cageside urls --json",
            "cageside urls --first-operator",
            "cageside rotate-urls --hookup",
            "cageside rotate-urls --hookup --webhook --old-for 48h --json",
            "cageside migrate --json",
            "cageside rotate-key --new",
            "cageside rotate-key --json",
            "cageside rotate-key --forget-old",
        ] {
            assert!(
                CommandLine::try_parse_from(command_line.split(' ')).is_ok(),
                "{command_line}"
            );
        }
    }
}
