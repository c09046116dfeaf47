//! The settings pages, in process: browsers that get pages and send the forms they find there, with the time handed in.

mod accounts;
mod audit;
mod buttons;
mod clinic;
mod clinics;
mod doctor;
mod jobs;
mod layouts;
mod matrix;
mod null_characters;
mod provet;
mod renaming_proxy;
mod second_factor;
mod sign_in_required;
mod signing;
mod system;

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, TestApp, remote_message};

/// Another clinic, whose administrator must never see the first.
const OTHER: i64 = 98765;

/// An installation that both clinics have sent their hookup message to; nothing of it is verified yet.
async fn connected() -> TestApp {
    let app = TestApp::start(AppSetup::remote()).await;
    for clinic in [CLINIC, OTHER] {
        app.accept_hookup(&remote_message(clinic, "https://us.provetcloud.com"))
            .await;
    }
    app
}
