//! What only a browser can show: panels framed by another site, in tabs and in popups, by keyboard, narrow and without scripts.
//!
//! The stand-in for Provet is on `localhost`, we are on `127.0.0.1`: two sites, with third-party cookies blocked. Where
//! there is no Chromium the tests pass and say that they were skipped; with `CAGESIDE_TEST_REQUIRE=chromium` they fail.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]
#![expect(clippy::expect_used, reason = "a failed step is a failed test")]
#![expect(clippy::panic, reason = "a failed step is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a failed step is a failed test")]

#[path = "../support/mod.rs"]
#[expect(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "other tests use the rest of it"
)]
mod support;

#[path = "../support/browser_test.rs"]
mod browser_test;
#[path = "../support/chromium.rs"]
mod chromium;

mod framing;
mod header;
mod keyboard;
mod live;
mod matrix;
mod oauth_popup;
mod people;
mod record_weight;
mod settings;
mod slow_provet;
mod streaming_render;
mod widths;
mod without_script;
