//! What the binaries that clinics run are built with.

use crate::source_files::read_text;

#[test]
fn a_sum_that_overflows_stops_what_is_distributed_and_is_never_a_wrong_number() {
    let manifest: toml::Table = read_text("Cargo.toml").parse().unwrap();
    let profiles = &manifest["profile"];
    assert_eq!(profiles["release"]["overflow-checks"].as_bool(), Some(true));
    // What is distributed takes everything from there that it does not set itself.
    assert_eq!(profiles["dist"]["inherits"].as_str(), Some("release"));
    assert_eq!(profiles["dist"].get("overflow-checks"), None);
}
