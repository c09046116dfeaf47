# Shortcuts for what CONTRIBUTING.md describes. `just` lists them.

# List the shortcuts.
default:
    @just --list

# Run Cageside beside a stand-in for Provet, with two invented clinics.
demo:
    cargo run --release -- demo

# Run every test.
test:
    cargo test

# Check format and lints, as CI does.
check:
    cargo fmt --check
    cargo clippy --workspace --all-targets -- -D warnings
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --document-private-items

# Run everything that CI runs.
ci:
    .ci/run

# Measure the promises about speed.
bench:
    cargo bench
