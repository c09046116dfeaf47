//! The commands: what is typed, and which file carries it out.

mod app_context;
mod audit;
mod background_action;
mod backup;
mod button;
mod check;
mod created_button;
#[cfg(feature = "demo")]
mod demo;
mod doctor;
mod jobs;
mod operator;
mod output;
mod rotate_key;
mod serve;
#[cfg(feature = "demo")]
mod simulate;
mod tenant;
#[cfg(not(feature = "demo"))]
mod without_demo;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::RawConfig;

/// The panel beside the record, for clinics on Provet Cloud
#[derive(Parser)]
#[command(name = "cageside", version)]
struct CommandLine {
    #[command(flatten)]
    raw_config: RawConfig,
    #[command(subcommand)]
    command: Option<CliCommand>,
}

#[derive(Subcommand)]
enum CliCommand {
    /// Serve panels (what happens without a command)
    Serve,
    /// Serve panels beside a stand-in for Provet, connected and ready to click
    #[cfg(feature = "demo")]
    Demo(demo::DemoArgs),
    /// Serve panels beside a stand-in for Provet (not in this build)
    #[cfg(not(feature = "demo"))]
    Demo(without_demo::MissingDemoArgs),
    /// Run the stand-in for Provet alone
    #[cfg(feature = "demo")]
    Simulate(simulate::SimulateArgs),
    /// Run the stand-in for Provet alone (not in this build)
    #[cfg(not(feature = "demo"))]
    Simulate(without_demo::MissingDemoArgs),
    /// Explain why the launch URL of a button is refused
    Doctor(doctor::DoctorArgs),
    /// Clinics: add, list, show, set, purge
    #[command(subcommand)]
    Tenant(tenant::TenantCommand),
    /// Buttons of a clinic: add, list, remove
    #[command(subcommand)]
    Button(button::ButtonCommand),
    /// Jobs of background buttons: list, retry, discard
    #[command(subcommand)]
    Jobs(jobs::JobsCommand),
    /// Who opened, wrote and changed what, or which launches were refused
    Audit(audit::AuditArgs),
    /// Operators, who sign in to the settings and see everything: add, list, reset
    #[command(subcommand)]
    Operator(operator::OperatorCommand),
    /// Change the secret key while servers run
    RotateKey(rotate_key::RotateKeyArgs),
    /// Copy a SQLite database into a file while servers run
    Backup(backup::BackupArgs),
    /// Check the configuration, the key, the database and whether Provet answers
    Check(check::CheckArgs),
}

/// Runs the command named on the command line.
pub fn main() -> ExitCode {
    let command_line = CommandLine::parse();
    match run_command(command_line) {
        Ok(code) => code,
        Err(error) => {
            // With all causes in one line, as scripts and logs expect.
            output::print_error(&format!("cageside: {error:#}"));
            ExitCode::FAILURE
        }
    }
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
        CliCommand::RotateKey(rotate) => rotate.run(raw_config.resolve()?).await?,
        // With the raw settings: that they cannot be resolved is one of the findings.
        CliCommand::Check(check) => return check.run(raw_config).await,
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

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
            "cageside audit --json",
            "cageside operator add me@panel.example --json",
            "cageside operator list --json",
            "cageside operator reset me@panel.example",
            "cageside operator reset me@panel.example --second-factor --json",
            "cageside check --json",
            "cageside backup /srv/backup.db --json",
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
