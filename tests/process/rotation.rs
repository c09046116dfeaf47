//! The secret key is changed while the server runs, and killing that in the middle loses nothing.

use std::time::Duration;

use cageside::clock::{Clock as _, SystemClock};
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{Database, IntegrationAction, NewButton, Vault};
use jiff::Timestamp;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use serde_json::Value;

use crate::commands::{add_clinic, button, press};
use crate::installation::Installation;
use crate::support::database::SECRET_KEY;
use crate::support::database::{TestDatabase, on_both};
use crate::support::provet_simulator::{CLINIC, signed};
use crate::support::wait::wait_for;

/// How often the rotation is killed.
const KILLS: usize = 12;
/// Sealed values enough for a rotation to take a while.
const BUTTONS: usize = 1_500;

/// An installation whose key is in a file, with a clinic and many buttons.
async fn installation(database: &TestDatabase) -> (Installation, Database) {
    let mut here = Installation::on(database).await;
    let file = here.folder.path().join("the.key");
    std::fs::write(&file, SECRET_KEY).unwrap();
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    here.settings
        .retain(|(name, _)| *name != "CAGESIDE_SECRET_KEY");
    let file = file.display().to_string();
    here.settings.push(("CAGESIDE_SECRET_KEY_FILE", file));
    let db = Database::open(&database.url, Vault::parse(SECRET_KEY).unwrap())
        .await
        .unwrap();
    (here, db)
}

async fn fill(db: &Database) {
    for number in 0..BUTTONS {
        let button = NewButton {
            provet_id: ProvetId::new(CLINIC).unwrap(),
            page: Some(ProvetPage::Client),
            action: IntegrationAction::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: Salt::new(format!("a salt that nobody knows {number}")).unwrap(),
            recipe: HashScheme::TimestampSalt,
        };
        db.add_button(button, Timestamp::UNIX_EPOCH).await.unwrap();
    }
}

/// Waits until the running server seals with this key.
async fn taken_up(db: &Database, key: &str) {
    let newest = Vault::parse(key).unwrap().newest_key_id();
    wait_for("a server to take the key up", async || {
        let servers = db.list_active_nodes(SystemClock.now()).await.unwrap();
        let taken =
            !servers.is_empty() && servers.iter().all(|server| server.active_key_id == newest);
        taken.then_some(())
    })
    .await;
}

on_both! {
    async fn the_key_is_changed_while_panels_are_open_whenever_that_is_killed(database) {
        let (here, db) = installation(database).await;
        add_clinic(&here).await;
        fill(&db).await;
        let server = here.serve().await;
        let patient = button(&here, &["patient"]).await;
        let panel = opened(&here, &patient).await;
        taken_up(&db, SECRET_KEY).await;
        assert_eq!(here.run(&["rotate-key", "--json"]).await.json()["left"], 0);
        assert!(here.run(&["rotate-key", "--new"]).await.well);
        here.run(&["rotate-key"]).await.fails_with("doesn't have the newest key");
        // Made under the old key still, because the server knows no other.
        let client = button(&here, &["client"]).await;
        assert_eq!(press(&here, &client).await, 200);
        server.stop().await;
        let server = here.serve().await;
        taken_up(&db, SECRET_KEY).await;
        kill(&here, Duration::from_millis(700)).await;
        let keys = std::fs::read_to_string(here.folder.path().join("the.key")).unwrap();
        let (new, old) = keys.trim().split_once(',').unwrap();
        assert_eq!(old, SECRET_KEY);
        taken_up(&db, new).await;
        let mut random = StdRng::seed_from_u64(7);
        let both = Database::open(&database.url, Vault::parse(keys.trim()).unwrap()).await.unwrap();
        let mut left = Vec::new();
        for _ in 0..KILLS {
            kill(&here, Duration::from_millis(random.random_range(50..600))).await;
            left.push(both.count_old_key_values().await.unwrap());
            assert_eq!(press(&here, &patient).await, 200);
            assert_eq!(still_open(&here, &panel).await, 200);
        }
        assert!(left.is_sorted_by(|before, after| before >= after), "{left:?}");
        assert_eq!(here.run(&["rotate-key", "--json"]).await.json()["left"], 0);
        assert_eq!(both.list_buttons(ProvetId::new(CLINIC).unwrap()).await.unwrap().len(), BUTTONS + 2);
        assert_eq!(still_open(&here, &panel).await, 200);
        assert!(here.run(&["rotate-key", "--forget-old"]).await.well);
        server.stop().await;
        let server = here.serve().await;
        assert_eq!(press(&here, &patient).await, 200);
        assert_eq!(press(&here, &client).await, 200);
        server.stop().await;
        let noted = here.run(&["audit", "--json"]).await.json();
        let actions: Vec<_> = noted.as_array().unwrap().iter().map(|row| row["action"].as_str().unwrap()).collect();
        for action in ["key-added", "key-rotated", "old-keys-forgotten", "open"] {
            assert!(actions.contains(&action), "{action} is not in {actions:?}");
        }
    }
}

/// Begins a rotation and kills it after so long.
async fn kill(here: &Installation, after: Duration) {
    let mut rotation = here.program(&["rotate-key"]).spawn().unwrap();
    tokio::time::sleep(after).await;
    // It may have ended already.
    drop(rotation.start_kill());
    rotation.wait().await.unwrap();
}

/// Opens a panel and returns its token.
async fn opened(here: &Installation, button: &Value) -> String {
    let signed = signed(
        SystemClock.now().as_second(),
        button["salt"].as_str().unwrap(),
    );
    let url = format!("{}?id=1&{signed}", button["url"].as_str().unwrap());
    let page = here
        .client
        .get(url)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    let (_, rest) = page.split_once("data-session=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// What a panel that was opened before is answered.
async fn still_open(here: &Installation, token: &str) -> u16 {
    let request = here.client.post(here.url("/panel/patient/section/weight"));
    let request = request
        .header("x-cageside-session", token)
        .header("hx-request", "true");
    request.send().await.unwrap().status().as_u16()
}
