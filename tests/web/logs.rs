//! The logs of a whole visit, searched for everything that must not be in them.

use std::io::Write;
use std::sync::{Arc, Mutex};

use cageside::provet::Page;
use cageside::telemetry::{LogFormat, subscriber};

use crate::fake::UNLUCKY;
use crate::harness::{CLIENT_SECRET, CLINIC, Clinic, HOOKUP_TOKEN, message};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_visit_leaves_routes_and_codes_in_the_log_and_nothing_secret_or_personal() {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = subscriber("trace", LogFormat::Json, move || writer.clone()).unwrap();
    let logging = tracing::subscriber::set_default(subscriber);
    let clinic = Clinic::nobody("provetcloud.com,*.provetcloud.com", false).await;
    clinic.hookup(message().to_string()).await.is(202);
    let button = clinic.button(Page::Patient).await;
    let query = clinic.signed(&button);
    let token = clinic.open(&button, 4_242_424_242).await;
    clinic.htmx("/panel/patient/weigh", &token, "kilograms=7.5&note=typed-words").await.is(200);
    clinic.htmx("/panel/patient/burst", &token, "note=typed-words").await.is(500);
    clinic.launch(&button, UNLUCKY).await.is(200);
    clinic.get(&format!("/launch/{CLINIC}/client?id=4242424242&owner=typed-words&{query}")).await.is(404);
    clinic.get(&format!("/launch/{CLINIC}/patient?id=4242424242&timestamp=1&{query}")).await.is(403);
    clinic.get("/typed-words?typed-words").await.is(404);
    clinic.post("/hookup/typed-words", "typed-words").await.is(404);
    clinic.app.settle().await;
    drop(logging);
    let written = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    for expected in ["/launch/{provet_id}/{page}", "/hookup/{token}", "launch/unknown-button", "\"provet_id\":\"54321\""] {
        assert!(written.contains(expected), "{expected} is not in\n{written}");
    }
    let hash = query.rsplit('=').next().unwrap();
    for secret in [
        hash,
        button.salt.expose(),
        &token,
        HOOKUP_TOKEN,
        CLIENT_SECRET,
        "4242424242",
        "typed-words",
        "a-name-from-the-record",
    ] {
        assert!(!written.contains(secret), "{secret} is in\n{written}");
    }
}
