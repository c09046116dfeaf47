//! Kills the server at random moments: no accepted hookup message may be lost.

use std::collections::BTreeSet;
use std::time::Duration;

use cageside::provet::ProvetId;
use cageside::storage::{CredentialState, Database, Vault};
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use provet_simulator::{ClinicTables, NewApplication, OauthApplication};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use serde_json::{Value, json};
use sqlx::any::AnyPoolOptions;

use crate::program::{HOOKUP_TOKEN, Installation, KEY, PATIENCE};
use crate::support::scratch::{Scratch, on_both};
use crate::support::standin::CLINIC;

/// How often the server is killed.
const KILLS: i64 = 20;
/// How many clinics send their message in each round.
const SENDERS: i64 = 8;
/// The longest random delay between the last counted answer and the kill.
const MAX_KILL_DELAY_MICROS: u64 = 60_000;

on_both! {
    async fn every_accepted_hookup_survives(scratch) {
        let here = Installation::on(scratch).await;
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
        let db = Database::open(&scratch.url, Vault::parse(KEY).unwrap()).await.unwrap();
        for clinic in &accepted {
            assert!(!db.list_credentials(ProvetId::new(*clinic).unwrap()).await.unwrap().is_empty(), "{clinic} is lost");
        }
        let_attempts_lapse(scratch).await;
        let server = here.serve().await;
        proven(&db, &accepted).await;
        server.stop().await;
    }
}

/// Lets the time pass in which an attempt that died with its process might still be under way.
async fn let_attempts_lapse(scratch: &Scratch) {
    let pool = AnyPoolOptions::new()
        .max_connections(1)
        .connect(&scratch.url)
        .await
        .unwrap();
    let lapse =
        "UPDATE credential SET lease_until = 0, next_attempt_at = 0 WHERE state = 'unverified'";
    sqlx::query(lapse).execute(&pool).await.unwrap();
    pool.close().await;
}

/// A clinic of its own at the stand-in that has added the application.
fn clinic(here: &Installation, number: i64) -> OauthApplication {
    let world = &here.standin.world;
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
        .json(&message(here, &app))
        .send()
        .await;
    sent.is_ok_and(|answer| answer.status().is_success())
        .then_some(app.provet_id)
}

/// The message that Provet sends for an application.
pub(crate) fn message(here: &Installation, app: &OauthApplication) -> Value {
    let base = format!("{}/{}/oauth2", here.standin.world.origin(), app.provet_id);
    json!({
        "provet_id": app.provet_id,
        "client_id": app.client_id,
        "client_secret": app.client_secret,
        "algorithm": "RS256",
        "authorization_grant_type": "client_credentials",
        "client_type": "confidential",
        "redirect_uris": "",
        "token_url": format!("{base}/token/"),
        "authorize_url": format!("{base}/authorize/"),
        "openid_autodiscovery_url": null,
    })
}

/// Waits until every clinic's credential works.
async fn proven(db: &Database, clinics: &BTreeSet<i64>) {
    let all = async {
        for clinic in clinics {
            let id = ProvetId::new(*clinic).unwrap();
            while db
                .list_credentials(id)
                .await
                .unwrap()
                .iter()
                .all(|it| it.state != CredentialState::Working)
            {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    };
    let waited = tokio::time::timeout(PATIENCE, all).await;
    assert!(waited.is_ok(), "a credential was never proven");
}
