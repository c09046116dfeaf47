//! The commands: what is typed, and which file carries it out.

mod audit;
mod button;
mod check;
mod demo;
mod doctor;
mod jobs;
mod node;
mod output;
mod rotate_key;
mod serve;
mod simulate;
mod tenant;
mod work;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Given;

/// The panel beside the record, for clinics on Provet Cloud
#[derive(Parser)]
#[command(name = "cageside", version)]
struct Line {
    #[command(flatten)]
    given: Given,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve panels (what happens without a command)
    Serve,
    /// Serve panels beside a stand-in for Provet, connected and ready to click
    Demo(demo::Demo),
    /// Run the stand-in for Provet alone
    Simulate(simulate::Simulate),
    /// Explain why the launch URL of a button is refused
    Doctor(doctor::Doctor),
    /// Clinics: add, list, show, set, purge
    #[command(subcommand)]
    Tenant(tenant::Tenant),
    /// Buttons of a clinic: add, list, remove
    #[command(subcommand)]
    Button(button::Button),
    /// Jobs of background buttons: list, retry, discard
    #[command(subcommand)]
    Jobs(jobs::Jobs),
    /// Who opened, wrote and changed what, or which launches were refused
    Audit(audit::Audit),
    /// Change the secret key while servers run
    RotateKey(rotate_key::RotateKey),
    /// Check the configuration, the key, the database and whether Provet answers
    Check(check::Check),
}

/// Runs the command named on the command line.
pub fn main() -> ExitCode {
    let line = Line::parse();
    match run(line) {
        Ok(code) => code,
        Err(error) => {
            output::complain(&format!("cageside: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(line: Line) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(carry_out(
        line.given,
        line.command.unwrap_or(Command::Serve),
    ))
}

async fn carry_out(given: Given, command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve => serve::run(given.resolve()?).await?,
        Command::Demo(demo) => demo.run(given).await?,
        Command::Simulate(simulate) => simulate.run().await?,
        Command::Doctor(doctor) => return doctor.run(given.resolve()?).await,
        Command::Tenant(tenant) => return tenant.run(given.resolve()?).await,
        Command::Button(button) => button.run(given.resolve()?).await?,
        Command::Jobs(jobs) => jobs.run(given.resolve()?).await?,
        Command::Audit(audit) => audit.run(given.resolve()?).await?,
        Command::RotateKey(rotate) => rotate.run(given.resolve()?).await?,
        Command::Check(check) => return check.run(given).await,
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Line::command().debug_assert();
    }

    #[test]
    fn the_commands_of_the_contract_are_understood() {
        for line in [
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
            "cageside check --json",
            "cageside rotate-key --new",
            "cageside rotate-key --json",
            "cageside rotate-key --forget-old",
        ] {
            assert!(Line::try_parse_from(line.split(' ')).is_ok(), "{line}");
        }
    }
}
