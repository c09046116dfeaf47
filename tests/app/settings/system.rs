//! The page about the installation: for those who run it, and for nobody else.

use cageside::clock::{Clock as _, FixedClock, SystemClock};
use cageside::storage::{AccessScope, Database, Vault};
use jiff::{SignedDuration, Timestamp};
use secrecy::ExposeSecret as _;

use crate::settings::connected;
use crate::support::database::TestDatabase;
use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, HOOKUP_TOKEN, TestApp};

const SYSTEM: &str = "/settings/system";

#[tokio::test]
async fn the_addresses_for_provet_are_there_to_copy() {
    let office = connected().await;
    let page = office.operator().await.get(SYSTEM).await.is(200);
    let webhook = office.db.load_webhook_token().await.unwrap();
    let webhook = webhook.expose_secret();
    assert_eq!(
        page.texts(".copy-value"),
        [
            format!("https://panel.example/hookup/{HOOKUP_TOKEN}"),
            format!("https://panel.example/webhook/{webhook}"),
            "https://panel.example/oauth/callback".to_owned(),
        ]
    );
}

#[tokio::test]
async fn the_installation_says_what_it_is_and_how_it_does() {
    let office = connected().await;
    let operator = office.operator().await;
    let page = operator.get(SYSTEM).await.is(200);
    let schema = office.db.schema_version().await.unwrap();
    let page = page
        .says(env!("CARGO_PKG_VERSION"))
        .says(&format!("SQLite, schema {schema}"));
    let page = page
        .says("provetcloud.com, *.provetcloud.com")
        .says("1 active key");
    assert_eq!(page.texts("dd .good"), ["Responding"]);
    // Nothing was started beside the requests here.
    assert_eq!(page.texts("dd .bad"), ["Not running on this server"; 2]);
    page.keeps_quiet_about("Without HTTPS");
}

#[tokio::test]
async fn what_runs_beside_the_requests_is_told_from_what_stands() {
    let office = connected().await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let serving = cageside::web::serve(
        office.app.clone(),
        listener,
        async move { drop(stopped.await) },
    );
    let serving = tokio::spawn(serving);
    let operator = office.operator().await;
    let mut page = operator.get(SYSTEM).await;
    while page.count("dd .good") < 3 {
        tokio::task::yield_now().await;
        page = operator.get(SYSTEM).await;
    }
    assert_eq!(page.texts("dd .good"), ["Responding", "Running", "Running"]);
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
    office.clock.advance(jiff::SignedDuration::from_mins(6));
    let page = operator.get(SYSTEM).await.is(200);
    assert_eq!(page.texts("dd .bad"), ["Not running on this server"; 2]);
    page.says("Last active:");
}

#[tokio::test]
async fn an_administrator_finds_no_such_page() {
    let office = connected().await;
    office
        .administrator_of(CLINIC)
        .await
        .get(SYSTEM)
        .await
        .is(404)
        .keeps_quiet_about(HOOKUP_TOKEN);
}

#[tokio::test]
async fn a_clock_that_differs_from_the_databases_is_told() {
    let Some(database) = TestDatabase::postgres().await else {
        return;
    };
    let db = Database::open(&database.url, Vault::generate())
        .await
        .unwrap();
    let now = SystemClock.now();
    let told = async |now: Timestamp| {
        let setup = AppSetup::remote();
        let app = TestApp::on(&db, &FixedClock::new(now), setup);
        let email = format!("at{}@panel.example", now.as_second());
        let operator = app.signed_in(&email, &AccessScope::Operator).await;
        operator.get(SYSTEM).await.is(200)
    };
    let hour = SignedDuration::from_hours(1);
    told(now + hour).await.says("The clocks of this server");
    told(now - hour).await.says("The clocks of this server");
    let lead = db.measure_clock_lead(now - hour).await.unwrap().unwrap();
    assert!(lead > SignedDuration::from_mins(59), "{lead:?}");
}
