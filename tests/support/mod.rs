//! What the test binaries and benchmarks share: databases, the Provet simulator, our server, panels, and browsers.

pub(crate) mod database;
pub(crate) mod html_page;
pub(crate) mod postgres;
pub(crate) mod provet_simulator;
pub(crate) mod test_app;
pub(crate) mod test_client;
pub(crate) mod test_panel;
pub(crate) mod test_server;
pub(crate) mod wait;
