//! `demo` and `simulate` in a build without the stand-in for Provet: both say how to get a build that has it.

use anyhow::bail;
use clap::Args;

/// The arguments of a command that this build lacks: any are accepted, so that the answer is why it cannot run.
#[derive(Args)]
pub(super) struct MissingDemoArgs {
    #[arg(hide = true, trailing_var_arg = true, allow_hyphen_values = true)]
    ignored: Vec<String>,
}

impl MissingDemoArgs {
    /// Fails with the way to a build that has the command.
    pub(super) fn run(self) -> anyhow::Result<()> {
        drop(self.ignored);
        bail!(
            "this build doesn't include the simulated Provet, so `demo` and `simulate` can't run. Build with the feature: \
             cargo run --release --features demo -- demo"
        )
    }
}
