//! Runs one command and turns a failure into an exit code.

fn main() -> std::process::ExitCode {
    cageside::cli::main()
}
