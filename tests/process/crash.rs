//! Kills the server at random moments: no accepted hookup message may be lost.

use std::collections::BTreeSet;
use std::time::Duration;

use cageside::provet::ProvetId;
use cageside::storage::{CredentialState, Database, StoredCredential, Vault};
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use provet_simulator::{ClinicTables, NewApplication, OauthApplication};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use sqlx::any::AnyPoolOptions;

use crate::installation::{HOOKUP_TOKEN, Installation};
use crate::support::database::SECRET_KEY;
use crate::support::database::{TestDatabase, on_both};
use crate::support::provet_simulator::{CLINIC, hookup_message};
use crate::support::wait::wait_for;

/// How often the server is killed.
const KILLS: i64 = 20;
/// How many clinics send their message in each round.
const SENDERS: i64 = 8;
/// The longest random delay between the last counted answer and the kill.
const MAX_KILL_DELAY_MICROS: u64 = 60_000;

on_both! {
    async fn every_accepted_hookup_survives(database) {
        let here = Installation::on(database).await;
        let mut random = StdRng::seed_from_u64(20);
        let mut accepted = BTreeSet::new();
        let mut answered = 0;
        for round in 0..KILLS {
            let server = here.serve().await;
            let apps = (0..SENDERS).map(|number| clinic(&here, 1_000 + round * SENDERS + number));
            let mut answers: FuturesUnordered<_> = apps.map(|app| send(&here, app)).collect();
            // Counting answers rather than time keeps the test meaningful on a slow machine.
            for _ in 0..random.random_range(0..=SENDERS) {
                accepted.extend(answers.next().await.unwrap());
                answered += 1;
            }
            let kill_delay = Duration::from_micros(random.random_range(0..MAX_KILL_DELAY_MICROS));
            let until_killed = async {
                while let Some(clinic) = answers.next().await {
                    accepted.extend(clinic);
                }
                // All were accepted: the server may be requesting tokens when it is killed.
                std::future::pending::<()>().await;
            };
            // The kill must hit a random moment, so the timeout is the expected end.
            drop(tokio::time::timeout(kill_delay, until_killed).await);
            server.kill().await;
            while let Some(clinic) = answers.next().await {
                accepted.extend(clinic);
            }
        }
        assert!(accepted.len() >= answered, "{answered} were answered before a kill, {} accepted", accepted.len());
        let db = Database::open(&database.url, Vault::parse(SECRET_KEY).unwrap()).await.unwrap();
        for clinic in &accepted {
            assert!(!db.list_credentials(ProvetId::new(*clinic).unwrap()).await.unwrap().is_empty(), "{clinic} is lost");
        }
        let_attempts_lapse(database).await;
        let server = here.serve().await;
        proven(&db, &accepted).await;
        server.stop().await;
    }
}

/// Lets the time pass in which an attempt that died with its process might still be under way.
async fn let_attempts_lapse(database: &TestDatabase) {
    let pool = AnyPoolOptions::new()
        .max_connections(1)
        .connect(&database.url)
        .await
        .unwrap();
    let lapse =
        "UPDATE credential SET lease_until = 0, next_attempt_at = 0 WHERE state = 'unverified'";
    sqlx::query(lapse).execute(&pool).await.unwrap();
    pool.close().await;
}

/// A clinic of its own at the stand-in that has added the application.
fn clinic(here: &Installation, number: i64) -> OauthApplication {
    let world = &here.simulator;
    world.update(|state| {
        let mut clinic = state.find_clinic(CLINIC).unwrap().clone();
        clinic.provet_id = number;
        let users = clinic.table_rows("user").map(|(id, row)| (id, row.clone()));
        let users: Vec<_> = users.collect();
        clinic.tables = ClinicTables::default();
        for (id, row) in users {
            clinic.insert_row_at("user", id, row);
        }
        state.clinics.insert(number, clinic);
    });
    world
        .add_application(number, NewApplication::default())
        .unwrap()
}

/// Sends a clinic's hookup message; its number, if the message was accepted.
async fn send(here: &Installation, app: OauthApplication) -> Option<i64> {
    let url = here.url(&format!("/hookup/{HOOKUP_TOKEN}"));
    let sent = here
        .client
        .post(url)
        .json(&hookup_message(&here.simulator, app.provet_id, &app))
        .send()
        .await;
    sent.is_ok_and(|answer| answer.status().is_success())
        .then_some(app.provet_id)
}

/// Waits until every clinic's credential works.
async fn proven(db: &Database, clinics: &BTreeSet<i64>) {
    for clinic in clinics {
        let id = ProvetId::new(*clinic).unwrap();
        wait_for("a working credential", async || {
            let all = db.list_credentials(id).await.unwrap();
            let working = |it: &StoredCredential| it.state == CredentialState::Working;
            all.iter().any(working).then_some(())
        })
        .await;
    }
}
